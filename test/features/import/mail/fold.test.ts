import { expect, test } from 'vitest';
import { bareTitle, companyKey, titleKey } from '../../../../src/features/import/mail/words/fold.ts';

test.each([
  ['Sr. Data Analyst (m/f/d), R-12345', 'Senior Data Analyst'],
  ['Data Analyst - JR0012345', 'data analyst'],
  ['42467 Data Analyst', 'Data Analyst'],
  ['Data Analyst (Req ID: 4321)', 'Data Analyst'],
  ['Data Analyst (Job Req ID 55120)', 'Data Analyst'],
  ['Data Analyst (2026-4411)', 'Data Analyst'],
  ['Data Analyst #1234', 'Data Analyst'],
  ['Data Analyst [26013067]', 'Data Analyst'],
  ['Data Analyst - 2026-4411', 'Data Analyst'],
  ['Einkäufer (w/m/d)', 'Einkaufer'],
  ['Koch m/w/d', 'Koch'],
  ['Cook (all genders)', 'Cook'],
  ['Jr Buyer', 'Junior Buyer'],
])('%s is the same title as %s', (one, other) => expect(titleKey(one)).toBe(titleKey(other)));

test.each([
  ['Senior Data Analyst', 'Staff Data Analyst'],
  ['Data Analyst', 'Senior Data Analyst'],
  ['Intern, Summer 2026', 'Intern, Summer 2027'],
  ['Engineer I', 'Engineer II'],
  ['Data Analyst, Growth', 'Data Analyst'],
  ['Data Analyst (Remote)', 'Data Analyst'],
])('%s isn’t the same title as %s', (one, other) => expect(titleKey(one)).not.toBe(titleKey(other)));

test.each([
  ['Acme, Inc.', 'ACME'],
  ['The Acme Company', 'Acme'],
  ['Brandt & Söhne GmbH', 'Brandt Sohne'],
])('%s is the same company as %s', (one, other) => expect(companyKey(one)).toBe(companyKey(other)));

test('keeps a title as it was written, but for its number', () => {
  expect(bareTitle('Sr. Engineer, R&D (R-12345)')).toBe('Sr. Engineer, R&D');
});
