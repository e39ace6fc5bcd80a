import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { record } from '../../src/store/write.ts';
import { HARMFUL, HARMFUL_IN_JSON, HOSTILE } from '../fixtures/hostile.ts';
import { writeJobHunt } from '../fixtures/one-text.ts';
import { runInProcess } from '../support/in-process.ts';
import { inTerminal, type Outcome, scratchFolder } from '../support/program.ts';
import { CHANGES, leftOut, VIEWS } from './every-command.ts';
import { spread } from './injected.ts';
import { countFor, IS_FULL, NOW } from './support.ts';

const HARMLESS = 'Acme';

/** Bold, dim, red, green and magenta, on and off. */
const OWN_COLORS = new RegExp(`${String.fromCharCode(27)}\\[(?:1|2|22|31|32|35|39)m`, 'g');

const SHORT = HOSTILE.filter((text) => text.length <= 1000);
const LONG = HOSTILE.filter((text) => text.length > 1000);
/** No clipboard and no place to write: that's reported too. */
const REFUSED = ['draft t1.1 --as email --copy', 'draft n1.1 --as email --eml /nonexistent/x'];
const TOUR = [...VIEWS, ...REFUSED, ...CHANGES];
/** Enough texts to reach every renderer; more would only take longer. */
const TOUR_OF_LONG = [
  'today --all',
  'list --all',
  'show j1',
  'draft t1.1',
  'call c1',
  'why t1.1',
  'prepare i2',
  'undo',
];

test('R24 covers every command', () => {
  expect(leftOut()).toEqual([]);
});

const shapes = new Map<readonly string[], Promise<string[]>>();

test.for([
  ...(IS_FULL ? SHORT : spread(SHORT, 16)).map((text) => ({ text, name: shortName(text), tour: TOUR })),
  ...LONG.map((text) => ({ text, name: shortName(text), tour: TOUR_OF_LONG })),
])('R24 $name in every field: no command prints terminal codes or breaks rows', async ({ text, tour }, context) => {
  const shape = shapes.get(tour) ?? answersTo(tour, writeFile(HARMLESS)).then((answers) => answers.map(shapeOf));
  shapes.set(tour, shape);
  const answers = await answersTo(tour, writeFile(text));
  const harm = answers.flatMap(harmIn);
  countFor(context, { 'hostile strings × answers': answers.length, 'leaked of these': harm.length });
  expect(harm).toEqual([]);
  expect(answers.map(shapeOf)).toEqual(await shape);
});

test('R24 all texts in a terminal of 20 columns: prints no terminal codes', async () => {
  const answers = await answersTo(['today --all', 'list --all'], writeFile(...SHORT), 20);
  for (const text of SHORT) answers.push(...(await answersTo(['show j1'], writeFile(text), 20)));
  expect(answers.flatMap(harmIn)).toEqual([]);
});

test('R24 the built program in a color terminal: prints only its own colors', async () => {
  const db = writeFile(...SHORT.filter((text) => !text.startsWith(SHORT[0] ?? '')));
  for (const args of [
    ['today', '--all'],
    ['list', '--all'],
    ['show', 'j1'],
  ]) {
    const { code, output } = await inTerminal(args, 80, { db, now: NOW });
    const plain = output.replaceAll(OWN_COLORS, '');
    expect({ code, harm: harmIn({ typed: args.join(' '), code, stdout: plain, stderr: '' }) }).toEqual({
      code: 0,
      harm: [],
    });
    expect(output).not.toBe(plain);
  }
});

test.each(HOSTILE.map((text) => ({ text, name: shortName(text) })))(
  'R24 $name as any argument: errors print no terminal codes',
  async ({ text }) => {
    const db = writeFile('Acme', 'Acme Ltd');
    const typed: readonly (readonly string[])[] = [
      [text],
      ['help', text],
      [`--${text}`],
      ['list', text],
      ['list', '--color', text],
      ['list', '--stage', text],
      ['list', '--quiet-for', text],
      ['today', '--on', text],
      ['show', text],
      ['done', text],
      ['snooze', 'f1', text],
      ['close', text, '--reason', 'filled'],
      ['debrief', 'i1', '--fit', text],
      ['add-interview', text, text, '--at', text],
      ['add-interview', 'j1', '--at', 'tomorrow', '--tz', text],
      ['add-interview', 'j1', '--at', 'tomorrow', '--for', text],
      ['heard', 'j1', '--every', text, '--from', text],
      ['add-contact', `${text} <${text}>`],
      ['add-contact', 'Amy', '--email', text],
      ['list', '--db', join(db, text)],
      ['demo', '--keep', join(db, text)],
    ];
    for (const args of typed) expectHarmless(args, await runInProcess(args, { db, now: NOW }));
    for (const env of [{ JOBTRACK_NOW: text }, { TZ: text.trim() || '?' }]) {
      expectHarmless(['list'], await runInProcess(['list'], { db, now: NOW, env }));
    }
  },
);

test.each(['show Acme', 'done Acme', 'close Acme', 'show Amy'])(
  'R24 %s, matching several: candidates print no terminal codes',
  async (typed) => {
    const twins = SHORT.map((text) => `Acme Amy ${text}`);
    const [answer] = await answersTo([typed], writeFile(...twins));
    expect(answer?.code).toBeGreaterThan(0);
    expect(answer && harmIn(answer)).toEqual([]);
  },
);

test('R24 JSON keeps the exact text without terminal codes', async () => {
  const texts = SHORT.map((text) => Buffer.from(text).toString());
  const db = writeFile(...texts);
  const answers = await answersTo(
    ['list --all --json', 'today --week --json', ...VIEWS.map((line) => `${line} --json`)],
    db,
  );
  expect(answers.filter(({ stdout, stderr }) => HARMFUL_IN_JSON.test(`${stdout}${stderr}`))).toEqual([]);
  const [list, today] = answers;
  const companies = JSON.parse(list?.stdout ?? '').jobs.map(
    ({ job, company }: Record<string, unknown>) => job ?? company,
  );
  expect(companies.sort()).toEqual([...texts].sort());
  expect(strings(JSON.parse(today?.stdout ?? ''))).toEqual(expect.arrayContaining(texts));
  const [shown] = await answersTo(['show j1 --json'], db);
  expect(strings(JSON.parse(shown?.stdout ?? '')).filter((text) => text === texts[0]).length).toBeGreaterThan(12);
});

interface Answer extends Outcome {
  readonly typed: string;
}

/** A data file with a job hunt for each text. */
function writeFile(...texts: readonly string[]): string {
  const db = join(scratchFolder(), 'search.db');
  const store = openStore(db, {});
  record(store, { command: texts.join(' '), at: '2026-11-02T16:00:00.000Z' }, (write) => {
    for (const text of texts) writeJobHunt(write, text);
  });
  store.close();
  return db;
}

async function answersTo(tour: readonly string[], db: string, columns: number | null = null): Promise<Answer[]> {
  const answers: Answer[] = [];
  const folder = dirname(db);
  const around = { db, now: NOW, env: { NO_COLOR: '1', HOME: folder, PATH: '' } };
  for (const typed of tour) {
    const words = typed.split(' ').map((word) => word.replace('FOLDER', folder));
    answers.push({ typed, ...(await runInProcess(words, around, columns)) });
  }
  return answers;
}

function expectHarmless(args: readonly string[], run: Outcome): void {
  expect(harmIn({ ...run, typed: args.map(shortName).join(' ') })).toEqual([]);
  expect(run.code, args.map(shortName).join(' ')).not.toBe(70);
}

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}

/** Commands that write sentences or leave out blank fields. */
const RUNNING_TEXT = /^(show t|draft|call|prepare|import|forget)/;

/** Parts that must not depend on the text: the exit code, and the number of rows and columns. */
function shapeOf({ typed, code, stdout, stderr }: Answer): string {
  if (RUNNING_TEXT.test(typed)) return `${typed}: exit ${code}`;
  const count = (text: string, mark: string) => text.split(mark).length - 1;
  return `${typed}: exit ${code}, ${count(stdout, '\n')} rows, ${count(stdout, '\t')} tabs, ${count(stderr, '\n')} on stderr`;
}

function harmIn({ typed, stdout, stderr }: Answer): string[] {
  // Piped columns are separated by tabs.
  const found = HARMFUL.exec(stdout.replaceAll('\t', '')) ?? HARMFUL.exec(stderr);
  return found ? [`${typed}: ${JSON.stringify(found[0])} in ${shortName(found.input.slice(found.index))}`] : [];
}

function shortName(text: string): string {
  return text.length > 40 ? `${JSON.stringify(text.slice(0, 12))} (${text.length})` : JSON.stringify(text);
}
