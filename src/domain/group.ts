/** Groups rows by key; keeps the order of groups and of the rows in them. */
export function groupBy<K, R>(rows: readonly R[], keyOf: (row: R) => K): Map<K, R[]> {
  const groups = new Map<K, R[]>();
  // Indexed loop: avoids an iterator allocation per row.
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] as R;
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
