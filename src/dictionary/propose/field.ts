import type { AllowedValue, Field, FieldFile } from '../../model/dictionary.js';
import type { Proposal } from '../../model/proposal.js';
import type { Message } from '../../model/words.js';
import {
  allowedOf,
  groupSpellings,
  isChoice,
  pieces,
  type SpellingGroup,
  slipOf,
  splitMany,
  unknownTo,
} from './allowed.js';
import { codePattern } from './code-pattern.js';
import type { Facts } from './facts.js';

/** Fewer values than this prove nothing about all of them. */
const LEAST = 20;

/** What is proposed for one field. */
export interface FieldProposals {
  readonly settings: Partial<FieldFile>;
  readonly proposals: readonly Proposal[];
}

/** Collects settings of one field with their reasons. */
class Draft {
  readonly settings: Partial<FieldFile> = {};
  readonly proposals: Proposal[] = [];
  readonly #field: string;

  constructor(field: string) {
    this.#field = field;
  }

  say(setting: Proposal['setting'], code: string, params?: Message['params']): void {
    const why = params === undefined ? { code } : { code, params };
    this.proposals.push({ field: this.#field, setting, why });
  }
}

/** Settings that the values of a field suggest. `records`: of all files. */
export function proposeField(field: Field, facts: Facts, records: number): FieldProposals {
  const draft = new Draft(field.name);
  if (facts.filled === 0) return draft;
  if (field.type === 'choice') proposeAllowed(draft, field, facts);
  if (!field.required && facts.filled === records && records >= LEAST) {
    draft.settings.required = true;
    draft.say('required', 'propose.required');
  }
  const isCode = proposePattern(draft, field, facts);
  if (!field.unique && (field.type === 'identifier' || isCode)) proposeUnique(draft, facts);
  proposeRange(draft, field, facts);
  return draft;
}

const counted = (groups: readonly SpellingGroup[]): string[] =>
  groups.map(({ value, count }) => `${value} ×${count}`);

function record(allowed: readonly AllowedValue[]): Record<string, string[]> {
  return Object.fromEntries(allowed.map(({ value, synonyms }) => [value, [...synonyms]]));
}

function proposeAllowed(draft: Draft, field: Field, { spellings, whole }: Facts): void {
  if (!whole) return;
  const takesMany = field.options.many === true;
  const { single, many } = splitMany(groupSpellings(takesMany ? pieces(spellings) : spellings));
  const [several] = many;
  if (several !== undefined && !takesMany) {
    draft.settings.options = { ...field.options, many: true };
    draft.say('options', 'propose.many', { text: several.value });
  }
  if (field.allowed.length > 0) addAllowed(draft, field.allowed, single);
  else if (isChoice(single)) listAllowed(draft, single);
}

/** All values of the column, but for slips. */
function listAllowed(draft: Draft, groups: readonly SpellingGroup[]): void {
  const slips = new Map(groups.map((group) => [group, slipOf(group, groups)]));
  const good = groups.filter((group) => slips.get(group) === undefined);
  const count = good.length;
  draft.settings.allowed = record(allowedOf(good));
  const written = good.reduce((sum, group) => sum + group.spellings.length, 0);
  if (written === count) draft.say('allowed', 'propose.allowed_alike', { count });
  else draft.say('allowed', 'propose.allowed', { count, spellings: written });
  for (const [group, near] of slips)
    if (near !== undefined)
      draft.say('allowed', 'propose.slip', { text: group.value, count: group.count, near: near.value });
}

/** The values the field has already, and those of the column that are none of them. */
function addAllowed(draft: Draft, allowed: readonly AllowedValue[], groups: readonly SpellingGroup[]): void {
  const unknown = unknownTo(allowed, groups);
  const added = unknown.filter((group) => group.count > 1 && slipOf(group, groups) === undefined);
  const rare = unknown.filter((group) => !added.includes(group));
  if (added.length > 0 && added.length <= 30) {
    draft.settings.allowed = record([...allowed, ...allowedOf(added)]);
    draft.say('allowed', 'propose.allowed_more', { values: counted(added) });
  }
  if (rare.length > 0) draft.say('allowed', 'propose.rare_value', { values: counted(rare.slice(0, 10)) });
}

/** Types without a check of their own, so that a pattern says more than the type. */
function isPlain({ type, options }: Field): boolean {
  return type === 'text' || (type === 'identifier' && options.kind === 'any');
}

/** Whether the values are codes. */
function proposePattern(draft: Draft, field: Field, facts: Facts): boolean {
  if (!isPlain(field)) return false;
  const { patterns, values, prefix, shortest, longest, distinct } = facts;
  const pattern = codePattern(patterns, values, prefix);
  if (pattern !== undefined) {
    draft.settings.pattern = pattern;
    draft.say('pattern', 'propose.pattern', { count: values, text: patterns[0]?.first.text ?? '' });
    return true;
  }
  const isCode = values >= LEAST && shortest === longest && longest >= 4 && distinct.count === values;
  if (!isCode || patterns.some((one) => /汉|か|한/.test(one.pattern))) return false;
  draft.settings.length = { min: shortest, max: longest };
  draft.say('length', 'propose.length', { length: longest });
  return true;
}

function proposeUnique(draft: Draft, { values, distinct }: Facts): void {
  if (values < LEAST || !distinct.exact) return;
  const repeated = values - distinct.count;
  if (repeated === 0) {
    draft.settings.unique = true;
    draft.say('unique', 'propose.unique');
  } else if (repeated <= values * 0.02) draft.say('seen', 'propose.nearly_unique', { count: repeated });
}

function proposeRange(draft: Draft, { type }: Field, { range }: Facts): void {
  const kind = type === 'date' ? 'date' : type === 'number' || type === 'money' ? 'number' : undefined;
  if (range === undefined || range.kind !== kind) return;
  const { least, most } = range;
  const shown = (text: string): string => (kind === 'number' ? text.replace(/\.0{1,40}$/, '') : text);
  draft.say('seen', 'propose.range_seen', { least: shown(least.text), most: shown(most.text) });
  if (kind === 'date' || range.count < LEAST || least.text.startsWith('-')) return;
  draft.settings.range = { min: '0' };
  draft.say('range', 'propose.range_zero');
}
