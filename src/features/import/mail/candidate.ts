// An email that may be about the job hunt, reduced to the parts that decide about it.
import type { Day, Moment } from '../../../domain/day.ts';
import { momentAt } from '../../../domain/day.ts';
import { fold } from '../../../domain/names.ts';
import type { Mail, MailAddress, MailHeaders } from '../../../formats/mail/message.ts';
import { copyText } from '../../../formats/octet-lines.ts';
import type { Invited } from '../ics/invitation.ts';
import { readInvited } from '../ics/read-invited.ts';
import type { Classified } from './words/classify.ts';

export interface Candidate {
  /** Its Message-ID, or a digest if there's none. */
  readonly key: string;
  /** Ids of the emails that it answers, nearest first. */
  readonly answers: readonly string[];
  readonly isMine: boolean;
  /** Who it's from, or who one of the user's own went to. */
  readonly others: readonly MailAddress[];
  readonly from: MailAddress | null;
  readonly to: readonly MailAddress[];
  readonly subject: string;
  /** On the user's own clock. */
  readonly at: Moment;
  readonly isAutomatic: boolean;
  readonly failsChecks: boolean;
  readonly said: Classified | null;
  /** Its invitations, if it isn't the user's own. */
  readonly invited: readonly Invited[];
  /** Subject and the writer's own words, folded, to find names in. */
  readonly words: string;
  /** The writer's own words. */
  readonly ownText: string;
  readonly where: string;
}

const MOST_WORDS = 8000;
const LONGEST_KEY = 250;
const MOST_EVENTS = 10;
const MOST_ANSWERED = 20;
const MOST_ADDRESSES = 50;

/** The id by which an email is remembered. */
export function keyOf({ messageId, digest }: Pick<MailHeaders, 'messageId' | 'digest'>): string {
  return messageId === null || messageId.length > LONGEST_KEY ? digest : messageId;
}

/** The day on the user's own clock; null if the email doesn't say. */
export function dayOf({ date }: Pick<MailHeaders, 'date'>): Day | null {
  return date === null ? null : momentAt(date).day;
}

/** Whether one of the user's addresses wrote it. */
export function isFromMe({ from }: Pick<MailHeaders, 'from'>, me: ReadonlySet<string>): boolean {
  return from !== null && me.has(from.address);
}

/** The candidate for an email, or null if the email isn't about the job hunt. */
export async function candidateOf(
  mail: Mail & { readonly date: number },
  me: ReadonlySet<string>,
  said: Classified | null,
): Promise<Candidate | null> {
  const isMine = isFromMe(mail, me);
  const invited = isMine ? [] : await invitedBy(mail, me);
  if (said === null && invited.length === 0) return null;
  const to = [...mail.to, ...mail.cc, ...mail.bcc].slice(0, MOST_ADDRESSES);
  const ownText = copyText(mail.ownText.slice(0, MOST_WORDS));
  return {
    key: keyOf(mail),
    answers: [...mail.inReplyTo, ...mail.references.toReversed()].slice(0, MOST_ANSWERED),
    isMine,
    others: isMine ? to.filter(({ address }) => !me.has(address)) : [mail.from].filter((one) => one !== null),
    from: mail.from,
    to,
    subject: mail.subject,
    at: momentAt(mail.date),
    isAutomatic: mail.isAutomatic,
    failsChecks: mail.failsChecks,
    said,
    invited,
    words: ` ${fold(`${mail.subject} ${ownText}`)} `,
    ownText,
    where: mail.where,
  };
}

/** The invitations in an email's calendars, without the user among the people. */
async function invitedBy({ calendars }: Mail, me: ReadonlySet<string>): Promise<Invited[]> {
  const found: Invited[] = [];
  for (const calendar of calendars) {
    for await (const reading of readInvited({ bytes: () => inOnePiece(calendar) })) {
      if ('record' in reading && found.length < MOST_EVENTS) found.push(withoutMe(reading.record, me));
    }
  }
  return found;
}

async function* inOnePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

function withoutMe(invited: Invited, me: ReadonlySet<string>): Invited {
  const people = invited.invitation.people.filter(({ email }) => !me.has(email?.toLowerCase() ?? ''));
  return { ...invited, invitation: { ...invited.invitation, people } };
}
