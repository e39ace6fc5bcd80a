// How a field is described; the fields themselves are in schema-records.ts and schema-others.ts.

import type { ClockTime, Day } from './day.ts';
import { spelled } from './english.ts';

interface Values {
  text: string;
  /** An IANA name. */
  zone: string;
  day: Day;
  time: ClockTime;
  flag: boolean;
  /** Whole, and at least 1 (`least`). */
  number: number;
  /** The id of a row in another table. */
  ref: number;
}

/** A field's type, and where it shows. Null means nothing was said. */
export interface Field {
  readonly is: keyof Values;
  /** Column heading in CSV. */
  readonly label: string;
  /** Name in a sentence and (capitalized) in `show`, if it isn't the label. */
  readonly word?: string;
  /** Name in `show`, if it's neither of those. */
  readonly shown?: string;
  /** Never null; a text is never empty either, unless `mayBeEmpty`. */
  readonly needed?: true;
  readonly mayBeEmpty?: true;
  /** Allowed texts; any text if left out. */
  readonly among?: readonly string[];
  readonly to?: string;
  readonly least?: 0;
  readonly most?: number;
  readonly unit?: 'minutes' | 'days';
  /** Public: shown by `list`, `today`, `stats` and in CSV for sharing. Anything else is only in `show` and `export`. */
  readonly shared?: true;
  /** Private, but included in the JSON of the command that records it. */
  readonly echoed?: true;
  /** In the search index. Marking another field needs a migration that indexes existing rows. */
  readonly searched?: true;
  /** The flag of `edit` that sets it, or one flag for each of its values. */
  readonly flag?: string | readonly string[];
  /** How typed text is parsed; as one line if left out. */
  readonly typed?: 'address' | 'email' | 'text';
  /** What `edit` asks when no flag is given. */
  readonly asked?: string;
}

/** The TypeScript type of a field's value. */
export type ValueOf<F extends Field> =
  | (F extends { among: readonly (infer Word)[] } ? Word : Values[F['is']])
  | (F extends { needed: true } | { is: 'flag' } ? never : null);

/** Whether it's free text that's never ''. */
export function isNeverEmpty({ is, needed, mayBeEmpty, among }: Field): boolean {
  return is === 'text' && needed === true && !mayBeEmpty && !among;
}

/** The field's name in a sentence. */
export function wordOf({ word, label }: Field): string {
  return spelled(word ?? label.toLowerCase());
}

/** Whether it can be null. */
export function mayBeNull({ is, needed }: Field): boolean {
  return !needed && is !== 'flag';
}
