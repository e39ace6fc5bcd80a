// Message files as Python's email package reads them.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { record } from '../../src/store/write.ts';
import { runInProcess } from '../support/in-process.ts';
import { type Outcome, scratchFolder } from '../support/program.ts';
import { makeTool } from '../support/tools.ts';
import { bash, expectPlain, hasTool, NOW, needs, sql } from './support.ts';

const READER = `
import email, email.policy, json, sys
message = email.message_from_bytes(open(sys.argv[1], 'rb').read(), policy=email.policy.default)
print(json.dumps({
  'headers': [[name, str(value)] for name, value in message.items()],
  'to': [[one.display_name, one.addr_spec] for one in message['to'].addresses] if message['to'] else [],
  'body': message.get_content(), 'type': message.get_content_type(), 'defects': [str(one) for one in message.defects],
}))`;

interface Read {
  readonly headers: readonly (readonly [string, string])[];
  readonly to: readonly (readonly [string, string])[];
  readonly body: string;
  readonly type: string;
  readonly defects: readonly string[];
}

function readWithPython(file: string): Read {
  const run = spawnSync('python3', ['-c', READER, file], { encoding: 'utf8' });
  expect(run.stderr).toBe('');
  return JSON.parse(run.stdout);
}

interface Setting {
  readonly folder: string;
  readonly db: string;
}

/** A thank-you note to someone with this name and address, about a job with this title. */
function setUp(name: string, email: string | null = 'amy@acme.example', title = 'Clerk'): Setting {
  const folder = scratchFolder();
  const db = join(folder, 'search.db');
  const store = openStore(db, {});
  record(store, { command: 'set up', at: '2026-11-02T16:00:00.000Z' }, (write) => {
    const at = 20_759 as never;
    const job = write.add('job', { company: 'Acme', title, addedOn: at });
    const person = write.add('person', { name, email, metOnLinkedin: false });
    const interview = write.add('interview', { jobId: job.id, day: at, time: '10:00' as never });
    write.add('interview_person', { interviewId: interview.id, personId: person.id });
    for (const [key, value] of [
      ['me.name', 'Sam Röe'],
      ['me.email', 'sam@roe.example'],
    ] as const) {
      write.add('setting', { key, value });
    }
  });
  store.close();
  return { folder, db };
}

/** Fills the blanks, then writes the message file. */
async function writeMessage({ folder, db }: Setting, eml = join(folder, 'note.eml')): Promise<Outcome> {
  const editor = makeTool(folder, 'editor', `sed -i 's/\\[\\[[^]]*\\]\\]/something fine/g' "$1"`);
  const around = { db, now: NOW, env: { EDITOR: editor } };
  const edited = await runInProcess(['draft', 't1.1', '--as', 'email', '--edit'], around);
  expect(edited.code).toBe(0);
  return await runInProcess(['draft', 't1.1', '--as', 'email', '--eml', eml], around);
}

const LONG = `${'Amy '.repeat(99)}Lee`;

const NAMES = [
  'Amy Lee',
  'Zoë Łukasiewicz',
  '山田 太郎',
  'Lee, Amy',
  'Amy "the fox" Lee',
  'Amy <evil@x.example>',
  'Amy\r\nBcc: evil@x.example',
  'Amy\nBcc: evil@x.example\n\nbody',
  'Bcc: evil@x.example',
  'Amy; evil@x.example, other@x.example',
  '=?utf-8?q?Bcc=3A_evil=40x=2Eexample?=',
  'back\\slash (comment)',
  'END:VEVENT',
  'Amy\u0000\u001b[31mLee',
  LONG,
];

test.for(NAMES)('R29 a message to %j: exactly the intended headers, in lines of 75 bytes', async (name, context) => {
  needs(context, 'python3', hasTool('python3'));
  const setting = setUp(name, 'amy@acme.example', name);
  expect(await writeMessage(setting)).toMatchObject({ code: 0, stderr: expect.any(String) });
  const file = join(setting.folder, 'note.eml');
  const read = readWithPython(file);
  const plain = Buffer.from(name.split('\u0000')[0] ?? '')
    .toString()
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replaceAll('=?', '= ?');
  expect(read.headers.map(([header]) => header).sort()).toEqual(
    ['Content-Transfer-Encoding', 'Content-Type', 'From', 'MIME-Version', 'Subject', 'To', 'X-Unsent'].sort(),
  );
  const headers = Object.fromEntries(read.headers);
  expect(headers['X-Unsent']).toBe('1');
  expect(headers.From).toBe('Sam Röe <sam@roe.example>');
  expect(headers.Subject).toBe('Thank you for your time today');
  expect(read.to.map(([, address]) => address)).toEqual(['amy@acme.example']);
  expect(read.to[0]?.[0]).toContain(plain.slice(0, 40));
  expect(read.body).toContain('something fine');
  expect({ type: read.type, defects: read.defects }).toEqual({ type: 'text/plain', defects: [] });
  const lines = readFileSync(file, 'latin1').split('\r\n');
  expect(lines.filter((line) => line.length > 75 || /[^\x20-\x7e\t]/.test(line))).toEqual([]);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test.for(['feedback', 'follow-up'])('R29 the subject of a %s for a title with line breaks', async (_, context) => {
  needs(context, 'python3', hasTool('python3'));
  const setting = setUp('Amy', 'amy@acme.example', 'Clerk\r\nBcc: evil@x.example');
  const around = { db: setting.db, now: '2026-11-12T09:00' };
  const [unedited, file] = [join(setting.folder, 'as-it-is.eml'), join(setting.folder, 'note.eml')];
  // It has no required blanks.
  const run = await runInProcess(['draft', 'f1', '--as', 'email', '--eml', unedited], around);
  expect(run).toMatchObject({ code: 0 });
  const plain = readWithPython(unedited).headers;
  expect(Object.fromEntries(plain).Subject).toBe('Following up: Clerk Bcc: evil@x.example interview');
  expect(plain.map(([name]) => name.toLowerCase())).not.toContain('bcc');
  const editor = makeTool(
    setting.folder,
    'editor',
    `sed -i 's/\\[\\[[^]]*\\]\\]/x/g; s/^Subject: /Subject: Hé /' "$1"`,
  );
  const env = { EDITOR: editor };
  await runInProcess(['draft', 'f1', '--as', 'email', '--edit', '--eml', file], { ...around, env });
  const { headers } = readWithPython(file);
  expect(Object.fromEntries(headers).Subject).toBe('Hé Following up: Clerk Bcc: evil@x.example interview');
  expect(headers.map(([name]) => name.toLowerCase())).not.toContain('bcc');
});

test('R29 gives the same bytes for the same facts', async () => {
  const setting = setUp('Zoë');
  await writeMessage(setting);
  const other = join(setting.folder, 'other.eml');
  await writeMessage(setting, other);
  expect(readFileSync(other)).toEqual(readFileSync(join(setting.folder, 'note.eml')));
});

test.each([
  'amy@acme.example\r\nBcc: evil@x.example',
  'amy@acme.example, evil@x.example',
  'amy@acme.example;evil@x.example',
  'amy@acme.example?bcc=evil@x.example',
  'amy@acme.example?attach=/etc/passwd',
  'amy@acme.example%0Abcc:evil@x.example',
  '<amy@acme.example>',
  '"a b"@acme.example',
  '-amy',
  'amy@-acme',
  'amy@acme..example',
  'amy@@acme.example',
  'amy@[127.0.0.1]',
  `${'a'.repeat(80)}@acme.example`,
])('R29 R30 refuses the recipient %j, and makes no file', async (email) => {
  const setting = setUp('Amy', email);
  const run = await writeMessage(setting);
  expect(run).toMatchObject({ code: 1, stdout: '' });
  expectPlain(run.stderr);
  expect(() => statSync(join(setting.folder, 'note.eml'))).toThrow();
});

test.each([
  ['a file', (path: string) => writeFileSync(path, 'mine')],
  ['an empty file', (path: string) => writeFileSync(path, '')],
  ['a folder', (path: string) => mkdirSync(path)],
  ['a dangling link', (path: string) => symlinkSync('/nonexistent/target', path)],
  ['a link to a file', (path: string) => symlinkSync('/etc/hostname', path)],
  ['a FIFO', (path: string) => spawnSync('sh', ['-c', `mkfifo '${path}'`])],
])('R17 --eml over %s: refused, nothing touched', async (_, make) => {
  const setting = setUp('Amy');
  const path = join(setting.folder, 'note.eml');
  make(path);
  const state = () => spawnSync('ls', ['-li', path], { encoding: 'utf8' }).stdout;
  const before = state();
  const run = await writeMessage(setting);
  expect(run).toMatchObject({ code: 1, stdout: '' });
  expectPlain(run.stderr);
  expect(state()).toBe(before);
});

test.each(['/nonexistent/folder/note.eml', '/proc/note.eml', '/dev/null/note.eml'])(
  '--eml %s, which is not writable: refused with a plain message',
  async (path) => {
    const run = await writeMessage(setUp('Amy'), path);
    expect(run).toMatchObject({ code: 1, stdout: '' });
    expectPlain(run.stderr);
  },
);

test('--eml on a full disk: refused, no partial message', (context) => {
  const { folder, db } = setUp('Amy');
  needs(context, 'unshare', spawnSync('unshare', ['-rm', 'true']).status === 0);
  const script = `mkdir m && mount -t tmpfs -o size=4k none m && head -c 4096 /dev/zero > m/full
    EDITOR="sed -i s/\\\\[\\\\[.*\\\\]\\\\]/fine/g" jobtrack draft t1.1 --edit >/dev/null || exit 9
    jobtrack draft t1.1 --eml m/note.eml; code=$?; ls m; exit $code`;
  const run = bash(
    `cd '${folder}'; ${'export NODE PROGRAM; '}unshare -rm bash -c 'jobtrack() { "$NODE" "$PROGRAM" "$@"; }
    ${script}'`,
    { db },
  );
  expect(run).toMatchObject({ code: 1, stdout: 'full\n' });
  expect(run.stderr).toContain('disk is full');
});

test('refuses or encodes a hostile name of the user too', async () => {
  const setting = setUp('Amy');
  sql(
    setting.db,
    `UPDATE setting SET value = 'sam@roe.example' || char(10) || 'Bcc: x@x.example' WHERE key = 'me.email'`,
  );
  expect(await writeMessage(setting)).toMatchObject({ code: 1, stdout: '' });
});
