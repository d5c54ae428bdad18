import type { FieldTypes } from '../fields/types.js';
import type { ColumnMapping, Dictionary, Field } from '../model/dictionary.js';
import { EXTRA } from '../model/record.js';
import type { Message } from '../model/words.js';
import { columnLetters } from '../text/lists.js';
import { plain, tidy } from '../text/width.js';
import { accepted, type Cells, contradicts, nameKind, typeByContent } from './content.js';
import type { Preset } from './presets/types.js';
import {
  foldTitle,
  matchTitle,
  type Titled,
  type TitleIndex,
  type TitleMatch,
  titleIndex,
} from './titles.js';

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
  const claims = new Map(claimsByTitle(columns, dictionary, types));
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
    serve(column, claimByContent(column, claim, dictionary.fields, types, new Set(fed.keys())));
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
  types: FieldTypes,
): [Column, Claim][] {
  const index = titleIndex(dictionary.fields);
  const told = new Map(Object.entries(dictionary.columns).map(([title, field]) => [sameTitle(title), field]));
  const matches = columns.map((column) => (column.titled ? matchTitle(column.header, index) : undefined));
  const people = new Set(
    matches.flatMap((m) => (m?.field.object === 'contact' && m.field.type === 'person' ? [m.ordinal] : [])),
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
  return columns.flatMap((column, i): [Column, Claim][] => {
    const word = told.get(sameTitle(column.label)) ?? told.get(sameTitle(column.header));
    if (word !== undefined) return [[column, claimAsTold(word, dictionary.fields)]];
    const match = matches[i];
    const claim = match && claimOf(match, people, index);
    const doubt = claim?.field;
    if (doubt && (contradicts(doubt, types, column.cells) || misnamed(doubt, column)))
      return [[column, against(doubt)]];
    return claim === undefined ? [] : [[column, claim]];
  });
}

/** Titles under `columns` are meant as they stand in the file: brackets count. */
function sameTitle(title: string): string {
  return plain(title).toLowerCase();
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

/** Words before a title that leave it the customer's own. */
const OWN =
  /^(?:客户|顾客|会员|用户|公司|单位|企业|厂家|商户|商家|机构|甲方|买方|购方|需方|对方|联系人?|联络人?|主要|首要|第一|注册|登记|详细|现在?|当前|最新|目前|主|常用|默认|基本|本人|个人|办公|工作|对公|开票|开户|新|我的|account|company|customer|client|organi[sz]ation|org|business|primary|main|billing|mailing|shipping|default|current|home|work|office|native|full|postal|contact|person|personal|preferred|your|crm|legacy|old)+$/;

/** Words before a title that make it somebody else's. */
const OTHERS =
  /上级|上家|母公司|集团|总公司|所属|介绍|推荐|担保|紧急|家属|父亲|母亲|父母|监护|配偶|我方|我司|本公司|供应商|供方|卖方|乙方|经销商|代理商|物流|快递|录入|创建|修改|审核|制单|客服|售后|业务|销售|跟单|跟进|竞争|竞品|产品|商品|项目|合同|订单|发票|开户行|银行|parent|manager|assistant|asst|emergency|spouse|father|mother|guardian|owner|creat|modif|updat|vendor|supplier|partner|referr|competitor|product|project|order|contract|invoice|bank|ip|mac|reporting/;

/** Types whose titles say what a column holds, whatever stands before them. */
const PLAIN_SPOKEN = new Set(['phone', 'email', 'address']);

/** What telling whose a title is needs of a field. */
type TypedTitle = Titled & Pick<Field, 'type' | 'match'>;

function whose(
  { field, before }: TitleMatch<TypedTitle>,
  index: TitleIndex<TypedTitle>,
): 'own' | 'other' | 'unknown' {
  if (OWN.test(before)) return 'own';
  const owner = index.whole.get(before)?.field;
  const ofOther = owner !== undefined && owner.match === 'no' && owner.type === 'text';
  if (ofOther || OTHERS.test(before)) return PLAIN_SPOKEN.has(field.type) ? 'other' : 'unknown';
  return PLAIN_SPOKEN.has(field.type) ? 'own' : 'unknown';
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
  const field = fields.find((candidate) => {
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
