// JSON of the commands that find, list and check records.
import * as v from 'valibot';
import { INTERVIEW_KINDS, ROLES } from '../../src/domain/model.ts';
import { TEMPLATE_IDS } from '../../src/drafts/templates.ts';
import { FLOW_ENDS, FLOW_STAGES } from '../../src/features/stats/flow.ts';
import { CHECKS } from '../../src/safety/finding.ts';
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
  templates: v.nullable(
    v.strictObject({
      folder: text,
      texts: v.array(
        v.strictObject({
          id: v.picklist(TEMPLATE_IDS),
          file: text,
          state: v.picklist(['written', 'as-it-comes', 'changed', 'broken']),
          problem: textOrNull,
          fields: v.array(text),
        }),
      ),
    }),
  ),
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
  daysOff: v.array(v.strictObject({ from: day, through: day, name: text })),
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
      check: v.picklist(CHECKS),
      state: v.picklist(['fine', 'note', 'wrong']),
      text,
      advice: textOrNull,
    }),
  ),
  backup: v.nullable(
    v.strictObject({ path: text, day, time: v.pipe(v.string(), v.regex(/^\d\d:\d\d$/)), reason: text }),
  ),
  salvaged: v.nullable(
    v.strictObject({
      file: text,
      tables: v.array(v.strictObject({ table: text, found: v.nullable(count), saved: count })),
    }),
  ),
  warnings,
});

const forget = v.strictObject({
  schema: v.literal('jobtrack/forget@1'),
  id: v.pipe(v.string(), v.regex(/^[jp][1-9]\d*$/)),
  batch: v.nullable(count),
  backup: text,
  backupsRemoved: count,
  draftsRemoved: count,
  alsoNamed: v.array(text),
  maybeNamed: v.array(text),
  warnings,
});

const tally = { applications: count, answers: count, interviewed: count, offered: count };
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const spread = v.nullable(
  v.strictObject({
    count: v.pipe(count, v.minValue(1)),
    median: v.pipe(v.number(), v.minValue(0)),
    least: count,
    most: count,
  }),
);

const stats = v.strictObject({
  schema: v.literal('jobtrack/stats@1'),
  date: day,
  from: dayOrNull,
  to: dayOrNull,
  since: dayOrNull,
  ...tally,
  undated: count,
  withoutApplication: count,
  waiting: count,
  responseRate: v.nullable(
    v.strictObject({ share, low: share, high: share, confidence: v.literal(0.95), method: v.literal('wilson') }),
  ),
  interviews: v.strictObject({ held: count, coming: count, jobs: count, undated: count }),
  offers: v.strictObject({ received: count, accepted: count, declined: count }),
  daysToAnswer: spread,
  daysToClose: spread,
  followUps: v.strictObject({ onTime: count, early: count, late: count, unasked: count }),
  bySource: v.array(v.strictObject({ source: textOrNull, ...tally })),
  byMonth: v.array(v.strictObject({ month: v.pipe(v.string(), v.regex(/^\d{4}-\d\d$/)), ...tally })),
  flow: v.array(
    v.strictObject({
      from: v.picklist(FLOW_STAGES),
      to: v.picklist([...FLOW_STAGES, ...FLOW_ENDS]),
      jobs: v.pipe(count, v.minValue(1)),
    }),
  ),
  files: v.array(text),
  warnings,
});

const remind = v.strictObject({
  schema: v.literal('jobtrack/remind@1'),
  action: v.picklist(['show', 'install', 'remove']),
  changed: v.boolean(),
  at: v.pipe(v.string(), v.regex(/^\d\d:\d\d$/)),
  days: v.array(v.picklist(['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'])),
  way: v.nullable(v.picklist(['systemd', 'cron'])),
  notifies: v.boolean(),
  installed: v.boolean(),
  writes: v.array(v.strictObject({ path: text, text })),
  paste: textOrNull,
  warnings,
});

const completion = v.strictObject({
  schema: v.literal('jobtrack/completion@1'),
  shell: v.picklist(['bash', 'zsh', 'fish']),
  script: text,
  warnings,
});

/** Lists of `list` other than jobs. */
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
export const findingAnswers = { search, stats, config, rules, remind, completion, doctor, forget };
