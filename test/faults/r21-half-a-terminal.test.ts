import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawn } from '@lydell/node-pty';
import { expect, test } from 'vitest';
import { useJobHunt } from '../cli/prompting/job-hunt.ts';
import { environment, PROGRAM, scratchFolder } from '../support/program.ts';
import { KEYS } from '../support/terminal.ts';
import { expectPlain } from './support.ts';

const jobHunt = useJobHunt();

/** Runs a script in a terminal with the program as `jobtrack`, answers questions, and returns the output without \r. */
async function inShell(script: string, answers: readonly (readonly [question: string, keys: string])[] = []) {
  const env = { ...environment({ ...jobHunt(), env: { NO_COLOR: '1' } }), NODE: process.execPath, PROGRAM };
  const shell = spawn('sh', ['-c', `jobtrack() { "$NODE" "$PROGRAM" "$@"; }\n${script}`], { env });
  const left = [...answers];
  let shown = '';
  shell.onData((data) => {
    shown += data;
    const [question, keys] = left[0] ?? [];
    if (question === undefined || keys === undefined || !shown.includes(question)) return;
    left.shift();
    shell.write(keys);
  });
  await new Promise<void>((resolve) => shell.onExit(() => resolve()));
  return shown.replaceAll('\r', '');
}

/** Commands that ask on a full terminal, and the missing part that their refusal on half a terminal must name. */
const LEFT_OUT = [
  ['add-job', 'needs a company.'],
  ['add-job Gamma', 'needs a title.'],
  ['add-interview', 'needs a job or company.'],
  ['add-interview Delta', '--at <when>'],
  ['add-interview --at thu', 'needs a job or company.'],
  ['add-contact', 'needs a name.'],
  ['add-reference', 'needs a name.'],
  ['done', 'needs an id.'],
  ['done f1', '--spoke, --voicemail or --missed'],
  ['heard', 'needs a job.'],
  ['close', 'needs a job.'],
  ['close beta', '--reason'],
  ['offer', 'needs a job.'],
  ['draft', 'needs an id.'],
  ['call', 'needs an id.'],
  ['prepare', 'needs an interview.'],
  ['why', 'needs an id.'],
  ['log', 'needs a job.'],
  ['log acme', '--spoke, --voicemail or --missed'],
  ['debrief', 'needs an interview.'],
  ['debrief acme', '--went-well'],
] as const;

test.each(LEFT_OUT)('R21 in a terminal, %s </dev/null and 2>file: at once, exit 2, naming %s', async (typed, named) => {
  const file = join(scratchFolder(), 'errors');
  const both = `jobtrack ${typed} </dev/null; echo "exit $?"; jobtrack ${typed} 2>${file}; echo "exit $?"`;
  const [message = '', ...rest] = (await inShell(both)).split('exit ');
  expect(rest).toEqual(['2\n', '2\n']);
  for (const text of [message, readFileSync(file, 'utf8')]) {
    expect(text.replace(/\s+/g, ' ')).toContain(named);
    expectPlain(text);
  }
});

test('R21 output goes to a file, questions to the terminal', async () => {
  const file = join(scratchFolder(), 'answer');
  const shown = await inShell(`jobtrack close acme >${file}; echo "exit $?"`, [['Why is it over?', KEYS.enter]]);
  expect(shown).toContain('exit 0');
  expect(readFileSync(file, 'utf8')).toMatch(/^Closed: Acme – Clerk \(j1\), filled/);
});
