import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../src/domain/names.ts';
import type { Store } from '../../src/store/open.ts';
import { findText } from '../../src/store/search.ts';
import { indexTables, SEARCHED_TABLES } from '../../src/store/search-index.ts';
import { newestBatch, undoBatch } from '../../src/store/undo.ts';
import { record, type Writer } from '../../src/store/write.ts';
import { HOSTILE } from '../fixtures/hostile.ts';
import { day } from '../rules/records.ts';
import { makeStore, reopen } from './files.ts';
import { steps, takeStep } from './steps.ts';

const ENTRY = { command: 'test', at: '2026-11-02T09:00:00.000Z' };
const on = day('2026-11-02');
const KNOWN = { title: 'Buyer', addedOn: on };

function write(store: Store, work: (write: Writer) => void): void {
  record(store, ENTRY, work);
}

/** The rows that typed words find, like 'job 1, note 2'. */
function find(store: Store, typed: string): string {
  const words = fold(typed)
    .split(' ')
    .filter((word) => word !== '');
  return findText(store.db, words)
    .map(({ table, row }) => `${table} ${row.id}`)
    .join(', ');
}

/** A job at a company in Łódź, with a person, an interview and text on all of them. */
function makeJobHunt(): Store {
  const store = makeStore();
  write(store, (to) => {
    to.add('job', { ...KNOWN, company: 'Łódź Straßenbahn', salary: '58,000', location: 'Århus' });
    to.add('person', {
      name: 'Zoë Bjørn',
      company: 'Łódź Straßenbahn',
      metOnLinkedin: false,
      email: 'zoe@tram.example',
    });
    to.add('interview', { jobId: 1, day: on, place: 'Rue de Rivoli 5' });
    to.add('touch', { jobId: 1, personId: 1, on, direction: 'out', kind: 'follow-up', note: 'sent the Portfolio' });
    to.add('touch', { jobId: 1, on, direction: 'out', kind: 'follow-up' });
    to.add('note', { personId: 1, on, text: 'Sails;\nhas two dogs' });
    to.add('note', { interviewId: 1, on, text: 'bring drawings' });
    to.add('debrief', { interviewId: 1, savedOn: on, concerns: 'a long commute', skills: 'SQL' });
    to.add('offer', { jobId: 1, on, salary: '60,000', note: 'a bonus' });
    to.add('closing', { jobId: 1, on, reason: 'rejected', wasTold: false, note: 'went quiet' });
    to.add('skip', { kind: 'decide', jobId: 1, on, note: 'give it a week' });
    to.add('reference', { personId: 1, addedOn: on, relationship: 'my manager at Boréalis' });
  });
  return store;
}

describe('finds', () => {
  test.each([
    ['lodz', 'job 1, person 1'],
    ['ŁÓDŹ', 'job 1, person 1'],
    ['strassen', 'job 1, person 1'],
    ['straße', 'job 1, person 1'],
    ['arhus', 'job 1'],
    ['bjorn', 'person 1'],
    ['zoe tram', 'person 1'],
    ['rivoli', 'interview 1'],
    ['portf', 'touch 1'],
    ['dogs', 'note 1'],
    ['dog two sails', 'note 1'],
    ['commute', 'debrief 1'],
    ['sql', 'debrief 1'],
    ['bonus', 'offer 1'],
    ['quiet', 'closing 1'],
    ['week', 'skip 1'],
    ['borealis', 'reference 1'],
  ])('%s: %s', (typed, found) => {
    expect(find(makeJobHunt(), typed)).toBe(found);
  });

  test.each([
    ['lodz portfolio', 'touch 1'],
    ['zoe portfolio', 'touch 1'],
    ['buyer drawings', 'note 2'],
    ['lodz commute', 'debrief 1'],
    ['zoe dogs', 'note 1'],
    ['zoe manager', 'reference 1'],
  ])('by words of the owning record too: %s: %s', (typed, found) => {
    expect(find(makeJobHunt(), typed)).toBe(found);
  });

  test.each(['ogs', 'ortfolio', 'dogs cats', 'lodz zebra', ''])(
    "nothing by letters that don't begin a word: %s",
    (typed) => {
      expect(find(makeJobHunt(), typed)).toBe('');
    },
  );
});

describe('typed text', () => {
  const ODD = [
    `'); DROP TABLE job`,
    '%',
    '_',
    'O"Brien AND (',
    'NEAR(a b)',
    'own:a',
    '-a',
    'a*',
    '^a',
    '"',
    '""',
    'OR',
    'ł★',
  ];

  test.each([...ODD, ...HOSTILE.map((text) => text.slice(0, 300))])(
    'is matched as words, never as query syntax: %j',
    (typed) => {
      const store = makeStore();
      write(store, (to) => to.add('job', { ...KNOWN, company: 'Other' }));
      expect(() => findText(store.db, fold(typed).split(' '))).not.toThrow();
      expect(find(store, typed)).toBe('');
    },
  );

  test('is found in a note', () => {
    const store = makeStore();
    write(store, (to) => to.add('job', { ...KNOWN, company: 'Acme' }));
    write(store, (to) => to.add('note', { jobId: 1, on, text: `said O"Brien AND (Tom), 50% off_hand` }));
    for (const typed of ['O"Brien AND (', "'); tom", '50%', 'off_hand']) expect(find(store, typed)).toBe('note 1');
  });

  test('can be 5,000 words long', () => {
    const store = makeJobHunt();
    expect(find(store, Array.from({ length: 5_000 }, (_, at) => `w${at}`).join(' '))).toBe('');
  });
});

describe('the index', () => {
  test('follows a new name, in every entry that includes it', () => {
    const store = makeJobHunt();
    write(store, (to) => to.change('job', 1, { company: 'Porto Trams' }));
    expect(find(store, 'lodz')).toBe('person 1');
    expect(find(store, 'porto')).toBe('job 1');
    expect(find(store, 'porto portfolio')).toBe('touch 1');
    expect(find(store, 'porto commute')).toBe('debrief 1');
    write(store, (to) => to.change('person', 1, { name: 'Ann Oak' }));
    expect(find(store, 'bjorn portfolio')).toBe('');
    expect(find(store, 'oak portfolio')).toBe('touch 1');
  });

  test('equals a rebuilt index after random steps and undo', () => {
    const store = makeStore();
    store.db.sqlite.pragma('synchronous = OFF');
    const entries = () => store.db.sqlite.prepare('SELECT rowid, own, about FROM search ORDER BY rowid').raw().all();
    const property = fc.property(steps({ minLength: 4, maxLength: 10 }), fc.boolean(), (given, isUndone) => {
      record(store, ENTRY, (to) => {
        for (const step of given) takeStep(to, store.db, step);
      });
      const batch = newestBatch(store.db);
      if (isUndone && batch) record(store, { ...ENTRY, undoes: batch.id }, (to) => undoBatch(to, batch));
      const kept = entries();
      store.db.sqlite.exec('BEGIN; DELETE FROM search');
      indexTables(store.db, SEARCHED_TABLES);
      const anew = entries();
      store.db.sqlite.exec('ROLLBACK');
      expect(kept).toEqual(anew);
    });
    fc.assert(property, { numRuns: 40 });
    expect(entries().length).toBeGreaterThan(10);
    expect(store.db.sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
  });
});

test.each([
  ['w', 60],
  ['w', 61],
  ['word', 126],
  ['word', 128],
  ['word', 5_000],
])(
  '"%s" %i times in a note and its company\'s name: the index stays sound through changes and deletes',
  (word, count) => {
    const store = makeJobHunt();
    write(store, (to) => {
      to.add('note', { jobId: 1, on, text: `${word} `.repeat(count) });
      to.add('note', { jobId: 1, on, text: `${'one '.repeat(count)} ${'other '.repeat(count)}` });
    });
    write(store, (to) => {
      to.change('job', 1, { company: `${word} `.repeat(count) });
      to.change('note', 3, { text: `${word} `.repeat(count - 1) });
      to.change('note', 4, { text: 'other '.repeat(count) });
    });
    for (const company of ['Beta', 'Gamma']) write(store, (to) => to.change('job', 1, { company }));
    write(store, (to) => to.remove('note', 3));
    expect(store.db.sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(find(store, 'other')).toBe('note 4');
  },
);

test("a deleted text isn't found, and leaves nothing in the file", () => {
  const store = makeJobHunt();
  write(store, (to) => to.add('note', { jobId: 1, on, text: 'xylophonist quartzite' }));
  expect(find(store, 'xylo quartz')).toBe('note 3');
  write(store, (to) => to.remove('note', 3));
  expect(find(store, 'xylo')).toBe('');
  const { db, file } = store;
  expect(readFileSync(file).includes('xylophonist')).toBe(true);
  db.sqlite.exec(`DELETE FROM change WHERE table_name = 'note' AND row_id = 3`);
  store.close();
  expect(readFileSync(file).includes('ylophonist')).toBe(false);
  expect(readFileSync(file).includes('uartzite')).toBe(false);
  expect(find(reopen(file), 'dogs')).toBe('note 1');
});
