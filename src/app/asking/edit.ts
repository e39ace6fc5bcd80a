// Asks for each field with its current value; Enter keeps it. Lists (interviewers, roles) and timing can only be edited
// with flags.

import { type Day, formatDay, formatMoment } from '../../domain/day.ts';
import { spelled } from '../../domain/english.ts';
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
  /** Set if the answer is a day. */
  readonly day?: DayField;
}

function askedOf(asking: Asking, { type, number }: EditableRef): Asked[] {
  const record = getRecord(asking.session.db, type, number);
  return fieldsOf(type).flatMap(([name, { is, flag, asked }]): Asked[] => {
    if (asked === undefined || typeof flag !== 'string') return [];
    const value = (record as unknown as Readonly<Record<string, unknown>>)[name] as Day & (string | null);
    const message = spelled(asked);
    if (flag === 'at') return [{ flag, message, current: startText(record as Interview) }];
    if (is !== 'day') return [{ flag, message, current: value }];
    return [{ flag, message, current: value === null ? null : formatDay(value), day: flag as DayField }];
  });
}

/** The flags for the answers that differ from the record. */
export async function askWhatChanges(asking: Asking, ref: EditableRef): Promise<EditFlags> {
  const changes = new Map<string, string>();
  for (const { flag, message, current, day } of askedOf(asking, ref)) {
    const question = day
      ? dayQuestion(asking.session, day, message)
      : { message, check: accepting((text) => requireLongLine(text, message)) };
    const answer = await asking.ask.optional({ ...question, current });
    if (answer !== null && answer !== current) changes.set(flag, answer);
  }
  return Object.fromEntries(changes);
}

function startText({ day, time }: Interview): string {
  return time === null ? formatDay(day) : formatMoment({ day, time });
}
