import { expect, test } from 'vitest';
import type { Card } from '../../../src/formats/vcard/read.ts';
import { cardsIn } from './cards.ts';

const NOBODY: Card = {
  name: '',
  company: null,
  title: null,
  email: null,
  phone: null,
  linkedin: null,
  zone: null,
  notes: [],
  more: [],
  own: {},
};

function card(version: string, ...lines: readonly string[]): string {
  return ['BEGIN:VCARD', `VERSION:${version}`, ...lines, 'END:VCARD', ''].join('\r\n');
}

const CARDS: readonly (readonly [what: string, text: string, expected: Partial<Card>])[] = [
  ['a minimal 2.1 card', card('2.1', 'N:Lee;Amy'), { name: 'Amy Lee' }],
  ['a minimal 3.0 card', card('3.0', 'FN:Amy Lee', 'N:Lee;Amy;;;'), { name: 'Amy Lee' }],
  ['a minimal 4.0 card', card('4.0', 'FN:Amy Lee'), { name: 'Amy Lee' }],
  ['lower case', 'begin:vcard\nversion:3.0\nfn:Amy Lee\nend:vcard', { name: 'Amy Lee' }],
  ['FN before N', card('3.0', 'N:Lee;Amy;;;', 'FN:A. Lee'), { name: 'A. Lee' }],
  ['an empty FN', card('3.0', 'FN:', 'N:Lee;Amy;Jo;Dr.;MBA'), { name: 'Amy Jo Lee' }],
  ['only a nickname', card('3.0', 'NICKNAME:Pete'), { name: 'Pete' }],
  ['LF line ends', card('3.0', 'FN:Amy Lee', 'TITLE:Buyer').replaceAll('\r', ''), { name: 'Amy Lee', title: 'Buyer' }],
  ['CR line ends', card('3.0', 'FN:Amy Lee', 'TITLE:Buyer').replaceAll('\n', ''), { name: 'Amy Lee', title: 'Buyer' }],
  ['folded', card('3.0', 'FN:Amy ', ' Lee', '\t-Park'), { name: 'Amy Lee-Park' }],
  ['folded inside a word', card('4.0', 'FN:Am', ' y Lee'), { name: 'Amy Lee' }],
  ['folded before a blank in 2.1', card('2.1', 'FN:Amy', ' Lee'), { name: 'Amy Lee' }],
  ['END:VCARD in a folded line', card('3.0', 'FN:Amy', ' END:VCARD'), { name: 'AmyEND:VCARD' }],
  [
    'quoted-printable',
    card('2.1', 'FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:J=C3=BCrgen=20M=C3=B6ller'),
    { name: 'Jürgen Möller' },
  ],
  ['quoted-printable in its old form', card('2.1', 'FN;QUOTED-PRINTABLE:J=FCrgen'), { name: 'Jürgen' }],
  [
    'quoted-printable in Latin 1',
    card('2.1', 'FN;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-1:J=FCrgen'),
    { name: 'Jürgen' },
  ],
  [
    'quoted-printable in Latin 2',
    card('2.1', 'FN;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-2:=A3ukasz'),
    { name: 'Łukasz' },
  ],
  [
    'quoted-printable in an unknown charset',
    card('2.1', 'FN;CHARSET=X-OWN;ENCODING=QUOTED-PRINTABLE:J=FCrgen'),
    { name: 'Jürgen' },
  ],
  [
    'quoted-printable with soft breaks',
    card('2.1', 'FN:A', 'TITLE;ENCODING=QUOTED-PRINTABLE:Head of=', ' Marketing=', 'END:VCARD'),
    { name: 'A', title: 'Head of MarketingEND:VCARD' },
  ],
  ['incomplete quoted-printable codes', card('2.1', 'FN;ENCODING=QUOTED-PRINTABLE:100=% =4'), { name: '100=% =4' }],
  ['base64', card('3.0', `FN;ENCODING=b:${Buffer.from('Zoë').toString('base64')}`), { name: 'Zoë' }],
  [
    'a group',
    card('3.0', 'FN:A', 'item1.EMAIL;type=INTERNET:a@b.example', 'item1.X-ABLabel:x'),
    { name: 'A', email: 'a@b.example' },
  ],
  ['escapes', card('3.0', 'FN:Lee\\, Amy\\; the \\"first\\" \\\\'), { name: 'Lee, Amy; the \\"first\\" \\' }],
  ['escapes in 2.1', card('2.1', 'FN:C:\\new\\, a\\;b \\\\'), { name: 'C:\\new\\, a;b \\\\' }],
  ['name parts in 2.1', card('2.1', 'N:Lee\\;Roy;Amy'), { name: 'Amy Lee;Roy' }],
  [
    'escapes in 4.0',
    card('4.0', 'FN:a\\:b\\, c\\\\', 'NOTE:1\\N2'),
    { name: 'a\\:b, c\\', notes: [{ on: null, text: '1\n2' }] },
  ],
  ['several given names', card('4.0', 'N:Lee;Amy;Jo,Kim\\, M.;;'), { name: 'Amy Jo Kim, M. Lee' }],
  [
    'a company and its unit',
    card('3.0', 'FN:A', 'ORG:Acme\\, Inc.;Marketing;West'),
    { name: 'A', company: 'Acme, Inc.', more: ['department: Marketing, West'] },
  ],
  ["a semicolon in the company's name", card('3.0', 'FN:A', 'ORG:Acme\\; Sons'), { name: 'A', company: 'Acme; Sons' }],
  [
    'a backslash before the semicolon',
    card('3.0', 'FN:A', 'ORG:Acme\\\\;West'),
    { name: 'A', company: 'Acme\\', more: ['department: West'] },
  ],
  ['a role as the title', card('4.0', 'FN:A', 'ROLE:Buyer'), { name: 'A', title: 'Buyer' }],
  [
    'the preferred address first, by type',
    card('3.0', 'FN:A', 'EMAIL;TYPE=HOME:h@b.example', 'EMAIL;TYPE=WORK,pref:w@b.example'),
    { name: 'A', email: 'w@b.example', more: ['h@b.example'] },
  ],
  [
    'the preferred number first, by PREF',
    card('4.0', 'FN:A', 'TEL;PREF=2:2', 'TEL:3', 'TEL;PREF=1:1'),
    { name: 'A', phone: '1', more: ['2', '3'] },
  ],
  [
    "a fax that isn't taken for the phone number",
    card('2.1', 'FN:A', 'TEL;WORK;FAX:1', 'TEL;CELL;VOICE:2'),
    { name: 'A', phone: '2', more: ['fax 1'] },
  ],
  ['a pager', card('3.0', 'FN:A', 'TEL;TYPE=PAGER:1'), { name: 'A', more: ['pager 1'] }],
  [
    'nicknames and a role',
    card('4.0', 'FN:A', 'TITLE:Buyer', 'ROLE:Project lead', 'NICKNAME:Pete,The Boss'),
    { name: 'A', title: 'Buyer', more: ['role: Project lead', 'nickname: Pete, The Boss'] },
  ],
  [
    'messengers',
    card('3.0', 'FN:A', 'IMPP:xmpp:a@b.example', 'IMPP;X-SERVICE-TYPE=Skype;type=HOME:x-apple:amy', 'X-ICQ:123'),
    { name: 'A', more: ['IM xmpp:a@b.example', 'Skype amy', 'ICQ 123'] },
  ],
  [
    'other pages and profiles',
    card('3.0', 'FN:A', 'URL:http\\://amy.example/a', 'X-SOCIALPROFILE;type=twitter:https://twitter.example/amy'),
    { name: 'A', more: ['http://amy.example/a', 'twitter https://twitter.example/amy'] },
  ],
  [
    'LinkedIn beside another page',
    card('3.0', 'FN:A', 'URL:https://amy.example', 'URL:https://www.linkedin.com/in/amy'),
    { name: 'A', linkedin: 'https://www.linkedin.com/in/amy', more: ['https://amy.example'] },
  ],
  ['only an address', card('3.0', 'EMAIL:amy@b.example'), { name: 'amy@b.example', email: 'amy@b.example' }],
  [
    'an address with empty names',
    card('3.0', 'FN:', 'N:;;;;', 'EMAIL:amy@b.example', 'ORG:Acme'),
    { name: 'amy@b.example', email: 'amy@b.example', company: 'Acme' },
  ],
  [
    'a number as a link',
    card('4.0', 'FN:A', 'TEL;VALUE=uri:tel:+1-212-555-0100;ext=12'),
    { name: 'A', phone: '+1-212-555-0100 ext. 12' },
  ],
  ['quoted parameters', card('4.0', 'FN:A', 'TEL;TYPE="voice,work";LABEL="a:b;c":5'), { name: 'A', phone: '5' }],
  ['an address as a link', card('4.0', 'FN:A', 'EMAIL:mailto:a@b.example'), { name: 'A', email: 'a@b.example' }],
  [
    'LinkedIn as a page',
    card('3.0', 'FN:A', 'URL:https://www.linkedin.com/in/a'),
    { name: 'A', linkedin: 'https://www.linkedin.com/in/a' },
  ],
  [
    'LinkedIn as a profile',
    card('3.0', 'FN:A', 'X-SOCIALPROFILE;type=linkedin:x-apple:amy'),
    { name: 'A', linkedin: 'amy' },
  ],
  [
    'a page that only mentions LinkedIn',
    card('3.0', 'FN:A', 'URL:https://evil.example/linkedin.com'),
    { name: 'A', more: ['https://evil.example/linkedin.com'] },
  ],
  ['a zone', card('4.0', 'FN:A', 'TZ:Europe/Berlin'), { name: 'A', zone: 'Europe/Berlin' }],
  [
    'a note of several lines',
    card('3.0', 'FN:A', 'NOTE:one\\ntwo\\, three'),
    { name: 'A', notes: [{ on: null, text: 'one\ntwo, three' }] },
  ],
  [
    'pictures and pages',
    card(
      '3.0',
      'FN:A',
      'PHOTO;VALUE=uri:file:///etc/passwd',
      'SOURCE:https://evil.example/x.vcf',
      'KEY;ENCODING=b:AAAA',
      ' AAAA',
    ),
    { name: 'A' },
  ],
  ['malformed lines', card('3.0', 'FN:A', 'rubbish', ':x', ';y', '', 'TITLE:B'), { name: 'A', title: 'B' }],
  [
    'a nested agent card',
    card('2.1', 'FN:A', 'AGENT:', 'BEGIN:VCARD', 'FN:Butler', 'END:VCARD', 'TITLE:B'),
    { name: 'A', title: 'B' },
  ],
];

test.each(CARDS)('%s', async (_what, text, expected) => {
  expect(await cardsIn(text)).toEqual({ cards: [{ ...NOBODY, ...expected }], lines: [1], lost: [] });
});

const GOOD = card('3.0', 'FN:Good');

const LOST: readonly (readonly [what: string, bad: string, reason: string])[] = [
  ['no end', 'BEGIN:VCARD\r\nFN:Bad\r\n', 'the card has no end'],
  ['no name', card('3.0', 'ORG:Acme'), 'the card has no name'],
  ['rubbish', 'BEGIN:VCARD\r\n\u0001\u0002;;;:::\r\nEND:VCARD\r\n', 'the card has no name'],
  ['a soft break that swallows the end', card('2.1', 'FN:Bad', 'NOTE;QUOTED-PRINTABLE:x='), 'the card has no end'],
  ['a group', card('4.0', 'KIND:group', 'FN:Friends'), "it's a group, not a person"],
  ['a company', card('4.0', 'KIND:org', 'FN:Acme'), "it's a company, not a person"],
];

test.each(LOST)('skips only that card, and reports its line: %s', async (_what, bad, reason) => {
  const { cards, lines, lost } = await cardsIn(`${GOOD}\r\n${bad}${GOOD}`);
  expect(cards.map(({ name }) => name)).toEqual(['Good', 'Good']);
  expect(lines).toEqual([1, 6 + bad.split('\r\n').length - 1]);
  expect(lost).toEqual([{ line: 6, reject: reason }]);
});

test.each(['', 'hello', 'BEGIN:VCALENDAR\nEND:VCALENDAR', 'END:VCARD\nEND:VCARD', '\u0000'])(
  'finds no card in %j',
  async (text) => {
    expect(await cardsIn(text)).toEqual({ cards: [], lines: [], lost: [] });
  },
);

const ZOE = card('2.1', 'FN:Zoë Łęcka');

test.each<[string, Buffer, string]>([
  ['UTF-8', Buffer.from(ZOE), 'Zoë Łęcka'],
  ['UTF-8 with a byte-order mark', Buffer.from(`\ufeff${ZOE}`), 'Zoë Łęcka'],
  ['UTF-16', Buffer.from(`\ufeff${ZOE}`, 'utf16le'), 'Zoë Łęcka'],
  ['UTF-16, big-endian', Buffer.from(`\ufeff${ZOE}`, 'utf16le').swap16(), 'Zoë Łęcka'],
  ['Latin 1 without a charset', Buffer.from(card('2.1', 'FN:Zoë'), 'latin1'), 'Zoë'],
  ['the charset it names', Buffer.from(card('2.1', 'FN;CHARSET=ISO-8859-2:\u00a3ukasz'), 'latin1'), 'Łukasz'],
])('written in %s', async (_what, bytes, name) => {
  const { cards } = await cardsIn(bytes);
  expect(cards.map((read) => read.name)).toEqual([name]);
});

test('unfolds a line folded inside a character', async () => {
  const [head = '', tail = ''] = Buffer.from(card('3.0', 'FN:Zoë')).toString('latin1').split('\u00c3');
  const { cards } = await cardsIn(Buffer.from(`${head}\u00c3\r\n ${tail}`, 'latin1'));
  expect(cards.map(({ name }) => name)).toEqual(['Zoë']);
});

test('skips a picture of ten million characters, and refuses an endless line', async () => {
  const picture = card('3.0', 'FN:A', `PHOTO;ENCODING=b:${'A'.repeat(10_000_000)}`, ' AAAA', 'TITLE:B');
  expect((await cardsIn(picture)).cards).toEqual([{ ...NOBODY, name: 'A', title: 'B' }]);
  await expect(cardsIn(Buffer.alloc(40_000_000, 'x'))).rejects.toThrow("line 1 doesn't end");
});
