// The questions of a debrief; each is skipped if it's already answered.

import { FIT_PARTS, type FitAnswers, type FitPart, meanFit } from '../../domain/debrief-notes.ts';
import { UserError } from '../../domain/errors.ts';
import { parseEmail } from '../../domain/input.ts';
import type { Interview, Person } from '../../domain/model.ts';
import { listed } from '../../domain/words.ts';
import { debriefOf } from '../../store/find.ts';
import { getRecord } from '../../store/load.ts';
import { nameForFollowUps } from '../lookup/people.ts';
import { addToInterview } from '../lookup/people-lists.ts';
import {
  ANSWER_FLAGS,
  type AnswerField,
  contactFor,
  type DebriefFlags,
  fitOnFile,
  isFit,
  nextStepOnFile,
  saidAt,
  saveAnswers,
  saveFit,
  saveNextStep,
} from '../recording/debrief.ts';
import { endHidingSnoozes, parseTiming, type TimingFlags } from '../recording/timing.ts';
import type { Writing } from '../types.ts';
import { peopleQuestion, personQuestion } from './people.ts';
import { accepting, choicesFrom, dayQuestion, wordsQuestion } from './questions.ts';
import { askTimingField } from './timing.ts';
import type { Asking, TextQuestion } from './types.ts';

/** One run through the questions of a debrief. */
export interface Walk {
  readonly asking: Asking;
  readonly interviewId: number;
  /** Ask again what's already answered. */
  readonly isAll: boolean;
  /** Saves one answer. `name` is what the confirmation calls it; `flags` are the equivalent flags. */
  readonly keep: (name: string, flags: DebriefFlags, work: (session: Writing, interview: Interview) => void) => void;
}

const QUESTIONS = {
  wentWell: { message: 'What went well?', name: 'what went well' },
  toImprove: { message: 'What would you do better next time?', name: 'what to do better' },
  learned: { message: 'What did you learn about the job and the company?', name: 'what you learned' },
  reactions: { message: 'How did they react to what you said?', name: 'how they reacted' },
  questions: { message: 'What would you still like to know?', name: "what's still open" },
  skills: { message: 'Which skills do you want to strengthen?', name: 'skills to strengthen' },
  concerns: { message: 'Did they raise a concern, or do you have one?', name: 'the concern' },
  rememberedFor: {
    message: 'What will they remember you by?',
    name: "what they'll remember you by",
    hint: 'a few words for your messages, such as the kite story',
  },
  forgot: { message: 'Anything you forgot to say?', name: 'what you forgot to say' },
} as const satisfies Record<AnswerField, { message: string; name: string; hint?: string }>;

const FIT_QUESTIONS = {
  company: 'Is this a company you want to work for?',
  growth: 'Could you grow there?',
  culture: 'Do the people and the way they work suit you?',
  values: 'Do they care about what you care about?',
  happiness: 'Would you be happy there?',
} as const satisfies Record<FitPart, string>;

/** The interview as it is now. */
export function interviewOf({ asking, interviewId }: Walk): Interview {
  return getRecord(asking.session.db, 'interview', interviewId);
}

/** Asks what went well and the other questions answered in free text. */
export async function askWords({ asking, interviewId, isAll, keep }: Walk): Promise<void> {
  for (const [field, flag] of Object.entries(ANSWER_FLAGS) as [AnswerField, string][]) {
    const current = debriefOf(asking.session.db, interviewId)?.[field] ?? null;
    if (current !== null && !isAll) continue;
    const { message, name, ...hint } = QUESTIONS[field];
    const answer = await asking.ask.optional({ ...wordsQuestion(message, flag), ...hint, current });
    if (answer === null) continue;
    keep(name, { [field]: answer }, (session, interview) => saveAnswers(session, interview, { [field]: answer }));
  }
}

/** Asks the five fit questions; returns the mean if any was answered now. */
export async function askFit(walk: Walk): Promise<number | null> {
  const { asking, interviewId, isAll, keep } = walk;
  const known = fitOnFile(asking.session, interviewOf(walk));
  const hasOnlyMean = known === null && (debriefOf(asking.session.db, interviewId)?.fit ?? null) !== null;
  if (hasOnlyMean && !isAll) return null;
  let answers: FitAnswers = known ?? {};
  let mean: number | null = null;
  for (const part of FIT_PARTS.filter((each) => isAll || answers[each] === undefined)) {
    const current = answers[part] === undefined ? null : String(answers[part]);
    const question = { message: FIT_QUESTIONS[part], hint: '1 (no) to 5 (very much)', current };
    const answer = await asking.ask.optional({ ...question, check: accepting(requireFit) });
    if (answer === null) continue;
    answers = { ...answers, [part]: Number(answer) };
    const all = answers;
    mean = meanFit(all);
    keep('how well it fits', { fit: String(Math.round(mean ?? 0)) }, (session, interview) =>
      saveFit(session, interview, all),
    );
  }
  return mean;
}

function requireFit(text: string): void {
  if (!isFit(text)) throw new UserError('usage', 'Type a number from 1 to 5.');
}

/** Asks who else was there, then for missing email addresses. */
export async function askWhoWasThere(walk: Walk): Promise<void> {
  const said = await askOtherInterviewers(walk);
  const { asking, isAll, keep } = walk;
  for (const person of peopleOf(walk).filter(({ email }) => isAll || email === null)) {
    const check = accepting((text) => parseEmail(text, '--with'));
    const question = { message: `What's ${person.name}'s email?`, current: person.email, check };
    const email = await asking.ask.optional(question);
    if (email === null) continue;
    said.push(`${person.name} <${email}>`);
    keep('their addresses', { with: [...said] }, ({ write }) => write.change('person', person.id, { email }));
  }
}

async function askOtherInterviewers(walk: Walk): Promise<string[]> {
  const { asking, keep } = walk;
  const said: string[] = [];
  for (;;) {
    const typed = await asking.ask.optional(interviewerQuestion(walk, said.length > 0));
    if (typed === null) return said;
    said.push(typed);
    keep('who you met', { with: [...said] }, (session, interview) => addToInterview(session, interview, typed));
  }
}

/** Asks for an interviewer; doesn't offer those already recorded. */
function interviewerQuestion(walk: Walk, isMore: boolean): TextQuestion {
  const { company, id: jobId } = getRecord(walk.asking.session.db, 'job', interviewOf(walk).jobId);
  const met = peopleOf(walk).map(({ name }) => name);
  const first = met.length === 0 ? 'Who did you meet?' : `You met ${listed(met)}. Who else did you meet?`;
  const question = peopleQuestion(walk.asking.session, isMore ? 'Who else did you meet?' : first, { company, jobId });
  return { ...question, known: question.known?.filter((name) => !met.includes(name)) ?? [] };
}

/** Asks who follow-ups should go to, if there's a choice: it isn't always an interviewer (7S, SF). */
export async function askContact(walk: Walk): Promise<void> {
  const { asking, isAll, keep } = walk;
  const job = getRecord(asking.session.db, 'job', interviewOf(walk).jobId);
  const isNamed = job.followUpWithId !== null;
  if ((isNamed && !isAll) || peopleOf(walk).length < 2) return;
  const current = isNamed ? (contactFor(asking.session, interviewOf(walk))?.name ?? null) : null;
  const within = { company: job.company, jobId: job.id };
  const question = personQuestion(asking.session, 'Who did they say you should follow up with?', within);
  const typed = await asking.ask.optional({ ...question, current });
  if (typed === null) return;
  keep('who to follow up with', { followUpWith: typed }, (session) => nameForFollowUps(session, job, typed));
}

function peopleOf(walk: Walk): Person[] {
  return interviewOf(walk).personIds.map((id) => getRecord(walk.asking.session.db, 'person', id));
}

/** Asks for the next step. */
export async function askNextStep(walk: Walk): Promise<void> {
  const { asking, isAll, keep } = walk;
  const current = nextStepOnFile(asking.session, interviewOf(walk));
  if (current !== null && !isAll) return;
  const question = { ...wordsQuestion("What's the next step?", '--next-step'), current };
  const nextStep = await asking.ask.optional(question);
  if (nextStep === null) return;
  keep('the next step', { nextStep }, (session, interview) => saveNextStep(session, interview, nextStep));
}

/** Asks when they'll decide. */
export async function askDecision(walk: Walk): Promise<void> {
  const { asking, isAll } = walk;
  if ((saidAt(asking.session, interviewOf(walk))?.decisionBy ?? null) !== null && !isAll) return;
  const decisionBy = await asking.ask.optional(dayQuestion(asking.session, 'decisionBy', 'When will they decide?'));
  if (decisionBy !== null) keepTiming(walk, { decisionBy });
}

const CHECK_IN_WORDS = {
  contactOn: 'yes, on a certain day',
  every: 'yes, every few days',
} as const satisfies Partial<Record<keyof TimingFlags, string>>;

/** Asks whether, when and how to check in with them. */
export async function askCheckIn(walk: Walk): Promise<void> {
  const { asking, isAll } = walk;
  const said = saidAt(asking.session, interviewOf(walk));
  if (said !== null && (said.contactOn ?? said.everyDays) !== null && !isAll) return;
  const none = { value: null, label: "They didn't say" };
  const field = await asking.ask.pick('Did they say you may check in?', [none, ...choicesFrom(CHECK_IN_WORDS)]);
  if (field === null) return;
  keepTiming(walk, { [field]: await askTimingField(asking, field) });
  await askPreference(walk);
}

async function askPreference(walk: Walk): Promise<void> {
  const { asking, keep } = walk;
  const person = contactFor(asking.session, interviewOf(walk));
  if (person === null) return;
  const words = { phone: 'by phone', email: 'by email', mail: 'by mail' };
  const none = { value: null, label: "They didn't say" };
  const message = `How does ${person.name} like to be reached?`;
  const prefers = await asking.ask.pick(message, [none, ...choicesFrom(words)]);
  if (prefers === null) return;
  keep('how to reach them', { prefers }, ({ write }) => write.change('person', person.id, { prefers }));
}

/** Timing from one interview is one record, so new answers are merged into it. */
function keepTiming({ asking, keep }: Walk, flags: TimingFlags): void {
  const timing = parseTiming(asking.session, flags);
  const news = Object.fromEntries(Object.entries(timing ?? {}).filter(([, value]) => value !== null));
  keep('what they said about timing', flags, (session, interview) => {
    const said = saidAt(session, interview);
    if (said) session.write.change('statement', said.id, news);
    else
      session.write.add('statement', {
        jobId: interview.jobId,
        saidOn: interview.dayThen,
        interviewId: interview.id,
        ...news,
      });
    endHidingSnoozes(session, interview.jobId, timing?.contactOn ?? null);
  });
}
