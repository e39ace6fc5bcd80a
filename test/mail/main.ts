// npm run test:mail: compares the answers of `import mail` to the made-up emails with the right ones. Prints precision
// and recall, and fails below the bars. For the held-out tenth it prints the figures apart, never which emails came out wrong.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readCorpus } from './corpus.ts';
import { figuresOf, shortfalls } from './report.ts';
import { type Answer, score } from './score.ts';

const ME = 'kim.novak@mailbox.example,kim@novak.example';
const FOLDER = resolve('test/fixtures/mail');

const scratch = mkdtempSync(join(tmpdir(), 'jobtrack-mail-'));
try {
  const [open, heldOut] = [readCorpus(FOLDER), readCorpus(join(FOLDER, 'held-out'))];
  const answers = importAll([...open.files, ...heldOut.files]);
  const result = score(open.gold, answers);
  const missed = shortfalls(result);
  for (const line of [figuresOf('Emails to write patterns for', result), ...result.misses, ''])
    process.stdout.write(`${line}\n`);
  process.stdout.write(`${figuresOf('Held out', score(heldOut.gold, answers))}\n`);
  for (const line of missed) process.stderr.write(`Below the bar: ${line}\n`);
  process.exitCode = missed.length === 0 ? 0 : 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** Imports all the emails into a copy of the made-up job hunt, as one mailbox. */
function importAll(files: readonly string[]): Answer[] {
  jobtrack(['import', 'json', join(FOLDER, 'job-hunt.json')]);
  const answer = JSON.parse(jobtrack(['import', 'mail', ...files, '--me', ME, '--json'])) as { events: Answer[] };
  return answer.events;
}

function jobtrack(args: readonly string[]): string {
  const env = {
    PATH: process.env.PATH ?? '',
    HOME: scratch,
    TZ: 'America/New_York',
    JOBTRACK_DB: join(scratch, 'mail.db'),
    JOBTRACK_NOW: '2026-11-24T09:00',
  };
  const run = spawnSync(process.execPath, ['bin/jobtrack.js', ...args], {
    env,
    input: '',
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (run.status !== 0)
    throw new Error(`jobtrack ${args.slice(0, 2).join(' ')} ended with ${run.status}: ${run.stderr}`);
  return run.stdout;
}
