// Generated job hunts of any size, the same every time: everything about a job follows from its number.
import { addDays, type Day } from '../../../../src/domain/day.ts';
import type { CloseReason, Interview, Job, JobHunt, Offer, Touch } from '../../../../src/domain/model.ts';
import {
  day,
  makeClosing,
  makeInterview,
  makeJob,
  makeOffer,
  makePerson,
  makeTouch,
  NOTHING,
} from '../../../rules/records.ts';

export const TODAY = day('2026-11-24');

const COMPANIES = [
  'Acme',
  'Beech & Sons',
  'Cobalt Freight',
  'Donaudampfschifffahrtsgesellschaft',
  'Elm',
  '日本商事株式会社',
];
const TITLES = ['Buyer', 'Head of Brand, Growth and Communication for Northern Europe', 'Clerk', 'Studio Manager'];
const SOURCES = ['LinkedIn', 'a job board', null, 'a friend in the choir', 'their website', 'Recruiter', 'LinkedIn'];
const ENDS: readonly (CloseReason | null)[] = [
  'no-response',
  null,
  'rejected',
  'no-response',
  'filled',
  null,
  'rejected',
  'withdrawn',
  'no-response',
  'other',
  null,
];
const ROUNDS = [0, 2, 0, 1, 0, 0, 4, 1, 0, 3, 0, 0, 1];

/** A job hunt with this many jobs over half a year, most of them applied for. */
export function madeUpJobHunt(count: number): JobHunt {
  const numbers = Array.from({ length: count }, (_, at) => at);
  return {
    ...NOTHING,
    jobs: numbers.map(jobOf),
    people: count === 0 ? [] : [makePerson({ id: 1, name: 'Amy Lee', email: 'amy@acme.example' })],
    roles: numbers.map((at) => ({ id: at + 1, jobId: at + 1, personId: 1, role: 'hr' as const })),
    interviews: numbers.flatMap(interviewsOf),
    touches: numbers.flatMap(touchesOf),
    offers: numbers.flatMap(offersOf),
  };
}

const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;
const begunOn = (at: number): Day => addDays(TODAY, -(5 + ((at * 37) % 170)));
const roundsOf = (at: number): number => pick(ROUNDS, at);
const hasOffer = (at: number): boolean => roundsOf(at) > 1 && at % 3 !== 0;
const endsOn = (at: number): Day => addDays(begunOn(at), 4 + roundsOf(at) * 8 + 12);

function endOf(at: number): CloseReason | null {
  if (endsOn(at) > TODAY) return null;
  if (hasOffer(at)) return at % 11 === 1 ? 'accepted' : pick(['declined', null, 'withdrawn'] as const, at);
  const end = pick(ENDS, at);
  return roundsOf(at) > 0 && end === 'no-response' ? 'rejected' : end;
}

function jobOf(at: number): Job {
  const reason = endOf(at);
  return makeJob({
    id: at + 1,
    company: pick(COMPANIES, at),
    title: pick(TITLES, at),
    source: pick(SOURCES, at),
    addedOn: begunOn(at),
    appliedOn: at % 17 === 16 ? null : begunOn(at),
    closings: reason === null ? [] : [makeClosing({ id: at + 1, jobId: at + 1, on: endsOn(at), reason })],
  });
}

function interviewsOf(at: number): Interview[] {
  return Array.from({ length: roundsOf(at) }, (_, round) =>
    makeInterview({ id: at * 5 + round + 1, jobId: at + 1, day: addDays(begunOn(at), 4 + round * 8), personIds: [1] }),
  );
}

function touchesOf(at: number): Touch[] {
  const about = { jobId: at + 1, personId: 1 };
  return [
    makeTouch({
      ...about,
      id: at * 2 + 1,
      on: addDays(begunOn(at), 7),
      direction: 'out',
      kind: 'follow-up',
      result: 'sent',
    }),
    ...(at % 4 === 0
      ? [makeTouch({ ...about, id: at * 2 + 2, on: addDays(begunOn(at), 9), direction: 'in', kind: 'reply' })]
      : []),
  ].filter(({ on }) => on <= TODAY);
}

function offersOf(at: number): Offer[] {
  const on = addDays(begunOn(at), 4 + roundsOf(at) * 8);
  return hasOffer(at) && on <= TODAY ? [makeOffer({ id: at + 1, jobId: at + 1, on })] : [];
}
