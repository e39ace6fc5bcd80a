// Names in greetings.
import { expect, test } from 'vitest';
import { fullName, givenName, isOddlyCased, withPrefix } from '../../src/drafts/person-names.ts';

test.each([
  ['Amy Lee', 'Amy'],
  ['  Amy \n Lee ', 'Amy'],
  ["Siobhán O'Neill", 'Siobhán'],
  ['Anne-Marie de la Tour', 'Anne-Marie'],
  ['Cher', 'Cher'],
  ['Dr. Amy Lee', 'Dr. Amy Lee'],
  ['Prof Amy Lee', 'Prof Amy Lee'],
  ['J. Lee', 'J. Lee'],
  ['J Lee', 'J Lee'],
  ['山田 太郎', '山田 太郎'],
  ['<b> x', '<b> x'],
  ['Amy Lee, PhD', 'Amy'],
  ['Lee, Amy', 'Lee, Amy'],
  ['Иван Петров', 'Иван Петров'],
])('first name of %j: %j', (name, given) => {
  expect(givenName(name)).toBe(given);
});

test.each([
  ['Amy Lee', null],
  ['Lee', null],
  ['Dr.', null],
  ['Dr. Amy Lee', 'Dr. Lee'],
  ['dr Amy Lee', 'dr Lee'],
  ['Prof. Dr. Amy Lee', 'Prof. Lee'],
  ['Professor Amy J. Lee', 'Professor Lee'],
  ['Mr. Lee', 'Mr. Lee'],
  ['Dr. Amy van der Berg', 'Dr. van der Berg'],
  ['Dr. Vera von Trapp', 'Dr. von Trapp'],
  ['Dr. Ana de la Cruz', 'Dr. de la Cruz'],
  ['Dr. Dick Van Dyke', 'Dr. Van Dyke'],
  ['Dr. van Gogh', 'Dr. van Gogh'],
  ["Dr. Siobhán O'Neill-Groß", "Dr. O'Neill-Groß"],
  ['Dr. Amy Lee, PhD', 'Dr. Lee'],
  ['Dr. Sammy Davis Jr.', 'Dr. Davis'],
  ['Captain John Brackley', 'Captain Brackley'],
  ['Capt. Ron Bisset', 'Captain Bisset'],
  ['Canon Ruth Pike', 'Canon Pike'],
  ['Lady Anne Pelham', 'Lady Anne'],
  ['Sir Ian Holm', 'Sir Ian'],
  ['Lord Alan West', 'Lord West'],
  ['Dr. 山田太郎', 'Dr. 山田太郎'],
  ['Dr. 山田 太郎', 'Dr. 山田 太郎'],
])('prefix and surname of %j: %j', (name, greeted) => {
  expect(withPrefix(name)).toBe(greeted);
});

test.each([
  ['Amy  Lee', 'Amy Lee'],
  ['Amy Lee, PhD', 'Amy Lee'],
  ['Sammy Davis, Jr.', 'Sammy Davis'],
  ['Henry Ford II', 'Henry Ford'],
  ['Lee, Amy', 'Lee, Amy'],
  ['Jr.', 'Jr.'],
  ['山田 太郎', '山田 太郎'],
])('the full name of %j: %j', (name, full) => {
  expect(fullName(name)).toBe(full);
});

test.each([
  ['CAROL KING', true],
  ['AMY', true],
  ['amy', true],
  ['PROF. ruth adler', true],
  ['Amy Lee', false],
  ['Siobhán de la Tour', false],
  ['JP', false],
  ['J. Lee', false],
  ['山田 太郎', false],
])('%j is all capitals or all lowercase: %j', (name, isOdd) => {
  expect(isOddlyCased(name)).toBe(isOdd);
});
