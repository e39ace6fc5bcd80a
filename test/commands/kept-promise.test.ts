// Texts that are filled in, edited or handed over keep the day they name, and their contact promises it.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { added, writeHistory } from '../store/history.ts';
import { splitWords } from '../support/command-line.ts';
import { runInProcess } from '../support/in-process.ts';
import { jobtrack, scratchFolder } from '../support/program.ts';
import { openSession, type Session } from '../support/session.ts';
import { makeTool } from '../support/tools.ts';

interface Draft {
  readonly body: string;
  readonly blanks: readonly string[];
  readonly fields: readonly { name: string; asks: string; required: boolean; value: string | null }[];
  readonly promisedOn: string | null;
  readonly warnings: readonly string[];
}

interface Shown {
  readonly touches: readonly { on: string; promisedOn: string | null }[];
  readonly messages: readonly { text: string }[];
}

const FILLS = '--fill "talked=the new site" --fill "bring=ten years of maps"';
const ALL = `${FILLS} --fill name=Kim`;

/** i1 at Acme with Amy this morning, November 2; with an editor that replaces the text, and a clipboard. */
async function begin(text = ''): Promise<Session> {
  const tools = scratchFolder();
  makeTool(tools, 'xclip', 'cat > /dev/null');
  const EDITOR = makeTool(tools, 'editor', text === '' ? 'true' : `printf '%s' "${text}" > "$1"`);
  const session = openSession('2026-11-02T16:00', { PATH: `${tools}:/bin`, EDITOR });
  await session.say('add-interview Acme Buyer --at "2026-11-02 10:00" --with "Amy Lee <amy@acme.example>"');
  return session;
}

async function promiseOf(session: Session): Promise<string | null | undefined> {
  return (await session.ask<Shown>('show l1')).touches[0]?.promisedOn;
}

test.each([
  ['filled in', `draft t1.1 ${FILLS}`],
  ['copied', `draft t1.1 ${ALL} --copy`],
  ['saved as a file', `draft t1.1 ${ALL} --eml note.eml`],
  ['a letter', `draft t1.1 --as mail ${ALL}`],
])('%s: promises the day', async (_, line) => {
  const session = await begin();
  const draft = await session.ask<Draft>(line.replace('note.eml', join(scratchFolder(), 'note.eml')));
  expect(draft.promisedOn).toBe('2026-11-09');
  expect(await session.say('done t1.1')).toContain("You said you'd check in on Monday, November 9.");
  expect(await promiseOf(session)).toBe('2026-11-09');
});

test.each([
  ['only printed', ['draft t1.1']],
  ['only printed, as JSON', ['draft t1.1 --json']],
  ['undone', [`draft t1.1 ${FILLS}`, 'undo']],
  ['dropped', [`draft t1.1 ${FILLS}`]],
])('%s: promises nothing', async (name, lines) => {
  const session = await begin();
  for (const line of lines) await session.say(line);
  expect(await session.say(`done t1.1 ${name === 'dropped' ? '--promised none' : ''}`)).not.toContain(
    "You said you'd check in",
  );
  expect(await promiseOf(session)).toBeNull();
});

test.each([
  ["Dear Amy, I'll check in on Monday, November 9.", '2026-11-09'],
  ['Dear Amy, I will call on 9 Nov.', '2026-11-09'],
  ['Dear Amy, I will call you on Monday.', null],
  ['Dear Amy, I will call on November 19.', null],
])('edited to %j: %s', async (text, promisedOn) => {
  const session = await begin(text);
  await session.say('draft t1.1 --edit');
  await session.say('done t1.1');
  expect(await promiseOf(session)).toBe(promisedOn);
});

const LATER = '2026-11-04T09:00';
const SINCE = 'it named Monday, November 9. Written today, it would name Wednesday, November 11.';

test.each([
  ['not seen since', [], '2026-11-09', true],
  ['shown again', ['draft t1.1'], '2026-11-11', false],
  ['shown as JSON', ['draft t1.1 --json'], '2026-11-11', false],
  ['copied again', ['draft t1.1 --copy'], '2026-11-11', false],
])('sent two days later, %s: promises the day last seen', async (_, lines, day, isTold) => {
  const session = await begin();
  await session.say(`draft t1.1 ${ALL} --copy`);
  for (const line of lines) await session.say(line, LATER);
  const said = (await session.say('done t1.1', LATER)).replace(/\s+/g, ' ');
  expect(said.includes(SINCE)).toBe(isTold);
  expect(said).toContain(
    `You said you'd check in on ${day === '2026-11-09' ? 'Monday, November 9' : 'Wednesday, November 11'}.`,
  );
  expect(await promiseOf(session)).toBe(day);
});

test('words of your own promise the day they name, and no other day is mentioned', async () => {
  const session = await begin("Dear Amy, I'll check in on Monday, November 9.");
  await session.say('draft t1.1 --edit');
  expect(await session.say('draft t1.1', LATER)).toContain('November 9');
  expect(await session.say('done t1.1', LATER)).not.toContain('Written today');
  expect(await promiseOf(session)).toBe('2026-11-09');
});

test('promises nothing when sent after the day in the text, and says so', async () => {
  const session = await begin();
  await session.say(`draft t1.1 ${ALL} --copy`);
  const said = await session.say('done t1.1', '2026-11-10T09:00');
  expect(said.replace(/\s+/g, ' ')).toContain('Your note named Monday, November 9, but it went out after that day');
  expect(await promiseOf(session)).toBeNull();
});

test('a typed day overrides the one in the text', async () => {
  const session = await begin();
  await session.say(`draft t1.1 ${FILLS}`);
  await session.say('done t1.1 --promised "nov 10"');
  expect(await promiseOf(session)).toBe('2026-11-10');
});

test('undo of done takes back the promise; the text keeps its day', async () => {
  const session = await begin();
  await session.say(`draft t1.1 ${FILLS}`);
  await session.say('done t1.1');
  await session.say('undo');
  expect((await session.ask<Draft>('draft t1.1')).promisedOn).toBe('2026-11-09');
});

test('fills blanks by name, and leaves the rest', async () => {
  const session = await begin();
  const { body, blanks } = await session.ask<Draft>('draft t1.1 --fill "one thing you talked about=the new site"');
  expect(body).toContain('the new site');
  expect(blanks).toEqual(["what you'd bring, in a few words", 'your name']);
  expect((await session.ask<Draft>('draft t1.1 --fill name=Kim')).blanks).toHaveLength(1);
  expect((await session.ask<Draft>('draft t1.1')).body).toMatch(/the new site[\s\S]*Kim/);
});

const TALKED = { name: 'one thing you talked about', asks: "What's one thing you talked about?", required: true };
const BRING = {
  name: "what you'd bring, in a few words",
  asks: 'What would you bring, in a few words?',
  required: true,
};
const VIEW = {
  name: 'what you see differently now, such as how closely the teams work',
  asks: 'What do you see differently now, such as how closely the teams work?',
  required: false,
};

test('fields: each blank with its question, and the answer kept for it', async () => {
  const session = await begin();
  const fieldsOf = async (line: string) => (await session.ask<Draft>(line)).fields;
  expect(await fieldsOf('draft t1.1 --fill "talked=the new site"')).toEqual(
    expect.arrayContaining([
      { ...TALKED, value: 'the new site' },
      { ...BRING, value: null },
      { ...VIEW, value: null },
    ]),
  );
  await session.say('draft t1.1 --fill "see differently=I like it more"');
  expect(await fieldsOf('draft t1.1 --fill "talked=the old site"')).toEqual(
    expect.arrayContaining([
      { ...TALKED, value: 'the old site' },
      { ...BRING, value: null },
      { ...VIEW, value: 'I like it more' },
    ]),
  );
});

test('fields: none once an editor has replaced the words', async () => {
  const session = await begin('Dear Amy, thank you.');
  expect((await session.ask<Draft>('draft t1.1 --edit')).fields).toEqual([]);
});

test.each([
  ['draft t1.1 --fill salary=much', ['salary', '"one thing you talked about"', '"your name"']],
  ['draft t1.1 --fill you=much', ['several']],
  ['draft t1.1 --fill Kim', ['blank and what goes in it']],
  ['draft t1.1 --fill "name= "', ['--fill']],
])('%s: exit 2, nothing saved', async (line, words) => {
  const session = await begin();
  const { code, stderr } = await session.run(line);
  expect(code).toBe(2);
  for (const word of words) expect(stderr.replace(/\s+/g, ' ')).toContain(word);
  expect(await session.ask<Draft>('draft t1.1')).toMatchObject({ promisedOn: null });
});

test.each([
  ['words', 'the new site\n', 0, 'the new site'],
  ['nothing', ' \n', 2, 'nothing in --fill "one thing you talked about"'],
  ['too many words', 'x'.repeat(400_001), 2, 'too long'],
])('--fill "talked=-" reads standard input: %s', async (_, input, code, said) => {
  const { db } = await begin();
  const around = { db, now: '2026-11-02T16:00', input };
  const run = jobtrack(['draft', 't1.1', '--fill', 'talked=-', '--fill', 'name=Kim'], around);
  expect(run.code).toBe(code);
  expect(run.stdout + run.stderr).toContain(said);
});

test('only one blank is read from standard input: exit 2', async () => {
  const { code, stderr } = await (await begin()).run('draft t1.1 --fill talked=- --fill bring=-');
  expect(code).toBe(2);
  expect(stderr).toContain('Only one blank');
});

test('with a blank left, sends nothing but saves the answers', async () => {
  const session = await begin();
  expect((await session.run(`draft t1.1 ${FILLS} --copy`)).code).toBe(1);
  expect((await session.ask<Draft>('draft t1.1')).blanks).toEqual(['your name']);
});

/** A file of an earlier schema: i1 at Acme with Amy, and a kept note to her. */
function olderFile(schema: number): string {
  const day = '2026-11-02';
  const key = { kind: 'thank-you', job_id: 1, interview_id: 1, person_id: 1 };
  const amy = { id: 1, name: 'Amy Lee', company: 'Acme', email: 'amy@acme.example', met_on_linkedin: 0 };
  const text = "Subject: Thank you\n\nDear Amy,\n\nI'll check in on Monday, November 9.";
  return writeHistory(schema, [
    ['add-job Acme', added('job', { id: 1, company: 'Acme', title: 'Buyer', added_on: day, applied_on: day })],
    ['add-contact Amy', added('person', amy)],
    ['add-interview Acme', added('interview', { id: 1, job_id: 1, day, starts_at: '10:00' })],
    ['edit i1', added('interview_person', { id: 1, interview_id: 1, person_id: 1 })],
    ['draft t1.1', added('message', { id: 1, ...key, form: 'email', saved_on: day, text })],
  ]);
}

test.each([3, 13, 14])('a text saved under schema %i promises nothing', async (schema) => {
  const db = olderFile(schema);
  const ask = async (line: string) => {
    const { code, stdout, stderr } = await runInProcess(splitWords(`${line} --json`), { db, now: '2026-11-02T16:00' });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    return JSON.parse(stdout);
  };
  expect(await ask('draft t1.1')).toMatchObject({
    body: expect.stringContaining('Monday, November 9'),
    ownSince: '2026-11-02',
    promisedOn: null,
  });
  expect((await ask('done t1.1')).touches).toEqual([expect.objectContaining({ kind: 'thank-you', promisedOn: null })]);
  expect(await ask('show l1')).toMatchObject({ messages: [{ text: expect.stringContaining('November 9') }] });
  expect((await ask('today --on 2026-11-09')).items).toMatchObject([{ id: 'f1', rule: 'first-follow-up' }]);
});
