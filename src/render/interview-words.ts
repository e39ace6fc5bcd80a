// How interviews are said.
import type { Interview, InterviewKind } from '../domain/model.ts';
import { unbroken } from './text.ts';
import { dateNear, lengthWords } from './words.ts';

const KIND_WORDS = {
  phone: 'by phone',
  video: 'by video',
  onsite: 'on site',
  other: null,
} as const satisfies Record<InterviewKind, string | null>;

/** 'by video, 45 minutes'; '' where neither is known. */
export function formWords({ kind, length }: Interview): string {
  const parts = [kind && KIND_WORDS[kind], length && lengthWords(length)];
  return parts.filter(Boolean).join(', ');
}

/** '09:00 in New York', where the interview keeps another clock; null where it doesn't. */
export function clockThere(interview: Interview): string | null {
  const { zone, timeThere, dayThere, day } = interview;
  if (zone === null || timeThere === null || dayThere === null) return null;
  const place = (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
  return unbroken(`${dayThere === day ? '' : `${dateNear(dayThere, day)} `}${timeThere} in ${place}`);
}
