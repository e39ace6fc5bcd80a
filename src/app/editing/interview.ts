import { formatDay } from '../../domain/day.ts';
import { isUserError, UserError } from '../../domain/errors.ts';
import { fieldChanges } from '../../domain/field-changes.ts';
import { choosePerson } from '../../domain/find.ts';
import { recordId } from '../../domain/ids.ts';
import { parseLength } from '../../domain/input.ts';
import { INTERVIEW_KINDS, type Interview, type Person } from '../../domain/model.ts';
import { quote } from '../../domain/quote.ts';
import { listed } from '../../domain/words.ts';
import { interviewersOf, interviewsOf } from '../../store/find.ts';
import { getRecord } from '../../store/load.ts';
import { addToInterview } from '../lookup/people-lists.ts';
import { clashWarnings } from '../recording/clashes.ts';
import { echoStart, parseStart, parseStartAgain, type Start, twiceWarnings } from '../recording/interview-time.ts';
import type { Session, Writing } from '../types.ts';
import { type Clears, type Editor, editNotes, fieldPatch, readNote } from './editing.ts';
import type { EditFlags } from './fields.ts';
import { editJobPeople, removeRole } from './people.ts';
import { editStatement, timingPatch } from './statement.ts';

/** Edits an interview. */
export const editInterview: Editor = (session, flags, clears, id) => {
  const { db } = session;
  const known = getRecord(db, 'interview', id);
  const patch = {
    ...fieldPatch(session, 'interview', flags, clears, ['at', 'tz', 'for', 'kind']),
    ...startPatch(session, flags, clears, known),
    ...formPatch(flags, clears),
  };
  const timing = timingPatch(session, flags, clears);
  const note = readNote(flags);
  const twice = twiceWarnings({ ...known, ...patch });
  return (session) => {
    const before = getRecord(db, 'interview', id);
    const job = getRecord(db, 'job', before.jobId);
    session.write.change('interview', id, patch);
    const after = getRecord(db, 'interview', id);
    const at = { table: 'interview', id, jobId: job.id } as const;
    const said = editStatement(session, { ...at, day: before.dayThen }, { ...at, day: after.dayThen }, timing);
    const isMoved = after.day !== before.day || after.time !== before.time;
    const movedTo = isMoved
      ? `the interview at ${job.company} (${recordId('interview', id)}) is now on ${echoStart(after, session.today)}`
      : null;
    const otherwise = isMoved ? { ...before, day: after.day, time: after.time, timeThere: after.timeThere } : before;
    return {
      movedTo,
      changes: [...fieldChanges('interview', otherwise, after, session.today), ...said],
      echoes: [
        ...editInterviewers(session, before, flags, clears),
        ...editJobPeople(session, job, flags, clears),
        ...editNotes(session, { interviewId: id }, note, clears),
      ],
      warnings: isMoved ? [...twice, ...clashWarnings(session, after)] : [],
      jobIds: [job.id],
    };
  };
};

/** The new day and time: --at alone uses the zone on file, --tz alone moves the same time to that zone. */
function startPatch(session: Session, { at, tz }: EditFlags, clears: Clears, known: Interview): Partial<Start> {
  if (clears.has('tz')) {
    const { day, time } = at === undefined ? known : parseStart(at, undefined, session);
    return { day, time, zone: null, dayThere: null, timeThere: null };
  }
  if (at !== undefined) return parseStartAgain(at, tz, known.zone, session);
  if (tz === undefined) return {};
  const time = known.timeThere ?? known.time;
  const text = `${formatDay(known.dayThere ?? known.day)}${time === null ? '' : ` ${time}`}`;
  return parseStart(text, tz, session);
}

function formPatch(flags: EditFlags, clears: Clears): Partial<Pick<Interview, 'length' | 'kind'>> {
  const [length, ...more] = flags.for ?? [];
  if (more.length > 0) throw new UserError('usage', 'An interview has one length.', 'Give --for once: --for 45m');
  const kind = INTERVIEW_KINDS.find((known) => known === flags.kind);
  if (flags.kind !== undefined && !kind) {
    throw new UserError(
      'usage',
      `--kind ${flags.kind} isn't a kind of interview.`,
      `Type one of: ${INTERVIEW_KINDS.join(', ')}`,
    );
  }
  return {
    ...(length === undefined ? {} : { length: parseLength(length) }),
    ...(clears.has('for') ? { length: null } : {}),
    ...(kind ? { kind } : {}),
    ...(clears.has('kind') ? { kind: null } : {}),
  };
}

function editInterviewers(session: Writing, interview: Interview, flags: EditFlags, clears: Clears): string[] {
  const there = interview.personIds.map((id) => getRecord(session.db, 'person', id));
  const leaving = clears.has('with') ? there : (flags.without ?? []).map((typed) => chooseInterviewer(typed, there));
  return [
    ...[...new Set(leaving)].map((person) => removeInterviewer(session, interview, person)),
    ...(flags.with ?? []).flatMap((typed) => addToInterview(session, interview, typed)),
  ];
}

function chooseInterviewer(typed: string, there: readonly Person[]): Person {
  try {
    return choosePerson(typed, there, 'person');
  } catch (error) {
    if (!isUserError(error) || error.code !== 'not-found') throw error;
    const names = there.length === 0 ? 'nobody yet' : listed(there.map(({ name }) => name));
    throw new UserError(
      'not-found',
      `Nobody called ${quote(typed)} is at this interview.`,
      `Its interviewers: ${names}.`,
    );
  }
}

/** Removes an interviewer, and the role in the job unless they were at another of its interviews. */
function removeInterviewer(session: Writing, { id, jobId }: Interview, person: Person): string {
  const { db } = session;
  const rows = interviewersOf(db, id).filter(({ personId }) => personId === person.id);
  for (const row of rows) session.write.remove('interview_person', row.id);
  const isElsewhere = interviewsOf(db, jobId).some(({ personIds }) => personIds.includes(person.id));
  const job = getRecord(db, 'job', jobId);
  if (!isElsewhere) removeRole(session, job, 'interviewer', (personId) => personId === person.id);
  return `${person.name} is no longer with ${recordId('interview', id)}.`;
}
