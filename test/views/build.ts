// Records and items for renderer tests: complete by default, so each test sets only what differs.
import { type Moment, parseMoment } from '../../src/domain/day.ts';
import type { Interview, Job, JobHunt, Person, Reference, Touch } from '../../src/domain/model.ts';
import type { Item, Plan } from '../../src/rules/item.ts';
import type { Style } from '../../src/terminal/style.ts';
import type { TodayView } from '../../src/views/today-view.ts';
import { day, makeInterview, makeJob, makePerson, makeTouch, NOTHING } from '../rules/records.ts';

export function moment(text: string): Moment {
  const parsed = parseMoment(text);
  if (parsed === null) throw new Error(`no moment: ${text}`);
  return parsed;
}

export const TODAY = day('2026-11-24');
export const NOW = moment('2026-11-24T09:00');
export const PIPED: Style = { width: null, color: false, unicode: true };
export const WIDE: Style = { width: 80, color: false, unicode: true };

export function job(given: Partial<Job> = {}): Job {
  return makeJob({
    id: 4,
    company: 'Acme',
    title: 'Marketing Manager',
    addedOn: day('2026-11-01'),
    appliedOn: day('2026-11-01'),
    ...given,
  });
}

export function person(given: Partial<Person> = {}): Person {
  return makePerson({ id: 3, name: 'Amy Lee', company: 'Acme', email: 'amy@acme.com', ...given });
}

export const DANA = person({ id: 5, name: 'Dana Ruiz', email: null, phone: '+1 212 555 0100' });

export function interview(given: Partial<Interview> = {}): Interview {
  const { time } = moment('2026-11-24T14:00');
  return makeInterview({ id: 12, jobId: 4, day: TODAY, time, length: 60, kind: 'video', personIds: [3], ...given });
}

export function reference(given: Partial<Reference> = {}): Reference {
  return { id: 2, personId: 6, relationship: 'former manager', addedOn: day('2026-11-01'), jobIds: [], ...given };
}

export function touch(given: Partial<Touch> = {}): Touch {
  return makeTouch({
    id: 7,
    jobId: 4,
    personId: 5,
    on: day('2026-11-17'),
    direction: 'out',
    kind: 'follow-up',
    channel: 'phone',
    result: 'voicemail',
    ...given,
  });
}

export function item(given: Partial<Item> = {}): Item {
  return {
    kind: 'follow-up',
    rule: 'back-off',
    job: job(),
    interview: null,
    person: DANA,
    reference: null,
    channel: 'phone',
    opens: TODAY,
    due: TODAY,
    by: day('2026-11-27'),
    isLate: false,
    daysLate: 0,
    isPromised: false,
    notBefore: null,
    number: 2,
    isUndated: false,
    attempt: 1,
    promisedOn: null,
    alsoAsk: [],
    carries: null,
    missedThanks: [],
    snoozedUntil: null,
    shownUntil: null,
    why: () => 'Your last follow-up was on Tue Nov 17; a week has passed.',
    brief: () => 'last asked on Tue Nov 17',
    source: 'SF',
    ...given,
  };
}

/** The thank-you note to Amy after today's interview. */
export function thankYou(given: Partial<Item> = {}): Item {
  return item({
    kind: 'thank-you',
    rule: 'thank-you',
    interview: interview(),
    person: person(),
    channel: 'email',
    due: day('2026-11-25'),
    by: day('2026-11-25'),
    number: null,
    why: () => 'You meet Amy Lee today; people remember a short personal note within a day.',
    brief: () => null,
    source: '7S',
    ...given,
  });
}

export function jobHunt(given: Partial<JobHunt> = {}): JobHunt {
  return { ...NOTHING, jobs: [job()], people: [person(), DANA], ...given };
}

export function plan(given: Partial<Plan> = {}): Plan {
  return { date: TODAY, items: [], upcoming: [], lapsed: [], agenda: [], nudges: [], next: null, ...given };
}

export function view(given: Partial<TodayView> = {}): TodayView {
  return {
    plan: plan(),
    jobHunt: jobHunt(),
    now: NOW,
    showAll: false,
    isVerbose: false,
    only: null,
    week: false,
    isFirstRun: false,
    ...given,
  };
}

/** A full day: late and promised items, calls, notes, to-dos, later items, and what's next. */
export function fullDay(): TodayView {
  const beta = job({
    id: 7,
    company: 'Beta & Sons',
    title: 'Head of Brand, Growth and Communication for Northern Europe',
  });
  const gamma = job({ id: 9, company: 'Gamma', title: 'Product Lead' });
  const rob = person({ id: 6, name: 'Rob Hill', company: null, email: 'rob.hill@example.org' });
  const ina = person({
    id: 8,
    name: 'Ina Berg',
    company: 'Gamma',
    email: null,
    phone: '+49 30 1234567',
    prefers: 'phone',
  });
  const today = interview({
    zone: 'America/New_York',
    dayThere: TODAY,
    timeThere: moment('2026-11-24T08:00').time,
    link: 'https://video.example.com/j/123456789',
  });
  const items = [
    item({
      rule: 'agreed-date',
      isPromised: true,
      by: TODAY,
      number: 1,
      job: gamma,
      why: () => 'You agreed to call on Tue Nov 24.',
      brief: () => 'they said Tue Nov 24',
      source: 'SCC',
    }),
    item({
      due: day('2026-11-18'),
      by: day('2026-11-23'),
      isLate: true,
      daysLate: 1,
      job: beta,
      alsoAsk: [gamma],
      attempt: 3,
      why: () => 'Two calls went unanswered; leave a message this time.',
      brief: () => 'leave a message this time',
    }),
    item({
      kind: 'debrief',
      rule: 'debrief',
      job: gamma,
      interview: interview({ id: 11 }),
      person: null,
      channel: null,
      isLate: true,
      daysLate: 3,
      due: day('2026-11-20'),
      by: day('2026-11-21'),
      number: null,
      why: () => 'You met them on Fri Nov 20; what is written down now will help in the next round.',
      brief: () => null,
      source: '7S',
    }),
    item({
      kind: 'network-check-in',
      rule: 'stall-check-in',
      job: gamma,
      person: ina,
      number: null,
      why: () => 'Two follow-ups are unanswered, and Ina may know what causes the delay.',
      brief: () => 'two follow-ups went unanswered',
      source: 'TR',
    }),
    item({
      kind: 'reference-alert',
      rule: 'reference-alert',
      job: gamma,
      person: rob,
      reference: reference(),
      channel: 'email',
      number: null,
      due: day('2026-11-23'),
      by: TODAY,
      why: () => 'You had an interview on Fri Nov 20; Rob should know that a call may come, and have your résumé.',
      brief: () => null,
      source: 'TR',
    }),
    item({
      kind: 'decide',
      rule: 'decide',
      job: beta,
      person: null,
      channel: null,
      number: null,
      due: day('2026-11-20'),
      by: day('2026-11-20'),
      why: () => 'Three follow-ups are unanswered; your time may be better spent elsewhere.',
      brief: () => 'three follow-ups went unanswered',
      source: 'TR',
    }),
    thankYou({ notBefore: moment('2026-11-24T15:00'), interview: today }),
    item({
      kind: 'debrief',
      rule: 'debrief',
      interview: today,
      person: null,
      channel: null,
      number: null,
      by: day('2026-11-25'),
      notBefore: moment('2026-11-24T15:00'),
      why: () => 'It is freshest right after the interview.',
      brief: () => null,
      source: '7S',
    }),
  ];
  const upcoming = [
    item({ number: 1, opens: day('2026-11-26'), due: day('2026-11-26'), by: day('2026-12-01') }),
    item({
      kind: 'prepare',
      rule: 'prepare',
      job: gamma,
      interview: interview({ id: 15, day: day('2027-01-05') }),
      person: null,
      channel: null,
      number: null,
      opens: day('2027-01-03'),
      due: day('2027-01-04'),
      by: day('2027-01-04'),
    }),
  ];
  const nudges = [
    {
      kind: 'unanswered',
      text: '14 applications have nobody to reach; the oldest is Delta – Analyst of Mon Nov 2.',
      step: 'Add one',
      commands: ['jobtrack add-contact "…" --job j7', 'jobtrack add-contact "…" --job j8'],
    },
    {
      kind: 'keep-applying',
      text: 'No application this week yet: one keeps the search going.',
      step: 'Found one?',
      commands: ['jobtrack add-job'],
    },
  ] as const;
  return view({
    plan: plan({ items, upcoming, nudges, agenda: [today], next: { date: day('2026-11-26'), count: 2 } }),
    jobHunt: jobHunt({
      jobs: [job(), beta, gamma],
      people: [person(), DANA, rob, ina],
      interviews: [today],
      references: [reference()],
    }),
  });
}
