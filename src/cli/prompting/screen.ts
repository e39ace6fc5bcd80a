// What stands between a question and the screen that it is put on.
import type { Choice } from '../../app/types.ts';

/** What becomes of a text that was typed. */
export type Verdict =
  /** Taken; `said` is how it was understood. */
  { readonly answer: string | null; readonly said: string | null } | { readonly problem: string };

/** A typed question as it is put: texts are ready to be shown. */
export type Line = {
  readonly message: string;
  readonly hint: string;
  readonly known: readonly string[];
  readonly judge: (typed: string) => Verdict;
};

/** One way of putting questions. Each rejects, and gives the terminal back, when the signal is aborted. */
export interface Screen {
  readonly line: (line: Line, signal: AbortSignal) => Promise<string | null>;
  readonly pick: <T>(message: string, choices: readonly Choice<T>[], signal: AbortSignal) => Promise<T>;
  readonly confirm: (message: string, byDefault: boolean, signal: AbortSignal) => Promise<boolean>;
}
