import type { Context } from '../context.ts';
import { echoDay } from '../domain/echo.ts';
import { UserError } from '../domain/errors.ts';
import { parseDayField } from '../domain/when.ts';
import { toJson } from '../render/json.ts';
import { renderStats } from '../render/stats.ts';
import { statsJson } from '../render/stats-json.ts';
import { type Period, statsOf } from '../scheduler/stats/stats.ts';
import { loadAll } from '../store/load.ts';
import { addExamples, type Declare } from './declare.ts';
import { policyNow } from './support/save.ts';

interface Flags {
  from?: string;
  to?: string;
}

export const stats: Declare = (command, act) => {
  command
    .option('--from <date>', 'only what began on that day or later')
    .option('--to <date>', 'only what began up to that day')
    .action(act(showStats));
  addExamples(command, 'jobtrack stats', 'jobtrack stats --from "sep 1" --to "oct 31"');
};

function showStats(context: Context, flags: Flags): void {
  const period = periodOf(context, flags);
  const search = loadAll(context.store().db);
  const stats = statsOf(search, context.today, period, policyNow(context));
  context.out(context.json ? toJson(statsJson(stats, [], [])) : renderStats(stats, context.style));
}

function periodOf({ today }: Context, { from, to }: Flags): Period {
  const period = {
    from: from === undefined ? null : parseDayField(from, 'from', today),
    to: to === undefined ? null : parseDayField(to, 'to', today),
  };
  if (period.from === null || period.to === null || period.from <= period.to) return period;
  const days = `--from ${echoDay(period.from, today)} is later than --to ${echoDay(period.to, today)}`;
  throw new UserError('usage', `${days}.`, 'Give the earlier day to --from.');
}
