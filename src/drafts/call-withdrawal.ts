// Words for a call that withdraws or declines.
import type { Job } from '../domain/model.ts';
import { closingOn, hasRoleIn } from '../domain/queries.ts';
import { listed } from '../domain/words.ts';
import { type CallWords, isGoBetween, myNumber, ofKind, rolesOf, sentences } from './call-parts.ts';
import { interviewAbout, interviewsOf, personIn } from './facts.ts';
import { aboutFor } from './follow-up.ts';
import { closeReasonOf, decisionOf } from './last-words.ts';
import type { ItemView } from './view.ts';
import { companyOf, plain } from './words.ts';

export const STAY_IN_TOUCH = 'I hope we can stay in touch.';
/** Names that one sentence can take. */
const MOST_NAMED = 2;

export const WITHDRAWAL_CALL: CallWords = {
  covers: ({ kind }) => kind === 'withdrawal-note',
  opening: (view) => sentences(decision(view), passItOn(view), thanks(view), parting(view)),
  questions: () => [],
  inPassing: (view) => sentences(decision(view), passItOn(view)),
  message: (view) => sentences(decision(view), passItOn(view), thanks(view), myNumber(view)),
};

function notesIn(view: ItemView): readonly ItemView[] {
  return ofKind('withdrawal-note', view);
}

function isDeclined(view: ItemView): boolean {
  return closeReasonOf(view) === 'declined';
}

function decision(view: ItemView): string {
  const notes = notesIn(view);
  const withdrawn = notes.filter((note) => !isDeclined(note));
  return sentences(...notes.filter(isDeclined).map(declined), withdrawal(withdrawn));
}

function declined(view: ItemView): string {
  const about = aboutFor(view);
  return isGoBetween(view)
    ? `Thank you so much for your help with ${about}. ${decided(decisionOf(view), view)}`
    : `Thank you so much for offering me ${about}. ${decided('to decline', view)}`;
}

function withdrawal(notes: readonly ItemView[]): string {
  const [first, ...others] = notes;
  if (!first) return '';
  return decided(`${decisionOf(first)}${others.length > 0 ? 's' : ''} for ${rolesOf(notes)}`, first);
}

/** 'After careful thought, I've decided to …'; on the day of the offer or interview, they'd know there was none. */
export function decided(what: string, view: ItemView): string {
  const { item, jobHunt, today } = view;
  const offeredOn = jobHunt.offers.findLast(({ jobId }) => jobId === item.job.id)?.on;
  const since = offeredOn ?? interviewAbout(view)?.day;
  const closedOn = closingOn(item.job, today)?.on;
  return since !== undefined && closedOn !== undefined && closedOn <= since
    ? `I've decided ${what}, and I wanted to tell you right away.`
    : `After careful thought, I've decided ${what}.`;
}

// A recruiter tells the company, and passes on your thanks to those you met.
function passItOn(view: ItemView): string {
  if (!isGoBetween(view)) return '';
  const names = [...new Set(notesIn(view).flatMap(metAt))];
  const thanked = names.length > MOST_NAMED ? 'everyone I met' : listed(names);
  return `Could you let them know${names.length === 0 ? '' : `, and give ${thanked} my thanks`}?`;
}

function metAt(view: ItemView): readonly string[] {
  const held = interviewsOf(view).filter(({ day }) => day <= view.today);
  return held.flatMap(({ personIds }) => personIds.flatMap((id) => personIn(view.jobHunt, id)?.name ?? [])).map(plain);
}

function thanks(view: ItemView): string {
  if (notesIn(view).every(isDeclined)) return '';
  return `Thank you for ${isGoBetween(view) ? 'your help' : 'your time'}.`;
}

// No goodbye to a recruiter who is still finding you other jobs.
function parting({ jobHunt, item, today, newJob }: ItemView): string {
  const isOpenThrough = (job: Job) =>
    closingOn(job, today) === null && hasRoleIn(jobHunt.roles, job.id, 'recruiter', item.person?.id ?? null);
  const companies = [...new Set(jobHunt.jobs.filter(isOpenThrough).map(companyOf))];
  if (companies.length === 0 || newJob) return STAY_IN_TOUCH;
  return `I'm still very interested in ${companies.length > MOST_NAMED ? 'the other positions' : listed(companies)}.`;
}
