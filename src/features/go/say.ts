import type { Outcome } from '../../app/types.ts';
import type { Context } from '../../cli/context.ts';
import { paragraph } from '../../terminal/layout.ts';
import { renderChange } from '../../views/change.ts';
import { renderWarning } from '../../views/error.ts';

type Said = 'warnings' | 'hints' | 'moved';

/** Prints what was recorded and moved. What comes next isn't printed, nor that the list is empty: the walk shows both. */
export function say(
  { out, warn, hint, style, today }: Context,
  { lines, warnings = [], hints = [], moved = [] }: Pick<Outcome, 'lines'> & Partial<Pick<Outcome, Said>>,
): void {
  if (lines.length > 0) out(renderChange({ lines, next: moved, moved, today }, style));
  for (const warning of warnings) warn(renderWarning(warning, style));
  for (const text of hints) hint(paragraph(text, 0, style).join('\n'));
}
