import { paragraph } from '../terminal/layout.ts';
import { paint, type Style } from '../terminal/style.ts';

/** 'Written: …', with its first word in color. */
export function writtenLines(text: string, style: Style): string {
  const rows = paragraph(text, 0, style).map((row) => row.replace(/^Written:/, (word) => paint('ok', word, style)));
  return rows.join('\n');
}
