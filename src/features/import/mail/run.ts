// `import mail`: reads the emails, asks about what isn't certain, and saves everything in one transaction or nothing.
import { backUpBefore } from '../../../app/recording/backing-up.ts';
import { keepUp } from '../../../app/recording/save.ts';
import { writingWith } from '../../../app/session.ts';
import type { Context } from '../../../cli/context.ts';
import { addDays, type Day } from '../../../domain/day.ts';
import { UserError } from '../../../domain/errors.ts';
import { quote } from '../../../domain/quote.ts';
import { parseDayField } from '../../../domain/when.ts';
import { counted, listed } from '../../../domain/words.ts';
import type { MailFile } from '../../../formats/mail/sources.ts';
import { firstDayOnRecord } from '../../../store/mail.ts';
import { lastNumbers } from '../../../store/whole.ts';
import { recordMany } from '../../../store/write.ts';
import type { Imported } from '../importing.ts';
import { openRemarks, type Remarks } from '../remarks.ts';
import { openTally } from '../tally.ts';
import { type Answer, type Placed, type Proposal, placeMail } from './flow.ts';
import { type Gathered, gatherMail } from './gather.ts';
import { loadKnown } from './known.ts';
import { ownAddressesFor } from './own-addresses.ts';
import { type Answered, askAboutEach } from './questions.ts';
import type { Made } from './record.ts';
import { seenEvents } from './seen.ts';
import type { EventView, MailView } from './types.ts';

export interface MailFlags {
  readonly dryRun?: true;
  readonly since?: string;
  readonly me?: readonly string[];
}

interface Read {
  readonly view: Omit<MailView, 'format'>;
  /** Call once the result is shown: throws if the user broke off the questions. */
  readonly end: () => void;
}

const DAYS_BEFORE_FIRST = 30;
const DAYS_WITHOUT_RECORDS = 120;
const NO_ANSWERS: Answered = { answers: new Map(), brokenOff: null };

/** Reads emails from files and folders. */
export async function importMail(context: Context, typed: readonly string[], flags: MailFlags): Promise<Read> {
  const { session } = context;
  const remarks = openRemarks();
  const me = await ownAddressesFor(context, flags.me ?? [], remarks);
  const { db } = context.storeToWrite();
  const since = flags.since === undefined ? usualStart(context) : parseDayField(flags.since, 'since', session);
  const progress = await context.openProgress();
  const looking = { db, known: loadKnown(db), me, since, today: context.today, progress };
  const gathered = await gatherMail(await filesAt(context, typed), looking).finally(progress.end);
  if (gathered.read === 0) throw nothingRead(typed, gathered);
  nameUnread(gathered, remarks);
  const isRehearsal = flags.dryRun === true;
  const answered = isRehearsal ? NO_ANSWERS : await answersTo(context, gathered);
  if (!isRehearsal) backUpBefore(context, 'import');
  const { change, result } = place(context, gathered, remarks.warn, answered.answers, isRehearsal);
  keepUp(context, change);
  const events = [...seenEvents(db, gathered.seen), ...result.events].toSorted((a, b) => a.on - b.on);
  const { read, older, unreadableCount } = gathered;
  const unrelated = gathered.unrelated + result.unrelated;
  const counts = { read, older, unrelated, unreadable: unreadableCount };
  const imported = importedFrom(typed, isRehearsal, change.batch, result, remarks);
  return { view: { ...imported, ...counts, events, since, today: context.today }, end: () => endOf(answered, result) };
}

/** The files of all paths, which all have to be there before one is read. */
async function filesAt(context: Context, typed: readonly string[]): Promise<Iterable<MailFile>> {
  const found = await Promise.all(typed.map((path) => context.openFiles(path)));
  return inTurn(found);
}

function* inTurn<T>(lists: readonly Iterable<T>[]): Generator<T> {
  for (const list of lists) yield* list;
}

/** 30 days before the first record, so that what led to it comes in. */
function usualStart({ session, today }: Context): Day {
  const first = firstDayOnRecord(session.db);
  return first === null ? addDays(today, -DAYS_WITHOUT_RECORDS) : addDays(first, -DAYS_BEFORE_FIRST);
}

/** The user's answers to the proposals. With --yes nothing is asked: `place` then takes yes for the answer. */
async function answersTo(context: Context, gathered: Gathered): Promise<Answered> {
  const { ask, yes } = context;
  if (yes || !ask) return NO_ANSWERS;
  const { result } = place(context, gathered, () => undefined, new Map(), true);
  return await askAboutEach({ ask, hint: context.hint, today: context.today }, result.proposals);
}

function place(
  context: Context,
  { candidates }: Gathered,
  warn: Remarks['warn'],
  answers: ReadonlyMap<string, Answer>,
  isRehearsal: boolean,
) {
  const { session, yes } = context;
  const answerTo = ({ key, decision }: Proposal): Answer | null => {
    const [only, ...more] = decision.jobs;
    if (yes && !isRehearsal) return more.length === 0 ? { jobId: only?.job.id ?? null } : null;
    return answers.get(key) ?? null;
  };
  const entry = { command: context.typed, at: context.stamp };
  try {
    return recordMany(
      context.storeToWrite(),
      entry,
      (write) => {
        const { job, person } = lastNumbers(session.db);
        const placed = placeMail({ session: writingWith(session, write), warn, answerTo }, candidates);
        return isRehearsal ? { ...placed, events: placed.events.map((event) => unsaved(event, job, person)) } : placed;
      },
      { isRehearsal },
    );
  } finally {
    session.forgetPlans();
  }
}

/** Removes the ids of records that a dry run only would add. */
function unsaved(event: EventView, lastJob: number, lastPerson: number): EventView {
  const { job, person, action } = event;
  const isNew = (id: number | null, last: number) => id !== null && id > last;
  return {
    ...event,
    job: job && { ...job, id: isNew(job.id, lastJob) ? null : job.id },
    person: person && { ...person, id: isNew(person.id, lastPerson) ? null : person.id },
    ...(action === 'recorded' && { record: null, command: null }),
  };
}

function nothingRead(typed: readonly string[], { unreadable: [first] }: Gathered): UserError {
  const where = listed(typed.map((path) => quote(nameIn(path))));
  const why = first === undefined ? '' : ` I tried ${quote(first.where)}: ${first.why}.`;
  return new UserError(
    'refused',
    `There's no email in ${where}; nothing was saved.${why}`,
    'Name a saved email (.eml), a mailbox (.mbox) or a folder with them. How to get one: jobtrack help mail',
  );
}

function nameUnread({ unreadable, unreadableCount, undated }: Gathered, { warn }: Remarks): void {
  for (const { where, why } of unreadable) warn(`unread ${where}`, `Left out: ${where}, because ${why}.`);
  const more = unreadableCount - unreadable.length;
  if (more > 0) warn('unread', `Left out too, because I can't read them: ${counted(more, 'email')}.`);
  for (const where of undated)
    warn(`undated ${where}`, `${where} has no date, or one in the future, so it isn't recorded.`);
}

function importedFrom(
  typed: readonly string[],
  isRehearsal: boolean,
  batch: number | null,
  { made }: Placed,
  remarks: Remarks,
): Imported {
  const tally = openTally();
  for (const each of made) tally.place(0, placedAs(each));
  const from = typed.length === 1 ? nameIn(typed[0] ?? '') : counted(typed.length, 'file');
  return { from, isRehearsal, batch, tally, rejectsFile: null, ...remarks.all() };
}

function placedAs({ added }: Made) {
  return { kind: added ?? 'job', outcome: added === null ? ('filled' as const) : ('added' as const), label: '' };
}

function nameIn(path: string): string {
  return path === '-' ? 'standard input' : (path.split(/[/\\]/).findLast((part) => part !== '') ?? path);
}

function endOf({ brokenOff, answers }: Answered, { proposals, made }: Placed): void {
  if (brokenOff === null) return;
  const kept = answers.size > 0 ? ' What you answered is saved.' : made.length > 0 ? ' What was certain is saved.' : '';
  const left = `You still have ${counted(proposals.length, 'email')} to decide about.`;
  throw new UserError('interrupted', `${left}${kept}`, 'To go on: the same command again.', [], brokenOff.exit);
}
