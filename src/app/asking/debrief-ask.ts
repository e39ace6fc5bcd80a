// The debrief, question by question. Each answer is saved as it is given, so that whoever stops loses nothing and is asked
// only what is still empty the next time.

import type { Asking, Given } from '../../cli/declare.ts';
import { isNoFit } from '../../domain/debrief-notes.ts';
import { isUserError, UserError } from '../../domain/errors.ts';
import { recordId } from '../../domain/ids.ts';
import type { Interview } from '../../domain/model.ts';
import { closingOn } from '../../domain/queries.ts';
import { listed } from '../../domain/words.ts';
import { debriefOf } from '../../store/find.ts';
import { getRecord } from '../../store/load.ts';
import { paragraph } from '../../terminal/layout.ts';
import { interviewName } from '../lookup/words.ts';
import { closeJob } from '../recording/closing.ts';
import type { DebriefFlags } from '../recording/debrief.ts';
import { type Saved, save } from '../recording/save.ts';
import { report } from '../report.ts';
import {
  askCheckIn,
  askDecision,
  askFit,
  askNextStep,
  askWhoWasThere,
  askWords,
  interviewOf,
  type Walk,
} from './debrief-questions.ts';
import { choicesFrom } from './questions.ts';

/** Goes through the debrief of an interview; gives what was answered, as flags. */
export async function walkThrough(asking: Asking, { id, jobId }: Interview, typed: string): Promise<Given> {
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
    report(asking, kept.change, { lines: [`Saved: the debrief of ${name}.`], jobIds: [jobId] });
  }
  const job = recordId('job', jobId);
  if (isOver) closeJob({ ...asking, typed: `close ${job}` }, job, 'withdrawn', {});
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

/** Everything in its order; is the job over with that? */
async function putAll(walk: Walk): Promise<boolean> {
  await askWords(walk);
  const fit = await askFit(walk);
  await askWhoWasThere(walk);
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
