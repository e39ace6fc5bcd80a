// Which fields each type of record has to be put right, and which of them can be empty.
import { UserError } from '../../../domain/errors.ts';
import type { RecordType } from '../../../domain/ids.ts';
import type { OutreachKind } from '../../../domain/item-kinds.ts';
import type { InterviewKind, Role, UndatedStage } from '../../../domain/model.ts';
import { nearestNames } from '../../../domain/names.ts';
import { quote } from '../../../domain/quote.ts';
import type { TouchFlags } from '../touch.ts';

export interface EditFlags extends TouchFlags {
  company?: string;
  title?: string;
  name?: string;
  applied?: string;
  saved?: true;
  stage?: UndatedStage;
  applyBy?: string;
  url?: string;
  location?: string;
  salary?: string;
  source?: string;
  resume?: string;
  via?: string;
  insider?: readonly string[];
  followUpWith?: string;
  at?: string;
  tz?: string;
  for?: readonly string[];
  kind?: InterviewKind | OutreachKind;
  with?: readonly string[];
  without?: readonly string[];
  place?: string;
  link?: string;
  job?: string;
  role?: Role;
  email?: string;
  phone?: string;
  linkedin?: string;
  metOnLinkedin?: true;
  common?: string;
  relationship?: string;
  clear?: readonly string[];
}
type Flag = Exclude<keyof EditFlags, 'clear'>;

interface Editable {
  readonly noun: string;
  /** Fields that can be given anew, and never be empty. */
  readonly stands: readonly Flag[];
  /** Fields that can be given and emptied. */
  readonly clears: readonly Flag[];
  /** What can only be said, not emptied. */
  readonly says: readonly Flag[];
  /** Of those that can be emptied, the ones that hold several: emptied first, they can be filled anew at once. */
  readonly lists: readonly Flag[];
}

const TIMING = ['decisionBy', 'contactOn', 'every'] as const;

const EDITABLE = {
  job: {
    noun: 'a job',
    stands: ['company', 'title'],
    clears: [
      'applied',
      'stage',
      'applyBy',
      'via',
      'insider',
      'followUpWith',
      'url',
      'location',
      'salary',
      'source',
      'resume',
      'note',
    ],
    says: ['saved'],
    lists: ['insider', 'note'],
  },
  interview: {
    noun: 'an interview',
    stands: ['at'],
    clears: ['tz', 'for', 'kind', 'with', 'via', 'insider', 'followUpWith', ...TIMING, 'place', 'link', 'note'],
    says: ['without'],
    lists: ['with', 'insider', 'note'],
  },
  person: {
    noun: 'a person',
    stands: ['name'],
    clears: [
      'company',
      'title',
      'email',
      'phone',
      'linkedin',
      'metOnLinkedin',
      'prefers',
      'common',
      'tz',
      'role',
      'note',
    ],
    says: ['job'],
    lists: ['role', 'note'],
  },
  reference: {
    noun: 'a reference',
    stands: [],
    clears: ['email', 'phone', 'relationship', 'for', 'note'],
    says: [],
    lists: ['for', 'note'],
  },
  touch: {
    noun: 'a logged contact',
    stands: ['on', 'kind'],
    clears: ['with', 'channel', ...TIMING, 'note'],
    says: ['sent', 'spoke', 'voicemail', 'missed', 'prefers'],
    lists: [],
  },
} as const satisfies Record<RecordType, Editable>;

/** The fields that can be emptied, of whatever record. */
export function editFields(): string[] {
  return [...new Set(Object.values(EDITABLE).flatMap(({ clears }) => clears.map(fieldName)))];
}

/** '--follow-up-with' for followUpWith. */
function flagName(flag: string): string {
  return `--${fieldName(flag)}`;
}

function fieldName(flag: string): string {
  return flag.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** The fields to empty; throws usage where flags don't go with the type of record, or with each other. */
export function checkFlags(type: RecordType, name: string, flags: EditFlags): ReadonlySet<Flag> {
  const { noun, stands, clears, says }: Editable = EDITABLE[type];
  const given = Object.keys(flags).filter((flag) => flag !== 'clear') as Flag[];
  const known = [...stands, ...clears, ...says];
  const all = known.map(flagName).join(', ');
  if (given.length === 0 && flags.clear === undefined) {
    throw new UserError('usage', `What is to change about ${name}?`, `Name it: ${all}; or --clear <field>.`);
  }
  const strange = given.filter((flag) => !known.includes(flag)).map(flagName);
  if (strange.length > 0) {
    throw new UserError('usage', `${strange.join(', ')} can't be said of ${noun}.`, `What can: ${all}.`);
  }
  return new Set((flags.clear ?? []).map((field) => readClear(EDITABLE[type], field, given)));
}

function readClear({ noun, stands, clears, lists }: Editable, typed: string, given: readonly Flag[]): Flag {
  const field = typed.trim().replace(/^--/, '');
  const must = stands.find((flag) => fieldName(flag) === field);
  if (must) {
    throw new UserError(
      'usage',
      `--clear ${field}: ${noun} always has one.`,
      `Give another one with ${flagName(must)}.`,
    );
  }
  const flag = clears.find((known) => fieldName(known) === field);
  if (!flag) {
    const near = nearestNames(field, clears.map(fieldName)).map((name) => `--clear ${name}`);
    const hint =
      near.length > 0 ? `Did you mean ${near.join(' or ')}?` : `What can: ${clears.map(fieldName).join(', ')}.`;
    throw new UserError('usage', `--clear: ${quote(field)} can't be emptied for ${noun}.`, hint);
  }
  if (given.includes(flag) && !lists.includes(flag)) {
    throw new UserError(
      'usage',
      `${flagName(flag)} and --clear ${field} can't both be.`,
      'Keep the one that you mean.',
    );
  }
  return flag;
}
