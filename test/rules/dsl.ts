// A job hunt as text: 'applied 11-02; interview mon 10:00 with amy pete; thanked amy 11-03'. Days are 'mon' to 'sun'
// (the week of 2026-11-02), 'MM-dd' of 2026, or 'yyyy-MM-dd'. A job other than Acme is named in front ('beta: applied
// mon'). Jobs, people, interviews and references are numbered in order of appearance.
import { type Day, parseTime } from '../../src/domain/day.ts';
import type { ItemKey } from '../../src/domain/item-key.ts';
import type { ItemKind, OutreachKind } from '../../src/domain/item-kinds.ts';
import type {
  Channel,
  CloseReason,
  IncomingKind,
  Interview,
  Job,
  JobHunt,
  Person,
  Preference,
  Result,
  Role,
} from '../../src/domain/model.ts';
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
  makeSnooze,
  makeTiming,
  makeTouch,
  NOTHING,
} from './records.ts';
import { Words } from './words.ts';

type Mutable<T> = { -readonly [Name in keyof T]: T[Name] };
type Told = { [Name in keyof JobHunt]: Mutable<JobHunt[Name][number]>[] };
type Clause = (told: Told, job: Mutable<Job>, words: Words) => void;

const WEEK = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const ROLES: Readonly<Record<string, Role>> = {
  via: 'recruiter',
  manager: 'hiring-manager',
  interviewer: 'interviewer',
  insider: 'insider',
  hr: 'hr',
  other: 'other',
};
const RESULTS: Readonly<Record<string, Result>> = {
  sent: 'sent',
  spoke: 'spoke',
  voicemail: 'voicemail',
  missed: 'no-answer',
};

/** Parses a day: 'mon', '11-10' or '2027-01-26'. */
export function dayOf(word: string): Day {
  const weekday = WEEK.indexOf(word);
  if (weekday >= 0) return day(`2026-11-0${weekday + 2}`);
  return day(/^\d\d-\d\d$/.test(word) ? `2026-${word}` : word);
}

/** Parses a text into a job hunt. */
export function told(text: string): JobHunt {
  const jobHunt = structuredClone(NOTHING) as Told;
  for (const part of text.split(';').filter((clause) => clause.trim() !== '')) tell(jobHunt, part);
  return jobHunt;
}

function tell(jobHunt: Told, part: string): void {
  const [, company = 'acme', clause = ''] = /^\s*(?:(\w+):)?\s*(.*)$/.exec(part) ?? [];
  const words = new Words(clause);
  const verb = words.next();
  const telling = CLAUSES[verb];
  if (!telling) throw new Error(`nothing is told by "${verb}"`);
  telling(jobHunt, jobOf(jobHunt, company), words);
  const left = words.all();
  if (left.length > 0) throw new Error(`"${left.join(' ')}" says nothing in "${part}"`);
}

const CLAUSES: Readonly<Record<string, Clause>> = {
  saved: (_, job, words) => {
    job.applyBy = words.after('by', dayOf);
  },
  added: (_, job, words) => {
    job.addedOn = dayOf(words.next());
  },
  applied: (_, job, words) => {
    job.appliedOn = dayOf(words.next());
  },
  contact: (jobHunt, job, words) => {
    job.followUpWithId = personOf(jobHunt, words.next()).id;
  },
  ...Object.fromEntries(Object.entries(ROLES).map(([verb, role]) => [verb, roleClause(role)])),
  interview: (jobHunt, job, words) => {
    const given = { id: jobHunt.interviews.length + 1, jobId: job.id, day: dayOf(words.next()) };
    const time = words.matching(/^\d\d:\d\d$/);
    const rest = {
      time: time === null ? null : parseTime(time),
      length: words.after('for', Number),
      preparedOn: words.after('prepared', dayOf),
      cancelledOn: words.has('cancelled') ? given.day : null,
    };
    const people = words.has('with') ? words.all().map((name) => personOf(jobHunt, name).id) : [];
    jobHunt.interviews.push(makeInterview({ ...given, ...rest, personIds: people }));
  },
  debriefed: (jobHunt, job, words) => {
    const interview = lastInterview(jobHunt, job);
    const [id, skills] = [jobHunt.debriefs.length + 1, words.after('skills', (word) => word)];
    const [fit, savedOn] = [words.after('fit', Number), words.after('on', dayOf) ?? interview.day];
    const promisedOn = words.after('promising', dayOf);
    jobHunt.debriefs.push(makeDebrief({ id, interviewId: interview.id, savedOn, skills, fit, promisedOn }));
  },
  reference: (jobHunt, job, words) => {
    const personId = personOf(jobHunt, words.next()).id;
    const [id, addedOn] = [jobHunt.references.length + 1, words.after('added', dayOf)];
    const jobIds = words.has('only') ? [job.id] : [];
    jobHunt.references.push(makeReference({ id, personId, jobIds, ...(addedOn === null ? {} : { addedOn }) }));
  },
  asked: (jobHunt, job, words) => outgoing(jobHunt, job, 'follow-up', words),
  thanked: (jobHunt, job, words) => outgoing(jobHunt, job, 'thank-you', words),
  sent: (jobHunt, job, words) => outgoing(jobHunt, job, words.next() as OutreachKind, words),
  heard: (jobHunt, job, words) => incoming(jobHunt, job, 'reply', words),
  checked: (jobHunt, job, words) => incoming(jobHunt, job, 'reference-check', words),
  said: (jobHunt, job, words) => {
    const by = words.after('by', (name) => personOf(jobHunt, name).id);
    jobHunt.statements.push(
      makeTiming({
        id: jobHunt.statements.length + 1,
        jobId: job.id,
        saidOn: dayOf(words.next()),
        touchId: by === null ? null : (jobHunt.touches.findLast(({ personId }) => personId === by)?.id ?? null),
        interviewId: words.has('there') ? lastInterview(jobHunt, job).id : null,
        decisionBy: words.after('decision', dayOf),
        contactOn: words.after('contact', dayOf),
        everyDays: words.after('every', Number),
      }),
    );
  },
  offer: (jobHunt, job, words) => {
    const given = { id: jobHunt.offers.length + 1, jobId: job.id, on: dayOf(words.next()) };
    const rest = { replyBy: words.after('reply', dayOf), answeredOn: words.after('answered', dayOf) };
    jobHunt.offers.push(makeOffer({ ...given, ...rest }));
  },
  skipped: (jobHunt, job, words) => {
    jobHunt.skips.push(
      makeSkip({ id: jobHunt.skips.length + 1, ...keyOf(jobHunt, job, words), on: dayOf(words.next()) }),
    );
  },
  snoozed: (jobHunt, job, words) => {
    const [key, on] = [keyOf(jobHunt, job, words), dayOf(words.next())];
    const until = words.after('until', dayOf) ?? on;
    const endedOn = words.after('ended', dayOf);
    jobHunt.snoozes.push(makeSnooze({ id: jobHunt.snoozes.length + 1, ...key, on, until, endedOn }));
  },
  closed: (_, job, words) => {
    const given = { id: job.closings.length + 1, jobId: job.id, on: dayOf(words.next()) };
    const reason = words.next() as CloseReason;
    const rest = { startsOn: words.after('starts', dayOf), reopenedOn: words.after('reopened', dayOf) };
    const closing = makeClosing({ ...given, ...rest, reason, wasTold: words.has('told') });
    job.closings = [...job.closings, closing];
  },
  phone: (jobHunt, _, words) => {
    personOf(jobHunt, words.next()).phone = '1';
  },
  email: (jobHunt, _, words) => {
    personOf(jobHunt, words.next()).email = 'a@b';
  },
  met: (jobHunt, _, words) => {
    personOf(jobHunt, words.next()).metOnLinkedin = true;
  },
  prefers: (jobHunt, _, words) => {
    personOf(jobHunt, words.next()).prefers = words.next() as Preference;
  },
  works: (jobHunt, _, words) => {
    personOf(jobHunt, words.next()).company = words.all().join(' ');
  },
};

function roleClause(role: Role): Clause {
  return (jobHunt, job, words) => {
    for (const name of words.all()) {
      jobHunt.roles.push({ id: jobHunt.roles.length + 1, jobId: job.id, personId: personOf(jobHunt, name).id, role });
    }
  };
}

function outgoing(jobHunt: Told, job: Job, kind: OutreachKind, words: Words): void {
  const personId = words.has('nobody') ? null : personOf(jobHunt, words.next()).id;
  const [id, on] = [jobHunt.touches.length + 1, dayOf(words.next())];
  const result = RESULTS[words.matching(/^(sent|spoke|voicemail|missed)$/) ?? 'sent'] ?? null;
  const interviewId = words.after('for', (word) => Number(word.slice(1)));
  const promisedOn = words.after('promising', dayOf);
  const given = { id, jobId: job.id, personId, on, direction: 'out', kind, result, interviewId, promisedOn } as const;
  jobHunt.touches.push(makeTouch(given));
}

function incoming(jobHunt: Told, job: Job, kind: IncomingKind, words: Words): void {
  const [id, on] = [jobHunt.touches.length + 1, dayOf(words.next())];
  const channel = words.after('by', (word) => word as Channel);
  const name = words.matching(/^[a-z]+$/);
  const personId = name === null ? null : personOf(jobHunt, name).id;
  jobHunt.touches.push(makeTouch({ id, jobId: job.id, personId, on, direction: 'in', kind, channel }));
}

function keyOf(jobHunt: Told, job: Job, words: Words): ItemKey {
  const kind = words.next() as ItemKind;
  const { first, second } = KINDS[kind].id;
  return {
    kind,
    jobId: job.id,
    interviewId: first === 'interview' ? lastInterview(jobHunt, job).id : null,
    personId: second === null ? null : personOf(jobHunt, words.next()).id,
  };
}

function jobOf(jobHunt: Told, company: string): Mutable<Job> {
  const name = company.charAt(0).toUpperCase() + company.slice(1);
  const known = jobHunt.jobs.find((job) => job.company === name);
  if (known) return known;
  const job = { ...makeJob({ id: jobHunt.jobs.length + 1, company: name }) };
  jobHunt.jobs.push(job);
  return job;
}

function personOf(jobHunt: Told, name: string): Mutable<Person> {
  const known = jobHunt.people.find((person) => person.name === name);
  if (known) return known;
  const person = { ...makePerson({ id: jobHunt.people.length + 1, name }) };
  jobHunt.people.push(person);
  return person;
}

function lastInterview(jobHunt: Told, job: Job): Interview {
  const last = jobHunt.interviews.findLast((interview) => interview.jobId === job.id);
  if (!last) throw new Error('no interview is told yet');
  return last;
}
