// Writing down what a debrief holds, whether it came from flags or was asked for.

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
import { planAround } from '../agenda/planning.ts';
import type { Session, Writing } from '../types.ts';
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
export function saveAnswers(session: Writing, interview: Interview, answers: Answers): void {
  const known = debriefOf(session.db, interview.id);
  if (known) session.write.change('debrief', known.id, answers);
  else
    session.write.add('debrief', { ...NOTHING_WRITTEN, ...answers, interviewId: interview.id, savedOn: session.today });
}

/** What these answers take the place of, said back. */
export function replacedLines(session: Session, interview: Interview, flags: DebriefFlags, answers: Answers): string[] {
  const nextStep = nextStepOnFile(session, interview);
  const before: Readonly<Record<string, unknown>> = { ...debriefOf(session.db, interview.id), nextStep };
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
export function saveFit(session: Writing, interview: Interview, answers: FitAnswers): void {
  saveAnswers(session, interview, { fit: Math.round(meanFit(answers) ?? 0) });
  setNote(session, interview, FIT_LEAD, fitNote(answers));
}

/** The answers to the five questions so far; null where they were not put. */
export function fitOnFile(session: Session, interview: Interview): FitAnswers | null {
  const note = findNote(session, interview, FIT_LEAD);
  return note ? parseFitNote(note.text) : null;
}

/** Keeps what comes next. */
export function saveNextStep(session: Writing, interview: Interview, text: string): void {
  setNote(session, interview, NEXT_STEP_LEAD, NEXT_STEP_LEAD + requireText(text, '--next-step'));
}

/** What was said to come next, or null. */
export function nextStepOnFile(session: Session, interview: Interview): string | null {
  return findNote(session, interview, NEXT_STEP_LEAD)?.text.slice(NEXT_STEP_LEAD.length) ?? null;
}

function setNote(session: Writing, interview: Interview, lead: string, text: string): void {
  const known = findNote(session, interview, lead);
  if (known) session.write.change('note', known.id, { text });
  else addNote(session.write, { interviewId: interview.id }, session.today, text);
}

function findNote(session: Session, { id }: Interview, lead: string): Note | undefined {
  const notes = loadNotes(session.db, { jobIds: [], interviewIds: [id], personIds: [] });
  return notes.findLast(({ text }) => text.startsWith(lead));
}

/** What they said about timing in that interview, or null. */
export function saidAt(session: Session, interview: Interview): Statement | null {
  const { statements } = planAround(session, [interview.jobId]).search;
  return statements.findLast(({ jobId, saidOn }) => jobId === interview.jobId && saidOn === interview.dayThen) ?? null;
}

/** Whom one follows up with, or null. */
export function contactFor(session: Session, { jobId }: Interview): Person | null {
  const { search } = planAround(session, [jobId]);
  return contactOf(search, session.today, session.policy, jobId);
}
