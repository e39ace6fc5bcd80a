import { Option } from 'commander';
import {
  askCheckIn,
  askContact,
  askDecision,
  askFit,
  askNextStep,
  askWhoWasThere,
  askWords,
  interviewOf,
  type Walk,
} from '../app/asking/debrief-questions.ts';
import { choicesFrom } from '../app/asking/questions.ts';
import { pickHeldInterview } from '../app/asking/records.ts';
import { addInterviewer, nameForFollowUps } from '../app/lookup/people.ts';
import { resolveInterview } from '../app/lookup/resolve.ts';
import { interviewName } from '../app/lookup/words.ts';
import { outcomeOf } from '../app/outcome.ts';
import { closeJobs } from '../app/recording/closing.ts';
import {
  ANSWER_FLAGS,
  contactFor,
  type DebriefFlags,
  parseAnswers,
  replacedLines,
  saveAnswers,
  saveNextStep,
} from '../app/recording/debrief.ts';
import { madePromise, readPromise } from '../app/recording/promise.ts';
import { type Saved, save } from '../app/recording/save.ts';
import { addStatement, parseTiming, uncover } from '../app/recording/timing.ts';
import { keepPreference } from '../app/recording/touch.ts';
import type { Outcome, Session, Writing } from '../app/types.ts';
import type { Context } from '../cli/context.ts';
import { type Asking, addExamples, collect, type Declare, type Given } from '../cli/declare.ts';
import { addPromiseFlag, addTimingFlags } from '../cli/flags.ts';
import { isNoFit } from '../domain/debrief-notes.ts';
import { isUserError, UserError } from '../domain/errors.ts';
import { recordId } from '../domain/ids.ts';
import { type Interview, PREFERENCES } from '../domain/model.ts';
import { closingOn } from '../domain/queries.ts';
import { listed } from '../domain/words.ts';
import type { Item } from '../rules/item.ts';
import { idOf } from '../rules/item-id.ts';
import { debriefOf } from '../store/find.ts';
import { getRecord } from '../store/load.ts';
import { paragraph } from '../terminal/layout.ts';
import { report } from '../views/report.ts';

export const debrief: Declare = (command, act) => {
  command
    .argument('<interview>', 'its id, or the company')
    .option('--went-well <text>', 'what went well')
    .option('--to-improve <text>', 'what to do better next time; stays private')
    .option('--learned <text>', 'what you learned about the job and the company')
    .option('--reactions <text>', 'how they reacted to what you said')
    .option('--questions <text>', 'what is still open')
    .option('--skills <text>', 'skills to strengthen')
    .option('--concerns <text>', 'a concern they raised, or your own; stays private')
    .option('--remembered-for <text>', 'what they will remember you by; later messages recall it')
    .option('--forgot <text>', 'what you forgot to say; stays private')
    .option('--fit <1..5>', 'is it a fit: 1 (no) to 5 (very much)')
    .option('--with <person>', 'somebody you met; repeat for more', collect);
  addPromiseFlag(addTimingFlags(command))
    .addOption(new Option('--prefers <channel>', 'how they like to be reached').choices(PREFERENCES))
    .option('--next-step <text>', 'what comes next')
    .option('--follow-up-with <person>', 'who they told you to ask afterwards')
    .action(act(writeDown, askWhichInterview));
  addExamples(
    command,
    'jobtrack debrief i12 --went-well "the portfolio" --skills "SQL" --fit 4 --decision-by "dec 4"',
    'jobtrack debrief acme --with "Pete Ray, Head of Sales" --questions "who leads the team?"',
    'jobtrack debrief acme --remembered-for "the kite story" --forgot "my year in sales" --next-step "a talk with the board"',
  );
};

async function askWhichInterview(asking: Asking, flags: DebriefFlags, typed?: string): Promise<Given | null> {
  if (typed !== undefined) return null;
  return { flags, args: [await pickHeldInterview(asking, 'Which interview?')] };
}

/** From flags; without any on a terminal, question by question. */
async function writeDown(context: Context, flags: DebriefFlags, typed: string): Promise<Given | undefined> {
  const { ask } = context;
  if (Object.keys(flags).length === 0 && ask)
    return walkThrough({ ...context, ask }, requireHeld(context.session, typed), typed);
  saveDebrief(context, flags, typed);
  return undefined;
}

function saveDebrief(context: Context, flags: DebriefFlags, typed: string): void {
  const promised = readPromise(flags, context.today, context.today);
  const answers = { ...parseAnswers(flags), ...(promised === undefined ? {} : { promisedOn: promised }) };
  const timing = parseTiming(context.session, flags);
  const people = flags.with ?? [];
  if (Object.keys(flags).length === 0) {
    const all = [
      ...Object.values(ANSWER_FLAGS),
      '--fit',
      '--with',
      '--decision-by',
      '--contact-on',
      '--every',
      '--next-step',
      '--promised',
      '--follow-up-with',
    ];
    throw new UserError('usage', 'There is nothing to write down yet.', `Give at least one of ${all.join(', ')}.`);
  }
  const { change, result } = save(context, { jobs: (session) => [requireHeld(session, typed).jobId] }, (session) => {
    const interview = requireHeld(session, typed);
    const replaced = replacedLines(session, interview, flags, answers);
    if (Object.keys(answers).length > 0) saveAnswers(session, interview, answers);
    const echoes = people.map((person) => addInterviewer(session, interview, person));
    const said = addStatement(session, interview.jobId, interview.dayThen, timing, { interviewId: interview.id });
    const more = keepMore(session, interview, flags);
    const lines = [...echoes, ...said, ...more, ...replaced];
    uncover(session, interview.jobId, promised ?? null);
    return { interview, lines };
  });
  const line = `Saved: the debrief of ${interviewName(context.session, result.interview)}.`;
  const jobIds = [result.interview.jobId];
  const outcome = outcomeOf(context.session, change, {
    lines: [line, ...result.lines],
    jobIds,
    promised: madePromise(result.interview.jobId, whoHeard(context.session, result.interview.id), promised),
  });
  report(context, outcome);
  if (!isNoFit(answers.fit ?? Number.POSITIVE_INFINITY)) return;
  context.hint(
    `If it's no fit, tell them: jobtrack close ${recordId('job', result.interview.jobId)} --reason withdrawn`,
  );
  hintToSetRight(context, outcome, result.interview);
}

/** The first interviewer, unless the person follow-ups go to was there, too. */
function whoHeard(session: Session, interviewId: number): number | null {
  const interview = getRecord(session.db, 'interview', interviewId);
  const contact = contactFor(session, interview);
  return contact && interview.personIds.includes(contact.id) ? null : (interview.personIds[0] ?? null);
}

/** After a bad interview, the next message can make it good (7S). */
function hintToSetRight({ hint }: Pick<Context, 'hint'>, { next }: Outcome, { id, jobId }: Interview): void {
  const message =
    next.find(({ kind, interview }) => kind === 'thank-you' && interview?.id === id) ??
    next.find(({ kind, job }) => kind === 'follow-up' && job.id === jobId);
  if (!message) return;
  hint(
    `If it just went badly, your next message can set that right: jobtrack draft ${idOf(message)}${asEmail(message)}`,
  );
}

/** A call is written only when asked for. */
function asEmail({ channel }: Item): string {
  return channel === 'phone' ? ' --as email' : '';
}

function keepMore(session: Writing, interview: Interview, flags: DebriefFlags): string[] {
  const job = getRecord(session.db, 'job', interview.jobId);
  const lines = flags.followUpWith === undefined ? [] : [nameForFollowUps(session, job, flags.followUpWith).echo];
  if (flags.prefers !== undefined) keepPreference(session.write, contactFor(session, interview), flags.prefers);
  if (flags.nextStep !== undefined) saveNextStep(session, interview, flags.nextStep);
  return lines;
}

function requireHeld(session: Session, typed: string): Interview {
  const interview = resolveInterview(session, typed, 'held');
  if (interview.day <= session.today) return interview;
  const name = interviewName(session, interview);
  throw new UserError('refused', `${name} has not taken place yet.`, 'Write it down afterwards.');
}

/** Asks question by question; returns the answers as flags. Each answer is saved at once, so stopping loses nothing,
 *  and the next run asks only what's still empty. */
async function walkThrough(asking: Asking, { id, jobId }: Interview, typed: string): Promise<Given> {
  const kept = { names: new Set<string>(), flags: {} as DebriefFlags, change: null as Saved | null };
  const walk: Walk = {
    asking,
    interviewId: id,
    isAll: await asksAll(asking, id),
    keep: (name, flags, work) => {
      const { change } = save(asking, { jobs: () => [jobId] }, (session) =>
        work(session, getRecord(session.db, 'interview', id)),
      );
      kept.change = { ...change, before: kept.change?.before ?? change.before };
      kept.names.add(name);
      Object.assign(kept.flags, flags);
    },
  };
  const isOver = await orSayWhatIsKept(kept.names, id, () => putAll(walk));
  if (kept.change === null) asking.out('Nothing new was written down.');
  else {
    const name = interviewName(asking.session, interviewOf(walk));
    const lines = [`Saved: the debrief of ${name}.`];
    const outcome = outcomeOf(asking.session, kept.change, { lines, jobIds: [jobId] });
    report(asking, outcome);
    const { fit = null } = debriefOf(asking.session.db, id) ?? {};
    if (!isOver && kept.flags.fit !== undefined && fit !== null && isNoFit(fit)) {
      hintToSetRight(asking, outcome, interviewOf(walk));
    }
  }
  const job = recordId('job', jobId);
  if (isOver) report(asking, closeJobs({ ...asking, typed: `close ${job}` }, [job], 'withdrawn', {}));
  return { flags: kept.flags, args: [typed] };
}

async function asksAll(asking: Asking, interviewId: number): Promise<boolean> {
  const howTo = 'Enter leaves a question out. Ctrl-C stops here: what you answered is kept.';
  asking.hint(paragraph(howTo, 0, asking.style).join('\n'));
  if (debriefOf(asking.session.db, interviewId) === null) return false;
  const choices = { rest: 'go on with what is still empty', all: 'go over all of it' };
  return (await asking.ask.pick('This debrief is begun.', choicesFrom(choices))) === 'all';
}

async function orSayWhatIsKept<T>(names: ReadonlySet<string>, id: number, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isUserError(error) || error.code !== 'interrupted' || names.size === 0) throw error;
    const hint = `To go on: jobtrack debrief ${recordId('interview', id)}`;
    throw new UserError('interrupted', `Kept: ${listed([...names])}.`, hint, [], error.exit);
  }
}

/** Asks everything in order; returns whether the job is over now. */
async function putAll(walk: Walk): Promise<boolean> {
  await askWords(walk);
  const fit = await askFit(walk);
  await askWhoWasThere(walk);
  await askContact(walk);
  await askNextStep(walk);
  await askDecision(walk);
  await askCheckIn(walk);
  return fit !== null && isNoFit(fit) && (await askWithdrawal(walk));
}

async function askWithdrawal(walk: Walk): Promise<boolean> {
  const { asking } = walk;
  const job = getRecord(asking.session.db, 'job', interviewOf(walk).jobId);
  if (closingOn(job, asking.session.today) !== null) return false;
  return await asking.ask.confirm(`That does not sound like a fit. Withdraw from ${job.company} now?`, false);
}
