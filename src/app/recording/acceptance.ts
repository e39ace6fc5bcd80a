// What follows from accepting an offer: the job hunt goes on until the first day (TR), then those whose time it takes
// are told (SF).

import type { Day } from '../../domain/day.ts';
import { dateNear } from '../../domain/day-words.ts';
import type { Job, JobHunt, Touch } from '../../domain/model.ts';
import { countOf, listed } from '../../domain/words.ts';
import { openBook } from '../../rules/book.ts';
import type { JobRecord } from '../../rules/record.ts';
import { planToday } from '../agenda/planning.ts';
import type { Session } from '../types.ts';

const MOST_NAMED = 5;
const HELP: ReadonlySet<Touch['kind']> = new Set(['reference-alert', 'reference-check', 'network-check-in']);

/** Congratulations, what stays open until the first day (null if not known yet), and who to tell then. */
export function acceptanceLines(session: Session, accepted: Job, startsOn: Day | null): string[] {
  const { jobHunt } = planToday(session, accepted.id);
  const { records } = openBook(jobHunt, session.today, session.policy);
  const open = records.filter(({ job, closing }) => closing === null && job.id !== accepted.id);
  return [
    'Congratulations on your new job!',
    ...stayingLines(open.length, startsOn, session.today),
    ...helpedLines(accepted, jobHunt),
    ...tellingLines(open.filter(({ appliedOn, held }) => appliedOn !== null || held.length > 0)),
  ];
}

function stayingLines(count: number, startsOn: Day | null, today: Day): string[] {
  if (count === 0 || (startsOn !== null && startsOn <= today)) return [];
  const first = startsOn === null ? '' : `, ${dateNear(startsOn, today)}`;
  const jobs = `Your ${countOf(count, 'other open job')} ${count === 1 ? 'stays' : 'stay'}`;
  return [`${jobs} on the list until your first day${first}: only then is it certain.`];
}

/** References and insiders who helped will be glad to hear about it. */
function helpedLines({ id }: Job, { touches, people }: JobHunt): string[] {
  const about = touches.filter(({ jobId, kind, result }) => jobId === id && HELP.has(kind) && result !== 'no-answer');
  const helped = people.filter((person) => about.some(({ personId }) => personId === person.id));
  return helped.length === 0
    ? []
    : [`Those who helped will be glad to hear it: ${namesOf(helped.map(({ name }) => name))}.`];
}

function namesOf(names: readonly string[]): string {
  const more = names.length > MOST_NAMED ? [`${names.length - MOST_NAMED} more`] : [];
  return listed([...names.slice(0, MOST_NAMED), ...more]);
}

function tellingLines(open: readonly JobRecord[]): string[] {
  const names = open.flatMap(({ job, contact }) => (contact ? `${contact.name} (${job.company})` : []));
  if (names.length === 0) return [];
  return [
    `Once you have begun, let them know: ${namesOf(names)}. A note to each comes up after: jobtrack close <job> --reason withdrawn`,
  ];
}
