import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { parseCommandLine, splitWords } from '../../support/command-line.ts';
import { jobtrack, type Surroundings, scratchFolder } from '../../support/program.ts';
import { ESC, KEYS, openTerminal } from '../../support/terminal.ts';
import { BEFORE, CONVERSATIONS } from './conversations.ts';
import { contentOf, useJobHunt } from './job-hunt.ts';

const jobHunt = useJobHunt();
const { enter, down, tab, clear, interrupt } = KEYS;

test.each(CONVERSATIONS)('$typed: with all answers, does the same as $line', async ({ typed, answers, line }) => {
  const around = jobHunt();
  const terminal = openTerminal(splitWords(typed), around);
  for (const [question, keys] of answers) {
    await terminal.sees(`? ${question}`);
    terminal.types(keys);
    await terminal.sees('✓');
  }
  expect(await terminal.ends()).toEqual({ code: 0, isRestored: true, isOver: true });
  expect(terminal.text().replaceAll('\n', '')).toContain(`The same in one line: ${line}`);
  const again = jobHunt();
  expect(jobtrack(parseCommandLine(line).args, again)).toMatchObject({
    code: 0,
    stderr: expect.not.stringMatching('\\?'),
  });
  expect(contentOf(around.db)).toEqual(contentOf(again.db));
});

test.each([
  'done t1.1',
  'done f1 --spoke',
  'heard acme --from Amy',
  'offer acme',
  'close beta --reason filled',
  'log acme --missed',
  'add-interview Acme --at thu',
])('%s: asks nothing when nothing is missing', async (typed) => {
  const terminal = openTerminal(typed.split(' '), jobHunt());
  expect(await terminal.ends()).toMatchObject({ code: 0 });
  expect(terminal.text()).not.toMatch(/\? |in one line/);
});

const mixed = useJobHunt([...BEFORE, 'add-interview Delta Smith --at "2026-11-06 10:00" --with "Di <di@orr.example>"']);

test.each([
  ['typed', 'done f1 t3.3'],
  ['marked in the list', 'done'],
])('done: asks how the call went where a message is ticked off with it, %s', async (_, typed) => {
  const around = mixed();
  const terminal = openTerminal(splitWords(typed), around);
  if (typed === 'done') {
    await terminal.sees('? What did you do?');
    for (const label of ['Call Amy Lee', 'Thank-you note to Di']) terminal.types(`${label}${tab}${clear}`);
    terminal.types(enter);
  }
  await terminal.sees('? How did the call go?');
  terminal.types(down + enter);
  expect(await terminal.ends()).toMatchObject({ code: 0 });
  expect(terminal.text().replaceAll('\n', ' ')).toContain('jobtrack done f1 --voicemail and then: jobtrack done t3.3');
  const again = mixed();
  for (const line of ['done t3.3', 'done f1 --voicemail']) jobtrack(splitWords(line), again);
  expect(recordsIn(around)).toEqual(recordsIn(again));
  jobtrack(['undo'], around);
  expect(recordsIn(around)).toEqual(recordsIn(mixed()));
});

/** The contacts, without ids. */
function recordsIn(around: Surroundings) {
  const { touches } = JSON.parse(jobtrack(['export', 'json'], around).stdout);
  return touches.map(({ id: _, ...touch }: { id: string }) => touch);
}

test('close: says that a job is closed already before asking anything', async () => {
  const around = jobHunt();
  jobtrack(['close', 'beta', '--reason', 'filled'], around);
  const terminal = openTerminal(['close', 'beta'], around);
  expect(await terminal.ends()).toMatchObject({ code: 1 });
  expect(terminal.text()).toContain('already closed');
  expect(terminal.text()).not.toContain('? ');
});

test('add-interview: the echo names each person of a list, and the other day that this Friday can mean', async () => {
  const around = { ...jobHunt(), now: '2026-11-09T09:00' };
  const terminal = openTerminal(splitWords('add-interview acme --kind phone'), around);
  await terminal.sees('? When is it?');
  terminal.types(`this fri 2pm${enter}`);
  await terminal.sees('fri nov 20 2pm');
  await terminal.sees("? Who's interviewing you?");
  terminal.types(`Ida Lund, Lee${enter}`);
  await terminal.sees('who is who');
  terminal.types(`${clear}Ida Lund, Amy${enter}`);
  await terminal.sees('Ida Lund, new; Amy Lee (p1), already on file');
  terminal.types(interrupt);
  expect(await terminal.ends()).toMatchObject({ code: 130 });
});

test('config set: a value that the setting refuses is asked again', async () => {
  const terminal = openTerminal(['config', 'set', 'gaps'], jobHunt());
  await terminal.sees('? How many days from each follow-up to the next?');
  terminal.types(`3${enter}`);
  await terminal.sees('3 days would be too soon');
  terminal.types(`${clear}7,14${enter}`);
  expect(await terminal.ends()).toMatchObject({ code: 0 });
});

test('edit: Enter at each question shows the value it keeps, and nothing changes', async () => {
  const around = jobHunt();
  const before = contentOf(around.db);
  const terminal = openTerminal(['edit', 'j2'], around);
  for (const question of [
    'company?',
    'title?',
    'apply?',
    'last day',
    'advertised?',
    'job?',
    'pay?',
    'find it?',
    'send?',
  ]) {
    await terminal.sees(question);
    terminal.types(enter);
    await terminal.sees('✓');
  }
  expect(await terminal.ends()).toMatchObject({ code: 0 });
  for (const said of ['✓ Which company? Beta', '✓ When did you apply? Tuesday, October 20, 2026', 'Nothing changed.']) {
    expect(terminal.text()).toContain(said);
  }
  expect(contentOf(around.db)).toEqual(before);
});

test('snooze: asks again for a day on which the item would be off the list', async () => {
  const around = jobHunt();
  const terminal = openTerminal(['snooze', 'g2'], around);
  await terminal.sees('? Until which day?');
  terminal.types(`nov 13${enter}`);
  await terminal.sees("It's only on your list until");
  terminal.types(`${clear}nov 11${enter}`);
  expect(await terminal.ends()).toMatchObject({ code: 0 });
});

test('draft: only prints the text when a blank is left for later', async () => {
  const around = jobHunt();
  const before = contentOf(around.db);
  const terminal = openTerminal(splitWords('draft f1 --as email'), around);
  await terminal.sees("? What's your name?");
  terminal.types(enter);
  await terminal.sees("I've …");
  terminal.types(enter);
  expect(await terminal.ends()).toMatchObject({ code: 0 });
  expect(terminal.text()).not.toContain('in one line');
  expect(contentOf(around.db)).toEqual(before);
});

test('draft --eml: asks for required blanks until filled, and for optional ones once', async () => {
  const around = jobHunt();
  const file = join(scratchFolder(), 'note.eml');
  const terminal = openTerminal(['draft', 'f1', '--as', 'email', '--eml', file], around);
  await terminal.sees("? What's your name?");
  terminal.types(`${enter}Kim${enter}`);
  await terminal.sees('? What have you done since');
  terminal.types(enter);
  expect(await terminal.ends()).toMatchObject({ code: 0 });
  expect(readFileSync(file, 'utf8')).toContain('Kim');
  expect(readFileSync(file, 'utf8')).not.toContain('[[');
});

test.each([
  ['us-ca', 'US-CA'],
  ['us', 'US'],
  ['gb', 'none'],
  ['nowhere', 'none'],
  ['', 'none'],
])(
  'asks for the country once, before the first job; saves %s as %s, and undo takes back the job first',
  async (typed, kept) => {
    const around = jobHunt();
    jobtrack(['config', 'unset', 'country'], around);
    const terminal = openTerminal(['add-job', 'Gamma', 'Porter'], around);
    await terminal.sees('? Which country are you in?');
    terminal.types(`${typed}${enter}`);
    if (['us', 'gb'].includes(typed)) {
      await terminal.sees('? Which state or region are you in?');
      terminal.types(enter);
    }
    if (typed === 'nowhere') {
      await terminal.sees('I don');
      terminal.types(`${clear}${enter}`);
    }
    expect(await terminal.ends()).toMatchObject({ code: 0 });
    expect(jobtrack(['config', 'get', 'country'], around).stdout).toBe(`${kept}\n`);
    expect(jobtrack(['undo'], around).stdout).toContain('Undone: add-job Gamma');
    const again = openTerminal(['add-job', 'Gamma', 'Porter'], around);
    expect(await again.ends()).toMatchObject({ code: 0 });
    expect(again.text()).not.toContain('? ');
  },
);

test('restore alone offers the backups, and asks before restoring', async () => {
  const around = jobHunt();
  jobtrack(['backup'], around);
  const kept = jobtrack(['list', '--json'], around);
  jobtrack(['add-job', 'Gamma', 'Porter'], around);
  const terminal = openTerminal(['restore'], around);
  await terminal.sees('? Which one?');
  await terminal.sees('Today, 9:00 AM, as you asked');
  terminal.types(enter);
  await terminal.sees('Restore?');
  terminal.types(`y${enter}`);
  expect(await terminal.ends()).toMatchObject({ code: 0 });
  expect(jobtrack(['list', '--json'], around)).toEqual(kept);
});

test('repeats a question until the answer is valid', async () => {
  const terminal = openTerminal(['offer'], jobHunt());
  await terminal.sees('Which job');
  terminal.types(enter);
  await terminal.sees('When do they need');
  terminal.types(`nov 31${enter}`);
  await terminal.sees('"nov 31"');
  terminal.types(`${clear}mon${enter}`);
  await terminal.sees('Monday, November 9, 2026 (today)');
  await terminal.sees('What do they offer');
  terminal.types(enter);
  expect(await terminal.ends()).toMatchObject({ code: 0 });
});

test('asks right away which person a name means', async () => {
  const around = jobHunt();
  jobtrack(['add-contact', 'Amy Ross', '--job', 'acme'], around);
  const terminal = openTerminal(['heard'], around);
  await terminal.sees('Which job');
  terminal.types(enter);
  await terminal.sees('What was it about?');
  terminal.types(enter);
  await terminal.sees('Who got in touch?');
  terminal.types(`Amy${enter}`);
  await terminal.sees('p1: Amy Lee');
  terminal.types(`${clear}p1${enter}`);
  await terminal.sees('Amy Lee (p1), already on file');
  terminal.types(interrupt);
  expect(await terminal.ends()).toMatchObject({ code: 130 });
});

test.each([80, 50, 30])('breaks lines between words at %i columns', async (columns) => {
  const terminal = openTerminal(['log'], jobHunt(), columns);
  for (const question of ['Which job', 'What kind of contact was it?', 'Who did you reach?']) {
    await terminal.sees(question);
    terminal.types(enter);
  }
  await terminal.sees('How did you get in touch?');
  terminal.types(interrupt);
  await terminal.ends();
  const rows = terminal.raw().split(new RegExp(`\r\n|${ESC}\\[[\\d?]*[A-Zhl]`));
  expect(rows.filter((row) => row.length > columns)).toEqual([]);
});

test.each([
  ['y', 'Deleted: '],
  ['n', 'Nothing was deleted.'],
])('delete asks first, and follows the answer: %s', async (key, said) => {
  const terminal = openTerminal(['delete', 'j2'], jobHunt());
  await terminal.sees('Delete ');
  terminal.types(`${key}${enter}`);
  await terminal.sees(said);
  expect(await terminal.ends()).toMatchObject({ code: 0, isRestored: true });
});

test.each([
  ['y', 'Forgotten: '],
  ['n', 'Nothing was forgotten.'],
])('forget says what stays, then asks, and follows the answer: %s', async (key, said) => {
  const terminal = openTerminal(['forget', 'j2'], jobHunt());
  await terminal.sees('Forget for good');
  terminal.types(`${key}${enter}`);
  await terminal.sees(said);
  expect(await terminal.ends()).toMatchObject({ code: 0, isRestored: true });
});

test.each([
  ['y', 'was removed:', false],
  ['n', '', true],
])('doctor asks before removing leftovers, and follows the answer: %s', async (key, said, isThere) => {
  const around = jobHunt();
  const left = join(dirname(around.db), '.jobtrack-init-old');
  writeFileSync(left, 'x');
  utimesSync(left, 0, 0);
  const terminal = openTerminal(['doctor'], around);
  await terminal.sees('Remove the file that was never finished?');
  terminal.types(`${key}${enter}`);
  await terminal.sees(said);
  expect(await terminal.ends()).toMatchObject({ code: 0, isRestored: true });
  expect(existsSync(left)).toBe(isThere);
});

test.each([
  ['y', 'Accepted: job j1', 'No other program has changed anything.'],
  ['n', '', 'Another program changed job j1.'],
])('doctor asks before recording an outside change, and follows the answer: %s', async (key, said, after) => {
  const around = jobHunt();
  const sqlite = new Database(around.db);
  sqlite.exec('UPDATE job SET location = upper(company) WHERE id = 1');
  sqlite.close();
  const terminal = openTerminal(['doctor'], around);
  await terminal.sees('Accept what another program changed?');
  terminal.types(`${key}${enter}`);
  await terminal.sees(said);
  expect(await terminal.ends()).toMatchObject({ code: 0, isRestored: true });
  expect(jobtrack(['doctor'], around).stdout).toContain(after);
});

test.each([
  ['y', 'Written: ', 'jobtrack/export@1'],
  ['n', 'Nothing was written.', 'mine'],
])('export asks before overwriting, and follows the answer: %s', async (key, said, text) => {
  const file = join(scratchFolder(), 'out.json');
  writeFileSync(file, 'mine');
  const terminal = openTerminal(['export', 'json', '-o', file], jobHunt());
  await terminal.sees('Replace it?');
  terminal.types(`${key}${enter}`);
  await terminal.sees(said);
  expect(await terminal.ends()).toMatchObject({ code: 0, isRestored: true });
  expect(readFileSync(file, 'utf8')).toContain(text);
});
