// Small emails for the tables of words.test.ts.
import type { Mail } from '../../../../src/formats/mail/message.ts';

type Given = Partial<Mail> & { readonly sender?: string };

/** An email to Kim; `sender` is 'Acme <no-reply@…>' or an address. */
export function letter(sender: string, subject: string, text: string, more: Given = {}): Mail {
  const [, name, address] = /^(?:(.+) )?<?([^<>\s]+@[^<>\s]+)>?$/.exec(sender) ?? [];
  return {
    messageId: 'one@mail.example',
    digest: '',
    inReplyTo: [],
    references: [],
    from: address === undefined ? null : { name: name ?? null, address },
    replyTo: [],
    to: [{ name: 'Kim Novak', address: 'kim@mail.example' }],
    cc: [],
    bcc: [],
    subject,
    date: Date.UTC(2026, 10, 9, 15),
    isAutomatic: false,
    listId: null,
    failsChecks: false,
    isLeftOut: null,
    text,
    ownText: text,
    calendars: [],
    where: 'inbox.mbox, message 1',
    ...more,
  };
}

/** A calendar part with a method. */
export function calendar(method: string): Uint8Array {
  return Buffer.from(`BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:${method}\r\nEND:VCALENDAR\r\n`);
}
