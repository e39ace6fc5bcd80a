// The interface between a question and the screen it's asked on.
import type { Choice } from '../../app/types.ts';

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

/** One way of asking. Each method rejects, and restores the terminal, when the signal is aborted. */
export interface Screen {
  readonly line: (line: Line, signal: AbortSignal) => Promise<string | null>;
  readonly pick: <T>(message: string, choices: readonly Choice<T>[], signal: AbortSignal) => Promise<T>;
  readonly confirm: (message: string, byDefault: boolean, signal: AbortSignal) => Promise<boolean>;
}
