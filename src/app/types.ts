// What the middle takes from outside, and what it hands to the views.
import type { Day, Moment } from '../domain/day.ts';
import type { Interview, Job, Person, Reference, Role, Search, Stage } from '../domain/model.ts';
import type { Item, Plan } from '../rules/item.ts';
import type { Policy } from '../rules/policy.ts';
import type { Db } from '../store/db.ts';
import type { Store } from '../store/open.ts';
import type { Writer } from '../store/write.ts';

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

/** What is on record, and what follows from it. */
export interface Planned {
  readonly search: Search;
  readonly plan: Plan;
}

/** What reading and planning take: the records, the day and the rules. */
export interface Session {
  /** Opened on first use. */
  readonly db: Db;
  readonly today: Day;
  readonly now: Moment;
  /** The rules in force. */
  readonly policy: Policy;
  /** Plans what `load` gives, unless that was planned before under the same name and nothing has been written since. */
  readonly planOnce: (name: string, load: () => Search) => Planned;
  /** For the end of a transaction: a rollback undoes what was planned in it. */
  readonly forgetPlans: () => void;
}

/** A session inside a transaction. */
export interface Writing extends Session {
  readonly write: Writer;
}

/** What saving takes. */
export interface Saving extends Pick<OpenFile, 'storeToWrite'> {
  readonly session: Session;
  /** The command as typed without its flags, for the change log: 'done t12.3'. */
  readonly typed: string;
  /** The instant, UTC ISO, for the change log. */
  readonly stamp: string;
  /** To be called once something is saved: what follows a change is done after the answer is out, and can only warn. */
  readonly afterSaving: (upkeep: Upkeep) => void;
}

export interface ListRow {
  readonly job: Job;
  readonly stage: Stage;
  /** The last day on which anybody wrote or called, either way. */
  readonly lastContact: Day | null;
  readonly next: Item | null;
  readonly daysQuiet: number | null;
}

export interface PersonRow {
  readonly person: Person;
  readonly parts: readonly { readonly job: Job; readonly role: Role }[];
  readonly reference: Reference | null;
  readonly lastContact: Day | null;
}

export interface ReferenceRow {
  readonly reference: Reference;
  readonly person: Person;
  /** Empty for every job. */
  readonly jobs: readonly Job[];
  readonly lastContact: Day | null;
}

export interface InterviewRow {
  readonly interview: Interview;
  readonly job: Job;
  readonly people: readonly Person[];
}

/** A setting, null where nothing is set and nothing stands by default. */
export interface SettingRow {
  readonly key: string;
  readonly value: string | null;
  readonly standard: string | null;
  readonly isChanged: boolean;
}

/** A text of the user's for a message. */
export interface TextRow {
  readonly id: string;
  readonly file: string;
  readonly fields: readonly string[];
  readonly state: 'written' | 'as-it-comes' | 'changed' | 'broken';
  /** Why it can't be used; null where it can. */
  readonly problem: string | null;
}

/** What was made of the backups. */
export interface Traces {
  /** The path of the new one. */
  readonly backup: string;
  /** How many older ones went. */
  readonly backupsRemoved: number;
}
