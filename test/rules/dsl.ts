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
  makeStatement,
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
  const search = structuredClone(NOTHING) as Told;
  for (const part of text.split(';').filter((clause) => clause.trim() !== '')) tell(search, part);
  return search;
}

function tell(search: Told, part: string): void {
  const [, company = 'acme', clause = ''] = /^\s*(?:(\w+):)?\s*(.*)$/.exec(part) ?? [];
  const words = new Words(clause);
  const verb = words.next();
  const telling = CLAUSES[verb];
  if (!telling) throw new Error(`nothing is told by "${verb}"`);
  telling(search, jobOf(search, company), words);
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
  contact: (search, job, words) => {
    job.followUpWithId = personOf(search, words.next()).id;
  },
  ...Object.fromEntries(Object.entries(ROLES).map(([verb, role]) => [verb, roleClause(role)])),
  interview: (search, job, words) => {
    const given = { id: search.interviews.length + 1, jobId: job.id, day: dayOf(words.next()) };
    const time = words.matching(/^\d\d:\d\d$/);
    const rest = {
      time: time === null ? null : parseTime(time),
      length: words.after('for', Number),
      preparedOn: words.after('prepared', dayOf),
      cancelledOn: words.has('cancelled') ? given.day : null,
    };
    const people = words.has('with') ? words.all().map((name) => personOf(search, name).id) : [];
    search.interviews.push(makeInterview({ ...given, ...rest, personIds: people }));
  },
  debriefed: (search, job, words) => {
    const interview = lastInterview(search, job);
    const [id, skills] = [search.debriefs.length + 1, words.after('skills', (word) => word)];
    const [fit, savedOn] = [words.after('fit', Number), words.after('on', dayOf) ?? interview.day];
    const promisedOn = words.after('promising', dayOf);
    search.debriefs.push(makeDebrief({ id, interviewId: interview.id, savedOn, skills, fit, promisedOn }));
  },
  reference: (search, job, words) => {
    const personId = personOf(search, words.next()).id;
    const [id, addedOn] = [search.references.length + 1, words.after('added', dayOf)];
    const jobIds = words.has('only') ? [job.id] : [];
    search.references.push(makeReference({ id, personId, jobIds, ...(addedOn === null ? {} : { addedOn }) }));
  },
  asked: (search, job, words) => outgoing(search, job, 'follow-up', words),
  thanked: (search, job, words) => outgoing(search, job, 'thank-you', words),
  sent: (search, job, words) => outgoing(search, job, words.next() as OutreachKind, words),
  heard: (search, job, words) => incoming(search, job, 'reply', words),
  checked: (search, job, words) => incoming(search, job, 'reference-check', words),
  said: (search, job, words) => {
    const by = words.after('by', (name) => personOf(search, name).id);
    search.statements.push(
      makeStatement({
        id: search.statements.length + 1,
        jobId: job.id,
        saidOn: dayOf(words.next()),
        touchId: by === null ? null : (search.touches.findLast(({ personId }) => personId === by)?.id ?? null),
        interviewId: words.has('there') ? lastInterview(search, job).id : null,
        decisionBy: words.after('decision', dayOf),
        contactOn: words.after('contact', dayOf),
        everyDays: words.after('every', Number),
      }),
    );
  },
  offer: (search, job, words) => {
    const given = { id: search.offers.length + 1, jobId: job.id, on: dayOf(words.next()) };
    const rest = { replyBy: words.after('reply', dayOf), answeredOn: words.after('answered', dayOf) };
    search.offers.push(makeOffer({ ...given, ...rest }));
  },
  skipped: (search, job, words) => {
    search.skips.push(makeSkip({ id: search.skips.length + 1, ...keyOf(search, job, words), on: dayOf(words.next()) }));
  },
  snoozed: (search, job, words) => {
    const [key, on] = [keyOf(search, job, words), dayOf(words.next())];
    const until = words.after('until', dayOf) ?? on;
    const endedOn = words.after('ended', dayOf);
    search.snoozes.push(makeSnooze({ id: search.snoozes.length + 1, ...key, on, until, endedOn }));
  },
  closed: (_, job, words) => {
    const given = { id: job.closings.length + 1, jobId: job.id, on: dayOf(words.next()) };
    const reason = words.next() as CloseReason;
    const rest = { startsOn: words.after('starts', dayOf), reopenedOn: words.after('reopened', dayOf) };
    const closing = makeClosing({ ...given, ...rest, reason, wasTold: words.has('told') });
    job.closings = [...job.closings, closing];
  },
  phone: (search, _, words) => {
    personOf(search, words.next()).phone = '1';
  },
  email: (search, _, words) => {
    personOf(search, words.next()).email = 'a@b';
  },
  met: (search, _, words) => {
    personOf(search, words.next()).metOnLinkedin = true;
  },
  prefers: (search, _, words) => {
    personOf(search, words.next()).prefers = words.next() as Preference;
  },
  works: (search, _, words) => {
    personOf(search, words.next()).company = words.all().join(' ');
  },
};

function roleClause(role: Role): Clause {
  return (search, job, words) => {
    for (const name of words.all()) {
      search.roles.push({ id: search.roles.length + 1, jobId: job.id, personId: personOf(search, name).id, role });
    }
  };
}

function outgoing(search: Told, job: Job, kind: OutreachKind, words: Words): void {
  const personId = words.has('nobody') ? null : personOf(search, words.next()).id;
  const [id, on] = [search.touches.length + 1, dayOf(words.next())];
  const result = RESULTS[words.matching(/^(sent|spoke|voicemail|missed)$/) ?? 'sent'] ?? null;
  const interviewId = words.after('for', (word) => Number(word.slice(1)));
  const promisedOn = words.after('promising', dayOf);
  const given = { id, jobId: job.id, personId, on, direction: 'out', kind, result, interviewId, promisedOn } as const;
  search.touches.push(makeTouch(given));
}

function incoming(search: Told, job: Job, kind: IncomingKind, words: Words): void {
  const [id, on] = [search.touches.length + 1, dayOf(words.next())];
  const channel = words.after('by', (word) => word as Channel);
  const name = words.matching(/^[a-z]+$/);
  const personId = name === null ? null : personOf(search, name).id;
  search.touches.push(makeTouch({ id, jobId: job.id, personId, on, direction: 'in', kind, channel }));
}

function keyOf(search: Told, job: Job, words: Words): ItemKey {
  const kind = words.next() as ItemKind;
  const { first, second } = KINDS[kind].id;
  return {
    kind,
    jobId: job.id,
    interviewId: first === 'interview' ? lastInterview(search, job).id : null,
    personId: second === null ? null : personOf(search, words.next()).id,
  };
}

function jobOf(search: Told, company: string): Mutable<Job> {
  const name = company.charAt(0).toUpperCase() + company.slice(1);
  const known = search.jobs.find((job) => job.company === name);
  if (known) return known;
  const job = { ...makeJob({ id: search.jobs.length + 1, company: name }) };
  search.jobs.push(job);
  return job;
}

function personOf(search: Told, name: string): Mutable<Person> {
  const known = search.people.find((person) => person.name === name);
  if (known) return known;
  const person = { ...makePerson({ id: search.people.length + 1, name }) };
  search.people.push(person);
  return person;
}

function lastInterview(search: Told, job: Job): Interview {
  const last = search.interviews.findLast((interview) => interview.jobId === job.id);
  if (!last) throw new Error('no interview is told yet');
  return last;
}
