// What the words for every call are made of.
import { listed, ordinalWord } from '../domain/words.ts';
import type { Item } from '../rules/item.ts';
import { interviewAbout, isAhead, isRecruiter, readerOf, roundOf } from './facts.ts';
import { positionsSaid, rolesSaid } from './roles-said.ts';
import type { ItemView } from './view.ts';
import { onDay, plain, plainOrNull, roleOf } from './words.ts';

/** The words for one kind of call, with one or two questions. */
export interface CallWords {
  /** What the call is about, after your name. */
  readonly opening: (view: ItemView) => string;
  readonly questions: (view: ItemView) => readonly string[];
  /** What comes after everything else. */
  readonly closing?: (view: ItemView) => readonly string[];
  /** Words for it in a call that starts with another subject; its first question if left out. */
  readonly inPassing?: (view: ItemView) => string;
  /** Whether the opening and the questions also deal with another item of the same call. */
  readonly covers?: (other: Item, view: ItemView) => boolean;
  /** Whether the opening names the other jobs that the same question is about. */
  readonly namesAll?: boolean;
  /** The voicemail message. */
  readonly message: (view: ItemView) => string;
}

const NUMBER_BLANK = '[[ your number ]]';

export function sentences(...parts: readonly string[]): string {
  return filledOnly(...parts).join(' ');
}

export function filledOnly(...parts: readonly string[]): readonly string[] {
  return parts.filter((part) => part !== '');
}

/** The end of a message that asks for an answer. */
export function callBack(view: ItemView): string {
  return `Could you call me at ${numberOf(view)}? Thank you.`;
}

/** The end of a message that needs none. */
export function myNumber(view: ItemView): string {
  return `My number is ${numberOf(view)}.`;
}

function numberOf({ me }: ItemView): string {
  return plainOrNull(me.phone) ?? NUMBER_BLANK;
}

export function isGoBetween(view: ItemView): boolean {
  return readerOf(view) === 'go-between';
}

/** Whether the interview hasn't started yet. */
export function isStillAhead(view: ItemView): boolean {
  const interview = interviewAbout(view);
  return interview !== null && isAhead(interview, view);
}

/** 'interviewed', 'have an interview', 'had my second interview': with 'for' and the position to follow. */
export function interviewVerb(view: ItemView): string {
  const isComing = isStillAhead(view);
  const round = roundOf(view);
  if (round > 1) return `${isComing ? 'have' : 'had'} my ${ordinalWord(round)} interview`;
  return isComing ? 'have an interview' : 'interviewed';
}

/** 'I interviewed for the Buyer position at Acme today'. */
export function interviewed(view: ItemView): string {
  return `I ${interviewVerb(view)} for ${role(view)} ${met(view)}`.trimEnd();
}

/** 'I also interviewed for the Buyer position at Acme today', after other news. */
export function alsoInterviewed(view: ItemView): string {
  return interviewed(view).replace('I ', 'I also ');
}

export function met(view: ItemView): string {
  const interview = interviewAbout(view);
  return interview ? onDay(interview.day, view.today) : '';
}

/** The items of this kind in a call. */
export function ofKind(kind: Item['kind'], view: ItemView): readonly ItemView[] {
  return [view.item, ...view.together].filter((item) => item.kind === kind).map((item) => ({ ...view, item }));
}

export function companiesOf(views: readonly ItemView[]): string {
  return listed([...new Set(views.map(company))]);
}

/** All the jobs, without the company for somebody who works there. */
export function rolesOf(views: readonly ItemView[]): string {
  const jobs = views.map(({ item }) => item.job);
  const isInside = views.every((view) => !isRecruiter(view.item.person, view) && !isReference(view));
  return isInside && new Set(views.map(company)).size === 1 ? positionsSaid(jobs) : rolesSaid(jobs);
}

function isReference({ item, jobHunt }: ItemView): boolean {
  return jobHunt.references.some(({ personId }) => personId === item.person?.id);
}

export function company({ item }: ItemView): string {
  return plain(item.job.company);
}

export function role({ item }: ItemView): string {
  return roleOf(item.job);
}
