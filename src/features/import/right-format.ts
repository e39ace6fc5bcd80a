// Refuses a file given under the wrong format, and names the command that reads it.
import type { Source } from '../../cli/context.ts';
import { UserError } from '../../domain/errors.ts';
import { shellWord } from '../../domain/quote.ts';
import { type Kind, looksLike } from '../../formats/looks-like.ts';

const NAMES = {
  json: ['JSON', 'json'],
  ics: ['a calendar', 'ics'],
  vcard: ['an address book', 'vcard'],
  zip: ["a zip, such as LinkedIn's export", 'linkedin'],
  mail: ['a saved email', 'ics'],
  workbook: ['a spreadsheet workbook', null],
} as const satisfies Record<Kind, readonly [what: string, format: string | null]>;

/** Wraps the source so that reading it throws UserError 'usage' if it's clearly in another format. */
export function requireFormat(source: Source, format: string, typed: string): Source {
  return { ...source, bytes: () => looked(source, format, typed) };
}

async function* looked(source: Source, format: string, typed: string): AsyncGenerator<Uint8Array> {
  let isFirst = true;
  for await (const piece of source.bytes()) {
    const kind = isFirst ? looksLike(piece) : null;
    if (kind !== null && NAMES[kind][1] !== format) throw otherFormat(kind, source.name, typed);
    isFirst = false;
    yield piece;
  }
}

function otherFormat(kind: Kind, name: string, typed: string): UserError {
  const [what, format] = NAMES[kind];
  const save =
    'Save the sheet as CSV in UTF-8 (in Excel the file type is called "CSV UTF-8"), then: jobtrack import csv <file>';
  const hint = format === null ? save : `Type: jobtrack import ${format} ${shellWord(typed)}`;
  return new UserError('usage', `${name} looks like ${what}; nothing was saved.`, hint);
}
