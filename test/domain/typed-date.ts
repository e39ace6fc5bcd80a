// Checks how a typed date is read or refused.
import { expect } from 'vitest';
import { type Day, formatDay, parseDay } from '../../src/domain/day.ts';
import { type DayField, parseDayField, parseMomentField } from '../../src/domain/when.ts';
import { datesFrom, errorOf } from './support.ts';

/** The day it is, the field, the text, and the reading or part of the refusal and of its way out. */
export type Row = readonly [today: string, field: DayField | 'at', typed: string, expected: string, hint?: string];

const ISO = /^\d{4}-\d\d-\d\d( \d\d:\d\d)?$/;

/** '2026-11-24 14:00'. */
export function readTyped(today: string, field: DayField | 'at', typed: string): string {
  const dates = datesFrom(parseDay(today) as Day);
  if (field !== 'at') return formatDay(parseDayField(typed, field, dates));
  const { day, time } = parseMomentField(typed, dates);
  return time === null ? formatDay(day) : `${formatDay(day)} ${time}`;
}

/** Checks one row. */
export function checkTyped([today, field, typed, expected, hint = ' ']: Row): void {
  if (ISO.test(expected)) {
    expect(readTyped(today, field, typed)).toBe(expected);
    return;
  }
  const error = errorOf(() => readTyped(today, field, typed));
  expect(error.code).toBe('usage');
  expect(error.message).toContain(expected);
  expect(error.hint).toContain(hint);
}
