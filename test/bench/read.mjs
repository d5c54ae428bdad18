/*
 * How fast files of 100,000 rows of 12 columns are read, and in how much memory, beside two others measured in the same
 * run: a floor (only unpacking the parts of the workbook, only decoding the text), and for the workbook `@e965/xlsx`
 * as it reads fastest (`dense`). Every figure comes from a process of its own; they take turns, and the median counts.
 * Run with: npm run build && node test/bench/read.mjs [ROWS]
 */
import { spawnSync } from 'node:child_process';
import { createReadStream, mkdtempSync, openSync, readSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { crc32, deflateRawSync } from 'node:zlib';

const COLUMNS = [
  '客户名称',
  '联系人',
  '手机',
  '电话',
  '邮箱',
  '地址',
  '级别',
  '来源',
  '创建日期',
  '金额',
  '统一社会信用代码',
  '备注',
];
const CITIES = [
  '深圳市南山区',
  '上海市浦东新区',
  '北京市朝阳区',
  '广州市天河区',
  '成都市武侯区',
  '臺北市信義區',
];
const TRADES = ['华鑫达宏精密机械', '星辰光电科技', '恒瑞丰包装材料', '𠮷祥餐饮管理', 'Müller Präzision'];

function cells(i) {
  return [
    `${CITIES[i % 6].slice(0, 2)}${TRADES[i % 5]}${i}有限公司`,
    `张${'伟芳娜敏静'[i % 5]}${i % 97}`,
    `138${String(i * 7919)
      .padStart(8, '0')
      .slice(-8)}`,
    i % 3 === 0 ? `0755-${26_000_000 + i}` : '',
    `user${i}@example.com`,
    `${CITIES[i % 6]}科技园${i % 300}号，${i % 20}楼`,
    'ABCD'[i % 4],
    ['展会', '转介绍', '网站'][i % 3],
    43_000 + (i % 2000),
    (i % 1000) * 12.5,
    `91440300MA5${String(i).padStart(7, '0')}`,
    i % 10 === 0 ? `第一行\n"第二行", ${i}` : '',
  ];
}

/** The workbook as Excel writes it: the texts in a part of their own, after the sheet. */
function makeWorkbook(rows) {
  const index = new Map();
  const strings = [];
  const text = (value) => {
    if (!index.has(value)) {
      index.set(value, strings.length);
      strings.push(`<si><t>${value.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</t></si>`);
    }
    return index.get(value);
  };
  const cell = (value, column, line) => {
    const address = `${String.fromCharCode(65 + column)}${line}`;
    if (value === '') return '';
    if (typeof value === 'number') return `<c r="${address}" s="${column === 8 ? 1 : 0}"><v>${value}</v></c>`;
    return `<c r="${address}" t="s"><v>${text(value)}</v></c>`;
  };
  const row = (values, line) =>
    `<row r="${line}" spans="1:12">${values.map((v, c) => cell(v, c, line)).join('')}</row>`;
  const lines = [row(COLUMNS, 1), ...Array.from({ length: rows }, (_, i) => row(cells(i), i + 2))];
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const pkg = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const related = ['worksheet:worksheets/sheet1', 'styles:styles', 'sharedStrings:sharedStrings'].map(
    (pair, i) => {
      const [type, target] = pair.split(':');
      return `<Relationship Id="rId${i + 1}" Type="${rel}/${type}" Target="${target}.xml"/>`;
    },
  );
  const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const contents = [
    'workbook:sheet.main',
    'worksheets/sheet1:worksheet',
    'styles:styles',
    'sharedStrings:sharedStrings',
  ];
  const overrides = contents.map((pair) => {
    const [name, type] = pair.split(':');
    return `<Override PartName="/xl/${name}.xml" ContentType="${types}.${type}+xml"/>`;
  });
  return zip({
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${overrides.join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${pkg}"><Relationship Id="a" Type="${rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${rel}"><sheets><sheet name="客户" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${pkg}">${related.join('')}</Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${lines.join('')}</sheetData></worksheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${strings.join('')}</sst>`,
  });
}

function zip(parts) {
  const bodies = [];
  const directory = [];
  let offset = 0;
  for (const [name, text] of Object.entries(parts)) {
    const raw = Buffer.from(text);
    const packed = deflateRawSync(raw);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(raw), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(raw.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\0', 'latin1'), fields, tail, Buffer.from(name));
    const body = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, Buffer.from(name), packed]);
    bodies.push(body);
    offset += body.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(Object.keys(parts).length, 8);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, central, end]);
}

function* csvLines(rows) {
  const quoted = (value) =>
    /[",\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : value;
  yield `\ufeff${COLUMNS.join(',')}\r\n`;
  for (let i = 0; i < rows; i++) yield `${cells(i).map(quoted).join(',')}\r\n`;
}

function fileSource(path) {
  const file = openSync(path, 'r');
  return {
    path,
    size: statSync(path).size,
    read: async (position, length) => {
      const buffer = Buffer.alloc(length);
      return buffer.subarray(0, readSync(file, buffer, 0, length, position));
    },
    stream: (start = 0) => createReadStream(path, { start, highWaterMark: 1 << 18 }),
  };
}

const WORK = {
  async read(path) {
    const { openFile } = await import('../../dist/formats/index.js');
    const opened = await openFile(fileSource(path), {});
    let rows = 0;
    for await (const batch of opened.sheets[0].rows()) rows += batch.length;
    return rows;
  },
  async sheetjs(path) {
    const { readFile } = createRequire(import.meta.url)('@e965/xlsx');
    const { SheetNames, Sheets } = readFile(path, { dense: true });
    return Sheets[SheetNames[0]]['!data'].length;
  },
  async inflate(path) {
    const { Zip } = await import('../../dist/formats/zip.js');
    const zipped = await Zip.open(fileSource(path));
    for (const name of zipped.names()) for await (const _ of zipped.read(name));
  },
  async decode(path) {
    const decoder = new TextDecoder();
    for await (const chunk of fileSource(path).stream()) decoder.decode(chunk, { stream: true });
  },
};

const TURNS = 5;
/** Of the best reader of npm, what ours may take; and its memory. */
const MOST_SHARE = 0.6;
const MOST_MEGABYTES = 250;

/** In a process of its own. */
function timed(work, file) {
  const child = spawnSync(process.execPath, [fileURLToPath(import.meta.url), work, file], {
    encoding: 'utf8',
  });
  if (child.status !== 0) throw new Error(child.stderr);
  return JSON.parse(child.stdout);
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Several kinds of work on one file, taking turns so that what else the machine does falls on all of them. */
function inTurns(works, file) {
  const runs = Array.from({ length: TURNS }, () => works.map((work) => timed(work, file)));
  return works.map((work, index) => {
    const own = runs.map((turn) => turn[index]);
    return {
      work,
      rows: own[0].rows,
      ms: median(own.map(({ ms }) => ms)),
      rss: median(own.map(({ rss }) => rss)),
    };
  });
}

function show(file, [ours, ...others]) {
  const mb = (statSync(file).size / 1e6).toFixed(1);
  const rate = Math.round(ours.rows / (ours.ms / 1000));
  console.log(`${file.split('.').at(-1)} ${mb} MB, ${ours.rows} rows, median of ${TURNS}: ${rate} rows/s`);
  for (const { work, ms, rss } of [ours, ...others])
    console.log(
      `  ${work.padEnd(8)} ${(ms / 1000).toFixed(2)} s  peak ${Math.round(rss)} MB` +
        (work === ours.work ? '' : `  ratio ${(ours.ms / ms).toFixed(2)}`),
    );
}

const [, , first, path] = process.argv;
if (first !== undefined && first in WORK) {
  const start = performance.now();
  const rows = await WORK[first](path);
  const ms = performance.now() - start;
  console.log(JSON.stringify({ rows, ms, rss: process.resourceUsage().maxRSS / 1024 }));
} else {
  const rows = Number(first ?? 100_000);
  const folder = mkdtempSync(join(tmpdir(), 'crm-clean-read-'));
  try {
    const [xlsx, csv] = ['big.xlsx', 'big.csv'].map((name) => join(folder, name));
    writeFileSync(xlsx, makeWorkbook(rows));
    writeFileSync(csv, [...csvLines(rows)].join(''));
    const read = inTurns(['read', 'sheetjs', 'inflate'], xlsx);
    show(xlsx, read);
    show(csv, inTurns(['read', 'decode'], csv));
    const [ours, sheetjs] = read;
    if (ours.ms > MOST_SHARE * sheetjs.ms || (rows <= 100_000 && ours.rss > MOST_MEGABYTES))
      process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
