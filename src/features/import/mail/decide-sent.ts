// Decides about an email that the user sent: a thank-you note, a follow-up, or something else.
import { planAround } from '../../../app/agenda/planning.ts';
import { addDays, type Moment } from '../../../domain/day.ts';
import type { Interview, Person } from '../../../domain/model.ts';
import { compareInterviews, hasRole } from '../../../domain/queries.ts';
import { hourAfter } from '../../../rules/hours.ts';
import { contactOf } from '../../../rules/outreach.ts';
import { logCommand } from './commands.ts';
import { type Case, onlyOf } from './decide.ts';
import { type Decision, known, listed, recorded, type Step } from './decision.ts';
import type { Known, KnownJob } from './known.ts';
import { promisedDay } from './named-day.ts';
import { contactOnRecord, thanksSince } from './on-record.ts';

/** A thank-you note is due through this many days after the interview. */
const DAYS_TO_THANK = 6;

/** An interview that an email thanks for, and the interviewers that it went to. */
interface Thanked {
  readonly found: KnownJob;
  readonly interview: Interview;
  readonly people: readonly Person[];
}

/** Decides about a sent email; null if it isn't about the job hunt. */
export function decideSent(each: Case, records: Known): Decision | null {
  const { about, match } = each;
  if (about.event === 'sent-thank-you') return decideThanks(each, records);
  if (about.jobs.length === 0) return null;
  if (about.event === 'sent-follow-up' && match.by !== 'words') return decideFollowUp(each);
  return listed(about);
}

function decideThanks(each: Case, records: Known): Decision | null {
  const { session, candidate, match, about } = each;
  const { day } = candidate.at;
  const all = thanked(each, records);
  const named = all.filter(({ found }) => about.jobs.some(({ job }) => job.id === found.job.id));
  const [best] = named.length > 0 ? named : all;
  const jobs = [...new Map((named.length > 0 ? named : all).map(({ found }) => [found.job.id, found])).values()];
  if (!best) return about.jobs.length === 0 ? null : withoutInterview(each);
  const told = { ...about, jobs, names: null, person: best.people[0] ?? about.person };
  const left = best.people.filter((person) => !thanksSince(session, best.found.job, person, best.interview.day));
  const [first] = best.people;
  const before = first && thanksSince(session, best.found.job, first, best.interview.day);
  if (left.length === 0 && before && jobs.length === 1) return known(told, { touchId: before.id });
  const promised = promisedDay(session, candidate.ownText, day);
  const steps: Step[] = [{ kind: 'thank-you', to: left, interviewId: best.interview.id, on: day, promised }];
  const isCertain =
    jobs.length === 1 && best.found.isOpen && !candidate.failsChecks && !(match.isDoubtful && match.by === 'thread');
  return recorded({ ...told, steps, command: logCommand(jobs, 'thank-you', told.person, day) }, isCertain);
}

/** Each job's last interview with some of the recipients, if the email was sent between its end and six days later. */
function thanked({ session, candidate, match }: Case, records: Known): Thanked[] {
  const { at } = candidate;
  const jobs = new Map(match.people.flatMap(({ id }) => records.jobsWith(id)).map((found) => [found.job.id, found]));
  return [...jobs.values()].flatMap((found) => {
    const held = found.interviews.filter((one) => isOver(one, at, hourAfter(one, session.policy)));
    const interview = held
      .toSorted(compareInterviews)
      .findLast(({ personIds }) => match.people.some(({ id }) => personIds.includes(id)));
    if (!interview) return [];
    return [{ found, interview, people: match.people.filter(({ id }) => interview.personIds.includes(id)) }];
  });
}

function isOver({ cancelledOn, day }: Interview, at: Moment, end: Moment): boolean {
  const isAfter = at.day > end.day || (at.day === end.day && at.time >= end.time);
  return cancelledOn === null && isAfter && at.day <= addDays(day, DAYS_TO_THANK);
}

/** Thanks to somebody else at the company, such as a recruiter, or for something else. */
function withoutInterview(each: Case): Decision {
  const { session, candidate, about } = each;
  const job = onlyOf(about.jobs);
  const { person } = about;
  const { day } = candidate.at;
  const isSoon = job?.interviews.some((one) => isOver(one, candidate.at, hourAfter(one, session.policy))) ?? false;
  if (!job || person === null || !isSoon || hasRole(job.roles, 'insider', person.id)) return listed(about);
  const before = contactOnRecord(session, job.job, {
    kind: 'thank-you',
    direction: 'out',
    people: [person.id],
    on: day,
  });
  if (before) return known(about, { touchId: before.id });
  const promised = promisedDay(session, candidate.ownText, day);
  const steps: Step[] = [{ kind: 'thank-you', to: [person], interviewId: null, on: day, promised }];
  return recorded({ ...about, steps, command: logCommand(about.jobs, 'thank-you', person, day) }, false);
}

function decideFollowUp(each: Case): Decision {
  const { session, candidate, match, about } = each;
  const { day } = candidate.at;
  const job = onlyOf(about.jobs);
  const ids = match.people.map(({ id }) => id);
  const before =
    job && contactOnRecord(session, job.job, { kind: 'follow-up', direction: 'out', people: ids, on: day });
  if (before) return known(about, { touchId: before.id });
  const contact = job && usualContact(each, job);
  const person = match.people.find(({ id }) => id === contact?.id) ?? about.person;
  if (job && person && hasRole(job.roles, 'insider', person.id)) return listed(about);
  const promised = promisedDay(session, candidate.ownText, day);
  const steps: Step[] =
    person === null ? [] : [{ kind: 'follow-up', to: [person], interviewId: null, on: day, promised }];
  const isUsual = person !== null && person.id === contact?.id;
  const isCertain = isUsual && job?.isOpen === true && !match.isDoubtful && !candidate.failsChecks;
  return recorded({ ...about, person, steps, command: logCommand(about.jobs, 'follow-up', person, day) }, isCertain);
}

/** Who the follow-ups about a job go to. */
function usualContact({ session }: Case, { job }: KnownJob): Person | null {
  const { jobHunt } = planAround(session, [job.id]);
  return contactOf(jobHunt, session.today, session.policy, job.id);
}
