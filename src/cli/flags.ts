// Flags that several commands share.
import { type Command, Option } from 'commander';
import { CHANNELS, PREFERENCES } from '../domain/model.ts';

/** What help says about flags that mean more to `edit`. */
interface TouchWords {
  readonly on: string;
  readonly note: string;
  readonly afterTiming: string;
}

const RECORDING: TouchWords = { on: 'the day (default: today)', note: 'what was said', afterTiming: '' };
export const EDITING: TouchWords = {
  on: 'the day',
  note: 'what was said; a note on anything else',
  afterTiming: '; for an interview too',
};

/** Declares the flags for how a contact went. */
export function addTouchFlags(command: Command, words = RECORDING): Command {
  command
    .option('--sent', 'a message went out (for a call: you wrote instead)')
    .option('--spoke', 'you spoke to them')
    .option('--voicemail', 'you left a message')
    .option('--missed', 'nobody answered, and you left no message')
    .addOption(new Option('--channel <channel>', 'how you got in touch, if not the usual way').choices(CHANNELS))
    .option('--on <date>', words.on);
  return addPromiseFlag(addTimingFlags(command, words.afterTiming))
    .addOption(new Option('--prefers <channel>', 'how they like to be reached').choices(PREFERENCES))
    .option('--note <text>', words.note);
}

export function addPromiseFlag(command: Command): Command {
  return command.option('--promised <date>', "you said you'd get in touch on this day; none drops it");
}

/** Declares --decision-by, --contact-on and --every; `after` ends what help says about each. */
export function addTimingFlags(command: Command, after = ''): Command {
  return command
    .option('--decision-by <date>', `they said they'd decide by this day${after}`)
    .option('--contact-on <date>', `they said to get in touch on this day${after}`)
    .option('--every <days>', `they said you may check in every few days${after}`);
}
