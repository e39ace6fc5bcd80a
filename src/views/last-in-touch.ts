// When you were last in touch with a person, how, and about what.

import { type Day, formatDay } from '../domain/day.ts';
import { dateNear } from '../domain/day-words.ts';
import { spelled } from '../domain/english.ts';
import { recordId } from '../domain/ids.ts';
import type { Interview, Job, JobHunt, Touch } from '../domain/model.ts';
import { closingOn, compareInterviews, isAttempt, isHeld, isStillOn } from '../domain/queries.ts';
import { isEnded, jobName } from '../domain/words.ts';
import { touchLabel } from '../rules/item-words.ts';
import { formWords } from './interview-words.ts';
import { jobRef } from './json.ts';
import { CHANNEL_WORDS } from './kinds.ts';
import { withNote } from './record-words.ts';

/** A contact, or an interview that they took part in. */
interface Last {
  readonly on: Day;
  readonly touch: Touch | null;
  readonly interview: Interview | null;
  readonly job: Job | null;
}

/** The last time you were in touch; calls that reached nobody don't count. Null if you never were. */
export function lastInTouch(personId: number, jobHunt: JobHunt, today: Day): Last | null {
  const isPast = (touch: Touch) => touch.personId === personId && touch.on <= today && !isAttempt(touch);
  const [touch = null] = jobHunt.touches.filter(isPast).sort((a, b) => b.on - a.on || b.id - a.id);
  const jobOf = (jobId: number) => jobHunt.jobs.find(({ id }) => id === jobId) ?? null;
  const isMet = (each: Interview) => each.personIds.includes(personId) && tookPlace(each, jobOf(each.jobId), today);
  const interview = jobHunt.interviews.filter(isMet).sort(compareInterviews).at(-1) ?? null;
  if (interview !== null && (touch === null || interview.day > touch.on)) {
    return { on: interview.day, touch: null, interview, job: jobOf(interview.jobId) };
  }
  return touch && { on: touch.on, touch, interview: null, job: jobOf(touch.jobId) };
}

/** 'Last in touch 10 days ago (Mon Nov 2): your thank-you note by email, about Acme – Buyer (l1).' */
export function lastInTouchWords(last: Last | null, today: Day): string {
  if (last === null) return "You haven't been in touch yet.";
  const { on, touch, interview, job } = last;
  const about = job === null ? '' : `, about ${jobName(job)}`;
  const when = `${distanceWords(today - on)} (${dateNear(on, today)})`;
  const how = touch ? touchHow(touch) : interview ? interviewHow(interview) : '';
  const id = touch ? recordId('touch', touch.id) : recordId('interview', interview?.id ?? 0);
  const words = withNote(`Last in touch ${when}: ${how}${about} (${id})`, touch?.note ?? null);
  return isEnded(words) ? words : `${words}.`;
}

export function lastInTouchJson(last: Last | null) {
  if (last === null) return null;
  const { on, touch, interview, job } = last;
  return {
    day: formatDay(on),
    id: touch ? recordId('touch', touch.id) : recordId('interview', interview?.id ?? 0),
    kind: touch?.kind ?? 'interview',
    direction: touch?.direction ?? null,
    channel: touch?.channel ?? null,
    result: touch?.result ?? null,
    job: job && jobRef(job),
    note: touch?.note ?? null,
  };
}

function tookPlace(interview: Interview, job: Job | null, today: Day): boolean {
  return isHeld(interview, today) && isStillOn(interview, job && closingOn(job, today));
}

function distanceWords(days: number): string {
  if (days < 2) return days === 0 ? 'today' : 'yesterday';
  return `${days} days ago`;
}

function touchHow(touch: Touch): string {
  const by = touch.channel === null ? '' : ` ${spelled(CHANNEL_WORDS[touch.channel].by)}`;
  if (touch.direction === 'in') return touch.kind === 'reply' ? `they got in touch${by}` : `${touchLabel(touch)}${by}`;
  const result =
    touch.result === 'spoke' ? ', and you spoke' : touch.result === 'voicemail' ? ', with a message left' : '';
  return `your ${touchLabel(touch)}${by}${result}`;
}

function interviewHow(interview: Interview): string {
  return ['interview', formWords(interview)].filter(Boolean).join(' ');
}
