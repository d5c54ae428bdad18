import { isMap } from 'yaml';
import type { LengthBounds, RangeBounds } from '../model/dictionary.js';
import { isAtMost } from '../text/condition.js';
import { compilePattern } from '../text/pattern.js';
import type { Entry, Reader } from './yaml-reader.js';

/** What a field may demand of its values besides its type. */
export interface Demands {
  readonly pattern?: string;
  readonly length?: LengthBounds;
  readonly range?: RangeBounds;
}

/** How bounds are written: as cleaned values of the type are, since any other would never be reached. */
const BOUNDS: Readonly<Record<string, { readonly shape: RegExp; readonly code: string }>> = {
  number: { shape: /^[+-]?\d+(\.\d+)?$/, code: 'bound_number' },
  money: { shape: /^[+-]?\d+(\.\d+)?$/, code: 'bound_number' },
  date: { shape: /^\d{4}(-\d{2}){0,2}$/, code: 'bound_date' },
};

/** Types whose values have an order, so that a range means something. */
export const RANGED: readonly string[] = Object.keys(BOUNDS);

/** A bound on the values of a type. */
export function readBound(
  entry: Entry | undefined,
  type: string | undefined,
  reader: Reader,
): string | undefined {
  const written = reader.text(entry);
  const kind = BOUNDS[type ?? ''];
  if (written !== undefined && kind !== undefined && !kind.shape.test(written.text))
    reader.report(written.at, kind.code, { key: entry?.key ?? '', word: written.text });
  return written?.text;
}

/** Reads `pattern`, `length` and `range` of a field of a type. */
export function readDemands(
  entries: ReadonlyMap<string, Entry>,
  type: string | undefined,
  reader: Reader,
): Demands {
  const pattern = readPattern(entries.get('pattern'), reader);
  const length = readLength(entries.get('length'), reader);
  const range = readRange(entries.get('range'), type, reader);
  return {
    ...(pattern === undefined ? {} : { pattern }),
    ...(length === undefined ? {} : { length }),
    ...(range === undefined ? {} : { range }),
  };
}

function readPattern(entry: Entry | undefined, reader: Reader): string | undefined {
  const written = reader.text(entry);
  if (written === undefined) return undefined;
  const { text, at } = written;
  const instead = withoutSlashes(text);
  if (instead !== undefined) {
    reader.report(at, 'pattern_slashes', { word: text, instead });
    return undefined;
  }
  const compiled = compilePattern(text);
  if (!('problem' in compiled)) return text;
  if (compiled.problem === 'syntax') reader.report(at, 'pattern_syntax', { word: text });
  else if (compiled.problem === 'size') reader.report(at, 'pattern_size', { word: text });
  else reader.report(at, 'pattern_unsupported', { word: text, part: compiled.part });
  return undefined;
}

/** `/^KH\d+$/i` as programs write it, without its slashes; undefined where slashes may be meant: `/a/`, `/\d+/\d+/`. */
function withoutSlashes(text: string): string | undefined {
  const end = text.lastIndexOf('/');
  const [inner, flags] = [text.slice(1, end), text.slice(end + 1)];
  if (!text.startsWith('/') || end < 2 || !/^[dgimsuvy]{0,8}$/.test(flags)) return undefined;
  if (/(?:^|[^\\])\//.test(inner) || !/[\^$\\[({*+?]/.test(inner)) return undefined;
  const known = [...flags].filter((flag) => 'ims'.includes(flag)).join('');
  return known === '' ? inner : `(?${known})${inner}`;
}

function readLength(entry: Entry | undefined, reader: Reader): LengthBounds | undefined {
  if (entry?.node === undefined) return undefined;
  const bounds = reader.entries(entry.node, 'length', ['min', 'max']);
  const whole = (key: 'min' | 'max'): number | undefined => {
    const number = reader.number(bounds.get(key));
    if (number === undefined || (Number.isSafeInteger(number) && number >= 0)) return number;
    reader.report(bounds.get(key)?.at ?? entry.at, 'length_whole', { key });
    return undefined;
  };
  const [min, max] = [whole('min'), whole('max')];
  if (isMap(entry.node) && bounds.size === 0) reader.report(entry.at, 'bounds_none', { key: 'length' });
  if (min !== undefined && max !== undefined && min > max) {
    reader.report(bounds.get('max')?.at ?? entry.at, 'bounds_order', { min, max });
    return undefined;
  }
  if (min === undefined && max === undefined) return undefined;
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
}

function readRange(
  entry: Entry | undefined,
  type: string | undefined,
  reader: Reader,
): RangeBounds | undefined {
  if (entry?.node === undefined) return undefined;
  if (type !== undefined && !RANGED.includes(type)) {
    reader.report(entry.at, 'range_type', { type });
    return undefined;
  }
  const bounds = reader.entries(entry.node, 'range', ['min', 'max']);
  const good = (key: 'min' | 'max'): string | undefined => {
    const text = readBound(bounds.get(key), type, reader);
    return text !== undefined && BOUNDS[type ?? '']?.shape.test(text) ? text : undefined;
  };
  const [min, max] = [good('min'), good('max')];
  if (isMap(entry.node) && bounds.size === 0) reader.report(entry.at, 'bounds_none', { key: 'range' });
  if (min !== undefined && max !== undefined && !isAtMost(min, max)) {
    reader.report(bounds.get('max')?.at ?? entry.at, 'bounds_order', { min, max });
    return undefined;
  }
  if (min === undefined && max === undefined) return undefined;
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
}
