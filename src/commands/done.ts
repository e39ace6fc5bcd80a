import { isDoneByRecording } from '../app/agenda/recorded-by.ts';
import { pickItems } from '../app/asking/records.ts';
import { askResult } from '../app/asking/result.ts';
import { askTiming } from '../app/asking/timing.ts';
import type { ItemTarget } from '../app/lookup/items.ts';
import { type Meant, resolveItems } from '../app/lookup/several.ts';
import { tickOff } from '../app/recording/tick-off.ts';
import { hasResult, isCallWithoutResult, type TouchFlags } from '../app/recording/touch.ts';
import type { Context } from '../cli/context.ts';
import { type Asking, addExamples, type Declare, type Given } from '../cli/declare.ts';
import { addTouchFlags } from '../cli/flags.ts';
import { isOutreach } from '../domain/queries.ts';
import type { Item } from '../rules/item.ts';
import { report } from '../views/report.ts';

export const done: Declare = (command, act) => {
  command.argument(
    '<id...>',
    'an id from jobtrack today, such as t12.3 or f4; p3 for all with a person, t12 for all notes; or a name',
  );
  addTouchFlags(command).action(act(recordDone, askAboutDone));
  addExamples(
    command,
    'jobtrack done t12.3',
    'jobtrack done p3 --spoke',
    'jobtrack done f4 --voicemail --note "left word with the front desk"',
    'jobtrack done f4 --spoke --contact-on "next thu"',
  );
};

/** Asks for the result of a call and, if they spoke, what was said about timing. */
async function askAboutDone(asking: Asking, flags: TouchFlags, typed: readonly string[]): Promise<Given | null> {
  const isTickable = ({ kind }: Item) => !isDoneByRecording(kind);
  const ids = typed.length > 0 ? typed : await pickItems(asking, 'What did you do?', isTickable);
  const meant = ids.map((id) => resolveItems(asking.session, id, asking.session.today));
  const result = await askHowItWent(asking, flags, meant);
  if (typed.length > 0 && result === null) return null;
  const jobs = new Set(meant.flatMap(({ targets }) => targets.map(({ job }) => job.id)));
  const timing = result?.spoke && jobs.size === 1 ? await askTiming(asking, flags) : {};
  return { flags: { ...flags, ...result, ...timing }, args: [ids] };
}

async function askHowItWent(asking: Asking, flags: TouchFlags, meant: readonly Meant[]): Promise<TouchFlags | null> {
  if (hasResult(flags)) return null;
  const isCall = ({ key, channel }: ItemTarget) =>
    isOutreach(key.kind) && isCallWithoutResult(flags, channel ?? 'phone');
  const isCalled = meant.every(({ targets, isGroup }) => (isGroup ? targets.some(isCall) : targets.every(isCall)));
  return isCalled ? await askResult(asking, flags) : null;
}

function recordDone(context: Context, flags: TouchFlags, typed: readonly string[]): void {
  report(context, tickOff(context, flags, typed));
}
