// Errors and warnings for stderr. They may quote what was typed or recorded, so everything is cleaned.
import { type Candidate, UserError } from '../domain/errors.ts';
import { afterMark, besideId, gutterFor, paragraph } from '../terminal/layout.ts';
import { paint, type Style } from '../terminal/style.ts';

type Problem = Pick<UserError, 'code' | 'message' | 'hint' | 'candidates'>;

/** 'jobtrack: what went wrong', the candidates that could be meant, then what to type instead. */
export function renderError(error: Problem, style: Style): string {
  const rows = error.code === 'bug' ? error.message.split('\n') : [error.message];
  const [first = '', ...more] = rows.flatMap((row, at) => afterMark(at === 0 ? 'jobtrack: ' : '  ', row, style));
  const painted = first.replace(/^jobtrack:/, (name) => paint('warn', name, style));
  return [painted, ...more, ...linesAfter(error, style)].join('\n');
}

/** The same inside a walk, where the name of the program says nothing. */
export function renderProblem(error: Problem, style: Style): string {
  const message = paragraph(error.message, 0, style).map((row) => paint('warn', row, style));
  return [...message, ...linesAfter(error, style)].join('\n');
}

function linesAfter({ candidates, hint }: Problem, style: Style): string[] {
  return [...candidateLines(candidates, style), ...(hint === null ? [] : afterMark('  ', hint, style))];
}

/** Records in a list, one line each, after their ids. */
export function renderCandidates(candidates: readonly Candidate[], style: Style): string {
  return candidateLines(candidates, style).join('\n');
}

function candidateLines(candidates: readonly Candidate[], style: Style): string[] {
  const gutter = gutterFor(Math.max(0, ...candidates.map(({ id }) => id.length)), style);
  return candidates.flatMap(({ id, label }) => besideId(id, label, gutter, style));
}

/** 'Note: …': something to know, though the command succeeded. */
export function renderWarning(text: string, style: Style): string {
  const [first = '', ...more] = afterMark('Note: ', text, style);
  return [first.replace(/^Note:/, (word) => paint('warn', word, style)), ...more].join('\n');
}

/** An unexpected exception as an error for the user to report. */
export function bugError(thrown: unknown): UserError {
  const stack = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  return new UserError(
    'bug',
    `This is a bug in jobtrack, not something you did. ${stack}`,
    "Please report the lines above, with what you typed; leave out what's private.",
  );
}
