// The types that `app` takes from outside or returns to the views.
import type { Day, Moment } from '../domain/day.ts';
import type { Interview, Job, JobHunt, Person, Reference, Role, Stage } from '../domain/model.ts';
import type { DatesFrom } from '../domain/when.ts';
import type { Item, Plan } from '../rules/item.ts';
import type { Policy } from '../rules/policy.ts';
import type { Change } from '../store/change.ts';
import type { Db } from '../store/db.ts';
import type { Store } from '../store/open.ts';
import type { Writer } from '../store/write.ts';

/** The data file of one run. */
export interface OpenFile {
  /** The store, opened on first use; if there's no file yet, an empty read-only one. */
  readonly store: () => Store;
  /** The store for writing, created if there's no file yet; from then on `store` returns the same. */
  readonly storeToWrite: () => Store;
  /** The store for reading only: the file is used as it is, never created, changed or waited for. Null if there's no
   *  file yet; throws if it can't be read that way. */
  readonly peek: () => Store | null;
  /** Path of the data file, whether or not it exists. */
  readonly file: string;
}

/** Work to do after a save. */
export interface Upkeep {
  /** The number of the change in the log. */
  readonly batch: number;
  /** Does a calendar file have to be rewritten? */
  readonly hasCalendar: boolean;
  /** Are cached public holidays missing? */
  readonly areHolidaysDue: boolean;
}

/** The records and their plan. */
export interface Planned {
  readonly jobHunt: JobHunt;
  readonly plan: Plan;
}

/** Everything for reading and planning: the records, the day and the rules. */
export interface Session extends DatesFrom {
  /** Opened on first use. */
  readonly db: Db;
  readonly now: Moment;
  /** The rules in force. */
  readonly policy: Policy;
  /** Plans what `load` returns; cached by name until something is written. */
  readonly planOnce: (name: string, load: () => JobHunt) => Planned;
  /** Called at the end of a transaction, since a rollback makes its plans invalid. */
  readonly forgetPlans: () => void;
}

/** A session inside a transaction. */
export interface Writing extends Session {
  readonly write: Writer;
}

/** Everything for saving. */
export interface Saving extends Pick<OpenFile, 'storeToWrite'> {
  readonly session: Session;
  /** The command without its flags, for the change log: 'done t12.3'. */
  readonly typed: string;
  /** The instant (UTC, ISO) for the change log. */
  readonly stamp: string;
  /** Runs first in the transaction; if it throws, nothing is written. */
  readonly guard?: (session: Writing) => void;
  /** Call after a save: the work runs after the output and can only warn. */
  readonly afterSaving: (upkeep: Upkeep) => void;
}

export interface ListRow {
  readonly job: Job;
  readonly stage: Stage;
  /** Day of the last contact, in or out. */
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

/** A setting; null if it has neither a value nor a default. */
export interface SettingRow {
  readonly key: string;
  readonly value: string | null;
  readonly standard: string | null;
  readonly isChanged: boolean;
}

/** A message template of the user's. */
export interface TextRow {
  readonly id: string;
  readonly file: string;
  readonly fields: readonly string[];
  readonly state: 'written' | 'as-it-comes' | 'changed' | 'broken';
  /** Why it's unusable; null if it's fine. */
  readonly problem: string | null;
}

/** The backups after forgetting. */
export interface Traces {
  /** Path of the new one. */
  readonly backup: string;
  /** How many older ones were removed. */
  readonly backupsRemoved: number;
}

/** A blank of a message, as `draft --json` lists it. */
export interface BlankField {
  /** Its name in --fill. */
  readonly name: string;
  /** The question that asks for it. */
  readonly asks: string;
  readonly required: boolean;
  /** The words it was filled in with; null while it's empty. */
  readonly value: string | null;
}

/** Where exported files are written. */
export interface Target {
  /** Absolute path of the file, or of the folder the files go into. */
  readonly path: string;
  /** Files that exist already and would be replaced. */
  readonly taken: readonly string[];
  /** The first bytes of an existing file. */
  readonly startOf: (file: string, octets: number) => string;
  /** Writes the files, texts in the order the files were named: all or none. Throws 'disk-full' and 'unwritable', and
   *  'refused' if something is in the way by now. */
  readonly write: (texts: readonly Iterable<string>[]) => void;
}

/** A text back from the editor. */
interface Edited {
  readonly text: string;
  /** Holds the text until it's discarded. */
  readonly file: string;
  /** The text was left in that file by an earlier edit. */
  readonly isLeftover: boolean;
  readonly discard: () => void;
}

/** The user's own message templates: files in a folder next to the data file. */
export interface TemplateFolder {
  readonly folder: string;
  /** A template by file name; null if there's none. Throws 'refused' if it isn't a text file. */
  readonly read: (name: string) => string | null;
  /** Writes a new private file. */
  readonly write: (name: string, text: string) => void;
  /** Writes over a file that's there. */
  readonly replace: (name: string, text: string) => void;
  /** A short digest of a text, as in `drafts/shipped-texts.ts`. */
  readonly digest: (text: string) => string;
}

/** Scratch files: texts not saved yet, or opened in a mail program. */
export interface Drafts {
  readonly folder: string;
  readonly names: () => readonly string[];
  /** Null if it's unreadable or too long. */
  readonly read: (name: string) => string | null;
  readonly remove: (name: string) => void;
}

/** The user's own files and programs. Each program throws 'refused' if there's none for it. */
interface Desk {
  readonly drafts: Drafts;
  readonly texts: TemplateFolder;
  /** Opens a text in the editor, in a private file of that name next to the data file. Says how to leave an editor that
   *  the user didn't choose. */
  readonly edit: (name: string, text: string, say: (text: string) => void) => Promise<Edited>;
  /** Copies a text to the clipboard. */
  readonly copy: (text: string) => void;
  /** The text on the clipboard, as UTF-8. Throws 'refused' if there's none. */
  readonly paste: () => Uint8Array;
  /** Opens a message (.eml) in the mail program, in a private file of that name. Returns whether it could. */
  readonly openMessage: (name: string, message: string) => Promise<boolean>;
  /** Opens an https, mailto or tel address. Returns whether it could. */
  readonly openAddress: (address: string) => Promise<boolean>;
  /** Writes a new private file. Returns its path. */
  readonly writeNewFile: (name: string, text: string) => string;
}

/** Access to the user's files and programs. */
export interface Access {
  /** Finds a path to write to, or (`inside`) paths for these names in a folder. Throws 'refused' for what must not be
   *  overwritten, 'usage' for an invalid path. */
  readonly findTarget: (name: string, inside: readonly string[] | null) => Promise<Target>;
  /** Templates, editor, clipboard and so on; loaded on first use. */
  readonly desk: () => Promise<Desk>;
}

/** Everything for making a backup. */
export interface BackingUp extends Pick<OpenFile, 'store'> {
  readonly session: Session;
  readonly engine: () => { readonly nativeBinding: string | undefined };
}

/** A command to type, and what for: 'To edit it'. */
export interface NextCommand {
  readonly aim: string;
  readonly command: string;
}

/** The result of a recording command: what it saved, and the next items. */
export interface Outcome extends Change {
  readonly today: Day;
  /** Whole sentences. */
  readonly lines: readonly string[];
  /** The sentence that today's list is empty now; otherwise none. */
  readonly cleared: readonly string[];
  readonly warnings: readonly string[];
  /** Commands for what the user may have meant instead. */
  readonly hints: readonly string[];
  /** All items that follow, earliest first. */
  readonly next: readonly Item[];
  /** The few of them that are shown. */
  readonly shown: readonly Item[];
  /** The next items that moved to another day because of what was said about timing. */
  readonly moved: readonly Item[];
  /** Loads the job hunt around what was saved. */
  readonly jobHunt: () => JobHunt;
  /** Is the change so large that the output should mention undo? */
  readonly mentionsUndo: boolean;
}
