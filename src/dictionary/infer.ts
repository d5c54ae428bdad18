import { dateOrder } from '../fields/date/evidence.js';
import { isJunk } from '../fields/junk.js';
import type { FieldTypes } from '../fields/types.js';
import type { ColumnMapping, Dictionary, FieldFile, OptionValue } from '../model/dictionary.js';
import type { Lang, Message } from '../model/words.js';
import { hasHan } from '../text/han.js';
import { tidy } from '../text/width.js';
import { mapColumns } from './columns.js';
import { accepted } from './content.js';
import { phoneCountry } from './infer-country.js';
import { choosePreset, plainDictionary, type SampledSheet } from './infer-preset.js';
import type { PresetField } from './presets/types.js';
import type { Known } from './read.js';
import { foldTitle, matchTitle, titleIndex } from './titles.js';
import { writeDictionary } from './write.js';

export type { SampledSheet } from './infer-preset.js';

/** A sheet with what each of its columns feeds. */
interface MappedSheet extends SampledSheet {
  readonly columns: readonly ColumnMapping[];
}

/**
 * A data dictionary for these sheets, as the text of its file: the preset that fits, the titles found, and of the
 * options what the cells prove (country of the phone numbers, order of the dates). `why` tells what was decided.
 * `asked`: the preset to use, whatever the sheets look like. `answers`: what a person said of columns, title ->
 * field, `-` for none; those that name a field that there is not are left out.
 */
export function inferDictionary(
  sheets: readonly SampledSheet[],
  known: Known,
  lang: Lang,
  asked?: string,
  answers: Dictionary['columns'] = {},
): { readonly text: string; readonly preset: string; readonly why: readonly Message[] } {
  const wanted = known.presets.find(({ name }) => name === asked);
  const { preset, why } = wanted === undefined ? choosePreset(sheets, known) : { preset: wanted, why: [] };
  const plain = plainDictionary(preset, known);
  const told = Object.entries(answers).filter(
    ([, word]) => word === '-' || plain.fields.some(({ name }) => name === word),
  );
  const dictionary = { ...plain, columns: Object.fromEntries(told) };
  const mapped = sheets.map((sheet) => ({
    ...sheet,
    columns: mapColumns(sheet.headers, sheet.samples, dictionary, known.types),
  }));
  const cells = cellsByField(mapped);
  const headers = mapped.flatMap((sheet) => sheet.headers);
  const country = phoneCountry(dictionary.fields, cells, headers, known.types);
  const titles = foundTitles(mapped, dictionary);
  const reasons: Message[] = [why].flat();
  const fields = preset.fields.flatMap((field): FieldFile[] => {
    const own = cells.get(field.name);
    const parts = (field.from ?? []).flatMap((name) => cells.get(name) ?? []);
    if (own === undefined && parts.length === 0 && field.required !== true) return [];
    const aliases = titles.get(field.name) ?? [];
    const options = optionsOf(field, own ?? [], country, known.types, reasons);
    return [
      {
        name: field.name,
        ...(aliases.length > 0 ? { aliases: [...aliases] } : {}),
        ...(Object.keys(options).length > 0 ? { options } : {}),
        ...latinOf(field, own ?? [], parts),
        ...anyValue(field, own ?? [], dictionary, known.types, reasons),
      },
    ];
  });
  return {
    text: writeDictionary(
      { preset: preset.name, fields, ...(told.length > 0 ? { columns: dictionary.columns } : {}) },
      lang,
      known,
    ),
    preset: preset.name,
    why: reasons,
  };
}

/** Filled cells of every field that a column feeds. */
function cellsByField(sheets: readonly MappedSheet[]): ReadonlyMap<string, readonly string[]> {
  const cells = new Map<string, string[]>();
  for (const { columns, samples } of sheets) {
    for (const { column, field } of columns) {
      const list = cells.get(field) ?? [];
      list.push(...samples.map((row) => tidy(row[column] ?? '')).filter((cell) => cell !== ''));
      cells.set(field, list);
    }
  }
  return cells;
}

/** Titles of the columns that feed each field, but for those that are plain from the field itself. */
function foundTitles(
  sheets: readonly MappedSheet[],
  { fields }: Dictionary,
): ReadonlyMap<string, readonly string[]> {
  const index = titleIndex(fields);
  const titleOwners = new Map(
    fields.flatMap((f) => Object.values(f.title).map((t) => [foldTitle(t), f.name])),
  );
  const found = new Map<string, string[]>();
  const claimed = new Map<string, string>();
  for (const { columns, headers } of sheets) {
    for (const { column, header, field, why } of columns) {
      if (why.code === 'dictionary.why_told') continue;
      const key = foldTitle(header);
      if (!fields.some((f) => f.name === field) || key === '' || tidy(headers[column] ?? '') === '') continue;
      // 手机2 is known from 手机; a title that names another field would take it away from there.
      const match = matchTitle(header, index);
      if (match?.kind === 'numbered' || (match?.kind === 'whole' && match.field.name !== field)) continue;
      if (titleOwners.has(key) || claimed.has(key) || key === foldTitle(field)) continue;
      claimed.set(key, field);
      found.set(field, [...(found.get(field) ?? []), header]);
    }
  }
  return found;
}

function optionsOf(
  { name, type: typeName }: PresetField,
  cells: readonly string[],
  country: string,
  types: FieldTypes,
  reasons: Message[],
): Record<string, OptionValue> {
  const specs = types.get(typeName)?.options ?? {};
  if (
    typeName === 'phone' &&
    specs.country !== undefined &&
    cells.length > 0 &&
    country !== specs.country.default
  ) {
    reasons.push({ code: 'dictionary.country', params: { field: name, country } });
    return { country };
  }
  const order = typeName === 'date' && specs.order !== undefined ? dateOrder(cells) : undefined;
  if (order === undefined) return {};
  reasons.push({ code: 'dictionary.date_order', params: { field: name, order } });
  return { order };
}

/** What the preset says for files without Chinese, where this field's cells are such. */
function latinOf(
  { latin }: PresetField,
  cells: readonly string[],
  parts: readonly string[],
): Pick<FieldFile, 'allowed' | 'from'> {
  const isLatin = (list: readonly string[]): boolean => list.length > 0 && !list.some(hasHan);
  return {
    ...(latin?.allowed !== undefined && isLatin(cells)
      ? { allowed: Object.fromEntries(latin.allowed.map(({ value, synonyms }) => [value, [...synonyms]])) }
      : {}),
    ...(latin?.from !== undefined && isLatin(parts) ? { from: [...latin.from] } : {}),
  };
}

/** No allowed values where most cells hold others than the preset's: they would all be lost. */
function anyValue(
  { name, allowed, latin }: PresetField,
  cells: readonly string[],
  { fields }: Dictionary,
  types: FieldTypes,
  reasons: Message[],
): Pick<FieldFile, 'allowed'> {
  const field = fields.find((candidate) => candidate.name === name);
  const said = cells.filter((cell) => !isJunk(cell));
  if (field === undefined || allowed === undefined || said.length < FEWEST) return {};
  const fits = [allowed, latin?.allowed ?? []].some(
    (list) => list.length > 0 && accepted({ ...field, allowed: list }, types, said) >= 0.5,
  );
  if (fits) return {};
  reasons.push({ code: 'dictionary.any_value', params: { field: name } });
  return { allowed: [] };
}

/** Fewer cells than this prove nothing. */
const FEWEST = 3;
