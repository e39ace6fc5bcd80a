// What a file is, by how it begins: so that one which was named under another format is not read as what it isn't.

export type Kind = 'json' | 'ics' | 'vcard' | 'zip' | 'workbook' | 'mail';

const LOOKED_AT = 4096;
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLD_WORKBOOK = [0xd0, 0xcf, 0x11, 0xe0];
const IN_A_WORKBOOK = /\[Content_Types\]\.xml|xl\/|mimetypeapplication\/vnd\./;
const BEGINNINGS = [
  ['json', /^(?:\{\s*["}]|\[\s*[[{"\]])/],
  ['ics', /^BEGIN:VCALENDAR/i],
  ['vcard', /^BEGIN:VCARD/i],
] as const satisfies readonly (readonly [Kind, RegExp])[];
/** The first line of a saved email, behind the one that mailboxes put before it, and a header that every email has. */
const HEADER = /^(?:From [^\n]*\n)?(?!BEGIN:)[A-Z][\w-]*:[ \t\r\n]/i;
const MAIL = /^(?:Received|Date|From|Subject|Message-ID|MIME-Version|Content-Type):[ \t\r\n]/gim;

/** What the first bytes of a file are plainly of; null where it may be anything, as a table may. */
export function looksLike(bytes: Uint8Array): Kind | null {
  const begun = bytes.subarray(0, LOOKED_AT);
  const begins = (sign: readonly number[]) => sign.every((byte, at) => begun[at] === byte);
  if (begins(OLD_WORKBOOK)) return 'workbook';
  const text = new TextDecoder('latin1').decode(begun);
  if (begins(ZIP)) return IN_A_WORKBOOK.test(text) ? 'workbook' : 'zip';
  const words = text
    .replaceAll('\0', '')
    .replace(/^(?:ï»¿|ÿþ|þÿ)/, '')
    .trimStart();
  return BEGINNINGS.find(([, begin]) => begin.test(words))?.[0] ?? (isMail(words) ? 'mail' : null);
}

function isMail(words: string): boolean {
  return HEADER.test(words) && (words.match(MAIL)?.length ?? 0) > 1;
}
