// The JSON output of the commands: every field always present, enums as stored, days as yyyy-MM-dd. Within one schema
// number, fields may be added, but never renamed or removed.
import { type Day, formatDay } from '../domain/day.ts';
import type { UserError } from '../domain/errors.ts';
import { recordId } from '../domain/ids.ts';
import { escapeUnseen } from '../domain/json-text.ts';
import type { Interview, JobHunt } from '../domain/model.ts';
import type { Shared } from '../domain/schema.ts';
import { actionOf, type Entry } from '../rules/entries.ts';
import type { Item } from '../rules/item.ts';
import { idOf } from '../rules/item-id.ts';
import { dayOrNull, type Records, recordsJson, seesEchoed, startsAt, startsAtThere } from './json-records.ts';
import { entriesAcross, groupsOf } from './today-groups.ts';
import { agendaOf, entriesIn, interviewsOfWeek, itemsOf, itemsOfWeek, type TodayView } from './today-view.ts';

/** A value as JSON text that's safe to print on a terminal. */
export function toJson(value: unknown): string {
  return escapeUnseen(JSON.stringify(value, null, 2));
}

/** A command's JSON answer with more warnings put before its own. */
export function withWarnings(json: string, more: readonly string[]): string {
  if (more.length === 0) return json;
  const answer = JSON.parse(json);
  return toJson({ ...answer, warnings: [...more, ...answer.warnings] });
}

/** `today --json`. */
export function todayJson(view: TodayView, warnings: readonly string[]) {
  const { plan, jobHunt, only } = view;
  return {
    schema: 'jobtrack/today@1',
    date: formatDay(plan.date),
    interviews: agendaOf(view).map((interview) => agendaJson(interview, jobHunt)),
    items: itemsOf(view).map(itemJson),
    entries: entriesAcross(groupsOf(entriesIn(view), () => null)).map(entryJson),
    interviewsOfWeek: interviewsOfWeek(view).map((interview) => agendaJson(interview, jobHunt)),
    upcoming: itemsOfWeek(view).map(itemJson),
    nudges: only === null ? plan.nudges.map(({ kind, text, commands }) => ({ kind, text, commands })) : [],
    next: plan.next && { date: formatDay(plan.next.date), count: plan.next.count },
    warnings,
  };
}

function agendaJson(interview: Shared<'interview'> & Pick<Interview, 'personIds'>, jobHunt: JobHunt) {
  const job = jobHunt.jobs.find((each) => each.id === interview.jobId);
  const people = interview.personIds.flatMap((id) => jobHunt.people.find((person) => person.id === id) ?? []);
  return {
    id: recordId('interview', interview.id),
    day: formatDay(interview.day),
    startsAt: startsAt(interview),
    zone: interview.zone,
    startsAtThere: startsAtThere(interview),
    job: job ? jobRef(job) : null,
    people: people.map(personRef),
  };
}

function entryJson({ action, person, items }: Entry) {
  return { action, person: person && recordId('person', person.id), items: items.map(idOf) };
}

/** An item as in `today --json` and every `next`. */
export function itemJson(item: Item) {
  return {
    id: idOf(item),
    kind: item.kind,
    action: actionOf(item),
    channel: item.channel,
    rule: item.rule,
    opens: formatDay(item.opens),
    due: formatDay(item.due),
    by: formatDay(item.by),
    late: item.isLate,
    daysLate: item.daysLate,
    promised: item.isPromised,
    promisedOn: dayOrNull(item.promisedOn),
    notBefore: item.notBefore && startsAt(item.notBefore),
    job: jobRef(item.job),
    interview: item.interview && interviewRef(item.interview),
    person: item.person && personRef(item.person),
    reference: item.reference && referenceRef(item.reference, item.person),
    carries: item.carries,
    number: item.number,
    attempt: item.attempt,
    alsoAsk: item.alsoAsk.map((job) => recordId('job', job.id)),
    snoozedUntil: dayOrNull(item.snoozedUntil),
    why: item.why(),
    source: item.source,
  };
}

/** A job where it's only referred to. */
export function jobRef({ id, company, title }: Shared<'job'>) {
  return { id: recordId('job', id), company, title };
}

/** An interview where it's only referred to. */
export function interviewRef(interview: Shared<'interview'>) {
  return {
    id: recordId('interview', interview.id),
    day: formatDay(interview.day),
    startsAt: startsAt(interview),
  };
}

/** A person where they're only referred to. */
export function personRef({ id, name, email, phone }: Shared<'person'>) {
  return { id: recordId('person', id), name, email, phone };
}

function referenceRef({ id, relationship }: Shared<'reference'>, person: Shared<'person'> | null) {
  return { id: recordId('reference', id), name: person?.name ?? null, relationship };
}

export interface ChangeJsonView {
  readonly command: string;
  /** The batch number in the change log; null if nothing changed. */
  readonly batch: number | null;
  /** The saved records, in their new state. */
  readonly saved: Partial<Records>;
  /** Ids of removed records. */
  readonly removed: readonly string[];
  /** Items that follow from the change. */
  readonly next: readonly Item[];
  readonly jobHunt: JobHunt;
  readonly today: Day;
  readonly warnings: readonly string[];
}

/** The answer of a recording command with --json. */
export function changeJson(view: ChangeJsonView) {
  return {
    schema: 'jobtrack/change@1',
    command: view.command,
    batch: view.batch,
    ...recordsJson(view.saved, view.jobHunt, view.today, seesEchoed),
    removed: view.removed,
    next: view.next.map(itemJson),
    warnings: view.warnings,
  };
}

/** The error object, printed to stderr. */
export function errorJson(error: UserError, warnings: readonly string[]) {
  return {
    error: {
      code: error.code,
      message: error.message,
      hint: error.hint,
      exit: error.exit,
      candidates: error.candidates.map(({ id, label }) => ({ id, label })),
    },
    warnings,
  };
}
