// The context that every command receives: the day, the data file, the streams. Commands reach the outside only through
// it.
import type { Ask } from '../app/asking/types.ts';
import type { Access, OpenFile, Saving } from '../app/types.ts';
import type { Day, Moment } from '../domain/day.ts';
import type { Style } from '../terminal/style.ts';

/** The program and its database engine. */
interface Engine {
  /** Node's version: 'v20.20.2'. */
  readonly node: string;
  /** Version of better-sqlite3; null if it isn't installed. */
  readonly driver: () => string | null;
  /** Path of the engine's binary; undefined if unknown. */
  readonly nativeBinding: string | undefined;
  /** Does the system have file modes? Windows doesn't. */
  readonly hasModes: boolean;
}

/** A file or standard input, opened for an import format. */
export interface Source {
  /** The file name, without folders. */
  readonly name: string;
  /** Null if not known beforehand. */
  readonly size: number | null;
  /** The whole content from the start, in chunks. */
  readonly bytes: () => AsyncIterable<Uint8Array>;
  /** Up to `length` bytes from a position, fewer at the end; null if the source can only be read in order. */
  readonly readAt: ((position: number, length: number) => Uint8Array) | null;
  readonly close: () => void;
}

/** A file on its own, or one found in a folder. */
export interface FoundFile {
  /** The file name; in a folder, from the folder's own name on: 'Mail/Inbox'. */
  readonly name: string;
  /** The folders down to it and its own name, below the folder that was typed; empty if it was typed itself. */
  readonly path: readonly string[];
  /** The whole content in chunks, once. Throws UserError 'usage' if it can't be read. */
  readonly bytes: () => AsyncIterable<Uint8Array>;
}

/** A progress line on the terminal, erased at the end. */
export interface Progress {
  readonly show: (text: string) => void;
  readonly end: () => void;
}

/** Cron and systemd, which can run jobtrack at a set time. Each method throws 'refused' if it can't. */
export interface SystemScheduler {
  /** 'linux', 'darwin', 'win32' and so on, as in Node. */
  readonly system: string;
  /** The command that runs jobtrack: Node and the script's path. */
  readonly program: readonly string[];
  /** Path of notify-send; null if there's none. */
  readonly notifier: string | null;
  /** The user's crontab, one character per byte; null without cron. */
  readonly crontab: { readonly read: () => string; readonly write: (bytes: string) => void } | null;
  /** The user's systemd units by file name; null without systemd. */
  readonly units: {
    readonly folder: string;
    /** Does the user's systemd answer? */
    readonly isRunning: () => boolean;
    readonly isEnabled: (name: string) => boolean;
    readonly control: (...args: readonly string[]) => void;
    readonly read: (name: string) => string | null;
    readonly write: (name: string, text: string) => void;
    readonly remove: (name: string) => void;
  } | null;
}

export interface Context extends OpenFile, Saving, Access {
  readonly today: Day;
  readonly now: Moment;
  /** Returns the context with the clock read again, and without plans made before. */
  readonly again: () => Context;
  readonly json: boolean;
  /** --no-input: nothing may wait for the user, not even an editor. */
  readonly isMute: boolean;
  /** --yes: answers every confirmation with yes. */
  readonly yes: boolean;
  readonly style: Style;
  /** Null if nobody can answer. Never ask inside a transaction: ask, parse, then save. */
  readonly ask: Ask | null;
  readonly command: string;
  /** Prints a result to stdout, with a newline. */
  readonly out: (text: string) => void;
  /** Prints part of a result to stdout as it is. */
  readonly print: (text: string) => void;
  /** Prints a hint to stderr; silent with --json and --quiet. */
  readonly hint: (text: string) => void;
  /** Prints a warning to stderr; with --json, put it into the object's `warnings` instead. */
  readonly warn: (text: string) => void;
  /** Called when a command saved nothing, so that it isn't shown as one line for next time. */
  readonly noteUnchanged: () => void;
  /** Opens a file or standard input (`-`) for reading. Throws UserError 'usage' if it isn't a readable file. */
  readonly openSource: (typed: string) => Promise<Source>;
  /** Opens a file, standard input (`-`) or a folder with all that's in it, in the order of the names. Throws UserError
   *  'usage' if there's nothing to read. */
  readonly openFiles: (typed: string) => Promise<Iterable<FoundFile>>;
  /** Shown on a terminal after one second; silent with --json and --quiet. */
  readonly openProgress: () => Promise<Progress>;
  /** Describes Node and the database engine; doesn't load the engine. */
  readonly engine: () => Engine;
  /** Turns off V8's optimizer, for runs too short to profit from it. */
  readonly leaveUnoptimized: () => void;
  /** Path of the demo's data file. */
  readonly demoFile: () => string;
  /** The absolute path of a name, or null if it's taken. */
  readonly findFreePath: (name: string) => string | null;
  /** Cron and systemd, loaded on first use. */
  readonly scheduler: () => Promise<SystemScheduler>;
}
