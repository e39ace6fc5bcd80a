// Safe markup: the template tag cleans and escapes every inserted value, so user data is only ever text.
import { clean, cutMiddle } from '../../../terminal/text.ts';

/** Text that's already markup. */
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

/** Template tag that builds markup. */
export function markup(template: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return { markup: template.map((own, at) => own + (at < parts.length ? toMarkup(parts[at] ?? '') : '')).join('') };
}

/** Marks our own trusted text as markup. */
export function asMarkup(own: string): Markup {
  return { markup: own };
}

/** Rounds pixels or percent to a tenth. */
export function rounded(number: number): number {
  return Math.round(number * DECIMALS) / DECIMALS;
}

/** A name from the records, cut in the middle if it's long. */
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
