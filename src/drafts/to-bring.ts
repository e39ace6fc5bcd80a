// Things to bring to an interview, and the references to have ready (TR, 7S).
import { spelled } from '../domain/english.ts';
import { recordId } from '../domain/ids.ts';
import type { InterviewKind, Job, JobHunt, Person, Reference } from '../domain/model.ts';
import { debriefAfter, isReferenceFor, isSent } from '../domain/queries.ts';
import { earlierRounds } from './earlier-rounds.ts';
import { personIn } from './facts.ts';
import type { PreparationView } from './view.ts';
import { plainOrNull } from './words.ts';

const BRING = ['Your résumé, one copy for each person', 'Your questions, paper and a pen'];
const AT_A_DISTANCE = ['Your résumé', 'Your questions, paper and a pen'];

const TO_BRING = {
  phone: [...AT_A_DISTANCE, 'A quiet place, and a charged phone'],
  video: [...AT_A_DISTANCE, 'Camera, sound and light, tried out beforehand'],
  onsite: [...BRING, 'Directions, and ten minutes to spare'],
  other: BRING,
} as const satisfies Record<InterviewKind, readonly string[]>;

/** Things to bring, by the kind of interview. */
export function thingsToBring(view: PreparationView): readonly string[] {
  const { interview, job, jobHunt } = view;
  const resume = plainOrNull(job.resume);
  return [
    ...TO_BRING[interview.kind ?? 'other'].map(spelled),
    samplesFor(view),
    ...(resume === null ? [] : [`${spelled('The résumé you sent')}: ${resume}`]),
    ...(referencesOf(job, jobHunt).length > 0 ? ['The list of your references'] : []),
  ];
}

// TR: after the first round, bring the sample for the project they named.
function samplesFor(view: PreparationView): string {
  const rounds = earlierRounds(view);
  if (rounds.length === 0) return 'Two or three samples of your work that match the posting';
  const debriefs = rounds.flatMap((round) => debriefAfter(round, view.jobHunt.debriefs) ?? []);
  const about = debriefs
    .map(({ nextStep, learned }) => plainOrNull(nextStep ?? learned))
    .findLast((text) => text !== null);
  return about == null ? 'A work sample they may ask about' : `A work sample for what you noted: ${about}`;
}

/** The job's references, one line each, and whether they were called, or know that a call may come. */
export function referencesFor({ job, jobHunt }: PreparationView): readonly string[] {
  return referencesOf(job, jobHunt).flatMap((reference) => {
    const person = personIn(jobHunt, reference.personId);
    return person ? [referenceLine(reference, person, job, jobHunt)] : [];
  });
}

function referenceLine(reference: Reference, person: Person, job: Job, jobHunt: JobHunt): string {
  const contacts = jobHunt.touches.filter((touch) => touch.jobId === job.id && touch.personId === person.id);
  const isCalled = contacts.some(({ kind }) => kind === 'reference-check');
  const isTold = contacts.some((touch) => touch.kind === 'reference-alert' && isSent(touch));
  const untold = `doesn't know about this job yet (${recordId('reference', reference.id)})`;
  const parts = [person.name, reference.relationship, person.phone, person.email];
  return [
    ...parts.flatMap((part) => plainOrNull(part) ?? []),
    isCalled ? 'was called about this job' : isTold ? 'knows that a call may come' : untold,
  ].join(', ');
}

function referencesOf(job: Job, jobHunt: JobHunt): readonly Reference[] {
  return jobHunt.references.filter((reference) => isReferenceFor(reference, job.id));
}
