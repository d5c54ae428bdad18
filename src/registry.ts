import { type Preset, presets } from './dictionary/presets/index.js';
import { words as proposalWords } from './dictionary/propose/words.js';
import { words as dictionaryWords } from './dictionary/words.js';
import { fieldTypes } from './fields/index.js';
import type { AnyFieldType, FieldTypes } from './fields/types.js';
import { words as fieldWords } from './fields/words.js';
import { formats } from './formats/index.js';
import type { FileFormat } from './formats/types.js';
import { words as formatWords } from './formats/words.js';
import { rules as matchRules } from './match/rules/index.js';
import type { AnyMatchRule } from './match/types.js';
import { levelCatalog, words as matchWords, ruleCatalog } from './match/words.js';
import { survivors } from './merge/survivors/index.js';
import type { SurvivorshipRule } from './merge/types.js';
import type { Catalog, Words } from './model/words.js';
import { words as evaluationWords } from './report/evaluation/words.js';
import { words as profileWords } from './report/profile/words.js';
import { words as reportWords } from './report/words.js';
import { words as storeWords } from './store/words.js';
import { tagRules } from './tags/rules/index.js';
import type { TagRule } from './tags/types.js';
import { words as tagWords } from './tags/words.js';
import { words as targetWords } from './targets/words.js';

/** What can be registered, as lists of things that carry their names. */
export interface Things {
  readonly types: readonly AnyFieldType[];
  readonly survivors: readonly SurvivorshipRule[];
  readonly matchRules: readonly AnyMatchRule[];
  readonly tagRules: readonly TagRule[];
  readonly presets: readonly Preset[];
  readonly formats: readonly FileFormat[];
}

/** Everything known, by name, with all its words. */
export interface Registry {
  readonly things: Things;
  readonly types: FieldTypes;
  readonly survivors: ReadonlyMap<string, SurvivorshipRule>;
  readonly matchRules: readonly AnyMatchRule[];
  readonly tagRules: readonly TagRule[];
  readonly presets: readonly Preset[];
  readonly catalog: Catalog;
  /** What reading and making a dictionary needs to know. */
  readonly known: {
    readonly types: FieldTypes;
    readonly survivors: readonly SurvivorshipRule[];
    readonly presets: readonly Preset[];
  };
}

const byName = <T extends { readonly name: string }>(things: readonly T[]): ReadonlyMap<string, T> =>
  new Map(things.map((thing) => [thing.name, thing]));

const isNot =
  (things: readonly { readonly name: string }[] = []) =>
  (other: { readonly name: string }): boolean =>
    !things.some(({ name }) => name === other.name);

function prefixed(prefix: string, notes: Readonly<Record<string, Words>>): [string, Words][] {
  return Object.entries(notes).map(([code, words]) => [`${prefix}${code}`, words]);
}

function catalogOf(things: Things, types: FieldTypes): Catalog {
  return Object.fromEntries([
    ...Object.entries({ ...levelCatalog(types), ...ruleCatalog(things.matchRules) }),
    ...[
      fieldWords,
      formatWords,
      dictionaryWords,
      proposalWords,
      matchWords,
      tagWords,
      storeWords,
      reportWords,
      profileWords,
      evaluationWords,
      targetWords,
    ].flatMap((words) => Object.entries(words)),
    ...things.types.flatMap((type) => [
      ...prefixed(`${type.name}.`, type.notes),
      [`type.${type.name}`, type.title] as [string, Words],
    ]),
    ...things.matchRules.map((rule): [string, Words] => [`match.rule.${rule.name}`, rule.title]),
    ...things.tagRules.flatMap((rule) => prefixed(`tag.${rule.name}.`, rule.notes)),
    ...things.survivors.map((rule): [string, Words] => [`survivor.${rule.name}`, rule.title]),
  ]);
}

function register(things: Things): Registry {
  const types = byName(things.types);
  const survivorsByName = byName(things.survivors);
  return {
    things,
    types,
    survivors: survivorsByName,
    matchRules: things.matchRules,
    tagRules: things.tagRules,
    presets: things.presets,
    catalog: catalogOf(things, types),
    known: { types, survivors: things.survivors, presets: things.presets },
  };
}

/** All that crm-clean brings. */
export const builtIn: Registry = register({
  types: fieldTypes,
  survivors,
  matchRules,
  tagRules,
  presets,
  formats,
});

/** A registry with yours added; a thing of yours takes the place of one with its name. */
export function extend(base: Registry, yours: Partial<Things>): Registry {
  const merge = <T extends { readonly name: string }>(old: readonly T[], added: readonly T[] = []): T[] => [
    ...byName([...old, ...added]).values(),
  ];
  const { things } = base;
  return register({
    types: merge(things.types, yours.types),
    survivors: merge(things.survivors, yours.survivors),
    matchRules: merge(things.matchRules, yours.matchRules),
    tagRules: merge(things.tagRules, yours.tagRules),
    presets: merge(things.presets, yours.presets),
    // Text takes any file, so yours are asked first.
    formats: merge(yours.formats ?? [], things.formats.filter(isNot(yours.formats))),
  });
}
