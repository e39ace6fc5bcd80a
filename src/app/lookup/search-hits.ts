// The id under which to list a search hit.

import { RECORD_LETTERS, type RecordRef, type RecordType, recordId } from '../../domain/ids.ts';
import type { ItemKey } from '../../domain/item-key.ts';
import { itemId } from '../../rules/item-id.ts';
import { KINDS } from '../../rules/kinds/index.ts';
import { referenceOf } from '../../store/find.ts';
import type { TextHit } from '../../store/search.ts';
import type { Session } from '../types.ts';

/** A sent message is listed under its contact, an unsent one under its item. */
export function idOfHit(session: Session, hit: TextHit): string {
  const item = hit.table === 'message' && hit.row.touchId === null ? itemIdOf(session, hit.row) : null;
  if (item !== null) return item;
  const { type, number } = ownerOf(hit);
  return recordId(type, number);
}

/** Null if its reference was deleted. */
function itemIdOf(session: Session, { kind, jobId, interviewId, personId }: ItemKey): string | null {
  const shape = KINDS[kind].id;
  const first = (shape.first === 'interview' ? interviewId : null) ?? jobId;
  if (shape.second !== 'reference') return itemId({ kind, first, second: personId });
  const reference = personId === null ? null : referenceOf(session.db, personId);
  return reference && itemId({ kind, first, second: reference.id });
}

/** The row itself if it's a record, else the record it belongs to. */
function ownerOf({ table, row }: TextHit): RecordRef {
  if (table in RECORD_LETTERS) return { type: table as RecordType, number: row.id };
  if ('touchId' in row && row.touchId !== null) return { type: 'touch', number: row.touchId };
  if ('jobId' in row && row.jobId !== null) return { type: 'job', number: row.jobId };
  if ('interviewId' in row && row.interviewId !== null) return { type: 'interview', number: row.interviewId };
  if ('personId' in row && row.personId !== null) return { type: 'person', number: row.personId };
  throw new Error(`${table} ${row.id} belongs to nothing`);
}
