// The place of work that a posting names: 'Berlin, Germany', 'Remote (US)'.
import { type Data, type DataObject, isObject, listOf, textIn } from './data.ts';

const MOST_PLACES = 3;

/** The place on one line; null if the posting names none. */
export function placeOf({ jobLocation, jobLocationType, applicantLocationRequirements }: DataObject): string | null {
  const isRemote = /telecommute|remote/i.test(textIn(jobLocationType) ?? '');
  const within = listOf(applicantLocationRequirements).flatMap((one) => nameOf(one) ?? []);
  const remote = within.length > 0 ? `Remote (${within.join(', ')})` : 'Remote';
  const places = [...new Set(listOf(jobLocation).flatMap((one) => addressOf(one) ?? []))];
  const more = places.length - MOST_PLACES;
  const named = [...places.slice(0, MOST_PLACES), ...(more > 0 ? [`${more} more`] : []), ...(isRemote ? [remote] : [])];
  return named.join('; ') || null;
}

function addressOf(place: Data): string | null {
  if (!isObject(place)) return textIn(place);
  const address = listOf(place.address)[0];
  if (!isObject(address)) return textIn(address) ?? textIn(place.name);
  const parts = [address.addressLocality, address.addressRegion, address.addressCountry].map(nameOf);
  return [...new Set(parts.flatMap((part) => part ?? []))].join(', ') || textIn(address.streetAddress);
}

function nameOf(data: Data | undefined): string | null {
  return isObject(data) ? textIn(data.name) : textIn(data);
}
