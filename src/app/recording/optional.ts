// Text flags that can be left out.
import { requireLine, requireText } from '../../domain/input.ts';

/** The line as typed, or null if the flag is missing; throws usage like requireLine. */
export function optionalLine(text: string | undefined, flag: string): string | null {
  return text === undefined ? null : requireLine(text, flag);
}

/** The same for text of several lines. */
export function optionalText(text: string | undefined, flag: string): string | null {
  return text === undefined ? null : requireText(text, flag);
}
