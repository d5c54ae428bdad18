/** Which records are one customer, as somebody knows it. */
export interface Truth {
  /** Record -> its group; a record that is not there is not told of. */
  readonly groupOf: ReadonlyMap<number, string>;
  /** Groups known to be two customers. Absent: any two groups are. */
  readonly apart?: ReadonlyMap<string, ReadonlySet<string>>;
}

/** What a person said of two records. */
export interface Verdict {
  readonly a: number;
  readonly b: number;
  readonly same: boolean;
}

/** Groups that grow together; each is named by its smallest member. */
export class Joined {
  readonly #parent = new Map<number, number>();

  rootOf(member: number): number {
    let root = member;
    for (let next = this.#parent.get(root); next !== undefined; next = this.#parent.get(root)) root = next;
    for (let at = member; at !== root; ) {
      const next = this.#parent.get(at)!;
      this.#parent.set(at, root);
      at = next;
    }
    return root;
  }

  /** False where they were together already. */
  join(a: number, b: number): boolean {
    const [x, y] = [this.rootOf(a), this.rootOf(b)];
    if (x === y) return false;
    this.#parent.set(Math.max(x, y), Math.min(x, y));
    return true;
  }
}

/** Verdicts as a truth: what is the same of the same is the same; two groups are apart where a verdict says so. */
export function truthOf(verdicts: readonly Verdict[]): Truth {
  const joined = new Joined();
  for (const { a, b, same } of verdicts) if (same) joined.join(a, b);
  const groupOf = new Map<number, string>();
  const apart = new Map<string, Set<string>>();
  const keepApart = (x: string, y: string): void => {
    const set = apart.get(x);
    if (set) set.add(y);
    else apart.set(x, new Set([y]));
  };
  for (const { a, b, same } of verdicts) {
    const [x, y] = [String(joined.rootOf(a)), String(joined.rootOf(b))];
    groupOf.set(a, x).set(b, y);
    if (same || x === y) continue;
    keepApart(x, y);
    keepApart(y, x);
  }
  return { groupOf, apart };
}
