import type { Day } from '../../domain/day.ts';
import { UserError } from '../../domain/errors.ts';
import { fieldChanges } from '../../domain/field-changes.ts';
import { recordId } from '../../domain/ids.ts';
import { OUTREACH_KINDS, type OutreachKind } from '../../domain/item-kinds.ts';
import type { Touch } from '../../domain/model.ts';
import { KINDS } from '../../rules/kinds/index.ts';
import { getRecord } from '../../store/load.ts';
import { joinPerson, newsOf } from '../lookup/people.ts';
import { needsPerson, whoWasReached } from '../lookup/recipients.ts';
import { madePromise, readPromise } from '../recording/promise.ts';
import { endHidingSnoozes } from '../recording/timing.ts';
import { keepPreference, parseTouch, settleAgain } from '../recording/touch.ts';
import type { Session, Writing } from '../types.ts';
import { type Clears, type Editor, fieldPatch } from './editing.ts';
import type { EditFlags } from './fields.ts';
import { editStatement, timingPatch } from './statement.ts';

type Patch = Partial<Omit<Touch, 'id'>>;

/** Edits a logged contact and the timing said on it. */
export const editTouch: Editor = (session, flags, clears, id) => {
  const kind = kindOf(flags);
  const { promised: _, ...others } = flags;
  const input = parseTouch(session, others);
  const timing = timingPatch(session, flags, clears);
  const patch = {
    ...fieldPatch(session, 'touch', flags, clears, ['on', 'kind', 'channel', 'promised']),
    ...promisePatch(session, flags, clears, flags.on === undefined ? getRecord(session.db, 'touch', id).on : input.on),
  };
  return (session) => {
    const before = getRecord(session.db, 'touch', id);
    if (before.direction === 'in') refuseOutgoing(flags, before);
    const settled = channelPatch(before, input, clears);
    const who = personPatch(session, { ...before, ...(kind ? { kind } : {}) }, flags, clears);
    const after = session.write.change('touch', id, {
      ...(kind ? { kind, interviewId: KINDS[kind].id.first === 'interview' ? before.interviewId : null } : {}),
      ...who.patch,
      ...(flags.on === undefined ? {} : { on: input.on }),
      ...settled,
      ...patch,
      ...withoutPromise({ ...before, ...settled }, patch),
    });
    endHidingSnoozes(session, before.jobId, patch.promisedOn ?? null);
    const person = after.personId === null ? null : getRecord(session.db, 'person', after.personId);
    keepPreference(session.write, person, input.prefers);
    const at = { table: 'touch', id, jobId: before.jobId } as const;
    const said = editStatement(session, { ...at, day: before.on }, { ...at, day: after.on }, timing);
    return {
      changes: [...fieldChanges('touch', before, after, session.today), ...said],
      echoes: who.echoes,
      promised: madePromise(before.jobId, after.personId, patch.promisedOn),
      jobIds: [before.jobId],
    };
  };
};

function kindOf({ kind, with: people = [] }: EditFlags): OutreachKind | null {
  if (people.length > 1) {
    throw new UserError('usage', 'A contact is logged with one person.', 'Give --with once; log the other one too.');
  }
  const known = OUTREACH_KINDS.find((each) => each === kind) ?? null;
  if (kind === undefined || known !== null) return known;
  throw new UserError('usage', `--kind ${kind} isn't a kind of contact.`, `Type one of: ${OUTREACH_KINDS.join(', ')}`);
}

/** An incoming contact has no kind and no result of ours. */
function refuseOutgoing({ kind, sent, spoke, voicemail, missed }: EditFlags, { id }: Touch): void {
  if (kind === undefined && !sent && !spoke && !voicemail && !missed) return;
  throw new UserError(
    'usage',
    `They got in touch with you (${recordId('touch', id)}), so --kind, --sent, --spoke, --voicemail and --missed don't apply.`,
    'What you can change: --with, --channel, --on, --note and what they said about timing.',
  );
}

function personPatch(
  session: Writing,
  touch: Touch,
  flags: EditFlags,
  clears: Clears,
): { patch: Patch; echoes: readonly string[] } {
  const { kind } = touch;
  const isForOne = kind === 'reference-check' || (kind !== 'reply' && needsPerson(kind));
  if (clears.has('with')) {
    if (!isForOne) return { patch: { personId: null }, echoes: ["It's no longer with anybody."] };
    throw new UserError('usage', 'This kind of contact needs a person.', 'Name somebody else with --with.');
  }
  const typed = flags.with?.[0];
  if (typed === undefined && !(isForOne && touch.personId === null)) return { patch: {}, echoes: [] };
  if (typed === undefined)
    throw new UserError('usage', 'Say who you reached with --with.', 'For example: --with "Amy Lee"');
  const job = getRecord(session.db, 'job', touch.jobId);
  if (kind === 'reply') {
    const linked = joinPerson(session, typed, job, 'other');
    return { patch: { personId: linked.person.id }, echoes: newsOf(linked) };
  }
  const { person, news } = whoWasReached(session, job, kind === 'reference-check' ? 'reference-thanks' : kind, typed);
  return { patch: { personId: person.id }, echoes: news };
}

/** The day promised, which was said on the day of the contact. */
function promisePatch(session: Session, flags: EditFlags, clears: Clears, saidOn: Day): Patch {
  const promised = clears.has('promised') ? null : readPromise(flags, saidOn, session);
  return promised === undefined ? {} : { promisedOn: promised };
}

/** A call that reached nobody promises nothing. */
function withoutPromise({ id, result }: Touch, { promisedOn = null }: Patch): Patch {
  if (result !== 'no-answer') return {};
  if (promisedOn === null) return { promisedOn };
  const message = `You reached nobody (${recordId('touch', id)}), so there's no promise.`;
  throw new UserError('usage', message, 'Leave out --promised, or say how the call went: --spoke or --voicemail.');
}

/** Channel and result, which have to fit each other. */
function channelPatch(before: Touch, input: ReturnType<typeof parseTouch>, clears: Clears): Patch {
  if (before.direction === 'in') {
    if (clears.has('channel')) return { channel: null };
    return input.channel === null ? {} : { channel: input.channel };
  }
  if (clears.has('channel')) {
    throw new UserError('usage', 'A contact needs a channel.', 'Name another one with --channel.');
  }
  if (input.channel === null && input.result === null) return {};
  return settleAgain(before, input, recordId('touch', before.id));
}
