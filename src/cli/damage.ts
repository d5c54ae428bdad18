import type { ColumnDamage } from '../model/damage.js';
import type { ImportedSheet } from '../steps/import.js';
import type { Shell } from './shell.js';
import { cut, table } from './table.js';

const HEADER_WIDTH = 24;
const CELL_WIDTH = 24;

function exampleOf(shell: Shell, { examples }: ColumnDamage): string {
  const [first] = examples;
  if (first === undefined) return '';
  const { line } = first;
  const before = cut(first.before, CELL_WIDTH);
  if (first.after === undefined) return shell.t('damage.example', { line, before });
  return shell.t('damage.example_repaired', { line, before, after: cut(first.after, CELL_WIDTH) });
}

/** Says column by column what was spoilt before the file came here, and what to do about each kind. */
export function printDamage(shell: Shell, sheets: readonly ImportedSheet[]): void {
  const found = sheets.flatMap(({ name, damage }) => damage.map((one) => ({ ...one, sheet: name })));
  if (found.length === 0) return;
  const several = sheets.length > 1;
  const place = ({ sheet, header }: { sheet: string; header: string }): string =>
    several ? shell.t('damage.column_of', { sheet, header }) : header;
  const rows = found.map((one) => [
    cut(place(one), several ? 2 * HEADER_WIDTH : HEADER_WIDTH),
    shell.t(`damage.${one.kind}.title`),
    String(one.count),
    String(one.repaired),
    exampleOf(shell, one),
  ]);
  const head = ['import.column', 'damage.kind', 'damage.count', 'damage.repaired', 'damage.first'];
  shell.print();
  shell.print(`  ${shell.colors.yellow(shell.t('damage.head'))}`);
  const text = table(
    head.map((code) => shell.t(code)),
    rows,
  );
  for (const line of text.split('\n')) shell.print(`  ${line}`.trimEnd());
  const kinds = new Set(found.filter(({ count, repaired }) => repaired < count).map(({ kind }) => kind));
  for (const kind of kinds) {
    const title = shell.t(`damage.${kind}.title`);
    shell.print(`    ${shell.t('damage.advice', { title, advice: shell.t(`damage.${kind}.advice`) })}`);
  }
  shell.print();
}
