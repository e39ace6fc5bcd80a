import { planToday } from '../app/agenda/planning.ts';
import { askReach, personQuestion } from '../app/asking/people.ts';
import { answered, lineQuestion } from '../app/asking/questions.ts';
import { changeDetails, findOrAddPerson, lookUpPerson } from '../app/lookup/people.ts';
import { resolveOpenJob } from '../app/lookup/resolve.ts';
import { nearPerson } from '../app/lookup/similar-names.ts';
import { outcomeOf } from '../app/outcome.ts';
import { addNote } from '../app/recording/notes.ts';
import { optionalLine, optionalText } from '../app/recording/optional.ts';
import { save } from '../app/recording/save.ts';
import type { Session, Writing } from '../app/types.ts';
import type { Context } from '../cli/context.ts';
import { type Asking, addExamples, collect, type Declare, type Given } from '../cli/declare.ts';
import { recordId } from '../domain/ids.ts';
import { parseEmail, requireLine } from '../domain/input.ts';
import type { Job } from '../domain/model.ts';
import { isHeld } from '../domain/queries.ts';
import { jobName, listed } from '../domain/words.ts';
import { referenceOf } from '../store/find.ts';
import { getRecord } from '../store/load.ts';
import { report } from '../views/report.ts';

interface Flags {
  email?: string;
  phone?: string;
  relationship?: string;
  for?: readonly string[];
  note?: string;
}

export const addReference: Declare = (command, act) => {
  command
    .argument('<name>', 'their name; somebody on file, or new')
    .option('--email <address>')
    .option('--phone <number>')
    .option('--relationship <text>', 'how you know each other')
    .option('--for <job>', 'for this job only; repeat for more (default: for every job)', collect)
    .option('--note <text>', 'a private note')
    .action(act(addOneReference, askAboutReference));
  addExamples(
    command,
    'jobtrack add-reference "Ruth Adler" --email ruth@example.com --relationship "my manager at Borealis"',
    'jobtrack add-reference "Sam Ito" --phone "+44 20 7946 0100" --for acme --for j7',
  );
};

async function askAboutReference(asking: Asking, flags: Flags, typed?: string): Promise<Given | null> {
  if (typed !== undefined) return null;
  const everywhere = { company: null };
  const name = await asking.ask.text(personQuestion(asking.session, 'Who will be your reference?', everywhere));
  const { person, text } = lookUpPerson(asking.session, name, everywhere);
  const reach = await askReach(asking, flags, {
    email: person?.email ?? text?.email,
    phone: person?.phone ?? text?.phone,
  });
  const how = lineQuestion('How do you know each other?', '--relationship');
  const relationship = flags.relationship ?? (await asking.ask.optional(how));
  return { flags: { ...flags, ...answered({ ...reach, relationship }) }, args: [name] };
}

function addOneReference(context: Context, flags: Flags, typed: string): void {
  const details = {
    ...(flags.email === undefined ? {} : { email: parseEmail(flags.email, '--email') }),
    ...(flags.phone === undefined ? {} : { phone: requireLine(flags.phone, '--phone') }),
  };
  const relationship = optionalLine(flags.relationship, '--relationship');
  const note = optionalText(flags.note, '--note');
  const { change, result } = save(context, { jobs: null }, (session) => {
    const jobs = (flags.for ?? []).map((job) => resolveOpenJob(session, job));
    const { person, isNew } = findOrAddPerson(session, typed, { company: null }, details);
    changeDetails(session.write, person, details);
    const before = referenceOf(session.db, person.id);
    const id =
      before?.id ?? session.write.add('reference', { personId: person.id, relationship, addedOn: session.today }).id;
    if (before && relationship !== null) session.write.change('reference', id, { relationship });
    const isForAll = before?.jobIds.length === 0;
    if (!isForAll) addJobs(session, id, jobs);
    addNote(session.write, { personId: person.id }, session.today, note);
    return { id, person, jobs, isKept: isForAll && jobs.length > 0, near: isNew ? nearPerson(session, person) : [] };
  });
  const id = recordId('reference', result.id);
  const who = `${result.person.name} (${recordId('person', result.person.id)}), ${scopeOf(context.session, result.id)}`;
  const line =
    change.batch === null
      ? `Already recorded: reference ${id}, ${who}. Nothing changed.`
      : `Saved: reference ${id}, ${who}.`;
  const kept = `They're still a reference for every job. For some only: jobtrack edit ${id} --for <job>`;
  report(
    context,
    outcomeOf(context.session, change, {
      lines: [line, ...(result.isKept ? [kept] : []), ...result.near],
      jobIds: jobsFor(context.session, result.id),
    }),
  );
}

/** The jobs this reference is for; if none were named, those with an interview held, where somebody may soon ask for
 *  references. */
function jobsFor(session: Session, referenceId: number): readonly number[] {
  const { jobIds } = getRecord(session.db, 'reference', referenceId);
  if (jobIds.length > 0) return jobIds;
  const { interviews } = planToday(session).jobHunt;
  const held = interviews.filter((it) => isHeld(it, session.today));
  return [...new Set(held.map(({ jobId }) => jobId))];
}

/** Its jobs as recorded: 'for every job', 'for Acme – Buyer'. */
function scopeOf(session: Session, referenceId: number): string {
  const { db } = session;
  const { jobIds } = getRecord(db, 'reference', referenceId);
  if (jobIds.length === 0) return 'for every job';
  return `for ${listed(jobIds.map((id) => jobName(getRecord(db, 'job', id))))}`;
}

function addJobs(session: Writing, referenceId: number, jobs: readonly Job[]): void {
  const known = getRecord(session.db, 'reference', referenceId).jobIds;
  const news = new Set(jobs.map(({ id }) => id).filter((id) => !known.includes(id)));
  for (const jobId of news) session.write.add('reference_job', { referenceId, jobId });
}
