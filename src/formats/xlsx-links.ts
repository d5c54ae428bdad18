import type { SourceRow } from '../model/record.js';
import { columnNumber } from './xlsx-cells.js';
import { readXml } from './xml.js';
import type { Zip } from './zip.js';

/* Where the cells of a worksheet lead to: “官网” shows nothing of the address behind it. */

/** Line -> column from 0 -> address, as the file has it (`https://…`, `mailto:…`). */
export type Links = ReadonlyMap<number, Readonly<Record<number, string>>>;

const NONE: Links = new Map();

/** More cells with links than any list has, and lines that one link may go through. */
const MOST_LINKS = 1_000_000;
const MOST_LINES = 1000;

/** The longest tag: its tooltip and its text have 255 characters at most, written as up to eight. */
const LONGEST_TAG = 5000;

const TAG = /<(?:[\w.-]+:)?hyperlink\s([^<>]{1,5000})>/g;
const REF = /\bref\s*=\s*["']\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?[A-Z]{1,3}\$?(\d{1,7}))?["']/;
const ID = /(?:^|[\s:])id\s*=\s*["']([^"']{1,200})["']/;

/**
 * The links of a worksheet part out of the file. They stand behind the rows, so its bytes are looked through before,
 * only where the part is related to such an address at all.
 */
export async function readLinks(zip: Zip, path: string, part: string): Promise<Links> {
  const targets = await targetsOf(zip, path, part);
  if (targets.size === 0) return NONE;
  const links = new Map<number, Record<number, string>>();
  let rest = Buffer.alloc(0);
  for await (const chunk of zip.read(part, true)) {
    const bytes = Buffer.concat([rest, chunk]);
    // A tag cut by the end of the chunk waits for the next one.
    const end = Math.max(0, bytes.lastIndexOf('<'), bytes.length - LONGEST_TAG);
    find(bytes.subarray(0, end), targets, links);
    rest = bytes.subarray(end);
  }
  find(rest, targets, links);
  return links;
}

/** Addresses out of the file by the id that tags of the part give. */
async function targetsOf(zip: Zip, path: string, of: string): Promise<Map<string, string>> {
  const slash = of.lastIndexOf('/') + 1;
  const part = `${of.slice(0, slash)}_rels/${of.slice(slash)}.rels`;
  const targets = new Map<string, string>();
  if (!zip.has(part)) return targets;
  await readXml(
    zip.read(part),
    { path, part },
    {
      open(name, { Id = '', Type = '', Target = '', TargetMode }) {
        if (name === 'Relationship' && TargetMode === 'External' && Type.endsWith('/hyperlink'))
          targets.set(Id, Target.trim());
      },
    },
  );
  return targets;
}

function find(
  bytes: Buffer,
  targets: ReadonlyMap<string, string>,
  links: Map<number, Record<number, string>>,
): void {
  const start = bytes.indexOf('hyperlink ');
  if (start < 0) return;
  const text = bytes.toString('latin1', Math.max(0, bytes.lastIndexOf('<', start)));
  for (const [, attributes = ''] of text.matchAll(TAG)) {
    const [, column = '', first, last = first] = REF.exec(attributes) ?? [];
    const target = targets.get(ID.exec(attributes)?.[1] ?? '');
    if (target === undefined || target === '' || first === undefined) continue;
    const to = Math.min(Number(last), Number(first) + MOST_LINES);
    for (let line = Number(first); line <= to && links.size < MOST_LINKS; line++)
      links.set(line, { ...links.get(line), [columnNumber(column) - 1]: target });
  }
}

export function withLinks(rows: readonly SourceRow[], links: Links): readonly SourceRow[] {
  if (links.size === 0) return rows;
  return rows.map((row) => {
    const own = links.get(row.line);
    return own === undefined ? row : { ...row, links: own };
  });
}
