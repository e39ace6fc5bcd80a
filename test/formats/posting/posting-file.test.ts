import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDay } from '../../../src/domain/day.ts';
import { isUserError } from '../../../src/domain/errors.ts';
import { withoutCompany } from '../../../src/formats/posting/job-posting.ts';
import { readPostingFile } from '../../../src/formats/posting/posting-file.ts';
import * as pages from '../../fixtures/postings.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string) =>
  readPostingFile(bytesOf(text), 'page.html').map(({ applyBy, ...rest }) => ({
    ...rest,
    applyBy: applyBy === null ? null : formatDay(applyBy),
  }));

function refusal(bytes: Uint8Array | string): string {
  try {
    readPostingFile(typeof bytes === 'string' ? bytesOf(bytes) : bytes, 'page.html');
  } catch (error) {
    if (isUserError(error)) return error.message;
    throw error;
  }
  return 'nothing refused';
}

const TEXT = 'You run our "Sky" exhibit.\n- Plan events\n- Lead two people';
const NOTHING = { location: null, salary: null, applyBy: null, link: null };

test.each([
  [
    'a job board',
    pages.BOARD,
    {
      company: 'Larkspur & Sons',
      title: 'Events Lead',
      location: 'Portland, OR, US',
      salary: null,
      applyBy: '2026-12-01',
      link: 'https://boards.example/larkspur/jobs/41',
      text: TEXT,
    },
  ],
  [
    'a title that ends in the company',
    pages.TITLED,
    {
      ...NOTHING,
      company: 'Larkspur',
      title: 'Events Lead',
      location: 'Remote (United States, Canada)',
      salary: 'USD 60,000–75,000 a year',
      link: 'https://jobs.example/larkspur/7',
      text: TEXT,
    },
  ],
  [
    'a graph of data',
    pages.GRAPH,
    {
      ...NOTHING,
      company: 'Larkspur',
      title: 'Events Lead',
      location: 'Pier 4, Portland; Salem',
      salary: 'USD 31.5 an hour',
      link: 'https://work.example/events-lead',
      text: `${TEXT}\n\nKeep the & calendar.`,
    },
  ],
  [
    'line breaks inside the data',
    pages.BROKEN_LINES,
    {
      ...NOTHING,
      company: 'Larkspur',
      title: 'Events Lead',
      salary: '60k',
      applyBy: '2026-11-20',
      text: 'First line second line',
    },
  ],
  [
    'microdata',
    pages.MICRODATA,
    {
      ...NOTHING,
      company: 'Larkspur',
      title: 'Events Lead',
      location: 'Portland',
      applyBy: '2026-12-24',
      link: 'https://larkspur.example/jobs/events',
      text: 'You run our exhibit.',
    },
  ],
  ['plain text', pages.COPIED_TEXT, { ...NOTHING, company: null, title: null, text: pages.COPIED_TEXT.trim() }],
])('reads %s', (_, page, posting) => {
  expect(read(page)).toEqual([posting]);
});

test('lists several postings of one page, and takes the one at its own address', () => {
  expect(read(pages.SEVERAL).map(({ title }) => title)).toEqual(['Events Lead', 'Events Assistant', 'Buyer']);
  const job = (title: string, url: string) =>
    `<script type="application/ld+json">{"@type":"JobPosting","title":"${title}","url":"${url}"}</script>`;
  const own = `<title>x</title><link rel="canonical" href="https://a.example/2/">${job('One', 'https://a.example/1')}${job('Two', 'https://a.example/2#top')}`;
  expect(read(own).map(({ title }) => title)).toEqual(['Two']);
});

describe('fields', () => {
  const posting = (fields: object) =>
    read(
      `<title>x</title><script type="application/ld+json">${JSON.stringify({ '@type': 'JobPosting', ...fields }).replaceAll('</', '<\\/')}</script>`,
    )[0];
  test.each([
    [{ hiringOrganization: [{ name: '' }, { name: 'Acme' }] }, { company: 'Acme' }],
    [{ hiringOrganization: { legalName: 'Acme Inc.' } }, { company: 'Acme Inc.' }],
    [{ hiringOrganization: null }, { company: null }],
    [{ title: '<b>Buyer</b> &amp; more' }, { title: 'Buyer & more' }],
    [{ name: 'Buyer' }, { title: 'Buyer' }],
    [{ title: 7 }, { title: null }],
    [{ jobLocationType: 'TELECOMMUTE' }, { location: 'Remote' }],
    [{ jobLocation: { name: 'Head office' } }, { location: 'Head office' }],
    [{ jobLocation: { address: { addressCountry: { name: 'Germany' } } } }, { location: 'Germany' }],
    [{ jobLocation: { address: { streetAddress: '1 Pier' } } }, { location: '1 Pier' }],
    [{ jobLocation: ['A', 'B', 'C', 'D', 'A'] }, { location: 'A; B; C; 1 more' }],
    [{ baseSalary: 58000 }, { salary: '58,000' }],
    [{ baseSalary: { currency: 'EUR', value: 58000 } }, { salary: 'EUR 58,000' }],
    [{ baseSalary: { value: { minValue: 0, maxValue: 0 } } }, { salary: null }],
    [{ baseSalary: { minValue: '20', maxValue: '25', unitText: 'hour' } }, { salary: '20–25 an hour' }],
    [{ baseSalary: { value: { value: 'competitive' } } }, { salary: 'competitive' }],
    [{ validThrough: '2026-02-30' }, { applyBy: null }],
    [{ validThrough: 'soon' }, { applyBy: null }],
    [{ validThrough: '2026-12-01T00:00:00Z' }, { applyBy: '2026-12-01' }],
    [{ url: 'javascript:alert(1)' }, { link: null }],
    [{ url: 'file:///etc/passwd' }, { link: null }],
    [{ url: 'https://a.example/x y' }, { link: null }],
    [{ description: '' }, { text: '' }],
    [{ description: '<script>alert(1)</script><style>p{}</style>Work' }, { text: 'Work' }],
  ])('%j', (fields, expected) => {
    expect(posting(fields)).toMatchObject(expected);
  });
});

test.each([
  ['Buyer at Acme', 'Acme', 'Buyer'],
  ['Buyer | Acme GmbH', 'Acme', 'Buyer'],
  ['Buyer @ Acme', 'Acme', 'Buyer'],
  ['Buyer – Acme', 'ACME Inc.', 'Buyer'],
  ['Buyer at Acme', 'Beta', 'Buyer at Acme'],
  ['Acme – Buyer', 'Acme', 'Acme – Buyer'],
  ['Buyer, Acme', 'Acme', 'Buyer, Acme'],
  ['Head of Acme', 'Acme', 'Head of Acme'],
  ['at Acme', 'Acme', 'at Acme'],
])('the title %j of a job at %s is %j', (title, company, expected) => {
  expect(withoutCompany(title, company)).toBe(expected);
});

test.each([
  [
    '<title>Gone</title><p>Sorry, this job is no longer available.</p>',
    'page.html is a page that says no job was found.',
  ],
  [
    '<html><body><div id="root"></div></body></html>',
    'page.html has almost no text: it was saved before the page had loaded.',
  ],
  [pages.PLAIN_SITE, 'page.html has no job data in it.'],
  [
    `<title>x</title><script type="application/ld+json">{"@type":"JobPosting",}</script>`,
    "The job data in page.html is broken: it isn't valid JSON.",
  ],
  ['', 'page.html is empty.'],
  [
    'From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related; x',
    "page.html is an MHTML page, which I can't read.",
  ],
  ['bplist00\u0001', "page.html is a web archive of Safari, which I can't read."],
  ['%PDF-1.7', "page.html is a PDF, which I can't read."],
  ['PK\u0003\u0004 word/document.xml', 'page.html is a zip or a Word file, not a posting.'],
  ['BEGIN:VCALENDAR\nEND:VCALENDAR', 'page.html is a calendar, not a posting.'],
  ['{"jobs": []}', 'page.html is JSON data, not a posting.'],
  ['From: a@x.example\nSubject: A job\nDate: today\n\nHello', 'page.html is a saved email, not a posting.'],
])('refuses %j', (text, message) => {
  expect(refusal(text)).toBe(message);
});

test('reads a page in the character set that it declares', () => {
  const page =
    '<meta charset="windows-1252"><title>x</title><script type="application/ld+json">{"@type":"JobPosting","title":"Caf\u00e9 Lead"}</script>';
  const [posting] = readPostingFile(Buffer.from(page, 'latin1'), 'page.html');
  expect(posting?.title).toBe('Caf\u00e9 Lead');
  expect(refusal(Buffer.from('caf\u00e9', 'latin1'))).toBe("I can't read the characters in page.html.");
});

describe('hostile pages', () => {
  test('names that begin with two underscores are only names', () => {
    const page = `<title>x</title><script type="application/ld+json">{"__proto__":{"title":"Bad"},"@type":"JobPosting"}</script>
      <div itemscope itemtype="https://schema.org/JobPosting"><b itemprop="__proto__ constructor title">Buyer</b></div>`;
    expect(read(page).map(({ title }) => title)).toContain('Buyer');
    expect(({} as { title?: string }).title).toBeUndefined();
  });

  test.each([
    ['nested lists', `[${'['.repeat(5_000)}${']'.repeat(5_000)}]`],
    ['nested objects', `${'{"a":'.repeat(3_000)}1${'}'.repeat(3_000)}`],
    ['many postings', JSON.stringify(Array.from({ length: 30_000 }, () => ({ '@type': 'JobPosting', title: 'A' })))],
  ])('%s end in a posting or a refusal', (_, data) => {
    const page = `<title>x</title><script type="application/ld+json">${data}</script>`;
    expect(['nothing refused', 'page.html has almost no text: it was saved before the page had loaded.']).toContain(
      refusal(page),
    );
  });

  test('deep elements and properties inside each other are read once', () => {
    const deep = `<p itemscope itemtype="https://schema.org/JobPosting">${'<b itemprop="title">a'.repeat(20_000)}`;
    expect(read(`<title>x</title>${deep}`)[0]?.title?.length).toBeLessThan(50_000);
  });

  test('any text is a posting or a refusal, never a failure', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '<',
        '>',
        '"',
        '<script type="application/ld+json">',
        '</script>',
        '{"@type":"JobPosting"',
        '}',
        '<p itemscope itemtype="x/JobPosting" itemprop=title>',
        '</p>',
        '&#0;',
        '<title>',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        refusal(pieces.join(''));
      }),
      { numRuns: 2_000 },
    );
  });
});
