// Suggestions for Tab: ids of records with the few words that tell them apart.
import { type ClockTime, type Day, formatDay, parseDay } from '../domain/day.ts';
import { onCurrentClock } from './clock.ts';
import { type Db, query } from './db.ts';

/** A record's words; null for those that its type doesn't have. */
export interface Suggestion {
  readonly number: number;
  readonly name: string | null;
  readonly company: string | null;
  readonly title: string | null;
  readonly kind: string | null;
  readonly day: Day | null;
  readonly time: ClockTime | null;
}

/** Nobody reads more than this. */
const LIMIT = 200;

const JOB = 'SELECT it.id, NULL, company, title, NULL, NULL, NULL FROM job AS it';
const PERSON = 'it.id, person.name, person.company, person.title, NULL, NULL, NULL';
const INTERVIEW = `SELECT it.id, NULL, company, title, NULL, it.day, it.time, it.zone, it.day_there, it.time_there
  FROM interview AS it JOIN job ON job.id = it.job_id`;
const TOUCH = `SELECT it.id, person.name, job.company, NULL, it.kind, it."on", NULL
  FROM touch AS it JOIN job ON job.id = it.job_id LEFT JOIN person ON person.id = it.person_id`;

/** All records of a type, or those that a command can use. */
const QUERIES = {
  job: `${JOB} WHERE TRUE`,
  'open-job': `${JOB} WHERE closing_id IS NULL`,
  'closed-job': `${JOB} WHERE closing_id IS NOT NULL`,
  'saved-job': `${JOB} WHERE closing_id IS NULL AND applied_on IS NULL`,
  person: `SELECT ${PERSON} FROM person AS it JOIN person ON person.id = it.id WHERE TRUE`,
  reference: `SELECT ${PERSON} FROM reference AS it JOIN person ON person.id = it.person_id WHERE TRUE`,
  interview: `${INTERVIEW} WHERE TRUE`,
  'coming-interview': `${INTERVIEW} WHERE cancelled_on IS NULL AND closing_id IS NULL AND it.day >= date(:today, '-2 days')`,
  'held-interview': `${INTERVIEW} WHERE cancelled_on IS NULL AND it.day <= date(:today, '+2 days')`,
  touch: `${TOUCH} WHERE TRUE`,
} as const;
export type Suggested = keyof typeof QUERIES;

/** The 200 newest records whose id starts with these digits, newest first. */
export function suggest(db: Db, what: Suggested, today: Day, digits: string): Suggestion[] {
  const begins = `CAST(it.id AS TEXT) LIKE :digits || '%'`;
  const sql = `${QUERIES[what]} AND ${begins} AND :today IS NOT NULL ORDER BY it.id DESC LIMIT ${LIMIT}`;
  const found = query(db, sql, { today: formatDay(today), digits }).map(readSuggestion);
  return found.filter(({ day }) => {
    if (what === 'coming-interview') return day !== null && day >= today;
    return what !== 'held-interview' || (day !== null && day <= today);
  });
}

function readSuggestion([number, name, company, title, kind, ...start]: readonly unknown[]): Suggestion {
  return {
    number: Number(number),
    name: text(name),
    company: text(company),
    title: text(title),
    kind: text(kind),
    ...readStart(start),
  };
}

/** An interview's day and time on the user's current clock. */
function readStart([day, time, zone, dayThere, timeThere]: readonly unknown[]): Pick<Suggestion, 'day' | 'time'> {
  const kept = dayOf(day);
  if (kept === null) return { day: null, time: null };
  const clock = (value: unknown) => text(value) as ClockTime | null;
  const row = {
    day: kept,
    time: clock(time),
    zone: text(zone),
    dayThere: dayOf(dayThere),
    timeThere: clock(timeThere),
  };
  return onCurrentClock([row])[0] ?? row;
}

function dayOf(value: unknown): Day | null {
  return typeof value === 'string' ? parseDay(value) : null;
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
