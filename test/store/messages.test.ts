import { expect, test } from 'vitest';
import { type Day, parseDay } from '../../src/domain/day.ts';
import { messagesSentWith, unsentMessages } from '../../src/store/messages.ts';
import { newestBatch, undoBatch } from '../../src/store/undo.ts';
import { record } from '../../src/store/write.ts';
import { makeStore } from './files.ts';

const ENTRY = { command: 'test', at: '2026-11-02T09:00:00.000Z' };
const NOV_2 = parseDay('2026-11-02') as Day;

test("a message is unsent until it's linked to a contact, and again when that's undone", () => {
  const store = makeStore();
  const { db } = store;
  const { result: key } = record(store, ENTRY, (write) => {
    const job = write.add('job', { company: 'Acme', title: 'Clerk', addedOn: NOV_2 });
    const person = write.add('person', { name: 'Amy', metOnLinkedin: false });
    const interview = write.add('interview', { jobId: job.id, day: NOV_2 });
    return { kind: 'thank-you', jobId: job.id, interviewId: interview.id, personId: person.id } as const;
  });
  record(store, ENTRY, (write) => {
    write.add('message', { ...key, form: 'email', savedOn: NOV_2, text: 'mine' });
    write.add('message', { ...key, form: 'letter', savedOn: NOV_2, text: 'mine too' });
    write.add('message', { ...key, personId: null, form: 'email', savedOn: NOV_2, text: 'another' });
  });
  const texts = () => unsentMessages(db, key).map(({ text }) => text);
  expect(texts()).toEqual(['mine', 'mine too']);
  expect(unsentMessages(db, { ...key, personId: null }).map(({ text }) => text)).toEqual(['another']);
  const { result: touch } = record(store, ENTRY, (write) => {
    const sent = write.add('touch', { jobId: 1, on: NOV_2, direction: 'out', kind: 'thank-you' });
    for (const { id } of unsentMessages(db, key)) write.change('message', id, { touchId: sent.id });
    return sent;
  });
  expect(texts()).toEqual([]);
  expect(messagesSentWith(db, touch.id).map(({ text }) => text)).toEqual(['mine', 'mine too']);
  const batch = newestBatch(db);
  if (batch) record(store, ENTRY, (write) => undoBatch(write, batch));
  expect(texts()).toEqual(['mine', 'mine too']);
});
