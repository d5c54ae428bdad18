import type { Workbook, Worksheet } from 'exceljs';
import type { FormSheet } from '../model/form.js';
import { columnLetters } from '../text/lists.js';
import { cellText, SheetNames } from './xlsx-write.js';
import { setZipDates } from './zip-dates.js';

/** Rows below the filled ones that have drop-downs too, for what people add. */
const SPARE_ROWS = 200;

/** The hidden sheet with the words of the drop-downs, one list a column: in a validation Excel takes 255 characters. */
const CHOICES_SHEET = 'choices';

/**
 * Writes sheets for people to fill in: titles with comments, frozen; drop-downs; text cells, so that 007 and 2024-05
 * stay as they are typed. `madeAt` is an ISO time.
 */
export async function writeForm(sheets: readonly FormSheet[], madeAt: string): Promise<Uint8Array> {
  const { default: exceljs } = await import('exceljs');
  const book = new exceljs.Workbook();
  const date = new Date(madeAt);
  Object.assign(book, { creator: 'crm-clean', lastModifiedBy: 'crm-clean', created: date, modified: date });
  const names = new SheetNames();
  const lists = new Map<string, readonly string[]>();
  for (const sheet of sheets) addSheet(book, sheet, names.next(sheet.name), lists);
  if (lists.size > 0) addChoices(book, [...lists.values()]);
  const bytes = new Uint8Array(await book.xlsx.writeBuffer());
  setZipDates(bytes, date);
  return bytes;
}

function addSheet(
  book: Workbook,
  { columns, rows }: FormSheet,
  name: string,
  lists: Map<string, readonly string[]>,
): void {
  const views = [{ state: 'frozen' as const, xSplit: columns.length > 3 ? 1 : 0, ySplit: 1 }];
  const sheet = book.addWorksheet(name, { views });
  const style = { numFmt: '@', alignment: { wrapText: true, vertical: 'top' as const } };
  sheet.columns = columns.map(({ width }) => ({ width, style }));
  for (const [index, { title, comment, choices }] of columns.entries()) {
    const cell = sheet.getCell(1, index + 1);
    cell.value = cellText(title);
    cell.style = { ...style, font: { bold: true } };
    if (comment !== undefined) cell.note = { texts: [{ text: cellText(comment) }] };
    const range = choices === undefined ? undefined : rangeOf(choices, lists);
    addHelp(sheet, index, rows.length + SPARE_ROWS, { title, comment, range });
  }
  for (const [index, row] of rows.entries())
    for (const [column, text] of row.entries())
      if (text !== '') sheet.getCell(index + 2, column + 1).value = cellText(text);
}

/** Where a list of choices stands in the hidden sheet; equal lists stand there once. */
function rangeOf(choices: readonly string[], lists: Map<string, readonly string[]>): string {
  const key = JSON.stringify(choices);
  lists.set(key, choices);
  const column = columnLetters([...lists.keys()].indexOf(key));
  return `${CHOICES_SHEET}!$${column}$1:$${column}$${choices.length}`;
}

interface Help {
  readonly title: string;
  readonly comment: string | undefined;
  /** Where the words of the drop-down stand. */
  readonly range: string | undefined;
}

/** Excel's limits for what is shown beside a selected cell. */
const MOST_PROMPT = 255;
const MOST_PROMPT_TITLE = 32;

/**
 * A drop-down, and what the column means beside the cell that is selected. Other words are warned of and taken all the
 * same: the program says what is wrong with them in its own words.
 */
function addHelp(sheet: Worksheet, column: number, rows: number, { title, comment, range }: Help): void {
  if (comment === undefined && range === undefined) return;
  const letters = columnLetters(column);
  const { dataValidations } = sheet as unknown as {
    dataValidations: { add(address: string, validation: object): void };
  };
  const prompt =
    comment === undefined
      ? {}
      : {
          showInputMessage: true,
          promptTitle: title.slice(0, MOST_PROMPT_TITLE),
          prompt: comment.slice(0, MOST_PROMPT),
        };
  const list =
    range === undefined
      ? { type: 'any' }
      : { type: 'list', allowBlank: true, formulae: [range], showErrorMessage: true, errorStyle: 'warning' };
  dataValidations.add(`${letters}2:${letters}${rows + 1}`, { ...list, ...prompt });
}

function addChoices(book: Workbook, lists: readonly (readonly string[])[]): void {
  const sheet = book.addWorksheet(CHOICES_SHEET, { state: 'hidden' });
  for (const [column, words] of lists.entries())
    for (const [row, word] of words.entries()) sheet.getCell(row + 1, column + 1).value = cellText(word);
}
