// What is done alone is done by writing it down.
import { UserError } from '../../domain/errors.ts';
import { recordId } from '../../domain/ids.ts';
import type { ItemKind } from '../../domain/item-kinds.ts';
import type { ItemTarget } from './items.ts';

type Command = (target: ItemTarget) => string;

const RECORDED_BY: Partial<Record<ItemKind, Command>> = {
  debrief: ({ key }) => `jobtrack debrief ${recordId('interview', key.interviewId ?? 0)}`,
  'add-interviewers': ({ key }) => `jobtrack edit ${recordId('interview', key.interviewId ?? 0)} --with "…"`,
  'find-insider': ({ job }) => `jobtrack edit ${recordId('job', job.id)} --insider "…"`,
  'offer-reply': ({ job }) =>
    `jobtrack accept ${recordId('job', job.id)}, or jobtrack decline ${recordId('job', job.id)}`,
  decide: ({ job, id }) => `jobtrack close ${recordId('job', job.id)}, or jobtrack skip ${id} to keep at it`,
};

/** Is something of that kind done by writing it down? */
export function isDoneByRecording(kind: ItemKind): boolean {
  return kind in RECORDED_BY;
}

/** The command by which something is written down, and so done; null for what is ticked off. */
export function recordedBy(target: ItemTarget): string | null {
  return RECORDED_BY[target.key.kind]?.(target) ?? null;
}

/** Throws refused, with the command to type instead, for what nobody is to be written to or called for. */
export function refuseForYouAlone(target: ItemTarget, what: string): void {
  const { kind, interviewId } = target.key;
  const hint = kind === 'prepare' ? `jobtrack prepare ${recordId('interview', interviewId ?? 0)}` : recordedBy(target);
  if (hint === null) return;
  throw new UserError('refused', `${target.id} is for you alone: there is ${what}.`, hint);
}
