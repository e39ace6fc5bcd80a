// Asks for each field with its current value; Enter keeps it. Lists (interviewers, roles) and timing can only be edited
// with flags.

import { type Day, formatDay, formatMoment } from '../../domain/day.ts';
import { fullDay } from '../../domain/day-words.ts';
import { clockWords, spelled } from '../../domain/english.ts';
import { requireLongLine } from '../../domain/input.ts';
import type { Interview } from '../../domain/model.ts';
import { fieldsOf } from '../../domain/schema.ts';
import type { DayField } from '../../domain/when.ts';
import { getRecord } from '../../store/load.ts';
import type { EditFlags } from '../editing/fields.ts';
import type { EditableRef } from '../lookup/editable.ts';
import { accepting, dayQuestion } from './questions.ts';
import type { Asking } from './types.ts';

interface Asked {
  readonly flag: string;
  readonly message: string;
  readonly current: string | null;
  /** The current value in words, if it's written differently. */
  readonly currentWords?: string;
  /** Set if the answer is a day. */
  readonly day?: DayField;
}

function askedOf(asking: Asking, { type, number }: EditableRef): Asked[] {
  const record = getRecord(asking.session.db, type, number);
  return fieldsOf(type).flatMap(([name, { is, flag, asked }]): Asked[] => {
    if (asked === undefined || typeof flag !== 'string') return [];
    const value = (record as unknown as Readonly<Record<string, unknown>>)[name] as Day & (string | null);
    const message = spelled(asked);
    if (flag === 'at') return [{ flag, message, ...startOf(record as Interview) }];
    if (is !== 'day') return [{ flag, message, current: value }];
    const current = value === null ? { current: null } : { current: formatDay(value), currentWords: fullDay(value) };
    return [{ flag, message, ...current, day: flag as DayField }];
  });
}

/** The flags for the answers that differ from the record. */
export async function askWhatChanges(asking: Asking, ref: EditableRef): Promise<EditFlags> {
  const changes = new Map<string, string>();
  const all = askedOf(asking, ref);
  for (const { flag, message, current, currentWords, day } of all) {
    const question = day
      ? dayQuestion(asking.session, day, message)
      : { message, check: accepting((text) => requireLongLine(text, message)) };
    const answer = await asking.ask.optional({ ...question, current: currentWords ?? current });
    if (answer !== null && answer !== current) changes.set(flag, answer);
  }
  // If nothing changes, a value that's kept has the command say so.
  const kept = all.flatMap(({ flag, current }) => (current === null ? [] : [[flag, current] as const]));
  return Object.fromEntries(changes.size > 0 ? changes : kept.slice(0, 1));
}

function startOf({ day, time }: Interview): Pick<Asked, 'current' | 'currentWords'> {
  if (time === null) return { current: formatDay(day), currentWords: fullDay(day) };
  return { current: formatMoment({ day, time }), currentWords: `${fullDay(day)}, ${clockWords(time)}` };
}
