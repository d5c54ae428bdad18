import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const src = join(root, 'src');

/** Who may import what: a folder imports only from groups before its own. docs/architecture.md says why. */
const ORDER: readonly (readonly string[])[] = [
  ['model', 'version'],
  ['text', 'i18n', 'errors'],
  ['fields'],
  ['formats', 'targets', 'layouts', 'merge', 'tags', 'quality', 'report', 'review', 'jobs'],
  ['dictionary', 'match'],
  ['store'],
  ['registry'],
  ['workspace'],
  ['steps'],
  ['cli', 'index'],
];

/** Where each package may be named, as the beginning of a path below src. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  'better-sqlite3': ['store/'],
  'better-sqlite3-n10': ['store/'],
  exceljs: ['formats/xlsx'],
  '@e965/xlsx': ['formats/legacy'],
  'csv-parse': ['formats/csv'],
  'csv-stringify': ['formats/csv'],
  commander: ['cli/program.ts'],
  chalk: ['cli/', 'report/renderers/terminal'],
  'string-width': ['cli/', 'report/renderers/terminal', 'formats/xlsx-write.ts'],
  'cli-table3': ['cli/table.ts'],
  'fastest-levenshtein': ['text/similarity.ts'],
  re2js: ['text/pattern.ts'],
  'libphonenumber-js': ['fields/phone'],
  saxes: ['formats/xml.ts', 'formats/xlsx'],
  yauzl: ['formats/zip.ts'],
  yaml: ['dictionary/'],
};

/** One file starts a process and gives it a bound of time: nothing else contains the library that reads old workbooks. */
const CONTAINER: Readonly<Record<string, readonly string[]>> = {
  'formats/legacy-process.ts': ['node:child_process', 'node:timers/promises'],
};

/** Node's own modules that pure folders may use: none touches the disk, the clock or the surroundings. */
const PURE_NODE = [
  'node:module',
  'node:stream',
  'node:zlib',
  'node:string_decoder',
  'node:buffer',
  'node:util',
  'node:events',
  'node:crypto',
];

function files(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? files(path) : path.endsWith('.ts') ? [path] : [];
  });
}

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

const IMPORT =
  /\b(import|export)\s+(type\s)?[^'";]*?\bfrom\s+'([^']+)'|\bimport\(\s*'([^']+)'\s*\)|\brequire\(\s*'([^']+)'\s*\)/g;

const shown = (path: string): string => relative(src, path).split(sep).join('/');

const imports: Import[] = files(src).flatMap((path) =>
  [...readFileSync(path, 'utf8').matchAll(IMPORT)].map((match) => {
    const named = match[3] ?? match[4] ?? match[5] ?? '';
    const to = named.startsWith('.') ? shown(resolve(dirname(path), named)).replace(/\.js$/, '.ts') : named;
    return { from: shown(path), to, typeOnly: match[2] !== undefined };
  }),
);
const inside = imports.filter(({ to }) => to.endsWith('.ts'));

const folderOf = (path: string): string =>
  path.includes('/') ? path.slice(0, path.indexOf('/')) : path.replace(/\.ts$/, '');
const rank = (path: string): number => ORDER.findIndex((group) => group.includes(folderOf(path)));

describe('architecture', () => {
  it('sees the imports at all', () => {
    expect(inside.length).toBeGreaterThan(100);
  });

  it('knows every folder', () => {
    expect(
      files(src)
        .map(shown)
        .filter((path) => rank(path) < 0),
    ).toEqual([]);
  });

  it('imports only from folders to the left', () => {
    const wrong = inside.filter(({ from, to, typeOnly }) => {
      if (folderOf(from) === folderOf(to)) return false;
      // Types flow freely between folders of one group: report names nothing of quality at run time.
      if (rank(from) === rank(to)) return !typeOnly;
      return rank(to) > rank(from);
    });
    expect(wrong).toEqual([]);
  });

  it('lets the store know nothing but the nouns and the errors', () => {
    const wrong = inside.filter(
      ({ from, to }) => folderOf(from) === 'store' && !['store', 'model', 'errors'].includes(folderOf(to)),
    );
    expect(wrong).toEqual([]);
  });

  it('has no rings', () => {
    const next = new Map<string, string[]>();
    for (const { from, to, typeOnly } of inside)
      if (!typeOnly) next.set(from, [...(next.get(from) ?? []), to]);
    const done = new Set<string>();
    const rings: string[] = [];
    const visit = (path: string, trail: readonly string[]): void => {
      if (trail.includes(path)) rings.push([...trail.slice(trail.indexOf(path)), path].join(' -> '));
      if (done.has(path) || trail.includes(path)) return;
      for (const to of next.get(path) ?? []) visit(to, [...trail, path]);
      done.add(path);
    };
    for (const path of next.keys()) visit(path, []);
    expect(rings).toEqual([]);
  });

  it('names each package where it is used and nowhere else', () => {
    const named = imports.filter(
      ({ to }) => !to.endsWith('.ts') && !to.startsWith('node:') && !to.startsWith('.'),
    );
    const wrong = named.filter(({ from, to }) => {
      const name = to.startsWith('@') ? to.split('/').slice(0, 2).join('/') : (to.split('/')[0] ?? to);
      return !PACKAGES[name]?.some((place) => from.startsWith(place));
    });
    expect(named.length).toBeGreaterThan(5);
    expect(wrong).toEqual([]);
  });

  it('keeps the disk, the clock, the surroundings and chance out of everything left of the store', () => {
    const store = ORDER.findIndex((group) => group.includes('store'));
    const pure = files(src).filter((path) => rank(shown(path)) < store && !shown(path).startsWith('version'));
    const wrong = pure.flatMap((path) => {
      const text = readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
      const calls =
        text.match(
          /\b(Date\.now\(|new Date\(\)|Math\.random\(|random(?:UUID|Bytes|Int)\(|performance\.now\(|process\.(env|cwd|stdout|stderr|argv|hrtime)|console\.)/g,
        ) ?? [];
      const modules = (text.match(/'node:[a-z_/]+'/g) ?? []).filter(
        (name) => ![...PURE_NODE, ...(CONTAINER[shown(path)] ?? [])].includes(name.slice(1, -1)),
      );
      return [...calls, ...modules].map((what) => `${shown(path)}: ${what}`);
    });
    expect(wrong).toEqual([]);
  });

  it('has no source file over 300 lines, data tables apart', () => {
    const long = files(src)
      .filter(
        (path) =>
          !shown(path).includes('/data/') &&
          !shown(path).endsWith('words.ts') &&
          !shown(path).includes('/words/') &&
          !shown(path).includes('/presets/'),
      )
      .map((path) => ({ path: shown(path), lines: readFileSync(path, 'utf8').split('\n').length }))
      .filter(({ lines }) => lines > 305);
    expect(long).toEqual([]);
  });
});
