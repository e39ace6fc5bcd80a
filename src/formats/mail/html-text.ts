// Turns the HTML of an email into the text that a reader sees, with '> ' before each quoted line.
import { parseHtml } from '../posting/parse-html.ts';
import { openText } from '../posting/visible-text.ts';

/** Control characters that mark where a quotation begins and ends; they're removed from the text itself. */
const [BEGIN, END] = ['\u0001', '\u0002'];
const QUOTATION = 'blockquote';

/** The text of some HTML, up to where its tags are nested too deeply. Takes time in proportion to its length. */
export function htmlText(html: string): string {
  const text = openText();
  const mark = (sign: string) => {
    text.open(QUOTATION);
    text.add(sign);
    text.close(QUOTATION);
  };
  parseHtml(html.replaceAll(BEGIN, '').replaceAll(END, ''), {
    onopentag(name) {
      if (name === QUOTATION) mark(BEGIN);
      else text.open(name);
    },
    ontext: text.add,
    onclosetag(name) {
      if (name === QUOTATION) mark(END);
      else text.close(name);
    },
  });
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
