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
import { PREFERENCES, type Preference, ROLES, type Role } from '../domain/model.ts';
import { ROLE_WORDS } from '../domain/record-words.ts';
import { jobName } from '../domain/words.ts';
import { requireZone } from '../domain/zone.ts';
import { report } from '../views/report.ts';

const AS_ROLE = {
  interviewer: 'an interviewer',
  'hiring-manager': 'the hiring manager',
  recruiter: 'the recruiter',
  insider: 'someone inside',
  hr: 'human resources',
  other: 'a contact',
} as const satisfies Record<Role, string>;

interface Flags {
  job?: string;
  role?: Role;
  company?: string;
  title?: string;
  email?: string;
  phone?: string;
  linkedin?: string;
  metOnLinkedin?: true;
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
  const details = await parseDetails(flags);
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
  const part = job ? [`Saved as ${AS_ROLE[role]} for ${jobName(job)} (${recordId('job', job.id)}).`] : [];
  const lines = linesAbout(added, part, change.batch !== null);
  report(context, outcomeOf(context.session, change, { lines, jobIds: job ? [job.id] : [] }));
}

function linesAbout(added: readonly Linked[], part: readonly string[], isChanged: boolean): readonly string[] {
  const echoes = added.map(({ echo }) => echo);
  if (!isChanged) return [`${echoes.join(' ')} Nothing new; nothing changed.`];
  const isSaid = part.length > 0 || added.some(({ isNew }) => isNew);
  return isSaid ? [...echoes, ...part] : [`Saved. ${echoes.join(' ')}`];
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
async function parseDetails(flags: Flags) {
  const line = (text: string | undefined, flag: string) =>
    text === undefined ? {} : { [flag.slice(2)]: requireLine(text, flag) };
  return {
    ...(line(flags.company, '--company') as { company?: string }),
    ...line(flags.title, '--title'),
    ...(flags.email === undefined ? {} : { email: parseEmail(flags.email, '--email') }),
    ...line(flags.phone, '--phone'),
    ...line(flags.linkedin, '--linkedin'),
    ...(flags.metOnLinkedin ? { metOnLinkedin: true } : {}),
    ...(flags.prefers === undefined ? {} : { prefers: flags.prefers }),
    ...line(flags.common, '--common'),
    ...(flags.tz === undefined ? {} : { zone: requireZone(flags.tz, '--tz') }),
  };
}
