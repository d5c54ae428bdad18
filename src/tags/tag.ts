import type { Condition, TagRuleSpec } from '../model/dictionary.js';
import type { CustomerFacts } from '../model/merge.js';
import type { Tag } from '../model/tag.js';
import type { Lang, Message } from '../model/words.js';
import { holds } from './condition.js';
import type { TagContext, TagRule } from './types.js';

/**
 * The tags of a customer, each once: those of the dictionary's rules in their order, then the built-in ones in theirs.
 * `lang` is the language the built-in tags are written in.
 */
export function tagCustomer(
  customer: CustomerFacts,
  spec: readonly TagRuleSpec[],
  builtIn: readonly TagRule[],
  context: TagContext,
  lang: Lang,
): Tag[] {
  const tags = new Map<string, Message>();
  for (const { tag, when } of spec) {
    const [first] = when;
    if (first !== undefined && !tags.has(tag) && when.every((condition) => holds(condition, customer))) {
      tags.set(tag, why(first, when.length));
    }
  }
  for (const rule of builtIn) {
    const reason = rule.judge(customer, context);
    const tag = rule.tag[lang];
    if (reason !== undefined && !tags.has(tag)) tags.set(tag, reason);
  }
  return [...tags].map(([tag, reason]) => ({ customer: customer.number, tag, why: reason }));
}

/** Names the first condition in full and counts the rest. */
function why(first: Condition, count: number): Message {
  const { field } = first;
  if (count > 1) return { code: 'tag.rule.several', params: { field, count } };
  if (first.is) return { code: 'tag.rule.is', params: { field, values: list(first.is) } };
  if (first.contains) return { code: 'tag.rule.contains', params: { field, values: list(first.contains) } };
  if (first.isNot) return { code: 'tag.rule.is_not', params: { field, values: list(first.isNot) } };
  const { atLeast, atMost } = first;
  if (atLeast !== undefined && atMost !== undefined) {
    return { code: 'tag.rule.between', params: { field, from: atLeast, to: atMost } };
  }
  if (atLeast !== undefined) return { code: 'tag.rule.at_least', params: { field, bound: atLeast } };
  if (atMost !== undefined) return { code: 'tag.rule.at_most', params: { field, bound: atMost } };
  return { code: first.missing === false ? 'tag.rule.filled' : 'tag.rule.missing', params: { field } };
}

const list = (values: readonly string[]): string => values.join(' / ');
