import Table from 'cli-table3';

/** A plain table for the terminal; Chinese characters count two columns. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const plain = new Table({
    head: [...head],
    style: { head: [], border: [], compact: true, 'padding-left': 2, 'padding-right': 0 },
    chars: {
      top: '',
      'top-mid': '',
      'top-left': '',
      'top-right': '',
      bottom: '',
      'bottom-mid': '',
      'bottom-left': '',
      'bottom-right': '',
      left: '',
      'left-mid': '',
      mid: '',
      'mid-mid': '',
      right: '',
      'right-mid': '',
      middle: '',
    },
  });
  plain.push(...rows.map((row) => [...row]));
  return plain
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}
