// Writing down what a debrief holds, whether it came from flags or was asked for.
import type { Context } from '../../cli/context.ts';
import {
  FIT_LEAD,
  type FitAnswers,
  fitNote,
  meanFit,
  NEXT_STEP_LEAD,
  NOTHING_WRITTEN,
  parseFitNote,
} from '../../domain/debrief-notes.ts';
import { UserError } from '../../domain/errors.ts';
import { requireText } from '../../domain/input.ts';
import type { Debrief, Interview, Note, Person, Preference, Statement } from '../../domain/model.ts';
import { listed } from '../../domain/words.ts';
import { contactOf } from '../../rules/outreach.ts';
import { debriefOf } from '../../store/find.ts';
import { loadNotes } from '../../store/load.ts';
import type { Writer } from '../../store/write.ts';
import { planAround, policyNow } from '../agenda/planning.ts';
import { addNote } from './notes.ts';
import type { TimingFlags } from './timing.ts';

export interface DebriefFlags extends TimingFlags {
  wentWell?: string;
  toImprove?: string;
  learned?: string;
  reactions?: string;
  questions?: string;
  skills?: string;
  concerns?: string;
  fit?: string;
  with?: readonly string[];
  nextStep?: string;
  prefers?: Preference;
}

export type Answers = Partial<Omit<Debrief, 'id' | 'interviewId' | 'savedOn'>>;

export const ANSWER_FLAGS = {
  wentWell: '--went-well',
  toImprove: '--to-improve',
  learned: '--learned',
  reactions: '--reactions',
  questions: '--questions',
  skills: '--skills',
  concerns: '--concerns',
} as const satisfies Partial<Record<keyof Answers, string>>;
export type AnswerField = keyof typeof ANSWER_FLAGS;

/** The answers that the flags hold. */
export function parseAnswers(flags: DebriefFlags): Answers {
  const texts = Object.entries(ANSWER_FLAGS).flatMap(([field, flag]) => {
    const text = flags[field as AnswerField];
    return text === undefined ? [] : [[field, requireText(text, flag)]];
  });
  return { ...Object.fromEntries(texts), ...(flags.fit === undefined ? {} : { fit: parseFit(flags.fit) }) };
}

/** Is it a number from 1 to 5? */
export function isFit(text: string): boolean {
  return /^[1-5]$/.test(text.trim());
}

function parseFit(text: string): number {
  if (isFit(text)) return Number(text);
  throw new UserError('usage', '--fit is a number from 1 to 5.', '1 stands for no, 5 for very much.');
}

/** Begins the debrief of an interview, or completes it. */
export function saveAnswers(context: Context, write: Writer, interview: Interview, answers: Answers): void {
  const known = debriefOf(context.store().db, interview.id);
  if (known) write.change('debrief', known.id, answers);
  else write.add('debrief', { ...NOTHING_WRITTEN, ...answers, interviewId: interview.id, savedOn: context.today });
}

/** What these answers take the place of, said back. */
export function replacedLines(context: Context, interview: Interview, flags: DebriefFlags, answers: Answers): string[] {
  const nextStep = nextStepOnFile(context, interview);
  const before: Readonly<Record<string, unknown>> = { ...debriefOf(context.store().db, interview.id), nextStep };
  const after: Readonly<Record<string, unknown>> = { ...answers, nextStep: flags.nextStep };
  const isReplaced = (field: string) => after[field] !== undefined && (before[field] ?? after[field]) !== after[field];
  const replaced = Object.entries({ ...ANSWER_FLAGS, fit: '--fit', nextStep: '--next-step' }).filter(([field]) =>
    isReplaced(field),
  );
  if (replaced.length === 0) return [];
  return [
    `This replaces what stood there for ${listed(replaced.map(([, flag]) => flag))}. To have that back: jobtrack undo`,
  ];
}

/** Keeps the five answers, and their mean as the debrief's fit. */
export function saveFit(context: Context, write: Writer, interview: Interview, answers: FitAnswers): void {
  saveAnswers(context, write, interview, { fit: Math.round(meanFit(answers) ?? 0) });
  setNote(context, write, interview, FIT_LEAD, fitNote(answers));
}

/** The answers to the five questions so far; null where they were not put. */
export function fitOnFile(context: Context, interview: Interview): FitAnswers | null {
  const note = findNote(context, interview, FIT_LEAD);
  return note ? parseFitNote(note.text) : null;
}

/** Keeps what comes next. */
export function saveNextStep(context: Context, write: Writer, interview: Interview, text: string): void {
  setNote(context, write, interview, NEXT_STEP_LEAD, NEXT_STEP_LEAD + requireText(text, '--next-step'));
}

/** What was said to come next, or null. */
export function nextStepOnFile(context: Context, interview: Interview): string | null {
  return findNote(context, interview, NEXT_STEP_LEAD)?.text.slice(NEXT_STEP_LEAD.length) ?? null;
}

function setNote(context: Context, write: Writer, interview: Interview, lead: string, text: string): void {
  const known = findNote(context, interview, lead);
  if (known) write.change('note', known.id, { text });
  else addNote(write, { interviewId: interview.id }, context.today, text);
}

function findNote(context: Context, { id }: Interview, lead: string): Note | undefined {
  const notes = loadNotes(context.store().db, { jobIds: [], interviewIds: [id], personIds: [] });
  return notes.findLast(({ text }) => text.startsWith(lead));
}

/** What they said about timing in that interview, or null. */
export function saidAt(context: Context, interview: Interview): Statement | null {
  const { statements } = planAround(context, [interview.jobId]).search;
  return statements.findLast(({ jobId, saidOn }) => jobId === interview.jobId && saidOn === interview.dayThen) ?? null;
}

/** Whom one follows up with, or null. */
export function contactFor(context: Context, { jobId }: Interview): Person | null {
  const { search } = planAround(context, [jobId]);
  return contactOf(search, context.today, policyNow(context), jobId);
}
