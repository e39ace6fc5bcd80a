// Asks what they got in touch about, then the questions that go with it.
import type { Job } from '../../domain/model.ts';
import { closingOn } from '../../domain/queries.ts';
import type { HeardFlags } from '../recording/heard.ts';
import type { SequelCommand } from '../recording/sequel.ts';
import { askKind, askStart } from './interview.ts';
import { askPeople, personQuestion } from './people.ts';
import { answered, choicesFrom, dayQuestion, lineQuestion, wordsQuestion } from './questions.ts';
import { askTheirChannel } from './result.ts';
import { askTiming } from './timing.ts';
import type { Asking } from './types.ts';

const SUBJECTS = {
  timing: 'news about timing',
  invitation: 'an invitation to an interview',
  rejected: 'a no',
  offer: 'an offer',
  filled: 'the position is filled',
  other: 'something else',
} as const;
type About = keyof typeof SUBJECTS;

/** The answers as flags, and the command they lead to. */
export interface HeardAnswers {
  readonly flags: HeardFlags;
  readonly leadsTo: SequelCommand | null;
}

/** Asks about a contact from them, except for what flags say. */
export async function askAboutHeard(asking: Asking, flags: HeardFlags, job: Job): Promise<HeardAnswers> {
  const { ask, session } = asking;
  const about = isKnownByFlags(flags) ? 'timing' : await ask.pick('What was it about?', subjectsFor(job, asking));
  const who = personQuestion(session, 'Who got in touch?', { company: job.company, jobId: job.id });
  const from = flags.from ?? (flags.referenceCheck === undefined ? await ask.optional(who) : undefined);
  const channel = flags.channel ?? (await askTheirChannel(asking));
  const timing = about === 'timing' ? await askTiming(asking, flags, { isSubject: true }) : {};
  const leadsTo = await askWhatFollows(asking, about, flags, job);
  const rest = about === 'other' ? 'What did they say?' : 'What else did they say?';
  const note = flags.note ?? (await ask.optional(wordsQuestion(rest, '--note')));
  return { flags: { ...flags, ...answered({ from, channel, ...timing, note }) }, leadsTo };
}

/** Whether flags say already what it was. */
function isKnownByFlags({ decisionBy, contactOn, every, promised, referenceCheck, note }: HeardFlags): boolean {
  return [decisionBy, contactOn, every, promised, referenceCheck, note].some((flag) => flag !== undefined);
}

/** A closed job can't be closed, offered or interviewed for. */
function subjectsFor(job: Job, { session }: Asking) {
  const isClosed = closingOn(job, session.today) !== null;
  return choicesFrom(SUBJECTS).filter(({ value }) => !isClosed || value === 'timing' || value === 'other');
}

async function askWhatFollows(
  asking: Asking,
  about: About,
  { on }: HeardFlags,
  job: Job,
): Promise<SequelCommand | null> {
  const { ask, session } = asking;
  switch (about) {
    case 'rejected':
    case 'filled':
      return { command: 'close', flags: { reason: about, ...answered({ on }) } };
    case 'offer': {
      const replyBy = await ask.optional(dayQuestion(session, 'replyBy', 'When do they need your answer?'));
      const salary = await ask.optional(lineQuestion('What do they offer to pay?', '--salary'));
      return { command: 'offer', flags: answered({ replyBy, on, salary }) };
    }
    case 'invitation': {
      const at = await askStart(asking);
      const kind = await askKind(asking);
      const people = await askPeople(asking, "Who's interviewing you?", 'Anyone else?', {
        company: job.company,
        jobId: job.id,
      });
      return {
        command: 'add-interview',
        flags: { at, ...answered({ kind }), ...(people.length > 0 && { with: people }) },
      };
    }
    default:
      return null;
  }
}
