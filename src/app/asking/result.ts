// Asks how a call went, unless a flag says so.

import type { Channel } from '../../domain/model.ts';
import type { TouchFlags } from '../recording/touch.ts';
import { choicesFrom } from './questions.ts';
import type { Asking } from './types.ts';

const RESULT_WORDS = {
  spoke: 'you spoke',
  voicemail: 'you left a message',
  missed: 'nobody answered',
  sent: 'you wrote instead',
} as const satisfies Partial<Record<keyof TouchFlags, string>>;

const CHANNEL_CHOICES = {
  phone: 'by phone',
  email: 'by email',
  video: 'by video',
  'in-person': 'in person',
  linkedin: 'on LinkedIn',
  mail: 'by mail',
  hand: 'by hand',
} as const satisfies Record<Channel, string>;

/** The flag for how a call went. */
export async function askResult(asking: Asking, flags: TouchFlags): Promise<TouchFlags> {
  const choices = choicesFrom(RESULT_WORDS).filter(({ value }) => value !== 'sent' || flags.channel === undefined);
  return { [await asking.ask.pick('How did the call go?', choices)]: true };
}

/** Asks for the channel, the likeliest first. */
export async function askChannel(asking: Asking, message: string, likely: Channel): Promise<Channel> {
  const choices = choicesFrom(CHANNEL_CHOICES);
  const isLikely = ({ value }: { value: Channel }) => value === likely;
  const others = choices.filter((choice) => !isLikely(choice));
  return await asking.ask.pick(message, [...choices.filter(isLikely), ...others]);
}
