// What can be said of a field; the fields themselves are in schema.ts.
import type { ClockTime, Day } from './day.ts';

interface Values {
  text: string;
  /** An IANA name. */
  zone: string;
  day: Day;
  time: ClockTime;
  flag: boolean;
  /** Whole, and at least 1 (`least`). */
  number: number;
  /** The number of a row of another table. */
  ref: number;
}

/** What a field holds, and where it is seen. Null stands for what was not said. */
export interface Field {
  readonly is: keyof Values;
  /** Over its column in CSV. */
  readonly label: string;
  /** In a sentence, and capitalized in `show`, where that isn't the label. */
  readonly word?: string;
  /** In `show`, where that is neither. */
  readonly shown?: string;
  /** Never null; a text is then never empty either. */
  readonly needed?: true;
  readonly mayBeEmpty?: true;
  /** The texts that it can be; any where left out. */
  readonly among?: readonly string[];
  readonly to?: string;
  readonly least?: 0;
  readonly most?: number;
  readonly unit?: 'minutes' | 'days';
  /** Anybody may see it: `list`, `today`, `stats`, CSV for sharing. Otherwise only `show` and `export` have it. */
  readonly shared?: true;
  /** Private, but in the JSON of the command that records it. */
  readonly echoed?: true;
  /** Its words are in the search index; marking one more needs a migration that makes its entries. */
  readonly searched?: true;
  /** The flag of `edit` that says it, or the flags of which each says one of its values. */
  readonly flag?: string | readonly string[];
  /** How a text is read; a line where left out. */
  readonly typed?: 'address' | 'email' | 'text';
  /** What `edit` asks when no flag is given. */
  readonly asked?: string;
}

/** What a field holds, as the compiler knows it. */
export type ValueOf<F extends Field> =
  | (F extends { among: readonly (infer Word)[] } ? Word : Values[F['is']])
  | (F extends { needed: true } | { is: 'flag' } ? never : null);

/** Is it a text, not one of a few, that is never ''? */
export function isNeverEmpty({ is, needed, mayBeEmpty, among }: Field): boolean {
  return is === 'text' && needed === true && !mayBeEmpty && !among;
}

/** What a sentence calls it. */
export function wordOf({ word, label }: Field): string {
  return word ?? label.toLowerCase();
}

/** Can it be null? */
export function mayBeNull({ is, needed }: Field): boolean {
  return !needed && is !== 'flag';
}
