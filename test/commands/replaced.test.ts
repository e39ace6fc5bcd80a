// Replacing something on file says so, with the way back.
import { describe, expect, test } from 'vitest';
import { openSession } from '../support/session.ts';

const INTERVIEW = 'add-interview Acme Buyer --at "2026-11-02 10:00" --with "Amy Lee"';
const WAY_BACK = 'To get that back: jobtrack undo';

async function said(...lines: readonly string[]): Promise<string> {
  const session = openSession();
  const answers: string[] = [];
  for (const line of [INTERVIEW, ...lines]) answers.push(await session.say(line));
  return answers.at(-1) ?? '';
}

describe('what they said about timing', () => {
  test.each([
    ['heard j1 --decision-by 2026-11-20', 'heard j1 --contact-on 2026-11-10', "they'll decide by Fri Nov 20"],
    ['heard j1 --every 7', 'done f1 --spoke --decision-by 2026-11-20', 'you may check in every week'],
    ['heard j1 --contact-on 2026-11-10', 'log j1 --spoke --decision-by 2026-11-20', 'get in touch on Tue Nov 10'],
    ['heard j1 --decision-by 2026-11-20', 'debrief i1 --decision-by 2026-11-12', "they'll decide by Fri Nov 20"],
  ])('%s, then %s', async (first, second, words) => {
    expect(await said(first, second)).toContain(`This replaces what they said on Mon Nov 2: ${words}. ${WAY_BACK}`);
  });

  test.each([
    ['nothing was said before', ['heard j1 --every 7']],
    ['they say the same again', ['heard j1 --every 7', 'heard j1 --every 7']],
    ['no timing is named', ['heard j1 --every 7', 'heard j1 --note "still choosing"']],
    ['it was about another job', ['add-job Beta Clerk', 'heard j2 --every 7', 'heard j1 --every 9']],
    ['it will only be said', ['heard j1 --every 7', 'add-interview acme --at 2026-11-09 --decision-by 2026-11-20']],
  ])('says nothing when %s', async (_, lines) => {
    expect(await said(...lines)).not.toMatch(/replaces|still counts/);
  });

  test('says nothing when its day is past', async () => {
    const session = openSession();
    for (const line of [INTERVIEW, 'heard j1 --contact-on tomorrow']) await session.say(line);
    expect(await session.say('heard j1 --every 7', '2026-11-04T09:00')).not.toContain('replaces');
  });

  test('keeps a later answer', async () => {
    expect(await said('heard j1 --every 7', 'heard j1 --on "oct 30" --decision-by 2026-11-20')).toContain(
      'What they said later, on Mon Nov 2, still counts: you may check in every week.',
    );
  });

  test("adds nothing when it's on record already", async () => {
    const line = 'log j1 --with Amy --spoke --every 7';
    const session = openSession();
    for (const each of [INTERVIEW, line, line.replace('7', '9')]) await session.say(each);
    expect((await session.ask<{ statements: object[] }>('show j1')).statements).toMatchObject([{ everyDays: 7 }]);
  });
});

describe('answers of a debrief', () => {
  const FIRST = 'debrief i1 --went-well portfolio --fit 4 --next-step "a second round"';
  test.each([
    ['debrief i1 --went-well "the talk"', '--went-well'],
    ['debrief i1 --fit 2 --went-well "the talk"', '--went-well and --fit'],
    ['debrief i1 --next-step "a call"', '--next-step'],
  ])('%s', async (line, flags) => {
    expect(await said(FIRST, line)).toContain(`This replaces what you had for ${flags}. ${WAY_BACK}`);
  });

  test.each([FIRST, 'debrief i1 --learned "they travel a lot"', 'debrief i1 --with "Pete Ray"'])(
    'replaces nothing: %s',
    async (line) => expect(await said(FIRST, line)).not.toContain('replaces'),
  );

  test('names the next step once, with the debrief', async () => {
    const session = openSession();
    for (const line of [INTERVIEW, 'debrief i1 --next-step "a call"', 'debrief i1 --next-step "a test"'])
      await session.say(line);
    const shown = () => session.ask<{ debriefs: object[]; notes: { text: string }[] }>('show i1');
    const { debriefs, notes } = await shown();
    expect(debriefs).toMatchObject([{ nextStep: 'a test', fit: null }]);
    expect(notes.map(({ text }) => text)).toEqual(['Next step: a test']);
    expect(await session.say('show i1')).not.toMatch(/^ +Next step/m);
    await session.say('undo');
    expect((await shown()).debriefs).toMatchObject([{ nextStep: 'a call' }]);
  });
});
