// The made-up emails under test/fixtures/mail/, and beside each .mbox file the gold: the right answer of
// `import mail` to each message, one line per message, in the same order. held-out/ was written last, and nobody looks at it while writing
// patterns, so its figures tell how they do with mail they weren't written for. Once it has been looked at, it moves up
// to the others, and a new lot is written.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A value the answer must have; of several, any one will do, and the first is the one meant. */
type Wanted<T> = T | readonly T[];

/** The right answer for one message. A field that's left out must be empty in the answer. */
export interface Gold {
  readonly id: string;
  readonly messageId: string;
  /** Null for mail that has nothing to do with the job hunt. */
  readonly event: Wanted<string> | null;
  /** The day in New York, where the user is. */
  readonly on?: string;
  readonly action?: Wanted<string>;
  /** A job of job-hunt.json. */
  readonly job?: string;
  readonly company?: Wanted<string | null>;
  readonly title?: Wanted<string | null>;
  readonly person?: Wanted<string | null>;
}

export interface Corpus {
  readonly files: readonly string[];
  readonly gold: readonly Gold[];
}

export const FOLDER = new URL('../fixtures/mail/', import.meta.url).pathname;

/** The emails of one folder, with their gold. */
export function readCorpus(folder: string): Corpus {
  const names = readdirSync(folder).filter((name) => name.endsWith('.mbox'));
  const files = names.toSorted().map((name) => join(folder, name));
  return { files, gold: files.flatMap((file) => linesOf(file.replace(/mbox$/, 'jsonl')).map(asGold)) };
}

/** The Message-IDs of an mbox file, in order. */
export function messageIdsIn(file: string): string[] {
  return linesOf(file).flatMap((line) => /^Message-ID: <(.+)>$/.exec(line)?.[1] ?? []);
}

/** The allowed values, as a list; empty if the field has to be empty. */
export function choices<T>(wanted: Wanted<T> | null | undefined): readonly T[] {
  if (wanted === null || wanted === undefined) return [];
  return Array.isArray(wanted) ? wanted : [wanted as T];
}

function linesOf(file: string): string[] {
  return readFileSync(file, 'utf8').split('\n').filter(Boolean);
}

function asGold(line: string): Gold {
  return JSON.parse(line) as Gold;
}
