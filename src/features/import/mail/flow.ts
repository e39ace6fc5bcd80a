// Decides about each email in order of date and records what's certain or was answered, inside one transaction. Each
// decision sees what the ones before it recorded.
import type { Writing } from '../../../app/types.ts';
import { isUserError } from '../../../domain/errors.ts';
import { recordId } from '../../../domain/ids.ts';
import { jobName } from '../../../domain/words.ts';
import { getRecord } from '../../../store/load.ts';
import type { MailRow } from '../../../store/mail.ts';
import type { Remarks } from '../remarks.ts';
import type { Candidate } from './candidate.ts';
import { decide, onlyOf } from './decide.ts';
import type { Decision, Step } from './decision.ts';
import { type Known, loadKnown } from './known.ts';
import { timingIn } from './named-day.ts';
import { carryOut, type Made } from './record.ts';
import type { EventView } from './types.ts';

/** The user's answer about a proposal: the job it's about, or no. */
export type Answer = { readonly jobId: number | null } | 'no';

/** A proposal that can be recorded. */
export interface Proposal {
  readonly key: string;
  readonly candidate: Candidate;
  readonly decision: Decision;
}

export interface Placed {
  readonly events: readonly EventView[];
  /** In order of date. */
  readonly proposals: readonly Proposal[];
  readonly unrelated: number;
  readonly made: readonly Made[];
}

interface Placing {
  readonly session: Writing;
  readonly warn: Remarks['warn'];
  /** The answer to a proposal; null leaves it open. */
  readonly answerTo: (proposal: Proposal) => Answer | null;
}

/** Decides about each candidate, and records those that are certain or were answered with yes. */
export function placeMail(placing: Placing, candidates: readonly Candidate[]): Placed {
  const known = loadKnown(placing.session.db);
  const events: EventView[] = [];
  const proposals: Proposal[] = [];
  const made: Made[] = [];
  let unrelated = 0;
  for (const candidate of candidates) {
    const decision = decide(placing.session, candidate, known);
    if (decision === null) unrelated += 1;
    else {
      const one = placeOne(placing, known, { key: candidate.key, candidate, decision });
      events.push(one.event);
      made.push(...one.made);
      if (one.isOpen) proposals.push({ key: candidate.key, candidate, decision });
    }
  }
  return { events, proposals, unrelated, made };
}

function placeOne(placing: Placing, known: Known, proposal: Proposal) {
  const { candidate, decision } = proposal;
  const isAsked = decision.action === 'proposed' && canBeRecorded(decision);
  const answer = isAsked ? placing.answerTo(proposal) : null;
  const jobId = answer !== null && answer !== 'no' ? answer.jobId : (onlyOf(decision.jobs)?.job.id ?? null);
  const isRecording = decision.action === 'recorded' || (answer !== null && answer !== 'no');
  const made = isRecording ? tryToRecord(placing, known, jobId, decision.steps) : [];
  const outcome = outcomeOf(decision, answer, made);
  const kept = keepMail(placing.session, proposal, outcome, made, jobId);
  if (kept) known.addMail(kept);
  return {
    event: viewOf(placing.session, candidate, { ...decision, action: actionOf(outcome) }, { made, jobId }),
    made,
    isOpen: isAsked && answer === null,
  };
}

/** Whether a yes would be enough: not for news of a job that isn't on record. */
function canBeRecorded({ jobs, steps: [first] }: Decision): boolean {
  return first !== undefined && (jobs.length > 0 || first.kind === 'add-job');
}

type Outcome = MailRow['outcome'] | 'proposed';

function outcomeOf({ action }: Decision, answer: Answer | null, made: readonly Made[]): Outcome {
  if (made.length > 0) return 'recorded';
  if (answer === 'no') return 'declined';
  return action === 'recorded' ? 'none' : action;
}

function actionOf(outcome: Outcome): Decision['action'] {
  return outcome === 'declined' ? 'none' : outcome;
}

/** Records all steps; if the records forbid the first, it's only listed, with the reason as a warning. */
function tryToRecord({ session, warn }: Placing, known: Known, jobId: number | null, steps: readonly Step[]): Made[] {
  const made: Made[] = [];
  try {
    for (const step of steps) made.push(carryOut({ session, warn }, made[0]?.jobId ?? jobId, step));
  } catch (error) {
    if (!isUserError(error)) throw error;
    warn(error.message, [error.message, error.hint].filter((text) => text !== null).join(' '));
  }
  for (const { jobId } of made) known.refresh(jobId);
  return made;
}

/** Remembers an email about a job, so that it changes nothing the second time. Proposals stay open. */
function keepMail(
  session: Writing,
  { candidate, decision }: Proposal,
  outcome: Outcome,
  made: readonly Made[],
  jobId: number | null,
): MailRow | null {
  const about = made[0]?.jobId ?? jobId;
  const row = {
    messageId: candidate.key,
    on: candidate.at.day,
    subject: candidate.subject,
    address: candidate.others[0]?.address ?? null,
    event: decision.event,
    jobId: about,
    personId: made.find(({ personId }) => personId !== null)?.personId ?? decision.person?.id ?? null,
    interviewId: made.find(({ interviewId }) => interviewId !== null)?.interviewId ?? decision.joins.interviewId,
    touchId: made.find(({ touchId }) => touchId !== null)?.touchId ?? decision.joins.touchId,
  };
  if (outcome === 'proposed') return about === null ? null : { id: 0, ...row, outcome: 'none' };
  if (about === null && outcome !== 'declined') return null;
  return session.write.add('mail', { ...row, outcome });
}

function viewOf(
  { db }: Writing,
  candidate: Candidate,
  decision: Decision,
  { made, jobId }: { readonly made: readonly Made[]; readonly jobId: number | null },
): EventView {
  const { event, certainty, action, names, person, command, joins } = decision;
  const about = made[0]?.jobId ?? jobId;
  const job = about === null ? null : getRecord(db, 'job', about);
  const personId = made.find((each) => each.personId !== null)?.personId ?? null;
  const known = personId === null ? person : getRecord(db, 'person', personId);
  const record = made[0]?.record ?? joinedRecord(joins);
  const timing = action === 'recorded' && event === 'reply' ? timingIn(candidate.ownText) : null;
  const isProposed = action === 'proposed';
  return {
    messageId: candidate.key,
    on: candidate.at.day,
    from: candidate.from?.address ?? null,
    to: candidate.to.map(({ address }) => address),
    subject: candidate.subject,
    event,
    certainty,
    action,
    job: job ? { id: job.id, company: job.company, title: job.title } : names && { id: null, ...names },
    jobs: about === null ? decision.jobs.map(({ job }) => `${jobName(job)} (${recordId('job', job.id)})`) : [],
    person: known && { id: known.id, name: known.name },
    record,
    command: isProposed ? command : timing === null ? null : `jobtrack edit ${record} --decision-by <date>`,
    because: isProposed ? (candidate.said?.because ?? candidate.subject) : timing,
  };
}

function joinedRecord({ touchId, interviewId }: Decision['joins']): string | null {
  if (touchId !== null) return recordId('touch', touchId);
  return interviewId === null ? null : recordId('interview', interviewId);
}
