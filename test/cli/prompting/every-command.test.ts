// On a terminal, every command asks for its missing arguments, and leaving a question saves nothing.
import { expect, test } from 'vitest';
import { COMMANDS } from '../../../src/commands/index.ts';
import { splitWords } from '../../support/command-line.ts';
import { jobtrack } from '../../support/program.ts';
import { ESC, KEYS, openTerminal } from '../../support/terminal.ts';
import { BEFORE } from './conversations.ts';
import { contentOf, useJobHunt } from './job-hunt.ts';

const jobHunt = useJobHunt([
  ...BEFORE,
  'add-job Gamma Porter --saved',
  'offer beta',
  'add-job Delta Cook',
  'close delta --reason filled',
]);

/** The first question of each command typed alone; null for commands that need nothing. */
const QUESTIONS: Readonly<Record<string, string | null>> = {
  today: null,
  go: null,
  done: 'What did you do?',
  skip: 'What do you want to skip?',
  snooze: 'What do you want to put off?',
  heard: 'Which job is it about?',
  log: 'Which job was it about?',
  note: 'What is the note about?',
  debrief: 'Which interview?',
  prepare: 'Which interview?',
  draft: 'What do you want to write?',
  call: 'Who do you want to call?',
  why: 'Which one do you want explained?',
  undo: null,
  redo: null,
  'add-job': 'Which company?',
  apply: 'Which job have you applied for?',
  'add-interview': 'Which company?',
  'add-contact': "What's their name?",
  'add-reference': 'Who will be your reference?',
  reschedule: 'Which interview has moved?',
  'cancel-interview': 'Which interview is off?',
  offer: 'Which job did they offer you?',
  accept: 'Which job did you take?',
  decline: 'Which offer did you turn down?',
  close: 'Which job is over?',
  reopen: 'Which job is open again?',
  edit: 'What do you want to change?',
  delete: 'What do you want to delete?',
  forget: 'What do you want to forget for good?',
  list: null,
  show: 'What do you want to see?',
  search: 'What are you looking for?',
  stats: null,
  rules: null,
  import: 'What kind of file is it?',
  export: 'What do you want to export?',
  calendar: null,
  backup: null,
  restore: 'Which one?',
  config: null,
  remind: 'A reminder each morning?',
  completion: 'Which shell do you use?',
  doctor: null,
  demo: null,
};

test('every command has its line', () => {
  expect(Object.keys(QUESTIONS)).toEqual(COMMANDS.map(({ name }) => name));
});

const ASKING = Object.entries(QUESTIONS).flatMap(([name, question]) =>
  question === null ? [] : [[name, question] as const],
);

test.each([
  ...ASKING,
  ['note j1', 'What do you want to note?'],
  ['snooze f1', 'Until which day?'],
  ['reschedule i2', 'When is it?'],
  ['import csv', 'Which file?'],
  ['config set', 'Which setting?'],
  ['config set gaps', 'How many days from each follow-up to the next?'],
  ['config get', 'Which setting?'],
  ['config unset', 'Which setting?'],
] as const)('%s asks "%s", also as plain lines; leaving it saves nothing', async (typed, question) => {
  for (const env of [{}, { ACCESSIBLE: '1' }]) {
    const around = jobHunt();
    if (typed === 'restore') jobtrack(['backup'], around);
    const before = contentOf(around.db);
    const terminal = openTerminal(splitWords(typed), { ...around, env });
    await terminal.sees(question);
    terminal.types('ACCESSIBLE' in env ? KEYS.endOfInput : KEYS.interrupt);
    expect(await terminal.ends()).toEqual({ code: 130, isRestored: true, isOver: true });
    await expect.poll(terminal.text).toContain('Nothing was saved.');
    expect(contentOf(around.db)).toEqual(before);
  }
});

const NEEDLESS = Object.entries(QUESTIONS).flatMap(([name, question]) => (question === null ? [name] : []));

test.each(NEEDLESS)('%s needs no argument', (name) => {
  expect(jobtrack([name, '--help'], jobHunt()).stdout).toMatch(new RegExp(`^Usage: jobtrack ${name} \\[[^<]*$`, 'm'));
});

test('Esc leaves a list, and nothing is saved', async () => {
  const around = jobHunt();
  const before = contentOf(around.db);
  const terminal = openTerminal(['skip'], around);
  await terminal.sees('Esc leaves');
  terminal.types(ESC);
  expect(await terminal.ends()).toEqual({ code: 130, isRestored: true, isOver: true });
  await expect.poll(terminal.text).toContain('Nothing was saved.');
  expect(contentOf(around.db)).toEqual(before);
});

test('a no leaves everything as it was, with no line for next time', async () => {
  const terminal = openTerminal(['delete'], jobHunt());
  await terminal.sees('Esc leaves');
  terminal.types(`adler ref${KEYS.tab}${KEYS.enter}`);
  await terminal.sees('(y/N)');
  terminal.types(`n${KEYS.enter}`);
  expect(await terminal.ends()).toMatchObject({ code: 0 });
  expect(terminal.text()).toContain('Nothing was deleted.');
  expect(terminal.text()).not.toContain('Next time');
});

test('a list narrows while you type, says when nothing fits, and widens again', async () => {
  const terminal = openTerminal(['show'], jobHunt());
  await terminal.sees('Esc leaves');
  terminal.types('zz');
  await terminal.sees('Nothing fits.');
  terminal.types(`${KEYS.enter}${KEYS.clear}adler ref`);
  await terminal.sees('❯ Ruth Adler, reference (r1)');
  terminal.types(KEYS.enter);
  expect(await terminal.ends()).toMatchObject({ code: 0 });
  expect(terminal.text()).toContain('The same in one line: jobtrack show r1');
});

test('Tab marks several across filters, and again takes the mark off', async () => {
  const terminal = openTerminal(['close', '--reason', 'filled'], jobHunt());
  await terminal.sees('❯ [ ] Acme');
  terminal.types(`${KEYS.tab}be`);
  await terminal.sees('❯ [ ] Beta');
  terminal.types(`${KEYS.tab}${KEYS.clear}ga${KEYS.tab}${KEYS.tab}`);
  await terminal.sees('❯ [ ] Gamma');
  terminal.types(KEYS.enter);
  expect(await terminal.ends()).toMatchObject({ code: 0 });
  expect(terminal.text()).toContain('The same in one line: jobtrack close j1 j2 --reason filled');
});

test('plain lines take several numbers, and ask again for one that is not there', async () => {
  const terminal = openTerminal(['close', '--reason', 'filled'], { ...jobHunt(), env: { ACCESSIBLE: '1' } });
  await terminal.sees('or several with spaces between.');
  terminal.types(`1 9${KEYS.enter}`);
  await terminal.sees('or several with spaces between.');
  terminal.types(`2, 1 2${KEYS.enter}`);
  expect(await terminal.ends()).toMatchObject({ code: 0 });
  expect(terminal.text()).toContain('The same in one line: jobtrack close j2 j1 --reason filled');
});
