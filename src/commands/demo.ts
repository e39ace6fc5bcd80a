import { planToday } from '../app/agenda/planning.ts';
import { makeSession } from '../app/session.ts';
import type { Planned } from '../app/types.ts';
import type { Context } from '../cli/context.ts';
import { addExamples, type Declare } from '../cli/declare.ts';
import { UserError } from '../domain/errors.ts';
import { quote, shellWord } from '../domain/quote.ts';
import { writeDemoJobHunt } from '../features/demo/write.ts';
import { openStore } from '../store/open.ts';
import { record } from '../store/write.ts';
import { joinBlocks, paragraph } from '../terminal/layout.ts';
import { paint } from '../terminal/style.ts';
import { clean } from '../terminal/text.ts';
import { todayJson, toJson } from '../views/json.ts';
import { renderToday } from '../views/today.ts';
import type { TodayView } from '../views/today-view.ts';

interface Flags {
  keep?: string;
}

export const demo: Declare = (command, act) => {
  command.option('--keep <file>', 'make the file here, to go on with').action(act(showDemo));
  addExamples(command, 'jobtrack demo', 'jobtrack demo --keep ~/demo.db');
};

function showDemo(context: Context, flags: Flags): void {
  const file = flags.keep === undefined ? context.makeScratchFile() : newFile(context, flags.keep);
  const view: TodayView = {
    ...planDemo(context, file),
    now: context.now,
    showAll: false,
    isVerbose: false,
    only: null,
    week: false,
    isFirstRun: false,
  };
  context.out(context.json ? jsonOf(file, view) : textOf(context, file, view));
}

/** Creates the file and plans its records. */
function planDemo(context: Context, file: string): Planned {
  const store = openStore(file, { nativeBinding: context.engine().nativeBinding });
  try {
    const entry = { command: context.typed, at: context.stamp };
    record(store, entry, (write) => writeDemoJobHunt(write, context.today));
    return planToday(makeSession(() => store.db, context.now));
  } finally {
    store.close();
  }
}

/** Demo records never go among real ones, nor to the path of the user's own data file. */
function newFile(context: Context, typed: string): string {
  if (typed === '') throw new UserError('usage', '--keep needs the name of a file.');
  const file = context.findFreePath(typed);
  if (file !== null && file !== context.file) return file;
  const message =
    file === null
      ? `There is something under this name already: ${quote(typed)}`
      : `Your own search belongs under this name: ${quote(typed)}`;
  throw new UserError('refused', message, 'Nothing was changed. Give --keep the name of a new file.');
}

function jsonOf(file: string, view: TodayView): string {
  return toJson({ schema: 'jobtrack/demo@1', file, today: todayJson(view, []) });
}

function textOf({ style }: Context, file: string, view: TodayView): string {
  const intro =
    'This search is made up and lies in a file of its own; your own records were not touched. To look around in it, name its file in any command:';
  const examples = ['list', 'show foxglove'].map((words) => `jobtrack ${words} --db ${shellWord(clean(file))}`);
  const lines = examples.map((example) => `  ${paint('id', example, style)}`);
  return joinBlocks([[renderToday(view, style)], [...paragraph(intro, 0, style), ...lines]]);
}
