// Decides what to do about an email that came in. When in doubt it's a proposal, never a change.
import type { Session } from '../../../app/types.ts';
import { formatDay } from '../../../domain/day.ts';
import { currentClosing } from '../../../domain/queries.ts';
import { shellWord } from '../../../domain/quote.ts';
import { offersOf } from '../../../store/find.ts';
import { clean } from '../../../terminal/text.ts';
import type { Candidate } from './candidate.ts';
import { heardCommand, jobCommand } from './commands.ts';
import { decideAcknowledgement } from './decide-acknowledgement.ts';
import { decideInvitation } from './decide-invitation.ts';
import { decideSent } from './decide-sent.ts';
import { type Decision, known, listed, recorded, type Step } from './decision.ts';
import type { Known } from './known.ts';
import { type Match, matchJob } from './match.ts';
import { contactOnRecord, isOutdated } from './on-record.ts';
import { soundsLikeJob } from './sounds-like-job.ts';

/** The facts that a decision is made from. */
export interface Case {
  readonly session: Session;
  readonly candidate: Candidate;
  readonly match: Match;
  /** The fields that every decision about it shares. */
  readonly about: Pick<Decision, 'event' | 'jobs' | 'names' | 'person'>;
}

/** Decides about an email; null if it isn't about the job hunt. */
export function decide(session: Session, candidate: Candidate, records: Known): Decision | null {
  const match = matchJob(session, candidate, records);
  const { said, invited } = candidate;
  if (candidate.failsChecks && match.by !== 'person' && match.by !== 'thread') return null;
  if (invited.length > 0) return decideInvitation(caseOf(session, candidate, match, 'invitation'));
  if (said === null) return null;
  const each = caseOf(session, candidate, match, said.event);
  if (candidate.isMine) return decideSent(each, records);
  return received(each, records);
}

function caseOf(session: Session, candidate: Candidate, match: Match, event: Decision['event']): Case {
  const { said } = candidate;
  const isNamed = match.jobs.length === 0 || (match.by === 'names' && match.isDoubtful);
  const names = said?.company == null || !isNamed ? null : { company: said.company, title: said.title };
  const person = match.people.find(({ email }) =>
    candidate.others.some(({ address }) => address === email?.toLowerCase()),
  );
  const jobs = names === null ? match.jobs : [];
  return { session, candidate, match, about: { event, jobs, names, person: person ?? null } };
}

function received(each: Case, records: Known): Decision | null {
  const { about } = each;
  if (about.event === 'acknowledgement') return decideAcknowledgement(each, records);
  if (about.event === 'reply') return decideReply(each);
  if (about.event === 'viewed') return listed(about);
  const isNamed = about.jobs.length > 0 || about.names !== null;
  return isNamed || soundsLikeJob(each.candidate.words) ? propose(each) : null;
}

/** Proposes a step that only the user may decide on: a rejection, an offer, a test, or a time to agree on. */
function propose(each: Case): Decision {
  const { session, candidate, about } = each;
  const { event, jobs } = about;
  const on = candidate.at.day;
  const day = ` --on ${formatDay(on)}`;
  const job = onlyOf(jobs);
  const isOver = event === 'rejection' || event === 'offer';
  if (job && isOver && isSettled(each, event)) return known(about);
  if (job && isOver && isOutdated(session, job, on)) return listed(about);
  const contact = heardSteps(each);
  if (event === 'rejection')
    return recorded(
      {
        ...about,
        steps: [{ kind: 'close', on }, ...contact],
        command: jobCommand('close', about, ` --reason rejected${day}`),
      },
      false,
    );
  if (event === 'offer')
    return recorded(
      { ...about, steps: [{ kind: 'offer', on }, ...contact], command: jobCommand('offer', about, day) },
      false,
    );
  if (event === 'assessment') {
    const text = `Test to take: ${clean(candidate.subject)}`;
    const steps: Step[] = [{ kind: 'note', text, on }, ...contact];
    return recorded({ ...about, steps, command: jobCommand('note', about, ` ${shellWord(text)}`) }, false);
  }
  return recorded({ ...about, steps: contact, command: jobCommand('add-interview', about, ' --at <when>') }, false);
}

/** Whether the job is closed, or the offer on record. */
function isSettled({ session, candidate, about }: Case, event: 'rejection' | 'offer'): boolean {
  const job = onlyOf(about.jobs);
  if (!job) return false;
  if (event === 'rejection') return currentClosing(job.job) !== null;
  return offersOf(session.db, job.job.id).some(({ on }) => Math.abs(on - candidate.at.day) <= 1);
}

/** The contact to record for an email that a person wrote; none if it's on record. */
function heardSteps({ session, candidate, about }: Case): Step[] {
  if (!candidate.said?.isByPerson) return [];
  const job = onlyOf(about.jobs);
  const { day } = candidate.at;
  const people = about.person === null ? [] : [about.person.id];
  if (job && contactOnRecord(session, job.job, { kind: 'reply', direction: 'in', people, on: day })) return [];
  return [{ kind: 'heard', from: about.person ?? candidate.from, on: day }];
}

function decideReply(each: Case): Decision | null {
  const { session, candidate, match, about } = each;
  const { day } = candidate.at;
  if (about.jobs.length === 0 || (match.by === 'domain' && !soundsLikeJob(candidate.words))) return null;
  const job = onlyOf(about.jobs);
  const people = about.person === null ? [] : [about.person.id];
  const before = job && contactOnRecord(session, job.job, { kind: 'reply', direction: 'in', people, on: day });
  if (before) return known(about, { touchId: before.id });
  const isKnownWriter = match.by === 'person' || match.by === 'thread';
  const isCertain = isKnownWriter && !match.isDoubtful && job?.isOpen === true && isTrusted(candidate);
  const steps: Step[] = [{ kind: 'heard', from: about.person ?? candidate.from, on: day }];
  return recorded({ ...about, steps, command: heardCommand(about.jobs, about.person, day) }, isCertain);
}

/** Whether a person wrote it, not a program (as from jobs@ or careers@), and nothing in it may be news. */
function isTrusted({ failsChecks, isAutomatic, said }: Candidate): boolean {
  return !failsChecks && !isAutomatic && said?.isByPerson === true && !said.mayHoldNews;
}

/** The only one of several, or null. */
export function onlyOf<T>([only, ...more]: readonly T[]): T | null {
  return only !== undefined && more.length === 0 ? only : null;
}
