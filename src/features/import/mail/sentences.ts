// The question and the sentence for each kind of email.
import type { Job } from '../../../domain/model.ts';
import { jobName } from '../../../domain/words.ts';
import { clean } from '../../../terminal/text.ts';
import type { Candidate } from './candidate.ts';
import type { Decision, MailEvent } from './decision.ts';
import type { EventView } from './types.ts';

/** 'Note that Amy Lee got in touch about Acme – Buyer?' */
export function questionOf({ from }: Candidate, decision: Decision, job: Job | null): string {
  const { event, names, person } = decision;
  const named = job ?? (names === null ? null : { company: names.company, title: names.title ?? '' });
  const about = named === null ? '' : jobName(named);
  const who = person?.name ?? clean(from?.name ?? from?.address ?? 'Somebody');
  const questions = {
    acknowledgement: job === null ? `Add ${about}, which you applied for?` : `Did you apply for ${about}?`,
    viewed: '',
    reply: `Note that ${who} got in touch about ${about}?`,
    invitation: `Add this interview for ${about}?`,
    rescheduled: `Move the interview for ${about}?`,
    cancelled: `Cancel the interview for ${about}?`,
    scheduling: `Note that ${who} got in touch about ${about}?`,
    rejection: `Close ${about} as rejected?`,
    offer: `Note an offer for ${about}?`,
    assessment: `Note the test for ${about}?`,
    'sent-thank-you': `Note that you thanked ${who} about ${about}?`,
    'sent-follow-up': `Note that you followed up with ${who} about ${about}?`,
    'sent-other': '',
  } as const satisfies Record<MailEvent, string>;
  return questions[event];
}

/** 'Amy Lee got in touch about Acme – Buyer', for what was recorded or is known. */
export function whatItIs({ event, job, person, from }: EventView): string {
  const about =
    job === null
      ? 'one of your jobs'
      : job.title === null
        ? job.company
        : jobName({ company: job.company, title: job.title });
  const who = person?.name ?? from ?? 'Somebody';
  const words = {
    acknowledgement: `${about}: they got your application`,
    viewed: `${about}: they looked at your application`,
    reply: `${who} got in touch about ${about}`,
    invitation: `${about}: an interview`,
    rescheduled: `${about}: the interview moves`,
    cancelled: `${about}: the interview is off`,
    scheduling: `${about}: they want to set a time`,
    rejection: `${about}: this sounds like a no`,
    offer: `${about}: this sounds like an offer`,
    assessment: `${about}: they want you to take a test`,
    'sent-thank-you': `You thanked ${who}, ${about}`,
    'sent-follow-up': `You followed up with ${who} about ${about}`,
    'sent-other': `You wrote to ${who} about ${about}`,
  } as const satisfies Record<MailEvent, string>;
  return words[event];
}
