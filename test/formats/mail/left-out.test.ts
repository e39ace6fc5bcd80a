import { expect, test } from 'vitest';
import { leftOutBy } from '../../../src/formats/mail/left-out.ts';

test.each([
  ['Drafts', 'draft'],
  ['Entwürfe', 'draft'],
  ['Brouillons', 'draft'],
  ['Borradores', 'draft'],
  ['Spam', 'spam'],
  ['Junk E-mail', 'spam'],
  ['Courrier indésirable', 'spam'],
  ['Trash', 'trash'],
  ['Papierkorb', 'trash'],
  ['Gelöschte Elemente', 'trash'],
  ['Corbeille', 'trash'],
  ['Papelera', 'trash'],
  ['Inbox', null],
  ['Sent', null],
  ['No spam here', null],
])('%s is %s', (name, is) => expect(leftOutBy(name)).toBe(is));
