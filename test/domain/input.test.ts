import { describe, expect, test } from 'vitest';
import {
  parseEmail,
  parseEveryDays,
  parseLength,
  parsePersonText,
  requireLine,
  requireLongLine,
  requireText,
} from '../../src/domain/input.ts';
import { errorOf } from './support.ts';

describe('text', () => {
  test.each([
    'Acme',
    'Zoë 李明',
    "'); DROP TABLE",
    '%',
    '_',
    'O"Brien AND (',
    '\u001b[31mred',
    'a\u202eb',
    'a\tb',
    '-rf',
    '🎉',
  ])('%j is kept unchanged', (text) => {
    expect(requireLine(` ${text}\n`, '--note')).toBe(text);
    expect(requireLongLine(text, '--note')).toBe(text);
    expect(requireText(text, '--note')).toBe(text);
  });

  test('a note keeps its lines', () => expect(requireText('\none\r\n\ntwo\n', '--note')).toBe('one\r\n\ntwo'));

  test.each(['one\ntwo', 'one\rtwo', 'one\u2028two', 'one\u0085two'])('%j is refused as more than one line', (text) => {
    expect(errorOf(() => requireLine(text, '--place')).message).toBe("There's more than one line in --place.");
    expect(errorOf(() => requireLongLine(text, '--url')).message).toBe("There's more than one line in --url.");
  });

  test.each([
    { require: requireLine, name: 'a line' },
    { require: requireLongLine, name: 'a long line' },
    { require: requireText, name: 'a text' },
  ])('$name refuses empty text, NUL and lone surrogates', ({ require }) => {
    expect(errorOf(() => require(' \n ', '--place')).message).toBe("There's nothing in --place.");
    expect(errorOf(() => require('a\0b', '--place')).message).toBe(
      `There's a character in --place that can't be kept.`,
    );
    expect(errorOf(() => require('a\ud83cb', '--place')).message).toContain('--place');
    expect(errorOf(() => require('', '--place')).code).toBe('usage');
  });

  test.each([
    { require: requireLine, most: 500 },
    { require: requireLongLine, most: 4_000 },
    { require: requireText, most: 200_000 },
  ])('$most characters at most', ({ require, most }) => {
    expect(require('🎉'.repeat(most), '--note')).toBe('🎉'.repeat(most));
    const error = errorOf(() => require('x'.repeat(most + 1), '--note'));
    expect([error.message, error.hint]).toEqual([
      "That's too long for --note.",
      `There's room for ${most} characters.`,
    ]);
  });
});

describe('an email address', () => {
  test.each(['amy@acme.com', 'a.b+c@x.co.uk', 'zoë@bücher.de', 'amy@localhost'])('%s is valid', (text) =>
    expect(parseEmail(` ${text} `, '--email')).toBe(text),
  );
  test.each(['amy', '@acme.com', 'amy@', 'a@b@c', 'amy lee@acme.com', 'a@b, c@d', '<amy@acme.com>', 'a@b\r\nBcc: c@d'])(
    '%j is invalid',
    (text) => {
      const error = errorOf(() => parseEmail(text, '--email'));
      expect(error.code).toBe('usage');
      expect(error.message).toContain('--email');
    },
  );
});

describe('the length of an interview', () => {
  test.each([
    ['60m', 60],
    ['90', 90],
    ['1h', 60],
    ['1h30', 90],
    ['1h30m', 90],
    ['1h 5m', 65],
    ['45 min', 45],
    ['45 Minutes', 45],
    [' 2  hours ', 120],
    ['1 hour 15 minutes', 75],
    ['1', 1],
    ['1440', 1440],
    ['24h', 1440],
  ])('%j is %i minutes', (text, minutes) => expect(parseLength(text)).toBe(minutes));

  test.each(['', '0', '0h', '1441', '24h1', '1h60', '-5', '1.5h', 'an hour', 'h', '1e2', '60 s', '99999999'])(
    '%j is refused',
    (text) => {
      const error = errorOf(() => parseLength(text));
      expect([error.code, error.message]).toEqual(['usage', `--for: I can't read "${text}" as a length.`]);
      expect(error.hint).toContain('1h30');
    },
  );
});

describe('days between check-ins', () => {
  test.each([
    ['7', 7],
    ['1', 1],
    ['365', 365],
    ['7d', 7],
    [' 10 Days ', 10],
    ['1 day', 1],
  ])('%j is %i', (text, days) => expect(parseEveryDays(text)).toBe(days));

  test.each(['', '0', '366', '-7', '1.5', '7w', 'week', '0x7', '7 7'])('%j is refused', (text) => {
    const error = errorOf(() => parseEveryDays(text));
    expect([error.code, error.message]).toEqual(['usage', `--every: I can't read "${text}" as a number of days.`]);
  });
});

describe('a person in one line', () => {
  const NONE = { title: null, email: null, phone: null };
  test.each([
    [
      'Amy Lee, Head of Marketing <amy@acme.com> +1 212 555 0100',
      { name: 'Amy Lee', title: 'Head of Marketing', email: 'amy@acme.com', phone: '+1 212 555 0100' },
    ],
    ['Amy', { ...NONE, name: 'Amy' }],
    ['  Amy   Lee  ', { ...NONE, name: 'Amy Lee' }],
    ['Amy Lee,', { ...NONE, name: 'Amy Lee' }],
    ['Amy Lee, Head of Marketing', { ...NONE, name: 'Amy Lee', title: 'Head of Marketing' }],
    ['Amy Lee, PhD, Head of R&D', { ...NONE, name: 'Amy Lee', title: 'PhD, Head of R&D' }],
    ['Amy Lee <amy@acme.com>', { ...NONE, name: 'Amy Lee', email: 'amy@acme.com' }],
    [
      'Amy Lee<amy@acme.com>(212) 555-0100',
      { ...NONE, name: 'Amy Lee', email: 'amy@acme.com', phone: '(212) 555-0100' },
    ],
    ['Amy Lee <amy@acme.com> 0151', { ...NONE, name: 'Amy Lee', email: 'amy@acme.com', phone: '0151' }],
    [
      'Amy Lee <amy@acme.com> 212.555.0100 ext. 12',
      { ...NONE, name: 'Amy Lee', email: 'amy@acme.com', phone: '212.555.0100 ext. 12' },
    ],
    ['Amy Lee +1 212 555 0100', { ...NONE, name: 'Amy Lee', phone: '+1 212 555 0100' }],
    ['Amy Lee 212-555-0100 x5', { ...NONE, name: 'Amy Lee', phone: '212-555-0100 x5' }],
    ['Amy Lee, (0)30 1234567', { ...NONE, name: 'Amy Lee', phone: '(0)30 1234567' }],
    ['Amy Lee, Buyer, +49 30 1', { ...NONE, name: 'Amy Lee', title: 'Buyer', phone: '+49 30 1' }],
    [
      'Amy Lee +1 212 555 0100 <amy@acme.com>',
      { name: 'Amy Lee', title: null, email: 'amy@acme.com', phone: '+1 212 555 0100' },
    ],
    ['Amy Lee, Class of 2020', { ...NONE, name: 'Amy Lee', title: 'Class of 2020' }],
    ['Amy Lee, Engineer @ Acme', { ...NONE, name: 'Amy Lee', title: 'Engineer @ Acme' }],
    ['R2 D2', { ...NONE, name: 'R2 D2' }],
    ['x; touch PWNED $(id)', { ...NONE, name: 'x; touch PWNED $(id)' }],
  ])('%j', (text, expected) => expect(parsePersonText(text)).toEqual(expected));

  test.each([
    ['<amy@acme.com>', 'the name is missing'],
    ['…', 'the name is missing'],
    [', Head of Marketing', 'the name is missing'],
    ['+1 212 555 0100 <amy@acme.com>', 'the name is missing'],
    ['Amy Lee amy@acme.com', 'between < and >'],
    ['Amy Lee <amy@acme.com', 'between < and >'],
    ['Amy Lee amy@acme.com>', 'between < and >'],
    ['Amy Lee <a@b.c> <d@e.f>', 'between < and >'],
    ['Amy Lee <amy@acme.com> Head of Marketing', 'only a phone number'],
    ['Amy Lee <amy>', 'as an email address'],
    ['Amy Lee <>', 'the name'],
    ['', 'the name'],
    ['Amy\nLee', 'more than one line'],
    ['x'.repeat(501), 'too long for the name'],
  ])('%j is refused', (text, part) => {
    const error = errorOf(() => parsePersonText(text));
    expect(error.code).toBe('usage');
    expect(error.message).toContain(part);
  });
});
