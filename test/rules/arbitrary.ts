// Random job hunts with every kind of record: shared people, timed and untimed rounds, roles, references, unanswered
// calls, replies, offers, skips, snoozes, closings and reopenings. They're valid as the records of one file: ids
// ascend, references exist, nobody has a role twice, and an interview has one debrief.
import type fc from 'fast-check';
import { addDays, type Day, parseTime } from '../../src/domain/day.ts';
import type { ItemKey } from '../../src/domain/item-key.ts';
import { ITEM_KINDS } from '../../src/domain/item-kinds.ts';
import {
  type Closing,
  type Interview,
  type Job,
  type JobHunt,
  type Person,
  type Reference,
  ROLES,
  type Touch,
} from '../../src/domain/model.ts';
import { KINDS } from '../../src/rules/kinds/index.ts';
import { type Raw, raw } from './arbitrary-shapes.ts';
import {
  makeClosing,
  makeDebrief,
  makeInterview,
  makeJob,
  makeOffer,
  makePerson,
  makeReference,
  makeSkip,
  makeSnooze,
  makeTiming,
  makeTouch,
} from './records.ts';

const REFERENCE_TOUCHES: readonly Touch['kind'][] = ['reference-alert', 'reference-thanks', 'reference-check'];

/** Random job hunts of October to December 2026. */
export const jobHunts: fc.Arbitrary<JobHunt> = raw.map(assembled);

function assembled(given: Raw): JobHunt {
  const people = given.people.map(personAt);
  const jobs = given.jobs.map((job, index) => jobAt(job, index, people));
  const references = given.references.map((reference, index) => referenceAt(reference, index, people, jobs));
  const interviews = given.interviews.map((interview, index) => interviewAt(interview, index, people, jobs));
  const known = { people, jobs, references, interviews };
  return {
    ...known,
    roles: rolesOf(given.roles, known),
    touches: given.touches.map((touch, index) => touchAt(touch, index, known)),
    statements: given.statements.map(({ job, saidOn, decision, contact, every }, index) =>
      makeTiming({
        id: index + 1,
        jobId: at(jobs, job).id,
        saidOn,
        decisionBy: later(saidOn, decision),
        contactOn: later(saidOn, contact),
        everyDays: every ?? (decision === null && contact === null ? 7 : null),
      }),
    ),
    // A second offer for a job would change the first.
    offers: uniqueBy(given.offers, ({ job }) => at(jobs, job).id).map(({ job, on, reply, answered }, index) =>
      makeOffer({
        id: index + 1,
        jobId: at(jobs, job).id,
        on,
        replyBy: later(on, reply),
        answeredOn: later(on, answered),
      }),
    ),
    debriefs: given.interviews
      .flatMap(({ day: on, debriefed, skills }, index) =>
        debriefed === null ? [] : [{ interviewId: index + 1, savedOn: addDays(on, debriefed), skills }],
      )
      .map((debrief, index) => makeDebrief({ id: index + 1, ...debrief })),
    skips: given.skips
      .flatMap(({ item, on }) => keysAt(item, known).map((key) => ({ ...key, on })))
      .map((skip, index) => makeSkip({ id: index + 1, ...skip })),
    snoozes: given.snoozes
      .flatMap(({ item, on, until, ended }) =>
        keysAt(item, known).map((key) => ({ ...key, on, until: addDays(on, until), endedOn: later(on, ended) })),
      )
      .map((snooze, index) => makeSnooze({ id: index + 1, ...snooze })),
  };
}

type Known = Pick<JobHunt, 'people' | 'jobs' | 'references' | 'interviews'>;

function personAt(given: Raw['people'][number], index: number): Person {
  const { email, phone, metOnLinkedin, company } = given;
  const prefers = given.prefers === 'linkedin' && !metOnLinkedin ? null : given.prefers;
  const reach = { email: email ? `p${index}@example.com` : null, phone: phone ? `+1 555 010${index}` : null };
  return makePerson({ id: index + 1, name: `Person ${index}`, ...reach, metOnLinkedin, prefers, company });
}

function jobAt(given: Raw['jobs'][number], index: number, people: readonly Person[]): Job {
  const id = index + 1;
  return makeJob({
    id,
    company: given.company,
    addedOn: given.added,
    appliedOn: later(given.added, given.applied),
    applyBy: given.applyBy,
    followUpWithId: given.contact === null ? null : at(people, given.contact).id,
    closings: closingsAt(given, id),
  });
}

function closingsAt({ added, closings, staysClosed }: Raw['jobs'][number], jobId: number): Closing[] {
  const done: Closing[] = [];
  closings.forEach(({ after, reason, wasTold, starts, open }, index) => {
    const on = addDays(done.at(-1)?.reopenedOn ?? added, after);
    const isLast = index === closings.length - 1;
    const startsOn = reason === 'accepted' ? later(on, starts) : null;
    const reopenedOn = isLast && staysClosed ? null : addDays(on, open);
    done.push(makeClosing({ id: jobId * 10 + index, jobId, on, reason, wasTold, startsOn, reopenedOn }));
  });
  return done;
}

function referenceAt(
  given: Raw['references'][number],
  index: number,
  people: readonly Person[],
  jobs: readonly Job[],
): Reference {
  const jobIds = unique(given.jobs.map((job) => at(jobs, job).id));
  return makeReference({ id: index + 1, personId: at(people, given.person).id, addedOn: given.added, jobIds });
}

function interviewAt(
  given: Raw['interviews'][number],
  index: number,
  people: readonly Person[],
  jobs: readonly Job[],
): Interview {
  return makeInterview({
    id: index + 1,
    jobId: at(jobs, given.job).id,
    day: given.day,
    time: given.time === null ? null : parseTime(given.time),
    length: given.length,
    personIds: unique(given.people.map((person) => at(people, person).id)),
    cancelledOn: given.cancelled ? addDays(given.day, -1) : null,
    preparedOn: given.prepared === null ? null : addDays(given.day, -given.prepared),
  });
}

function rolesOf(given: Raw['roles'], { people, jobs }: Known): JobHunt['roles'] {
  const roles = given.map(({ job, person, role }) => `${at(jobs, job).id} ${at(people, person).id} ${role}`);
  return unique(roles).map((text, index) => {
    const [jobId, personId, role] = text.split(' ');
    const named = ROLES.find((one) => one === role) ?? 'other';
    return { id: index + 1, jobId: Number(jobId), personId: Number(personId), role: named };
  });
}

function touchAt(given: Raw['touches'][number], index: number, known: Known): Touch {
  const isIn = given.kind === 'reply' || given.kind === 'reference-check';
  const ofReference = REFERENCE_TOUCHES.includes(given.kind) && known.references.length > 0;
  const person = ofReference
    ? at(known.references, given.person ?? 0).personId
    : given.person !== null
      ? at(known.people, given.person).id
      : null;
  const job = at(known.jobs, given.job);
  const interviews = known.interviews.filter((interview) => interview.jobId === job.id);
  const interview = given.interview === null || interviews.length === 0 ? null : at(interviews, given.interview).id;
  return makeTouch({
    id: index + 1,
    jobId: job.id,
    personId: person,
    interviewId: interview,
    on: given.on,
    direction: isIn ? 'in' : 'out',
    kind: given.kind,
    channel: isIn || given.result === 'sent' ? given.channel : 'phone',
    result: isIn ? null : given.result,
    promisedOn: isIn ? null : later(given.on, given.promised),
  });
}

// The key of a possible item; empty when the job has no interview or no reference.
function keysAt([kindAt, firstAt, secondAt]: [number, number, number], known: Known): ItemKey[] {
  const kind = at(ITEM_KINDS, kindAt);
  const { first, second } = KINDS[kind].id;
  const people =
    second === 'reference' ? known.references.map((one) => one.personId) : known.people.map(({ id }) => id);
  if ((first === 'interview' && known.interviews.length === 0) || people.length === 0) return [];
  const interview = first === 'interview' ? at(known.interviews, firstAt) : null;
  const jobId = interview?.jobId ?? at(known.jobs, firstAt).id;
  return [{ kind, jobId, interviewId: interview?.id ?? null, personId: second === null ? null : at(people, secondAt) }];
}

function at<T>(list: readonly T[], index: number): T {
  return list[index % list.length] as T;
}

function uniqueBy<T>(list: readonly T[], keyOf: (one: T) => number): T[] {
  return [...new Map(list.map((one) => [keyOf(one), one])).values()];
}

function unique<T>(list: readonly T[]): T[] {
  return [...new Set(list)];
}

function later(from: Day, count: number | null): Day | null {
  return count === null ? null : addDays(from, count);
}
