// `heard --mail` and `log --mail`: one saved or pasted email gives who, when, and the job.

import { dayQuestion, lineQuestion } from '../../../app/asking/questions.ts';
import { pickJob } from '../../../app/asking/records.ts';
import { outcomeOf } from '../../../app/outcome.ts';
import { save } from '../../../app/recording/save.ts';
import type { Writing } from '../../../app/types.ts';
import type { Context } from '../../../cli/context.ts';
import { formatDay } from '../../../domain/day.ts';
import { UserError } from '../../../domain/errors.ts';
import { recordId } from '../../../domain/ids.ts';
import { quote, shellWord } from '../../../domain/quote.ts';
import { counted, jobName } from '../../../domain/words.ts';
import type { Mail, MailUnread } from '../../../formats/mail/message.ts';
import { readMail } from '../../../formats/mail/read.ts';
import { ownAddresses } from '../../../store/settings.ts';
import { clean } from '../../../terminal/text.ts';
import { report } from '../../../views/report.ts';
import { type Candidate, candidateOf, isFromMe } from './candidate.ts';
import type { SentKind } from './decision.ts';
import { loadKnown } from './known.ts';
import { type Match, matchJob } from './match.ts';
import { type Classified, classify } from './words/classify.ts';

/** Which command reads it, and what was typed along. */
interface Asked {
  readonly command: 'heard' | 'log';
  readonly file: string;
  readonly job: string | undefined;
  /** --from or --with. */
  readonly who: string | undefined;
  readonly on: string | undefined;
}

/** The values that an email gives for a command. */
export interface Given {
  readonly job: string;
  readonly who: string | undefined;
  readonly on: string;
  /** What it sounds like, for `log`. */
  readonly kind: SentKind | null;
  /** The contact that it was recorded as before. */
  readonly before: { readonly jobId: number; readonly touchId: number } | null;
  /** Remembers the email, so that an import doesn't record it again. */
  readonly keep: Keep;
}

/** Remembers an email with the contact that it became. */
export type Keep = (
  session: Writing,
  contact: { readonly jobId: number; readonly personId: number | null; readonly touchId: number | null },
) => void;

const NO_HEADERS = "it isn't an email";

/** Reads one email. Throws 'usage' if there's none, or several, or if a plain text lacks what's needed. */
export async function readOneEmail(context: Context, asked: Asked): Promise<Given> {
  const read = await onlyEmail(context, asked);
  if (read === null) return await fromText(context, asked);
  const me = new Set(ownAddresses(context.session.db));
  refuseWrongWay(asked, isFromMe(read, me), me.size > 0);
  const said = classify(read, asked.command === 'log');
  const { date } = read;
  if (date === null && asked.on === undefined) throw lacks('when it was', '--on');
  const found = await candidateOf(
    { ...read, date: date ?? 0 },
    asked.command === 'log' ? mine(read, me) : me,
    said ?? PLAIN,
  );
  const candidate = found as Candidate;
  const known = loadKnown(context.session.db);
  const match = matchJob(context.session, candidate, known);
  const { touchId = null, jobId = null } = known.mail(candidate.key) ?? {};
  const before = touchId === null || jobId === null ? null : { touchId, jobId };
  const on = asked.on ?? formatDay(candidate.at.day);
  return {
    job: asked.job ?? (before ? recordId('job', before.jobId) : await jobOf(context, match, asked.command)),
    who: asked.who ?? whoOf(candidate, match),
    on,
    kind: kindOf(said),
    before,
    keep: (session, contact) => {
      if (date === null || known.mail(candidate.key)) return;
      const { key, subject, others, at } = candidate;
      const row = { messageId: key, on: at.day, subject, address: others[0]?.address ?? null, interviewId: null };
      const event =
        asked.command === 'heard' ? 'reply' : kindOf(said) === 'thank-you' ? 'sent-thank-you' : 'sent-follow-up';
      session.write.add('mail', { ...row, event, outcome: 'recorded', ...contact });
    },
  };
}

const PLAIN: Classified = {
  event: 'reply',
  isTemplate: false,
  company: null,
  title: null,
  because: '',
  platform: null,
  isByPerson: true,
  mayHoldNews: false,
};

/** The only email in a file; null for a text without headers. */
async function onlyEmail(context: Context, { command, file }: Asked): Promise<Mail | null> {
  const found: (Mail | MailUnread)[] = [];
  for await (const each of readMail(await context.openFiles(file), () => true)) {
    found.push(each);
    if (found.length > 1) break;
  }
  const [only, ...more] = found;
  const name = file === '-' ? 'standard input' : quote(file);
  if (!only)
    throw new UserError('usage', `There's no email in ${name}.`, 'Name a saved email (.eml), or - for a pasted one.');
  if (more.length > 0)
    throw new UserError(
      'usage',
      `There's more than one email in ${name}; ${command} takes one.`,
      `To read all of them: jobtrack import mail ${shellWord(file)}`,
    );
  if (!('why' in only)) return only;
  if (only.why === NO_HEADERS) return null;
  throw new UserError('usage', `I can't read ${name}: ${only.why}.`, 'Save the email once more, or leave out --mail.');
}

/** The user's addresses, with the sender's: `log` is only for emails by the user, from any address. */
function mine({ from }: Mail, me: ReadonlySet<string>): ReadonlySet<string> {
  return from === null ? me : new Set([...me, from.address]);
}

function refuseWrongWay({ command, file }: Asked, isMine: boolean, isMeKnown: boolean): void {
  if (isMine && command === 'heard')
    throw new UserError('usage', 'You wrote that email yourself.', `To log it: jobtrack log --mail ${shellWord(file)}`);
  if (!isMine && isMeKnown && command === 'log')
    throw new UserError(
      'usage',
      "You didn't write that email.",
      `If they got in touch: jobtrack heard --mail ${shellWord(file)}`,
    );
}

/** A pasted text says nothing about who and when. */
async function fromText(context: Context, asked: Asked): Promise<Given> {
  const { ask, session } = context;
  const canAsk = asked.file === '-' ? null : ask;
  const flag = asked.command === 'heard' ? '--from' : '--with';
  if (!canAsk && (asked.who === undefined || asked.on === undefined))
    throw lacks("who it's from and when", `${flag} and --on`);
  const question = asked.command === 'heard' ? "Who's it from?" : 'Who did you write to?';
  const who = asked.who ?? (await canAsk?.text(lineQuestion(question, flag)));
  const on = asked.on ?? (await canAsk?.text(dayQuestion(session, 'on', 'Which day was it?'))) ?? 'today';
  const job =
    asked.job ?? (canAsk ? await pickJob({ session, ask: canAsk }, 'Which job is it about?') : noJob(asked.command));
  return { job, who, on, kind: null, before: null, keep: () => undefined };
}

function lacks(what: string, flags: string): UserError {
  return new UserError(
    'usage',
    `That text doesn't say ${what}.`,
    `Add ${flags}, or save the email with its headers (.eml).`,
  );
}

function noJob(command: Asked['command']): never {
  throw new UserError(
    'usage',
    "That text doesn't say which job it's about.",
    `Name it: jobtrack ${command} <job> --mail <file>`,
  );
}

/** The job that it's about; asked for if that isn't clear. */
async function jobOf(
  { session, ask }: Context,
  { jobs, isDoubtful }: Match,
  command: Asked['command'],
): Promise<string> {
  const [only, ...more] = jobs;
  if (only && more.length === 0 && !isDoubtful) return recordId('job', only.job.id);
  if (ask) {
    const choices = jobs.map(({ job }) => ({ value: recordId('job', job.id), label: jobName(job) }));
    if (choices.length < 2) return await pickJob({ session, ask }, 'Which job is it about?');
    return await ask.pick('Which job is it about?', choices);
  }
  const candidates = jobs.map(({ job }) => ({ id: recordId('job', job.id), label: jobName(job) }));
  const message =
    jobs.length === 0
      ? "I can't tell which job that email is about."
      : `That email could be about ${counted(jobs.length, 'job')}.`;
  throw new UserError(
    jobs.length === 0 ? 'not-found' : 'ambiguous',
    message,
    `Name the job, too: jobtrack ${command} <job> --mail <file>`,
    candidates,
  );
}

/** The person on record, else the name and address as in the email. */
function whoOf({ others: [other] }: Candidate, { people: [person] }: Match): string | undefined {
  if (person) return recordId('person', person.id);
  if (!other) return undefined;
  const name = clean(other.name ?? '')
    .replace(/[<>,;"]/g, ' ')
    .trim();
  return name === '' ? other.address : `${name} <${other.address}>`;
}

function kindOf(said: Classified | null): Given['kind'] {
  if (said?.event === 'sent-thank-you') return 'thank-you';
  return said?.event === 'sent-follow-up' ? 'follow-up' : null;
}

/** Says that the email is on record already. */
export function reportBefore(context: Context, { jobId, touchId }: NonNullable<Given['before']>): void {
  const { change } = save(context, { jobs: () => [jobId] }, () => null);
  const lines = [`Already recorded: that email is ${recordId('touch', touchId)}. Nothing changed.`];
  report(context, outcomeOf(context.session, change, { lines, jobIds: [jobId] }));
}
