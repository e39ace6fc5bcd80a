// Required blanks, and optional ones whose sentence is dropped when they stay empty.
import { expect, test } from 'vitest';
import { blanksIn, fillBlanks, optionalBlanksIn, withAllRequired, withoutEmpty } from '../../src/drafts/blanks.ts';

test.each([
  ['', [], []],
  ['[[ a ]]', ['a'], []],
  ['[[? a ]]', [], ['a']],
  ['[[?a]] and [[ b\nc ]]', ['b c'], ['a']],
  ['[[ ? a ]]', ['? a'], []],
  ['[[ open', [], []],
  ['a [b] c', [], []],
])('blanks in %j', (text, required, optional) => {
  expect(blanksIn(text)).toEqual(required);
  expect(optionalBlanksIn(text)).toEqual(optional);
});

test.each([
  ['nothing to drop', 'One. Two [[ b ]].', 'One. Two [[ b ]].'],
  ['the only sentence', 'Since then I have [[? a ]].', ''],
  ['the first', 'I have [[? a ]]. Two.', 'Two.'],
  ['the middle sentence', 'One. I have [[? a ]] now. Two.', 'One. Two.'],
  ['the last', 'One. I have [[? a ]].', 'One.'],
  ['a question', 'One! Would [[? a ]] help? Two.', 'One! Two.'],
  ['a blank that is the sentence', 'One. [[? a ]] Two.', 'One. Two.'],
  ['a sentence without a period', 'One. I have [[? a ]]', 'One.'],
  ['two blanks in one sentence', 'One. I have [[? a ]] and [[? b ]]. Two.', 'One. Two.'],
  ['two sentences', 'I have [[? a ]]. One. I had [[? b ]]. Two.', 'One. Two.'],
  ['a whole paragraph', 'Dear Amy,\n\nI have [[? a ]].\n\nTwo.', 'Dear Amy,\n\nTwo.'],
  ['the last paragraph', 'One.\n\nI have [[? a ]].', 'One.'],
  ['the end of a paragraph', 'One. I have [[? a ]].\n\nTwo.', 'One.\n\nTwo.'],
  ['across a line end', 'One. I have\nread [[? a ]]\nnow. Two.', 'One. Two.'],
  ['not past the greeting', 'Dear Amy,\n\nI have [[? a ]].', 'Dear Amy,'],
  ['a period in the blank', 'One. I have [[? a. B? ]] now. Two.', 'One. Two.'],
  ['a required blank beside it', 'One [[ b. c ]] d. I have [[? a ]]. Two.', 'One [[ b. c ]] d. Two.'],
  ['a title', 'One. I told Dr. Lee of [[? a ]] and Mr. Ray. Two.', 'One. Two.'],
  ['an initial', 'One. I told J. Lee of [[? a ]]. Two.', 'One. Two.'],
  ['a company', 'One. At Globex, Inc. they have [[? a ]]. Two.', 'One. Two.'],
  ['a sentence that ends in a company', 'I like Globex, Inc. I have [[? a ]]. Two.', 'I like Globex, Inc. Two.'],
  ['a decimal number', 'One. I saved 3.5 hours with [[? a ]] v1.2 today. Two.', 'One. Two.'],
  ['marks after the period', '(One.) I said "I have [[? a ]]." Two.', '(One.) Two.'],
])('drops the sentence of an empty optional blank: %s', (_, text, left) => {
  expect(withoutEmpty(text)).toBe(left);
});

test('requires every blank in a text from before optional blanks', () => {
  const text = withAllRequired('[[? a ]] and [[ b ]]');
  expect([blanksIn(text), withoutEmpty(text)]).toEqual([['? a', 'b'], text]);
});

test.each([
  ['I know [[ a ]].', 'SQL', 'I know SQL.'],
  ['I know [[ a ]].', 'SQL.', 'I know SQL.'],
  ['I know [[ a ]].', 'SQL!', 'I know SQL!'],
  ['I know [[ a ]].', 'of "Acme."', 'I know of "Acme."'],
  ['Is it [[ a ]]?', 'Monday.', 'Is it Monday?'],
  ['Is it [[ a ]]?', 'Monday?', 'Is it Monday?'],
  ['I know [[ a ]] well.', 'SQL', 'I know SQL well.'],
  ['[[? You are first, if true. ]] Two.', 'You are first', 'You are first. Two.'],
])('%j, filled with %j, ends once', (text, words, filled) => {
  const wanted = [...blanksIn(text), ...optionalBlanksIn(text)][0] ?? '';
  expect(fillBlanks(text, new Map([[wanted, words]]))).toBe(filled);
});
