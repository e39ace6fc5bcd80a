// The day's list, read, planned and shown: the command does it with its flags, a plain `today` without any.
import { pastHolidays } from '../../app/days-off.ts';
import type { Context } from '../../cli/context.ts';
import type { Day } from '../../domain/day.ts';
import { englishInUse } from '../../domain/english.ts';
import { isWaiting } from '../../rules/entries.ts';
import { plan } from '../../rules/plan.ts';
import { readAtOnce } from '../../store/db.ts';
import { countOpenContacts } from '../../store/jobs-to-load.ts';
import { hasRecords, loadForList } from '../../store/load.ts';
import { paragraph } from '../../terminal/layout.ts';
import type { Style } from '../../terminal/style.ts';
import { renderWarning } from '../../views/error.ts';
import { endsWithNext } from '../../views/today.ts';
import { itemsOf, type TodayView } from '../../views/today-view.ts';

/** With more contacts about open jobs than this, V8 would start to optimize code that's about to end: with 1,000 open
 *  jobs and their 10,000 contacts, the run would take 1.7 times as long. */
const MANY = 1_500;

/** The part of a context that the list uses. */
type ListContext = Readonly<Record<'canAsk', boolean>> &
  Pick<Context, 'session' | 'today' | 'now' | 'style' | 'out' | 'hint' | 'warn' | 'leaveUnoptimized'>;

/** The day of the list, and how to show it. */
export interface Asked extends Pick<TodayView, 'showAll' | 'isVerbose' | 'only' | 'week'> {
  readonly date: Day;
  /** Only the text: no warning, and no way into `go`. */
  readonly isBrief: boolean;
  readonly textOf: (view: TodayView, warnings: readonly string[]) => string;
}

/** Prints the list. Returns whether there's something to do. */
export async function showList(context: ListContext, { date, isBrief, textOf, ...shown }: Asked): Promise<boolean> {
  const { jobHunt, policy, isFirstRun } = readAll(context, date);
  const view = { plan: plan(jobHunt, date, policy), jobHunt, now: context.now, isFirstRun, ...shown };
  const unknown = pastHolidays(date, { policy, today: context.today });
  const warnings = unknown === null ? [] : [unknown];
  context.out(textOf(view, warnings));
  if (!isBrief) for (const warning of warnings) context.warn(renderWarning(warning, context.style));
  const hasItems = itemsOf(view).some((item) => !isWaiting(item, date, context.now));
  if (context.canAsk && hasItems && !isBrief && date === context.today) context.hint(wayIn(view, context.style));
  return hasItems;
}

/** Reads everything from the file at once, before anything else, so that a save in between can't mix old and new. */
function readAll({ session, leaveUnoptimized }: ListContext, date: Day) {
  const { db } = session;
  return readAtOnce(db, () => {
    if (countOpenContacts(db) > MANY) leaveUnoptimized();
    englishInUse();
    return { jobHunt: loadForList(db, date), policy: session.policy, isFirstRun: !hasRecords(db) };
  });
}

/** Right below the line on what's next, or else apart from what's above. */
function wayIn(view: TodayView, style: Style): string {
  const text = `To go through the list one by one: jobtrack go${view.only === null ? '' : ` --only ${view.only}`}`;
  return `${endsWithNext(view) ? '' : '\n'}${paragraph(text, 0, style).join('\n')}`;
}
