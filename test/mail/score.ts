// Compares the answers of `import mail --json` with the gold. Precision: the share of its answers that are right.
// Recall: the share of the right answers that it gave.
import { choices, type Gold } from './corpus.ts';

/** One of `events` in the answer of `import mail --json`. */
export interface Answer {
  readonly messageId: string;
  readonly date: string;
  readonly event: string;
  readonly action: string;
  readonly job: { readonly id: string | null; readonly company: string; readonly title: string | null } | null;
  readonly person: { readonly name: string } | null;
}

export interface Figure {
  readonly right: number;
  readonly of: number;
}

export interface Quality {
  readonly precision: Figure;
  readonly recall: Figure;
}

export interface Score {
  readonly emails: number;
  readonly byEvent: ReadonlyMap<string, Quality>;
  readonly company: Quality;
  readonly title: Quality;
  readonly person: Quality;
  /** Recorded messages, and those of them that are right in everything: event, job, person and day. */
  readonly recorded: Figure;
  /** Of the events to record or propose, how many were recorded or proposed as that event. */
  readonly found: Figure;
  /** Messages with nothing left to record that weren't recorded or proposed again. */
  readonly leftAlone: Figure;
  readonly unrelated: { readonly recorded: Figure; readonly proposed: Figure };
  /** Messages by which the wrong thing was recorded, or something that only the user may decide. */
  readonly wrongChanges: readonly string[];
  /** One line for each message that came out differently. */
  readonly misses: readonly string[];
}

interface Pair {
  readonly gold: Gold;
  readonly answer: Answer | null;
}

type Part = 'company' | 'title' | 'person';

/** Scores the answers about these messages; answers about other messages are left out. */
export function score(gold: readonly Gold[], answers: readonly Answer[]): Score {
  const byId = new Map(answers.map((answer) => [answer.messageId.replace(/^<|>$/g, ''), answer]));
  const pairs = gold.map((each) => ({ gold: each, answer: byId.get(each.messageId) ?? null }));
  const recorded = pairs.filter(({ answer }) => answer?.action === 'recorded');
  const events = new Set(pairs.flatMap(({ gold, answer }) => [...choices(gold.event).slice(0, 1), ...said(answer)]));
  return {
    emails: gold.length,
    byEvent: new Map([...events].toSorted().map((event) => [event, qualityOf(pairs, event)])),
    company: partQuality(pairs, 'company'),
    title: partQuality(pairs, 'title'),
    person: partQuality(pairs, 'person'),
    recorded: count(recorded, isRight),
    found: count(pairs.filter(isToFind), isFound),
    leftAlone: count(pairs.filter(isToLeave), ({ answer }) => !isShown(answer)),
    unrelated: unrelatedOf(pairs),
    wrongChanges: recorded.filter((pair) => !isRightChange(pair)).map(({ gold }) => gold.id),
    misses: pairs.filter((pair) => !isAsWanted(pair)).map(missOf),
  };
}

/** A figure from 0 to 1; nothing of nothing is all of it. */
export function share({ right, of }: Figure): number {
  return of === 0 ? 1 : right / of;
}

function qualityOf(pairs: readonly Pair[], event: string): Quality {
  const wanted = ({ gold }: Pair) => choices(gold.event)[0] === event;
  return {
    precision: count(
      pairs.filter(({ answer }) => answer?.event === event),
      hasRightEvent,
    ),
    recall: count(pairs.filter(wanted), hasRightEvent),
  };
}

/** Only of messages about the job hunt; answers about others count as unrelated. */
function partQuality(pairs: readonly Pair[], part: Part): Quality {
  const related = pairs.filter(({ gold }) => gold.event !== null);
  return {
    precision: count(
      related.filter(({ answer }) => partOf(answer, part) !== null),
      (pair) => hasRight(pair, part),
    ),
    recall: count(
      related.filter(({ gold }) => choices<string | null>(gold[part])[0] != null),
      (pair) => hasRight(pair, part),
    ),
  };
}

function unrelatedOf(pairs: readonly Pair[]): Score['unrelated'] {
  const unrelated = pairs.filter(({ gold }) => gold.event === null);
  const as = (action: string) => count(unrelated, ({ answer }) => answer?.action === action);
  return { recorded: as('recorded'), proposed: as('proposed') };
}

function isToFind({ gold }: Pair): boolean {
  return ['recorded', 'proposed'].includes(choices(gold.action)[0] ?? '');
}

function isToLeave({ gold }: Pair): boolean {
  return gold.event !== null && !choices(gold.action).some((action) => action === 'recorded' || action === 'proposed');
}

function isFound(pair: Pair): boolean {
  return isShown(pair.answer) && hasRightEvent(pair);
}

function isShown(answer: Answer | null): boolean {
  return answer?.action === 'recorded' || answer?.action === 'proposed';
}

/** Whether the recorded event may be recorded, for that job. */
function isRightChange(pair: Pair): boolean {
  return choices(pair.gold.action).includes('recorded') && hasRightEvent(pair) && hasRightJob(pair);
}

function isRight(pair: Pair): boolean {
  const hasRightDay = pair.answer?.date === pair.gold.on;
  return (
    isRightChange(pair) && hasRight(pair, 'company') && hasRight(pair, 'title') && hasRightPerson(pair) && hasRightDay
  );
}

function isAsWanted(pair: Pair): boolean {
  const { gold, answer } = pair;
  if (gold.event === null) return !isShown(answer);
  if (answer?.action === 'recorded' && !isRight(pair)) return false;
  const isMissing = answer === null && !isToFind(pair);
  return isMissing || (choices(gold.action).includes(answer?.action ?? '') && hasRightEvent(pair));
}

function hasRightEvent({ gold, answer }: Pair): boolean {
  return answer !== null && choices(gold.event).includes(answer.event);
}

function hasRightJob(pair: Pair): boolean {
  const { gold, answer } = pair;
  return gold.job === undefined ? hasRight(pair, 'company') && hasRight(pair, 'title') : answer?.job?.id === gold.job;
}

/** A person nobody asked for is wrong, too. */
function hasRightPerson(pair: Pair): boolean {
  return hasRight(pair, 'person') || (pair.gold.person === undefined && pair.answer?.person === null);
}

function hasRight({ gold, answer }: Pair, part: Part): boolean {
  const given = partOf(answer, part);
  return choices<string | null>(gold[part]).some((wanted) =>
    wanted === null || given === null ? wanted === given : bare(wanted) === bare(given),
  );
}

function partOf(answer: Answer | null, part: Part): string | null {
  if (part === 'person') return answer?.person?.name ?? null;
  return answer?.job?.[part] || null;
}

/** Without the letters of German and French openings, and numbers of requisitions. */
function bare(text: string): string {
  const plain = text.replace(/\s*\([mwfdhx](?:\/[mwfdhx])+\)/i, '').replace(/\b(?:R|JR|REQ)-?\d+\b/g, '');
  return plain
    .replace(/\(\s*\)/, '')
    .trim()
    .toLowerCase();
}

function missOf({ gold, answer }: Pair): string {
  const wanted = [gold.event, gold.action, gold.job ?? gold.company, gold.title, gold.person];
  const got = answer && [
    answer.event,
    answer.action,
    answer.job?.id,
    answer.job?.company,
    answer.job?.title,
    answer.person?.name,
  ];
  return `${gold.id}: ${inWords(wanted)}; got ${got ? inWords(got) : 'nothing'}`;
}

function inWords(values: readonly unknown[]): string {
  return (
    values
      .filter((value) => value != null)
      .map((value) => (Array.isArray(value) ? value.join(' or ') : value))
      .join(', ') || 'unrelated'
  );
}

function count(pairs: readonly Pair[], isSo: (pair: Pair) => boolean): Figure {
  return { right: pairs.filter(isSo).length, of: pairs.length };
}

function said(answer: Answer | null): string[] {
  return answer ? [answer.event] : [];
}
