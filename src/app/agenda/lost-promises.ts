// A promised day that a change took off the list, though nobody kept it or took it back.

import { dateNear } from '../../domain/day-words.ts';
import { recordId } from '../../domain/ids.ts';
import type { Person } from '../../domain/model.ts';
import type { Item } from '../../rules/item.ts';
import { idOf } from '../../rules/item-id.ts';
import { contactOf } from '../../rules/outreach.ts';
import type { Saved } from '../recording/save.ts';
import type { Session } from '../types.ts';
import { type Items, planAround } from './planning.ts';

/** Says what was promised, to whom, and what became of it: one sentence for each promise. */
export function lostPromises(session: Session, change: Saved): string[] {
  const promised = promisesIn(change.before).filter((item) => !isAnswered(item, change));
  if (promised.length === 0) return [];
  const { jobHunt, items } = planAround(
    session,
    promised.map(({ job }) => job.id),
  );
  const standing = new Set(promisesIn(items).map(stateOf));
  const lost = promised.filter((item) => !standing.has(stateOf(item)));
  return lost.map((item) => {
    const contact = contactOf(jobHunt, session.today, session.policy, item.job.id);
    return lostWords(session, item, contact);
  });
}

function promisesIn({ items, upcoming }: Items): Item[] {
  return [...items, ...upcoming].filter(({ promisedOn }) => promisedOn !== null);
}

function stateOf(item: Item): string {
  return [idOf(item), item.promisedOn, item.person?.id].join(' ');
}

/** They were written to or called, it was skipped, or the contact that promised it was changed. */
function isAnswered({ job, kind }: Item, { records, removed }: Saved): boolean {
  return (
    records.touch.some(({ jobId, direction }) => jobId === job.id && direction === 'out') ||
    records.skip.some((skip) => skip.jobId === job.id && skip.kind === kind) ||
    removed.some(({ table }) => table === 'touch' || table === 'job')
  );
}

function lostWords({ today }: Session, { job, person, promisedOn }: Item, contact: Person | null): string {
  const day = promisedOn === null ? '' : dateNear(promisedOn, today);
  const promise = `You promised ${person?.name ?? 'them'} (${job.company}) to get in touch on ${day}.`;
  if (person === null || contact === null || contact.id === person.id) return `${promise} That's off your list now.`;
  const back = `jobtrack edit ${recordId('job', job.id)} --follow-up-with ${recordId('person', person.id)}`;
  return `${promise} Follow-ups now go to ${contact.name}, so keep that day yourself, or: ${back}`;
}
