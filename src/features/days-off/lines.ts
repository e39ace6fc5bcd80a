// Words for a chosen country. Doesn't load the package of holidays.
import type { Context } from '../../cli/context.ts';
import type { Day } from '../../domain/day.ts';
import { longDay } from '../../domain/day-words.ts';
import type { Region } from './regions.ts';

/** A choice of country, ready to be saved. */
export interface ChosenCountry {
  /** The value of the setting. */
  readonly text: string;
  /** Null for none. */
  readonly place: Region | null;
  readonly holidays: ReadonlyMap<Day, string>;
}

const TAKES_ARTICLE = /^(?:United |Netherlands|Philippines|Bahamas|Vatican|[^,]*(?:Republic|Islands)$)/;

/** 'the United States', 'Germany'. */
export function inSentence({ name }: Region): string {
  return `${TAKES_ARTICLE.test(name) ? 'the ' : ''}${name}`;
}

/** Names the country and its next day off; empty if there's none. */
export function countryLines({ today }: Pick<Context, 'today'>, { place, holidays }: ChosenCountry): string[] {
  const next = [...holidays].find(([day]) => day >= today);
  if (!place || !next) return [];
  const [day, name] = next;
  const soonest = day === today ? `Today is one: ${name}` : `The next one: ${longDay(day)}, ${name}`;
  return [`Public holidays in ${inSentence(place)} are days off now. ${soonest}.`];
}
