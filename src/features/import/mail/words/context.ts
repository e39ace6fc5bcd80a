// Tells emails about an application from others in the same words: alerts, account messages, loans, flats, newsletters.
import type { Mail } from '../../../../formats/mail/message.ts';
import { plainOf } from './plain.ts';
import type { Platform } from './platforms.ts';
import type { Sentence } from './sentences.ts';

/** Subjects of mail that platforms send about anything but an application. */
const OTHER_SUBJECTS =
  /\b(?:job alerts?|jobs? (?:for you|you (?:may|might)|near|matching|picks|recommend\w*)|new jobs|recommended|is hiring|are hiring|apply now|invites you to apply|(?:verification|security|one-time|access|login) code|verify your|confirm your (?:e-?mail|account|address)|password|sign[- ]?in|log[- ]?in|your account|candidate account|(?:complete|finish|continue|resume) your (?:application|profile)|incomplete application|application (?:is )?incomplete|survey|how (?:was|did)|rate your|candidate experience|similar (?:to|jobs)|sent you a message|inmail|talent (?:community|network|pool)|newsletter|digest|privacy|terms|connections?|people (?:viewed|are looking)|appeared in|salary (?:report|insights)|jobangebote|stellenangebote|neue jobs|jobs fur|passende jobs|offres d'emploi|alerte emploi|nouvelles offres)\b/;
const TEACHING =
  /\b(?:tips|how to|ways to|reasons|guide|webinar|podcast|newsletter|digest|weekly|episode|course|workshop|masterclass|bootcamp|ebook|meetup|practice|faster|free trial|upgrade|pricing|ratgeber|conseils)\b/;
const JOB =
  /\b(?:positions?|roles?|jobs?|openings?|vacanc(?:y|ies)|candidacy|candidature|recruit\w*|recrutement|hiring|careers?|talent|resume|cv|employment|internships?|bewerb\w*|stellen?|vorstellungsgesprach\w*|karriere|personalabteilung|postes?|emploi|offer letter)\b/;
/** Words that are also used about a flat, a grant or a degree. */
const PERHAPS_JOB = /\b(?:interview\w*|candidates?|applicants?|entretien)\b/;
const OTHER =
  /\b(?:loans?|mortgage|credit|card|bank|visa|passport|apartments?|apt|rental|lease|landlord|tenan\w+|insurance|policy|scholarship|fellowship|university|college|admissions?|mba|degree|semester|school|parents?|teacher|child\w*|tuition|grant (?:application|decision)|membership|adopt\w*|permit|licen[sc]e|warranty|refund|claim|unemployment|order|parcel|flight|invoice|subscription|beta|app store|api|developer program|citizenship|benefits?|volunteer\w*|proposal|call for papers|paper|manuscript|wohnung|mietwohnung|kredit|konto|versicherung|studienplatz|studium|pret|logement|demo|quote|tickets?|reservation|booking|patient|vet|dentist)\b/;
/** No employer asks for these. */
const SCAM = /\b(?:telegram|gift cards?|google hangouts|deposit|(?:bank|receive) (?:\w+ ){0,4}?check|bank details)\b/;
const LOOKED_AT = 6000;

/** Whether the subject is typical of mail that isn't about an application. */
export function isLeftAlone({ plain }: Sentence, platform: Platform | null): boolean {
  return OTHER_SUBJECTS.test(plain) || ((platform === null || platform.kind === 'scheduler') && TEACHING.test(plain));
}

/** Whether a sentence is about a job. Application systems write about nothing else, and a person's sentence counts
 *  unless it's clearly about something else. */
export function isAboutJob(sentence: Sentence, mail: Mail, platform: Platform | null, isByPerson: boolean): boolean {
  if (platform !== null && platform.kind !== 'scheduler') return true;
  const sender = `${mail.from?.name ?? ''} ${mail.from?.address.replace(/@.*/, '') ?? ''}`;
  const near = `${sentence.plain} ${plainOf(mail.subject)} ${plainOf(sender)}`;
  const text = plainOf(mail.ownText.slice(0, LOOKED_AT));
  if (SCAM.test(`${near} ${text}`)) return false;
  if (JOB.test(near)) return true;
  if (OTHER.test(near)) return false;
  return isByPerson || JOB.test(text) || (PERHAPS_JOB.test(`${near} ${text}`) && !OTHER.test(text));
}
