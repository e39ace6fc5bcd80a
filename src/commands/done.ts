import { isDoneByRecording } from '../app/agenda/recorded-by.ts';
import { pickItems } from '../app/asking/records.ts';
import { askResult } from '../app/asking/result.ts';
import { askTiming, knowsTiming } from '../app/asking/timing.ts';
import type { ItemTarget } from '../app/lookup/items.ts';
import { type Meant, resolveItems } from '../app/lookup/several.ts';
import { checkOff } from '../app/recording/check-off.ts';
import { hasResult, isCallWithoutResult, type TouchFlags } from '../app/recording/touch.ts';
import type { Context } from '../cli/context.ts';
import { type Asking, addExamples, type Declare, type Given } from '../cli/declare.ts';
import { addTouchFlags } from '../cli/flags.ts';
import { isOutreach } from '../domain/queries.ts';
import { shellWord } from '../domain/quote.ts';
import type { Item } from '../rules/item.ts';
import { report } from '../views/report.ts';

/** `messages` isn't a flag: the questions set it. */
interface Flags extends TouchFlags {
  messages?: readonly string[];
}

export const done: Declare = (command, act) => {
  command.argument(
    '<id...>',
    'an id from jobtrack today, such as t12.3 or f4; p3 for everything with person 3, t12 for all notes after interview 12; or a name',
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

/** Asks for the result of the calls and, if they spoke, what was said about timing. */
async function askAboutDone(asking: Asking, flags: TouchFlags, typed: readonly string[]): Promise<Given | null> {
  const canCheckOff = ({ kind }: Item) => !isDoneByRecording(kind);
  const ids = typed.length > 0 ? typed : await pickItems(asking, 'What did you do?', canCheckOff);
  const meant = new Map(ids.map((id) => [id, resolveItems(asking.session, id, asking.session.today)]));
  const calls = ids.filter((id) => isCall(flags, meant.get(id)));
  if (calls.length === 0) return typed.length > 0 ? null : { flags, args: [ids] };
  const result = await askResult(asking, flags);
  const targets = [...meant.values()].flatMap((each) => each.targets);
  const jobs = new Set(targets.map(({ job }) => job.id));
  const isTold = jobs.size === 1 && targets.some(({ key, job }) => isOutreach(key.kind) && knowsTiming(key.kind, job));
  const timing = result.spoke && isTold ? await askTiming(asking, flags) : {};
  const given = { flags: { ...flags, ...result, ...timing }, args: [calls] };
  const messages = ids.filter((id) => !calls.includes(id));
  if (messages.length === 0) return given;
  return {
    ...given,
    flags: { ...given.flags, messages },
    andThen: `jobtrack done ${messages.map(shellWord).join(' ')}`,
  };
}

/** Does it mean a call whose result isn't known yet? */
function isCall(flags: TouchFlags, meant: Meant | undefined): boolean {
  const isOne = ({ key, channel }: ItemTarget) =>
    isOutreach(key.kind) && isCallWithoutResult(flags, channel ?? 'phone');
  return !hasResult(flags) && (meant?.targets.some(isOne) ?? false);
}

function recordDone(context: Context, { messages, ...flags }: Flags, typed: readonly string[]): void {
  report(context, checkOff(context, flags, typed, messages));
}
