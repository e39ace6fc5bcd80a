// What a command gets: the day, the file, and where to speak. Everything from outside comes in through here.
import type { OpenFile, Saving } from '../app/types.ts';
import type { Day, Moment } from '../domain/day.ts';
import type { Style } from '../terminal/style.ts';

/** The program and the database engine under it. */
interface Engine {
  /** Of Node: 'v20.20.2'. */
  readonly node: string;
  /** Of better-sqlite3; null where it is not installed. */
  readonly driver: () => string | null;
  /** The path of the engine's binary; undefined where nothing can say. */
  readonly nativeBinding: string | undefined;
  /** Does the system keep who may read a file? Windows keeps it in another way. */
  readonly hasModes: boolean;
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

/** What a format reads from. */
export interface Source {
  /** The file's own name, without folders. */
  readonly name: string;
  /** Null where it is not known beforehand. */
  readonly size: number | null;
  /** Everything, from the beginning, in pieces. */
  readonly bytes: () => AsyncIterable<Uint8Array>;
  /** So many bytes from a place on, fewer at the end; null where only one thing after another can be read. */
  readonly readAt: ((position: number, length: number) => Uint8Array) | null;
  readonly close: () => void;
}

/** One line on the terminal that says how far something has got, and is gone at the end. */
export interface Progress {
  readonly show: (text: string) => void;
  readonly end: () => void;
}

/** What the system has to run something at a time. Each part throws 'refused' where it can't do what it is asked for. */
export interface SystemScheduler {
  /** 'linux', 'darwin', 'win32' and so on, as Node calls them. */
  readonly system: string;
  /** What runs jobtrack: Node and its path. */
  readonly program: readonly string[];
  /** The path of notify-send; null where there is none. */
  readonly notifier: string | null;
  /** The user's crontab as its bytes, one character each; null where there is no cron. */
  readonly crontab: { readonly read: () => string; readonly write: (bytes: string) => void } | null;
  /** The user's units of systemd, by their file names; null where there is no systemd. */
  readonly units: {
    readonly folder: string;
    /** Does the systemd of this user answer? */
    readonly isRunning: () => boolean;
    readonly isEnabled: (name: string) => boolean;
    readonly control: (...args: readonly string[]) => void;
    readonly read: (name: string) => string | null;
    readonly write: (name: string, text: string) => void;
    readonly remove: (name: string) => void;
  } | null;
}

export interface Context extends OpenFile, Saving {
  readonly today: Day;
  readonly now: Moment;
  readonly json: boolean;
  /** --no-input: nothing may wait for somebody, an editor neither. */
  readonly isMute: boolean;
  /** --yes: what would be asked for confirmation is confirmed. */
  readonly yes: boolean;
  readonly style: Style;
  /** Null where nobody can answer. Nothing is asked inside a transaction: first ask, then parse, then save. */
  readonly ask: Ask | null;
  /** The command's name. */
  readonly command: string;
  /** Results, to stdout; ends the line. */
  readonly out: (text: string) => void;
  /** A part of a result, to stdout, as it is. */
  readonly print: (text: string) => void;
  /** A hint to stderr; silent with --json and --quiet. */
  readonly hint: (text: string) => void;
  /** A warning to stderr; with --json it must stand in the object's `warnings` instead. */
  readonly warn: (text: string) => void;
  /** Opens a file, or (`-`) standard input, to read from. Throws UserError 'usage' for what is no file that can be read. */
  readonly openSource: (typed: string) => Promise<Source>;
  /** On a terminal, from one second on; silent with --json and --quiet. */
  readonly openProgress: () => Promise<Progress>;
  /** What runs jobtrack; the engine is not loaded for it. */
  readonly engine: () => Engine;
  /** For a run that is over before it pays to optimize its code. */
  readonly leaveUnoptimized: () => Promise<void>;
  /** A path for a scratch data file in a new private folder. */
  readonly makeScratchFile: () => string;
  /** The absolute path of a name, or null where something stands under it already. */
  readonly findFreePath: (name: string) => string | null;
  /** Looks at a place for a file, or (`inside`) for files of those names in a folder. Throws 'refused' for what must not
   *  be written over, 'usage' for what can't be a place. */
  readonly findTarget: (name: string, inside: readonly string[] | null) => Promise<Target>;
  /** Own texts, editor, clipboard and the like, loaded when a command wants one of them. */
  readonly desk: () => Promise<Desk>;
  /** Cron and systemd, loaded when a command wants them. */
  readonly scheduler: () => Promise<SystemScheduler>;
  /** The same context on another data file. */
  readonly onFile: (file: string) => Context;
}
