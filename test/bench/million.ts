/*
 * The main job on a big list of made-up Chinese customers: 12 columns, 30 % of the rows duplicates. For each stage of
 * `crm-clean run` seconds, rows a second and the peak of memory; the whole as a ratio to a floor measured in the same
 * run (parse the CSV with csv-parse and insert its rows with better-sqlite3, nothing else); how right the result is;
 * then a second file with 5 % new rows into the same store.
 *   npm run setup && npm run bench -- [ROWS=1000000] [--growth] [--keep FOLDER]
 * `--growth` measures a tenth of the rows first and tells how much longer ten times as many take. `--keep` leaves the
 * files and the store in a folder.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { writeRows } from './million/files.js';
import { floor } from './million/floor.js';
import { crmClean, type Ran } from './million/program.js';
import { RowMaker } from './million/rows.js';
import { judge, type Scores } from './million/scores.js';
import { HEADER } from './million/written.js';

/** Of the first rows, so many come with the second file. */
const NEW_ROWS = 0.05;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { growth: { type: 'boolean' }, keep: { type: 'string' } },
});
const size = Number(positionals[0] ?? 1_000_000);
if (!Number.isSafeInteger(size) || size < 1000) throw new Error('ROWS must be a number from 1000');

const number = (value: number, digits = 1): string => value.toFixed(digits).padStart(9);

function printStages({ stages, seconds, cpu, peak }: Ran, rows: number, base: number): void {
  console.log(`${'stage'.padEnd(10)}  seconds   rows/s  peak MB`);
  for (const [stage, told] of Object.entries(stages)) {
    const rate = number(rows / told.seconds, 0);
    console.log(`${stage.padEnd(10)}${number(told.seconds)}${rate}${number(told.peak, 0)}`);
  }
  console.log(`${'whole'.padEnd(10)}${number(seconds)}${number(rows / seconds, 0)}${number(peak, 0)}`);
  console.log(`${(seconds / base).toFixed(1)} x the floor; ${cpu.toFixed(1)} s of processors`);
}

function printScores(title: string, { precision, recall }: Scores): void {
  console.log(`${title.padEnd(24)} precision ${precision.toFixed(4)}  recall ${recall.toFixed(4)}`);
}

interface Measured {
  readonly seconds: number;
  readonly peak: number;
}

async function measure(rows: number, folder: string): Promise<Measured> {
  const maker = new RowMaker();
  const truth: number[] = [];
  await writeRows(maker, rows, folder, 'customers', truth);
  console.log(`\n${rows} rows of ${new Set(truth).size} companies`);
  const base = await floor(join(folder, 'customers.csv'), join(folder, 'floor.db'), HEADER.length);
  console.log(`floor (csv-parse and better-sqlite3) ${base.toFixed(1)} s\n`);
  const first = crmClean(folder, 'run', 'customers.csv', '-o', 'out', '--quiet');
  printStages(first, rows, base);
  const judged = judge(join(folder, 'crm-clean.db'), truth);
  printScores('\nsure', judged.sure);
  printScores('sure + accepted maybe', judged.accepted);
  console.log(`${judged.waiting} pairs wait, ${(100 * judged.waitingRight).toFixed(1)} % of them right`);
  const more = Math.round(rows * NEW_ROWS);
  await writeRows(maker, more, folder, 'second-quarter', truth);
  const second = crmClean(folder, 'run', 'second-quarter.csv', '-o', 'out', '--quiet');
  console.log(
    `\nsecond quarter, ${more} new rows: ${(second.seconds / first.seconds).toFixed(3)} of the first run\n`,
  );
  printStages(second, more, base);
  printScores('sure', judge(join(folder, 'crm-clean.db'), truth).sure);
  return { seconds: first.seconds, peak: Math.max(first.peak, second.peak) };
}

async function inFolder(rows: number): Promise<Measured> {
  const kept = values.keep && resolve(values.keep, String(rows));
  if (kept) mkdirSync(kept, { recursive: true });
  const folder = kept || mkdtempSync(join(tmpdir(), 'crm-clean-bench-'));
  try {
    return await measure(rows, folder);
  } finally {
    if (!kept) rmSync(folder, { recursive: true, force: true });
  }
}

const small = values.growth ? await inFolder(Math.round(size / 10)) : undefined;
const whole = await inFolder(size);
if (small) {
  const [time, memory] = [whole.seconds / small.seconds, whole.peak / small.peak];
  console.log(
    `\nten times the rows: ${time.toFixed(1)} times the seconds, ${memory.toFixed(1)} times the memory`,
  );
}
