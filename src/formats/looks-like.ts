// Recognizes a file by its first bytes, so one named as another format isn't misread.

export type Kind = 'json' | 'ics' | 'vcard' | 'zip' | 'workbook' | 'mail';

const LOOKED_AT = 4096;
/** The first bytes of a zip file. */
export const ZIP = [0x50, 0x4b, 0x03, 0x04] as const;
const OLD_WORKBOOK = [0xd0, 0xcf, 0x11, 0xe0];
const IN_A_WORKBOOK = /\[Content_Types\]\.xml|xl\/|mimetypeapplication\/vnd\./;
const BEGINNINGS = [
  ['json', /^(?:\{\s*["}]|\[\s*[[{"\]])/],
  ['ics', /^BEGIN:VCALENDAR/i],
  ['vcard', /^BEGIN:VCARD/i],
] as const satisfies readonly (readonly [Kind, RegExp])[];
/** First line of a saved email, after a mailbox's 'From ' line if any; and headers that emails have. */
const HEADER = /^(?:From [^\n]*\n)?(?!BEGIN:)[A-Z][\w-]*:[ \t\r\n]/i;
const MAIL = /^(?:Received|Date|From|Subject|Message-ID|MIME-Version|Content-Type):[ \t\r\n]/gim;

/** The kind of file these first bytes clearly belong to; null if it could be anything, such as a table. */
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
