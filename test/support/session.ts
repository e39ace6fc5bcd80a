// A test's own data file, and commands run on it.
import { join } from 'node:path';
import { splitWords } from './command-line.ts';
import { runInProcess } from './in-process.ts';
import { type Outcome, type Surroundings, scratchFolder } from './program.ts';

export interface Session {
  readonly db: string;
  /** Runs a command line, without `jobtrack`. */
  readonly run: (line: string, now?: string) => Promise<Outcome>;
  /** The same, but fails unless it succeeds; returns its output. */
  readonly say: (line: string, now?: string) => Promise<string>;
  /** Its output with --json. */
  readonly ask: <T>(line: string, now?: string) => Promise<T>;
}

/** Starts a session on a day, with extra environment. */
export function openSession(now = '2026-11-02T16:00', env: Surroundings['env'] = {}): Session {
  const db = join(scratchFolder(), 'search.db');
  const run: Session['run'] = (line, at = now) => runInProcess(splitWords(line), { db, now: at, env });
  const say: Session['say'] = async (line, at) => {
    const { code, stdout, stderr } = await run(line, at);
    if (code !== 0) throw new Error(`jobtrack ${line}: exit ${code}: ${stderr}`);
    return stdout;
  };
  return { db, run, say, ask: async (line, at) => JSON.parse(await say(`${line} --json`, at)) };
}
