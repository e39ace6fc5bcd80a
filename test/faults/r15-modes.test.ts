import { chmodSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scratchFolder } from '../support/program.ts';
import { bash, hasTool, needs } from './support.ts';

const EVERYDAY = ['add-interview Acme Clerk --at 2026-11-02 --with Amy', 'done t1.1', 'undo -q', 'today'].map(
  (command) => `jobtrack ${command} >/dev/null || exit`,
);

test.each(['000', '022', '077'])(
  'R15 under umask %s: the data file and its backups are 0600, new folders 0700',
  (umask) => {
    const home = scratchFolder();
    const env = { XDG_DATA_HOME: join(home, 'share', 'data'), TMPDIR: home };
    const run = bash([`umask ${umask}`, ...EVERYDAY].join('\n'), { env });
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(modesUnder(home)).toEqual({
      share: '700',
      'share/data': '700',
      'share/data/jobtrack': '700',
      'share/data/jobtrack/backups': '700',
      'share/data/jobtrack/backups/2026-11-02-1600-daily.jobtrack.db': '600',
      'share/data/jobtrack/jobtrack.db': '600',
    });
  },
);

test.each(['000', '022'])("R15 under umask %s: the demo's folder is 0700 and its file 0600", (umask) => {
  const home = scratchFolder();
  const run = bash(`umask ${umask}; jobtrack demo; jobtrack demo --keep "$HOME/kept.db"`, {
    env: { HOME: home, XDG_CACHE_HOME: undefined },
  });
  expect(run.code).toBe(0);
  expect(modesUnder(home)).toEqual({
    '.cache': '700',
    '.cache/jobtrack': '700',
    '.cache/jobtrack/demo.db': '600',
    'kept.db': '600',
  });
});

test.for(['000', '022'])('R15 under umask %s: every temporary file is 0600', (umask, context) => {
  needs(context, 'strace', hasTool('strace'));
  const folder = scratchFolder();
  const trace =
    'strace -f -qq -e trace=open,openat,creat,mkdir,mkdirat,chmod -o "$trace" "$NODE" "$PROGRAM" add-job A B';
  const run = bash(`umask ${umask}; ${trace}; jobtrack add-job C D; ${trace.replace('A B', 'E F')}; cat "$trace"`, {
    db: join(folder, 'search.db'),
    env: { trace: join(folder, 'trace') },
  });
  const made = run.stdout.split('\n').filter((call) => call.includes(folder) && call.includes('O_CREAT'));
  expect(made.filter((call) => call.includes('-journal')).length).toBeGreaterThan(0);
  expect(made.filter((call) => !call.includes(', 0600)'))).toEqual([]);
});

test('R15 an existing folder keeps its mode', () => {
  const folder = join(scratchFolder(), 'mine');
  mkdirSync(folder);
  chmodSync(folder, 0o755);
  expect(bash('jobtrack add-job A B', { db: join(folder, 'search.db') }).code).toBe(0);
  expect(statSync(folder).mode & 0o777).toBe(0o755);
});

function modesUnder(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(names.map((name) => [name, (statSync(join(folder, name)).mode & 0o777).toString(8)]));
}
