// The page to read before an interview: the records about it, things to bring, and questions to ask (TR, 7S, SCC).
import type { Moment } from '../domain/day.ts';
import { longDay, shortDay } from '../domain/day-words.ts';
import { clockWords } from '../domain/english.ts';
import type { Interview, InterviewKind, Note, Person } from '../domain/model.ts';
import { nameKey } from '../domain/names.ts';
import { momentThere } from '../domain/queries.ts';
import { listed } from '../domain/words.ts';
import { earlierRounds, fromDebriefs, lessonLines, roundLines } from './earlier-rounds.ts';
import { personIn } from './facts.ts';
import { linkedinSearch } from './insider.ts';
import { filled, type Section } from './sheet.ts';
import { referencesFor, thingsToBring } from './to-bring.ts';
import type { PreparationView } from './view.ts';
import { plain, plainOrNull, positionOf, ROLE_NAMES } from './words.ts';

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

const MOST_KNOWN = 3;

const BRINGING_TITLES = {
  phone: 'Have ready',
  video: 'Have ready',
  onsite: 'Bring',
  other: 'Bring',
} as const satisfies Record<InterviewKind, string>;

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

/** The preparation page of an interview (TR: the last debrief; SCC, SF: ask about the next step). */
export function preparation(view: PreparationView): Preparation {
  const { interview, job } = view;
  const time = interview.time === null ? '' : `, ${clockWords(interview.time)}`;
  return {
    heading: `${plain(job.company)}, ${longDay(interview.day)}${time}`,
    sections: filled([
      { id: 'what', title: 'What', lines: interviewLines(view) },
      { id: 'who', title: 'Who will be there', lines: interviewerLines(view) },
      { id: 'research', title: 'Find out', lines: researchLines(view) },
      { id: 'rounds', title: 'Earlier rounds', lines: earlierRounds(view).flatMap((round) => roundLines(round, view)) },
      { id: 'open', title: "Questions you've thought of", lines: fromDebriefs(view, 'questions') },
      { id: 'lessons', title: 'From other interviews', lines: view.lessons.flatMap(lessonLines) },
      { id: 'skills', title: 'Skills to strengthen', lines: fromDebriefs(view, 'skills') },
      { id: 'notes', title: 'Notes', lines: notesOn(view, (note) => note.personId === null) },
      { id: 'bring', title: BRINGING_TITLES[interview.kind ?? 'other'], lines: thingsToBring(view) },
      { id: 'ask', title: ASKING_TITLES[interview.kind ?? 'other'], lines: TO_ASK },
      { id: 'references', title: 'References to have ready', lines: referencesFor(view) },
    ]),
  };
}

function interviewLines({ interview, job }: PreparationView): readonly string[] {
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

function interviewerLines(view: PreparationView): readonly string[] {
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

// TR: research the company, the job and the people, and ask people you know there; AH: look yourself up.
function researchLines(view: PreparationView): readonly string[] {
  const { job } = view;
  const isFirst = earlierRounds(view).length === 0;
  return [
    `What ${plain(job.company)} does now: their website and recent news`,
    'How this job fits in: the team, the boss, and why they need someone',
    'Who will be there: their roles and backgrounds',
    insideView(view),
    ...(isFirst ? ["What they'll find about you: search for your name, and look at your public profiles"] : []),
  ];
}

/** Who to ask what the company is like. */
function insideView({ job, interview, jobHunt }: PreparationView): string {
  const isThere = ({ company, id }: Person) =>
    company !== null && nameKey(company) === nameKey(job.company) && !interview.personIds.includes(id);
  const insiders = jobHunt.roles.filter(({ jobId, role }) => jobId === job.id && role === 'insider');
  const known = jobHunt.people.filter(
    (person) => isThere(person) || insiders.some(({ personId }) => personId === person.id),
  );
  const names = [...new Set(known.map(({ name }) => plain(name)))];
  return names.length > 0
    ? `What it's like there: ask ${listed(names.slice(0, MOST_KNOWN))}`
    : `Whether you know someone there: ${linkedinSearch(job)}`;
}

function notesOn({ notes }: PreparationView, isWanted: (note: Note) => boolean): readonly string[] {
  return notes.filter(isWanted).map((note) => `${shortDay(note.on)}: ${plain(note.text)}`);
}
