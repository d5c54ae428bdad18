import { builtInFormat, type NumberFormat, parseFormat } from './xlsx-values.js';
import { attribute, readXml } from './xml.js';
import type { Zip } from './zip.js';

export interface SheetPart {
  readonly name: string;
  readonly hidden: boolean;
  /** Name of the part in the zip. */
  readonly part: string;
}

export interface Workbook {
  /** In the order of the tabs. Charts and macro sheets are not among them. */
  readonly sheets: readonly SheetPart[];
  readonly from1904: boolean;
  /** By style number. */
  readonly formats: readonly NumberFormat[];
  readonly sharedStrings?: string;
}

interface Relation {
  readonly id: string;
  /** The last word of the type: `worksheet`, `styles`, `sharedStrings`; the same in both dialects of the standard. */
  readonly type: string;
  readonly part: string;
}

/** Name of the workbook part; undefined when the zip holds no workbook. */
export async function workbookPart(zip: Zip, path: string): Promise<string | undefined> {
  const roots = await relations(zip, path, '');
  const main = roots.find((relation) => relation.type === 'officeDocument')?.part;
  return [main, 'xl/workbook.xml'].find((part) => part !== undefined && zip.has(part));
}

/** Reads what is needed before the rows: the list of sheets and the number formats. */
export async function readWorkbook(zip: Zip, path: string, part: string): Promise<Workbook> {
  const related = await relations(zip, path, part);
  const targets = new Map(related.map((relation) => [relation.id, relation]));
  const sheets: SheetPart[] = [];
  const parts = new Set<string>();
  let from1904 = false;
  await readXml(
    zip.read(part),
    { path, part },
    {
      open(name, attributes) {
        if (name === 'workbookPr') from1904 = isTrue(attributes.date1904);
        if (name !== 'sheet') return;
        const target = targets.get(attribute(attributes, 'id') ?? '');
        // Two tabs never share a part; a file could claim a million that do.
        if (target?.type !== 'worksheet' || parts.has(target.part)) return;
        parts.add(target.part);
        const hidden = /hidden/i.test(attributes.state ?? '');
        sheets.push({ name: attributes.name ?? '', hidden, part: target.part });
      },
    },
  );
  const partOf = (type: string) => related.find((r) => r.type === type && zip.has(r.part))?.part;
  const styles = partOf('styles');
  const sharedStrings = partOf('sharedStrings');
  return {
    sheets,
    from1904,
    formats: styles === undefined ? [] : await readFormats(zip, path, styles),
    ...(sharedStrings === undefined ? {} : { sharedStrings }),
  };
}

/** What a part is related to within the file. */
export async function relations(zip: Zip, path: string, of: string): Promise<Relation[]> {
  const slash = of.lastIndexOf('/') + 1;
  const folder = of.slice(0, slash);
  const part = `${folder}_rels/${of.slice(slash)}.rels`;
  if (!zip.has(part)) return [];
  const found: Relation[] = [];
  await readXml(
    zip.read(part),
    { path, part },
    {
      open(name, { Id = '', Type = '', Target = '', TargetMode }) {
        if (name !== 'Relationship' || TargetMode === 'External') return;
        found.push({
          id: Id,
          type: Type.slice(Type.lastIndexOf('/') + 1),
          part: resolvePart(folder, Target),
        });
      },
    },
  );
  return found;
}

/** `../x.xml` and `/xl/x.xml` as names of parts. */
function resolvePart(folder: string, target: string): string {
  const plain = target.replaceAll('\\', '/');
  const names: string[] = [];
  for (const name of (plain.startsWith('/') ? plain : folder + plain).split('/')) {
    if (name === '..') names.pop();
    else if (name !== '' && name !== '.') names.push(name);
  }
  return names.join('/');
}

/** Number format of each cell style (`cellXfs`), in their order. */
async function readFormats(zip: Zip, path: string, part: string): Promise<NumberFormat[]> {
  const custom = new Map<number, NumberFormat>();
  const ids: number[] = [];
  let inCellStyles = false;
  await readXml(
    zip.read(part),
    { path, part },
    {
      open(name, attributes) {
        if (name === 'numFmt') {
          const id = Number(attributes.numFmtId);
          // Formats of conditional formatting have the same shape and come later.
          if (!custom.has(id)) custom.set(id, parseFormat(attributes.formatCode ?? ''));
        } else if (name === 'cellXfs') inCellStyles = true;
        else if (name === 'xf' && inCellStyles) ids.push(Number(attributes.numFmtId ?? 0));
      },
      close(name) {
        if (name === 'cellXfs') inCellStyles = false;
      },
    },
  );
  return ids.map((id) => custom.get(id) ?? builtInFormat(id));
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
