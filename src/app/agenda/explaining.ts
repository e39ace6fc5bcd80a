import { type Explanation, explanation } from '../../drafts/explanation.ts';
import { openBook } from '../../rules/book.ts';
import { kindOf } from '../../rules/kinds/index.ts';
import { dayAfterNote } from '../../rules/promised-day.ts';
import { toldRule } from '../../rules/rule-words.ts';
import { type ItemTarget, requireItem } from '../lookup/items.ts';
import type { Session } from '../types.ts';
import { nextItemAfter } from './as-if-done.ts';

/** Why an item is on the list, and what would change that; throws not-found if it isn't on it. */
export function explain(session: Session, target: ItemTarget): Explanation {
  const { today, policy } = session;
  const item = requireItem(session, target);
  const { records } = openBook(target.jobHunt, today, policy);
  const record = records.find(({ job }) => job.id === item.job.id);
  const history = record?.history ?? null;
  const isAfterInterview = record !== undefined && record.held.length > 0;
  const next = nextItemAfter(target.jobHunt, item, today, policy);
  const note = { jobId: item.job.id, personId: item.person?.id ?? null };
  const nextAsk = kindOf(item.kind).startsWait ? dayAfterNote(target.jobHunt, today, policy, note) : null;
  return explanation({ item, told: toldRule(item), today, policy, history, isAfterInterview, nextAsk, next });
}
