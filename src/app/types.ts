// What the middle takes from outside, and what it hands to the views.
import type { Day, Moment } from '../domain/day.ts';
import type { Interview, Job, JobHunt, Person, Reference, Role, Stage } from '../domain/model.ts';
import type { Item, Plan } from '../rules/item.ts';
import type { Policy } from '../rules/policy.ts';
import type { Change } from '../store/change.ts';
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
  readonly jobHunt: JobHunt;
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
  readonly planOnce: (name: string, load: () => JobHunt) => Planned;
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

/** One of several answers to choose from. */
export interface Choice<T> {
  readonly value: T;
  readonly label: string;
}

/** A question that is answered by typing. */
export interface TextQuestion {
  readonly message: string;
  /** How an answer may look. */
  readonly hint?: string;
  /** Names that can be completed. */
  readonly known?: readonly string[];
  /** What is on record; Enter alone keeps it. */
  readonly standing?: string | null;
  /** Throws UserError for what can't be, and the question is put again; gives how the answer was understood, to be said back. */
  readonly check?: (text: string) => string | undefined;
}

/** Puts questions, one at a time. Where the user breaks off, each of them throws UserError 'interrupted'. */
export interface Ask {
  /** Something must be typed. */
  readonly text: (question: TextQuestion) => Promise<string>;
  /** Null where nothing was typed. */
  readonly optional: (question: TextQuestion) => Promise<string | null>;
  readonly pick: <T>(message: string, choices: readonly Choice<T>[]) => Promise<T>;
  readonly confirm: (message: string, byDefault: boolean) => Promise<boolean>;
}

/** Where files for others are to be written. */
export interface Target {
  /** Absolute: of the file, or of the folder that the files go into. */
  readonly path: string;
  /** Which of the files stand there already, and would be replaced. */
  readonly taken: readonly string[];
  /** What a file that stands there begins with. */
  readonly startOf: (file: string, octets: number) => string;
  /** Writes the files, their texts in the order in which they were named: all of them or none. Throws 'disk-full' and
   *  'unwritable', and 'refused' where something has come into its way meanwhile. */
  readonly write: (texts: readonly Iterable<string>[]) => void;
}

/** A text that came back from the editor. */
interface Edited {
  readonly text: string;
  /** Keeps the text until it is discarded. */
  readonly file: string;
  /** The text was one that an earlier edit had left in that file. */
  readonly isLeftover: boolean;
  readonly discard: () => void;
}

/** The user's own texts for messages: files of theirs, in a folder beside the data file. */
export interface Shelf {
  readonly folder: string;
  /** A text by the name of its file; null where there is none. Throws 'refused' for what is no text file. */
  readonly read: (name: string) => string | null;
  /** Writes a private file that was not there before. */
  readonly write: (name: string, text: string) => void;
}

/** The private files in which words wait that are not on file yet, or are on their way to a mail program. */
export interface Drafts {
  readonly folder: string;
  readonly names: () => readonly string[];
  /** Null where it can't be read, or is too long to. */
  readonly read: (name: string) => string | null;
  readonly remove: (name: string) => void;
}

/** The user's own texts and programs. Each program throws 'refused' where there is none for it. */
interface Desk {
  readonly drafts: Drafts;
  readonly texts: Shelf;
  /** Opens a text in the editor, in a private file of that name beside the data file. */
  readonly edit: (name: string, text: string) => Promise<Edited>;
  /** Puts a text into the clipboard. */
  readonly copy: (text: string) => void;
  /** Opens a message (.eml), in a private file of that name, where messages are written. Says whether it could be. */
  readonly openMessage: (name: string, message: string) => Promise<boolean>;
  /** Opens an https, mailto or tel address. Says whether it could be. */
  readonly openAddress: (address: string) => Promise<boolean>;
  /** Writes a private file that was not there before. Gives its path. */
  readonly writeNewFile: (name: string, text: string) => string;
}

/** The doors to the user's files and programs. */
export interface Doors {
  /** Looks at a place for a file, or (`inside`) for files of those names in a folder. Throws 'refused' for what must not
   *  be written over, 'usage' for what can't be a place. */
  readonly findTarget: (name: string, inside: readonly string[] | null) => Promise<Target>;
  /** Own texts, editor, clipboard and the like, loaded when a command wants one of them. */
  readonly desk: () => Promise<Desk>;
}

/** Where somebody can answer. */
export interface Asking {
  readonly session: Session;
  readonly ask: Ask;
}

/** What backing up takes. */
export interface BackingUp extends Pick<OpenFile, 'store'> {
  readonly session: Session;
  readonly engine: () => { readonly nativeBinding: string | undefined };
}

/** What a command has recorded, and what follows from it. */
export interface Outcome extends Change {
  readonly today: Day;
  /** Whole sentences. */
  readonly lines: readonly string[];
  readonly warnings: readonly string[];
  /** What may have been meant instead. */
  readonly hints: readonly string[];
  /** All that follows, the first to come first. */
  readonly next: readonly Item[];
  /** The few of them that are shown. */
  readonly shown: readonly Item[];
  /** Loads the job hunt around what was saved. */
  readonly search: () => JobHunt;
  /** Is it so much that the way back is to be said? */
  readonly isMuch: boolean;
}
