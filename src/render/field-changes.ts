// What a correction changed, field by field, as 'salary: 58,000 → 60,000'.
import type { Day } from '../domain/day.ts';
import { quote } from '../domain/quote.ts';
import { dotted } from './entry.ts';
import { dateNear, lengthWords } from './words.ts';

type Shown = 'text' | 'day' | 'days' | 'minutes' | 'flag';
type Fields = Readonly<Record<string, readonly [label: string, shown: Shown]>>;

const TEXT = (label: string) => [label, 'text'] as const;
const DAY = (label: string) => [label, 'day'] as const;

/** Fields by the names that they have in any record. */
const FIELDS: Fields = {
  name: TEXT('name'),
  company: TEXT('company'),
  title: TEXT('title'),
  appliedOn: DAY('applied'),
  undatedStage: TEXT('stage without a day'),
  applyBy: DAY('apply by'),
  url: TEXT('link'),
  location: TEXT('location'),
  salary: TEXT('salary'),
  source: TEXT('source'),
  resume: TEXT('résumé'),
  day: DAY('day'),
  time: TEXT('time'),
  zone: TEXT('time zone'),
  timeThere: TEXT('time there'),
  length: ['length', 'minutes'],
  kind: TEXT('kind'),
  place: TEXT('place'),
  link: TEXT('link'),
  email: TEXT('e-mail'),
  phone: TEXT('phone'),
  linkedin: TEXT('LinkedIn'),
  metOnLinkedin: ['first met on LinkedIn', 'flag'],
  prefers: TEXT('prefers'),
  common: TEXT('what you share'),
  relationship: TEXT('knows you as'),
  on: DAY('day'),
  channel: TEXT('channel'),
  result: TEXT('result'),
  note: TEXT('note'),
  saidOn: DAY('said on'),
  decisionBy: DAY('they decide by'),
  contactOn: DAY('get in touch on'),
  everyDays: ['check in every', 'days'],
};

/** The fields that differ between a record before and after, 'nothing' standing for what is empty. */
export function fieldChanges(before: object, after: object, today: Day): string[] {
  const was = before as Readonly<Record<string, unknown>>;
  const is = after as Readonly<Record<string, unknown>>;
  return Object.entries(FIELDS).flatMap(([field, [label, shown]]) => {
    if (was[field] === is[field] || !(field in is)) return [];
    return [`${label}: ${wordsOf(was[field], shown, today)} → ${wordsOf(is[field], shown, today)}`];
  });
}

/** The changes in one sentence. */
export function changeSentence(name: string, changes: readonly string[]): string {
  return `Changed: ${name}; ${dotted(changes)}.`;
}

function wordsOf(value: unknown, shown: Shown, today: Day): string {
  if (value === null || value === undefined) return 'nothing';
  if (shown === 'day') return dateNear(value as Day, today);
  if (shown === 'days') return value === 1 ? 'day' : `${value} days`;
  if (shown === 'minutes') return lengthWords(Number(value));
  if (shown === 'flag') return value ? 'yes' : 'no';
  return quote(String(value)).slice(1, -1);
}
