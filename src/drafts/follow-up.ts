// Words of a follow-up by rule and number, including thanks that are still owed.
import type { Job } from '../domain/model.ts';
import { debriefAfter, offerElsewhere } from '../domain/queries.ts';
import { listed, numberWord } from '../domain/words.ts';
import { interviewAbout, isRecruiter, readerOf, recipientOf, turnOf } from './facts.ts';
import { PLAIN_QUESTIONS, QUESTIONS, UNDER_REVIEW, wordsFor } from './follow-up-words.ts';
import { followUpRule } from './occasion.ts';
import { isByPhone, metAt, nextStepNamed, whenWeMet, withMemory } from './recall.ts';
import type { ItemView } from './view.ts';
import { onDay, plain, positionOf, roleOf } from './words.ts';

const LONGEST_LIST = 45;

/** The job as the recipient knows it: with the company for a recruiter, who has many jobs; otherwise without. */
export function aboutFor(view: ItemView): string {
  return isRecruiter(recipientOf(view), view) ? roleOf(view.item.job) : positionOf(view.item.job);
}

/** Who you are (TR); the first follow-up thanks them once more (7S). */
export function recallFor(view: ItemView): string {
  const about = aboutFor(view);
  const met = metAt(view);
  const asked = whenWeMet(view, about) || `I'm writing about ${about}`;
  if (!met) return `${recalledTo(view, asked)}.`;
  const when = onDay(met.day, view.today);
  if (turnOf(view) > 1) return withMemory(asked, view);
  const again = isOwedThanks(view) ? 'so much' : 'again';
  return withMemory(
    `Thank you ${again} for ${isByPhone(met) ? 'speaking' : 'meeting'} with me about ${about} ${when}`,
    view,
  );
}

/** The question in a message, by rule and number. */
export function questionFor(view: ItemView): string {
  if (view.hasAcceptedElsewhere) return wordsFor(PLAIN_QUESTIONS, turnOf(view));
  const reader = readerOf(view);
  if (turnOf(view) > 1 || reader === 'go-between') return wordsFor(QUESTIONS[reader], turnOf(view));
  if (interviewAbout(view) === null) return UNDER_REVIEW;
  const step = nextStepNamed(view);
  if (step !== null) return `Is the next step still ${step}? And has the timing changed?`;
  return followUpRule(view) === 'decision-date'
    ? 'Is there an updated timeline, or anything I can add?'
    : wordsFor(QUESTIONS.decider, 1);
}

/** Makes sure they have all they need (TR): that's the reason to write, not to ask for the decision. */
export function checkFor(view: ItemView): string {
  const [who, need] = readerOf(view) === 'go-between' ? ['they have', 'they need'] : ['you have', 'you need'];
  const check = `I just wanted to make sure ${who} everything ${need} from me`;
  return view.hasAcceptedElsewhere
    ? `${check}.`
    : `${check}, and I'm happy to send references or samples of my work if they'd help.`;
}

/** Room for a question about the job; '' once you've accepted another. */
export function newQuestionFor({ hasAcceptedElsewhere }: ItemView): string {
  return hasAcceptedElsewhere ? '' : "One question has come up since: [[? a question you've thought of since ]]";
}

/** Offers what may still help them decide; '' once you've accepted another job. */
export function samplesFor({ hasAcceptedElsewhere }: ItemView): string {
  return hasAcceptedElsewhere ? '' : 'If a reference or a work sample would help, I can send one right away.';
}

/** Takes the pressure off (TR), unless you have an answer to give elsewhere, or have given it. */
export function patienceFor({ item, jobHunt, today, hasAcceptedElsewhere }: ItemView): string {
  if (hasAcceptedElsewhere || offerElsewhere(jobHunt, item.job.id, today) !== null) return '';
  return "I understand that hiring takes time, and I'm happy to wait.";
}

/** Room for something new; left out when there's nothing. */
export function newsFor(view: ItemView): string {
  const since = interviewAbout(view) ? 'the interview' : 'I applied';
  return `Since ${metAt(view) ? 'we spoke' : since}, I've [[? something new, such as a skill you now work on ]].`;
}

/** Room to set right an answer that came out wrong (SF), if the debrief names something; '' otherwise. */
export function betterAnswerFor(view: ItemView): string {
  const debrief = debriefAfter(interviewAbout(view), view.jobHunt.debriefs);
  if (!debrief || metAt(view) === null || (debrief.toImprove ?? debrief.forgot ?? debrief.concerns) === null) return '';
  return "I've also thought about one of your questions some more: [[? a better answer, or what you forgot to say ]].";
}

/** In the third, an open invitation for when you have something for them (SCC). */
export function invitationFor(view: ItemView): string {
  if (turnOf(view) !== 3 || view.hasAcceptedElsewhere) return '';
  return "I came across [[? something useful to them, such as an article ]] and I'd be glad to send it, or to talk about it over coffee.";
}

/** The topic of the subject line: 'Marketing Manager interview', or all the jobs it asks about. */
export function topicOf(view: ItemView): string {
  const { job } = view.item;
  if (jobsIn(view).length > 1) return matterOf(view);
  const title = positionOf(job).replace(/^the | position$/g, '');
  const event = interviewAbout(view) ? 'interview' : 'application';
  const name = title === 'position' ? `my ${event}` : `${title} ${event}`;
  return isRecruiter(recipientOf(view), view) ? `${name} at ${plain(job.company)}` : name;
}

/** The job, or all the jobs it asks about. */
export function matterOf(view: ItemView): string {
  const { length } = jobsIn(view);
  if (length === 1) return roleOf(view.item.job);
  const companies = companiesOf(view);
  return companies.length > LONGEST_LIST ? `my ${numberWord(length)} applications` : `my applications at ${companies}`;
}

/** The companies of all the jobs it's about. */
export function companiesOf(view: ItemView): string {
  return listed([...new Set(jobsIn(view).map(({ company }) => plain(company)))]);
}

function jobsIn({ item, together }: ItemView): readonly Job[] {
  const all = [item.job, ...together.map(({ job }) => job), ...item.alsoAsk];
  return [...new Map(all.map((job) => [job.id, job])).values()];
}

/** The other jobs the same message asks about (SF: once a week to one person); '' if there are none. */
export function alsoAbout({ item, hasAcceptedElsewhere }: ItemView): string {
  if (item.alsoAsk.length === 0) return '';
  const wish = hasAcceptedElsewhere ? "I'd also like to ask" : "I'd also love to hear";
  return `${wish} about ${listed(item.alsoAsk.map(roleOf))}.`;
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
  return turnOf(view) === 1 && metAt(view) !== null;
}

// For a reader who wasn't in the interview.
function recalledTo(view: ItemView, asked: string): string {
  if (turnOf(view) === 3) return `As you may remember, ${asked}`;
  const isFirst = turnOf(view) === 1 && interviewAbout(view) !== null;
  return isFirst ? `${asked}, and I really enjoyed the conversation` : asked;
}

function isOwedThanks({ item }: ItemView): boolean {
  return item.missedThanks.some(({ id }) => id === item.person?.id);
}
