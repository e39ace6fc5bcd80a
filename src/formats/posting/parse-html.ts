// Reads HTML tag by tag, up to where its tags are nested too deeply.
import { type Handler, Parser } from 'htmlparser2';

/** No real page nests its tags more deeply, and the parser would get slow. */
const DEEPEST = 500;
const SLICE = 4096;

type Tags = Required<Pick<Handler, 'onopentag' | 'ontext' | 'onclosetag'>>;

/** Calls a handler for each tag and text. Takes time in proportion to the length. */
export function parseHtml(html: string, { onopentag, ontext, onclosetag }: Tags): void {
  let depth = 0;
  const parser = new Parser({
    ontext,
    onopentag(...opened) {
      depth += 1;
      onopentag(...opened);
    },
    onclosetag(...closed) {
      depth -= 1;
      onclosetag(...closed);
    },
  });
  for (let at = 0; at < html.length && depth < DEEPEST; at += SLICE) parser.write(html.slice(at, at + SLICE));
  parser.end();
}
