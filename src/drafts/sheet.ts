// Pages to read before a call or an interview: sections of short lines, laid out by whoever shows them.

export interface Section<Id extends string = string> {
  /** Stays the same, for scripts. */
  readonly id: Id;
  readonly title: string;
  readonly lines: readonly string[];
}

/** The sections that say something. */
export function filled<Id extends string>(sections: readonly Section<Id>[]): readonly Section<Id>[] {
  return sections.filter((section) => section.lines.length > 0);
}
