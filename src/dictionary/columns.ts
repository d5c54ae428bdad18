import type { FieldTypes } from '../fields/types.js';
import type { ColumnMapping, Dictionary, Field } from '../model/dictionary.js';
import { EXTRA } from '../model/record.js';
import type { Message } from '../model/words.js';
import { columnLetters } from '../text/lists.js';
import { tidy } from '../text/width.js';
import { accepted, type Cells, contradicts, nameKind, typeByContent } from './content.js';
import { datedObjects, fieldsFor } from './objects.js';
import { areMobiles, isBeside, isDealer, numberedContact } from './other-person.js';
import type { Preset } from './presets/types.js';
import { isUnproven } from './proven.js';
import { foldTitle, matchTitle, type TitleIndex, type TitleMatch, titleIndex } from './titles.js';
import { sameTitle, toldField } from './told.js';
import { type TypedTitle, whose } from './whose.js';

/** A column of the sheet that has a title or data. */
interface Column {
  readonly column: number;
  readonly header: string;
  /** The header, with a number where the sheet has the same header before. */
  readonly label: string;
  readonly titled: boolean;
  readonly cells: Cells;
  /** Sampled rows that have something in this column. */
  readonly filled: ReadonlySet<number>;
}

/** What a column asks for. Lower ranks are served first. */
interface Claim {
  readonly rank: number;
  readonly field: Field | undefined;
  readonly why: Message;
  /** Content may still say otherwise. */
  readonly open: boolean;
}

/** The file's own word, a field's own title, an alias, a numbered title, the last words of a title. */
const RANK = { told: 0, title: 1, alias: 2, numbered: 3, part: 4, content: 5 };

/**
 * Which field each column feeds. `samples[row][column]` are cells of the first data rows (200 are plenty).
 * Every column with a title or data gets a mapping; what no field takes is carried along under `x:` and its title.
 */
export function mapColumns(
  headers: readonly string[],
  samples: readonly (readonly string[])[],
  dictionary: Pick<Dictionary, 'fields' | 'columns'>,
  types: FieldTypes,
): ColumnMapping[] {
  const columns = readColumns(headers, samples);
  const heads = columns.filter(({ titled }) => titled).map(({ header }) => header);
  const told = columns.flatMap(({ header, label }) => toldField(dictionary.columns, label, header) ?? []);
  const { fields, index } = fieldsFor(dictionary.fields, datedObjects(heads, dictionary.fields, told), heads);
  const claims = new Map(claimsByTitle(columns, { ...dictionary, fields }, index, types));
  const fed = new Map<string, Column[]>();
  const served = new Map<Column, { field: Field; why: Message }>();
  const carried = new Map<Column, Message>();

  const serve = (column: Column, { field, why }: Claim): void => {
    if (field === undefined) {
      carried.set(column, why);
      return;
    }
    const others = fed.get(field.name) ?? [];
    if (others.every((other) => mayShare(field, types, other, column))) {
      fed.set(field.name, [...others, column]);
      served.set(column, { field, why });
      return;
    }
    const by = others[0]?.header ?? '';
    carried.set(column, { code: 'dictionary.carried_taken', params: { field: field.name, other: by } });
  };

  const order = [...claims].sort(([a, x], [b, y]) => compareClaims(a, x, b, y));
  for (const [column, claim] of order) if (!claim.open) serve(column, claim);
  for (const column of columns) {
    const claim = claims.get(column);
    if (claim !== undefined && !claim.open) continue;
    serve(column, claimByContent(column, claim, fields, types, new Set(fed.keys())));
  }
  return columns.map((column) => toMapping(column, served.get(column), carried.get(column)));
}

/** What the file says first; then columns with data before empty ones, the surer title, the column further left. */
function compareClaims(a: Column, x: Claim, b: Column, y: Claim): number {
  const told = Number(x.rank !== RANK.told) - Number(y.rank !== RANK.told);
  const empty = Number(a.cells.length === 0) - Number(b.cells.length === 0);
  return told || empty || x.rank - y.rank || a.column - b.column;
}

function toMapping(
  { column, header, label }: Column,
  served: { field: Field; why: Message } | undefined,
  carried: Message | undefined,
): ColumnMapping {
  if (served !== undefined)
    return { column, header, field: served.field.name, type: served.field.type, why: served.why };
  return {
    column,
    header,
    field: EXTRA + label,
    type: 'text',
    why: carried ?? { code: 'dictionary.carried_unknown' },
  };
}

function readColumns(headers: readonly string[], samples: readonly (readonly string[])[]): Column[] {
  const width = Math.max(headers.length, ...samples.map((row) => row.length));
  const columns: Column[] = [];
  const labels = new Set<string>();
  for (let column = 0; column < width; column++) {
    const title = tidy(headers[column] ?? '');
    const rows = samples.map((row) => tidy(row[column] ?? ''));
    const filled = new Set([...rows.keys()].filter((row) => rows[row] !== ''));
    if (title === '' && filled.size === 0) continue;
    const header = title === '' ? columnLetters(column) : title;
    let label = header;
    for (let n = 2; labels.has(label); n++) label = `${header} (${n})`;
    labels.add(label);
    columns.push({
      column,
      header,
      label,
      titled: title !== '',
      filled,
      cells: rows.filter((cell) => cell !== ''),
    });
  }
  return columns;
}

/**
 * Several columns may feed one field if it keeps several values, or if no row fills more than one of them.
 * A second column of names is a second person.
 */
function mayShare(field: Field, types: FieldTypes, a: Column, b: Column): boolean {
  const several = types.get(field.type)?.many === true && field.type !== 'person';
  if (several || field.survivorship === 'all') return true;
  return a.filled.size > 0 && b.filled.size > 0 && ![...b.filled].some((row) => a.filled.has(row));
}

function claimsByTitle(
  columns: readonly Column[],
  dictionary: Pick<Dictionary, 'fields' | 'columns'>,
  index: TitleIndex<Field>,
  types: FieldTypes,
): [Column, Claim][] {
  const contacts = columns.map(({ header, titled }) => (titled ? numberedContact(header) : undefined));
  const matches = columns.map((column, i) => {
    if (!column.titled) return undefined;
    return (contacts[i] && matchTitle(contacts[i].title, index)) ?? matchTitle(column.header, index);
  });
  const blank = columns.every(({ cells }) => cells.length === 0);
  const hasContact = columns.some(({ header, cells }, i) => {
    const match = matches[i];
    if (match === undefined || match.field.type !== 'person' || match.ordinal > 1) return false;
    const first = (contacts[i]?.number ?? 1) === 1 && !isBeside(header, match.field);
    return first && match.kind !== 'part' && (blank || cells.length > 0);
  });
  const people = new Set(
    matches.flatMap((m, i) =>
      m?.field.object === 'contact' && m.field.type === 'person' ? [contacts[i]?.number ?? m.ordinal] : [],
    ),
  );
  const named = columns.map((column, i) =>
    matches[i]?.field.type === 'company' ? nameKind(types, column.cells) : '',
  );
  const misnamed = (field: Field, column: Column): boolean => {
    const kind = nameKind(types, column.cells);
    if (field.type === 'person') return kind === 'company';
    // 客户 may hold persons, unless the companies are in a column of their own.
    return field.type === 'company' && kind === 'person' && named.includes('company');
  };
  const claims = columns.flatMap((column, i): [Column, Claim][] => {
    const word = toldField(dictionary.columns, column.label, column.header);
    if (word !== undefined) return [[column, claimAsTold(word, dictionary.fields)]];
    const match = matches[i];
    const claim =
      hasContact && match !== undefined
        ? (ofAnother(column.header, match, contacts[i]?.number ?? 1) ?? claimOf(match, people, index))
        : match && claimOf(match, people, index);
    const doubt = claim?.field;
    if (doubt && isUnproven(doubt, types, column.header, column.cells)) return [];
    if (doubt && (contradicts(doubt, types, column.cells) || misnamed(doubt, column)))
      return [[column, against(doubt)]];
    return claim === undefined ? [] : [[column, claim]];
  });
  const name = dictionary.fields.find(({ match }) => match === 'name');
  if (name === undefined || claims.some(([, { field }]) => field === name)) return claims;
  const dealer = columns.find((column) => isDealer(column.header) && !misnamed(name, column));
  if (dealer === undefined || claims.some(([column]) => column === dealer)) return claims;
  const why = { code: 'dictionary.why_title', params: { title: dealer.header } };
  return [...claims, [dealer, { rank: RANK.part, field: name, why, open: false }]];
}

/** Beside a first contact, the columns of a second one and of whoever receives the goods are carried along. */
function ofAnother(header: string, { field, alias }: TitleMatch<Field>, number: number): Claim | undefined {
  const carry = (why: Message): Claim => ({ rank: RANK.numbered, field: undefined, why, open: false });
  if (number > 1) return carry({ code: 'dictionary.carried_person', params: { number } });
  return isBeside(header, field)
    ? carry({ code: 'dictionary.carried_other', params: { title: alias } })
    : undefined;
}

function claimAsTold(word: string, fields: readonly Field[]): Claim {
  const field = fields.find((f) => f.name === word);
  const code = field === undefined ? 'dictionary.carried_told' : 'dictionary.why_told';
  return { rank: RANK.told, field, why: { code }, open: false };
}

function against(field: Field): Claim {
  const why = { code: 'dictionary.carried_content', params: { type: field.type } };
  return { rank: RANK.content, field: undefined, why, open: true };
}

function claimOf(
  match: TitleMatch<Field>,
  people: ReadonlySet<number>,
  index: TitleIndex<Field>,
): Claim | undefined {
  const { field, kind, alias, ordinal } = match;
  if (kind === 'part') {
    const belongs = whose(match, index);
    if (belongs === 'unknown') return undefined;
    if (belongs === 'other')
      return {
        rank: RANK.part,
        field: undefined,
        why: { code: 'dictionary.carried_other', params: { title: alias } },
        open: false,
      };
  }
  if (ordinal > 1 && field.object === 'contact' && people.has(ordinal))
    return {
      rank: RANK.numbered,
      field: undefined,
      why: { code: 'dictionary.carried_person', params: { number: ordinal } },
      open: false,
    };
  const own = foldTitle(alias) === foldTitle(field.name) || Object.values(field.title).includes(alias);
  const rank = kind === 'whole' ? (own ? RANK.title : RANK.alias) : RANK[kind];
  const code = kind === 'part' ? 'dictionary.why_part' : 'dictionary.why_title';
  return { rank, field, why: { code, params: { title: alias } }, open: false };
}

/** Titles that spreadsheet programs make up: 列1, Column2, Unnamed: 3, F4, Field5. */
const MADE_UP = /^(?:列|字段|栏|欄|未命名|无标题|column|col|field|unnamed|untitled|f)?\s*[:_-]?\s*\d*$/i;

function claimByContent(
  column: Column,
  claim: Claim | undefined,
  fields: readonly Field[],
  types: FieldTypes,
  fed: ReadonlySet<string>,
): Claim {
  const keep = {
    rank: RANK.content,
    field: undefined,
    why: claim?.why ?? { code: 'dictionary.carried_unknown' },
    open: false,
  };
  const found = typeByContent(types, column.cells);
  if (found === undefined) return keep;
  const believed = !column.titled || MADE_UP.test(column.header) || claim !== undefined;
  // A column of mobile numbers alone is that of the field that 手机 names.
  const mobile = areMobiles(column.cells) ? matchTitle('手机', titleIndex(fields))?.field : undefined;
  const field = [...(mobile ? [mobile] : []), ...fields].find((candidate) => {
    if (candidate.type !== found.type || candidate.match === 'no' || fed.has(candidate.name)) return false;
    // A second column of company names is a supplier, say: only its title can make it a short or former name.
    if (candidate.type === 'company' && candidate.match !== 'name') return false;
    // 录入员 holds names too: a title that we do not know is believed to mean somebody else.
    if (candidate.type === 'person' && candidate.match !== 'name' && !believed) return false;
    return accepted(candidate, types, column.cells) >= 0.7;
  });
  if (field === undefined) return keep;
  const params = { type: found.type, percent: Math.round(found.share * 100) };
  return { ...keep, field, why: { code: 'dictionary.why_content', params } };
}

/** Whether a cell reads like a column title of a preset or of the dictionary; for finding the header row. */
export function titleTest(presets: readonly Preset[], dictionary?: Dictionary): (text: string) => boolean {
  const sets: readonly (readonly TypedTitle[])[] = [...presets, ...(dictionary ? [dictionary] : [])].map(
    (set) => set.fields,
  );
  const indexes = sets.map((fields) => titleIndex(fields));
  const told = new Set(Object.keys(dictionary?.columns ?? {}).map(sameTitle));
  return (text) => {
    if (text.length > LONGEST_TITLE) return false;
    if (told.has(sameTitle(text))) return true;
    return indexes.some((index) => {
      const match = matchTitle(text, index);
      return match !== undefined && (match.kind !== 'part' || whose(match, index) !== 'unknown');
    });
  };
}

const LONGEST_TITLE = 60;
