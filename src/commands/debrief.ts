import { Option } from 'commander';
import { aboutDebrief, askDebrief } from '../app/asking/debrief-run.ts';
import { pickHeldInterview } from '../app/asking/records.ts';
import { nameForFollowUps } from '../app/lookup/people.ts';
import { addToInterview } from '../app/lookup/people-lists.ts';
import { interviewName } from '../app/lookup/record-names.ts';
import { resolveInterview } from '../app/lookup/resolve.ts';
import { outcomeOf } from '../app/outcome.ts';
import { closeJobs } from '../app/recording/closing.ts';
import {
  contactFor,
  type DebriefFlags,
  parseAnswers,
  replacedLines,
  saveAnswers,
  saveNextStep,
} from '../app/recording/debrief.ts';
import { madePromise, readPromise } from '../app/recording/promise.ts';
import { save } from '../app/recording/save.ts';
import { addStatement, endHidingSnoozes, parseTiming } from '../app/recording/timing.ts';
import { keepPreference } from '../app/recording/touch.ts';
import type { Outcome, Session, Writing } from '../app/types.ts';
import type { Context } from '../cli/context.ts';
import { type Asking, addExamples, collect, type Declare, type Given } from '../cli/declare.ts';
import { addPromiseFlag, addTimingFlags } from '../cli/flags.ts';
import { isNoFit } from '../domain/debrief-notes.ts';
import { UserError } from '../domain/errors.ts';
import { recordId } from '../domain/ids.ts';
import { type Interview, PREFERENCES } from '../domain/model.ts';
import { capitalized } from '../domain/words.ts';
import type { Item } from '../rules/item.ts';
import { idOf } from '../rules/item-id.ts';
import { getRecord } from '../store/load.ts';
import { paragraph } from '../terminal/layout.ts';
import { report } from '../views/report.ts';

const EXAMPLE = 'jobtrack debrief i12 --went-well "the portfolio" --skills "SQL" --fit 4 --decision-by "dec 4"';

export const debrief: Declare = (command, act) => {
  command
    .argument('<interview>', 'its id, or the company')
    .option('--went-well <text>', 'what went well')
    .option('--to-improve <text>', 'what to do better next time; stays private')
    .option('--learned <text>', 'what you learned about the job and the company')
    .option('--reactions <text>', 'how they reacted to what you said')
    .option('--questions <text>', "what's still open")
    .option('--skills <text>', 'skills to strengthen')
    .option('--concerns <text>', 'a concern they raised, or your own; stays private')
    .option('--remembered-for <text>', "what they'll remember you by; later messages recall it")
    .option('--forgot <text>', 'what you forgot to say; stays private')
    .option('--fit <1..5>', 'is it a fit: 1 (no) to 5 (very much)')
    .option('--with <person>', 'somebody you met, or a list of them; repeat for more', collect);
  addPromiseFlag(addTimingFlags(command))
    .addOption(new Option('--prefers <channel>', 'how they like to be reached').choices(PREFERENCES))
    .option('--next-step <text>', 'what comes next')
    .option('--follow-up-with <person>', 'who they told you to follow up with')
    .action(act(writeDown, askWhichInterview));
  addExamples(
    command,
    EXAMPLE,
    'jobtrack debrief acme --with "Pete Ray, Head of Sales" --questions "who leads the team?"',
    'jobtrack debrief acme --remembered-for "the kite story" --forgot "my year in sales" --next-step "a talk with the board"',
  );
};

async function askWhichInterview(asking: Asking, flags: DebriefFlags, typed?: string): Promise<Given | null> {
  if (typed !== undefined) return null;
  return { flags, args: [await pickHeldInterview(asking, 'Which interview?')] };
}

/** Saves the debrief from flags or, without any on a terminal, asks question by question. */
async function writeDown(context: Context, flags: DebriefFlags, typed: string): Promise<Given | undefined> {
  const { ask } = context;
  if (Object.keys(flags).length === 0 && ask)
    return walkThrough({ ...context, ask }, requireHeld(context.session, typed), typed);
  saveDebrief(context, flags, typed);
  return undefined;
}

function saveDebrief(context: Context, flags: DebriefFlags, typed: string): void {
  requireHeld(context.session, typed);
  const promised = readPromise(flags, context.today, context.session);
  const answers = { ...parseAnswers(flags), ...(promised === undefined ? {} : { promisedOn: promised }) };
  const timing = parseTiming(context.session, flags);
  const people = flags.with ?? [];
  if (Object.keys(flags).length === 0) {
    throw new UserError(
      'usage',
      'Say how it went, with at least one answer.',
      `For example: ${EXAMPLE}. All its flags: jobtrack help debrief`,
    );
  }
  const { change, result } = save(context, { jobs: (session) => [requireHeld(session, typed).jobId] }, (session) => {
    const interview = requireHeld(session, typed);
    const replaced = replacedLines(session, interview, flags, answers);
    if (Object.keys(answers).length > 0) saveAnswers(session, interview, answers);
    const echoes = people.flatMap((person) => addToInterview(session, interview, person));
    const said = addStatement(session, interview.jobId, interview.dayThen, timing, { interviewId: interview.id });
    const more = keepMore(session, interview, flags);
    const lines = [...echoes, ...said, ...more, ...replaced];
    endHidingSnoozes(session, interview.jobId, promised ?? null);
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
    `If it isn't a fit, you can withdraw: jobtrack close ${recordId('job', result.interview.jobId)} --reason withdrawn`,
  );
  hintHowToCorrect(context, outcome, result.interview);
}

/** The first interviewer's id, for the promise; null if the follow-up contact was there too. */
function whoHeard(session: Session, interviewId: number): number | null {
  const interview = getRecord(session.db, 'interview', interviewId);
  const contact = contactFor(session, interview);
  return contact && interview.personIds.includes(contact.id) ? null : (interview.personIds[0] ?? null);
}

/** After a bad interview, the next message can make up for it (7S). */
function hintHowToCorrect({ hint }: Pick<Context, 'hint'>, { next }: Outcome, { id, jobId }: Interview): void {
  const message =
    next.find(({ kind, interview }) => kind === 'thank-you' && interview?.id === id) ??
    next.find(({ kind, job }) => kind === 'follow-up' && job.id === jobId);
  if (!message) return;
  hint(
    `If it just went badly, your next message can set that right: jobtrack draft ${idOf(message)}${asEmail(message)}`,
  );
}

/** A call gets a written message only with --as. */
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
  throw new UserError('refused', `${capitalized(name)} hasn't happened yet.`, 'Write it down afterward.');
}

/** Asks question by question; returns the answers as flags. */
async function walkThrough(asking: Asking, interview: Interview, typed: string): Promise<Given> {
  asking.hint(paragraph(aboutDebrief(asking, interview, 'Ctrl-C'), 0, asking.style).join('\n'));
  const { flags, outcome, isOver, isBadFit } = await askDebrief(asking, interview);
  if (outcome === null) {
    asking.noteUnchanged();
    asking.out('Nothing new was written down.');
  } else report(asking, outcome);
  if (outcome !== null && isBadFit && !isOver) hintHowToCorrect(asking, outcome, interview);
  const job = recordId('job', interview.jobId);
  if (isOver) report(asking, closeJobs({ ...asking, typed: `close ${job}` }, [job], 'withdrawn', {}));
  return { flags, args: [typed] };
}
