// Splits an email into sentences. Lines that the sender's program broke are joined; a short line stands on its own.
import { plainOf } from './plain.ts';

export interface Sentence {
  /** As written, on one line. */
  readonly text: string;
  /** The same for the patterns. */
  readonly plain: string;
}

/** An email's news is near its beginning; later sentences are footers. */
const MOST_SENTENCES = 80;
const LONGEST_SENTENCE = 500;
/** A line this long was probably broken to fit. */
const BROKEN_FROM = 50;
const END = /[.!?]["')\]”’]?(?=\s)/gu;
const ABBREVIATION =
  /(?:^|[\s(])(?:inc|ltd|co|corp|llc|sr|jr|dr|mr|mrs|ms|st|no|nr|vs|e\.g|i\.e|z\.b|bzw|ca|approx|[a-z])\.$/iu;
/** Words that begin a sentence even after 'Inc.'. */
const BEGINS =
  /^\s+(?:we|our|your|you|if|thank|thanks|the|this|please|i|unfortunately|as|after|while|although|it|wir|leider|nous)\b/iu;

/** The first sentences of a text. */
export function sentencesOf(text: string): readonly Sentence[] {
  const found: Sentence[] = [];
  for (const line of joined(text)) {
    for (const piece of pieces(line)) {
      found.push(sentenceOf(piece));
      if (found.length === MOST_SENTENCES) return found;
    }
  }
  return found;
}

/** One line as a single sentence, such as a subject. */
export function sentenceOf(line: string): Sentence {
  const text = line.slice(0, LONGEST_SENTENCE).replace(/\s+/gu, ' ').trim();
  return { text, plain: plainOf(text) };
}

function* joined(text: string): Generator<string> {
  let line = '';
  for (const next of text.split('\n')) {
    const begin = next.trim();
    const isContinued = line !== '' && begin !== '' && (line.length >= BROKEN_FROM || /^\p{Ll}/u.test(begin));
    if (isContinued && line.length < LONGEST_SENTENCE * 4) line = `${line} ${begin}`;
    else {
      if (line !== '') yield line;
      line = begin;
    }
  }
  if (line !== '') yield line;
}

function* pieces(line: string): Generator<string> {
  let from = 0;
  for (const { index, 0: end } of line.matchAll(END)) {
    const to = index + end.length;
    const isShort = ABBREVIATION.test(line.slice(Math.max(from, to - 12), to)) && !BEGINS.test(line.slice(to, to + 20));
    if (isShort) continue;
    yield* chunks(line.slice(from, to));
    from = to;
  }
  yield* chunks(line.slice(from));
}

/** A text without ends is cut, so that no pattern has much to search. */
function* chunks(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += LONGEST_SENTENCE) {
    const piece = text.slice(at, at + LONGEST_SENTENCE).trim();
    if (piece !== '') yield piece;
  }
}
