// Everything that is expected to go wrong is one class, caught once in main. It is known by a brand, never by
// instanceof: chunks that are bundled apart each carry a copy of the class.

/** The codes of the JSON error object. */
export const ERROR_CODES = [
  'usage',
  'not-found',
  'ambiguous',
  'refused',
  'busy',
  'damaged',
  'newer',
  'unwritable',
  'disk-full',
  'interrupted',
  'bug',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

const EXIT_CODES = {
  usage: 2,
  'not-found': 3,
  ambiguous: 3,
  refused: 1,
  busy: 4,
  damaged: 4,
  newer: 4,
  unwritable: 4,
  'disk-full': 4,
  interrupted: 130,
  bug: 70,
} as const satisfies Record<ErrorCode, number>;

const BRAND = Symbol.for('jobtrack.user-error');

/** One of several records that a name could mean. */
export interface Candidate {
  readonly id: string;
  readonly label: string;
}

/** An expected failure: one plain sentence, what to type instead, and the exit code that goes with the code. */
export class UserError extends Error {
  readonly [BRAND] = true;
  readonly code: ErrorCode;
  /** What to type or do instead; null where the message says it all. */
  readonly hint: string | null;
  readonly candidates: readonly Candidate[];
  /** The process exit code: what the code stands for, but where a signal ended it, 128 and the signal's number. */
  readonly exit: number;

  constructor(
    code: ErrorCode,
    message: string,
    hint: string | null = null,
    candidates: readonly Candidate[] = [],
    exit: number = exitCodeOf(code),
  ) {
    super(message);
    this.name = 'UserError';
    this.code = code;
    this.hint = hint;
    this.candidates = candidates;
    this.exit = exit;
  }
}

/** Is this a UserError, from whichever chunk? */
export function isUserError(error: unknown): error is UserError {
  return typeof error === 'object' && error !== null && BRAND in error;
}

/** The process exit code that a code stands for. */
export function exitCodeOf(code: ErrorCode): number {
  return EXIT_CODES[code];
}
