// What a kind of item says about itself. Each kind has a file of its own in this folder.
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

/** A rule as `rules` and `why` tell it. */
export interface RuleText {
  readonly name: string;
  /** What the rule says, with the numbers in force. */
  readonly says: (policy: Policy) => string;
  /** The guide named first for it; no guide speaks of offers. */
  readonly guide: Guide | null;
  /** You agreed on the day, or they named it: it goes before all else. */
  readonly isPromise?: true;
}

/** A message or call to a person. */
export interface OutreachTraits {
  /** Who gets it where nobody is named. */
  readonly who: (record: JobRecord, people: Book['people']) => Person | null;
  readonly channel: (person: Person) => Channel;
  /** Once it is done, it is done for good, on whichever day. */
  readonly isOnce: boolean;
  /** 'note to Amy', 'call with Dana'. */
  readonly joinedBy: 'to' | 'with';
  /** The role in the job of somebody who is new; null for references. */
  readonly role: Role | null;
  /** Can go to anybody on the employer's side, or to nobody in particular. */
  readonly isForAnyone?: true;
  /** How the job must have ended. */
  readonly endings?: readonly CloseReason[];
  /** They may have known before: `close --told`. */
  readonly canBeKnown?: true;
}

/** The role without which an id names nobody. */
export interface Link {
  readonly isThere: (jobHunt: JobHunt, key: ItemKey) => boolean;
  /** What to say where it is not. */
  readonly missing: string;
}

export interface Kind {
  /** What an id is made of: its letter, whose number comes first, and whose second. */
  readonly id: {
    readonly letter: string;
    readonly first: 'job' | 'interview';
    readonly second: 'person' | 'reference' | null;
  };
  /** Its place among items that are equally urgent. */
  readonly order: number;
  readonly name: string;
  /** The name where nothing around it helps. */
  readonly fullName: string;
  readonly rules: Readonly<Partial<Record<Rule, RuleText>>>;
  readonly find: (record: JobRecord, book: Book) => readonly Found[];
  /** What there is to do, begun with a small letter; `who` is set where the kind has a person. */
  readonly action: (item: Item, who: string) => string;
  readonly canBeLate: boolean;
  readonly outreach?: OutreachTraits;
  readonly link?: Link;
  /** It follows from the counts of the stage. */
  readonly countsStage?: true;
  /** The first follow-up is counted from the day on which it went out. */
  readonly startsWait?: true;
  /** One call can serve several jobs of a person. */
  readonly isShared?: true;
  /** Before its day there is nothing to skip. */
  readonly isSkippedWhenDue?: true;
  /** An offer can't be skipped. */
  readonly skipRefusal?: (key: ItemKey, id: string) => UserError;
  /** There are words to write, though nobody's number or address is needed: what to type once they are sent. */
  readonly onceWritten?: (key: ItemKey) => string;
  /** The command that records it, and so ticks it off. */
  readonly recordedBy?: (key: ItemKey, id: string) => string;
  /** The command that helps with it, where `done` ticks it off. */
  readonly helpedBy?: (key: ItemKey) => string;
  /** The record once it is done today, for what is not outreach. */
  readonly onceDone?: (jobHunt: JobHunt, item: Item, today: Day) => JobHunt;
}
