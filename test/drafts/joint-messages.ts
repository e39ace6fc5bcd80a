// Every message that covers several items of one person, by name.
import { addDays, type Day } from '../../src/domain/day.ts';
import type { Interview, Job, JobHunt } from '../../src/domain/model.ts';
import type { DraftView } from '../../src/drafts/view.ts';
import { day, makeClosing, makeJob, makeOffer, makeTouch } from '../rules/records.ts';
import { type Cast, HELD, itemOn, jobHuntOf, SECRET, viewFor } from './cast.ts';

/** Of the jobs after the first: at other companies, or at the same one. */
const OTHERS = [
  ['Beta', 'Cook'],
  ['Gamma', 'Clerk'],
  ['Delta', 'Chef'],
  ['Omega', 'Baker'],
  ['Sigma', 'Nurse'],
] as const;
const NEXT = addDays(HELD, 1);
const LATER = day('2026-11-18');
const REPLY_BY = day('2026-11-13');
const COUNTS = [1, 2, 3, 4, 5];
const NUMBERS = [1, 2, 3, 4];

type Named = [string, DraftView];

/** Every message about several jobs or two things: its name, and the view it's written from. */
export function jointMessagesOf(cast: Cast): Named[] {
  return COUNTS.flatMap((count) =>
    [...noticesOf(count, cast), ...toReference(count, cast), ...(count === 1 ? [] : askedOf(count, cast))].map(
      ([name, view]): Named => [`${name}, about ${count}`, view],
    ),
  );
}

/** News of an offer with what a follow-up, thank-you notes or a note to a recruiter would say. */
function noticesOf(count: number, cast: Cast): Named[] {
  const jobHunt = sharedJobs(count, cast);
  const [open, byDay] = [offeredElsewhere(jobHunt, null), offeredElsewhere(jobHunt, REPLY_BY)];
  return [
    ...(count === 1 ? [] : [['joint offer elsewhere', joint(open, ids('h', count), NEXT, cast)] as Named]),
    ['joint offer elsewhere with follow-ups', joint(byDay, [...ids('h', count), ...ids('f', count)], NEXT, cast)],
    ...[count, 1].map((thanked): Named => {
      const thanks = thanksFor(thanked, cast);
      return [
        `joint offer elsewhere with thanks for ${thanked}`,
        joint(byDay, [...ids('h', count), ...thanks], HELD, cast),
      ];
    }),
  ];
}

/** The thanks that go to whoever hears of the offer. */
function thanksFor(count: number, { recruiter, met }: Cast): string[] {
  if (recruiter !== null) return ids('c', count);
  return met.length === 0 ? [] : ids('t', count).map((id) => `${id}.1`);
}

/** News for a reference: of several interviews, or of the job you got and the others. */
function toReference(count: number, cast: Cast): Named[] {
  const alerts = ids('a', count + 1).map((id) => `${id}.1`);
  const jobHunt = jobsOf(count + 1, cast);
  return [jobHunt, onOtherDays(jobHunt)].flatMap((each, at): Named[] => {
    const on = addDays(HELD, 1 + at * count);
    const news = joint(accepted(each), ['u1.92', ...alerts.slice(1)], on, cast);
    return [
      [`good news and alerts ${at}`, news],
      [`joint alert ${at}`, joint(each, alerts, on, cast)],
    ];
  });
}

/** Questions about several jobs. */
function askedOf(count: number, cast: Cast): Named[] {
  const jobHunt = sharedJobs(count, cast);
  const followUps = NUMBERS.map((number): Named => {
    const view = joint(jobHunt, ids('f', count), LATER, cast);
    return [`joint follow-up ${number}`, { ...view, item: { ...view.item, number } }];
  });
  if (cast.recruiter === null) return followUps;
  return [...followUps, ['joint recruiter', joint(jobHunt, ids('c', count), HELD, cast)]];
}

function ids(letter: string, count: number): string[] {
  return Array.from({ length: count }, (_, at) => `${letter}${at + 1}`);
}

/** The message about these items, the first leading. */
function joint(jobHunt: JobHunt, [first = '', ...others]: readonly string[], on: Day, cast: Cast): DraftView {
  const view = viewFor(itemOn(jobHunt, first, on), jobHunt, on, cast.me);
  return { ...view, together: others.map((id) => itemOn(jobHunt, id, on)) };
}

/** Several jobs with the same contact: of a recruiter at several companies, else at one. */
function sharedJobs(count: number, cast: Cast): JobHunt {
  const jobHunt = jobsOf(count, cast);
  if (cast.recruiter !== null) return jobHunt;
  const jobs = jobHunt.jobs.map((job, at) => ({
    ...job,
    company: cast.company,
    title: OTHERS[at - 1]?.[1] ?? job.title,
  }));
  return { ...jobHunt, jobs };
}

/** The cast's job, and others like it at other companies. */
function jobsOf(count: number, cast: Cast): JobHunt {
  const jobHunt = jobHuntOf(cast);
  const others = OTHERS.slice(0, count - 1).map(([company], at) => ({ company, id: at + 2 }));
  const copied = <T extends { readonly id: number; readonly jobId: number }>(rows: readonly T[]): T[] => [
    ...rows,
    ...others.flatMap(({ id }) => rows.map((row) => ({ ...row, id: id * 10 + row.id, jobId: id }))),
  ];
  return {
    ...jobHunt,
    jobs: jobHunt.jobs.flatMap((job) => [job, ...others.map((other): Job => ({ ...job, ...other }))]),
    roles: copied(jobHunt.roles),
    touches: copied(jobHunt.touches),
    interviews: jobHunt.interviews.flatMap((each) => [
      each,
      ...others.map(({ id }): Interview => ({ ...each, id, jobId: id })),
    ]),
  };
}

function onOtherDays(jobHunt: JobHunt): JobHunt {
  return { ...jobHunt, interviews: jobHunt.interviews.map((each, at) => ({ ...each, day: addDays(HELD, at) })) };
}

function offeredElsewhere(jobHunt: JobHunt, replyBy: Day | null): JobHunt {
  const job = makeJob({ id: 9, company: SECRET });
  const offer = makeOffer({ id: 1, jobId: 9, on: HELD, replyBy, note: SECRET, salary: SECRET });
  return { ...jobHunt, jobs: [...jobHunt.jobs, job], offers: [offer] };
}

/** The first job accepted, after they called the reference. */
function accepted(jobHunt: JobHunt): JobHunt {
  const closings = [makeClosing({ id: 1, jobId: 1, on: NEXT, reason: 'accepted', note: SECRET })];
  const called = makeTouch({ id: 2, jobId: 1, personId: 92, on: HELD, direction: 'in', kind: 'reference-check' });
  const jobs = jobHunt.jobs.map((job) => (job.id === 1 ? { ...job, closings } : job));
  return { ...jobHunt, jobs, touches: [...jobHunt.touches, { ...called, note: SECRET }] };
}
