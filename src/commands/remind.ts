import { Argument } from 'commander';
import { choicesFrom } from '../app/asking/questions.ts';
import type { Context, SystemScheduler } from '../cli/context.ts';
import { type Asking, addExamples, type Declare, type Given } from '../cli/declare.ts';
import { readClock } from '../domain/clock.ts';
import { UserError } from '../domain/errors.ts';
import { quote } from '../domain/quote.ts';
import { cronLine, launchdPaste, type Reminder, taskPaste } from '../features/remind/reminder.ts';
import { type RemindView, remindJson, renderRemind } from '../features/remind/view.ts';
import { cronWay, systemdWay, type Way } from '../features/remind/ways.ts';
import { policyFrom, WEEKDAY_WORDS } from '../rules/policy.ts';
import { loadSettings } from '../store/settings.ts';
import { clean } from '../terminal/text.ts';
import { toJson } from '../views/json.ts';

interface Flags {
  at?: string;
}

const ACTIONS = ['show', 'install', 'remove'] as const;
type RemindAction = (typeof ACTIONS)[number];
const AT = '08:30';

export const remind: Declare = (command, act) => {
  command
    .addArgument(new Argument('<action>', 'show what would be set up, set it up, or remove it').choices(ACTIONS))
    .option('--at <time>', `the time, on your workdays (default: ${AT})`)
    .action(act(remindThem, askWhatToDo));
  addExamples(command, 'jobtrack remind show', 'jobtrack remind install --at 7:45', 'jobtrack remind remove');
};

const ACTION_WORDS = {
  show: 'show what would be set up',
  install: 'set it up',
  remove: 'remove it',
} as const satisfies Record<RemindAction, string>;

async function askWhatToDo({ ask }: Asking, flags: Flags, action?: RemindAction): Promise<Given | null> {
  if (action !== undefined) return null;
  return { flags, args: [await ask.pick('A reminder each morning?', choicesFrom(ACTION_WORDS))] };
}

async function remindThem(context: Context, flags: Flags, action: RemindAction): Promise<void> {
  if (action === 'remove' && flags.at !== undefined) {
    throw new UserError('usage', '--at goes with show and install.', 'To remove it: jobtrack remind remove');
  }
  const scheduler = await context.scheduler();
  const reminder = reminderFor(context, scheduler, flags.at ?? AT);
  const systemd = systemdWay(scheduler, reminder);
  const cron = cronWay(scheduler, reminder);
  const ways = [systemd, cron].filter((way) => way !== null);
  const way = (scheduler.units?.isRunning() && reminder.notifier !== null && systemd) || cron;
  const run = { show: () => false, install: () => install(scheduler, way, ways), remove: () => remove(ways) };
  const isChanged = run[action]();
  const view = viewOf({ action, isChanged, reminder, way, scheduler });
  context.out(context.json ? toJson(remindJson(view, [])) : renderRemind(view, context.style));
}

/** The reminder for the configured workdays. Its command names the data file, so that the environment can't change it;
 *  the file isn't created. */
function reminderFor(context: Context, { program, notifier }: SystemScheduler, typed: string): Reminder {
  const at = readClock(typed.trim().toLowerCase());
  if (at === null)
    throw new UserError('usage', `I can't read ${quote(typed)} as a time of day.`, 'For example: --at 8:30');
  const words = [...program, 'today', '--brief', '--db', context.file];
  const odd = words.find((word) => clean(word) !== word);
  if (odd !== undefined)
    throw new UserError('refused', `A scheduler can't use this path: ${odd}`, 'Name another file with --db.');
  const isOnFile = context.findFreePath(context.file) === null;
  const { workdays } = policyFrom(isOnFile ? loadSettings(context.session.db) : new Map());
  return { at, days: workdays.map((day) => WEEKDAY_WORDS[day] ?? ''), words, notifier };
}

/** Installs the reminder one way, and removes it from the others. Returns whether anything changed. */
function install({ system }: SystemScheduler, way: Way | null, ways: readonly Way[]): boolean {
  if (isByHand(system)) {
    throw new UserError(
      'refused',
      'jobtrack can set up a reminder on Linux only.',
      'What to paste here: jobtrack remind show',
    );
  }
  if (way === null) {
    throw new UserError(
      'refused',
      "There's nothing here to remind you with: no cron, and no systemd of your own with notify-send.",
      'A line for your own scheduler: jobtrack remind show',
    );
  }
  const isNew = !way.isSet();
  if (isNew) way.set();
  const cleared = ways.filter((other) => other !== way).map((other) => other.clear());
  return isNew || cleared.includes(true);
}

/** Removes our reminder, however it was installed. */
function remove(ways: readonly Way[]): boolean {
  return ways.map((way) => way.clear()).includes(true);
}

/** Does the user have to set the reminder up by hand? */
function isByHand(system: string): boolean {
  return system === 'darwin' || system === 'win32';
}

interface Outcome {
  readonly action: RemindAction;
  readonly isChanged: boolean;
  readonly reminder: Reminder;
  readonly way: Way | null;
  readonly scheduler: SystemScheduler;
}

function viewOf({ action, isChanged, reminder, way, scheduler: { system } }: Outcome): RemindView {
  const { at, days, notifier } = reminder;
  const shown = isByHand(system) ? null : way;
  const pastes: Readonly<Record<string, (reminder: Reminder) => string>> = { darwin: launchdPaste, win32: taskPaste };
  return {
    action,
    isChanged,
    at,
    days,
    way: shown?.name ?? null,
    notifies: notifier !== null,
    isSet: shown?.isSet() ?? false,
    writes: shown?.writes ?? [],
    paste: shown === null ? (pastes[system] ?? cronLine)(reminder) : null,
  };
}
