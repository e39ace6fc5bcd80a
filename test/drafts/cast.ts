// A job with everything to write messages about, for people that a test names.
import { type ClockTime, type Day, parseTime } from '../../src/domain/day.ts';
import type { JobHunt, Person } from '../../src/domain/model.ts';
import { TEMPLATES } from '../../src/drafts/templates.ts';
import type { CallView, DraftView, Me, NewJob } from '../../src/drafts/view.ts';
import type { Item } from '../../src/rules/item.ts';
import { reachFor } from '../../src/rules/outreach.ts';
import { plan } from '../../src/rules/plan.ts';
import { DEFAULT_POLICY, type Policy } from '../../src/rules/policy.ts';
import { roll } from '../../src/rules/workdays.ts';
import { idOf } from '../rules/look.ts';
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

export interface Cast {
  readonly company: string;
  readonly title: string;
  /** Interviewers, in the order named. */
  readonly met: readonly string[];
  readonly recruiter: string | null;
  readonly me: Me;
}

export const SAM: Me = { name: 'Sam Roe', email: 'sam@roe.example', phone: '+1 212 555 0100', linkedin: null };
export const NOBODY: Me = { name: null, email: null, phone: null, linkedin: null };
/** The text of every private note; no message may contain it. */
export const SECRET = 'XYZZY';
export const NEW_JOB: NewJob = {
  company: 'Omega',
  offeredOn: null,
  on: day('2026-10-30'),
  startsOn: day('2026-11-30'),
};
export const HELD = day('2026-11-02');

export const ACME: Cast = {
  company: 'Acme',
  title: 'Marketing Manager',
  met: ['Amy Lee'],
  recruiter: null,
  me: SAM,
};

const LONG_COMPANY = 'Northern Federation of Associated Maritime Engineering Laboratories '
  .repeat(5)
  .slice(0, 300)
  .trim();

/** Names for extra people. */
export const CASTS: Readonly<Record<string, Cast>> = {
  'one interviewer': ACME,
  'four interviewers': { ...ACME, met: ['Amy Lee', 'Pete Ray', 'Rob Hill', 'Ina Berg'] },
  'none named': { ...ACME, met: [] },
  'through a recruiter': { ...ACME, recruiter: 'Dana Ruiz' },
  apostrophes: { ...ACME, company: "O'Hara & Sons' Crisps", met: ["Siobhán O'Neill"], title: "Editor-in-Chief's Aide" },
  accents: {
    ...ACME,
    company: 'Société Générale d’Été',
    met: ['Zoë Łukasiewicz', 'Jürgen Groß'],
    title: 'Chargée d’affaires',
  },
  'one word': { ...ACME, company: 'Q', met: ['Cher', 'Madonna'], title: 'Cook', me: { ...NOBODY, name: 'Bo' } },
  'no title': { ...ACME, title: '' },
  'a title that says what it is': { ...ACME, title: 'Volunteer Role' },
  'a company of 300 characters': { ...ACME, company: LONG_COMPANY },
  'the same through a recruiter': { ...ACME, company: LONG_COMPANY, recruiter: 'Dana Ruiz' },
  'nothing about me': { ...ACME, me: NOBODY },
  'braces and signs': {
    ...ACME,
    company: '{{name}} <b>&amp;</b> $& Co',
    met: ['{{{title}}}'],
    title: '# Lead / "Ops"',
  },
  'blanks and lines': {
    ...ACME,
    company: '  Acme \t Inc \n',
    met: ['Amy   Lee', ' Pete\r\nRay '],
    title: ' Head  of\tData ',
  },
};

/** An applied job (j1), an interview (i1) on a Monday morning, a reference, an insider, and private notes. */
export function jobHuntOf(cast: Cast): JobHunt {
  const met = cast.met.map((name, index) => personAt(index + 1, name));
  const inside = personAt(91, 'Pat Kimura');
  const referee = { ...personAt(92, 'Helen Castellano'), company: 'Old Mill Press' };
  const hr = personAt(93, 'Grace Lim');
  const recruiter = cast.recruiter === null ? [] : [personAt(94, cast.recruiter)];
  const job = makeJob({
    id: 1,
    company: cast.company,
    title: cast.title,
    appliedOn: day('2026-10-20'),
    resume: 'cv-7',
  });
  return {
    ...NOTHING,
    jobs: [job],
    people: [...met, inside, referee, hr, ...recruiter],
    roles: [
      { id: 1, jobId: 1, personId: 91, role: 'insider' },
      { id: 2, jobId: 1, personId: 93, role: 'hr' },
      ...recruiter.map(({ id }) => ({ id: 3, jobId: 1, personId: id, role: 'recruiter' as const })),
    ],
    interviews: [
      makeInterview({ id: 1, jobId: 1, day: HELD, time: clock('10:00'), personIds: met.map(({ id }) => id) }),
    ],
    references: [makeReference({ id: 1, personId: 92, relationship: 'former manager' })],
    debriefs: [
      makeDebrief({
        id: 1,
        interviewId: 1,
        savedOn: HELD,
        wentWell: 'They laughed at the kite story.',
        toImprove: `Speak slower ${SECRET}`,
        concerns: `Long way ${SECRET}`,
        skills: `Budgets ${SECRET}`,
      }),
    ],
    touches: [makeTouch({ id: 1, jobId: 1, on: day('2026-10-28'), direction: 'in', kind: 'reply', note: SECRET })],
  };
}

/** The item of an id on a day, with everything a command passes along. */
export function viewOf(jobHunt: JobHunt, id: string, today: Day, me: Me = SAM, policy = DEFAULT_POLICY): DraftView {
  return viewFor(itemOn(jobHunt, id, today, policy), jobHunt, today, me, policy);
}

/** The same for an item made by a test. */
export function viewFor(item: Item, jobHunt: JobHunt, today: Day, me: Me = SAM, policy = DEFAULT_POLICY): DraftView {
  const about = { kind: 'follow-up', jobId: item.job.id, personId: null } as const;
  return {
    item,
    together: [],
    jobHunt,
    me,
    today,
    now: { day: today, time: clock('20:00') },
    workday: roll(today, policy),
    contact: reachFor(jobHunt, today, policy, about).person,
    list: plan(jobHunt, today, policy).items,
    said: [],
    posting: null,
    newJob: null,
    greeting: 'first',
    nextAsk: item.kind === 'thank-you' ? nextAskOf(jobHunt, item, today, policy) : null,
    form: 'email',
    textOf: (id) => TEMPLATES[id],
  };
}

export function callViewOf(view: DraftView): CallView {
  return { ...view, policy: DEFAULT_POLICY };
}

/** The follow-up's due day once the note is sent, planned on the day after. */
export function nextAskOf(jobHunt: JobHunt, { job, interview, person }: Item, today: Day, policy: Policy): Day | null {
  const note = makeTouch({
    id: 999,
    jobId: job.id,
    personId: person?.id ?? null,
    interviewId: interview?.id ?? null,
    on: today,
    direction: 'out',
    kind: 'thank-you',
    result: 'sent',
  });
  const tomorrow = (today + 1) as Day;
  const { items, upcoming } = plan({ ...jobHunt, touches: [...jobHunt.touches, note] }, tomorrow, policy);
  return [...items, ...upcoming].find((item) => item.kind === 'follow-up' && item.job.id === job.id)?.due ?? null;
}

/** The item of an id, shown or upcoming. */
export function itemOn(jobHunt: JobHunt, id: string, today: Day, policy: Policy = DEFAULT_POLICY): Item {
  const { items, upcoming } = plan(jobHunt, today, policy);
  const found = [...items, ...upcoming].find((item) => idOf(item) === id);
  if (!found) throw new Error(`no item ${id}`);
  return found;
}

/** Number of words in a text. */
export function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}

function personAt(id: number, name: string): Person {
  return makePerson({
    id,
    name,
    title: 'Head of Team',
    company: 'Acme',
    email: `p${id}@acme.example`,
    phone: `+1 212 555 01${String(id).padStart(2, '0')}`,
    common: 'You both sail.',
  });
}

/** Parses a clock time. */
export function clock(text: string): ClockTime {
  const time = parseTime(text);
  if (time === null) throw new Error(`no time: ${text}`);
  return time;
}
