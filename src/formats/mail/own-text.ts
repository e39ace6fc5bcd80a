// The text that an email's writer wrote: without the email they answered, and without their signature.

/** 'From', 'Sent', 'To' and 'Subject' as Outlook and Apple write them above a quoted email. */
const FROM = /^\W{0,3}(?:from|von|de|expéditeur) ?:/iu;
const DATE = /^\W{0,3}(?:sent|date|gesendet|datum|envoyé|enviado(?: el)?|fecha) ?:/iu;
const OTHER = /^\W{0,3}(?:to|cc|subject|an|betreff|à|objet|para|asunto) ?:/iu;
const BLOCK = 6;

const ORIGINAL =
  /^\W*-{2,}\W*(?:(?:original|forwarded) (?:message|appointment)|(?:ursprüngliche|weitergeleitete) nachricht|original-nachricht|message (?:d['’]origine|original|transféré)|mensaje (?:original|reenviado))\W*$/iu;
const FORWARDED =
  /^(?:begin forwarded message|anfang der weitergeleiteten nachricht|début du message (?:réexpédié|transféré)|inicio del mensaje reenviado) ?:$/iu;

/** 'On Monday, Amy wrote:' in four languages, or 'Amy <amy@acme.com> wrote:'. It may run over several lines. */
const BEGINS = /^(?:on|am|le|el) |<|(?:wrote|schrieb|escribió|a écrit)/iu;
const INTRODUCES =
  /^(?:on .{4,400} wrote|am .{4,400} schrieb(?: .{1,200})?|le .{4,400} a écrit|el .{4,400} escribió|.{0,200}<[^<>]{0,200}@[^<>]{0,200}> (?:wrote|schrieb(?: am .{1,100})?|a écrit|escribió)) ?:$/iu;
const MOST_LINES = 4;
const LONGEST_LINE = 400;

const SIGNATURE = /^-- ?$/;

/** The text without quotations, before or after the answer, introduced in any of four languages. */
export function ownTextOf(text: string): string {
  const lines = text.split('\n').map((line) => line.trimEnd());
  const kept: string[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? '';
    if (SIGNATURE.test(line) || beginsQuotation(lines, at)) break;
    const introduction = introductionAt(lines, at);
    if (introduction > 0 && !isQuoted(nextText(lines, at + introduction))) break;
    if (introduction === 0 && !isQuoted(line)) kept.push(line);
    at += Math.max(1, introduction);
  }
  return kept
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/\n_{5,}$/, '')
    .trim();
}

function isQuoted(line: string): boolean {
  return line.startsWith('>');
}

function nextText(lines: readonly string[], from: number): string {
  return lines.slice(from, from + BLOCK).find((line) => line !== '') ?? '';
}

/** Does a quotation begin here that has no mark on its lines? */
function beginsQuotation(lines: readonly string[], at: number): boolean {
  const line = lines[at]?.slice(0, LONGEST_LINE) ?? '';
  if (ORIGINAL.test(line) || FORWARDED.test(line)) return true;
  if (!FROM.test(line)) return false;
  const following = lines.slice(at + 1, at + BLOCK);
  return following.some((one) => DATE.test(one)) && following.some((one) => OTHER.test(one));
}

/** How many lines from here introduce a quotation; 0 if they don't. */
function introductionAt(lines: readonly string[], at: number): number {
  if (!BEGINS.test(lines[at]?.slice(0, LONGEST_LINE) ?? '')) return 0;
  let joined = '';
  for (let count = 1; count <= MOST_LINES; count += 1) {
    const line = lines[at + count - 1] ?? '';
    if (line === '' || line.length > LONGEST_LINE) return 0;
    joined = `${joined} ${line}`.trim();
    if (line.endsWith(':') && /\d|@/.test(joined)) return INTRODUCES.test(joined) ? count : 0;
  }
  return 0;
}
