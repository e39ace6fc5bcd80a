import { expect, test } from 'vitest';
import { jobtrack, type Surroundings } from '../../support/program.ts';
import { KEYS, openTerminal, type Terminal } from '../../support/terminal.ts';
import { contentOf, useJobHunt } from './job-hunt.ts';

const jobHunt = useJobHunt();
const { enter, down, interrupt } = KEYS;

type Answer = readonly [question: string, keys: string];

const WORDS: readonly Answer[] = [
  ['What went well?', `the portfolio${enter}`],
  ['What would you do better next time?', `shorter answers${enter}`],
  ['What did you learn', `a team of five${enter}`],
  ['How did they react', `they laughed${enter}`],
  ['What would you still like to know?', `who leads it?${enter}`],
  ['Which skills', `SQL${enter}`],
  ['Did they raise a concern', `the commute${enter}`],
  ['What will they remember you by?', `the kite story${enter}`],
  ['Anything you forgot to say?', `my year in sales${enter}`],
];

function fits(...marks: readonly string[]): Answer[] {
  const questions = ['Is this a company', 'Could you grow', 'Do the people', 'Do they care', 'Would you be happy'];
  return questions.map((question, at) => [question, `${marks[at] ?? ''}${enter}`]);
}

const PEOPLE: readonly Answer[] = [
  ['You met Amy Lee. Who else did you meet?', `Pete Ray, Head of Sales${enter}`],
  ['Who else did you meet?', enter],
  ["What's Amy Lee's email?", `amy@acme.example${enter}`],
  ["What's Pete Ray's email?", enter],
  ['Who did they say you should follow up with?', `Amy${enter}`],
];

const AFTERWARDS: readonly Answer[] = [
  ["What's the next step?", `the board${enter}`],
  ['When will they decide?', `nov 20${enter}`],
  ['Did they say you may check in?', down + enter],
  ['Which day?', `thu${enter}`],
  ['How does Amy Lee like to be reached?', down + down + enter],
];

async function answer(terminal: Terminal, answers: readonly Answer[]): Promise<void> {
  for (const [question, keys] of answers) {
    await terminal.sees(`? ${question}`);
    terminal.types(keys);
  }
}

async function walk(answers: readonly Answer[], around: Surroundings): Promise<string> {
  const terminal = openTerminal(['debrief', 'acme'], around);
  await answer(terminal, answers);
  expect(await terminal.ends()).toEqual({ code: 0, isRestored: true, isOver: true });
  return terminal.text();
}

test('records every answer', async () => {
  const around = jobHunt();
  const text = await walk([...WORDS, ...fits('4', '3', '5', '4', '5'), ...PEOPLE, ...AFTERWARDS], around);
  expect(text).toMatch(/About 20 short questions; press Enter to skip any of them\. Ctrl-C stops here/);
  expect(text).toContain('Saved: the debrief of the interview at Acme on Fri Oct 30, 10:00 AM.');
  const content = contentOf(around.db);
  expect(content.debrief).toMatchObject([
    {
      went_well: 'the portfolio',
      to_improve: 'shorter answers',
      learned: 'a team of five',
      reactions: 'they laughed',
      questions: 'who leads it?',
      skills: 'SQL',
      concerns: 'the commute',
      remembered_for: 'the kite story',
      forgot: 'my year in sales',
      fit: 4,
    },
  ]);
  expect(content.note).toMatchObject([
    { text: 'Fit, of 5: company 4, growth 3, culture 5, values 4, happiness 5' },
    { text: 'Next step: the board' },
  ]);
  expect(content.person).toMatchObject([
    { name: 'Amy Lee', email: 'amy@acme.example', prefers: 'email' },
    { name: 'Ruth Adler' },
    { name: 'Pete Ray', title: 'Head of Sales', email: null },
  ]);
  expect(content.statement).toMatchObject([
    { said_on: '2026-10-30', decision_by: '2026-11-20', contact_on: '2026-11-12', every_days: null },
  ]);
});

/** The five fit answers have no flags, only their mean. */
function withoutParts(row: unknown): object {
  return Object.fromEntries(Object.entries(row as object).filter(([column]) => !column.startsWith('fit_')));
}

test('the command line shown at the end gives the same items', async () => {
  const [around, again] = [jobHunt(), jobHunt()];
  const text = await walk([...WORDS, ...fits('4', '3', '5', '4', '5'), ...PEOPLE, ...AFTERWARDS], around);
  const line = text.replaceAll('\n', '').split('in one line: jobtrack ')[1] ?? '';
  expect(line).toBe(
    "debrief acme --went-well 'the portfolio' --to-improve 'shorter answers' --learned 'a team of five'" +
      " --reactions 'they laughed' --questions 'who leads it?' --skills SQL --concerns 'the commute'" +
      " --remembered-for 'the kite story' --forgot 'my year in sales' --fit 4" +
      " --with 'Pete Ray, Head of Sales' --with 'Amy Lee <amy@acme.example>'" +
      " --decision-by 'nov 20' --contact-on thu --prefers email --next-step 'the board'" +
      ' --follow-up-with Amy',
  );
  const args = ['--went-well', 'the portfolio', '--to-improve', 'shorter answers', '--learned', 'a team of five'];
  const more = ['--reactions', 'they laughed', '--questions', 'who leads it?', '--skills', 'SQL', '--fit', '4'];
  const people = [
    '--concerns',
    'the commute',
    '--remembered-for',
    'the kite story',
    '--forgot',
    'my year in sales',
    '--with',
    'Pete Ray, Head of Sales',
    '--with',
    'Amy Lee <amy@acme.example>',
  ];
  const after = ['--decision-by', 'nov 20', '--contact-on', 'thu', '--prefers', 'email', '--next-step', 'the board'];
  const contact = ['--follow-up-with', 'Amy'];
  expect(jobtrack(['debrief', 'acme', ...args, ...more, ...people, ...after, ...contact], again).code).toBe(0);
  const week = ['today', '--week', '--json'];
  expect(jobtrack(week, around).stdout).toBe(jobtrack(week, again).stdout);
  for (const table of ['debrief', 'person', 'statement', 'interview_person']) {
    expect(contentOf(around.db)[table]?.map(withoutParts)).toEqual(contentOf(again.db)[table]?.map(withoutParts));
  }
});

test("Ctrl-C says what's saved, and the next debrief continues there", async () => {
  const around = jobHunt();
  const first = openTerminal(['debrief', 'acme'], around);
  await answer(first, [...WORDS.slice(0, 2), ['What did you learn', enter], ['How did they react', interrupt]]);
  expect(await first.ends()).toEqual({ code: 130, isRestored: true, isOver: true });
  expect(first.text()).toContain(
    'jobtrack: Kept: what went well and what to do better.\n  To go on: jobtrack debrief i1\n',
  );
  expect(contentOf(around.db).debrief).toMatchObject([{ went_well: 'the portfolio', learned: null }]);
  const second = openTerminal(['debrief', 'acme'], around);
  await answer(second, [
    ["You've started this debrief. Which questions do you want?", enter],
    ...WORDS.slice(2),
    ...fits('4', '', '2').slice(0, 3),
  ]);
  await answer(second, [['Do they care', interrupt]]);
  expect(await second.ends()).toMatchObject({ code: 130 });
  expect(second.text()).not.toContain('What went well?');
  const third = openTerminal(['debrief', 'acme'], around);
  await answer(third, [
    ["You've started this debrief. Which questions do you want?", enter],
    ['Could you grow', `5${enter}`],
    ['Do they care', interrupt],
  ]);
  await third.ends();
  expect(third.text()).not.toMatch(/Is this a company|Do the people/);
  expect(contentOf(around.db)).toMatchObject({
    debrief: [{ learned: 'a team of five', fit: 4 }],
    note: [{ text: 'Fit, of 5: company 4, growth 5, culture 2' }],
  });
});

test('reviewing it shows each answer, and Enter keeps it', async () => {
  const around = jobHunt();
  jobtrack(['debrief', 'acme', '--went-well', 'the portfolio', '--fit', '3', '--decision-by', 'nov 20'], around);
  const terminal = openTerminal(['debrief', 'acme'], around);
  await answer(terminal, [
    ["You've started this debrief. Which questions do you want?", down + enter],
    ['What went well?', ''],
  ]);
  await terminal.sees('Now: the portfolio. Press Enter to keep it.');
  terminal.types(enter);
  await answer(terminal, [
    ['What would you do better', `less haste${enter}`],
    ['What did you learn', interrupt],
  ]);
  await terminal.ends();
  expect(contentOf(around.db).debrief).toMatchObject([
    { went_well: 'the portfolio', to_improve: 'less haste', fit: 3 },
  ]);
});

const NOTHING: readonly Answer[] = WORDS.map(([question]) => [question, enter]);
const NO_WORD: readonly Answer[] = [
  ['You met Amy Lee. Who else did you meet?', enter],
  ["What's Amy Lee's email?", enter],
  ["What's the next step?", enter],
  ['When will they decide?', enter],
  ['Did they say you may check in?', enter],
];

test('no fit: offers to withdraw, and does', async () => {
  const around = jobHunt();
  const text = await walk(
    [...NOTHING, ...fits('1', '2', '3', '2', '2'), ...NO_WORD, ["That doesn't sound", `y${enter}`]],
    around,
  );
  expect(text).toContain('Closed: Acme – Clerk (j1), withdrawn');
  expect(contentOf(around.db).closing).toMatchObject([{ job_id: 1, reason: 'withdrawn' }]);
});

test('no fit: Enter keeps the job open; Ctrl-C there keeps the answers', async () => {
  const answers = [...NOTHING, ...fits('2'), ...NO_WORD];
  const [around, again] = [jobHunt(), jobHunt()];
  await walk([...answers, ["That doesn't sound", enter]], around);
  expect(contentOf(around.db).closing).toEqual([]);
  const terminal = openTerminal(['debrief', 'acme'], again);
  await answer(terminal, [...answers, ["That doesn't sound", interrupt]]);
  expect(await terminal.ends()).toMatchObject({ code: 130 });
  expect(terminal.text()).toContain('Kept: how well it fits.');
  expect(contentOf(again.db)).toMatchObject({ closing: [], debrief: [{ fit: 2 }] });
});

test('saves nothing without answers', async () => {
  const around = jobHunt();
  const before = contentOf(around.db);
  expect(await walk([...NOTHING, ...fits(), ...NO_WORD], around)).toContain('Nothing new was written down.');
  expect(contentOf(around.db)).toEqual(before);
});

test('a fit is a number from 1 to 5', async () => {
  const terminal = openTerminal(['debrief', 'acme'], jobHunt());
  await answer(terminal, [...NOTHING, ['Is this a company', `6${enter}`]]);
  await terminal.sees('Type a number from 1 to 5.');
  terminal.types(interrupt);
  expect(await terminal.ends()).toMatchObject({ code: 130 });
});

test('refuses a future interview before asking anything', async () => {
  const around = jobHunt();
  jobtrack(['add-interview', 'beta', '--at', 'thu'], around);
  const terminal = openTerminal(['debrief', 'i2'], around);
  expect(await terminal.ends()).toMatchObject({ code: 1 });
  expect(terminal.text()).toMatch(/jobtrack: The interview at .* hasn't happened yet/);
});
