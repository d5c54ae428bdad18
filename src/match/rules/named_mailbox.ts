import type { Field } from '../../model/dictionary.js';
import type { Values } from '../../model/record.js';
import { editSimilarity } from '../../text/similarity.js';
import { foldLatin } from '../../text/width.js';
import type { MatchContext, MatchRule } from '../types.js';

/** About what an equal user part is worth by itself: it says again what the names say. */
const BITS = -6;
/** Domains more alike than this are one, mistyped. */
const ONE_DOMAIN = 0.6;
/** Shorter words are found in anything. */
const WORD = 3;

interface Mailbox {
  readonly value: string;
  readonly user: string;
  readonly domain: string;
}

function ofType(values: Values, fields: readonly Field[], type: string): string[] {
  return fields
    .filter((field) => field.type === type && field.match !== 'no')
    .flatMap(({ name }) => values[name] ?? []);
}

function mailboxes(values: Values, fields: readonly Field[]): Mailbox[] {
  return ofType(values, fields, 'email').map((value) => {
    const at = value.lastIndexOf('@');
    return { value, user: foldLatin(value.slice(0, at)), domain: value.slice(at + 1) };
  });
}

/** Words of the names of people. */
function nameWords(values: Values, fields: readonly Field[]): string[] {
  return ofType(values, fields, 'person').flatMap(
    (name) => foldLatin(name).match(/[\p{L}\p{M}]{3,}/gu) ?? [],
  );
}

/** The mailboxes that share no more than a user part, and that is of the name. */
function namedAlike(a: Values, b: Values, { fields }: MatchContext): [Mailbox, Mailbox] | undefined {
  const right = mailboxes(b, fields);
  if (right.length === 0) return undefined;
  const left = mailboxes(a, fields);
  if (left.some(({ value }) => right.some((other) => other.value === value))) return undefined;
  const names = [...nameWords(a, fields), ...nameWords(b, fields)].filter(({ length }) => length >= WORD);
  for (const x of left) {
    if (!names.some((word) => x.user.includes(word))) continue;
    const y = right.find(({ user }) => user === x.user);
    if (y !== undefined && editSimilarity(x.domain, y.domain) < ONE_DOMAIN) return [x, y];
  }
  return undefined;
}

export const namedMailbox: MatchRule = {
  name: 'named_mailbox',
  title: { en: 'Mailbox named after the person', 'zh-CN': '邮箱名就是人名' },
  about: {
    en: 'Two mailboxes of different providers with the same part before the @, which is the name of the person: that says no more than the name does.',
    'zh-CN': '两个邮箱服务商不同，只有 @ 前相同，而这部分就是人名：除了姓名相同，没有说明更多。',
  },
  notes: {
    same: {
      en: 'The part before the @ is the name of the person, so it says no more than the name: {a} / {b}',
      'zh-CN': '@ 前就是人名，除了姓名相同没有说明更多：{a} ／ {b}',
    },
  },
  judge(a, b, context) {
    const found = namedAlike(a, b, context);
    if (found === undefined) return undefined;
    const fields = context.fields.filter(({ type, match }) => type === 'email' && match !== 'no');
    const params = { field: fields[0]!.name, a: found[0].value, b: found[1].value };
    const why = { code: 'match.named_mailbox.same', params };
    return { evidence: { rule: 'named_mailbox', fields: [fields[0]!.name], bits: BITS, why } };
  },
};
