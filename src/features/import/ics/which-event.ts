// `add-interview --from`: picks the file's only invitation, or one of its events by time.

import type { Choice } from '../../../app/asking/types.ts';
import { echoStart, parseStart, type Start } from '../../../app/recording/interview-time.ts';
import type { Context } from '../../../cli/context.ts';
import type { Asking } from '../../../cli/declare.ts';
import { formatDay } from '../../../domain/day.ts';
import { UserError } from '../../../domain/errors.ts';
import type { Invited } from './invitation.ts';
import { readInvited } from './read-invited.ts';

interface Typed {
  readonly from: string;
  readonly at?: string;
  readonly tz?: string;
}

interface Chosen {
  readonly invited: Invited;
  /** True if it's at the time typed; then --at only picked the event. */
  readonly isByTime: boolean;
}

const HOW_TO_GET_IT =
  'Save the email (.eml) or the .ics file attached to it, and name that; or leave --from out, and say when with --at.';
const MOST_LISTED = 20;

/** The file's invitation, or the one at the time typed. Throws 'usage' if there is none, or more than one fits. */
export async function chooseInvitation(context: Context, { from, at, tz }: Typed): Promise<Chosen> {
  const { name, found, lost } = await readEvents(context, from);
  const [one, ...more] = found;
  if (!one) {
    const why = lost.length === 0 ? '' : ` (${lost[0]})`;
    throw new UserError('usage', `There's no invitation in ${name}${why}.`, HOW_TO_GET_IT);
  }
  const start = at === undefined ? null : parseStart(at, tz, context.session);
  if (more.length === 0) return { invited: one, isByTime: start !== null && isThen(one.start, start) };
  const then = start === null ? found : found.filter((event) => isThen(event.start, start));
  const [only, ...others] = then;
  if (start !== null && only && others.length === 0) return { invited: only, isByTime: true };
  throw unclear(name, found.length, start === null || !only ? null : start, only ? then : found, context);
}

/** Asks which event to take and returns its start as --at takes it; undefined if there's only one, or none. */
export async function askWhichEvent(asking: Asking, from: string): Promise<string | undefined> {
  const { found } = await readEvents(asking, from);
  if (found.length < 2) return undefined;
  const choices: Choice<string>[] = found.map((event) => ({
    value: typedStart(event),
    label: `${echoStart(event.start, asking.today)}: ${event.invitation.summary}`,
  }));
  return await asking.ask.pick('Which event is it?', choices);
}

async function readEvents(context: Context, file: string) {
  const source = await context.openSource(file);
  const found: Invited[] = [];
  const lost: string[] = [];
  try {
    for await (const reading of readInvited(source)) {
      if ('reject' in reading) lost.push(`line ${reading.line}: ${reading.reject}`);
      else found.push(reading.record);
    }
  } finally {
    source.close();
  }
  found.sort((a, b) => a.start.day - b.start.day || (a.start.time ?? '').localeCompare(b.start.time ?? ''));
  return { name: source.name, found, lost };
}

function isThen(start: Start, typed: Start): boolean {
  return start.day === typed.day && (typed.time === null || start.time === typed.time);
}

function unclear(
  name: string,
  count: number,
  at: Start | null,
  shown: readonly Invited[],
  { today }: Context,
): UserError {
  const candidates = shown
    .slice(0, MOST_LISTED)
    .map((event) => ({ id: typedStart(event), label: event.invitation.summary }));
  const more = shown.length > MOST_LISTED ? ` (${shown.length - MOST_LISTED} more aren't shown)` : '';
  const message =
    at === null
      ? `There are ${count} events in ${name}.`
      : `There are ${shown.length} events in ${name} on ${echoStart(at, today)}.`;
  const isSame = new Set(shown.map(typedStart)).size === 1;
  const hint = isSame
    ? 'Save the one that you mean as a file of its own.'
    : `Say which one by its time${more}: --at "${candidates[0]?.id ?? ''}"`;
  return new UserError('usage', message, hint, candidates);
}

/** '2026-11-24 14:00', as --at takes it. */
function typedStart({ start: { day, time } }: Invited): string {
  return time === null ? formatDay(day) : `${formatDay(day)} ${time}`;
}
