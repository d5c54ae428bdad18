import { UserError } from '../errors.js';
import type { SourceRow } from '../model/record.js';
import type { Message } from '../model/words.js';
import { zipRefusal } from './refuse.js';
import type { ByteSource, FileFormat, OpenedFile, ReadOptions } from './types.js';
import { type CellTrouble, type SheetContext, SheetRows, sharedStringHandlers } from './xlsx-cells.js';
import { HiddenColumns } from './xlsx-hidden.js';
import { type Links, readLinks, withLinks } from './xlsx-links.js';
import { type Merge, MergedTexts, readMerges } from './xlsx-merges.js';
import { readWorkbook, type SheetPart, type Workbook, workbookPart } from './xlsx-workbook.js';
import { parseXml, readXml } from './xml.js';
import { Zip } from './zip.js';

/** Shared texts that a workbook may always have; beyond them, as many as bytes that they take packed. */
const FREE_STRINGS = 1_000_000;

/**
 * Excel workbooks (.xlsx, .xlsm; ECMA-376, both dialects), streamed: of the sheets only a batch of rows is in memory
 * at a time; the shared strings stay there from the first reading on.
 */
export const xlsx: FileFormat = {
  name: 'xlsx',
  title: { en: 'Excel workbook', 'zh-CN': 'Excel 工作簿' },
  recognises: (head) => head[0] === 0x50 && head[1] === 0x4b && head[2] === 3 && head[3] === 4,
  open: openWorkbook,
};

async function openWorkbook(source: ByteSource, options: ReadOptions): Promise<OpenedFile> {
  const { path } = source;
  const zip = await Zip.open(source, options.onBytes ? { onBytes: options.onBytes } : {});
  const part = await workbookPart(zip, path);
  const refusal = await zipRefusal(zip, path, part);
  if (refusal) throw refusal;
  const workbook = await readWorkbook(zip, path, part ?? '');
  if (workbook.sheets.length === 0) throw new UserError('format.no_sheets', { path });
  const troubles = new Troubles();
  let strings = sharedStrings(zip, path, workbook.sharedStrings);
  return {
    sheets: workbook.sheets.map((sheet) => {
      const merges = once(() => readMerges(zip.read(sheet.part, true)));
      const hidden = new HiddenColumns();
      const links = once(() => readLinks(zip, path, sheet.part));
      const before = { strings: () => strings(), merges, links, hidden };
      const rows = () => sheetRows(zip, path, workbook, sheet, before, troubles);
      return { name: sheet.name, hidden: sheet.hidden, hiddenColumns: hidden.columns, rows };
    }),
    get notes() {
      return troubles.notes();
    },
    // The texts are most of what is in memory; who reads on has them read again.
    close: async () => {
      strings = sharedStrings(zip, path, workbook.sharedStrings);
    },
  };
}

/** Reads when first asked, and once only. */
function once<T>(read: () => Promise<T>): () => Promise<T> {
  let reading: Promise<T> | undefined;
  return () => {
    reading ??= read();
    return reading;
  };
}

function sharedStrings(zip: Zip, path: string, part: string | undefined): () => Promise<string[]> {
  return once(async () => {
    const strings: string[] = [];
    if (part === undefined) return strings;
    const bomb = (): never => {
      throw new UserError('format.zip_bomb', { path, part });
    };
    const most = FREE_STRINGS + zip.packedSize(part);
    await readXml(zip.read(part), { path, part }, sharedStringHandlers(strings, most, bomb));
    return strings;
  });
}

/** What is read before the rows, and filled while they are. */
interface Beforehand {
  strings(): Promise<string[]>;
  merges(): Promise<Merge[]>;
  links(): Promise<Links>;
  readonly hidden: HiddenColumns;
}

async function* sheetRows(
  zip: Zip,
  path: string,
  workbook: Workbook,
  { name, part }: SheetPart,
  before: Beforehand,
  troubles: Troubles,
): AsyncGenerator<readonly SourceRow[]> {
  const context: SheetContext = {
    strings: await before.strings(),
    formats: workbook.formats,
    from1904: workbook.from1904,
    hidden: before.hidden,
    trouble: (kind, line) => troubles.add(kind, name, line),
  };
  const merged = new MergedTexts(await before.merges());
  const links = await before.links();
  const rows = new SheetRows(context);
  troubles.restart(name);
  before.hidden.restart();
  for await (const _ of parseXml(zip.read(part), { path, part }, rows)) {
    if (rows.isHollow) throw new UserError('format.damaged', { path, part });
    const batch = rows.take(false);
    if (batch) yield withLinks(merged.fill(batch), links);
  }
  const rest = rows.take(true);
  if (rest) yield withLinks(merged.fill(rest), links);
}

/** Counts of cells that could not be read as they stand, by sheet. They grow while rows are read. */
class Troubles {
  private readonly found = new Map<string, Map<CellTrouble, { count: number; line: number }>>();

  /** A sheet read again is counted again, not twice. */
  restart(sheet: string): void {
    this.found.delete(sheet);
  }

  add(kind: CellTrouble, sheet: string, line: number): void {
    const ofSheet = this.found.get(sheet) ?? new Map<CellTrouble, { count: number; line: number }>();
    this.found.set(sheet, ofSheet);
    const trouble = ofSheet.get(kind);
    if (trouble) trouble.count++;
    else ofSheet.set(kind, { count: 1, line });
  }

  notes(): Message[] {
    return [...this.found].flatMap(([sheet, kinds]) =>
      [...kinds].map(([kind, { count, line }]) => ({
        code: `format.${kind}`,
        params: { sheet, count, line },
      })),
    );
  }
}
