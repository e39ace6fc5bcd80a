// The reminder, with stub crontab and systemd scripts, and with Debian's own when installed.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { ClockTime } from '../../src/domain/day.ts';
import { launchdPaste, taskPaste } from '../../src/features/remind/reminder.ts';
import { hasTool, needs } from '../faults/support.ts';
import { checkAnswer } from '../schemas/check.ts';
import { runInProcess } from '../support/in-process.ts';
import { environment, type Outcome, scratchFolder } from '../support/program.ts';

const NOW = '2026-11-24T09:00';

const STUBS = {
  crontab: `case $1 in
-l) test -e "$HOME/tab" || { echo 'no crontab for kim' >&2; exit 1; }; cat "$HOME/tab" ;;
-r) rm "$HOME/tab" ;;
-) test -e "$HOME/full" && { echo 'disk full' >&2; exit 1; }; cat >"$HOME/tab" ;;
esac`,
  systemctl: `echo "$*" >>"$HOME/log"
case $2 in
enable) touch "$HOME/enabled" ;;
disable) rm -f "$HOME/enabled" ;;
is-enabled) test -e "$HOME/enabled" ;;
restart) test -e "$HOME/full" && { printf 'Failed: \\033[31mno\\n' >&2; exit 1; }; true ;;
esac`,
  'notify-send': `printf '%s\\n' "$@" >"$HOME/notified"`,
} as const;
type Stub = keyof typeof STUBS;

interface Machine {
  readonly home: string;
  readonly env: Readonly<Record<string, string>>;
  readonly run: (...args: readonly string[]) => Promise<Outcome>;
}

/** A home folder, and a PATH with only these programs. */
function machine(stubs: readonly Stub[], db = 'search.db'): Machine {
  const home = scratchFolder();
  const bin = join(home, 'bin');
  mkdirSync(bin);
  for (const tool of ['cat', 'rm', 'touch', 'id']) symlinkSync(`/usr/bin/${tool}`, join(bin, tool));
  for (const name of stubs) {
    writeFileSync(join(bin, name), `#!/bin/sh\n${STUBS[name]}\n`);
    chmodSync(join(bin, name), 0o755);
  }
  const env = { HOME: home, PATH: bin, XDG_CONFIG_HOME: join(home, 'config') };
  const around = { now: NOW, db: join(home, db), env };
  return { home, env, run: (...args) => runInProcess(args, around) };
}

const unitsOf = ({ home }: Machine) => join(home, 'config', 'systemd', 'user');
const unit = (on: Machine, name: string) => readFileSync(join(unitsOf(on), `jobtrack-remind.${name}`), 'utf8');
const tab = ({ home }: Machine) => readFileSync(join(home, 'tab'), 'latin1');

describe('a systemd timer', () => {
  const all = ['systemctl', 'notify-send', 'crontab'] as const;

  test('show writes nothing and shows what install writes', async () => {
    const on = machine(all);
    const { code, stdout } = await on.run('remind', 'show');
    expect({ code, there: readdirSync(on.home) }).toEqual({ code: 0, there: ['bin', 'log'] });
    await on.run('remind', 'install');
    for (const line of `${unit(on, 'service')}${unit(on, 'timer')}`.split('\n')) expect(stdout).toContain(line);
    expect(unit(on, 'timer')).toContain('\nOnCalendar=Mon,Tue,Wed,Thu,Fri *-*-* 08:30:00\n');
  });

  test('is installed once when repeated, and removed completely', async () => {
    const on = machine(all);
    expect((await on.run('remind', 'install')).stdout).toMatch(
      /^Set up: a reminder at 8:30 AM, Monday to Friday, as a notification \(by systemd, which starts programs at set times\)\./,
    );
    rmSync(join(on.home, 'log'));
    expect((await on.run('remind', 'install')).stdout).toMatch(/^Already set up: /);
    expect(readFileSync(join(on.home, 'log'), 'utf8')).not.toMatch(/restart|enable /);
    expect((await on.run('remind', 'show')).stdout).toContain("It's set up like this.");
    expect((await on.run('remind', 'remove')).stdout).toMatch(/^The reminder is removed/);
    expect(readdirSync(unitsOf(on))).toEqual([]);
    expect(readFileSync(join(on.home, 'log'), 'utf8')).toContain('--user disable --now jobtrack-remind.timer\n');
    expect((await on.run('remind', 'remove')).stdout).toMatch(/^There's no reminder; /);
    expect(existsSync(join(on.home, 'tab'))).toBe(false);
  });

  test('is replaced for another time', async () => {
    const on = machine(all);
    for (const at of ['7:45', '2pm', '7pm', '7:45  PM'])
      expect((await on.run('remind', 'install', '--at', at)).stdout).toMatch(/^Set up: /);
    expect(unit(on, 'timer')).toContain('19:45:00');
    expect(readdirSync(unitsOf(on)).sort()).toEqual(['jobtrack-remind.service', 'jobtrack-remind.timer']);
  });

  test('uses the workdays in the settings', async () => {
    const on = machine(all);
    await on.run('config', 'set', 'workdays', 'tue,sat');
    await on.run('remind', 'install');
    expect(unit(on, 'timer')).toContain('OnCalendar=Tue,Sat ');
  });

  test('works with an older data file or none, and makes none', async () => {
    const on = machine(all);
    copyFileSync(new URL('../fixtures/schema-1.db', import.meta.url).pathname, join(on.home, 'search.db'));
    expect((await on.run('remind', 'install')).code).toBe(0);
    rmSync(join(on.home, 'search.db'));
    expect((await on.run('remind', 'show')).stdout).toContain("It's set up like this.");
    expect(existsSync(join(on.home, 'search.db'))).toBe(false);
  });

  test('leaves other units alone', async () => {
    const on = machine(all);
    mkdirSync(unitsOf(on), { recursive: true });
    const file = join(unitsOf(on), 'jobtrack-remind.timer');
    writeFileSync(file, '[Timer]\n');
    expect(await on.run('remind', 'install')).toMatchObject({ code: 1, stdout: '' });
    expect((await on.run('remind', 'remove')).stdout).toMatch(/^There's no reminder; /);
    rmSync(file);
    writeFileSync(join(on.home, 'target'), 'mine');
    symlinkSync(join(on.home, 'target'), file);
    expect(await on.run('remind', 'install')).toMatchObject({ code: 1, stdout: '' });
    expect(readFileSync(join(on.home, 'target'), 'utf8')).toBe('mine');
  });

  test('stays unchanged when systemd fails, and its output is cleaned', async () => {
    const on = machine(all);
    writeFileSync(join(on.home, 'full'), '');
    const { code, stderr } = await on.run('remind', 'install');
    expect(code).toBe(1);
    expect(stderr).toContain('Failed: [31mno');
    expect(readdirSync(unitsOf(on))).toEqual([]);
    rmSync(join(on.home, 'full'));
    await on.run('remind', 'install', '--at', '7:00');
    const before = unit(on, 'timer');
    writeFileSync(join(on.home, 'full'), '');
    expect((await on.run('remind', 'install')).code).toBe(1);
    expect(unit(on, 'timer')).toBe(before);
  });

  test('R15 has private files', async () => {
    const on = machine(all);
    await on.run('remind', 'install');
    const modes = ['service', 'timer'].map(
      (name) => statSync(join(unitsOf(on), `jobtrack-remind.${name}`)).mode & 0o777,
    );
    expect([...modes, statSync(unitsOf(on)).mode & 0o777]).toEqual([0o600, 0o600, 0o700]);
  });

  test("passes systemd's own check with any data file name", async (context) => {
    needs(context, 'systemd-analyze', hasTool('systemd-analyze'));
    const on = machine(all, `a 'b' "c" 100% $HOME \\d ø;e.db`);
    await on.run('remind', 'install');
    const files = ['service', 'timer'].map((name) => join(unitsOf(on), `jobtrack-remind.${name}`));
    const run = spawnSync('systemd-analyze', ['verify', '--user', ...files], {
      env: { ...environment({}), HOME: on.home, XDG_RUNTIME_DIR: on.home },
      encoding: 'utf8',
    });
    const said = run.stderr.split('\n').filter((line) => line.includes('jobtrack-remind'));
    expect(said).toEqual([]);
  });
});

describe('the crontab', () => {
  test.each([
    { stubs: ['crontab'] as const, how: 'as mail on this computer' },
    { stubs: ['crontab', 'notify-send'] as const, how: 'as a notification' },
  ])('$how: keeps other lines byte for byte', async ({ stubs, how }) => {
    const on = machine(stubs);
    const mine = Buffer.from('MAILTO=kim\n# caf\xe9\r\n0 5 * * * backup\n', 'latin1');
    writeFileSync(join(on.home, 'tab'), mine);
    expect((await on.run('remind', 'install')).stdout).toContain(how);
    const whole = tab(on);
    expect(whole.startsWith(mine.toString('latin1'))).toBe(true);
    expect(whole).toMatch(/\n30 8 \* \* 1,2,3,4,5 .*today --brief --db /);
    expect((await on.run('remind', 'install')).stdout).toMatch(/^Already set up: /);
    expect(tab(on)).toBe(whole);
    await on.run('remind', 'remove');
    expect(readFileSync(join(on.home, 'tab')).equals(mine)).toBe(true);
  });

  test('is removed again if there was none', async () => {
    const on = machine(['crontab']);
    await on.run('remind', 'install');
    await on.run('remind', 'remove');
    expect(existsSync(join(on.home, 'tab'))).toBe(false);
  });

  test("says when it can't be written", async () => {
    const on = machine(['crontab']);
    writeFileSync(join(on.home, 'full'), '');
    expect(await on.run('remind', 'install')).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('disk full'),
    });
  });

  test('runs the line with any data file name', async () => {
    const on = machine(['crontab', 'notify-send'], `a 'b' "c" 100% $HOME \\d \`e\`;f.db`);
    await on.run('add-interview', 'Acme', 'Clerk', '--at', '2026-11-23 10:00', '--with', 'Amy');
    await on.run('remind', 'install');
    const line = tab(on).split('\n')[1] ?? '';
    const command = Buffer.from(line.replace(/^(\S+ ){5}/, '').replaceAll('\\%', '%'), 'latin1').toString('utf8');
    const env = { ...on.env, TZ: 'UTC', LANG: 'C.UTF-8', JOBTRACK_NOW: NOW };
    expect(spawnSync('/bin/sh', ['-c', command], { env, encoding: 'utf8' })).toMatchObject({
      status: 0,
      stdout: '',
      stderr: '',
    });
    const { stdout } = await on.run('today', '--brief');
    expect(readFileSync(join(on.home, 'notified'), 'utf8')).toBe(`-a\njobtrack\n--\n${stdout}`);
  });

  test("works with Debian's own crontab", async (context) => {
    needs(context, 'crontab of another user', hasTool('crontab') && process.getuid?.() === 0);
    const on = machine([]);
    const asNobody = (...args: readonly string[]) =>
      spawnSync('crontab', ['-u', 'nobody', ...args], { encoding: 'latin1' });
    needs(context, 'a user without a crontab', asNobody('-l').status !== 0);
    onTestFinished(() => {
      asNobody('-r');
    });
    writeFileSync(join(on.home, 'bin', 'crontab'), '#!/bin/sh\nexec /usr/bin/crontab -u nobody "$@"\n', {
      mode: 0o755,
    });
    writeFileSync(join(on.home, 'mine'), 'MAILTO=""\n# caf\xe9\n0 5 31 2 * true\n', 'latin1');
    expect(asNobody(join(on.home, 'mine')).status).toBe(0);
    const mine = asNobody('-l').stdout;
    expect((await on.run('remind', 'install')).stdout).toMatch(/^Set up: /);
    expect(asNobody('-l').stdout).toContain(`${mine}# begin jobtrack remind\n30 8 * * 1,2,3,4,5 `);
    expect((await on.run('remind', 'remove')).stdout).toMatch(/^The reminder is removed/);
    expect(asNobody('-l').stdout).toBe(mine);
  });
});

test('sets one reminder when both systemd and cron exist', async () => {
  const on = machine(['crontab', 'systemctl']);
  await on.run('remind', 'install');
  expect(tab(on)).toContain('jobtrack remind');
  writeFileSync(join(on.home, 'bin', 'notify-send'), '#!/bin/sh\n', { mode: 0o755 });
  await on.run('remind', 'install');
  expect(existsSync(join(on.home, 'tab'))).toBe(false);
  expect(existsSync(join(unitsOf(on), 'jobtrack-remind.timer'))).toBe(true);
  await on.run('remind', 'remove');
  expect(readdirSync(unitsOf(on))).toEqual([]);
});

test('without cron and systemd: refuses, and show has a line to paste', async () => {
  const on = machine(['notify-send']);
  expect(await on.run('remind', 'install')).toMatchObject({ code: 1, stdout: '' });
  expect((await on.run('remind', 'show')).stdout).toMatch(/\n30 8 \* \* 1,2,3,4,5 /);
  expect((await on.run('remind', 'remove')).code).toBe(0);
});

test.each([
  ['remind', 2],
  ['remind nonsense', 2],
  ['remind install --at noon', 2],
  ['remind install --at 25:00', 2],
  ['remind remove --at 8:30', 2],
])('%s: exit %d', async (line, code) => {
  expect(await machine(['crontab']).run(...line.split(' '))).toMatchObject({ code, stdout: '' });
});

test("refuses a path that schedulers can't handle", async () => {
  const on = machine(['crontab'], 'a\nb.db');
  expect(await on.run('remind', 'install')).toMatchObject({ code: 1, stdout: '' });
  expect(existsSync(join(on.home, 'tab'))).toBe(false);
});

test('--json, each action before and after', async () => {
  const on = machine(['crontab']);
  for (const [action, installed, changed] of [
    ['show', false, false],
    ['install', true, true],
    ['install', true, false],
    ['show', true, false],
    ['remove', false, true],
    ['remove', false, false],
  ] as const) {
    const args = ['remind', action, '--json'];
    expect(checkAnswer(args.slice(0, -1), 0, await on.run(...args))).toMatchObject({
      action,
      installed,
      changed,
      at: '08:30',
    });
  }
});

test('lines to paste on other systems', () => {
  const reminder = {
    at: '07:05' as ClockTime,
    days: ['mon', 'sat'],
    words: ['/n o/node', '/a&b/<j>.js'],
    notifier: null,
  };
  const plist = launchdPaste(reminder);
  expect(plist).toContain(
    '<key>Weekday</key><integer>6</integer><key>Hour</key><integer>7</integer><key>Minute</key><integer>5</integer>',
  );
  expect(plist).toContain("said=$('/n o/node' '/a&amp;b/&lt;j&gt;.js' 2&gt;&amp;1)");
  expect(taskPaste(reminder)).toMatch(
    /^schtasks \/Create \/TN jobtrack-remind \/SC WEEKLY \/D MON,SAT \/ST 07:05 \/TR "/,
  );
});
