import type { Params } from '../model/words.js';
import type { Registry } from '../registry.js';
import type { ImportedSheet, ImportedSource, ImportResult } from '../steps/import.js';
import type { VersionResult, VersionRow } from '../steps/versions.js';
import { columnLetters } from '../text/lists.js';
import { aboutEncoding } from './encodings.js';
import type { Shell } from './shell.js';

/* What came of an import, for a person and for programs. */

/** What kind of file it is, and how its text is encoded. */
export function aboutSource(shell: Shell, registry: Registry, source: ImportedSource): string {
  const { format: name, encoding } = source;
  const format = registry.things.formats.find((one) => one.name === name)?.title[shell.lang] ?? name;
  if (encoding === undefined) return format;
  return shell.t('import.text', { format, encoding: aboutEncoding(shell, encoding) });
}

/** A file that is skipped names the one it is the same as. */
export function aboutKnown(source: ImportedSource): Params {
  const { name = '', importedAt = '' } = source.knownAs ?? {};
  return { path: source.path, name, day: importedAt.slice(0, 10) };
}

export function sheetLine(shell: Shell, sheet: ImportedSheet, format: string): string {
  const { name, rows, headerLine, aside } = sheet;
  const line = shell.t(lineCode(sheet, format), { name, rows, headerLine });
  return aside === 0 ? line : shell.t('import.aside', { sheet: line, aside });
}

/** Whether it holds activities or orders, which is not what is usual. */
function isDated({ holds, records }: ImportedSheet): boolean {
  return records > 0 && holds.objects.some((object) => object === 'activity' || object === 'order');
}

/** What its rows are, and how they say whose they are. */
export function objectsLine(shell: Shell, { holds: { objects, pointsBy } }: ImportedSheet): string {
  const named = objects.map((object) => shell.t(`objects.${object}`)).join(shell.t('objects.plus'));
  if (pointsBy === undefined) return shell.t('objects.held', { objects: named });
  const code = pointsBy.length === 0 ? 'objects.pointing_nowhere' : 'objects.pointing';
  return shell.t(code, { objects: named, fields: pointsBy });
}

/** JSON names its columns beside its rows; a list of lists does not. */
function lineCode({ headerLine, columns }: ImportedSheet, format: string): string {
  if (headerLine > 0) return 'import.sheet';
  const named = columns.some(({ column, header }) => header !== columnLetters(column));
  return format === 'json' && named ? 'import.sheet_keys' : 'import.sheet_no_header';
}

/** Says what was read, sheet by sheet. */
export async function printSources(
  shell: Shell,
  registry: Registry,
  sources: readonly ImportedSource[],
): Promise<void> {
  const { printDamage } = await import('./damage.js');
  for (const source of sources) {
    const { path, format, known, sheets, version, notes } = source;
    if (known) shell.print(shell.t('import.known', aboutKnown(source)));
    else shell.print(shell.t('import.source', { path, about: aboutSource(shell, registry, source) }));
    for (const sheet of sheets) {
      shell.print(`  ${sheetLine(shell, sheet, format)}`);
      if (isDated(sheet)) shell.print(`    ${objectsLine(shell, sheet)}`);
    }
    const several = new Set(sheets.map(({ name }) => name)).size > 1;
    if (version !== undefined) printVersion(shell, version, several);
    for (const note of notes) shell.print(`  ${shell.colors.yellow(shell.say(note))}`);
    printDamage(shell, sheets);
  }
}

/** `several`: the file has several sheets, so that a line alone does not say which row it is. */
function printVersion(shell: Shell, version: VersionResult, several: boolean): void {
  const { of, unchanged, changed, reread, added, gone, first } = version;
  const params = { name: of.name, day: of.importedAt.slice(0, 10), unchanged, changed, added, gone };
  shell.print(`  ${shell.t('import.version', params)}`);
  const list = (code: string, all: number, rows: readonly VersionRow[]): void => {
    if (rows.length === 0) return;
    const place = several ? 'import.version_row_of' : 'import.version_row';
    const names = rows.map((row) => shell.t(place, { ...row }).trim());
    const more = all > rows.length ? [shell.t('import.version_more', { count: all - rows.length })] : [];
    shell.print(`    ${shell.t(code, { rows: [...names, ...more] })}`);
  };
  list('import.version_changed', changed, first.changed);
  list('import.version_added', added, first.added);
  list('import.version_gone', gone, first.gone);
  if (reread > 0) shell.print(`    ${shell.t('import.version_reread', { count: reread })}`);
}

function describeSheet(sheet: ImportedSheet): unknown {
  const { name, hidden, headerLine, columns, holds, rows, records, aside, hiddenRows, damage } = sheet;
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
    objects: holds.objects,
    ...(holds.pointsBy === undefined ? {} : { pointsBy: holds.pointsBy }),
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
