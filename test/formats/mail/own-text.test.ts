import { expect, test } from 'vitest';
import { ownTextOf } from '../../../src/formats/mail/own-text.ts';

const MINE = 'Tuesday works for me.';
const QUOTED = '> Could we talk on Tuesday?\n>\n> Amy';

test.each<[what: string, text: string]>([
  ['Gmail', `${MINE}\n\nOn Mon, Nov 2, 2026 at 10:00 AM Amy Lee <amy@acme.example> wrote:\n\n${QUOTED}`],
  [
    'Gmail, folded',
    `${MINE}\n\nOn Mon, Nov 2, 2026 at 10:00 AM Amy Lee, who's from far away <\namy@acme.example> wrote:\n${QUOTED}`,
  ],
  ['Apple Mail', `${MINE}\n\n> On Nov 2, 2026, at 10:00, Amy Lee <amy@acme.example> wrote:\n> \n${QUOTED}`],
  ['Thunderbird', `On 11/2/26 10:00, Amy Lee wrote:\n${QUOTED}\n\n${MINE}`],
  ['German', `${MINE}\n\nAm Mo., 2. Nov. 2026 um 10:00 Uhr schrieb Amy Lee <amy@acme.example>:\n\n${QUOTED}`],
  ['German, name first', `${MINE}\n\nAmy Lee <amy@acme.example> schrieb am 2.11.2026 um 10:00:\n${QUOTED}`],
  ['French', `${MINE}\n\nLe lun. 2 nov. 2026 à 10:00, Amy Lee <amy@acme.example> a écrit :\n\n${QUOTED}`],
  ['Spanish', `${MINE}\n\nEl lun, 2 nov 2026 a las 10:00, Amy Lee (<amy@acme.example>) escribió:\n\n${QUOTED}`],
  ['no marks', `${MINE}\n\nOn Monday, November 2, 2026, Amy Lee <amy@acme.example> wrote:\n\nCould we talk?`],
  ['old Outlook', `${MINE}\n\n-----Original Message-----\nFrom: Amy Lee\nCould we talk?`],
  ['German Outlook', `${MINE}\n\n-----Ursprüngliche Nachricht-----\nVon: Amy Lee\nGeht es am Dienstag?`],
  ['French Outlook', `${MINE}\n\n-----Message d'origine-----\nDe : Amy Lee\nMardi ?`],
  ['Spanish Outlook', `${MINE}\n\n-----Mensaje original-----\nDe: Amy Lee\n¿El martes?`],
  [
    'Outlook',
    `${MINE}\n\n________________________________\nFrom: Amy Lee <amy@acme.example>\nSent: Monday, November 2, 2026 10:00 AM\nTo: Kim Novak\nSubject: A talk\n\nCould we talk?`,
  ],
  ['Outlook, bold', `${MINE}\n\n*From:* Amy Lee\n*Sent:* Monday\n*To:* Kim Novak\n*Subject:* A talk\n\nCould we talk?`],
  [
    'German Outlook, block',
    `${MINE}\n\nVon: Amy Lee\nGesendet: Montag, 2. November 2026\nAn: Kim Novak\nBetreff: Gespräch\n\nGeht es?`,
  ],
  [
    'French Outlook, block',
    `${MINE}\n\nDe : Amy Lee\nEnvoyé : lundi 2 novembre 2026\nÀ : Kim Novak\nObjet : Entretien\n\nMardi ?`,
  ],
  ['Spanish Outlook, block', `${MINE}\n\nDe: Amy Lee\nEnviado el: lunes\nPara: Kim Novak\nAsunto: Charla\n\n¿Martes?`],
  [
    'forwarded by Gmail',
    `${MINE}\n\n---------- Forwarded message ---------\nFrom: Amy Lee\nDate: Monday\nCould we talk?`,
  ],
  ['forwarded by Apple Mail', `${MINE}\n\nBegin forwarded message:\n\nFrom: Amy Lee\nCould we talk?`],
  ['a signature', `${MINE}\n\n-- \nKim Novak\n555 0100`],
  ['nothing but its own', `\n${MINE}\n\n`],
])('own text: %s', (_what, text) => expect(ownTextOf(text)).toBe(MINE));

test('keeps answers between quoted lines', () => {
  const text = `On Monday 2 Nov, Amy wrote:\n> Tuesday?\nYes.\n> At ten?\nAt eleven.\n\n-- \nKim`;
  expect(ownTextOf(text)).toBe('Yes.\nAt eleven.');
});

test.each([
  'On my first day I wrote:\na list of 3 things.',
  'From: Berlin\nI will travel on Monday.',
  'On Nov 2 I wrote down 3 points:\nOne.',
  'I wrote to you on Monday: no answer yet.',
  'The deadline is on 3 November:\n-- or so --',
])('keeps what only looks like a quotation: %j', (text) => expect(ownTextOf(text)).toBe(text));

test.each(['On 1 '.repeat(10_000), 'From:\n'.repeat(10_000), '> \n'.repeat(20_000), 'a wrote '.repeat(10_000)])(
  'ends on a long text',
  (text) => expect(typeof ownTextOf(text)).toBe('string'),
);
