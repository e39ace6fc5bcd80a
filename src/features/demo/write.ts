// Writes the demo: people, then references, then one job after another.
import type { Day } from '../../domain/day.ts';
import type { Writer } from '../../store/write.ts';
import { meetsQuietDays, workdaysAgo } from './days.ts';
import { EARLIER_JOBS } from './earlier-jobs.ts';
import { LATER_JOBS } from './later-jobs.ts';
import { PEOPLE, REFERENCES } from './people.ts';
import type { DemoJob } from './steps.ts';

const REFERENCES_ASKED = workdaysAgo(30);

type Ids = ReadonlyMap<string, number>;

/** Writes about six weeks of a job hunt that end today. */
export function writeDemoJobHunt(write: Writer, today: Day): void {
  if (meetsQuietDays(today)) write.add('setting', { key: 'quiet-days', value: 'none' });
  const people = new Map(Object.entries(PEOPLE).map(([name, details]) => [name, addPerson(write, name, details)]));
  const references = addReferences(write, today, people);
  for (const job of [...EARLIER_JOBS, ...LATER_JOBS]) {
    const jobId = addJob(write, job, today);
    for (const [name, role] of Object.entries(job.people ?? {})) {
      write.add('job_person', { jobId, personId: found(people, name), role });
    }
    for (const name of job.references ?? []) {
      write.add('reference_job', { referenceId: found(references, name), jobId });
    }
    for (const step of job.steps) step({ write, today, jobId, idOf: (name) => found(people, name) });
  }
}

function addReferences(write: Writer, today: Day, people: Ids): Ids {
  const addedOn = REFERENCES_ASKED(today);
  const ids = Object.entries(REFERENCES).map(([name, relationship]): [string, number] => {
    return [name, write.add('reference', { personId: found(people, name), relationship, addedOn }).id];
  });
  return new Map(ids);
}

function addPerson(write: Writer, name: string, details: object): number {
  return write.add('person', { name, metOnLinkedin: false, ...details }).id;
}

function addJob(write: Writer, job: DemoJob, today: Day): number {
  const { company, title, source = null, location = null, salary = null } = job;
  const on = job.on(today);
  const state = job.applyBy ? { appliedOn: null, applyBy: job.applyBy(today) } : { appliedOn: on, applyBy: null };
  return write.add('job', { company, title, source, location, salary, addedOn: on, ...state }).id;
}

function found(ids: Ids, name: string): number {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`${name} is nobody in the made-up search`);
  return id;
}
