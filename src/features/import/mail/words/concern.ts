// A cheap check of an email's headers: can it be about the job hunt at all?
import type { MailHeaders } from '../../../../formats/mail/message.ts';
import { hostsAbove } from './hosts.ts';
import { plainOf } from './plain.ts';
import { platformOf } from './platforms.ts';

/** Addresses and domains on record, in lower case, and the Message-IDs of emails read before. */
export interface KnownAddresses {
  readonly addresses: ReadonlySet<string>;
  readonly domains: ReadonlySet<string>;
  readonly threads: ReadonlySet<string>;
}

const WORDS =
  /appl(?:y|ied|ying|ication)|candida|interview|position|\broles?\b|\bjobs?\b|hiring|\bhire|recruit|career|talent|vacanc|opening|opportunit|resume|\bcv\b|offer|assessment|\btests?\b|challenge|next step|update|status|schedul|availab|\bcalls?\b|\bchat|intro|meet|follow|check(?:ing)? in|thank|invit|\brounds?\b|interest|engineer|manager|bewerb|stelle|vorstellung|gesprach|absage|zusage|termin|einladung|vertrag|angebot|karriere|postul|poste|recrut|embauche|offre|emploi|rendez|entretien|candidature|merci|danke?\b/;
const DEPARTMENT = /job|career|karriere|recrui|recrut|talent|hiring|people|bewerb|personal|\bhr\b|\brh\b/;

/** Whether an email may be about the job hunt, by its headers alone. False only if it surely isn't. */
export function mayConcern(headers: MailHeaders, isMine: boolean, known: KnownAddresses): boolean {
  if (isKnown(headers, known) || WORDS.test(plainOf(headers.subject))) return true;
  if (isMine || headers.from === null) return false;
  const { name, address } = headers.from;
  return platformOf(address) !== null || DEPARTMENT.test(plainOf(`${name ?? ''} ${address}`));
}

function isKnown({ from, replyTo, to, cc, bcc, inReplyTo, references }: MailHeaders, known: KnownAddresses): boolean {
  if ([...inReplyTo, ...references].some((id) => known.threads.has(id))) return true;
  return [...(from ? [from] : []), ...replyTo, ...to, ...cc, ...bcc].some(
    ({ address }) => known.addresses.has(address) || hostsAbove(address).some((host) => known.domains.has(host)),
  );
}
