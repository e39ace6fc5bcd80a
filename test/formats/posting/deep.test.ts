// R45: a page whose tags go deeper and deeper is read in no time, up to where it gets too deep.
import { expect, test } from 'vitest';
import { readPage } from '../../../src/formats/posting/page.ts';

test('R45 tags deep inside each other are passed over', () => {
  const page = readPage(`<p>Buyer</p>${'<div>'.repeat(40_000)}<p>too deep</p>${'</b>'.repeat(30_000)}`);
  expect(page.text).toBe('Buyer');
});
