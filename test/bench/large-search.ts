// A large search, the same every time: open jobs first, then closed ones, each with ten contacts. One job in four has
// an insider, one in ten a reference.
import { addDays, type Day } from '../../src/domain/day.ts';
import { openStore } from '../../src/store/open.ts';
import { recordMany, type Writer } from '../../src/store/write.ts';

const TOUCHES = 10;
const REFERENCES = ['Ruth Adler', 'Sam Ito', 'Noor Haddad'];

/** Writes a new data file with these numbers of open and closed jobs, open ones first. */
export function writeLargeSearch(file: string, size: { open: number; closed: number }, today: Day): void {
  const store = openStore(file, {});
  try {
    recordMany(store, { command: 'import', at: '2026-11-24T09:00:00.000Z' }, (write) => {
      const references = size.open === 0 ? [] : REFERENCES.map((name) => addReference(write, name, today));
      for (let at = 0; at < size.open + size.closed; at += 1) addJobAt(write, at, size.open, references, today);
    });
  } finally {
    store.close();
  }
}

function addReference(write: Writer, name: string, addedOn: Day): number {
  const person = write.add('person', { name, metOnLinkedin: false, phone: '+1 212 555 0199' });
  return write.add('reference', { personId: person.id, addedOn }).id;
}

function addJobAt(write: Writer, at: number, open: number, references: readonly number[], today: Day): void {
  const isOpen = at < open;
  const applied = addDays(today, isOpen ? -(20 + (at % 30)) : -(100 + ((at - open) % 900)));
  const jobId = addJob(write, at, applied, isOpen ? null : addDays(applied, 60));
  const referenceId = at % 10 === 0 ? references[(at / 10) % references.length] : undefined;
  if (referenceId !== undefined) write.add('reference_job', { referenceId, jobId });
}

/** Returns its id. */
function addJob(write: Writer, at: number, appliedOn: Day, closedOn: Day | null): number {
  const company = `Company ${at}`;
  const job = write.add('job', { company, title: 'Buyer', addedOn: appliedOn, appliedOn });
  const person = write.add('person', { name: `Person ${at}`, company, metOnLinkedin: false, phone: '+1 212 555 0100' });
  write.add('job_person', { jobId: job.id, personId: person.id, role: at % 3 === 0 ? 'recruiter' : 'interviewer' });
  if (at % 4 === 0) addInsider(write, job.id, `Friend ${at}`, company);
  const day = addDays(appliedOn, 3);
  const interview = write.add('interview', { jobId: job.id, day });
  write.add('interview_person', { interviewId: interview.id, personId: person.id });
  for (let count = 0; count < TOUCHES; count += 1) addTouch(write, job.id, person.id, day, count);
  if (closedOn !== null) write.add('closing', { jobId: job.id, on: closedOn, reason: 'no-response', wasTold: false });
  return job.id;
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
