import { pickRecord } from '../app/asking/pick-record.ts';
import { wordsQuestion } from '../app/asking/questions.ts';
import { recordName } from '../app/lookup/record-names.ts';
import { resolveRecord } from '../app/lookup/resolve.ts';
import { outcomeOf } from '../app/outcome.ts';
import { addNote } from '../app/recording/notes.ts';
import { save } from '../app/recording/save.ts';
import type { Context } from '../cli/context.ts';
import { type Asking, addExamples, type Declare, type Given } from '../cli/declare.ts';
import { UserError } from '../domain/errors.ts';
import { requireText } from '../domain/input.ts';
import { shellWord } from '../domain/quote.ts';
import { report } from '../views/report.ts';

export const note: Declare = (command, act) => {
  command
    .argument('<id>', 'a job, person or interview: its id or name')
    .argument('<text>', 'the note; it stays private')
    .action(act(takeNote, askAboutNote));
  addExamples(
    command,
    'jobtrack note j4 "They\'re moving to Lyon next year"',
    'jobtrack note "Amy Lee" "Sails; has two dogs"',
  );
};

async function askAboutNote(asking: Asking, flags: object, typed?: string, words?: string): Promise<Given | null> {
  if (typed !== undefined && words !== undefined) return null;
  const id = typed ?? (await pickRecord(asking, 'What is the note about?', ['job', 'person', 'interview']));
  return {
    flags,
    args: [id, words ?? (await asking.ask.text(wordsQuestion('What do you want to note?', 'the note')))],
  };
}

function takeNote(context: Context, _flags: object, typed: string, words: string): void {
  if (words.trim() === '')
    throw new UserError('usage', "There's nothing in the note.", `Type it: jobtrack note ${shellWord(typed)} "…"`);
  const text = requireText(words, 'the note');
  const { change, result } = save(context, { jobs: () => [] }, (session) => {
    const found = resolveRecord(session, typed);
    if (found.type !== 'job' && found.type !== 'person' && found.type !== 'interview') {
      throw new UserError(
        'refused',
        'A note belongs to a job, a person or an interview.',
        'For example: jobtrack note j4 "…"',
      );
    }
    addNote(session.write, { [`${found.type}Id`]: found.number }, session.today, text);
    return recordName(session, found);
  });
  report(
    context,
    outcomeOf(context.session, change, {
      lines: [`Saved: a note on ${result}.`],
      jobIds: [],
    }),
  );
}
