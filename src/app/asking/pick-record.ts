// Lists of everything on record to pick from.
import { dateNear } from '../../domain/day-words.ts';
import { UserError } from '../../domain/errors.ts';
import { type RecordType, recordId } from '../../domain/ids.ts';
import type { Job, JobHunt, Person } from '../../domain/model.ts';
import { currentClosing, openOffer } from '../../domain/queries.ts';
import { capitalized } from '../../domain/words.ts';
import { touchLabel } from '../../rules/item-words.ts';
import { loadAll } from '../../store/load.ts';
import type { Session } from '../types.ts';
import { jobChoice } from './records.ts';
import type { Asking, Choice } from './types.ts';

const EVERYTHING = ['job', 'interview', 'person', 'reference', 'touch'] as const satisfies readonly RecordType[];

/** Id of a record of one of these types. */
export async function pickRecord(
  { ask, session }: Asking,
  message: string,
  types: readonly RecordType[] = EVERYTHING,
): Promise<string> {
  return await ask.pick(message, recordChoices(session, types));
}

/** Ids of records of any type. */
export async function pickRecords({ ask, session }: Asking, message: string): Promise<readonly string[]> {
  return await ask.pickSeveral(message, recordChoices(session, EVERYTHING));
}

/** Id of a closed job, the last one closed first. */
export async function pickClosedJob(asking: Asking, message: string): Promise<string> {
  const closed = (job: Job) => currentClosing(job);
  const { jobs } = loadAll(asking.session.db);
  const all = jobs.filter(closed).sort((a, b) => (closed(b)?.on ?? 0) - (closed(a)?.on ?? 0));
  return await pickFrom(asking, message, all, 'You have no closed jobs.');
}

/** Id of a job that's saved but not applied for. */
export async function pickSavedJob(asking: Asking, message: string): Promise<string> {
  const isSaved = ({ appliedOn, undatedStage }: Job) => appliedOn === null && undatedStage === null;
  const { jobs } = loadAll(asking.session.db);
  const saved = jobs.filter((job) => isSaved(job) && currentClosing(job) === null);
  return await pickFrom(asking, message, saved, "You've applied for all your open jobs.");
}

/** Id of a job with an open offer. */
export async function pickOfferedJob(asking: Asking, message: string): Promise<string> {
  const { jobs, offers } = loadAll(asking.session.db);
  const offered = jobs.filter(
    (job) =>
      currentClosing(job) === null &&
      openOffer(
        offers.filter(({ jobId }) => jobId === job.id),
        asking.session.today,
      ) !== null,
  );
  return await pickFrom(asking, message, offered, 'You have no open offer.');
}

async function pickFrom({ ask }: Asking, message: string, jobs: readonly Job[], none: string): Promise<string> {
  if (jobs.length === 0) throw new UserError('not-found', none, 'To see your jobs: jobtrack list --all');
  return await ask.pick(message, jobs.map(jobChoice));
}

/** Throws not-found if there are none. */
function recordChoices(session: Session, types: readonly RecordType[]): Choice<string>[] {
  const jobHunt = loadAll(session.db);
  const choices = types.flatMap((type) => CHOICES[type](jobHunt, session));
  if (choices.length > 0) return choices;
  throw new UserError('not-found', 'Nothing is recorded yet.', 'To begin: jobtrack add-job');
}

const CHOICES: Readonly<Record<RecordType, (jobHunt: JobHunt, session: Session) => Choice<string>[]>> = {
  job: ({ jobs }) => [...jobs].sort((a, b) => Number(isClosed(a)) - Number(isClosed(b))).map(jobWithState),
  interview: (jobHunt, session) =>
    jobHunt.interviews.map(({ id, jobId, day }) =>
      choice('interview', id, `Interview at ${companyOf(jobHunt, jobId)}, ${dateNear(day, session.today)}`),
    ),
  person: ({ people }) => people.map((person) => choice('person', person.id, placeOf(person))),
  reference: (jobHunt) =>
    jobHunt.references.map(({ id, personId }) => choice('reference', id, `${nameOf(jobHunt, personId)}, reference`)),
  touch: (jobHunt, session) =>
    jobHunt.touches.toReversed().map((touch) => {
      const who = touch.personId === null ? [] : [nameOf(jobHunt, touch.personId)];
      const words = [touchLabel(touch), ...who, companyOf(jobHunt, touch.jobId), dateNear(touch.on, session.today)];
      return choice('touch', touch.id, capitalized(words.join(', ')));
    }),
};

function choice(type: RecordType, number: number, words: string): Choice<string> {
  const id = recordId(type, number);
  return { value: id, label: `${words} (${id})` };
}

function isClosed(job: Job): boolean {
  return currentClosing(job) !== null;
}

function jobWithState(job: Job): Choice<string> {
  const { value, label } = jobChoice(job);
  return { value, label: isClosed(job) ? `${label}, closed` : label };
}

function placeOf({ name, company }: Person): string {
  return company === null ? name : `${name}, ${company}`;
}

function companyOf({ jobs }: JobHunt, jobId: number): string {
  return jobs.find(({ id }) => id === jobId)?.company ?? '';
}

function nameOf({ people }: JobHunt, personId: number): string {
  return people.find(({ id }) => id === personId)?.name ?? '';
}
