// The pay that a posting names: 'USD 60,000–75,000 a year'.
import { type Data, isObject, listOf, textIn } from './data.ts';

const UNITS: Readonly<Record<string, string>> = {
  HOUR: 'an hour',
  DAY: 'a day',
  WEEK: 'a week',
  MONTH: 'a month',
  YEAR: 'a year',
};

/** The pay on one line; null if the posting names none. Zero counts as none: sites write it when they don't know. */
export function payOf(salary: Data | undefined): string | null {
  const [given] = listOf(salary);
  if (!isObject(given)) return typeof given === 'number' ? amount(given) : textIn(given);
  const [value] = listOf(given.value);
  const range = isObject(value)
    ? rangeOf(value.minValue ?? value.value, value.maxValue)
    : rangeOf(value ?? given.minValue, given.maxValue);
  if (range === null) return null;
  const unit = textIn((isObject(value) ? value.unitText : undefined) ?? given.unitText) ?? '';
  return [textIn(given.currency), range, UNITS[unit.toUpperCase()] ?? unit].filter(Boolean).join(' ');
}

function rangeOf(least: Data | undefined, most: Data | undefined): string | null {
  const amounts = [...new Set([amount(least), amount(most)].flatMap((each) => each ?? []))];
  return amounts.length === 0 ? null : amounts.join('–');
}

function amount(data: Data | undefined): string | null {
  const [one] = listOf(data);
  const text = typeof one === 'number' ? String(one) : (textIn(one) ?? '');
  const isNumber = /^\d+(?:\.\d+)?$/.test(text);
  if (isNumber && Number(text) === 0) return null;
  return (isNumber ? text.replace(/\.0+$/, '').replace(/\B(?=(?:\d{3})+(?!\d))(?<!\.\d*)/g, ',') : text) || null;
}
