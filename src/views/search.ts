// The results of `search`: each with its id, type, owner and matching line.

import { type Day, formatDay } from '../domain/day.ts';
import { dateNear } from '../domain/day-words.ts';
import { excerptOf } from '../domain/excerpt.ts';
import type { Job, Person } from '../domain/model.ts';
import { dotted, jobName } from '../domain/words.ts';
import { besideId, gutterFor, paragraph } from '../terminal/layout.ts';
import type { Style } from '../terminal/style.ts';
import { jobRef, personRef } from './json.ts';

const TYPE_WORDS = {
  job: 'job',
  person: 'person',
  interview: 'interview',
  reference: 'reference',
  touch: 'logged contact',
  note: 'note',
  debrief: 'debrief',
  offer: 'offer',
  closing: 'closing',
  skip: 'skipped',
  snooze: 'put off',
  message: 'your message',
  posting: 'posting',
} as const;
type FoundType = keyof typeof TYPE_WORDS;

/** One record that contains the words. */
export interface Found {
  /** The id to type to see it: its own, its owner's, or for an unsent message the item's. */
  readonly id: string;
  readonly type: FoundType;
  readonly job: Job | null;
  readonly person: Person | null;
  readonly on: Day | null;
  readonly line: string;
}

/** The results, two lines each. */
export function renderFound(found: readonly Found[], words: readonly string[], today: Day, style: Style): string {
  if (found.length === 0) return 'Nothing on record has these words.';
  const gutter = gutterFor(Math.max(...found.map(({ id }) => id.length)), style);
  return found
    .flatMap((each) => [
      ...besideId(each.id, headOf(each, today), gutter, style),
      ...(isInHead(each) ? [] : paragraph(excerptOf(words, each.line), gutter.indent, style)),
    ])
    .join('\n');
}

function headOf({ type, job, person, on }: Found, today: Day): string {
  const whose = job ? jobName(job) : person?.company;
  return dotted([TYPE_WORDS[type], person?.name, whose, on === null ? null : dateNear(on, today)]);
}

function isInHead({ line, job, person }: Found): boolean {
  const head = job ? [job.company, job.title, person?.name] : [person?.name, person?.company];
  return head.includes(line);
}

/** `search --json`. */
export function searchJson(found: readonly Found[], words: readonly string[], warnings: readonly string[]) {
  return {
    schema: 'jobtrack/search@1',
    words,
    found: found.map(({ id, type, job, person, on, line }) => ({
      id,
      type,
      job: job && jobRef(job),
      person: person && personRef(person),
      on: on === null ? null : formatDay(on),
      line,
    })),
    warnings,
  };
}
