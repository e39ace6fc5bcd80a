// Which fields of each record type can be edited, and which can be cleared.
import { UserError } from '../../domain/errors.ts';
import type { Field } from '../../domain/field.ts';
import { RECORD_NOUNS, type RecordType } from '../../domain/ids.ts';
import type { Role } from '../../domain/model.ts';
import { nearestNames } from '../../domain/names.ts';
import { quote } from '../../domain/quote.ts';
import { type Fields, fieldsOf, type Table } from '../../domain/schema.ts';
import { capitalized } from '../../domain/words.ts';
import type { TouchFlags } from '../recording/touch.ts';

type FieldOf<T extends Table> = { [N in T]: Extract<Fields<N>[keyof Fields<N>], { flag: string }> }[T];
type Typed<F> = F extends { is: 'flag' } ? true : F extends { among: readonly (infer Word)[] } ? Word : string;

/** The types that can be edited: records, and the offer of a job. */
export type EditableType = RecordType | 'offer';

/** The flags of record fields, and the values they take. */
type FieldFlags = {
  [Flag in FieldOf<EditableType>['flag']]?: Typed<Extract<FieldOf<EditableType>, { flag: Flag }>>;
};

export interface EditFlags extends TouchFlags, Omit<FieldFlags, 'for'> {
  saved?: true;
  via?: string;
  insider?: readonly string[];
  followUpWith?: string;
  for?: readonly string[];
  with?: readonly string[];
  without?: readonly string[];
  job?: string;
  /** Can only be cleared. */
  posting?: never;
  role?: Role;
  clear?: readonly string[];
}
type Flag = Exclude<keyof EditFlags, 'clear'>;

interface Editable {
  readonly noun: string;
  /** Fields that can be changed but never empty. */
  readonly required: readonly Flag[];
  /** Fields that can be changed and cleared. */
  readonly clears: readonly Flag[];
  /** Flags that can be given but not cleared. */
  readonly givenOnly: readonly Flag[];
  /** Clearable fields that hold several values: these can be cleared and given in one command. */
  readonly lists: readonly Flag[];
}

/** The flags of a record type besides those of its own fields. */
interface Extras extends Pick<Editable, 'noun' | 'givenOnly' | 'lists'> {
  /** More clearable flags: those listed before the fields, after a certain flag, and at the end. */
  readonly first: readonly Flag[];
  readonly after: Partial<Record<Flag, readonly Flag[]>>;
  readonly last: readonly Flag[];
}

const TIMING = ['decisionBy', 'contactOn', 'every'] as const;

const EXTRAS: Readonly<Record<EditableType, Extras>> = {
  job: {
    noun: RECORD_NOUNS.job,
    first: [],
    after: { applyBy: ['via', 'insider', 'followUpWith'] },
    last: ['posting', 'note'],
    givenOnly: ['saved'],
    lists: ['insider', 'note'],
  },
  interview: {
    noun: RECORD_NOUNS.interview,
    first: [],
    after: { kind: ['with', 'via', 'insider', 'followUpWith', ...TIMING] },
    last: ['note'],
    givenOnly: ['without'],
    lists: ['with', 'insider', 'note'],
  },
  person: {
    noun: RECORD_NOUNS.person,
    first: [],
    after: {},
    last: ['role', 'note'],
    givenOnly: ['job'],
    lists: ['role', 'note'],
  },
  reference: {
    noun: RECORD_NOUNS.reference,
    first: ['email', 'phone'],
    after: {},
    last: ['for', 'note'],
    givenOnly: [],
    lists: ['for', 'note'],
  },
  touch: {
    noun: RECORD_NOUNS.touch,
    first: ['with'],
    after: { channel: TIMING },
    last: [],
    givenOnly: ['prefers'],
    lists: [],
  },
  offer: { noun: 'an offer', first: [], after: {}, last: [], givenOnly: [], lists: [] },
};

function editableOf(type: EditableType): Editable {
  const { noun, first, after, last, givenOnly, lists } = EXTRAS[type];
  const fields = fieldsOf(type).map(([, field]) => field);
  const required = new Set(fields.flatMap((field) => (field.needed ? flagsOf(field, 'string') : [])));
  const own = new Set(fields.flatMap((field) => flagsOf(field, 'string')).filter((flag) => !required.has(flag)));
  const clears = [...first, ...[...own].flatMap((flag) => [flag, ...(after[flag] ?? [])]), ...last];
  const values = fields.flatMap((field) => flagsOf(field, 'object'));
  return { noun, required: [...required], clears, givenOnly: [...values, ...givenOnly], lists };
}

/** A field's one flag ('string'), or its flags that each stand for one value ('object'). */
function flagsOf({ flag = [] }: Field, is: 'string' | 'object'): Flag[] {
  return typeof flag === is ? ([flag].flat() as Flag[]) : [];
}

const EDITABLE_TYPES = Object.keys(EXTRAS) as readonly EditableType[];

/** The clearable fields of all record types. */
export function editFields(): string[] {
  return [...new Set(EDITABLE_TYPES.flatMap((type) => editableOf(type).clears.map(fieldName)))];
}

/** '--follow-up-with' for followUpWith. */
export function flagName(flag: string): string {
  return `--${fieldName(flag)}`;
}

function fieldName(flag: string): string {
  return flag.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** The fields to clear; throws usage if the flags don't fit the record type or each other. */
export function checkFlags(type: EditableType, name: string, flags: EditFlags): ReadonlySet<Flag> {
  const editable = editableOf(type);
  const { noun, required, clears, givenOnly } = editable;
  const given = Object.keys(flags).filter((flag) => flag !== 'clear') as Flag[];
  const known = [...required, ...clears, ...givenOnly].filter((flag) => !isOnlyCleared(flag));
  const all = known.map(flagName).join(', ');
  if (given.length === 0 && flags.clear === undefined) {
    throw new UserError(
      'usage',
      `What do you want to change about ${name}?`,
      `Add a flag: ${all}; or --clear <field>.`,
    );
  }
  const strange = given.filter((flag) => !known.includes(flag)).map(flagName);
  if (strange.length > 0) {
    throw new UserError('usage', `${capitalized(noun)} has no ${strange.join(', ')}.`, `It has: ${all}.`);
  }
  return new Set((flags.clear ?? []).map((field) => readClear(editable, field, given)));
}

/** A posting comes with its job; it can be removed, but not typed. */
function isOnlyCleared(flag: Flag): boolean {
  return flag === 'posting';
}

function readClear({ noun, required, clears, lists }: Editable, typed: string, given: readonly Flag[]): Flag {
  const field = typed.trim().replace(/^--/, '');
  const must = required.find((flag) => fieldName(flag) === field);
  if (must) {
    throw new UserError('usage', `--clear ${field}: ${noun} always has one.`, `Change it with ${flagName(must)}.`);
  }
  const flag = clears.find((known) => fieldName(known) === field);
  if (!flag) {
    const near = nearestNames(field, clears.map(fieldName)).map((name) => `--clear ${name}`);
    const hint =
      near.length > 0 ? `Did you mean ${near.join(' or ')}?` : `You can clear: ${clears.map(fieldName).join(', ')}.`;
    throw new UserError('usage', `--clear can't empty ${quote(field)} of ${noun}.`, hint);
  }
  if (given.includes(flag) && !lists.includes(flag)) {
    throw new UserError(
      'usage',
      `You can't give ${flagName(flag)} and --clear ${field} at once.`,
      'Keep the one you mean.',
    );
  }
  return flag;
}
