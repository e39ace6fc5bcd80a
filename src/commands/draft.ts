import { Option } from 'commander';
import { nextCommands } from '../app/after-draft.ts';
import { acceptedOffer } from '../app/agenda/accepted-offer.ts';
import { FORM_OF, type Letter, lettersFor } from '../app/agenda/letters.ts';
import { refuseForYouAlone } from '../app/agenda/recorded-by.ts';
import { askBlanks, blankFields, YOUR_NAME } from '../app/asking/blanks.ts';
import { pickItems } from '../app/asking/records.ts';
import { type HandedOver, type HandOverFlags, handOver, isHandedOver, refuseFlags } from '../app/hand-over.ts';
import { blankFromInput, withInput } from '../app/lookup/blanks.ts';
import { type ItemTarget, requireItem } from '../app/lookup/items.ts';
import { resolveItems } from '../app/lookup/several.ts';
import { ownTexts } from '../app/own-texts.ts';
import { type Begun, beginAll, compose, fillsFor, keepHandedOver, keepShown } from '../app/recording/composing.ts';
import { fileStem, idsOf } from '../app/recording/own-message.ts';
import type { BlankField, NextCommand, Session } from '../app/types.ts';
import type { Context } from '../cli/context.ts';
import { type Asking, addExamples, collect, type Declare, type Given } from '../cli/declare.ts';
import { UserError } from '../domain/errors.ts';
import type { Message, MessageForm } from '../domain/item-key.ts';
import { fillBlanks } from '../drafts/blanks.ts';
import { type Draft, draftInOwnWords, editable } from '../drafts/draft.ts';
import { actionOf } from '../rules/entries.ts';
import type { Item } from '../rules/item.ts';
import { kindOf } from '../rules/kinds/index.ts';
import { renderChange } from '../views/change.ts';
import { type DraftJsonView, draftsJson, renderDraftHints, renderLead, renderMessage } from '../views/draft.ts';
import { renderWarning } from '../views/error.ts';
import { toJson } from '../views/json.ts';
import { isWritten } from '../views/kinds.ts';
import { noContactYet } from './call.ts';

interface Flags extends HandOverFlags {
  edit?: true;
  fill?: readonly string[];
  as?: keyof typeof FORMS;
}

const FORMS = { email: 'email', mail: 'letter' } as const satisfies Record<string, MessageForm>;

export const draft: Declare = (command, act) => {
  command
    .argument(
      '<id...>',
      'an id from jobtrack today, such as t12.3; p3 for everything with person 3, t12 for all notes after interview 12; or a name',
    )
    .option('--edit', 'put it into your own words, in your editor, and keep them')
    .option(
      '--fill <blank=words>',
      'fill in this blank; with - for the words, they come from standard input; repeat for more',
      collect,
    )
    .option('--copy', 'put the words into the clipboard')
    .option('--open', 'open it in your mail program, not sent')
    .option('--eml <file>', 'save it as a new message file, not sent')
    .addOption(new Option('--as <form>', 'as an email or a letter, also for a call').choices(Object.keys(FORMS)))
    .action(act(showDraft, askWhatToWrite));
  addExamples(
    command,
    'jobtrack draft t12.3',
    'jobtrack draft p3',
    'jobtrack draft t12.3 --fill "talked=the new site" --fill "bring=ten years of SEO" --copy',
    'jobtrack draft t12.3 --edit',
    'jobtrack draft f4 --as email --open',
  );
};

/** Asks for the item, then for the blanks of its message. Calls are only offered with --as, to write instead. */
async function askWhatToWrite(asking: Asking, flags: Flags, typed: readonly string[]): Promise<Given | null> {
  const isWanted = (item: Item) => isWritten(item) || (flags.as !== undefined && actionOf(item) === 'call');
  const ids = typed.length > 0 ? typed : await pickItems(asking, 'What do you want to write?', isWanted);
  const answers = flags.edit ? [] : await askWhatIsBlank(asking, flags, ids);
  if (typed.length > 0 && answers.length === 0) return null;
  return { flags: answers.length === 0 ? flags : { ...flags, fill: [...(flags.fill ?? []), ...answers] }, args: [ids] };
}

/** Asks for the blanks of a single message. Doesn't ask about several, since each needs its own words, nor if a blank
 *  is read from standard input, which the answers would need. */
async function askWhatIsBlank(asking: Asking, flags: Flags, ids: readonly string[]): Promise<string[]> {
  const begun = beginAll(asking.session, lettersMeant(asking.session, flags, ids), ownTexts(await asking.desk()));
  const [one, ...others] = begun;
  if (!one || others.length > 0) return [];
  const given = fillsFor(begun, flags.fill ?? []);
  if (blankFromInput(given) !== null) return [];
  const draft = draftInOwnWords(one.view, fillBlanks(editable(one.draft), given));
  const fills = await askBlanks(asking, { ...one, draft }, isHandedOver(flags));
  if (draft.blanks.length + draft.optionalBlanks.length > 0) asking.hint('');
  return fills;
}

async function showDraft(context: Context, flags: Flags, typed: readonly string[]): Promise<void> {
  if (flags.edit && context.isMute) refuseEditing();
  const letters = lettersMeant(context.session, flags, typed);
  refuseSeveral(flags, Math.max(letters.length, typed.length));
  const begun = beginAll(context.session, letters, ownTexts(await context.desk()));
  const fills = await withInput(fillsFor(begun, flags.fill ?? []), context.openSource);
  const written: DraftResult[] = [];
  for (const one of begun) written.push(await write(context, flags, one, fills));
  printDrafts(context, written);
}

/** The messages for these ids. A person's calls are left out, except with --as. */
function lettersMeant(session: Session, flags: Flags, typed: readonly string[]): Letter[] {
  const targets = typed.flatMap((id) => {
    const meant = resolveItems(session, id);
    const written = meant.targets.filter((target) => flags.as !== undefined || isWritten(itemFor(session, target)));
    return meant.isGroup && written.length > 0 ? written : meant.targets;
  });
  const unique = [...new Map(targets.map((target) => [target.id, target])).values()];
  return lettersFor(
    unique.map((target) => {
      const item = itemFor(session, target);
      if (!isWritten(item)) refuseForYouAlone(target, 'no message');
      const form = formFor(target.id, item, flags);
      refuseFlags(flags, form === 'letter', target.id);
      return { target, item, form };
    }),
  );
}

/** The item on the list, or the answer to an offer that was accepted. */
function itemFor(session: Session, target: ItemTarget): Item {
  return acceptedOffer(session, target)?.item ?? requireItem(session, target);
}

/** The clipboard and a file hold one message. */
function refuseSeveral({ copy, eml }: Flags, count: number): void {
  if (count < 2 || (!copy && eml === undefined)) return;
  throw new UserError('usage', `${copy ? '--copy' : '--eml'} takes one message at a time.`, 'Type one id.');
}

async function write(
  context: Context,
  flags: Flags,
  begun: Begun,
  fills: ReadonlyMap<string, string>,
): Promise<DraftResult> {
  const { letter, view } = begun;
  const editing = { ...context, warn: warnIn(context) };
  const composed = await compose(editing, begun, { fills, isEdited: flags.edit === true });
  const message = composed.draft;
  const outgoing = { id: idsOf(letter).join(' '), draft: message, me: view.me, stem: fileStem(letter) };
  const handed = await handOver(context, flags, outgoing);
  const { kept, warnings } = isHandedOver(flags) ? keepHandedOver(context, composed) : keepShown(context, composed);
  const isNameAsked = composed.unfilled.blanks.includes(YOUR_NAME);
  const next = nextCommands(context, { letter, view, blanks: message.blanks, isNameAsked, handed });
  const fields = blankFields(composed.unfilled, composed.answers ?? fills);
  return { letter, message, fields, kept, handed: { ...handed, warnings: [...handed.warnings, ...warnings] }, next };
}

function warnIn({ warn, style }: Context): Context['warn'] {
  return (text) => warn(renderWarning(text, style));
}

/** --edit with --no-input: an editor waits for the user just like a question. */
function refuseEditing(): never {
  throw new UserError(
    'usage',
    '--edit opens your editor, and with --no-input nobody is there to type.',
    'Leave out --edit, or --no-input (and JOBTRACK_NO_INPUT).',
  );
}

/** The form asked for, else the channel's; throws refused if there's nothing to write. */
function formFor(id: string, item: Item, { as }: Flags): MessageForm {
  if (as !== undefined) return FORMS[as];
  const form = item.channel && FORM_OF[item.channel];
  if (form) return form;
  if (item.channel !== null) {
    const hint = `What to say: jobtrack call ${id}. To write instead: jobtrack draft ${id} --as email`;
    throw new UserError('refused', `${id} is a call.`, hint);
  }
  if (kindOf(item.kind).outreach?.isForAnyone) throw noContactYet(item);
  return 'email';
}

interface DraftResult {
  readonly letter: Letter;
  readonly message: Draft;
  readonly fields: readonly BlankField[];
  /** The saved text; null if it was only printed. */
  readonly kept: Message | null;
  readonly handed: HandedOver;
  readonly next: readonly NextCommand[];
}

function printDrafts(context: Context, written: readonly DraftResult[]): void {
  if (context.json) context.out(toJson(draftsJson(written.map(jsonOf))));
  else for (const one of written) printDraft(context, one, written.length > 1);
}

function jsonOf({ letter, message, fields, kept, handed, next }: DraftResult): DraftJsonView {
  const { to, file, warnings } = handed;
  const { item, form, others } = letter;
  const items = [item, ...others.map((other) => other.item)];
  return { ...message, fields, kept, items, form, next, handedTo: to, file, warnings };
}

function printDraft(
  context: Context,
  { letter, message, kept, handed, next }: DraftResult,
  isOneOfMany: boolean,
): void {
  const { style, today } = context;
  const { blanks, optionalBlanks, hints } = message;
  const { lines } = handed;
  if (isOneOfMany) context.out(`${renderLead(idsOf(letter), letter.item, style)}\n`);
  context.out(
    lines.length > 0 ? renderChange({ lines, next: [], today }, style) : renderMessage(message, letter.form, style),
  );
  context.hint(`\n${renderDraftHints({ notes: hints, kept, today, blanks, optionalBlanks, next }, style)}`);
  for (const warning of handed.warnings) context.warn(renderWarning(warning, style));
  if (isOneOfMany) context.out('');
}
