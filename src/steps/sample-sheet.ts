import { UserError } from '../errors.js';
import { openFile } from '../formats/index.js';
import type { Dictionary } from '../model/dictionary.js';
import type { FormSheet } from '../model/form.js';
import type { Decision } from '../model/match.js';
import type { SourceRow } from '../model/record.js';
import type { Lang, Words } from '../model/words.js';
import { fieldsOf, valuesText } from '../report/evaluation/phrases.js';
import { placeText } from '../report/phrases.js';
import type { Workspace } from '../workspace.js';
import { pairId } from './evaluate-misjudged.js';
import { speakerFor } from './speaker.js';

/* The sheet of pairs that a person labels: two lines a pair, one record each; the label stands on either. */

type Verdict = Decision['verdict'];

const TITLES = {
  pair: { en: 'Pair', 'zh-CN': '记录对' },
  label: { en: 'Same customer?', 'zh-CN': '是同一客户吗' },
  record: { en: 'Record', 'zh-CN': '记录编号' },
  place: { en: 'Row', 'zh-CN': '所在行' },
} as const satisfies Record<string, Words>;

type Column = keyof typeof TITLES;

const SHEET: Words = { en: 'Pairs to label', 'zh-CN': '待标注的记录对' };

const HELP: Words = {
  en: 'One answer for each pair, on either of its two lines: same, different or cannot tell. What the program thinks of a pair is not shown on purpose.',
  'zh-CN':
    '每对两行，在任意一行选一次即可：同一客户、不同客户或无法判断。这里有意不显示程序的判断，以免影响您。',
};

/** The words of the drop-down. */
const LABELS: Readonly<Record<Verdict, Words>> = {
  same: { en: 'same', 'zh-CN': '同一客户' },
  different: { en: 'different', 'zh-CN': '不同客户' },
  unsure: { en: 'cannot tell', 'zh-CN': '无法判断' },
};

/** What people write instead. */
const OTHER_WORDS: ReadonlyMap<string, Verdict> = new Map([
  ...'yes y 1 true 是 是的 对 相同 同一 同一个 是同一客户'.split(' ').map((word) => [word, 'same'] as const),
  ...'no n 0 false 否 不 不是 不同 不是同一客户'.split(' ').map((word) => [word, 'different'] as const),
  ...'unsure ? ？ 不确定 不清楚 不知道'.split(' ').map((word) => [word, 'unsure'] as const),
]);

const fold = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

function verdictOf(text: string): Verdict | undefined {
  const word = fold(text);
  const labels = Object.entries(LABELS) as [Verdict, Words][];
  return labels.find(([, words]) => Object.values(words).includes(word))?.[0] ?? OTHER_WORDS.get(word);
}

/** The sheet for these pairs, with the labels that are known already. */
export function labelSheet(
  { store, registry, lang }: Workspace,
  dictionary: Dictionary,
  pairs: readonly (readonly [number, number])[],
): FormSheet {
  const ids = [...new Set(pairs.flat())].sort((a, b) => a - b);
  const records = new Map(store.recordsById(ids).map((record) => [record.id, record.values]));
  const origins = store.origins(ids);
  const verdicts = new Map(store.decisions().map(({ a, b, verdict }) => [pairId(a, b), verdict]));
  const speaker = speakerFor(registry, dictionary, lang);
  const order = dictionary.fields.map(({ name }) => name);
  const fields = fieldsOf(Object.assign({}, ...records.values()), {}, order);
  const line = (record: number, pair: number, label: string): string[] => {
    const origin = origins.get(record);
    const values = records.get(record) ?? {};
    return [
      String(pair),
      label,
      String(record),
      origin === undefined ? '' : placeText(speaker, origin),
      ...fields.map((field) => valuesText(speaker, values, field)),
    ];
  };
  return {
    name: SHEET[lang],
    columns: [...columnsOf(lang), ...fields.map((field) => ({ title: speaker.title(field), width: 20 }))],
    rows: pairs.flatMap(([a, b], index) => {
      const verdict = verdicts.get(pairId(a, b));
      const label = verdict === undefined ? '' : LABELS[verdict][lang];
      return [line(a, index + 1, label), line(b, index + 1, '')];
    }),
  };
}

function columnsOf(lang: Lang): FormSheet['columns'] {
  const choices = Object.values(LABELS).map((words) => words[lang]);
  return [
    { title: TITLES.pair[lang], width: 7 },
    { title: TITLES.label[lang], width: 16, comment: HELP[lang], choices },
    { title: TITLES.record[lang], width: 10 },
    { title: TITLES.place[lang], width: 26 },
  ];
}

export interface Label {
  readonly a: number;
  readonly b: number;
  readonly verdict: Verdict;
  /** Where the label stands. */
  readonly line: number;
}

/** Reads labels back from a sheet, however its lines were sorted. Throws UserError `sample.*`. */
export async function labelsIn({ files, registry }: Workspace, path: string): Promise<Label[]> {
  const file = await files.open(path);
  try {
    const opened = await openFile(file, {}, registry.things.formats);
    try {
      for (const { rows } of opened.sheets) {
        const read: SourceRow[] = [];
        for await (const batch of rows()) read.push(...batch);
        const labels = labelsOf(read, path);
        if (labels !== undefined) return labels;
      }
      throw new UserError('sample.no_sheet', { path });
    } finally {
      await opened.close();
    }
  } finally {
    await file.close();
  }
}

function columnsIn(cells: readonly string[]): Record<Column, number> | undefined {
  const find = (name: Column): number =>
    cells.findIndex((cell) => Object.values(TITLES[name]).some((title) => fold(title) === fold(cell)));
  const columns = { pair: find('pair'), label: find('label'), record: find('record'), place: find('place') };
  return columns.pair < 0 || columns.label < 0 || columns.record < 0 ? undefined : columns;
}

/** Lines with the same number are a pair. */
interface Gathered {
  readonly records: number[];
  label?: { readonly verdict: Verdict; readonly line: number };
}

function labelsOf(rows: readonly SourceRow[], path: string): Label[] | undefined {
  const start = rows.findIndex(({ cells }) => columnsIn(cells) !== undefined);
  const columns = columnsIn(rows[start]?.cells ?? []);
  if (columns === undefined) return undefined;
  const pairs = new Map<string, Gathered>();
  for (const { line, cells } of rows.slice(start + 1)) {
    const cell = (name: Column): string => (cells[columns[name]] ?? '').trim();
    if (cell('pair') === '' && cell('label') === '') continue;
    const record = Number(cell('record'));
    if (!Number.isSafeInteger(record) || record < 1) throw new UserError('sample.bad_record', { path, line });
    const pair = pairs.get(cell('pair')) ?? { records: [] };
    pairs.set(cell('pair'), pair);
    pair.records.push(record);
    addLabel(pair, cell('label'), path, line);
  }
  return [...pairs.values()].flatMap(({ records, label }) => {
    if (label === undefined) return [];
    const [first, second] = records;
    if (records.length !== 2 || first === undefined || second === undefined || first === second)
      throw new UserError('sample.no_pair', { path, line: label.line });
    return [{ a: Math.min(first, second), b: Math.max(first, second), ...label }];
  });
}

function addLabel(pair: Gathered, text: string, path: string, line: number): void {
  if (text === '') return;
  const verdict = verdictOf(text);
  if (verdict === undefined) throw new UserError('sample.bad_label', { path, line, value: text });
  if (pair.label !== undefined && pair.label.verdict !== verdict)
    throw new UserError('sample.two_labels', { path, line });
  pair.label = { verdict, line };
}
