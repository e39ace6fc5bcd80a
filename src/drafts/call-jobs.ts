// Several jobs in one follow-up by phone: each is named at the start, on the same footing.
import type { Day } from '../domain/day.ts';
import { longDay } from '../domain/day-words.ts';
import { groupBy } from '../domain/group.ts';
import { companiesOf, company } from './call-parts.ts';
import { interviewAbout, isRecruiter, lastTiming, recipientOf } from './facts.ts';
import { aboutFor } from './follow-up.ts';
import { talkedSince, whenWeMet } from './recall.ts';
import { positionsSaid, rolesSaid } from './roles-said.ts';
import type { ItemView } from './view.ts';
import { onDay } from './words.ts';

/** Days that one sentence can name. */
const MOST_DAYS = 2;

/** The jobs that the same question is about. */
export function jobsAsked(view: ItemView): readonly ItemView[] {
  const { item } = view;
  const others = item.kind === 'follow-up' ? item.alsoAsk : [];
  return [view, ...others.map((job) => ({ ...view, item: { ...item, job, interview: null } }))];
}

/** Whether the same question is about several jobs. */
export function asksAboutSeveral(view: ItemView): boolean {
  return jobsAsked(view).length > 1;
}

/** The job, or all the jobs it asks about, as the listener knows them. */
export function aboutAll(view: ItemView): string {
  const views = jobsAsked(view);
  if (views.length === 1) return aboutFor(view);
  const jobs = views.map(({ item }) => item.job);
  const isWithin = new Set(views.map(company)).size === 1 && !isRecruiter(recipientOf(view), view);
  return isWithin ? positionsSaid(jobs) : rolesSaid(jobs);
}

/** When you last talked, met or applied; '' if that isn't known, or isn't the same for all the jobs. */
export function lastEventForAll(view: ItemView): string {
  const about = aboutAll(view);
  const [said = '', ...others] = new Set(jobsAsked(view).map((one) => lastTalk(one, about) || whenWeMet(one, about)));
  return others.length === 0 ? said : '';
}

/** The last talk since the interview, if there was one about each job on the same day. */
export function talkedAboutAll(view: ItemView): Day | null {
  const [day = null, ...others] = new Set(jobsAsked(view).map((one) => talkedSince(one)?.on ?? null));
  return others.length === 0 ? day : null;
}

function lastTalk(view: ItemView, about: string): string {
  const talk = talkedSince(view);
  if (!talk) return '';
  const when = onDay(talk.on, view.today);
  return `We ${when === 'yesterday' ? '' : 'last '}talked about ${about} ${when}`;
}

/** A day for the decision that has passed; null if a later interview or talk has overtaken it. */
export function decisionPassed(view: ItemView): Day | null {
  const day = lastTiming(view)?.decisionBy ?? null;
  const metOn = interviewAbout(view)?.day ?? null;
  return day === null || day >= view.today || (metOn !== null && metOn > day) ? null : day;
}

/** Whether you've talked since the day for the decision passed. */
export function hasTalkedAfterDecisionDay(view: ItemView): boolean {
  const [day, talk] = [decisionPassed(view), talkedSince(view)];
  return day !== null && talk !== null && talk.on > day;
}

/** Whether all the jobs share that day. */
export function shareDecisionDay(view: ItemView): boolean {
  return new Set(jobsAsked(view).map(decisionPassed)).size === 1;
}

/** 'They hoped to decide by Friday, November 6.', 'Beta hoped to decide by …', for a recruiter; '' if no day has passed. */
export function theyHoped(view: ItemView): string {
  const all = jobsAsked(view);
  const passed = all.filter((one) => decisionPassed(one) !== null && !hasTalkedAfterDecisionDay(one));
  const days = [...groupBy(passed, decisionPassed)];
  if (days.length === 0 || days.length > MOST_DAYS) return '';
  const isShared = days.length === 1 && passed.length === all.length;
  if (!isShared && new Set(all.map(company)).size === 1) return '';
  const clauses = days.map(([day, jobs], at) => {
    const who = isShared ? 'They' : companiesOf(jobs);
    return `${who}${at === 0 ? ' hoped to decide' : ''} by ${longDay(day ?? view.today)}`;
  });
  return `${clauses.join(', and ')}.`;
}
