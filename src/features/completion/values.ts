// The values a flag or argument can take, chosen by the placeholder in its declaration.
import { isDoneByRecording } from '../../app/agenda/recorded-by.ts';
import { isUserError } from '../../domain/errors.ts';
import { actionOf } from '../../rules/entries.ts';
import type { Item } from '../../rules/item.ts';
import type { Suggested } from '../../store/suggest.ts';
import type { DeclaredValue } from './declared.ts';
import { type Candidate, companyNames, idsOf, itemsToday, jobNames, personNames, type Source } from './records.ts';

/** Values to offer, or a request that the shell complete files or folders itself. */
export type Values = readonly Candidate[] | 'files' | 'folders';

/** What has been typed so far, and the records to look it up in. */
export interface Looking {
  readonly command: string;
  readonly typed: string;
  /** Opens the records on first use; null if there are none to read. */
  readonly source: () => Source | null;
}

const RECORDS: readonly Suggested[] = ['job', 'interview', 'person', 'reference', 'touch'];

/** The records that `<id>` can name in a command; today's items for commands not listed. */
export const ID_MEANS: Readonly<Record<string, readonly Suggested[]>> = {
  note: ['open-job', 'interview', 'person'],
  edit: RECORDS,
  delete: RECORDS,
  show: RECORDS,
};

/** Narrows the jobs or interviews a command is offered; for commands not listed, open jobs and all interviews. */
const NARROWED: Readonly<Record<string, Suggested>> = {
  apply: 'saved-job',
  reopen: 'closed-job',
  forget: 'job',
  reschedule: 'coming-interview',
  'cancel-interview': 'coming-interview',
  prepare: 'coming-interview',
  debrief: 'held-interview',
};

/** Narrows the items of today a command is offered; all for commands not listed. */
const ITEMS_FOR: Readonly<Record<string, (item: Item) => boolean>> = {
  done: (item) => !isDoneByRecording(item.kind),
  draft: (item) => item.person !== null,
  call: (item) => actionOf(item) === 'call',
};

/** The values that fit; none for free text. */
export function valuesOf({ choices, placeholder }: DeclaredValue, looking: Looking): Values {
  if (choices) return choices.map(plain);
  if (/file|path/i.test(placeholder)) return 'files';
  if (/folder|dir/i.test(placeholder)) return 'folders';
  return placeholder.split(' or ').flatMap((word) => recordsFor(word, looking));
}

function plain(value: string): Candidate {
  return { value, says: '' };
}

/** Ids, or names if no id starts with the typed text. Empty if the file can't be read. */
function recordsFor(word: string, looking: Looking): readonly Candidate[] {
  try {
    const source = RECORD_WORDS.includes(word) ? looking.source() : null;
    return source === null ? [] : recordsNamed(word, looking, source);
  } catch (error) {
    if (isUserError(error)) return [];
    throw error;
  }
}

const RECORD_WORDS = ['job', 'interview', 'person', 'reference', 'company', 'id', 'name'];

function recordsNamed(word: string, { command, typed }: Looking, source: Source): readonly Candidate[] {
  const narrowed = NARROWED[command];
  const ids = (what: Suggested) => idsOf(source, what, typed);
  switch (word) {
    case 'job': {
      const what = narrowed?.endsWith('job') ? narrowed : 'open-job';
      return orElse(ids(what), () => jobNames(source, what, typed));
    }
    case 'interview':
      return orElse(ids(narrowed ?? 'interview'), () => jobNames(source, 'open-job', typed));
    case 'person':
      return orElse(ids('person'), () => personNames(source, typed));
    case 'reference':
      return ids('reference');
    case 'company':
      return companyNames(source);
    case 'id': {
      const means = ID_MEANS[command];
      const items = means && command !== 'show' ? [] : itemsToday(source, ITEMS_FOR[command]);
      return [...items, ...(means ?? []).flatMap(ids)];
    }
    case 'name':
      return command === 'show' ? [...jobNames(source, 'job', typed), ...personNames(source, typed)] : [];
    default:
      return [];
  }
}

function orElse(ids: readonly Candidate[], names: () => readonly Candidate[]): readonly Candidate[] {
  return ids.length > 0 ? ids : names();
}
