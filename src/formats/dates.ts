// Dates as other programs write them. An ambiguous date isn't guessed: another date in the same column has to prove
// which number is the month.
import { type Day, dayFromParts } from '../domain/day.ts';
import { fold } from '../domain/names.ts';

/** Which number comes first. */
export type Order = 'day-first' | 'month-first';

/** English, German, French, Spanish, Italian, Portuguese and Dutch month names and abbreviations, folded. */
const MONTHS: readonly (readonly string[])[] = [
  'jan janv ene gen januar january janvier enero gennaio janeiro januari',
  'feb fev fevr februar february fevrier febrero febbraio fevereiro februari',
  'mar mars mrz maer mrt marz march marzo marco maerz maart',
  'apr avr abr april avril abril aprile',
  'may mai mag mei maj mayo maggio maio',
  'jun juin giu june juni junio giugno junho',
  'jul juil lug july juli juillet julio luglio julho',
  'aug aout ago august agosto augustus',
  'sep sept set september septembre septiembre settembre setembro',
  'oct okt ott out october oktober octobre octubre ottobre outubro',
  'nov november novembre noviembre novembro',
  'dec dez dic december dezember decembre diciembre dicembre dezembro',
].map((names) => names.split(' '));

/** Time zone after a time: an offset, an abbreviation, an IANA name, or words in brackets; up to three of them. */
const ZONE =
  '(?: ?(?:(?:[a-z]{1,5})?[+-]\\d{1,2}(?::?\\d\\d)?|[a-z]{1,5}|[a-z]+(?:/[a-z_]+)+|\\[[^\\]]*\\]|\\([^()]*\\))){0,3}';
const TIME = `(?:[T,]? *\\d{1,2}:\\d\\d(?::\\d\\d(?:[.,]\\d+)?)? *(?:[ap]\\.?m\\.?)?${ZONE}| ?(?:Z|UTC|GMT|[+-]\\d\\d:?\\d\\d))?`;
const YEAR_FIRST = new RegExp(
  `^(\\d{4})(?:[-/.]|年 ?)(\\d{1,2})(?:[-/.]|月 ?)(\\d{1,2})日?(?: ?\\(\\p{L}+\\))?${TIME}$`,
  'iu',
);
const NUMBERS = new RegExp(`^(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{2}|\\d{4})${TIME}$`, 'i');
const DAY_NAMED = new RegExp(
  `^(?:\\p{L}+\\.?,? )?(\\d{1,2})(?:st|nd|rd|th|er|\\.|º)?[ -](?:de )?(\\p{L}+)\\.?,?[ -](?:de )?(\\d{4})${TIME}$`,
  'iu',
);
const MONTH_NAMED = new RegExp(`^(?:\\p{L}+\\.?,? )?(\\p{L}+)\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})${TIME}$`, 'iu');
/** Full-width characters of East Asian keyboards, and their distance from the ASCII ones. */
const WIDE = /[\uff01-\uff5e]/g;
const WIDE_FROM_NARROW = 0xfee0;
const CENTURY = 2000;

/** The order that a date proves for its column; null if it could be either, or isn't all numbers. */
export function provenOrder(text: string): Order | null {
  const [, first = '', sign, second = ''] = NUMBERS.exec(tidied(text)) ?? [];
  if (sign === '.' || Number(first) > 12) return first === '' ? null : 'day-first';
  return Number(second) > 12 ? 'month-first' : null;
}

/** The day of a date; 'unclear' if that depends on an unknown order, null if it isn't a date. */
export function readDate(text: string, order: Order | null): Day | 'unclear' | null {
  const tidy = tidied(text);
  const iso = YEAR_FIRST.exec(tidy);
  if (iso) return dayFromParts(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numbers = NUMBERS.exec(tidy);
  if (numbers) return readNumbers(numbers, provenOrder(tidy) ?? order);
  const [, day, month = '', year] = DAY_NAMED.exec(tidy) ?? [];
  if (day !== undefined) return named(year, month, day);
  const [, name = '', date, inYear] = MONTH_NAMED.exec(tidy) ?? [];
  return date === undefined ? null : named(inYear, name, date);
}

function tidied(text: string): string {
  const narrow = (sign: string) => String.fromCharCode(sign.charCodeAt(0) - WIDE_FROM_NARROW);
  return text.replace(WIDE, narrow).trim().replace(/\s+/gu, ' ');
}

function readNumbers([, first, , second, year = '']: RegExpExecArray, order: Order | null): Day | 'unclear' | null {
  if (first !== second && order === null) return 'unclear';
  const [day, month] = order === 'month-first' ? [second, first] : [first, second];
  return dayFromParts(year.length === 2 ? CENTURY + Number(year) : Number(year), Number(month), Number(day));
}

function named(year: string | undefined, month: string, day: string): Day | null {
  const number = MONTHS.findIndex((names) => names.includes(fold(month))) + 1;
  return number === 0 ? null : dayFromParts(Number(year), number, Number(day));
}
