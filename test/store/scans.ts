import type { Db } from '../../src/store/db.ts';

const PARAMETERS = {
  date: '',
  recent: '',
  first: '',
  last: '',
  also: 1,
  jobs: '[1]',
  people: '[1]',
  insiders: '[1]',
  asked: '[1]',
};

/** The tables, and results gathered so far, that some of these statements read whole, as SQLite plans them. */
export function tablesScanned({ sqlite }: Db, statements: Iterable<string>): string[] {
  const scans = [...statements].flatMap((sql) => {
    const parameters = sql.includes(':date') ? [PARAMETERS] : sql.includes('?') ? ['[1]'] : [];
    const details = sqlite.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...parameters) as { detail: string }[];
    return details.flatMap(({ detail }) => /^SCAN (\w+)(?! VIRTUAL| CONSTANT)(?:$| USING)/.exec(detail)?.[1] ?? []);
  });
  return [...new Set(scans)].sort();
}
