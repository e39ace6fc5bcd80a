// Makes the HTML of an email plain: what a reader sees, with '> ' before each line of what it quotes.
import { Parser } from 'htmlparser2';
import { openText } from '../posting/visible-text.ts';

/** Control characters, which no text has left: the quotation begins and ends. */
const [BEGIN, END] = ['\u0001', '\u0002'];
const QUOTATION = 'blockquote';

/** Nobody writes tags inside each other as deep as that, and the parser gets slow. */
const DEEPEST = 500;
const SLICE = 4096;

/** The text up to where its tags are too deep inside each other, if they are. Takes time in proportion to its length. */
export function htmlText(html: string): string {
  const text = openText();
  const mark = (sign: string) => {
    text.open(QUOTATION);
    text.add(sign);
    text.close(QUOTATION);
  };
  let depth = 0;
  const parser = new Parser({
    onopentag(name) {
      depth += 1;
      if (name === QUOTATION) mark(BEGIN);
      else text.open(name);
    },
    ontext: text.add,
    onclosetag(name) {
      depth -= 1;
      if (name === QUOTATION) mark(END);
      else text.close(name);
    },
  });
  const unmarked = html.replaceAll(BEGIN, '').replaceAll(END, '');
  for (let at = 0; at < unmarked.length && depth < DEEPEST; at += SLICE) parser.write(unmarked.slice(at, at + SLICE));
  parser.end();
  return withQuotations(text.end());
}

function withQuotations(text: string): string {
  const lines: string[] = [];
  let depth = 0;
  for (const line of text.split('\n')) {
    if (line === BEGIN) depth += 1;
    else if (line === END) depth -= 1;
    else lines.push(depth > 0 ? `> ${line}` : line);
  }
  return lines.join('\n');
}
