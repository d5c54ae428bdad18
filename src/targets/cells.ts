import { columnLetters } from '../text/lists.js';
import { sheetNames } from './places.js';
import type { StoreInput, Target } from './types.js';

/**
 * Every cell of every sheet as it was read, header and note rows too, for programs that check the reading.
 * `column` is the letter a spreadsheet shows; empty cells are left out.
 */
export const cells = {
  name: 'cells',
  title: { en: 'Cells', 'zh-CN': '原始单元格' },
  about: { en: 'every cell as it was read, for programs', 'zh-CN': '读到的每个单元格原样，供程序读取' },
  table(input: StoreInput) {
    const namesOf = sheetNames(input);
    return {
      name: 'cells',
      columns: [
        { title: 'source', text: true },
        { title: 'sheet', text: true },
        { title: 'line', text: false },
        { title: 'column', text: true },
        { title: 'text', text: true },
      ],
      *rows() {
        for (const row of input.store.rows()) {
          const [source, sheet] = namesOf(row);
          for (const [index, text] of row.cells.entries()) {
            if (text !== '') yield [source, sheet, row.line, columnLetters(index), text];
          }
        }
      },
    };
  },
} satisfies Target;
