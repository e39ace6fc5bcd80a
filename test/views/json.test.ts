import { describe, expect, it, test } from 'vitest';
import { UserError } from '../../src/domain/errors.ts';
import { changeJson, errorJson, itemJson, todayJson, toJson } from '../../src/views/json.ts';
import { listJson } from '../../src/views/list-row.ts';
import { showJson } from '../../src/views/show-json.ts';
import { HOSTILE } from '../fixtures/hostile.ts';
import { day, makeDebrief, makeTiming } from '../rules/records.ts';
import {
  fullDay,
  interview,
  item,
  job,
  jobHunt,
  moment,
  NOW,
  person,
  plan,
  reference,
  TODAY,
  thankYou,
  touch,
  view,
} from './build.ts';

const ACME = job({ title: '…' });

describe('today', () => {
  it('is the documented object, with its fields in order', () => {
    const meeting = interview({ jobId: 4 });
    const given = view({
      plan: plan({
        agenda: [meeting],
        items: [thankYou({ job: ACME, interview: meeting, notBefore: moment('2026-11-24T15:00'), why: () => '…' })],
        nudges: [{ kind: 'keep-applying', text: '…', step: '…', commands: ['jobtrack add-job'] }],
        next: { date: day('2026-11-26'), count: 2 },
      }),
      jobHunt: jobHunt({ jobs: [ACME] }),
    });
    const amy = { id: 'p3', name: 'Amy Lee', email: 'amy@acme.com', phone: null };
    const acme = { id: 'j4', company: 'Acme', title: '…' };
    const expected = {
      schema: 'jobtrack/today@1',
      date: '2026-11-24',
      interviews: [
        {
          id: 'i12',
          day: '2026-11-24',
          startsAt: '2026-11-24T14:00',
          zone: null,
          startsAtThere: null,
          job: acme,
          people: [amy],
        },
      ],
      items: [
        {
          id: 't12.3',
          kind: 'thank-you',
          action: 'send',
          channel: 'email',
          rule: 'thank-you',
          opens: '2026-11-24',
          due: '2026-11-25',
          by: '2026-11-25',
          late: false,
          daysLate: 0,
          promised: false,
          promisedOn: null,
          notBefore: '2026-11-24T15:00',
          job: acme,
          interview: { id: 'i12', day: '2026-11-24', startsAt: '2026-11-24T14:00' },
          person: amy,
          reference: null,
          carries: null,
          number: null,
          attempt: 1,
          alsoAsk: [],
          snoozedUntil: null,
          why: '…',
          source: '7S',
        },
      ],
      entries: [{ action: 'send', person: 'p3', items: ['t12.3'] }],
      interviewsOfWeek: [],
      upcoming: [],
      nudges: [{ kind: 'keep-applying', text: '…', commands: ['jobtrack add-job'] }],
      next: { date: '2026-11-26', count: 2 },
      warnings: [],
    };
    expect(toJson(todayJson(given, []))).toBe(JSON.stringify(expected, null, 2));
  });

  it('groups items like the screen, without a limit', () => {
    const entries = [
      { action: 'call', person: 'p5', items: ['f9', 'f7'] },
      { action: 'call', person: 'p8', items: ['n9.8'] },
      { action: 'send', person: 'p6', items: ['a9.2'] },
      { action: 'do', person: null, items: ['d11'] },
      { action: 'do', person: null, items: ['v7'] },
      { action: 'send', person: 'p3', items: ['t12.3'] },
      { action: 'do', person: null, items: ['d12'] },
    ];
    expect(todayJson(fullDay(), []).entries).toEqual(entries);
    const many = Array.from({ length: 25 }, (_, at) =>
      item({ job: job({ id: at + 1 }), person: person({ id: at + 1 }) }),
    );
    const given = view({ plan: plan({ items: many }) });
    expect(todayJson(given, []).entries).toHaveLength(25);
  });

  it('has upcoming items only with --week, and no interviews or nudges with --only', () => {
    const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
    expect(ids(todayJson(fullDay(), []).upcoming)).toEqual([]);
    expect(ids(todayJson({ ...fullDay(), week: true }, []).upcoming)).toEqual(['f4']);
    const calls = todayJson({ ...fullDay(), only: 'call' }, []);
    expect(ids(calls.items)).toEqual(['f9', 'f7', 'n9.8']);
    expect([calls.interviews, calls.nudges]).toEqual([[], []]);
  });

  it('has both times of an interview in another zone', () => {
    const meeting = interview({
      zone: 'Asia/Tokyo',
      dayThere: day('2026-11-25'),
      timeThere: moment('2026-11-25T01:00').time,
    });
    const [shown] = todayJson(view({ plan: plan({ agenda: [meeting] }) }), []).interviews;
    expect(shown).toMatchObject({
      startsAt: '2026-11-24T14:00',
      zone: 'Asia/Tokyo',
      startsAtThere: '2026-11-25T01:00',
    });
  });
});

describe('items', () => {
  test.each([
    ['f4', item({}), 'call'],
    ['f4', item({ channel: 'linkedin' }), 'send'],
    ['f4', item({ channel: null, person: null }), 'do'],
    ['c12', item({ kind: 'recruiter-call', interview: interview() }), 'call'],
    ['d12', item({ kind: 'debrief', interview: interview(), channel: null }), 'do'],
    ['a4.2', item({ kind: 'reference-alert', reference: reference(), channel: 'email' }), 'send'],
    ['k4.2', item({ kind: 'reference-thanks', reference: reference(), channel: 'email' }), 'send'],
    ['n4.5', item({ kind: 'network-check-in' }), 'call'],
  ])('%s', (id, given, action) => {
    expect(itemJson(given)).toMatchObject({ id, action });
  });

  it('has the reference, other jobs and the snooze', () => {
    const given = item({
      kind: 'reference-alert',
      reference: reference(),
      alsoAsk: [job({ id: 9 })],
      snoozedUntil: TODAY,
    });
    expect(itemJson(given)).toMatchObject({
      reference: { id: 'r2', name: 'Dana Ruiz', relationship: 'former manager' },
      alsoAsk: ['j9'],
      snoozedUntil: '2026-11-24',
    });
  });
});

describe('changes', () => {
  const nothing = {
    command: 'done',
    batch: 17,
    saved: {},
    removed: [],
    next: [],
    jobHunt: jobHunt(),
    today: TODAY,
    warnings: [],
  };

  it('has every list, in the documented order, when nothing was saved', () => {
    expect(Object.keys(changeJson(nothing))).toEqual(
      [
        'schema',
        'command',
        'batch',
        'jobs',
        'interviews',
        'people',
        'references',
        'touches',
        'statements',
        'offers',
      ].concat(['debriefs', 'notes', 'skips', 'snoozes', 'removed', 'next', 'warnings']),
    );
  });

  it('shows each record with all its fields', () => {
    const key = { jobId: 4, interviewId: null, on: TODAY, note: null };
    const closing = {
      id: 1,
      jobId: 4,
      on: TODAY,
      dayIs: null,
      reason: 'filled',
      wasTold: true,
      startsOn: null,
      note: null,
      reopenedOn: null,
    } as const;
    const saved = {
      jobs: [job({ closings: [closing], followUpWithId: 5 })],
      interviews: [interview({ preparedOn: TODAY })],
      people: [person()],
      references: [reference({ jobIds: [4] })],
      touches: [touch({ interviewId: 12 })],
      statements: [makeTiming({ id: 1, jobId: 4, saidOn: TODAY, decisionBy: TODAY, everyDays: 7 })],
      offers: [{ id: 1, jobId: 4, on: TODAY, replyBy: TODAY, salary: '70', note: null, answeredOn: null }],
      debriefs: [makeDebrief({ id: 1, interviewId: 12, savedOn: TODAY, wentWell: 'all', fit: 4, nextStep: 'private' })],
      notes: [{ id: 1, jobId: 4, personId: null, interviewId: null, on: TODAY, text: 'x' }],
      skips: [
        { id: 1, kind: 'follow-up', personId: null, ...key },
        { id: 2, kind: 'reference-alert', personId: 6, ...key },
        { id: 3, kind: 'thank-you', personId: 3, ...key, interviewId: 12 },
      ],
      snoozes: [{ id: 1, kind: 'network-check-in', personId: 8, ...key, until: TODAY, endedOn: null }],
    } as const;
    const roles = [{ id: 1, jobId: 4, personId: 5, role: 'recruiter' }] as const;
    const all = { ...nothing, saved, jobHunt: jobHunt({ references: [reference()], roles }) };
    expect(toJson(changeJson(all))).toMatchSnapshot();
  });

  it('has no id for an item whose reference was removed', () => {
    const skip = {
      id: 1,
      kind: 'reference-alert',
      jobId: 4,
      interviewId: null,
      personId: 6,
      on: TODAY,
      note: null,
    } as const;
    expect(changeJson({ ...nothing, saved: { skips: [skip] } }).skips[0]?.item).toBeNull();
  });
});

describe('show and list', () => {
  it('has all records of a job', () => {
    const other = job({ id: 9 });
    const given = {
      subject: { type: 'job', job: job() },
      jobHunt: jobHunt({
        jobs: [job(), other],
        interviews: [interview(), interview({ id: 13, jobId: 9 })],
        touches: [touch()],
      }),
      notes: [],
      messages: [],
      posting: null,
      plan: plan({ items: [item(), item({ job: other })], lapsed: [thankYou()] }),
      now: NOW,
    } as const;
    const shown = showJson(given, []);
    const ids = (list: readonly { readonly id?: unknown }[]) => list.map(({ id }) => id);
    expect([shown.schema, shown.type, shown.id]).toEqual(['jobtrack/show@1', 'job', 'j4']);
    expect(ids(shown.jobs)).toEqual(['j4']);
    expect(ids(shown.interviews)).toEqual(['i12']);
    expect(ids(shown.people)).toEqual(['p3']);
    expect(ids(shown.touches)).toEqual(['l7']);
    expect(ids(shown.items)).toEqual(['f4']);
    expect(ids(shown.lapsed)).toEqual(['t12.3']);
  });

  it('lists jobs with their stage and next step', () => {
    const row = { job: job(), stage: 'applied', lastContact: TODAY, next: null, daysQuiet: 0 } as const;
    expect(listJson({ jobs: [row] }, [])).toEqual({
      schema: 'jobtrack/list@1',
      jobs: [
        {
          id: 'j4',
          company: 'Acme',
          title: 'Marketing Manager',
          stage: 'applied',
          lastContact: '2026-11-24',
          next: null,
          daysQuiet: 0,
        },
      ],
      people: [],
      references: [],
      interviews: [],
      warnings: [],
    });
  });
});

describe('texts', () => {
  it('keep hostile text unchanged, with invisible characters escaped', () => {
    for (const text of HOSTILE) {
      const json = toJson({ text, [text]: [text] });
      expect(json.replaceAll('\n', '')).not.toMatch(/[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u);
      expect(JSON.parse(json)).toEqual({ text, [text]: [text] });
    }
  });

  it('include an error object', () => {
    const error = new UserError('ambiguous', 'Several fit.', 'Say which.', [{ id: 'j4', label: 'Acme' }]);
    expect(errorJson(error, ['Mind this.'])).toEqual({
      error: {
        code: 'ambiguous',
        message: 'Several fit.',
        hint: 'Say which.',
        exit: 3,
        candidates: [{ id: 'j4', label: 'Acme' }],
      },
      warnings: ['Mind this.'],
    });
  });
});
