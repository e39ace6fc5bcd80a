// Value types of JSON fields.
import * as v from 'valibot';
import { CHANNELS, PREFERENCES } from '../../src/domain/model.ts';

export const text = v.pipe(v.string(), v.minLength(1));
export const textOrNull = v.nullable(text);
export const count = v.pipe(v.number(), v.integer(), v.minValue(0));
export const day = v.pipe(v.string(), v.isoDate());
export const dayOrNull = v.nullable(day);
export const momentOrNull = v.nullable(v.pipe(v.string(), v.isoDateTime()));
export const channelOrNull = v.nullable(v.picklist(CHANNELS));
export const preferenceOrNull = v.nullable(v.picklist(PREFERENCES));
export const warnings = v.array(text);

/** An id like 'j4', for the letter j. */
export function id(letter: string) {
  return v.pipe(v.string(), v.regex(new RegExp(`^${letter}[1-9]\\d*$`)));
}

export const jobRef = v.strictObject({ id: id('j'), company: text, title: text });
export const personRef = v.strictObject({ id: id('p'), name: text, email: textOrNull, phone: textOrNull });
