// Every expected failure is one class, caught once in main. Check for it by its brand, not with instanceof: chunks
// bundled separately each have their own copy of the class.

/** Error codes in the JSON output. */
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
const CLOSED = Symbol.for('jobtrack.closed-question');

/** One of several records a name could mean. */
export interface Candidate {
  readonly id: string;
  readonly label: string;
}

/** An expected failure: one plain sentence, what to type instead, and the exit code. */
export class UserError extends Error {
  readonly [BRAND] = true;
  readonly code: ErrorCode;
  /** What to type or do instead; null if the message says it all. */
  readonly hint: string | null;
  readonly candidates: readonly Candidate[];
  /** The process exit code: the error code's own, or 128 plus the signal's number if a signal ended it. */
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

/** Whether it's a UserError, from any chunk. */
export function isUserError(error: unknown): error is UserError {
  return typeof error === 'object' && error !== null && BRAND in error;
}

/** Esc: the user closed one question, which ends a command as Ctrl-C does, but not a walk. */
export function closedQuestion(message = 'Nothing was saved.', hint: string | null = null): UserError {
  return Object.assign(new UserError('interrupted', message, hint), { [CLOSED]: true });
}

/** Whether a question was closed with Esc. */
export function isClosedQuestion(error: unknown): boolean {
  return isUserError(error) && CLOSED in error;
}

/** The process exit code for an error code. */
export function exitCodeOf(code: ErrorCode): number {
  return EXIT_CODES[code];
}
