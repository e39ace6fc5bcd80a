import { expect, test } from 'vitest';
import { openSession } from '../support/session.ts';

const BRITISH = 'config set english british';

test('config set english british changes days, times and words on screens and in drafts', async () => {
  const session = openSession();
  await session.say('add-interview Acme Buyer --at "2026-11-05 15:00" --with "Amy Lee <amy@acme.example>"');
  expect(await session.say('today')).toContain('Monday, November 2.');
  expect(await session.say('list interviews')).toContain('Thu Nov 5, 3:00 PM');
  expect(await session.say(BRITISH)).toContain('english is british');
  expect(await session.say('today')).toContain('Monday 2 November.');
  expect(await session.say('list interviews')).toContain('Thu 5 Nov, 15:00');
  expect(await session.say('prepare i1')).toContain('Your CV, ');
  expect(await session.say('cancel-interview i1')).toContain('Cancelled: the interview at Acme on Thu 5 Nov, 15:00');
  await session.say('config unset english');
  expect(await session.say('cancel-interview i1')).toContain(
    'Already canceled: the interview at Acme on Thu Nov 5, 3:00 PM',
  );
});

test('a draft has its days and its ending in the English that is set', async () => {
  const session = openSession();
  await session.say('add-interview Acme Buyer --at "2026-11-02 08:00" --with "Amy Lee <amy@acme.example>"');
  const american = await session.say('draft t1.1');
  await session.say(BRITISH);
  const british = await session.say('draft t1.1');
  expect(american).toMatch(/Monday, November 9.*Best regards,/s);
  expect(british).toMatch(/Monday 9 November.*Kind regards,/s);
});

test('an error before the file is opened names days in the English that is set, too', async () => {
  const session = openSession();
  await session.say(BRITISH);
  const { stderr } = await session.run('add-job acme buyer --applied "tue nov 2 2026"');
  expect(stderr).toContain('2 November 2026 is a Monday');
});

test('refuses any other value, naming both; dates are typed the same way in either', async () => {
  const session = openSession();
  const { code, stderr } = await session.run('config set english german');
  expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringMatching(/american.*british/s) });
  await session.say(BRITISH);
  await session.say('add-job acme buyer --applied "nov 1"');
  expect(await session.say('show j1')).toContain('Sunday 1 November 2026');
});

test('JSON and --brief are the same in either', async () => {
  const session = openSession();
  await session.say('add-interview Acme Buyer --at "2026-11-02 15:00"');
  const lines = ['today --brief', 'list interviews --json'];
  const say = () => Promise.all(lines.map((line) => session.say(line)));
  const american = await say();
  await session.say(BRITISH);
  expect(await say()).toEqual(american);
  expect(await session.say('today --brief')).toContain('interview 15:00 Acme');
});
