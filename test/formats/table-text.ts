import type { SourceRow } from '../../src/model/record.js';

/** Lines of cells separated by bars; blank lines count and are left out, as readers do. */
export function rowsOfText(text: string): SourceRow[] {
  return text
    .split('\n')
    .map((line, index) => ({
      line: index + 1,
      cells: line.split('|').map((cell) => cell.replaceAll('\\n', '\n')),
    }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
}
