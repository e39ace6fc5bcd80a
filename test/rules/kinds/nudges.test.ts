import { describe, expect, test } from 'vitest';
import { DEFAULT_POLICY } from '../../../src/rules/policy.ts';
import { planOf } from '../look.ts';

const texts = (record: string, date: string, kind: string) =>
  planOf(record, date)
    .nudges.filter((nudge) => nudge.kind === kind)
    .map(({ text, step, commands }) => `${text} ${step}: ${commands.join(' | ')}`);

describe('unanswered', () => {
  const one = ['One application has no contact to follow up with (Acme). Add one: jobtrack add-contact "…" --job j1'];
  test.each([
    ['applied mon', '11-08', []],
    ['applied mon', '11-09', one],
    ['applied mon', '12-31', one],
    ['applied mon', '2027-01-01', []],
    ['applied mon; insider ida', '11-09', one],
    ['applied mon; other oda', '11-09', []],
    ['applied mon; closed fri filled', '11-09', []],
    ['applied mon; interview 11-20 10:00', '11-09', []],
    ['applied mon; interview fri 10:00', '11-09', []],
    ['applied mon; offer fri', '11-09', []],
    ['saved', '11-09', []],
    [
      'applied mon; works bob ACME; works carl Beta',
      '11-09',
      [
        'One application has no contact to follow up with (Acme). You know bob at Acme. Ask who\'s hiring. Add one: jobtrack add-contact "…" --job j1',
      ],
    ],
    [
      'beta: applied tue; applied mon; gamma: applied 11-20',
      '11-20',
      [
        'Two applications have no contact to follow up with (Acme, Beta). Add one: jobtrack add-contact "…" --job j2 | jobtrack add-contact "…" --job j1',
      ],
    ],
    [
      'applied wed; beta: applied tue; gamma: applied mon; delta: applied thu',
      '11-20',
      [
        'Four applications have no contact to follow up with (Gamma, Beta, Acme, …). Add one: jobtrack add-contact "…" --job j3 | jobtrack add-contact "…" --job j2 | jobtrack add-contact "…" --job j1',
      ],
    ],
  ])('%s, on %s: %j', (record, date, lines) => {
    expect(texts(record, date, 'unanswered')).toEqual(lines);
  });
});

describe('stale', () => {
  const normal = "That's normal, and it says little about you.";
  const close = 'jobtrack close --quiet-for 60 --reason no-response';
  test.each([
    ['applied mon', '12-31', []],
    [
      'applied mon',
      '2027-01-01',
      [`One open job has been quiet for 60 days or more. ${normal} Close it as unanswered: ${close}`],
    ],
    ['applied mon; heard tue', '2027-01-01', []],
    ['applied mon; interview 2027-02-01 10:00', '2027-01-01', []],
    [
      'applied mon; beta: applied tue; gamma: added mon',
      '2027-01-02',
      [
        `Three open jobs have been quiet for 60 days or more. ${normal} (One saved one stays open.) Close them as unanswered: ${close} | jobtrack list --stage saved`,
      ],
    ],
    [
      'added mon; applied 12-20; beta: added mon',
      '2027-01-01',
      ['One saved job has been quiet for 60 days or more. Apply, or close it: jobtrack list --stage saved'],
    ],
  ])('%s, on %s: %j', (record, date, lines) => {
    expect(texts(record, date, 'stale')).toEqual(lines);
  });
});

describe('saved', () => {
  const soon = (when: string) => [`Saved, and closing soon: Acme (by ${when}). Once you've applied: jobtrack apply j1`];
  const over = (when: string) => [
    `Saved, but closed by now: Acme (closed ${when}). If you apply anyway: jobtrack apply j1`,
  ];
  test.each([
    ['saved by 11-09', '11-01', []],
    ['saved by 11-09', 'mon', soon('Mon Nov 9')],
    ['saved by 11-09', 'sun', soon('tomorrow')],
    ['saved by 11-09', '11-09', soon('today')],
    ['saved by 11-09', '11-10', over('yesterday')],
    ['saved by 11-09', '11-16', over('Mon Nov 9')],
    ['saved by 11-09', '11-17', []],
    ['saved by 11-09; applied tue', 'tue', []],
    ['saved by 11-09; applied wed', 'tue', soon('Mon Nov 9')],
    ['saved by 11-09; interview fri 10:00', 'tue', []],
    ['saved by 11-09; closed tue other', 'tue', []],
    ['saved by 11-09; beta: applied mon; beta: closed tue accepted', 'tue', []],
    ['added mon', '11-15', []],
    [
      'added mon',
      '11-16',
      ['One saved job has been waiting for 14 days or more. Apply, or close it: jobtrack list --stage saved'],
    ],
    [
      'added mon; beta: added mon; gamma: added mon; gamma: saved by 12-20',
      '11-16',
      ['Two saved jobs have been waiting for 14 days or more. Apply, or close them: jobtrack list --stage saved'],
    ],
    [
      'saved by fri; beta: saved by sun; gamma: saved by thu',
      'fri',
      [
        "Saved, and closing soon: Acme (by today) and Beta (by Sun Nov 8). Saved, but closed by now: Gamma (closed yesterday). Once you've applied: jobtrack apply j1 | jobtrack apply j2 | jobtrack apply j3",
      ],
    ],
  ])('%s, on %s: %j', (record, date, lines) => {
    expect(texts(record, date, 'saved')).toEqual(lines);
  });
});

describe('keep applying', () => {
  const line = [
    "You haven't added an application in the last 7 days. One more keeps things moving. Add a job: jobtrack add-job",
  ];
  test.each([
    ['applied mon', '11-08', []],
    ['applied mon', '11-09', line],
    ['applied 11-10', '11-09', line],
    ['added mon', '11-08', []],
    ['added 11-20', '11-09', line],
    ['added mon', '11-09', line],
    ['applied mon; closed mon filled', '11-08', []],
    ['applied mon; closed tue filled', '11-20', line],
    ['applied mon; closed tue accepted starts 11-20', '11-19', []],
    ['applied mon; closed tue accepted', '11-20', []],
    ['applied mon; closed 11-21 accepted', '11-20', line],
    ['applied mon; closed tue accepted reopened 11-09', '11-20', line],
  ])('%s, on %s: %j', (record, date, lines) => {
    expect(texts(record, date, 'keep-applying')).toEqual(lines);
  });
});

describe('competitors', () => {
  const line = ['Acme felt like a good fit. Their competitors may be hiring too. Found one?: jobtrack add-job'];
  test.each([
    ['interview mon 10:00; debriefed fit 4', 'mon', []],
    ['interview mon 10:00; debriefed fit 4', 'tue', line],
    ['interview mon 10:00; debriefed fit 5', 'sun', line],
    ['interview mon 10:00; debriefed fit 4', '11-09', []],
    ['interview mon 10:00; debriefed fit 3', 'tue', []],
    ['interview mon 10:00; debriefed', 'tue', []],
    ['interview mon 10:00; debriefed fit 4 on wed', 'tue', []],
    ['interview mon 10:00; debriefed fit 4; closed tue rejected', 'tue', line],
    ['interview mon 10:00; debriefed fit 4; closed tue accepted', 'tue', []],
    [
      'interview mon 10:00; debriefed fit 4; interview tue 10:00; debriefed fit 5; beta: interview tue 10:00; beta: debriefed fit 5',
      'wed',
      ['Acme and Beta felt like a good fit. Their competitors may be hiring too. Found one?: jobtrack add-job'],
    ],
  ])('%s, on %s: %j', (record, date, lines) => {
    expect(texts(record, date, 'competitors')).toEqual(lines);
  });
});

describe('clash', () => {
  const move = (...ids: string[]) => ids.map((id) => `jobtrack reschedule ${id} --at "…"`).join(' | ');
  const line = (first: string, second: string, ...ids: string[]) =>
    `Two interviews overlap on Thu Nov 12: ${first} and ${second}. Move one: ${move(...ids)}`;
  test.each([
    [
      'interview 11-12 10:00; beta: interview 11-12 10:30',
      'mon',
      [line('Acme at 10:00 AM', 'Beta at 10:30 AM', 'i2', 'i1')],
    ],
    [
      'beta: interview 11-12 10:30; interview 11-12 10:00',
      '11-11',
      [line('Acme at 10:00 AM', 'Beta at 10:30 AM', 'i1', 'i2')],
    ],
    ['interview 11-12 10:00; beta: interview 11-12 10:30', '11-12', []],
    ['interview 11-12 10:00; beta: interview 11-12 11:00', 'mon', []],
    [
      'interview 11-12 10:00 for 90; beta: interview 11-12 11:00',
      'mon',
      [line('Acme at 10:00 AM', 'Beta at 11:00 AM', 'i2', 'i1')],
    ],
    ['interview 11-12 10:00 for 30; beta: interview 11-12 10:30', 'mon', []],
    ['interview 11-12 10:00; interview 11-12 10:00', 'mon', [line('Acme at 10:00 AM', 'Acme at 10:00 AM', 'i2', 'i1')]],
    [
      'interview 11-11 23:30; beta: interview 11-12 00:15',
      'mon',
      [line('Acme at 11:30 PM', 'Beta at 12:15 AM', 'i2', 'i1')],
    ],
    ['interview 11-12 10:00; beta: interview 11-12', 'mon', []],
    ['interview 11-12 10:00 cancelled; beta: interview 11-12 10:30', 'mon', []],
    ['interview 11-12 10:00; closed tue filled; beta: interview 11-12 10:30', 'tue', []],
    [
      'interview 11-12 10:00 for 180; beta: interview 11-12 10:30 for 30; gamma: interview 11-12 12:00',
      'mon',
      [
        line('Acme at 10:00 AM', 'Beta at 10:30 AM', 'i2', 'i1'),
        line('Acme at 10:00 AM', 'Gamma at 12:00 PM', 'i3', 'i1'),
      ],
    ],
  ])('%s, on %s: %j', (record, date, lines) => {
    expect(texts(record, date, 'clash')).toEqual(lines);
  });
});

describe('ask again, 90 days after a good rejection', () => {
  const met = 'interview mon 10:00 with amy; debriefed fit 4; closed tue rejected';
  const said = (days: number) =>
    `Acme turned you down ${days} days ago, though it was a good fit, and may have kept your résumé.`;
  const add = 'jobtrack add-job Acme "…"';
  const ask = (days: number) => [
    `${said(days)} Ask amy what they have now. Once you've asked: jobtrack log j1 --with p1 | ${add}`,
  ];
  test.each([
    [met, '2027-01-31', []],
    [met, '2027-02-01', ask(90)],
    [met, '2027-02-07', ask(96)],
    [met, '2027-02-08', []],
    [`${met}; asked amy 2027-02-01`, '2027-02-02', []],
    [`${met}; asked amy 11-20`, '2027-02-02', ask(91)],
    [`${met}; beta: applied 2027-01-20`, '2027-02-02', ask(91)],
    [met.replace('fit 4', 'fit 3'), '2027-02-01', []],
    [met.replace('rejected', 'filled'), '2027-02-01', []],
    [`${met}; beta: closed tue accepted`, '2027-02-01', []],
    [
      'interview mon 10:00; debriefed fit 5; closed tue rejected',
      '2027-02-01',
      [`${said(90)} See what they have now. Found something?: ${add}`],
    ],
    [
      'interview mon 10:00; debriefed fit 5; interview mon 11:00; debriefed fit 2; closed tue rejected',
      '2027-02-01',
      [],
    ],
  ])('%s, on %s: %j', (record, date, lines) => {
    expect(texts(record, date, 'ask-again')).toEqual(lines);
  });
});

describe('skills', () => {
  const debriefed = 'interview mon 10:00; debriefed skills SQL';
  test.each([
    [`${debriefed}; interview 11-12 10:00`, '11-04', []],
    [
      `${debriefed}; interview 11-12 10:00`,
      '11-05',
      ['Before Acme on Thu Nov 12, you wanted to brush up: SQL. Get ready: jobtrack prepare i2'],
    ],
    [
      `${debriefed}; interview 11-12 10:00`,
      '11-11',
      ['Before Acme on Thu Nov 12, you wanted to brush up: SQL. Get ready: jobtrack prepare i2'],
    ],
    [`${debriefed}; interview 11-12 10:00`, '11-12', []],
    [`${debriefed}; interview 11-12 10:00 cancelled`, '11-11', []],
    [`${debriefed}; interview 11-12 10:00; closed tue filled`, '11-11', []],
    ['interview mon 10:00; debriefed; interview 11-12 10:00', '11-11', []],
    [`${debriefed}; beta: interview 11-12 10:00`, '11-11', []],
    [
      `${debriefed}; interview tue 10:00; debriefed skills Go; interview 11-12 10:00`,
      '11-11',
      ['Before Acme on Thu Nov 12, you wanted to brush up: SQL and Go. Get ready: jobtrack prepare i3'],
    ],
  ])('%s, on %s: %j', (record, date, lines) => {
    expect(texts(record, date, 'skills')).toEqual(lines);
  });
});

describe('start date', () => {
  const accepted = 'applied mon; closed tue accepted starts 11-20';
  test.each([
    [`${accepted}; beta: applied mon`, '11-19', []],
    [
      `${accepted}; beta: applied mon`,
      '11-20',
      ['Your first day at Acme is today, and one other job is still open. Close it: jobtrack close --all-open'],
    ],
    [
      `${accepted}; beta: applied mon; gamma: applied mon`,
      '11-21',
      [
        'Your first day at Acme was Fri Nov 20, and two other jobs are still open. Close them: jobtrack close --all-open',
      ],
    ],
    [`${accepted}; beta: applied mon; beta: closed tue filled`, '11-20', []],
    ['applied mon; closed tue accepted; beta: applied mon', '11-20', []],
  ])('%s, on %s: %j', (record, date, lines) => {
    expect(texts(record, date, 'start-date')).toEqual(lines);
  });
});

test('each can be switched off', () => {
  const record = 'applied mon; beta: added mon; beta: saved by 11-23';
  const kinds = (nudges: typeof DEFAULT_POLICY.nudges) =>
    planOf(record, '11-20', { ...DEFAULT_POLICY, nudges }).nudges.map(({ kind }) => kind);
  expect(kinds(DEFAULT_POLICY.nudges)).toEqual(['unanswered', 'saved', 'keep-applying']);
  expect(kinds(['keep-applying', 'unanswered'])).toEqual(['unanswered', 'keep-applying']);
  expect(kinds([])).toEqual([]);
});
