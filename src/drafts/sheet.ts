// Pages to read before a call or an interview: sections of short lines, laid out by the views.

/** Longest line of a page, in characters. */
export const LINE = 66;

export interface Section<Id extends string = string> {
  /** Never changes, so scripts can rely on it. */
  readonly id: Id;
  readonly title: string;
  readonly lines: readonly string[];
}

/** Only the sections that have lines. */
export function filled<Id extends string>(sections: readonly Section<Id>[]): readonly Section<Id>[] {
  return sections.filter((section) => section.lines.length > 0);
}
