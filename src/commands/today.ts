import type { Context } from '../cli/context.ts';
import { addExamples, type Declare } from '../cli/declare.ts';
import { parseDayField } from '../domain/when.ts';
import { showList } from '../features/today/list.ts';
import { ACTIONS, type Action } from '../rules/entries.ts';
import { todayJson, toJson } from '../views/json.ts';
import { renderToday } from '../views/today.ts';
import { todayBrief } from '../views/today-brief.ts';
import type { TodayView } from '../views/today-view.ts';

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

export const today: Declare = (command, act) => {
  command
    .option('--on <date>', 'the list for another day')
    .option('--week', 'also what comes up in the 7 days after')
    .addOption(command.createOption('--only <what>', 'only these').choices(ACTIONS))
    .option('--all', 'everything, not only the first 20 lines')
    .option('-v, --verbose', 'the whole reason for each')
    .option('--brief', "one line, for a prompt or a status bar; nothing if there's nothing to do")
    .option('--exit-code', "exit with 10 if there's something to do")
    .action(act(showAsked));
  addExamples(command, 'jobtrack today', 'jobtrack today --week', 'jobtrack today --only call --on tomorrow');
};

async function showAsked(context: Context, flags: Flags): Promise<number> {
  const hasItems = await showList(
    { ...context, canAsk: context.ask !== null },
    {
      date: flags.on === undefined ? context.today : parseDayField(flags.on, 'todayOn', context.session),
      showAll: flags.all === true,
      isVerbose: flags.verbose === true,
      only: flags.only ?? null,
      week: flags.week === true,
      isBrief: flags.brief === true,
      textOf: (view, warnings) => textOf(context, view, flags.brief === true, warnings),
    },
  );
  return flags.exitCode && hasItems ? EXIT_WITH_ITEMS : 0;
}

function textOf(context: Context, view: TodayView, isBrief: boolean, warnings: readonly string[]): string {
  if (context.json) return toJson(todayJson(view, warnings));
  return isBrief ? todayBrief(view, context.style) : renderToday(view, context.style);
}
