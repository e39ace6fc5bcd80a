// What a name means to the commands that take one: whole names come first, whatever they name.
import { describe, expect, test } from 'vitest';
import { openSession } from '../support/session.ts';

async function begin(...lines: readonly string[]) {
  const session = openSession();
  for (const line of lines) await session.say(line);
  return session;
}

describe('any record', () => {
  test.each([
    [['add-job "Lee Foods" Buyer', 'add-contact Lee'], 'lee', 'person'],
    [['add-job Lee Buyer', 'add-contact "Amy Lee"'], 'lee', 'job'],
    [['add-job "Lee Foods" Buyer', 'add-job "Lee Mills" Clerk', 'add-contact Lee'], 'lee', 'person'],
    [['add-job Lee Buyer', 'add-contact "Amy Lee"', 'add-contact "Bob Lee"'], 'lee', 'job'],
  ])('%j, then note %s: on the %s', async (lines, name, what) => {
    const { notes } = await (await begin(...lines)).ask<{ notes: Record<string, string | null>[] }>(
      `note ${name} hello`,
    );
    expect(notes[0]?.[what]).toMatch(/^[jp]1$/);
  });

  test.each([[['add-job Lee Buyer', 'add-contact Lee']], [['add-job "Lee Foods" Buyer', 'add-contact "Amy Lee"']]])(
    '%j: both fit',
    async (lines) => {
      expect(await (await begin(...lines)).run('note lee hello')).toMatchObject({ code: 3 });
    },
  );
});

describe('ids that are not on file', () => {
  test.each([
    ['show j9', 'jobtrack list --all'],
    ['note p9 hello', 'jobtrack list people'],
    ['edit r9 --relationship friend', 'jobtrack list references'],
    ['debrief i9 --fit 3', 'jobtrack list interviews --all'],
    ['edit l9 --note hello', 'jobtrack show'],
    ['done f9', 'jobtrack list --all'],
    ['done t9.1', 'jobtrack list interviews --all'],
  ])('%s: exit 3, and %s', async (line, hint) => {
    const { code, stderr } = await (await begin()).run(`${line} --json`);
    expect(code).toBe(3);
    expect(JSON.parse(stderr).error.hint).toContain(hint);
  });
});

test('thanks to a reference for other jobs, a second time: what is recorded', async () => {
  const session = await begin(
    'add-job Acme Buyer',
    'add-job Beta Clerk',
    'add-reference "Ruth <ruth@example.com>" --for j2',
    'heard j1 --reference-check r1',
    'done k1.1',
  );
  expect(await session.ask('done k1.1')).toMatchObject({ batch: null });
  expect(await session.run('done a1.1')).toMatchObject({ code: 3 });
});
