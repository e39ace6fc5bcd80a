import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { type CardContent, writeCard } from '../../../src/formats/vcard/write.ts';
import { HOSTILE } from '../../fixtures/hostile.ts';
import { cardsIn } from './cards.ts';

const AMY: CardContent = {
  uid: 'p3@jobtrack',
  name: 'Amy Lee',
  company: 'Acme, Inc.',
  title: 'Head of Marketing',
  email: 'amy@acme.example',
  phone: '+1 212 555 0100',
  linkedin: 'https://www.linkedin.com/in/amy',
  zone: 'America/New_York',
  notes: [
    { on: '2026-11-02', text: 'Likes rowing;\nhas two dogs' },
    { on: '2026-11-03', text: 'Back in May' },
  ],
  own: { prefers: 'phone', common: 'rowing', relationship: null },
};

test('writes a card line by line', () => {
  expect(writeCard(AMY).split('\r\n')).toEqual([
    'BEGIN:VCARD',
    'VERSION:3.0',
    'UID:p3@jobtrack',
    'N:Lee;Amy;;;',
    'FN:Amy Lee',
    'ORG:Acme\\, Inc.',
    'TITLE:Head of Marketing',
    'EMAIL;TYPE=INTERNET:amy@acme.example',
    'TEL;TYPE=VOICE:+1 212 555 0100',
    'URL:https://www.linkedin.com/in/amy',
    'TZ;VALUE=text:America/New_York',
    'NOTE:2026-11-02: Likes rowing\\;\\nhas two dogs\\n\\n2026-11-03: Back in May',
    'X-JOBTRACK-NOTES:%5B%5B%222026-11-02%22%2C%22Likes%20rowing%3B%5Cnhas%20two',
    ' %20dogs%22%5D%2C%5B%222026-11-03%22%2C%22Back%20in%20May%22%5D%5D',
    'X-JOBTRACK-PREFERS:phone',
    'X-JOBTRACK-COMMON:rowing',
    'END:VCARD',
    '',
  ]);
});

const BAD = [
  'END:VCARD',
  'x\r\nEND:VCARD\r\nBEGIN:VCARD\r\nFN:Evil',
  'x\nTEL:666',
  'x\rTEL:666',
  'x\u2028TEL:666',
  'x\u0085TEL:666',
  ';;;',
  ',,,',
  '\\n',
  '\\\\;\\',
  'ends with \\',
  'a:b;c=d"e"',
  'Jürgen Łukasz 😀'.repeat(30),
  '日'.repeat(200),
  '=41=\r\n',
  'http://x/?a,b;c',
  'https://www.linkedin.com/in/a,b;c d\\e\nf',
];
const TEXTS = [...BAD, ...HOSTILE.filter((text) => !/\p{Cs}/u.test(text) && text.trim() !== '' && text.length < 5_000)];

test.each(TEXTS)('keeps %j as text in every field', async (text) => {
  const all = { name: text, company: text, title: text, email: text, phone: text, linkedin: text, zone: text };
  const content: CardContent = {
    ...AMY,
    ...all,
    notes: [
      { on: '2026-11-02', text },
      { on: null, text },
    ],
    own: { common: text },
  };
  const written = writeCard(content) + writeCard(AMY);
  for (const line of written.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(written.replaceAll('\r\n', '')).not.toMatch(/(?![\u200c\u200d])[\p{Cc}\p{Cf}\u2028\u2029]/u);
  const read = await cardsIn(written);
  expect(read.lost).toEqual([]);
  expect(read.cards.map(({ own, more, ...fields }) => ({ ...fields, common: own.common }))).toEqual([
    { ...all, notes: content.notes, common: text },
    { ...fieldsOf(AMY), notes: AMY.notes, common: 'rowing' },
  ]);
  expect(namesIn(written).slice(0, 2)).toEqual([
    expect.arrayContaining(['uid', 'fn', 'n', 'org', 'title', 'email', 'tel', 'tz', 'note']),
    namesIn(writeCard(AMY))[0],
  ]);
});

function fieldsOf({ name, company, title, email, phone, linkedin, zone }: CardContent) {
  return { name, company, title, email, phone, linkedin, zone };
}

/** The properties of each card as another parser reads them. */
function namesIn(text: string): string[][] {
  const parsed = ICAL.parse(text);
  const cards = (typeof parsed[0] === 'string' ? [parsed] : parsed) as [string, [string][], []][];
  expect(cards.map(([kind, , inner]) => [kind, inner.length])).toEqual(cards.map(() => ['vcard', 0]));
  return cards.map(([, properties]) => properties.map(([name]) => name));
}

test('another parser reads back the same values', () => {
  const [, properties] = ICAL.parse(writeCard({ ...AMY, name: 'Lee, Amy \\n', linkedin: null })) as [
    string,
    unknown[][],
  ];
  const values = Object.fromEntries(properties.map(([name, , , value]) => [name, value]));
  expect(values).toMatchObject({
    fn: 'Lee, Amy \\n',
    org: 'Acme, Inc.',
    title: 'Head of Marketing',
    tel: '+1 212 555 0100',
  });
});

test('reads changes made in the address book', async () => {
  const written = writeCard({ ...AMY, name: 'Amy\u0007 Lee', notes: [{ on: '2026-11-02', text: 'old' }] });
  const changed = written.replace('FN:Amy Lee', 'FN:Amy Park').replace('NOTE:2026-11-02: old', 'NOTE:new');
  expect((await cardsIn(written)).cards[0]).toMatchObject({ name: 'Amy\u0007 Lee' });
  expect((await cardsIn(changed)).cards[0]).toMatchObject({ name: 'Amy Park', notes: [{ on: null, text: 'new' }] });
});
