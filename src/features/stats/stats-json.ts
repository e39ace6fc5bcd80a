import { formatDay } from '../../domain/day.ts';
import { dayOrNull } from '../../views/json-records.ts';
import type { Share } from './numbers.ts';
import type { Stats, Tally } from './stats.ts';

/** `stats --json`; `files` are the files written. */
export function statsJson(stats: Stats, files: readonly string[], warnings: readonly string[]) {
  const { period, date, since, responseRate, followUps } = stats;
  return {
    schema: 'jobtrack/stats@1',
    date: formatDay(date),
    from: dayOrNull(period.from),
    to: dayOrNull(period.to),
    since: dayOrNull(since),
    ...tallyJson(stats),
    undated: stats.undated,
    withoutApplication: stats.unapplied,
    waiting: stats.waiting,
    responseRate: responseRate && shareJson(responseRate),
    interviews: stats.interviews,
    offers: stats.offers,
    daysToAnswer: stats.daysToAnswer,
    daysToClose: stats.daysToClose,
    followUps,
    bySource: stats.bySource.map((row) => ({ source: row.source, ...tallyJson(row) })),
    byMonth: stats.byMonth.map((row) => ({
      month: formatDay(row.month).slice(0, 'yyyy-MM'.length),
      ...tallyJson(row),
    })),
    flow: stats.flow,
    files,
    warnings,
  };
}

function tallyJson({ applications, answers, interviewed, offered }: Tally) {
  return { applications, answers, interviewed, offered };
}

function shareJson({ share, low, high }: Share) {
  return { share: rounded(share), low: rounded(low), high: rounded(high), confidence: 0.95, method: 'wilson' };
}

function rounded(share: number): number {
  return Math.round(share * 10_000) / 10_000;
}
