// A thank-you note can include another message: that's two contacts on record, but the person got only one.
import type { Touch } from '../domain/model.ts';
import { isOutreach, isSent } from '../domain/queries.ts';
import { kindOf } from './kinds/index.ts';

/** The contacts that the other side noticed: without those that were part of a thank-you note. */
export function contactsSeen(touches: readonly Touch[]): readonly Touch[] {
  const notes = touches.filter((touch) => isThanks(touch) && isSent(touch));
  if (notes.length === 0) return touches;
  return touches.filter((touch) => !canBeCarried(touch) || !notes.some((note) => isSameOccasion(note, touch)));
}

function isThanks({ kind }: Touch): boolean {
  return isOutreach(kind) && kindOf(kind).startsWait === true;
}

function canBeCarried({ kind }: Touch): boolean {
  return isOutreach(kind) && kindOf(kind).outreach?.joinsThanks !== undefined;
}

function isSameOccasion(a: Touch, b: Touch): boolean {
  return a.jobId === b.jobId && a.personId === b.personId && a.on === b.on && a.channel === b.channel;
}
