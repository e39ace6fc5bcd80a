// Imports a file into its own data file.
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { runInProcess } from '../support/in-process.ts';
import type { Outcome } from '../support/program.ts';
import { openSession, type Session } from '../support/session.ts';

const NOW = '2026-11-24T09:00';

interface Report {
  readonly batch: number | null;
  readonly added: readonly { kind: string; count: number }[];
  readonly skipped: readonly { reason: string; count: number; lines: readonly number[] }[];
  readonly rejectsFile: string | null;
  readonly closedAsOld: number;
  readonly differences: readonly { label: string; field: string; onFile: string; inTable: string }[];
  readonly completedNames: readonly string[];
  readonly warnings: readonly string[];
}

interface ListedJob {
  readonly company: string;
  readonly title: string;
  readonly stage: string;
}

export interface Importing extends Session {
  /** Runs `import` on a file of that content. */
  readonly run: Session['run'];
  readonly imports: (format: string, content: string | Uint8Array, ...flags: readonly string[]) => Promise<Outcome>;
  /** Its --json output; fails unless it succeeds. */
  readonly report: (format: string, content: string | Uint8Array, ...flags: readonly string[]) => Promise<Report>;
  /** 'Acme/Buyer applied' for each job. */
  readonly jobs: () => Promise<string[]>;
}

export function openImporting(file = 'kept elsewhere.csv'): Importing {
  const session = openSession(NOW);
  const imports: Importing['imports'] = (format, content, ...flags) => {
    const path = join(dirname(session.db), file);
    writeFileSync(path, content);
    return runInProcess(['import', format, path, ...flags], { db: session.db, now: NOW });
  };
  const report: Importing['report'] = async (format, content, ...flags) => {
    const { code, stdout, stderr } = await imports(format, content, ...flags, '--json');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    return JSON.parse(stdout);
  };
  const jobs = async () => {
    const list = await session.ask<{ jobs: readonly ListedJob[] }>('list --all');
    return list.jobs.map(({ company, title, stage }) => `${company}/${title} ${stage}`);
  };
  return { ...session, imports, report, jobs };
}
