// The interface between a question and the screen it's asked on.
import type { Choice } from '../../app/asking/types.ts';

/** The result of checking what was typed. */
export type Verdict =
  /** Accepted; `said` is the echo. */
  { readonly answer: string | null; readonly said: string | null } | { readonly problem: string };

/** A typed question, with its texts ready to print. */
export type Line = {
  readonly message: string;
  readonly hint: string;
  readonly known: readonly string[];
  readonly judge: (typed: string) => Verdict;
};

/** A question answered with a key, with its texts ready to print. */
export type Keys = {
  readonly message: string;
  readonly keys: readonly Choice<string>[];
  /** Keys that mean something, but not now. */
  readonly refused: readonly string[];
  /** The reply to a key that isn't offered. */
  readonly refusal: (typed: string) => string;
};

/** The key that was typed, or null if there's none such. A capital counts as lower case unless it's a key of its own,
 *  offered now or not. */
export function keyMeant({ keys, refused }: Keys, typed: string): string | null {
  const of = (text: string) => keys.find(({ value }) => value === text)?.value ?? null;
  return of(typed) ?? (refused.includes(typed) ? null : of(typed.toLowerCase()));
}

export interface PickOptions {
  /** May more than one be taken? */
  readonly isSeveral: boolean;
  /** Is everything taken unless its mark is taken off? */
  readonly areAllMarked: boolean;
  readonly signal: AbortSignal;
}

/** One way of asking. Each method rejects, and restores the terminal, when the signal is aborted. */
export interface Screen {
  readonly line: (line: Line, signal: AbortSignal) => Promise<string | null>;
  /** At least one. */
  readonly pick: <T>(message: string, choices: readonly Choice<T>[], how: PickOptions) => Promise<readonly T[]>;
  readonly confirm: (message: string, byDefault: boolean, signal: AbortSignal) => Promise<boolean>;
  readonly key: (keys: Keys, signal: AbortSignal) => Promise<string>;
}
