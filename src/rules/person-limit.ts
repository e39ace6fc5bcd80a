// One person hears from you no more often about all their jobs than they would about a single one (SF, SCC; TR: the
// longer it goes on, the less often).
import { type Day, laterOf } from '../domain/day.ts';
import { groupBy } from '../domain/group.ts';
import type { Touch } from '../domain/model.ts';
import { isFollowUpSent } from '../domain/queries.ts';
import type { JobRecord } from './record.ts';

/** The follow-up to a person that the next one about a job is counted from. */
export interface PersonLimit {
  readonly since: Day;
  /** Days of follow-ups to them since they were last heard from; 1 if they were heard from after all of them. */
  readonly count: number;
}

/** The follow-ups sent to one person before the day. */
export interface FollowUpsTo {
  /** The days and jobs of those sent since they were last heard from. */
  readonly days: ReadonlySet<Day>;
  readonly jobIds: ReadonlySet<number>;
  /** The last follow-up of all, and the last one about any other job. */
  readonly last: Touch;
  readonly elsewhere: Touch | null;
}

/** By person id, for everybody a follow-up went to before the day, about any job. */
export function followUpsTo(
  touches: readonly Touch[],
  records: readonly JobRecord[],
  date: Day,
): ReadonlyMap<number, FollowUpsTo> {
  const sent = touches.filter((touch) => touch.personId !== null && touch.on < date && isFollowUpSent(touch));
  const found = new Map<number, FollowUpsTo>();
  if (sent.length === 0) return found;
  const heard = lastHeardBefore(date, touches, records);
  groupBy(sent, (touch) => touch.personId).forEach((toThem, personId) => {
    if (personId !== null) found.set(personId, gathered(toThem, heard.get(personId) ?? null));
  });
  return found;
}

/** The limit for the next follow-up about a job; null if nothing went to them about another one. */
export function limitFor(jobId: number, known: FollowUpsTo | undefined): PersonLimit | null {
  if (!known) return null;
  const { days, jobIds, last, elsewhere } = known;
  const isElsewhere = jobIds.size > (jobIds.has(jobId) ? 1 : 0);
  if (isElsewhere) return { since: last.on, count: days.size };
  const other = last.jobId === jobId ? elsewhere : last;
  return other && { since: other.on, count: 1 };
}

function gathered(sent: readonly Touch[], heardOn: Day | null): FollowUpsTo {
  const kept = heardOn === null ? sent : sent.filter(({ on }) => on > heardOn);
  const last = sent.reduce((a, b) => (b.on >= a.on ? b : a));
  const others = sent.filter(({ jobId }) => jobId !== last.jobId);
  return {
    days: new Set(kept.map(({ on }) => on)),
    jobIds: new Set(kept.map(({ jobId }) => jobId)),
    last,
    elsewhere: others.length === 0 ? null : others.reduce((a, b) => (b.on >= a.on ? b : a)),
  };
}

/** By person id: the last day before this one on which they got in touch or you met them, about any job. */
function lastHeardBefore(date: Day, touches: readonly Touch[], records: readonly JobRecord[]): Map<number, Day> {
  const heard = new Map<number, Day>();
  const note = (personId: number | null, on: Day) => {
    if (personId === null || on >= date) return;
    heard.set(personId, laterOf(heard.get(personId) ?? on, on));
  };
  touches.forEach(({ personId, on, direction, result }) => {
    if (direction === 'in' || result === 'spoke') note(personId, on);
  });
  records.forEach(({ held, roles }) => {
    if (held.length === 0) return;
    const recruiter = roles.find(({ role }) => role === 'recruiter')?.personId ?? null;
    held.forEach(({ day, personIds }) => {
      [...personIds, recruiter].forEach((personId) => {
        note(personId, day);
      });
    });
  });
  return heard;
}
