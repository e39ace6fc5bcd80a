// A debrief, question by question.
import { aboutDebrief, askDebrief } from '../../app/asking/debrief-run.ts';
import { closeJobs } from '../../app/recording/closing.ts';
import { isClosedQuestion, isUserError } from '../../domain/errors.ts';
import { recordId } from '../../domain/ids.ts';
import type { Entry } from '../../rules/entries.ts';
import { paragraph } from '../../terminal/layout.ts';
import { say } from './say.ts';
import { stepOf, type Walk } from './walk.ts';

/** Asks how the interview went; each answer is saved as it's given. */
export async function writeDown(walk: Walk, entry: Entry): Promise<'next'> {
  const { interview, job } = entry.first;
  if (!interview) throw new Error('an interview is missing');
  const asking = stepOf(walk, entry, `debrief ${recordId('interview', interview.id)}`);
  const tell = (text: string) => asking.out(paragraph(text, 0, asking.style).join('\n'));
  tell(aboutDebrief(asking, interview, 'Esc'));
  const { outcome, isOver } = await sayingWhatIsKept(tell, () => askDebrief(asking, interview));
  say(asking, outcome ?? { lines: ['Nothing new was written down.'] });
  const id = recordId('job', job.id);
  if (isOver) say(asking, closeJobs({ ...asking, typed: `close ${id}` }, [id], 'withdrawn', {}));
  return 'next';
}

/** After Esc, the walk goes on, so what was kept is said here. */
async function sayingWhatIsKept<T>(tell: (text: string) => void, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isUserError(error) && isClosedQuestion(error)) tell([error.message, error.hint].filter(Boolean).join(' '));
    throw error;
  }
}
