// A long search, made the same every time: first the open jobs, then closed ones, each with ten touches of its own.
import { addDays, type Day } from '../../src/domain/day.ts';
import { openStore } from '../../src/store/open.ts';
import { record, type Writer } from '../../src/store/write.ts';

const TOUCHES = 10;
/** One transaction keeps all that it wrote in mind until it is over. */
const JOBS_AT_A_TIME = 2_000;

/** Writes a new data file with so many open and so many closed jobs, the open ones first. */
export function writeLargeSearch(file: string, size: { open: number; closed: number }, today: Day): void {
  const store = openStore(file, {});
  const total = size.open + size.closed;
  try {
    for (let first = 0; first < total; first += JOBS_AT_A_TIME) {
      record(store, { command: 'import', at: '2026-11-24T09:00:00.000Z' }, (write) => {
        for (let at = first; at < Math.min(total, first + JOBS_AT_A_TIME); at += 1)
          addJobAt(write, at, size.open, today);
      });
    }
  } finally {
    store.close();
  }
}

function addJobAt(write: Writer, at: number, open: number, today: Day): void {
  const isOpen = at < open;
  const applied = addDays(today, isOpen ? -(20 + (at % 30)) : -(100 + ((at - open) % 900)));
  addJob(write, at, applied, isOpen ? null : addDays(applied, 60));
}

function addJob(write: Writer, at: number, appliedOn: Day, closedOn: Day | null): void {
  const company = `Company ${at}`;
  const job = write.add('job', { company, title: 'Buyer', addedOn: appliedOn, appliedOn });
  const person = write.add('person', { name: `Person ${at}`, company, metOnLinkedin: false, phone: '+1 212 555 0100' });
  write.add('job_person', { jobId: job.id, personId: person.id, role: at % 3 === 0 ? 'recruiter' : 'interviewer' });
  const day = addDays(appliedOn, 3);
  const interview = write.add('interview', { jobId: job.id, day });
  write.add('interview_person', { interviewId: interview.id, personId: person.id });
  for (let count = 0; count < TOUCHES; count += 1) addTouch(write, job.id, person.id, day, count);
  if (closedOn !== null) write.add('closing', { jobId: job.id, on: closedOn, reason: 'no-response', wasTold: false });
}

/** A thank-you, then follow-ups day by day, every fourth contact a word from them. */
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
