// Forgetting is for records that someone asked to have removed, or that mustn't stay around; unlike deleting, it can't
// be undone. First everything leaves the data file and the change log, then the file and the backups are rebuilt.

import { pickRecord } from '../app/asking/pick-record.ts';
import { draftsAbout } from '../app/forgetting/drafts.ts';
import { filesNaming, namedElsewhere, peopleOfThisJobAlone } from '../app/forgetting/mentions.ts';
import { clearTraces } from '../app/forgetting/traces.ts';
import { recordName } from '../app/lookup/record-names.ts';
import { partsOf } from '../app/lookup/removed.ts';
import { ifFound, resolveRecord } from '../app/lookup/resolve.ts';
import { keepUp } from '../app/recording/save.ts';
import type { Drafts, Session } from '../app/types.ts';
import type { Context } from '../cli/context.ts';
import { type Asking, addExamples, type Declare, type Given } from '../cli/declare.ts';
import { UserError } from '../domain/errors.ts';
import { type RecordRef, recordId } from '../domain/ids.ts';
import { countOf, listed } from '../domain/words.ts';
import { copiesBeside } from '../safety/copies.ts';
import { type Forgetting, forget as forgetRecord, forgettingOf, unfinishedForgetting } from '../safety/forget.ts';
import { skippedRowsBeside, type TextFile } from '../safety/skipped-rows.ts';
import { paragraph } from '../terminal/layout.ts';
import { renderWarning } from '../views/error.ts';
import { forgetJson, renderFinished, renderForgotten } from '../views/forget.ts';
import { toJson } from '../views/json.ts';
import { hintUnchanged } from '../views/report.ts';

export const forget: Declare = (command, act) => {
  command
    .argument('<person or job>', 'an id or a name, such as p3, j4 or "amy lee"')
    .action(act(forgetTyped, askWhatToForget));
  addExamples(command, 'jobtrack forget p3', 'jobtrack forget "Amy Lee" --yes');
};

/** Ids per warning; --json lists all of them. */
const MOST_LISTED = 12;

const OUT_OF_REACH =
  "jobtrack can't reach exports, calendars and messages you shared or sent, copies that other programs keep (a synced folder, system backups), or your shell's history.";

async function askWhatToForget(asking: Asking, flags: object, typed?: string): Promise<Given | null> {
  if (typed !== undefined) return null;
  return { flags, args: [await pickRecord(asking, 'What do you want to forget for good?', ['person', 'job'])] };
}

/** Finishes an interrupted run first. That run may have been this very command, so its name may be gone already. */
async function forgetTyped(context: Context, _flags: object, typed: string): Promise<void> {
  const earlier = unfinishedForgetting(context.store());
  if (earlier === null) return await forgetForGood(context, resolvePersonOrJob(context.session, typed));
  const traces = clearTraces(context, earlier);
  const id = recordId(earlier.type, earlier.number);
  const ref = ifFound(() => resolvePersonOrJob(context.session, typed));
  if (ref) context.hint(renderFinished(id, traces, context.style));
  if (ref) return await forgetForGood(context, ref);
  const gone = { id, batch: null, draftsRemoved: 0, alsoNamed: [], maybeNamed: [], ...traces };
  context.out(context.json ? toJson(forgetJson(gone, [])) : renderFinished(id, traces, context.style));
}

async function forgetForGood(context: Context, ref: RecordRef): Promise<void> {
  const store = context.store();
  const forgetting = forgettingOf(store.db, ref);
  const what = describe(context.session, ref, forgetting);
  const { drafts } = await context.desk();
  const about = draftsAbout(context.session, ref, drafts);
  const named = namedElsewhere(context.session, ref, forgetting);
  const warnings = [
    ...stillNamed(named.alsoNamed),
    ...maybeNamed(named.maybeNamed),
    ...namedInFiles(
      filesNaming(context.session, ref, [...skippedRowsBeside(store.file), ...otherDrafts(drafts, about)]),
    ),
    ...stillOnFile(peopleOfThisJobAlone(context.session, ref)),
    ...stillInCopies(copiesBeside(store.file)),
  ];
  if (!(await isConfirmed(context, what, warnings))) return hintUnchanged(context, 'Nothing was forgotten.');
  const batch = forgetRecord(store, context.stamp, ref, () => {
    for (const name of about) drafts.remove(name);
  });
  keepUp(context, { batch });
  const traces = clearTraces(context, ref);
  const id = recordId(ref.type, ref.number);
  const view = { id, what, batch, draftsRemoved: about.length, ...named, ...traces };
  context.out(context.json ? toJson(forgetJson(view, warnings)) : renderForgotten(view, context.style));
  if (context.yes) warnAll(context, warnings);
  context.hint(paragraph(OUT_OF_REACH, 0, context.style).join('\n'));
}

function resolvePersonOrJob(session: Session, typed: string): RecordRef {
  const ref = resolveRecord(session, typed);
  if (ref.type === 'person' || ref.type === 'job') return ref;
  throw new UserError(
    'usage',
    `Only a person or a job can be forgotten, and ${recordId(ref.type, ref.number)} is neither.`,
    `To remove it so that you can undo it: jobtrack delete ${recordId(ref.type, ref.number)}`,
  );
}

/** Asks before anything is forgotten. */
async function isConfirmed(context: Context, what: string, notes: readonly string[]): Promise<boolean> {
  const { yes, ask } = context;
  if (yes) return true;
  if (!ask) {
    throw new UserError(
      'usage',
      `This would forget for good: ${what}.`,
      "To go ahead, add --yes. You can't undo it, unlike jobtrack delete.",
    );
  }
  warnAll(context, notes);
  return await ask.confirm(`Forget for good, in your backups too: ${what}? It can't be undone.`, false);
}

function warnAll({ warn, style }: Context, warnings: readonly string[]): void {
  for (const warning of warnings) warn(renderWarning(warning, style));
}

/** 'Amy Lee (p3), with one note; two logged contacts stay, without the name or your notes'. */
function describe(session: Session, ref: RecordRef, { rows, messages, touchesKept }: Forgetting): string {
  const texts = messages.map((id) => ({ table: 'message' as const, id }));
  const kept = countOf(touchesKept.length, 'logged contact');
  const staying = `${kept} ${touchesKept.length === 1 ? 'stays' : 'stay'}, without the name or your notes`;
  return `${recordName(session, ref)}${partsOf([...texts, ...rows])}${touchesKept.length === 0 ? '' : `; ${staying}`}`;
}

function stillNamed(ids: readonly string[]): string[] {
  if (ids.length === 0) return [];
  return [`The name is also in ${briefly(ids)}, and stays there.`];
}

function maybeNamed(ids: readonly string[]): string[] {
  if (ids.length === 0) return [];
  return [
    `A first or last name by itself is in ${briefly(ids)}. It may be someone else's, so those words stay as they are.`,
  ];
}

function namedInFiles(paths: readonly string[]): string[] {
  if (paths.length === 0) return [];
  return [`These files may have the name in them too, so check them: ${listed(paths)}.`];
}

function briefly(ids: readonly string[]): string {
  return ids.length > MOST_LISTED
    ? `${ids.slice(0, MOST_LISTED).join(', ')} and ${ids.length - MOST_LISTED} more`
    : listed(ids);
}

/** The other drafts, which may mention the name. */
function otherDrafts({ folder, names, read }: Drafts, about: readonly string[]): TextFile[] {
  const others = names().filter((name) => !about.includes(name));
  return others.map((name) => ({ path: `${folder}/${name}`, read: () => read(name) }));
}

function stillOnFile(people: readonly string[]): string[] {
  if (people.length === 0) return [];
  return [
    `${listed(people)} ${people.length === 1 ? 'was' : 'were'} on record only for this job, and ${people.length === 1 ? 'stays' : 'stay'}.`,
  ];
}

function stillInCopies(paths: readonly string[]): string[] {
  if (paths.length === 0) return [];
  return [`Copies that jobtrack leaves for you to remove: ${listed(paths)}.`];
}
