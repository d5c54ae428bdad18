import { isJunk, junkWords } from '../../fields/junk.js';
import type { AnyFieldType, OptionSpec } from '../../fields/types.js';
import type { Message } from '../../model/words.js';
import { Draft } from '../draft.js';
import { freeName, nameOf } from '../field-name.js';
import type { Preset, PresetField } from '../presets/types.js';
import type { Known } from '../read.js';
import { RANGED } from '../read-demands.js';
import { foldTitle, matchTitle, titleIndex } from '../titles.js';
import type { FormReading } from './form-row.js';
import { Placed } from './json-place.js';
import { missingValues, OWN_KEY, standardType } from './table-schema.js';
import { missingKeys, unused } from './table-schema-notes.js';

/** Our types by those of the standard. */
const OURS: Readonly<Record<string, string>> = {
  number: 'number',
  integer: 'number',
  year: 'number',
  date: 'date',
  datetime: 'date',
  yearmonth: 'date',
  boolean: 'boolean',
};
/** The types of the standard, versions 1 and 2; ours are in `OWN_KEY`. */
const STANDARD: ReadonlySet<string> = new Set(
  'string number integer boolean object array list date time datetime year yearmonth duration geopoint geojson any'.split(
    ' ',
  ),
);
const FORMATS: Readonly<Record<string, string>> = { email: 'email', uri: 'url' };

/** What reading a field must know of the rest. */
interface Setting {
  readonly draft: Draft;
  readonly known: Known;
  readonly preset: Preset;
  /** The schema is one of ours, which says all there is to say. */
  readonly own: boolean;
  readonly key: ReadonlySet<string>;
  readonly taken: Set<string>;
  readonly notes: Message[];
}

/**
 * Reads a Table Schema (v1 or v2), or the first one of a data package: ours comes back as it was, that of another tool
 * as fields of the first preset where names or titles say so, and as fields of one's own. Undefined where it is none.
 */
export function readTableSchema(json: unknown, known: Known): FormReading | undefined {
  const draft = new Draft();
  const root = new Placed(json, '', draft);
  const resource = root.get('resources').items()[0];
  const schema = resource === undefined ? root : resource.get('schema');
  if (!Array.isArray(schema.get('fields').value)) return undefined;
  const own = schema.get(OWN_KEY);
  const preset = known.presets.find(({ name }) => name === own.get('preset').value) ?? known.presets[0];
  if (preset === undefined) throw new Error('a dictionary needs a preset');
  draft.add(own.get('preset').path, 'preset: {}', own.get('preset').text() ?? preset.name);
  const key = new Set(own.there ? [] : schema.get('primaryKey').texts());
  const notes = [...unused(schema), ...missingKeys(schema, key)];
  const setting = { draft, known, preset, own: own.there, key, taken: new Set<string>(), notes };
  draft.add('', 'fields:');
  for (const field of schema.get('fields').items()) addField(field.object(), setting);
  if (own.there)
    for (const { name } of preset.fields)
      if (!setting.taken.has(name)) draft.add('', '  - { name: {}, remove: true }', name);
  addRest(schema, own, draft);
  return { ...draft.read(known), notes };
}

function addField(field: Placed, setting: Setting): void {
  const { draft, known, preset, taken } = setting;
  const own = field.get(OWN_KEY).object();
  const said = field.get('name').text() ?? '';
  const base =
    setting.own || own.there ? preset.fields.find(({ name }) => name === said) : presetField(field, setting);
  const name = base?.name ?? (own.there ? said : ownName(said, field, setting));
  taken.add(name);
  draft.add(field.get('name').path, '  - name: {}', name);
  const type = addType(field, own, base, setting);
  if (own.there) addOwn(own, base, draft);
  else addForeign(field, said, base, draft);
  addConstraints(field, own, setting, said, type);
  if (type !== undefined && own.there) addOptions(own.get('options'), known.types.get(type), draft);
}

/** The field of the preset that the name or the title of a foreign field means; each is meant once. */
function presetField(field: Placed, { preset, taken }: Setting): PresetField | undefined {
  const index = titleIndex(preset.fields);
  for (const word of [field.get('name').text(), field.get('title').text()]) {
    const match = word === undefined ? undefined : matchTitle(word, index);
    if (match?.kind === 'whole' && !taken.has(match.field.name)) return match.field;
  }
  return undefined;
}

/** A name for a foreign field: its own where it is one, else what is left of it or of its title, else a number. */
function ownName(said: string, field: Placed, { preset, taken }: Setting): string {
  const number = Number(/\[(\d+)\]$/.exec(field.path)?.[1] ?? 0) + 1;
  const { value: title } = field.get('title');
  const name = nameOf([said, ...(typeof title === 'string' ? [title] : [])]) ?? `field_${number}`;
  return freeName(name, (word) => taken.has(word) || preset.fields.some((one) => one.name === word));
}

/** Ours, unless another tool has changed the standard's type since; a foreign one by type and format. */
function addType(
  field: Placed,
  own: Placed,
  base: PresetField | undefined,
  { draft, known }: Setting,
): string | undefined {
  const standard = field.get('type').text() ?? 'string';
  if (!STANDARD.has(standard)) {
    draft.report(field.get('type').path, 'form_schema_type', {
      word: standard,
      known: [...STANDARD],
    });
  }
  const ours = own.get('type').text();
  if (ours !== undefined && standard === standardType(ours)) {
    draft.add(own.get('type').path, '    type: {}', ours);
    return ours;
  }
  const told = FORMATS[field.get('format').text() ?? ''] ?? OURS[standard];
  const other = field.get('constraints').get('enum').there && !own.there ? 'choice' : 'text';
  const meant = told !== undefined && known.types.has(told) ? told : other;
  // A phone that another tool calls an integer is a phone all the same.
  const type = base !== undefined && (meant === other || base.type !== 'text') ? base.type : meant;
  draft.add(field.get('type').path, '    type: {}', type);
  return type;
}

/** All that the standard cannot say, told in full: what is not there is empty. */
function addOwn(own: Placed, base: PresetField | undefined, draft: Draft): void {
  const titles = own
    .get('title')
    .keys()
    .map((lang) => [lang, own.get('title').get(lang)] as const);
  const usual: Readonly<Record<string, string>> = base?.title ?? {};
  if (titles.some(([lang, title]) => title.value !== usual[lang])) {
    draft.add(own.get('title').path, '    title:');
    for (const [lang, title] of titles) draft.add(title.path, '      {}: {}', lang, title.text() ?? '');
  }
  for (const word of ['object', 'match', 'survivorship']) {
    const text = own.get(word).text();
    if (text !== undefined) draft.add(own.get(word).path, `    ${word}: {}`, text);
  }
  draft.addList(own.get('aliases').path, '    aliases:', own.get('aliases').texts());
  draft.addList(own.get('from').path, '    from:', own.get('from').texts());
  addJunk(own.get('junk'), draft, '    ');
  const tables = own.get('export').keys();
  if (tables.length > 0) draft.add(own.get('export').path, '    export:');
  for (const table of tables)
    draft.add(
      own.get('export').get(table).path,
      '      {}: {}',
      table,
      own.get('export').get(table).text() ?? '',
    );
}

/** Titles and names of a foreign field that we would not know as the field's. */
function addForeign(field: Placed, said: string, base: PresetField | undefined, draft: Draft): void {
  const title = field.get('title').text();
  const knownTitles =
    base === undefined ? [title ?? said] : [base.name, ...Object.values(base.title), ...base.aliases];
  const folded = new Set(knownTitles.map(foldTitle));
  const aliases = [said, title ?? ''].filter((word) => word !== '' && !folded.has(foldTitle(word)));
  if (base === undefined) draft.add(field.get('title').path, '    title: {}', title ?? said);
  const nothing = missingWords(field.get('missingValues')).filter(
    (word) => word.trim() !== '' && !isJunk(word),
  );
  if (nothing.length > 0) draft.addList(field.get('missingValues').path, '    junk:', nothing);
  if (aliases.length > 0) draft.addList(field.get('name').path, '    aliases:', [...new Set(aliases)]);
}

function addConstraints(
  field: Placed,
  own: Placed,
  { draft, key, notes }: Setting,
  said: string,
  type: string | undefined,
): void {
  const all = field.get('constraints').object();
  const flag = (name: 'required' | 'unique'): void => {
    const text = key.has(said) ? 'true' : (all.get(name).text() ?? (own.there ? 'false' : undefined));
    if (text !== undefined) draft.add(all.get(name).path, `    ${name}: {}`, text);
  };
  flag('required');
  flag('unique');
  const synonyms = new Map(
    own
      .get('synonyms')
      .items()
      .map((one) => [one.get('value').text(), one.get('synonyms').texts()]),
  );
  const values = all.get('enum').items();
  if (values.length > 0 || own.there)
    draft.add(all.get('enum').path, values.length > 0 ? '    allowed:' : '    allowed: []');
  for (const value of values) {
    const text = value.text() ?? '';
    draft.addList(value.path, '      {}:', synonyms.get(text) ?? [], text);
  }
  const pattern = [all.get('pattern'), own.get('pattern')].find(({ there }) => there);
  if (pattern !== undefined) draft.add(pattern.path, '    pattern: {}', pattern.text() ?? '');
  const length = own.get('length');
  addBounds(
    draft,
    'length',
    [all.get('minLength'), length.get('min')],
    [all.get('maxLength'), length.get('max')],
  );
  const range = [all.get('minimum'), all.get('maximum')] as const;
  const bounds = range.filter(({ there }) => there);
  if (type === undefined || bounds.length === 0) return;
  if (own.there || RANGED.includes(type)) addBounds(draft, 'range', [range[0]], [range[1]]);
  // An integer that is a customer number with us has no range, and its schema is not to be mended for that.
  else
    notes.push(
      ...bounds.map(({ path }) => ({ code: 'dictionary.form.no_range', params: { place: path, type } })),
    );
}

function addBounds(draft: Draft, key: string, min: readonly Placed[], max: readonly Placed[]): void {
  const bounds = [
    ['min', min.find(({ there }) => there)] as const,
    ['max', max.find(({ there }) => there)] as const,
  ];
  const first = bounds.find(([, bound]) => bound !== undefined)?.[1];
  if (first === undefined) return;
  draft.add(first.path, `    ${key}:`);
  for (const [name, bound] of bounds)
    if (bound !== undefined) draft.add(bound.path, `      ${name}: {}`, dayOf(bound.text() ?? ''));
}

/** Of a time its day: our dates have no hours. */
function dayOf(text: string): string {
  return /^\d{4}-\d{2}-\d{2}(?=T\d{2}:)/.exec(text)?.[0] ?? text;
}

function addOptions(options: Placed, type: AnyFieldType | undefined, draft: Draft): void {
  const specs: Readonly<Record<string, OptionSpec>> = type?.options ?? {};
  const names = [...new Set([...options.keys(), ...Object.keys(specs)])];
  if (names.length > 0) draft.add(options.path, '    options:');
  for (const name of names) {
    const given = options.get(name);
    if (!given.there) draft.add(given.path, `      {}: ${JSON.stringify(specs[name]?.default)}`, name);
    else if (Array.isArray(given.value)) draft.addList(given.path, '      {}:', given.texts(), name);
    else draft.add(given.path, '      {}: {}', name, given.text() ?? '');
  }
}

function addJunk(junk: Placed, draft: Draft, indent: string): void {
  if (!junk.there) return;
  draft.add(junk.path, `${indent}junk:`);
  for (const part of ['add', 'keep'])
    draft.addList(junk.get(part).path, `${indent}  ${part}:`, junk.get(part).texts());
}

/** Tags, rules and settings as they are, JSON being YAML; words for nothing as the standard's list has them. */
function addRest(schema: Placed, own: Placed, draft: Draft): void {
  for (const name of own.keys()) {
    if (name === 'preset' || name === 'junk' || name === 'fields') continue;
    const part = own.get(name);
    if (Array.isArray(part.value) && part.value.length > 0) {
      draft.add(part.path, `${name}:`);
      for (const item of part.items()) draft.addJson(item.path, '  -', item.value);
    } else draft.addJson(part.path, `${name}:`, part.value);
  }
  const listed = schema.get('missingValues');
  const words = missingWords(listed);
  const junk = own.get('junk');
  const before = { add: junk.get('add').texts(), keep: junk.get('keep').texts() };
  const expected = missingValues({ junk: before });
  const same = words.length === expected.length && expected.every((word) => words.includes(word));
  if (same) {
    addJunk(junk, draft, '');
    return;
  }
  if (!listed.there) return;
  const add = words.filter((word) => word.trim() !== '' && !isJunk(word));
  const keep = own.there ? junkWords('choice').filter((word) => !words.includes(word)) : [];
  draft.add(listed.path, 'junk:');
  draft.addList(listed.path, '  add:', add);
  draft.addList(listed.path, '  keep:', keep);
}

/** Words, or since v2 objects with a `value`. */
function missingWords(list: Placed): string[] {
  return list.items().flatMap((one) => (one.get('value').there ? one.get('value') : one).text() ?? []);
}
