// The contents of the page and the picture, without a browser.
import { expect, test } from 'vitest';
import { addDays } from '../../../../src/domain/day.ts';
import type { JobHunt } from '../../../../src/domain/model.ts';
import { flowFile } from '../../../../src/features/stats/picture/flow-picture.ts';
import { statsPage } from '../../../../src/features/stats/picture/page.ts';
import { openJobs } from '../../../../src/features/stats/pictures.ts';
import { statsOf } from '../../../../src/features/stats/stats.ts';
import { DEFAULT_POLICY } from '../../../../src/rules/policy.ts';
import { makeInterview, makeJob, NOTHING } from '../../../rules/records.ts';
import { TODAY } from './made-up.ts';

function jobHuntOf(sources: readonly (string | null)[]): JobHunt {
  const jobs = sources.map((source, at) =>
    makeJob({
      id: at + 1,
      company: `Company ${at + 1}`,
      source,
      addedOn: addDays(TODAY, -9),
      appliedOn: addDays(TODAY, -9),
    }),
  );
  return { ...NOTHING, jobs };
}

function pageOf(jobHunt: JobHunt): string {
  const stats = statsOf(jobHunt, TODAY, { from: null, to: null }, DEFAULT_POLICY);
  return statsPage(stats, openJobs(jobHunt, TODAY, DEFAULT_POLICY));
}

/** Widths of the bars of applications, by source. */
function barsBySource(page: string): string[] {
  const section = /id="by-source"[\s\S]*?<\/section>/.exec(page)?.[0] ?? '';
  return [...section.matchAll(/class="all" width="([\d.]+%)"/g)].map(([, width]) => width ?? '');
}

test("bars are as long as their known sources' counts; unknown sources have none", () => {
  const page = pageOf(jobHuntOf([null, null, null, null, null, null, 'Fair', 'Fair', 'Web']));
  expect(barsBySource(page)).toEqual(['100%', '50%']);
  expect(page).toMatch(/<ul class="legend bar-key"[\s\S]*applied<\/li>[\s\S]*answered<\/li>[\s\S]*<\/ul>\s*<table>/);
});

test('there are no bars and no key without known sources', () => {
  const section = /id="by-source"[\s\S]*?<\/section>/.exec(pageOf(jobHuntOf([null, null])))?.[0] ?? '';
  expect(section).not.toMatch(/class="all"/);
});

test('jobs with only one event share one line, below the others', () => {
  const jobHunt = jobHuntOf([null, null, null]);
  const met = { ...jobHunt, interviews: [makeInterview({ id: 1, jobId: 2, day: addDays(TODAY, -3) })] };
  const list = /<ol class="jobs">[\s\S]*<\/ol>/.exec(pageOf(met))?.[0] ?? '';
  expect(list.match(/class="strip"/g)).toHaveLength(2);
  expect(list).toMatch(/Company 2 [\s\S]*2 jobs[\s\S]*Company 1 [\s\S]*Company 3 /);
});

test('the standalone picture names its subject and its day', () => {
  const { flow } = statsOf(jobHuntOf(['Fair']), TODAY, { from: null, to: null }, DEFAULT_POLICY);
  const svg = flowFile(flow, 'Up to Tuesday, November 24, 2026');
  expect(svg).toContain('<title id="title">Where your applications led. Up to Tuesday, November 24, 2026</title>');
  expect(svg).toMatch(
    /<text class="heading"[^>]*>Where your applications led<\/text>\s*<text class="when"[^>]*>Up to Tuesday, November 24, 2026</,
  );
});
