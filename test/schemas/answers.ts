// The JSON object of each command.

import * as v from 'valibot';
import { COMMANDS } from '../../src/commands/index.ts';
import { ERROR_CODES } from '../../src/domain/errors.ts';
import { MESSAGE_FORMS } from '../../src/domain/item-key.ts';
import { STAGES } from '../../src/domain/model.ts';
import { NUDGE_KINDS } from '../../src/rules/item.ts';
import { findingAnswers, otherLists } from './finding.ts';
import { importAnswer } from './import.ts';
import { item } from './item.ts';
import { lists, shownLists } from './records.ts';
import { count, day, dayOrNull, id, jobRef, momentOrNull, personRef, text, textOrNull, warnings } from './values.ts';
import { call, draft, prepare, why } from './words.ts';

const agendaEntry = v.strictObject({
  id: id('i'),
  day,
  startsAt: momentOrNull,
  zone: textOrNull,
  startsAtThere: momentOrNull,
  job: jobRef,
  people: v.array(personRef),
});

const entry = v.strictObject({
  action: v.picklist(['call', 'send', 'do']),
  person: v.nullable(id('p')),
  items: v.pipe(v.array(text), v.minLength(1)),
});

const today = v.strictObject({
  schema: v.literal('jobtrack/today@1'),
  date: day,
  interviews: v.array(agendaEntry),
  items: v.array(item),
  entries: v.array(entry),
  interviewsOfWeek: v.array(agendaEntry),
  upcoming: v.array(item),
  nudges: v.array(
    v.strictObject({ kind: v.picklist(NUDGE_KINDS), text, commands: v.pipe(v.array(text), v.minLength(1)) }),
  ),
  next: v.nullable(v.strictObject({ date: day, count: v.pipe(count, v.minValue(1)) })),
  warnings,
});

const listRow = v.strictObject({
  id: id('j'),
  company: text,
  title: text,
  stage: v.picklist(STAGES),
  lastContact: dayOrNull,
  next: v.nullable(item),
  daysQuiet: v.nullable(count),
});

const list = v.strictObject({
  schema: v.literal('jobtrack/list@1'),
  jobs: v.array(listRow),
  ...otherLists,
  warnings,
});

const show = v.strictObject({
  schema: v.literal('jobtrack/show@1'),
  type: v.picklist(['job', 'person', 'interview', 'reference', 'touch', 'item']),
  id: text,
  ...shownLists,
  items: v.array(item),
  upcoming: v.array(item),
  lapsed: v.array(item),
  lastInTouch: v.nullable(
    v.strictObject({
      day,
      id: text,
      kind: text,
      direction: v.nullable(v.picklist(['in', 'out'])),
      channel: textOrNull,
      result: textOrNull,
      job: v.nullable(jobRef),
      note: textOrNull,
    }),
  ),
  messages: v.array(v.strictObject({ form: v.picklist(MESSAGE_FORMS), savedOn: day, text })),
  posting: v.nullable(v.strictObject({ savedOn: day, text })),
  warnings,
});

const demo = v.strictObject({ schema: v.literal('jobtrack/demo@1'), file: text, today });

/** The result of `export` for files, and as printed JSON; the file format has its own JSON Schema. */
const exported = v.variant('schema', [
  v.strictObject({
    schema: v.literal('jobtrack/exported@1'),
    format: text,
    private: v.boolean(),
    files: v.array(v.strictObject({ path: text, records: count })),
    warnings,
  }),
  v.strictObject({
    schema: v.literal('jobtrack/report@1'),
    from: day,
    to: day,
    activities: v.array(
      v.strictObject({ date: day, company: text, title: text, kind: text, channel: textOrNull, result: textOrNull }),
    ),
    warnings,
  }),
  v.looseObject({ schema: v.literal('jobtrack/export@1') }),
]);

const calendar = v.strictObject({
  schema: v.literal('jobtrack/calendar@1'),
  file: textOrNull,
  events: v.array(
    v.strictObject({
      id: text,
      kind: v.picklist(['interview', 'outreach']),
      uid: text,
      sequence: count,
      summary: text,
      day,
      startsAt: momentOrNull,
      minutes: v.nullable(count),
      cancelled: v.boolean(),
    }),
  ),
  warnings,
});

const contents = {
  fileSchema: count,
  lastChange: textOrNull,
  counts: v.strictObject({
    jobs: count,
    interviews: count,
    people: count,
    references: count,
    touches: count,
    notes: count,
    commands: count,
  }),
};
const backup = v.strictObject({
  schema: v.literal('jobtrack/backup@1'),
  file: text,
  size: count,
  ...contents,
  warnings,
});
const restore = v.strictObject({
  schema: v.literal('jobtrack/restore@1'),
  from: text,
  ...contents,
  backup: textOrNull,
  warnings,
});

/** `undo` changes something, or lists changes. */
const undo = v.variant('schema', [
  changeBy('undo'),
  v.strictObject({
    schema: v.literal('jobtrack/undo@1'),
    commands: v.array(
      v.strictObject({
        batch: count,
        command: text,
        at: text,
        undoes: v.nullable(count),
        step: v.nullable(count),
        redoStep: v.nullable(count),
        added: count,
        changed: count,
        removed: count,
      }),
    ),
    total: count,
    warnings,
  }),
]);

const answers: Readonly<Record<string, v.GenericSchema>> = {
  today,
  list,
  show,
  demo,
  export: exported,
  calendar,
  backup,
  restore,
  undo,
  prepare,
  draft,
  call,
  why,
  import: importAnswer,
  ...findingAnswers,
};

/** The schema of a command's object; commands without their own return a change. */
export function answerOf(name: string): v.GenericSchema {
  if (!COMMANDS.some((command) => command.name === name)) throw new Error(`there's no command ${name}`);
  return answers[name] ?? changeBy(name);
}

function changeBy(name: string) {
  return v.strictObject({
    schema: v.literal('jobtrack/change@1'),
    command: v.literal(name),
    batch: v.nullable(v.pipe(count, v.minValue(1))),
    ...lists,
    removed: v.array(text),
    next: v.array(item),
    warnings,
  });
}

export const failure = v.strictObject({
  error: v.strictObject({
    code: v.picklist(ERROR_CODES),
    message: text,
    hint: textOrNull,
    exit: v.pipe(count, v.minValue(1)),
    candidates: v.array(v.strictObject({ id: text, label: text })),
  }),
  warnings,
});
