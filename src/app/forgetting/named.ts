// What stays when somebody or something is forgotten, though it has to do with it.
import type { Context } from '../../cli/context.ts';
import type { RecordRef } from '../../domain/ids.ts';
import { fold, nameKey, wordsBegin } from '../../domain/names.ts';
import { type Forgetting, jobsWith } from '../../safety/forget.ts';
import { getRecord } from '../../store/load.ts';
import { selectRecords, selectRows } from '../../store/records.ts';
import { findText, type TextHit } from '../../store/search.ts';
import { idOfHit } from '../lookup/hits.ts';
import { recordName } from '../lookup/words.ts';

/** The ids under which the name of a person, or of the company of a job, also stands. */
export function namedElsewhere(context: Context, ref: RecordRef, forgetting: Forgetting): string[] {
  const { db } = context.store();
  const name = ref.type === 'person' ? fold(getRecord(db, 'person', ref.number).name) : companyOf(context, ref);
  const gone = new Set([
    ...forgetting.rows.map(({ table, id }) => `${table} ${id}`),
    ...forgetting.messages.map((id) => `message ${id}`),
    ...forgetting.touchesKept.map((id) => `touch ${id}`),
  ]);
  const isElsewhere = ({ table, row, texts }: TextHit) =>
    !gone.has(`${table} ${row.id}`) && wordsBegin(name, fold(texts.join(' ')));
  const hits = findText(db, name.split(' ')).filter(isElsewhere);
  return [...new Set(hits.map((hit) => idOfHit(context, hit)))];
}

function companyOf(context: Context, { number }: RecordRef): string {
  return nameKey(getRecord(context.store().db, 'job', number).company);
}

/** The people who are on file for a job and for no other: 'Amy Lee (p2)'. */
export function peopleOfThisJobAlone(context: Context, { type, number }: RecordRef): string[] {
  if (type !== 'job') return [];
  const { db } = context.store();
  const roles = selectRows(db, 'job_person', { column: 'job_id', numbers: [number] });
  const met = selectRecords(db, 'interview', { column: 'job_id', numbers: [number] });
  const people = new Set([...roles.map(({ personId }) => personId), ...met.flatMap(({ personIds }) => personIds)]);
  return [...people]
    .filter((personId) => jobsWith(db, personId).length === 1)
    .map((personId) => recordName(context, { type: 'person', number: personId }));
}
