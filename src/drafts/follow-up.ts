// Words of a follow-up by rule and number, including thanks that are still owed.
import { spelled } from '../domain/english.ts';
import type { Interview } from '../domain/model.ts';
import { debriefAfter, offerElsewhere } from '../domain/queries.ts';
import { listed, numberWord } from '../domain/words.ts';
import { interviewAbout, isAhead, isRecruiter, lastTiming, readerOf, recipientOf, turnOf } from './facts.ts';
import {
  CALL_QUESTIONS,
  type Ground,
  PLAIN_CALL_QUESTIONS,
  QUESTIONS,
  underReview,
  wordsFor,
} from './follow-up-words.ts';
import { hasTalkedWith } from './greeting.ts';
import { newsOfNewJob, wishFor } from './new-job.ts';
import { followUpRule } from './occasion.ts';
import { isByPhone, metLast, nextStepNamed, whenWeMetAgain, withMemory } from './recall.ts';
import { haveAllMet, jobsIn, recallOfAll } from './several-jobs.ts';
import type { ItemView } from './view.ts';
import { onDay, plain, positionOf, roleOf, rolesOf } from './words.ts';

const LONGEST_LIST = 45;
const TAKES_TIMING = /timing changed|with the next step/;
/** For a recruiter, whose timeline it isn't. */
const A_TIMELINE = 'Is there a timeline for the next step yet?';
const ANY_NEWS = 'Is there any news about the position?';

/** The job as the recipient knows it: with the company for a recruiter, who has many jobs; otherwise without. */
export function aboutFor(view: ItemView): string {
  return isRecruiter(recipientOf(view), view) ? roleOf(view.item.job) : positionOf(view.item.job);
}

/** Who you are (TR); the first follow-up thanks them once more (7S). */
export function recallFor(view: ItemView): string {
  const about = aboutFor(view);
  const met = metLast(view);
  const asked = whenWeMetAgain(view, about) || `I'm writing about ${about}`;
  if (!met || isAhead(met, view)) return `${recalledTo(view, asked)}.`;
  const when = onDay(met.day, view.today);
  if (turnOf(view) > 1) return withMemory(asked, view);
  const again = isOwedThanks(view) ? 'so much' : 'again';
  return withMemory(`Thank you ${again} for ${talkingIn(met)} about ${about} ${when}`, view);
}

/** 'speaking with me' or 'meeting with me'. */
export function talkingIn(met: Interview): string {
  return spelled(isByPhone(met) ? 'speaking with me' : 'meeting with me');
}

/** The question in a message, by rule and number. */
export function questionFor(view: ItemView): string {
  const [turn, ground] = [turnOf(view), groundOf(view)];
  if (view.newJob) return wishFor(view, aboutFor(view));
  if (turn > 1 || ground.reader === 'go-between') return wordsFor(QUESTIONS, turn)(ground);
  if (interviewAbout(view) === null) return underReview(ground.reader);
  const step = nextStepNamed(view);
  if (step !== null) return `Is the next step still ${step}? And ${whenItsDue(view)}?`;
  return followUpRule(view) === 'decision-date' ? 'Is there an updated timeline?' : wordsFor(QUESTIONS, 1)(ground);
}

function whenItsDue(view: ItemView): string {
  return lastTiming(view)?.decisionBy == null ? 'do you know yet when it might be' : 'has the timing changed';
}

function groundOf(view: ItemView): Ground {
  const reader = recipientOf(view);
  return {
    reader: readerOf(view),
    hasTiming: hasTiming(view),
    hasRhythm: followUpRule(view) === 'agreed-cadence',
    hasMet: interviewAbout(view) !== null,
    hasTalked: reader !== null && hasTalkedWith(reader, view),
    isAboutSeveral: recallOfAll(view) !== null,
  };
}

function hasTiming(view: ItemView): boolean {
  const debrief = debriefAfter(interviewAbout(view), view.jobHunt.debriefs);
  return (lastTiming(view)?.decisionBy ?? debrief?.nextStep ?? null) !== null;
}

/** Questions for a call, by number; only a timing or next step they named can have changed. */
export function callQuestionsFor(view: ItemView): readonly [string, string] {
  const questions = view.newJob ? PLAIN_CALL_QUESTIONS : CALL_QUESTIONS;
  const [first, later] = wordsFor(questions, turnOf(view));
  if (!TAKES_TIMING.test(first) || hasTiming(view)) return [first, later];
  if (view.newJob) return [ANY_NEWS, later];
  return [isRecruiter(recipientOf(view), view) ? A_TIMELINE : underReview(readerOf(view)), later];
}

/** Makes sure they have all they need (TR), rather than asking for the decision; '' once you've accepted another job. */
export function checkFor(view: ItemView): string {
  if (view.newJob) return '';
  const [who, need] = readerOf(view) === 'go-between' ? ['they have', 'they need'] : ['you have', 'you need'];
  const check = `I just wanted to make sure ${who} everything ${need} from me`;
  return isReferenceChecked(view)
    ? `${check}.`
    : `${check}, and I'm happy to send references or anything else that would help.`;
}

/** Room for a question about the job; the news once you've accepted another job. */
export function newQuestionFor(view: ItemView): string {
  if (view.newJob) return newsOfNewJob(view);
  return jobsIn(view).length > 1
    ? "One question has come up since: [[? a question you've thought of since, and for which job ]]"
    : "One question has come up since: [[? a question you've thought of since ]]";
}

/** Offers what may still help them decide; '' once you've accepted another job. */
export function samplesFor(view: ItemView): string {
  if (view.newJob) return '';
  const what = isReferenceChecked(view)
    ? 'anything else, I can send it'
    : 'references or anything else, I can send them';
  return `If ${readerOf(view) === 'go-between' ? 'they' : 'you'} need ${what} today.`;
}

// Nobody is offered a reference they've already called.
function isReferenceChecked({ item, jobHunt, today }: ItemView): boolean {
  return jobHunt.touches.some(
    ({ kind, jobId, on }) => kind === 'reference-check' && jobId === item.job.id && on <= today,
  );
}

/** Takes the pressure off (TR), unless you have an answer to give elsewhere, or have given it. */
export function patienceFor({ item, jobHunt, today, newJob }: ItemView): string {
  if (newJob || offerElsewhere(jobHunt, item.job.id, today) !== null) return '';
  return "I know hiring takes time, and I'm happy to wait.";
}

/** Room for something new, left out when there's nothing; the news once you've accepted another job. */
export function newsFor(view: ItemView): string {
  if (view.newJob) return newsOfNewJob(view);
  return `Since ${eventBefore(view)}, I've [[? what you've done since, such as "started a course in SQL" ]].`;
}

function eventBefore(view: ItemView): string {
  if (readerOf(view) === 'decider' || recallOfAll(view) === null) return lastEvent(view);
  return haveAllMet(view) ? 'the interviews' : 'then';
}

function lastEvent(view: ItemView): string {
  if (metLast(view)) return 'we spoke';
  return interviewAbout(view) ? 'the interview' : 'I applied';
}

/** Room to set right an answer that came out wrong (SF), if the debrief names something and you still want the job. */
export function betterAnswerFor(view: ItemView): string {
  if (view.newJob) return '';
  const debrief = debriefAfter(interviewAbout(view), view.jobHunt.debriefs);
  if (!debrief || metLast(view) === null || (debrief.toImprove ?? debrief.forgot ?? debrief.concerns) === null)
    return '';
  return "There's something I'd like to add to our conversation: [[? a better answer, or what you forgot to say ]].";
}

/** In the third, an open invitation for when you have something for them (SCC); or the news of another job. */
export function invitationFor(view: ItemView): string {
  if (view.newJob) return newsOfNewJob(view);
  if (turnOf(view) !== 3 || readerOf(view) === 'go-between') return '';
  return "I came across [[? something useful to them, such as an article ]] that might interest you, and I'd be happy to send it.";
}

/** The topic of the subject line: 'Marketing Manager interview', or all the jobs it asks about. */
export function topicOf(view: ItemView): string {
  const { job } = view.item;
  if (jobsIn(view).length > 1) return matterOf(view);
  const title = positionOf(job).replace(/^the | position$/g, '');
  const event = interviewAbout(view) ? 'interview' : 'application';
  const name = title === 'position' ? `my ${event}` : `${title} ${event}`;
  const where = `${event === 'interview' ? 'at' : 'to'} ${plain(job.company)}`;
  return isRecruiter(recipientOf(view), view) ? `${name} ${where}` : name;
}

/** The job, or all the jobs it asks about. */
export function matterOf(view: ItemView): string {
  const { length } = jobsIn(view);
  if (length === 1) return roleOf(view.item.job);
  const companies = companiesOf(view);
  return companies.length > LONGEST_LIST ? `my ${numberWord(length)} applications` : `my applications to ${companies}`;
}

/** The companies of all the jobs it's about. */
export function companiesOf(view: ItemView): string {
  return listed([...new Set(jobsIn(view).map(({ company }) => plain(company)))]);
}

/** The other jobs the same message asks about (SF: once a week to one person); '' if there are none. */
export function alsoAbout(view: ItemView): string {
  const { job, alsoAsk } = view.item;
  if (alsoAsk.length === 0) return '';
  const isAtOne = alsoAsk.every(({ company }) => plain(company) === plain(job.company));
  const jobs = isAtOne ? listed(alsoAsk.map(positionOf)) : rolesOf(alsoAsk);
  if (turnOf(view) === 2) return `I'd be glad of any news about ${jobs}, too.`;
  if (turnOf(view) > 2) return `I'm asking about ${jobs}, too.`;
  return `${view.newJob ? "I'd also like to ask" : "I'd also love to hear"} about ${jobs}.`;
}

/** The last words of a follow-up; '' once you've accepted another job. */
export function hopeFor(view: ItemView): string {
  const hopes = [
    'I hope to hear from you soon.',
    'I look forward to your reply.',
    'It would be great to hear from you.',
    'Thank you for your time and your patience.',
    '',
    'It would be great to hear from you.',
  ];
  return view.newJob ? '' : wordsFor(hopes, Math.min(turnOf(view), hopes.length));
}

/** Thanks to a reader who never got their note; '' if they did. */
export function owedThanks(view: ItemView): string {
  if (!isOwedThanks(view)) return '';
  if (turnOf(view) === 1) return 'Thank you so much for your time that day.';
  return turnOf(view) === 2 ? 'Thank you for your time that day.' : 'I appreciated your time that day.';
}

/** The same to others, through the reader; '' if there are none. */
export function thanksToOthers({ item }: ItemView): string {
  const others = item.missedThanks.filter(({ id }) => id !== item.person?.id);
  const names = [...new Set(others.map(({ name }) => plain(name)))];
  return names.length > 0 ? `Please give ${listed(names)} my thanks.` : '';
}

/** Whether the first sentence thanks them already. */
export function isThankedInRecall(view: ItemView): boolean {
  return turnOf(view) === 1 && metLast(view) !== null;
}

// For a reader who wasn't in the interview.
function recalledTo(view: ItemView, asked: string): string {
  const interview = interviewAbout(view);
  const isFirst = turnOf(view) === 1 && interview !== null && !isAhead(interview, view);
  return isFirst ? `${asked}, and I really enjoyed the conversation` : asked;
}

function isOwedThanks({ item }: ItemView): boolean {
  return item.missedThanks.some(({ id }) => id === item.person?.id);
}
