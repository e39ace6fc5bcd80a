// Parses text into values for records. Characters that could harm a terminal are kept and escaped on display; only what
// no file can store (NUL, lone surrogates) is refused.
import { UserError } from './errors.ts';
import { quote } from './quote.ts';

/** Longest name, title, company and so on, in characters. */
const LINE_LIMIT = 500;
/** For web addresses, and a person with all their details on one line. */
const LONG_LINE_LIMIT = 4_000;
const TEXT_LIMIT = 200_000;
const LINE_BREAKS = /[\n\r\v\f\u0085\u2028\u2029]/;
const MOST_MINUTES = 1440;
const MOST_DAYS = 365;

/** One trimmed line of up to 500 characters; throws usage, naming the flag, for anything else. */
export function requireLine(text: string, flag: string): string {
  return oneLine(keptText(text, flag, LINE_LIMIT), flag);
}

/** Like requireLine, but up to 4,000 characters, for web addresses. */
export function requireLongLine(text: string, flag: string): string {
  return oneLine(keptText(text, flag, LONG_LINE_LIMIT), flag);
}

/** Trimmed free text of up to 200,000 characters, on any number of lines; throws usage, naming the flag. */
export function requireText(text: string, flag: string): string {
  return keptText(text, flag, TEXT_LIMIT);
}

function keptText(text: string, flag: string, limit: number): string {
  const kept = text.trim();
  if (kept === '')
    throw new UserError('usage', `There's nothing in ${flag}.`, 'Type something there, or leave it out.');
  if (kept.length > limit && [...kept].length > limit) {
    throw new UserError('usage', `That's too long for ${flag}.`, `There's room for ${limit} characters.`);
  }
  if (/\0|\p{Surrogate}/u.test(kept)) {
    throw new UserError(
      'usage',
      `There's a character in ${flag} that can't be kept.`,
      'Type it again without that character.',
    );
  }
  return kept;
}

function oneLine(text: string, flag: string): string {
  if (!LINE_BREAKS.test(text)) return text;
  throw new UserError(
    'usage',
    `There's more than one line in ${flag}.`,
    'Type it on one line; notes can have several.',
  );
}

/** An email address, checked lightly: something, @, something; throws usage, naming the flag. */
export function parseEmail(text: string, flag: string): string {
  const email = requireLine(text, flag);
  if (/^[^\s@<>,;]+@[^\s@<>,;]+$/.test(email)) return email;
  const where = flag === PERSON_FIELD ? '' : ` for ${flag}`;
  throw new UserError(
    'usage',
    `I can't read ${quote(text)} as an email address${where}.`,
    'Type an address such as amy@acme.com.',
  );
}

/** Parses minutes, 1 to 1440, from '60m', '90', '1h', '1h30', '1h30m' or '45 min'; throws usage for anything else. */
export function parseLength(text: string): number {
  const minutes = minutesIn(text.trim().toLowerCase().replace(/\s+/g, ' '));
  if (minutes !== null && minutes >= 1 && minutes <= MOST_MINUTES) return minutes;
  const hint = 'Try: 45m, 90, 1h, 1h30 (up to a day).';
  throw new UserError('usage', `--for: I can't read ${quote(text)} as a length.`, hint);
}

function minutesIn(text: string): number | null {
  const short = /^(\d{1,4}) ?(?:m|mins?|minutes?)?$/.exec(text);
  if (short) return Number(short[1]);
  const long = /^(\d{1,2}) ?(?:h|hrs?|hours?)(?: ?([0-5]?\d) ?(?:m|mins?|minutes?)?)?$/.exec(text);
  return long ? Number(long[1]) * 60 + Number(long[2] ?? 0) : null;
}

/** Parses days between check-ins, 1 to 365, from '7' or '7 days'; throws usage for anything else. */
export function parseEveryDays(text: string): number {
  const match = /^(\d{1,3})\s*(?:d|days?)?$/i.exec(text.trim());
  const days = match ? Number(match[1]) : 0;
  if (days >= 1 && days <= MOST_DAYS) return days;
  const hint = `Try a whole number from 1 to ${MOST_DAYS}, such as 7.`;
  throw new UserError('usage', `--every: I can't read ${quote(text)} as a number of days.`, hint);
}

/** A person typed on one line; everything but the name is optional. */
export interface PersonText {
  readonly name: string;
  readonly title: string | null;
  readonly email: string | null;
  /** As typed. */
  readonly phone: string | null;
}

const PERSON_FIELD = 'the name';
const PERSON_HINT =
  'Try a name, and what else you know after it: "Amy Lee, Head of Marketing <amy@acme.com> +1 212 555 0100".';
const PHONE = /^\+?[\d(][\d ()./-]*(?: ?(?:x|ext\.?|#) ?\d+)?$/i;
/** With no email address in between, a number is a phone number if it has seven digits or more, or a plus. */
const WORDS_THEN_PHONE = /^(?:(.*?)[ ,]+)??(\+?[\d(][\d ()./-]*(?: ?(?:x|ext\.?|#) ?\d+)?)$/i;

/** Is this a phone number as people write them, of five digits or more? */
export function isPhone(text: string): boolean {
  return PHONE.test(text) && text.replace(/\D/g, '').length >= 5;
}

/** Parses a person's name, title, email and phone; throws usage, quoting the text, if it can't. */
export function parsePersonText(text: string): PersonText {
  const line = requireLongLine(text, PERSON_FIELD).replace(/\s+/g, ' ');
  const { words, address, after } = splitAtEmail(line);
  const parts = after === '' ? splitPhone(words) : { words, phone: requirePhone(after, line) };
  const comma = parts.words.indexOf(',');
  const name = (comma < 0 ? parts.words : parts.words.slice(0, comma)).trim();
  const title = comma < 0 ? '' : parts.words.slice(comma + 1).trim();
  // Only dots: the place for a name in an example, typed as it's shown.
  if (/^[.\u2026]*$/.test(name)) throw unclearPerson(line, 'the name is missing');
  return {
    name: requireLine(name, PERSON_FIELD),
    title: title === '' ? null : requireLine(title, PERSON_FIELD),
    email: address === null ? null : parseEmail(address, PERSON_FIELD),
    phone: parts.phone,
  };
}

function splitAtEmail(line: string): { words: string; address: string | null; after: string } {
  const match = /^([^<>]*)(?:<([^<>]*)>([^<>]*))?$/.exec(line);
  const [, words = '', address = null, after = ''] = match ?? [];
  if (!match || /\S@\S/.test(words + after)) throw unclearPerson(line, 'only one email address can go between < and >');
  return { words, address, after: after.trim() };
}

function requirePhone(after: string, line: string): string {
  if (PHONE.test(after)) return requireLine(after, PERSON_FIELD);
  throw unclearPerson(line, 'only a phone number can come after the email address');
}

function splitPhone(words: string): { words: string; phone: string | null } {
  const [, before = '', phone = ''] = WORDS_THEN_PHONE.exec(words.trim()) ?? [];
  const isPhone = phone.startsWith('+') || phone.replace(/\D/g, '').length >= 7;
  return isPhone ? { words: before, phone } : { words, phone: null };
}

function unclearPerson(line: string, reason: string): UserError {
  return new UserError('usage', `I can't read ${quote(line)} as a person: ${reason}.`, PERSON_HINT);
}

/** Parses the number of days for --quiet-for; throws usage for anything else. */
export function parseQuietFor(text: string): number {
  if (/^\d{1,4}$/.test(text.trim())) return Number(text);
  throw new UserError('usage', `--quiet-for is a number of days, not "${text}".`, 'For example: --quiet-for 14');
}
