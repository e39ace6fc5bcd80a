// Who told you about their timing, or how it ended: a message to anybody else mustn't say 'you said'.
import type { Person, Timing } from '../domain/model.ts';
import { closingOn, hasRoleIn } from '../domain/queries.ts';
import { interviewsOf, isRecruiter, isTalk, lastTiming, personIn, recipientOf } from './facts.ts';
import type { ItemView } from './view.ts';
import { plain } from './words.ts';

const BY_SOMEONE = 'I was told';

/** 'Amy Lee said' or 'I was told', to begin a clause; null if the reader said it, or if it isn't known who did. */
export function toldByOther(view: ItemView): string | null {
  const timing = lastTiming(view);
  const speakers = timing === null ? [] : speakersOf(timing, view);
  const reader = recipientOf(view)?.id;
  if (speakers.length === 0 || speakers.some(({ id }) => id === reader)) return null;
  const [speaker, ...others] = speakers;
  if (!speaker || others.length > 0 || isDiscreet(speaker, view)) return BY_SOMEONE;
  return `${plain(speaker.name)} said`;
}

/** Whether the reader said it in a conversation with you. */
export function wasSaidInTalk(view: ItemView): boolean {
  const timing = lastTiming(view);
  if (timing === null || toldByOther(view) !== null) return false;
  const touch = view.jobHunt.touches.find(({ id }) => id === timing.touchId);
  return timing.interviewId !== null || (touch !== undefined && isTalk(touch));
}

/** Whether the reader told you how it ended; if nobody is recorded, that's who you're in touch with alone. */
export function hasToldEnd(view: ItemView): boolean {
  const reader = recipientOf(view);
  const teller = tellerOfEnd(view);
  if (teller !== null) return teller.id === reader?.id;
  return (
    isRecruiter(reader, view) || interviewsOf(view).every(({ personIds }) => personIds.every((id) => id === reader?.id))
  );
}

/** 'Amy Lee told me' or 'I understand', to begin the news of the end to somebody else. */
export function endHeard(view: ItemView): string {
  const teller = tellerOfEnd(view);
  return teller === null || isDiscreet(teller, view) ? 'I understand' : `${plain(teller.name)} told me`;
}

// The last to get in touch on the day it ended.
function tellerOfEnd({ item, jobHunt, today }: ItemView): Person | null {
  const on = closingOn(item.job, today)?.on;
  const touch = jobHunt.touches.findLast(
    (each) => each.kind === 'reply' && each.jobId === item.job.id && each.on === on && each.personId !== null,
  );
  return touch ? personIn(jobHunt, touch.personId) : null;
}

function speakersOf({ touchId, interviewId }: Timing, { jobHunt }: ItemView): readonly Person[] {
  const touch = touchId === null ? undefined : jobHunt.touches.find(({ id }) => id === touchId);
  const interview = interviewId === null ? undefined : jobHunt.interviews.find(({ id }) => id === interviewId);
  const ids = [touch?.personId ?? null, ...(interview?.personIds ?? [])];
  return jobHunt.people.filter(({ id }) => ids.includes(id));
}

// A message never names an insider or a reference as the source.
function isDiscreet({ id }: Person, { item, jobHunt }: ItemView): boolean {
  const isReference = jobHunt.references.some(({ personId }) => personId === id);
  return isReference || hasRoleIn(jobHunt.roles, item.job.id, 'insider', id);
}
