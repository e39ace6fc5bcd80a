// Sentences and hints about the jobs that a command closed.

import { echoDay } from '../../domain/echo.ts';
import { spelled } from '../../domain/english.ts';
import { groupBy } from '../../domain/group.ts';
import { recordId } from '../../domain/ids.ts';
import type { ItemKind } from '../../domain/item-kinds.ts';
import type { CloseReason, Closing, Job } from '../../domain/model.ts';
import { isOutreach } from '../../domain/queries.ts';
import { countOf, jobName } from '../../domain/words.ts';
import { idOf } from '../../rules/item-id.ts';
import { outreachOf } from '../../rules/kinds/index.ts';
import { planAround } from '../agenda/planning.ts';
import type { Session } from '../types.ts';
import { acceptanceHints, acceptanceLines } from './acceptance.ts';

const REASON_WORDS = {
  filled: 'filled',
  rejected: 'rejected',
  withdrawn: 'withdrawn',
  declined: 'declined',
  accepted: 'accepted',
  'no-response': 'no reply',
  other: null,
} as const satisfies Record<CloseReason, string | null>;

/** A job that is closed now. */
export interface Closed {
  readonly job: Job;
  readonly row: Pick<Closing, 'on' | 'reason' | 'startsOn'>;
  /** It was closed for that reason already. */
  readonly isKnown: boolean;
  /** They know now, which wasn't recorded before. */
  readonly isNewlyTold: boolean;
  /** The interviews that won't take place. */
  readonly cancelled: readonly string[];
}

/** Sentences on each closed job, the interviews that this canceled, and the effects of an acceptance. */
export function closingLines(session: Session, closed: readonly Closed[]): string[] {
  if (closed.length === 0) return ['No open jobs match. Nothing changed.'];
  const known = closed.filter(({ isKnown }) => isKnown).map(knownLine);
  const alike = groupBy(
    closed.filter(({ isKnown }) => !isKnown),
    ({ row }) => row,
  );
  return [...known, ...[...alike.values()].flatMap((group) => groupLines(session, group))];
}

/** Jobs closed for one reason on one day, which are said once. */
function groupLines(session: Session, closed: readonly Closed[]): string[] {
  const [first] = closed;
  if (!first) return [];
  const how = [REASON_WORDS[first.row.reason], echoDay(first.row.on, session.today)].filter(Boolean).join(', ');
  if (closed.length === 1) return [`Closed: ${nameOf(first.job)}, ${how}.`, ...effectLines(session, first)];
  const jobs = closed.flatMap((one) => [`• ${nameOf(one.job)}`, ...effectLines(session, one)]);
  return [`Closed: ${countOf(closed.length, 'job')}, ${how}.`, ...jobs];
}

/** What closing a job brings with it. */
function effectLines(session: Session, { job, row, cancelled }: Closed): string[] {
  const { reason, startsOn } = row;
  return [
    ...(startsOn === null ? [] : [`Your first day there: ${echoDay(startsOn, session.today)}.`]),
    ...cancelled.map((interview) => `${spelled('Canceled')}: ${interview}.`),
    ...(reason === 'accepted' ? acceptanceLines(session, job, startsOn) : []),
  ];
}

function knownLine({ job, row, isNewlyTold }: Closed): string {
  const change = isNewlyTold ? "They know now, so you don't owe them a note." : 'Nothing changed.';
  const closed = [`${nameOf(job)} is closed`, REASON_WORDS[row.reason]].filter(Boolean).join(', ');
  return `Already recorded: ${closed}. ${change}`;
}

function nameOf(job: Job): string {
  return `${jobName(job)} (${recordId('job', job.id)})`;
}

/** Commands to type next: for the jobs left after an acceptance, and for the notes owed after closing several jobs. */
export function closingHints(session: Session, closed: readonly Closed[]): string[] {
  const accepted = closed.find(({ row, isKnown }) => row.reason === 'accepted' && !isKnown);
  return [
    ...(accepted ? acceptanceHints(session, accepted.job) : []),
    ...(closed.length > 1 ? noteHints(session, closed) : []),
  ];
}

function isNoteOfDecision(kind: ItemKind): boolean {
  return isOutreach(kind) && outreachOf(kind).canBeKnown === true;
}

/** How to draft the notes that tell them, including thank-you notes that do so too. */
function noteHints(session: Session, closed: readonly Closed[]): string[] {
  const jobIds = closed.map(({ job }) => job.id);
  const { items } = planAround(session, jobIds).items;
  const notes = items.filter(
    ({ kind, carries, job }) =>
      jobIds.includes(job.id) && (isNoteOfDecision(kind) || (carries !== null && isNoteOfDecision(carries))),
  );
  return notes.length === 0 ? [] : [`To write to them: jobtrack draft ${notes.map(idOf).join(' ')}`];
}
