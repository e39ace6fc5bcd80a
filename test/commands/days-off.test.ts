// Days off: the country's public holidays, from the setting to the list, and their cache.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { jobtrack, scratchFolder } from '../support/program.ts';
import { openSession, type Session } from '../support/session.ts';

const NOW = '2026-11-24T09:00';

interface Rules {
  readonly daysOff: readonly { readonly from: string; readonly through: string; readonly name: string }[];
}
interface Today {
  readonly items: readonly { readonly id: string; readonly due: string }[];
  readonly upcoming: readonly { readonly id: string; readonly due: string }[];
  readonly warnings: readonly string[];
}
interface Change {
  readonly warnings: readonly string[];
}
interface Doctor {
  readonly findings: readonly { readonly check: string; readonly state: string; readonly text: string }[];
}

/** 'US-CA 2026–2028'. */
function cached(db: string): string[] {
  const sqlite = new Database(db, { readonly: true });
  const years = 'min(substr(day, 1, 4)), max(substr(day, 1, 4))';
  const rows = sqlite.prepare(`SELECT country, ${years} FROM public_holiday GROUP BY country`).raw().all();
  sqlite.close();
  return (rows as string[][]).map(([country, first, last]) => `${country} ${first}–${last}`);
}

function change(db: string, sql: string): void {
  const sqlite = new Database(db);
  sqlite.exec(sql);
  sqlite.close();
}

const nextOff = async (session: Session) => (await session.ask<Rules>('rules')).daysOff[0];

test('says that today is a public holiday, by its American name', async () => {
  const said = await openSession('2026-09-07T09:00').say('config set country US-IL');
  expect(said.replace(/\s+/g, ' ')).toContain('are days off now. Today is one: Labor Day.');
});

describe('config set country', () => {
  test.each([
    ['US', 'US'],
    ['us-ca', 'US-CA'],
    ['GB-SCT', 'GB-SCT'],
    ['de-by-a', 'DE-BY-A'],
    ['FR', 'FR'],
    ['france', 'FR'],
    ['None', 'none'],
  ])('reads %s as %s', async (typed, kept) => {
    const session = openSession(NOW);
    await session.say(`config set country ${typed}`);
    expect(await session.say('config get country')).toBe(`${kept}\n`);
    expect(cached(session.db)).toEqual(kept === 'none' ? [] : [`${kept} 2026–2028`]);
  });

  test.each([
    ['GB', 'Public holidays in GB (United Kingdom) differ by region.', /GB-ENG \(England\), GB-SCT \(Scotland\)/],
    ['de', 'Public holidays in DE (Germany) differ by region.', /DE-BW .*DE-BY/],
    ['US-XX', 'United States has no region "US-XX".', /US-CA \(California\)/],
    ['SE-AB', 'Sweden has no region "SE-AB".', /It has no regions, so type: SE/],
    ['germany', 'Public holidays in DE (Germany) differ by region.', /DE-BW .*DE-BY/],
    ['united', 'I don\'t know a country called "united".', /Did you mean AE \(United Arab Emirates\), GB .*\?/],
    ['XX', 'I don\'t know a country called "XX".', /Type a country, such as Germany, or a code such as US-CA/],
  ])('%s is refused, with what to type', async (typed, message, hint) => {
    const session = openSession(NOW);
    const { code, stdout, stderr } = await session.run(`config set country ${typed}`);
    const [first, second] = stderr.split('\n');
    expect([code, stdout, first]).toEqual([2, '', `jobtrack: ${message}`]);
    expect(second).toMatch(hint);
    expect(existsSync(session.db)).toBe(false);
  });

  test("undo restores the earlier country's days without looking them up", async () => {
    const session = openSession(NOW);
    await session.say('config set country US');
    expect(await nextOff(session)).toEqual({ from: '2026-11-26', through: '2026-11-26', name: 'Thanksgiving Day' });
    await session.say('config set country GB-SCT');
    expect(await nextOff(session)).toMatchObject({ from: '2026-11-30' });
    await session.say('undo');
    expect(await nextOff(session)).toMatchObject({ from: '2026-11-26' });
    await session.say('config unset country');
    expect(await nextOff(session)).toEqual({ from: '2026-12-24', through: '2027-01-01', name: 'quiet days' });
  });
});

test.each([
  ['none', '2026-11-26'],
  ['US', '2026-11-27'],
  ['US-CA', '2026-11-30'],
])('country %s: a follow-up for Thanksgiving is due %s', async (country, due) => {
  const session = openSession(NOW);
  await session.say(`config set country ${country}`);
  await session.say('add-job Acme Buyer --via "Dana Roy" --applied 2026-11-19');
  const { upcoming } = await session.ask<Today>('today --week');
  expect(upcoming).toEqual([expect.objectContaining({ id: 'f1', due })]);
});

test('a day the user works overrides holidays and quiet days', async () => {
  const session = openSession(NOW);
  await session.say('config set country US');
  await session.say("config set holidays '!2026-11-26,!2026-12-24,!2026-12-28'");
  const { daysOff } = await session.ask<Rules>('rules');
  expect(daysOff.slice(0, 2).map(({ from, through }) => [from, through])).toEqual([
    ['2026-12-25', '2026-12-25'],
    ['2026-12-29', '2026-12-31'],
  ]);
});

describe('the cache of days off', () => {
  async function begin(country = 'US-CA') {
    const session = openSession(NOW);
    await session.say(`config set country ${country}`);
    await session.say('add-job Acme Buyer');
    return session;
  }
  const holidays = async (session: Session, now: string) =>
    (await session.ask<Doctor>('doctor', now)).findings.find(({ check }) => check === 'holidays');

  test('is renewed by the first change of a year, and keeps earlier years', async () => {
    const session = await begin();
    expect(cached(session.db)).toEqual(['US-CA 2026–2028']);
    await session.say('today', '2027-01-02T09:00');
    expect(cached(session.db)).toEqual(['US-CA 2026–2028']);
    await session.say('note j1 hello', '2027-01-02T09:00');
    expect(cached(session.db)).toEqual(['US-CA 2026–2029']);
    expect(await holidays(session, '2027-01-02T09:00')).toMatchObject({
      state: 'fine',
      text: expect.stringContaining('2029'),
    });
  });

  test('is reported once by today when it has run out, with what to type', async () => {
    const session = await begin();
    const said =
      "I don't know the public holidays of 2029 in US-CA. To look them up: jobtrack config set country US-CA";
    expect((await session.ask<Today>('today', '2029-03-01T09:00')).warnings).toEqual([said]);
    expect((await session.run('today', '2029-03-01T09:00')).stderr.split('\n').filter((line) => line !== '')).toEqual([
      `Note: ${said}`,
    ]);
    expect((await session.ask<Today>('today --on 2028-12-31')).warnings).toEqual([]);
    await session.say('config set country US-CA', '2029-03-01T09:00');
    expect((await session.ask<Today>('today', '2029-03-01T09:00')).warnings).toEqual([]);
    expect((await session.ask<Today>('today --on 2040-01-05')).warnings).toEqual([
      "I don't know the public holidays of 2040 in US-CA yet.",
    ]);
  });

  test('is checked by doctor against its source, and rebuilt by setting the country again', async () => {
    const session = await begin();
    expect(await holidays(session, NOW)).toMatchObject({ state: 'fine' });
    for (const sql of [
      "DELETE FROM public_holiday WHERE day = '2027-12-25'",
      "UPDATE public_holiday SET name = 'Xmas' WHERE day = '2026-12-25'",
      "INSERT INTO public_holiday (country, day, name) VALUES ('US-CA', '2027-02-02', 'Groundhog Day')",
      'DELETE FROM public_holiday',
    ]) {
      change(session.db, sql);
      expect(await holidays(session, NOW)).toMatchObject({ state: 'note' });
      expect(await session.say('config set country US-CA')).toContain('Already set: country is US-CA');
      expect(await holidays(session, NOW)).toMatchObject({ state: 'fine' });
    }
    await session.say('config unset country');
    expect(await holidays(session, NOW)).toBeUndefined();
  });

  test("isn't exported, and comes back with the setting", async () => {
    const session = await begin();
    const text = await session.say('export json');
    expect(text).toContain('US-CA');
    expect(text).not.toMatch(/Thanksgiving|public_holiday|publicHoliday/);
    const file = join(scratchFolder(), 'out.json');
    writeFileSync(file, text);
    const other = openSession(NOW);
    await other.say(`import json ${file}`);
    expect(cached(other.db)).toEqual(['US-CA 2026–2028']);
    expect(await nextOff(other)).toMatchObject({ name: 'Thanksgiving Day' });
  });

  test('is empty for an unknown country, and everything else works', async () => {
    const session = await begin();
    change(session.db, "UPDATE setting SET value = 'QQ' WHERE key = 'country'; DELETE FROM public_holiday");
    await session.say('note j1 hello');
    const { warnings } = await session.ask<Today>('today');
    expect(warnings).toEqual([expect.stringContaining("I don't know the public holidays of 2026 in QQ")]);
    expect(await holidays(session, NOW)).toMatchObject({ state: 'note' });
  });
});

test('gives the same days in every zone, even where clocks skip midnight', () => {
  const cachedIn = (TZ: string) => {
    const db = join(scratchFolder(), 'search.db');
    const around = { db, now: '2027-03-01T09:00', env: { TZ } };
    expect(jobtrack(['config', 'set', 'country', 'GR'], around)).toMatchObject({ code: 0 });
    const sqlite = new Database(db, { readonly: true });
    const rows = sqlite.prepare('SELECT day, name FROM public_holiday').raw().all();
    sqlite.close();
    return rows;
  };
  const days = cachedIn('UTC');
  expect(days.length).toBeGreaterThan(30);
  for (const zone of ['Africa/Cairo', 'Pacific/Apia', 'America/Los_Angeles']) expect(cachedIn(zone)).toEqual(days);
});

describe('keeps a named or promised day off, with a warning', () => {
  const CHRISTMAS = "Friday, December 25 is a day off (Christmas Day). I kept it; check that it's the right day.";
  test.each([
    ['heard acme --contact-on 2026-12-25', [CHRISTMAS]],
    ['heard acme --decision-by 2026-12-25', [CHRISTMAS]],
    ['heard acme --contact-on 2026-12-25 --decision-by 2026-12-25', [CHRISTMAS]],
    ['offer acme --reply-by 2026-12-25', [CHRISTMAS]],
    ['add-interview acme --at 2026-12-01 --contact-on 2026-12-25', [CHRISTMAS]],
    ['done f1 --sent --channel email --contact-on 2026-12-25', [CHRISTMAS]],
    ['log acme --sent --channel email --on 2026-11-02 --contact-on 2026-12-24', [/\(quiet days\)/]],
    ['heard acme --promised 2026-12-25', [CHRISTMAS]],
    ['done f1 --sent --channel email --promised 2026-12-25', [CHRISTMAS]],
    ['heard acme --promised 2026-12-12', []],
    ['heard acme --decision-by 2026-12-07', [/^Monday, December 7 is a day off \(your own\)/]],
    ['heard acme --contact-on 2026-12-12', []],
    ['heard acme --contact-on 2026-12-11', []],
  ])('%s', async (line, expected) => {
    const session = openSession(NOW);
    await session.say('config set country US');
    await session.say('config set holidays 2026-12-07');
    await session.say('add-job Acme Buyer --via "Dana Roy" --applied 2026-11-02');
    const { warnings } = await session.ask<Change>(line);
    const offDays = warnings.filter((text) => text.includes('day off'));
    expect(offDays).toEqual(
      expected.map((words) => (typeof words === 'string' ? words : expect.stringMatching(words))),
    );
  });

  test('for edit and debrief too', async () => {
    const session = openSession(NOW);
    await session.say('config set country US');
    await session.say('add-interview Acme Buyer --at "2026-11-23 10:00" --with "Amy Lee"');
    const debriefed = await session.run('debrief i1 --went-well all --decision-by 2026-12-25');
    expect(debriefed.stderr).toContain(CHRISTMAS);
    await session.say('heard acme --contact-on 2026-12-11');
    const edited = await session.run('edit l1 --contact-on 2026-12-25');
    expect(edited.stderr).toContain(CHRISTMAS);
    const promised = await session.run('edit l1 --promised 2026-12-24');
    expect(promised.stderr).toContain('Thursday, December 24 is a day off (quiet days).');
  });
});

test('rules lists upcoming days off in plain words', async () => {
  const session = openSession(NOW);
  expect(await session.say('rules')).toContain('For public holidays: jobtrack config set country US-CA');
  await session.say('config set country US-CA');
  const text = await session.say('rules');
  expect(text).toContain(
    [
      'Days off ahead',
      '  Thursday, November 26, 2026: Thanksgiving Day',
      '  Friday, November 27, 2026: Day after Thanksgiving Day',
      '  Thursday, December 24, 2026: quiet days',
      '  Friday, December 25, 2026: Christmas Day',
      '  Monday, December 28 through Thursday, December 31, 2026: quiet days',
      "  Friday, January 1, 2027: New Year's Day",
    ].join('\n'),
  );
  expect(text).not.toContain('For public holidays');
});
