import { expect, test } from 'vitest';
import { runInProcess } from '../../support/in-process.ts';
import { ESC, KEYS, openTerminal } from '../../support/terminal.ts';
import { contentOf, useJobHunt } from './job-hunt.ts';

const jobHunt = useJobHunt();

test.each([{ ACCESSIBLE: '1' }, { TERM: 'dumb' }])(
  '%j: numbered lists and plain lines, without redrawing',
  async (env) => {
    const around = jobHunt();
    const terminal = openTerminal(['heard'], { ...around, env });
    const answers = [
      ['Which job is it about?\n1. Acme – Clerk (j1)\n2. Beta – Buyer (j2)\nType a number from 1 to 2.\n', '3\r'],
      ['Type a number from 1 to 2.', '1\r'],
      ['What was it about?', '1\r'],
      ['Who got in touch?', 'Amy\r'],
      ['Amy Lee (p1), already on file\nHow did they get in touch?', '2\r'],
      ['timing?', '1\r'],
      ['When will they decide?', 'nov 31\r'],
      ['"nov 31"', 'nov 20\r'],
      ['Friday, November 20, 2026 (in 11 days)\nAnything else about timing?', '1\r'],
      ['What else did they say?', '\r'],
    ] as const;
    for (const [question, keys] of answers) {
      await terminal.sees(question);
      terminal.types(keys);
    }
    expect(await terminal.ends()).toEqual({ code: 0, isRestored: true, isOver: true });
    expect(terminal.raw()).not.toContain(ESC);
    expect(terminal.text()).toContain("one line: jobtrack heard j1 --from Amy --channel phone --decision-by 'nov 20'");
    const same = jobHunt();
    await runInProcess(['heard', 'j1', '--from', 'Amy', '--channel', 'phone', '--decision-by', 'nov 20'], same);
    expect(contentOf(around.db).touch).toEqual(contentOf(same.db).touch);
  },
);

test.each(['0', 'false', ''])("ACCESSIBLE=%s doesn't turn on plain lines", async (setting) => {
  const terminal = openTerminal(['close'], { ...jobHunt(), env: { ACCESSIBLE: setting } });
  await terminal.sees('❯ [ ] Acme');
  terminal.types(KEYS.interrupt);
  expect(await terminal.ends()).toMatchObject({ code: 130 });
});

test('accepts yes and no as words', async () => {
  const around = { ...jobHunt(), env: { ACCESSIBLE: '1' } };
  const terminal = openTerminal(['debrief', 'acme'], around);
  for (let question = 0; question < 9; question += 1) {
    await terminal.sees('Press Enter to skip.');
    terminal.types('\r');
  }
  for (const mark of ['1', '1', '1', '1', '1', '', '', '', '']) {
    await terminal.sees('Press Enter to skip.');
    terminal.types(`${mark}\r`);
  }
  await terminal.sees('Type a number from 1 to 3.');
  terminal.types('1\r');
  await terminal.sees('Type yes or no, or press Enter for no.');
  terminal.types('maybe\r');
  await terminal.sees('Type yes or no, or press Enter for no.');
  terminal.types('no\r');
  expect(await terminal.ends()).toMatchObject({ code: 0 });
  expect(contentOf(around.db).closing).toEqual([]);
});

test("uses ASCII when the locale isn't UTF-8", async () => {
  const terminal = openTerminal(['close'], { ...jobHunt(), env: { LANG: 'C' } });
  await terminal.sees('> [ ] Acme - Clerk (j1)');
  terminal.types('\r');
  await terminal.sees('* Which job is over?');
  await terminal.sees('Why is it over?');
  terminal.types(KEYS.interrupt);
  await terminal.ends();
  expect(terminal.raw()).toMatch(new RegExp(`^[ -~\\r\\n${ESC}]*$`));
});
