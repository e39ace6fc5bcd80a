// Markup in which whatever comes from the record is only ever text: the template cleans and escapes all that is put in.
import { clean, cutMiddle } from '../../../terminal/text.ts';

/** Text that is markup already. */
export interface Markup {
  readonly markup: string;
}

type Part = string | number | Markup | readonly Markup[];

const LONGEST_NAME = 80;
const DECIMALS = 10;
const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Markup from a template. */
export function markup(template: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return { markup: template.map((own, at) => own + (at < parts.length ? toMarkup(parts[at] ?? '') : '')).join('') };
}

/** Markup of our own making, as it stands. */
export function asMarkup(own: string): Markup {
  return { markup: own };
}

/** A length or a place in pixels or per cent, to a tenth. */
export function rounded(number: number): number {
  return Math.round(number * DECIMALS) / DECIMALS;
}

/** A name from the record, cut in the middle where nobody would read all of it. */
export function short(name: string): string {
  return cutMiddle(clean(name), LONGEST_NAME);
}

function toMarkup(part: Part): string {
  if (typeof part === 'number') return String(rounded(part));
  if (typeof part === 'string') return escaped(part);
  return 'markup' in part ? part.markup : part.map((each) => each.markup).join('');
}

function escaped(text: string): string {
  return clean(text).replace(/[&<>"']/g, (sign) => ESCAPED[sign] ?? '');
}
