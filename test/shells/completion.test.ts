// The completion scripts in real shells.
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, type TestContext, test } from 'vitest';
import { hasTool, needs } from '../faults/support.ts';
import { runInProcess } from '../support/in-process.ts';
import { scratchFolder } from '../support/program.ts';
import { openShell, type Shell, type ShellName } from '../support/shell.ts';

const NOW = '2026-11-02T16:00';
const BASH_COMPLETION = '/usr/share/bash-completion/bash_completion';
const SHELLS: readonly ShellName[] = ['bash', 'zsh', 'fish'];

/** Each text after its own prefix, so it can be completed alone. */
const NAMES = [
  'Qa Amy\'s "Best" & Co',
  'Qb $(touch PWNED)',
  'Qc `touch PWNED`',
  'Qd ;touch PWNED;',
  'Qe|x>PWNED',
  'Qf Yahoo! \\n $HOME',
  'Qg:a=b #c ~ * [x] {a,b}',
  'Qh Zoë – 東京',
  'Qi-- (Ltd) ?',
];

async function writeFile(names: readonly string[] = NAMES): Promise<string> {
  const db = join(scratchFolder(), 'search.db');
  for (const name of names) {
    const { code } = await runInProcess(['add-job', '--', name, 'Clerk'], { db, now: NOW });
    expect(code, name).toBe(0);
  }
  const interview = ['add-interview', 'Acme', 'Buyer', '--at', NOW.slice(0, 10), '--with', 'Amy Lee', '--via', 'Bo Ek'];
  expect((await runInProcess(interview, { db, now: NOW })).code).toBe(0);
  return db;
}

async function open(context: TestContext, name: ShellName, db: string): Promise<Shell> {
  needs(context, name, hasTool(name));
  return await openShell(name, { db, now: NOW });
}

const loadLine = (name: ShellName) =>
  name === 'fish' ? 'jobtrack completion fish | source' : `source <(jobtrack completion ${name})`;

const job = NAMES.length + 1;

describe.each(SHELLS)('%s', (name) => {
  test('completes commands, flags, fixed values, ids and names', async (context) => {
    const shell = await open(context, name, await writeFile());
    // Loading it twice does no harm.
    for (const line of [loadLine(name), loadLine(name)]) await shell.runs(line);
    for (const [keys, words] of [
      ['sno\t', ['snooze']],
      ['help dat\t', ['help', 'dates']],
      ['-q --color nev\tlis\t', ['-q', '--color', 'never', 'list']],
      ['list --st\tint\t', ['list', '--stage', 'interviewing']],
      ['list --stage=int\tpeo\t', ['list', '--stage=interviewing', 'people']],
      ['done t1\t--mis\t', ['done', 't1.1', '--missed']],
      [`close j${job}\t--reason rej\t`, ['close', `j${job}`, '--reason', 'rejected']],
      ['heard acm\t--from Amy\\ \t', ['heard', 'Acme', '--from', 'Amy Lee']],
      [`heard --from=bo\tJ${job}\t`, ['heard', '--from=Bo Ek', `j${job}`]],
      ['show -- i\t', ['show', '--', 'i1']],
      ['config set gap\t', ['config', 'set', 'gaps']],
    ] as const) {
      expect(await shell.words(`jobtrack ${keys}`), keys).toEqual(['jobtrack', ...words]);
    }
  });

  test('inserts names unchanged, and runs nothing in them', async (context) => {
    const shell = await open(context, name, await writeFile());
    await shell.runs(loadLine(name));
    for (const [at, company] of NAMES.entries()) {
      // Every third name in all quotes, the others in one each, since a Tab takes time.
      for (const quote of at % 3 === 0 ? ['', '"', "'"] : [['"', "'"][at % 2] ?? '']) {
        const keys = `jobtrack heard ${quote}${company.slice(0, 2)}\t`;
        expect(await shell.words(keys), keys).toEqual(['jobtrack', 'heard', company]);
      }
    }
    expect(existsSync(join(shell.home, 'PWNED'))).toBe(false);
  });

  test('lists several with descriptions', async (context) => {
    const shell = await open(context, name, await writeFile());
    await shell.runs(loadLine(name));
    await shell.shows('jobtrack close j\t\t', 'Qb $(touch PWNED) – Clerk');
  });

  test('completes files only for file arguments', async (context) => {
    const shell = await open(context, name, join(scratchFolder(), 'none.db'));
    await shell.runs(loadLine(name));
    writeFileSync(join(shell.home, 'my search.db'), '');
    for (const [keys, words] of [
      ['--db my\t', ['--db', 'my search.db']],
      ['--db=my\t', ['--db=my search.db']],
      ['demo --keep my\t', ['demo', '--keep', 'my search.db']],
      ['close my\t', ['close', 'my']],
      ['nope my\t', ['nope', 'my']],
    ] as const) {
      expect(await shell.words(`jobtrack ${keys}`), keys).toEqual(['jobtrack', ...words]);
    }
  });
});

describe('installed as a file', () => {
  test.for([
    ['bash', '.local/share/bash-completion/completions/jobtrack', `source ${BASH_COMPLETION}`],
    ['zsh', 'functions/_jobtrack', 'fpath=(~/functions $fpath); autoload -Uz compinit; compinit -D'],
    ['fish', '.config/fish/completions/jobtrack.fish', 'true'],
  ] as const)('%s', async ([name, file, start], context) => {
    if (name === 'bash') needs(context, 'bash-completion', existsSync(BASH_COMPLETION));
    const shell = await open(context, name, await writeFile([]));
    const path = join(shell.home, file);
    mkdirSync(dirname(path), { recursive: true });
    await shell.runs(`jobtrack completion ${name} > script`);
    copyFileSync(join(shell.home, 'script'), path);
    await shell.runs(start);
    expect(await shell.words('jobtrack heard acm\t')).toEqual(['jobtrack', 'heard', 'Acme']);
    expect(await shell.words('jobtrack heard --from "Amy\t')).toEqual(['jobtrack', 'heard', '--from', 'Amy Lee']);
  });
});
