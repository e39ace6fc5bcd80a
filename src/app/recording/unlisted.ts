// A contact that wasn't on the list.
import { UserError } from '../../domain/errors.ts';
import type { ItemKey } from '../../domain/item-key.ts';
import type { OutreachKind } from '../../domain/item-kinds.ts';
import type { Job, Person } from '../../domain/model.ts';
import { outreachOf } from '../../rules/kinds/index.ts';
import { reachFor } from '../../rules/outreach.ts';
import { planAround } from '../agenda/planning.ts';
import { needsPerson } from '../lookup/recipients.ts';
import type { Session } from '../types.ts';
import type { Outreach } from './touch.ts';

/** A contact of that kind about a job, with the person named, or else with the usual one. Throws usage if there's
 *  nobody. */
export function outreachTo(session: Session, job: Job, kind: OutreachKind, named: Person | null): Outreach {
  const { jobHunt, items } = planAround(session, [job.id]);
  const open = [...items.items, ...items.upcoming].find((item) => item.job.id === job.id && item.kind === kind);
  const key: ItemKey = { kind, jobId: job.id, interviewId: null, personId: null };
  const usual = reachFor(jobHunt, session.today, session.policy, { ...key, personId: named?.id ?? null });
  const person = named ?? usual.person;
  if (person === null && !outreachOf(kind).isForAnyone) {
    throw new UserError('usage', 'Say who you reached with --with.', 'For example: --with "Amy Lee"');
  }
  const personId = needsPerson(kind) ? (person?.id ?? null) : null;
  const { channel } = usual;
  return {
    id: 'This',
    kind,
    key: { ...key, personId },
    job,
    person,
    channel,
    item: null,
    rule: open?.rule ?? null,
    isFromList: false,
    jobsAlongside: new Set(),
    jobHunt,
  };
}
