// The jobs on record, found by the people, domains and earlier emails that an email may share with them.
import { groupBy } from '../../../domain/group.ts';
import type { Interview, Job, JobRole, Person } from '../../../domain/model.ts';
import { currentClosing } from '../../../domain/queries.ts';
import type { Db } from '../../../store/db.ts';
import { interviewsOf, rolesOf } from '../../../store/find.ts';
import { getRecord } from '../../../store/load.ts';
import type { MailRow } from '../../../store/mail.ts';
import { selectRecords, selectRows, selectWhere } from '../../../store/records.ts';
import { isProvider } from './providers.ts';
import type { KnownAddresses } from './words/concern.ts';
import { companyKey } from './words/fold.ts';
import { hostsAbove } from './words/hosts.ts';
import { platformOf } from './words/platforms.ts';

export interface KnownJob {
  readonly job: Job;
  readonly isOpen: boolean;
  readonly roles: readonly JobRole[];
  readonly interviews: readonly Interview[];
}

export interface Known {
  readonly job: (id: number) => KnownJob | null;
  readonly all: () => Iterable<KnownJob>;
  readonly peopleAt: (address: string) => readonly Person[];
  readonly jobsWith: (personId: number) => readonly KnownJob[];
  readonly jobsAtCompany: (company: string) => readonly KnownJob[];
  /** Jobs whose own domain is this host or one above it. */
  readonly jobsAtHost: (host: string) => readonly KnownJob[];
  readonly isReference: (personId: number) => boolean;
  /** The email with this key, if it was read about a job. */
  readonly mail: (key: string) => MailRow | null;
  /** For a first look at the headers. */
  readonly addresses: () => KnownAddresses;
  /** Reads a job anew, with its people. */
  readonly refresh: (jobId: number) => void;
  readonly addMail: (row: MailRow) => void;
}

/** Roles of the company's own staff, whose addresses are at its domain. */
const STAFF: readonly JobRole['role'][] = ['interviewer', 'hiring-manager', 'hr'];

interface Index {
  readonly jobs: Map<number, KnownJob>;
  readonly people: Map<number, Person>;
  readonly byAddress: Map<string, Map<number, Person>>;
  readonly byPerson: Map<number, Set<number>>;
  readonly byCompany: Map<string, Set<number>>;
  readonly byHost: Map<string, Set<number>>;
}

/** Loads all jobs with their people, and the emails read before. */
export function loadKnown(db: Db): Known {
  const index: Index = {
    jobs: new Map(),
    people: new Map(),
    byAddress: new Map(),
    byPerson: new Map(),
    byCompany: new Map(),
    byHost: new Map(),
  };
  const mails = new Map(selectWhere(db, 'mail', 'TRUE').map((row) => [row.messageId, row]));
  const references = new Set(selectRows(db, 'reference').map(({ personId }) => personId));
  loadAll(db, index);
  const jobsIn = (ids: ReadonlySet<number> | undefined) => [...(ids ?? [])].flatMap((id) => index.jobs.get(id) ?? []);
  return {
    job: (id) => index.jobs.get(id) ?? null,
    all: () => index.jobs.values(),
    peopleAt: (address) => [...(index.byAddress.get(address)?.values() ?? [])],
    jobsWith: (personId) => jobsIn(index.byPerson.get(personId)),
    jobsAtCompany: (company) => jobsIn(index.byCompany.get(companyKey(company))),
    jobsAtHost: (host) => jobsIn(new Set(hostsAbove(host).flatMap((each) => [...(index.byHost.get(each) ?? [])]))),
    isReference: (personId) => references.has(personId),
    mail: (key) => mails.get(key) ?? null,
    addresses: () => ({
      addresses: new Set(index.byAddress.keys()),
      domains: new Set(index.byHost.keys()),
      threads: new Set(mails.keys()),
    }),
    refresh: (jobId) => {
      const job = getRecord(db, 'job', jobId);
      const roles = rolesOf(db, jobId);
      const interviews = interviewsOf(db, jobId);
      addJob(index, job, roles, interviews, (ids) => selectRecords(db, 'person', { column: 'id', numbers: ids }));
    },
    addMail: (row) => mails.set(row.messageId, row),
  };
}

function loadAll(db: Db, index: Index): void {
  for (const person of selectWhere(db, 'person', 'email IS NOT NULL')) addPerson(index, person);
  const roles = groupBy(selectRows(db, 'job_person'), ({ jobId }) => jobId);
  const interviews = groupBy(selectRecords(db, 'interview'), ({ jobId }) => jobId);
  for (const job of selectRecords(db, 'job')) {
    addJob(index, job, roles.get(job.id) ?? [], interviews.get(job.id) ?? [], () => []);
  }
}

function addPerson({ people, byAddress }: Index, person: Person): void {
  people.set(person.id, person);
  const address = person.email?.toLowerCase();
  if (address !== undefined) within(byAddress, address, () => new Map<number, Person>()).set(person.id, person);
}

function addJob(
  index: Index,
  job: Job,
  roles: readonly JobRole[],
  interviews: readonly Interview[],
  load: (ids: readonly number[]) => readonly Person[],
): void {
  const met = interviews.flatMap(({ personIds }) => personIds);
  const ids = [...roles.map(({ personId }) => personId), ...met, ...(job.followUpWithId ? [job.followUpWithId] : [])];
  for (const person of load(ids)) addPerson(index, person);
  index.jobs.set(job.id, { job, isOpen: currentClosing(job) === null, roles, interviews });
  for (const id of ids) within(index.byPerson, id, () => new Set<number>()).add(job.id);
  within(index.byCompany, companyKey(job.company), () => new Set<number>()).add(job.id);
  const staff = [...roles.filter(({ role }) => STAFF.includes(role)).map(({ personId }) => personId), ...met];
  const isOutside = (id: number) => roles.some(({ personId, role }) => personId === id && !STAFF.includes(role));
  const addresses = staff.filter((id) => !isOutside(id)).map((id) => index.people.get(id)?.email ?? '');
  for (const host of [...addresses.map(hostOf), hostOfUrl(job.url ?? '')]) {
    if (host !== '' && !isProvider(host) && platformOf(`@${host}`) === null)
      within(index.byHost, host, () => new Set<number>()).add(job.id);
  }
}

/** The host of an address, in lower case. */
export function hostOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}

function hostOfUrl(url: string): string {
  const host = /^https?:\/\/(?:[^/@\s]*@)?([^/:?#\s]+)/i.exec(url)?.[1] ?? '';
  return host.toLowerCase().replace(/^www\./, '');
}

function within<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const made = map.get(key) ?? make();
  map.set(key, made);
  return made;
}
