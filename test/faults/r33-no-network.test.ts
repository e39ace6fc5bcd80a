// R33, R32: the system calls of every command: no connection, and no private text where others could read it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type TestContext, test } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { record } from '../../src/store/write.ts';
import { writeJobHunt } from '../fixtures/one-text.ts';
import { scratchFolder } from '../support/program.ts';
import { CHANGES, leftOut, VIEWS } from './every-command.ts';
import { bash, hasTool, needs } from './support.ts';

const SECRET = 'XYZZY';
/** Local pipes between programs are sockets too. */
const ELSEWHERE = /\bAF_(?!UNIX)/;

/** Commands that every-command.ts doesn't cover. */
const MORE = [
  '--help',
  'nope',
  'show https://acme.example',
  'add-interview Gamma Clerk --at tomorrow --tz Europe/Berlin --link https://acme.example --with "Amy <amy@acme.example>"',
  'add-interview Delta Buyer --from test/fixtures/import/invite.ics',
  'import csv test/fixtures/import/jobs.csv',
  'import linkedin test/fixtures/import/Connections.csv',
  'import vcard test/fixtures/import/contacts.vcf',
  'export json',
  'calendar',
  'doctor --salvage',
  'restore nowhere.db --yes',
  'list --db /nonexistent/search.db',
] as const;

function jobHuntWithSecrets(): { folder: string; db: string } {
  const folder = scratchFolder();
  const db = join(folder, 'search.db');
  const store = openStore(db, {});
  const written = { zone: 'Europe/Berlin', words: SECRET };
  record(store, { command: 'test', at: '2026-11-02T16:00:00.000Z' }, (write) => writeJobHunt(write, 'Acme', written));
  store.close();
  return { folder, db };
}

test("R33 R32 every command: no connection, no private text on stderr or in another program's arguments", (context) => {
  needs(context, 'strace', hasTool('strace'));
  expect(leftOut()).toEqual([]);
  const { folder, db } = jobHuntWithSecrets();
  const trace = join(folder, 'trace');
  const strace = `strace -f -qq -s 100000 -e trace=network,execve,execveat -o '${trace}' "$NODE" "$PROGRAM"`;
  const problems = [...VIEWS, ...CHANGES, ...MORE].flatMap((typed) => {
    const line = `${strace} ${typed.replaceAll('FOLDER', folder)} </dev/null >/dev/null`;
    const { stderr } = bash(line, { db, env: { HOME: folder } });
    const [started = '', ...calls] = readFileSync(trace, 'utf8').trimEnd().split('\n');
    expect(started).toContain('execve(');
    const connected = calls.filter((call) => ELSEWHERE.test(call));
    const told = [stderr, ...calls].filter((said) => said.includes(SECRET));
    return [...connected, ...told].map((what) => `${typed}: ${what}`);
  });
  expect(problems).toEqual([]);
});

test.for([
  ['a connection', `require('net').connect(9, '127.0.0.1').on('error', () => {})`, ELSEWHERE],
  ['an argument', `require('child_process').spawnSync('true', ['${SECRET}'])`, /execve\(.*XYZZY/],
] as const)('R33 R32 the trace detects %s', ([, script, shown], context: TestContext) => {
  needs(context, 'strace', hasTool('strace'));
  const trace = join(scratchFolder(), 'trace');
  const run = bash(`strace -f -qq -e trace=network,execve -o "$trace" "$NODE" -e "${script}"; tail -n +2 "$trace"`, {
    env: { trace },
  });
  expect(run.stdout).toMatch(shown);
});
