import { pickItems } from '../app/asking/records.ts';
import { untilQuestion } from '../app/asking/until.ts';
import { resolveAll } from '../app/lookup/several.ts';
import { putOff, readSnooze } from '../app/recording/snoozing.ts';
import type { Session } from '../app/types.ts';
import type { Context } from '../cli/context.ts';
import { type Asking, addExamples, type Declare, type Given } from '../cli/declare.ts';
import type { Item } from '../rules/item.ts';
import { report } from '../views/report.ts';

interface Flags {
  until?: string;
  note?: string;
}

export const snooze: Declare = (command, act) => {
  command
    .usage('[options] <id...> <until>')
    .argument(
      '<id...>',
      'an id from jobtrack today, such as f4; p3 for everything with person 3, t12 for all notes after interview 12; or a name; then the day on which it comes back',
    )
    .option('--until <date>', 'the day on which it comes back, in place of the last word')
    .option('--note <text>', 'why, for yourself')
    .action(act(putOffTyped, askWhatToPutOff));
  addExamples(
    command,
    'jobtrack snooze f4 thu',
    'jobtrack snooze d12 t12 tomorrow',
    'jobtrack snooze f4 f7 --until "next week"',
  );
};

async function askWhatToPutOff(asking: Asking, flags: Flags, typed: readonly string[]): Promise<Given | null> {
  if (typed.length > 1 || (typed.length === 1 && flags.until !== undefined)) return null;
  const ids = typed.length > 0 ? typed : await pickItems(asking, 'What do you want to put off?');
  const until =
    flags.until ?? (await asking.ask.text(untilQuestion(asking.session, itemsWithDaysLeft(asking.session, ids))));
  return { flags: { ...flags, until }, args: [ids] };
}

/** The items with a day left to put them off to; the command refuses the others. */
function itemsWithDaysLeft(session: Session, ids: readonly string[]): Item[] {
  const items = resolveAll(session, ids).flatMap(({ item }) => item ?? []);
  return items.filter(({ shownUntil }) => shownUntil !== null && shownUntil > session.today);
}

function putOffTyped(context: Context, flags: Flags, typed: readonly string[]): void {
  const { ids, until } = readSnooze(context.session, typed, flags.until);
  report(context, putOff(context, flags, ids, until));
}
