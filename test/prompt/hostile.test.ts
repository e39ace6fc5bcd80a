import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Day, parseDay } from '../../src/domain/day.ts';
import { openStore } from '../../src/store/open.ts';
import { record, type Writer } from '../../src/store/write.ts';
import { HARMFUL, HOSTILE } from '../fixtures/hostile.ts';
import { scratchFolder } from '../support/program.ts';
import { ESC, KEYS, openTerminal } from '../support/terminal.ts';
import { NOW } from './conversations.ts';

const today = parseDay('2026-10-20') as Day;

/** A job for each of the texts, with a person of that name to follow up with, and all of them in the first job. */
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

function hostileSearch() {
  const around = { db: join(scratchFolder(), 'search.db'), now: NOW };
  const store = openStore(around.db, {});
  record(store, { command: 'x', at: '2026-11-02T16:00:00.000Z' }, writeHostile);
  store.close();
  return around;
}

/** With what inquirer draws: within a line, up and down, rows away, the cursor away and back. */
const DRAWN = new RegExp(`${ESC}\\[(\\d*[ABGK]|\\?25[lh])`, 'g');

test.each([
  ['close', 'from 1 to'],
  ['done', 'from 1 to'],
  ['log', 'from 1 to'],
])('R24 %s, in plain lines: no name on record does anything to the terminal', async (typed, last) => {
  const terminal = openTerminal([typed], { ...hostileSearch(), env: { ACCESSIBLE: '1' } });
  await terminal.sees(last);
  terminal.types(KEYS.interrupt);
  expect(await terminal.ends()).toMatchObject({ code: 130 });
  expect(HARMFUL.exec(terminal.raw().replaceAll('\r', ''))).toBe(null);
});

test('R24 close: going through the whole list does nothing to the terminal but draw it', async () => {
  const terminal = openTerminal(['close'], hostileSearch());
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

test('R24 add-reference: names that Tab completes are harmless, too', async () => {
  const terminal = openTerminal(['add-reference'], hostileSearch());
  await terminal.sees('Who will speak for you?');
  for (const _ of HOSTILE) {
    terminal.types(KEYS.tab);
    await terminal.sees('Who will speak for you?');
  }
  terminal.types(KEYS.interrupt);
  expect(await terminal.ends()).toMatchObject({ code: 130 });
  expectOnlyDrawn(terminal.raw());
});

/** Some of the texts are what inquirer draws with as well: those would stand before the dash of a name. */
function expectOnlyDrawn(raw: string): void {
  expect(HARMFUL.exec(raw.replace(DRAWN, '').replaceAll('\r', ''))).toBe(null);
  expect(raw).not.toMatch(new RegExp(`${ESC}\\[[\\d?]*[A-Zhl] –`));
}
