// Days that an email names: the one on which the writer promises to get in touch, and the sentence that may name one.

import type { Session } from '../../../app/types.ts';
import type { Day } from '../../../domain/day.ts';
import { isUserError } from '../../../domain/errors.ts';
import { parsePromise } from '../../../domain/when.ts';

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const WEEKDAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const DATE = `(?:(?:${WEEKDAY}),? (?:the )?)?(?:${MONTH}\\.? \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?|\\d{1,2}(?:st|nd|rd|th)? (?:of )?${MONTH}(?: \\d{4})?)|(?:next |this )?${WEEKDAY}`;
const PROMISE = new RegExp(
  `\\b(?:i'll|i will|i plan to|i'd like to|i would like to|let me|may i|i can)\\b[^.!?\\n]{0,60}?\\b(?:check (?:back )?in|check back|follow up|get (?:back )?in touch|be in touch|reach out|touch base|call|write)\\b[^.!?\\n]{0,60}?\\bon (?:the )?(${DATE})\\b`,
  'i',
);
/** Where they'd say when they decide, or when to get in touch. */
const TIMING = new RegExp(
  `\\b(?:decide|decision|deciding|let you know|get back to you|hear (?:back )?from|be in touch|reach out|call (?:me|us)|update you|next steps?)\\b[^.!?\\n]{0,120}?\\b(?:by|on|before|until|within|in|next|end of|early|later)\\b[^.!?\\n]{0,20}?\\b(?:${DATE}|week|month|days?|weeks|tomorrow)\\b`,
  'i',
);
const LONGEST_SENTENCE = 300;

/** The day on which the writer says they'll get in touch; null if none is named, or not clearly. */
export function promisedDay(session: Session, text: string, saidOn: Day): Day | null {
  const said = PROMISE.exec(text.replace(/’/g, "'").replace(/\s+/g, ' '))?.[1];
  if (said === undefined) return null;
  const plain = said
    .replace(/,? the /i, ' ')
    .replace(/(\d)(?:st|nd|rd|th)\b/i, '$1')
    .replace(/ of /i, ' ')
    .replaceAll('.', '');
  try {
    return parsePromise(plain, saidOn, { workdayFrom: session.workdayFrom, today: saidOn });
  } catch (error) {
    if (isUserError(error)) return null;
    throw error;
  }
}

/** The sentence that may say when they decide, or when to get in touch; null if there's none. */
export function timingIn(text: string): string | null {
  const sentences = text.replace(/\s+/g, ' ').split(/(?<=[.!?]) /);
  return sentences.find((sentence) => sentence.length <= LONGEST_SENTENCE && TIMING.test(sentence)) ?? null;
}
