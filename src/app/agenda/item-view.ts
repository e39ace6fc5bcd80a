// Builds the views of an item: the call sheet and the draft.

import type { Job } from '../../domain/model.ts';
import { type CallView, type DraftView, GREETINGS, type Greeting, type Me } from '../../drafts/view.ts';
import type { Item } from '../../rules/item.ts';
import { kindOf } from '../../rules/kinds/index.ts';
import { contactOf } from '../../rules/outreach.ts';
import { promisedDay } from '../../rules/promised-day.ts';
import { roll } from '../../rules/workdays.ts';
import { acceptedJobs, postingOf } from '../../store/find.ts';
import { textsSentAbout } from '../../store/messages.ts';
import { addressesIn, GREETING, loadSettings } from '../../store/settings.ts';
import type { ItemTarget } from '../lookup/items.ts';
import type { Session } from '../types.ts';
import { planToday } from './planning.ts';

/** The view behind a call sheet. */
export function callViewOf(
  session: Session,
  item: Item,
  { job, jobHunt: around }: ItemTarget,
  together: readonly Item[] = [],
): CallView {
  const { today, now } = session;
  const policy = session.policy;
  const { jobHunt, plan } = planToday(session, job.id);
  const contact = contactOf(around, today, policy, item.job.id);
  const shared = { ...item, alsoAsk: alsoAskedIn(item, together) };
  const said = textsSentAbout(session.db, item.job.id);
  const newJob = acceptedJobs(session.db).findLast(({ id }) => id !== item.job.id) ?? null;
  const posting = postingOf(session.db, item.job.id)?.text ?? null;
  const workday = roll(today, policy);
  const known = { jobHunt, today, now, workday, contact, list: plan.items, said, posting, newJob };
  return { item: shared, together, ...known, me: currentMe(session), greeting: currentGreeting(session), policy };
}

/** The view behind a draft in the given form. */
export function draftViewOf(
  session: Session,
  item: Item,
  target: ItemTarget,
  { form, textOf, together }: Pick<DraftView, 'form' | 'textOf' | 'together'>,
): DraftView {
  const { policy, ...view } = callViewOf(session, item, target, together);
  const note = { jobId: item.job.id, personId: item.person?.id ?? null };
  const isPromising = kindOf(item.kind).startsWait === true;
  const nextAsk = isPromising ? promisedDay(target.jobHunt, session.today, policy, note) : null;
  return { ...view, nextAsk, form, textOf };
}

/** The jobs a call or message asks about besides its own: those due soon, and those of the same kind done with it. */
function alsoAskedIn(item: Item, together: readonly Item[]): readonly Job[] {
  if (!kindOf(item.kind).isShared) return item.alsoAsk;
  const others = together.filter(({ kind }) => kind === item.kind).map(({ job }) => job);
  return [...new Map([...others, ...item.alsoAsk].map((job) => [job.id, job])).values()];
}

function currentMe(session: Session): Me {
  const settings = loadSettings(session.db);
  const of = (key: string) => settings.get(key) ?? null;
  const [email = null] = addressesIn(of('me.email') ?? '');
  return { name: of('me.name'), email, phone: of('me.phone'), linkedin: of('me.linkedin') };
}

function currentGreeting({ db }: Session): Greeting {
  const set = loadSettings(db).get(GREETING);
  return GREETINGS.find((greeting) => greeting === set) ?? GREETINGS[0];
}
