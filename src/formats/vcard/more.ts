// Facts on a card that no field holds: they go into a note, each with a label.
import type { ContentLine } from '../content-lines.ts';
import type { CardText } from './values.ts';

const NOT_PHONES = ['FAX', 'PAGER', 'MODEM', 'TELEX', 'TEXTPHONE'];
/** Properties that programs invented before IMPP. */
const MESSENGERS: Readonly<Record<string, string>> = {
  'X-AIM': 'AIM',
  'X-GADUGADU': 'Gadu-Gadu',
  'X-GOOGLE-TALK': 'Google Talk',
  'X-GTALK': 'Google Talk',
  'X-ICQ': 'ICQ',
  'X-JABBER': 'Jabber',
  'X-MSN': 'MSN',
  'X-QQ': 'QQ',
  'X-SKYPE': 'Skype',
  'X-SKYPE-USERNAME': 'Skype',
  'X-TELEGRAM': 'Telegram',
  'X-TWITTER': 'Twitter',
  'X-YAHOO': 'Yahoo',
};

/** A web page; other links, such as to files, are dropped. */
const PAGE = /^(?:https?:\/\/|(?:[\w-]+\.)+[a-z]{2,}(?:[/?#]|$))/i;

/** The values of TYPE, upper case. */
export function typesOf(params: ContentLine['params']): string[] {
  return (params.get('TYPE') ?? []).map((type) => type.toUpperCase());
}

/** The service of an address, as the card writes it. */
export function serviceOf(params: ContentLine['params']): readonly string[] {
  return [...(params.get('SERVICE-TYPE') ?? []), ...(params.get('X-SERVICE-TYPE') ?? [])];
}

/** The type of a number that isn't a phone, such as 'fax'; null for a phone. */
export function machineOf({ params }: ContentLine): string | null {
  return NOT_PHONES.find((type) => typesOf(params).includes(type))?.toLowerCase() ?? null;
}

/** 'fax +1 212 555 0100', 'department: Marketing', 'Skype amy', 'https://amy.example', in the order of the card;
 *  without the properties that became fields. */
export function furtherFacts(
  properties: readonly ContentLine[],
  taken: ReadonlySet<ContentLine | null>,
  read: CardText,
): string[] {
  return properties.filter((property) => !taken.has(property)).flatMap((property) => factIn(property, read));
}

function factIn(property: ContentLine, { textOf, partsOf, listOf }: CardText): string[] {
  const { name, params } = property;
  const labelled = (label: string, texts: readonly string[]) => {
    const said = texts.filter((text) => text !== '').join(', ');
    return said === '' ? [] : [`${label} ${said}`];
  };
  const messenger = MESSENGERS[name];
  if (messenger !== undefined) return labelled(messenger, [textOf(property)]);
  const address = () => [textOf(property).replace(/^x-apple:/i, '')];
  switch (name) {
    case 'TEL':
      return labelled(machineOf(property) ?? 'phone', [textOf(property).replace(/^tel:/i, '')]);
    case 'ORG':
      return labelled('department:', partsOf(property).slice(1));
    case 'NICKNAME':
      return labelled('nickname:', listOf(property));
    case 'ROLE':
      return labelled('role:', [textOf(property)]);
    case 'IMPP':
      return labelled(serviceOf(params)[0] ?? 'IM', address());
    case 'SOCIALPROFILE':
    case 'X-SOCIALPROFILE':
      return labelled(serviceOf(params)[0] ?? params.get('TYPE')?.[0] ?? 'profile', address());
    case 'URL':
      return address().filter((text) => PAGE.test(text));
    default:
      return [];
  }
}
