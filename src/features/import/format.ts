// The interface of an import format, and the types of its arguments.

import type { Ask } from '../../app/asking/types.ts';
import type { Writing } from '../../app/types.ts';
import type { Context, Source } from '../../cli/context.ts';
import type { Order } from '../../formats/dates.ts';
import type { Reading } from '../../formats/incoming.ts';
import type { Placed, Refused } from './placed.ts';
import type { Remarks } from './remarks.ts';

/** The file to read, and everything that reading it may use. */
export interface Reader extends Omit<Remarks, 'all'> {
  readonly context: Context;
  readonly source: Source;
  /** The file name, as typed. */
  readonly typed: string;
  /** --map, as typed: 'title=Position'. */
  readonly map: readonly string[];
  /** --dates; null if not given. */
  readonly dates: Order | null;
  /** Null without a terminal, and in a dry run. */
  readonly ask: Ask | null;
}

/** Everything for placing records, inside the transaction. */
export interface Placing {
  readonly session: Writing;
  readonly keepOpen: boolean;
  /** The first id of each kind that this import created. */
  readonly firstOwn: Map<string, number>;
  readonly warn: Remarks['warn'];
}

/** The remedy of most formats. */
export const MEND_THE_FILE = 'Fix that in the file, then import it again.';
/** The remedy for an event of a calendar. */
export const RECORD_ONE = 'To record one: jobtrack add-interview <company> <title> --from <file> --at <its time>';

export interface Format<R = unknown> {
  readonly name: string;
  /** What to do about skipped records. */
  readonly remedy: string;
  /** The flags this format accepts. */
  readonly takes: { readonly map: boolean; readonly dates: boolean; readonly keepOpen: boolean };
  readonly read: (reader: Reader) => AsyncIterable<Reading<R>>;
  /** Places one record: adds it, or fills the empty fields of the record it matches. */
  place(placing: Placing, record: R): Placed | Refused;
  /** Warns about what only shows once everything is placed. */
  readonly finish?: (placing: Placing) => void;
}
