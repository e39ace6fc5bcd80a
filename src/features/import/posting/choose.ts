// Which of several postings is meant: the one with the title typed, or the one picked from a list.
import type { Choice } from '../../../app/asking/types.ts';
import type { Context } from '../../../cli/context.ts';
import type { Asking } from '../../../cli/declare.ts';
import { UserError } from '../../../domain/errors.ts';
import { nameKey } from '../../../domain/names.ts';
import { shellWord } from '../../../domain/quote.ts';
import { dotted } from '../../../domain/words.ts';
import type { Posting } from '../../../formats/posting/job-posting.ts';
import { type PostingFlags, readPostings } from './read.ts';

interface Typed {
  readonly company: string | undefined;
  readonly title: string | undefined;
}

const MOST_LISTED = 20;

/** The posting meant. Throws UserError 'ambiguous' if there are several. */
export async function choosePosting(context: Context, flags: PostingFlags, typed: Typed): Promise<Posting> {
  const { name, postings } = await readPostings(context, flags);
  const [only, ...more] = fitting(postings, typed);
  if (only && more.length === 0) return only;
  throw several(name, fitting(postings, typed), flags);
}

/** Asks which one if there are several. */
export async function askWhichPosting(asking: Asking, flags: PostingFlags, typed: Typed): Promise<Posting> {
  const { postings } = await readPostings(asking, flags);
  const [only, ...more] = fitting(postings, typed);
  if (only && more.length === 0) return only;
  const choices: Choice<Posting>[] = fitting(postings, typed).map((value) => ({ value, label: labelOf(value) }));
  return await asking.ask.pick('Which posting is it?', choices);
}

/** The postings with the company and title typed, or all if none has them. */
function fitting(postings: readonly Posting[], { company, title }: Typed): readonly Posting[] {
  const isSame = (typed: string | undefined, read: string | null) =>
    typed === undefined || (read !== null && nameKey(typed) === nameKey(read));
  const fit = postings.filter((posting) => isSame(company, posting.company) && isSame(title, posting.title));
  return fit.length === 0 ? postings : fit;
}

function several(name: string, postings: readonly Posting[], { from }: PostingFlags): UserError {
  const candidates = postings
    .slice(0, MOST_LISTED)
    .map((posting) => ({ id: posting.title ?? '(no title)', label: labelOf(posting) }));
  const [first] = postings;
  const how = from === undefined ? '--paste' : `--from ${shellWord(from)}`;
  const example = `jobtrack add-job ${shellWord(first?.company ?? 'Acme')} ${shellWord(first?.title ?? 'Buyer')} ${how}`;
  const more = postings.length > MOST_LISTED ? ` (${postings.length - MOST_LISTED} more aren't shown)` : '';
  const message = `There are ${postings.length} postings in ${name}${more}.`;
  return new UserError('ambiguous', message, `Say which one by its company and title: ${example}`, candidates);
}

function labelOf({ company, title, location }: Posting): string {
  return dotted([[company, title].filter(Boolean).join(' – '), location]);
}
