// Asks when an interview is, and whether it's by phone, by video or in person.
import type { InterviewKind } from '../../domain/model.ts';
import { checkStart } from '../recording/interview-time.ts';
import { choicesFrom, withOtherDay } from './questions.ts';
import type { Asking } from './types.ts';

const KIND_WORDS = {
  video: 'by video',
  phone: 'by phone',
  onsite: 'in person',
  other: 'some other way',
} as const satisfies Record<InterviewKind, string>;

/** Asks for the day and time; `zone` is the time's zone, if it isn't the user's. */
export async function askStart({ ask, session }: Asking, zone?: string): Promise<string> {
  const check = (text: string) => withOtherDay(checkStart(text, zone, session), text, 'at', session.today);
  return await ask.text({ message: 'When is it?', hint: 'day and time, such as tue 2pm, nov 24 14:00', check });
}

/** Null if it isn't known yet. */
export async function askKind({ ask }: Asking): Promise<InterviewKind | null> {
  const unknown = { value: null, label: "I don't know yet" };
  return await ask.pick('Phone, video, or in person?', [...choicesFrom(KIND_WORDS), unknown]);
}
