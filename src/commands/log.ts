import { Option } from 'commander';
import { askAboutOutreach, type OutreachFlags, USUAL_KIND } from '../app/asking/outreach.ts';
import { whoIsMeant, whoWasReached } from '../app/lookup/reached.ts';
import { resolveJob } from '../app/lookup/resolve.ts';
import { outcomeOf } from '../app/outcome.ts';
import { recordOutreach, saidBefore } from '../app/recording/outreach.ts';
import { save } from '../app/recording/save.ts';
import { addStatement } from '../app/recording/timing.ts';
import { parseTouch, type TouchInput } from '../app/recording/touch.ts';
import { outreachTo } from '../app/recording/unlisted.ts';
import type { Session } from '../app/types.ts';
import type { Context } from '../cli/context.ts';
import { addExamples, type Declare } from '../cli/declare.ts';
import { addTouchFlags } from '../cli/flags.ts';
import { OUTREACH_KINDS, type OutreachKind } from '../domain/item-kinds.ts';
import type { Job } from '../domain/model.ts';
import { report } from '../views/report.ts';

export const log: Declare = (command, act) => {
  command
    .argument('<job>', 'id, company or company/title')
    .addOption(new Option('--kind <kind>', `what it was (default: ${USUAL_KIND})`).choices(OUTREACH_KINDS))
    .option('--with <person>', 'who you reached (default: who it usually goes to)');
  addTouchFlags(command).action(act(logOutreach, askAboutOutreach));
  addExamples(
    command,
    'jobtrack log acme --with Amy --channel email --sent --note "sent the case study"',
    'jobtrack log j4 --kind network-check-in --with "Pat Kim" --spoke --on yesterday',
  );
};

function logOutreach(context: Context, flags: OutreachFlags, typed: string): void {
  const { kind = USUAL_KIND } = flags;
  const input = parseTouch(context.session, flags);
  const { change, result } = save(context, { jobs: (session) => [resolveJob(session, typed).id] }, (session) => {
    const job = resolveJob(session, typed);
    const known = onRecord(session, job, kind, flags.with, input);
    if (known) return { said: known, job, news: [], timing: [] };
    const named = flags.with === undefined ? null : whoWasReached(session, job, kind, flags.with);
    const said = recordOutreach(session, outreachTo(session, job, kind, named?.person ?? null), input);
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

/** What to say if the same contact is on record; checked before anybody gets a role in the job. */
function onRecord(session: Session, job: Job, kind: OutreachKind, typed: string | undefined, input: TouchInput) {
  const person = typed === undefined ? null : whoIsMeant(session, job, kind, typed);
  if (typed !== undefined && person === null) return null;
  const outreach = outreachTo(session, job, kind, person);
  const isReachedBefore = person === null || outreach.jobHunt.people.some(({ id }) => id === person.id);
  return isReachedBefore ? saidBefore(session, outreach, input) : null;
}
