import { expect, test } from 'vitest';
import { fileStem } from '../../src/app/recording/own-message.ts';

test.each([
  ['Acme', 't1.2', 'email', 'acme-t1.2'],
  ['Acme', 't1.2', 'letter', 'acme-t1.2-letter'],
  ['O’Hara & Sons Ltd.', 'f4', 'email', 'ohara-sons-ltd-f4'],
  ['Société d’Été', 'f4', 'email', 'societe-dete-f4'],
  ['../../.bashrc', 'f4', 'email', 'bashrc-f4'],
  ['-rf', 'f4', 'email', 'rf-f4'],
  ['/etc/passwd', 'f4', 'email', 'etc-passwd-f4'],
  ['a\u0000b\nc', 'f4', 'email', 'a-b-c-f4'],
  ['山田', 'f4', 'email', 'f4'],
  ['x'.repeat(300), 'f4', 'email', `${'x'.repeat(40)}-f4`],
] as const)('R27 the file of %j, %s, %s: %s', (company, id, form, stem) => {
  expect(fileStem({ target: { id, job: { company } }, item: { number: null }, form, others: [] })).toBe(stem);
});

test('R27 the file name of several items names each', () => {
  const others = [{ target: { id: 'f9' } }];
  const letter = {
    target: { id: 'f4', job: { company: 'Acme' } },
    item: { number: 2 },
    form: 'email',
    others,
  } as const;
  expect(fileStem(letter)).toBe('acme-f4-f9-2');
});
