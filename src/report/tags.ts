import type { Tag } from '../model/tag.js';
import { byText } from '../text/lists.js';

/** The tags of each customer, and how many customers have each tag, most frequent first. */
export function tagsByCustomer(tags: Iterable<Tag>) {
  const of = new Map<string, string[]>();
  const count = new Map<string, number>();
  for (const { customer, tag } of tags) {
    const list = of.get(customer);
    if (list === undefined) of.set(customer, [tag]);
    else if (list.includes(tag)) continue;
    else list.push(tag);
    count.set(tag, (count.get(tag) ?? 0) + 1);
  }
  const counts = [...count].map(([tag, n]) => ({ tag, count: n }));
  counts.sort((x, y) => y.count - x.count || byText(x.tag, y.tag));
  return { of, counts };
}
