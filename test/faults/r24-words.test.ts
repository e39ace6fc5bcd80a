// Hostile text on record, through the words: whatever is said to the terminal is harmless.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type ClockTime, type Day, parseDay } from '../../src/domain/day.ts';
import { openStore } from '../../src/store/open.ts';
import { record, type Writer } from '../../src/store/write.ts';
import { HOSTILE } from '../fixtures/hostile.ts';
import { runInProcess } from '../support/in-process.ts';
import { scratchFolder } from '../support/program.ts';
import { NOW } from './support.ts';

const day = (text: string) => parseDay(text) as Day;

/** A search whose every field that the words draw on holds this text. */
function writeSearch(write: Writer, text: string): void {
  const job = write.add('job', {
    company: text,
    title: text,
    url: text,
    resume: text,
    addedOn: day('2026-10-20'),
    appliedOn: day('2026-10-20'),
  });
  const about = { name: text, company: text, title: text, phone: text, linkedin: text, common: text, zone: text };
  const person = write.add('person', { ...about, email: null, metOnLinkedin: false });
  for (const role of ['interviewer', 'recruiter', 'insider'] as const) {
    write.add('job_person', { jobId: job.id, personId: person.id, role });
  }
  const place = { time: '10:00' as ClockTime, zone: text, dayThere: day('2026-10-29'), place: text, link: text };
  const held = write.add('interview', { jobId: job.id, day: day('2026-10-30'), ...place });
  const coming = write.add('interview', { jobId: job.id, day: day('2026-11-12'), ...place });
  for (const { id } of [held, coming]) write.add('interview_person', { interviewId: id, personId: person.id });
  write.add('reference', { personId: person.id, relationship: text, addedOn: day('2026-10-20') });
  const touch = { jobId: job.id, personId: person.id, on: day('2026-10-30'), direction: 'in', note: text } as const;
  write.add('touch', { ...touch, kind: 'reference-check' });
  write.add('touch', { ...touch, kind: 'reply' });
  const noted = { wentWell: text, toImprove: text, learned: text, reactions: text, questions: text, skills: text };
  write.add('debrief', { interviewId: held.id, savedOn: day('2026-10-30'), ...noted, concerns: text });
  for (const on of [{ jobId: job.id }, { personId: person.id }, { interviewId: held.id }]) {
    write.add('note', { ...on, on: day('2026-10-30'), text });
  }
  for (const key of ['me.name', 'me.phone', 'me.linkedin']) write.add('setting', { key, value: text });
  const own = { jobId: job.id, kind: 'network-check-in', personId: person.id, form: 'email' } as const;
  write.add('message', { ...own, savedOn: day('2026-11-01'), text: `Subject: ${text}\n\n${text}\n${text}` });
}

const TOUR = [
  'draft t1.1',
  'draft t1.1 --as email',
  'draft c1 --as email',
  'draft k1.1 --as email',
  'draft n1.1 --as email',
  'draft t1.1 --as email --copy',
  'draft n1.1 --as email --eml /nonexistent/x',
  'call c1',
  'call k1.1',
  'why t1.1',
  'why c1',
  'prepare i2',
  'done n1.1 --channel email',
  'show l3',
  'undo',
];

/** Only new lines may move a terminal; nothing may hide, turn or pile up. */
const HARMFUL = /[^\n\P{Cc}]|\p{Cf}|\p{Default_Ignorable_Code_Point}|\p{Zl}|\p{Zp}|\p{Surrogate}|\p{M}{9}/u;
const HARMFUL_IN_JSON = /[^\n\P{Cc}]|\p{Cf}|\p{Default_Ignorable_Code_Point}|\p{Zl}|\p{Zp}|\p{Surrogate}/u;

const IN_JSON = ['draft t1.1', 'draft n1.1 --as email', 'call c1', 'why t1.1', 'prepare i2', 'show l3'];
/** Enough to be passed through every page; more of them would only take longer. */
const TOUR_OF_LONG = ['draft t1.1', 'call c1', 'why t1.1', 'prepare i2'];

const names = HOSTILE.map((text) => ({ text, name: `${JSON.stringify(text).slice(0, 20)} (${text.length})` }));

test.each(names)('R24 $name in every field: no page, message or hint lets it out', async ({ text }) => {
  const db = join(scratchFolder(), 'search.db');
  const store = openStore(db, {});
  record(store, { command: text, at: '2026-11-02T16:00:00.000Z' }, (write) => writeSearch(write, text));
  store.close();
  for (const typed of text.length > 1000 ? TOUR_OF_LONG : TOUR) {
    const run = await runInProcess(typed.split(' '), { db, now: NOW, env: { PATH: '', NO_COLOR: '1' } }, 60);
    expect(HARMFUL.exec(`${run.stdout}${run.stderr}`)?.[0], typed).toBeUndefined();
    expect({ typed, code: run.code }).toEqual({ typed, code: /--copy|--eml/.test(typed) ? 1 : 0 });
    if (!IN_JSON.includes(typed)) continue;
    const json = await runInProcess([...typed.split(' '), '--json'], { db, now: NOW });
    expect(json.code).toBe(0);
    expect(HARMFUL_IN_JSON.exec(`${json.stdout}${json.stderr}`)?.[0], `${typed} --json`).toBeUndefined();
  }
});
