// What `list` tells of a job.
import type { Day } from '../domain/day.ts';
import { recordId } from '../domain/ids.ts';
import type { Job } from '../domain/model.ts';
import type { Item } from '../scheduler/item.ts';
import { itemJson } from './json.ts';
import { dayOrNull } from './json-records.ts';

export const STAGES = ['saved', 'applied', 'interviewing', 'offer', 'accepted', 'closed'] as const;
export type Stage = (typeof STAGES)[number];

export interface ListRow {
  readonly job: Job;
  readonly stage: Stage;
  /** The last day on which anybody wrote or called, either way. */
  readonly lastContact: Day | null;
  readonly next: Item | null;
  readonly daysQuiet: number | null;
}

/** `list --json`. */
export function listJson(rows: readonly ListRow[], warnings: readonly string[]) {
  return {
    schema: 'jobtrack/list@1',
    jobs: rows.map(({ job, stage, lastContact, next, daysQuiet }) => ({
      id: recordId('job', job.id),
      company: job.company,
      title: job.title,
      stage,
      lastContact: dayOrNull(lastContact),
      next: next && itemJson(next),
      daysQuiet,
    })),
    warnings,
  };
}
