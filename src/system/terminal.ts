// Node's own terminal check takes 3 ms to load, so it's only used if a stream may be one.
import { fstatSync, statSync } from 'node:fs';

const NULL_DEVICE = process.platform === 'win32' ? '\\\\.\\nul' : '/dev/null';

/** Tells by descriptor which of the three standard streams are terminals. */
export async function findTerminals(): Promise<(descriptor: 0 | 1 | 2) => boolean> {
  if (![0, 1, 2].some(maybeTerminal)) return () => false;
  const { isatty } = await import('node:tty');
  return isatty;
}

/** A terminal's width in characters; 0 if it doesn't know its own. */
export function widthOf(descriptor: 1 | 2): number {
  return (descriptor === 1 ? process.stdout : process.stderr).columns || 80;
}

function maybeTerminal(descriptor: number): boolean {
  try {
    const stat = fstatSync(descriptor);
    return stat.isCharacterDevice() && stat.rdev !== statSync(NULL_DEVICE).rdev;
  } catch {
    return true;
  }
}
