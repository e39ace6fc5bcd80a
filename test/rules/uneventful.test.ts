// The plan skips applications without people or events: no kind may find anything in one, in any job hunt. A day's list
// doesn't even load them in full.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ITEM_KINDS } from '../../src/domain/item-kinds.ts';
import { type Job, type JobHunt, type JobHuntForList, UNDATED_STAGES } from '../../src/domain/model.ts';
import { nameKey } from '../../src/domain/names.ts';
import { openBook } from '../../src/rules/book.ts';
import { KINDS } from '../../src/rules/kinds/index.ts';
import { plan } from '../../src/rules/plan.ts';
import { DEFAULT_POLICY } from '../../src/rules/policy.ts';
import { isUneventful } from '../../src/rules/record.ts';
import { jobHunts } from './arbitrary.ts';
import { days } from './arbitrary-shapes.ts';
import { withReasons } from './look.ts';

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

/** The same job hunt, with some of its jobs without the dates of how far they got. */
function undated(jobHunt: JobHunt): JobHunt {
  const stageOf = (id: number) => [...UNDATED_STAGES, null][id % (UNDATED_STAGES.length + 1)] ?? null;
  return { ...jobHunt, jobs: jobHunt.jobs.map((job) => ({ ...job, undatedStage: stageOf(job.id) })) };
}

/** The same as it's loaded for a list. */
function listed(jobHunt: JobHunt): JobHuntForList {
  const { jobs, people, roles, interviews, touches, statements, offers } = jobHunt;
  const busy = new Set(
    [roles, interviews, touches, statements, offers].flatMap((list) => list.map((one) => one.jobId)),
  );
  const isIdle = ({ id, closings, followUpWithId }: Job) =>
    closings.length === 0 && followUpWithId === null && !busy.has(id);
  const knownAt = (job: Job) =>
    people.flatMap(({ name, company }) => (company !== null && nameKey(company) === nameKey(job.company) ? name : []));
  const idle = jobs.filter(isIdle).map((job) => ({ ...job, known: knownAt(job) }));
  return { ...jobHunt, jobs: jobs.filter((job) => !isIdle(job)), idle };
}

test('the plan is the same with only the outlines of applications without people or events', () => {
  fc.assert(
    fc.property(jobHunts, days, (some, date) => {
      const jobHunt = undated(emptied(some));
      const [whole, outlined] = [jobHunt, listed(jobHunt)].map((each) => withReasons(plan(each, date, DEFAULT_POLICY)));
      expect(outlined).toEqual(whole);
    }),
    { numRuns: 1000 },
  );
});
