import { mapColumns } from '../dictionary/columns.js';
import { accepted, looksLike, typeByContent } from '../dictionary/content.js';
import { plainDictionary } from '../dictionary/infer-preset.js';
import { matchTitle, titleIndex } from '../dictionary/titles.js';
import type { ColumnMapping, Field } from '../model/dictionary.js';
import { EXTRA } from '../model/record.js';
import type { Message } from '../model/words.js';
import type { Registry } from '../registry.js';
import { tidy } from '../text/width.js';
import type { Doubt, Doubted } from './doubts.js';
import type { PlannedFile, PlannedSheet, PlannedTable } from './layout.js';

/* Doubts about what a column holds. */

/** Cells shown of a column. */
const EXAMPLES = 4;

/** A column with what it feeds, and the sampled cells that hold something. */
interface Seen {
  readonly file: PlannedFile;
  readonly sheet: PlannedSheet;
  readonly table: PlannedTable;
  readonly mapping: ColumnMapping;
  /** What answers call it. */
  readonly label: string;
  readonly cells: readonly string[];
}

const SAMPLED = 200;

function seenColumns({ files, ...plan }: Doubted, registry: Registry): Seen[] {
  const whys = whysFor(plan, registry);
  return files.flatMap((file) =>
    file.sheets.flatMap((sheet) =>
      sheet.tables
        .filter(({ setAside, table }) => !setAside && table.shape === undefined)
        .flatMap((table) => seenIn(file, sheet, { ...table, columns: whys(table) })),
    ),
  );
}

function seenIn(file: PlannedFile, sheet: PlannedSheet, table: PlannedTable): Seen[] {
  const labels = labelsOf(table.columns);
  return table.columns.map((mapping, i) => {
    const cells = table.samples.slice(0, SAMPLED).map((row) => tidy(row[mapping.column] ?? ''));
    const label = labels[i] ?? mapping.header;
    return { file, sheet, table, mapping, label, cells: cells.filter((cell) => cell !== '') };
  });
}

/**
 * The columns with the reasons they had before a dictionary was made from them: what was told by its content is named
 * in the new dictionary by its title, which says no more of it than before.
 */
function whysFor(
  { dictionary, madeConfig }: Omit<Doubted, 'files'>,
  { known, types }: Registry,
): (table: PlannedTable) => readonly ColumnMapping[] {
  const preset = known.presets.find(({ name }) => name === madeConfig?.preset);
  if (preset === undefined) return ({ columns }) => columns;
  const { fields } = plainDictionary(preset, known);
  return ({ titles, samples, columns }) => {
    const plain = mapColumns(titles, samples, { fields, columns: dictionary.columns }, types);
    const told = new Map(plain.map((mapping) => [mapping.column, mapping]));
    return columns.map((mapping) => {
      const first = told.get(mapping.column);
      const byContent = first?.field === mapping.field && first.why.code === 'dictionary.why_content';
      return byContent ? { ...mapping, why: first.why } : mapping;
    });
  };
}

/** A title that is there before gets a number, as where columns are mapped. */
function labelsOf(columns: readonly ColumnMapping[]): string[] {
  const labels = new Set<string>();
  for (const { header } of columns) {
    let label = header;
    for (let n = 2; labels.has(label); n++) label = `${header} (${n})`;
    labels.add(label);
  }
  return [...labels];
}

/** A column with why it is doubted, before it is put into words. */
interface Reason {
  readonly why: Message;
  /** The kind of value it seems to hold. */
  readonly type: string | undefined;
  /** The field it would feed, or feeds. */
  readonly field: Field | undefined;
  readonly rival?: Doubt['rival'];
  /** The higher the likelier a wrong guess does harm. */
  readonly weight: number;
}

/** The most consequential first: what customers are told by, then what contradicts itself. */
export function columnDoubts(plan: Doubted, registry: Registry): Doubt[] {
  const { dictionary } = plan;
  const columns = seenColumns(plan, registry);
  const fields = new Map(dictionary.fields.map((field) => [field.name, field]));
  const found = columns.flatMap((seen, order) => {
    const reason = isAmbiguous(seen, columns) ? undefined : reasonOf(seen, fields, registry);
    return reason === undefined ? [] : [{ seen, reason, order }];
  });
  const role = ({ field }: Reason): number => ROLES.indexOf(field?.match ?? 'no');
  return found
    .sort((a, b) => role(a.reason) - role(b.reason) || b.reason.weight - a.reason.weight || a.order - b.order)
    .map(({ seen, reason }) => doubtOf(seen, reason, dictionary.fields, registry));
}

const ROLES: readonly Field['match'][] = ['name', 'identifier', 'evidence', 'no'];

/** Letters stand for columns without a title; where they mean different things in two tables no answer holds for both. */
function isAmbiguous({ table, mapping }: Seen, all: readonly Seen[]): boolean {
  const untitled = (one: Seen): boolean => tidy(one.table.titles[one.mapping.column] ?? '') === '';
  if (tidy(table.titles[mapping.column] ?? '') !== '') return false;
  const others = all.filter((one) => untitled(one) && one.mapping.header === mapping.header);
  return others.some((one) => one.mapping.field !== mapping.field);
}

/** So many of the cells look like a type that the title has to answer for it. */
const STRONGLY = 0.85;

/** Types whose cells can be told from each other. Names of companies and persons are mixed in many columns. */
const TOLD_APART = new Set(['phone', 'email', 'url', 'identifier', 'address', 'company', 'person']);
const NAMES = new Set(['company', 'person']);

function reasonOf(
  { mapping, cells }: Seen,
  fields: ReadonlyMap<string, Field>,
  registry: Registry,
): Reason | undefined {
  const { why, type } = mapping;
  const field = fields.get(mapping.field);
  const content = typeByContent(registry.types, cells);
  const params = { type: content?.type ?? '', percent: Math.round((content?.share ?? 0) * 100) };
  const meant = fields.get(String(why.params?.field ?? ''));
  const strongly = content !== undefined && content.share >= STRONGLY;
  switch (why.code) {
    case 'dictionary.why_content':
      return { why: { code: 'doubt.by_content', params }, type, field, weight: 2 };
    case 'dictionary.carried_content': {
      const asked = String(why.params?.type ?? '');
      return {
        why: { code: 'doubt.not_as_titled', params: { type: asked } },
        type: content?.type,
        field: undefined,
        weight: 3,
      };
    }
    case 'dictionary.carried_taken': {
      if (meant === undefined || cells.length === 0) return undefined;
      const other = String(why.params?.other ?? '');
      const rival = { title: other, field: meant.name };
      const told = { code: 'doubt.taken', params: { field: meant.name, other } };
      return { why: told, type: meant.type, field: meant, rival, weight: 3 };
    }
    case 'dictionary.carried_unknown':
      if (!strongly) return undefined;
      return {
        why: { code: 'doubt.unknown_title', params },
        type: content.type,
        field: undefined,
        weight: 1,
      };
    case 'dictionary.why_title':
    case 'dictionary.why_part': {
      if (!strongly || !differs(type, content.type)) return undefined;
      if (looksLike(registry.types.get(type), cells) > 1 - STRONGLY) return undefined;
      const told = { code: 'doubt.holds_other', params: { ...params, field: mapping.field } };
      return { why: told, type: content.type, field, weight: 4 };
    }
    default:
      return undefined;
  }
}

function differs(type: string, content: string): boolean {
  return TOLD_APART.has(type) && type !== content && !(NAMES.has(type) && NAMES.has(content));
}

/** Fields to choose from, beside carrying the column along; others can be named. */
const MOST_FIELDS = 4;

function doubtOf(
  { file, sheet, table, mapping, label, cells }: Seen,
  reason: Reason,
  fields: readonly Field[],
  registry: Registry,
): Doubt {
  const { why, rival } = reason;
  const guess = mapping.field.startsWith(EXTRA) ? '-' : mapping.field;
  const free = fields.filter(
    (field) => field.name === rival?.field || mayTake(field, mapping, table, registry),
  );
  const named = candidates(label, reason, cells, free, registry).filter((name) => name !== guess);
  const values = [...new Set([guess, ...named.slice(0, MOST_FIELDS), '-'])];
  return {
    kind: 'column',
    file: file.path,
    sheet: sheet.name,
    subject: label,
    why,
    examples: [...new Set(cells)].slice(0, EXAMPLES),
    guess,
    choices: values.map((value) => ({ value })),
    ...(rival === undefined ? {} : { rival }),
  };
}

/** Whether no other column of the table feeds the field, or it takes several. */
function mayTake(
  { name, type, survivorship }: Field,
  own: ColumnMapping,
  { columns }: PlannedTable,
  { types }: Registry,
): boolean {
  if (survivorship === 'all' || (types.get(type)?.many === true && type !== 'person')) return true;
  return columns.every((other) => other === own || other.field !== name);
}

/** Names of the fields a column may be meant for: what its title ends in, then what takes its cells. */
function candidates(
  label: string,
  { field, type }: Reason,
  cells: readonly string[],
  fields: readonly Field[],
  registry: Registry,
): string[] {
  const titled = matchTitle(label, titleIndex(fields))?.field.name;
  const takes = fields.filter((one) => one.type === type && accepted(one, registry.types, cells) >= 0.5);
  // A contact's phone where the title is a contact's, the company's own where it is the company's.
  const whose = (one: Field): number => Number(field !== undefined && one.object !== field.object);
  const role = (one: Field): number => ROLES.indexOf(one.match);
  const order = [...takes].sort((a, b) => whose(a) - whose(b) || role(a) - role(b));
  return [field?.name, titled, ...order.map(({ name }) => name)].flatMap((name) => name ?? []);
}
