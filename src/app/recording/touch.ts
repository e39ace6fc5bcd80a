// How a contact went: reads the flags that `done` and `log` share.
import type { Day } from '../../domain/day.ts';
import { UserError } from '../../domain/errors.ts';
import type { ItemKey } from '../../domain/item-key.ts';
import type { OutreachKind, Rule } from '../../domain/item-kinds.ts';
import type { Channel, Job, JobHunt, Person, Preference, Result, Touch } from '../../domain/model.ts';
import { parseDayField } from '../../domain/when.ts';
import type { Item } from '../../rules/item.ts';
import type { Writer } from '../../store/write.ts';
import { refuseStrangerOnLinkedin } from '../lookup/people.ts';
import type { Session } from '../types.ts';
import { optionalText } from './optional.ts';
import { type PromiseFlags, readPromise, type SaidPromise } from './promise.ts';
import { parseTiming, type TimingFlags } from './timing.ts';

export interface TouchFlags extends TimingFlags, PromiseFlags {
  sent?: true;
  spoke?: true;
  voicemail?: true;
  missed?: true;
  channel?: Channel;
  on?: string;
  prefers?: Preference;
  note?: string;
}

/** An outgoing contact about a job, made or planned. */
export interface Outreach {
  /** Its name in messages: the item's id, or the kind. */
  readonly id: string;
  readonly kind: OutreachKind;
  readonly key: ItemKey;
  readonly job: Job;
  readonly person: Person | null;
  readonly channel: Channel | null;
  /** The item it checks off; null if it wasn't on a list. */
  readonly item: Item | null;
  /** The rule behind the open item of that kind, listed or not. */
  readonly rule: Rule | null;
  readonly isFromList: boolean;
  /** Jobs checked off by the same command. */
  readonly jobsAlongside: ReadonlySet<number>;
  readonly jobHunt: JobHunt;
}

/** How it went, as typed. */
export interface TouchInput {
  readonly on: Day;
  readonly result: Result | null;
  readonly channel: Channel | null;
  readonly prefers: Preference | null;
  readonly timing: ReturnType<typeof parseTiming>;
  readonly promised: SaidPromise;
  readonly note: string | null;
}

const RESULT_FLAGS = {
  sent: 'sent',
  spoke: 'spoke',
  voicemail: 'voicemail',
  missed: 'no-answer',
} as const satisfies Record<string, Result>;

/** Channels where two people talk, so the result must be given; in person, it defaults to `spoke`. */
const IS_CALL = {
  email: false,
  phone: true,
  mail: false,
  hand: false,
  linkedin: false,
  video: true,
  'in-person': true,
} as const satisfies Record<Channel, boolean>;

/** Reads the flags; throws usage for two results. */
export function parseTouch(session: Session, flags: TouchFlags): TouchInput {
  const results = Object.entries(RESULT_FLAGS).filter(([flag]) => flags[flag as keyof typeof RESULT_FLAGS]);
  if (results.length > 1) {
    const named = results.map(([flag]) => `--${flag}`).join(' and ');
    throw new UserError('usage', `It can't be both ${named}.`, 'Keep the one that happened.');
  }
  const on = parseDayField(flags.on ?? 'today', 'on', session);
  return {
    on,
    result: results[0]?.[1] ?? null,
    channel: flags.channel ?? null,
    prefers: flags.prefers ?? null,
    timing: parseTiming(session, flags),
    promised: readPromise(flags, on, session),
    note: optionalText(flags.note, '--note'),
  };
}

/** Do the flags give a result? */
export function hasResult(flags: TouchFlags): boolean {
  return Object.keys(RESULT_FLAGS).some((flag) => flags[flag as keyof typeof RESULT_FLAGS]);
}

/** Was it a call, with no result in the flags? */
export function isCallWithoutResult(flags: TouchFlags, planned: Channel): boolean {
  const channel = flags.channel ?? planned;
  return !hasResult(flags) && IS_CALL[channel] && channel !== 'in-person';
}

/** Channel and result of a contact planned for a channel; throws usage if the two don't fit. */
export function settle(input: TouchInput, planned: Channel, what: string): { channel: Channel; result: Result } {
  const channel = input.channel ?? (input.result === 'sent' && IS_CALL[planned] ? 'email' : planned);
  if (!IS_CALL[channel]) {
    if (input.result === null || input.result === 'sent') return { channel, result: 'sent' };
    throw new UserError('usage', `${what} is a message, not a call.`, 'If you called instead, add --channel phone.');
  }
  if (input.result === 'sent') {
    throw new UserError(
      'usage',
      `A message isn't sent by ${channel}.`,
      'Say how you wrote, such as --channel email, or how the call went.',
    );
  }
  if (channel === 'in-person') return { channel, result: input.result ?? 'spoke' };
  if (input.result !== null) return { channel, result: input.result };
  throw new UserError(
    'usage',
    `How did the call go? ${what} needs one more word.`,
    'Add --spoke, --voicemail or --missed (or --sent if you wrote instead).',
  );
}

/** Like settle, for a contact being edited: its result stays if it fits the channel. */
export function settleAgain(touch: Pick<Touch, 'channel' | 'result'>, input: TouchInput, what: string) {
  const before = touch.channel ?? 'phone';
  const isSameSort = input.channel === null || IS_CALL[input.channel] === IS_CALL[before];
  return settle({ ...input, result: input.result ?? (isSameSort ? touch.result : null) }, before, what);
}

/** Saves how a person likes to be reached, if given. */
export function keepPreference(write: Writer, person: Person | null, prefers: Preference | null): void {
  if (prefers === null) return;
  if (person === null) throw new UserError('usage', '--prefers needs a person.', 'Leave it out, or name the person.');
  refuseStrangerOnLinkedin(prefers, person.metOnLinkedin);
  if (person.prefers !== prefers) write.change('person', person.id, { prefers });
}
