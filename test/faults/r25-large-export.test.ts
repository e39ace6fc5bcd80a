import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { environment, PROGRAM, scratchFolder } from '../support/program.ts';
import { NOW } from './support.ts';

/** Megabytes of heap too small for all records at once. */
const HEAP = 16;
const PEOPLE = 10_000;
const WORDS = 'four years of summer fairs '.repeat(40);

function inLittleRoom(args: readonly string[], db: string) {
  const run = spawnSync(process.execPath, [`--max-old-space-size=${HEAP}`, ...args], {
    env: environment({ db, now: NOW }),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { code: run.status, stdout: run.stdout };
}

test('R25 streams a large export out and back in', () => {
  const folder = scratchFolder();
  const db = join(folder, 'search.db');
  const file = join(folder, 'large.json');
  const lines = Array.from({ length: PEOPLE }, (_, at) => {
    return JSON.stringify({ id: `p${at + 1}`, name: `Amy ${at}`, metOnLinkedin: false, common: `${at} ${WORDS}` });
  });
  writeFileSync(file, `{"schema":"jobtrack/export@1","people":[\n${lines.join(',\n')}\n]}`);
  const whole = `JSON.parse(require('fs').readFileSync(${JSON.stringify(file)}, 'utf8'))`;
  expect(inLittleRoom(['-e', whole], db).code, 'all at once').not.toBe(0);
  expect(inLittleRoom([PROGRAM, 'import', 'json', file], db).code).toBe(0);
  const { code, stdout } = inLittleRoom([PROGRAM, 'export', 'json'], db);
  expect({ code, people: JSON.parse(stdout).people.length }).toEqual({ code: 0, people: PEOPLE });
  const tables = ['export', 'csv', '--include-private', '-o', join(folder, 'tables')];
  expect(inLittleRoom([PROGRAM, ...tables], db).code).toBe(0);
});
