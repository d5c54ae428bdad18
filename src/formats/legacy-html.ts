import { type PageRows, TableRows } from './legacy-html-rows.js';

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  middot: '·',
  copy: '©',
  reg: '®',
  yen: '¥',
  ensp: '\u2002',
  emsp: '\u2003',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  times: '×',
};

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-f]{1,6});?|#(\d{1,7});?|([a-z]{2,8});)/gi,
    (whole, hex, decimal, name) => {
      if (name !== undefined) return ENTITIES[name] ?? ENTITIES[name.toLowerCase()] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

/**
 * The rows of all tables of a page, one below the other as spreadsheet programs show them. Cells are text as the page
 * shows it; nothing is taken for a number or a date. Throws UserError for spans that no memory could hold.
 */
export function htmlRows(page: string, path: string): PageRows {
  const rows = new TableRows(path, decodeEntities);
  for (let at = 0; at < page.length; ) {
    const open = page.indexOf('<', at);
    rows.text(page.slice(at, open < 0 ? page.length : open));
    if (open < 0) break;
    at = afterMarkup(page, open, rows);
  }
  return rows.end();
}

/** Takes the tag, comment or lone `<` at `open` in; gives where the text goes on. */
function afterMarkup(page: string, open: number, rows: TableRows): number {
  if (page.startsWith('<!--', open)) return after(page, '-->', open + 4);
  if (!/[!?/a-z]/i.test(page[open + 1] ?? '')) {
    rows.text('<');
    return open + 1;
  }
  const close = page.indexOf('>', open);
  if (close < 0) return page.length;
  const name = /^<(\/?[a-z][a-z0-9]*)(?=[\s/>])/i.exec(page.slice(open, open + 24))?.[1]?.toLowerCase();
  if (name === undefined) return close + 1;
  if (name === 'script' || name === 'style' || name === 'title') return afterElement(page, name, close + 1);
  rows.tag(name, page.slice(open, close));
  return close + 1;
}

function after(page: string, mark: string, from: number): number {
  const found = page.indexOf(mark, from);
  return found < 0 ? page.length : found + mark.length;
}

function afterElement(page: string, name: string, from: number): number {
  const end = new RegExp(`</${name}\\s*>`, 'gi');
  end.lastIndex = from;
  return end.test(page) ? end.lastIndex : page.length;
}
