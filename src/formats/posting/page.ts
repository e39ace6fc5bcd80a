// Reads a saved web page: the data it carries about job postings, its title and link, and the text a reader sees.
// Nothing in it is run, and nothing it refers to is fetched.
import type { DataObject } from './data.ts';
import { openItems } from './microdata.ts';
import { parseHtml } from './parse-html.ts';
import { openText } from './visible-text.ts';

export interface Page {
  readonly title: string;
  /** The page's own address, as it names it; null if it doesn't. */
  readonly link: string | null;
  /** The texts of its JSON-LD scripts. */
  readonly scripts: readonly string[];
  /** Its microdata items that aren't part of another one. */
  readonly items: readonly DataObject[];
  /** The visible text in paragraphs, with a dash before each list entry. */
  readonly text: string;
}

type Attributes = Readonly<Record<string, string>>;

const JSON_LD = /^application\/ld\+json\b/i;

/** Reads a page's HTML, up to where its tags are nested too deeply. Takes time in proportion to its length. */
export function readPage(html: string): Page {
  const text = openText();
  const items = openItems();
  const scripts: string[] = [];
  const links: { canonical?: string | undefined; og?: string | undefined } = {};
  let title = '';
  let inside: 'title' | 'data' | null = null;
  parseHtml(html, {
    onopentag(name, given) {
      if (name === 'title' && title === '') inside = 'title';
      if (name === 'script' && JSON_LD.test(given.type ?? '')) {
        inside = 'data';
        scripts.push('');
      }
      noteLink(links, name, given);
      items.open(given);
      text.open(name);
    },
    ontext(piece) {
      if (inside === 'title') title += piece;
      if (inside === 'data') scripts[scripts.length - 1] += piece;
      items.text(piece);
      text.add(piece);
    },
    onclosetag(name) {
      if (name === 'title' || name === 'script') inside = null;
      items.close();
      text.close(name);
    },
  });
  const link = links.canonical ?? links.og ?? null;
  return { title: inOneLine(title), link, scripts, items: items.found, text: text.end() };
}

function noteLink(
  links: { canonical?: string | undefined; og?: string | undefined },
  name: string,
  given: Attributes,
): void {
  if (name === 'link' && /\bcanonical\b/i.test(given.rel ?? '')) links.canonical ??= given.href;
  if (name === 'meta' && given.property === 'og:url') links.og ??= given.content;
}

/** The text of a piece of HTML, in paragraphs. */
export function textOf(html: string): string {
  return readPage(html).text;
}

/** The text of a piece of HTML, on one line. */
export function lineOf(html: string): string {
  return inOneLine(textOf(html));
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
