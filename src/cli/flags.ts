// Flags that several commands share.
import { type Command, Option } from 'commander';
import { CHANNELS, PREFERENCES } from '../domain/model.ts';

/** Declares the flags for how a contact went; `day` describes --on. */
export function addTouchFlags(command: Command, day = 'the day (default: today)'): Command {
  command
    .option('--sent', 'a message went out (for a call: you wrote instead)')
    .option('--spoke', 'you spoke to them')
    .option('--voicemail', 'you left a message')
    .option('--missed', 'nobody answered, and you left no message')
    .addOption(new Option('--channel <channel>', 'how you got in touch, if not the usual way').choices(CHANNELS))
    .option('--on <date>', day);
  return addPromiseFlag(addTimingFlags(command))
    .addOption(new Option('--prefers <channel>', 'how they like to be reached').choices(PREFERENCES))
    .option('--note <text>', 'what was said');
}

export function addPromiseFlag(command: Command): Command {
  return command.option('--promised <date>', "you said you'd get in touch on this day; none drops it");
}

/** Declares --decision-by, --contact-on and --every. */
export function addTimingFlags(command: Command): Command {
  return command
    .option('--decision-by <date>', "they said they'd decide by this day")
    .option('--contact-on <date>', 'they said to get in touch on this day')
    .option('--every <days>', 'they said you may check in every few days');
}
