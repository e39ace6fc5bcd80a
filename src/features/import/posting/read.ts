// Where a posting comes from: a file, standard input, or the clipboard.
import type { Context } from '../../../cli/context.ts';
import { UserError } from '../../../domain/errors.ts';
import type { Posting } from '../../../formats/posting/job-posting.ts';
import { readPostingFile } from '../../../formats/posting/posting-file.ts';

/** Bytes of a saved page. */
const MOST_READ = 20_000_000;

export interface PostingFlags {
  readonly from?: string;
  readonly paste?: true;
}

interface Read {
  /** 'page.html', 'standard input' or 'the clipboard'. */
  readonly name: string;
  readonly postings: readonly Posting[];
}

/** Reads the postings there. Throws UserError 'usage' if there are none, and 'refused' if there's no clipboard. */
export async function readPostings(
  context: Pick<Context, 'openSource' | 'desk'>,
  { from, paste }: PostingFlags,
): Promise<Read> {
  if (from !== undefined && paste) {
    throw new UserError(
      'usage',
      'A posting comes from a file or the clipboard, not both.',
      'Leave out --from or --paste.',
    );
  }
  if (from === undefined) {
    const name = 'the clipboard';
    return { name, postings: readPostingFile((await context.desk()).paste(), name) };
  }
  const source = await context.openSource(from);
  try {
    return { name: source.name, postings: readPostingFile(await bytesOf(source), source.name) };
  } finally {
    source.close();
  }
}

async function bytesOf({ name, bytes }: { name: string; bytes: () => AsyncIterable<Uint8Array> }): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of bytes()) {
    size += piece.length;
    if (size > MOST_READ) {
      const hint = 'Copy the text of the posting, and use --paste.';
      throw new UserError('usage', `${name} is larger than 20 MB, which no posting is.`, hint);
    }
    pieces.push(piece);
  }
  const all = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
