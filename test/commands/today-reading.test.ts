// `today` reads the file in one transaction, and only the rows that it needs.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeSession } from '../../src/app/session.ts';
import { type Moment, parseMoment } from '../../src/domain/day.ts';
import { chooseEnglish } from '../../src/domain/english.ts';
import { showList } from '../../src/features/today/list.ts';
import type { Db } from '../../src/store/db.ts';
import { loadEnglish } from '../../src/store/settings.ts';
import { renderToday } from '../../src/views/today.ts';
import type { TodayView } from '../../src/views/today-view.ts';
import { makeFolder, reopen } from '../store/files.ts';
import { tablesScanned } from '../store/scans.ts';
import { makeBusyJobHunt } from '../support/busy-job-hunt.ts';
import { runInProcess } from '../support/in-process.ts';

const NOW = '2026-11-24T09:00';
/** Small tables that are read whole, and results gathered through indexes. */
const SMALL = ['met', 'reference', 'setting'];

/** Records each query, and whether it was in a transaction. */
class Watched extends Map {
  readonly asked: [sql: string, isInTransaction: boolean][] = [];
  constructor(private readonly sqlite: Db['sqlite']) {
    super();
  }
  override get(sql: string) {
    this.asked.push([sql, this.sqlite.inTransaction]);
    return super.get(sql);
  }
}

test('today reads everything in one transaction, and no table that grows with history', async () => {
  const file = join(makeFolder(), 'jobs.db');
  await makeBusyJobHunt(file, NOW);
  await runInProcess(['config', 'set', 'country', 'US'], { db: file, now: NOW });
  const { sqlite } = reopen(file).db;
  const statements = new Watched(sqlite);
  const db: Db = { file, sqlite, statements };
  chooseEnglish(() => loadEnglish(db));
  const said: string[] = [];
  const now = parseMoment(NOW) as Moment;
  const session = makeSession(() => db, now);
  const say = (text: string) => void said.push(text);
  const seen = { session, today: now.day, now, canAsk: true, out: say, hint: say, warn: say };
  const style = { width: null, color: false, unicode: true };
  const plain = { date: now.day, showAll: false, isVerbose: false, only: null, week: false, isBrief: false };
  const textOf = (view: TodayView) => renderToday(view, style);
  await showList({ ...seen, style, leaveUnoptimized: () => undefined }, { ...plain, textOf });
  expect(said.join('\n')).toContain('Thank-you note');
  expect(statements.asked.filter(([, isInTransaction]) => !isInTransaction)).toEqual([]);
  expect(statements.asked.some(([sql]) => sql.includes('public_holiday'))).toBe(true);
  expect(tablesScanned(db, statements.keys())).toEqual(SMALL);
});
