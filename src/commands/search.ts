import { idOfHit } from '../app/lookup/search-hits.ts';
import type { Session } from '../app/types.ts';
import type { Context } from '../cli/context.ts';
import { type Asking, addExamples, type Declare, type Given } from '../cli/declare.ts';
import type { Day } from '../domain/day.ts';
import { UserError } from '../domain/errors.ts';
import { lineWith } from '../domain/excerpt.ts';
import { fold } from '../domain/names.ts';
import { getRecord } from '../store/load.ts';
import { findText, type TextHit } from '../store/search.ts';
import { toJson } from '../views/json.ts';
import { type Found, renderFound, searchJson } from '../views/search.ts';

export const search: Declare = (command, act) => {
  command
    .argument('<words...>', "each must begin a word; case and accents don't matter")
    .action(act(searchRecords, askForWords));
  addExamples(command, 'jobtrack search portfolio', 'jobtrack search amy sail', 'jobtrack search acme salary --json');
};

async function askForWords({ ask }: Asking, flags: object, typed: readonly string[]): Promise<Given | null> {
  if (typed.length > 0) return null;
  return { flags, args: [(await ask.text({ message: 'What are you looking for?' })).split(/\s+/)] };
}

function searchRecords(context: Context, _flags: object, typed: readonly string[]): void {
  if (typed.join('').trim() === '') {
    throw new UserError('usage', "There's nothing to search for.", 'For example: jobtrack search portfolio');
  }
  const words = [...new Set(typed.flatMap((text) => fold(text).split(' ')))].filter((word) => word !== '');
  const found = findText(context.session.db, words).map((hit) => foundOf(context.session, hit, words));
  const text = () => renderFound(found, words, context.today, context.style);
  context.out(context.json ? toJson(searchJson(found, words, [])) : text());
}

function foundOf(session: Session, hit: TextHit, words: readonly string[]): Found {
  const { db } = session;
  const personId = hit.table === 'person' ? hit.row.id : 'personId' in hit.row ? hit.row.personId : null;
  const jobId = jobOf(session, hit);
  return {
    id: idOfHit(session, hit),
    type: hit.table,
    job: jobId === null ? null : getRecord(db, 'job', jobId),
    person: personId === null ? null : getRecord(db, 'person', personId),
    on: dayOf(hit),
    line: lineWith(words, hit.texts),
  };
}

function jobOf(session: Session, { table, row }: TextHit): number | null {
  if (table === 'job') return row.id;
  if ('jobId' in row && row.jobId !== null) return row.jobId;
  const interviewId = 'interviewId' in row ? row.interviewId : null;
  return interviewId === null ? null : getRecord(session.db, 'interview', interviewId).jobId;
}

function dayOf({ table, row }: TextHit): Day | null {
  if (table === 'interview') return row.day;
  if (table === 'debrief' || table === 'message' || table === 'posting') return row.savedOn;
  return 'on' in row ? row.on : null;
}
