// The form of a help topic.

/** A paragraph, or a list of terms with their meanings. */
export type Block = string | readonly (readonly [word: string, meaning: string])[];

export interface Topic {
  /** What's typed after `jobtrack help`; never the name of a command. */
  readonly name: string;
  readonly summary: string;
  readonly blocks: readonly Block[];
}
