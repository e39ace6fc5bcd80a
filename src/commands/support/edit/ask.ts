// What is to change, asked field by field with what stands; Enter keeps it. What holds several (interviewers, roles) and
// what they said about timing is put right with flags.
import { formatDay, formatMoment } from '../../../domain/day.ts';
import type { RecordRef, RecordType } from '../../../domain/ids.ts';
import { requireLongLine } from '../../../domain/input.ts';
import type { Interview } from '../../../domain/model.ts';
import type { DayField } from '../../../domain/when.ts';
import { getRecord } from '../../../store/load.ts';
import type { Asking } from '../../declare.ts';
import { accepting, dayQuestion } from '../ask/questions.ts';
import type { EditFlags } from './fields.ts';

interface Field {
  readonly flag: keyof EditFlags;
  readonly message: string;
  readonly standing: string | null;
  /** Set where the answer is a day. */
  readonly day?: DayField;
}

type FieldsOf = (asking: Asking, id: number) => readonly Field[];

const FIELDS: Readonly<Record<RecordType, FieldsOf>> = {
  job: (asking, id) => {
    const job = getRecord(asking.store().db, 'job', id);
    return [
      { flag: 'company', message: 'The company?', standing: job.company },
      { flag: 'title', message: 'The job title?', standing: job.title },
      { flag: 'applied', message: 'When did you apply?', standing: dayText(job.appliedOn), day: 'applied' },
      { flag: 'applyBy', message: 'The last day to apply?', standing: dayText(job.applyBy), day: 'applyBy' },
      { flag: 'url', message: 'Where is it advertised?', standing: job.url },
      { flag: 'location', message: 'Where is the work?', standing: job.location },
      { flag: 'salary', message: 'What do they say they pay?', standing: job.salary },
      { flag: 'source', message: 'Where did you find it?', standing: job.source },
      { flag: 'resume', message: 'Which résumé did you send?', standing: job.resume },
    ];
  },
  interview: (asking, id) => {
    const interview = getRecord(asking.store().db, 'interview', id);
    return [
      { flag: 'at', message: 'When is it?', standing: startText(interview) },
      { flag: 'place', message: 'Where?', standing: interview.place },
      { flag: 'link', message: 'Under which link?', standing: interview.link },
    ];
  },
  person: (asking, id) => {
    const person = getRecord(asking.store().db, 'person', id);
    return [
      { flag: 'name', message: 'The name?', standing: person.name },
      { flag: 'company', message: 'Where do they work?', standing: person.company },
      { flag: 'title', message: 'Their title?', standing: person.title },
      { flag: 'email', message: 'Their e-mail address?', standing: person.email },
      { flag: 'phone', message: 'Their number?', standing: person.phone },
      { flag: 'linkedin', message: 'Their LinkedIn address?', standing: person.linkedin },
      { flag: 'common', message: 'What do you share?', standing: person.common },
    ];
  },
  reference: (asking, id) => {
    const { relationship } = getRecord(asking.store().db, 'reference', id);
    return [{ flag: 'relationship', message: 'How do you know each other?', standing: relationship }];
  },
  touch: (asking, id) => {
    const touch = getRecord(asking.store().db, 'touch', id);
    return [
      { flag: 'on', message: 'On which day?', standing: formatDay(touch.on), day: 'on' },
      { flag: 'note', message: 'What was said?', standing: touch.note },
    ];
  },
};

/** The flags that say what was answered otherwise than it stands. */
export async function askWhatChanges(asking: Asking, { type, number }: RecordRef): Promise<EditFlags> {
  const changes = new Map<string, string>();
  for (const { flag, message, standing, day } of FIELDS[type](asking, number)) {
    const question = day
      ? dayQuestion(asking, day, message)
      : { message, check: accepting((text) => requireLongLine(text, message)) };
    const answer = await asking.ask.optional({ ...question, standing });
    if (answer !== null && answer !== standing) changes.set(flag, answer);
  }
  return Object.fromEntries(changes);
}

function dayText(day: Parameters<typeof formatDay>[0] | null): string | null {
  return day === null ? null : formatDay(day);
}

function startText({ day, time }: Interview): string {
  return time === null ? formatDay(day) : formatMoment({ day, time });
}
