// The text of an email, from those of its parts that a reader sees.
import { withoutControls } from '../content-lines.ts';
import { contentOf } from './decode-part.ts';
import { htmlText } from './html-text.ts';
import type { Kind, Leaf } from './parts.ts';

const LONGEST_TEXT = 1 << 15;
const LONGEST_HTML = 1 << 18;
/** A plain text is taken if it's this long, or the other form isn't much longer. */
const ENOUGH = 300;
const MUCH_MORE = 3;

/** The first 32 KB of the text. Of several forms, takes the plain one, unless it only points to the HTML. */
export function textOf(leaves: readonly Leaf[]): string {
  const texts = new Map<number, Leaf[]>();
  for (const [at, leaf] of leaves.entries()) {
    if (leaf.kind === 'calendar') continue;
    const number = leaf.choice ?? -at - 1;
    texts.set(number, [...(texts.get(number) ?? []), leaf]);
  }
  const seen = [...texts.values()].map(bestForm);
  return seen
    .filter((text, at) => isNews(text, seen.slice(0, at)))
    .join('\n\n')
    .slice(0, LONGEST_TEXT)
    .trim();
}

/** Some programs send the two forms of a text as if they were two texts. */
function isNews(text: string, before: readonly string[]): boolean {
  const words = (one: string) => one.replace(/\s+/g, ' ');
  return text !== '' && before.every((one) => words(one) !== words(text));
}

function bestForm(forms: readonly Leaf[]): string {
  const plain = joined(forms, 'plain');
  if (plain.length >= ENOUGH) return plain;
  const html = joined(forms, 'html');
  return html.length > MUCH_MORE * plain.length ? html : plain;
}

function joined(forms: readonly Leaf[], kind: Kind): string {
  const texts = forms.filter((form) => form.kind === kind).map(cleaned);
  return texts.join('\n\n').trim();
}

function cleaned(leaf: Leaf): string {
  const content = contentOf(leaf);
  const text = leaf.kind === 'html' ? htmlText(content.slice(0, LONGEST_HTML)) : content;
  return withoutControls(text.slice(0, LONGEST_TEXT))
    .replace(/\p{Zs}/gu, ' ')
    .trim();
}
