// Days in a file of made-up records, counted from today. A day is written 'today', '-3 workdays' (the third workday
// before today), '+1 day' (tomorrow, workday or not), or both: '-8 workdays +1 day'. Counting workdays keeps today's
// list the same on every day of the week. The file must set `quiet-days` to none, so that it also is at New Year.
import { addDays, type Day, formatDay } from '../../domain/day.ts';
import { fieldsOf, type Table } from '../../domain/schema.ts';
import { EXPORT_SCHEMA_NAME, EXPORT_TABLES, listOf } from '../../formats/json/format.ts';
import { DEFAULT_POLICY } from '../../rules/policy.ts';
import { isWorkday, nextWorkday } from '../../rules/workdays.ts';

type WrittenRow = Readonly<Record<string, unknown>>;

const WEEK = { ...DEFAULT_POLICY, quietDays: [] };
const FORM = /^(?:today|([+-]\d+) workdays?)? ?(?:([+-]\d+) days?)?$/;

/** A file of made-up records as our own export, its days filled in. */
export function fillDays(records: WrittenRow, today: Day): string {
  const lists = EXPORT_TABLES.flatMap((table) => {
    const rows = records[listOf(table)] as readonly WrittenRow[] | undefined;
    return rows === undefined ? [] : [[listOf(table), rows.map((row) => fillRow(table, row, today))]];
  });
  return JSON.stringify({ schema: EXPORT_SCHEMA_NAME, ...Object.fromEntries(lists) });
}

function fillRow(table: Table, row: WrittenRow, today: Day): WrittenRow {
  const days = fieldsOf(table).filter(([name, { is }]) => is === 'day' && name in row);
  return { ...row, ...Object.fromEntries(days.map(([name]) => [name, formatDay(dayOf(String(row[name]), today))])) };
}

function dayOf(written: string, today: Day): Day {
  const [form, workdays = '0', days = '0'] = FORM.exec(written) ?? [];
  if (!form) throw new Error(`${JSON.stringify(written)} isn't a day counted from today`);
  return addDays(workdayFrom(today, Number(workdays)), Number(days));
}

function workdayFrom(today: Day, count: number): Day {
  const step = count < 0 ? workdayBefore : (day: Day) => nextWorkday(day, WEEK);
  let day = today;
  for (let left = Math.abs(count); left > 0; left -= 1) day = step(day);
  return day;
}

function workdayBefore(day: Day): Day {
  const before = addDays(day, -1);
  return isWorkday(before, WEEK) ? before : workdayBefore(before);
}
