// Records a debrief, whether it came from flags or from questions.

import {
  FIT_FIELDS,
  type FitAnswers,
  type FitPart,
  fitAnswers,
  fitNote,
  meanFit,
  NOTHING_WRITTEN,
  nextStepNote,
} from '../../domain/debrief-notes.ts';
import { UserError } from '../../domain/errors.ts';
import { requireText } from '../../domain/input.ts';
import type { Debrief, Interview, Person, Preference, Timing } from '../../domain/model.ts';
import { listed } from '../../domain/words.ts';
import { contactOf } from '../../rules/outreach.ts';
import { debriefOf } from '../../store/find.ts';
import { loadNotes } from '../../store/load.ts';
import { planAround } from '../agenda/planning.ts';
import type { Session, Writing } from '../types.ts';
import { addNote } from './notes.ts';
import type { PromiseFlags } from './promise.ts';
import type { TimingFlags } from './timing.ts';

export interface DebriefFlags extends TimingFlags, PromiseFlags {
  wentWell?: string;
  toImprove?: string;
  learned?: string;
  reactions?: string;
  questions?: string;
  skills?: string;
  concerns?: string;
  rememberedFor?: string;
  forgot?: string;
  fit?: string;
  with?: readonly string[];
  nextStep?: string;
  followUpWith?: string;
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
  rememberedFor: '--remembered-for',
  forgot: '--forgot',
} as const satisfies Partial<Record<keyof Answers, string>>;
export type AnswerField = keyof typeof ANSWER_FLAGS;

const OTHER_FLAGS = { fit: '--fit', nextStep: '--next-step', promisedOn: '--promised' } as const;

/** Parses the answers in the flags. */
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
  throw new UserError('usage', '--fit is a number from 1 to 5.', '1 is no, 5 is very much.');
}

/** Adds the debrief of an interview, or completes it. */
export function saveAnswers(session: Writing, interview: Interview, answers: Answers): void {
  const known = debriefOf(session.db, interview.id);
  if (known) session.write.change('debrief', known.id, answers);
  else
    session.write.add('debrief', { ...NOTHING_WRITTEN, ...answers, interviewId: interview.id, savedOn: session.today });
}

/** Says which earlier answers these replace. */
export function replacedLines(session: Session, interview: Interview, flags: DebriefFlags, answers: Answers): string[] {
  const before: Readonly<Record<string, unknown>> = { ...debriefOf(session.db, interview.id) };
  const after: Readonly<Record<string, unknown>> = { ...answers, nextStep: flags.nextStep };
  const isReplaced = (field: string) => after[field] !== undefined && (before[field] ?? after[field]) !== after[field];
  const replaced = Object.entries({ ...ANSWER_FLAGS, ...OTHER_FLAGS }).filter(([field]) => isReplaced(field));
  if (replaced.length === 0) return [];
  return [
    `This replaces what you had for ${listed(replaced.map(([, flag]) => flag))}. To get that back: jobtrack undo`,
  ];
}

/** Saves the five fit answers, and their mean as the debrief's fit. */
export function saveFit(session: Writing, interview: Interview, answers: FitAnswers): void {
  const before = fitOnFile(session, interview);
  const fields = Object.entries(answers).map(([part, fit]) => [FIT_FIELDS[part as FitPart], fit]);
  saveAnswers(session, interview, { ...Object.fromEntries(fields), fit: Math.round(meanFit(answers) ?? 0) });
  keepAsNote(session, interview, before && fitNote(before), fitNote(answers));
}

/** The answers to the five fit questions so far; null if they weren't asked. */
export function fitOnFile({ db }: Session, { id }: Interview): FitAnswers | null {
  return fitAnswers(debriefOf(db, id));
}

/** Saves the next step. */
export function saveNextStep(session: Writing, interview: Interview, text: string): void {
  const before = nextStepOnFile(session, interview);
  const nextStep = requireText(text, '--next-step');
  saveAnswers(session, interview, { nextStep });
  keepAsNote(session, interview, before && nextStepNote(before), nextStepNote(nextStep));
}

/** The next step on record, or null. */
export function nextStepOnFile({ db }: Session, { id }: Interview): string | null {
  return debriefOf(db, id)?.nextStep ?? null;
}

/** Writes an answer to a note on the interview, replacing the earlier such note. */
function keepAsNote(session: Writing, { id }: Interview, before: string | null, text: string): void {
  const notes = loadNotes(session.db, { jobIds: [], interviewIds: [id], personIds: [] });
  const known = notes.findLast((note) => note.text === before);
  if (known) session.write.change('note', known.id, { text });
  else addNote(session.write, { interviewId: id }, session.today, text);
}

/** What they said about timing in that interview, or null. Timing without a link is matched by its day. */
export function saidAt(session: Session, interview: Interview): Timing | null {
  const { statements } = planAround(session, [interview.jobId]).jobHunt;
  return statements.findLast((timing) => isFromInterview(timing, interview)) ?? null;
}

function isFromInterview({ jobId, saidOn, touchId, interviewId }: Timing, interview: Interview): boolean {
  if (interviewId !== null || touchId !== null) return interviewId === interview.id;
  return jobId === interview.jobId && saidOn === interview.dayThen;
}

/** The follow-up contact, or null. */
export function contactFor(session: Session, { jobId }: Interview): Person | null {
  const { jobHunt } = planAround(session, [jobId]);
  return contactOf(jobHunt, session.today, session.policy, jobId);
}
