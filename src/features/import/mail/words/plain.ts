// Text as the patterns see it: lower case, ASCII letters and straight quotes, each character at the same place as before,
// so that what a pattern captures can be cut out of the original.

const LETTERS: Readonly<Record<string, string>> = {
  ß: 's',
  ø: 'o',
  œ: 'o',
  æ: 'a',
  ł: 'l',
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '–': '-',
  '—': '-',
  '‐': '-',
  '‑': '-',
  '−': '-',
};
const BEYOND_ASCII = /[^ -~]/gu;

/** The text in lower-case ASCII where there's a match for a letter, of the same length. */
export function plainOf(text: string): string {
  return text.replace(BEYOND_ASCII, plainLetter).replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase());
}

function plainLetter(letter: string): string {
  if (/\s/u.test(letter)) return ' ';
  const lower = letter.toLowerCase();
  const same = lower.length === letter.length ? lower : letter;
  const base = LETTERS[same] ?? same.normalize('NFD').charAt(0);
  return letter.length === 1 ? base : letter;
}
