/** Groups that only grow: each item is in one, and the members of each are at hand. */
export class Groups {
  readonly #group: Int32Array;
  /** Of groups of more than one. */
  readonly #members = new Map<number, number[]>();

  constructor(size: number) {
    this.#group = Int32Array.from({ length: size }, (_, index) => index);
  }

  of(item: number): number {
    return this.#group[item]!;
  }

  members(group: number): readonly number[] {
    return this.#members.get(group) ?? [group];
  }

  /** The smaller group joins the larger. Returns the group that is left. */
  join(one: number, other: number): number {
    const [into, from] = this.members(one).length >= this.members(other).length ? [one, other] : [other, one];
    const members = this.#members.get(into) ?? [into];
    for (const item of this.members(from)) {
      this.#group[item] = into;
      members.push(item);
    }
    this.#members.set(into, members);
    this.#members.delete(from);
    return into;
  }

  all(): number[][] {
    const groups: number[][] = [];
    for (const [item, group] of this.#group.entries()) {
      const members = this.#members.get(group);
      if (members === undefined) groups.push([item]);
      else if (group === item) groups.push([...members].sort((a, b) => a - b));
    }
    return groups;
  }
}

/** A link between two nodes; `id` is the caller's. */
export interface Edge {
  readonly a: number;
  readonly b: number;
  readonly id: number;
}

export interface Bridge {
  readonly edge: Edge;
  /** Nodes on the smaller side. */
  readonly side: number;
}

/**
 * Links whose loss would part a connected graph in two (Tarjan 1974), with the size of the smaller part.
 * Nodes are any numbers; two links between the same nodes are no bridge.
 */
export function bridges(edges: readonly Edge[]): Bridge[] {
  const links = new Map<number, Edge[]>();
  for (const edge of edges) {
    for (const node of [edge.a, edge.b]) {
      const list = links.get(node);
      if (list) list.push(edge);
      else links.set(node, [edge]);
    }
  }
  const order = new Map<number, number>();
  const low = new Map<number, number>();
  const size = new Map<number, number>();
  const found: { edge: Edge; below: number }[] = [];
  const root = edges[0]?.a;
  if (root === undefined) return [];
  // Depth first without recursion: a chain of links may be longer than the call stack is deep.
  const stack: { node: number; by?: Edge; next: number }[] = [{ node: root, next: 0 }];
  order.set(root, 0);
  low.set(root, 0);
  size.set(root, 1);
  while (stack.length > 0) {
    const top = stack.at(-1)!;
    const edge = links.get(top.node)![top.next++];
    if (edge === undefined) {
      stack.pop();
      const parent = stack.at(-1);
      if (parent === undefined || top.by === undefined) continue;
      low.set(parent.node, Math.min(low.get(parent.node)!, low.get(top.node)!));
      size.set(parent.node, size.get(parent.node)! + size.get(top.node)!);
      if (low.get(top.node)! > order.get(parent.node)!)
        found.push({ edge: top.by, below: size.get(top.node)! });
    } else if (edge !== top.by) {
      const other = edge.a === top.node ? edge.b : edge.a;
      const seen = order.get(other);
      if (seen === undefined) {
        order.set(other, order.size);
        low.set(other, order.size - 1);
        size.set(other, 1);
        stack.push({ node: other, by: edge, next: 0 });
      } else low.set(top.node, Math.min(low.get(top.node)!, seen));
    }
  }
  return found.map(({ edge, below }) => ({ edge, side: Math.min(below, order.size - below) }));
}
