// An emailed invitation and its interview: the first one adds it, a later one with the same UID moves or cancels it,
// and one that's already recorded changes nothing, whatever the user has changed since.

import { linkInterviewer } from '../../../app/lookup/people.ts';
import { moveTo, type Start } from '../../../app/recording/interview-time.ts';
import type { Session, Writing } from '../../../app/types.ts';
import type { Moment } from '../../../domain/day.ts';
import { UserError } from '../../../domain/errors.ts';
import { recordId } from '../../../domain/ids.ts';
import type { PersonText } from '../../../domain/input.ts';
import type { Interview, Invitation, Job } from '../../../domain/model.ts';
import { fold, nameKey } from '../../../domain/names.ts';
import { closingOn } from '../../../domain/queries.ts';
import { jobName } from '../../../domain/words.ts';
import type { IncomingInterview } from '../../../formats/ics/read.ts';
import { invitationOf, peopleAt } from '../../../store/find.ts';
import { getRecord } from '../../../store/load.ts';
import { loadSettings, ownAddresses } from '../../../store/settings.ts';
import type { Writer } from '../../../store/write.ts';
import { ownInterview } from '../../calendar/own-events.ts';

/** An invitation, and its start on the user's own clock. */
export interface Invited {
  readonly invitation: IncomingInterview;
  readonly start: Start;
  /** If that local time occurs twice: the second occurrence, in UTC. The first was taken. Otherwise null. */
  readonly second: Moment | null;
}

/** The effect of a repeated invitation on its interview. */
export interface Followed {
  readonly outcome: 'moved' | 'cancelled' | 'known';
  readonly interview: Interview;
  readonly job: Job;
  /** Messages about the people added for it. */
  readonly newcomers: readonly string[];
}

/** The interview recorded for an event. */
interface Known {
  readonly interviewId: number;
  /** Null for an event of our own calendar, which changes nothing. */
  readonly invitation: Invitation | null;
}

/** Looks up the event of an invitation; null if it isn't recorded. */
export function knownInvitation(session: Session, incoming: IncomingInterview): Known | null {
  const own = ownInterview(session, incoming);
  if (own !== null) return { interviewId: own.id, invitation: null };
  const invitation = incoming.uid === null ? null : invitationOf(session.db, incoming.uid);
  return invitation && { interviewId: invitation.interviewId, invitation };
}

/** Records which invitation an interview came from. */
export function addInvitation(
  write: Writer,
  interviewId: number,
  { uid, sequence, isCancelled }: IncomingInterview,
): void {
  if (uid !== null) write.add('invitation', { interviewId, uid, sequence, isCancelled });
}

/** Moves or cancels the interview of a known invitation if this one is newer. Throws 'refused' if the job is closed. */
export function followInvitation(session: Writing, known: Known, invited: Invited): Followed {
  const { db } = session;
  const interview = getRecord(db, 'interview', known.interviewId);
  const job = getRecord(db, 'job', interview.jobId);
  const { sequence, isCancelled } = invited.invitation;
  const { invitation } = known;
  if (!invitation || !isLater(invited.invitation, invitation))
    return { outcome: 'known', interview, job, newcomers: [] };
  refuseClosed(session, job);
  session.write.change('invitation', invitation.id, { sequence, isCancelled });
  if (isCancelled) {
    session.write.change('interview', interview.id, { cancelledOn: session.today });
    return { outcome: 'cancelled', interview: getRecord(db, 'interview', interview.id), job, newcomers: [] };
  }
  moveTo(session, interview, invited.start);
  session.write.change('interview', interview.id, newsOf(invited.invitation));
  const newcomers = addInvited(session, interview, invitedPeople(session, invited.invitation, job));
  return { outcome: 'moved', interview: getRecord(db, 'interview', interview.id), job, newcomers };
}

/** Is this a newer version of the invitation, or its cancellation? */
export function isLater(one: IncomingInterview, known: Pick<Invitation, 'sequence' | 'isCancelled'>): boolean {
  if (one.sequence !== known.sequence) return one.sequence > known.sequence;
  return one.isCancelled && !known.isCancelled;
}

function refuseClosed({ today }: Session, job: Job): void {
  if (!closingOn(job, today)) return;
  const hint = `If it goes on: jobtrack reopen ${recordId('job', job.id)}`;
  throw new UserError('refused', `${jobName(job)} is closed.`, hint);
}

function newsOf({ length, place, link }: IncomingInterview): Partial<Pick<Interview, 'length' | 'place' | 'link'>> {
  return { ...(length !== null && { length }), ...(place !== null && { place }), ...(link !== null && { link }) };
}

/** Everyone invited except the user: a person on file at the company if the address matches, else a name. */
export function invitedPeople(session: Session, { people }: IncomingInterview, job: Job): (string | PersonText)[] {
  const { db } = session;
  const settings = loadSettings(db);
  const [emails, name] = [ownAddresses(db), settings.get('me.name')];
  const others = people.filter(
    (one) => !emails.includes(one.email?.toLowerCase() ?? '') && (name === undefined || fold(one.name) !== fold(name)),
  );
  const there = peopleAt(db, nameKey(job.company), job.id);
  return others.map((one) => {
    const same = there.find((person) => one.email !== null && person.email?.toLowerCase() === one.email.toLowerCase());
    return same ? recordId('person', same.id) : { name: one.name, email: one.email, title: null, phone: null };
  });
}

/** Adds the invited people as interviewers; returns messages about those who are new. */
export function addInvited(
  session: Writing,
  interview: Pick<Interview, 'id' | 'jobId'>,
  people: readonly (string | PersonText)[],
): string[] {
  const linked = people.map((person) => linkInterviewer(session, interview, person));
  return linked.filter(({ isNew }) => isNew).map(({ echo }) => echo);
}

export function invitationWarnings(session: Session, { invitation }: Invited): string[] {
  const { summary, isSeries, strangeZone, people } = invitation;
  const settings = loadSettings(session.db);
  const isMeKnown = settings.has('me.email') || settings.has('me.name');
  return [
    ...(isSeries ? [`"${summary}" repeats; only the first day came in.`] : []),
    ...(strangeZone === null
      ? []
      : [`I don't know the time zone "${strangeZone}", so I took its time to be on your own clock.`]),
    ...(isMeKnown || people.length === 0
      ? []
      : [
          "If you're among its people yourself: jobtrack edit <interview> --without <your name>; to be left out from now on: jobtrack config set me.email <your address>",
        ]),
  ];
}
