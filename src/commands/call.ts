import { callViewOf } from '../app/agenda/item-view.ts';
import { refuseForYouAlone } from '../app/agenda/recorded-by.ts';
import { pickItem } from '../app/asking/records.ts';
import { requireItem } from '../app/lookup/items.ts';
import { resolveItems } from '../app/lookup/several.ts';
import type { Session } from '../app/types.ts';
import type { Context } from '../cli/context.ts';
import { type Asking, addExamples, type Declare, type Given } from '../cli/declare.ts';
import { UserError } from '../domain/errors.ts';
import { recordId } from '../domain/ids.ts';
import { isOutreach } from '../domain/queries.ts';
import { callSheet, SPARE_OF_CALL } from '../drafts/call-sheet.ts';
import { actionOf } from '../rules/entries.ts';
import type { Item } from '../rules/item.ts';
import { toJson } from '../views/json.ts';
import { isWritten } from '../views/kinds.ts';
import { itemPageJson, renderPage } from '../views/page.ts';

export const call: Declare = (command, act) => {
  command
    .argument('<id>', 'a call that jobtrack today lists, such as f4; p3 for all calls to a person; or a name')
    .action(act(showCall, askWhoToCall));
  addExamples(command, 'jobtrack call f4', 'jobtrack call dana');
};

async function askWhoToCall(asking: Asking, flags: object, typed?: string): Promise<Given | null> {
  if (typed !== undefined) return null;
  return { flags, args: [await pickItem(asking, 'Who do you want to call?', (item) => actionOf(item) === 'call')] };
}

function showCall(context: Context, _flags: object, typed: string): void {
  const { target, item, together } = callMeant(context.session, typed);
  refuseToCall(target.id, item);
  refuseForYouAlone(target, 'nobody to call');
  const sheet = callSheet(callViewOf(context.session, item, target, together));
  context.out(
    context.json
      ? toJson(itemPageJson('jobtrack/call@1', item, sheet))
      : renderPage(sheet, context.style, SPARE_OF_CALL),
  );
}

/** The item to call about, and the others that the same call covers. */
function callMeant(session: Session, typed: string) {
  const all = resolveItems(session, typed).targets.map((target) => ({ target, item: requireItem(session, target) }));
  const calls = all.filter(({ item }) => actionOf(item) === 'call');
  const [first, ...others] = calls.length > 0 ? calls : all;
  if (!first) throw new Error(`${typed} means nothing`);
  return { ...first, together: others.map(({ item }) => item) };
}

function refuseToCall(id: string, item: Item): void {
  if (isWritten(item)) {
    throw new UserError(
      'refused',
      `${id} is something to write, not a call.`,
      `The words for it: jobtrack draft ${id}`,
    );
  }
  if (item.person === null && isOutreach(item.kind)) throw noContactYet(item);
}

/** The error for an item with nobody to contact yet. */
export function noContactYet({ job }: Item): UserError {
  const hint = `Once you know who to call: jobtrack add-contact "…" --job ${recordId('job', job.id)}`;
  return new UserError('refused', `You have no contact at ${job.company} yet.`, hint);
}
