import { Option } from 'commander';
import { planAround } from '../app/agenda/planning.ts';
import { personQuestion } from '../app/asking/people.ts';
import { answered, wordsQuestion } from '../app/asking/questions.ts';
import { pickJob } from '../app/asking/records.ts';
import { askChannel } from '../app/asking/result.ts';
import { askTiming } from '../app/asking/timing.ts';
import { addRole, findOrAddPerson, refuseStrangerOnLinkedin } from '../app/lookup/people.ts';
import { resolveJob, resolveReference } from '../app/lookup/resolve.ts';
import { outcomeOf } from '../app/outcome.ts';
import { optionalText } from '../app/recording/optional.ts';
import { echoPromise, type PromiseFlags, readPromise } from '../app/recording/promise.ts';
import { save } from '../app/recording/save.ts';
import { addStatement, parseTiming, type TimingFlags } from '../app/recording/timing.ts';
import type { Session, Writing } from '../app/types.ts';
import type { Context } from '../cli/context.ts';
import { type Asking, addExamples, type Declare, type Given } from '../cli/declare.ts';
import { addPromiseFlag, addTimingFlags } from '../cli/flags.ts';
import type { Day } from '../domain/day.ts';
import { echoDay } from '../domain/echo.ts';
import { UserError } from '../domain/errors.ts';
import { recordId } from '../domain/ids.ts';
import { CHANNELS, type Channel, type Job, PREFERENCES, type Preference } from '../domain/model.ts';
import { isHeld } from '../domain/queries.ts';
import { parseDayField } from '../domain/when.ts';
import { jobName } from '../domain/words.ts';
import { report } from '../views/report.ts';

interface Flags extends TimingFlags, PromiseFlags {
  from?: string;
  on?: string;
  channel?: Channel;
  prefers?: Preference;
  referenceCheck?: string;
  note?: string;
}

export const heard: Declare = (command, act) => {
  command
    .argument('<job>', 'id, company or company/title')
    .option('--from <person>', 'who got in touch')
    .option('--on <date>', 'the day (default: today)')
    .addOption(new Option('--channel <channel>', 'how').choices(CHANNELS));
  addPromiseFlag(addTimingFlags(command))
    .addOption(new Option('--prefers <channel>', 'how they like to be reached; with --from').choices(PREFERENCES))
    .option('--reference-check <reference>', 'this reference was called')
    .option('--note <text>', 'what they said')
    .action(act(recordWord, askAboutWord));
  addExamples(
    command,
    'jobtrack heard acme --from Amy --contact-on "next thu" --note "still choosing"',
    'jobtrack heard j4 --reference-check r2',
  );
};

async function askAboutWord(asking: Asking, flags: Flags, typed?: string): Promise<Given | null> {
  if (typed !== undefined) return null;
  const { ask } = asking;
  const picked = await pickJob(asking, 'Which job is it about?');
  const { id: jobId, company } = resolveJob(asking.session, picked);
  const who = personQuestion(asking.session, 'Who got in touch?', { company, jobId });
  const from = flags.from ?? (flags.referenceCheck === undefined ? await ask.optional(who) : undefined);
  const channel = flags.channel ?? (await askChannel(asking, 'How?', 'email'));
  const timing = await askTiming(asking, flags);
  const note = flags.note ?? (await ask.optional(wordsQuestion('What else did they say?', '--note')));
  return { flags: { ...flags, ...answered({ from, channel, ...timing, note }) }, args: [picked] };
}

function recordWord(context: Context, flags: Flags, typed: string): void {
  refuseUnheard(flags);
  const on = parseDayField(flags.on ?? 'today', 'on', context.today);
  const timing = parseTiming(context.session, flags);
  const promised = readPromise(flags, on, context.today);
  const note = optionalText(flags.note, '--note');
  const { change, result } = save(context, { jobs: (session) => [resolveJob(session, typed).id] }, (session) => {
    const job = resolveJob(session, typed);
    const from = whoWasIt(session, flags, job);
    const { id: touchId } = session.write.add('touch', {
      jobId: job.id,
      personId: from?.personId ?? null,
      interviewId: null,
      on,
      direction: 'in',
      kind: flags.referenceCheck === undefined ? 'reply' : 'reference-check',
      channel: flags.channel ?? null,
      result: null,
      note,
      promisedOn: promised ?? null,
    });
    const said = addStatement(session, job.id, on, timing, { touchId });
    return { job, from, said };
  });
  const { job, from, said } = result;
  const what = flags.referenceCheck === undefined ? 'word from' : 'a reference check with';
  const line = `Saved: ${what} ${from?.name ?? job.company}, ${jobName(job)} (${recordId('job', job.id)}), ${echoDay(on, context.today)}.`;
  report(
    context,
    outcomeOf(context.session, change, {
      lines: [line, ...(from?.echo ? [from.echo] : []), ...said, ...echoPromise(promised, context.today)],
      warnings: unreminded(context.session, job, on, timing?.contactOn ?? null),
      jobIds: [job.id],
      ticked: [],
    }),
  );
}

/** Refuses --from with --reference-check, which names its person, and --prefers without --from. */
function refuseUnheard({ from, prefers, referenceCheck }: Flags): void {
  if (referenceCheck !== undefined && from !== undefined) {
    const hint = 'Leave --from out; what somebody said is a jobtrack heard of its own.';
    throw new UserError('usage', "--reference-check names the person already; --from can't stand beside it.", hint);
  }
  if (prefers === undefined || from !== undefined) return;
  throw new UserError('usage', '--prefers needs somebody it is about.', 'Add --from with their name.');
}

/** The person behind the reference, or who got in touch; null if nobody was named. */
function whoWasIt(session: Writing, flags: Flags, job: { id: number; company: string }) {
  if (flags.referenceCheck !== undefined) {
    const { person } = resolveReference(session, flags.referenceCheck);
    return { personId: person.id, name: person.name, echo: null };
  }
  if (flags.from === undefined) return null;
  const { person, echo, isNew } = findOrAddPerson(session, flags.from, { company: job.company, jobId: job.id });
  if (isNew) addRole(session, job.id, person.id, 'other');
  if (flags.prefers !== undefined) {
    refuseStrangerOnLinkedin(flags.prefers, person.metOnLinkedin);
    session.write.change('person', person.id, { prefers: flags.prefers });
  }
  return { personId: person.id, name: person.name, echo };
}

/** Warns if a day they named won't bring up a follow-up: it isn't after this contact, or the job isn't that far
 *  along. */
function unreminded(session: Session, job: Job, on: Day, contactOn: Day | null): string[] {
  const { jobHunt, items } = planAround(session, [job.id]);
  const isReminded = [...items.items, ...items.upcoming].some(
    (it) => it.job.id === job.id && it.rule === 'agreed-date',
  );
  if (contactOn === null || isReminded) return [];
  const day = echoDay(contactOn, session.today);
  if (contactOn <= on)
    return [`You have only just heard from them, so nothing will remind you to get in touch on ${day}.`];
  const held = jobHunt.interviews.filter((it) => it.jobId === job.id && isHeld(it, session.today));
  if (job.appliedOn !== null || held.length > 0) return [];
  const apply = `jobtrack apply ${recordId('job', job.id)}`;
  return [`Nothing will remind you of ${day} before you have applied or had an interview. If you applied: ${apply}`];
}
