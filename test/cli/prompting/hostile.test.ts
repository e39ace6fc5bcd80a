import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Day, parseDay } from '../../../src/domain/day.ts';
import { openStore } from '../../../src/store/open.ts';
import { record, type Writer } from '../../../src/store/write.ts';
import { HARMFUL, HOSTILE } from '../../fixtures/hostile.ts';
import { writeJobHunt } from '../../fixtures/one-text.ts';
import { splitWords } from '../../support/command-line.ts';
import { scratchFolder } from '../../support/program.ts';
import { ESC, KEYS, openTerminal } from '../../support/terminal.ts';
import { NOW } from './conversations.ts';

const today = parseDay('2026-10-20') as Day;

/** A job for each text, with a person of that name to follow up with; the first job has all of them. */
function writeHostile(write: Writer): void {
  const jobs = HOSTILE.map((text) =>
    write.add('job', { company: text, title: text, addedOn: today, appliedOn: today }),
  );
  for (const [at, text] of HOSTILE.entries()) {
    const person = write.add('person', { name: text, company: text, phone: text, metOnLinkedin: false });
    const [first] = jobs;
    const own = jobs[at];
    if (own) write.add('job_person', { jobId: own.id, personId: person.id, role: 'hr' });
    if (first && own !== first) write.add('job_person', { jobId: first.id, personId: person.id, role: 'hr' });
  }
}

function hostileJobHunt() {
  const around = { db: join(scratchFolder(), 'search.db'), now: NOW };
  const store = openStore(around.db, {});
  record(store, { command: 'x', at: '2026-11-02T16:00:00.000Z' }, writeHostile);
  store.close();
  return around;
}

/** Escape codes that inquirer uses: movement within a line, up and down, line erase, cursor off and on, pastes
 *  marked or not. */
const DRAWN = new RegExp(`${ESC}\\[(\\d*[ABGK]|\\?(25|2004)[lh])`, 'g');

test.each([
  ['close', 'from 1 to'],
  ['done', 'from 1 to'],
  ['log', 'from 1 to'],
  ['go', '1 of '],
])('R24 %s, in plain lines: prints no terminal codes from names', async (typed, last) => {
  const terminal = openTerminal([typed], { ...hostileJobHunt(), env: { ACCESSIBLE: '1' } });
  await terminal.sees(last);
  terminal.types(KEYS.interrupt);
  expect(await terminal.ends()).toMatchObject({ code: 130 });
  expect(HARMFUL.exec(terminal.raw().replaceAll('\r', ''))).toBe(null);
});

/** Hostile text in every field, and a command with it that can be undone. */
function hostileRecords() {
  const around = { db: join(scratchFolder(), 'search.db'), now: '2026-11-02T16:00' };
  const store = openStore(around.db, {});
  const texts = HOSTILE.filter((text) => text.length < 1000);
  for (const text of texts.slice(0, 2).concat(texts.join(' ').slice(0, 5000))) {
    record(store, { command: text, at: '2026-11-02T16:00:00.000Z' }, (write) => writeJobHunt(write, text));
  }
  record(store, { command: 'x', at: '2026-11-02T16:00:00.000Z' }, (write) => {
    for (const text of texts) writeJobHunt(write, text);
  });
  store.close();
  return around;
}

test.each([
  ['add-interview', 'Which company?'],
  ['add-contact', "What's their name?"],
  ['heard', 'Which job is it about?'],
  ['offer', 'Which job did they offer you?'],
  ['draft', 'What do you want to write?'],
  ['call', 'Who do you want to call?'],
  ['prepare', 'Which interview?'],
  ['why', 'Which one do you want explained?'],
  ['debrief', 'Which interview?'],
  ['close j1', 'Why is it over?'],
  ['edit j1', 'company?'],
  ['edit p1', "What's their name?"],
  ['edit i1', 'When is it?'],
  ['edit r1', '?'],
  ['edit l1', '?'],
  ['delete j1', 'Delete'],
  ['forget p1', 'Forget for good'],
  ['undo --steps 3', 'Undo three commands'],
])('R24 %s: questions print no terminal codes from records', async (typed, question) => {
  const terminal = openTerminal(splitWords(typed), { ...hostileRecords(), env: { ACCESSIBLE: '1' } });
  await terminal.sees(question);
  terminal.types(KEYS.interrupt);
  expect(await terminal.ends()).toMatchObject({ code: 130 });
  expect(HARMFUL.exec(terminal.raw().replaceAll('\r', ''))).toBe(null);
});

test('R24 close: scrolling through the whole list only draws it', async () => {
  const terminal = openTerminal(['close'], hostileJobHunt());
  await terminal.sees('and Enter');
  for (const _ of HOSTILE.slice(1)) {
    terminal.types(KEYS.down);
    await terminal.sees('and Enter');
  }
  terminal.types(KEYS.enter);
  await terminal.sees('Why is it over?');
  terminal.types(KEYS.interrupt);
  expect(await terminal.ends()).toMatchObject({ code: 130 });
  expectOnlyDrawn(terminal.raw());
});

test('R24 add-reference: names completed by Tab are harmless too', async () => {
  const terminal = openTerminal(['add-reference'], hostileJobHunt());
  await terminal.sees('Who will be your reference?');
  for (const _ of HOSTILE) {
    terminal.types(KEYS.tab);
    await terminal.sees('Who will be your reference?');
  }
  terminal.types(KEYS.interrupt);
  expect(await terminal.ends()).toMatchObject({ code: 130 });
  expectOnlyDrawn(terminal.raw());
});

/** Some texts contain the codes that inquirer uses, so they'd appear before the dash of a name. */
function expectOnlyDrawn(raw: string): void {
  expect(HARMFUL.exec(raw.replace(DRAWN, '').replaceAll('\r', ''))).toBe(null);
  expect(raw).not.toMatch(new RegExp(`${ESC}\\[[\\d?]*[A-Zhl] –`));
}
