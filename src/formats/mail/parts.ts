// A saved email cut down to its calendars before anything decodes it: of the other parts, large texts and attachments
// among them, only the headers that say where parts begin and end are kept. So what is decoded stays small.
import { UserError } from '../../domain/errors.ts';

const MOST_OCTETS = 1 << 20;
const DEEPEST = 10;
const LONGEST_HEADER = 4000;
const HOW_TO_GET_IT = 'Save the .ics file that is attached to the email, and name that file.';
/** Some programs attach a calendar as a text. */
const PLAIN_TEXT = /^(Content-Type:\s*)text\/[\w-]+/i;

interface Part {
  /** Its Content-… headers, each on one line. */
  readonly headers: readonly string[];
  readonly isCalendar: boolean;
  readonly isMessage: boolean;
  /** Null where it has no parts of its own. */
  readonly boundary: string | null;
}

/** The lines of a message that its calendars need. Throws UserError 'usage' for one that is too large or too deep. */
export async function* calendarLines(lines: AsyncIterable<string>): AsyncGenerator<string> {
  let kept = 0;
  for await (const line of linesOfParts(lines)) {
    kept += line.length;
    if (kept > MOST_OCTETS) throw new UserError('usage', 'The calendar in that email is too large.', HOW_TO_GET_IT);
    yield line;
  }
}

async function* linesOfParts(lines: AsyncIterable<string>): AsyncGenerator<string> {
  const boundaries: string[] = [];
  let headers: string[] | null = [];
  let isKept = false;
  let messages = 0;
  for await (const line of lines) {
    const at = line.startsWith('--') ? boundaries.findLastIndex((boundary) => isBetween(line, boundary)) : -1;
    if (at >= 0) {
      const isEnd = line.startsWith(`--${boundaries[at]}--`);
      boundaries.length = isEnd ? at : at + 1;
      [headers, isKept, messages] = [isEnd ? null : [], false, 0];
      yield line;
    } else if (headers === null) {
      if (isKept) yield line;
    } else if (line !== '') addHeader(headers, line);
    else {
      const part = partOf(headers);
      yield* [...part.headers, ''];
      if (part.boundary !== null) boundaries.push(part.boundary);
      messages += part.isMessage ? 1 : 0;
      if (boundaries.length + messages > DEEPEST)
        throw new UserError('usage', 'That email has too many parts inside each other.', HOW_TO_GET_IT);
      [headers, isKept] = [part.isMessage ? [] : null, part.isCalendar];
    }
  }
}

/** Is it a line between two parts, or behind the last? */
function isBetween(line: string, boundary: string): boolean {
  return line.startsWith(`--${boundary}`) && /^(?:--)?[ \t]*$/.test(line.slice(boundary.length + 2));
}

/** Only what says what a part is, and '' for what doesn't; a folded line belongs to the one before. */
function addHeader(headers: string[], line: string): void {
  const before = headers.pop() ?? '';
  const isFolded = /^[ \t]/.test(line);
  if (isFolded) headers.push(before === '' || before.length > LONGEST_HEADER ? before : before + line);
  else {
    if (before !== '') headers.push(before);
    headers.push(/^Content-(?:Type|Transfer-Encoding|Disposition):/i.test(line) ? line : '');
  }
}

function partOf(lines: readonly string[]): Part {
  const headers = lines.filter((line) => line !== '');
  const type = headers.find((line) => /^Content-Type:/i.test(line)) ?? '';
  const kind = /^[^:]*:\s*([^\s;]+)/.exec(type)?.[1]?.toLowerCase() ?? '';
  const [, quoted, plain] = /;\s*boundary\s*=\s*(?:"([^"]*)"|([^\s;]+))/i.exec(type) ?? [];
  const isNamed = headers.some((line) => /name\*?\d*\*?\s*=[^;]*\.ics\b/i.test(line));
  const isMessage = kind === 'message/rfc822';
  return {
    // A forwarded message goes without its disposition, so that it is looked into wherever it stands.
    headers: isMessage ? [type] : headers.map((line) => (isNamed ? line.replace(PLAIN_TEXT, '$1text/calendar') : line)),
    isCalendar: isNamed || kind === 'text/calendar' || kind === 'application/ics',
    isMessage,
    boundary: kind.startsWith('multipart/') ? (quoted ?? plain ?? null) : null,
  };
}
