import { parsePeriod } from '../app/period.ts';
import type { Context } from '../cli/context.ts';
import { addExamples, type Declare } from '../cli/declare.ts';
import type { Counted, PictureNames } from '../features/stats/pictures.ts';
import { statsOf } from '../features/stats/stats.ts';
import { statsJson } from '../features/stats/stats-json.ts';
import { renderStats } from '../features/stats/view.ts';
import { loadAll } from '../store/load.ts';
import { renderWarning } from '../views/error.ts';
import { toJson } from '../views/json.ts';
import { writtenLines } from '../views/written.ts';

interface Flags extends PictureNames {
  readonly from?: string;
  readonly to?: string;
}

export const stats: Declare = (command, act) => {
  command
    .option('--from <date>', 'only what started on that day or later')
    .option('--to <date>', 'only what started up to that day')
    .option('--html <file>', 'write a page with pictures, for a browser or for paper')
    .option('--svg <file>', 'write a picture of where your applications led')
    .action(act(showStats));
  addExamples(
    command,
    'jobtrack stats',
    'jobtrack stats --from "sep 1" --to "oct 31"',
    'jobtrack stats --html search.html',
  );
};

async function showStats(context: Context, flags: Flags): Promise<void> {
  const { warnings, ...period } = parsePeriod(context.session, flags);
  const jobHunt = loadAll(context.session.db);
  const policy = context.session.policy;
  const stats = statsOf(jobHunt, context.today, period, policy);
  const wantsFiles = flags.html !== undefined || flags.svg !== undefined;
  const files = wantsFiles ? await writeFiles(context, flags, { stats, jobHunt, policy }) : [];
  if (files === null) return context.hint('Nothing was written.');
  if (context.json) return context.out(toJson(statsJson(stats, files, warnings)));
  const written = () => files.map((file) => writtenLines(`Written: ${file}`, context.style)).join('\n');
  context.out(wantsFiles ? written() : renderStats(stats, context.style));
  for (const warning of warnings) context.warn(renderWarning(warning, context.style));
}

/** Loads the drawing code only if something is drawn. */
async function writeFiles(context: Context, names: PictureNames, what: Counted): Promise<string[] | null> {
  const { writePictures } = await import('../features/stats/pictures.ts');
  return await writePictures(context, names, what);
}
