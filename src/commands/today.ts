import { pastHolidays } from '../app/days-off.ts';
import type { Context } from '../cli/context.ts';
import { addExamples, type Declare } from '../cli/declare.ts';
import type { Day } from '../domain/day.ts';
import { englishInUse } from '../domain/english.ts';
import { parseDayField } from '../domain/when.ts';
import { ACTIONS, type Action } from '../rules/entries.ts';
import { plan } from '../rules/plan.ts';
import { readAtOnce } from '../store/db.ts';
import { loadForList } from '../store/load.ts';
import { hasHistory } from '../store/undo.ts';
import { renderWarning } from '../views/error.ts';
import { todayJson, toJson } from '../views/json.ts';
import { renderToday } from '../views/today.ts';
import { todayBrief } from '../views/today-brief.ts';
import { entriesIn, type TodayView } from '../views/today-view.ts';

interface Flags {
  on?: string;
  week?: true;
  only?: Action;
  all?: true;
  verbose?: true;
  brief?: true;
  exitCode?: true;
}

const EXIT_WITH_ITEMS = 10;
/** With more contacts than this, V8 would start to optimize code that's about to end: with 1,000 open jobs and their
 *  10,000 contacts, the run would take 1.7 times as long. */
const MANY = 1_500;

export const today: Declare = (command, act) => {
  command
    .option('--on <date>', 'the list for another day')
    .option('--week', 'also what comes up in the 7 days after')
    .addOption(command.createOption('--only <what>', 'only these').choices(ACTIONS))
    .option('--all', 'everything, not only the first 20 lines')
    .option('-v, --verbose', 'the whole reason for each')
    .option('--brief', "one line, for a prompt or a status bar; nothing if there's nothing to do")
    .option('--exit-code', "exit with 10 if there's something to do")
    .action(act((context, flags) => showToday({ ...context, canAsk: context.ask !== null }, flags)));
  addExamples(command, 'jobtrack today', 'jobtrack today --week', 'jobtrack today --only call --on tomorrow');
};

/** The part of a context that the list uses. */
type ListContext = Readonly<Record<'canAsk', boolean>> &
  Pick<Context, 'session' | 'today' | 'now' | 'json' | 'style' | 'out' | 'hint' | 'warn' | 'leaveUnoptimized'>;

/** Prints the list. Returns the exit code. */
export async function showToday(context: ListContext, flags: Flags): Promise<number> {
  const date = flags.on === undefined ? context.today : parseDayField(flags.on, 'todayOn', context.session);
  const { jobHunt, policy, isFirstRun } = readAll(context.session, date);
  if (jobHunt.touches.length > MANY) await context.leaveUnoptimized();
  const view: TodayView = {
    plan: plan(jobHunt, date, policy),
    jobHunt,
    now: context.now,
    showAll: flags.all === true,
    isVerbose: flags.verbose === true,
    only: flags.only ?? null,
    week: flags.week === true,
    isFirstRun,
  };
  const unknown = pastHolidays(date, { policy, today: context.today });
  const warnings = unknown === null ? [] : [unknown];
  context.out(textOf(context, view, flags.brief === true, warnings));
  if (!flags.brief) for (const warning of warnings) context.warn(renderWarning(warning, context.style));
  const hasItems = entriesIn(view).now.length > 0;
  if (context.canAsk && hasItems && !flags.brief && date === context.today) context.hint(wayIn(flags));
  return flags.exitCode && hasItems ? EXIT_WITH_ITEMS : 0;
}

/** Reads everything from the file at once, before anything else, so that a save in between can't mix old and new. */
function readAll(session: ListContext['session'], date: Day) {
  const { db } = session;
  return readAtOnce(db, () => {
    englishInUse();
    return { jobHunt: loadForList(db, date), policy: session.policy, isFirstRun: !hasHistory(db) };
  });
}

function wayIn({ only }: Flags): string {
  return `To go through it one by one: jobtrack go${only === undefined ? '' : ` --only ${only}`}`;
}

function textOf(context: ListContext, view: TodayView, isBrief: boolean, warnings: readonly string[]): string {
  if (context.json) return toJson(todayJson(view, warnings));
  return isBrief ? todayBrief(view, context.style) : renderToday(view, context.style);
}
