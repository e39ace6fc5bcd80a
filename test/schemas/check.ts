// Checks a command's --json output against its schema.
import * as v from 'valibot';
import { expect } from 'vitest';
import { peekArguments } from '../../src/cli/arguments.ts';
import type { Outcome } from '../support/program.ts';
import { answerOf, failure } from './answers.ts';

const WITH_ITEMS = 10;
const TWO_SPACES = /^\{\n {2}"\w+": /;

/** Expects one valid object on the right stream, and the same exit code as without --json. */
export function checkAnswer(args: readonly string[], code: number, answer: Outcome): unknown {
  const typed = `jobtrack ${args.join(' ')} --json`;
  expect(answer.code, typed).toBe(code);
  const isDone = code === 0 || code === WITH_ITEMS;
  const [told, silent] = isDone ? [answer.stdout, answer.stderr] : [answer.stderr, answer.stdout];
  expect(silent, `${typed}: the other stream`).toBe('');
  const json: unknown = JSON.parse(told);
  expect(told, typed).toMatch(TWO_SPACES);
  const schema = isDone ? answerOf(peekArguments(args).name ?? 'today') : failure;
  const { issues = [] } = v.safeParse(schema, json);
  expect(issues.map(lineOf), typed).toEqual([]);
  if (!isDone) expect(v.parse(failure, json).error.exit, typed).toBe(code);
  return json;
}

function lineOf(issue: v.BaseIssue<unknown>): string {
  return `${v.getDotPath(issue) ?? ''}: ${issue.message}`;
}
