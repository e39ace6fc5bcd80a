import { Option } from 'commander';
import { askAboutHeard } from '../app/asking/heard.ts';
import { pickJob } from '../app/asking/records.ts';
import { resolveJob } from '../app/lookup/resolve.ts';
import { type HeardFlags, recordHeard } from '../app/recording/heard.ts';
import { type SequelCommand, sequelLine, sequelOf } from '../app/recording/sequel.ts';
import type { Context } from '../cli/context.ts';
import { type Asking, addExamples, type Declare, type Given } from '../cli/declare.ts';
import { addPromiseFlag, addTimingFlags } from '../cli/flags.ts';
import { UserError } from '../domain/errors.ts';
import { CHANNELS, PREFERENCES } from '../domain/model.ts';
import { report } from '../views/report.ts';

/** `leadsTo` isn't a flag: the questions set it. */
interface Flags extends HeardFlags {
  leadsTo?: SequelCommand;
  mail?: string;
}

export const heard: Declare = (command, act) => {
  command
    .argument('[job]', 'id, company or company/title; with --mail, only if the email leaves it open')
    .option('--from <person>', 'who got in touch')
    .option('--on <date>', 'the day (default: today)')
    .addOption(new Option('--channel <channel>', 'how').choices(CHANNELS));
  addPromiseFlag(addTimingFlags(command))
    .addOption(new Option('--prefers <channel>', 'how they like to be reached; with --from').choices(PREFERENCES))
    .option('--reference-check <reference>', 'this reference was called')
    .option('--note <text>', 'what they said')
    .option('--mail <file>', 'a saved email, or - for a pasted one: gives who, when and the job')
    .action(act(recordTyped, askWhatItWas));
  addExamples(
    command,
    'jobtrack heard acme --from Amy --contact-on "next thu" --note "still choosing"',
    'jobtrack heard j4 --reference-check r2',
    'jobtrack heard --mail reply.eml',
  );
};

async function askWhatItWas(asking: Asking, flags: Flags, typed?: string): Promise<Given | null> {
  if (flags.mail !== undefined || (typed !== undefined && Object.keys(flags).length > 0)) return null;
  const picked = typed ?? (await pickJob(asking, 'Which job is it about?'));
  const job = resolveJob(asking.session, picked);
  const { flags: told, leadsTo } = await askAboutHeard(asking, flags, job);
  const given = { flags: told, args: [picked] };
  return leadsTo === null ? given : { ...given, flags: { ...told, leadsTo }, andThen: sequelLine(leadsTo, job) };
}

async function recordTyped(context: Context, flags: Flags, typed?: string): Promise<void> {
  if (flags.mail !== undefined) return await recordEmail(context, { ...flags, mail: flags.mail }, typed);
  if (typed === undefined)
    throw new UserError('usage', 'heard needs a job.', 'For example: jobtrack heard acme --from Amy');
  recordOne(context, flags, typed);
}

function recordOne(context: Context, { leadsTo, ...flags }: Flags, typed: string): void {
  report(context, recordHeard(context, flags, typed, leadsTo === undefined ? null : sequelOf(context, leadsTo)));
}

async function recordEmail(
  context: Context,
  { mail, ...flags }: Flags & { mail: string },
  typed?: string,
): Promise<void> {
  const { readOneEmail, reportBefore } = await import('../features/import/mail/one-email.ts');
  const asked = {
    command: 'heard',
    file: mail,
    job: typed,
    who: flags.from ?? flags.referenceCheck,
    on: flags.on,
  } as const;
  const read = await readOneEmail(context, asked);
  if (read.before !== null) return reportBefore(context, read.before);
  const { job, who, on, keep } = read;
  const from = flags.referenceCheck === undefined && who !== undefined ? { from: who } : {};
  const told = { channel: 'email' as const, ...flags, ...from, on };
  report(
    context,
    recordHeard(context, told, job, (session, { id }, word) => {
      keep(session, { jobId: id, personId: word.personId, touchId: word.id });
      return { lines: [], warnings: [] };
    }),
  );
}
