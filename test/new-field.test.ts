// Adding a field to the schema, tried on a copy of the sources: only its schema line, its migration and its flag have
// to be written.
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { RECORD_LETTERS, type RecordType } from '../src/domain/ids.ts';
import { fieldsOf, type Table } from '../src/domain/schema.ts';
import { environment, scratchFolder } from './support/program.ts';

const ROOT = new URL('..', import.meta.url).pathname;
const END_OF_PERSON = "    zone: { is: 'zone', label: 'Time zone', shared: true, flag: 'tz' },\n  },";

/** A copy of the sources to change. */
function copySources(): string {
  const folder = scratchFolder();
  for (const name of ['src', 'bin', 'build.mjs', 'package.json', 'tsconfig.json'])
    cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

function put(file: string, before: string, text: string): void {
  const old = readFileSync(file, 'utf8');
  expect(old.split(before), `${before} in ${file}`).toHaveLength(2);
  writeFileSync(
    file,
    old.replace(before, () => `${text}${before}`),
  );
}

function inFolder(folder: string, program: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd: folder,
    encoding: 'utf8',
    env: environment({ now: '2026-11-02T16:00', db: join(folder, 'search.db') }),
  });
  return status === 0 ? stdout : `exit ${status}:\n${stdout}${stderr}`;
}

/** The files in which the compiler reports something missing. */
function namedByCompiler(folder: string): string[] {
  const said = inFolder(folder, join(ROOT, 'node_modules/.bin/tsc'));
  return [...new Set([...said.matchAll(/^(src[^(]*)\(/gm)].map(([, file = '']) => file))].sort();
}

test('a new field of people appears in types, file, JSON, CSV, search, edit and show, and is private until shared', () => {
  const folder = copySources();
  put(
    join(folder, 'src/domain/schema-records.ts'),
    END_OF_PERSON,
    `    nickname: { is: 'text', label: 'Nickname', searched: true, flag: 'nickname' },
    pronouns: { is: 'text', label: 'Pronouns', shared: true, flag: 'pronouns' },
`,
  );
  put(
    join(folder, 'src/commands/edit.ts'),
    ".option('--email",
    ".option('--nickname <text>').option('--pronouns <text>')",
  );
  put(
    join(folder, 'src/store/migrations.ts'),
    '];\n\n/** Every statement that a file with that schema number stores. */',
    `  {
    clears: ['nickname', 'pronouns'].map((column) => \`ALTER TABLE person ADD COLUMN \${column} TEXT\`),
    replaces: CONNECTED_21.brings,
    makes: [],
    brings: CONNECTED_21.brings.map((sql) =>
      sql.replace(/\\) STRICT$/, ', nickname TEXT, pronouns TEXT) STRICT')),
  },
`,
  );
  expect(namedByCompiler(folder)).toEqual([]);
  expect(inFolder(folder, process.execPath, 'build.mjs')).toBe('');
  const say = (...args: readonly string[]) => inFolder(folder, process.execPath, 'bin/jobtrack.js', ...args);
  const answer = (...args: readonly string[]) => JSON.parse(say(...args, '--json'));
  say('add-contact', 'Amy Lee', '--email', 'amy@acme.example');

  const edited = say('edit', 'p1', '--nickname', 'Zed', '--pronouns', 'she');
  expect(edited).toContain('Changed: Amy Lee (p1); nickname: nothing → Zed · pronouns: nothing → she.');
  expect(say('edit', 'p1', '--clear', 'nickname')).toContain('nickname: Zed → nothing');
  expect(answer('edit', 'p1', '--nickname', 'Zed').people[0]).toMatchObject({ pronouns: 'she' });

  expect(say('show', 'p1')).toMatch(/Nickname +Zed\n +Pronouns +she/);
  expect(answer('show', 'p1').people).toMatchObject([{ nickname: 'Zed', pronouns: 'she' }]);
  expect(answer('search', 'zed').found).toHaveLength(1);
  expect(answer('search', 'she').found).toHaveLength(0);
  const all = say('export', 'json');
  expect(JSON.parse(all).people).toMatchObject([{ nickname: 'Zed', pronouns: 'she' }]);
  const { people } = JSON.parse(readFileSync(join(folder, 'dist/export.schema.json'), 'utf8')).properties;
  expect(people.items.required.slice(-3)).toEqual(['nickname', 'pronouns', 'zone']);
  writeFileSync(join(folder, 'all.json'), all);
  say('import', 'json', 'all.json', '--db', 'other.db');
  expect(say('export', 'json', '--db', 'other.db')).toBe(all);

  const heads = (...flags: readonly string[]) => {
    say('export', 'csv', '-o', 'out', '--force', ...flags);
    return readFileSync(join(folder, 'out/people.csv'), 'utf8').split('\r\n')[0];
  };
  expect(heads()).toMatch(/,Prefers,Pronouns,Time zone$/);
  expect(heads('--include-private')).toMatch(/,In common,Nickname,Pronouns,Time zone$/);
  const others = [
    ['list', 'people'],
    ['list'],
    ['today'],
    ['stats'],
    ['note', 'p1', 'hello'],
    ['edit', 'p1', '--phone', '1'],
  ];
  for (const args of others) expect(say(...args, '--json'), args.join(' ')).not.toMatch(/nickname|Zed/);
  expect(say('export', 'vcard')).not.toContain('Zed');
});

test('the compiler names the places for a new table, and for the first searchable text in one', () => {
  const folder = copySources();
  const schema = join(folder, 'src/domain/schema-others.ts');
  put(schema, '  invitation: {', "  pet: { name: { is: 'text', label: 'Name', needed: true, searched: true } },\n");
  expect(namedByCompiler(folder)).toEqual([
    'src/commands/search.ts',
    'src/features/export/csv-tables.ts',
    'src/features/export/csv.ts',
    'src/formats/json/format.ts',
    'src/store/change.ts',
    'src/store/search-index.ts',
    'src/views/undone-names.ts',
  ]);
});

test('the compiler refuses a private field in the JSON of list and today', () => {
  const folder = copySources();
  put(join(folder, 'src/views/json.ts'), 'phone }: Shared', 'common, ');
  put(join(folder, 'src/views/list-row.ts'), "relationship }: Shared<'reference'>", 'secret, ');
  expect(namedByCompiler(folder)).toEqual(['src/views/json.ts', 'src/views/list-row.ts']);
});

test('edit accepts every flag of a field', () => {
  const help = inFolder(ROOT, process.execPath, 'bin/jobtrack.js', 'edit', '--help');
  for (const type of Object.keys(RECORD_LETTERS) as RecordType[]) {
    for (const flag of fieldsOf(type).flatMap(([, field]) => field.flag ?? [])) {
      expect(help).toMatch(
        new RegExp(`^ +--${flag.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}\\b`, 'm'),
      );
    }
  }
});

/** Files that put the fields of some tables into sentences by hand. */
const TOLD_BY_HAND = {
  closing: ['jobId', 'on', 'dayIs', 'reason', 'wasTold', 'startsOn', 'note', 'reopenedOn'],
  statement: ['jobId', 'saidOn', 'decisionBy', 'contactOn', 'everyDays', 'touchId', 'interviewId'],
  offer: ['jobId', 'on', 'replyBy', 'salary', 'note', 'answeredOn'],
  note: ['jobId', 'personId', 'interviewId', 'on', 'text'],
  skip: ['kind', 'jobId', 'interviewId', 'personId', 'on', 'note'],
  snooze: ['kind', 'jobId', 'interviewId', 'personId', 'on', 'until', 'endedOn', 'note'],
} as const;

test.each(Object.entries(TOLD_BY_HAND))(
  'the fields of %s are those that views/record-words.ts or views/timeline.ts shows',
  (table, told) => {
    expect(fieldsOf(table as Table).map(([name]) => name)).toEqual(told);
  },
);
