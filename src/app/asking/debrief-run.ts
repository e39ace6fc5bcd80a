// A debrief asked question by question. Each answer is saved at once, so stopping loses nothing, and the next run asks
// only what's still empty.
import { isNoFit } from '../../domain/debrief-notes.ts';
import { closedQuestion, isClosedQuestion, isUserError, UserError } from '../../domain/errors.ts';
import { recordId } from '../../domain/ids.ts';
import type { Interview } from '../../domain/model.ts';
import { closingOn } from '../../domain/queries.ts';
import { listed } from '../../domain/words.ts';
import { debriefOf } from '../../store/find.ts';
import { getRecord } from '../../store/load.ts';
import { interviewName } from '../lookup/record-names.ts';
import { outcomeOf } from '../outcome.ts';
import type { DebriefFlags } from '../recording/debrief.ts';
import { type Saved, save } from '../recording/save.ts';
import type { Outcome, Saving } from '../types.ts';
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
} from './debrief-questions.ts';
import { choicesFrom } from './questions.ts';
import type { Asking } from './types.ts';

/** The answers, and what they lead to. */
interface Debriefed {
  /** The answers as flags. */
  readonly flags: DebriefFlags;
  /** Null if nothing was answered. */
  readonly outcome: Outcome | null;
  /** The job is no fit, and is to be closed. */
  readonly isOver: boolean;
  readonly isBadFit: boolean;
}

/** Said before the first question: how many there are, and how to stop. */
export function aboutDebrief({ session }: Asking, { id }: Interview, stopKey: 'Ctrl-C' | 'Esc'): string {
  const isNew = debriefOf(session.db, id) === null;
  const howMany = isNew ? 'About 20 short questions; press Enter to skip any of them. ' : '';
  return `${howMany}${stopKey} stops here, and keeps what you've answered.`;
}

/** Asks everything in order. If the user breaks off, the error says what was kept. */
export async function askDebrief(asking: Asking & Saving, { id, jobId }: Interview): Promise<Debriefed> {
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
  const isOver = await withKeptOnError(kept.names, id, () => putAll(walk));
  const { session } = asking;
  const lines = [savedLine(walk, kept.names)];
  const outcome = kept.change && outcomeOf(session, kept.change, { lines, jobIds: [jobId] });
  const { fit = null } = debriefOf(session.db, id) ?? {};
  const isBadFit = kept.flags.fit !== undefined && fit !== null && isNoFit(fit);
  return { flags: kept.flags, outcome, isOver, isBadFit };
}

/** Who was met and what was said about timing aren't part of the debrief itself. */
function savedLine(walk: Walk, names: ReadonlySet<string>): string {
  const { session } = walk.asking;
  const isWritten = debriefOf(session.db, walk.interviewId) !== null;
  return isWritten
    ? `Saved: the debrief of ${interviewName(session, interviewOf(walk))}.`
    : `Saved: ${listed([...names])}. How it went isn't written down yet.`;
}

async function asksAll({ ask, session }: Asking, interviewId: number): Promise<boolean> {
  if (debriefOf(session.db, interviewId) === null) return false;
  const choices = { rest: "only what's still empty", all: 'all of it' };
  return (await ask.pick("You've started this debrief. Which questions do you want?", choicesFrom(choices))) === 'all';
}

async function withKeptOnError<T>(names: ReadonlySet<string>, id: number, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isUserError(error) || error.code !== 'interrupted' || names.size === 0) throw error;
    const [message, hint] = [`Kept: ${listed([...names])}.`, `To go on: jobtrack debrief ${recordId('interview', id)}`];
    if (isClosedQuestion(error)) throw closedQuestion(message, hint);
    throw new UserError('interrupted', message, hint, [], error.exit);
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
  return await asking.ask.confirm(`That doesn't sound like a fit. Withdraw from ${job.company} now?`, false);
}
