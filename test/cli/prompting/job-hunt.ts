// The job hunt for the questions: made once, copied for each conversation.
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll } from 'vitest';
import { splitWords } from '../../support/command-line.ts';
import { runInProcess } from '../../support/in-process.ts';
import { type Surroundings, scratchFolder } from '../../support/program.ts';
import { BEFORE, NOW } from './conversations.ts';

/** Returns a copy of the job hunt with the environment of a command. */
export function useJobHunt(typed: readonly string[] = BEFORE, now = NOW): () => Surroundings & { db: string } {
  const folder = mkdtempSync(join(tmpdir(), 'jobtrack-test-'));
  const db = join(folder, 'search.db');
  beforeAll(async () => {
    for (const line of typed) {
      const { code, stderr } = await runInProcess(splitWords(line), { db, now });
      if (code !== 0) throw new Error(`${line}: ${stderr}`);
    }
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  return () => {
    const copy = join(scratchFolder(), 'search.db');
    copyFileSync(db, copy);
    return { db: copy, now };
  };
}

/** The whole contents of a file, table by table. */
export function contentOf(file: string): Record<string, unknown[]> {
  const db = new Database(file, { readonly: true });
  try {
    const names = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all() as string[];
    return Object.fromEntries(names.map((name) => [name, db.prepare(`SELECT * FROM "${name}"`).all()]));
  } finally {
    db.close();
  }
}
