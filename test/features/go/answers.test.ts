// Answers given on the walk are kept by blank; the message is shown as it would go out, rewritten each day.
import { expect, test } from 'vitest';
import { useJobHunt } from '../../cli/prompting/job-hunt.ts';
import { jobtrack } from '../../support/program.ts';
import { ESC, KEYS } from '../../support/terminal.ts';
import { idsLeft, NOW, NOW_WHAT, OFFER, type Steps, walk } from './walking.ts';

const { enter, down } = KEYS;
const jobHunt = useJobHunt(
  [
    'config set me.name "Kim Novak"',
    'add-interview Acme Clerk --at "2026-11-23 10:00" --with "Amy Lee <amy@acme.example>"',
  ],
  NOW,
);
const LATER = '2026-11-25T09:00';
const ONLY_NOTES = { args: ['--only', 'send'] };

const FILLING: Steps = [
  ['one thing you talked about?', `their new site${enter}`],
  ['What would you bring', `ten years of books${enter}`],
  ['What do you see differently now', enter],
  ['What did you forget', enter],
  ['What would be useful', enter],
];

test('shows the message without the skipped blanks, and says only once to read it aloud', async () => {
  const text = await walk(
    jobHunt(),
    [...FILLING, ['Dear Amy', ''], ['Read it aloud', ''], [NOW_WHAT, 'q']],
    ONLY_NOTES,
  );
  expect(text).not.toContain('[[');
  expect(text.match(/Read it aloud/g)).toHaveLength(1);
});

test('the next day, the message is written anew around the answers, and promises its new day', async () => {
  const around = jobHunt();
  const first = await walk(around, [...FILLING, [NOW_WHAT, 'q']], ONLY_NOTES);
  expect(first).toContain('Tuesday, December 1');
  const tomorrow = { ...around, now: LATER };
  const again: Steps = [
    ['What do you see differently now', enter],
    ['What did you forget', enter],
    ['What would be useful', enter],
    ['their new site', ''],
    ['Wednesday, December 2', ''],
    [NOW_WHAT, 'd'],
  ];
  expect(await walk(tomorrow, again, ONLY_NOTES)).toContain("You said you'd check in on Wednesday, December 2.");
  expect(idsLeft(tomorrow)).not.toContain('t1.1');
});

test('done, typed later, promises the day last shown on the walk', async () => {
  const around = jobHunt();
  await walk(around, [...FILLING, [NOW_WHAT, 'q']], ONLY_NOTES);
  const tomorrow = { ...around, now: LATER };
  await walk(
    tomorrow,
    [
      ['What do you see differently now', enter],
      ['What did you forget', enter],
      ['What would be useful', enter],
      [NOW_WHAT, 'q'],
    ],
    ONLY_NOTES,
  );
  const { stdout } = jobtrack(['done', 't1.1'], tomorrow);
  expect(stdout).toContain("You said you'd check in on Wednesday, December 2.");
  expect(stdout).not.toContain('Written today');
});

test('redo shows the message with the answers again', async () => {
  const undone: Steps = [
    ['Undone', ''],
    ['one thing you talked about?', ESC],
    [NOW_WHAT, 'U'],
    ['Redone', ''],
    ['hearing about their new site', ''],
    [NOW_WHAT, 'q'],
  ];
  await walk(jobHunt(), [...FILLING, [NOW_WHAT, 'u'], ...undone], ONLY_NOTES);
});

const nameless = useJobHunt(
  [
    'add-interview Acme Clerk --at "2026-11-23 10:00" --with "Amy Lee <amy@acme.example>" --with "Bo Ek <bo@acme.example>"',
  ],
  NOW,
);

test('your name, asked below a message, signs all of them', async () => {
  const around = nameless();
  const steps: Steps = [
    ['one thing you talked about?', enter],
    ['What would you bring', enter],
    ["What's your name?", `Kim Novak${enter}`],
    ['Your messages are signed like that from now on.', ''],
    ['What do you see differently now', ESC],
    ['Kim Novak', ''],
    [NOW_WHAT, 'n'],
    ['Thank-you note to Bo Ek', ''],
    ['one thing you talked about?', ESC],
    ['Kim Novak', ''],
    [NOW_WHAT, 'q'],
  ];
  const text = await walk(around, steps, ONLY_NOTES);
  expect(text.match(/✓ What's your name\?/g)).toHaveLength(1);
  expect(jobtrack(['config', 'get', 'me.name'], around).stdout.trim()).toBe('Kim Novak');
});

const twoJobs = useJobHunt(
  [
    'config set me.name "Kim Novak"',
    'add-job Echo Pilot --via "Rex Fox <rex@fox.example>" --applied 2026-11-10',
    'add-job Foxtrot Pilot --via Rex --applied 2026-11-10',
  ],
  NOW,
);

test('a message about two jobs is one entry at the end, named as in today', async () => {
  const around = twoJobs();
  const steps: Steps = [
    ['What have you done since', `passed a test${enter}`],
    ["Since then, I've passed a test.", ''],
    [NOW_WHAT, 'q'],
  ];
  expect(await walk(around, steps)).toContain('Left for later: write to Rex Fox (p1).');
  const again = await walk({ ...around, now: LATER }, [
    ["Since then, I've passed a test.", ''],
    [NOW_WHAT, 'd'],
  ]);
  expect(again).not.toContain('What have you done since');
  expect(idsLeft({ ...around, now: LATER })).toEqual([]);
});

const offered = useJobHunt(OFFER, NOW);

test('an offer has no message to copy until more time is asked for', async () => {
  const text = await walk(
    offered(),
    [
      [NOW_WHAT, 'c'],
      ["There's no message here to copy.", enter],
      ['Enter does nothing here.', 'd'],
      ["What's your answer?", down + down + enter],
      ['Which day would you like?', `Friday${enter}`],
      ['c copy', 'q'],
    ],
    { args: ['--only', 'do'] },
  );
  expect(text.indexOf('c copy')).toBeGreaterThan(text.indexOf('Which day would you like?'));
});
