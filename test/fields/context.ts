import type { AnyFieldType, FieldContext, Normalized } from '../../src/fields/types.js';
import type { AllowedValue, Options } from '../../src/model/dictionary.js';

/** Options of a type with every default filled in, as the dictionary hands them to it. */
export function contextOf(
  type: AnyFieldType,
  options: Options = {},
  allowed: readonly AllowedValue[] = [],
): FieldContext {
  const defaults = Object.fromEntries(
    Object.entries(type.options).map(([name, spec]) => [name, spec.default]),
  );
  return { options: { ...defaults, ...options }, allowed };
}

export function normalizeWith(
  type: AnyFieldType,
  cell: string,
  options: Options = {},
  allowed: readonly AllowedValue[] = [],
): Normalized {
  return type.normalize(cell, contextOf(type, options, allowed));
}

/** Codes of the findings, in order. */
export function findingsOf(result: Normalized): string[] {
  return (result.findings ?? []).map((finding) => finding.code);
}

/** Codes of the changes, in order. */
export function changesOf(result: Normalized): string[] {
  return (result.changes ?? []).map((change) => change.code);
}

/** The level of two canonical values. */
export function levelOf(type: AnyFieldType, a: string, b: string): string {
  const { options } = contextOf(type);
  return type.compare(type.prepare(a, options), type.prepare(b, options)).level;
}
