// The program keeps the promises in its texts.
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeBusyJobHunt } from '../support/busy-job-hunt.ts';
import { splitWords } from '../support/command-line.ts';
import { runInProcess } from '../support/in-process.ts';
import { scratchFolder } from '../support/program.ts';
import { makeTool } from '../support/tools.ts';

const NOW = '2026-11-02T16:00';
const AMY = '--with "Amy Lee <amy@acme.example>"';
const HELD = `add-interview Acme Clerk --at "2026-11-02 10:00" ${AMY}`;

interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  // biome-ignore lint/suspicious/noExplicitAny: each test names the fields that it reads
  readonly json: any;
}

/** A job hunt made by command lines; returns a function that runs more, at a moment. */
async function jobHuntOf(
  ...lines: readonly string[]
): Promise<(line: string, now?: string, env?: object) => Promise<Run>> {
  const db = join(scratchFolder(), 'search.db');
  const type = async (line: string, now = NOW, env = {}): Promise<Run> => {
    const run = await runInProcess(splitWords(line), { db, now, env });
    return { ...run, json: line.includes('--json') && run.code === 0 ? JSON.parse(run.stdout) : null };
  };
  for (const line of lines) expect((await type(line)).code, line).toBe(0);
  return type;
}

describe('the promised day is the day of the next follow-up', () => {
  test.each([
    ['nothing said', [HELD]],
    ['a decision day', [`${HELD} --decision-by 2026-11-12`]],
    ['a day to get in touch', [`${HELD} --contact-on 2026-11-08`]],
    ['a rhythm', [`${HELD} --every 10`]],
    [
      'asked the same person about another job today',
      [
        HELD,
        'add-job Acme Cook --applied 2026-10-20',
        'add-contact "Amy Lee" --job acme/cook --role hr',
        'done f2 --sent',
      ],
    ],
  ])('%s', async (_, lines) => {
    const type = await jobHuntOf(...lines);
    const { json } = await type('draft t1.1 --json');
    await type('done t1.1');
    const { json: tomorrow } = await type('today --week --json', '2026-11-03T09:00');
    const { json: shown } = await type('show j1 --json', '2026-11-03T09:00');
    const all = [...tomorrow.items, ...shown.upcoming];
    const ask = all.find((item: { id: string }) => item.id === 'f1');
    const day = Number(ask.due.slice(-2));
    expect(json.body).toMatch(new RegExp(`(?:check in|get in touch) on \\w+day, November ${day}`));
  });

  test('none for someone who gets no follow-ups, or while an interview is coming', async () => {
    const type = await jobHuntOf(`${HELD} --with "Pete <pete@acme.example>" --follow-up-with Pete`);
    expect((await type('draft t1.1 --json')).json.body).not.toContain('unless you');
    expect((await type('draft t1.2 --json')).json.body).toContain("I'll check in on Monday, November 9,");
    await type('add-interview acme --at "2026-11-05 10:00"');
    expect((await type('draft t1.2 --json')).json.body).toContain('next conversation on Thursday, November 5');
  });
});

describe('why names what really comes next', () => {
  test.each([
    ['t1.1', 'done t1.1', [HELD, 'debrief i1 --fit 3']],
    ['d1', 'debrief i1 --fit 3', [HELD, 'done t1.1']],
    [
      'f1',
      'done f1 --sent',
      ['add-job Acme Clerk --applied 2026-10-20', 'add-contact "Bo <bo@x.example>" --job acme --role hr'],
    ],
    [
      'f1',
      'done f1 --voicemail',
      ['add-job Acme Clerk --applied 2026-10-20', 'add-contact "Bo +1 212 555 0100" --job acme --role hr'],
    ],
    ['g1', 'done g1', ['add-interview Acme Clerk --at "2026-11-03 10:00"', 'add-reference Ruth']],
    [
      'b1',
      'done b1',
      ['add-interview Acme Clerk --at 2026-10-20 --with "Amy <amy@x.example>"', 'close acme --reason rejected'],
    ],
  ])('%s', async (id, command, lines) => {
    const type = await jobHuntOf(...lines);
    const { json: page } = await type(`why ${id} --json`);
    const said = page.sections.find((section: { id: string }) => section.id === 'after').lines.at(-1);
    const { json: change } = await type(`${command} --json`);
    const [next] = change.next;
    if (next === undefined) expect(said).not.toMatch(/next .*for this job/i);
    else {
      const words = {
        'follow-up': /: (?:call|write to) \w.* \(\w+ follow-up\)\.$|^If you send it today/,
        debrief: /: write down/,
        'thank-you': /: thank-you note/,
      }[next.kind as string];
      expect(said).toMatch(words as RegExp);
      expect(said).toContain(`November ${Number(next.opens.slice(-2))}`);
    }
  });
});

test('after what they said about timing, says which follow-up moved, and to when', async () => {
  const type = await jobHuntOf(HELD, 'done t1.1');
  const said = async (line: string) => (await type(line)).stdout;
  expect(await said('heard acme --decision-by "nov 20"')).toContain('follow-up), moved to Mon Nov 23');
  expect(await said('heard acme --decision-by "nov 20"')).not.toContain('moved to ');
  expect(await said('heard acme --note hello')).not.toContain('moved to ');
});

describe('your own words', () => {
  const mine = (text: string) => makeTool(scratchFolder(), 'editor', `printf '%b' '${text}' > "$1"`);

  test('replace ours until sent, then stay with the contact; undo restores them', async () => {
    const type = await jobHuntOf(HELD);
    await type('draft t1.1 --edit', NOW, { EDITOR: mine('Subject: Mine\\n\\nDear Amy') });
    expect((await type('draft t1.1 --json')).json).toMatchObject({
      subject: 'Mine',
      body: 'Dear Amy',
      blanks: [],
      ownSince: '2026-11-02',
    });
    await type('done t1.1');
    expect((await type('show l1 --json')).json.messages).toEqual([
      { form: 'email', savedOn: '2026-11-02', text: 'Subject: Mine\n\nDear Amy' },
    ]);
    await type('undo');
    expect((await type('draft t1.1')).stdout).toContain('Dear Amy\n');
    await type('redo');
    expect((await type('show l1')).code).toBe(0);
  });

  test('are found with their item, and once sent with the contact', async () => {
    const type = await jobHuntOf(HELD, 'add-reference "Ruth <ruth@example.com>"');
    await type('draft t1.1 --edit', NOW, { EDITOR: mine('Dear Amy\\n\\nThe kites\\nwere fine') });
    await type('draft a1.1 --edit', NOW, { EDITOR: mine('Dear Ruth, about the kites') });
    const found = async () => (await type('search kites --json')).json.found;
    expect(await found()).toMatchObject([
      { id: 'a1.1', type: 'message', person: { name: 'Ruth' }, line: 'Dear Ruth, about the kites' },
      { id: 't1.1', type: 'message', job: { company: 'Acme' }, on: '2026-11-02', line: 'The kites' },
    ]);
    await type('edit j1 --company Baker');
    expect((await type('search baker fine')).stdout).toContain('t1.1  your message · Amy Lee · Baker – Clerk');
    await type('done t1.1');
    expect(await found()).toMatchObject([{ id: 'a1.1' }, { id: 'l1', person: { name: 'Amy Lee' } }]);
    await type('undo');
    await type('draft a1.1 --edit', NOW, { EDITOR: mine('') });
    expect(await found()).toMatchObject([{ id: 't1.1' }]);
  });

  test('are separate for an email and a letter', async () => {
    const type = await jobHuntOf(HELD);
    await type('draft t1.1 --edit', NOW, { EDITOR: mine('an e-mail') });
    await type('draft t1.1 --as mail --edit', NOW, { EDITOR: mine('a letter') });
    expect((await type('draft t1.1 --json')).json).toMatchObject({ form: 'email', subject: null, body: 'an e-mail' });
    expect((await type('draft t1.1 --as mail --json')).json).toMatchObject({ form: 'letter', body: 'a letter' });
  });

  test("aren't saved when unchanged, and are removed when emptied", async () => {
    const type = await jobHuntOf(HELD);
    const before = (await type('draft t1.1')).stdout;
    await type('draft t1.1 --edit', NOW, { EDITOR: 'true' });
    expect((await type('draft t1.1 --json')).json.ownSince).toBeNull();
    await type('draft t1.1 --edit', NOW, { EDITOR: mine('mine') });
    await type('draft t1.1 --edit', NOW, { EDITOR: mine('') });
    expect((await type('draft t1.1')).stdout).toBe(before);
    expect((await type('undo')).stdout).toContain('Brought back: your draft of the thank-you note to Amy Lee.');
    expect((await type('draft t1.1')).stdout).toContain('mine');
  });

  test("for one follow-up aren't used for the next; an unanswered call keeps them", async () => {
    const type = await jobHuntOf(
      'add-job Acme Clerk --applied 2026-10-20',
      'add-contact "Bo +1 212 555 0100" --job acme --role hr',
    );
    await type('draft f1 --as email --edit', NOW, { EDITOR: mine('mine') });
    await type('done f1 --missed');
    expect((await type('draft f1 --as email --json')).json.body).toBe('mine');
    await type('done f1 --voicemail');
    expect((await type('draft f1 --as email --json')).json).toMatchObject({ ownSince: null, item: { number: 2 } });
  });

  test('--json opens the editor too, and prints only the object', async () => {
    const type = await jobHuntOf(HELD);
    const run = await type('draft t1.1 --edit --json', NOW, { EDITOR: mine('mine\\r\\nand yours') });
    expect(run).toMatchObject({ code: 0, stderr: '', json: { body: 'mine\nand yours' } });
  });
});

describe('what to type next', () => {
  test.each([
    ['t1.1', '', 'jobtrack done t1.1'],
    ['t1.1', ' --as mail', 'jobtrack done t1.1 --channel mail'],
    ['t1.2', '', 'jobtrack done t1.2'],
    ['t1.2', ' --as email', 'jobtrack done t1.2 --channel email'],
    ['c1', ' --as email', 'jobtrack done c1 --sent'],
    ['c1', ' --as mail', 'jobtrack done c1 --channel mail'],
    ['n1.4', '', 'jobtrack done n1.4'],
  ])('%s%s: %s', async (id, flags, command) => {
    const insider =
      'add-contact "Ida" --job acme --role insider --linkedin https://l.example/ida --met-on-linkedin --prefers linkedin';
    const type = await jobHuntOf(`${HELD} --with Pete --via "Dana +1 212 555 0100"`, insider);
    const { json } = await type(`draft ${id}${flags} --json`);
    expect(json.next.at(-1)).toBe(command);
    expect((await type(command.replace(/^jobtrack /, ''))).code).toBe(0);
  });
});

test.each([
  ['draft f1', 'add-contact'],
  ['call f1', 'add-contact'],
  ['draft d1', 'jobtrack debrief i1'],
  ['draft w1', 'jobtrack edit i1 --with'],
  ['draft g2', 'jobtrack prepare i2'],
  ['call g2', 'jobtrack prepare i2'],
  ['call o1', 'jobtrack draft o1'],
])('refuses %s, with %s to type instead', async (line, hint) => {
  const type = await jobHuntOf(
    'add-interview Acme Clerk --at "2026-11-02 10:00"',
    ...(line.endsWith('g2') ? ['add-interview acme --at "2026-11-04 10:00"'] : []),
    ...(line.endsWith('o1') ? ['offer acme'] : []),
  );
  const run = await type(line);
  expect(run).toMatchObject({ code: 1, stdout: '' });
  expect(run.stderr).toContain(hint);
});

test('every message has a text, every call a page, and all have a reason', async () => {
  const around = { db: join(scratchFolder(), 'search.db'), now: '2026-11-24T09:00' };
  await makeBusyJobHunt(around.db, around.now);
  const { items } = JSON.parse((await runInProcess(['today', '--json', '--all'], around)).stdout);
  expect(items.length).toBeGreaterThan(13);
  for (const { id, action, kind } of items) {
    const lines =
      action === 'call'
        ? [
            ['call', id],
            ['draft', id, '--as', 'email'],
          ]
        : [];
    if (action === 'send' || kind === 'offer-reply') lines.push(['draft', id]);
    for (const line of [...lines, ['why', id]]) {
      const run = await runInProcess(line, around, 80);
      expect({ line, code: run.code }).toEqual({ line, code: 0 });
      expect(run.stdout, line.join(' ')).not.toMatch(/undefined|null|\{\{|\}\}/);
      if (line[0] !== 'draft') expect(run.stdout.split('\n').length - 1, line.join(' ')).toBeLessThan(24);
    }
  }
});

describe('the interview to prepare for', () => {
  const [early, late, next] = ['2026-11-02 08:00', '2026-11-02 15:00', '2026-11-09 10:00'];
  test.each([
    ['the 8:00 one over', [early, next], '2026-11-02T09:30', 'i2'],
    ['the next of today', [early, late, next], '2026-11-02T09:30', 'i2'],
    ['one still ahead today', [late, next], '2026-11-02T14:59', 'i1'],
    ['all of today over', [early, late], '2026-11-02T16:00', 'i2'],
  ])('%s', async (_, times, now, id) => {
    const type = await jobHuntOf(
      'add-job Acme Clerk --applied 2026-10-20',
      ...times.map((at) => `add-interview Acme Clerk --at "${at}"`),
    );
    expect((await type('prepare acme --json', now)).json.interview.id).toBe(id);
  });
});

test('puts items done together into one command', async () => {
  const type = await jobHuntOf(
    'add-job Acme Clerk --applied 2026-10-20 --via "Dana Roy <dana@x.example>"',
    'add-job Beta Cook --applied 2026-10-20 --via "Dana Roy"',
    'config set me.name "Sam Roe"',
  );
  expect((await type('draft f1 --json', '2026-10-27T09:00')).json.next.at(-1)).toBe('jobtrack done f1 f2');
});

test.each([
  ['an email that is ready', 'n1.1', ['jobtrack draft n1.1 --open', 'jobtrack done n1.1']],
  ['a letter', 'n1.1 --as mail', ['jobtrack done n1.1 --channel mail']],
])('what to type next: %s', async (_, flags, next) => {
  const type = await jobHuntOf(
    'add-job Acme Clerk --applied 2026-10-20 --insider "Pat Kim <pat@acme.example>"',
    'add-interview Acme Clerk --at "2026-11-02 10:00"',
    'config set me.name "Sam Roe"',
  );
  expect((await type(`draft ${flags} --json`, '2026-11-03T09:00')).json.next).toEqual(next);
});
