// A made-up job hunt, the same every time: open jobs first, then closed ones. Each job with people has ten contacts; one of
// these in four has an insider, one in ten a reference.
import { addDays, type Day } from '../../src/domain/day.ts';
import { openStore } from '../../src/store/open.ts';
import { recordMany, type Writer } from '../../src/store/write.ts';

const TOUCHES = 10;
const REFERENCES = ['Ruth Adler', 'Sam Ito', 'Noor Haddad'];

/** The size of a job hunt. */
export interface JobHuntSize {
  readonly open: number;
  readonly closed: number;
  /** Number of open jobs with people, and of closed ones; all of them if omitted. */
  readonly withPeople?: number;
  /** People who are known, but have no part in any job. */
  readonly connections?: number;
}

/** Writes a new data file with these numbers of open and closed jobs, open ones first. */
export function writeLargeJobHunt(file: string, size: JobHuntSize, today: Day): void {
  const store = openStore(file, {});
  try {
    recordMany(store, { command: 'import', at: '2026-11-24T09:00:00.000Z' }, (write) => {
      const references = size.open === 0 ? [] : REFERENCES.map((name) => addReference(write, name, today));
      for (let at = 0; at < size.open + size.closed; at += 1) addJobAt(write, at, size, references, today);
      for (let at = 0; at < (size.connections ?? 0); at += 1) addConnection(write, at);
    });
  } finally {
    store.close();
  }
}

function addReference(write: Writer, name: string, addedOn: Day): number {
  const person = write.add('person', { name, metOnLinkedin: false, phone: '+1 212 555 0199' });
  return write.add('reference', { personId: person.id, addedOn }).id;
}

/** At every third company with a job. */
function addConnection(write: Writer, at: number): void {
  write.add('person', { name: `Connection ${at}`, company: `Company ${at * 3}`, metOnLinkedin: true });
}

function addJobAt(write: Writer, at: number, size: JobHuntSize, references: readonly number[], today: Day): void {
  const { open, withPeople = open } = size;
  const isOpen = at < open;
  const applied = addDays(today, isOpen ? -(20 + (at % 30)) : -(100 + ((at - open) % 900)));
  const jobId = addJob(write, at, applied);
  if (at % Math.max(1, open) < withPeople || withPeople === open) addPeople(write, jobId, at, applied);
  const closedOn = isOpen ? null : addDays(applied, 60);
  if (closedOn !== null) write.add('closing', { jobId, on: closedOn, reason: 'no-response', wasTold: false });
  const referenceId = at % 10 === 0 ? references[(at / 10) % references.length] : undefined;
  if (referenceId !== undefined) write.add('reference_job', { referenceId, jobId });
}

/** Returns its id. */
function addJob(write: Writer, at: number, appliedOn: Day): number {
  return write.add('job', { company: `Company ${at}`, title: 'Buyer', addedOn: appliedOn, appliedOn }).id;
}

/** Somebody who interviewed you, and everything since. */
function addPeople(write: Writer, jobId: number, at: number, appliedOn: Day): void {
  const company = `Company ${at}`;
  const person = write.add('person', { name: `Person ${at}`, company, metOnLinkedin: false, phone: '+1 212 555 0100' });
  write.add('job_person', { jobId, personId: person.id, role: at % 3 === 0 ? 'recruiter' : 'interviewer' });
  if (at % 4 === 0) addInsider(write, jobId, `Friend ${at}`, company);
  const day = addDays(appliedOn, 3);
  const interview = write.add('interview', { jobId, day });
  write.add('interview_person', { interviewId: interview.id, personId: person.id });
  for (let count = 0; count < TOUCHES; count += 1) addTouch(write, jobId, person.id, day, count);
}

function addInsider(write: Writer, jobId: number, name: string, company: string): void {
  const person = write.add('person', { name, company, metOnLinkedin: true, email: 'friend@mail.example' });
  write.add('job_person', { jobId, personId: person.id, role: 'insider' });
}

/** A thank-you, then daily follow-ups; every fourth contact is a reply. */
function addTouch(write: Writer, jobId: number, personId: number, day: Day, count: number): void {
  const isWord = count % 4 === 3;
  write.add('touch', {
    jobId,
    personId,
    on: addDays(day, count),
    direction: isWord ? 'in' : 'out',
    kind: isWord ? 'reply' : count === 0 ? 'thank-you' : 'follow-up',
    channel: 'email',
    result: isWord ? null : 'sent',
  });
}
