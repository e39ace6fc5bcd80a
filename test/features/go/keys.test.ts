// Each key, on each kind of entry.
import { expect, test } from 'vitest';
import { useJobHunt } from '../../cli/prompting/job-hunt.ts';
import { jobtrack, type Surroundings } from '../../support/program.ts';
import { ESC, KEYS } from '../../support/terminal.ts';
import { idsLeft, MORNING, NOW, NOW_WHAT, OFFER, type Steps, walk } from './walking.ts';

const { enter, down } = KEYS;

const morning = useJobHunt(MORNING, NOW);
const offered = useJobHunt(OFFER, NOW);

/** A key pressed after another command has run on the same file. */
const elsewhereFirst = (around: Surroundings) => (key: string, line: string) => () => {
  jobtrack(line.split(' '), around);
  return key;
};

/** From an entry to the end. */
const QUIT: Steps = [[NOW_WHAT, 'q']];

const CALLS = {
  'they spoke, and named a day': [
    [
      ['How did the call go?', enter],
      ['What did they say about timing?', down + enter],
      ['decide?', `dec 1${enter}`],
      ['Anything else about timing?', enter],
    ],
    "They said they'd decide by",
  ],
  'they spoke, and said nothing about timing': [
    [
      ['How did the call go?', enter],
      ['What did they say about timing?', enter],
    ],
    'you spoke',
  ],
  'a message was left': [[['How did the call go?', down + enter]], 'message left'],
  'nobody answered': [[['How did the call go?', down + down + enter]], 'no answer'],
  'they wrote instead': [[['How did the call go?', down + down + down + enter]], 'sent'],
} as const satisfies Readonly<Record<string, readonly [answers: Steps, said: string]>>;

test.each(Object.entries(CALLS))('d on a call: %s', async (_, [answers, said]) => {
  const around = morning();
  const text = await walk(around, [[NOW_WHAT, 'd'], ...answers], { args: ['--only', 'call'] });
  expect(text).toContain(said);
  expect(idsLeft(around)).not.toContain('f2');
});

const BOTH_JOBS = [...MORNING, 'add-interview Beta Manager --at "2026-11-02 14:00" --with "Dana Roy"'];
const aboutTwo = useJobHunt(BOTH_JOBS, NOW);

test('d on a call about several jobs asks which; Enter takes all of them', async () => {
  const around = aboutTwo();
  const steps: Steps = [
    [NOW_WHAT, 'd'],
    ['How did the call go?', down + enter],
    ['What was your message about?', enter],
  ];
  await walk(around, steps, { args: ['--only', 'call'] });
  expect(idsLeft(around).filter((id) => id.startsWith('f'))).toEqual([]);
});

test('jobs that a call was not about come up again', async () => {
  const around = aboutTwo();
  const steps: Steps = [
    [NOW_WHAT, 'd'],
    ['How did the call go?', down + enter],
    ['What was your message about?', KEYS.tab],
    ['[ ] Call Dana Roy', enter],
    ['f2  ', ''],
    ...QUIT,
  ];
  const text = await walk(around, steps, { args: ['--only', 'call'] });
  expect(text).toContain('Left for later: call Dana Roy (first follow-up) · Beta (f2).');
});

test('a call about several jobs, on a terminal that can move no cursor', async () => {
  const around = { ...aboutTwo(), env: { ACCESSIBLE: '1' } };
  const steps: Steps = [
    ['Type a letter, then Enter.', 'd\r'],
    ['How did the call go?', '2\r'],
    ['press Enter for all', '\r'],
  ];
  await walk(around, steps, { args: ['--only', 'call'] });
  expect(idsLeft(around).filter((id) => id.startsWith('f'))).toEqual([]);
});

const OFFERS = {
  yes: [
    [
      ["What's your answer?", enter],
      ["When's your first day?", `jan 4${enter}`],
    ],
    'accepted',
    [],
  ],
  no: [[["What's your answer?", down + enter]], 'declined', []],
  'more time, please': [
    [
      ["What's your answer?", down + down + enter],
      ['Which day would you like?', `Friday${enter}`],
      ['have until', ''],
      ...QUIT,
    ],
    'Left for later: answer the offer · Eta (o1).',
    ['o1'],
  ],
  'more time, and the letter is sent': [
    [
      ["What's your answer?", down + down + enter],
      ['Which day would you like?', `dec 1${enter}`],
      ['Could I have until Tuesday,', ''],
      ['December 1?', ''],
      ['d sent', 'd'],
    ],
    "They'll let you know.",
    ['o1'],
  ],
  'they gave more time': [
    [
      ["What's your answer?", down + down + down + enter],
      ['When do they need', `fri${enter}`],
    ],
    'reply by',
    ['o1'],
  ],
} as const satisfies Readonly<Record<string, readonly [answers: Steps, said: string, left: readonly string[]]>>;

test.each(Object.entries(OFFERS))('d on an offer: %s', async (_, [answers, said, left]) => {
  const around = offered();
  const text = await walk(around, [[NOW_WHAT, 'd'], ...answers], { args: ['--only', 'do'] });
  expect(text).toContain(said);
  expect(idsLeft(around).filter((id) => id.startsWith('o'))).toEqual(left);
});

test('an offer can be put off, but not skipped', async () => {
  const around = offered();
  await walk(around, [
    [NOW_WHAT, 'k'],
    ["can't skip it", 's'],
    ['Until when?', enter],
    ['Put off: answer the offer', ''],
  ]);
  expect(idsLeft(around)).not.toContain('o1');
});

test('d on a message records it as sent, with the blanks that were filled in', async () => {
  const around = morning();
  const text = await walk(
    around,
    [
      ['one thing you talked about?', `their new site${enter}`],
      ['What would you bring', `ten years of books${enter}`],
      ['What do you see differently now', enter],
      ['What did you forget', enter],
      ['What would be useful', enter],
      ['hearing about their new site', ''],
      [NOW_WHAT, 'd'],
    ],
    { args: ['--only', 'send'] },
  );
  expect(text).toContain('Done: thank-you note to Amy Lee');
  expect(idsLeft(around)).not.toContain('t1.1');
});

test('d on a message whose blanks are still empty records it as sent, and says so', async () => {
  const around = morning();
  const steps: Steps = [
    ['one thing you talked about?', ESC],
    [NOW_WHAT, 'd'],
  ];
  const text = await walk(around, steps, { args: ['--only', 'send'] });
  expect(text).toContain('Done: thank-you note to Amy Lee');
  expect(text.replaceAll(/\s+/g, ' ')).toContain(
    "Note: The message still had blanks: one thing you talked about; what you'd bring, in a few words. If it hasn't gone out yet, undo this.",
  );
});

test('Esc before the first answer of a debrief leaves it on the list', async () => {
  const around = morning();
  const steps: Steps = [
    ['d1  ', ''],
    [NOW_WHAT, 'd'],
    ['About 20 short questions', ''],
    ['What went well?', ESC],
    ['Nothing was saved.', ''],
    ...QUIT,
  ];
  expect(await walk(around, steps, { args: ['--only', 'do'] })).toContain('Esc stops here');
  expect(idsLeft(around)).toContain('d1');
});

test('d on a debrief asks its questions; Esc keeps the answers and says so, and they help with the note', async () => {
  const around = morning();
  const text = await walk(around, [
    [NOW_WHAT, 'n'],
    ['d1  ', ''],
    [NOW_WHAT, 'd'],
    ['What went well?', `the portfolio${enter}`],
    ['What would you do better', ESC],
    ['Kept: what went well. To go on: jobtrack debrief i1', ''],
    ['t1.1', ''],
    ['the portfolio', ''],
    ['one thing you talked about?', ESC],
    ...QUIT,
  ]);
  expect(text).not.toContain('Ctrl-C');
  expect(idsLeft(around)).not.toContain('d1');
});

test('d on who you met asks for names, and their notes come next', async () => {
  const around = morning();
  await walk(around, [
    [NOW_WHAT, 'n'],
    [NOW_WHAT, 'n'],
    ['one thing you', ESC],
    [NOW_WHAT, 'n'],
    [NOW_WHAT, 'n'],
    ['w3  ', ''],
    [NOW_WHAT, 'd'],
    ['Who did you meet?', `Cy Young <cy@gamma.example>${enter}`],
    ['Who else?', enter],
    ['t3.4', ''],
    ['one thing you', ESC],
    ...QUIT,
  ]);
  expect(idsLeft(around)).toContain('t3.4');
});

test('d on getting ready shows the sheet, then records it', async () => {
  const around = morning();
  await walk(
    around,
    [
      [NOW_WHAT, 'n'],
      [NOW_WHAT, 'n'],
      [NOW_WHAT, 'n'],
      ['g4  ', ''],
      ['Delta', ''],
      [NOW_WHAT, 'd'],
    ],
    { args: ['--only', 'do'] },
  );
  expect(idsLeft(around)).not.toContain('g4');
});

test('s puts off, k skips, n leaves for now, b goes back to an entry still on the list', async () => {
  const around = morning();
  const text = await walk(around, [
    ['1 of 6', ''],
    [NOW_WHAT, 's'],
    ['Until when?', enter],
    ['Put off: call Dana Roy', ''],
    ['2 of', ''],
    [NOW_WHAT, 'K'],
    ['Skipped: ', ''],
    ['one thing you', ESC],
    [NOW_WHAT, 'n'],
    ['4 of', ''],
    [NOW_WHAT, 'b'],
    ['3 of', ''],
    [NOW_WHAT, 'b'],
    ['Nothing before this', 'q'],
  ]);
  expect(text).toContain(
    'Left for later: thank-you note to Amy Lee · Acme (t1.1); write down how the\ninterview went · Gamma (d3); find out who you met · Gamma (w3); 1 more.',
  );
});

test('s offers no day on which it would be off the list', async () => {
  const around = morning();
  const text = await walk(
    around,
    [
      ['d1  ', ''],
      [NOW_WHAT, 's'],
      ['Until when?', ESC],
      ...[NOW_WHAT, NOW_WHAT, NOW_WHAT].map((shown) => [shown, 'n'] as const),
      ['g4  ', ''],
      [NOW_WHAT, 's'],
      ["it can't wait", ''],
      [NOW_WHAT, 'k'],
    ],
    { args: ['--only', 'do'] },
  );
  expect(text).toContain('Tomorrow (Wednesday, November 25)');
  expect(text).not.toContain('Next week');
  expect(idsLeft(around)).not.toContain('g4');
});

test('w, ? and keys that are not offered stay on the entry, and nothing is recorded', async () => {
  const around = morning();
  const before = jobtrack(['undo', '--list'], around).stdout;
  const text = await walk(
    around,
    [
      [NOW_WHAT, 'w'],
      ['Changes it', ''],
      [NOW_WHAT, '?'],
      ['quit; everything you answered is saved', ''],
      [NOW_WHAT, 'c'],
      ["There's no message here to copy.", 'x'],
      ['x does nothing here.', 'u'],
      ['jobtrack undo', 'q'],
    ],
    { args: ['--only', 'call'] },
  );
  expect(text).toContain('Left for later: call Dana Roy (first follow-up) · Beta (f2).');
  expect(text).not.toMatch(/copy the message|back to the one before|undo the last thing/);
  expect(jobtrack(['undo', '--list'], around).stdout).toBe(before);
});

test('Ctrl-C and Ctrl-D count the saved answers and the entries left, with exit 130', async () => {
  for (const key of [KEYS.interrupt, KEYS.endOfInput]) {
    const steps: Steps = [
      [NOW_WHAT, 's'],
      ['Until when?', enter],
      [NOW_WHAT, key],
    ];
    const text = await walk(morning(), steps, { code: 130 });
    expect(text).toMatch(/jobtrack: Saved one answer\. Five things are still on your list\.\n$/);
  }
});

test('a terminal that can move no cursor: a letter, then Enter', async () => {
  const around = { ...morning(), env: { ACCESSIBLE: '1' } };
  const text = await walk(
    around,
    [
      ['Type a letter, then Enter.', 'x\r'],
      ['x does nothing here.', 'd\r'],
      ['How did the call go?', '2\r'],
    ],
    { args: ['--only', 'call'] },
  );
  expect(text).toContain('message left');
});

test('without a terminal, with --json or --no-input: exit 2, naming today', () => {
  for (const flags of [[], ['--json'], ['--no-input']]) {
    const { code, stderr } = jobtrack(['go', ...flags], morning());
    expect(code).toBe(2);
    expect(stderr).toContain('jobtrack today');
  }
});

test('u takes back the last answer and shows its entry again; U brings it back', async () => {
  const around = morning();
  const text = await walk(around, [
    [NOW_WHAT, 'd'],
    ['How did the call go?', down + enter],
    ['d1  ', ''],
    [NOW_WHAT, 'u'],
    ['Undone: done f2', ''],
    ['1 of 6', ''],
    ['f2  ', ''],
    [NOW_WHAT, 'U'],
    ['Redone: done f2', ''],
    ['d1  ', ''],
    [NOW_WHAT, 'U'],
    ["there's nothing to redo", 'q'],
  ]);
  expect(text).toContain('U redo');
  expect(idsLeft(around)).not.toContain('f2');
});

test('u takes back all answers of a debrief at once', async () => {
  const around = morning();
  const text = await walk(around, [
    [NOW_WHAT, 'n'],
    [NOW_WHAT, 'd'],
    ['What went well?', `the portfolio${enter}`],
    ['do better next time?', `shorter answers${enter}`],
    ['What did you learn', ESC],
    ['one thing you', ESC],
    [NOW_WHAT, 'u'],
    ['Undone: ', ''],
    ['d1  ', ''],
    ...QUIT,
  ]);
  expect(text.replace(/\s+/g, ' ')).toMatch(/Undone: debrief i1 \(typed today, [^)]*\)\. Removed: the debrief of i1\./);
  expect(idsLeft(around)).toContain('d1');
});

test('u never takes back the records of another command', async () => {
  const around = morning();
  const after = elsewhereFirst(around);
  await walk(around, [
    [NOW_WHAT, 's'],
    ['Until when?', enter],
    ['d1  ', ''],
    [NOW_WHAT, after('u', 'note j1 elsewhere')],
    ['jobtrack undo --list', ''],
    ...QUIT,
  ]);
  expect(jobtrack(['show', 'j1'], around).stdout).toContain('elsewhere');
  expect(idsLeft(around)).not.toContain('f2');
});

test('an entry that another command has done meanwhile is not recorded twice', async () => {
  const around = morning();
  const after = elsewhereFirst(around);
  const elsewhere = after('s', 'done f2 --spoke');
  await walk(around, [
    [NOW_WHAT, elsewhere],
    ['Until when?', enter],
    ['Already done elsewhere.', ''],
    ['d1  ', ''],
    ...QUIT,
  ]);
  expect(jobtrack(['show', 'j2'], around).stdout).not.toContain('snoozed');
});

test('pastes and several keys at once press nothing; pasted lines are one answer', async () => {
  const around = morning();
  const after = elsewhereFirst(around);
  const paste = (text: string) => `${ESC}[200~${text}${ESC}[201~`;
  const later = (key: string) => after(key, 'today');
  await walk(around, [
    [NOW_WHAT, paste('dear k\rq')],
    ['', later('kq')],
    ['', later('n')],
    ['d1  ', ''],
    [NOW_WHAT, 'd'],
    ['What went well?', `${paste('the portfolio\r\nand the talk')}${enter}`],
    ['do better next time?', ESC],
    ['one thing you', ESC],
    ...QUIT,
  ]);
  expect(idsLeft(around)).toContain('f2');
  expect(jobtrack(['show', 'i1'], around).stdout).toContain('the portfolio and the talk');
});

test('50 columns, no wider', async () => {
  const text = await walk(morning(), QUIT, { columns: 50 });
  expect(text.split('\n').filter((line) => line.length > 50)).toEqual([]);
});
