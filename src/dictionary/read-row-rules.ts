import { isMap } from 'yaml';
import type { Condition, Field, RowRule } from '../model/dictionary.js';
import { CONDITION_KEYS, readCondition, readValues } from './read-rules.js';
import { type Entry, type PlacedText, type Reader, startOf } from './yaml-reader.js';

/** Reads `rules`: what fields of a record demand of each other. */
export function readRowRules(entry: Entry | undefined, reader: Reader, fields: readonly Field[]): RowRule[] {
  return reader.items(entry).flatMap((node) => {
    const keys = reader.entries(node, 'rules', ['when', 'required', 'then', 'message']);
    const required = keys.get('required');
    const must = readConditions(keys.get('then'), reader, fields);
    const names = readNames(reader.oneOrMore(required) ?? [], reader, fields);
    const message = reader.text(keys.get('message'))?.text.trim();
    const when = readConditions(keys.get('when'), reader, fields);
    const demands = required?.node !== undefined || keys.get('then')?.node !== undefined;
    if (isMap(node) && !demands) reader.report(startOf(node), 'rule_nothing');
    if (names.length === 0 && must.length === 0) return [];
    return [{ when, required: names, must, ...(message ? { message } : {}) }];
  });
}

function readNames(written: readonly PlacedText[], reader: Reader, fields: readonly Field[]): string[] {
  const names = fields.map(({ name }) => name);
  return written.flatMap(({ text, at }) => {
    if (names.includes(text)) return [text];
    reader.unknown(at, 'field', text, names);
    return [];
  });
}

/** Conditions in full, as tags have them, or `{ level: A, status: [签约, 成交] }`. */
function readConditions(entry: Entry | undefined, reader: Reader, fields: readonly Field[]): Condition[] {
  if (entry?.node === undefined) return [];
  if (!isMap(entry.node))
    return reader.items(entry).flatMap((item) => {
      const keys = reader.entries(item, entry.key, CONDITION_KEYS);
      return readCondition(keys, startOf(item), reader, fields) ?? [];
    });
  const names = fields.map(({ name }) => name);
  return [...reader.entries(entry.node, entry.key).values()].flatMap((one) => {
    const field = fields.find(({ name }) => name === one.key);
    if (field === undefined) reader.unknown(one.at, 'field', one.key, names);
    if (one.node === undefined) reader.report(one.at, 'condition_empty', { word: one.key });
    const is = readValues(reader.oneOrMore(one), field, reader);
    return field === undefined || is === undefined || is.length === 0 ? [] : [{ field: field.name, is }];
  });
}
