// Who wrote an email: a person, or a program in somebody's name.
import type { Mail, MailHeaders } from '../../../../formats/mail/message.ts';
import { plainOf } from './plain.ts';
import { platformOf } from './platforms.ts';

const NOBODY =
  /^(?:no[-_.]?reply|do[-_.]?not[-_.]?reply|notifications?|notify|auto[-_.]?reply|automated|automailer|mailer|mailer-daemon|postmaster|bounces?|alerts?|system|robot|news|newsletter|updates?|workday|successfactors|service)\b|(?:no-?reply|donotreply|autoreply|notification)/;
/** Addresses of a department, which programs write from too. */
const DEPARTMENT =
  /^(?:jobs?|careers?|karriere|bewerbung(?:en)?|recruit(?:ing|ment|er)?s?|recrutement|rh|hr|talent(?:acquisition)?|people|hiring|personal|application(?:s)?|candidates?|team|info|hello|tracking|orders?|billing|booking|reservations?|appointments?|termine?|events?|speakers?|members?|admissions?|customer\w*|sales|marketing|help|contact|support|office|mail|admin)(?:[-_.+]|@)/;
const SAYS_PROGRAM =
  /\b(?:auto(?:mated|matic|-generated|matically generated|matically sent) (?:message|e-?mail|response|reply|notification|confirmation)|(?:please )?do not (?:reply|respond) (?:directly )?to this|(?:please )?don't reply to this|(?:unmonitored|not monitored|no-reply) ?(?:mailbox|inbox|address|email)?|(?:mailbox|inbox|address) is (?:not|un) ?monitored|unsubscribe|view (?:this email |it )?in (?:your )?browser|automatisch (?:erstellt|generiert|erzeugt|versendet|versandt)\w*|automatische (?:nachricht|antwort|e-?mail|mail)|nicht auf diese (?:e-?mail|nachricht|mail)|antworten sie (?:bitte )?nicht auf|message (?:est )?(?:envoye |genere )?automati\w+|(?:ne pas|ne) repondre a (?:ce|cet))\b/;
const AWAY_SUBJECT =
  /^(?:re: )?(?:automatic reply|auto(?:matic|-)? ?(?:reply|response)|auto:|out of (?:the )?office|ooo\b|away from|abwesen|automatische antwort|reponse automatique|absence|absent|i'm out of|on (?:vacation|leave)|(?:tentatively )?accepted: |declined: |zugesagt: |abgelehnt: |accepte: |refuse: )/;
const AWAY =
  /\b(?:limited|no|intermittent) access to (?:my )?e-?mail|\b(?:respond|reply|get back)[^.]{0,40}\b(?:upon|on|after) my return|\bwahrend meiner abwesenheit|\ben mon absence/;
const UNDELIVERED =
  /^(?:undeliver|delivery (?:status|failure|has failed|incomplete)|mail delivery|returned mail|failure notice|unzustellbar|echec de|non remis|message (?:not|blocked))/;
const FIRST_LINES = 1200;

/** Whether it's a delivery report, an out-of-office reply, or an answer to an invitation. */
export function isNotice({ subject, from, ownText }: Mail): boolean {
  const plain = plainOf(subject);
  if (AWAY_SUBJECT.test(plain) || UNDELIVERED.test(plain)) return true;
  if (/^(?:mailer-daemon|postmaster)@/.test(from?.address ?? '')) return true;
  return AWAY.test(plainOf(ownText.slice(0, FIRST_LINES)));
}

/** Whether a program sent it under an address that nobody reads. */
export function isNobody({ from }: MailHeaders): boolean {
  return from === null || NOBODY.test(from.address);
}

/** Whether a person seems to have written it. Mail through a platform is a person's only as an answer. */
export function isByPerson(mail: Mail): boolean {
  if (mail.from === null || mail.isAutomatic || mail.listId !== null || isNobody(mail)) return false;
  const isAnswer = mail.inReplyTo.length > 0;
  if (platformOf(mail.from.address) !== null && !isAnswer) return false;
  return !SAYS_PROGRAM.test(plainOf(`${mail.ownText}\n${signatureOf(mail.text)}`));
}

function signatureOf(text: string): string {
  const at = text.indexOf('\n-- \n');
  return at < 0 ? '' : text.slice(at, at + FIRST_LINES);
}

/** Whether a person wrote it from an address of their own, not a department's. */
export function isPersonal(mail: Mail): boolean {
  return isByPerson(mail) && !DEPARTMENT.test(mail.from?.address ?? '');
}
