import { UserError } from '../errors.js';
import type { SourceRow } from '../model/record.js';
import type { Message } from '../model/words.js';
import { baseName } from './csv.js';
import { openText } from './encoding-text.js';
import { listCells, objectCells } from './json-cells.js';
import { type Item, isList, isObject, items, type Shape, scannerOf, shapeOf } from './json-items.js';
import { Places } from './places.js';
import type { ByteSource, FileFormat, OpenedFile, ReadOptions, Sheet } from './types.js';

/** As many columns as a worksheet has. */
const MOST_COLUMNS = 16_384;

/** Lists of one document. */
const MOST_LISTS = 256;

/** Rows of a batch, and cells of one where rows are wide. */
const BATCH = 1000;
const BATCH_CELLS = 500_000;

/** Title of the column with the text of what is no object, after all others. */
const RAW = 'JSON';

/** The names of things that a note lists. */
const NAMED = 10;

/** An object, or a list of objects, or a list of lists. */
const START =
  /^\s*(?:(?:\[\s*)?\{\s*(?:"(?:[^"\\]|\\.){0,500}"\s*:|\}\s*[,\]\r\n])|\[\s*\[\s*(?:"(?:[^"\\]|\\.){0,500}"|-?\d[\d.eE+-]{0,40}|null|true|false)\s*[,\]])/;

/**
 * JSON: objects, in a line each or one after another, or a list of objects or several. The keys of all objects are the
 * columns. A list of lists is a sheet as it stands, whose header is a row of it.
 */
export const json: FileFormat = {
  name: 'json',
  title: { en: 'JSON', 'zh-CN': 'JSON 数据' },
  recognises: (head) => START.test(letters(head)),
  open: openJson,
};

/** The beginning of a text file as ASCII letters, in UTF-16 and with a byte order mark too. */
function letters(head: Uint8Array): string {
  const text = Buffer.from(head.buffer, head.byteOffset, head.length).toString('latin1');
  return text.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '').replaceAll('\0', '');
}

/** One list of the file, as the first look at the whole file found it. */
interface Found {
  readonly columns: Map<string, number>;
  objects: number;
  lists: number;
  /** What is no object, and what is no list. */
  readonly others: Places;
  readonly noLists: Places;
}

async function openJson(source: ByteSource, options: ReadOptions): Promise<OpenedFile> {
  const { path } = source;
  const text = await openText(source, options);
  const shape = await shapeOf(text, path);
  const scanner = scannerOf(shape);
  const lists = await survey(items(text, shape, path, {}, scanner), path);
  const ofObjects = [...lists].filter(([, found]) => found.objects > 0);
  // Beside records, lists of lists are points on a map and the like.
  const tables = ofObjects.length > 0 ? ofObjects : [...lists].filter(([, found]) => found.lists > 0);
  if (tables.length === 0) throw new UserError('format.json', { path });
  const sheets = tables.map(([list, found]): Sheet => {
    const name = tables.length === 1 ? baseName(path) : list || baseName(path);
    const all = () => items(text, shape, path, options);
    if (found.objects === 0) return { name, hidden: false, rows: () => readLists(all(), list) };
    const titles = titlesOf(found);
    return { name, hidden: false, titles, rows: () => readRows(all(), list, found, titles.length) };
  });
  const isTable = (list: string) => tables.some(([name]) => name === list);
  const beside = [...scanner.otherKeys, ...[...lists.keys()].filter((list) => !isTable(list))];
  const notes = [
    ...text.notes,
    ...tables.flatMap(([, found]) => aboutOthers(found, shape)),
    ...aboutBeside(beside),
    ...(scanner.isOpen ? [{ code: 'format.json_cut' }] : []),
  ];
  return { encoding: text.encoding, sheets, notes, close: async () => {} };
}

/** Looks at every object once, for the columns. */
async function survey(all: AsyncIterable<Item>, path: string): Promise<Map<string, Found>> {
  const lists = new Map<string, Found>();
  for await (const { path: list, line, text } of all) {
    const found = lists.get(list) ?? newFound();
    lists.set(list, found);
    // Names or numbers used as keys, each with a list of its own.
    if (lists.size > MOST_LISTS) throw new UserError('format.json', { path });
    if (isList(text)) {
      found.lists++;
      if (listCells(text).length > MOST_COLUMNS)
        throw new UserError('format.json_too_wide', { path, line, most: MOST_COLUMNS });
    } else found.noLists.add(line);
    if (!isObject(text)) {
      found.others.add(line);
      continue;
    }
    found.objects++;
    const { columns } = found;
    for (const name of objectCells(text).keys()) if (!columns.has(name)) columns.set(name, columns.size);
    if (columns.size > MOST_COLUMNS)
      throw new UserError('format.json_too_wide', { path, line, most: MOST_COLUMNS });
  }
  return lists;
}

const newFound = (): Found => ({
  columns: new Map(),
  objects: 0,
  lists: 0,
  others: new Places(),
  noLists: new Places(),
});

function titlesOf({ columns, others }: Found): string[] {
  const titles = [...columns.keys()];
  if (others.count === 0) return titles;
  let title = RAW;
  for (let n = 2; columns.has(title); n++) title = `${RAW} ${n}`;
  return [...titles, title];
}

function aboutOthers(found: Found, shape: Shape): Message[] {
  if (found.objects === 0) return found.noLists.note('format.json_not_lists');
  const code = shape === 'lines' ? 'format.json_lines_wrong' : 'format.json_elements_wrong';
  return found.others.note(code, { title: titlesOf(found).at(-1) ?? RAW });
}

/** What a document holds besides its tables. */
function aboutBeside(keys: readonly string[]): Message[] {
  if (keys.length === 0) return [];
  return [{ code: 'format.json_beside', params: { keys: keys.slice(0, NAMED), count: keys.length } }];
}

async function* readRows(
  all: AsyncIterable<Item>,
  list: string,
  { columns }: Found,
  width: number,
): AsyncGenerator<readonly SourceRow[]> {
  let rows: SourceRow[] = [];
  for await (const { path, line, text } of all) {
    if (path !== list) continue;
    const cells = Array<string>(width).fill('');
    if (isObject(text)) for (const [name, cell] of objectCells(text)) cells[columns.get(name) ?? 0] = cell;
    else cells[width - 1] = text;
    if (cells.every((cell) => cell.trim() === '')) continue;
    rows.push({ line, cells });
    if (rows.length < BATCH && rows.length * width < BATCH_CELLS) continue;
    yield rows;
    rows = [];
  }
  if (rows.length > 0) yield rows;
}

/** Rows of a list of lists; what is no list is a row of one cell. */
async function* readLists(all: AsyncIterable<Item>, list: string): AsyncGenerator<readonly SourceRow[]> {
  let rows: SourceRow[] = [];
  let size = 0;
  for await (const { path, line, text } of all) {
    if (path !== list) continue;
    const cells = isList(text) ? listCells(text) : [text];
    if (cells.every((cell) => cell.trim() === '')) continue;
    rows.push({ line, cells });
    size += cells.length;
    if (rows.length < BATCH && size < BATCH_CELLS) continue;
    yield rows;
    rows = [];
    size = 0;
  }
  if (rows.length > 0) yield rows;
}
