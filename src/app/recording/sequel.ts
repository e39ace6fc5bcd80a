// The record that a contact from them leads to: a closing, an offer, or an interview.
import { recordId } from '../../domain/ids.ts';
import type { InterviewKind, Job } from '../../domain/model.ts';
import { shellWord } from '../../domain/quote.ts';
import type { Saving } from '../types.ts';
import { clashWarnings } from './clashes.ts';
import { closeOne, readClosing } from './closing.ts';
import { closingLines } from './closing-words.ts';
import type { Sequel } from './heard.ts';
import { addInterviewers, savedInterview } from './interview.ts';
import { parseStart, twiceWarnings } from './interview-time.ts';
import { type OfferFlags, readOffer, saveOffer } from './offer.ts';

/** The command that would record it, and its flags. */
export type SequelCommand =
  | { readonly command: 'close'; readonly flags: { readonly reason: 'rejected' | 'filled'; readonly on?: string } }
  | { readonly command: 'offer'; readonly flags: OfferFlags }
  | { readonly command: 'add-interview'; readonly flags: InterviewFlags };

interface InterviewFlags {
  readonly at: string;
  readonly kind?: InterviewKind;
  readonly with?: readonly string[];
}

/** Reads the flags; the result records the sequel in the transaction of the contact. */
export function sequelOf(saving: Saving, then: SequelCommand): Sequel {
  if (then.command === 'close') return closingSequel(saving, then.flags);
  return then.command === 'offer' ? offerSequel(saving, then.flags) : interviewSequel(saving, then.flags);
}

/** "jobtrack offer j4 --reply-by 'next fri'": the same as a command. */
export function sequelLine({ command, flags }: SequelCommand, job: Pick<Job, 'id'>): string {
  const words = Object.entries(flags).flatMap(([name, value]) =>
    [value].flat().flatMap((one) => [`--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`, one]),
  );
  return ['jobtrack', command, recordId('job', job.id), ...words.map((word) => shellWord(String(word)))].join(' ');
}

function closingSequel(
  { session }: Saving,
  { reason, ...flags }: Extract<SequelCommand, { command: 'close' }>['flags'],
): Sequel {
  const row = readClosing(session, reason, flags);
  return (session, job) => ({ lines: closingLines(session, [closeOne(session, job.id, { row })]), warnings: [] });
}

function offerSequel({ session }: Saving, flags: OfferFlags): Sequel {
  const offer = readOffer(session, flags);
  return (session, job) => saveOffer(session, job, offer);
}

function interviewSequel({ session }: Saving, flags: InterviewFlags): Sequel {
  const start = parseStart(flags.at, undefined, session);
  const rest = { length: null, kind: flags.kind ?? null, place: null, link: null, cancelledOn: null, preparedOn: null };
  return (session, job) => {
    const interview = session.write.add('interview', { jobId: job.id, ...start, ...rest });
    const { names, echoes } = addInterviewers(session, interview, flags.with ?? []);
    return {
      lines: [savedInterview(session, interview, { job, isNew: false }, names), ...echoes],
      warnings: [...twiceWarnings(interview), ...clashWarnings(session, interview)],
    };
  };
}
