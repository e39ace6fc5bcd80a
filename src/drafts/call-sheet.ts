// A page to have in front of you during a call; it fits on one screen.
import { UserError } from '../domain/errors.ts';
import { recordId } from '../domain/ids.ts';
import type { Job, Person } from '../domain/model.ts';
import { fold } from '../domain/names.ts';
import { listed, numberWord, ordinalWord } from '../domain/words.ts';
import type { Item } from '../rules/item.ts';
import { KINDS } from '../rules/kinds/index.ts';
import { alsoAsk, newsBefore } from './call-others.ts';
import { type CallWords, sentences } from './call-parts.ts';
import { callWordsFor } from './call-words.ts';
import { idsDoneWith, isRecruiter } from './facts.ts';
import { signedBy } from './fields.ts';
import { isGreetedFormally, isHelper, spokenTo } from './greeting.ts';
import { twinNote } from './hints.ts';
import { matchFor } from './match.ts';
import { givenName } from './person-names.ts';
import { jobsIn } from './several-jobs.ts';
import { filled, LINE, type Section } from './sheet.ts';
import { soFar } from './so-far.ts';
import type { CallView, ItemView } from './view.ts';
import { brief, collapseMarks, plain, plainOrNull, ROLE_NAMES } from './words.ts';

type CallSection = 'ring' | 'when' | 'who' | 'before' | 'say' | 'match' | 'ask' | 'so-far' | 'message' | 'then';

/** Sections that can be dropped in a small window. */
export const SPARE_OF_CALL: readonly CallSection[] = ['so-far', 'before', 'when', 'match', 'who'];

export interface CallSheet {
  readonly heading: string;
  readonly sections: readonly Section<CallSection>[];
}

/** Names are cut to this length to keep the page on one screen; they're still recognizable. */
const LONGEST_NAME = 40;
const SMILE = 'Stand up and smile. People can hear it.';
const MOST_MATCHES = 3;
/** Calls in which they may name a day. */
const ASKING_WHEN: readonly Item['kind'][] = ['follow-up', 'recruiter-call', 'offer-notice'];
/** What you tell before you ask, the most important first. */
const NEWS_TO_ASKED: readonly Item['kind'][] = ['offer-notice', 'recruiter-call'];
/** Calls that leave something worth keeping, besides a day. */
const TELLING: readonly Item['kind'][] = ['feedback-request', 'reference-thanks', 'network-check-in'];

/** The call sheet for an item: facts, words and questions (SCC, TR); throws refused if there's nobody to call. */
export function callSheet(view: CallView): CallSheet {
  const { item } = view;
  if (!callWordsFor(item.kind) || !item.person) {
    throw new UserError('refused', `There's nobody to call here (${KINDS[item.kind].fullName}): it's for you alone.`);
  }
  const short = withShortNames(newsFirst(view));
  const words = callWordsFor(short.item.kind);
  const sections = filled(words === null ? [] : sectionsOf(short, item.person, words)).map(({ lines, ...section }) => ({
    ...section,
    lines: lines.map(collapseMarks),
  }));
  return { heading: headingOf(short, item.person), sections };
}

function sectionsOf(view: CallView, person: Person, words: CallWords): readonly Section<CallSection>[] {
  const isForMessage = attemptIn(view) >= view.policy.messageFromCall;
  return [
    { id: 'ring', title: 'Call', lines: [plainOrNull(person.phone) ?? noNumber(person, view)] },
    { id: 'when', title: 'When', lines: [hoursFor(person)] },
    { id: 'who', title: 'Who', lines: whoIs(person, view) },
    { id: 'before', title: 'Before', lines: [...(isForMessage ? [] : [SMILE]), ...stillWanted(view)] },
    { id: 'say', title: 'Say', lines: [sentences(helloTo(person, view), ...opening(view, words))] },
    { id: 'match', title: 'To mention', lines: matchFor(view).slice(0, isForMessage ? 0 : MOST_MATCHES) },
    { id: 'ask', title: 'Ask', lines: asked(view, words) },
    { id: 'so-far', title: 'So far', lines: soFar(view, eventsShown(view, isForMessage)) },
    { id: 'message', title: 'Message', lines: isForMessage ? [messageTo(person, words, view)] : [] },
    { id: 'then', title: 'Then', lines: [...recordWith(view, isForMessage), ...toFillIn(view, isForMessage)] },
  ];
}

function opening(view: CallView, words: CallWords): readonly string[] {
  const news = newsBefore(view);
  return [news, news === '' ? words.opening(view) : words.opening(view).replace(/^I'm calling/, "I'm also calling")];
}

function asked(view: CallView, words: CallWords): readonly string[] {
  return [...words.questions(view), ...alsoAsk(view, words), ...(words.closing?.(view) ?? [])];
}

// Somebody who got a job says that before anything else; news of an offer or an interview comes before a follow-up.
function newsFirst(view: CallView): CallView {
  const { item, together } = view;
  const goodNews = item.kind === 'outcome-note' ? undefined : together.find(({ kind }) => kind === 'outcome-note');
  const isAsking = item.kind === 'follow-up';
  const first = NEWS_TO_ASKED.map((news) => (isAsking ? together.find(({ kind }) => kind === news) : undefined));
  const news = goodNews ?? first.find((each) => each !== undefined);
  if (!news) return view;
  const named = [item, ...together].map(({ job }) => job.id);
  const alsoAsk = item.alsoAsk.filter(({ id }) => !named.includes(id));
  const others = [item, ...together].filter((each) => each !== news);
  const alike = others.filter(({ kind }) => kind === news.kind);
  return { ...view, item: { ...news, alsoAsk }, together: [...new Set([...alike, ...others])] };
}

// A message takes their room, and so does every further question.
function eventsShown({ item }: ItemView, isForMessage: boolean): number {
  if (!isForMessage) return 3;
  return item.alsoAsk.length > 0 ? 1 : 2;
}

/** How often you've called; for several items, the most. */
function attemptIn({ item, together }: ItemView): number {
  return Math.max(...[item, ...together].map(({ attempt }) => attempt));
}

// Only the company's own people can be reached through its front desk.
function noNumber(person: Person, view: ItemView): string {
  const edit = `jobtrack edit ${recordId('person', person.id)} --phone "…"`;
  return isFromOutside(person, view)
    ? `No number yet. Once you have it: ${edit}`
    : `No number yet. The front desk can put you through; then: ${edit}`;
}

function withShortNames(view: CallView): CallView {
  const shorten = (job: Job): Job => ({
    ...job,
    company: brief(job.company, LONGEST_NAME),
    title: brief(job.title, LONGEST_NAME),
  });
  const shortened = (item: Item): Item => ({ ...item, job: shorten(item.job), alsoAsk: item.alsoAsk.map(shorten) });
  return { ...view, item: shortened(view.item), together: view.together.map(shortened) };
}

function headingOf(view: ItemView, person: Person): string {
  const name = brief(person.name, LONGEST_NAME);
  const named = [...new Set(jobsIn(view).map(({ company }) => plain(company)))];
  const companies = brief(listed(named), LINE);
  const numbered = numberedAs(view, named.length);
  if (isFromOutside(person, view)) return `Call ${name} about ${companies}${numbered}`;
  return `Call ${name}${named.length > 1 ? ': ' : ', '}${companies}${numbered}`;
}

// Neither a reference nor a recruiter is taken for somebody who works there.
function isFromOutside(person: Person, view: ItemView): boolean {
  const { job } = view.item;
  const isReference = view.jobHunt.references.some(({ personId }) => personId === person.id);
  return (isReference || isRecruiter(person, view)) && fold(person.company ?? '') !== fold(job.company);
}

function numberedAs(view: ItemView, companies: number): string {
  const { item, together } = view;
  const { length } = jobsIn(view);
  const jobs = length > 1 && companies === 1 ? `${numberWord(length)} jobs` : null;
  const number = item.number === null || together.length > 0 ? null : numbered(item.number);
  const tries = attemptIn(view) > 1 ? `${ordinalWord(attemptIn(view))} try` : null;
  const which = [jobs, number, tries].filter((part) => part !== null).join(', ');
  return which === '' ? '' : ` (${which})`;
}

// The first since an interview may not be the first of all, and what came before is on the same screen.
function numbered(number: number): string {
  return number === 1 ? 'follow-up' : `${ordinalWord(number)} follow-up`;
}

// SCC: early or late in the workday, when people are at their desks.
function hoursFor({ zone }: Person): string {
  const place = zone?.split('/').at(-1)?.replaceAll('_', ' ');
  return `Early or late in the workday${place ? `, by their clock (${place})` : ''}.`;
}

function whoIs(person: Person, { item, jobHunt }: ItemView): readonly string[] {
  const roles = jobHunt.roles.filter((role) => role.jobId === item.job.id && role.personId === person.id);
  const named = roles.map(({ role }) => ROLE_NAMES[role]);
  const isReference = jobHunt.references.some(({ personId }) => personId === person.id);
  const about = item.reference || (isReference && named.length === 0) ? ['your reference'] : named;
  const company = fold(person.company ?? '') === fold(item.job.company) ? null : person.company;
  const parts = [person.name, person.title, company, ...about].flatMap((part) => plainOrNull(part) ?? []);
  const common = plainOrNull(person.common);
  return [brief(parts.join(', '), LINE), ...(common === null ? [] : [brief(`You share: ${common}`, LINE)])];
}

// Nobody is asked about a job you no longer want.
function stillWanted({ item, together, newJob }: ItemView): readonly string[] {
  if (!newJob || !ASKING_WHEN.includes(item.kind)) return [];
  const asking = [item, ...together].filter(({ kind }) => ASKING_WHEN.includes(kind));
  const ids = new Set([...asking.map(({ job }) => job.id), ...item.alsoAsk.map(({ id }) => id)]);
  const close = `jobtrack close ${[...ids].map((id) => recordId('job', id)).join(' ')} --reason withdrawn`;
  return [
    ids.size === 1
      ? `You've taken another job. If you don't want this one: ${close}`
      : `You've taken another job. Close those you don't want: ${close}`,
  ];
}

// Somebody who helps you knows you by your first name.
function helloTo(person: Person, view: CallView): string {
  if (isGreetedFormally(person, view)) return `Hello, this is ${signedBy(view.me)}.`;
  const name = isHelper(person, view) ? givenName(signedBy(view.me)) : signedBy(view.me);
  return `Hi ${brief(spokenTo(person), LONGEST_NAME)}, it's ${name}.`;
}

function messageTo(person: Person, words: CallWords, view: CallView): string {
  return `${helloTo(person, view)} ${words.message(view)}`;
}

// For an item meant to be written, `done` takes the result of a call only with --channel phone.
function recordWith(view: ItemView, isForMessage: boolean): readonly string[] {
  const { item } = view;
  const command = `jobtrack done ${idsDoneWith(view).join(' ')}${item.channel === 'phone' ? '' : ' --channel phone'}`;
  const twin = twinNote(view);
  return [
    `${command} --spoke (or --voicemail, --missed)`,
    ...(mayNameDay(view, isForMessage) ? ['If they name a day, add --contact-on or --decision-by and the day.'] : []),
    ...([item, ...view.together].some(({ kind, carries }) => TELLING.includes(carries ?? kind))
      ? ['To keep what they tell you, add --note "…".']
      : []),
    ...(twin === null ? [] : [twin]),
  ];
}

// With a message to leave, only a follow-up has room for it.
function mayNameDay({ item, together }: ItemView, isForMessage: boolean): boolean {
  const asking = isForMessage ? ['follow-up'] : ASKING_WHEN;
  return [item, ...together].some(({ kind }) => asking.includes(kind));
}

/** How to fill in the blanks about yourself; one line, because there may be no room for more. */
function toFillIn({ me }: CallView, isForMessage: boolean): readonly string[] {
  const missing = [
    ...(plainOrNull(me.name) === null ? ['me.name'] : []),
    ...(isForMessage && plainOrNull(me.phone) === null ? ['me.phone'] : []),
  ];
  const [first, second] = missing;
  if (first === undefined) return [];
  return [`To fill in: jobtrack config set ${first} "…"${second === undefined ? '' : `; likewise ${second}`}`];
}
