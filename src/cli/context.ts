// What a command gets: the day, the file, and where to speak. Everything from outside comes in through here.
import type { Ask, Doors, OpenFile, Saving } from '../app/types.ts';
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

export interface Context extends OpenFile, Saving, Doors {
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
  /** Cron and systemd, loaded when a command wants them. */
  readonly scheduler: () => Promise<SystemScheduler>;
}
