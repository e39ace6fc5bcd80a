// Recalls who you are: when you met or applied, and the one thing they'll remember you by (TR). Of the debrief's
// answers, only that one and the next step enter a message, and only where they read as part of a sentence.
import { addDays } from '../domain/day.ts';
import type { Interview, Touch } from '../domain/model.ts';
import { debriefAfter } from '../domain/queries.ts';
import { ordinalWord } from '../domain/words.ts';
import { interviewAbout, interviewsOf, isAhead, isRecruiter, isTalk, recipientOf, roundOf, turnOf } from './facts.ts';
import { wordsFor } from './follow-up-words.ts';
import type { ItemView } from './view.ts';
import { onDay, plainOrNull } from './words.ts';

const A_WEEK = 7;
const LONGEST_CLAUSE = 100;
const SEVERAL_SENTENCES = /[.!?]\s/;
const MARKS = /\[\[|\]\]|[{}]/;
const LAST_MARKS = /[.!?,;:\s]+$/;
const LITTLE_WORD = /^(?:The|A|An|Another|My|Our|Your|Their|How|One|Two|That|Being|Having)\b/;
const THE_PERSON = /^(?:the|an?) (?:\w+ )?(?:one|candidate|person|applicant|guy|man|woman)\b/;
const WHAT_THEY_SAW = /^(?:the|my|our|how)\b/;
/** 'an eye for kites', 'cutting returns in half': what follows 'for'. */
const A_THING = /^(?:(?:an?|another|one|two)\b|[a-z]+ing\b)/i;
const WITH_ARTICLE = /^(?:the|an?|another|one|two|my|our|your|their)\b/i;
const NAMES_A_STEP = /^(?:\w+ )?(?:call|interview|meeting|test|talk|visit|task|presentation|round|chat|assignment)\b/i;

/** How a follow-up says what they'll remember, by number. */
const REMEMBER = [
  'You may remember',
  'You may remember',
  'Perhaps you remember',
  'I hope you remember',
  'You may still remember',
] as const;

/** The last held interview for the job that the recipient took part in. */
export function metAt(view: ItemView): Interview | null {
  return metAllAt(view).at(-1) ?? null;
}

/** The same, unless a later interview went without them. */
export function metLast(view: ItemView): Interview | null {
  const [met, last] = [metAt(view), interviewAbout(view)];
  return met && last && last.day > met.day ? null : met;
}

/** Your last conversation with the recipient since the job's last interview, before today. */
export function talkedSince(view: ItemView): Touch | null {
  const person = recipientOf(view);
  const metOn = interviewAbout(view)?.day ?? null;
  const talks = view.jobHunt.touches.filter(
    (touch) =>
      touch.jobId === view.item.job.id && touch.personId === person?.id && isTalk(touch) && touch.on < view.today,
  );
  return talks.findLast(({ on }) => metOn === null || on > metOn) ?? null;
}

function metAllAt(view: ItemView): readonly Interview[] {
  const person = recipientOf(view);
  const held = interviewsOf(view).filter(({ day }) => day <= view.today);
  return person === null ? [] : held.filter(({ personIds }) => personIds.includes(person.id));
}

/** 'We met on Monday, November 2', 'I interviewed today', 'I applied yesterday', each with the job; '' if none is known. */
export function whenWeMet(view: ItemView, about: string): string {
  const { item, today } = view;
  const interview = interviewAbout(view);
  if (interview && isAhead(interview, view)) return `I'm interviewing for ${about} ${onDay(interview.day, today)}`;
  const met = metLast(view);
  if (met) return `We ${isByPhone(met) ? 'spoke' : 'met'} about ${about} ${onDay(met.day, today)}`;
  if (interview) return `${interviewedFor(view)} ${about} ${onDay(interview.day, today)}`;
  return item.job.appliedOn === null ? '' : `I applied for ${about} ${onDay(item.job.appliedOn, today)}`;
}

/** The same, worded differently in every other follow-up; '' if none is known. */
export function whenWeMetAgain(view: ItemView, about: string): string {
  const [interview, met, turn] = [interviewAbout(view), metLast(view), turnOf(view)];
  const isAgain = turn > 1 && turn % 2 === 1;
  if (!isAgain || (interview && isAhead(interview, view))) return whenWeMet(view, about);
  if (met) return `We talked about ${about} ${onDay(met.day, view.today)}`;
  if (interview) return `${myInterview(view)} for ${about} was ${onDay(interview.day, view.today)}`;
  const { appliedOn } = view.item.job;
  return appliedOn === null ? '' : `I sent in my application for ${about} ${onDay(appliedOn, view.today)}`;
}

// 'My interview', 'My second interview'.
function myInterview(view: ItemView): string {
  const round = roundOf(view);
  return round > 1 ? `My ${ordinalWord(round)} interview` : 'My interview';
}

// 'I interviewed for', 'I had my second interview for'.
function interviewedFor(view: ItemView): string {
  const round = roundOf(view);
  return round > 1 ? `I had my ${ordinalWord(round)} interview for` : 'I interviewed for';
}

/** Who you are, for a call: when you met, and what they'll remember you by; '' if nothing's known. */
export function recalled(view: ItemView, about: string): string {
  const asked = whenWeMet(view, about);
  return asked === '' ? '' : `${asked}. ${isFresh(view) ? '' : rememberedBy(view)}`.trim();
}

/** A sentence that says when you met, then, unless that's fresh, what they'll remember you by. */
export function withMemory(sentence: string, view: ItemView): string {
  return `${sentence}. ${isFresh(view) ? '' : rememberedBy(view) || roomForMemory(view)}`.trim();
}

/** Whether the recipient talked with you within the last week, so that nothing needs to remind them of you. */
function isFresh(view: ItemView): boolean {
  const days = [metAt(view)?.day, talkedSince(view)?.on];
  return days.some((day) => day !== undefined && day > addDays(view.today, -A_WEEK));
}

/** When you talked, for somebody who has heard from you since: they aren't told again what about.
 *  @param valued how you say that it was good: 'I appreciated' */
export function recalledAfterwards(view: ItemView, valued: string): string {
  const [met, interview] = [metAllAt(view), interviewAbout(view)];
  const last = met.at(-1);
  if (last) {
    const talks = met.length > 1 ? 'conversations, most recently' : 'conversation';
    return `${valued} our ${talks} ${onDay(last.day, view.today)}.`;
  }
  const it = isRecruiter(recipientOf(view), view) ? 'interviewing with them' : 'my interview';
  return interview === null ? '' : `${valued} ${it} ${onDay(interview.day, view.today)}.`;
}

/** Whether it took place by phone or video. */
export function isByPhone({ kind }: Interview): boolean {
  return kind === 'phone' || kind === 'video';
}

/** 'You may remember the kite story.': for somebody you met, if the debrief says so and it reads well; '' otherwise. */
export function rememberedBy(view: ItemView): string {
  const clause = clauseOf(notedMemory(view));
  if (clause === null) return '';
  const told = /^(?:that )?(I\b.*)/i.exec(clause)?.[1];
  const what = told === undefined ? nounIn(clause) : `that ${told}`;
  return what === null ? '' : `${youRemember(view)} ${what}.`;
}

// Room for it, if what the debrief says wouldn't read well.
function roomForMemory(view: ItemView): string {
  return notedMemory(view) === null ? '' : `${youRemember(view)} [[? what they'll remember you by ]].`;
}

function notedMemory(view: ItemView): string | null {
  const noted = metAllAt(view).map((each) => debriefAfter(each, view.jobHunt.debriefs)?.rememberedFor ?? null);
  return noted.findLast((text) => text !== null) ?? null;
}

function youRemember(view: ItemView): string {
  return view.item.kind === 'follow-up' ? wordsFor(REMEMBER, turnOf(view)) : REMEMBER[0];
}

// 'the kite story', 'me as the one with the kites', 'me for an eye for kites'; null for anything else.
function nounIn(clause: string): string | null {
  if (THE_PERSON.test(clause)) return `me as ${clause}`;
  if (WHAT_THEY_SAW.test(clause)) return clause;
  return A_THING.test(clause) ? `me for ${clause}` : null;
}

/** 'a talk with the board', as they named it in the last interview; null if it doesn't read as a name of a step. */
export function nextStepNamed(view: ItemView): string | null {
  const clause = clauseOf(debriefAfter(interviewAbout(view), view.jobHunt.debriefs)?.nextStep ?? null);
  if (clause === null) return null;
  if (WITH_ARTICLE.test(clause)) return clause;
  return NAMES_A_STEP.test(clause) ? `the ${clause.charAt(0).toLowerCase()}${clause.slice(1)}` : null;
}

/** An answer as part of a sentence; null if it's too long, several sentences, or has marks of a template. */
function clauseOf(text: string | null): string | null {
  const said = plainOrNull(text)?.replace(LAST_MARKS, '') ?? '';
  if (said === '' || said.length > LONGEST_CLAUSE || SEVERAL_SENTENCES.test(said) || MARKS.test(said)) return null;
  return LITTLE_WORD.test(said) ? said.charAt(0).toLowerCase() + said.slice(1) : said;
}
