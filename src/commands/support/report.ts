// How every recording command ends: what was saved, what it leads to, and what to know about it.
import type { Context } from '../../context.ts';
import { UserError } from '../../domain/errors.ts';
import { idOf, RECORD_LETTERS, type RecordType, recordId } from '../../domain/ids.ts';
import { renderChange } from '../../render/change.ts';
import { renderWarning } from '../../render/error.ts';
import { changeJson, toJson } from '../../render/json.ts';
import { shownFrom } from '../../render/kinds.ts';
import { paragraph } from '../../render/layout.ts';
import type { Item } from '../../scheduler/item.ts';
import type { Change } from '../../store/change.ts';
import { planToday, type Saved } from './save.ts';

interface Report {
  /** Whole sentences. */
  readonly lines: readonly string[];
  readonly warnings?: readonly string[];
  /** What may have been meant instead. */
  readonly hints?: readonly string[];
  /** The jobs whose next steps are shown. */
  readonly jobIds: readonly number[];
}

const NEXT_SHOWN = 3;

/** Prints the outcome of a command that is saved already. */
export function report(context: Context, change: Saved, { lines, warnings = [], hints = [], jobIds }: Report): void {
  const { search, next } = whatFollows(context, change.before, jobIds);
  const json = () =>
    changeJson({
      command: context.command,
      batch: change.batch,
      saved: savedRecords(change),
      removed: change.removed.map(({ table, id }) =>
        table in RECORD_LETTERS ? recordId(table as RecordType, id) : `${table}-${id}`,
      ),
      next,
      search,
      today: context.today,
      warnings: [...warnings, ...hints],
    });
  const text = context.json
    ? toJson(json())
    : renderChange({ lines, next: next.slice(0, NEXT_SHOWN), today: context.today }, context.style);
  sayAfterSaving(context, change, text);
  for (const warning of warnings) context.warn(renderWarning(warning, context.style));
  for (const hint of hints) context.hint(paragraph(hint, 0, context.style).join('\n'));
}

/** The items that follow for some jobs: what the record led to, then the rest, in each the first to come first. */
function whatFollows(context: Context, before: readonly Item[], jobIds: readonly number[]) {
  const { search, plan } = planToday(context, jobIds[0]);
  const isMeant = (item: Item) => jobIds.includes(item.job.id);
  const coming = plan.upcoming.filter(isMeant).sort((a, b) => shownFrom(a) - shownFrom(b));
  const all = [...plan.items.filter(isMeant), ...coming];
  const known = new Set(before.map(standOf));
  const isNew = (item: Item) => !known.has(standOf(item));
  return { search, next: [...all.filter(isNew), ...all.filter((item) => !isNew(item))] };
}

/** An item, whom it is for and when, as one text: another where it is new or was moved. */
function standOf(item: Item): string {
  const { opens, due, by, number, attempt, person, channel } = item;
  return [idOf(item), shownFrom(item), opens, due, by, number, attempt, person?.id, channel].join(' ');
}

/** The answer may not get through (a full disk behind stdout); what was saved is saved all the same. */
function sayAfterSaving(context: Context, change: Change, text: string): void {
  try {
    context.out(text);
  } catch (error) {
    if (change.batch === null) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError(
      'refused',
      `It is saved, but the answer could not be shown: ${reason}`,
      'See it with: jobtrack list',
    );
  }
}

function savedRecords({ records }: Change) {
  return {
    jobs: records.job,
    interviews: records.interview,
    people: records.person,
    references: records.reference,
    touches: records.touch,
    statements: records.statement,
    offers: records.offer,
    debriefs: records.debrief,
    notes: records.note,
    skips: records.skip,
    snoozes: records.snooze,
  };
}
