// Preparing for an interview: what's on record about it, what to bring, and what to ask (TR, 7S, SCC).

import type { Day, Moment } from '../domain/day.ts';
import { longDay, shortDay } from '../domain/day-words.ts';
import { clockWords, spelled } from '../domain/english.ts';
import { recordId } from '../domain/ids.ts';
import type { Debrief, Interview, InterviewKind, Job, JobHunt, Note, Person, Reference } from '../domain/model.ts';
import { nameKey } from '../domain/names.ts';
import { compareInterviews, debriefAfter, isReferenceFor, isSent, momentThere } from '../domain/queries.ts';
import { listed } from '../domain/words.ts';
import { linkedinSearch } from './insider.ts';
import { filled, type Section } from './sheet.ts';
import { plain, plainOrNull, positionOf, ROLE_NAMES } from './words.ts';

export interface PreparationView {
  readonly interview: Interview;
  readonly job: Job;
  readonly jobHunt: JobHunt;
  /** Notes on the job, its interviews and its people. */
  readonly notes: readonly Note[];
  /** From other jobs' debriefs, newest first. */
  readonly lessons: readonly Lesson[];
}

/** What an interview at another company taught you. */
interface Lesson {
  readonly company: string;
  readonly on: Day;
  readonly debrief: Pick<Debrief, 'wentWell' | 'toImprove' | 'reactions'>;
}

type PreparationSection =
  | 'what'
  | 'who'
  | 'research'
  | 'rounds'
  | 'open'
  | 'lessons'
  | 'skills'
  | 'notes'
  | 'bring'
  | 'ask'
  | 'references';

export interface Preparation {
  readonly heading: string;
  readonly sections: readonly Section<PreparationSection>[];
}

const BRING = ['Your résumé, one copy for each person', 'Your questions, paper and a pen'];
const AT_A_DISTANCE = ['Your résumé, at hand', 'Your questions, paper and a pen'];

const TO_BRING = {
  phone: [...AT_A_DISTANCE, 'A quiet place, and a charged phone'],
  video: [...AT_A_DISTANCE, 'Camera, sound and light, tried out beforehand'],
  onsite: [...BRING, 'Directions, and ten minutes to spare'],
  other: BRING,
} as const satisfies Record<InterviewKind, readonly string[]>;

const MOST_KNOWN = 3;

const ASKING_TITLES = {
  phone: 'Ask before you hang up',
  video: 'Ask before you hang up',
  onsite: 'Ask before you leave',
  other: 'Ask before you leave',
} as const satisfies Record<InterviewKind, string>;

const TO_ASK = [
  "What's the next step?",
  'When do you hope to decide?',
  'Who should I follow up with, when, and how?',
  'Could I have the names and email addresses of everyone I met?',
];

/** What to know, bring and ask for one interview (TR: the last debrief; SCC, SF: ask about the next step). */
export function preparation(view: PreparationView): Preparation {
  const { interview, job } = view;
  const time = interview.time === null ? '' : `, ${clockWords(interview.time)}`;
  return {
    heading: `${plain(job.company)}, ${longDay(interview.day)}${time}`,
    sections: filled([
      { id: 'what', title: 'What', lines: whatItIs(view) },
      { id: 'who', title: 'Who will be there', lines: whoIsThere(view) },
      { id: 'research', title: 'Find out', lines: whatToFindOut(view) },
      { id: 'rounds', title: 'Earlier rounds', lines: earlierRounds(view).flatMap((round) => roundLines(round, view)) },
      { id: 'open', title: "Questions you've thought of", lines: fromDebriefs(view, 'questions') },
      { id: 'lessons', title: 'From other interviews', lines: view.lessons.flatMap(lessonLines) },
      { id: 'skills', title: 'Skills to strengthen', lines: fromDebriefs(view, 'skills') },
      { id: 'notes', title: 'Notes', lines: notesOn(view, (note) => note.personId === null) },
      { id: 'bring', title: 'Bring', lines: whatToBring(view) },
      { id: 'ask', title: ASKING_TITLES[interview.kind ?? 'other'], lines: TO_ASK },
      { id: 'references', title: 'References to have ready', lines: referencesFor(view) },
    ]),
  };
}

function whatItIs({ interview, job }: PreparationView): readonly string[] {
  const there = momentThere(interview);
  return [
    plain(job.title) === '' ? null : positionOf(job).replace(/^the /, ''),
    there && clockThere(interview, there),
    interview.place && `Where: ${plain(interview.place)}`,
    interview.link,
    job.url,
  ].flatMap((line) => plainOrNull(line) ?? []);
}

function clockThere({ day, zone }: Interview, there: Moment): string {
  return `${there.day === day ? '' : `${longDay(there.day)}, `}${clockWords(there.time)} there (${zone})`;
}

function whoIsThere(view: PreparationView): readonly string[] {
  const people = view.interview.personIds.flatMap((id) => personIn(view.jobHunt, id) ?? []);
  if (people.length === 0) return ["You don't have a name yet; the front desk or HR can tell you."];
  return people.flatMap((person) => personLines(person, view));
}

function personLines(person: Person, view: PreparationView): readonly string[] {
  const { jobHunt, job } = view;
  const roles = jobHunt.roles.filter((role) => role.jobId === job.id && role.personId === person.id);
  const named = roles.filter(({ role }) => role !== 'interviewer').map(({ role }) => ROLE_NAMES[role]);
  const who = [person.name, person.title, ...named].flatMap((part) => plainOrNull(part) ?? []);
  const met = earlierRounds(view).filter((round) => round.personIds.includes(person.id));
  const common = plainOrNull(person.common);
  const known = [
    who.join(', '),
    met.length > 0 ? `you met on ${listed(met.map((round) => shortDay(round.day)))}` : null,
    common === null ? null : `you share: ${common}`,
    plainOrNull(person.linkedin),
  ];
  const notes = notesOn(view, (note) => note.personId === person.id);
  return [
    known.filter((part) => part !== null).join('; '),
    ...notes.map((note) => `On ${plain(person.name)}, ${note}`),
  ];
}

/** TR: what they do, how the job fits in, who'll be there, and whether you know somebody; AH: what they'll find of you. */
function whatToFindOut(view: PreparationView): readonly string[] {
  const { job } = view;
  const isFirst = earlierRounds(view).length === 0;
  return [
    `What ${plain(job.company)} does now: their website and recent news`,
    'How this job fits in: the team, the boss, and why they need someone',
    'Who will be there: their roles and backgrounds',
    `If you know someone there: ${whoYouKnow(view)}`,
    ...(isFirst ? ["What they'll find about you: search for your name, and look at your public profiles"] : []),
  ];
}

function whoYouKnow({ job, interview, jobHunt }: PreparationView): string {
  const isThere = ({ company, id }: Person) =>
    company !== null && nameKey(company) === nameKey(job.company) && !interview.personIds.includes(id);
  const insiders = jobHunt.roles.filter(({ jobId, role }) => jobId === job.id && role === 'insider');
  const known = jobHunt.people.filter(
    (person) => isThere(person) || insiders.some(({ personId }) => personId === person.id),
  );
  const names = [...new Set(known.map(({ name }) => plain(name)))];
  return names.length > 0 ? `ask ${listed(names.slice(0, MOST_KNOWN))}` : linkedinSearch(job);
}

function lessonLines({ company, on, debrief }: Lesson): readonly string[] {
  const noted = [
    ['went well', debrief.wentWell],
    ['to do better', debrief.toImprove],
    ['their reactions', debrief.reactions],
  ] as const;
  return noted.flatMap(([title, text]) => {
    const said = plainOrNull(text);
    return said === null ? [] : [`${plain(company)}, ${shortDay(on)}, ${title}: ${said}`];
  });
}

function earlierRounds({ interview, jobHunt }: PreparationView): readonly Interview[] {
  const rounds = jobHunt.interviews.filter((each) => each.jobId === interview.jobId && each.cancelledOn === null);
  return rounds.filter((each) => compareInterviews(each, interview) < 0).sort(compareInterviews);
}

function roundLines(round: Interview, { jobHunt }: PreparationView): readonly string[] {
  const names = round.personIds.flatMap((id) => personIn(jobHunt, id)?.name ?? []).map(plain);
  const debrief = debriefAfter(round, jobHunt.debriefs);
  const noted = [
    ['went well', debrief?.wentWell],
    ['to do better', debrief?.toImprove],
    ['learned', debrief?.learned],
    ['their reactions', debrief?.reactions],
    ['to clear up', debrief?.concerns],
    ['you forgot to say', debrief?.forgot],
    ["they'll remember you by", debrief?.rememberedFor],
    ['next step', debrief?.nextStep],
  ] as const;
  return [
    `${shortDay(round.day)}${names.length > 0 ? `, with ${listed(names)}` : ''}`,
    ...noted.flatMap(([title, text]) => {
      const said = plainOrNull(text ?? null);
      return said === null ? [] : [`${title}: ${said}`];
    }),
  ];
}

function fromDebriefs(view: PreparationView, field: 'questions' | 'skills'): readonly string[] {
  return earlierRounds(view).flatMap(
    (round) => plainOrNull(debriefAfter(round, view.jobHunt.debriefs)?.[field] ?? null) ?? [],
  );
}

function notesOn({ notes }: PreparationView, isWanted: (note: Note) => boolean): readonly string[] {
  return notes.filter(isWanted).map((note) => `${shortDay(note.on)}: ${plain(note.text)}`);
}

function whatToBring(view: PreparationView): readonly string[] {
  const { interview, job, jobHunt } = view;
  const resume = plainOrNull(job.resume);
  return [
    ...TO_BRING[interview.kind ?? 'other'].map(spelled),
    samplesFor(view),
    ...(resume === null ? [] : [`${spelled('The résumé you sent')}: ${resume}`]),
    ...(referencesOf(job, jobHunt).length > 0 ? ['The list of your references'] : []),
  ];
}

// TR: bring the piece for the project they'll ask about; earlier rounds tell which one that is.
function samplesFor(view: PreparationView): string {
  const rounds = earlierRounds(view);
  if (rounds.length === 0) return 'Two or three samples of your work that match the posting';
  const debriefs = rounds.flatMap((round) => debriefAfter(round, view.jobHunt.debriefs) ?? []);
  const about = debriefs
    .map(({ nextStep, learned }) => plainOrNull(nextStep ?? learned))
    .findLast((text) => text !== null);
  return `The work sample for the project they'll ask about${about == null ? '' : `; they said: ${about}`}`;
}

function referencesFor({ job, jobHunt }: PreparationView): readonly string[] {
  return referencesOf(job, jobHunt).flatMap((reference) => {
    const person = personIn(jobHunt, reference.personId);
    return person ? [referenceLine(reference, person, job, jobHunt)] : [];
  });
}

function referenceLine(reference: Reference, person: Person, job: Job, jobHunt: JobHunt): string {
  const isTold = jobHunt.touches.some(
    (touch) =>
      touch.jobId === job.id && touch.personId === person.id && touch.kind === 'reference-alert' && isSent(touch),
  );
  const parts = [person.name, reference.relationship, person.phone, person.email];
  return [
    ...parts.flatMap((part) => plainOrNull(part) ?? []),
    isTold ? 'knows that a call may come' : `doesn't know about this job yet (${recordId('reference', reference.id)})`,
  ].join(', ');
}

function referencesOf(job: Job, jobHunt: JobHunt): readonly Reference[] {
  return jobHunt.references.filter((reference) => isReferenceFor(reference, job.id));
}

function personIn(jobHunt: JobHunt, id: number): Person | null {
  return jobHunt.people.find((person) => person.id === id) ?? null;
}
