// Gathers the visible text of a page: blocks as paragraphs, list entries with a dash, without scripts and styles.

const UNSEEN = new Set(['script', 'style', 'template', 'noscript', 'title', 'svg', 'select', 'iframe', 'object']);
const BLOCKS = new Set(
  'address article aside blockquote br dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table td th tr ul'.split(
    ' ',
  ),
);

export interface TextSoFar {
  readonly open: (tag: string) => void;
  readonly add: (text: string) => void;
  readonly close: (tag: string) => void;
  readonly end: () => string;
}

export function openText(): TextSoFar {
  const pieces: string[] = [];
  let unseen = 0;
  return {
    open(tag) {
      if (UNSEEN.has(tag)) unseen += 1;
      if (tag === 'li') pieces.push('\n- ');
      else if (BLOCKS.has(tag)) pieces.push('\n');
    },
    add(text) {
      if (unseen === 0) pieces.push(text.replace(/\s+/g, ' '));
    },
    close(tag) {
      if (UNSEEN.has(tag)) unseen = Math.max(0, unseen - 1);
      if (BLOCKS.has(tag)) pieces.push('\n');
    },
    end: () => tidied(pieces.join('')),
  };
}

/** Trims each line and keeps at most one empty line between two. */
function tidied(text: string): string {
  const lines = text.split('\n').map((line) => line.replace(/ +/g, ' ').trim());
  const kept = lines.filter((line) => line !== '' && line !== '-');
  return kept.join('\n');
}
