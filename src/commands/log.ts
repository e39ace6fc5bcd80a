import { Option } from 'commander';
import { planAround } from '../app/agenda/planning.ts';
import { askAboutOutreach, type OutreachFlags, USUAL_KIND } from '../app/asking/outreach.ts';
import { needsPerson, whoIsMeant, whoWasReached } from '../app/lookup/reached.ts';
import { resolveJob } from '../app/lookup/resolve.ts';
import { outcomeOf } from '../app/outcome.ts';
import { recordOutreach, saidBefore } from '../app/recording/outreach.ts';
import { save } from '../app/recording/save.ts';
import { addStatement } from '../app/recording/timing.ts';
import type { Outreach } from '../app/recording/touch.ts';
import { parseTouch, type TouchInput } from '../app/recording/touch.ts';
import type { Session } from '../app/types.ts';
import type { Context } from '../cli/context.ts';
import { addExamples, type Declare } from '../cli/declare.ts';
import { addTouchFlags } from '../cli/flags.ts';
import { UserError } from '../domain/errors.ts';
import type { ItemKey } from '../domain/item-key.ts';
import { OUTREACH_KINDS, type OutreachKind } from '../domain/item-kinds.ts';
import type { Job, Person } from '../domain/model.ts';
import { outreachOf } from '../rules/kinds/index.ts';
import { reachFor } from '../rules/outreach.ts';
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

/** Such a contact with the person named, else the usual one for that kind. */
function outreachTo(session: Session, job: Job, kind: OutreachKind, named: Person | null): Outreach {
  const { jobHunt, items } = planAround(session, [job.id]);
  const open = [...items.items, ...items.upcoming].find((item) => item.job.id === job.id && item.kind === kind);
  const key: ItemKey = { kind, jobId: job.id, interviewId: null, personId: null };
  const usual = reachFor(jobHunt, session.today, session.policy, { ...key, personId: named?.id ?? null });
  const person = named ?? usual.person;
  if (person === null && !outreachOf(kind).isForAnyone) {
    throw new UserError('usage', 'Say who you reached with --with.', 'For example: --with "Amy Lee"');
  }
  const personId = needsPerson(kind) ? (person?.id ?? null) : null;
  const { channel } = usual;
  return {
    id: 'This',
    kind,
    key: { ...key, personId },
    job,
    person,
    channel,
    item: null,
    rule: open?.rule ?? null,
    isFromList: false,
    jobsAlongside: new Set(),
    jobHunt,
  };
}
