// A saved posting: a web page with job data, or plain text. Any other file is refused with what it is, and a page
// without a posting with what's missing. Nothing is guessed from how a page looks.
import { UserError } from '../../domain/errors.ts';
import { type Kind, looksLike } from '../looks-like.ts';
import { type Posting, postingsOn } from './job-posting.ts';
import { type Page, readPage } from './page.ts';

const LOOKED_AT = 4096;
const LITTLE_TEXT = 200;
const IS_PAGE = /<(?:!doctype\s+html|html|head|body|meta|title|script|div|h1|p)\b/i;
const SAYS_GONE =
  /\b(?:404|page not found|job not found|no jobs? found|no longer (?:available|accepting|open|active|exists?)|(?:has|have) (?:been filled|expired|closed)|(?:job|position|posting|vacancy) (?:is|was) (?:closed|filled|expired|removed))\b/i;
const COPY_THE_TEXT = 'Open the posting, copy its text, then: jobtrack add-job "<company>" "<title>" --paste';

/** Formats that browsers and others save pages in, by their first bytes. */
const OTHERS = [
  [/^bplist|^<\?xml[\s\S]{0,200}<!DOCTYPE plist/i, 'a web archive of Safari'],
  [/^(?:From: <Saved by|MIME-Version:|Snapshot-Content-Location:)[\s\S]*multipart\/related/i, 'an MHTML page'],
  [/^%PDF-/, 'a PDF'],
] as const;
const SAVE_AS_PAGE = 'Save it as a web page (HTML only, or "Page Source"), or copy its text and use --paste.';

/** The postings in a file; of plain text, one that has only the text. Throws UserError 'usage' if there's none. */
export function readPostingFile(bytes: Uint8Array, name: string): readonly Posting[] {
  refuseOthers(bytes, name);
  const text = decoded(bytes, name);
  if (text.trim() === '') throw new UserError('usage', `${capital(name)} is empty.`, COPY_THE_TEXT);
  if (!IS_PAGE.test(text.slice(0, LOOKED_AT))) return [onlyText(text)];
  const page = readPage(text);
  const { postings, isBroken } = postingsOn(page);
  if (postings.length === 0) throw lacking(page, isBroken, name);
  return postings.map((posting) => (posting.text === '' ? { ...posting, text: page.text } : posting));
}

/** Names of other files, which are recognized by their first bytes. */
const KINDS = {
  json: 'JSON data',
  ics: 'a calendar',
  vcard: 'an address book',
  mail: 'a saved email',
  zip: 'a zip or a Word file',
  workbook: 'a workbook or a Word file',
} as const satisfies Record<Kind, string>;

function refuseOthers(bytes: Uint8Array, name: string): void {
  const begun = new TextDecoder('latin1').decode(bytes.subarray(0, LOOKED_AT)).replace(/^ï»¿/, '').trimStart();
  const saved = OTHERS.find(([sign]) => sign.test(begun))?.[1];
  if (saved) throw new UserError('usage', `${capital(name)} is ${saved}, which I can't read.`, SAVE_AS_PAGE);
  const kind = looksLike(bytes);
  if (kind) throw new UserError('usage', `${capital(name)} is ${KINDS[kind]}, not a posting.`, COPY_THE_TEXT);
}

/** By its byte-order mark, else as the page declares, else UTF-8. */
function decoded(bytes: Uint8Array, name: string): string {
  const begun = new TextDecoder('latin1').decode(bytes.subarray(0, LOOKED_AT));
  const mark = begun.startsWith('ÿþ') ? 'utf-16le' : begun.startsWith('þÿ') ? 'utf-16be' : null;
  const declared = IS_PAGE.test(begun) ? /<meta[^>]+charset=["']?([\w-]+)/i.exec(begun)?.[1] : undefined;
  try {
    return new TextDecoder(mark ?? declared ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    const hint = 'Save it as UTF-8, or copy its text and use --paste.';
    throw new UserError('usage', `I can't read the characters in ${name}.`, hint);
  }
}

function onlyText(text: string): Posting {
  const nothing = { company: null, title: null, location: null, salary: null, applyBy: null, link: null };
  return { ...nothing, text: text.replace(/\r\n?/g, '\n').trim() };
}

function lacking({ text }: Page, isBroken: boolean, name: string): UserError {
  const why = isBroken
    ? `The job data in ${name} is broken: it isn't valid JSON`
    : SAYS_GONE.test(text)
      ? `${capital(name)} is a page that says no job was found`
      : text.length < LITTLE_TEXT
        ? `${capital(name)} has almost no text: it was saved before the page had loaded`
        : `${capital(name)} has no job data in it`;
  return new UserError('usage', `${why}.`, COPY_THE_TEXT);
}

function capital(name: string): string {
  return name === 'standard input' || name === 'the clipboard' ? name.charAt(0).toUpperCase() + name.slice(1) : name;
}
