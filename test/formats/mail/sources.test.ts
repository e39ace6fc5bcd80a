import { expect, test } from 'vitest';
import { eml, mailFile, readAll } from './reading.ts';

const MBOX = `From a@x Mon Nov  2 10:00:00 2026\n${eml()}`;

test.each<[path: string, content: string, isRead: boolean]>([
  ['a.eml', eml(), true],
  ['sub/b.EML', eml(), true],
  ['1.emlx', `${eml().length}\n${eml()}<plist/>`, true],
  ['1.partial.emlx', `${eml().length}\n${eml()}<plist/>`, true],
  ['inbox.mbox', MBOX, true],
  ['INBOX.mbox/mbox', MBOX, true],
  ['INBOX.mbox/table_of_contents', '\u0000\u0001', false],
  ['Inbox', MBOX, true],
  ['Inbox.msf', '// <!-- <mdb:mork:z v="1.4"/> -->', false],
  ['cur/1.host:2,S', eml(), true],
  ['new/1.host', eml(), true],
  ['tmp/1.host', eml(), false],
  ['.Sent/cur/1.host:2,S', eml(), true],
  ['dovecot.index', 'From the start', false],
  ['.hidden.eml', eml(), false],
  ['.cache/a.eml', eml(), false],
  ['notes.txt', 'Dear diary,\n', false],
  ['empty', '', false],
])('in a folder, %s', async (path, content, isRead) => {
  const read = await readAll(mailFile(content, path, path.split('/')));
  expect(read.map((one) => 'text' in one)).toEqual(isRead ? [true] : []);
});

test.each([
  ['cur/1.host:2,S', null],
  ['cur/1.host:2,DS', 'draft'],
  ['cur/1.host;2,ST', 'trash'],
  ['.Trash/cur/1.host:2,S', 'trash'],
  ['.INBOX.Drafts/cur/1.host:2,S', 'draft'],
  ['Spam.mbox', 'spam'],
  ['[Gmail].mbox/Trash.mbox/Messages/1.emlx', 'trash'],
  ['Papierkorb', 'trash'],
  ['Inbox.sbd/Junk', 'spam'],
  ['Sent', null],
  ['Inbox/Trash.eml', null],
])('%s is left out as %s', async (path, isLeftOut) => {
  const content = path.endsWith('.emlx') ? `999\n${eml()}` : path.includes('cur/') ? eml() : MBOX;
  const read = await readAll(mailFile(content, path, path.split('/')));
  expect(read).toMatchObject([{ isLeftOut }]);
});

test('reads a mailbox that was typed, with any name', async () => {
  expect(await readAll(mailFile(MBOX, 'Trash'))).toMatchObject([{ isLeftOut: null, text: 'Hello' }]);
});

test.each([
  ['a.msg', 'Download as EML'],
  ['b.PST', 'readpst'],
  ['c.ost', 'readpst'],
  ['d.olm', 'drag the mail folder'],
  ['takeout-2026.zip', 'Unpack it'],
  ['takeout.tgz', 'Unpack it'],
  ['takeout.tar.gz', 'Unpack it'],
])('%s is refused, with the way around', async (name, hint) => {
  await expect(readAll(mailFile('x', name))).rejects.toMatchObject({
    code: 'usage',
    hint: expect.stringContaining(hint),
  });
  const inFolder = await readAll(mailFile('x', `Mail/${name}`, [name]), mailFile(eml()));
  expect(inFolder).toMatchObject([
    { where: `Mail/${name}`, why: expect.stringMatching(/^I can't read /) },
    { text: 'Hello' },
  ]);
});
