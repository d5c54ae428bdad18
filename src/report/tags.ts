import type { Tag } from '../model/tag.js';
import { byText } from '../text/lists.js';

/** How many customers have each tag, most frequent first. Tags of one customer stand one after the other. */
export function tagCounts(tags: Iterable<Tag>): { readonly tag: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  const own = new Set<string>();
  let last: string | undefined;
  for (const { customer, tag } of tags) {
    if (customer !== last) own.clear();
    last = customer;
    if (own.has(tag)) continue;
    own.add(tag);
    counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return [...counts]
    .map(([tag, count]) => ({ tag, count }))
    .sort((x, y) => y.count - x.count || byText(x.tag, y.tag));
}
