import { expect, test } from 'vitest';
import { parseTime } from '../../src/domain/day.ts';
import { clashesAmong, doOverlap } from '../../src/domain/overlap.ts';
import { dayOf } from '../rules/dsl.ts';
import { makeInterview } from '../rules/records.ts';

/** 'tue 10:00 for 90' as an interview. */
function interview(text: string, id = 1) {
  const [on = '', time, , length] = text.split(' ');
  return makeInterview({
    id,
    jobId: 1,
    day: dayOf(on),
    time: time === undefined ? null : parseTime(time),
    length: length === undefined ? null : Number(length),
  });
}

test.each([
  ['tue 10:00', 'tue 10:00', true],
  ['tue 10:00', 'tue 10:59', true],
  ['tue 10:00', 'tue 11:00', false],
  ['tue 10:00 for 61', 'tue 11:00', true],
  ['tue 10:00 for 30', 'tue 10:30', false],
  ['tue 10:00 for 180', 'tue 11:00 for 30', true],
  ['tue 23:30', 'wed 00:15', true],
  ['tue 10:00', 'wed 10:00', false],
  ['tue 10:00', 'tue', false],
  ['tue', 'tue', false],
])('%s and %s overlap: %s', (one, other, overlap) => {
  expect(doOverlap(interview(one), interview(other), 60)).toBe(overlap);
  expect(doOverlap(interview(other), interview(one), 60)).toBe(overlap);
});

test.each([
  ['tue 12:00, tue 10:00, tue 11:30', ['3-1']],
  ['tue 10:00 for 180, tue 10:30 for 30, tue 12:00', ['1-2', '1-3']],
  ['tue 10:00, tue 10:00, tue 10:00', ['1-2', '1-3']],
  ['tue 10:00, tue, wed 10:00', []],
  ['', []],
])('overlaps among %s: %j', (texts, pairs) => {
  const all = texts === '' ? [] : texts.split(', ').map((text, at) => interview(text, at + 1));
  expect(clashesAmong(all, 60).map(([first, second]) => `${first.id}-${second.id}`)).toEqual(pairs);
});
