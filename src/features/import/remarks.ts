// What there is to say about a file as a whole, gathered while it is read and placed.

/** The columns of a table, by the names in its header. */
interface Columns {
  readonly read: readonly { readonly column: string; readonly field: string }[];
  /** Those that go into the notes. */
  readonly noted: readonly string[];
  readonly header: readonly string[];
}

/** Somebody who may be added, if the user likes. */
interface Offer {
  readonly name: string;
  readonly about: string;
}

export interface Remarks {
  /** Something to know, said for the first of each topic, with how many more there are. */
  readonly warn: (topic: string, text: string) => void;
  /** Which column was read as what. */
  readonly tellColumns: (columns: Columns) => void;
  /** Names a reference to be. */
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
