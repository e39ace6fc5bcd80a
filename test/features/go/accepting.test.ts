// Accepting an offer on the walk asks about the other open jobs, as `accept` does.
import { expect, test } from 'vitest';
import { useJobHunt } from '../../cli/prompting/job-hunt.ts';
import { jobtrack, type Surroundings } from '../../support/program.ts';
import { ESC, KEYS } from '../../support/terminal.ts';
import { NOW, NOW_WHAT, OFFER, type Steps, walk } from './walking.ts';

const { enter, down, interrupt } = KEYS;
const jobHunt = useJobHunt(
  [
    ...OFFER,
    'add-job Beta Buyer --applied 2026-11-20',
    'add-interview Gamma Porter --at "2026-11-26 15:00" --with "Di Orr"',
  ],
  NOW,
);

const ONLY_DO = { args: ['--only', 'do'] };

const ACCEPTING: Steps = [
  [NOW_WHAT, 'd'],
  ["What's your answer?", enter],
];

function stages(around: Surroundings): string[] {
  const { jobs } = JSON.parse(jobtrack(['list', '--all', '--json'], around).stdout);
  return jobs.map(({ id, stage }: { id: string; stage: string }) => `${id} ${stage}`).sort();
}

const BEFORE = ['j1 offer', 'j2 applied', 'j3 interviewing'];

test.each([
  ['closes the others', down + enter, ['j1 accepted', 'j2 closed', 'j3 closed']],
  ['keeps them going', enter, ['j1 accepted', 'j2 applied', 'j3 interviewing']],
])('%s; u takes all of it back', async (_, answer, after) => {
  const around = jobHunt();
  const steps: Steps = [
    ...ACCEPTING,
    ['You have two other open jobs', answer],
    ["When's your first day?", `jan 4${enter}`],
  ];
  const done = await walk(around, [...steps, ['Congratulations', ''], [NOW_WHAT, 'q']], ONLY_DO);
  expect(done).not.toContain('Nothing was saved');
  expect(stages(around)).toEqual(after);
  const other = jobHunt();
  await walk(other, [...steps, ['Congratulations', ''], [NOW_WHAT, 'u'], ['Undone', ''], [NOW_WHAT, 'q']], ONLY_DO);
  expect(stages(other)).toEqual(BEFORE);
});

test.each([
  ['Esc at the question about the others', [['You have two other open jobs', ESC]], 0],
  [
    'Esc at the first day',
    [
      ['You have two other open jobs', down + enter],
      ["When's your first day?", ESC],
    ],
    0,
  ],
  [
    'Ctrl-C at the first day',
    [
      ['You have two other open jobs', down + enter],
      ["When's your first day?", interrupt],
    ],
    130,
  ],
] as const)('%s: nothing is recorded', async (_, answers, code) => {
  const around = jobHunt();
  await walk(around, [...ACCEPTING, ...answers, ...(code === 0 ? ([[NOW_WHAT, 'q']] as const) : [])], {
    ...ONLY_DO,
    code,
  });
  expect(stages(around)).toEqual(BEFORE);
});
