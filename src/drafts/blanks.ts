// Blanks in messages: `[[ … ]]` is required; `[[? … ]]` is optional, and while it's empty its sentence is left out.
import { isEnded } from '../domain/words.ts';
import { plain } from './words.ts';

const BLANK = /\[\[(\??)(.*?)\]\]/gs;
/** A blank with the mark after it. */
const BLANK_AND_MARK = /\[\[(\??)(.*?)\]\]([.!?]?)/gs;
const OPTIONAL = /\[\[\?.*?\]\]/s;
const SENTENCE_END = /[.!?…]["'’”)\]]*(?=\s|$)/gu;
const PARAGRAPH_END = /\n[^\S\n]*\n/g;
/** Titles and initials whose period doesn't end a sentence. */
const NEVER_LAST = /(?:^|[\s(])(?:Mr|Mrs|Ms|Mx|Dr|Prof|Rev|St|e\.g|i\.e|vs|\p{Lu})\.$/u;
/** Abbreviations that end a sentence only before a capital letter. */
const SELDOM_LAST = /(?:^|[\s(])(?:Inc|Ltd|Co|Corp|Bros|Jr|Sr|Dept|a\.m|p\.m|etc)\.$/u;
const CAPITAL_NEXT = /^\s+["'“‘([]*\p{Lu}/u;

/** The prompts of the required blanks. */
export function blanksIn(text: string): string[] {
  return wantedIn(text, false);
}

/** The prompts of the optional blanks. */
export function optionalBlanksIn(text: string): string[] {
  return wantedIn(text, true);
}

/** The text with blanks filled in, by prompt. */
export function fillBlanks(text: string, fills: ReadonlyMap<string, string>): string {
  return text.replace(BLANK_AND_MARK, (blank, _mark, wanted: string, mark: string) => {
    const fill = fills.get(plain(wanted));
    return fill === undefined ? blank : markedOnce(fill, mark || (isEnded(plain(wanted)) ? '.' : ''));
  });
}

/** The words with the mark that ends their sentence, unless they bring their own. */
function markedOnce(words: string, mark: string): string {
  if (!isEnded(words)) return `${words}${mark}`;
  return mark === '' || mark === '.' || words.endsWith(mark) ? words : `${words.replace(/\.$/, '')}${mark}`;
}

/** The sentence with a blank, shown as '…'; null if there's no such blank. */
export function sentenceWith(text: string, wanted: string): string | null {
  const found = [...text.matchAll(BLANK)].find(([, , asked = '']) => plain(asked) === wanted);
  if (!found) return null;
  const [start, end] = sentenceAround(text, found.index, found.index + found[0].length);
  return plain(text.slice(start, end).replace(BLANK, '…'));
}

/** The text as sent: without the sentences of empty optional blanks. */
export function withoutEmpty(text: string): string {
  const found = OPTIONAL.exec(text);
  if (!found) return text;
  const [start, end] = sentenceAround(text, found.index, found.index + found[0].length);
  return withoutEmpty(joined(text.slice(0, start), text.slice(end)));
}

/** The text with every blank required, as before there were optional ones. */
export function withAllRequired(text: string): string {
  return text.replaceAll('[[?', '[[ ?');
}

function wantedIn(text: string, isOptional: boolean): string[] {
  return [...text.matchAll(BLANK)].flatMap(([, mark, wanted = '']) =>
    (mark === '?') === isOptional ? plain(wanted) : [],
  );
}

/** Start and end of the sentence with this blank, within its paragraph. */
function sentenceAround(text: string, blankStart: number, blankEnd: number): readonly [number, number] {
  const hidden = text.replace(BLANK, (blank) => '_'.repeat(blank.length));
  const paragraphs = endsOf(hidden, PARAGRAPH_END);
  const first = paragraphs.findLast((at) => at <= blankStart) ?? 0;
  const last = [...hidden.matchAll(PARAGRAPH_END)].find(({ index }) => index >= blankEnd)?.index ?? text.length;
  const ends = endsOf(hidden, SENTENCE_END).filter((at) => endsSentence(hidden, at));
  const start = ends.findLast((at) => at <= blankStart && at > first) ?? first;
  const isWholeSentence = text.slice(start, blankStart).trim() === '' && CAPITAL_NEXT.test(text.slice(blankEnd));
  if (isWholeSentence) return [start, blankEnd];
  return [start, ends.find((at) => at >= blankEnd && at <= last) ?? last];
}

function endsOf(text: string, pattern: RegExp): number[] {
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => index + found.length);
}

function endsSentence(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 8), at);
  if (NEVER_LAST.test(before)) return false;
  return !SELDOM_LAST.test(before) || CAPITAL_NEXT.test(text.slice(at)) || text.slice(at).trim() === '';
}

function joined(before: string, after: string): string {
  const [head, tail] = [before.replace(/[^\S\n]+$/, ''), after.replace(/^[^\S\n]+/, '')];
  const startsLine = head === '' || head.endsWith('\n');
  const endsLine = tail === '' || tail.startsWith('\n');
  if (startsLine && endsLine) return head.replace(/\n+$/, tail === '' ? '' : '\n\n') + tail.replace(/^\s+/, '');
  return `${head}${startsLine || endsLine ? '' : ' '}${tail}`;
}
