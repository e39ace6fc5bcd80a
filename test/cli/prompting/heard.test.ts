// `heard` on a terminal: the kind of reply leads to its own records, in one undo step.
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { parseCommandLine } from '../../support/command-line.ts';
import { runInProcess } from '../../support/in-process.ts';
import { KEYS, openTerminal } from '../../support/terminal.ts';
import { contentOf, useJobHunt } from './job-hunt.ts';

const { enter, down, interrupt } = KEYS;
const jobHunt = useJobHunt();
const RECORDS = [
  'job',
  'closing',
  'touch',
  'statement',
  'offer',
  'interview',
  'interview_person',
  'person',
  'job_person',
];

interface Told {
  readonly name: string;
  readonly typed: readonly string[];
  readonly answers: readonly (readonly [question: string, keys: string])[];
  /** The complete command lines shown at the end. */
  readonly lines: readonly string[];
}

const FROM_AMY = [
  ['Who got in touch?', `Amy${enter}`],
  ['How did they get in touch?', down + enter],
] as const;

test.each<Told>([
  {
    name: 'an invitation',
    typed: ['heard'],
    answers: [
      ['Which job is it about?', enter],
      ['What was it about?', down + enter],
      ...FROM_AMY,
      ['When is it?', `thu 2pm${enter}`],
      ['Phone, video, or in person?', enter],
      ["Who's interviewing you?", `Pete Ray${enter}`],
      ['Anyone else?', enter],
      ['What else did they say?', enter],
    ],
    lines: [
      'jobtrack heard j1 --from Amy --channel phone',
      "jobtrack add-interview j1 --at 'thu 2pm' --kind video --with 'Pete Ray'",
    ],
  },
  {
    name: 'a no',
    typed: ['heard', 'acme'],
    answers: [
      ['What was it about?', down + down + enter],
      ...FROM_AMY,
      ['What else did they say?', `keep in touch${enter}`],
    ],
    lines: [
      "jobtrack heard acme --from Amy --channel phone --note 'keep in touch'",
      'jobtrack close j1 --reason rejected',
    ],
  },
  {
    name: 'an offer',
    typed: ['heard', 'acme'],
    answers: [
      ['What was it about?', down + down + down + enter],
      ...FROM_AMY,
      ['When do they need your answer?', `nov 20${enter}`],
      ['What do they offer to pay?', `58,000${enter}`],
      ['What else did they say?', enter],
    ],
    lines: ['jobtrack heard acme --from Amy --channel phone', "jobtrack offer j1 --reply-by 'nov 20' --salary 58,000"],
  },
  {
    name: 'the position filled',
    typed: ['heard', 'beta'],
    answers: [
      ['What was it about?', down + down + down + down + enter],
      ['Who got in touch?', enter],
      ['How did they get in touch?', enter],
      ['What else did they say?', enter],
    ],
    lines: ['jobtrack heard beta --channel email', 'jobtrack close j2 --reason filled'],
  },
  {
    name: 'something else',
    typed: ['heard', 'acme'],
    answers: [
      ['What was it about?', down + down + down + down + down + enter],
      ...FROM_AMY,
      ['What did they say?', `moving to Lyon${enter}`],
    ],
    lines: ["jobtrack heard acme --from Amy --channel phone --note 'moving to Lyon'"],
  },
])('$name', async ({ typed, answers, lines }) => {
  const [around, again] = [jobHunt(), jobHunt()];
  const before = recordsIn(around.db);
  const terminal = openTerminal(typed, around);
  for (const [question, keys] of answers) {
    await terminal.sees(`? ${question}`);
    terminal.types(keys);
  }
  expect(await terminal.ends()).toEqual({ code: 0, isRestored: true, isOver: true });
  const said = terminal.text().replaceAll('\n', '');
  expect(said).toContain(`The same in one line: ${lines[0]}${lines[1] === undefined ? '' : `and then: ${lines[1]}`}`);
  for (const line of lines) expect(await runInProcess(parseCommandLine(line).args, again)).toMatchObject({ code: 0 });
  expect(recordsIn(around.db)).toEqual(recordsIn(again.db));
  expect(batchesIn(again.db) - batchesIn(around.db)).toBe(lines.length - 1);
  await runInProcess(['undo'], around);
  expect(recordsIn(around.db)).toEqual(before);
});

test('Ctrl-C before the last answer saves nothing', async () => {
  const around = jobHunt();
  const before = contentOf(around.db);
  const terminal = openTerminal(['heard', 'acme'], around);
  await terminal.sees('? What was it about?');
  terminal.types(down + down + enter);
  await terminal.sees('? Who got in touch?');
  terminal.types(interrupt);
  expect(await terminal.ends()).toMatchObject({ code: 130 });
  expect(contentOf(around.db)).toEqual(before);
});

test('asks only about timing and notes for a closed job', async () => {
  const around = jobHunt();
  await runInProcess(['close', 'acme', '--reason', 'rejected'], around);
  const terminal = openTerminal(['heard', 'acme'], around);
  await terminal.sees('? What was it about?');
  await terminal.sees('Something else');
  expect(terminal.text()).not.toContain('An offer');
  terminal.types(interrupt);
  expect(await terminal.ends()).toMatchObject({ code: 130 });
});

test.each(['--note hello', '--decision-by "nov 20"'])("with %s, doesn't ask what kind it was", async (flag) => {
  const terminal = openTerminal(['heard', ...parseCommandLine(`jobtrack ${flag}`).args], jobHunt());
  await terminal.sees('? Which job is it about?');
  terminal.types(enter);
  await terminal.sees('? Who got in touch?');
  expect(terminal.text()).not.toContain('What was it about?');
  terminal.types(interrupt);
  expect(await terminal.ends()).toMatchObject({ code: 130 });
});

function recordsIn(file: string) {
  const content = contentOf(file);
  return RECORDS.map((table) => content[table]);
}

function batchesIn(file: string): number {
  const db = new Database(file, { readonly: true });
  try {
    return Number(db.prepare('SELECT count(*) FROM batch').pluck().get());
  } finally {
    db.close();
  }
}
