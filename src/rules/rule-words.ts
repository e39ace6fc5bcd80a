// Words for the rule behind an item, and the full names of the guides.
import type { Guide, Item } from './item.ts';
import { RULES } from './kinds/index.ts';
import type { RuleText } from './kinds/kind.ts';

/** Full names of the published guides. */
export const GUIDE_NAMES = {
  TR: 'Total Resumes, "The Jobseeker\'s Guide – What To Do After the Job Interview"',
  '7S': '"After the Interview – 7 essential steps to take"',
  SCC: 'Stewart, Cooper & Coon, "The Right Way to Follow Up After Your Job Interview"',
  AH: 'Andrew Heikkila, "Part 3: What to Do After A Promising Job Interview"',
  SF: 'Stafffinders, "What to do after a job interview"',
} as const satisfies Record<Guide, string>;

/** The rule behind an item in words, and its guide's full name; null if no guide covers it. */
export interface ToldRule {
  readonly words: RuleText;
  readonly guide: string | null;
}

/** Looks up the rule behind an item, in words. */
export function toldRule({ rule, source }: Item): ToldRule {
  return { words: RULES[rule], guide: source === null ? null : GUIDE_NAMES[source] };
}
