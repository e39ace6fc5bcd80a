// The interface of a kind of item. Each kind has its own file in this folder.
import type { Day } from '../../domain/day.ts';
import type { UserError } from '../../domain/errors.ts';
import type { ItemKey } from '../../domain/item-key.ts';
import type { Rule } from '../../domain/item-kinds.ts';
import type { Channel, CloseReason, JobHunt, Person, Role } from '../../domain/model.ts';
import type { Book } from '../book.ts';
import type { Found } from '../found.ts';
import type { Guide, Item } from '../item.ts';
import type { Policy } from '../policy.ts';
import type { JobRecord } from '../record.ts';

/** A rule as `rules` and `why` show it. */
export interface RuleText {
  readonly name: string;
  /** The rule in words, with the numbers in force. */
  readonly says: (policy: Policy) => string;
  /** The same for a first follow-up, if it's another sentence. */
  readonly saysOfFirst?: (policy: Policy) => string;
  /** The main guide for it; no guide covers offers. */
  readonly guide: Guide | null;
  /** You agreed on the day, or they named it: it comes before everything else. */
  readonly isPromise?: true;
}

/** A message or call to a person. */
export interface OutreachTraits {
  /** Who gets it if nobody is named. */
  readonly who: (record: JobRecord, people: Book['people']) => Person | null;
  readonly channel: (person: Person, book: Book) => Channel;
  /** Can be done only once, on any day. */
  readonly isOnce: boolean;
  /** 'note to Amy', 'call with Dana'. */
  readonly joinedBy: 'to' | 'with';
  /** The role to give somebody new in the job; null for references. */
  readonly role: Role | null;
  /** It can go to anybody on the employer's side, or to nobody in particular. */
  readonly isForAnyone?: true;
  /** The close reasons it applies to. */
  readonly endings?: readonly CloseReason[];
  /** Set if a thank-you note to the same person can include it; the words for that part of the note. */
  readonly joinsThanks?: string;
  /** It tells of an open offer for another job, once per offer. */
  readonly tellsOfOffer?: true;
  /** Not due if they know already: `close --told`. */
  readonly canBeKnown?: true;
}

/** The question that an item asks you, if it's done by answering. */
export type Asks = 'how-it-went' | 'who-you-met' | 'insider' | 'offer' | 'going-on';

/** The link a record must have for an item's id to be valid. */
export interface Link {
  readonly isThere: (jobHunt: JobHunt, key: ItemKey) => boolean;
  /** The error text if it's missing. */
  readonly missing: string;
}

export interface Kind {
  /** Parts of its ids: a letter, then the records whose numbers come first and second. */
  readonly id: {
    readonly letter: string;
    readonly first: 'job' | 'interview';
    readonly second: 'person' | 'reference' | null;
  };
  /** Sort order among equally urgent items. */
  readonly order: number;
  readonly name: string;
  /** What it's for, below a heading that names the person; empty if its reason says it already. */
  readonly nameInCall?: string;
  /** The name before the name of the person, if that's shorter: 'message' to Ruth. */
  readonly nameToPerson?: string;
  /** The name when there's no context. */
  readonly fullName: string;
  readonly rules: Readonly<Partial<Record<Rule, RuleText>>>;
  readonly find: (record: JobRecord, book: Book) => readonly Found[];
  /** The action in words, starting in lower case; `who` is set if the kind has a person. */
  readonly action: (item: Item, who: string) => string;
  /** The action inside a sentence, if that asks a question. */
  readonly inSentence?: string;
  /** The confirmation, for a kind whose name isn't enough: 'you told Ruth that a call may come'. */
  readonly done?: (who: string) => string;
  readonly canBeLate: boolean;
  /** The heading over several items of one interview, which also share an id such as t12. */
  readonly heading?: string;
  /** Advice for every item of this kind; shown once, however many there are. */
  readonly tip?: string;
  readonly outreach?: OutreachTraits;
  readonly link?: Link;
  /** It depends on the counts of the stage. */
  readonly countsStage?: true;
  /** The first follow-up is counted from the day this was sent. */
  readonly startsWait?: true;
  /** One message to a person can be about several jobs. */
  readonly isJoint?: true;
  /** One call can cover several jobs of a person. */
  readonly isShared?: true;
  /** It can't be skipped before its day. */
  readonly isSkippedWhenDue?: true;
  /** The error for trying to skip it: an offer can't be skipped. */
  readonly skipRefusal?: (key: ItemKey, id: string) => UserError;
  /** For a kind with a text to write but no recipient details needed: the command to type once it's sent. */
  readonly onceWritten?: (key: ItemKey) => string;
  readonly asks?: Asks;
  /** The command that records it and so marks it done. */
  readonly recordedBy?: (key: ItemKey, id: string) => string;
  /** The command that helps with it, if `done` marks it done. */
  readonly helpedBy?: (key: ItemKey) => string;
  /** The records after it's done today, for kinds that aren't outreach. */
  readonly onceDone?: (jobHunt: JobHunt, item: Item, today: Day) => JobHunt;
}
