// An item id names a person, who must have that role in that job.
import { UserError } from '../../domain/errors.ts';
import { recordId } from '../../domain/ids.ts';
import type { ItemKey } from '../../domain/item-key.ts';
import type { JobHunt } from '../../domain/model.ts';
import { kindOf } from '../../rules/kinds/index.ts';

/** Throws not-found if the person in an item's id has no such role in the job. */
export function refuseUnlinked(id: string, key: ItemKey, jobHunt: JobHunt): void {
  const { link } = kindOf(key.kind);
  if (!link || link.isThere(jobHunt, key)) return;
  throw new UserError(
    'not-found',
    `${id} isn't on your list: ${link.missing}`,
    `To see who's who: jobtrack show ${recordId('job', key.jobId)}`,
  );
}
