import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { BEFORE, CONVERSATIONS, type Conversation } from '../cli/prompting/conversations.ts';
import { useJobHunt } from '../cli/prompting/job-hunt.ts';
import { splitWords } from '../support/command-line.ts';
import type { Surroundings } from '../support/program.ts';
import { KEYS, openTerminal, type Terminal } from '../support/terminal.ts';
import { expectPlain, expectSound } from './support.ts';

const jobHunt = useJobHunt();

/** Ways to end an open question, and their exit codes. */
const BREAKS = {
  'Ctrl-C': { how: (terminal) => terminal.types(KEYS.interrupt), code: 130 },
  'Ctrl-D': { how: (terminal) => terminal.types(KEYS.endOfInput), code: 130 },
  SIGINT: { how: (terminal) => terminal.sends('SIGINT'), code: 130 },
  SIGTERM: { how: (terminal) => terminal.sends('SIGTERM'), code: 143 },
  SIGHUP: { how: (terminal) => terminal.sends('SIGHUP'), code: 129 },
  'a closed terminal': { how: (terminal) => terminal.closes(), code: 129 },
} as const satisfies Record<string, { how: (terminal: Terminal) => void; code: number }>;

type Break = keyof typeof BREAKS;

async function expectNothingSaved(
  { typed, answers }: Pick<Conversation, 'typed' | 'answers'>,
  at: number,
  end: Break,
  env: Surroundings['env'] = {},
): Promise<void> {
  const around = jobHunt();
  const before = readFileSync(around.db, 'latin1');
  const terminal = openTerminal(splitWords(typed), { ...around, env });
  for (const [question, keys] of answers.slice(0, at)) {
    await terminal.sees(`? ${question}`);
    terminal.types(keys);
    await terminal.sees('✓');
  }
  await terminal.sees(answers.at(at)?.[0] ?? '');
  const { how, code } = BREAKS[end];
  how(terminal);
  expect(await terminal.ends()).toEqual({ code, isRestored: true, isOver: true });
  if (end !== 'a closed terminal') expect(terminal.text()).toMatch(/\njobtrack: Nothing was saved\.\n$/);
  expectPlain(terminal.text());
  expect(readFileSync(around.db, 'latin1')).toBe(before);
}

test.each(CONVERSATIONS)('R20 $typed: Ctrl-C at the first question and at the last', async (conversation) => {
  await expectNothingSaved(conversation, 0, 'Ctrl-C');
  await expectNothingSaved(conversation, conversation.answers.length - 1, 'Ctrl-C');
});

test.each(CONVERSATIONS)('R20 $typed: Ctrl-D', (conversation) => expectNothingSaved(conversation, 0, 'Ctrl-D'));

/** One question of each kind. */
const KINDS = {
  'a text': { typed: 'add-job', answers: [['Which company?', '']] },
  'an optional text': {
    typed: 'offer',
    answers: [
      ['Which job', KEYS.enter],
      ['When do they need your answer?', ''],
    ],
  },
  'a list': { typed: 'close acme', answers: [['Why is it over?', '']] },
  'a list of records': { typed: 'debrief', answers: [['Which interview?', '']] },
} as const satisfies Record<string, Pick<Conversation, 'typed' | 'answers'>>;

const EVERY = Object.keys(KINDS).flatMap((kind) => Object.keys(BREAKS).map((end) => [kind, end] as const));

test.each(EVERY)('R20 %s, %s', async (kind, end) => {
  const { typed, answers } = KINDS[kind as keyof typeof KINDS];
  await expectNothingSaved({ typed, answers }, answers.length - 1, end as Break);
});

test.each(Object.keys(BREAKS))('R20 plain lines, %s', async (end) => {
  const plain = { ACCESSIBLE: '1' };
  await expectNothingSaved({ typed: 'add-job', answers: [['Which company?', '']] }, 0, end as Break, plain);
  await expectNothingSaved({ typed: 'close acme', answers: [['from 1 to 7', '']] }, 0, end as Break, plain);
});

test('R20 half an answer, then a closed terminal', async () => {
  const around = jobHunt();
  const terminal = openTerminal(['add-job'], around);
  await terminal.sees('Which company?');
  terminal.types('Gam');
  await terminal.sees('Gam');
  terminal.closes();
  expect(await terminal.ends()).toMatchObject({ code: 129, isOver: true });
  expectSound(around.db, BEFORE.length);
});

/** The terminal is back in line mode for a moment between two questions, where Ctrl-C sends a signal. */
test.each(Array.from({ length: 40 }, (_, at) => at % 4))('R20 Ctrl-C %i ms after an answer is taken', async (wait) => {
  const around = jobHunt();
  const before = readFileSync(around.db, 'latin1');
  const terminal = openTerminal(['add-interview', 'acme'], around);
  await terminal.sees('When is it?');
  terminal.types(`nov 20 2pm${KEYS.enter}`);
  await terminal.sees('✓');
  await setTimeout(wait);
  terminal.types(KEYS.interrupt);
  expect(await terminal.ends()).toEqual({ code: 130, isRestored: true, isOver: true });
  expect(readFileSync(around.db, 'latin1')).toBe(before);
});

test("R20 control: a kill leaves the terminal in the question's mode", async () => {
  const terminal = openTerminal(['close'], jobHunt());
  await terminal.sees('Which job is over?');
  terminal.sends('SIGKILL');
  expect(await terminal.ends()).toEqual({ code: 137, isRestored: false, isOver: true });
});
