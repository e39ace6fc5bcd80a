// An id of an item names people: only those who have that part in that job.
import { UserError } from '../../domain/errors.ts';
import { recordId } from '../../domain/ids.ts';
import type { ItemKey } from '../../domain/item-key.ts';
import type { JobHunt } from '../../domain/model.ts';
import { kindOf } from '../../rules/kinds/index.ts';

/** Throws not-found where an item's id names somebody who has no such part in the job. */
export function refuseUnlinked(id: string, key: ItemKey, jobHunt: JobHunt): void {
  const { link } = kindOf(key.kind);
  if (!link || link.isThere(jobHunt, key)) return;
  throw new UserError(
    'not-found',
    `There is no ${id}: ${link.missing}`,
    `Who has which part: jobtrack show ${recordId('job', key.jobId)}`,
  );
}
