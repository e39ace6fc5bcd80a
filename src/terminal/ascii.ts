// ASCII substitutes, for locales that aren't UTF-8.
const REPLACED: Readonly<Record<string, string>> = {
  '–': '-',
  '—': '-',
  '−': '-',
  '‐': '-',
  '‑': '-',
  '…': '...',
  '·': '|',
  '•': '*',
  '→': '->',
  '←': '<-',
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‘': "'",
  '’': "'",
  '‚': "'",
  '€': 'EUR',
  '£': 'GBP',
  '×': 'x',
  '✓': 'x',
  '█': '#',
  '░': '.',
  '\u00A0': '\u00A0',
  '\u200C': '',
  '\u200D': '',
  ß: 'ss',
  ẞ: 'SS',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  Ð: 'D',
  þ: 'th',
  Þ: 'Th',
  ı: 'i',
};

/** Cleaned text in ASCII: symbols are spelled out, accents dropped, and letters without a substitute become '?'. */
export function toAscii(text: string): string {
  if (/^[ -~]*$/.test(text)) return text;
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^ -~]/gu, (letter) => REPLACED[letter] ?? '?');
}
