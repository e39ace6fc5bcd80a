// Nudges about applications that wait for something.
import { addDays, type Day } from '../../domain/day.ts';
import { recordId } from '../../domain/ids.ts';
import type { Job, UndatedStage } from '../../domain/model.ts';
import { capitalized, countOf, listed } from '../../domain/words.ts';
import { acquaintances, acquaintancesNamed } from '../acquaintances.ts';
import type { Book } from '../book.ts';
import type { Hint } from '../item.ts';
import { isIdleSaved, isOnlySaved, quietIdle, quietJobs } from '../quiet.ts';
import { type JobRecord, lacksDay } from '../record.ts';
import { days } from '../sentences.ts';
import { LIST_SAVED } from './looking.ts';

const NAMED = 3;
/** TR, AH: don't panic. */
const NORMAL = "That's normal, and it says little about you.";

/** Applications from a week to two months old with nobody to reach. */
export function unanswered(book: Book): readonly Hint[] {
  const waiting = withoutContact(book);
  if (waiting.length === 0) return [];
  const oldest = waiting.slice(0, NAMED);
  const names = oldest.map(({ job }) => job.company);
  const shown = [...names, ...(waiting.length > NAMED ? ['…'] : [])].join(', ');
  const known = firstOf(waiting, ({ known }) => known());
  const help = known === null ? '' : ` ${capitalized(known)}. Ask who's hiring.`;
  const count = capitalized(countOf(waiting.length, 'application'));
  return [
    {
      text: `${count} ${waiting.length === 1 ? 'has' : 'have'} no contact to follow up with (${shown}).${help}`,
      step: 'Add one',
      commands: oldest.map(({ job }) => `jobtrack add-contact "…" --job ${recordId('job', job.id)}`),
    },
  ];
}

interface WithoutContact {
  readonly job: Pick<Job, 'id' | 'company'>;
  readonly appliedOn: Day;
  readonly known: () => string | null;
}

/** Those applications, the oldest first. */
function withoutContact(book: Book): WithoutContact[] {
  const { date, policy, records, idle } = book;
  const [from, until] = [addDays(date, -policy.unansweredUntil), addDays(date, -policy.unansweredAge)];
  const isMeant = (day: Day | null): day is Day => day !== null && day >= from && day <= until;
  const some = records.flatMap((record) => {
    const { job, appliedOn } = record;
    const known = () => acquaintances(record, book);
    return isMeant(appliedOn) && isWithoutContact(record) ? [{ job, appliedOn, known }] : [];
  });
  const others = idle.flatMap((job) => {
    const { appliedOn, undatedStage: undated } = job;
    const known = () => acquaintancesNamed(job.known, job);
    return isMeant(appliedOn) && !lacksDay({ undated }) ? [{ job, appliedOn, known }] : [];
  });
  return [...some, ...others].sort((a, b) => a.appliedOn - b.appliedOn || a.job.id - b.job.id);
}

/** TR: after weeks without a sign of life, your time is better spent elsewhere. */
export function stale({ records, idle, date, policy }: Book): readonly Hint[] {
  const quiet = quietJobs(records, date, policy.staleAfter);
  const others = quietIdle(idle, date, policy.staleAfter);
  const count = quiet.length + others.length;
  if (count === 0) return [];
  const kept = quiet.filter(isOnlySaved).length + others.filter(isIdleSaved).length;
  const noun = kept === count ? 'saved job' : 'open job';
  const jobs = `${capitalized(countOf(count, noun))} ${count === 1 ? 'has' : 'have'}`;
  const text = `${jobs} been quiet for ${days(policy.staleAfter)} or more.`;
  if (kept === count) {
    const step = `Apply, or close ${kept === 1 ? 'it' : 'them'}`;
    return [{ text, step, commands: [LIST_SAVED] }];
  }
  const left = kept === 0 ? '' : ` (${capitalized(countOf(kept, 'saved one'))} ${kept === 1 ? 'stays' : 'stay'} open.)`;
  const step = `Close ${count - kept === 1 ? 'it as unanswered' : 'them as unanswered'}`;
  const close = `jobtrack close --quiet-for ${policy.staleAfter} --reason no-response`;
  return [{ text: `${text} ${NORMAL}${left}`, step, commands: [close, ...(kept === 0 ? [] : [LIST_SAVED])] }];
}

/** The first result that isn't null. */
function firstOf<T, R>(all: readonly T[], look: (one: T) => R | null): R | null {
  for (const one of all) {
    const found = look(one);
    if (found !== null) return found;
  }
  return null;
}

function isWithoutContact(record: JobRecord): boolean {
  const { closing, contact, held, coming, offer } = record;
  return !closing && !contact && !offer && held.length === 0 && coming.length === 0 && !lacksDay(record);
}

/** Interviews and offers an imported table had no dates for: nothing is due until somebody adds the date. */
export function undated({ records, idle }: Book): readonly Hint[] {
  const open = [
    ...records.filter(({ closing }) => closing === null),
    ...idle.map((job) => ({ job, undated: job.undatedStage })),
  ]
    .filter(lacksDay)
    .sort((a, b) => a.job.id - b.job.id);
  if (open.length === 0) return [];
  const names = open.slice(0, NAMED).map(({ job }) => job.company);
  const more = open.length > NAMED ? [`${open.length - NAMED} more`] : [];
  const text = `${listed([...names, ...more])} ${open.length === 1 ? 'has' : 'have'} ${undatedNews(open)} without a day.`;
  return [{ text, step: 'Add it', commands: open.slice(0, NAMED).map(dayCommand) }];
}

interface Undated {
  readonly job: Pick<Job, 'id'>;
  readonly undated: UndatedStage | null;
}

function undatedNews(open: readonly Undated[]): string {
  const offers = open.filter(({ undated: stage }) => stage === 'offer').length;
  if (offers === 0) return 'an interview';
  return offers === open.length ? 'an offer' : 'an interview or an offer';
}

function dayCommand({ job, undated: stage }: Undated): string {
  const id = recordId('job', job.id);
  return stage === 'offer' ? `jobtrack offer ${id} --on "…"` : `jobtrack add-interview ${id} --at "…"`;
}
