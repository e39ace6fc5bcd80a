// Classifies an email by its text. When in doubt it's a lesser event or none: an automatic acknowledgment taken for a
// reply would silence the follow-ups.
import type { Mail } from '../../../../formats/mail/message.ts';
import { calendarMethod } from './calendar-method.ts';
import { namedInCard } from './card.ts';
import { isAboutJob, isLeftAlone } from './context.ts';
import { type NamedJob, namedJob } from './named-job.ts';
import { soundsLikeNews } from './news.ts';
import { isSaidIn, type Pattern } from './pattern.ts';
import { PATTERNS, SYSTEM_PATTERNS, type TextEvent } from './patterns.ts';
import { type Platform, platformOf } from './platforms.ts';
import { isByPerson, isNobody, isNotice, isPersonal } from './sender.ts';
import { companyOfSender } from './sender-company.ts';
import { SENT_PATTERNS, SENT_SUBJECTS, type SentEvent } from './sent.ts';
import { type Sentence, sentenceOf, sentencesOf } from './sentences.ts';

/** @public */
export type MailEvent = TextEvent | SentEvent | 'reply' | 'sent-other';

export interface Classified {
  readonly event: MailEvent;
  /** From an application system or a job board, whose template gave the company, the title or both. */
  readonly isTemplate: boolean;
  readonly company: string | null;
  readonly title: string | null;
  /** The sentence that says so, or the subject. */
  readonly because: string;
  /** 'greenhouse'. */
  readonly platform: string | null;
  /** Whether a person wrote it, from an address of their own. */
  readonly isByPerson: boolean;
  /** A reply that may hold news which no pattern is sure of; `because` is the sentence. */
  readonly mayHoldNews: boolean;
}

interface Letter {
  readonly mail: Mail;
  readonly subject: Sentence;
  readonly sentences: readonly Sentence[];
  readonly platform: Platform | null;
}

/** Classifies an email; null if it has nothing to do with a job hunt, or says nothing. Any email with an invitation is an
 *  'invitation', and any that a person wrote is at least a 'reply', since only the records tell whether it's about a
 *  job. */
export function classify(mail: Mail, isMine: boolean): Classified | null {
  const platform = mail.from === null ? null : platformOf(mail.from.address);
  const letter = { mail, subject: sentenceOf(mail.subject), sentences: sentencesOf(mail.ownText), platform };
  if (isMine) return mail.isAutomatic ? null : sent(letter);
  if (isNotice(mail)) return null;
  const methods = mail.calendars.map(calendarMethod);
  // Answers to an invitation by the user.
  if (methods.includes('REPLY') || methods.includes('COUNTER')) return null;
  return invitation(letter, methods) ?? received(letter);
}

function sent(letter: Letter): Classified {
  const { subject, sentences } = letter;
  const isAnswer = /^(?:re|aw|sv|antw|fwd?|wg)\b/.test(subject.plain);
  const own = isAnswer ? null : firstSaid(SENT_SUBJECTS, subject, []);
  const said = own ?? firstSaid(SENT_PATTERNS, null, sentences);
  if (said) return { ...nothingNamed(letter), event: said.event, because: said.sentence.text };
  return { ...nothingNamed(letter), event: 'sent-other', because: opening(letter) };
}

function invitation(letter: Letter, methods: readonly (string | null)[]): Classified | null {
  const event = methods.includes('CANCEL') ? 'cancelled' : methods.includes('REQUEST') ? 'invitation' : null;
  if (event === null) return null;
  return { ...about(letter), event, because: letter.subject.text };
}

function received(letter: Letter): Classified | null {
  if (!isPersonal(letter.mail) && isLeftAlone(letter.subject, letter.platform)) return null;
  const said = saidAboutJob(letter);
  if (said) return { ...about(letter), event: said.event, because: said.sentence.text };
  if (!isByPerson(letter.mail)) return null;
  const news = letter.sentences.find(soundsLikeNews);
  return { ...about(letter), event: 'reply', because: news?.text ?? opening(letter), mayHoldNews: news !== undefined };
}

/** The first event that the subject or the text reports, if it's about a job. */
function saidAboutJob(letter: Letter): Said<TextEvent> | null {
  const { mail, subject, sentences, platform } = letter;
  const said = firstSaid(PATTERNS, subject, sentences) ?? saidBySystem(letter);
  if (said === null || !isAboutJob(said.sentence, mail, platform, isPersonal(mail))) return null;
  // A person's answer is a reply, even if it thanks for the application.
  if (isPersonal(mail) && said.event === 'acknowledgement' && mail.inReplyTo.length > 0) return null;
  return isPersonal(mail) && said.event === 'viewed' ? null : said;
}

function saidBySystem({ subject, sentences, platform }: Letter): Said<TextEvent> | null {
  return platform?.kind === 'system' ? firstSaid(SYSTEM_PATTERNS, subject, sentences) : null;
}

interface Said<Event extends string> {
  readonly event: Event;
  readonly sentence: Sentence;
}

/** The first pattern, in their order, that the subject or one of the sentences says. */
function firstSaid<Event extends string>(
  patterns: readonly Pattern<Event>[],
  subject: Sentence | null,
  sentences: readonly Sentence[],
): Said<Event> | null {
  const heads = subject === null ? [] : [subject];
  const all = [...heads, ...sentences];
  const whole = all.map(({ plain }) => plain).join('\n');
  const saidAny = new Map<RegExp, boolean>();
  for (const pattern of patterns) {
    const isPossible = saidAny.get(pattern.among) ?? pattern.among.test(whole);
    saidAny.set(pattern.among, isPossible);
    if (!isPossible) continue;
    const sentence = (pattern.isSubject ? heads : all).find((each) => isSaidIn(pattern, each));
    if (sentence) return { event: pattern.event, sentence };
  }
  return null;
}

/** Everything but the event and its reason. */
function about(letter: Letter): Omit<Classified, 'event' | 'because'> {
  const { mail, platform } = letter;
  const job = jobIn(letter);
  return {
    ...nothingNamed(letter),
    ...job,
    isTemplate: (platform?.kind === 'system' || platform?.kind === 'board') && (job.company ?? job.title) !== null,
    isByPerson: isPersonal(mail),
  };
}

function jobIn({ mail, subject, sentences, platform }: Letter): NamedJob {
  const sender = platform && mail.from ? companyOfSender(mail.from, platform, isNobody(mail)) : null;
  const named = namedJob(subject, sentences, sender, isPersonal(mail));
  return platform?.kind === 'board' ? namedInCard(named, mail.ownText) : named;
}

function nothingNamed({ platform }: Letter): Omit<Classified, 'event' | 'because'> {
  return {
    isTemplate: false,
    company: null,
    title: null,
    platform: platform?.name ?? null,
    isByPerson: false,
    mayHoldNews: false,
  };
}

const GREETING =
  /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|hallo|guten|liebe[rs]?|sehr geehrte|bonjour|bonsoir|cher|chere|madame|monsieur)\b.{0,60}$/;

/** The first sentence after the greeting, else the subject. */
function opening({ subject, sentences }: Letter): string {
  return (sentences.find(({ plain }) => !GREETING.test(plain)) ?? subject).text;
}
