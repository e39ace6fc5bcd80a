// Questions for the user, and who asks them.
import type { Session } from '../types.ts';

/** One of several answers to choose from. */
export interface Choice<T> {
  readonly value: T;
  readonly label: string;
}

/** A question answered by typing. */
export interface TextQuestion {
  readonly message: string;
  /** What an answer may look like. */
  readonly hint?: string;
  /** Names for completion. */
  readonly known?: readonly string[];
  /** The current value; Enter keeps it. */
  readonly current?: string | null;
  /** Does Esc skip this one and the ones after it? */
  readonly isOneOfSeveral?: boolean;
  /** Throws UserError for an invalid answer, which is asked again; returns the echo. */
  readonly check?: (text: string) => string | undefined;
}

/** A question answered by pressing one key. */
export interface KeyQuestion {
  readonly message: string;
  /** Each key and what it does, in the order shown. A capital counts as lower case unless it's a key of its own,
   *  here or among the refusals. */
  readonly keys: readonly Choice<string>[];
  /** Why a key isn't among them, if there's a reason worth saying. */
  readonly refusals?: Readonly<Record<string, string>>;
}

/** Asks questions one at a time. If the user breaks off, each throws UserError 'interrupted'; after Esc, it's a closed
 *  question (see domain/errors.ts). */
export interface Ask {
  /** Requires an answer. */
  readonly text: (question: TextQuestion) => Promise<string>;
  /** Null if nothing was typed. */
  readonly optional: (question: TextQuestion) => Promise<string | null>;
  readonly pick: <T>(message: string, choices: readonly Choice<T>[]) => Promise<T>;
  /** At least one. */
  readonly pickSeveral: <T>(message: string, choices: readonly Choice<T>[], marked?: 'all') => Promise<readonly T[]>;
  readonly confirm: (message: string, byDefault: boolean) => Promise<boolean>;
  /** Returns the key. Pastes, several keys at once and what was typed before the question don't count. */
  readonly key: (question: KeyQuestion) => Promise<string>;
}

/** A session where somebody can answer. */
export interface Asking {
  readonly session: Session;
  readonly ask: Ask;
}
