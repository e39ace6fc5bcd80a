// Questions about offers, and before closing many jobs.
import { expect, test } from 'vitest';
import { splitWords } from '../../support/command-line.ts';
import { jobtrack } from '../../support/program.ts';
import { KEYS, openTerminal } from '../../support/terminal.ts';
import { BEFORE } from './conversations.ts';
import { useJobHunt } from './job-hunt.ts';

const { enter, down, interrupt } = KEYS;
const jobHunt = useJobHunt([...BEFORE, 'add-job Gamma Porter --saved', 'offer acme --salary 58,000']);

type Around = ReturnType<typeof jobHunt>;

function listed(around: Around): string[] {
  const { jobs } = JSON.parse(jobtrack(['list', '--all', '--json'], around).stdout);
  return jobs.map(({ id, stage }: { id: string; stage: string }) => `${id} ${stage}`).sort();
}

const BEFOREHAND = ['j1 offer', 'j2 interviewing', 'j3 saved'];

test('accept also closes the others on request, and one undo reopens them all', async () => {
  const around = jobHunt();
  const terminal = openTerminal(['accept', 'acme'], around);
  await terminal.sees('? You have two other open jobs: Beta');
  terminal.types(down + enter);
  await terminal.sees("? When's your first day?");
  terminal.types(enter);
  expect(await terminal.ends()).toMatchObject({ code: 0 });
  expect(terminal.text()).toContain('and then: jobtrack close --all-open --yes');
  expect(listed(around)).toEqual(['j1 accepted', 'j2 closed', 'j3 closed']);
  jobtrack(['undo'], around);
  expect(listed(around)).toEqual(BEFOREHAND);
});

test.each([
  ['accept acme', 'You have two other open jobs', interrupt, 130],
  ['close --all-open', 'Close these three jobs (withdrawn)?', enter, 0],
  ['close --all-open', 'Close these three jobs (withdrawn)?', interrupt, 130],
  ['close --quiet-for 0 --reason other', 'Nothing', '', 0],
])('%s: records nothing after "%s"', async (typed, question, keys, code) => {
  const around = jobHunt();
  const terminal = openTerminal(splitWords(typed), around);
  if (keys !== '') {
    await terminal.sees(question);
    terminal.types(keys);
  }
  expect(await terminal.ends()).toMatchObject({ code });
  expect(listed(around)).toEqual(BEFOREHAND);
});

test('close --all-open lists the jobs, and closes them after a yes', async () => {
  const around = jobHunt();
  const terminal = openTerminal(['close', '--all-open', '--reason', 'other'], around);
  await terminal.sees('j1  Acme');
  await terminal.sees('Close these three jobs (other)?');
  terminal.types(`y${enter}`);
  expect(await terminal.ends()).toMatchObject({ code: 0 });
  expect(listed(around)).toEqual(['j1 closed', 'j2 closed', 'j3 closed']);
});

test('edit o1 asks for each of its terms', async () => {
  const around = jobHunt();
  const terminal = openTerminal(['edit', 'o1'], around);
  for (const [question, keys] of [
    ['When did the offer come?', enter],
    ['When do they need your answer?', `nov 20${enter}`],
    ['What do they offer to pay?', enter],
    ['Any private note?', enter],
  ] as const) {
    await terminal.sees(question);
    terminal.types(keys);
  }
  expect(await terminal.ends()).toMatchObject({ code: 0 });
  expect(terminal.text()).toContain("jobtrack edit o1 --reply-by 'nov 20'");
  expect(jobtrack(['show', 'j1'], around).stdout).toContain('58,000; answer by Fri Nov 20');
});
