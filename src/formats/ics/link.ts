// Where an invitation takes place: an online link, a place, or both.

const ROOMS =
  'zoom\\.us|zoomgov\\.com|teams\\.microsoft\\.com|teams\\.live\\.com|meet\\.google\\.com|webex\\.com|whereby\\.com|' +
  'gotomeeting\\.com|meet\\.goto\\.com|bluejeans\\.com|chime\\.aws|meet\\.jit\\.si|8x8\\.vc|ringcentral\\.com|' +
  'join\\.skype\\.com|meet\\.lync\\.com|livestorm\\.co|hirevue\\.com|around\\.co|slack\\.com|bigbluebutton\\.org';
const ADDRESS = '[^\\s<>"\'\\]\\[(){}|\\\\^`]';
const ROOM = new RegExp(`https?://(?:[\\w-]+\\.)*(?:${ROOMS})(?::\\d+)?/${ADDRESS}*`, 'i');
const PAGE = new RegExp(`https?://${ADDRESS}+`, 'i');
const STOP = /[.,;:!?]+$/;

/** The properties that say where. */
interface Whereabouts {
  /** Properties meant for the meeting link, most reliable first. */
  readonly links: readonly string[];
  readonly location: string;
  readonly description: string;
  readonly page: string;
}

/** The meeting link and the place, null if there's none. A page that isn't a meeting counts only in the location. */
export function readWhereabouts({ links, location, description, page }: Whereabouts) {
  const named = links.map((text) => find(PAGE, text)).find((link) => link !== null);
  const there = find(PAGE, location);
  const link = named ?? there ?? find(ROOM, description) ?? find(ROOM, page);
  const place = there === null ? location : location.replace(there, '').replace(/^[\s;,|:()<>-]+|[\s;,|:(<>-]+$/g, '');
  return { link, place: place.trim() === '' ? null : place.trim() };
}

function find(pattern: RegExp, text: string): string | null {
  return pattern.exec(text)?.[0].replace(STOP, '') ?? null;
}
