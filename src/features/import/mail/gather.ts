// Reads emails one at a time, and keeps the few that may be about the job hunt, in order of date.
import type { Progress } from '../../../cli/context.ts';
import type { Day } from '../../../domain/day.ts';
import type { MailHeaders, MailUnread } from '../../../formats/mail/message.ts';
import { readMail } from '../../../formats/mail/read.ts';
import type { MailFile } from '../../../formats/mail/sources.ts';
import type { Db } from '../../../store/db.ts';
import { forgottenMails } from '../../../store/forgotten-mail.ts';
import type { MailRow } from '../../../store/mail.ts';
import { type Candidate, candidateOf, dayOf, isFromMe, keyOf } from './candidate.ts';
import type { Known } from './known.ts';
import { classify } from './words/classify.ts';
import { mayConcern } from './words/concern.ts';

/** An email that an earlier import read. */
interface Seen {
  readonly headers: MailHeaders;
  readonly row: MailRow;
}

export interface Gathered {
  /** Earliest first. */
  readonly candidates: readonly Candidate[];
  readonly seen: readonly Seen[];
  readonly read: number;
  readonly older: number;
  readonly unrelated: number;
  /** The first few. */
  readonly unreadable: readonly MailUnread[];
  readonly unreadableCount: number;
  /** Where there are emails without a day, or from the future. */
  readonly undated: readonly string[];
}

interface Looking {
  readonly db: Db;
  readonly known: Known;
  readonly me: ReadonlySet<string>;
  /** Days before it are passed over. */
  readonly since: Day;
  readonly today: Day;
  readonly progress: Progress;
}

const EMAILS_BETWEEN_NEWS = 500;
const MOST_NAMED = 20;
/** More emails than any job hunt has. */
const MOST_KEPT = 50_000;

/** Reads all emails of some files. */
export async function gatherMail(files: Iterable<MailFile>, looking: Looking): Promise<Gathered> {
  const { me, today } = looking;
  const counts = { read: 0, older: 0, unrelated: 0, unreadable: 0 };
  const seen: Seen[] = [];
  const unreadable: MailUnread[] = [];
  const undated: string[] = [];
  const candidates: Candidate[] = [];
  const look = openLook(looking, counts, seen);
  for await (const mail of readMail(files, look.isWanted)) {
    if ('why' in mail) {
      counts.unreadable += 1;
      if (unreadable.length < MOST_NAMED) unreadable.push(mail);
      continue;
    }
    const said = classify(mail, isFromMe(mail, me));
    const { date } = mail;
    const day = dayOf(mail);
    const isDated = date !== null && day !== null && day <= today;
    const candidate = isDated ? await candidateOf({ ...mail, date }, me, said) : null;
    if (!isDated && said !== null && undated.length < MOST_NAMED) undated.push(mail.where);
    if (candidate === null || candidates.length >= MOST_KEPT) counts.unrelated += 1;
    else candidates.push(candidate);
  }
  const inOrder = candidates.toSorted((a, b) => a.at.day - b.at.day || a.at.time.localeCompare(b.at.time));
  const { unreadable: unreadableCount, ...others } = counts;
  return { candidates: inOrder, seen, unreadable, undated, unreadableCount, ...others };
}

interface Counts {
  read: number;
  older: number;
  unrelated: number;
}

/** Decides by the headers of each email whether its text is read, and counts those that aren't. */
function openLook({ db, known, me, since, progress }: Looking, counts: Counts, seen: Seen[]) {
  const isForgotten = forgottenMails(db);
  const keys = new Set<string>();
  const addresses = known.addresses();
  const threads = new Set(addresses.threads);
  const isWanted = (headers: MailHeaders): boolean => {
    counts.read += 1;
    if (counts.read % EMAILS_BETWEEN_NEWS === 0) progress.show(`reading, ${counts.read} emails so far`);
    const day = dayOf(headers);
    const key = keyOf(headers);
    if (headers.isLeftOut !== null || keys.has(key)) return false;
    keys.add(key);
    const row = known.mail(key);
    if (row) seen.push({ headers, row });
    else if (day !== null && day < since) counts.older += 1;
    else if (isForgotten(key) || !mayConcern(headers, isFromMe(headers, me), { ...addresses, threads }))
      counts.unrelated += 1;
    else threads.add(key);
    return threads.has(key) && !row;
  };
  return { isWanted };
}
