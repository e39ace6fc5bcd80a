// Drafts messages from the records for the user to finish: the same records give the same text, and nothing is
// invented.
import mustache from 'mustache';
import type { Day } from '../domain/day.ts';
import { fullDate } from '../domain/day-words.ts';
import { UserError } from '../domain/errors.ts';
import type { ItemKind } from '../domain/item-kinds.ts';
import type { Person } from '../domain/model.ts';
import { KINDS } from '../rules/kinds/index.ts';
import { blanksIn, optionalBlanksIn, withoutEmpty } from './blanks.ts';
import { recipientOf } from './facts.ts';
import { fieldsFor } from './fields.ts';
import { hintsFor, toneHints } from './hints.ts';
import { closeReasonOf } from './last-words.ts';
import type { TemplateId } from './templates.ts';
import type { DraftView } from './view.ts';
import { collapseFullStops, collapseMarks, companyOf, plain, plainOrNull } from './words.ts';

export interface Draft {
  /** Null if there's no recipient on record. */
  readonly to: { readonly name: string; readonly email: string | null } | null;
  /** Null for a letter. */
  readonly subject: string | null;
  readonly body: string;
  /** Your own notes that may help to fill the blanks; private. */
  readonly hints: readonly string[];
  /** Prompts of the required blanks. */
  readonly blanks: readonly string[];
  /** Prompts of the optional blanks. */
  readonly optionalBlanks: readonly string[];
}

const SUBJECT_LINE = /^Subject:[^\S\n]*(.*)\n*/i;

type Choice = (view: DraftView) => TemplateId;

const TEMPLATE_FOR = {
  'offer-notice': () => 'offer-notice',
  'thank-you': (view) => (closeReasonOf(view) === null ? 'thank-you' : 'thank-you-closed'),
  'recruiter-call': () => 'recruiter-call',
  'follow-up': ({ item }) => (['follow-up-1', 'follow-up-2'] as const)[(item.number ?? 1) - 1] ?? 'follow-up-3',
  'offer-reply': (view) => (closeReasonOf(view) === 'accepted' ? 'acceptance' : 'offer-reply'),
  'reference-alert': () => 'reference-alert',
  'reference-thanks': () => 'reference-thanks',
  'outcome-note': () => 'outcome-note',
  'network-check-in': ({ item }) => (item.rule === 'stall-check-in' ? 'stall-check-in' : 'network-check-in'),
  debrief: null,
  'add-interviewers': null,
  prepare: null,
  'feedback-request': () => 'feedback-request',
  'withdrawal-note': () => 'withdrawal-note',
  'find-insider': null,
  decide: null,
} as const satisfies Record<ItemKind, Choice | null>;

/** The message for an item; throws refused if there's nothing to write. */
export function draftFor(view: DraftView): Draft {
  const id = templateFor(view);
  const template = view.textOf(id);
  const message = written(id, template, view).replace(SUBJECT_LINE, '');
  const isLetter = view.form === 'letter';
  const subject = isLetter ? null : subjectOf(id, template, view);
  const body = isLetter ? `${letterHead(recipientOf(view), view.today)}\n\n${message}` : message;
  return withBlanks({ to: readerOf(view), subject, body }, id, view);
}

/** The draft made from your own text, as `editable` returns it; an email may have lost its subject. */
export function draftInOwnWords(view: DraftView, ownText: string): Draft {
  const text = ownText.trim();
  const subject = view.form === 'letter' ? null : SUBJECT_LINE.exec(text);
  const body = subject ? text.slice(subject[0].length) : text;
  const draft = withBlanks(
    { to: readerOf(view), subject: subject?.[1]?.trim() || null, body },
    templateFor(view),
    view,
  );
  return { ...draft, hints: [...toneHints(text), ...draft.hints] };
}

/** The message as sent: without the sentences of empty optional blanks. */
export function readyToSend(draft: Draft): Draft {
  const { subject, body } = draft;
  return {
    ...draft,
    subject: subject === null ? null : withoutEmpty(subject) || null,
    body: withoutEmpty(body),
    optionalBlanks: [],
  };
}

/** A message as one text to edit; for an email, the subject is the first line. */
export function editable({ subject, body }: Pick<Draft, 'subject' | 'body'>): string {
  return subject === null ? body : `Subject: ${subject}\n\n${body}`;
}

function withBlanks(message: Pick<Draft, 'to' | 'subject' | 'body'>, id: TemplateId, view: DraftView): Draft {
  const text = editable(message);
  const [blanks, optionalBlanks] = [blanksIn(text), optionalBlanksIn(text)];
  const hints = hintsFor(id, blanks.length + optionalBlanks.length > 0, view);
  return { ...message, hints, blanks, optionalBlanks };
}

function readerOf(view: DraftView): Draft['to'] {
  const person = recipientOf(view);
  return person && { name: plain(person.name), email: plainOrNull(person.email) };
}

function templateFor(view: DraftView): TemplateId {
  const { kind } = view.item;
  const choice: Choice | null = TEMPLATE_FOR[kind];
  if (choice) return choice(view);
  throw new UserError('refused', `This is for you alone (${KINDS[kind].fullName}), so there's no message.`);
}

function written(id: TemplateId, template: string, view: DraftView): string {
  const collapse = (field: unknown) => collapseMarks(String(field));
  return tidy(mustache.render(template, fieldsFor(id, view), undefined, { escape: collapse }));
}

/** Never shortened: mail programs cut it in lists themselves, and people search for the full title. */
function subjectOf(id: TemplateId, template: string, view: DraftView): string | null {
  const { job } = view.item;
  const subject = SUBJECT_LINE.exec(written(id, template, view))?.[1] ?? '';
  return subject.replaceAll(companyOf(job), () => plain(job.company)) || null;
}

// So an empty field leaves no double space or empty paragraph.
function tidy(text: string): string {
  return collapseFullStops(text)
    .replace(/ {2,}/g, ' ')
    .replace(/^ +| +$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function letterHead(person: Person | null, today: Day): string {
  const addressee = [person?.name, person?.title, person?.company].flatMap((line) => plainOrNull(line ?? null) ?? []);
  return [fullDate(today), ...(addressee.length > 0 ? ['', ...addressee] : [])].join('\n');
}
