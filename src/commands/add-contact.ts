import { Option } from 'commander';
import { askReach } from '../app/asking/people.ts';
import { accepting, answered, choicesFrom, lineQuestion } from '../app/asking/questions.ts';
import { companyNames, everybodysNames, openJobChoices } from '../app/asking/records.ts';
import { flagName } from '../app/editing/fields.ts';
import {
  addRole,
  changeDetails,
  findOrAddPerson,
  type Linked,
  refuseStrangerOnLinkedin,
} from '../app/lookup/people.ts';
import { eachPerson } from '../app/lookup/people-lists.ts';
import { resolveJob } from '../app/lookup/resolve.ts';
import { outcomeOf } from '../app/outcome.ts';
import { addNote } from '../app/recording/notes.ts';
import { optionalText } from '../app/recording/optional.ts';
import { save } from '../app/recording/save.ts';
import type { Session } from '../app/types.ts';
import type { Context } from '../cli/context.ts';
import { type Asking, addExamples, type Declare, type Given } from '../cli/declare.ts';
import { UserError } from '../domain/errors.ts';
import { recordId } from '../domain/ids.ts';
import { parseEmail, parsePersonText, requireLine } from '../domain/input.ts';
import { type Job, PREFERENCES, type Preference, ROLES, type Role } from '../domain/model.ts';
import { AS_ROLE, ROLE_WORDS } from '../domain/record-words.ts';
import { type DatesFrom, parseDayField } from '../domain/when.ts';
import { jobName, listed } from '../domain/words.ts';
import { requireZone } from '../domain/zone.ts';
import { report } from '../views/report.ts';

interface Flags {
  job?: string;
  role?: Role;
  company?: string;
  title?: string;
  email?: string;
  phone?: string;
  linkedin?: string;
  metOnLinkedin?: true;
  connectedOn?: string;
  prefers?: Preference;
  common?: string;
  tz?: string;
  note?: string;
}

const FOR_ONE = [
  'title',
  'email',
  'phone',
  'linkedin',
  'metOnLinkedin',
  'connectedOn',
  'prefers',
  'common',
  'tz',
  'note',
] as const satisfies readonly (keyof Flags)[];

export const addContact: Declare = (command, act) => {
  command
    .argument(
      '<name>',
      'the name; details may follow as in "Amy Lee, Head of Marketing <amy@acme.com>"; or several names',
    )
    .option('--job <job>', "the job they're connected with")
    .addOption(new Option('--role <role>', 'their role in it').choices(ROLES))
    .option('--company <name>', "where they work (default: the job's company)")
    .option('--title <title>')
    .option('--email <address>')
    .option('--phone <number>')
    .option('--linkedin <address>')
    .option('--met-on-linkedin', 'you first met there')
    .option('--connected-on <date>', 'the day you connected there')
    .addOption(new Option('--prefers <channel>', 'how they like to be reached').choices(PREFERENCES))
    .option('--common <text>', 'what you share')
    .option('--tz <zone>', 'their time zone, such as Europe/Berlin')
    .option('--note <text>', 'a private note')
    .action(act(addOneContact, askAboutContact));
  addExamples(
    command,
    'jobtrack add-contact "Amy Lee" --job acme --role hiring-manager --email amy@acme.example',
    'jobtrack add-contact "Dana Roy" --role recruiter --job j4 --phone "+1 212 555 0100" --prefers phone',
  );
};

async function askAboutContact(asking: Asking, flags: Flags, typed?: string): Promise<Given | null> {
  if (typed !== undefined) return null;
  const { ask } = asking;
  const known = everybodysNames(asking.session);
  const everywhere = { company: null };
  const eachIn = (text: string) => eachPerson(asking.session, text, everywhere).map(parsePersonText);
  const name = await ask.text({ message: "What's their name?", known, check: accepting(eachIn) });
  const part = flags.job === undefined ? await askPart(asking, flags) : {};
  const company =
    flags.company ??
    (part.job === undefined && flags.job === undefined
      ? await ask.optional(lineQuestion('Where do they work?', '--company', companyNames(asking.session)))
      : undefined);
  const [one, ...more] = eachIn(name);
  const reach = one && more.length === 0 ? await askReach(asking, flags, one) : {};
  return { flags: { ...flags, ...part, ...answered({ company, ...reach }) }, args: [name] };
}

async function askPart(asking: Asking, flags: Flags): Promise<{ job?: string; role?: Role }> {
  const none = { value: null, label: 'None' };
  const job = await asking.ask.pick('Which job are they connected with?', [...openJobChoices(asking.session), none]);
  if (job === null) return {};
  return { job, role: flags.role ?? (await asking.ask.pick("What's their role?", choicesFrom(ROLE_WORDS))) };
}

async function addOneContact(context: Context, flags: Flags, typed: string): Promise<void> {
  const details = await parseDetails(flags, context.session);
  const note = optionalText(flags.note, '--note');
  if (flags.role !== undefined && flags.job === undefined) {
    throw new UserError('usage', 'A role belongs to a job.', 'Add --job with its id or company.');
  }
  const jobs = (session: Session) => (flags.job === undefined ? [] : [resolveJob(session, flags.job).id]);
  const { change, result } = save(context, { jobs }, (session) => {
    const job = flags.job === undefined ? null : resolveJob(session, flags.job);
    const role = flags.role ?? 'other';
    const company = role === 'recruiter' ? null : (details.company ?? job?.company ?? null);
    const isCompanyToFill = details.company !== undefined;
    const scope = { company, isCompanyToFill, ...(job ? { jobId: job.id } : {}) };
    const people = eachPerson(session, typed, scope);
    if (people.length > 1) refuseForOne(flags);
    const added = people.map((one) => {
      const linked = findOrAddPerson(session, one, scope, details);
      refuseStrangerOnLinkedin(flags.prefers ?? null, flags.metOnLinkedin === true || linked.person.metOnLinkedin);
      const person = changeDetails(session.write, linked.person, details);
      if (job) addRole(session, job.id, person.id, role);
      addNote(session.write, { personId: person.id }, session.today, note);
      return linked;
    });
    return { job, role, added };
  });
  const { job, role, added } = result;
  const lines = change.batch === null ? knownLines(added) : savedLines(added, job && { job, role });
  report(context, outcomeOf(context.session, change, { lines, jobIds: job ? [job.id] : [] }));
}

function knownLines(people: readonly Linked[]): readonly string[] {
  return [`Already recorded: ${namesOf(people)}. Nothing changed.`, ...people.flatMap(({ remarks }) => remarks)];
}

/** 'Added Amy Lee (p3) as a contact for Globex – Brand Manager (j2).' */
function savedLines(
  people: readonly Linked[],
  part: { readonly job: Job; readonly role: Role } | null,
): readonly string[] {
  const verb = part || people.some(({ isNew }) => isNew) ? 'Added ' : 'Saved: ';
  const as =
    part === null
      ? ''
      : ` ${asRole(part.role, people.length)} for ${jobName(part.job)} (${recordId('job', part.job.id)})`;
  return [`${verb}${namesOf(people)}${as}.`, ...people.flatMap(({ remarks }) => remarks)];
}

function asRole(role: Role, count: number): string {
  const [one, many] = AS_ROLE[role];
  return `as ${count === 1 ? one : many}`;
}

function namesOf(people: readonly Linked[]): string {
  return listed(people.map(({ person }) => `${person.name} (${recordId('person', person.id)})`));
}

/** Details of one person can't be given to several. */
function refuseForOne(flags: Flags): void {
  const given = FOR_ONE.find((name) => flags[name] !== undefined);
  if (given === undefined) return;
  throw new UserError(
    'usage',
    `${flagName(given)} is for one person, and you've named several.`,
    'Add them one at a time, or leave it out and use jobtrack edit for each.',
  );
}

/** Only the details given; the others stay as they are. */
async function parseDetails(flags: Flags, dates: DatesFrom) {
  const line = (text: string | undefined, flag: string) =>
    text === undefined ? {} : { [flag.slice(2)]: requireLine(text, flag) };
  return {
    ...(line(flags.company, '--company') as { company?: string }),
    ...line(flags.title, '--title'),
    ...(flags.email === undefined ? {} : { email: parseEmail(flags.email, '--email') }),
    ...line(flags.phone, '--phone'),
    ...line(flags.linkedin, '--linkedin'),
    ...(flags.metOnLinkedin ? { metOnLinkedin: true } : {}),
    ...(flags.connectedOn === undefined ? {} : { connectedOn: parseDayField(flags.connectedOn, 'connectedOn', dates) }),
    ...(flags.prefers === undefined ? {} : { prefers: flags.prefers }),
    ...line(flags.common, '--common'),
    ...(flags.tz === undefined ? {} : { zone: requireZone(flags.tz, '--tz') }),
  };
}
