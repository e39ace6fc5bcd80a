// 48 random searches, each with what some 30 days show, item for item and in order.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatDay, parseTime } from '../../src/domain/day.ts';
import type { ItemKind } from '../../src/domain/item-kinds.ts';
import type { CloseReason, JobHunt, Role, Touch } from '../../src/domain/model.ts';
import type { Item } from '../../src/rules/item.ts';
import { plan } from '../../src/rules/plan.ts';
import { DEFAULT_POLICY } from '../../src/rules/policy.ts';
import {
  day,
  makeClosing,
  makeDebrief,
  makeInterview,
  makeJob,
  makeOffer,
  makePerson,
  makeReference,
  makeSkip,
  makeStatement,
  makeTouch,
  NOTHING,
} from './records.ts';

interface CaseSearch {
  jobs: {
    id: number;
    company: string;
    applied?: string;
    via?: number;
    follow_up_with?: number;
    closed?: { on: string; reason: CloseReason; told: boolean };
  }[];
  contacts: { id: number; name: string }[];
  links: [number, number, Role][];
  interviews: {
    id: number;
    job: number;
    day: string;
    people: number[];
    time?: string;
    cancelled?: boolean;
    debriefed?: boolean;
  }[];
  references: { id: number; contact: number; jobs?: number[] }[];
  touches: {
    job: number;
    contact: number | null;
    day: string;
    dir: Touch['direction'];
    kind: Touch['kind'];
    channel: 'phone' | 'email';
    result?: Touch['result'];
  }[];
  statements: { job: number; said: string; D?: string; C?: string; P?: number }[];
  offers: { job: number; day: string; reply_by?: string }[];
  skips: { kind: 'follow-up'; job: number; day: string }[];
}

interface CaseItem {
  kind: string;
  job: number;
  person: number | null;
  due: string;
  by: string;
  late: boolean;
  rule: string | null;
}

interface Case {
  search: CaseSearch;
  days: { date: string; items: CaseItem[] }[];
}

const orNull = <T, R>(value: T | undefined, read: (value: T) => R): R | null =>
  value === undefined ? null : read(value);

function searchOf(given: CaseSearch): JobHunt {
  const roles = given.links.map(([jobId, personId, role], index) => ({ id: index + 1, jobId, personId, role }));
  const held = given.interviews.filter((interview) => interview.debriefed);
  return {
    ...NOTHING,
    jobs: given.jobs.map(({ id, company, applied, follow_up_with, closed }) =>
      makeJob({
        id,
        company,
        appliedOn: orNull(applied, day),
        followUpWithId: follow_up_with ?? null,
        closings: closed
          ? [makeClosing({ id, jobId: id, on: day(closed.on), reason: closed.reason, wasTold: closed.told })]
          : [],
      }),
    ),
    people: given.contacts.map(makePerson),
    roles,
    interviews: given.interviews.map((interview) =>
      makeInterview({
        id: interview.id,
        jobId: interview.job,
        day: day(interview.day),
        time: orNull(interview.time, parseTime),
        personIds: interview.people,
        cancelledOn: interview.cancelled ? day(interview.day) : null,
      }),
    ),
    references: given.references.map(({ id, contact, jobs }) =>
      makeReference({ id, personId: contact, jobIds: jobs ?? [] }),
    ),
    touches: given.touches.map((touch, index) =>
      makeTouch({
        id: index + 1,
        jobId: touch.job,
        personId: touch.contact,
        on: day(touch.day),
        direction: touch.dir,
        kind: touch.kind,
        channel: touch.channel,
        result: touch.result ?? null,
      }),
    ),
    statements: given.statements.map((statement, index) =>
      makeStatement({
        id: index + 1,
        jobId: statement.job,
        saidOn: day(statement.said),
        decisionBy: orNull(statement.D, day),
        contactOn: orNull(statement.C, day),
        everyDays: statement.P ?? null,
      }),
    ),
    offers: given.offers.map((offer, index) =>
      makeOffer({ id: index + 1, jobId: offer.job, on: day(offer.day), replyBy: orNull(offer.reply_by, day) }),
    ),
    debriefs: held.map((interview) =>
      makeDebrief({ id: interview.id, interviewId: interview.id, savedOn: day(interview.day) }),
    ),
    skips: given.skips.map((skip, index) =>
      makeSkip({ id: index + 1, kind: skip.kind, jobId: skip.job, on: day(skip.day) }),
    ),
  };
}

// The cases name nobody for these, though a person is reached.
const UNNAMED: readonly ItemKind[] = ['reference-thanks', 'feedback-request', 'withdrawal-note'];

function asCase(item: Item): CaseItem {
  return {
    kind: item.kind,
    job: item.job.id,
    person: UNNAMED.includes(item.kind) ? null : (item.person?.id ?? null),
    due: formatDay(item.due),
    by: formatDay(item.by),
    late: item.isLate,
    rule: item.kind === 'follow-up' ? item.rule : null,
  };
}

const lines = readFileSync(new URL('../fixtures/pacing-cases.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n');
const cases = lines.map((line): Case => JSON.parse(line));

describe('recorded cases', () => {
  test('are all there', () => {
    expect(cases.length).toBe(48);
    expect(cases.flatMap((one) => one.days).length).toBe(1488);
  });

  test.each(cases.map((one, index) => [index + 1, one] as const))('case %i', (_, { search, days }) => {
    const recorded = searchOf(search);
    for (const { date, items } of days) {
      const shown = plan(recorded, day(date), DEFAULT_POLICY).items.map(asCase);
      expect({ date, items: shown }).toEqual({ date, items });
    }
  });
});
