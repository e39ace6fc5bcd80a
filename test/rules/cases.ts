// Reads the recorded cases: random job hunts, each with the ordered items of about 30 days.
import { readFileSync } from 'node:fs';
import { formatDay, parseTime } from '../../src/domain/day.ts';
import type { Skip } from '../../src/domain/item-key.ts';
import type { CloseReason, JobHunt, Role, Touch } from '../../src/domain/model.ts';
import type { Item } from '../../src/rules/item.ts';
import { KINDS } from '../../src/rules/kinds/index.ts';
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
  makeTiming,
  makeTouch,
  NOTHING,
} from './records.ts';

// A day before all cases.
const LONG_AGO = day('2020-01-01');

/** The job hunt of one case. */
interface CaseJobHunt {
  readonly jobs: readonly {
    readonly id: number;
    readonly company: string;
    readonly applied?: string;
    readonly follow_up_with?: number;
    readonly closed?: { readonly on: string; readonly reason: CloseReason; readonly told: boolean };
  }[];
  readonly contacts: readonly { readonly id: number; readonly name: string }[];
  readonly links: readonly (readonly [job: number, contact: number, role: Role])[];
  readonly interviews: readonly {
    readonly id: number;
    readonly job: number;
    readonly day: string;
    readonly people: readonly number[];
    readonly time?: string;
    readonly cancelled?: boolean;
    readonly debriefed?: boolean;
  }[];
  readonly references: readonly { readonly id: number; readonly contact: number; readonly jobs?: readonly number[] }[];
  readonly touches: readonly {
    readonly job: number;
    readonly contact: number | null;
    readonly day: string;
    readonly dir: Touch['direction'];
    readonly kind: Touch['kind'];
    readonly channel: 'phone' | 'email';
    readonly result?: Touch['result'];
    readonly promised?: string;
  }[];
  readonly statements: readonly {
    readonly job: number;
    readonly said: string;
    readonly D?: string;
    readonly C?: string;
    readonly P?: number;
  }[];
  readonly offers: readonly { readonly job: number; readonly day: string; readonly reply_by: string }[];
  readonly skips: readonly {
    readonly kind: Skip['kind'];
    readonly job: number;
    readonly day: string;
    readonly interview?: number;
    readonly contact?: number;
    readonly reference?: number;
  }[];
}

/** One item of a day. */
export interface CaseItem {
  readonly kind: string;
  readonly job: number;
  readonly person: number | null;
  readonly due: string;
  readonly by: string;
  readonly late: boolean;
  readonly rule: string | null;
  readonly carries?: string;
}

interface Case {
  readonly search: CaseJobHunt;
  readonly days: readonly { readonly date: string; readonly items: readonly CaseItem[] }[];
}

/** All cases, in order. */
export function readCases(): Case[] {
  const text = readFileSync(new URL('../fixtures/pacing-cases.jsonl', import.meta.url), 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line): Case => JSON.parse(line));
}

/** An item in the format of the cases. */
export function asCase(item: Item): CaseItem {
  return {
    kind: item.kind,
    job: item.job.id,
    person: item.person?.id ?? null,
    due: formatDay(item.due),
    by: formatDay(item.by),
    late: item.isLate,
    rule: item.kind === 'follow-up' ? item.rule : null,
    ...(item.carries === null ? {} : { carries: item.carries }),
  };
}

/** The records of a case. */
export function jobHuntOf(given: CaseJobHunt): JobHunt {
  return {
    ...NOTHING,
    jobs: given.jobs.map(jobOf),
    people: given.contacts.map(makePerson),
    roles: given.links.map(([jobId, personId, role], index) => ({ id: index + 1, jobId, personId, role })),
    interviews: given.interviews.map(interviewOf),
    references: given.references.map(({ id, contact, jobs }) =>
      makeReference({ id, personId: contact, jobIds: jobs ?? [], addedOn: LONG_AGO }),
    ),
    touches: given.touches.map(touchOf),
    statements: given.statements.map(({ job, said, D, C, P }, index) =>
      makeTiming({
        id: index + 1,
        jobId: job,
        saidOn: day(said),
        decisionBy: dayOrNull(D),
        contactOn: dayOrNull(C),
        everyDays: P ?? null,
      }),
    ),
    offers: given.offers.map((offer, index) =>
      makeOffer({ id: index + 1, jobId: offer.job, on: day(offer.day), replyBy: day(offer.reply_by) }),
    ),
    debriefs: given.interviews
      .filter(({ debriefed }) => debriefed)
      .map(({ id, day: on }) => makeDebrief({ id, interviewId: id, savedOn: day(on) })),
    skips: given.skips.map((skip, index) => skipOf(skip, index, given.references)),
  };
}

function jobOf({ id, company, applied, follow_up_with, closed }: CaseJobHunt['jobs'][number]) {
  const closings = closed
    ? [makeClosing({ id, jobId: id, on: day(closed.on), reason: closed.reason, wasTold: closed.told })]
    : [];
  return makeJob({ id, company, appliedOn: dayOrNull(applied), followUpWithId: follow_up_with ?? null, closings });
}

function interviewOf({ id, job, day: on, time, people, cancelled }: CaseJobHunt['interviews'][number]) {
  return makeInterview({
    id,
    jobId: job,
    day: day(on),
    time: time === undefined ? null : parseTime(time),
    personIds: people,
    cancelledOn: cancelled ? day(on) : null,
  });
}

function touchOf(touch: CaseJobHunt['touches'][number], index: number) {
  return makeTouch({
    id: index + 1,
    jobId: touch.job,
    personId: touch.contact,
    on: day(touch.day),
    direction: touch.dir,
    kind: touch.kind,
    channel: touch.channel,
    result: touch.result ?? null,
    promisedOn: dayOrNull(touch.promised),
  });
}

function skipOf(skip: CaseJobHunt['skips'][number], index: number, references: CaseJobHunt['references']) {
  const reference = references.find(({ id }) => id === skip.reference);
  return makeSkip({
    id: index + 1,
    kind: skip.kind,
    jobId: skip.job,
    interviewId: KINDS[skip.kind].id.first === 'interview' ? (skip.interview ?? null) : null,
    personId: skip.contact ?? reference?.contact ?? null,
    on: day(skip.day),
  });
}

function dayOrNull(text: string | undefined) {
  return text === undefined ? null : day(text);
}
