// The whole job hunt on one day, gathered once so that no rule has to scan all of it.
import { type Day, laterOf } from '../domain/day.ts';
import { groupBy } from '../domain/group.ts';
import type { Channel, Debrief, IdleJob, JobHunt, JobHuntForList, Person, Reference, Touch } from '../domain/model.ts';
import { nameKey } from '../domain/names.ts';
import { isSent } from '../domain/queries.ts';
import { type FollowUpsTo, followUpsTo } from './person-limit.ts';
import type { Policy } from './policy.ts';
import { type JobFile, type JobRecord, recordOf } from './record.ts';

/** Facts beyond one job that its rules may need: other jobs, people and the policy. */
export interface Book {
  readonly date: Day;
  readonly policy: Policy;
  readonly records: readonly JobRecord[];
  /** Open jobs that aren't among the records, since no kind finds anything in them. */
  readonly idle: readonly IdleJob[];
  /** The jobs with an open offer. */
  readonly offered: readonly JobRecord[];
  readonly people: ReadonlyMap<number, Person>;
  /** By person id. */
  readonly referenceOf: ReadonlyMap<number, Reference>;
  /** By interview id. */
  readonly debriefs: ReadonlyMap<number, Debrief>;
  /** By person id: the follow-ups sent to them before the day. */
  readonly followUpsTo: ReadonlyMap<number, FollowUpsTo>;
  /** By person id: the way they last got in touch with you. */
  readonly cameBy: ReadonlyMap<number, Channel | null>;
  /** By the insider's person id: the last day you reached them, about anything. */
  readonly insiderReached: ReadonlyMap<number, Day>;
  /** The alerts sent to a reference before the day, by person id. */
  readonly alerts: (personId: number) => readonly Touch[];
  /** Known people at a company; case, accents, punctuation and legal forms don't matter. */
  readonly peopleAt: (company: string) => readonly Person[];
}

interface OfJob {
  readonly jobId: number;
}

/** Gathers a job hunt as of a day, going through each list once. */
export function openBook(jobHunt: JobHuntForList, date: Day, policy: Policy): Book {
  const seen: JobHunt = { ...jobHunt, touches: jobHunt.touches.filter((touch) => touch.on <= date) };
  const people = new Map(jobHunt.people.map((person) => [person.id, person]));
  const referenceOf = new Map(jobHunt.references.map((reference) => [reference.personId, reference]));
  const directory = { people, referenceOf };
  const records = filesOf(seen, date).map((file) => recordOf(file, directory, date, policy));
  const debriefs = jobHunt.debriefs.filter((debrief) => debrief.savedOn <= date);
  return {
    date,
    policy,
    people,
    referenceOf,
    records,
    idle: idleOn(jobHunt, date),
    offered: records.filter(({ offer }) => offer !== null),
    debriefs: new Map(debriefs.map((debrief) => [debrief.interviewId, debrief])),
    followUpsTo: followUpsTo(seen.touches, records, date),
    cameBy: lastChannels(seen.touches),
    insiderReached: insiderReachedOf(seen),
    alerts: alertsOf(seen.touches, date),
    peopleAt: byCompany(jobHunt.people),
  };
}

function idleOn({ idle = [] }: JobHuntForList, date: Day): readonly IdleJob[] {
  const isAhead = ({ appliedOn }: IdleJob) => appliedOn !== null && appliedOn > date;
  return idle.some(isAhead) ? idle.map((job) => (isAhead(job) ? { ...job, appliedOn: null } : job)) : idle;
}

/** Each job's records up to a day, in order of recording; the caller filters the touches. */
export function filesOf(jobHunt: JobHunt, date: Day): JobFile[] {
  const roles = byJob(jobHunt.roles);
  const interviews = byJob(jobHunt.interviews);
  const references = referencesByJob(jobHunt.references);
  const touches = byJob(jobHunt.touches);
  const statements = byJob(jobHunt.statements.filter((statement) => statement.saidOn <= date));
  const offers = byJob(jobHunt.offers.filter((offer) => offer.on <= date));
  const skips = byJob(jobHunt.skips.filter((skip) => skip.on <= date));
  const snoozes = byJob(jobHunt.snoozes.filter((snooze) => snooze.on <= date));
  return jobHunt.jobs.map((job) => ({
    job,
    roles: roles(job.id),
    interviews: interviews(job.id),
    references: references(job.id),
    touches: touches(job.id),
    statements: statements(job.id),
    offers: offers(job.id),
    skips: skips(job.id),
    snoozes: snoozes(job.id),
  }));
}

function byJob<T extends OfJob>(records: readonly T[]): (jobId: number) => readonly T[] {
  const groups = groupBy(records, (record) => record.jobId);
  return (jobId) => groups.get(jobId) ?? [];
}

function referencesByJob(references: readonly Reference[]): (jobId: number) => readonly Reference[] {
  const general = references.filter((reference) => reference.jobIds.length === 0);
  const named = references.map((reference) => ({ reference, jobs: new Set(reference.jobIds) }));
  return (jobId) => [...general, ...named.flatMap(({ reference, jobs }) => (jobs.has(jobId) ? reference : []))];
}

// By the day, then in order of recording.
function lastChannels(touches: readonly Touch[]): Map<number, Channel | null> {
  const last = new Map<number, Touch>();
  touches.forEach((touch) => {
    if (touch.personId === null || touch.direction !== 'in') return;
    const known = last.get(touch.personId);
    if (!known || touch.on >= known.on) last.set(touch.personId, touch);
  });
  return new Map([...last].map(([personId, { channel }]) => [personId, channel]));
}

function insiderReachedOf(jobHunt: JobHunt): Map<number, Day> {
  const insiders = new Set(jobHunt.roles.filter(({ role }) => role === 'insider').map((role) => role.personId));
  const found = new Map<number, Day>();
  if (insiders.size === 0) return found;
  jobHunt.touches.forEach((touch) => {
    if (touch.personId === null || !insiders.has(touch.personId) || !isSent(touch)) return;
    found.set(touch.personId, laterOf(found.get(touch.personId) ?? touch.on, touch.on));
  });
  return found;
}

function alertsOf(touches: readonly Touch[], date: Day): Book['alerts'] {
  const sent = touches.filter((touch) => touch.kind === 'reference-alert' && touch.on < date && isSent(touch));
  const groups = groupBy(sent, ({ personId }) => personId);
  return (personId) => groups.get(personId) ?? [];
}

// Built on first use: most plans never need it.
function byCompany(people: readonly Person[]): (company: string) => readonly Person[] {
  let groups: Map<string | null, Person[]> | null = null;
  return (company) => {
    groups ??= groupBy(people, (person) => (person.company === null ? null : nameKey(person.company)));
    return groups.get(nameKey(company)) ?? [];
  };
}
