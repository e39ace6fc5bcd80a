// Overlapping interviews: every command that adds or moves one warns.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { splitWords } from '../support/command-line.ts';
import { runInProcess } from '../support/in-process.ts';
import { scratchFolder } from '../support/program.ts';

const NOW = '2026-11-02T16:00';
const ACME = 'add-interview Acme Buyer --at "2026-11-12 10:00"';
const BETA = 'add-interview Beta Analyst --at "2026-11-12 10:30"';
const MARCH = 'add-interview Beta Analyst --at "2026-11-13 10:30"';
const clash = (id: string, other: string, at: string) =>
  `Interview ${id} overlaps ${other}, ${at}. To move it: jobtrack reschedule ${id} --at "…"`;
const WITH_ACME = clash('i2', 'i1', 'Acme – Buyer, Thursday, November 12, 2026, 10:00 AM (in 10 days)');

function invitation(sequence: number, start: string): string {
  const lines = [
    `SEQUENCE:${sequence}`,
    `DTSTART:${start}`,
    'SUMMARY:Interview at Beta',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return ['BEGIN:VCALENDAR', 'METHOD:REQUEST', 'BEGIN:VEVENT', 'UID:a@x', ...lines, ''].join('\r\n');
}

/** Runs command lines on a data file; returns the warnings of the last. */
async function warningsOf(...lines: readonly string[]): Promise<string[]> {
  const folder = scratchFolder(onTestFinished);
  writeFileSync(join(folder, 'first.ics'), invitation(0, '20261112T103000'));
  writeFileSync(join(folder, 'moved.ics'), invitation(1, '20261112T093000'));
  let stdout = '';
  for (const line of lines) {
    const answer = await runInProcess(splitWords(`${line.replaceAll('$dir', folder)} --json`), {
      db: join(folder, line.startsWith('import json') ? 'other.db' : 'search.db'),
      now: NOW,
    });
    expect(answer, line).toMatchObject({ code: 0 });
    stdout = answer.stdout;
  }
  return JSON.parse(stdout).warnings.map((warning: string) => warning.replaceAll('\u00A0', ' '));
}

test.each([
  [[ACME, BETA], [WITH_ACME]],
  [[ACME, MARCH], []],
  [[ACME, 'add-interview Beta Analyst --at "2026-11-12 11:00"'], []],
  [[`${ACME} --for 2h`, 'add-interview Beta Analyst --at "2026-11-12 11:00"'], [WITH_ACME]],
  [[ACME, 'cancel-interview i1', BETA], []],
  [[ACME, 'close j1 --reason filled', BETA], []],
  [['add-interview Acme Buyer --at "2026-10-12 10:00"', 'add-interview Beta Analyst --at "2026-10-12 10:30"'], []],
  [[ACME, MARCH, 'reschedule i2 --at "2026-11-12 10:30"'], [WITH_ACME]],
  [[ACME, MARCH, 'edit i2 --at "2026-11-12 10:30"'], [WITH_ACME]],
  [[ACME, 'add-interview Beta Analyst --from $dir/first.ics'], [WITH_ACME]],
  [[ACME, 'add-job Beta Analyst', 'import ics $dir/first.ics'], [WITH_ACME]],
])('after %j, warns: %j', async (lines, warnings) => {
  expect(await warningsOf(...lines)).toEqual(warnings);
});

test('warns about an invitation that moves one', async () => {
  const lines = [ACME, 'add-job Beta Analyst', 'import ics $dir/first.ics', 'reschedule i1 --at "2026-11-12 08:45"'];
  expect(await warningsOf(...lines, 'add-interview Beta --from $dir/moved.ics')).toEqual([
    clash('i2', 'i1', 'Acme – Buyer, Thursday, November 12, 2026, 8:45 AM (in 10 days)'),
  ]);
});

test('asks about the same time at the same job only once', async () => {
  const again = 'add-interview Acme Buyer --at "2026-11-12 10:00"';
  expect(await warningsOf(ACME, again)).toEqual(["i1 is at the same time. If it's the same interview: jobtrack undo"]);
});

test('warns about an imported export', async () => {
  const lines = [ACME, BETA, 'export json -o $dir/all.json', 'import json $dir/all.json'];
  expect(await warningsOf(...lines)).toContain(WITH_ACME);
});
