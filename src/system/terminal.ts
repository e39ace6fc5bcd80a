// What knows for sure whether a stream is a terminal takes Node 3 ms to load: it is asked only where one may be.
import { fstatSync, statSync } from 'node:fs';
import { devNull } from 'node:os';

/** Which of the three standard streams are terminals, by descriptor. */
export async function findTerminals(): Promise<(descriptor: 0 | 1 | 2) => boolean> {
  if (![0, 1, 2].some(maybeTerminal)) return () => false;
  const { isatty } = await import('node:tty');
  return isatty;
}

/** The width of a terminal in characters; one that does not know its own says 0. */
export function widthOf(descriptor: 1 | 2): number {
  return (descriptor === 1 ? process.stdout : process.stderr).columns || 80;
}

function maybeTerminal(descriptor: number): boolean {
  try {
    const stat = fstatSync(descriptor);
    return stat.isCharacterDevice() && stat.rdev !== statSync(devNull).rdev;
  } catch {
    return true;
  }
}
