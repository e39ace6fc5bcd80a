/** The rows by their key, groups and the rows in each in the order in which they came. */
export function groupBy<K, R>(rows: readonly R[], keyOf: (row: R) => K): Map<K, R[]> {
  const groups = new Map<K, R[]>();
  // By number: going through rows otherwise leaves something to throw away at each.
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] as R;
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
