// What the words about an item are made from.
import type { Context } from '../../cli/context.ts';
import type { CallView, DraftView, Me } from '../../drafts/view.ts';
import type { Item } from '../../rules/item.ts';
import { contactOf } from '../../rules/outreach.ts';
import { loadSettings } from '../../store/settings.ts';
import type { ItemTarget } from '../lookup/items.ts';
import { nextAskAfter } from './as-if-done.ts';
import { planToday, policyNow } from './planning.ts';

/** For a call sheet. */
export function callViewOf(context: Context, item: Item, { job }: ItemTarget): CallView {
  const { today, now } = context;
  const policy = policyNow(context);
  const { search, plan } = planToday(context, job.id);
  const contact = contactOf(search, today, policy, item.job.id);
  return { item, search, me: meNow(context), today, now, contact, list: plan.items, policy };
}

/** For a message in a form. */
export function draftViewOf(
  context: Context,
  item: Item,
  target: ItemTarget,
  { form, textOf }: Pick<DraftView, 'form' | 'textOf'>,
): DraftView {
  const { policy, ...view } = callViewOf(context, item, target);
  const nextAsk = nextAskAfter(target.search, item, context.today, policy);
  return { ...view, nextAsk, form, textOf };
}

function meNow(context: Context): Me {
  const settings = loadSettings(context.store().db);
  const of = (key: string) => settings.get(key) ?? null;
  return { name: of('me.name'), email: of('me.email'), phone: of('me.phone'), linkedin: of('me.linkedin') };
}
