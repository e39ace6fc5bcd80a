// What the words about one item are made from: its record, and what the scheduler found out about it.
import type { Day, Moment } from '../domain/day.ts';
import type { MessageForm } from '../domain/item-key.ts';
import type { JobHunt, Person } from '../domain/model.ts';
import type { Item } from '../rules/item.ts';
import type { Policy } from '../rules/policy.ts';
import type { TemplateId } from './templates.ts';

/** You, as you sign; null for what you did not set. */
export interface Me {
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly linkedin: string | null;
}

/** One item on a day. */
export interface ItemView {
  readonly item: Item;
  readonly jobHunt: JobHunt;
  readonly me: Me;
  readonly today: Day;
  readonly now: Moment;
  /** Whom follow-ups about the job go to. */
  readonly contact: Person | null;
  /** All that is on the list that day. */
  readonly list: readonly Item[];
}

export interface DraftView extends ItemView {
  /** The due day of the job's follow-up in the plan of tomorrow, with this thank-you sent today; null for none.
   *  Tomorrow's, since only then is what went out today to the same person about other jobs taken into account. */
  readonly nextAsk: Day | null;
  readonly form: MessageForm;
  /** The text of a message, yours or as it comes; UserError where yours can't be used. */
  readonly textOf: (id: TemplateId) => string;
}

export interface CallView extends ItemView {
  readonly policy: Policy;
}
