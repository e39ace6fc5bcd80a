// Remarks about a file as a whole, gathered while it's read and placed.

/** The columns of a table, by their header names. */
interface Columns {
  readonly read: readonly { readonly column: string; readonly field: string }[];
  /** Columns that go into the notes. */
  readonly noted: readonly string[];
  readonly header: readonly string[];
}

/** Somebody the user may want to add. */
interface Offer {
  readonly name: string;
  readonly about: string;
}

export interface Remarks {
  /** Adds a warning; the first of each topic is shown, with the number of others. */
  readonly warn: (topic: string, text: string) => void;
  /** Reports which column was read as what. */
  readonly tellColumns: (columns: Columns) => void;
  /** Suggests a reference. */
  readonly offer: (name: string, about: string) => void;
  readonly all: () => {
    readonly warnings: readonly string[];
    readonly columns: Columns | null;
    readonly offers: readonly Offer[];
  };
}

const TOPICS_KEPT = 20;
const OFFERS_KEPT = 20;

export function openRemarks(): Remarks {
  const topics = new Map<string, { text: string; more: number }>();
  const offers: Offer[] = [];
  let columns: Columns | null = null;
  return {
    warn: (topic, text) => {
      const known = topics.get(topic);
      if (known) known.more += 1;
      else if (topics.size < TOPICS_KEPT) topics.set(topic, { text, more: 0 });
    },
    tellColumns: (told) => {
      columns = told;
    },
    offer: (name, about) => {
      if (offers.length < OFFERS_KEPT) offers.push({ name, about });
    },
    all: () => ({
      warnings: [...topics.values()].map(({ text, more }) => (more === 0 ? text : `${text} (${more} more like it)`)),
      columns,
      offers,
    }),
  };
}
