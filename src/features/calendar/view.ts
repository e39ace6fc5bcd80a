// The words in a calendar, with nothing private, and the output after writing one.

import { type Day, formatDay, formatMoment, momentAt } from '../../domain/day.ts';
import type { Interview, Job, Person } from '../../domain/model.ts';
import { capitalized, jobName, listed } from '../../domain/words.ts';
import type { Item } from '../../rules/item.ts';
import { actInSentence } from '../../rules/item-words.ts';
import type { Style } from '../../terminal/style.ts';
import { withPlainSpaces } from '../../terminal/text.ts';
import { clockThere, formWords } from '../../views/interview-words.ts';
import { reachOf } from '../../views/kinds.ts';
import { writtenLines } from '../../views/written.ts';

interface EventWords {
  readonly summary: string;
  readonly description: readonly string[];
}

/** 'Interview: Acme – Marketing Manager', and who it's with, how, and the time there. */
export function interviewWords(interview: Interview, job: Job, people: readonly Person[]): EventWords {
  const names = people.map(({ name }) => name);
  const there = clockThere(interview);
  const lines = [
    names.length === 0 ? '' : `With ${listed(names)}.`,
    capitalized(sentence(formWords(interview))),
    there === null ? '' : sentence(`Their time: ${there}`),
    interview.link === null ? '' : `Link: ${interview.link}`,
  ];
  return plain(`Interview: ${jobName(job)}`, lines);
}

/** 'Call Dana (second follow-up), Acme', and why. */
export function outreachWords(item: Item): EventWords {
  return plain(`${capitalized(actInSentence(item))}, ${item.job.company}`, [reachOf(item) ?? '', item.why()]);
}

function sentence(words: string): string {
  return words === '' ? '' : `${words}.`;
}

function plain(summary: string, lines: readonly string[]): EventWords {
  return { summary: withPlainSpaces(summary), description: lines.filter((line) => line !== '').map(withPlainSpaces) };
}

interface ShownEvent {
  /** Id of the interview or item. */
  readonly id: string;
  readonly kind: 'interview' | 'outreach';
  readonly uid: string;
  readonly sequence: number;
  readonly summary: string;
  readonly when: { readonly instant: number; readonly minutes: number } | { readonly day: Day };
  readonly isCancelled: boolean;
}

/** 'Written: /home/amy/jobs.ics, 2 interviews, 5 messages or calls.' */
export function renderWrittenCalendar(path: string, events: readonly ShownEvent[], style: Style): string {
  const interviews = events.filter(({ kind }) => kind === 'interview').length;
  const rest = events.length - interviews;
  const counts = `${interviews} ${interviews === 1 ? 'interview' : 'interviews'} and ${rest} ${rest === 1 ? 'message or call' : 'messages or calls'}`;
  return writtenLines(`Written: ${path}, ${counts}.`, style);
}

/** `calendar --json`; `path` is null if no file is written. */
export function calendarJson(path: string | null, events: readonly ShownEvent[]) {
  return { schema: 'jobtrack/calendar@1', file: path, events: events.map(eventJson), warnings: [] };
}

function eventJson({ id, kind, uid, sequence, summary, when, isCancelled }: ShownEvent) {
  const start = 'instant' in when ? momentAt(when.instant) : null;
  return {
    id,
    kind,
    uid,
    sequence,
    summary,
    day: formatDay('day' in when ? when.day : momentAt(when.instant).day),
    startsAt: start && formatMoment(start),
    minutes: 'minutes' in when ? when.minutes : null,
    cancelled: isCancelled,
  };
}
