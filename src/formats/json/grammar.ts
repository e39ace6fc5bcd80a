// Token-by-token parser for JSON objects. Each function is a generator: every `yield` waits for the next token.
import type { UserError } from '../../domain/errors.ts';
import { quote } from '../../domain/quote.ts';
import { refusal, type Token } from './tokens.ts';

/** Consumes tokens and returns what they mean. */
export type Step<T> = Generator<undefined, T, Token>;

/** Reads one punctuation mark. */
export function* readSign(sign: string): Step<Token> {
  const token = yield;
  if (isSign(token, sign)) return token;
  throw unexpected(token, `where ${quote(sign)} should be`);
}

/** Reads a value that isn't an object or a list. */
export function* readValue(what: string): Step<Token> {
  const token = yield;
  if (token.is === 'value') return token;
  throw unexpected(token, `where ${what} should be`);
}

/** Reads an object, after its opening bracket; `member` reads each value. */
export function* readMembers(member: (name: string, line: number) => Step<void>): Step<void> {
  const seen = new Set<string>();
  let token = yield;
  if (isSign(token, '}')) return;
  for (;;) {
    const name = nameOf(token, seen);
    seen.add(name);
    yield* readSign(':');
    yield* member(name, token.line);
    if (!isNext(yield, '}')) return;
    token = yield;
  }
}

/** Reads a list of objects, after its opening bracket; `element` reads each one, after its own bracket. */
export function* readObjects(element: (line: number) => Step<void>): Step<void> {
  let token = yield;
  if (isSign(token, ']')) return;
  for (;;) {
    if (!isSign(token, '{')) throw unexpected(token, 'where a record should begin');
    yield* element(token.line);
    if (!isNext(yield, ']')) return;
    token = yield;
  }
}

/** Reads a comma (another element follows) or the closing bracket. */
function isNext(token: Token, end: string): boolean {
  if (isSign(token, ',')) return true;
  if (isSign(token, end)) return false;
  throw unexpected(token, `where a comma or ${quote(end)} should be`);
}

function nameOf({ is, value, line }: Token, seen: ReadonlySet<string>): string {
  if (is !== 'value' || typeof value !== 'string') throw unexpected({ is, value, line }, 'where a name should be');
  if (seen.has(value)) throw refusal(line, `the name ${quote(value)} is there twice`);
  return value;
}

function isSign(token: Token, sign: string): boolean {
  return token.is === 'sign' && token.value === sign;
}

function unexpected({ is, value, line }: Token, where: string): UserError {
  if (is === 'end') return refusal(line, `the text ends ${where}`);
  return refusal(line, `there's ${quote(String(value))} ${where}`);
}
