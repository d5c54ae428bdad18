import { survivors } from '../../src/merge/survivors/index.js';
import type { SurvivorshipRule } from '../../src/merge/types.js';
import type { Dictionary, Field } from '../../src/model/dictionary.js';
import type { CustomerRecord, Values } from '../../src/model/record.js';

export const rules: ReadonlyMap<string, SurvivorshipRule> = new Map(
  survivors.map((rule) => [rule.name, rule]),
);

export const field = (name: string, type: string, more: Partial<Field> = {}): Field => ({
  name,
  object: name.startsWith('contact_') ? 'contact' : 'customer',
  title: { en: name, 'zh-CN': name },
  aliases: [],
  type,
  options: {},
  required: false,
  unique: false,
  allowed: [],
  survivorship: 'most_frequent',
  match: 'no',
  exportAs: {},
  from: [],
  ...more,
});

export const dictionary = (fields: readonly Field[], more: Partial<Dictionary> = {}): Dictionary => ({
  preset: 'companies',
  fields,
  tags: [],
  matching: { sure: 0.99, maybe: 0.5, pairsPerRecord: 30 },
  customerNumber: 'C{yyyy}{mm}{dd}{seq:3}',
  columns: {},
  sheets: {},
  ...more,
});

/** Fields of a company with people. */
export const company = dictionary([
  field('name', 'company', { required: true }),
  field('phone', 'phone', { survivorship: 'all' }),
  field('address', 'address', { survivorship: 'longest' }),
  field('level', 'choice', { survivorship: 'newest' }),
  field('source', 'choice', { survivorship: 'oldest' }),
  field('created', 'date', { survivorship: 'earliest' }),
  field('updated', 'date', { survivorship: 'latest' }),
  field('contact_name', 'person'),
  field('contact_position', 'text', { survivorship: 'newest' }),
  field('contact_mobile', 'phone', { survivorship: 'all' }),
  field('contact_email', 'email', { survivorship: 'all' }),
  field('contact_birthday', 'date'),
]);

/** Records with ids from 1; a value given as text is a list of one. */
export function records(...all: Readonly<Record<string, string | readonly string[]>>[]): CustomerRecord[] {
  return all.map((given, index) => {
    const values: Values = Object.fromEntries(
      Object.entries(given).map(([name, value]) => [name, typeof value === 'string' ? [value] : value]),
    );
    return { id: index + 1, values };
  });
}
