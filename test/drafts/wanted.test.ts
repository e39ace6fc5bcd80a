import { expect, test } from 'vitest';
import { wantedIn } from '../../src/drafts/wanted.ts';

test.each([
  ['Intro\nRequirements\n- Excel\n- Spanish\nBenefits\n- Lunch', 'Excel; Spanish'],
  ["Intro\nWhat we're looking for:\nSomebody who plans well.\nMore", 'Somebody who plans well.'],
  ['What you bring: three years in museums or theaters.', 'three years in museums or theaters.'],
  ['You have\n\u2022 A license\n\u2022 Patience', 'A license; Patience'],
  ['Ihr Profil\n- Fahrerlaubnis', 'Fahrerlaubnis'],
  ["What you'll do:\n- Plan events", null],
  ['You have to see it.', null],
  ['Skills matter to us, and so do people who ask', null],
  ['Requirements', null],
  ['', null],
])('%j asks for %j', (posting, wanted) => {
  expect(wantedIn(posting)).toBe(wanted);
});
