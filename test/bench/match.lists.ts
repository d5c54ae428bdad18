import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { mapColumns } from '../../src/dictionary/columns.js';
import { inferDictionary } from '../../src/dictionary/infer.js';
import { readDictionary } from '../../src/dictionary/read.js';
import { makeCleaner } from '../../src/fields/clean.js';
import { findDuplicates, type MatchResult } from '../../src/match/index.js';
import type { Dictionary } from '../../src/model/dictionary.js';
import type { ScoredPair } from '../../src/model/match.js';
import type { CustomerRecord } from '../../src/model/record.js';
import { type PairScores, pairScores } from '../../src/quality/scores.js';
import { builtIn } from '../../src/registry.js';
import { testData } from '../data.js';

/** Lists with known truth for development; not part of the project. */
const KNOWN_LISTS = testData('matching/');

export const hasKnownLists = existsSync(KNOWN_LISTS);

/** The probabilities that these tests go by, whatever the defaults of a dictionary are. */
const MATCHING = { sure: 0.95, maybe: 0.1, pairsPerRecord: 30 };

export interface Judged {
  readonly result: MatchResult;
  readonly clusters: PairScores;
  /** Share of the sure pairs that are right. */
  readonly surePrecision: number;
  readonly wrong: readonly ScoredPair[];
  readonly records: readonly CustomerRecord[];
}

function recordsOf(
  header: readonly string[],
  rows: readonly (readonly string[])[],
): { dictionary: Dictionary; records: CustomerRecord[] } {
  const samples = rows.slice(0, 300);
  const { text } = inferDictionary([{ name: 'list', headers: header, samples }], builtIn.known, 'zh-CN');
  const { dictionary } = readDictionary(text, builtIn.known);
  const columns = mapColumns(header, samples, dictionary, builtIn.types);
  const clean = makeCleaner(dictionary, columns, builtIn.types);
  const records = rows.map((cells, index) => ({
    id: index + 1,
    values: clean({ line: index + 2, cells }).values,
  }));
  return { dictionary: { ...dictionary, matching: MATCHING }, records };
}

/** Cleans a list, finds its duplicates and compares them with the truth: the customer of each row. */
export function judge(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  truth: readonly (string | number)[],
): Judged {
  const { dictionary, records } = recordsOf(header, rows);
  const result = findDuplicates(records, {
    dictionary,
    types: builtIn.types,
    rules: builtIn.matchRules,
    decisions: [],
  });
  const found = new Map(
    result.clusters.flatMap((members, index) => members.map((id) => [id, index] as const)),
  );
  const { pairs } = pairScores(found, new Map(truth.map((customer, index) => [index + 1, customer])));
  const sure = result.pairs.filter(({ band }) => band === 'sure');
  const wrong = sure.filter(({ a, b }) => truth[a - 1] !== truth[b - 1]);
  const surePrecision = sure.length === 0 ? 1 : 1 - wrong.length / sure.length;
  return { result, clusters: pairs, surePrecision, wrong, records };
}

function rowsOf(path: string): string[][] {
  return parse(readFileSync(new URL(path, KNOWN_LISTS)), { bom: true, relaxColumnCount: true });
}

export function judgeKnownList(name: string): Judged {
  const [header = [], ...rows] = rowsOf(`${name}/input.csv`);
  const truth: string[] = [];
  for (const [record, customer] of rowsOf(`${name}/truth.csv`).slice(1))
    truth[Number(record) - 1] = customer ?? '';
  return judge(header, rows, truth);
}

/** Short and registered names of the same companies, one under the other, with or without a phone. */
export function judgeShortNames(count: number, withPhone: boolean): Judged {
  const pairs = rowsOf('cn_short_full_dev.csv').slice(1, count + 1);
  const phone = (index: number) => (withPhone ? [`0755-2${6_000_000 + index * 37}`] : []);
  const rows = pairs.flatMap(([short = '', full = ''], index) => [
    [short, ...phone(index)],
    [full, ...phone(index)],
  ]);
  const header = withPhone ? ['客户名称', '电话'] : ['客户名称'];
  return judge(
    header,
    rows,
    pairs.flatMap((_, index) => [index, index]),
  );
}
