// An email, as it's read. Its texts have no control characters, and none that change the direction of writing.

/** The kinds of mail that aren't read, as the mail program filed them. */
export type LeftOut = 'draft' | 'spam' | 'trash';

export interface MailAddress {
  readonly name: string | null;
  /** In lower case. */
  readonly address: string;
}

export interface MailHeaders {
  /** Without the angle brackets. */
  readonly messageId: string | null;
  /** SHA-256 of the headers, for an email without a Message-ID. */
  readonly digest: string;
  readonly inReplyTo: readonly string[];
  readonly references: readonly string[];
  readonly from: MailAddress | null;
  readonly replyTo: readonly MailAddress[];
  readonly to: readonly MailAddress[];
  readonly cc: readonly MailAddress[];
  readonly bcc: readonly MailAddress[];
  /** Decoded, on one line. */
  readonly subject: string;
  /** When it was sent, else when it was last received: an instant (milliseconds since 1970) as `momentAt` takes it.
   *  Null if neither can be read. */
  readonly date: number | null;
  /** Sent by a program or through a list, or a report about delivery. */
  readonly isAutomatic: boolean;
  readonly listId: string | null;
  /** The user's own mail server found that it may not be from who it says. */
  readonly failsChecks: boolean;
  readonly isLeftOut: LeftOut | null;
}

export interface Mail extends MailHeaders {
  /** The first 32 KB of the text (HTML made plain), with \n line ends. */
  readonly text: string;
  /** The text without what it quotes and without the signature. */
  readonly ownText: string;
  /** Its calendars, each of at most 256 KB. */
  readonly calendars: readonly Uint8Array[];
  /** Where it was found: 'inbox.mbox, message 12', or a file name. */
  readonly where: string;
}

/** An email, or a file, that couldn't be read. */
export interface MailUnread {
  readonly where: string;
  /** What's wrong with it: 'it has too many parts'. */
  readonly why: string;
}
