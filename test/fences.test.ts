// Folder boundaries: the linter refuses a forbidden import or global in any folder, and user errors are recognized from
// every part of the built program.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { COMMANDS } from '../src/commands/index.ts';
import { jobtrack, scratchFolder } from './support/program.ts';

const ROOT = new URL('..', import.meta.url).pathname;
const OURS = [
  'domain',
  'rules',
  'drafts',
  'formats',
  'store',
  'safety',
  'app',
  'terminal',
  'views',
  'commands',
  'features',
  'system',
  'cli',
] as const;
type Folder = (typeof OURS)[number];

const MIDDLE = ['domain', 'rules', 'drafts', 'formats', 'store', 'safety', 'app', 'terminal', 'views'] as const;
/** Parts of cli that commands and features may import. */
const FRONT = ['cli/context.ts', 'cli/declare.ts', 'cli/flags.ts', 'cli/topics.ts'];

/** The folders, and single files of others, that each folder may import. */
const ALLOWED: Readonly<Record<Folder, readonly string[]>> = {
  domain: ['domain'],
  rules: ['rules', 'domain'],
  drafts: ['drafts', 'domain', 'rules'],
  formats: ['formats', 'domain'],
  store: ['store', 'domain'],
  safety: ['safety', 'store', 'domain'],
  app: ['app', 'domain', 'rules', 'drafts', 'formats', 'store', 'safety'],
  terminal: ['terminal'],
  views: ['views', 'domain', 'rules', 'terminal', 'drafts/types.ts', 'app/types.ts'],
  commands: ['commands', 'features', ...MIDDLE, ...FRONT],
  features: ['features', ...MIDDLE, ...FRONT],
  system: ['system', 'domain', 'cli/context.ts'],
  cli: ['cli', 'commands', 'features', 'domain', 'terminal', 'app/types.ts', 'app/asking/types.ts'],
};
const FILES = [
  'main.ts',
  'main-io.ts',
  'main-help.ts',
  'main-today.ts',
  'app/types.ts',
  'app/asking/types.ts',
  'drafts/types.ts',
  'cli/context.ts',
  'cli/declare.ts',
  'cli/flags.ts',
  'cli/topics.ts',
  'cli/program.ts',
];

/** Features may not import each other, except these. */
const FEATURES = [
  'upkeep',
  'calendar',
  'days-off',
  'completion',
  'demo',
  'export',
  'import',
  'remind',
  'go',
  'stats',
] as const;
const LISTED: Readonly<Record<string, readonly string[]>> = {
  upkeep: ['calendar', 'days-off'],
  demo: ['import/json'],
  import: ['calendar'],
};

const mayImport = (folder: Folder, file: string) =>
  ALLOWED[folder].some((allowed) => allowed === file || allowed === file.split('/')[0]);

const everywhereBut = (...folders: readonly Folder[]) => OURS.filter((folder) => !folders.includes(folder));

/** Packages, and the folders that may not import them. */
const FORBIDDEN_PACKAGES: Readonly<Record<string, readonly Folder[]>> = {
  'better-sqlite3': everywhereBut('store', 'safety'),
  chalk: everywhereBut('terminal'),
  'cli-table3': everywhereBut('terminal'),
  inquirer: everywhereBut('cli'),
  '@inquirer/prompts': everywhereBut('cli'),
  commander: everywhereBut('commands', 'features', 'cli'),
  'node:fs': everywhereBut('formats', 'store', 'safety', 'system', 'cli'),
  'node:fs/promises': everywhereBut('formats', 'store', 'safety', 'system', 'cli'),
  'date-fns': everywhereBut('domain', 'formats'),
  'date-fns/addDays': everywhereBut('domain', 'formats'),
};

const PURE: readonly Folder[] = ['domain', 'rules', 'drafts', 'formats'];
const GLOBALS = ['Date', 'Intl', 'process', 'globalThis'];

interface Probe {
  /** Its path under src. */
  readonly file: string;
  readonly code: string;
  readonly isRefused: boolean;
}

test('refuses only forbidden imports, in any folder at any depth and in any syntax', () => {
  const imports = OURS.flatMap((folder) => [
    ...OURS.map((other) => ({ folder, what: `${other}/some.ts`, isRefused: !ALLOWED[folder].includes(other) })),
    ...FILES.map((file) => ({ folder, what: file, isRefused: !mayImport(folder, file) })),
  ]);
  const ours = imports.flatMap(({ folder, what, isRefused }, at) => [
    probe(`${folder}/probe-${at}.ts`, `import { some } from '../${what}'; export const one = some;`, isRefused),
    probe(
      `${folder}/deep/probe-${at}.ts`,
      `import type { some } from '../../${what}'; export type One = some;`,
      isRefused,
    ),
  ]);
  const packages = Object.entries(FORBIDDEN_PACKAGES).flatMap(([name, folders], at) =>
    OURS.filter((folder) => folders.includes(folder) || name === 'better-sqlite3').map((folder) =>
      probe(
        `${folder}/package-${at}.ts`,
        `import { some } from '${name}'; export const one = some;`,
        folders.includes(folder),
      ),
    ),
  );
  const forms = [
    probe('domain/form-1.ts', `export { some } from '../store/open.ts';`, true),
    probe('domain/form-2.ts', `export * from '../../src/store/open.ts';`, true),
    probe('domain/form-3.ts', `export const some = await import('../store/open.ts');`, true),
    probe('domain/form-4.ts', `import '../store/open.ts';`, true),
    probe('domain/form-5.ts', `export { some } from './store-of-value.ts';`, false),
  ];
  const features = FEATURES.flatMap((feature) =>
    [...FEATURES, 'import/json' as const].map((other) =>
      probe(
        `features/${feature}/to-${other.replace('/', '-')}.ts`,
        `import { some } from '../${other}/some.ts'; export const one = some;`,
        other.split('/')[0] !== feature && !(LISTED[feature] ?? []).includes(other),
      ),
    ),
  );
  const probes = [...ours, ...packages, ...forms, ...features];
  expect(refusedBy('noRestrictedImports', probes)).toEqual(refusedOf(probes));
});

test('paths to our files appear only in imports, so moving a file changes no text', () => {
  const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  const paths = files.flatMap((name) =>
    readFileSync(join(ROOT, 'src', name), 'utf8')
      .replace(/\b(?:from |import |import\()'\.[^']*'/g, '')
      .split('\n')
      .filter((line) => line.includes('../'))
      .map((line) => `${name}: ${line.trim()}`),
  );
  expect(paths).toEqual([]);
});

test('refuses the clock, the process and Intl in the pure folders, except the one file for days', () => {
  const probes = [
    ...OURS.flatMap((folder) =>
      GLOBALS.map((name) => probe(`${folder}/deep/${name}.ts`, `export const some = ${name};`, PURE.includes(folder))),
    ),
    ...PURE.map((folder) => probe(`${folder}/called.ts`, 'export const some = new Date().getTime();', true)),
    probe('domain/day.ts', 'export const some = new Date(0);', false),
    // The library that writes calendars takes dates.
    probe('formats/ics/write.ts', 'export const some = new Date(0);', false),
  ];
  expect(refusedBy('noRestrictedGlobals', probes)).toEqual(refusedOf(probes));
});

function probe(file: string, code: string, isRefused: boolean): Probe {
  return { file, code: `${code}\n`, isRefused };
}

function refusedOf(probes: readonly Probe[]): string[] {
  return probes.flatMap(({ file, isRefused }) => (isRefused ? [file] : [])).sort();
}

/** The files with an error of a rule under our configuration; the probes have their own folder. */
function refusedBy(rule: string, probes: readonly Probe[]): string[] {
  const folder = scratchFolder();
  copyFileSync(join(ROOT, 'biome.json'), join(folder, 'biome.json'));
  for (const { file, code } of probes) {
    mkdirSync(dirname(join(folder, 'src', file)), { recursive: true });
    writeFileSync(join(folder, 'src', file), code);
  }
  const flags = ['--vcs-enabled=false', '--reporter=github', '--max-diagnostics=none'];
  const { stdout } = spawnSync(join(ROOT, 'node_modules/.bin/biome'), ['lint', ...flags, 'src'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  const found = stdout.matchAll(new RegExp(`^::error title=lint/style/${rule},file=(?:[^,]*/)?src/([^,]*),`, 'gm'));
  return [...new Set([...found].map(([, file = '']) => file))].sort();
}

/** For each command, arguments refused in its own part of the built program, and the exit code. */
const REFUSALS: Readonly<Record<string, readonly [args: string, code: number]>> = {
  today: ['--on someday', 2],
  go: ['', 2],
  done: ['f99', 3],
  skip: ['f99', 3],
  snooze: ['f99 tomorrow', 3],
  heard: ['nobody', 3],
  log: ['nobody --sent', 3],
  note: ['j99 hello', 3],
  debrief: ['i99 --fit 3', 3],
  prepare: ['i99', 3],
  draft: ['f99', 3],
  call: ['f99', 3],
  why: ['f99', 3],
  undo: ['', 1],
  redo: ['', 1],
  'add-job': ['Acme Clerk --applied someday', 2],
  apply: ['nobody', 3],
  'add-interview': ['Acme Clerk --at tomorrow --tz Nowhere/AtAll', 2],
  'add-contact': ['Amy --email nonsense', 2],
  'add-reference': ['Bob --for nobody', 3],
  reschedule: ['i99 --at tomorrow', 3],
  'cancel-interview': ['i99', 3],
  offer: ['nobody', 3],
  accept: ['nobody', 3],
  decline: ['nobody', 3],
  close: ['nobody --reason filled', 3],
  reopen: ['nobody', 3],
  edit: ['nobody --note hello', 3],
  delete: ['nobody', 3],
  forget: ['nobody', 3],
  list: ['--quiet-for long', 2],
  show: ['nobody', 3],
  search: ['', 2],
  stats: ['--from someday', 2],
  rules: ['extra', 2],
  import: ['csv /nowhere/jobs.csv', 2],
  export: ['csv', 2],
  calendar: ['--force', 2],
  backup: ['', 1],
  restore: ['/nowhere/search.db', 2],
  config: ['set gaps 6', 2],
  remind: ['show --at noon', 2],
  completion: ['tcsh', 2],
  doctor: ['extra', 2],
  demo: ['--keep /', 1],
};

test.each(COMMANDS.map(({ name }) => name))('the built %s reports a refusal as a user error, not a bug', (name) => {
  const [args = '', code = null] = REFUSALS[name] ?? [];
  const around = { db: join(scratchFolder(), 'search.db'), now: '2026-11-02T16:00' };
  const run = jobtrack([name, ...args.split(' ').filter(Boolean), '--json'], around);
  expect(run).toMatchObject({ code, stdout: '' });
  expect(JSON.parse(run.stderr)).toMatchObject({ error: { exit: code } });
});
