// Finds another program's changes to the data file: the change log has each row as jobtrack left it, so a row that
// differs was changed from outside. Taking them in logs the changes and rebuilds everything derived from rows.
import { TABLES, type Table } from '../domain/schema.ts';
import { type LoggedRow, WIPED } from '../store/change.ts';
import { type Db, query, transact } from '../store/db.ts';
import { isDerivedStale, refreshDerived } from '../store/derive.ts';
import { readKept } from '../store/logged.ts';
import { isIndexStale, remakeIndex } from '../store/search-index.ts';
import { columnsOf, type Kept } from '../store/tables.ts';
import { type LogEntry, openLog } from '../store/write.ts';

export interface Outside {
  /** Rows that differ from the log, in an order that can be undone: removals first, children before parents. */
  readonly rows: readonly LoggedRow[];
  /** Is the search index, or a derived column, out of date? */
  readonly isStale: boolean;
}

/** Looks for another program's changes; call it inside a transaction. Throws SQLite's errors. */
export function findOutside(db: Db): Outside {
  const removals = TABLES.toReversed().flatMap((table) => removed(db, table));
  const rows = [...removals, ...TABLES.flatMap((table) => changedOrAdded(db, table))];
  return { rows, isStale: isDerivedStale(db) || isIndexStale(db) };
}

/** Logs the changes as one batch, and updates search and derived columns. Throws UserError. */
export function takeIn(db: Db, entry: LogEntry): Outside {
  return transact(db, () => {
    const outside = findOutside(db);
    const log = openLog(db, entry);
    for (const row of outside.rows) log.append(row);
    if (outside.isStale) {
      refreshDerived(db);
      remakeIndex(db);
    }
    return outside;
  });
}

/** A wiped log row says nothing; one from an older schema says nothing about newer columns. */
function changedOrAdded(db: Db, table: Table): LoggedRow[] {
  const columns = columnsOf(table).map((column) => `now."${column}"`);
  const last = `(SELECT max(id) FROM change WHERE table_name = '${table}' AND row_id = now.id)`;
  const sql = `SELECT change.after, ${columns} FROM ${table} AS now LEFT JOIN change ON change.id = ${last}`;
  const found: LoggedRow[] = [];
  for (const [logged, ...values] of db.sqlite.prepare<[], (string | number | null)[]>(sql).raw().iterate()) {
    if (logged === WIPED) continue;
    const after: Kept = Object.fromEntries(columnsOf(table).map((column, at) => [column, values[at] ?? null]));
    const before = typeof logged === 'string' ? readKept(table, Number(after.id), logged) : null;
    if (before === null || Object.entries(before).some(([column, value]) => after[column] !== value))
      found.push({ table, id: Number(after.id), before, after });
  }
  return found;
}

function removed(db: Db, table: Table): LoggedRow[] {
  const sql = `SELECT row_id, after FROM change WHERE after IS NOT NULL AND after <> '${WIPED}'
    AND id IN (SELECT max(id) FROM change WHERE table_name = ? GROUP BY row_id)
    AND row_id NOT IN (SELECT id FROM ${table})`;
  return query(db, sql, table).map(([id, after]) => ({
    table,
    id: Number(id),
    before: readKept(table, Number(id), String(after)),
    after: null,
  }));
}
