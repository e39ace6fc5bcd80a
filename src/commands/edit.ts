import { Option } from 'commander';
import { itemsNow, planChanges } from '../app/agenda/plan-change.ts';
import { askWhatChanges } from '../app/asking/edit.ts';
import { pickRecord } from '../app/asking/pick-record.ts';
import type { Editor } from '../app/editing/editing.ts';
import { checkFlags, type EditableType, type EditFlags } from '../app/editing/fields.ts';
import { editInterview } from '../app/editing/interview.ts';
import { editJob } from '../app/editing/job.ts';
import { editOffer } from '../app/editing/offer.ts';
import { editPerson } from '../app/editing/person.ts';
import { editReference } from '../app/editing/reference.ts';
import { editTouch } from '../app/editing/touch.ts';
import { editableName, resolveEditable } from '../app/lookup/editable.ts';
import { outcomeOf } from '../app/outcome.ts';
import { save } from '../app/recording/save.ts';
import type { Context } from '../cli/context.ts';
import { type Asking, addExamples, collect, type Declare, type Given } from '../cli/declare.ts';
import { addTouchFlags, EDITING } from '../cli/flags.ts';
import { changeSentence } from '../domain/field-changes.ts';
import { OUTREACH_KINDS } from '../domain/item-kinds.ts';
import { INTERVIEW_KINDS, ROLES, UNDATED_STAGES } from '../domain/model.ts';
import { report } from '../views/report.ts';

export const edit: Declare = (command, act) => {
  command
    .argument('<id>', 'a job, interview, person, reference, offer (o4) or logged contact: its id, or a name')
    .option('--clear <field>', 'empty this field, named as its flag: --clear salary; repeat for more', collect)
    .optionsGroup('Jobs:')
    .option('--company <name>', 'for a person too')
    .option('--title <title>', 'for a person too')
    .option('--applied <date>', 'the day you applied')
    .option('--saved', "you didn't apply after all")
    .addOption(new Option('--stage <stage>', 'how far it got, if you no longer know the day').choices(UNDATED_STAGES))
    .option('--apply-by <date>', 'the last day to apply')
    .option('--url <address>')
    .option('--location <place>')
    .option('--salary <text>', 'for an offer too')
    .option('--source <text>')
    .option('--resume <name>')
    .option('--via <person>', 'the recruiter, in place of the one on file; for an interview too')
    .option('--insider <person>', 'someone else you know there; for an interview too', collect)
    .option('--follow-up-with <person>', 'who to follow up with; for an interview too')
    .optionsGroup('Interviews:')
    .option('--at <when>', 'day and time')
    .option('--tz <zone>', 'the time zone; for a person too')
    .option('--for <length or job>', 'how long; for a reference, one more job they can speak to', collect)
    .addOption(new Option('--kind <kind>', 'for a logged contact too').choices([...INTERVIEW_KINDS, ...OUTREACH_KINDS]))
    .option('--with <person>', 'one more interviewer; for a logged contact, who it was', collect)
    .option('--without <person>', "somebody who wasn't an interviewer; repeat for more", collect)
    .option('--place <text>')
    .option('--link <address>')
    .optionsGroup('People and references:')
    .option('--name <name>')
    .option('--email <address>')
    .option('--phone <number>')
    .option('--linkedin <address>')
    .option('--met-on-linkedin', 'you first met there')
    .option('--connected-on <date>', 'the day you connected there')
    .option('--common <text>', 'what you share')
    .option('--job <job>', 'the job that --role is about')
    .addOption(new Option('--role <role>', 'their role in it, added to any others').choices(ROLES))
    .option('--relationship <text>', 'how a reference knows you')
    .optionsGroup('Offers:')
    .option('--reply-by <date>', 'the day they need your answer')
    .optionsGroup('Logged contacts:');
  addTouchFlags(command, EDITING).action(act(editRecord, askAboutEdit));
  addExamples(
    command,
    'jobtrack edit i12 --at "tue 3pm" --without Pete',
    'jobtrack edit l7 --contact-on "next thu"',
    'jobtrack edit j4 --salary "60,000" --clear source',
    'jobtrack edit o4 --reply-by "next fri"',
  );
};

async function askAboutEdit(asking: Asking, flags: EditFlags, typed?: string): Promise<Given | null> {
  if (Object.keys(flags).length > 0 && typed !== undefined) return null;
  const id = typed ?? (await pickRecord(asking, 'What do you want to change?'));
  if (Object.keys(flags).length > 0) return { flags, args: [id] };
  return { flags: await askWhatChanges(asking, resolveEditable(asking.session, id)), args: [id] };
}

const EDITORS = {
  job: editJob,
  interview: editInterview,
  person: editPerson,
  reference: editReference,
  touch: editTouch,
  offer: editOffer,
} as const satisfies Record<EditableType, Editor>;

function editRecord(context: Context, flags: EditFlags, typed: string): void {
  const ref = resolveEditable(context.session, typed);
  const clears = checkFlags(ref.type, editableName(context.session, ref), flags);
  const work = EDITORS[ref.type](context.session, flags, clears, ref.number);
  const { change, result } = save(context, { jobs: null }, (session) => ({
    before: itemsNow(session),
    ...work(session),
  }));
  const name = editableName(context.session, ref);
  const changes = planChanges(context.session, result.before, itemsNow(context.session));
  const lines =
    change.batch === null
      ? [`Already recorded: ${name}. Nothing changed.`]
      : [changeSentence(result.movedTo ?? name, result.changes), ...result.echoes, ...changes.lines];
  report(
    context,
    outcomeOf(context.session, change, {
      lines,
      warnings: result.warnings ?? [],
      jobIds: result.jobIds,
      named: changes.named,
      promised: change.batch === null ? [] : (result.promised ?? []),
    }),
  );
  if (change.batch !== null)
    context.hint(`To undo this: jobtrack undo\nTo see all of it: jobtrack show ${ref.shownAs}`);
}
