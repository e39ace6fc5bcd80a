// The events of the demo. Each step writes what its command would.
import { type Day, parseTime } from '../../domain/day.ts';
import type { OutreachKind } from '../../domain/item-kinds.ts';
import type {
  Channel,
  CloseReason,
  Debrief,
  InterviewKind,
  Preference,
  Result,
  Role,
  Timing,
} from '../../domain/model.ts';
import type { Writer } from '../../store/write.ts';
import type { When } from './days.ts';
import type { Name, RefereeName } from './people.ts';

/** What a step writes with: the writer, today, and its job. */
interface Scene {
  readonly write: Writer;
  readonly today: Day;
  readonly jobId: number;
  readonly idOf: (name: Name) => number;
}
export type Step = (scene: Scene) => void;

/** A job, the people connected with it, and what happened, in order. */
export interface DemoJob {
  readonly company: string;
  readonly title: string;
  /** The day of applying; for a job with an apply-by day, the day it was saved. */
  readonly on: When;
  readonly applyBy?: When;
  readonly source?: string;
  readonly location?: string;
  readonly salary?: string;
  readonly people?: Partial<Record<Name, Role>>;
  readonly references?: readonly RefereeName[];
  readonly steps: readonly Step[];
}

interface SaidTiming {
  readonly decisionBy?: When;
  readonly contactOn?: When;
}

interface Meeting {
  readonly time: string;
  readonly kind: InterviewKind;
  readonly length?: number;
  readonly place?: string;
  readonly with?: readonly Name[];
  /** Who was thanked by email, and when. */
  readonly thanked?: Partial<Record<Name, When>>;
  readonly told?: SaidTiming;
  readonly debrief?: Partial<Omit<Debrief, 'id' | 'interviewId' | 'savedOn'>>;
}

/** An interview, with the thank-you notes and the debrief after it. */
export function interview(on: When, meeting: Meeting): Step {
  return (scene) => {
    const { write, today, jobId, idOf } = scene;
    const { kind, length = null, place = null, debrief } = meeting;
    const held = write.add('interview', { jobId, day: on(today), time: parseTime(meeting.time), length, kind, place });
    for (const name of meeting.with ?? [])
      write.add('interview_person', { interviewId: held.id, personId: idOf(name) });
    for (const [name, day] of Object.entries(meeting.thanked ?? {})) {
      const note = { kind: 'thank-you', channel: 'email', result: 'sent', interviewId: held.id } as const;
      write.add('touch', { ...note, jobId, personId: idOf(name as Name), on: day(today), direction: 'out' });
    }
    if (debrief) write.add('debrief', { interviewId: held.id, savedOn: on(today), ...debrief });
    if (meeting.told) addStatement(scene, on, meeting.told, { interviewId: held.id });
  };
}

/** You wrote an email. */
export function wrote(on: When, kind: OutreachKind, to: Name, note: string): Step {
  return (scene) => addOutreach(scene, on, { kind, to, channel: 'email', result: 'sent', note });
}

/** You called them. */
export function called(on: When, kind: OutreachKind, to: Name, result: Exclude<Result, 'sent'>, note: string): Step {
  return (scene) => addOutreach(scene, on, { kind, to, channel: 'phone', result, note });
}

/** They got in touch, and maybe said when to expect more. */
export function heardFrom(on: When, from: Name, channel: Preference, note: string, told?: SaidTiming): Step {
  return (scene) => {
    const { write, today, jobId, idOf } = scene;
    const word = { direction: 'in', kind: 'reply', channel, note } as const;
    const { id: touchId } = write.add('touch', { ...word, jobId, personId: idOf(from), on: on(today) });
    if (told) addStatement(scene, on, told, { touchId });
  };
}

/** They called a reference. */
export function referenceCalled(on: When, name: RefereeName, note: string): Step {
  return ({ write, today, jobId, idOf }) => {
    const check = { direction: 'in', kind: 'reference-check', channel: 'phone', note } as const;
    write.add('touch', { ...check, jobId, personId: idOf(name), on: on(today) });
  };
}

/** They made an offer. */
export function offered(on: When, replyBy: When, salary: string, note: string): Step {
  return ({ write, today, jobId }) => {
    write.add('offer', { jobId, on: on(today), replyBy: replyBy(today), salary, note });
  };
}

/** The job was closed, and you haven't told anyone there. */
export function closed(on: When, reason: CloseReason, note: string): Step {
  return ({ write, today, jobId }) => {
    write.add('closing', { jobId, on: on(today), reason, wasTold: false, note });
  };
}

/** You said yes to their offer. */
export function accepted(on: When, startsOn: When, note: string): Step {
  return ({ write, today, jobId }) => {
    const yes = { reason: 'accepted', wasTold: true, startsOn: startsOn(today) } as const;
    write.add('closing', { jobId, on: on(today), ...yes, note });
  };
}

/** A note on the job. */
export function noted(on: When, text: string): Step {
  return ({ write, today, jobId }) => {
    write.add('note', { jobId, on: on(today), text });
  };
}

type SaidWith = Partial<Pick<Timing, 'touchId' | 'interviewId'>>;

function addStatement(
  { write, today, jobId }: Scene,
  on: When,
  { decisionBy, contactOn }: SaidTiming,
  said: SaidWith,
): void {
  const days = { decisionBy: decisionBy?.(today) ?? null, contactOn: contactOn?.(today) ?? null };
  write.add('statement', { jobId, saidOn: on(today), ...days, ...said });
}

interface Outreach {
  readonly kind: OutreachKind;
  readonly to: Name;
  readonly channel: Channel;
  readonly result: Result;
  readonly note: string;
}

function addOutreach({ write, today, jobId, idOf }: Scene, on: When, { to, ...outreach }: Outreach): void {
  write.add('touch', { ...outreach, jobId, personId: idOf(to), on: on(today), direction: 'out' });
}
