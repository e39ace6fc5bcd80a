// How schema 13 moves facts from notes into debriefs, in the records and in the change log. It walks the log backwards
// from the current state: each debrief row gets the facts that the notes had then, and if a command changed them, a row
// is added that makes the same change to the debrief. Part of a migration: never edited.
import { groupBy } from '../../domain/group.ts';
import { type Db, query, run } from '../db.ts';
import type { Kept } from '../tables.ts';

export const PARTS = ['company', 'growth', 'culture', 'values', 'happiness'] as const;
const FIT = 'Fit, of 5: ';
const NEXT_STEP = 'Next step: ';

/** Interview id to note id to text. */
type Notes = Map<number, Map<number, string>>;
type Debriefs = Map<number, Kept>;

/** A change to add to the log at the end of a command. */
interface Added {
  readonly batch: number;
  readonly before: Kept;
  readonly after: Kept;
}

interface Logged {
  readonly id: number;
  readonly batch: number;
  readonly isNote: boolean;
  readonly row: number;
  readonly before: Kept | null;
  readonly after: Kept | null;
}

/** Copies the facts in the notes on an interview into its debrief. */
export function carryFacts(db: Db): void {
  const notes: Notes = new Map();
  const sql = `SELECT id, interview_id, text FROM note WHERE interview_id IS NOT NULL AND (text GLOB ? OR text GLOB ?)`;
  for (const [id, interview, text] of query(db, sql, `${FIT}*`, `${NEXT_STEP}*`))
    put(notes, Number(interview), Number(id), String(text));
  const rows = db.sqlite.prepare<[], Kept>('SELECT * FROM debrief').all();
  const debriefs: Debriefs = new Map(rows.map((row) => [Number(row.interview_id), row]));
  for (const [interview, { id = null }] of debriefs) {
    const facts = factsOf(notes, interview);
    if (isEmpty(facts)) continue;
    const columns = Object.keys(facts).map((column) => `${column} = ?`);
    run(db, `UPDATE debrief SET ${columns} WHERE id = ?`, ...Object.values(facts), id);
  }
  addToLog(db, carryLog(db, notes, debriefs));
}

/** Updates the log's rows; returns the ones to add, oldest first. */
function carryLog(db: Db, notes: Notes, debriefs: Debriefs): Added[] {
  const batches = groupBy(readLog(db), ({ batch }) => batch);
  return [...batches].flatMap(([batch, rows]) => carryBatch(db, batch, rows, notes, debriefs)).reverse();
}

/** The same for one command, given the facts at its end. */
function carryBatch(db: Db, batch: number, rows: readonly Logged[], notes: Notes, debriefs: Debriefs): Added[] {
  const ofInterviews = [...groupBy(rows, interviewOf)].map(([interview, own]) => {
    return { interview, own, end: factsOf(notes, interview), debrief: debriefs.get(interview) };
  });
  for (const row of rows) takeBack(row, notes, debriefs);
  return ofInterviews.flatMap(({ interview, own, end, debrief }) => {
    const start = factsOf(notes, interview);
    const debriefRows = isEmpty(start) ? [] : own.filter(({ isNote }) => !isNote);
    for (const row of debriefRows) keepFacts(db, row, start);
    if (!debrief || JSON.stringify(start) === JSON.stringify(end)) return [];
    return [{ batch, before: { ...debrief, ...start }, after: { ...debrief, ...end } }];
  });
}

/** Log rows of debriefs, and of notes on interviews with facts, newest first, back to where the log was wiped. */
function readLog(db: Db): Logged[] {
  const sql = `SELECT id, batch_id, table_name, row_id, before, after FROM change
    WHERE id > (SELECT coalesce(max(id), 0) FROM change WHERE before = '{}' OR after = '{}')
    AND (table_name = 'debrief' OR (table_name = 'note'
      AND (instr(before, :fit) OR instr(after, :fit) OR instr(before, :next) OR instr(after, :next))))
    ORDER BY id DESC`;
  const read = (json: unknown) => (json === null ? null : (JSON.parse(String(json)) as Kept));
  return query(db, sql, { fit: FIT, next: NEXT_STEP }).map(([id, batch, table, row, before, after]) => ({
    id: Number(id),
    batch: Number(batch),
    isNote: table === 'note',
    row: Number(row),
    before: read(before),
    after: read(after),
  }));
}

function interviewOf({ before, after }: Logged): number {
  return Number((after ?? before)?.interview_id);
}

/** Sets notes and debriefs back to before this change. */
function takeBack(logged: Logged, notes: Notes, debriefs: Debriefs): void {
  const { isNote, row, before } = logged;
  const interview = interviewOf(logged);
  if (isNote) put(notes, interview, row, before === null ? '' : String(before.text));
  else if (before === null) debriefs.delete(interview);
  else debriefs.set(interview, before);
}

function put(notes: Notes, interview: number, id: number, text: string): void {
  notes.set(interview, (notes.get(interview) ?? new Map<number, string>()).set(id, text));
}

/** The facts in the newest notes, by column. */
function factsOf(notes: Notes, interview: number): Kept {
  const texts = [...(notes.get(interview) ?? [])].sort(([a], [b]) => a - b).map(([, text]) => text);
  const last = (lead: string) => texts.findLast((text) => text.startsWith(lead))?.slice(lead.length) ?? null;
  const given = new Map(last(FIT)?.split(', ').flatMap(answerIn));
  return {
    ...Object.fromEntries(PARTS.map((part) => [`fit_${part}`, given.get(part) ?? null])),
    next_step: last(NEXT_STEP),
  };
}

function isEmpty(facts: Kept): boolean {
  return Object.values(facts).every((fact) => fact === null);
}

/** Parses 'growth 3'; empty for anything else. */
function answerIn(text: string): [part: string, fit: number][] {
  const [, part, fit] = /^(\w+) ([1-5])$/.exec(text) ?? [];
  return part === undefined ? [] : [[part, Number(fit)]];
}

function keepFacts(db: Db, { id, before, after }: Logged, facts: Kept): void {
  const whole = (row: Kept | null) => row && JSON.stringify({ ...row, ...facts });
  run(db, 'UPDATE change SET before = ?, after = ? WHERE id = ?', whole(before), whole(after), id);
}

/** Adds rows at the end of their commands: later rows get higher ids, which nothing refers to. */
function addToLog(db: Db, added: readonly Added[]): void {
  if (added.length === 0 || !isInOrder(db)) return;
  let last = added[0]?.batch ?? 0;
  run(db, 'UPDATE change SET id = -id WHERE batch_id > ?', last);
  const moveBy = (count: number, from: number, to: number) =>
    run(db, 'UPDATE change SET id = CAST(? AS INTEGER) - id WHERE batch_id > ? AND batch_id <= ?', count, from, to);
  for (const [count, { batch, before, after }] of added.entries()) {
    moveBy(count, last, batch);
    last = batch;
    const sql = `INSERT INTO change (id, batch_id, table_name, row_id, before, after)
      SELECT max(id) + 1, batch_id, 'debrief', ?, ?, ? FROM change WHERE batch_id = ?`;
    run(db, sql, after.id ?? null, JSON.stringify(before), JSON.stringify(after), batch);
  }
  moveBy(added.length, last, Number.MAX_SAFE_INTEGER);
  run(db, `UPDATE sqlite_sequence SET seq = (SELECT max(id) FROM change) WHERE name = 'change'`);
}

/** Only something other than jobtrack gives a later command lower ids. */
function isInOrder(db: Db): boolean {
  const sql = `SELECT 1 FROM (SELECT batch_id, lag(batch_id) OVER (ORDER BY id) AS earlier FROM change)
    WHERE earlier > batch_id LIMIT 1`;
  return query(db, sql).length === 0;
}
