import { describe, expect, test } from 'vitest';
import { POLICY_KEYS } from '../../src/rules/policy-text.ts';
import { openSession } from '../support/session.ts';

interface Answer {
  readonly batch: number | null;
  readonly settings: readonly { key: string; value: string | null; default: string | null; changed: boolean }[];
}

describe('stores each setting in one form', () => {
  test.each([
    ['workdays', 'Mon, tue,WED', 'mon,tue,wed'],
    ['workdays', 'sun,mon', 'sun,mon'],
    ['holidays', '2026-12-25, 2027-01-01', '2026-12-25,2027-01-01'],
    ['holidays', '', ''],
    ['holidays', '!2026-10-12, 2026-11-27', '2026-11-27,!2026-10-12'],
    ['quiet-days', '12-24..01-01, 07-04..07-04', '12-24..01-01,07-04'],
    ['quiet-days', 'NONE', 'none'],
    ['gaps', '7, 14,28', '7,14,28'],
    ['gaps', '10', '10'],
    ['first-follow-up', ' 4 ', '4'],
    ['nudges', 'OFF', 'off'],
    ['nudges', 'saved, skills', 'saved,skills'],
    ['english', ' British ', 'british'],
    ['english', 'american', 'american'],
    ['me.name', ' Kim Park ', 'Kim Park'],
    ['me.email', 'kim@example.com', 'kim@example.com'],
    ['me.email', ' kim@example.com,k@home.example ', 'kim@example.com, k@home.example'],
    ['me.phone', '+1 212 555 0100', '+1 212 555 0100'],
    ['me.linkedin', 'https://linkedin.example/kim', 'https://linkedin.example/kim'],
    ['greeting', ' FORMAL ', 'formal'],
  ])('%s %j is stored as %j', async (key, typed, kept) => {
    const session = openSession();
    await session.say(`config set ${key} "${typed}"`);
    expect(await session.say(`config get ${key}`)).toBe(kept === '' ? '' : `${kept}\n`);
    const { settings } = await session.ask<Answer>(`config get ${key}`);
    expect(settings.map(({ value }) => value)).toEqual([kept]);
  });
});

describe('refused with exit 2, nothing saved', () => {
  test.each([
    ['workdays', ''],
    ['workdays', 'mon,someday'],
    ['holidays', '25.12.2026'],
    ['holidays', '2026-02-30'],
    ['quiet-days', '24.12.'],
    ['quiet-days', '01-01..12-31'],
    ['gaps', '6'],
    ['gaps', '7,6,14'],
    ['gaps', ''],
    ['gaps', '7,,14'],
    ['gaps', 'often'],
    ['gaps', '1000'],
    ['first-follow-up', '3'],
    ['first-follow-up', '-7'],
    ['nudges', 'sometimes'],
    ['english', 'german'],
    ['english', ''],
    ['me.name', ''],
    ['me.name', 'two\nlines'],
    ['me.email', 'nowhere'],
    ['me.email', 'kim@example.com, nowhere'],
    ['me.phone', ' '],
    ['me.linkedin', ''],
    ['greeting', 'casual'],
    ['greeting', ''],
  ])('%s %j', async (key, typed) => {
    const session = openSession();
    const { code, stderr } = await session.run(`config set -- ${key} "${typed}"`);
    expect([code, stderr]).toEqual([2, expect.stringMatching(/^jobtrack: .+\n {2}\S/)]);
    expect((await session.ask<Answer>('config')).settings.filter(({ changed }) => changed)).toEqual([]);
  });

  test.each([
    ['config get gap', /Did you mean gaps/],
    ['config set colour blue', /There's no setting/],
    ['config set', /Which setting/],
    ['config set gaps', /What should gaps be/],
    ['config unset', /Which setting/],
    ['config get gaps 7', /Only set takes a value/],
    ['config put gaps 7', /Type one of: get, set, unset/],
    ['config set calendar x', /Did you mean calendar-file/],
  ])('%s', async (line, message) => {
    expect(await openSession().run(line)).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(message),
    });
  });
});

test('refuses holidays and quiet days without a workday in a year, in either order', async () => {
  const session = openSession();
  const mondays = Array.from({ length: 60 }, (_, week) =>
    new Date(Date.UTC(2026, 10, 2 + 7 * week)).toISOString().slice(0, 10),
  );
  await session.say(`config set holidays ${mondays.join(',')}`);
  expect((await session.run('config set workdays mon')).code).toBe(2);
  await session.say('config unset holidays');
  await session.say('config set workdays mon');
  expect((await session.run(`config set holidays ${mondays.join(',')}`)).code).toBe(2);
});

test('shows every setting and marks changed ones', async () => {
  const session = openSession();
  const { settings } = await session.ask<Answer>('config');
  expect(settings.map(({ key }) => key)).toEqual([
    ...POLICY_KEYS,
    'me.name',
    'me.email',
    'me.phone',
    'me.linkedin',
    'greeting',
    'english',
    'calendar-file',
  ]);
  expect(settings.filter(({ changed }) => changed)).toEqual([]);
  await session.say('config set gaps 7,14,28');
  expect(await session.say('config')).toContain('7,14,28 (set by you; otherwise 7,7,14,21,28)');
  await session.say('config unset gaps');
  expect(await session.say('config')).toContain('7,7,14,21,28 (default)');
});

test('the same value changes nothing; each change can be undone', async () => {
  const session = openSession();
  expect(await session.ask<Answer>('config set gaps 7,14,28')).toMatchObject({ batch: 1 });
  expect(await session.ask<Answer>('config set gaps 7,14,28')).toMatchObject({ batch: null });
  expect(await session.ask<Answer>('config unset nudges')).toMatchObject({ batch: null });
  await session.say('config set gaps 8');
  await session.say('undo');
  expect(await session.say('config get gaps')).toBe('7,14,28\n');
});

describe('after config set gaps 7,14,28', () => {
  async function begin() {
    const session = openSession('2026-11-24T09:00');
    await session.say('add-job Acme Buyer --via "Dana Roy" --applied 2026-11-02');
    await session.say('log j1 --sent --channel email --on 2026-11-09');
    await session.say('log j1 --sent --channel email --on 2026-11-16');
    return session;
  }
  const dueOf = async (session: Awaited<ReturnType<typeof begin>>) => {
    const { items, upcoming } = await session.ask<{
      items: { id: string; due: string; why: string }[];
      upcoming: { id: string; due: string; why: string }[];
    }>('show j1');
    return [...items, ...upcoming].find(({ id }) => id === 'f1');
  };

  test('the plan changes, and the command says so', async () => {
    const session = await begin();
    expect(await dueOf(session)).toMatchObject({ due: '2026-11-23' });
    expect(await session.say('config set gaps 7,14,28')).toContain('Acme (f1):');
    expect(await dueOf(session)).toMatchObject({ due: '2026-11-30' });
  });

  test('the reasons change', async () => {
    const session = await begin();
    expect((await dueOf(session))?.why).toContain('7 days');
    await session.say('config set gaps 7,14,28');
    expect((await dueOf(session))?.why).toContain('14 days');
  });

  test('the rules mark the changed one and its published value', async () => {
    const session = await begin();
    await session.say('config set gaps 7,14,28');
    const { rules } = await session.ask<{
      rules: { rule: string; says: string; changed: boolean; default: string | null }[];
    }>('rules');
    expect(rules.filter(({ changed }) => changed)).toEqual([
      expect.objectContaining({
        rule: 'back-off',
        says: expect.stringContaining(
          'Wait 7 days after the first follow-up, 14 after the second and 28 after each later one',
        ),
        default: expect.stringContaining(
          '7 after the second, 14 after the third, 21 after the fourth and 28 after each later one',
        ),
      }),
    ]);
    expect(await session.say('rules')).toContain('* Longer waits as time goes on');
  });
});

test.each([
  ['workdays mon', 'workdays'],
  ['holidays 2026-12-25', 'holidays'],
  ['quiet-days none', 'quiet-days'],
  ['gaps 9', 'back-off'],
  ['first-follow-up 5', 'first-follow-up'],
  ['nudges off', 'nudges'],
])('config set %s changes the rule %s', async (setting, rule) => {
  const session = openSession();
  await session.say(`config set ${setting}`);
  const { rules } = await session.ask<{ rules: { rule: string; changed: boolean }[] }>('rules');
  expect(rules.filter(({ changed }) => changed).map((each) => each.rule)).toContain(rule);
});

test('of several addresses, the first one signs', async () => {
  const session = openSession('2026-11-02T18:00');
  await session.say('config set me.email "k@home.example, kim@example.com"');
  await session.say('add-interview Acme Buyer --at "2026-11-02 10:00" --with "Amy Lee <amy@acme.example>"');
  const words = await session.say('draft t1.1');
  expect(words).toContain('k@home.example');
  expect(words).not.toContain('kim@example.com');
});
