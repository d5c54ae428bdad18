import { UserError } from '../errors.js';
import { csvText } from '../formats/csv.js';
import { writeForm } from '../formats/xlsx-form.js';
import { findDuplicates, scorerFor } from '../match/index.js';
import type { Dictionary } from '../model/dictionary.js';
import type { PairSample } from '../model/evaluation.js';
import type { FormSheet } from '../model/form.js';
import type { ScoredPair } from '../model/match.js';
import { drawSample } from '../quality/pair-sample.js';
import type { Store } from '../store/types.js';
import { hash53 } from '../text/hash.js';
import type { FileContent, Workspace } from '../workspace.js';
import { loadDictionary } from './dictionary.js';
import { pairId } from './evaluate-misjudged.js';
import { pairing } from './pairs.js';
import { labelSheet } from './sample-sheet.js';

export interface SampleOptions {
  /** Pairs to draw, about. */
  readonly size: number;
  readonly seed: number;
  /** Where to write the sheet to label: `.xlsx` or `.csv`. */
  readonly path: string;
  /** Write over a file that is there. */
  readonly force: boolean;
}

export interface DrawnSample {
  readonly path: string;
  readonly strata: readonly { readonly name: string; readonly population: number; readonly drawn: number }[];
}

/** Pairs this many bits short of waiting are near misses. */
const NEAR = 4;

/** Pairs by what becomes of them without any decision of a person. */
interface Populations {
  readonly sure: readonly ScoredPair[];
  readonly maybe: readonly ScoredPair[];
  readonly near: readonly ScoredPair[];
}

/** Rows of activities and orders that say the same of their customer are no question for a person. */
const isQuestion = ({ evidence }: ScoredPair): boolean => evidence[0]?.rule !== 'same_reference';

function populationsOf(workspace: Workspace, dictionary: Dictionary): Populations {
  const { store, registry } = workspace;
  const records = [...store.records()];
  const decisions = store.decisions();
  const decided = new Map(decisions.map((one) => [pairId(one.a, one.b), one]));
  const isOpen = ({ a, b }: ScoredPair): boolean => !decided.has(pairId(a, b));
  const model = store.matchModel();
  const setup = { dictionary, types: registry.types, rules: registry.matchRules };
  const asked = decisions.flatMap(({ a, b }) => [a, b]);
  const scorer =
    decisions.length === 0 ? undefined : scorerFor(records, { ...setup, ...(model && { model }) }, asked);
  const again = [...decided.values()].flatMap(({ a, b }) => scorer?.pair(a, b) ?? []);
  const { maybe } = dictionary.matching;
  const nearest = maybe / (maybe + (1 - maybe) * 2 ** NEAR);
  const found = findDuplicates(records, {
    ...setup,
    dictionary: { ...dictionary, matching: { ...dictionary.matching, maybe: nearest } },
    decisions,
    numbers: store.membership(),
    ...pairing(workspace),
  });
  const near = [...found.pairs, ...again].filter(
    ({ probability, band }) => probability < maybe && probability >= nearest && band !== 'sure',
  );
  return {
    sure: [...[...store.pairs('sure')].filter(isOpen), ...again.filter(({ band }) => band === 'sure')].filter(
      isQuestion,
    ),
    maybe: [...[...store.pairs('maybe')].filter(isOpen), ...again.filter(({ band }) => band === 'maybe')],
    near: eachOnce(near),
  };
}

function eachOnce(pairs: readonly ScoredPair[]): ScoredPair[] {
  return [...new Map(pairs.map((pair) => [pairId(pair.a, pair.b), pair])).values()];
}

function checkReady(store: Store): void {
  const { customers, unmatched, recleaned } = store.totals();
  if (customers === 0) throw new UserError('evaluate.nothing_found');
  if (unmatched > 0) throw new UserError('report.unmatched', { unmatched });
  if (recleaned > 0) throw new UserError('report.recleaned', { recleaned });
}

/**
 * Draws pairs for a person to label and writes them to a sheet. What was drawn, and from how many, is kept, so that
 * the labels can be reckoned up; they are read back by `readLabels`.
 */
export async function drawPairs(workspace: Workspace, options: SampleOptions): Promise<DrawnSample> {
  const { store, files, registry, configPath, now, user, progress } = workspace;
  const { size, seed, path, force } = options;
  checkReady(store);
  if (!/\.(xlsx|csv)$/i.test(path)) throw new UserError('sample.bad_extension', { path });
  if (!force && (await files.readText(path)) !== undefined) throw new UserError('sample.exists', { path });
  const { dictionary } = await loadDictionary(files, configPath, registry);
  const strata = drawSample(populationsOf(workspace, dictionary), size, seed);
  const sample: PairSample = {
    drawnAt: now.iso,
    by: user,
    strata: strata.map(({ name, population, drawn }) => ({
      name,
      population,
      pairs: drawn.map(({ a, b }) => [a, b] as const),
    })),
  };
  const pairs = mixed(sample, seed);
  if (pairs.length === 0) throw new UserError('sample.no_pairs');
  await files.write(path, await contentOf(labelSheet(workspace, dictionary, pairs), path, now.iso));
  store.addSample(sample);
  progress.done();
  return {
    path,
    strata: sample.strata.map(({ name, population, pairs: drawn }) => ({
      name,
      population,
      drawn: drawn.length,
    })),
  };
}

/** All pairs, mixed, so that nobody can tell from its place what the program thinks of a pair. */
function mixed({ strata }: PairSample, seed: number): (readonly [number, number])[] {
  const lot = ([a, b]: readonly [number, number]): number => hash53(`${b} ${a}`, seed + 1);
  return strata.flatMap(({ pairs }) => pairs).sort((x, y) => lot(x) - lot(y) || x[0] - y[0] || x[1] - y[1]);
}

async function contentOf(sheet: FormSheet, path: string, madeAt: string): Promise<FileContent> {
  if (/\.csv$/i.test(path)) {
    const columns = sheet.columns.map(({ title, width }) => ({ title, width, text: true }));
    return csvText({ name: sheet.name, columns, rows: () => sheet.rows });
  }
  const bytes = await writeForm([sheet], madeAt);
  return (sink) =>
    new Promise((resolve, reject) => {
      sink.once('error', reject);
      sink.end(bytes, () => resolve());
    });
}
