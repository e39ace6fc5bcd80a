// Text flags that can be left out.
import { requireLine, requireText } from '../../domain/input.ts';

/** The line as typed, or null if the flag is missing; throws usage like requireLine. */
export function optionalLine(text: string | undefined, flag: string): string | null {
  return text === undefined ? null : requireLine(text, flag);
}

/** The text as typed, which may have several lines, or null if the flag is missing; throws usage like requireText. */
export function optionalText(text: string | undefined, flag: string): string | null {
  return text === undefined ? null : requireText(text, flag);
}
