import { echoDay } from '../../domain/echo.ts';
import { UserError } from '../../domain/errors.ts';
import { fieldChanges } from '../../domain/field-changes.ts';
import { getRecord } from '../../store/load.ts';
import { type Editor, fieldPatch } from './editing.ts';

/** Edits an offer. */
export const editOffer: Editor = (session, flags, clears, id) => {
  const patch = fieldPatch(session, 'offer', flags, clears);
  return (session) => {
    const before = getRecord(session.db, 'offer', id);
    const after = session.write.change('offer', id, patch);
    if (after.answeredOn !== null && after.on > after.answeredOn) {
      const answered = echoDay(after.answeredOn, session.today);
      throw new UserError(
        'usage',
        `The offer was answered on ${answered}, before that day.`,
        'Give --on an earlier day.',
      );
    }
    return { changes: fieldChanges('offer', before, after, session.today), echoes: [], jobIds: [before.jobId] };
  };
};
