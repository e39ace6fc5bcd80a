// Tells which files in a folder hold emails, and which can't be read, with what to do instead.

import { leftOutBy } from './left-out.ts';
import type { LeftOut } from './message.ts';

/** A file to read emails from, standard input, or one file of a folder. */
export interface MailFile {
  /** Its name, for messages to the user. */
  readonly name: string;
  /** The folders down to it and its own name, below the folder that was typed; empty if it was typed itself. */
  readonly path: readonly string[];
  /** Throws UserError 'usage' if it can't be read. */
  readonly bytes: () => AsyncIterable<Uint8Array>;
}

interface Refusal {
  readonly what: string;
  readonly hint: string;
}

const PACKED: Refusal = {
  what: "I can't read packed files",
  hint: "Unpack it, then name the .mbox file or the folder that's in it.",
};
const REFUSED: Readonly<Record<string, Refusal>> = {
  msg: {
    what: "I can't read Outlook's .msg files",
    hint: 'In Outlook on the web, open the email, choose "Download as EML", and name that file.',
  },
  pst: {
    what: "I can't read Outlook's .pst files",
    hint: 'Turn it into .mbox files with Thunderbird or readpst, and name those.',
  },
  ost: {
    what: "I can't read Outlook's .ost files",
    hint: 'Turn it into .mbox files with Thunderbird or readpst, and name those.',
  },
  olm: {
    what: "I can't read Outlook's .olm files",
    hint: 'In Outlook, drag the mail folder to the desktop: that makes an .mbox file. Name that one.',
  },
  zip: PACKED,
  tgz: PACKED,
  gz: PACKED,
  tar: PACKED,
};
const HOLDS_MAIL = /\.(?:eml|emlx|mbox|mbx)$/i;
const IN_MAILDIR = new Set(['cur', 'new']);
/** Flags in a Maildir, after the file's name: ':2,DS'. Windows takes no colon. */
const FLAGS = /[:;!]2,([A-Za-z]*)$/;
const OF_A_MAILBOX = /\.(?:mbox|mbx|sbd)$/i;

/** Whether a file holds emails: by its name, else its first bytes have to tell. One that was typed always counts. */
export function holdsMail({ path }: MailFile): 'yes' | 'no' | 'perhaps' {
  const [name = '', folder = ''] = path.toReversed();
  if (path.length === 0 || IN_MAILDIR.has(folder)) return 'yes';
  if (folder === 'tmp' || path.some((one) => one.startsWith('.'))) return 'no';
  return HOLDS_MAIL.test(name) ? 'yes' : 'perhaps';
}

/** Why a file can't be read, by its name; null if it might be. */
export function refusalOf({ name, path }: MailFile): Refusal | null {
  const ending = /\.([a-z]+)$/i.exec(path.at(-1) ?? name)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(REFUSED, ending) ? (REFUSED[ending] ?? null) : null;
}

/** The kind of mail in a file by its folder, or by its flags in a Maildir; null if it isn't left out. */
export function leftOutByPlace({ path }: MailFile): LeftOut | null {
  const [name = '', folder = ''] = path.toReversed();
  const flags = IN_MAILDIR.has(folder) ? (FLAGS.exec(name)?.[1] ?? '') : '';
  if (flags.includes('T')) return 'trash';
  if (flags.includes('D')) return 'draft';
  const folders = /\.emlx?$/i.test(name) ? path.slice(0, -1) : path;
  const names = folders.flatMap((one) => [one.replace(OF_A_MAILBOX, ''), ...one.split('.')]);
  return names.map(leftOutBy).find((is) => is !== null) ?? null;
}
