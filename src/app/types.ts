import type { Store } from '../store/open.ts';

/** The data file of one run. */
export interface OpenFile {
  /** The data file, opened on first use; where there is none yet, an empty store that takes no change. */
  readonly store: () => Store;
  /** The data file to be written to, made where there is none yet: from then on `store` is the same. */
  readonly storeToWrite: () => Store;
  /** The data file to be looked at only: as it is, never made, waited for or changed. Null where there is none yet;
   *  throws where it can't be read like that. */
  readonly peek: () => Store | null;
  /** Where the data file is, whether it exists or not. */
  readonly file: string;
}

/** What there is to keep up after a save. */
export interface Upkeep {
  /** Is there a calendar file to be written again? */
  readonly hasCalendar: boolean;
}
