// Cuts a saved email down to its calendars, so that little has to be decoded. Of all other parts, such as long texts
// and attachments, only the headers that describe the parts are kept.
import { UserError } from '../../domain/errors.ts';

const MOST_OCTETS = 1 << 20;
const DEEPEST = 10;
const LONGEST_HEADER = 4000;
const HOW_TO_GET_IT = "Save the .ics file that's attached to the email, and name that file.";
/** Some programs attach a calendar as text. */
const PLAIN_TEXT = /^(Content-Type:\s*)text\/[\w-]+/i;

interface Part {
  /** Its Content-… headers, unfolded. */
  readonly headers: readonly string[];
  readonly isCalendar: boolean;
  readonly isMessage: boolean;
  /** Null if it has no parts of its own. */
  readonly boundary: string | null;
}

/** The lines of a message that its calendars need. Throws UserError 'usage' if it's too large or too deeply nested. */
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

/** Is this line the boundary between two parts, or after the last? */
function isBetween(line: string, boundary: string): boolean {
  return line.startsWith(`--${boundary}`) && /^(?:--)?[ \t]*$/.test(line.slice(boundary.length + 2));
}

/** Keeps the headers that describe the part, '' for others; a folded line is joined to the one before. */
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
    // A forwarded message loses its Content-Disposition, so the parser looks inside it even if it's an attachment.
    headers: isMessage ? [type] : headers.map((line) => (isNamed ? line.replace(PLAIN_TEXT, '$1text/calendar') : line)),
    isCalendar: isNamed || kind === 'text/calendar' || kind === 'application/ics',
    isMessage,
    boundary: kind.startsWith('multipart/') ? (quoted ?? plain ?? null) : null,
  };
}
