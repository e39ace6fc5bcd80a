import { expect, test } from 'vitest';
import type { JobHunt } from '../../src/domain/model.ts';
import { openBook } from '../../src/rules/book.ts';
import { DEFAULT_POLICY } from '../../src/rules/policy.ts';
import { isOnlySaved, quietJobs } from '../../src/rules/quiet.ts';
import { dayOf, told } from './dsl.ts';

const quiet = (jobHunt: JobHunt, date: string) =>
  quietJobs(openBook(jobHunt, dayOf(date), DEFAULT_POLICY).records, dayOf(date), 10).map(({ job }) => job.company);

// Ten days after Monday, November 2, is Thursday, November 12.
test.each([
  ['applied mon', '11-11', 'too early'],
  ['applied mon', '11-12', 'quiet'],
  ['applied mon', '11-30', 'quiet'],
  ['added mon', '11-11', 'too early'],
  ['added mon', '11-12', 'quiet'],
  ['applied mon; heard tue', '11-12', 'heard of since'],
  ['applied mon; heard tue', '11-13', 'quiet'],
  ['applied mon; contact amy; asked amy tue', '11-12', 'written to since'],
  ['applied mon; contact amy; asked amy tue missed', '11-12', 'quiet'],
  ['applied mon; insider ida; sent network-check-in ida tue', '11-12', 'written to since'],
  ['applied mon; interview tue', '11-12', 'met since'],
  ['applied mon; interview tue cancelled', '11-12', 'quiet'],
  ['applied mon; interview 11-20', '11-12', 'interview to come'],
  ['applied mon; interview 11-20 cancelled', '11-12', 'quiet'],
  ['applied mon; said tue every 30', '11-12', 'heard of since'],
  ['applied mon; said tue every 30', '11-13', 'quiet'],
  ['applied mon; said mon contact 11-12', '11-12', 'agreed day'],
  ['applied mon; said mon contact 11-11', '11-12', 'quiet'],
  ['applied mon; said mon decision 11-12', '11-12', 'decision day'],
  ['applied mon; said mon decision 11-11', '11-12', 'quiet'],
  ['applied mon; said mon decision 11-30; said mon contact 11-05', '11-12', 'quiet'],
  ['applied mon; offer tue', '11-20', 'offer'],
  ['applied mon; closed tue filled', '11-20', 'closed'],
  ['applied mon; closed tue filled reopened thu', '11-12', 'reopened since'],
  ['applied mon; closed tue filled reopened thu', '11-15', 'quiet'],
])('%s: on %s %s', (text, date, state) => {
  expect(quiet(told(text), date)).toEqual(state === 'quiet' ? ['Acme'] : []);
});

test.each([
  ['sent', '11-12', []],
  ['sent', '11-13', ['Acme']],
  ['missed', '11-12', ['Acme']],
])('a promise for Thursday, made on Monday (%s): on %s', (result, date, found) => {
  const { touches, ...others } = told(`applied mon; contact amy; asked amy mon ${result}`);
  const promising = touches.map((touch) => ({ ...touch, promisedOn: dayOf('11-12') }));
  expect(quiet({ ...others, touches: promising }, date)).toEqual(found);
});

test.each([
  ['saved', true],
  ['added mon', true],
  ['applied mon', false],
  ['saved; interview mon', false],
  ['saved; interview 11-20', false],
])('%s is only saved: %s', (text, expected) => {
  const { records } = openBook(told(text), dayOf('11-12'), DEFAULT_POLICY);
  expect(records.map(isOnlySaved)).toEqual([expected]);
});
