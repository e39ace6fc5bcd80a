// Asks what kind of contact it was, who it went to and how it went, unless flags say so.

import { recordId } from '../../domain/ids.ts';
import { OUTREACH_KINDS, type OutreachKind } from '../../domain/item-kinds.ts';
import type { Channel, Job } from '../../domain/model.ts';
import { capitalized } from '../../domain/words.ts';
import { KINDS, outreachOf } from '../../rules/kinds/index.ts';
import { reachFor } from '../../rules/outreach.ts';
import { referencesNamed } from '../../store/find.ts';
import { planAround } from '../agenda/planning.ts';
import { lookUpPerson } from '../lookup/people.ts';
import { resolveJob, resolveReference } from '../lookup/resolve.ts';
import { hasResult, isCallWithoutResult, type TouchFlags } from '../recording/touch.ts';
import type { Session } from '../types.ts';
import { personQuestion } from './people.ts';
import { answered } from './questions.ts';
import { pickJob } from './records.ts';
import { askChannel, askResult } from './result.ts';
import { askTiming, knowsTiming } from './timing.ts';
import type { Asking, TextQuestion } from './types.ts';

export interface OutreachFlags extends TouchFlags {
  kind?: OutreachKind;
  with?: string;
}

export const USUAL_KIND = 'follow-up';

/** Does this kind go to a reference? */
function isForReference(kind: OutreachKind): boolean {
  return outreachOf(kind).role === null;
}

/** Asks for the job and the kind if no job was typed, and for the result of a call. */
export async function askAboutOutreach(
  asking: Asking,
  flags: OutreachFlags,
  typed?: string,
): Promise<{ flags: OutreachFlags; args: [string] } | null> {
  const job = resolveJob(asking.session, typed ?? (await pickJob(asking, 'Which job was it about?')));
  const what = typed === undefined ? await askWhatItWas(asking, flags, job) : {};
  const told = { ...flags, ...what };
  const isOpen = isCallWithoutResult(told, told.channel ?? plannedChannel(asking.session, told, job));
  if (typed !== undefined && !isOpen) return null;
  const result = isOpen ? await askResult(asking, told) : {};
  const timing = result.spoke && knowsTiming(told.kind ?? USUAL_KIND, job) ? await askTiming(asking, flags) : {};
  return { flags: { ...told, ...result, ...timing }, args: [typed ?? recordId('job', job.id)] };
}

async function askWhatItWas(asking: Asking, flags: OutreachFlags, job: Job): Promise<OutreachFlags> {
  const { ask } = asking;
  const kinds = OUTREACH_KINDS.map((value) => ({ value, label: capitalized(KINDS[value].name) }));
  const kind = flags.kind ?? (await ask.pick('What kind of contact was it?', kinds));
  const usual = usualReach(asking.session, kind, job).person;
  const who = { ...recipientQuestion(asking.session, kind, job), current: usual?.name ?? null };
  const isFree = usual !== null || outreachOf(kind).isForAnyone;
  const person = flags.with ?? (isFree ? await ask.optional(who) : await ask.text(who));
  const told = { kind, ...answered({ with: person }) };
  if (flags.channel !== undefined || hasResult(flags)) return told;
  return {
    ...told,
    channel: await askChannel(asking, plannedChannel(asking.session, told, job)),
  };
}

function recipientQuestion(session: Session, kind: OutreachKind, job: Job): TextQuestion {
  const message = 'Who did you reach?';
  if (!isForReference(kind)) return personQuestion(session, message, { company: job.company, jobId: job.id });
  const known = referencesNamed(session.db).map(({ name }) => name);
  const check = (typed: string) => {
    const { reference, person } = resolveReference(session, typed);
    return `${person.name} (${recordId('reference', reference.id)})`;
  };
  return { message, known, check };
}

/** The channel for this contact, even if the person isn't on file yet. */
function plannedChannel(session: Session, { kind = USUAL_KIND, with: typed }: OutreachFlags, job: Job): Channel {
  if (typed === undefined) return usualReach(session, kind, job).channel ?? 'phone';
  if (isForReference(kind)) {
    return usualReach(session, kind, job, resolveReference(session, typed).person.id).channel ?? 'phone';
  }
  const { person, text } = lookUpPerson(session, typed, { company: job.company, jobId: job.id });
  if (person) return usualReach(session, kind, job, person.id).channel ?? 'phone';
  return text.email !== null && text.phone === null ? 'email' : 'phone';
}

function usualReach(session: Session, kind: OutreachKind, job: Job, personId: number | null = null) {
  const { jobHunt } = planAround(session, [job.id]);
  return reachFor(jobHunt, session.today, session.policy, { kind, jobId: job.id, personId });
}
