// The answers of the commands that find, list and look after what is on record.
import * as v from 'valibot';
import { INTERVIEW_KINDS, ROLES } from '../../src/domain/model.ts';
import { SEARCHED_TABLES } from '../../src/store/search-index.ts';
import { count, day, dayOrNull, id, jobRef, momentOrNull, personRef, text, textOrNull, warnings } from './values.ts';

const guide = v.picklist(['TR', '7S', 'SCC', 'AH', 'SF']);

const search = v.strictObject({
  schema: v.literal('jobtrack/search@1'),
  words: v.array(text),
  found: v.array(
    v.strictObject({
      id: v.pipe(v.string(), v.regex(/^[jiprl][1-9]\d*$/)),
      type: v.picklist(SEARCHED_TABLES),
      job: v.nullable(jobRef),
      person: v.nullable(personRef),
      on: dayOrNull,
      line: text,
    }),
  ),
  warnings,
});

const setting = v.pipe(
  v.strictObject({ key: text, value: v.nullable(v.string()), default: v.nullable(v.string()), changed: v.boolean() }),
  v.check(({ value, default: standard, changed }) => changed === (value !== standard), 'changed is not the default'),
);

const config = v.strictObject({
  schema: v.literal('jobtrack/config@1'),
  batch: v.nullable(v.pipe(count, v.minValue(1))),
  settings: v.array(setting),
  warnings,
});

const rule = v.pipe(
  v.strictObject({
    rule: text,
    name: text,
    says: text,
    changed: v.boolean(),
    default: textOrNull,
    source: v.nullable(guide),
  }),
  v.check(({ changed, default: usual }) => changed === (usual !== null), 'a changed rule says what is usual'),
);

const rules = v.strictObject({
  schema: v.literal('jobtrack/rules@1'),
  rules: v.array(rule),
  guides: v.array(v.strictObject({ id: guide, name: text })),
  warnings,
});

/** `doctor --json`. */
export const doctor = v.strictObject({
  schema: v.literal('jobtrack/doctor@1'),
  healthy: v.boolean(),
  file: text,
  size: v.nullable(count),
  fileSchema: v.nullable(count),
  versions: v.strictObject({ node: text, driver: textOrNull, sqlite: textOrNull }),
  binding: textOrNull,
  findings: v.array(
    v.strictObject({
      check: v.picklist(['engine', 'file', 'permissions', 'leftovers', 'schema', 'soundness']),
      state: v.picklist(['fine', 'note', 'wrong']),
      text,
      advice: textOrNull,
    }),
  ),
  warnings,
});

/** What `list` holds beside jobs. */
export const otherLists = {
  people: v.array(
    v.strictObject({
      ...personRef.entries,
      company: textOrNull,
      title: textOrNull,
      roles: v.array(v.strictObject({ job: jobRef, role: v.picklist(ROLES) })),
      reference: v.nullable(id('r')),
      lastContact: dayOrNull,
    }),
  ),
  references: v.array(
    v.strictObject({
      id: id('r'),
      person: personRef,
      relationship: textOrNull,
      jobs: v.array(jobRef),
      lastContact: dayOrNull,
    }),
  ),
  interviews: v.array(
    v.strictObject({
      id: id('i'),
      day,
      startsAt: momentOrNull,
      zone: textOrNull,
      startsAtThere: momentOrNull,
      kind: v.nullable(v.picklist(INTERVIEW_KINDS)),
      job: jobRef,
      people: v.array(personRef),
      cancelledOn: dayOrNull,
    }),
  ),
};

/** By command. */
export const findingAnswers = { search, config, rules, doctor };
