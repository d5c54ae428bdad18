import { isFreeMail } from '../../fields/data/mail-domains.js';
import type { Field } from '../../model/dictionary.js';
import type { Values } from '../../model/record.js';
import { editSimilarity } from '../../text/similarity.js';
import { foldLatin } from '../../text/width.js';
import type { MatchRule } from '../types.js';

/** About what an equal user part is worth by itself: it says again what the names say. */
const BITS = -8;
/** Domains more alike than this are one, mistyped. */
const ONE_DOMAIN = 0.6;
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

/** Words of the names of people; shorter ones than these are found in anything. */
function nameWords(values: Values, fields: readonly Field[]): string[] {
  return ofType(values, fields, 'person').flatMap(
    (name) => foldLatin(name).match(/[\p{L}\p{M}]{3,}/gu) ?? [],
  );
}

/** What a record says of mailboxes and people. */
interface Facts {
  readonly field: string;
  readonly boxes: readonly Mailbox[];
  readonly words: readonly string[];
}

/** Two names of one domain; gmail.com and hotmail.com are two, however alike they are. */
function isOneDomain(a: string, b: string): boolean {
  return editSimilarity(a, b) >= ONE_DOMAIN && !(isFreeMail(a) && isFreeMail(b));
}

/** The mailboxes that share no more than a user part, and that is of the name. */
function namedAlike(a: Facts, b: Facts): [Mailbox, Mailbox] | undefined {
  if (a.boxes.some(({ value }) => b.boxes.some((other) => other.value === value))) return undefined;
  for (const x of a.boxes) {
    const y = b.boxes.find(({ user }) => user === x.user);
    if (y === undefined || isOneDomain(x.domain, y.domain)) continue;
    if ([...a.words, ...b.words].some((word) => x.user.includes(word))) return [x, y];
  }
  return undefined;
}

export const namedMailbox: MatchRule<Facts> = {
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
  gives: 'evidence',
  facts(values, { fields }) {
    const boxes = mailboxes(values, fields);
    const field = fields.find(({ type, match }) => type === 'email' && match !== 'no');
    if (boxes.length === 0 || field === undefined) return undefined;
    return { field: field.name, boxes, words: nameWords(values, fields) };
  },
  judge(a, b) {
    const found = namedAlike(a, b);
    if (found === undefined) return undefined;
    const params = { field: a.field, a: found[0].value, b: found[1].value };
    const why = { code: 'match.named_mailbox.same', params };
    return { evidence: { rule: 'named_mailbox', fields: [a.field], bits: BITS, why } };
  },
};
