// Which job an email is about: by invitation, thread, person, the names it gives, or the company's own domain.
import type { Session } from '../../../app/types.ts';
import type { Person } from '../../../domain/model.ts';
import { fold } from '../../../domain/names.ts';
import { hasRole } from '../../../domain/queries.ts';
import { getRecord } from '../../../store/load.ts';
import { knownInvitation } from '../ics/invitation.ts';
import type { Candidate } from './candidate.ts';
import { hostOf, type Known, type KnownJob } from './known.ts';
import { companyKey, titleKey } from './words/fold.ts';

export interface Match {
  /** One if it's clear; several if any of them could be meant. */
  readonly jobs: readonly KnownJob[];
  /** How the job was found. `words`: only by the names in the text. */
  readonly by: 'invitation' | 'thread' | 'person' | 'names' | 'domain' | 'words' | null;
  /** The people on record that it's from or to. */
  readonly people: readonly Person[];
  /** It may be about something else than that job, so ask. */
  readonly isDoubtful: boolean;
}

type Found = Pick<Match, 'jobs' | 'by'> & Partial<Pick<Match, 'isDoubtful'>>;

/** The job that an email is about, as far as the records tell. */
export function matchJob(session: Session, candidate: Candidate, known: Known): Match {
  const people = peopleIn(candidate, known);
  const found =
    byInvitation(session, candidate, known) ?? byThread(candidate, known, people) ?? byPerson(candidate, known, people);
  const isHelper = people.some(({ id }) => known.isReference(id) || known.jobsWith(id).length > 0);
  const other =
    found || isHelper ? found : (byNames(candidate, known) ?? byDomain(candidate, known) ?? byWords(candidate, known));
  return { isDoubtful: false, jobs: [], by: null, ...other, people };
}

function peopleIn({ others, invited }: Candidate, known: Known): Person[] {
  const guests = invited.flatMap(({ invitation }) => invitation.people.flatMap(({ email }) => email ?? []));
  const addresses = [...others.map(({ address }) => address), ...guests.map((address) => address.toLowerCase())];
  return [...new Set(addresses)].flatMap((address) => known.peopleAt(address));
}

function byInvitation(session: Session, { invited }: Candidate, known: Known): Found | null {
  for (const { invitation } of invited) {
    const event = knownInvitation(session, invitation);
    const job = event && known.job(getRecord(session.db, 'interview', event.interviewId).jobId);
    if (job) return { jobs: [job], by: 'invitation' };
  }
  return null;
}

/** The job of the email that it answers, unless the writer belongs to others. */
function byThread({ answers }: Candidate, known: Known, people: readonly Person[]): Found | null {
  const before = answers.map((key) => known.mail(key)).find((mail) => mail?.jobId);
  const job = before?.jobId ? known.job(before.jobId) : null;
  if (!job) return null;
  const theirs = people.flatMap(({ id }) => known.jobsWith(id)).filter(({ isOpen }) => isOpen);
  if (theirs.length === 0 || theirs.some((each) => each.job.id === job.job.id)) return { jobs: [job], by: 'thread' };
  return { jobs: distinct([job, ...theirs]), by: 'thread', isDoubtful: true };
}

function byPerson(candidate: Candidate, known: Known, people: readonly Person[]): Found | null {
  const theirs = distinct(
    people.flatMap((person) => known.jobsWith(person.id).filter((job) => counts(job, person, candidate))),
  );
  const others = people.some(({ id }) => known.isReference(id))
    ? narrowed(
        candidate,
        openJobs(known, ({ job }) => rankOf(candidate, job) > 0),
      )
    : [];
  const jobs = theirs.length > 0 ? theirs : others;
  if (jobs.length === 0) return null;
  const meant = narrowed(candidate, jobs);
  const mentioned = jobs.filter((each) => each.isOpen && isMentioned(candidate, each.job));
  if (meant.length === 1 && mentioned.some(({ job }) => job.id !== meant[0]?.job.id))
    return { jobs: distinct([...meant, ...mentioned]), by: 'person', isDoubtful: true };
  const isHelped = theirs.length === 0;
  return { jobs: meant, by: 'person', isDoubtful: isHelped || isNewToRecruiter(candidate, people, meant) };
}

/** Insiders write about other things too, so theirs counts only if it names the job. */
function counts({ job, roles, interviews }: KnownJob, { id }: Person, candidate: Candidate): boolean {
  const isInvolved =
    roles.some(({ personId, role }) => personId === id && role !== 'insider') ||
    interviews.some(({ personIds }) => personIds.includes(id)) ||
    (job.followUpWithId === id && !hasRole(roles, 'insider', id));
  return isInvolved || rankOf(candidate, job) > 0;
}

/** A recruiter may write about a job that isn't on record. */
function isNewToRecruiter(
  candidate: Candidate,
  people: readonly Person[],
  [only, ...more]: readonly KnownJob[],
): boolean {
  if (!only || more.length > 0 || candidate.isMine) return false;
  const isRecruiter = people.some(({ id }) => hasRole(only.roles, 'recruiter', id));
  return isRecruiter && !isMentioned(candidate, only.job) && !ANSWER.test(candidate.subject);
}

/** Whether the job is named, or its company by one of its words. */
function isMentioned(candidate: Candidate, job: KnownJob['job']): boolean {
  const parts = companyKey(job.company)
    .split(' ')
    .filter((word) => word.length >= SHORTEST_WORD);
  return rankOf(candidate, job) > 0 || parts.some((word) => candidate.words.includes(` ${word} `));
}

const SHORTEST_WORD = 5;

const ANSWER = /^\s*(?:re|aw|sv|antw|tr)\s*:/i;

/** By company and title as a template gives them. */
function byNames({ said }: Candidate, known: Known): Found | null {
  if (said === null || said.company === null) return null;
  const there = known.jobsAtCompany(said.company);
  const key = said.title === null ? null : titleKey(said.title);
  const same = key === null ? [] : there.filter(({ job }) => titleKey(job.title) === key);
  if (same.length > 0) return { jobs: openFirst(same).slice(0, 1), by: 'names' };
  const open = there.filter(({ isOpen }) => isOpen);
  if (open.length > 0) return { jobs: open, by: 'names', isDoubtful: key !== null };
  return there.length > 0 && key === null ? { jobs: openFirst(there).slice(0, 1), by: 'names' } : null;
}

function byDomain(candidate: Candidate, known: Known): Found | null {
  const hosts = candidate.others.map(({ address }) => hostOf(address));
  const jobs = distinct(hosts.flatMap((host) => known.jobsAtHost(host)));
  return jobs.length === 0 ? null : { jobs: narrowed(candidate, jobs), by: 'domain' };
}

/** By the names in the text, from somebody who isn't on record. */
function byWords(candidate: Candidate, known: Known): Found | null {
  const jobs = namedOpenJobs(candidate, known);
  return jobs.length === 0 ? null : { jobs, by: 'words', isDoubtful: true };
}

/** Open jobs whose company and title are both named, or whose company is named and in the sender's address. */
function namedOpenJobs(candidate: Candidate, known: Known): readonly KnownJob[] {
  const hosts = candidate.others.map(({ address }) => ` ${fold(hostOf(address)).replaceAll('.', ' ')} `);
  const named = openJobs(known, ({ job }) => {
    const rank = rankOf(candidate, job);
    const label = ` ${companyKey(job.company).replaceAll(' ', '')} `;
    return rank === 3 || (rank > 0 && hosts.some((host) => host.includes(label)));
  });
  return narrowed(candidate, named);
}

function openJobs(known: Known, isIt: (each: KnownJob) => boolean): KnownJob[] {
  return [...known.all()].filter((each) => each.isOpen && isIt(each));
}

/** Open jobs before closed ones; of several, those that the email names best. */
function narrowed(candidate: Candidate, jobs: readonly KnownJob[]): readonly KnownJob[] {
  const open = jobs.filter(({ isOpen }) => isOpen);
  if (open.length === 0) return openFirst(jobs).slice(0, 1);
  const best = Math.max(...open.map(({ job }) => rankOf(candidate, job)));
  return open.filter(({ job }) => rankOf(candidate, job) === best);
}

/** 3 if both company and title are named, 2 for the title, 1 for the company. */
function rankOf({ words, said }: Candidate, { company, title }: KnownJob['job']): number {
  const isTitle =
    words.includes(` ${fold(title)} `) || (said?.title != null && titleKey(said.title) === titleKey(title));
  const isCompany =
    words.includes(` ${companyKey(company)} `) ||
    (said?.company != null && companyKey(said.company) === companyKey(company));
  return (isTitle ? 2 : 0) + (isCompany ? 1 : 0);
}

/** Open ones first, then the newest. */
function openFirst(jobs: readonly KnownJob[]): KnownJob[] {
  return jobs.toSorted((a, b) => Number(b.isOpen) - Number(a.isOpen) || b.job.id - a.job.id);
}

function distinct(jobs: readonly KnownJob[]): KnownJob[] {
  return [...new Map(jobs.map((each) => [each.job.id, each])).values()];
}
