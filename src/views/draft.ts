// A message to send or post: on the screen, as JSON, and the hints next to it.

import { type Day, formatDay } from '../domain/day.ts';
import { dayNear } from '../domain/day-words.ts';
import type { MessageForm } from '../domain/item-key.ts';
import type { Item } from '../rules/item.ts';
import { behindMark, joinBlocks, paragraph, textLines } from '../terminal/layout.ts';
import type { Style } from '../terminal/style.ts';
import { itemJson } from './json.ts';

interface Message {
  readonly to: { readonly name: string; readonly email: string | null } | null;
  readonly subject: string | null;
  readonly body: string;
}

/** The message as text; anything but a letter starts with To and Subject. */
export function renderMessage({ to, subject, body }: Message, form: MessageForm, style: Style): string {
  const head = [to && `To: ${addressOf(to)}`, subject && `Subject: ${subject}`];
  const lines = head.flatMap((line) => (line ? paragraph(line, 0, style) : []));
  return joinBlocks([form === 'letter' ? [] : lines, textLines(body, 0, style)]);
}

function addressOf({ name, email }: { readonly name: string; readonly email: string | null }): string {
  return `${name} ${email === null ? '(no e-mail address yet)' : `<${email}>`}`;
}

export interface DraftHints {
  /** Your notes, if there are blanks to fill. */
  readonly notes: readonly string[];
  /** The day you saved your own words; null for our draft. */
  readonly ownSince: Day | null;
  readonly today: Day;
  /** Blanks that have to be filled in. */
  readonly blanks: readonly string[];
  /** Blanks that may stay empty. */
  readonly optionalBlanks: readonly string[];
  /** Commands to type, in order. */
  readonly next: readonly string[];
}

/** Hints next to the message, for stderr. */
export function renderDraftHints(hints: DraftHints, style: Style): string {
  const { notes, ownSince, today, blanks, optionalBlanks, next } = hints;
  const lines = [
    ...notes.flatMap((note) => behindMark('• ', note, style)),
    ...(ownSince === null ? [] : paragraph(ownWordsSince(ownSince, today), 0, style)),
    ...(blanks.length === 0 ? [] : behindMark('Still to fill in: ', blanks.join('; '), style)),
    ...(optionalBlanks.length === 0 ? [] : behindMark('You could add: ', optionalBlanks.join('; '), style)),
    ...next.flatMap((command, at) => behindMark(at === 0 ? 'Next: ' : 'then: ', command, style)),
  ];
  return lines.join('\n');
}

function ownWordsSince(day: Day, today: Day): string {
  const check = day < today ? '; see whether the days in them still hold' : '';
  return `These are your own words, kept ${dayNear(day, today)}${check}.`;
}

export interface DraftJsonView extends Message {
  readonly item: Item;
  readonly form: MessageForm;
  readonly hints: readonly string[];
  readonly blanks: readonly string[];
  readonly optionalBlanks: readonly string[];
  readonly ownSince: Day | null;
  readonly next: readonly string[];
  /** Where it was sent straight away: 'clipboard', 'file', 'mail'. */
  readonly handedTo: readonly string[];
  readonly file: string | null;
  readonly warnings: readonly string[];
}

/** `draft --json`. */
export function draftJson(view: DraftJsonView) {
  const { item, form, to, subject, body, blanks, optionalBlanks, hints, ownSince, next, handedTo, file, warnings } =
    view;
  return {
    schema: 'jobtrack/draft@1',
    item: itemJson(item),
    form,
    to: to && { name: to.name, email: to.email },
    subject,
    body,
    blanks,
    optionalBlanks,
    hints,
    ownSince: ownSince === null ? null : formatDay(ownSince),
    handedTo,
    file,
    next,
    warnings,
  };
}
