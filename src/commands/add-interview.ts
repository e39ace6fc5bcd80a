import { Option } from 'commander';
import { askKind, askStart } from '../app/asking/interview.ts';
import { askWhichJob } from '../app/asking/job.ts';
import { askPeople } from '../app/asking/people.ts';
import { answered } from '../app/asking/questions.ts';
import { askTiming } from '../app/asking/timing.ts';
import { acquaintances } from '../app/lookup/acquaintances.ts';
import { findOrAddJob, openJobsMeant } from '../app/lookup/interview-job.ts';
import { linkPerson, nameForFollowUps } from '../app/lookup/people.ts';
import { eachForRole } from '../app/lookup/people-lists.ts';
import { outcomeOf } from '../app/outcome.ts';
import { clashWarnings } from '../app/recording/clashes.ts';
import { addInterviewers, savedInterview } from '../app/recording/interview.ts';
import { parseStart, type Start, twiceWarnings } from '../app/recording/interview-time.ts';
import { addNote } from '../app/recording/notes.ts';
import { optionalLine, optionalText } from '../app/recording/optional.ts';
import { save } from '../app/recording/save.ts';
import { addStatement, parseTiming, type TimingFlags } from '../app/recording/timing.ts';
import type { Session, Writing } from '../app/types.ts';
import type { Context } from '../cli/context.ts';
import { type Asking, addExamples, collect, type Declare, type Given } from '../cli/declare.ts';
import { addTimingFlags } from '../cli/flags.ts';
import { UserError } from '../domain/errors.ts';
import { recordId } from '../domain/ids.ts';
import { type PersonText, parseLength, requireLongLine } from '../domain/input.ts';
import { INTERVIEW_KINDS, type Interview, type InterviewKind, type Job } from '../domain/model.ts';
import { addInvitation, type Invited, invitationWarnings, invitedPeople } from '../features/import/ics/invitation.ts';
import { interviewsOf } from '../store/find.ts';
import { report } from '../views/report.ts';

interface Flags extends TimingFlags {
  at?: string;
  from?: string;
  for?: string;
  kind?: InterviewKind;
  with?: readonly string[];
  via?: string;
  insider?: readonly string[];
  followUpWith?: string;
  place?: string;
  link?: string;
  tz?: string;
  note?: string;
}

export const addInterview: Declare = (command, act) => {
  command
    .argument('<job or company>', 'id, company, company/title, or a new company')
    .argument('[title]', 'the job title; needed if the company has several jobs on file, or none')
    .option('--at <when>', 'day and time: "tue 2pm", "2026-11-24 14:00"; or just a day')
    .option(
      '--from <file>',
      'an emailed invitation (.ics, or the email saved as .eml): its time, place, link and people; of several, the one at --at',
    )
    .option('--for <length>', 'how long: 45m, 1h30 (default: 60m)')
    .addOption(new Option('--kind <kind>').choices(INTERVIEW_KINDS))
    .option('--with <person>', 'an interviewer, or a list of them; repeat for more', collect)
    .option('--via <person>', 'the recruiter it came through')
    .option('--insider <person>', 'someone you know there, or a list of them; repeat for more', collect)
    .option('--follow-up-with <person>', 'who they told you to follow up with');
  addTimingFlags(command)
    .option('--place <text>')
    .option('--link <address>')
    .option('--tz <zone>', 'the time is in this zone, such as Europe/Berlin')
    .option('--note <text>', 'a private note')
    .action(act(addOneInterview, askAboutInterview));
  addExamples(
    command,
    'jobtrack add-interview Acme "Marketing Manager" --at "tue 2pm" --with "Amy Lee <amy@acme.example>" --with Pete',
    'jobtrack add-interview j4 --at "2026-11-24 15:00" --tz Europe/Berlin --kind video --decision-by "dec 4"',
    'jobtrack add-interview acme --from invite.ics',
  );
};

async function askAboutInterview(
  asking: Asking,
  flags: Flags,
  where: string | undefined,
  title: string | undefined,
): Promise<Given | null> {
  const { args, isAsked, scope } = await askWhichJob(asking, where, title);
  if (flags.from !== undefined) {
    const at = await askEvent(asking, flags);
    return isAsked || at !== undefined ? { flags: { ...flags, ...answered({ at }) }, args } : null;
  }
  if (flags.at !== undefined && !isAsked) return null;
  const at = flags.at ?? (await askStart(asking, flags.tz));
  const kind = flags.kind ?? (await askKind(asking));
  const people = flags.with ?? (await askPeople(asking, "Who's interviewing you?", 'Anyone else?', scope));
  const timing = await askTiming(asking, flags);
  return {
    flags: { ...flags, at, ...answered({ kind }), ...(people.length > 0 && { with: people }), ...timing },
    args,
  };
}

/** Asks which of several events, unless flags say so; standard input can only be read once. */
async function askEvent(asking: Asking, { from, at }: Flags): Promise<string | undefined> {
  if (from === undefined || from === '-' || at !== undefined) return undefined;
  const { askWhichEvent } = await import('../features/import/ics/which-event.ts');
  return await askWhichEvent(asking, from);
}

async function addOneInterview(
  context: Context,
  flags: Flags,
  where: string,
  title: string | undefined,
): Promise<void> {
  if (flags.from === undefined) return await addNew(context, flags, where, title, null);
  const { chooseInvitation } = await import('../features/import/ics/which-event.ts');
  const { followOne } = await import('../features/import/ics/follow-one.ts');
  const { invited, isByTime } = await chooseInvitation(context, { ...flags, from: flags.from });
  const { at, tz, ...others } = flags;
  const own = isByTime ? others : flags;
  if (!(await followOne(context, invited, { ...own, where, title }))) await addNew(context, own, where, title, invited);
}

async function addNew(
  context: Context,
  flags: Flags,
  where: string,
  title: string | undefined,
  invited: Invited | null,
): Promise<void> {
  const row = parseInterview(context.session, flags, invited);
  const timing = parseTiming(context.session, flags);
  const note = optionalText(flags.note, '--note');
  const { change, result } = save(context, { jobs: (session) => openJobsMeant(session, where, title) }, (session) => {
    const found = findOrAddJob(session, where, title);
    const { job } = found;
    const twin = interviewsOf(session.db, job.id).find((known) => isAtTheSameTime(known, row));
    const interview = session.write.add('interview', { jobId: job.id, ...row });
    if (invited) addInvitation(session.write, interview.id, invited.invitation);
    const named = [...(flags.with ?? []), ...(invited ? invitedPeople(session, invited.invitation, job) : [])];
    const people = linkPeople(session, job, interview, named, flags);
    const said = addStatement(session, job.id, row.day, timing, { interviewId: interview.id });
    addNote(session.write, { interviewId: interview.id }, session.today, note);
    return { ...found, interview, twin, people, said };
  });
  const { job, interview, twin, people } = result;
  report(
    context,
    outcomeOf(context.session, change, {
      lines: [
        savedInterview(context.session, interview, result, people.names),
        ...whereabouts(interview, invited),
        ...result.echo,
        ...people.echoes,
        ...result.said,
        ...acquaintances(context.session, job),
      ],
      warnings: [
        ...(twin
          ? [`${recordId('interview', twin.id)} is at the same time. If it's the same interview: jobtrack undo`]
          : []),
        ...twiceWarnings(interview),
        ...clashWarnings(context.session, interview, twin?.id ?? null),
        ...(invited ? invitationWarnings(context.session, invited) : []),
      ],
      hints: result.hints,
      jobIds: [job.id],
    }),
  );
}

/** Echoes the place and link if they came from an invitation. */
function whereabouts({ place, link }: Pick<Interview, 'place' | 'link'>, invited: Invited | null): string[] {
  const known = [place === null ? null : `Place: ${place}.`, link === null ? null : `Link: ${link}`];
  return invited ? known.filter((line) => line !== null) : [];
}

function parseInterview(session: Session, flags: Flags, invited: Invited | null) {
  const { length = null, place = null, link = null } = invited?.invitation ?? {};
  return {
    ...startFor(session, flags, invited),
    length: flags.for === undefined ? length : parseLength(flags.for),
    kind: flags.kind ?? (link === null ? null : 'video'),
    place: optionalLine(flags.place, '--place') ?? place,
    link: flags.link === undefined ? link : requireLongLine(flags.link, '--link'),
    cancelledOn: null,
    preparedOn: null,
  };
}

/** What's typed wins over the invitation. */
function startFor(session: Session, { at, tz }: Flags, invited: Invited | null): Start {
  if (at !== undefined) return parseStart(at, tz, session);
  if (invited === null) {
    throw new UserError(
      'usage',
      'Add the day and time with --at <when>.',
      'For example: --at "tue 2pm". Or name an emailed invitation: --from invite.ics',
    );
  }
  if (tz !== undefined) throw new UserError('usage', '--tz goes with --at.', 'The invitation has its own time zone.');
  return invited.start;
}

function isAtTheSameTime(known: Interview, row: Pick<Interview, 'day' | 'time'>): boolean {
  return known.cancelledOn === null && known.day === row.day && known.time === row.time;
}

/** Links the interviewers, recruiter, insiders and follow-up contact; returns the interviewers' names and the
 *  echoes. */
function linkPeople(
  session: Writing,
  job: Job,
  interview: Pick<Interview, 'id' | 'jobId'>,
  named: readonly (string | PersonText)[],
  flags: Flags,
) {
  const { names, echoes } = addInterviewers(session, interview, named);
  const recruiter = flags.via === undefined ? [] : [linkPerson(session, flags.via, job.id, 'recruiter')];
  const known = eachForRole(session, flags.insider ?? [], job.id, 'insider');
  const insiders = known.map((typed) => linkPerson(session, typed, job.id, 'insider'));
  const asked = flags.followUpWith === undefined ? [] : [nameForFollowUps(session, job, flags.followUpWith)];
  const others = [...recruiter, ...insiders, ...asked];
  return {
    names,
    echoes: [...echoes, ...others.flatMap((each) => (names.has(each.person.id) ? each.remarks : [each.echo]))],
  };
}
