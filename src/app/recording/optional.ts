// Flags of words that can be left out.
import { requireLine, requireText } from '../../domain/input.ts';

/** One line as it was typed, or null where the flag was left out; throws usage as requireLine does. */
export function optionalLine(text: string | undefined, flag: string): string | null {
  return text === undefined ? null : requireLine(text, flag);
}

/** The same for text of several lines. */
export function optionalText(text: string | undefined, flag: string): string | null {
  return text === undefined ? null : requireText(text, flag);
}
