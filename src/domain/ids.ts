// Record ids are a letter and the row's number, so they never change and need no storage of their own.
export const RECORD_LETTERS = { job: 'j', interview: 'i', person: 'p', reference: 'r', touch: 'l' } as const;
export type RecordType = keyof typeof RECORD_LETTERS;

export const RECORD_NOUNS = {
  job: 'a job',
  interview: 'an interview',
  person: 'a person',
  reference: 'a reference',
  touch: 'a logged contact',
} as const satisfies Record<RecordType, string>;

export interface RecordRef {
  readonly type: RecordType;
  readonly number: number;
}

/** 'j4'. */
export function recordId(type: RecordType, number: number): string {
  return `${RECORD_LETTERS[type]}${number}`;
}

/** Reads 'j4' in either case; null if the text isn't a record id. */
export function parseRecordId(text: string): RecordRef | null {
  const match = /^([a-z])([1-9]\d{0,14})$/.exec(text.trim().toLowerCase());
  if (!match) return null;
  const entry = Object.entries(RECORD_LETTERS).find(([, letter]) => letter === match[1]);
  return entry ? { type: entry[0] as RecordType, number: Number(match[2]) } : null;
}
