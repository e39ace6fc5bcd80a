import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scratchFolder } from '../support/program.ts';
import { bash, hasTool, needs } from './support.ts';

const TRACE = 'strace -f -qq -e trace=network -o "$trace" "$NODE" "$PROGRAM"';

test.for([
  '--help',
  'demo',
  'add-interview Acme Clerk --at tomorrow --tz Europe/Berlin --link https://acme.example --with "Amy <amy@acme.example>"',
  'today',
  'list --json',
  'import csv test/fixtures/import/jobs.csv',
  'import linkedin test/fixtures/import/Connections.csv',
  'stats --html "$TMPDIR/search.html" --svg "$TMPDIR/search.svg"',
  'show https://acme.example',
  'export json',
  'export csv -o "$TMPDIR/out"',
  'export report',
  'export vcard',
  'calendar -o "$TMPDIR/jobs.ics"',
  'import vcard test/fixtures/import/contacts.vcf',
  'add-interview Acme Buyer --from test/fixtures/import/invite.ics',
  'nope',
])('R33 %s opens no connection', (typed, context) => {
  needs(context, 'strace', hasTool('strace'));
  const folder = scratchFolder();
  const env = { trace: join(folder, 'trace'), TMPDIR: folder };
  const run = bash(`${TRACE} ${typed} </dev/null >/dev/null 2>&1; cat "$trace"`, {
    db: join(folder, 'search.db'),
    env,
  });
  expect(run).toEqual({ code: 0, stdout: '', stderr: '' });
});

test('R33 the trace would show a connection', (context) => {
  needs(context, 'strace', hasTool('strace'));
  const connect = `require('net').connect(9, '127.0.0.1').on('error', () => {})`;
  const trace = join(scratchFolder(), 'trace');
  const run = bash(`strace -f -qq -e trace=network -o "$trace" "$NODE" -e "${connect}"; cat "$trace"`, {
    env: { trace },
  });
  expect(run.stdout).toMatch(/connect\(.*AF_INET/);
});
