import type { ImportedSheet, ImportedSource, ImportResult } from '../steps/import.js';
import type { VersionResult, VersionRow } from '../steps/versions.js';
import type { Shell } from './shell.js';

/* What came of an import, for a person and for programs. */

function aboutSource(shell: Shell, { format, encoding }: ImportedSource): string {
  return encoding === undefined ? format : shell.t('import.text', { format, encoding: encoding.label });
}

export function sheetLine(shell: Shell, sheet: ImportedSheet): string {
  const { name, rows, headerLine, aside } = sheet;
  const line = shell.t(headerLine === 0 ? 'import.sheet_no_header' : 'import.sheet', {
    name,
    rows,
    headerLine,
  });
  return aside === 0 ? line : shell.t('import.aside', { sheet: line, aside });
}

/** Says what was read, sheet by sheet. */
export async function printSources(shell: Shell, sources: readonly ImportedSource[]): Promise<void> {
  const { printDamage } = await import('./damage.js');
  for (const source of sources) {
    const { path, known, sheets, version, notes } = source;
    const about = aboutSource(shell, source);
    shell.print(shell.t(known ? 'import.known' : 'import.source', { path, about }));
    for (const sheet of sheets) shell.print(`  ${sheetLine(shell, sheet)}`);
    if (version !== undefined) printVersion(shell, version);
    for (const note of notes) shell.print(`  ${shell.colors.yellow(shell.say(note))}`);
    printDamage(shell, sheets);
  }
}

function printVersion(shell: Shell, version: VersionResult): void {
  const { of, unchanged, changed, reread, added, gone, first } = version;
  const params = { name: of.name, day: of.importedAt.slice(0, 10), unchanged, changed, added, gone };
  shell.print(`  ${shell.t('import.version', params)}`);
  const list = (code: string, all: number, rows: readonly VersionRow[]): void => {
    if (rows.length === 0) return;
    const names = rows.map(({ line, name }) => shell.t('import.version_row', { line, name }).trim());
    const more = all > rows.length ? [shell.t('import.version_more', { count: all - rows.length })] : [];
    const rowsText = [...names, ...more].join(shell.t('import.list_comma'));
    shell.print(`    ${shell.t(code, { rows: rowsText })}`);
  };
  list('import.version_changed', changed, first.changed);
  list('import.version_added', added, first.added);
  list('import.version_gone', gone, first.gone);
  if (reread > 0) shell.print(`    ${shell.t('import.version_reread', { count: reread })}`);
}

function describeSheet(sheet: ImportedSheet): unknown {
  const { name, hidden, headerLine, columns, rows, records, aside, hiddenRows, damage } = sheet;
  return {
    name,
    ...(hidden ? { hidden } : {}),
    headerLine,
    columns: columns.map(({ header, field, type, why, hidden: isHidden }) => ({
      header,
      field,
      type,
      why,
      ...(isHidden ? { hidden: true } : {}),
    })),
    rows,
    records,
    aside,
    ...(hiddenRows > 0 ? { hiddenRows } : {}),
    ...(damage.length > 0 ? { damage } : {}),
  };
}

/** The document of an import: what measuring tools rely on. */
export function describe({ sources, refused, notes: remarks, madeConfig }: ImportResult): unknown {
  return {
    sources: sources.map(({ path, format, encoding, known, sheets, version, notes }) => ({
      path,
      format,
      encoding: encoding?.label ?? null,
      ...(encoding === undefined ? {} : { certainty: encoding.certainty }),
      known,
      sheets: sheets.map(describeSheet),
      ...(version === undefined ? {} : { version }),
      notes,
    })),
    ...(refused.length === 0 ? {} : { refused }),
    ...(remarks.length === 0 ? {} : { notes: remarks }),
    ...(madeConfig === undefined ? {} : { config: madeConfig }),
  };
}
