import type { Target } from '../../app/types.ts';
import { UserError } from '../../domain/errors.ts';
import { quote } from '../../domain/quote.ts';
import type { Ask } from './types.ts';

/** May these existing files be replaced? Asks if somebody can answer, else throws 'refused', naming the flag that
 *  allows it. */
export async function mayReplace(
  { ask, yes }: { readonly ask: Ask | null; readonly yes: boolean },
  { force }: { readonly force?: true },
  { taken }: Target,
  flag: '--force' | '--yes' = '--force',
): Promise<boolean> {
  const [first] = taken;
  if (first === undefined || force || yes) return true;
  const [what, them] =
    taken.length === 1 ? [`${quote(first)} is`, 'it'] : [`${quote(first)} and ${taken.length - 1} more are`, 'them'];
  if (ask) return await ask.confirm(`${what} already there. Replace ${them}?`, false);
  throw new UserError('refused', `${what} already there, so nothing was written.`, `To replace ${them}, add ${flag}.`);
}
