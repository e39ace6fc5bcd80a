// Records in a few words, for the timeline and the short pages.

import type { Day } from '../domain/day.ts';
import { dateNear } from '../domain/day-words.ts';
import { clockWords, spelled } from '../domain/english.ts';
import { recordId } from '../domain/ids.ts';
import type { ItemKey } from '../domain/item-key.ts';
import type { CloseReason, Closing, Interview, JobHunt, Offer, Result, Touch, UndatedStage } from '../domain/model.ts';
import { nameWith, touchLabel } from '../rules/item-words.ts';
import { KINDS } from '../rules/kinds/index.ts';
import { clockThere, formWords } from './interview-words.ts';
import { CHANNEL_WORDS } from './kinds.ts';

export const CLOSE_WORDS = {
  filled: 'the position was filled',
  rejected: 'they said no',
  withdrawn: 'you withdrew',
  declined: 'you declined the offer',
  accepted: 'you accepted the offer',
  'no-response': 'they never replied',
  other: 'another reason',
} as const satisfies Record<CloseReason, string>;

/** Stages a job is known to have reached, though the day isn't known. */
export const UNDATED_WORDS = {
  applied: null,
  answered: "they answered, the day isn't known",
  interview: "an interview, the day isn't known",
  offer: "an offer, the day isn't known",
} as const satisfies Record<UndatedStage, string | null>;

/** 'closed: they said no'. */
export function closedWords({ reason, dayIs }: Closing): string {
  return `closed: ${CLOSE_WORDS[reason]}${dayIs === 'unknown' ? "; the day isn't known" : ''}`;
}

const RESULT_WORDS = {
  sent: null,
  spoke: 'you spoke',
  voicemail: 'left a message',
  'no-answer': 'nobody answered',
} as const satisfies Record<Result, string | null>;

export function nameOf(personId: number | null, jobHunt: JobHunt): string | null {
  return jobHunt.people.find((person) => person.id === personId)?.name ?? null;
}

/** 'Miles Dyson got in touch, by phone', 'they got in touch'. */
function gotInTouch([name, ...more]: readonly (string | null)[]): string {
  return [`${name ?? 'they'} got in touch`, ...more].filter(Boolean).join(', ');
}

/** 'follow-up: Dana Ruiz, by phone, left a message (l7)'. */
export function touchWithId(touch: Touch, jobHunt: JobHunt): string {
  return `${touchWords(touch, jobHunt)} (${recordId('touch', touch.id)})`;
}

/** The same without the id. */
export function touchWords(touch: Touch, jobHunt: JobHunt): string {
  const parts = [
    nameOf(touch.personId, jobHunt),
    touch.channel && spelled(CHANNEL_WORDS[touch.channel].by),
    touch.result && RESULT_WORDS[touch.result],
  ];
  if (touch.kind === 'reply') return gotInTouch(parts);
  const said = parts.filter(Boolean).join(', ');
  return `${touchLabel(touch)}${said === '' ? '' : `: ${said}`}`;
}

/** 'you promised to follow up on Mon Nov 9'; null if nothing was promised. */
export function promisedWords({ promisedOn }: Pick<Touch, 'promisedOn'>, today: Day): string | null {
  return promisedOn === null ? null : `you promised to follow up on ${dateNear(promisedOn, today)}`;
}

/** 'interview i12, 2:00 PM, by video, 45 minutes, with Amy Lee'. */
export function interviewWords(interview: Interview, jobHunt: JobHunt): string {
  const people = interview.personIds.flatMap((id) => nameOf(id, jobHunt) ?? []);
  const parts = [
    `interview ${recordId('interview', interview.id)}`,
    interview.time && clockWords(interview.time),
    clockThere(interview),
    formWords(interview),
    people.length > 0 ? `with ${people.join(', ')}` : null,
    interview.cancelledOn === null ? null : spelled('canceled'),
  ];
  return parts.filter(Boolean).join(', ');
}

/** 'offer: 85,000; answer by Fri Dec 4'. */
export function offerWords(offer: Offer, today: Day): string {
  const terms = [
    offer.salary,
    offer.replyBy === null ? null : `answer by ${dateNear(offer.replyBy, today)}`,
    offer.answeredOn === null ? null : `answered on ${dateNear(offer.answeredOn, today)}`,
  ].filter((part) => part !== null);
  return withNote(`offer${terms.length > 0 ? `: ${terms.join('; ')}` : ''}`, offer.note);
}

/** The text, followed by the note if there is one. */
export function withNote(text: string, note: string | null): string {
  return note === null ? text : `${text} – ${note}`;
}

/** 'thank-you note to Amy Lee', for an item that may no longer exist. */
export function itemKeyWords(key: ItemKey, jobHunt: JobHunt): string {
  const name = nameOf(key.personId, jobHunt);
  return name === null ? KINDS[key.kind].name : nameWith(key.kind, name);
}
