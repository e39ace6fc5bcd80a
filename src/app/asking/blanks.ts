import { echoDay } from '../../domain/echo.ts';
import { sentenceWith } from '../../drafts/blanks.ts';
import { type Draft, editable } from '../../drafts/draft.ts';
import { type Begun, DAY_WANTED, dayWanted } from '../recording/composing.ts';
import type { BlankField, Session } from '../types.ts';
import { lineQuestion, withOtherDay, wordsQuestion } from './questions.ts';
import type { Asking, TextQuestion } from './types.ts';

/** The blank of every message that a setting fills in. */
export const YOUR_NAME = 'your name';

/** The blanks of the built-in messages as questions. */
export const BLANK_QUESTIONS: ReadonlyMap<string, string> = new Map([
  ["my first choice, if that's true", 'Are they your first choice? If so, how would you say it?'],
  ['a better answer, or what you forgot to say', "What's a better answer, or what did you forget to say?"],
  ["a question you've thought of since", 'What question have you thought of since?'],
  [
    "a question you've thought of since, and for which job",
    'What question have you thought of since, and for which job?',
  ],
  [
    'what you see differently now, such as how closely the teams work',
    'What do you see differently now, such as how closely the teams work?',
  ],
  ['one or two things the job asks for', 'What are one or two things the job asks for?'],
  ['one or two things they ask for', 'What are one or two things they ask for?'],
  ['one thing you liked', "What's one thing you liked?"],
  ['one thing you liked, and at which company', "What's one thing you liked, and at which company?"],
  ['one thing you talked about', "What's one thing you talked about?"],
  [
    `what you've done since, such as "started a course in SQL"`,
    'What have you done since, such as "started a course in SQL"?',
  ],
  ['something useful to them, such as an article', 'What would be useful to them, such as an article?'],
  [
    'something useful, such as a plan for the first 90 days',
    'What would be useful, such as a plan for the first 90 days?',
  ],
  [
    'something you forgot to say, or an answer to a concern',
    'What did you forget to say, or how would you answer a concern?',
  ],
  ["the one you'd choose, if you know", 'Which one would you choose, if you know?'],
  [DAY_WANTED, 'Which day would you like?'],
  ['the terms, such as a salary of …', 'What did you agree on, such as a salary of …?'],
  ["what became of it, such as: I've turned it down", 'What became of the other offer?'],
  ["what they'll remember you by", 'What will they remember you by?'],
  ["what you'd bring, in a few words", 'What would you bring, in a few words?'],
  ["what you'd like, such as: tell them I've taken another job", 'What would you like them to do if somebody calls?'],
  ["what you'd say now", 'What would you say now?'],
  ["what you'd say now, and to which question", 'What would you say now, and to which question?'],
  [YOUR_NAME, "What's your name?"],
]);

/** A message as far as it's written. */
type Unfinished = Pick<Begun, 'draft' | 'view'>;

/** Asks for each blank of a message. Required ones can only be skipped if nothing goes out. Returns the values for
 *  --fill. */
export async function askBlanks({ ask, session }: Asking, begun: Unfinished, goesOut: boolean): Promise<string[]> {
  const { blanks, optionalBlanks } = begun.draft;
  const fills: string[] = [];
  for (const blank of new Set([...blanks, ...optionalBlanks])) {
    const question = blankQuestion(session, begun, blank);
    const isNeeded = goesOut && blanks.includes(blank);
    const words = isNeeded ? await ask.text(question) : await ask.optional(question);
    if (words !== null) fills.push(`${blank}=${words}`);
  }
  return fills;
}

/** Asks for one blank, with its sentence below. */
export function blankQuestion(session: Session, { draft, view }: Unfinished, blank: string): TextQuestion {
  const hint = sentenceWith(editable(draft), blank) ?? '';
  const asked = blank === YOUR_NAME ? lineQuestion : wordsQuestion;
  const question = { ...asked(questionFor(blank), '--fill'), hint };
  if (blank !== DAY_WANTED) return question;
  const check = (typed: string) => question.check?.(typed) ?? echoOf(session, view, typed);
  return { ...question, check };
}

/** The day typed for "the day you'd like", with its weekday. */
function echoOf(session: Session, view: Begun['view'], typed: string): string | undefined {
  const day = dayWanted(session, view, typed);
  return day === null ? undefined : withOtherDay(echoDay(day, session.today), typed, 'replyBy', session.today);
}

/** The question for a blank. One from the user's own template has only its name. */
function questionFor(blank: string): string {
  return BLANK_QUESTIONS.get(blank) ?? `What goes here: ${blank}?`;
}

/** The blanks that a message came with, and the words that fill them. */
export function blankFields({ blanks, optionalBlanks }: Draft, fills: ReadonlyMap<string, string>): BlankField[] {
  return [...new Set([...blanks, ...optionalBlanks])].map((name) => ({
    name,
    asks: questionFor(name),
    required: blanks.includes(name),
    value: fills.get(name) ?? null,
  }));
}
