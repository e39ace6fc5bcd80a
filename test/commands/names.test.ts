// How commands match names: whole names first, for any record.
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
    '%j: both match',
    async (lines) => {
      expect(await (await begin(...lines)).run('note lee hello')).toMatchObject({ code: 3 });
    },
  );
});

describe("ids that aren't on file", () => {
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

test('thanking a reference for other jobs again records nothing', async () => {
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

describe('the company of an interview', () => {
  interface Added {
    readonly jobs: readonly { id: string; company: string }[];
    readonly interviews: readonly { job: string }[];
    readonly warnings: readonly string[];
  }
  const FOODS = ['add-job "Acme Foods Ltd" Buyer'];
  test.each([
    [FOODS, 'acme Buyer', 'j1', undefined],
    [FOODS, '"ACME FOODS" Buyer', 'j1', undefined],
    [FOODS, 'acme Clerk', 'j2', 'Acme Foods Ltd'],
    [FOODS, '"acme foods" Clerk', 'j2', 'Acme Foods Ltd'],
    [FOODS, '"Acme Tools" Clerk', 'j2', 'Acme Tools'],
    [[...FOODS, 'add-job "Acme Tools" Buyer'], 'acme Buyer', 'j3', 'acme'],
    [[...FOODS, 'add-job Acme Clerk'], 'acme Buyer', 'j3', 'Acme'],
    [[...FOODS, 'close j1 --reason filled', 'add-job "Acme Tools" Clerk'], 'acme Clerk', 'j2', undefined],
  ])('%j, then add-interview %s: for %s', async (lines, where, job, company) => {
    const added = await (await begin(...lines)).ask<Added>(`add-interview ${where} --at tomorrow`);
    expect(added.interviews).toMatchObject([{ job }]);
    expect(added.jobs[0]?.company).toBe(company);
  });

  test('other possible matches are a hint, with --json a warning', async () => {
    const session = await begin(...FOODS, 'add-job "Acme Foods" Clerk', 'close j2 --reason filled');
    const line = 'add-interview acme Clerk --at tomorrow';
    const { stdout, stderr } = await session.run(line);
    expect(stdout).toContain('"acme" to be Acme Foods Ltd.');
    for (const hint of ["There's also", 'jobtrack reopen j2', 'jobtrack add-job "acme" "Clerk"']) {
      expect(stdout.replace(/\s+/g, ' ')).not.toContain(hint);
      expect(stderr.replace(/\s+/g, ' ')).toContain(hint);
    }
    await session.say('undo');
    expect((await session.ask<Added>(line)).warnings).toHaveLength(3);
  });
});

describe('a contact', () => {
  interface Added {
    readonly people: readonly { id: string; name: string; company: string | null }[];
  }
  test.each([
    [['add-contact "Dana Roy"'], 'add-contact "Dana Roy" --company Agency', ['p1', 'Agency']],
    [['add-contact "Dana Roy"'], 'add-contact Dana --company Agency', ['p2', 'Agency']],
    [['add-contact "Dana Roy" --company Other'], 'add-contact "Dana Roy" --company Agency', ['p2', 'Agency']],
    [
      ['add-job Acme Buyer --via "Dana Roy"'],
      'add-contact Dana --role recruiter --job j1 --company Agency',
      ['p1', 'Agency'],
    ],
    [['add-job Acme Buyer'], 'add-contact Dana --role recruiter --job j1 --company Agency', ['p1', 'Agency']],
  ])('%j, then %s: %j', async (lines, line, expected) => {
    const { people } = await (await begin(...lines)).ask<Added>(line);
    expect(people.map(({ id, company }) => [id, company])).toEqual([expected]);
  });
});
