// The form of a help topic.

/** A paragraph, a list of terms with their meanings, or a line to copy, which is never wrapped. */
export type Block = string | readonly (readonly [word: string, meaning: string])[] | { readonly asIs: string };

export interface Topic {
  /** What's typed after `jobtrack help`; never the name of a command. */
  readonly name: string;
  readonly summary: string;
  readonly blocks: readonly Block[];
}
