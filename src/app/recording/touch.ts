// How a contact went: what the flags that `done` and `log` share come to.
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
import { parseTiming, type TimingFlags } from './timing.ts';

export interface TouchFlags extends TimingFlags {
  sent?: true;
  spoke?: true;
  voicemail?: true;
  missed?: true;
  channel?: Channel;
  on?: string;
  prefers?: Preference;
  note?: string;
}

/** Somebody reached, or to be reached, about a job. */
export interface Outreach {
  /** How it is named in messages: the item's id, or the kind. */
  readonly id: string;
  readonly kind: OutreachKind;
  readonly key: ItemKey;
  readonly job: Job;
  readonly person: Person | null;
  readonly channel: Channel | null;
  /** The item it ticks off; null where it was on no list. */
  readonly item: Item | null;
  /** By which rule the open item of that kind falls due, listed or not. */
  readonly rule: Rule | null;
  readonly isFromList: boolean;
  /** Jobs that are ticked off by the same command. */
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
  readonly note: string | null;
}

const RESULT_FLAGS = {
  sent: 'sent',
  spoke: 'spoke',
  voicemail: 'voicemail',
  missed: 'no-answer',
} as const satisfies Record<string, Result>;

/** Where two people talk: how it went must be said. A meeting in person went well enough to be one. */
const IS_CALL = {
  email: false,
  phone: true,
  mail: false,
  hand: false,
  linkedin: false,
  video: true,
  'in-person': true,
} as const satisfies Record<Channel, boolean>;

/** Reads those flags; throws usage where two results are given. */
export function parseTouch(session: Session, flags: TouchFlags): TouchInput {
  const results = Object.entries(RESULT_FLAGS).filter(([flag]) => flags[flag as keyof typeof RESULT_FLAGS]);
  if (results.length > 1) {
    const named = results.map(([flag]) => `--${flag}`).join(' and ');
    throw new UserError('usage', `It can't be both ${named}.`, 'Keep the one that says how it ended.');
  }
  return {
    on: parseDayField(flags.on ?? 'today', 'on', session.today),
    result: results[0]?.[1] ?? null,
    channel: flags.channel ?? null,
    prefers: flags.prefers ?? null,
    timing: parseTiming(session, flags),
    note: optionalText(flags.note, '--note'),
  };
}

/** Do the flags say how it went? */
export function hasResult(flags: TouchFlags): boolean {
  return Object.keys(RESULT_FLAGS).some((flag) => flags[flag as keyof typeof RESULT_FLAGS]);
}

/** Was it a call of which the flags don't say how it went? */
export function isCallWithoutResult(flags: TouchFlags, planned: Channel): boolean {
  const channel = flags.channel ?? planned;
  return !hasResult(flags) && IS_CALL[channel] && channel !== 'in-person';
}

/** Channel and result of a contact that was planned over a channel; throws usage where the two don't go together. */
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

/** The same for a contact that is put right: its result stands as long as it goes with the channel. */
export function settleAgain(touch: Pick<Touch, 'channel' | 'result'>, input: TouchInput, what: string) {
  const before = touch.channel ?? 'phone';
  const isSameSort = input.channel === null || IS_CALL[input.channel] === IS_CALL[before];
  return settle({ ...input, result: input.result ?? (isSameSort ? touch.result : null) }, before, what);
}

/** Keeps how somebody likes to be reached, if that was said. */
export function keepPreference(write: Writer, person: Person | null, prefers: Preference | null): void {
  if (prefers === null) return;
  if (person === null)
    throw new UserError('usage', '--prefers needs somebody it is about.', 'Leave it out, or name the person.');
  refuseStrangerOnLinkedin(prefers, person.metOnLinkedin);
  if (person.prefers !== prefers) write.change('person', person.id, { prefers });
}
