// Private hints shown next to a message.
import { formatMoment } from '../domain/day.ts';
import { clockWords, spelled } from '../domain/english.ts';
import { recordId } from '../domain/ids.ts';
import { debriefAfter } from '../domain/queries.ts';
import { listed } from '../domain/words.ts';
import type { Item } from '../rules/item.ts';
import { idOf, itemId } from '../rules/item-id.ts';
import { interviewAbout, recipientOf, wasThere } from './facts.ts';
import { hasResume } from './interview-news.ts';
import { skillsLeft } from './match.ts';
import { isOddlyCased } from './person-names.ts';
import { nextStepNamed, rememberedBy } from './recall.ts';
import type { TemplateId } from './templates.ts';
import type { DraftView, ItemView } from './view.ts';
import { brief, plain, plainOrNull, positionOf } from './words.ts';

const MOST_OF_A_TITLE = 40;

/** The last note on every message. */
export const PROOFREAD = 'Read it aloud once, and check the names and the spelling.';
/** Words that make a message sound negative (SF). */
const NEGATIVE = /\b(?:unfortunately|I['’]m afraid|I am afraid|sorry|desperate(?:ly)?)\b/gi;

type Noted =
  | 'went-well'
  | 'learned'
  | 'reactions'
  | 'forgot'
  | 'concern'
  | 'to-improve'
  | 'skills'
  | 'open'
  | 'common'
  | 'remembered'
  | 'next-step';

const TALK_NOTES: readonly Noted[] = ['went-well', 'learned', 'reactions', 'open', 'common'];
const TO_ADD: readonly Noted[] = ['forgot', 'concern', 'to-improve'];
const UNUSED: readonly Noted[] = ['remembered', 'next-step'];

/** Notes that may help to fill the personal blanks of a message. */
const NOTES_FOR: Partial<Record<TemplateId, readonly Noted[]>> = {
  'thank-you': [...TALK_NOTES, ...TO_ADD],
  'thank-you-closed': TALK_NOTES,
  'follow-up-1': [...TO_ADD, 'open', 'common', ...UNUSED],
  'follow-up-2': ['open', ...UNUSED],
  'follow-up-3': ['open', 'common', ...UNUSED],
  'recruiter-call': TALK_NOTES,
  'offer-notice': ['remembered'],
};

/** The hints for a message, with or without blanks, most important first. */
export function hintsFor(id: TemplateId, hasBlanks: boolean, view: DraftView): string[] {
  const hints = [notYet(view), whereTo(view), nameAsTyped(view), twinNote(view), otherAlerts(view), toAttach(id, view)];
  return [
    ...hints.flatMap((hint) => hint ?? []),
    ...(id === 'thank-you' ? numberToSign(view) : []),
    ...(view.item.kind === 'follow-up' ? noted(['skills'], view) : []),
    ...(hasBlanks ? noted(notesFor(id, view), view) : []),
    PROOFREAD,
  ];
}

// News of an offer may bring thanks for a talk.
function notesFor(id: TemplateId, { together }: DraftView): readonly Noted[] {
  const isThanks = together.some(({ kind }) => kind === 'thank-you' || kind === 'recruiter-call');
  return id === 'offer-notice' && isThanks ? TALK_NOTES : (NOTES_FOR[id] ?? []);
}

/** A hint if a message of your own has negative words. */
export function toneHints(text: string): string[] {
  const words = new Map([...text.matchAll(NEGATIVE)].map(([word]) => [word.toLowerCase(), `"${word}"`]));
  const found = [...words.values()];
  if (found.length === 0) return [];
  return [`${listed(found)} may sound negative. Try saying what you can do instead.`];
}

/** For a recruiter who was in the interview, says they also get a thank-you note; null for anybody else. */
export function twinNote(view: ItemView): string | null {
  const { item, list } = view;
  if (item.kind !== 'recruiter-call' || !item.interview || !item.person || !wasThere(view)) return null;
  const note = itemId({ kind: 'thank-you', first: item.interview.id, second: item.person.id });
  if (!list.some((each) => idOf(each) === note)) return null;
  return `${note}, the thank-you note, goes to the same person. If one is enough: jobtrack skip ${idOf(item)}`;
}

function notYet(view: DraftView): string | null {
  const { item, together, now } = view;
  const hours = [item, ...together].flatMap(({ notBefore }) => notBefore ?? []);
  const notBefore = hours.sort((a, b) => formatMoment(a).localeCompare(formatMoment(b))).at(-1);
  if (!notBefore) return null;
  const isOver = now.day > notBefore.day || (now.day === notBefore.day && now.time >= notBefore.time);
  return isOver ? null : `For after the interview (${clockWords(notBefore.time)}).`;
}

function whereTo(view: DraftView): string | null {
  if (recipientOf(view)) return null;
  const { job } = view.item;
  const add = `jobtrack add-contact "…" --job ${recordId('job', job.id)}`;
  return `You have no contact at ${plain(job.company)} yet. Once you know who to write to: ${add}`;
}

function nameAsTyped(view: DraftView): string | null {
  const person = recipientOf(view);
  if (!person || !isOddlyCased(person.name)) return null;
  return `It greets "${plain(person.name)}". For another spelling: jobtrack edit ${recordId('person', person.id)} --name "…"`;
}

// One message can tell a reference about several jobs.
function otherAlerts({ item, together, list }: DraftView): string | null {
  const isOther = (each: Item) =>
    each.kind === item.kind &&
    each.person?.id === item.person?.id &&
    ![item, ...together].some(({ job }) => job.id === each.job.id);
  const others = item.kind === 'reference-alert' ? list.filter(isOther) : [];
  if (others.length === 0 || !item.person) return null;
  const named = others.map(
    (each) => `${idOf(each)} (${brief(positionOf(each.job), MOST_OF_A_TITLE)}, ${plain(each.job.company)})`,
  );
  const draft = `jobtrack draft ${[item, ...together, ...others].map(idOf).join(' ')}`;
  return `For ${plain(item.person.name)} there's also ${listed(named)}. To tell them in one message: ${draft}`;
}

function toAttach(id: TemplateId, view: DraftView): string | null {
  if (id !== 'reference-alert' || hasResume(view)) return null;
  const resume = plainOrNull(view.item.job.resume);
  return `${spelled('Attach your résumé')}${resume === null ? '' : `: ${resume}`}.`;
}

function numberToSign({ me }: DraftView): string[] {
  if (plainOrNull(me.name) === null || plainOrNull(me.phone) !== null) return [];
  return ['To sign with your number too: jobtrack config set me.phone "…"'];
}

// Your notes from the interview, and what you have in common with the recipient. The next step and what they'll remember
// you by are shown where the text couldn't use them.
function noted(wanted: readonly Noted[], view: DraftView): string[] {
  const debrief = debriefAfter(interviewAbout(view), view.jobHunt.debriefs);
  const notes = {
    'went-well': ['What went well', debrief?.wentWell],
    learned: ['What you learned', debrief?.learned],
    reactions: ['How they reacted', debrief?.reactions],
    forgot: ['What you forgot to say', debrief?.forgot],
    concern: ['The concern', debrief?.concerns],
    'to-improve': ['What to do better', debrief?.toImprove],
    skills: ["Skills you're strengthening", listed(skillsLeft(view))],
    open: ['What was left open', debrief?.questions],
    remembered: ["What they'll remember you by", rememberedBy(view) === '' ? debrief?.rememberedFor : null],
    'next-step': ['The next step', nextStepNamed(view) === null ? debrief?.nextStep : null],
    common: ['What you share', recipientOf(view)?.common],
  } as const satisfies Record<Noted, readonly [string, string | null | undefined]>;
  return wanted.flatMap((name) => {
    const [title, text] = notes[name];
    const said = plainOrNull(text ?? null);
    return said === null ? [] : [`${title}: ${said}`];
  });
}
