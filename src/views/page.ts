// Pages to read before a call or an interview, or about a rule: a heading, and sections of short lines.
import type { Day } from '../domain/day.ts';
import type { Interview, Job } from '../domain/model.ts';
import type { Item } from '../rules/item.ts';
import { afterMark, hanging, isRoomy, joinBlocks, paragraph, section } from '../terminal/layout.ts';
import { paint, type Style } from '../terminal/style.ts';
import { interviewRef, itemJson, jobRef } from './json.ts';
import { dayOrNull } from './json-records.ts';

interface Section {
  /** Never changes, so scripts can rely on it. */
  readonly id: string;
  readonly title: string;
  readonly lines: readonly string[];
}

interface Page {
  readonly heading: string;
  readonly sections: readonly Section[];
}

/** A page on a job for which nothing is due. */
interface WaitPage extends Page {
  readonly waitsFor: readonly {
    readonly kind: string;
    readonly id: string | null;
    readonly day: Day | null;
    readonly text: string;
  }[];
  readonly missing: readonly { readonly kind: string; readonly text: string }[];
  readonly commands: readonly string[];
}

/** Titles up to this width go beside their lines, so a page fits on one screen; longer ones go above. On narrow
 *  terminals short titles go in front of the first line. */
const WIDEST_BESIDE = 10;

const INDENT = 2;

const WHY = 'jobtrack/why@1';

/** Rows of a small window, less one for the prompt. */
const SCREEN = 23;

/** A page, without a final line break. While it's longer than a screen, the sections in `spare` lose their lines, first
 *  lines first, in that order. */
export function renderPage(page: Page, style: Style, spare: readonly string[] = []): string {
  const lines = pageLines(page, style);
  const first = spare.find((id) => page.sections.some((section) => section.id === id && section.lines.length > 0));
  if (style.width === null || lines.length <= SCREEN || first === undefined) return lines.join('\n');
  const shorter = page.sections.map((section) =>
    section.id === first ? { ...section, lines: section.lines.slice(1) } : section,
  );
  return renderPage({ ...page, sections: shorter }, style, spare);
}

function pageLines({ heading, sections }: Page, style: Style): readonly string[] {
  const head = paragraph(heading, 0, style).map((line) => paint('heading', line, style));
  const width = Math.max(0, ...sections.map(({ title }) => title.length));
  if (width > WIDEST_BESIDE) return joinBlocks([head, ...sections.map((each) => linesUnder(each, style))]).split('\n');
  const linesOf = isRoomy(style) ? linesBesideTitle : linesAfterTitle;
  return [...head, ...sections.flatMap((each) => linesOf(each, style, width))];
}

function linesUnder({ title, lines }: Section, style: Style): string[] {
  const listed = lines.flatMap((line) => afterMark('  • ', line, style));
  return section(title, listed, style);
}

function linesBesideTitle({ title, lines }: Section, style: Style, width: number): string[] {
  return lines.flatMap((line, at) => afterMark(`  ${(at === 0 ? title : '').padEnd(width)}  `, line, style));
}

function linesAfterTitle({ title, lines }: Section, style: Style): string[] {
  const [first = '', ...more] = lines;
  const rest = more.flatMap((line) => paragraph(line, INDENT, style));
  return lines.length === 0 ? [] : [...hanging(`${title}: ${first}`, INDENT, style), ...rest];
}

/** `why --json` on items: the page of one, or those of several in `reasons`. */
export function reasonsJson(pages: readonly (Page & { readonly item: Item })[]) {
  const [first] = pages;
  const only = first && pages.length === 1 ? first : null;
  return {
    schema: WHY,
    item: only && itemJson(only.item),
    job: only && jobRef(only.item.job),
    waitsFor: [],
    missing: [],
    commands: [],
    ...(only ? pageJson(only) : { heading: '', sections: [] }),
    reasons: only ? [] : pages.map((page) => ({ item: itemJson(page.item), ...pageJson(page) })),
    warnings: [],
  };
}

/** `why --json` on a job. */
export function waitJson(job: Job, page: WaitPage) {
  return {
    schema: WHY,
    item: null,
    job: jobRef(job),
    waitsFor: page.waitsFor.map(({ kind, id, day, text }) => ({ kind, id, day: dayOrNull(day), text })),
    missing: page.missing.map(({ kind, text }) => ({ kind, text })),
    commands: page.commands,
    ...pageJson(page),
    reasons: [],
    warnings: [],
  };
}

/** A page about an item: `call --json`. */
export function itemPageJson(schema: string, item: Item, page: Page) {
  return { schema, item: itemJson(item), ...pageJson(page), warnings: [] };
}

function pageJson({ heading, sections }: Page) {
  return { heading, sections: sections.map(({ id, title, lines }) => ({ id, title, lines })) };
}

/** A page about an interview: `prepare --json`. */
export function interviewPageJson(interview: Interview, job: Job, page: Page) {
  return {
    schema: 'jobtrack/prepare@1',
    interview: interviewRef(interview),
    job: jobRef(job),
    ...pageJson(page),
    warnings: [],
  };
}
