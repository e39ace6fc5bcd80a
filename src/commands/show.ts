import { planAround, planToday } from '../app/agenda/planning.ts';
import { pickRecord } from '../app/asking/pick-record.ts';
import { requireItem, resolveItem } from '../app/lookup/items.ts';
import { resolveRecord } from '../app/lookup/resolve.ts';
import type { Session } from '../app/types.ts';
import type { Context } from '../cli/context.ts';
import { type Asking, addExamples, type Declare, type Given } from '../cli/declare.ts';
import { UserError } from '../domain/errors.ts';
import type { RecordRef } from '../domain/ids.ts';
import type { JobHunt, Posting } from '../domain/model.ts';
import { jobName } from '../domain/words.ts';
import { parseItemId } from '../rules/item-id.ts';
import { plan } from '../rules/plan.ts';
import { postingOf } from '../store/find.ts';
import { getRecord, loadAll, loadNotes } from '../store/load.ts';
import { messagesSentWith } from '../store/messages.ts';
import type { ShowView, Subject } from '../views/gather.ts';
import { toJson } from '../views/json.ts';
import { renderPosting, renderShow } from '../views/show.ts';
import { showJson } from '../views/show-json.ts';

export const show: Declare = (command, act) => {
  command
    .argument('<id or name>', 'a job, person, interview, reference, logged contact or line of today')
    .option('--posting', "the whole text of the job's posting")
    .action(act(showOne, askWhichRecord));
  addExamples(command, 'jobtrack show acme', 'jobtrack show i12', 'jobtrack show f4', 'jobtrack show acme --posting');
};

interface Flags {
  posting?: true;
}

async function askWhichRecord(asking: Asking, flags: Flags, typed?: string): Promise<Given | null> {
  if (typed !== undefined) return null;
  return { flags, args: [await pickRecord(asking, 'What do you want to see?', flags.posting ? ['job'] : undefined)] };
}

function showOne(context: Context, flags: Flags, typed: string): void {
  const view = viewOf(context.session, typed);
  const posting = flags.posting ? requirePosting(view) : null;
  const text = () => (posting ? renderPosting(posting, context.style) : renderShow(view, context.style));
  context.out(context.json ? toJson(showJson(view, [])) : text());
}

/** Loads the whole history of a record, closed jobs included: for a person or a reference, all of it. */
function viewOf(session: Session, typed: string): ShowView {
  const { db } = session;
  const isItem = parseItemId(typed) !== null;
  if (isItem) return viewOfItem(session, typed);
  const subject = subjectOf(session, resolveRecord(session, typed));
  const { jobHunt, items } = planned(session, jobIdOf(subject));
  return {
    subject,
    jobHunt,
    plan: items,
    now: session.now,
    notes: notesOf(session, jobHunt),
    messages: subject.type === 'touch' ? messagesSentWith(db, subject.touch.id) : [],
    posting: subject.type === 'job' ? postingOf(db, subject.job.id) : null,
  };
}

/** The job to which everything shown belongs, if it's one. */
function jobIdOf(subject: Subject): number | null {
  switch (subject.type) {
    case 'job':
      return subject.job.id;
    case 'interview':
      return subject.interview.jobId;
    case 'touch':
      return subject.touch.jobId;
    default:
      return null;
  }
}

function planned(session: Session, jobId: number | null): ReturnType<typeof planAround> {
  if (jobId !== null) return planAround(session, [jobId]);
  const jobHunt = loadAll(session.db);
  return { jobHunt, items: plan(jobHunt, session.today, session.policy) };
}

function viewOfItem(session: Session, typed: string): ShowView {
  const target = resolveItem(session, typed);
  const whole = planToday(session, target.job.id);
  return {
    subject: { type: 'item', item: requireItem(session, target) },
    ...whole,
    now: session.now,
    notes: [],
    messages: [],
    posting: null,
  };
}

function requirePosting({ posting, subject }: ShowView): Posting {
  if (posting !== null) return posting;
  const message =
    subject.type === 'job' ? `No posting was kept for ${jobName(subject.job)}.` : 'Only a job has a posting.';
  throw new UserError('not-found', message, 'To keep one, add the job with --from <file> or --paste.');
}

function subjectOf(session: Session, { type, number }: RecordRef): Subject {
  const { db } = session;
  switch (type) {
    case 'job':
      return { type, job: getRecord(db, 'job', number) };
    case 'person':
      return { type, person: getRecord(db, 'person', number) };
    case 'interview':
      return { type, interview: getRecord(db, 'interview', number) };
    case 'reference':
      return { type, reference: getRecord(db, 'reference', number) };
    case 'touch':
      return { type, touch: getRecord(db, 'touch', number) };
  }
}

function notesOf(session: Session, jobHunt: JobHunt) {
  return loadNotes(session.db, {
    jobIds: jobHunt.jobs.map(({ id }) => id),
    interviewIds: jobHunt.interviews.map(({ id }) => id),
    personIds: jobHunt.people.map(({ id }) => id),
  });
}
