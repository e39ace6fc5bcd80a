// Interviews are instants: stored with the zone they were recorded in, shown on the clock where the user is.
import { afterEach, describe, expect, test } from 'vitest';
import { type ClockTime, formatMoment } from '../../src/domain/day.ts';
import { momentThere } from '../../src/domain/queries.ts';
import { query } from '../../src/store/db.ts';
import { getRecord } from '../../src/store/load.ts';
import { MIGRATIONS, migrate } from '../../src/store/migrations.ts';
import type { Store } from '../../src/store/open.ts';
import { keepZones } from '../../src/store/schemas/schema-zone.ts';
import { newestBatch, undoBatch } from '../../src/store/undo.ts';
import { eachRowOnKeptClock } from '../../src/store/whole.ts';
import { record, type Writer } from '../../src/store/write.ts';
import { day } from '../rules/records.ts';
import { makeStore } from './files.ts';

const NOV_24 = day('2026-11-24');
const AT = { command: 'a test', at: '2026-11-20T09:00:00.000Z' };
const clock = (text: string) => text as ClockTime;

afterEach(() => {
  process.env.TZ = 'UTC';
});

function save(store: Store, work: (write: Writer) => unknown): void {
  record(store, AT, work);
}

/** A file with an interview on November 24, recorded in a zone. */
function recordedIn(zone: string, time: string | null): Store {
  process.env.TZ = zone;
  const store = makeStore();
  save(store, (write) => {
    write.add('job', { company: 'Acme', title: 'Clerk', addedOn: NOV_24 });
    write.add('interview', { jobId: 1, day: NOV_24, time: time === null ? null : clock(time) });
  });
  return store;
}

/** The interview as it's read in a zone: '2026-11-24T10:00; 2026-11-24T16:00 in Europe/Stockholm'. */
function readIn(zone: string, { db }: Store): string {
  process.env.TZ = zone;
  const interview = getRecord(db, 'interview', 1);
  const { time } = interview;
  const there = momentThere(interview);
  const here = time === null ? 'no time' : formatMoment({ day: interview.day, time });
  return there === null ? here : `${here}; ${formatMoment(there)} in ${interview.zone}`;
}

function keptRows({ db }: Store): unknown[] {
  return query(db, 'SELECT * FROM interview').concat(query(db, `SELECT before, after FROM change WHERE id = 2`));
}

describe('recorded in Stockholm at 16:00', () => {
  test.each([
    ['Europe/Stockholm', '2026-11-24T16:00'],
    ['Europe/Berlin', '2026-11-24T16:00'],
    ['America/New_York', '2026-11-24T10:00; 2026-11-24T16:00 in Europe/Stockholm'],
    ['America/Sao_Paulo', '2026-11-24T12:00; 2026-11-24T16:00 in Europe/Stockholm'],
    ['Africa/Cairo', '2026-11-24T17:00; 2026-11-24T16:00 in Europe/Stockholm'],
    ['Pacific/Auckland', '2026-11-25T04:00; 2026-11-24T16:00 in Europe/Stockholm'],
    ['Pacific/Apia', '2026-11-25T04:00; 2026-11-24T16:00 in Europe/Stockholm'],
  ])('read in %s', (zone, expected) => {
    expect(readIn(zone, recordedIn('Europe/Stockholm', '16:00'))).toBe(expected);
  });

  test('keeps the day of an interview without a time', () => {
    expect(readIn('Pacific/Auckland', recordedIn('America/New_York', null))).toBe('no time');
  });

  test("leaves out the zone when it's the current one, however it's spelled", () => {
    const store = recordedIn('Europe/Stockholm', '16:00');
    query(store.db, `UPDATE interview SET zone = 'europe/STOCKHOLM' RETURNING id`);
    expect(getRecord(store.db, 'interview', 1)).toMatchObject({ zone: null, dayThere: null, timeThere: null });
  });

  test('keeps the recorded time when the zone is unknown', () => {
    const store = recordedIn('Europe/Stockholm', '16:00');
    query(store.db, `UPDATE interview SET zone = 'Mars/Olympus' RETURNING id`);
    process.env.TZ = 'America/New_York';
    expect(getRecord(store.db, 'interview', 1)).toMatchObject({ day: NOV_24, time: '16:00', zone: 'Mars/Olympus' });
  });

  test('moves a time an hour later when the zone now skips it', () => {
    const store = recordedIn('Europe/Stockholm', '16:00');
    query(store.db, `UPDATE interview SET day_there = '2027-03-28', time_there = '02:30' RETURNING id`);
    expect(readIn('UTC', store)).toBe('2027-03-28T01:30; 2027-03-28T02:30 in Europe/Stockholm');
  });
});

test('keeps the row and the log exact through changes and undo in other zones', () => {
  const store = recordedIn('Europe/Stockholm', '16:00');
  const before = keptRows(store);
  process.env.TZ = 'Pacific/Auckland';
  save(store, (write) => write.change('interview', 1, { place: 'Room 4' }));
  expect(query(store.db, 'SELECT day, time, zone, day_there, time_there FROM interview')).toEqual([
    ['2026-11-24', '16:00', 'Europe/Stockholm', '2026-11-24', '16:00'],
  ]);
  for (const zone of ['America/New_York', 'Pacific/Apia', 'UTC']) {
    process.env.TZ = zone;
    save(store, (write) => undoBatch(write, newestBatch(store.db) as never));
  }
  expect(keptRows(store)).toEqual(before);
  save(store, (write) => write.remove('interview', 1));
  process.env.TZ = 'America/Sao_Paulo';
  save(store, (write) => undoBatch(write, newestBatch(store.db) as never));
  expect(keptRows(store)).toEqual(before);
});

test('exports the same rows in every zone', () => {
  const store = recordedIn('Europe/Stockholm', '16:00');
  const rowsIn = (zone: string) => {
    process.env.TZ = zone;
    return [...eachRowOnKeptClock(store.db, 'interview')];
  };
  expect(rowsIn('Pacific/Auckland')).toEqual(rowsIn('Europe/Stockholm'));
});

describe('a file from before zones', () => {
  /** Its interview and its log have no zones. */
  function oldFile(): Store {
    const store = recordedIn('UTC', '16:00');
    const withoutZone = `json_set(after, '$.zone', null, '$.day_there', null, '$.time_there', null)`;
    store.db.sqlite.exec(`UPDATE interview SET zone = NULL, day_there = NULL, time_there = NULL;
      UPDATE change SET after = ${withoutZone} WHERE table_name = 'interview';
      INSERT INTO change (batch_id, table_name, row_id, before, after) VALUES (1, 'interview', 9, '{}', '{}')`);
    return store;
  }

  test('gets the given zone, in the log too, and reads the same there', () => {
    const store = oldFile();
    keepZones(store.db, 'Europe/Stockholm');
    expect(readIn('Europe/Stockholm', store)).toBe('2026-11-24T16:00');
    expect(readIn('America/New_York', store)).toBe('2026-11-24T10:00; 2026-11-24T16:00 in Europe/Stockholm');
    const [[after]] = query(store.db, 'SELECT after FROM change WHERE id = 2') as [[string]];
    expect(JSON.parse(after)).toMatchObject({ zone: 'Europe/Stockholm', day_there: '2026-11-24', time_there: '16:00' });
    expect(query(store.db, 'SELECT before, after FROM change WHERE row_id = 9')).toEqual([['{}', '{}']]);
  });

  test('keeps a recorded zone, and adds none to an interview without a time', () => {
    const store = oldFile();
    store.db.sqlite.exec(`INSERT INTO interview (job_id, day, time, zone, day_there, time_there) VALUES
      (1, '2026-11-24', '14:00', 'Europe/Berlin', '2026-11-24', '15:00'), (1, '2026-11-24', NULL, NULL, NULL, NULL)`);
    keepZones(store.db, 'Europe/Stockholm');
    expect(query(store.db, 'SELECT zone FROM interview')).toEqual([['Europe/Stockholm'], ['Europe/Berlin'], [null]]);
  });

  test('migrates to the zone of the machine', () => {
    const { sqlite } = oldFile().db;
    process.env.TZ = 'Africa/Cairo';
    sqlite.pragma('user_version = 9');
    migrate(sqlite, MIGRATIONS.slice(0, 10));
    expect(sqlite.prepare('SELECT zone FROM interview').pluck().all()).toEqual(['Africa/Cairo']);
  });
});
