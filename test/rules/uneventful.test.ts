// The plan skips applications without people or events: no kind may find anything in one, in any job hunt.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ITEM_KINDS } from '../../src/domain/item-kinds.ts';
import type { JobHunt } from '../../src/domain/model.ts';
import { openBook } from '../../src/rules/book.ts';
import { KINDS } from '../../src/rules/kinds/index.ts';
import { DEFAULT_POLICY } from '../../src/rules/policy.ts';
import { isUneventful } from '../../src/rules/record.ts';
import { jobHunts } from './arbitrary.ts';
import { days } from './arbitrary-shapes.ts';

/** The same job hunt, with its first job open and without people or events. */
function emptied(jobHunt: JobHunt): JobHunt {
  const [first] = jobHunt.jobs;
  const isOfAnother = ({ jobId }: { readonly jobId: number }) => jobId !== first?.id;
  return {
    ...jobHunt,
    jobs: jobHunt.jobs.map((job) => (job === first ? { ...job, closings: [], followUpWithId: null } : job)),
    roles: jobHunt.roles.filter(isOfAnother),
    interviews: jobHunt.interviews.filter(isOfAnother),
    touches: jobHunt.touches.filter(isOfAnother),
    statements: jobHunt.statements.filter(isOfAnother),
    offers: jobHunt.offers.filter(isOfAnother),
  };
}

test('no kind finds anything in an application without people or events', () => {
  fc.assert(
    fc.property(jobHunts, days, (jobHunt, date) => {
      const book = openBook(emptied(jobHunt), date, DEFAULT_POLICY);
      const record = book.records.find(({ job }) => job.id === jobHunt.jobs[0]?.id);
      fc.pre(record !== undefined);
      expect(isUneventful(record)).toBe(true);
      expect(ITEM_KINDS.flatMap((kind) => KINDS[kind].find(record, book))).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});
