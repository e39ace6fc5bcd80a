// Were follow-ups sent when the list asked for them? Each is held against the list of the evening before, by the rules in
// force now: on time is any day from the one it was due to the last good one. Interviews that were still to come are not
// looked at: the record does not say when they were arranged, and many are what a follow-up led to.
import { addDays, type Day } from '../../domain/day.ts';
import { groupBy } from '../../domain/group.ts';
import type { JobHunt, Person, Touch } from '../../domain/model.ts';
import { isFollowUpSent } from '../../domain/queries.ts';
import { filesOf } from '../../rules/book.ts';
import { plan } from '../../rules/plan.ts';
import type { Policy } from '../../rules/policy.ts';
import type { JobFile } from '../../rules/record.ts';

/** Follow-ups sent, counted; several about one job on one day are one. */
export interface Pace {
  readonly onTime: number;
  readonly early: number;
  readonly late: number;
  /** The list had not asked for one. */
  readonly unasked: number;
}

type Verdict = keyof Pace;

/** what judging one job takes of the whole job hunt. */
interface Around {
  readonly jobHunt: JobHunt;
  readonly people: ReadonlyMap<number, Person>;
  /** By person, each list by day. */
  readonly followUpsTo: ReadonlyMap<number | null, readonly Touch[]>;
}

/** How the follow-ups about some jobs, up to a day, kept to the days that the list had asked (calls without an answer
 *  aside). */
export function paceOf(jobHunt: JobHunt, jobIds: ReadonlySet<number>, date: Day, policy: Policy): Pace {
  const seen = { ...jobHunt, touches: jobHunt.touches.filter((touch) => touch.on <= date) };
  const followUps = seen.touches.filter(isFollowUpSent).sort((a, b) => a.on - b.on);
  const people = new Map(jobHunt.people.map((person) => [person.id, person]));
  const around: Around = { jobHunt, people, followUpsTo: groupBy(followUps, ({ personId }) => personId) };
  const found: Record<Verdict, number> = { onTime: 0, early: 0, late: 0, unasked: 0 };
  for (const file of filesOf(seen, date)) {
    if (!jobIds.has(file.job.id)) continue;
    const days = new Set(file.touches.filter(isFollowUpSent).map(({ on }) => on));
    for (const day of days) found[verdictOn(day, file, around, policy)] += 1;
  }
  return found;
}

function verdictOn(day: Day, file: JobFile, around: Around, policy: Policy): Verdict {
  const { items, upcoming } = plan(searchOf(file, around, day), addDays(day, -1), policy);
  const asked = [...items, ...upcoming].find((item) => item.kind === 'follow-up');
  if (!asked) return 'unasked';
  if (day < asked.due) return 'early';
  return day > asked.by ? 'late' : 'onTime';
}

/** The search as far as it bears on the follow-up of one job on a day. */
function searchOf(file: JobFile, { jobHunt, people, followUpsTo }: Around, day: Day): JobHunt {
  const { job, roles, statements, offers, skips, snoozes } = file;
  const interviews = file.interviews.filter((interview) => interview.day < day);
  const linked = new Set([
    ...roles.map((role) => role.personId),
    ...interviews.flatMap((interview) => interview.personIds),
    ...(job.followUpWithId === null ? [] : [job.followUpWithId]),
  ]);
  const elsewhere = [...linked].flatMap((id) => lastElsewhere(followUpsTo.get(id) ?? [], job.id, day) ?? []);
  return {
    jobs: [job],
    people: [...linked].flatMap((id) => people.get(id) ?? []),
    roles,
    interviews,
    references: jobHunt.references,
    touches: [...file.touches, ...elsewhere],
    statements,
    offers,
    debriefs: [],
    skips,
    snoozes,
  };
}

/** The last follow-up about another job that the list of the evening before a day looked back at. */
function lastElsewhere(touches: readonly Touch[], jobId: number, day: Day): Touch | null {
  for (let at = touches.length - 1; at >= 0; at -= 1) {
    const touch = touches[at];
    if (touch && touch.on < addDays(day, -1) && touch.jobId !== jobId) return touch;
  }
  return null;
}
