// The bookmarklet in a real browser: its copy is read like the page itself.
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BOOKMARKLET } from '../../../../src/cli/topics/bookmarklet.ts';
import { readPostingFile } from '../../../../src/formats/posting/posting-file.ts';
import { needs } from '../../../faults/support.ts';
import * as pages from '../../../fixtures/postings.ts';
import { CHROMIUM, CHROMIUM_FLAGS } from '../../stats/picture/look.ts';

declare const navigator: { readonly clipboard: { readonly readText: () => Promise<string> } };

const ADDRESS = 'https://jobs.example/events';
const isThere = existsSync(CHROMIUM);
const read = (text: string) => readPostingFile(new TextEncoder().encode(text), 'the clipboard');

let browser: Browser;
beforeAll(async () => {
  if (isThere) browser = await chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_FLAGS });
});
afterAll(async () => {
  if (isThere) await browser.close();
});

/** The clipboard after a click on the bookmark, the message that it showed, and its network requests. */
async function copied(html: string) {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  const said: string[] = [];
  const asked: string[] = [];
  page.on('dialog', async (dialog) => {
    said.push(dialog.message());
    await dialog.accept();
  });
  await page.route('**/*', (route) => {
    asked.push(route.request().url());
    return route.request().url() === ADDRESS ? route.fulfill({ body: html, contentType: 'text/html' }) : route.abort();
  });
  await page.goto(ADDRESS);
  await page.evaluate(decodeURIComponent(BOOKMARKLET.replace(/^javascript:/, '')));
  await expect.poll(() => said).toHaveLength(1);
  const text = await page.evaluate(() => navigator.clipboard.readText());
  await context.close();
  return { text, said, asked };
}

test.for([
  ['a job board', pages.BOARD, 'https://boards.example/larkspur/jobs/41'],
  ['a title that ends in the company', pages.TITLED, 'https://jobs.example/larkspur/7'],
  ['a graph of data', pages.GRAPH, ADDRESS],
  ['line breaks inside the data', pages.BROKEN_LINES, ADDRESS],
  ['microdata', pages.MICRODATA, 'https://larkspur.example/jobs/events'],
] as const)(
  '%s: copies what a saved page would give, and asks nothing of the network',
  async ([, html, link], context) => {
    needs(context, 'chromium', isThere);
    const { text, said, asked } = await copied(html);
    expect(said).toEqual(['Copied. Now type: jobtrack add-job --paste']);
    expect(asked.filter((url) => url !== ADDRESS && !url.endsWith('/favicon.ico'))).toEqual([]);
    expect(read(text)).toEqual([{ ...read(html)[0], link }]);
  },
);

test('a page without job data: copies the text that it shows, and its address', async (context) => {
  needs(context, 'chromium', isThere);
  const { text } = await copied(pages.PLAIN_SITE);
  expect(text).toMatch(/^Events Lead\n/);
  expect(text).not.toContain('Menu');
  expect(text.endsWith(`\n\n${ADDRESS}`)).toBe(true);
  expect(read(text)).toMatchObject([{ company: null, title: null, text }]);
});

test('is one line without blanks, as the address of a bookmark must be', () => {
  expect(BOOKMARKLET).toMatch(/^javascript:[!-~]+$/);
});
