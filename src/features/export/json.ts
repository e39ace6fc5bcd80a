import type { Session } from '../../app/types.ts';
import { EXPORT_TABLES } from '../../formats/json/format.ts';
import { exportText } from '../../formats/json/write.ts';
import { countRows, eachRowOnKeptClock, lastNumbers } from '../../store/whole.ts';
import type { Export } from './exporting.ts';

/** Exports every record unchanged. */
export function exportJson(session: Session): Export {
  const { db } = session;
  const pieces = () => {
    const last = lastNumbers(db);
    return exportText({ rows: (table) => eachRowOnKeptClock(db, table), lastNumber: (table) => last[table] });
  };
  const count = () => EXPORT_TABLES.reduce((sum, table) => sum + countRows(db, table), 0);
  return { files: [{ name: '', count, pieces }], json: pieces };
}
