// Interviews in words.

import { dateNear, lengthWords } from '../domain/day-words.ts';
import { clockWords } from '../domain/english.ts';
import type { Interview, InterviewKind } from '../domain/model.ts';
import { momentThere } from '../domain/queries.ts';
import { unbroken } from '../terminal/text.ts';

const KIND_WORDS = {
  phone: 'by phone',
  video: 'by video',
  onsite: 'on site',
  other: null,
} as const satisfies Record<InterviewKind, string | null>;

/** 'by video, 45 minutes'; '' if neither is known. */
export function formWords({ kind, length }: Interview): string {
  const parts = [kind && KIND_WORDS[kind], length && lengthWords(length)];
  return parts.filter(Boolean).join(', ');
}

/** '9:00 AM in New York' if the interview was recorded in a zone with another local time; otherwise null. */
export function clockThere(interview: Interview): string | null {
  const there = momentThere(interview);
  if (there === null) return null;
  const place = interview.zone?.split('/').at(-1)?.replaceAll('_', ' ');
  const day = there.day === interview.day ? '' : `${dateNear(there.day, interview.day)} `;
  return unbroken(`${day}${clockWords(there.time)} in ${place}`);
}
