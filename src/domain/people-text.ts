// Splits typed text into people, so that no name ends up in somebody's title. A semicolon or a line break always
// separates people; a comma or 'and' only where the meaning is clear. Text with two possible readings is refused.
import { UserError } from './errors.ts';
import { parseRecordId } from './ids.ts';
import { fold, nameKey } from './names.ts';
import { quote } from './quote.ts';
import { isGroupWord, isTitleWord } from './title-words.ts';

/** Whether a name is already on record, among the people that the caller searches. */
export type IsKnown = (name: string) => boolean;
type Kind = 'name' | 'title' | 'unclear';

/** Text between two separators; it can still name several people. */
interface Stretch {
  readonly text: string;
  /** The text before the email address and phone number. */
  readonly words: string;
  /** The rest, with the space before it. */
  readonly contact: string;
  /** Typed with a semicolon, so a comma in it begins the title. */
  readonly isSeparate: boolean;
}

const SEPARATORS = /[;\uFF1B\n\r\v\f\u0085\u2028\u2029]/u;
const COMMAS = /[,\uFF0C\u3001\u060C]/u;
const AND = /\s+(?:and|&)\s+/iu;
const LEADING_AND = /^(?:and|&)\s+/iu;
/** The end of one person's details: an email address in angle brackets, or a phone number of seven digits or more. */
const AFTER_CONTACT =
  /(>|\+?\(?\d[\d ()./-]{5,40}\d(?: ?(?:x|ext\.?|#) ?\d{1,9})?)\s*(?:,\s*(?:(?:and|&)\s+)?|\s(?:and|&)\s)\s*/giu;
const CONTACT = /\s*(?:<[^<>]*>.*|[\s,]\+?\(?\d[\d ()./-]{5,40}\d(?: ?(?:x|ext\.?|#) ?\d{1,9})?)$/iu;
const MARK = '\0';
const PREFIX = /^(?:dr|mr|ms|mrs|prof)\.?\s+(?=\p{Lu})/iu;
const CAPITALIZED = /^(?:[dlDL]['\u2019])?\p{Lu}[\p{L}\p{M}'\u2019.-]*$/u;
const PARTICLES = new Set(
  "van von der den dem de del della di da das do dos du la le los ter ten zu zum bin bint ibn al el y e san st 't".split(
    ' ',
  ),
);
const MOST_NAMES = 4;

/** The people in a text, each as one person is typed; throws usage if it isn't clear who they are. */
export function splitPeople(text: string, isKnown: IsKnown): string[] {
  if (isKnown(text.trim())) return [text];
  const pieces = text.split(SEPARATORS).map((piece) => piece.trim());
  const typed = pieces.filter((piece) => piece !== '');
  if (typed.length === 0) return [text];
  return typed
    .flatMap((piece) => stretchesOf(piece, pieces.length > 1))
    .flatMap((stretch) => peopleIn(stretch, isKnown));
}

function stretchesOf(piece: string, isSeparate: boolean): Stretch[] {
  const texts = piece.replaceAll(MARK, ' ').replace(AFTER_CONTACT, `$1${MARK}`).split(MARK);
  return texts
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text) => {
      const contact = CONTACT.exec(text)?.[0] ?? '';
      return { text, words: text.slice(0, text.length - contact.length), contact, isSeparate };
    });
}

function peopleIn(stretch: Stretch, isKnown: IsKnown): string[] {
  const { words, contact } = stretch;
  const firstNames = words.split(AND);
  const isFirstNames = firstNames.length > 1 && firstNames.every(isFirstName);
  const people = isFirstNames ? firstNames : namedIn(stretch, partsOf(words, isKnown), isKnown);
  return people.map((person, at) => (at === people.length - 1 ? person + contact : person));
}

/** The people among the parts, each with the titles after it. */
function namedIn(stretch: Stretch, parts: readonly string[], isKnown: IsKnown): string[] {
  const { words, isSeparate } = stretch;
  if (parts.length < 2) {
    if (!isSeparate && AND.test(words) && kindOf(words, isKnown) !== 'name') throw unclear(stretch, words.split(AND));
    return [words];
  }
  if (isOneTitled(stretch, parts, isKnown)) return [words];
  const isTitled = isSeparate || stretch.contact !== '';
  const people: string[] = [];
  for (const [at, part] of parts.entries()) {
    const kind = at === 0 && isSeparate ? 'name' : kindOf(part, isKnown);
    const last = people.at(-1);
    if (kind === 'name') people.push(part);
    else if (last !== undefined && (kind === 'title' || isTitled) && !parseRecordId(last)) {
      people[people.length - 1] = `${last}, ${part}`;
    } else throw unclear(stretch, parts);
  }
  // A comma begins a title here, so a name after it could be anything.
  if (people.length > 1 && isTitled && COMMAS.test(words)) throw unclear(stretch, parts, people);
  return people;
}

/** Whether it's one name and a title before an email address, even an unusual title: 'Amy Lee, Dog Walker <amy@x>'. */
function isOneTitled({ words, contact }: Stretch, parts: readonly string[], isKnown: IsKnown): boolean {
  const [name = '', title = '', ...more] = parts;
  const hasAddress = contact.trimStart().startsWith('<') && COMMAS.test(words) && more.length === 0;
  const isSomebody =
    isKnown(title) || PREFIX.test(title) || parseRecordId(title) !== null || (isKnown(name) && isNamelike(title, 2));
  // Beside a plain title, a surname such as Brand or Baker is still a name.
  const isName = kindOf(name, isKnown) === 'name' || (kindOf(title, isKnown) === 'title' && isNamelike(name, 2));
  return hasAddress && !isSomebody && isName;
}

/** The parts between commas, and between 'and' where names are on both sides of it. */
function partsOf(words: string, isKnown: IsKnown): string[] {
  const parts = words.split(COMMAS).map((part) => part.trim().replace(LEADING_AND, ''));
  return parts
    .filter((part) => part !== '')
    .flatMap((part) => {
      const sides = isKnown(part) ? [part] : part.split(AND);
      return sides.every((side) => kindOf(side, isKnown) === 'name') ? sides : [part];
    });
}

function kindOf(part: string, isKnown: IsKnown): Kind {
  if (parseRecordId(part)?.type === 'person' || isKnown(part)) return 'name';
  const words = foldedWords(part);
  const hasTitle = words.some(isTitleWord);
  const bare = part.replace(PREFIX, '');
  if (bare !== part && isNamelike(bare, 1)) return 'name';
  if (!hasTitle && isNamelike(part, 2)) return 'name';
  return hasTitle ? 'title' : 'unclear';
}

/** Whether it's `fewest` to four capitalized words, particles aside, and not the name of a company. */
function isNamelike(part: string, fewest: number): boolean {
  const words = part.split(/\s+/u);
  const capitalized = words.filter((word) => CAPITALIZED.test(word));
  const hasOthers = words.some((word) => !CAPITALIZED.test(word) && !PARTICLES.has(word));
  if (hasOthers || !CAPITALIZED.test(words.at(-1) ?? '') || isCompany(part)) return false;
  return capitalized.length >= fewest && capitalized.length <= MOST_NAMES;
}

function isFirstName(part: string): boolean {
  return CAPITALIZED.test(part) && !isCompany(part) && !foldedWords(part).some(isTitleWord);
}

function isCompany(part: string): boolean {
  return nameKey(part) !== fold(part) || foldedWords(part).some(isGroupWord);
}

/** 'Ph.D.' is one word. */
function foldedWords(part: string): string[] {
  return fold(part.replaceAll('.', '')).split(' ');
}

/** An error that shows how to type each reading: separate people, or one person with a title after the comma. */
function unclear({ text, contact }: Stretch, parts: readonly string[], names?: readonly string[]): UserError {
  const apart = `If that's several people, type "${(names ?? parts).join('; ')}${contact}".`;
  const [, second] = parts;
  const title = parts.length === 2 && text.endsWith(`, ${second}`) ? ` whose title is ${second}` : '';
  const together = names
    ? `If "${names.at(-1)}" is a title, add it later: jobtrack edit <person> --title "${names.at(-1)}"`
    : `If it's one person${title}, type "${text};".`;
  return new UserError('usage', `I can't tell who is who in ${quote(text)}.`, `${apart} ${together}`);
}
