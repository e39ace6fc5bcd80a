import { Option } from 'commander';
import type { Context } from '../context.ts';
import { UserError } from '../domain/errors.ts';
import { type ItemKey, OUTREACH_KINDS } from '../domain/model.ts';
import { reachFor } from '../scheduler/outreach.ts';
import { addExamples, type Declare } from './declare.ts';
import { askAboutOutreach, type OutreachFlags, USUAL_KIND } from './support/ask-outreach.ts';
import { recordOutreach } from './support/outreach.ts';
import { NEEDS_PERSON_IN_ID, whoWasReached } from './support/reached.ts';
import { report } from './support/report.ts';
import { resolveJob } from './support/resolve.ts';
import { planToday, policyNow, save } from './support/save.ts';
import { addStatement, echoTiming } from './support/timing.ts';
import { addTouchFlags, parseTouch } from './support/touch.ts';

export const log: Declare = (command, act) => {
  command
    .argument('<job>', 'id, company or company/title')
    .addOption(new Option('--kind <kind>', `what it was (default: ${USUAL_KIND})`).choices(OUTREACH_KINDS))
    .option('--with <person>', 'whom you reached (default: whom such a message goes to)');
  addTouchFlags(command).action(act(logOutreach, askAboutOutreach));
  addExamples(
    command,
    'jobtrack log acme --with Amy --channel email --sent --note "sent the case study"',
    'jobtrack log j4 --kind network-check-in --with "Pat Kim" --spoke --on yesterday',
  );
};

function logOutreach(context: Context, flags: OutreachFlags, typed: string): void {
  const { kind = USUAL_KIND } = flags;
  const input = parseTouch(context, flags);
  const { change, result } = save(context, (write) => {
    const job = resolveJob(context, typed);
    const named = flags.with === undefined ? null : whoWasReached(context, write, job, kind, flags.with);
    const { search } = planToday(context, job.id);
    const key: ItemKey = { kind, jobId: job.id, interviewId: null, personId: null };
    const reach = reachFor(search, context.today, policyNow(context), { ...key, personId: named?.person.id ?? null });
    if (reach.person === null && kind !== 'follow-up') {
      throw new UserError('usage', 'Say whom you reached with --with.', 'For example: --with "Amy Lee"');
    }
    const personKey = { ...key, personId: NEEDS_PERSON_IN_ID.includes(kind) ? (reach.person?.id ?? null) : null };
    const outreach = {
      id: 'This',
      kind,
      key: personKey,
      job,
      person: reach.person,
      channel: reach.channel,
    };
    const said = recordOutreach(
      context,
      write,
      { ...outreach, item: null, isFromList: false, jobsAlongside: new Set(), search },
      input,
    );
    if (said.isNew) addStatement(write, job.id, input.on, input.timing);
    return { said, job, echo: named?.echo ?? null };
  });
  const { said, job, echo } = result;
  report(context, change, {
    lines: [
      ...said.lines,
      ...(echo === null ? [] : [echo]),
      ...(said.isNew ? echoTiming(input.timing, context.today) : []),
    ],
    warnings: said.warnings,
    jobIds: [job.id],
  });
}
