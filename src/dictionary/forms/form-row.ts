import type { Dictionary } from '../../model/dictionary.js';
import type { Message } from '../../model/words.js';
import { cellText } from './cells.js';

/** A dictionary made of a form, with everything that is wrong with it, and what of the form it does not use. */
export interface FormReading {
  readonly dictionary: Dictionary;
  readonly problems: readonly Message[];
  readonly notes: readonly Message[];
}

/** A line of a sheet by the names of its columns. */
export interface FormRow {
  readonly line: number;
  /** The cell's text, without blanks around it; '' where there is none. */
  cell(column: string): string;
  /** `Fields!E5`; for a column that the sheet has not, the line's first cell. */
  place(column: string): string;
}

/** By what a line names its field. */
export function nameWord(row: FormRow): string {
  return row.cell('name') || cellText(row.cell('title_zh') || row.cell('title_en'));
}
