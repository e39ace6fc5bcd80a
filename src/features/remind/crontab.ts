// Our lines in somebody's crontab: between two marks, and not a byte of the rest is touched. A crontab need not be UTF-8,
// so the texts here are its bytes, one character each (latin1).
import { UserError } from '../../domain/errors.ts';

const BEGIN = '# begin jobtrack remind';
const END = '# end jobtrack remind';
/** Lines end with \n alone here, as they do for cron: `^` and `.` have other ideas. */
const MARK = /(?<![^\n])# (?:begin|end) jobtrack remind\r?(?![^\n])/;
const BLOCK = new RegExp(`(?<![^\\n])${BEGIN}\\r?\\n(?:(?!${MARK.source})[^\\n]*\\n)*?${END}\\r?(?:\\n|$)`);

/** A line as a block of ours. */
export function cronBlock(line: string): string {
  return `${BEGIN}\n${line}\n${END}\n`;
}

/** A text as it lies among the bytes of a crontab. */
export function toBytes(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}

/** The block of ours in a crontab, null where there is none. Throws 'refused' where its marks don't go together. */
export function findBlock(crontab: string): string | null {
  const found = BLOCK.exec(crontab)?.[0] ?? null;
  const rest = found === null ? crontab : crontab.replace(BLOCK, '');
  if (!MARK.test(rest)) return found;
  throw new UserError(
    'refused',
    'The lines of jobtrack in your crontab are not as jobtrack wrote them.',
    'Nothing was changed. Take the lines from "# begin jobtrack remind" to "# end jobtrack remind" out with crontab -e.',
  );
}

/** The crontab with this block in the place of ours, or at its end; null takes ours out. Throws 'refused' as findBlock. */
export function withBlock(crontab: string, block: string | null): string {
  const found = findBlock(crontab);
  if (found !== null) return crontab.replace(BLOCK, () => block ?? '');
  if (block === null) return crontab;
  return `${crontab}${crontab === '' || crontab.endsWith('\n') ? '' : '\n'}${block}`;
}
