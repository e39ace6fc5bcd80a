// Preparation: everything on record about an interview on one page.
import { describe, expect, test } from 'vitest';
import { parseTime } from '../../src/domain/day.ts';
import { INTERVIEW_KINDS, type JobHunt, type Note } from '../../src/domain/model.ts';
import { preparation } from '../../src/drafts/preparation.ts';
import type { PreparationView } from '../../src/drafts/view.ts';
import {
  day,
  makeDebrief,
  makeInterview,
  makeJob,
  makePerson,
  makeReference,
  makeTouch,
  NOTHING,
} from '../rules/records.ts';

const FIRST = makeInterview({ id: 1, jobId: 1, day: day('2026-11-02'), time: parseTime('10:00'), personIds: [1, 2] });
const SECOND = makeInterview({
  id: 2,
  jobId: 1,
  day: day('2026-11-12'),
  time: parseTime('15:00'),
  kind: 'video',
  link: 'https://meet.example/x',
  zone: 'America/New_York',
  dayThere: day('2026-11-12'),
  timeThere: parseTime('09:00'),
  personIds: [1, 3],
});
const JOB = makeJob({
  id: 1,
  company: 'Acme',
  title: 'Marketing Manager',
  resume: 'cv-7',
  url: 'https://acme.example/jobs/4',
});

const JOB_HUNT: JobHunt = {
  ...NOTHING,
  jobs: [JOB],
  people: [
    makePerson({ id: 1, name: 'Amy Lee', title: 'Head of Marketing', common: 'You both sail.' }),
    makePerson({ id: 2, name: 'Pete Ray' }),
    makePerson({ id: 3, name: 'Rob Hill', linkedin: 'https://linkedin.example/rob' }),
    makePerson({ id: 4, name: 'Helen Castellano', phone: '+1 212 555 0104' }),
    makePerson({ id: 5, name: 'Samir Nasser', email: 'samir@nasser.example' }),
  ],
  roles: [{ id: 1, jobId: 1, personId: 3, role: 'hiring-manager' }],
  interviews: [SECOND, FIRST, makeInterview({ id: 3, jobId: 1, day: day('2026-11-20') })],
  references: [
    makeReference({ id: 1, personId: 4, relationship: 'former manager' }),
    makeReference({ id: 2, personId: 5, jobIds: [1] }),
    makeReference({ id: 3, personId: 2, jobIds: [99] }),
  ],
  debriefs: [
    makeDebrief({
      id: 1,
      interviewId: 1,
      savedOn: day('2026-11-02'),
      wentWell: 'The kite story.',
      toImprove: 'Speak slower.',
      concerns: 'The way there.',
      questions: 'Who owns the budget?',
      skills: 'Spreadsheets',
    }),
  ],
  touches: [
    makeTouch({
      id: 1,
      jobId: 1,
      personId: 4,
      on: day('2026-11-03'),
      direction: 'out',
      kind: 'reference-alert',
      result: 'sent',
    }),
    makeTouch({
      id: 2,
      jobId: 1,
      personId: 5,
      on: day('2026-11-03'),
      direction: 'out',
      kind: 'reference-alert',
      result: 'no-answer',
    }),
  ],
};

const NOTES: readonly Note[] = [
  { id: 1, jobId: 1, personId: null, interviewId: null, on: day('2026-11-04'), text: 'They open a shop\nin June.' },
  { id: 2, jobId: null, personId: 1, interviewId: null, on: day('2026-11-03'), text: 'Likes short answers.' },
];

const VIEW: PreparationView = { interview: SECOND, job: JOB, jobHunt: JOB_HUNT, notes: NOTES, lessons: [] };

function linesOf(id: string, view = VIEW): readonly string[] {
  return preparation(view).sections.find((section) => section.id === id)?.lines ?? [];
}

test('starts with company, day and time', () => {
  expect(preparation(VIEW).heading).toBe('Acme, Thursday, November 12, 3:00 PM');
});

test.each([
  [
    'what',
    [
      'Marketing Manager position',
      '9:00 AM there (America/New_York)',
      'https://meet.example/x',
      'https://acme.example/jobs/4',
    ],
  ],
  [
    'who',
    [
      'Amy Lee, Head of Marketing; you met on Mon Nov 2; you share: You both sail.',
      'On Amy Lee, Tue Nov 3: Likes short answers.',
      'Rob Hill, hiring manager; https://linkedin.example/rob',
    ],
  ],
  [
    'rounds',
    [
      'Mon Nov 2, with Amy Lee and Pete Ray',
      'went well: The kite story.',
      'to do better: Speak slower.',
      'to clear up: The way there.',
    ],
  ],
  ['open', ['Who owns the budget?']],
  ['skills', ['Spreadsheets']],
  ['notes', ['Wed Nov 4: They open a shop in June.']],
  [
    'references',
    [
      'Helen Castellano, former manager, +1 212 555 0104, knows that a call may come',
      "Samir Nasser, samir@nasser.example, doesn't know about this job yet (r2)",
    ],
  ],
])('%s', (id, lines) => {
  expect(linesOf(id)).toEqual(lines);
});

test('lists what to ask before leaving: next step, timing, contact and channel', () => {
  expect(linesOf('ask').join(' ')).toMatch(/next step.*When.*Who.*how.*names/);
});

describe.each(INTERVIEW_KINDS)('things to bring to a %s interview', (kind) => {
  const lines = linesOf('bring', { ...VIEW, interview: { ...SECOND, kind } });

  test('include the sent résumé and the references', () => {
    expect(lines).toContain('The résumé you sent: cv-7');
    expect(lines).toContain('The list of your references');
  });
});

test.each([
  ['phone', 'A quiet place, and a charged phone'],
  ['video', 'Camera, sound and light, tried out beforehand'],
  ['onsite', 'Directions, and ten minutes to spare'],
] as const)('by its kind: %s', (kind, line) => {
  expect(linesOf('bring', { ...VIEW, interview: { ...SECOND, kind } })).toContain(line);
});

test('a first interview without people or records', () => {
  const interview = makeInterview({ id: 1, jobId: 1, day: day('2026-11-02') });
  const job = makeJob({ id: 1, company: 'Acme', title: ' ' });
  const { heading, sections } = preparation({
    interview,
    job,
    jobHunt: { ...NOTHING, interviews: [interview] },
    notes: [],
    lessons: [],
  });
  expect(heading).toBe('Acme, Monday, November 2');
  expect(sections.map(({ id }) => id)).toEqual(['who', 'research', 'bring', 'ask']);
  expect(sections[0]?.lines).toEqual(["You don't have a name yet; the front desk or HR can tell you."]);
});

test("doesn't count later and canceled rounds as earlier ones", () => {
  const cancelled = { ...FIRST, cancelledOn: day('2026-11-01') };
  expect(linesOf('rounds', { ...VIEW, jobHunt: { ...JOB_HUNT, interviews: [cancelled, SECOND] } })).toEqual([]);
  expect(linesOf('rounds', { ...VIEW, interview: FIRST })).toEqual([]);
});

const RESEARCH = [
  'What Acme does now: their website and recent news',
  'How this job fits in: the team, the boss, and why they need someone',
  'Who will be there: their roles and backgrounds',
];

test('suggests looking yourself up before the first round', () => {
  expect(linesOf('research').slice(0, 3)).toEqual(RESEARCH);
  expect(linesOf('research').join()).not.toContain('search for your name');
  expect(linesOf('research', { ...VIEW, interview: FIRST }).at(-1)).toBe(
    "What they'll find about you: search for your name, and look at your public profiles",
  );
});

test('names someone you know there, or where to look', () => {
  const known = makePerson({ id: 50, name: 'Kim Bo', company: 'ACME Inc.' });
  const withKim = { ...VIEW, jobHunt: { ...JOB_HUNT, people: [...JOB_HUNT.people, known] } };
  expect(linesOf('research', withKim)[3]).toContain('Kim Bo');
  const alone = { ...VIEW, jobHunt: { ...NOTHING, interviews: [SECOND] } };
  expect(linesOf('research', alone)[3]).toBe(
    'Whether you know someone there: https://www.linkedin.com/search/results/people/?keywords=Acme',
  );
});

test('suggests work samples for the posting first, and later for what they talked about', () => {
  expect(linesOf('bring', { ...VIEW, interview: FIRST })).toContain(
    'Two or three samples of your work that match the posting',
  );
  const debriefs = JOB_HUNT.debriefs.map((debrief) => ({ ...debrief, nextStep: 'a talk about the spring launch' }));
  expect(linesOf('bring', { ...VIEW, jobHunt: { ...JOB_HUNT, debriefs } })).toContain(
    'A work sample for what you noted: a talk about the spring launch',
  );
});

test('shows what you learned from other interviews', () => {
  const debrief = { wentWell: null, toImprove: 'shorter answers', reactions: 'they liked the demo' };
  const lessons = [{ company: 'Beta', on: day('2026-10-28'), debrief }];
  expect(linesOf('lessons', { ...VIEW, lessons })).toEqual([
    'Beta, Wed Oct 28, to do better: shorter answers',
    'Beta, Wed Oct 28, their reactions: they liked the demo',
  ]);
  expect(linesOf('lessons')).toEqual([]);
});
