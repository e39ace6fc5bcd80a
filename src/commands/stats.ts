import type { Context } from '../context.ts';
import { renderWarning } from '../render/error.ts';
import { toJson } from '../render/json.ts';
import { renderStats } from '../render/stats.ts';
import { statsJson } from '../render/stats-json.ts';
import { writtenLines } from '../render/written.ts';
import { statsOf } from '../scheduler/stats/stats.ts';
import { loadAll } from '../store/load.ts';
import { addExamples, type Declare } from './declare.ts';
import { parsePeriod } from './support/period.ts';
import { policyNow } from './support/planning.ts';
import type { Counted, PictureNames } from './support/stats-pictures.ts';

interface Flags extends PictureNames {
  readonly from?: string;
  readonly to?: string;
}

export const stats: Declare = (command, act) => {
  command
    .option('--from <date>', 'only what began on that day or later')
    .option('--to <date>', 'only what began up to that day')
    .option('--html <file>', 'write a page with pictures, for a browser or for paper')
    .option('--svg <file>', 'write the picture of where the search led')
    .action(act(showStats));
  addExamples(
    command,
    'jobtrack stats',
    'jobtrack stats --from "sep 1" --to "oct 31"',
    'jobtrack stats --html search.html',
  );
};

async function showStats(context: Context, flags: Flags): Promise<void> {
  const { warnings, ...period } = parsePeriod(context, flags);
  const search = loadAll(context.store().db);
  const policy = policyNow(context);
  const stats = statsOf(search, context.today, period, policy);
  const wantsFiles = flags.html !== undefined || flags.svg !== undefined;
  const files = wantsFiles ? await writeFiles(context, flags, { stats, search, policy }) : [];
  if (files === null) return context.hint('Nothing was written.');
  if (context.json) return context.out(toJson(statsJson(stats, files, warnings)));
  const written = () => files.map((file) => writtenLines(`Written: ${file}`, context.style)).join('\n');
  context.out(wantsFiles ? written() : renderStats(stats, context.style));
  for (const warning of warnings) context.warn(renderWarning(warning, context.style));
}

/** What draws is loaded only where something is drawn. */
async function writeFiles(context: Context, names: PictureNames, what: Counted): Promise<string[] | null> {
  const { writePictures } = await import('./support/stats-pictures.ts');
  return await writePictures(context, names, what);
}
