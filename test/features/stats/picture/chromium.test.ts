// The page and the picture in a real browser.
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { JobHunt } from '../../../../src/domain/model.ts';
import { flowFile } from '../../../../src/features/stats/picture/flow-picture.ts';
import { statsPage } from '../../../../src/features/stats/picture/page.ts';
import { openJobs } from '../../../../src/features/stats/pictures.ts';
import { type Stats, statsOf } from '../../../../src/features/stats/stats.ts';
import { DEFAULT_POLICY } from '../../../../src/rules/policy.ts';
import { needs } from '../../../faults/support.ts';
import { HOSTILE } from '../../../fixtures/hostile.ts';
import { CHROMIUM, CHROMIUM_FLAGS, lookAt, parseBothWays, smallestText, strayHeadings, type View } from './look.ts';
import { madeUpJobHunt, TODAY } from './made-up.ts';

const FINE = { overlaps: [], outside: [], tooWide: 0, requests: [], messages: [], active: 0 };
const WIDTHS = [360, 1280];
const SCHEMES = ['light', 'dark'] as const;
const isThere = existsSync(CHROMIUM);

let browser: Browser;
beforeAll(async () => {
  if (isThere) browser = await chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_FLAGS });
});
afterAll(async () => {
  if (isThere) await browser.close();
});

const numbersOf = (jobHunt: JobHunt): Stats => statsOf(jobHunt, TODAY, { from: null, to: null }, DEFAULT_POLICY);
const pageOf = (jobHunt: JobHunt): string => statsPage(numbersOf(jobHunt), openJobs(jobHunt, TODAY, DEFAULT_POLICY));

const views: readonly (View & { jobs: number; texts: number })[] = [
  { jobs: 0, texts: 3 },
  { jobs: 3, texts: 60 },
  { jobs: 400, texts: 300 },
].flatMap((size) => SCHEMES.flatMap((scheme) => WIDTHS.map((width) => ({ ...size, scheme, width }))));

test.for(views)('$jobs jobs, $scheme, $width wide: no overlaps, no overflow, no requests', async (view, context) => {
  needs(context, 'chromium', isThere);
  const seen = await lookAt(browser, pageOf(madeUpJobHunt(view.jobs)), 'search.html', view);
  expect(seen).toMatchObject(FINE);
  expect(seen.texts).toBeGreaterThan(view.texts);
});

test.for(WIDTHS)('five-digit numbers fit, %i wide', async (width, context) => {
  needs(context, 'chromium', isThere);
  const stats = numbersOf(madeUpJobHunt(60));
  const flow = stats.flow.map((link) => ({ ...link, jobs: link.jobs * 2_000 }));
  expect(await lookAt(browser, statsPage({ ...stats, flow }, []), 'search.html', { width })).toMatchObject(FINE);
});

test.for([45 * 16 - 1, 45 * 16, 320])('%i wide, at the breakpoint and the smallest width', async (width, context) => {
  needs(context, 'chromium', isThere);
  const seen = await lookAt(browser, pageOf(madeUpJobHunt(60)), 'search.html', { width });
  expect(seen).toMatchObject(FINE);
});

test('no text is smaller than 12 pixels in a window 360 wide', async (context) => {
  needs(context, 'chromium', isThere);
  expect(await smallestText(browser, pageOf(madeUpJobHunt(60)), 360)).toBeGreaterThanOrEqual(12);
});

test('lists jobs that share a line several to a line', async (context) => {
  needs(context, 'chromium', isThere);
  const page = await browser.newPage({ viewport: { width: 1000, height: 800 } });
  await page.setContent(pageOf(madeUpJobHunt(60)));
  const heights = await page
    .locator('.few li')
    .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height));
  await page.close();
  expect(heights).not.toEqual([]);
  expect(Math.max(...heights)).toBeLessThan(120);
});

test('on paper a heading stays with its section at any page break', async (context) => {
  needs(context, 'chromium', isThere);
  const page = pageOf(madeUpJobHunt(60));
  const heights = Array.from({ length: 24 }, (_, at) => 420 + at * 29);
  expect(await strayHeadings(browser, page, heights)).toEqual([]);
});

test('on A4 paper', async (context) => {
  needs(context, 'chromium', isThere);
  const view: View = { width: 672, media: 'print', scheme: 'dark' };
  expect(await lookAt(browser, pageOf(madeUpJobHunt(40)), 'search.html', view)).toMatchObject(FINE);
});

test.for([0, 1, 3, 400])('the picture alone, with %i jobs', async (jobs, context) => {
  needs(context, 'chromium', isThere);
  const svg = flowFile(numbersOf(madeUpJobHunt(jobs)).flow, 'Up to Tuesday, November 24, 2026');
  for (const scheme of SCHEMES) {
    expect(await lookAt(browser, svg, 'search.svg', { width: 1000, scheme })).toMatchObject(FINE);
  }
});

describe('hostile names', () => {
  const MARKUP = [
    '<script>alert(1)</script>',
    ']]>',
    '--><img src=x onerror=alert(1)>',
    '" onload="alert(1)',
    '&lt;b&gt;',
  ];
  const names = [...MARKUP, ...HOSTILE];
  const hostile = (): JobHunt => {
    const jobHunt = madeUpJobHunt(names.length);
    const open = { closings: [], appliedOn: TODAY };
    const jobs = jobHunt.jobs.map((job, at) => ({
      ...job,
      ...open,
      company: names[at] ?? '',
      title: names[at] ?? '',
      source: at < MARKUP.length ? (names[at] ?? '') : job.source,
    }));
    return { ...jobHunt, jobs };
  };

  test.for(WIDTHS)('%i wide: stay text', async (width, context) => {
    needs(context, 'chromium', isThere);
    expect(await lookAt(browser, pageOf(hostile()), 'search.html', { width })).toMatchObject(FINE);
  });

  test('the page parses the same as XML and as HTML', async (context) => {
    needs(context, 'chromium', isThere);
    const [html = '', xml] = await parseBothWays(browser, pageOf(hostile()));
    expect(xml).toBe(html);
    expect(html).not.toContain('parsererror');
    expect(html.split(' ').length).toBeGreaterThan(500);
  });
});

test('detects each of these problems', async (context) => {
  needs(context, 'chromium', isThere);
  const page = `<!DOCTYPE html><body style="margin:0"><p>One</p><p style="margin-top:-3rem">Two</p><p style="margin-left:-50px">Three</p>
<div style="width:2000px">Four</div><img src="http://127.0.0.1:9/x.png"><script>console.log('five')</script>`;
  const seen = await lookAt(browser, page, 'search.html', { width: 360 });
  expect(seen.overlaps).toContain('One | Two');
  expect(seen.outside).toContain('Three');
  expect(seen.tooWide).toBeGreaterThan(1000);
  expect(seen.active).toBe(2);
  expect(seen.requests).toEqual(['http://127.0.0.1:9/x.png']);
  expect(seen.messages).toContain('five');
});
