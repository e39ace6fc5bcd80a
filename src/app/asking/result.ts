// Asks how a call went, unless a flag says so.

import type { Channel } from '../../domain/model.ts';
import type { TouchFlags } from '../recording/touch.ts';
import { choicesFrom } from './questions.ts';
import type { Asking, Choice } from './types.ts';

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

/** Asks for the channel on which you got in touch, the likeliest first. */
export async function askChannel({ ask }: Asking, likely: Channel): Promise<Channel> {
  return await ask.pick('How did you get in touch?', startingWith(likely, choicesFrom(CHANNEL_CHOICES)));
}

/** Asks for the channel on which they got in touch; nobody does so by hand. */
export async function askTheirChannel({ ask }: Asking): Promise<Channel> {
  const choices = choicesFrom(CHANNEL_CHOICES).filter(({ value }) => value !== 'hand');
  return await ask.pick('How did they get in touch?', startingWith('email', choices));
}

function startingWith(likely: Channel, choices: readonly Choice<Channel>[]): Choice<Channel>[] {
  const isLikely = ({ value }: Choice<Channel>) => value === likely;
  return [...choices.filter(isLikely), ...choices.filter((choice) => !isLikely(choice))];
}
