// Edits what the employer said about timing, found through the contact or interview where it was said.

import type { Day } from '../../domain/day.ts';
import { fieldChanges } from '../../domain/field-changes.ts';
import { timingsWith } from '../../store/find.ts';
import { addStatement, parseTiming } from '../recording/timing.ts';
import type { Session, Writing } from '../types.ts';
import type { Clears } from './editing.ts';
import type { EditFlags } from './fields.ts';

const FIELDS = { decisionBy: 'decisionBy', contactOn: 'contactOn', every: 'everyDays' } as const;
const NOTHING_SAID = { decisionBy: null, contactOn: null, everyDays: null };

/** A contact or an interview, with its day. */
interface Occasion {
  readonly table: 'touch' | 'interview';
  readonly id: number;
  readonly jobId: number;
  readonly day: Day;
}

type TimingPatch = Partial<NonNullable<ReturnType<typeof parseTiming>>>;

/** Reads --decision-by, --contact-on and --every, and which of them to clear. */
export function timingPatch(session: Session, flags: EditFlags, clears: Clears): TimingPatch {
  const timing = parseTiming(session, flags);
  const named = Object.entries(FIELDS).flatMap(([flag, field]) => {
    const isGiven = flags[flag as keyof typeof FIELDS] !== undefined;
    return isGiven || clears.has(flag as keyof typeof FIELDS) ? [[field, timing?.[field] ?? null]] : [];
  });
  return Object.fromEntries(named) as TimingPatch;
}

/** Changes the timing said on an occasion, and its day if the occasion moved; returns what changed. */
export function editStatement(session: Writing, was: Occasion, is: Occasion, patch: TimingPatch): string[] {
  const known = timingsWith(session.db, was.table, was.id).at(-1) ?? null;
  const next = { ...NOTHING_SAID, ...known, ...patch };
  const isEmpty = next.decisionBy === null && next.contactOn === null && next.everyDays === null;
  if (known === null) {
    if (!isEmpty) addStatement(session, is.jobId, is.day, next, { [`${is.table}Id`]: is.id });
  } else if (isEmpty) {
    session.write.remove('statement', known.id);
  } else {
    const saidOn = known.saidOn === was.day ? is.day : known.saidOn;
    session.write.change('statement', known.id, { ...patch, saidOn });
  }
  return fieldChanges('statement', known ?? NOTHING_SAID, patch, session.today);
}
