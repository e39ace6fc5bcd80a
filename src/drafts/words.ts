// Words for records in a message.

import { addDays, type Day } from '../domain/day.ts';
import { longDay } from '../domain/day-words.ts';
import type { MessageForm } from '../domain/item-key.ts';
import type { Job, Role } from '../domain/model.ts';
import { listed } from '../domain/words.ts';

const NAMES_THE_POST = /\b(?:position|role|job|post)$/i;
/** A longer name would drown out the sentence. */
const LONGEST_COMPANY = 100;
const LEFT_HANGING = /(?:\s(?:and|or|of|for|in|to|the))?[\s,;:&/–-]*$/iu;
const LEADING_ARTICLE = /^(?:the|an?) (?=.)/i;

/** A person's role in a job, as you'd say it to yourself. */
export const ROLE_NAMES = {
  interviewer: 'interviewer',
  'hiring-manager': 'hiring manager',
  recruiter: 'your recruiter',
  insider: 'someone you know inside',
  hr: 'human resources',
  other: 'contact',
} as const satisfies Record<Role, string>;

/** The text on one line, without repeated spaces or control characters. */
export function plain(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, ' ').trim();
}

/** The text on one line, or null if there's none. */
export function plainOrNull(text: string | null): string | null {
  return (text && plain(text)) || null;
}

/** One line of at most `most` characters, ending in '...' if it's cut. */
export function brief(text: string, most: number): string {
  const characters = [...plain(text)];
  return characters.length <= most
    ? characters.join('')
    : `${characters
        .slice(0, most - 3)
        .join('')
        .trimEnd()}...`;
}

/** One line of at most `most` characters, cut between words; '' if no word fits. */
export function shortened(text: string, most: number): string {
  const whole = plain(text);
  if ([...whole].length <= most) return whole;
  const kept = [...whole].slice(0, Math.max(0, most - 1)).join('');
  const words = kept.slice(0, Math.max(0, kept.lastIndexOf(' '))).replace(LEFT_HANGING, '');
  return words === '' ? '' : `${words}…`;
}

/** Drops the period after a name that brings its own mark, such as 'Globex, Inc.' or 'Yahoo!'. */
export function collapseFullStops(text: string): string {
  return text.replace(/(?<!\.)\.\.(?!\.)/g, '.').replace(/([!?])\.(?=\s|$)/g, '$1');
}

/** The same, and drops the second of two marks alike: "I've said yes to Yahoo!!" */
export function collapseMarks(text: string): string {
  return collapseFullStops(text).replace(/(?<![!?])([!?])\1(?![!?])/g, '$1');
}

/** Clauses in a row, with a comma before 'and' where one has a comma inside: 'on Monday, November 2, and today'. */
export function listedClauses(clauses: readonly string[]): string {
  const before = clauses.slice(0, -1);
  return before.some((clause) => clause.includes(','))
    ? `${before.join(', ')}, and ${clauses.at(-1)}`
    : listed(clauses);
}

/** 'the Marketing Manager position', or 'the position' if there's no title. */
export function positionOf(job: Job): string {
  const title = plain(job.title).replace(LEADING_ARTICLE, '');
  if (title === '') return 'the position';
  return NAMES_THE_POST.test(title) ? `the ${title}` : `the ${joinedTitle(title)} position`;
}

// 'Specialist (Works on Paper)' for 'Specialist, Works on Paper', which would fall apart before 'position'.
function joinedTitle(title: string): string {
  return title.includes('(') ? title : title.replace(/,\s*(.+)$/, ' ($1)');
}

/** 'the Marketing Manager position at Acme'. */
export function roleOf(job: Job): string {
  return `${positionOf(job)} at ${companyOf(job)}`;
}

/** 'the Cook position at Acme and the Chef position at Beta', or 'the Cook positions at Acme and Beta'. */
export function rolesOf(jobs: readonly Job[]): string {
  const [positions, companies] = [new Set(jobs.map(positionOf)), new Set(jobs.map(companyOf))];
  const [position = ''] = positions;
  const isOneAtEach = positions.size === 1 && companies.size === jobs.length && jobs.length > 1;
  return isOneAtEach && position.endsWith(' position')
    ? `${position}s at ${listed([...companies])}`
    : listed(jobs.map(roleOf));
}

/** The company's name for use in a sentence, cut if it's very long. */
export function companyOf({ company }: Job): string {
  return shortened(company, LONGEST_COMPANY) || brief(company, LONGEST_COMPANY);
}

/** 'today', 'yesterday' or 'on Monday, November 2'. */
export function onDay(day: Day, today: Day): string {
  if (day === today) return 'today';
  return day === addDays(today, -1) ? 'yesterday' : `on ${longDay(day)}`;
}

/** Like onDay, but a letter takes days to arrive, so it never says 'today'. */
export function onDayIn(form: MessageForm, day: Day, today: Day): string {
  return form === 'letter' ? `on ${longDay(day)}` : onDay(day, today);
}
