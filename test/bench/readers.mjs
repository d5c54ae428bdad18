/*
 * Our readers measured by value on others' files: workbooks with the CSV that Excel itself wrote of each sheet,
 * csv-spectrum with its JSON, and the test files of calamine, readxl and OpenRefine, of which every one must be read
 * or refused with a sentence. Says "skipped" without the data (see test/data.ts; CRM_CLEAN_TEST_DATA names its folder).
 * Run with: npm run build && node test/bench/readers.mjs [--verbose]
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { parse } from 'csv-parse/sync';
import { differences, means } from './shown.mjs';

const ROOT =
  process.env.CRM_CLEAN_TEST_DATA ?? fileURLToPath(new URL('../../../shared/data', import.meta.url));
const READERS = join(resolve(ROOT), 'readers');
/** Seconds for one file; slower ones hang. */
const LIMIT = 20;
const verbose = process.argv.includes('--verbose');

// ---- reading, in a thread that can be ended when it hangs

async function readWhole(path) {
  const { openFile } = await import('../../dist/formats/index.js');
  const bytes = readFileSync(path);
  const opened = await openFile(
    {
      path: basename(path),
      size: bytes.length,
      read: async (position, length) => bytes.subarray(position, position + length),
      async *stream(position = 0) {
        yield bytes.subarray(position);
      },
    },
    {},
  );
  const sheets = [];
  for (const sheet of opened.sheets) {
    const rows = [];
    for await (const batch of sheet.rows()) rows.push(...batch);
    sheets.push({ name: sheet.name, rows });
  }
  await opened.close();
  return { format: opened.format, sheets };
}

async function answer(path) {
  const { words } = await import('../../dist/formats/words.js');
  const { say } = await import('../../dist/i18n/say.js');
  try {
    return await readWhole(path);
  } catch (error) {
    if (error?.name !== 'UserError') return { crash: String(error?.stack ?? error) };
    return { refused: say(error, 'en', words) };
  }
}

if (!isMainThread)
  parentPort.on('message', async (path) => {
    const start = performance.now();
    const result = await answer(path);
    parentPort.postMessage({ ...result, ms: performance.now() - start });
  });

let worker;
/** The sheets of a file, or why there are none: `refused`, `crash` or `hang`. */
function read(path) {
  worker ??= new Worker(fileURLToPath(import.meta.url), { stdout: false });
  return new Promise((done) => {
    const finish = (result) => {
      clearTimeout(timer);
      worker?.off('message', finish);
      worker?.off('error', fail);
      if (result.hang || result.crash) {
        worker?.terminate();
        worker = undefined;
      }
      done(result);
    };
    const fail = (error) => finish({ crash: String(error), ms: 0 });
    const timer = setTimeout(() => finish({ hang: true, ms: LIMIT * 1000 }), LIMIT * 1000);
    worker.on('message', finish);
    worker.on('error', fail);
    worker.postMessage(path);
  });
}

// ---- workbooks with the CSV of Excel

const { CFB, read: readBook, utils } = createRequire(import.meta.url)('@e965/xlsx');

const DAY = 86_400_000;
/** An ISO text of ours as a serial number; Excel's 1900 begins a day early, as it has a 29th of February. */
function serial(text, from1904) {
  const [, date, hours = 0, minutes = 0, seconds = 0] =
    /^(\d{4}-\d\d-\d\d)?\s*(?:(\d+):(\d\d):(\d\d))?$/.exec(text) ?? [];
  const epoch = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, date < '1900-03-01' ? 31 : 30);
  const days = date === undefined ? 0 : (Date.parse(`${date}T00:00Z`) - epoch) / DAY;
  return days + (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
}

/** Whether a second reader found in the cell what ours says. */
function holds(cell, text, from1904) {
  if (cell.v === undefined) return text === '';
  if (typeof cell.v === 'boolean') return String(cell.v).toUpperCase() === text;
  if (typeof cell.v !== 'number' || cell.t === 'e') return String(cell.v) === text;
  if (/^-?[\d.]+$/.test(text)) return Math.abs(Number(text) - cell.v) <= 1e-9 * Math.abs(cell.v);
  return Math.abs(serial(text, from1904) - cell.v) < 1e-5;
}

/** Why our text is right although Excel shows another, so far as a second reader confirms it; else undefined. */
function explained({ sheet, from1904 }, { row, column, text, shown }) {
  const cell = sheet?.[utils.encode_cell({ r: row, c: column })];
  if (cell === undefined || !holds(cell, text, from1904)) return undefined;
  if (/^#{3,}$/.test(shown)) return 'shown as ####';
  if (means(String(cell.w ?? '').trim(), shown.trim())) return 'only its number format shows it so';
  // Under a condition the sign is left to the format.
  if (/\[[<>=]/.test(cell.z) && means(text.replace(/^-/, ''), shown))
    return 'only its number format shows it so';
  return cell.f === undefined ? undefined : 'a formula that Excel worked out anew';
}

/** The class of a sheet: `equal`, an explanation, or `different` with its first cell. */
function judged(sheet, shown, second) {
  const reasons = new Set();
  for (const cell of differences(sheet?.rows ?? [], shown)) {
    const why = explained(second, cell);
    if (why === undefined) return { class: 'different', cell };
    reasons.add(why);
  }
  return reasons.size === 0 ? { class: 'equal' } : { class: 'explained', why: [...reasons].join(', ') };
}

async function excel() {
  const folder = join(READERS, 'excel_oracle');
  const manifest = parse(readFileSync(join(folder, 'manifest.csv')), { columns: true });
  const sheets = [...new Map(manifest.map((line) => [line.expected, line])).values()];
  const table = {};
  for (const { input, sheet_index, expected } of sheets) {
    const path = join(folder, 'input', input);
    const kind = extname(input).slice(1);
    table[kind] ??= { sheets: 0, equal: 0, explained: 0, different: 0, locked: 0, refused: 0 };
    table[kind].sheets++;
    const found = await read(path);
    const verdict = found.sheets
      ? await excelVerdict(found, path, sheet_index, join(folder, 'expected', expected))
      : {
          class: /locked with a password/.test(found.refused) ? 'locked' : 'refused',
          why: found.refused ?? found.crash ?? 'hangs',
        };
    table[kind][verdict.class]++;
    if (verdict.class === 'refused' || verdict.class === 'locked')
      console.log(`${verdict.class.padEnd(9)} ${expected}: ${verdict.why}`);
    if (verdict.class === 'explained' && verbose) console.log(`explained ${expected}: ${verdict.why}`);
    if (verdict.class === 'different' && verbose) {
      const { row, column, text, shown } = verdict.cell;
      const address = row < 0 || column < 0 ? `${row},${column}` : utils.encode_cell({ r: row, c: column });
      console.log(
        `different ${expected} ${address}: ${JSON.stringify(text)}, Excel ${JSON.stringify(shown)}`,
      );
    }
  }
  report('Workbooks, against the CSV that Excel wrote', table);
}

/** The workbook as SheetJS reads it, with our help where only the password of Excel itself locks it. */
async function secondReading(path) {
  const bytes = readFileSync(path);
  const options = { cellNF: true, sheetStubs: true };
  try {
    return readBook(bytes, options);
  } catch {
    const { unlocked } = await import('../../dist/formats/legacy-unlock.js');
    const file = CFB.parse(bytes, { type: 'buffer' });
    return readBook(unlocked((CFB.find(file, 'Workbook') ?? CFB.find(file, 'Book')).content), options);
  }
}

async function excelVerdict(found, path, index, expected) {
  const book = await secondReading(path);
  const shown = parse(readFileSync(expected, 'latin1'), { relax_column_count: true, relax_quotes: true });
  const name = book.SheetNames[Number(index)];
  const ours = found.sheets.find((sheet) => sheet.name === name);
  const from1904 = book.Workbook?.WBProps?.date1904 === true;
  return judged(ours, shown, { sheet: book.Sheets[name], from1904 });
}

function report(title, table) {
  const rows = Object.entries(table);
  const names = Object.keys(rows[0]?.[1] ?? {});
  const sum = Object.fromEntries(
    names.map((name) => {
      const values = rows.map(([, row]) => row[name]);
      return [name, name === 'slowest ms' ? Math.max(...values) : values.reduce((a, b) => a + b, 0)];
    }),
  );
  console.log(`\n${title}`);
  console.log(`${'format'.padEnd(10)}${names.map((name) => name.padStart(12)).join('')}`);
  for (const [kind, row] of [...rows.sort(), ['all', sum]])
    console.log(`${kind.padEnd(10)}${names.map((name) => String(row[name]).padStart(12)).join('')}`);
  if (sum.equal !== undefined) {
    const open = sum.sheets - (sum.locked ?? 0);
    const share = (count) => `${((100 * count) / open).toFixed(1)} %`;
    const locked = sum.locked ? ` of the ${open} that need no password` : '';
    console.log(
      `equal ${share(sum.equal)}, with those explained ${share(sum.equal + sum.explained)}${locked}`,
    );
  }
}

// ---- csv-spectrum

async function spectrum() {
  const folder = join(READERS, 'csv_spectrum');
  const table = { csv: { sheets: 0, equal: 0, explained: 0, different: 0, refused: 0 } };
  for (const name of readdirSync(join(folder, 'csvs'))) {
    table.csv.sheets++;
    const { sheets, refused } = await read(join(folder, 'csvs', name));
    const json = JSON.parse(readFileSync(join(folder, 'json', name.replace('.csv', '.json')), 'utf8'));
    const [header = { cells: [] }, ...rows] = sheets?.[0]?.rows ?? [];
    const records = rows.map((row) =>
      Object.fromEntries(header.cells.map((key, column) => [key, row.cells[column]])),
    );
    const verdict = refused
      ? 'refused'
      : JSON.stringify(records) === JSON.stringify(json)
        ? 'equal'
        : 'different';
    table.csv[verdict]++;
    if (verdict !== 'equal')
      console.log(
        `${verdict} ${name}: ${refused ?? `${JSON.stringify(records)}, its JSON ${JSON.stringify(json)}`}`,
      );
  }
  report('csv-spectrum, against its JSON', table);
}

// ---- files that must be read or refused, whatever they are

async function files(set) {
  const table = {};
  for (const entry of readdirSync(join(READERS, set), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(?:xls[xmb]?|ods|csv|tsv|txt)$/i.test(entry.name)) continue;
    const kind = extname(entry.name).slice(1).toLowerCase();
    table[kind] ??= { files: 0, read: 0, refused: 0, crashed: 0, hung: 0, 'slowest ms': 0 };
    const found = await read(join(entry.parentPath, entry.name));
    const verdict = found.sheets ? 'read' : found.refused ? 'refused' : found.hang ? 'hung' : 'crashed';
    table[kind].files++;
    table[kind][verdict]++;
    table[kind]['slowest ms'] = Math.max(table[kind]['slowest ms'], Math.round(found.ms));
    if (verdict !== 'read')
      console.log(`${verdict} ${entry.name}: ${found.refused ?? found.crash ?? 'no answer'}`);
  }
  report(`${set}: read or refused`, table);
}

if (isMainThread) {
  if (existsSync(READERS)) {
    await excel();
    await spectrum();
    for (const set of ['calamine', 'readxl', 'openrefine']) await files(set);
    await worker?.terminate();
  } else console.log(`skipped: no ${READERS}`);
}
