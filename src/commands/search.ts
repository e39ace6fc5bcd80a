import type { Context } from '../context.ts';
import type { Day } from '../domain/day.ts';
import { UserError } from '../domain/errors.ts';
import { lineWith } from '../domain/excerpt.ts';
import { ITEM_ID_SHAPES, itemId, RECORD_LETTERS, type RecordRef, type RecordType, recordId } from '../domain/ids.ts';
import type { ItemKey } from '../domain/model.ts';
import { fold } from '../domain/names.ts';
import { toJson } from '../render/json.ts';
import { type Found, renderFound, searchJson } from '../render/search.ts';
import { referenceOf } from '../store/find.ts';
import { getRecord } from '../store/load.ts';
import { findText, type TextHit } from '../store/search.ts';
import { addExamples, type Declare } from './declare.ts';

export const search: Declare = (command, act) => {
  command.argument('<words...>', 'each must begin a word; case and accents do not matter').action(act(searchRecords));
  addExamples(command, 'jobtrack search portfolio', 'jobtrack search amy sail', 'jobtrack search acme salary --json');
};

function searchRecords(context: Context, _flags: object, typed: readonly string[]): void {
  if (typed.join('').trim() === '') {
    throw new UserError('usage', 'There is nothing to search for.', 'For example: jobtrack search portfolio');
  }
  const words = [...new Set(typed.flatMap((text) => fold(text).split(' ')))].filter((word) => word !== '');
  const found = findText(context.store().db, words).map((hit) => foundOf(context, hit, words));
  const text = () => renderFound(found, words, context.today, context.style);
  context.out(context.json ? toJson(searchJson(found, words, [])) : text());
}

function foundOf(context: Context, hit: TextHit, words: readonly string[]): Found {
  const { db } = context.store();
  const personId = hit.table === 'person' ? hit.row.id : 'personId' in hit.row ? hit.row.personId : null;
  const jobId = jobOf(context, hit);
  return {
    id: idOfHit(context, hit),
    type: hit.table,
    job: jobId === null ? null : getRecord(db, 'job', jobId),
    person: personId === null ? null : getRecord(db, 'person', personId),
    on: dayOf(hit),
    line: lineWith(words, hit.texts),
  };
}

/** Words that went out stand with the contact, others with the item that they are for. */
function idOfHit(context: Context, hit: TextHit): string {
  const item = hit.table === 'message' && hit.row.touchId === null ? itemIdOf(context, hit.row) : null;
  if (item !== null) return item;
  const { type, number } = ownerOf(hit);
  return recordId(type, number);
}

/** Null where the reference that it was for is gone. */
function itemIdOf(context: Context, { kind, jobId, interviewId, personId }: ItemKey): string | null {
  const shape = ITEM_ID_SHAPES[kind];
  const first = (shape.first === 'interview' ? interviewId : null) ?? jobId;
  if (shape.second !== 'reference') return itemId({ kind, first, second: personId });
  const reference = personId === null ? null : referenceOf(context.store().db, personId);
  return reference && itemId({ kind, first, second: reference.id });
}

/** What has an id itself, else what the row belongs to. */
function ownerOf({ table, row }: TextHit): RecordRef {
  if (table in RECORD_LETTERS) return { type: table as RecordType, number: row.id };
  if ('touchId' in row && row.touchId !== null) return { type: 'touch', number: row.touchId };
  if ('jobId' in row && row.jobId !== null) return { type: 'job', number: row.jobId };
  if ('interviewId' in row && row.interviewId !== null) return { type: 'interview', number: row.interviewId };
  if ('personId' in row && row.personId !== null) return { type: 'person', number: row.personId };
  throw new Error(`${table} ${row.id} belongs to nothing`);
}

function jobOf(context: Context, { table, row }: TextHit): number | null {
  if (table === 'job') return row.id;
  if ('jobId' in row && row.jobId !== null) return row.jobId;
  const interviewId = 'interviewId' in row ? row.interviewId : null;
  return interviewId === null ? null : getRecord(context.store().db, 'interview', interviewId).jobId;
}

function dayOf({ table, row }: TextHit): Day | null {
  if (table === 'interview') return row.day;
  if (table === 'debrief' || table === 'message') return row.savedOn;
  return 'on' in row ? row.on : null;
}
