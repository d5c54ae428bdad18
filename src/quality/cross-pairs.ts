/** Records of one group, in the parts it falls into. */
export type Parted = readonly (readonly number[])[];

/** Groups by one thing, each in parts by another; records that either leaves out are left out. Ascending. */
export function partedBy(
  outer: ReadonlyMap<number, string | number>,
  inner: ReadonlyMap<number, string | number>,
): Parted[] {
  const groups = new Map<string | number, Map<string | number, number[]>>();
  for (const record of [...outer.keys()].sort((a, b) => a - b)) {
    const part = inner.get(record);
    if (part === undefined) continue;
    const group = groups.get(outer.get(record)!) ?? new Map<string | number, number[]>();
    groups.set(outer.get(record)!, group);
    const list = group.get(part);
    if (list) list.push(record);
    else group.set(part, [record]);
  }
  return [...groups.values()].map((group) => [...group.values()]);
}

/** How many pairs of records lie across two parts of one group. */
export function crossCount(groups: readonly Parted[]): number {
  let sum = 0;
  for (const parts of groups) {
    const size = parts.reduce((total, part) => total + part.length, 0);
    sum += parts.reduce((total, part) => total + part.length * (size - part.length), 0) / 2;
  }
  return sum;
}

/**
 * The pairs of records across two parts of one group, `a` < `b`: all of them, or `most` evenly among them. However many
 * there are, only those that are given are ever looked at.
 */
export function crossPairs(groups: readonly Parted[], most: number): [number, number][] {
  const total = crossCount(groups);
  const step = Math.max(1, total / most);
  const pairs: [number, number][] = [];
  let [seen, wanted] = [0, 0];
  for (const parts of groups) {
    const members = parts.flat();
    let end = 0;
    for (const part of parts) {
      end += part.length;
      const partners = members.length - end;
      for (const member of part) {
        while (Math.floor(wanted) < seen + partners && pairs.length < most) {
          const other = members[end + Math.floor(wanted) - seen]!;
          pairs.push(member < other ? [member, other] : [other, member]);
          wanted += step;
        }
        seen += partners;
      }
    }
  }
  return pairs;
}
