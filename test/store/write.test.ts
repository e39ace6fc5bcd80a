import { describe, expect, test } from 'vitest';
import type { ClockTime } from '../../src/domain/day.ts';
import { isUserError } from '../../src/domain/errors.ts';
import type { Person } from '../../src/domain/model.ts';
import { run } from '../../src/store/db.ts';
import { getRecord, loadAll, loadNotes } from '../../src/store/load.ts';
import type { Store } from '../../src/store/open.ts';
import { decodeKept, encode } from '../../src/store/rows.ts';
import { loadSettings } from '../../src/store/settings.ts';
import { record, type Writer } from '../../src/store/write.ts';
import { day as on } from '../rules/records.ts';
import { makeStore } from './files.ts';

const NOV_2 = on('2026-11-02');
const ENTRY = { command: 'done f1', at: '2026-11-02T09:00:00.000Z' };

function save<T>(store: Store, work: (write: Writer) => T) {
  return record(store, ENTRY, work);
}

function addJob(write: Writer, company = 'Acme GmbH') {
  return write.add('job', { company, title: 'Buyer, Éclairs', addedOn: NOV_2 });
}

function cells(store: Store, sql: string): unknown[] {
  return store.db.sqlite.prepare(sql).raw().all();
}

describe('one transaction', () => {
  test('logs each row as it was before and after, in order, under one batch', () => {
    const store = makeStore();
    save(store, (write) => {
      const job = addJob(write);
      write.change('job', job.id, { appliedOn: NOV_2 });
      write.remove('job', job.id);
    });
    expect(cells(store, 'SELECT command, at, undoes FROM batch')).toEqual([['done f1', ENTRY.at, null]]);
    const log = `SELECT batch_id, table_name, row_id, before ->> 'applied_on', after ->> 'applied_on', before IS NULL, after IS NULL FROM change`;
    expect(cells(store, log)).toEqual([
      [1, 'job', 1, null, null, 1, 0],
      [1, 'job', 1, null, '2026-11-02', 0, 0],
      [1, 'job', 1, '2026-11-02', null, 0, 1],
    ]);
  });

  test('saves nothing when the work throws', () => {
    const store = makeStore();
    const failing = () =>
      save(store, (write) => {
        addJob(write);
        throw new Error('changed my mind');
      });
    expect(failing).toThrow('changed my mind');
    expect(cells(store, 'SELECT 1 FROM job UNION ALL SELECT 1 FROM batch UNION ALL SELECT 1 FROM change')).toEqual([]);
  });

  test('saves nothing when the file refuses a row', () => {
    const store = makeStore();
    const failing = () =>
      save(store, (write) => {
        const job = addJob(write);
        write.add('statement', { jobId: job.id, saidOn: NOV_2, everyDays: 0 });
      });
    expect(failing).toThrow(/CHECK/);
    expect(loadAll(store.db).jobs).toEqual([]);
  });

  test('saves no batch when nothing is written or nothing differs', () => {
    const store = makeStore();
    const { result: job } = save(store, (write) => addJob(write));
    const { change } = save(store, (write) => write.change('job', job.id, { title: job.title, url: null }));
    expect(change).toMatchObject({ batch: null, removed: [] });
    expect(Object.values(change.records).flat()).toEqual([]);
    expect(cells(store, 'SELECT id FROM batch')).toEqual([[1]]);
  });

  test('never gives an id twice', () => {
    const store = makeStore();
    const { result: first } = save(store, (write) => addJob(write));
    save(store, (write) => write.remove('job', first.id));
    expect(save(store, (write) => addJob(write)).result.id).toBe(2);
  });

  test('throws when the row to change is gone', () => {
    const store = makeStore();
    for (const work of [
      (write: Writer) => write.change('job', 7, { url: 'x' }),
      (write: Writer) => write.remove('job', 7),
    ]) {
      expect(() => save(store, work)).toThrow(expect.objectContaining({ code: 'not-found' }));
    }
  });

  test("doesn't remove a record that another refers to", () => {
    const store = makeStore();
    save(store, (write) => write.add('offer', { jobId: addJob(write).id, on: NOV_2 }));
    expect(() => save(store, (write) => write.remove('job', 1))).toThrow(/FOREIGN KEY/);
    expect(loadAll(store.db).offers).toHaveLength(1);
  });
});

describe('the result', () => {
  test('has each written record once, in its final state', () => {
    const store = makeStore();
    const { change } = save(store, (write) => {
      const job = addJob(write);
      const amy = write.add('person', { name: 'Amy', metOnLinkedin: false });
      write.change('person', amy.id, { title: 'CEO' });
      const { id } = write.add('interview', { jobId: job.id, day: NOV_2 });
      write.add('interview_person', { interviewId: id, personId: amy.id });
      const reference = write.add('reference', { personId: amy.id, addedOn: NOV_2 });
      write.add('reference_job', { referenceId: reference.id, jobId: job.id });
    });
    expect(change.batch).toBe(1);
    expect(change.records.job).toEqual([getRecord(store.db, 'job', 1)]);
    expect(change.records.person.map(({ title }: Person) => title)).toEqual(['CEO']);
    expect(change.records.interview).toMatchObject([{ day: NOV_2, personIds: [1] }]);
    expect(change.records.reference).toMatchObject([{ jobIds: [1] }]);
    expect(change.removed).toEqual([]);
  });

  test('counts a closing, a role or an interviewer as a change of its job or interview', () => {
    const store = makeStore();
    save(store, (write) => {
      const job = addJob(write);
      write.add('person', { name: 'Amy', metOnLinkedin: false });
      write.add('interview', { jobId: job.id, day: NOV_2 });
    });
    const closed = save(store, (write) =>
      write.add('closing', { jobId: 1, on: NOV_2, reason: 'filled', wasTold: true }),
    );
    expect(closed.change.records.job).toMatchObject([
      { id: 1, closings: [{ reason: 'filled', wasTold: true, reopenedOn: null }] },
    ]);
    const linked = save(store, (write) => write.add('job_person', { jobId: 1, personId: 1, role: 'insider' }));
    expect(linked.change.records.job).toHaveLength(1);
    const met = save(store, (write) => write.add('interview_person', { interviewId: 1, personId: 1 }));
    expect(met.change.records.interview).toMatchObject([{ personIds: [1] }]);
    const gone = save(store, (write) => write.remove('interview_person', 1));
    expect(gone.change).toMatchObject({ records: { interview: [{ personIds: [] }] }, removed: [] });
  });

  test('has removed records, except those added in the same batch', () => {
    const store = makeStore();
    save(store, (write) => addJob(write));
    const { change } = save(store, (write) => {
      write.remove('job', 1);
      write.remove('job', addJob(write).id);
    });
    expect(change.removed).toEqual([{ table: 'job', id: 1 }]);
    expect(change.records.job).toEqual([]);
  });
});

describe('derived columns', () => {
  test('fold names for lookup, again when they change', () => {
    const store = makeStore();
    save(store, (write) => write.add('person', { name: 'Zoë Ørsted', company: 'Acme GmbH', metOnLinkedin: false }));
    save(store, (write) => addJob(write));
    expect(cells(store, 'SELECT company_key, title_key FROM job')).toEqual([['acme', 'buyer eclairs']]);
    expect(cells(store, 'SELECT name_key, company_key FROM person')).toEqual([['zoe orsted', 'acme']]);
    save(store, (write) => write.change('person', 1, { company: null }));
    save(store, (write) => write.change('job', 1, { company: 'Boreal Ltd' }));
    expect(cells(store, 'SELECT company_key, title_key FROM job')).toEqual([['boreal', 'buyer eclairs']]);
    expect(cells(store, 'SELECT name_key, company_key FROM person')).toEqual([['zoe orsted', null]]);
  });

  test('point a job to its current closing', () => {
    const store = makeStore();
    save(store, (write) => addJob(write));
    const inForce = () => cells(store, 'SELECT closing_id FROM job').flat()[0];
    const close = () =>
      save(store, (write) => write.add('closing', { jobId: 1, on: NOV_2, reason: 'other', wasTold: false }));
    const seen = [inForce()];
    for (const step of [
      close,
      () => save(store, (write) => write.change('closing', 1, { reopenedOn: NOV_2 })),
      close,
      () => save(store, (write) => write.remove('closing', 2)),
      () => save(store, (write) => write.remove('closing', 1)),
    ]) {
      step();
      seen.push(inForce());
    }
    expect(seen).toEqual([null, 1, null, 2, null, null]);
  });

  const check = { direction: 'in', kind: 'reference-check', on: NOV_2 } as const;
  const thanks = { direction: 'out', kind: 'reference-thanks', on: NOV_2, result: 'sent' } as const;
  test.each([
    ['called', [check], 1],
    ['called, thanked', [check, thanks], 0],
    ['thanked before they called', [{ ...thanks, on: on('2026-11-01') }, check], 1],
    ['called, thanked, called again', [check, thanks, { ...check, on: on('2026-11-03') }], 1],
    ['called, rung without an answer', [check, { ...thanks, result: 'no-answer' as const }], 1],
  ])('mark whether thanks are owed when a reference was %s', (_name, touches, owed) => {
    const store = makeStore();
    save(store, (write) => {
      addJob(write);
      const { id } = write.add('person', { name: 'Ruth', metOnLinkedin: false });
      for (const touch of touches) write.add('touch', { jobId: 1, personId: id, ...touch });
    });
    expect(cells(store, 'SELECT owes_thanks FROM job')).toEqual([[owed]]);
  });

  test('count skipped thanks as not owed until the skip is removed', () => {
    const store = makeStore();
    save(store, (write) => {
      addJob(write);
      write.add('person', { name: 'Ruth', metOnLinkedin: false });
      write.add('touch', { jobId: 1, personId: 1, ...check });
      write.add('skip', { kind: 'reference-thanks', jobId: 1, personId: 1, on: NOV_2 });
    });
    expect(cells(store, 'SELECT owes_thanks FROM job')).toEqual([[0]]);
    save(store, (write) => write.remove('skip', 1));
    expect(cells(store, 'SELECT owes_thanks FROM job')).toEqual([[1]]);
  });
});

test('decodes a row exactly as it was encoded', () => {
  const interview = {
    id: 3,
    jobId: 4,
    day: NOV_2,
    time: '23:30' as ClockTime,
    zone: 'Europe/Berlin',
    dayThere: on('2026-11-03'),
    timeThere: '00:30' as ClockTime,
    dayThen: NOV_2,
    length: 45,
    kind: null,
    place: `'); DROP TABLE job; --`,
    link: null,
    cancelledOn: null,
    preparedOn: null,
  } as const;
  expect(decodeKept('interview', encode('interview', interview))).toEqual(interview);
  expect(encode('interview', interview)).toMatchObject({ day: '2026-11-02', day_there: '2026-11-03', time: '23:30' });
});

test("reports a day that doesn't exist as damage", () => {
  const store = makeStore();
  save(store, (write) => addJob(write));
  store.db.sqlite.pragma('ignore_check_constraints = ON');
  run(store.db, `UPDATE job SET added_on = '2026-02-30'`);
  expect(() => loadAll(store.db)).toThrow(expect.objectContaining({ code: 'damaged' }));
});

test.each([
  ['touch', `job_id, "on", direction, kind, channel, result`, `1, '2026-11-02', 'out', 'hologram', 'email', 'sent'`],
  ['skip', 'job_id, "on", kind', `1, '2026-11-02', 'hologram'`],
  ['snooze', 'job_id, "on", until, kind', `1, '2026-11-02', '2026-11-03', 'hologram'`],
] as const)('reports an unknown kind in %s as damage, by name', (table, columns, values) => {
  const store = makeStore();
  save(store, (write) => addJob(write));
  store.db.sqlite.pragma('ignore_check_constraints = ON');
  run(store.db, `INSERT INTO ${table} (${columns}) VALUES (${values})`);
  const named = expect.stringContaining("jobtrack doesn't know: hologram");
  expect(() => loadAll(store.db)).toThrow(expect.objectContaining({ code: 'damaged', message: named }));
});

test('keeps any text exactly', () => {
  const store = makeStore();
  const texts = [`'); DROP TABLE job; --`, '%_"\\', 'a\nb\tc', '\u001b[31m\u202e', '👩‍💼 é ł', '{"a":1}', '1', 'null'];
  save(store, (write) => {
    addJob(write);
    for (const text of texts) write.add('note', { jobId: 1, on: NOV_2, text });
  });
  const notes = loadNotes(store.db, { jobIds: [1], interviewIds: [], personIds: [] });
  expect(notes.map(({ text }) => text)).toEqual(texts);
});

test('saves settings by key', () => {
  const store = makeStore();
  save(store, (write) => write.add('setting', { key: 'gaps', value: '7,7,14' }));
  save(store, (write) => write.change('setting', 1, { value: '7' }));
  expect(loadSettings(store.db)).toEqual(new Map([['gaps', '7']]));
  expect(() => save(store, (write) => write.add('setting', { key: 'gaps', value: '8' }))).toThrow(/UNIQUE/);
});

test('names a missing record', () => {
  const store = makeStore();
  const messages = (['job', 'person', 'touch', 'offer'] as const).map((table) => {
    try {
      return getRecord(store.db, table, 9);
    } catch (error) {
      return isUserError(error) ? `${error.code}: ${error.message}` : error;
    }
  });
  expect(messages).toEqual([
    "not-found: There's no job j9.",
    "not-found: There's no person p9.",
    "not-found: There's no logged contact l9.",
    "not-found: There's no offer 9.",
  ]);
});
