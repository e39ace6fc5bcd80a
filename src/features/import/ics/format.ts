// Calendar files: each event that names the company of an open job becomes an interview for that job.

import { echoStart } from '../../../app/recording/interview-time.ts';
import type { Session } from '../../../app/types.ts';
import { spelled } from '../../../domain/english.ts';
import { isUserError, UserError } from '../../../domain/errors.ts';
import { recordId } from '../../../domain/ids.ts';
import type { Job } from '../../../domain/model.ts';
import { fold, nameKey } from '../../../domain/names.ts';
import { jobName } from '../../../domain/words.ts';
import type { IncomingInterview } from '../../../formats/ics/read.ts';
import type { Reading } from '../../../formats/incoming.ts';
import { jobsNamed } from '../../../store/find.ts';
import { getRecord } from '../../../store/load.ts';
import { type Format, type Placing, RECORD_ONE, type Reader } from '../format.ts';
import type { Placed, Refused } from '../placed.ts';
import { followInvitation, type Invited, knownInvitation } from './invitation.ts';
import { placeAt, sayNewcomers, sayTimes } from './place-at.ts';
import { readInvited } from './read-invited.ts';

const HOW_TO_GET_IT =
  'Save the email (.eml) or the .ics file attached to it, or export the calendar, and name that file.';

/** Creates the format for one import. */
export function icsFormat(): Format<Invited> {
  return {
    name: 'ics',
    remedy: RECORD_ONE,
    takes: { map: false, dates: false, keepOpen: false },
    read,
    place,
  };
}

async function* read({ source }: Reader): AsyncGenerator<Reading<Invited>> {
  let isKnown = false;
  for await (const reading of readInvited(source)) {
    isKnown = true;
    yield reading;
  }
  if (!isKnown) throw new UserError('refused', `There's no event in ${source.name}; nothing was saved.`, HOW_TO_GET_IT);
}

function place(placing: Placing, invited: Invited): Placed | Refused {
  try {
    const known = knownInvitation(placing.session, invited.invitation);
    return known ? follow(placing, known, invited) : placeNew(placing, invited);
  } catch (error) {
    if (!isUserError(error)) throw error;
    const reason = [error.message, error.hint].filter((text) => text !== null).join(' ');
    return { reject: reason.replace(/\.$/, '') };
  }
}

function follow(placing: Placing, known: Parameters<typeof followInvitation>[1], invited: Invited): Placed {
  const { session, warn } = placing;
  const { outcome, interview, job, newcomers } = followInvitation(session, known, invited);
  const id = recordId('interview', interview.id);
  const news = {
    moved: `${id}, ${jobName(job)}, is now on ${echoStart(interview, session.today)}.`,
    cancelled: `${id}, ${jobName(job)}, is ${spelled('canceled')}.`,
    known: null,
  }[outcome];
  if (news !== null) warn(id, news);
  if (outcome === 'moved') sayTimes(placing, interview, invited);
  sayNewcomers(placing, interview.id, newcomers);
  return { kind: 'interview', outcome: news === null ? 'known' : 'filled', label: jobName(job) };
}

/** All refusals come before the first write. */
function placeNew(placing: Placing, invited: Invited): Placed | Refused {
  const { session } = placing;
  const { invitation } = invited;
  if (invitation.isCancelled) return { reject: "it cancels an interview that isn't on file" };
  const job = findJob(session, invitation);
  if ('reject' in job) return job;
  const { outcome } = placeAt(placing, job, invited);
  return { kind: 'interview', outcome, label: labelOf(session, job, invited) };
}

function labelOf({ today }: Session, job: Job, { start }: Invited): string {
  return `${jobName(job)}, ${echoStart(start, today)}`;
}

/** The open job whose company is named in the event, or matches its people's email domains; if there are several,
 *  the one whose title is named too. */
function findJob(session: Session, invitation: IncomingInterview): Job | Refused {
  const { db } = session;
  const said = ` ${fold(invitation.summary)} `;
  const domains = new Set(invitation.people.flatMap(({ email }) => labelsOf(email)));
  const isNamed = (name: string) => name !== '' && said.includes(` ${name} `);
  const open = jobsNamed(db, '').filter(({ isOpen }) => isOpen);
  const named = open.filter(({ company }) => {
    const key = nameKey(company);
    return isNamed(key) || domains.has(key.replaceAll(' ', ''));
  });
  const titled = named.filter(({ title }) => isNamed(fold(title)));
  const [job, ...more] = titled.length === 1 ? titled : named;
  if (job && more.length === 0) return getRecord(db, 'job', job.id);
  if (job) return { reject: `it could be for several jobs (${listOf(named)})` };
  return { reject: 'no company with an open job is named' };
}

/** 'acme', 'example' for amy@mail.acme.example. */
function labelsOf(email: string | null): string[] {
  const labels = (email?.split('@')[1] ?? '').toLowerCase().split('.');
  return labels.map((label) => fold(label).replaceAll(' ', ''));
}

function listOf(jobs: readonly { readonly id: number; readonly company: string; readonly title: string }[]): string {
  return jobs.map((job) => `${recordId('job', job.id)} ${jobName(job)}`).join(', ');
}
