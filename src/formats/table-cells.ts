import type { SourceRow } from '../model/record.js';

/** Longer cells are no titles, whatever mark they carry. */
const LONGEST_TITLE = 100;

/** A title without the mark of a field that must be filled in. */
export function bareTitle(text: string): string {
  if (text.length > LONGEST_TITLE) return text;
  return text.replace(/^[*＊]\s*|\s*(?:[*＊]|[（(](?:必填|选填|必輸|required|optional)[)）])$/gi, '');
}

export function isLabel(text: string): boolean {
  return [...text].length <= 40 && /\p{L}/u.test(text);
}

/** What stands in a list and not above it: numbers, dates, addresses of all kinds, names of companies. */
export function isValue(text: string): boolean {
  return (
    !/\p{L}/u.test(text) ||
    /^\d[\d\s,.:：/+()\-–]*[年月日号楼室元]?$/u.test(text) ||
    /^\p{L}{1,4}[\s.:：-]?\d[\d\s/-]{2,}$/u.test(text) ||
    /\d{5,}/.test(text) ||
    /\d{1,4}\s*[号號弄室楼樓栋棟]/u.test(text) ||
    /^\d{4}年\d{1,2}月(?:\d{1,2}日)?$/.test(text) ||
    /[^\s@]@[^\s@]+\.[a-z]/i.test(text) ||
    /^(?:https?:|www\.)/i.test(text) ||
    /(?<=.{2})(?:公司|集团|集團|工厂|工廠|事务所|事務所|经营部|商行|合作社)(?:[（(].{1,30}[)）]|.{1,8}分公司)?$/u.test(
      text,
    ) ||
    /\b(?:inc|ltd|llc|gmbh|corp|co|s\.a|b\.v|pty|plc)\.?$/i.test(text) ||
    /^(?:true|false|n\/a|#n\/a|null)$/i.test(text)
  );
}

/** Whether there is a column that holds values in the rows below and a label here. */
export function differsFromBelow(cells: readonly string[], below: readonly SourceRow[]): boolean {
  return cells.some((cell, column) => {
    if (cell.trim() === '' || isValue(cell.trim())) return false;
    const texts = below.map((row) => (row.cells[column] ?? '').trim()).filter((text) => text !== '');
    return texts.length > 0 && texts.filter(isValue).length * 5 >= texts.length * 4;
  });
}
