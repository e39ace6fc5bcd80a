// The host of an address.

const MOST_PARTS = 8;

/** The host of an address and the domains above it, nearest first: a.b.com, b.com, com. */
export function hostsAbove(address: string): readonly string[] {
  const parts = address
    .slice(address.lastIndexOf('@') + 1)
    .split('.')
    .slice(-MOST_PARTS);
  return parts.map((_, at) => parts.slice(at).join('.'));
}
