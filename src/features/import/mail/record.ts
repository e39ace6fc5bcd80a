// Carries out what was decided about an email, by the code that the commands use, inside one transaction.

import { closeOne, readClosing } from '../../../app/recording/closing.ts';
import { addHeardContact, whoGotInTouch } from '../../../app/recording/heard.ts';
import { addNote } from '../../../app/recording/notes.ts';
import { saveOffer } from '../../../app/recording/offer.ts';
import { recordOutreach } from '../../../app/recording/outreach.ts';
import { outreachTo } from '../../../app/recording/unlisted.ts';
import type { Writing } from '../../../app/types.ts';
import { formatDay } from '../../../domain/day.ts';
import { recordId } from '../../../domain/ids.ts';
import { requireLine } from '../../../domain/input.ts';
import type { Job, Person } from '../../../domain/model.ts';
import type { MailAddress } from '../../../formats/mail/message.ts';
import { getRecord } from '../../../store/load.ts';
import { clean } from '../../../terminal/text.ts';
import type { Placing } from '../format.ts';
import { addInvitation, followInvitation, type Invited, knownInvitation } from '../ics/invitation.ts';
import { interviewAt, placeAt, sayNewcomers, sayTimes } from '../ics/place-at.ts';
import type { SentKind, Step } from './decision.ts';

export type Telling = Pick<Placing, 'session' | 'warn'>;

/** The result of recording a step. */
export interface Made {
  readonly jobId: number;
  /** The record, as users type it: 'l9'. */
  readonly record: string;
  readonly personId: number | null;
  readonly touchId: number | null;
  readonly interviewId: number | null;
  /** What kind of record was added, or null if one was changed. */
  readonly added: 'job' | 'interview' | 'touch' | 'note' | null;
}

const NOTHING = { personId: null, touchId: null, interviewId: null } as const;

/** Records one step about a job; only `add-job` needs none. Throws UserError before it writes anything. */
export function carryOut(telling: Telling, jobId: number | null, step: Step): Made {
  const { session } = telling;
  if (step.kind === 'add-job') return addJob(session, step);
  const job = getRecord(session.db, 'job', jobId ?? 0);
  switch (step.kind) {
    case 'apply':
      session.write.change('job', job.id, { appliedOn: step.on });
      return { ...NOTHING, jobId: job.id, record: recordId('job', job.id), added: null };
    case 'heard':
      return hear(session, job, step);
    case 'interviews':
      return invite(telling, job, step.invited);
    case 'close':
      closeOne(session, job.id, { row: readClosing(session, 'rejected', { on: formatDay(step.on) }) });
      return { ...NOTHING, jobId: job.id, record: recordId('job', job.id), added: null };
    case 'offer':
      saveOffer(session, job, { on: step.on, replyBy: null, salary: null, note: null });
      return { ...NOTHING, jobId: job.id, record: recordId('job', job.id), added: null };
    case 'note':
      addNote(session.write, { jobId: job.id }, step.on, step.text);
      return { ...NOTHING, jobId: job.id, record: recordId('job', job.id), added: 'note' };
    default:
      return reachOut(session, job, step);
  }
}

function addJob({ write, today }: Writing, { company, title, on }: Extract<Step, { kind: 'add-job' }>): Made {
  const row = { company: requireLine(clean(company), 'the company'), title: requireLine(clean(title), 'the title') };
  const { id } = write.add('job', { ...row, addedOn: today, appliedOn: on });
  return { ...NOTHING, jobId: id, record: recordId('job', id), added: 'job' };
}

function hear(session: Writing, job: Job, { from, on }: Extract<Step, { kind: 'heard' }>): Made {
  const person = from === null ? null : 'id' in from ? from : whoGotInTouch(session, asPerson(from), job).person;
  const word = { kind: 'reply', on, channel: 'email', note: null, promisedOn: null } as const;
  const touchId = addHeardContact(session, job.id, person?.id ?? null, word);
  return {
    ...NOTHING,
    jobId: job.id,
    record: recordId('touch', touchId),
    touchId,
    personId: person?.id ?? null,
    added: 'touch',
  };
}

function asPerson({ name, address }: MailAddress) {
  const called = clean(name ?? '').trim();
  return { name: called === '' ? address : called, email: address, title: null, phone: null };
}

function reachOut(session: Writing, job: Job, step: Extract<Step, { kind: SentKind }>): Made {
  const ids = step.to.map((person) => contact(session, job, person, step));
  const touchId = ids[0] ?? null;
  const record = touchId === null ? recordId('job', job.id) : recordId('touch', touchId);
  return { ...NOTHING, jobId: job.id, record, touchId, personId: step.to[0]?.id ?? null, added: 'touch' };
}

function contact(session: Writing, job: Job, person: Person, step: Extract<Step, { kind: SentKind }>): number | null {
  const outreach = outreachTo(session, job, step.kind, person);
  const key = { ...outreach.key, interviewId: step.interviewId };
  const promised = step.promised ?? undefined;
  const input = {
    on: step.on,
    result: 'sent',
    channel: 'email',
    prefers: null,
    timing: null,
    promised,
    note: null,
  } as const;
  return recordOutreach(session, { ...outreach, key }, input).touchId;
}

function invite(telling: Telling, job: Job, invited: readonly Invited[]): Made {
  const made = invited.map((each) => inviteOne(telling, job, each));
  const [first] = made;
  const interviewId = first?.interviewId ?? null;
  const record = interviewId === null ? recordId('job', job.id) : recordId('interview', interviewId);
  return { ...NOTHING, jobId: job.id, record, interviewId, added: first?.isNew ? 'interview' : null };
}

function inviteOne(
  telling: Telling,
  job: Job,
  invited: Invited,
): { readonly interviewId: number | null; readonly isNew: boolean } {
  const { session } = telling;
  const known = knownInvitation(session, invited.invitation) ?? called(session, job, invited);
  if (known === null && invited.invitation.isCancelled) return { interviewId: null, isNew: false };
  if (known === null) {
    const { interviewId, outcome } = placeAt(telling, job, invited);
    return { interviewId, isNew: outcome === 'added' };
  }
  const { interview, outcome, newcomers } = followInvitation(session, known, invited);
  if (outcome === 'moved') sayTimes(telling, interview, invited);
  sayNewcomers(telling, interview.id, newcomers);
  return { interviewId: interview.id, isNew: false };
}

/** Links a cancellation of an event that isn't known to the interview at its time. */
function called(session: Writing, job: Job, { invitation, start, second }: Invited) {
  const interview = invitation.isCancelled ? interviewAt(session, job.id, { invitation, start, second }) : undefined;
  if (!interview || invitation.uid === null) return null;
  addInvitation(session.write, interview.id, { ...invitation, isCancelled: false });
  return knownInvitation(session, invitation);
}
