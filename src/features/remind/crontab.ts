// Our block in the user's crontab, between two marker lines; the rest is kept byte for byte. A crontab may not be
// UTF-8, so strings here hold its bytes, one per character (latin1).
import { UserError } from '../../domain/errors.ts';

const BEGIN = '# begin jobtrack remind';
const END = '# end jobtrack remind';
/** Avoids `^` and `.`: like cron, these patterns end a line at \n only. */
const MARK = /(?<![^\n])# (?:begin|end) jobtrack remind\r?(?![^\n])/;
const BLOCK = new RegExp(`(?<![^\\n])${BEGIN}\\r?\\n(?:(?!${MARK.source})[^\\n]*\\n)*?${END}\\r?(?:\\n|$)`);

/** Puts a line between our markers. */
export function cronBlock(line: string): string {
  return `${BEGIN}\n${line}\n${END}\n`;
}

/** Converts a text to the byte string used here. */
export function toBytes(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}

/** Finds our block in a crontab; null if there is none. Throws 'refused' if the markers don't pair up. */
export function findBlock(crontab: string): string | null {
  const found = BLOCK.exec(crontab)?.[0] ?? null;
  const rest = found === null ? crontab : crontab.replace(BLOCK, '');
  if (!MARK.test(rest)) return found;
  throw new UserError(
    'refused',
    "Somebody changed jobtrack's lines in your crontab.",
    'Nothing was changed. Take the lines from "# begin jobtrack remind" to "# end jobtrack remind" out with crontab -e.',
  );
}

/** The crontab with our block replaced or appended; null removes it. Throws 'refused' like findBlock. */
export function withBlock(crontab: string, block: string | null): string {
  const found = findBlock(crontab);
  if (found !== null) return crontab.replace(BLOCK, () => block ?? '');
  if (block === null) return crontab;
  return `${crontab}${crontab === '' || crontab.endsWith('\n') ? '' : '\n'}${block}`;
}
