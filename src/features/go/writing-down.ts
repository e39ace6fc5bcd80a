// A debrief, question by question.
import { askDebrief } from '../../app/asking/debrief-run.ts';
import { closeJobs } from '../../app/recording/closing.ts';
import { recordId } from '../../domain/ids.ts';
import type { Entry } from '../../rules/entries.ts';
import { say } from './say.ts';
import { stepOf, type Walk } from './walk.ts';

/** Asks how the interview went; each answer is saved as it's given. */
export async function writeDown(walk: Walk, entry: Entry): Promise<'next'> {
  const { interview, job } = entry.first;
  if (!interview) throw new Error('an interview is missing');
  const asking = stepOf(walk, entry, `debrief ${recordId('interview', interview.id)}`);
  const { outcome, isOver } = await askDebrief(asking, interview);
  say(asking, outcome ?? { lines: ['Nothing new was written down.'] });
  const id = recordId('job', job.id);
  if (isOver) say(asking, closeJobs({ ...asking, typed: `close ${id}` }, [id], 'withdrawn', {}));
  return 'next';
}
