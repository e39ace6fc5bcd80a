// Builds the views of an item: the call sheet and the draft.

import type { CallView, DraftView, Me } from '../../drafts/view.ts';
import type { Item } from '../../rules/item.ts';
import { contactOf } from '../../rules/outreach.ts';
import { loadSettings } from '../../store/settings.ts';
import type { ItemTarget } from '../lookup/items.ts';
import type { Session } from '../types.ts';
import { nextAskAfter } from './as-if-done.ts';
import { planToday } from './planning.ts';

/** The view behind a call sheet. */
export function callViewOf(session: Session, item: Item, { job }: ItemTarget): CallView {
  const { today, now } = session;
  const policy = session.policy;
  const { jobHunt, plan } = planToday(session, job.id);
  const contact = contactOf(jobHunt, today, policy, item.job.id);
  return { item, jobHunt, me: meNow(session), today, now, contact, list: plan.items, policy };
}

/** The view behind a draft in the given form. */
export function draftViewOf(
  session: Session,
  item: Item,
  target: ItemTarget,
  { form, textOf }: Pick<DraftView, 'form' | 'textOf'>,
): DraftView {
  const { policy, ...view } = callViewOf(session, item, target);
  const nextAsk = nextAskAfter(target.jobHunt, item, session.today, policy);
  return { ...view, nextAsk, form, textOf };
}

function meNow(session: Session): Me {
  const settings = loadSettings(session.db);
  const of = (key: string) => settings.get(key) ?? null;
  return { name: of('me.name'), email: of('me.email'), phone: of('me.phone'), linkedin: of('me.linkedin') };
}
