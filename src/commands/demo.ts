import { planToday } from '../app/agenda/planning.ts';
import { makeSession } from '../app/session.ts';
import type { Planned } from '../app/types.ts';
import type { Context } from '../cli/context.ts';
import { addExamples, type Declare } from '../cli/declare.ts';
import { UserError } from '../domain/errors.ts';
import { quote } from '../domain/quote.ts';
import { storyLines, tryLines } from '../features/demo/view.ts';
import { writeDemo } from '../features/demo/write.ts';
import { openAnew, openStore, type Store } from '../store/open.ts';
import { joinBlocks } from '../terminal/layout.ts';
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

async function showDemo(context: Context, flags: Flags): Promise<void> {
  const store = openDemo(context, flags.keep);
  const view: TodayView = {
    ...(await planDemo(context, store)),
    now: context.now,
    showAll: false,
    isVerbose: false,
    only: null,
    week: false,
    isFirstRun: false,
  };
  context.out(context.json ? jsonOf(store.file, view) : textOf(context, store.file, view));
}

function openDemo(context: Context, kept: string | undefined): Store {
  const { nativeBinding } = context.engine();
  return kept === undefined
    ? openAnew(ownFile(context), { nativeBinding })
    : openStore(newFile(context, kept), { nativeBinding });
}

/** Writes the demo's records and plans them. */
async function planDemo(context: Context, store: Store): Promise<Planned> {
  try {
    await writeDemo(store, { command: context.typed, at: context.stamp }, context.now);
    return planToday(makeSession(() => store.db, context.now));
  } finally {
    store.close();
  }
}

/** The demo's usual file, unless the user has made it their own. */
function ownFile(context: Context): string {
  const file = context.demoFile();
  if (file !== context.file) return file;
  throw new UserError(
    'refused',
    `The demo would replace the data file you've named: ${file}`,
    'Nothing was changed. Leave out --db and JOBTRACK_DB, or name a new file: jobtrack demo --keep demo.db',
  );
}

/** Demo records never go among real ones, nor to the path of the user's own data file. */
function newFile(context: Context, typed: string): string {
  if (typed === '') throw new UserError('usage', '--keep needs the name of a file.');
  const file = context.findFreePath(typed);
  if (file !== null && file !== context.file) return file;
  const message =
    file === null ? `That file already exists: ${quote(typed)}` : `That's your own data file's name: ${quote(typed)}`;
  throw new UserError('refused', message, 'Nothing was changed. Give --keep the name of a new file.');
}

function jsonOf(file: string, view: TodayView): string {
  return toJson({ schema: 'jobtrack/demo@1', file, today: todayJson(view, []) });
}

function textOf({ style }: Context, file: string, view: TodayView): string {
  return joinBlocks([storyLines(style), [renderToday(view, style)], tryLines(file, style)]);
}
