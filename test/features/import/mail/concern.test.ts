// The emails that are read beyond their headers.
import { expect, test } from 'vitest';
import { type KnownAddresses, mayConcern } from '../../../../src/features/import/mail/words/concern.ts';
import { platformOf } from '../../../../src/features/import/mail/words/platforms.ts';
import { letter } from './letters.ts';

const KNOWN: KnownAddresses = {
  addresses: new Set(['jo@postbox.example']),
  domains: new Set(['acme.example']),
  threads: new Set(['first@mail.example']),
};
const to = (address: string) => ({ to: [{ name: null, address }] });

test.each([
  ['Jo <jo@postbox.example>', 'Lunch', {}],
  ['Amy <amy@acme.example>', 'Lunch', {}],
  ['Amy <amy@mail.acme.example>', 'Lunch', {}],
  ['Pat <pat@elsewhere.example>', 'Lunch', to('amy@acme.example')],
  ['Pat <pat@elsewhere.example>', 'Lunch', { replyTo: [{ name: null, address: 'amy@acme.example' }] }],
  ['Pat <pat@elsewhere.example>', 'Lunch', { references: ['zero@x', 'first@mail.example'] }],
  ['Acme <no-reply@us.greenhouse-mail.io>', 'Hello', {}],
  ['Globex Careers <hello@globex.example>', 'Hello', {}],
  ['Globex <recruiting@globex.example>', 'Hello', {}],
  ['Globex <x@globex.example>', 'Your application', {}],
  ['Globex <x@globex.example>', 'Vorstellungsgespräch', {}],
  ['Globex <x@globex.example>', 'Réponse à votre candidature', {}],
] as const)('reads %s: %s', (sender, subject, more) => {
  expect(mayConcern(letter(sender, subject, '', more), false, KNOWN)).toBe(true);
});

test.each([
  ['Pat <pat@elsewhere.example>', 'Lunch', {}],
  ['Acme fan <fan@notacme.example>', 'Lunch', {}],
  ['Shop <hello@shop.example>', 'Your parcel is on its way', {}],
  ['Bank <hello@bank.example>', 'Your statement for November', { references: ['zero@x'] }],
])('passes over %s: %s', (sender, subject, more) => {
  expect(mayConcern(letter(sender, subject, '', more), false, KNOWN)).toBe(false);
});

test('reads what the user sent to somebody known, or about a job', () => {
  const sent = (subject: string, address: string) =>
    mayConcern(letter('Kim <kim@mail.example>', subject, '', to(address)), true, KNOWN);
  expect(sent('Lunch', 'amy@acme.example')).toBe(true);
  expect(sent('My application', 'x@globex.example')).toBe(true);
  expect(sent('Lunch', 'pat@elsewhere.example')).toBe(false);
});

test.each([
  ['no-reply@us.greenhouse-mail.io', 'greenhouse'],
  ['acme@myworkday.com', 'workday'],
  ['jo@acme.teamtailor-mail.com', 'teamtailor'],
  ['jobs-noreply@linkedin.com', 'linkedin'],
  ['x@notgreenhouse.io', undefined],
  ['x@greenhouse.io.evil.example', undefined],
  ['greenhouse.io@evil.example', undefined],
])('%s is sent through %s', (address, name) => expect(platformOf(address)?.name).toBe(name));
