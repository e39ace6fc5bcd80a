import { describe, expect, it, test } from 'vitest';
import type { Subject } from '../../src/views/gather.ts';
import { renderShow } from '../../src/views/show.ts';
import { day, makeDebrief, makeTiming } from '../rules/records.ts';
import {
  DANA,
  interview,
  item,
  job,
  jobHunt,
  moment,
  NOW,
  person,
  plan,
  reference,
  TODAY,
  thankYou,
  touch,
  WIDE,
} from './build.ts';

const ACME = job({ url: 'https://acme.example/jobs/1', location: 'Zürich', salary: '70,000', followUpWithId: 5 });
const AMY = person({ title: 'Head of Marketing', common: 'both from Leeds' });
const MEETING = interview({
  day: day('2026-11-10'),
  zone: 'Asia/Tokyo',
  dayThere: day('2026-11-11'),
  timeThere: moment('2026-11-11T01:00').time,
  place: 'Room 4',
});
const REFERENCE = reference({ personId: 5 });
const ANSWER = touch({
  id: 8,
  personId: 3,
  direction: 'in',
  kind: 'reply',
  channel: 'email',
  result: null,
  on: day('2026-11-19'),
  note: 'still deciding\nask again soon',
});

const ON_RECORD = jobHunt({
  jobs: [ACME],
  people: [AMY, DANA],
  roles: [
    { id: 1, jobId: 4, personId: 5, role: 'recruiter' },
    { id: 2, jobId: 4, personId: 3, role: 'hiring-manager' },
  ],
  interviews: [MEETING, interview({ id: 15, day: day('2026-12-02') })],
  references: [REFERENCE],
  touches: [
    touch({ id: 6, kind: 'thank-you', personId: 3, channel: 'email', result: 'sent', on: day('2026-11-10') }),
    touch(),
    ANSWER,
    touch({ id: 9, kind: 'reference-check', direction: 'in', channel: null, result: null, on: day('2026-11-20') }),
  ],
  statements: [
    makeTiming({ id: 1, jobId: 4, saidOn: day('2026-11-10'), decisionBy: day('2026-11-20') }),
    makeTiming({ id: 2, jobId: 4, saidOn: day('2026-11-19'), contactOn: day('2026-11-23'), everyDays: 7 }),
  ],
  offers: [
    {
      id: 1,
      jobId: 4,
      on: day('2026-11-22'),
      replyBy: day('2026-12-04'),
      salary: '72,000',
      note: null,
      answeredOn: null,
    },
  ],
  debriefs: [
    makeDebrief({
      id: 1,
      interviewId: 12,
      savedOn: day('2026-11-10'),
      wentWell: 'The case study',
      skills: 'SQL',
      fit: 4,
      // Already in the notes, so not repeated.
      fitCompany: 4,
      nextStep: 'a call',
    }),
  ],
  skips: [
    { id: 1, kind: 'follow-up', jobId: 4, interviewId: null, personId: null, on: day('2026-11-21'), note: 'too early' },
  ],
  snoozes: [
    {
      id: 1,
      kind: 'thank-you',
      jobId: 4,
      interviewId: 12,
      personId: 3,
      on: day('2026-11-11'),
      until: day('2026-11-13'),
      endedOn: null,
      note: null,
    },
  ],
});

function page(subject: Subject, width: number | null = 80): string {
  const shown = plan({
    items: [item({ job: ACME })],
    lapsed: [thankYou({ job: ACME, shownUntil: day('2026-11-16') })],
  });
  const notes = [
    { id: 1, jobId: 4, personId: null, interviewId: null, on: day('2026-11-12'), text: 'They use Looker.' },
  ];
  return `${renderShow({ subject, jobHunt: ON_RECORD, notes, messages: [], posting: null, plan: shown, now: NOW }, { ...WIDE, width })}\n`;
}

describe('golden pages', () => {
  test.each<[string, Subject, number | null]>([
    ['job-80', { type: 'job', job: ACME }, 80],
    ['job-50', { type: 'job', job: ACME }, 50],
    ['job-1', { type: 'job', job: ACME }, 1],
    ['job-piped', { type: 'job', job: ACME }, null],
    ['person', { type: 'person', person: AMY }, 80],
    ['interview', { type: 'interview', interview: MEETING }, 80],
    ['reference', { type: 'reference', reference: REFERENCE }, 80],
    ['touch', { type: 'touch', touch: ANSWER }, 80],
    ['item', { type: 'item', item: thankYou() }, 80],
  ])('%s', async (name, subject, width) => {
    await expect(page(subject, width)).toMatchFileSnapshot(`golden/show-${name}.txt`);
  });
});

describe('a closed job', () => {
  const closing = {
    id: 1,
    jobId: 4,
    on: day('2026-11-23'),
    dayIs: null,
    reason: 'rejected',
    wasTold: false,
    startsOn: null,
    note: 'by mail',
    reopenedOn: null,
  } as const;

  it('says so first, and in the timeline', () => {
    const closed = job({ closings: [closing] });
    const text = renderShow(
      {
        subject: { type: 'job', job: closed },
        jobHunt: jobHunt({ jobs: [closed] }),
        notes: [],
        messages: [],
        posting: null,
        plan: plan(),
        now: NOW,
      },
      WIDE,
    );
    expect(text).toContain('  Closed   Monday, November 23, 2026: they said no\n');
    expect(text).toContain('  Mon Nov 23  · Closed: they said no – by mail');
  });

  it('reopened since, mentions the closing only in the timeline', () => {
    const open = job({ closings: [{ ...closing, reopenedOn: TODAY }] });
    const text = renderShow(
      {
        subject: { type: 'job', job: open },
        jobHunt: jobHunt({ jobs: [open] }),
        notes: [],
        messages: [],
        posting: null,
        plan: plan(),
        now: NOW,
      },
      WIDE,
    );
    expect(text).not.toContain('  Closed   ');
    expect(text).toContain('  Tue Nov 24  · Reopened');
  });
});
