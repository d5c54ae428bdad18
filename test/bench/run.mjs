/*
 * The main job on a big list: seconds and peak memory of `crm-clean run`, and the ratio to a floor measured in the
 * same run: parse the CSV with csv-parse and insert its rows with better-sqlite3, nothing else.
 *   npm run setup && node test/bench/run.mjs [ROWS=100000]
 */
import { spawnSync } from 'node:child_process';
import { createReadStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parse } from 'csv-parse';
import { stringify } from 'csv-stringify/sync';
import ts from 'typescript';

const size = Number(process.argv[2] ?? 100_000);
const here = fileURLToPath(new URL('.', import.meta.url));
const bin = fileURLToPath(new URL('../../bin/crm-clean.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'crm-clean-bench-'));

/** The made-up list is TypeScript, which Node 20 does not run. */
async function loadTypeScript(name) {
  const { outputText } = ts.transpileModule(readFileSync(join(here, name), 'utf8'), {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
  });
  const path = join(folder, `${name}.mjs`);
  writeFileSync(path, outputText);
  return import(pathToFileURL(path).href);
}

const { makeList } = await loadTypeScript('match.data.ts');
const { header, rows, truth } = makeList(size);
const csv = join(folder, 'customers.csv');
writeFileSync(csv, stringify([header, ...rows]));
const truthFile = join(folder, 'truth.csv');
const lines = truth.map((cluster, index) => `customers.csv,customers,${index + 2},${cluster}`);
writeFileSync(truthFile, `source,sheet,line,cluster\n${lines.join('\n')}\n`);

async function floor() {
  const require = createRequire(import.meta.url);
  const Database = require(Number(process.versions.napi) >= 10 ? 'better-sqlite3-n10' : 'better-sqlite3');
  const begun = performance.now();
  const db = new Database(join(folder, 'floor.db'));
  db.pragma('journal_mode = wal');
  db.pragma('synchronous = normal');
  const columns = header.map((_, index) => `c${index}`);
  db.exec(`create table rows (${columns.join(', ')})`);
  const insert = db.prepare(`insert into rows values (${columns.map(() => '?').join(', ')})`);
  db.exec('begin');
  for await (const row of createReadStream(csv).pipe(parse())) insert.run(row);
  db.exec('commit');
  db.close();
  return (performance.now() - begun) / 1000;
}

/** Runs the program under `time`-like watch: its own report of peak memory, in MB. */
function crmClean(...args) {
  const begun = performance.now();
  const watch = `process.on('exit', () => process.stderr.write('peak ' + process.resourceUsage().maxRSS / 1024 + '\\n'));`;
  const hook = join(folder, 'watch.mjs');
  writeFileSync(hook, watch);
  const result = spawnSync(process.execPath, ['--import', pathToFileURL(hook).href, bin, ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (result.status !== 0) throw new Error(result.stderr);
  const peak = Number(/peak ([\d.]+)/.exec(result.stderr)?.[1] ?? 0);
  return { seconds: (performance.now() - begun) / 1000, peak, out: result.stdout };
}

try {
  const base = await floor();
  const steps = [
    ['import', 'customers.csv'],
    ['dedupe'],
    ['tag'],
    ['export'],
    ['report', '-o', 'report.html'],
    ['report', '-o', 'report.xlsx'],
  ];
  console.log(`${rows.length} rows; floor (csv-parse and better-sqlite3) ${base.toFixed(1)} s`);
  for (const step of steps) {
    const { seconds, peak } = crmClean(...step);
    const ratio = (seconds / base).toFixed(1);
    console.log(
      `${step.join(' ').padEnd(22)} ${seconds.toFixed(1).padStart(6)} s  ${ratio.padStart(5)} x  ${peak.toFixed(0).padStart(5)} MB`,
    );
  }
  const { out } = crmClean('evaluate', '--truth', truthFile, '--json');
  const { pairs } = JSON.parse(out);
  console.log(`precision ${pairs.precision.toFixed(4)}  recall ${pairs.recall.toFixed(4)}`);
  for (const name of ['crm-clean.db', 'crm-clean.yaml']) rmSync(join(folder, name));
  const whole = crmClean('run', 'customers.csv');
  console.log(
    `run (all of it)        ${whole.seconds.toFixed(1).padStart(6)} s  ${(whole.seconds / base).toFixed(1).padStart(5)} x  ${whole.peak.toFixed(0).padStart(5)} MB`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
