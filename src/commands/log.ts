import { Option } from 'commander';
import { askAboutOutreach, type OutreachFlags, USUAL_KIND } from '../app/asking/outreach.ts';
import { whoIsMeant, whoWasReached } from '../app/lookup/recipients.ts';
import { resolveJob } from '../app/lookup/resolve.ts';
import { outcomeOf } from '../app/outcome.ts';
import { recordOutreach, saidBefore } from '../app/recording/outreach.ts';
import { save } from '../app/recording/save.ts';
import { addStatement } from '../app/recording/timing.ts';
import { parseTouch, type TouchInput } from '../app/recording/touch.ts';
import { outreachTo } from '../app/recording/unlisted.ts';
import type { Session } from '../app/types.ts';
import type { Context } from '../cli/context.ts';
import { type Asking, addExamples, type Declare, type Given } from '../cli/declare.ts';
import { addTouchFlags } from '../cli/flags.ts';
import { UserError } from '../domain/errors.ts';
import { OUTREACH_KINDS, type OutreachKind } from '../domain/item-kinds.ts';
import type { Job } from '../domain/model.ts';
import type { Keep } from '../features/import/mail/one-email.ts';
import { report } from '../views/report.ts';

interface Flags extends OutreachFlags {
  mail?: string;
}

export const log: Declare = (command, act) => {
  command
    .argument('[job]', 'id, company or company/title; with --mail, only if the email leaves it open')
    .addOption(new Option('--kind <kind>', `what it was (default: ${USUAL_KIND})`).choices(OUTREACH_KINDS))
    .option('--with <person>', 'who you reached (default: who it usually goes to)');
  addTouchFlags(command)
    .option('--mail <file>', 'a saved email that you sent, or - for a pasted one: gives who, when and the job')
    .action(act(logTyped, askUnlessMail));
  addExamples(
    command,
    'jobtrack log acme --with Amy --channel email --sent --note "sent the case study"',
    'jobtrack log --mail sent.eml',
    'jobtrack log j4 --kind network-check-in --with "Pat Kim" --spoke --on yesterday',
  );
};

async function askUnlessMail(asking: Asking, flags: Flags, typed?: string): Promise<Given | null> {
  return flags.mail === undefined ? await askAboutOutreach(asking, flags, typed) : null;
}

async function logTyped(context: Context, flags: Flags, typed?: string): Promise<void> {
  if (flags.mail !== undefined) return await logEmail(context, { ...flags, mail: flags.mail }, typed);
  if (typed === undefined)
    throw new UserError('usage', 'log needs a job.', 'For example: jobtrack log acme --with Amy --sent');
  logOutreach(context, flags, typed, () => undefined);
}

async function logEmail(
  context: Context,
  { mail, ...flags }: Flags & { readonly mail: string },
  typed?: string,
): Promise<void> {
  const { readOneEmail, reportBefore } = await import('../features/import/mail/one-email.ts');
  const asked = { command: 'log', file: mail, job: typed, who: flags.with, on: flags.on } as const;
  const read = await readOneEmail(context, asked);
  if (read.before !== null) return reportBefore(context, read.before);
  const { job, who, on, kind, keep } = read;
  const told = { kind: kind ?? USUAL_KIND, channel: 'email' as const, sent: true as const, ...flags, on };
  logOutreach(context, who === undefined ? told : { ...told, with: who }, job, keep);
}

function logOutreach(context: Context, flags: OutreachFlags, typed: string, keep: Keep): void {
  const { kind = USUAL_KIND } = flags;
  const input = parseTouch(context.session, flags);
  const { change, result } = save(context, { jobs: (session) => [resolveJob(session, typed).id] }, (session) => {
    const job = resolveJob(session, typed);
    const known = onRecord(session, job, kind, flags.with, input);
    if (known) {
      keep(session, { jobId: job.id, personId: null, touchId: known.touchId });
      return { said: known, job, news: [], timing: [] };
    }
    const named = flags.with === undefined ? null : whoWasReached(session, job, kind, flags.with);
    const said = recordOutreach(session, outreachTo(session, job, kind, named?.person ?? null), input);
    keep(session, { jobId: job.id, personId: named?.person.id ?? null, touchId: said.touchId });
    const timing = said.isNew ? addStatement(session, job.id, input.on, input.timing, { touchId: said.touchId }) : [];
    return { said, job, news: named?.news ?? [], timing };
  });
  const { said, job, news, timing } = result;
  report(
    context,
    outcomeOf(context.session, change, {
      lines: [...said.lines, ...news, ...timing],
      warnings: said.warnings,
      promised: said.promised,
      jobIds: [job.id],
    }),
  );
}

/** The outcome if the same contact is on record already, or null. Runs before anybody gets a role in the job. */
function onRecord(session: Session, job: Job, kind: OutreachKind, typed: string | undefined, input: TouchInput) {
  const person = typed === undefined ? null : whoIsMeant(session, job, kind, typed);
  if (typed !== undefined && person === null) return null;
  const outreach = outreachTo(session, job, kind, person);
  const isReachedBefore = person === null || outreach.jobHunt.people.some(({ id }) => id === person.id);
  return isReachedBefore ? saidBefore(session, outreach, input) : null;
}
