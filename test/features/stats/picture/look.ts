// Inspects a page in a real browser: overlapping texts, overflow, and network requests.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { scratchFolder } from '../../../support/program.ts';

export const CHROMIUM = '/usr/bin/chromium';
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface View {
  readonly width: number;
  readonly scheme?: 'light' | 'dark';
  readonly media?: 'screen' | 'print';
}

export interface Seen {
  readonly overlaps: readonly string[];
  readonly outside: readonly string[];
  /** Pixels by which the page is wider than the window. */
  readonly tooWide: number;
  /** URLs loaded besides the page itself. */
  readonly requests: readonly string[];
  readonly messages: readonly string[];
  /** Elements that could run or load something; there must be none. */
  readonly active: number;
  /** Number of texts checked. */
  readonly texts: number;
}

/** The DOM types used here; the full DOM lib would apply to the whole program. */
interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly width: number;
}
interface Part {
  readonly localName: string;
  readonly textContent: string | null;
  readonly parentElement: Part | null;
  readonly scrollWidth: number;
  readonly clientWidth: number;
  readonly closest: (selector: string) => Part | null;
  readonly getBoundingClientRect: () => Box;
  readonly querySelectorAll: (selector: string) => readonly Part[];
  readonly viewBox?: { readonly baseVal: Box };
  readonly setAttribute: (name: string, value: string) => void;
}
interface Parts {
  readonly documentElement: Part;
  readonly querySelectorAll: (selector: string) => readonly Part[];
}
declare const document: Parts & {
  readonly createTreeWalker: (root: Part, what: number) => { readonly nextNode: () => Part | null };
  readonly createRange: () => {
    readonly selectNodeContents: (node: Part) => void;
    readonly getClientRects: () => Iterable<Box>;
  };
};
declare const getComputedStyle: (part: Part) => { readonly fontSize: string };
declare const NodeFilter: { readonly SHOW_TEXT: number };
declare const DOMParser: new () => { readonly parseFromString: (text: string, type: string) => Parts };

/** The names of all elements of a page in order, by an HTML parser and an XML parser. */
export async function parseBothWays(browser: Browser, text: string): Promise<readonly string[]> {
  const page = await browser.newPage();
  const found = await page.evaluate(
    (source) =>
      ['text/html', 'application/xml'].map((type) => {
        const parsed = new DOMParser().parseFromString(source, type);
        return [...parsed.querySelectorAll('*')].map(({ localName }) => localName).join(' ');
      }),
    text,
  );
  await page.close();
  return found;
}

/** Height of the smallest text on the page, in pixels. */
export async function smallestText(browser: Browser, text: string, width: number): Promise<number> {
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  await page.setContent(text);
  const smallest = await page.evaluate(() => {
    const sizes = [...document.querySelectorAll('p,li,h1,h2,h3,dt,dd,th,td,summary,text')].map((each) => {
      const frame = each.closest('svg.flow');
      const scale = frame ? frame.getBoundingClientRect().width / (frame.viewBox?.baseVal.width ?? 1) : 1;
      return scale === 0 ? Number.POSITIVE_INFINITY : Number.parseFloat(getComputedStyle(each).fontSize) * scale;
    });
    return Math.min(...sizes);
  });
  await page.close();
  return smallest;
}

/** Headings on a different sheet than the first row of their section, on sheets as wide as A4 with several heights.
 *  Uses columns, which break like sheets and can be measured. */
export async function strayHeadings(browser: Browser, text: string, heights: readonly number[]): Promise<string[]> {
  const page = await browser.newPage({ viewport: { width: 672, height: 800 } });
  await page.emulateMedia({ media: 'print' });
  await page.setContent(text);
  const strays: string[] = [];
  for (const height of heights) {
    await page.addStyleTag({ content: `body{columns:672px 1;column-fill:auto;height:${height}px;width:672px}` });
    const found = await page.evaluate(() => {
      const sheetOf = (part: Part) => Math.floor(part.getBoundingClientRect().left / 672);
      return [...document.querySelectorAll('h2')].flatMap((heading) => {
        const section = heading.closest('section');
        const first = section?.querySelectorAll('dl > div, figure, tbody > tr, ol > li')[0];
        return first && sheetOf(first) !== sheetOf(heading) ? [heading.textContent ?? ''] : [];
      });
    });
    strays.push(...found.map((heading) => `${heading}, ${height} tall`));
  }
  await page.close();
  return strays;
}

/** Inspects a page, or a picture, in a window. */
export async function lookAt(browser: Browser, text: string, name: string, view: View): Promise<Seen> {
  const file = join(scratchFolder(), name);
  writeFileSync(file, text);
  const context = await browser.newContext({
    colorScheme: view.scheme ?? 'light',
    viewport: { width: view.width, height: 800 },
  });
  try {
    const page = await context.newPage();
    await page.emulateMedia({ media: view.media ?? 'screen', colorScheme: view.scheme ?? 'light' });
    const heard = listen(page, `file://${file}`);
    await page.goto(`file://${file}`);
    return { ...(await page.evaluate(seeTexts)), ...heard };
  } finally {
    await context.close();
  }
}

function listen(page: Page, own: string): Pick<Seen, 'requests' | 'messages'> {
  const requests: string[] = [];
  const messages: string[] = [];
  page.on('request', (request) => {
    if (request.url() !== own) requests.push(request.url());
  });
  page.on('console', (message) => messages.push(message.text()));
  page.on('pageerror', (error) => messages.push(error.message));
  page.on('dialog', (dialog) => messages.push(dialog.message()));
  return { requests, messages };
}

/** Runs in the page. Boxes may overlap by less than 1.5 pixels, as lines of one text do. */
function seeTexts(): Omit<Seen, 'requests' | 'messages'> {
  const touch = 1.5;
  const root = document.documentElement;
  for (const closed of document.querySelectorAll('details')) closed.setAttribute('open', '');
  const boxes: { text: string; box: Box; frame: Box | undefined }[] = [];
  const range = document.createRange();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.textContent?.trim() ?? '';
    const parent = node.parentElement;
    if (text === '' || !parent || parent.closest('style,title,desc,head')) continue;
    range.selectNodeContents(node);
    const frame = parent.closest('svg.flow')?.getBoundingClientRect();
    for (const box of range.getClientRects()) if (box.width > 0) boxes.push({ text, box, frame });
  }
  const overlaps: string[] = [];
  for (const [at, { text, box }] of boxes.entries()) {
    for (const other of boxes.slice(at + 1)) {
      const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
      const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
      if (across > touch && down > touch) overlaps.push(`${text} | ${other.text}`);
    }
  }
  const outside = boxes.filter(({ box, frame }) => {
    const [left, right] = [frame?.left ?? 0, frame?.right ?? root.clientWidth];
    const isBelow = frame !== undefined && (box.top < frame.top - touch || box.bottom > frame.bottom + touch);
    return box.left < left - touch || box.right > right + touch || isBelow;
  });
  return {
    overlaps,
    outside: outside.map(({ text }) => text),
    tooWide: root.scrollWidth - root.clientWidth,
    active: document.querySelectorAll('script,img,iframe,object,embed,link,a,form,[onload],[onerror],[onclick]').length,
    texts: boxes.length,
  };
}
