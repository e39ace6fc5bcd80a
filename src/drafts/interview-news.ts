// News of interviews for references and people inside; a second message to one of them doesn't repeat the first.
import { spelled } from '../domain/english.ts';
import { groupBy } from '../domain/group.ts';
import type { Touch } from '../domain/model.ts';
import { isFollowUpSent, isSent } from '../domain/queries.ts';
import { numberWord, ordinalWord } from '../domain/words.ts';
import { interviewAbout, isAhead, roundOf } from './facts.ts';
import { rolesWithDays } from './several-jobs.ts';
import type { Own } from './template-fields.ts';
import { whenMet } from './thank-you.ts';
import type { DraftView, ItemView } from './view.ts';
import { companyOf, onDayIn, plain, plainOrNull, roleOf, rolesOf } from './words.ts';

/** From this follow-up without an answer on, you ask inside what's causing the delay. */
const FOLLOW_UPS_BEFORE_ASKING = 2;
const PLANS = 'Do you know how far along the hiring is, or whether the plans have changed?';

/** 'I interviewed for the Cook position at Alba today.' */
function interviewNews(view: DraftView): string {
  const role = roleOf(view.item.job);
  const interview = interviewAbout(view);
  if (!interview) return `I'm interested in ${role}.`;
  return `I ${verbOf(view)} for ${role} ${whenMet(view)}.`;
}

/** The same for a reference, about all jobs of the message. */
export function newsForReference(view: DraftView): string {
  const views = [view.item, ...view.together].map((item) => ({ ...view, item }));
  const isSecond = lastAlert(view) !== null;
  if (views.length === 1) return isSecond ? anotherInterview(view) : interviewNews(view);
  const days = [...groupBy(views, (each) => `${haveOrHad(each)} ${whenMet(each)}`).values()];
  if (days.length > 1) return newsByDay(days, isSecond);
  const count = `${numberWord(views.length)}${isSecond ? ' more' : ''} interviews`;
  return `I ${haveOrHad(view)} ${count} ${whenMet(view)}: for ${rolesIn(views)}.`;
}

// 'I interviewed for the Cook position at Alba and the Chef position at Dill yesterday, and for the Baker position at Oat today.'
function newsByDay(days: readonly (readonly DraftView[])[], isSecond: boolean): string {
  const clauses = days.flatMap((views, place) => {
    const [[first], [before]] = [views, days[place - 1] ?? []];
    if (!first) return [];
    const verb = before && verbOf(before) === verbOf(first) ? '' : `I ${isSecond ? 'also ' : ''}${verbOf(first)} `;
    return `${verb}for ${rolesIn(views)} ${whenMet(first)}`;
  });
  return `${clauses.slice(0, -1).join(', ')}, and ${clauses.at(-1)}.`;
}

function rolesIn(views: readonly DraftView[]): string {
  return rolesOf(views.map(({ item }) => item.job));
}

function verbOf(view: DraftView): string {
  return haveOrHad(view) === 'have' ? 'have an interview' : 'interviewed';
}

/** The same for a reference who also hears that you got a job; '' if there's no other. */
export function mayStillCall(view: DraftView): string {
  const views = view.together.filter(({ kind }) => kind === 'reference-alert').map((item) => ({ ...view, item }));
  if (views.length === 0) return '';
  const about = rolesWithDays(views.map((each) => ({ job: each.item.job, when: whenMet(each) })));
  return `I also interviewed for ${about}, so they may still call you. If they do, please [[? what you'd like, such as: tell them I've taken another job ]].`;
}

/** That you've taken a job, for a reference who's asked to speak for you elsewhere; '' if you haven't. */
export function newJobForReference({ newJob, item, together, jobHunt }: DraftView): string {
  if (newJob === null) return '';
  const isTold = jobHunt.touches.some(
    (touch) =>
      touch.kind === 'outcome-note' && touch.personId === item.person?.id && isSent(touch) && touch.on >= newJob.on,
  );
  const open = together.length > 0 ? 'these applications are' : 'this application is';
  return `${isTold ? 'As you know, ' : ''}I've accepted a job at ${plain(newJob.company)}, but ${open} still open.`;
}

/** Whether an earlier message brought this reference the résumé used now. */
export function hasResume(view: Pick<ItemView, 'item' | 'together' | 'jobHunt'>): boolean {
  const alert = lastAlert(view);
  if (alert === null || alert.channel === 'phone') return false;
  const sent = view.jobHunt.jobs.find(({ id }) => id === alert.jobId)?.resume ?? null;
  return [view.item, ...view.together].every(({ job }) => plainOrNull(job.resume) === plainOrNull(sent));
}

/** What a reference has of your résumé. */
export function resumeWords(view: DraftView): string {
  return hasResume(view)
    ? spelled('The résumé I sent you is still current, so you have everything at hand.')
    : spelled('My current résumé is attached, so you have everything at hand.');
}

/** The note to somebody inside after an interview. */
export function checkInFields(view: DraftView): Own<'network-check-in'> {
  const news = interviewNews(view);
  const interview = interviewAbout(view);
  const company = companyOf(view.item.job);
  if (askedInside(view).length === 0 || !interview) {
    return {
      news,
      matter: `My interview at ${company}`,
      opening: news.replace(/\.$/, `${whenMet(view).includes(',') ? ',' : ''} and thought you might know the team.`),
      question: 'Is there anything I should keep in mind about the team or the job?',
    };
  }
  const number = roundOf(view);
  const round = `${number > 1 ? `${ordinalWord(number)} ` : ''}interview`;
  const opening = `I ${haveOrHad(view)} my ${round} for ${roleOf(view.item.job)} ${whenMet(view)}.`;
  return { news, matter: `My ${round} at ${company}`, opening, question: '' };
}

/** The question to somebody inside when nobody answers. */
export function stallFields(view: DraftView): Own<'stall-check-in'> {
  const role = roleOf(view.item.job);
  const interest = view.newJob ? '' : "It's still a role I'd love to have.";
  const before = askedInside(view);
  const asked = before.filter((touch) => isAboutDelay(touch, view)).length;
  if (asked === 0) {
    const [opening, news] = wasTold(before, view)
      ? [`I told you about my interview for ${role}.`, "It's been quiet since then."]
      : [`Could I ask you something about ${role}?`, applicationNews(view)];
    return { opening, news, interest, question: PLANS };
  }
  const opening =
    asked === 1
      ? `I hope you don't mind my asking again: have you heard anything more about ${role}?`
      : `It's me again, about ${role}. Have you heard anything since I last asked?`;
  return { opening, news: '', interest, question: '' };
}

// Whether they know of the interview from you.
function wasTold(before: readonly Touch[], view: DraftView): boolean {
  const interview = interviewAbout(view);
  return interview !== null && before.some(({ on }) => on >= interview.day);
}

function anotherInterview(view: DraftView): string {
  if (interviewAbout(view) === null) return interviewNews(view);
  return `I ${haveOrHad(view)} another interview ${whenMet(view)}, for ${roleOf(view.item.job)}.`;
}

function haveOrHad(view: DraftView): string {
  const interview = interviewAbout(view);
  return interview && isAhead(interview, view) ? 'have' : 'had';
}

// The last heads-up to this reference about another job.
function lastAlert({ item, together, jobHunt }: Pick<ItemView, 'item' | 'together' | 'jobHunt'>): Touch | null {
  const jobs = [item, ...together].map(({ job }) => job.id);
  const alerts = jobHunt.touches.filter(
    (touch) => touch.kind === 'reference-alert' && touch.personId === item.person?.id && isSent(touch),
  );
  return alerts.findLast(({ jobId }) => jobId !== null && !jobs.includes(jobId)) ?? null;
}

/** Your earlier calls and messages to this insider about the job. */
export function askedInside({ item, jobHunt, today }: ItemView): readonly Touch[] {
  return jobHunt.touches.filter(
    (touch) =>
      touch.kind === 'network-check-in' &&
      touch.jobId === item.job.id &&
      touch.personId === item.person?.id &&
      touch.on < today &&
      isSent(touch),
  );
}

function isAboutDelay({ on, jobId }: Touch, { jobHunt }: DraftView): boolean {
  const before = jobHunt.touches.filter((touch) => isFollowUpSent(touch) && touch.jobId === jobId && touch.on <= on);
  return before.length >= FOLLOW_UPS_BEFORE_ASKING;
}

function applicationNews(view: DraftView): string {
  const interview = interviewAbout(view);
  if (interview) return `I interviewed for it ${whenMet(view)}.`;
  const { appliedOn } = view.item.job;
  return appliedOn === null ? '' : `I applied for it ${onDayIn(view.form, appliedOn, view.today)}.`;
}
