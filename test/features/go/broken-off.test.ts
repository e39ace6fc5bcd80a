// Each question of the walk, broken off: the answers so far are saved, nothing else, and the data file is unlocked.
import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { countOf } from '../../../src/domain/words.ts';
import { expectPlain, expectSound, IS_FULL, rowsIn } from '../../faults/support.ts';
import { jobtrack } from '../../support/program.ts';
import { ESC, KEYS, openTerminal, type Terminal } from '../../support/terminal.ts';
import { type KindName, useKinds } from './kinds.ts';
import { NOW_WHAT, press, type Steps } from './walking.ts';

const { enter, down } = KEYS;

/** Typed, but never answered. Ctrl-D ends only an empty line. */
const HALF = 'zzhalf';

interface Question {
  readonly asked: string;
  readonly keys: string;
  readonly saves?: true;
  /** Text shown after Esc, if it isn't the keys. */
  readonly thenEsc?: string;
}

const asked = (asked: string, keys: string): Question => ({ asked, keys });
const saved = (asked: string, keys: string): Question => ({ asked, keys, saves: true });
/** After Esc, the note to somebody just named is next. */
const beforeNote = (question: Question): Question => ({ ...question, thenEsc: 'one thing you' });
const D: Steps = [[NOW_WHAT, 'd']];

/** Runs of questions: whether an answer is saved at once, and the keys that give it. */
const RUNS: readonly (readonly [name: KindName, opening: Steps, ...questions: readonly Question[]])[] = [
  [
    'a message',
    [],
    saved('one thing you talked about?', `their new site${enter}`),
    saved('What would you bring', `ten years of books${enter}`),
    asked('What do you see differently now', enter),
    saved('What did you forget', `the second office${enter}`),
    asked('What would be useful', enter),
    saved(NOW_WHAT, 'd'),
  ],
  [
    'a call',
    D,
    saved('How did the call go?', enter),
    asked('What did they say about timing?', down + enter),
    asked('When will they decide?', `dec 1${enter}`),
    asked('Anything else about timing?', down + enter),
    asked('Which day?', `dec 3${enter}`),
    asked('Anything else about timing?', down + enter),
    saved('How many days apart?', `7${enter}`),
    asked(NOW_WHAT, 's'),
    saved('Until when?', enter),
  ],
  ['a call', [[NOW_WHAT, 's']], asked('Until when?', down + down + enter), saved('Until which day?', `dec 1${enter}`)],
  [
    'a call about two jobs',
    D,
    asked('How did the call go?', enter),
    saved('What did you talk about?', enter),
    asked('What did they say about timing?', enter),
    asked('What did they say about timing?', enter),
  ],
  [
    'a debrief',
    D,
    saved('What went well?', `the portfolio${enter}`),
    saved('What would you do better', `shorter answers${enter}`),
    asked('What did you learn about', enter),
    saved('How did they react', `with a smile${enter}`),
    asked('What would you still like', enter),
    asked('Which skills', enter),
    asked('Did they raise a concern', enter),
    saved('What will they remember you by', `the red folder${enter}`),
    asked('Anything you forgot', enter),
    saved('Is this a company', `2${enter}`),
    asked('Could you grow there', enter),
    asked('Do the people', enter),
    asked('Do they care', enter),
    asked('Would you be happy', enter),
    saved('Who else did you meet?', `Bo Ek${enter}`),
    ...[
      asked('Who else did you meet?', enter),
      saved("What's Amy Lee's email?", `amy@acme.example${enter}`),
      asked("What's Bo Ek's email?", enter),
      asked('Who did they say you should', enter),
      saved("What's the next step?", `a second talk${enter}`),
      saved('When will they decide?', `dec 4${enter}`),
      asked('Did they say you may check in?', down + enter),
      saved('Which day?', `dec 7${enter}`),
      asked('like to be reached?', enter),
      asked('Withdraw from Acme now?', 'n'),
    ].map(beforeNote),
  ],
  [
    'who you met',
    D,
    saved('Who did you meet?', `Cy Young${enter}`),
    beforeNote(saved('Who else?', `Bo Ek${enter}`)),
    beforeNote(asked('Who else?', enter)),
  ],
  ['someone inside', D, saved('Who do you know there?', `Ina Sole${enter}`)],
  ['a follow-up with nobody to reach', D, saved('Who can you ask?', `Cy Young${enter}`)],
  [
    'an offer',
    D,
    asked("What's your answer?", down + down + enter),
    saved('Which day would you like?', `Friday${enter}`),
  ],
  ['an offer', D, asked("What's your answer?", down + down + down + enter), saved('When do they need', `fri${enter}`)],
  ['a decision', D, asked('Keep going, or close it?', down + enter), saved('Why is it over?', enter)],
];

/** How a question is left, and how the program ends then. */
const WAYS = {
  'Ctrl-C': { leave: async (terminal) => terminal.types(KEYS.interrupt), code: 130 },
  'Ctrl-D': { leave: async (terminal) => terminal.types(KEYS.endOfInput), code: 130 },
  'Esc, then Ctrl-C': {
    leave: async (terminal, then) => {
      terminal.types(ESC);
      await terminal.sees(then);
      terminal.types(KEYS.interrupt);
    },
    code: 130,
  },
  'a closed terminal': { leave: async (terminal) => terminal.closes(), code: 129 },
} as const satisfies Readonly<
  Record<string, { leave: (terminal: Terminal, then: string) => Promise<void>; code: number }>
>;

type Way = keyof typeof WAYS;

const ALL_WAYS = Object.keys(WAYS) as Way[];

const CASES = RUNS.flatMap(([name, opening, ...questions]) =>
  questions.map((question, at) => ({ name, opening, answered: questions.slice(0, at), question })),
);
/** Each question is left in each way; the short form takes one of them after the other. */
const BREAKS = CASES.flatMap((each, at) =>
  ALL_WAYS.filter((_, way) => IS_FULL || way === at % ALL_WAYS.length).map((way) => ({
    ...each,
    asked: each.question.asked,
    way,
  })),
);

/** The steps that answer a question and see its settled line end, since the next one may have the same words. */
function answer({ asked, keys }: Question): Steps {
  const settled: Steps = [
    ['✓', ''],
    ['\n', ''],
  ];
  return [[asked, keys], ...(asked === NOW_WHAT ? [] : settled)];
}

const jobHunt = useKinds();

test.each(BREAKS)('$name, $asked: $way', async ({ name, opening, answered, question, way }) => {
  const around = jobHunt(name);
  const known = batchesIn(around.db);
  const terminal = openTerminal(['go'], around);
  await press(terminal, [...opening, ...answered.flatMap(answer), [question.asked, '']]);
  if (question.asked !== NOW_WHAT && way !== 'Ctrl-D') {
    terminal.types(HALF);
    await terminal.sees(HALF);
  }
  const { leave, code } = WAYS[way];
  await leave(terminal, question.thenEsc ?? NOW_WHAT);
  expect(await terminal.ends()).toEqual({ code, isRestored: true, isOver: true });
  if (code === 130) expect(terminal.text()).toMatch(saidShort(stepsIn(answered)));
  expectPlain(terminal.text());
  expectSound(around.db, known + answered.filter(({ saves }) => saves).length);
  const rows = rowsIn(around.db);
  expect(rows).not.toContain(HALF);
  for (const words of answered.flatMap(({ keys }) => /^[a-z]+ [a-z ]+/i.exec(keys) ?? []))
    expect(rows).toContain(words);
  expect(readdirSync(dirname(around.db)).filter((file) => /journal|wal|shm|lock/.test(file))).toEqual([]);
  expect(jobtrack(['note', 'j1', 'afterwards'], around).code).toBe(0);
});

/** Answers between two keys of the walk count once. */
function stepsIn(answered: readonly Question[]): number {
  const keysBefore = (at: number) => answered.slice(0, at + 1).filter(({ asked }) => asked === NOW_WHAT).length;
  return new Set(answered.flatMap(({ saves }, at) => (saves ? [keysBefore(at)] : []))).size;
}

function saidShort(count: number): RegExp {
  const saved = count === 0 ? 'Nothing was saved' : `Saved ${countOf(count, 'answer')}`;
  return new RegExp(
    `jobtrack: ${saved}\\. (Nothing is left|One thing is still|\\w+ things are still) on your list\\.\n$`,
  );
}

function batchesIn(file: string): number {
  const db = new Database(file, { readonly: true });
  try {
    return Number(db.prepare('SELECT count(*) FROM batch').pluck().get());
  } finally {
    db.close();
  }
}
