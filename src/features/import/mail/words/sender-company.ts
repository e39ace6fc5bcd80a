// The company in a platform's sender: 'Acme Hiring Team', 'Acme @ icims', 'Jo Lee (Acme)', acme@myworkday.com.

import { fold } from '../../../../domain/names.ts';
import type { MailAddress } from '../../../../formats/mail/message.ts';
import { cleanCompany } from './clean.ts';
import type { Platform } from './platforms.ts';

const SUFFIX =
  /(?:\s+(?:hiring|recruiting|recruitment|recruiter|talent|acquisition|people|hr|human resources|careers?|jobs|team|workday|notifications?|system|candidate|experience|department|karriere|bewerbermanagement))+$/iu;
const VIA = /\s+(?:@|via)\s+\S.*$/iu;
const NO_REPLY = /\s*[-–(|]\s*(?:no[- ]?reply|do not reply).*$/iu;
/** A company after a person's name. */
const OF_PERSON = /^\p{Lu}[^()|]{2,40}(?: \((?<inside>[^()]{2,60})\)|\s(?:[-–|]|at|from|@)\s(?<after>.{2,60}))$/u;
const SHORTEST_TENANT = 3;
/** Platforms whose addresses begin with the company's name. */
const HAS_TENANTS: ReadonlySet<string> = new Set(['workday', 'icims']);

/** The company that a platform writes for; null if its sender is a person, or the platform itself. */
export function companyOfSender(from: MailAddress, { name, kind }: Platform, isNobody: boolean): string | null {
  if (from.name === null || kind === 'board' || kind === 'scheduler') return null;
  const { inside, after } = OF_PERSON.exec(from.name)?.groups ?? {};
  const company = cleanCompany(inside ?? after ?? bareOf(from.name));
  if (company === null || fold(company).includes(name)) return null;
  const isMarked = inside !== undefined || after !== undefined || bareOf(from.name) !== from.name;
  // 'Elin Dahl - Fjor.' is cut off.
  if (/[a-z]\.$/u.test(inside ?? after ?? '')) return null;
  return isMarked || isNobody || (HAS_TENANTS.has(name) && isTenant(from.address, company)) ? company : null;
}

function bareOf(name: string): string {
  return name.replace(VIA, '').replace(NO_REPLY, '').replace(SUFFIX, '').trim();
}

/** Whether the address is named after the company: tidewater@myworkday.com for 'Tidewater Bank'. */
function isTenant(address: string, company: string): boolean {
  const tenant = /^[a-z]+/.exec(address)?.[0] ?? '';
  return tenant.length >= SHORTEST_TENANT && fold(company).replaceAll(' ', '').startsWith(tenant);
}
