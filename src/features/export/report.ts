import type { Session } from '../../app/types.ts';
import { formatDay } from '../../domain/day.ts';
import { BYTE_ORDER_MARK, csvLine } from '../../formats/csv.ts';
import { loadAll } from '../../store/load.ts';
import { toJson } from '../../views/json.ts';
import { type Activity, activitiesOf } from './activity.ts';
import type { Export, ExportOptions } from './exporting.ts';

const COLUMNS = ['date', 'company', 'title', 'kind', 'channel', 'result'] as const;
const HEADS = ['Date', 'Company', 'Title', 'Kind', 'Channel', 'Result'];

/** Lists everything done for the job hunt in a span, one line each, as employment offices ask for it. */
export function exportReport(session: Session, { from, to, hasMark, warnings }: ExportOptions): Export {
  const rows = () => activitiesOf(loadAll(session.db), { from, to, now: session.now });
  return {
    files: [{ name: '', count: () => rows().length, pieces: () => linesOf(rows(), hasMark) }],
    json: () => [`${toJson(reportJson(rows(), { from, to, warnings }))}\n`],
  };
}

function* linesOf(rows: readonly Activity[], hasMark: boolean): Generator<string> {
  if (hasMark) yield BYTE_ORDER_MARK;
  yield csvLine(HEADS);
  for (const row of rows)
    yield csvLine(COLUMNS.map((column) => (column === 'date' ? formatDay(row.date) : row[column])));
}

function reportJson(
  rows: readonly Activity[],
  { from, to, warnings }: Pick<ExportOptions, 'from' | 'to' | 'warnings'>,
) {
  return {
    schema: 'jobtrack/report@1',
    from: formatDay(from),
    to: formatDay(to),
    activities: rows.map((row) => ({ ...row, date: formatDay(row.date) })),
    warnings,
  };
}
