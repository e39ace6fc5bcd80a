// The day promised with a contact: the one typed, or else the one named in the message that went out.
import type { Day } from '../../domain/day.ts';
import { namedDay } from '../../domain/day-words.ts';
import { UserError } from '../../domain/errors.ts';
import type { Channel, Result } from '../../domain/model.ts';
import { promisedDay } from '../../rules/promised-day.ts';
import type { Session } from '../types.ts';
import { messageSent } from './own-message.ts';
import type { Outreach, TouchInput } from './touch.ts';

/** When and how a contact was made. */
interface Settled {
  readonly on: Day;
  readonly channel: Channel;
  readonly result: Result;
}

interface Promised {
  readonly on: Day | null;
  readonly lines: readonly string[];
}

const NOTHING: Promised = { on: null, lines: [] };

/** The day promised, and sentences about it; throws usage for a call that reached nobody. */
export function promisedWith(
  session: Session,
  outreach: Outreach,
  { promised }: TouchInput,
  { on, channel, result }: Settled,
): Promised {
  if (result === 'no-answer' && promised) refuseUnheard(outreach.id);
  if (result === 'no-answer') return NOTHING;
  if (promised !== undefined) return { on: promised, lines: [] };
  const { promisedOn, rewritten } = messageSent(session, outreach.key, channel) ?? { promisedOn: null };
  if (promisedOn === null) return NOTHING;
  const day = namedDay(promisedOn, session.today);
  if (promisedOn < on)
    return { on: null, lines: [`Your note named ${day}, but it went out after that day, so there's no promise.`] };
  return { on: promisedOn, lines: rewritten ? sinceThen(session, outreach, promisedOn, on) : [] };
}

/** A sentence if the note would name another day by now. */
function sinceThen(session: Session, { jobHunt, job, person }: Outreach, named: Day, sentOn: Day): string[] {
  const { policy, today } = session;
  const now = promisedDay(jobHunt, sentOn, policy, { jobId: job.id, personId: person?.id ?? null });
  if (now === null || now === named) return [];
  const [then, since] = [namedDay(named, today), namedDay(now, today)];
  return [`When you last saw your note, it named ${then}. Written today, it would name ${since}.`];
}

function refuseUnheard(id: string): never {
  const message = `You reached nobody with ${id}, so you didn't promise anything.`;
  throw new UserError('usage', message, 'Leave out --promised, or say how the call went: --spoke or --voicemail.');
}
