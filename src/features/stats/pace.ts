// Checks whether follow-ups were sent when the list asked for them. Each is compared with the plan of the evening
// before, under the current rules; it's on time from its due day to the last good day. Interviews still to come that
// evening are ignored: the file doesn't say when they were arranged, and a follow-up often led to them.
import { addDays, type Day } from '../../domain/day.ts';
import { groupBy } from '../../domain/group.ts';
import type { JobHunt, Person, Touch } from '../../domain/model.ts';
import { isFollowUpSent } from '../../domain/queries.ts';
import { filesOf } from '../../rules/book.ts';
import { plan } from '../../rules/plan.ts';
import type { Policy } from '../../rules/policy.ts';
import type { JobFile } from '../../rules/record.ts';

/** Follow-ups sent, counted; several about one job on one day count once. */
export interface Pace {
  readonly onTime: number;
  readonly early: number;
  readonly late: number;
  /** Sent although the list hadn't asked for one. */
  readonly unasked: number;
}

type Verdict = keyof Pace;

/** The parts of the job hunt needed to judge one job. */
interface Around {
  readonly jobHunt: JobHunt;
  readonly people: ReadonlyMap<number, Person>;
  /** Follow-ups by person id, each list sorted by day. */
  readonly followUpsTo: ReadonlyMap<number | null, readonly Touch[]>;
}

/** Counts whether the follow-ups about some jobs, up to a day, were on time. Unanswered calls don't count. */
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
  const { items, upcoming } = plan(jobHuntOf(file, around, day), addDays(day, -1), policy);
  const asked = [...items, ...upcoming].find((item) => item.kind === 'follow-up');
  if (!asked) return 'unasked';
  if (day < asked.due) return 'early';
  return day > asked.by ? 'late' : 'onTime';
}

/** The part of the job hunt that affects one job's follow-up on a day. */
function jobHuntOf(file: JobFile, { jobHunt, people, followUpsTo }: Around, day: Day): JobHunt {
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

/** The last follow-up about another job that the plan of the evening before could see. */
function lastElsewhere(touches: readonly Touch[], jobId: number, day: Day): Touch | null {
  for (let at = touches.length - 1; at >= 0; at -= 1) {
    const touch = touches[at];
    if (touch && touch.on < addDays(day, -1) && touch.jobId !== jobId) return touch;
  }
  return null;
}
