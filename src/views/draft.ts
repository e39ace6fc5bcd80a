// A message to send or post: on the screen, as JSON, and the hints next to it.

import type { BlankField, NextCommand } from '../app/types.ts';
import { type Day, formatDay } from '../domain/day.ts';
import { dayNear, namedDay } from '../domain/day-words.ts';
import type { MessageForm } from '../domain/item-key.ts';
import type { Row } from '../domain/schema.ts';
import type { Item } from '../rules/item.ts';
import { idOf } from '../rules/item-id.ts';
import { actOf } from '../rules/item-words.ts';
import { afterMark, joinBlocks, paragraph, shown, textLines } from '../terminal/layout.ts';
import { paint, type Style } from '../terminal/style.ts';
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
  return `${name} ${email === null ? '(no email address yet)' : `<${email}>`}`;
}

/** The saved part of a message: your answers, or the whole text. */
type Kept = Pick<Row<'message'>, 'savedOn' | 'rewritten' | 'promisedOn'>;

export interface DraftHints {
  /** Your notes, if there are blanks to fill. */
  readonly notes: readonly string[];
  readonly kept: Kept | null;
  readonly today: Day;
  /** Blanks that have to be filled in. */
  readonly blanks: readonly string[];
  /** Blanks that may stay empty. */
  readonly optionalBlanks: readonly string[];
  /** Commands to type, in order. */
  readonly next: readonly NextCommand[];
}

/** Hints next to the message, for stderr. */
export function renderDraftHints(hints: DraftHints, style: Style): string {
  const { notes, kept, today, blanks, optionalBlanks, next } = hints;
  const lines = [
    ...notes.flatMap((note) => afterMark('• ', note, style)),
    ...(kept === null ? [] : paragraph(keptWords(kept, today), 0, style)),
    ...(kept === null || kept.promisedOn === null ? [] : paragraph(promiseIn(kept.promisedOn, today), 0, style)),
    ...(blanks.length === 0 ? [] : afterMark('Still to fill in: ', blanks.join('; '), style)),
    ...(optionalBlanks.length === 0
      ? []
      : afterMark('You could add: ', `${optionalBlanks.join('; ')}. ${LEFT_OUT}`, style)),
    ...next.flatMap(({ aim, command }) => paragraph(`${aim}: ${command}`, 0, style)),
  ];
  return lines.join('\n');
}

const LEFT_OUT = 'What you leave empty is left out.';

function keptWords({ savedOn, rewritten }: Kept, today: Day): string {
  if (rewritten) return 'Your answers are saved. The dates and the rest of the message are kept up to date.';
  const check = savedOn < today ? ' Check that the dates in it are still right.' : '';
  return `Your draft, saved ${dayNear(savedOn, today)}.${check}`;
}

function promiseIn(day: Day, today: Day): string {
  return `It says you'll check in on ${namedDay(day, today)}. That goes on your list once you check this off as sent.`;
}

export interface DraftJsonView extends Message {
  /** The items it's for, the first of them first. */
  readonly items: readonly Item[];
  readonly form: MessageForm;
  readonly hints: readonly string[];
  readonly blanks: readonly string[];
  readonly optionalBlanks: readonly string[];
  readonly fields: readonly BlankField[];
  readonly kept: Kept | null;
  readonly next: readonly NextCommand[];
  /** Where it was handed over: 'clipboard', 'file', 'mail'. */
  readonly handedTo: readonly string[];
  readonly file: string | null;
  readonly warnings: readonly string[];
}

/** `draft --json`: one message, or several in `drafts`. */
export function draftsJson(views: readonly DraftJsonView[]) {
  const [one] = views.length === 1 ? views : [NO_DRAFT];
  const drafts = views.length === 1 ? [] : views.map(draftJson);
  return {
    schema: 'jobtrack/draft@1',
    ...draftJson(one ?? NO_DRAFT),
    drafts,
    warnings: views.flatMap(({ warnings }) => warnings),
  };
}

const NO_DRAFT: Omit<DraftJsonView, 'form'> & { readonly form: null } = {
  items: [],
  form: null,
  to: null,
  subject: null,
  body: '',
  blanks: [],
  optionalBlanks: [],
  fields: [],
  hints: [],
  kept: null,
  handedTo: [],
  file: null,
  next: [],
  warnings: [],
};

function draftJson(view: DraftJsonView | typeof NO_DRAFT) {
  const { items, form, to, subject, body, blanks, optionalBlanks, hints, kept, next, handedTo, file } = view;
  const [item] = items;
  return {
    item: item ? itemJson(item) : null,
    items: items.map(idOf),
    form,
    to: to && { name: to.name, email: to.email },
    subject,
    body,
    blanks,
    optionalBlanks,
    fields: view.fields.map(({ name, asks, required, value }) => ({ name, asks, required, value })),
    hints,
    ownSince: kept && formatDay(kept.savedOn),
    promisedOn: kept?.promisedOn == null ? null : formatDay(kept.promisedOn),
    handedTo,
    file,
    next: next.map(({ command }) => command),
  };
}

/** The line above a message if there are several: its ids and what it is. */
export function renderLead(ids: readonly string[], item: Item, style: Style): string {
  return paint('heading', shown(`${ids.join(', ')}: ${actOf(item)}, ${item.job.company}`, style), style);
}
