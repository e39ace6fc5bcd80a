// Seven weeks of a job hunt, once through the walk and once through commands: the same records, in fewer than half the
// keystrokes.
import { expect, test } from 'vitest';
import { useJobHunt } from '../../cli/prompting/job-hunt.ts';
import { rowsIn } from '../../faults/support.ts';
import { splitWords } from '../../support/command-line.ts';
import { runInProcess } from '../../support/in-process.ts';
import { environment, type Surroundings, scratchFolder } from '../../support/program.ts';
import { ESC, KEYS } from '../../support/terminal.ts';
import { makeTool } from '../../support/tools.ts';
import { NOW_WHAT, walk } from './walking.ts';

const { enter, down } = KEYS;
const MORNING = '08:30';
const EVENING = '18:00';

/** The events of each day, and the answers on its morning, in the order of the walk. */
const DAYS: readonly (readonly [day: string, answered: string, ...happened: readonly string[]])[] = [
  ['2026-10-05', '', 'add-job Acme "Office manager" --applied today', 'add-job Borealis Buyer --applied today'],
  ['2026-10-06', '', 'add-job Cobalt "Sales clerk" --applied today', 'add-job Delta Planner --applied today'],
  [
    '2026-10-08',
    '',
    'add-job Elm Dispatcher --applied today',
    'heard acme',
    'add-interview Acme --at "oct 13 10:00" --with "Amy Lee <amy@acme.example>"',
  ],
  ['2026-10-12', 'g1', 'add-contact "Bo Ek +1 212 555 0100" --job borealis'],
  ['2026-10-13', 'f2=voicemail', 'add-job Fjord Scheduler --applied today'],
  ['2026-10-14', 'd1 t1.1'],
  [
    '2026-10-15',
    '',
    'add-interview Cobalt --at "oct 20 14:00" --with "Cy Young <cy@cobalt.example>; Di Orr <di@cobalt.example>"',
  ],
  ['2026-10-19', 'g2', 'add-job Gamma Cook --applied today', 'add-job Hooli Coordinator --applied today'],
  ['2026-10-20', 'f2=missed'],
  ['2026-10-21', 'f1 f2=spoke d2 t2.3 t2.4'],
  ['2026-10-23', '', 'add-interview Delta --at "oct 28 11:00"'],
  ['2026-10-26', 'g3'],
  ['2026-10-27', '', 'add-job Initech Analyst --applied today'],
  ['2026-10-28', 'f3 f2=spoke f1'],
  ['2026-10-29', 'd3 w3 t3.5', 'add-interview Acme --at "nov 4 15:00" --with "Amy Lee; Gus Hall <gus@acme.example>"'],
  ['2026-11-02', 'g4', 'add-job Juno Host --applied today'],
  ['2026-11-04', 'f3'],
  ['2026-11-05', 'f4 d4 t4.1 t4.6', 'add-interview Gamma --at "nov 10 9:30" --with "Hal Ito +1 212 555 0107"'],
  [
    '2026-11-09',
    'g5 s3 n3.8=spoke',
    'add-job Kappa Registrar --applied today',
    'add-job Lumen Archivist --applied today',
  ],
  ['2026-11-11', 'f2=voicemail d5 t5.7 f3'],
  ['2026-11-12', 'f1 f4', 'add-interview Hooli --at "nov 16 13:00" --with "Ida Jung <ida@hooli.example>"'],
  ['2026-11-16', 'n3.8=spoke s4 n4.10=spoke'],
  ['2026-11-17', 'd6 t6.9'],
  ['2026-11-18', 'f7=spoke v3'],
];

/** An answer in both ways. */
interface Answer {
  readonly keys: readonly (readonly [shown: string, key: string])[];
  readonly lines: readonly string[];
}

const CALLS: Readonly<Record<string, Answer['keys']>> = {
  spoke: [
    ['How did the call go?', enter],
    ['What did they say about timing?', enter],
  ],
  voicemail: [['How did the call go?', down + enter]],
  missed: [['How did the call go?', down + down + enter]],
};

/** Answers to entries that are neither calls nor messages, by the letter of the id. */
const OTHERS: Readonly<Record<string, (number: string) => Answer>> = {
  d: (id) => ({
    keys: [
      [NOW_WHAT, 'd'],
      ['What went well?', `the portfolio${enter}`],
      ['do better next time?', `shorter answers${enter}`],
      ['What did you learn', ESC],
    ],
    lines: [`debrief i${id} --went-well "the portfolio" --to-improve "shorter answers"`],
  }),
  w: (id) => ({
    keys: [
      [NOW_WHAT, 'd'],
      ['Who did you meet?', `Eve Foss <eve@delta.example>${enter}`],
      ['Who else?', enter],
    ],
    lines: [`edit i${id} --with "Eve Foss <eve@delta.example>"`],
  }),
  s: (id) => ({
    keys: [
      [NOW_WHAT, 'd'],
      ['Who do you know there?', `Ina Sole${enter}`],
    ],
    lines: [`edit j${id} --insider "Ina Sole"`],
  }),
  v: (id) => ({
    keys: [
      [NOW_WHAT, 'd'],
      ['Keep going, or close it?', enter],
    ],
    lines: [`skip v${id}`],
  }),
  g: (id) => ({ keys: [[NOW_WHAT, 'd']], lines: [`prepare i${id}`, `done g${id}`] }),
};

const WORDS = 'the move to one warehouse';

const start = useJobHunt(['config set country none', 'config set me.name "Kim Novak"'], `2026-10-05T${MORNING}`);

test('seven weeks: the same records in fewer than half the keystrokes', async () => {
  const [walking, typing] = [withClipboard(start()), withClipboard(start())];
  const keys = { go: 0, commands: 0, both: 0 };
  for (const [day, answered, ...happened] of DAYS) {
    const now = `${day}T${MORNING}`;
    const ids = answered.split(' ').filter((word) => word !== '');
    const answers = await typeMorning(ids, { ...typing, now });
    keys.commands += ids.length === 0 ? 0 : strokes(['today', ...answers.flatMap(({ lines }) => lines)]);
    keys.go += ids.length === 0 ? 0 : await walkMorning(ids, answers, { ...walking, now });
    for (const around of [walking, typing]) await run(happened, { ...around, now: `${day}T${EVENING}` });
    keys.both += strokes(happened);
  }
  console.log(`keys in the mornings: ${keys.go} in go, ${keys.commands} in commands; typed in both: ${keys.both}`);
  expect(rowsIn(walking.db, { withLog: false })).toBe(rowsIn(typing.db, { withLog: false }));
  expect(keys.go).toBeLessThan(keys.commands / 2);
});

function withClipboard(around: Surroundings & { readonly db: string }) {
  const tools = scratchFolder();
  makeTool(tools, 'xclip', 'cat > /dev/null');
  return { ...around, env: { PATH: `${tools}:${environment(around).PATH}`, DISPLAY: ':0' } };
}

/** Answers a morning's entries through commands. */
async function typeMorning(ids: readonly string[], around: Surroundings): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  for (const id of ids) {
    const answer = await answerTo(id, around);
    await run(answer.lines, around);
    answers.push(answer);
  }
  return answers;
}

/** Answers the same in one walk, until nothing is left; returns how many keys it took. */
async function walkMorning(ids: readonly string[], answers: readonly Answer[], around: Surroundings): Promise<number> {
  const steps = answers.flatMap(({ keys }, at) => [[`${ids[at]?.split('=')[0]}  `, ''] as const, ...keys]);
  const text = await walk(around, steps);
  expect(text, around.now).toContain("That's everything for now.");
  return strokes(['go']) + steps.reduce((sum, [, key]) => sum + presses(key), 0);
}

async function answerTo(word: string, around: Surroundings): Promise<Answer> {
  const [id = '', result] = word.split('=');
  if (result !== undefined) {
    return { keys: [[NOW_WHAT, 'd'], ...(CALLS[result] ?? [])], lines: [`call ${id}`, `done ${id} --${result}`] };
  }
  return OTHERS[id.slice(0, 1)]?.(id.slice(1)) ?? (await message(id, around));
}

/** Fills the required blanks, copies the message, and records it as sent. */
async function message(id: string, around: Surroundings): Promise<Answer> {
  const { stdout } = await runInProcess(['draft', id, '--json'], around);
  const { fields } = JSON.parse(stdout) as { fields: { name: string; asks: string; required: boolean }[] };
  const fills = fields
    .filter(({ required }) => required)
    .map(({ name }) => `--fill "${shortest(name, fields)}=${WORDS}"`);
  const keys: Answer['keys'] = [
    ...fields.map(({ asks, required }) => [asks.slice(0, 20), required ? WORDS + enter : enter] as const),
    [NOW_WHAT, 'c'],
    ['Copied', ''],
    [NOW_WHAT, 'd'],
  ];
  return { keys, lines: [['draft', id, ...fills, '--copy'].join(' '), `done ${id}`] };
}

/** The shortest word that names one blank alone. */
function shortest(name: string, fields: readonly { readonly name: string }[]): string {
  const isAlone = (word: string) => fields.filter((each) => each.name.includes(word)).length === 1;
  const words = name.split(/[\s,]+/).filter(isAlone);
  return words.sort((a, b) => a.length - b.length)[0] ?? name;
}

async function run(lines: readonly string[], around: Surroundings): Promise<void> {
  for (const line of lines) {
    const { code, stderr } = await runInProcess(splitWords(line), around);
    if (code !== 0) throw new Error(`${around.now} ${line}: ${stderr}`);
  }
}

/** Each with the program's name before it and Enter after it. */
function strokes(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + `jobtrack ${line}\n`.length, 0);
}

/** An arrow key is one, whatever it sends. */
function presses(keys: string): number {
  return keys.replaceAll(down, '↓').length;
}
