import type { Context } from '../context.ts';
import { recordId } from '../domain/ids.ts';
import { parseEmail, requireLine, requireText } from '../domain/input.ts';
import { jobName } from '../render/entry.ts';
import { listed } from '../render/words.ts';
import { referenceOf } from '../store/find.ts';
import { getRecord } from '../store/load.ts';
import type { Writer } from '../store/write.ts';
import { type Asking, addExamples, collect, type Declare, type Given } from './declare.ts';
import { answered, lineQuestion } from './support/ask.ts';
import { askReach, personQuestion } from './support/ask-people.ts';
import { nearPerson } from './support/near.ts';
import { findOrAddPerson, lookUpPerson } from './support/people.ts';
import { report } from './support/report.ts';
import { resolveOpenJob } from './support/resolve.ts';
import { save } from './support/save.ts';

interface Flags {
  email?: string;
  phone?: string;
  relationship?: string;
  for?: readonly string[];
  note?: string;
}

export const addReference: Declare = (command, act) => {
  command
    .argument('<name>', 'who will speak for you; somebody on file, or new')
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
  const name = await asking.ask.text(personQuestion(asking, 'Who will speak for you?', everywhere));
  const { person, text } = lookUpPerson(asking, name, everywhere);
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
  const relationship = flags.relationship === undefined ? null : requireLine(flags.relationship, '--relationship');
  const note = flags.note === undefined ? null : requireText(flags.note, '--note');
  const { change, result } = save(context, (write) => {
    const jobs = (flags.for ?? []).map((job) => resolveOpenJob(context, job));
    const { person, isNew } = findOrAddPerson(context, write, typed, { company: null });
    const news = Object.entries(details).filter(([field, value]) => person[field as keyof typeof details] !== value);
    if (news.length > 0) write.change('person', person.id, Object.fromEntries(news));
    const id = addUnlessOnFile(context, write, person.id, relationship);
    addJobs(
      context,
      write,
      id,
      jobs.map((job) => job.id),
    );
    if (note !== null)
      write.add('note', { jobId: null, personId: person.id, interviewId: null, on: context.today, text: note });
    return { id, person, jobs, near: isNew ? nearPerson(context, person) : [] };
  });
  const scope = result.jobs.length === 0 ? 'for every job' : `for ${listed(result.jobs.map(jobName))}`;
  const id = recordId('reference', result.id);
  const line =
    change.batch === null
      ? `Already recorded: ${result.person.name} is reference ${id}. Nothing changed.`
      : `Saved: reference ${id}, ${result.person.name} (${recordId('person', result.person.id)}), ${scope}.`;
  report(context, change, { lines: [line, ...result.near], jobIds: result.jobs.map((job) => job.id) });
}

function addUnlessOnFile(context: Context, write: Writer, personId: number, relationship: string | null): number {
  const known = referenceOf(context.store().db, personId);
  if (!known) return write.add('reference', { personId, relationship, addedOn: context.today }).id;
  if (relationship !== null && relationship !== known.relationship)
    write.change('reference', known.id, { relationship });
  return known.id;
}

function addJobs(context: Context, write: Writer, referenceId: number, jobIds: readonly number[]): void {
  const known = getRecord(context.store().db, 'reference', referenceId).jobIds;
  for (const jobId of jobIds.filter((id) => !known.includes(id))) write.add('reference_job', { referenceId, jobId });
}
