/*
 * Time to clean 1,000,000 rows of 12 fields on one core, in µs a cell, and by field type. The rows are made as they are
 * needed, no two alike but for what repeats in real lists (towns, levels, sources), and one cell in ten is as people
 * write it. The floor, in the same run: a copy of each cell trimmed and normalised by Unicode (NFKC), nothing else.
 *   npm run setup && node test/bench/clean.mjs [ROWS=1000000]
 */
import { mapColumns } from '../../dist/dictionary/columns.js';
import { inferDictionary } from '../../dist/dictionary/infer.js';
import { makeCleaner } from '../../dist/fields/clean.js';
import { builtIn } from '../../dist/registry.js';
import { parseDictionary } from '../../dist/steps/dictionary.js';

const ROWS = Number(process.argv[2] ?? 1_000_000);
const BATCH = 10_000;
/** Rows by which each type is measured alone. */
const ROWS_EACH = Math.min(ROWS, 100_000);

const CITIES = [
  '上海',
  '杭州市',
  '广东省深圳市',
  '北京',
  '苏州',
  '臺北市',
  '成都',
  'München',
  '厦门',
  '武汉',
];
const ROADS = [
  '文三路',
  '科技园南区',
  '人民东路',
  '中正路',
  '解放大道',
  '天府大道',
  'Hauptstraße',
  '湖里大道',
];
const BRANDS = ['华鑫达', '星辰', '恒瑞丰', '臺灣祥', '龙腾', '瑞康', '𠮷野', 'Müller', '博思', '云峰'];
const TRADES = ['精密机械', '光电科技', '包装材料', '餐飲管理', '软件', '贸易', '医疗器械', '物流'];
const FORMS = ['有限公司', '有限责任公司', '股份有限公司', '（集团）有限公司', '有限公司上海分公司'];
const NAMES = ['伟', '芳', '娜', '秀英', '敏', '静', '丽丽', '强', '磊', '洋'];
const SURNAMES = ['王', '李', '张', '刘', '陈', '欧阳', '杨', '赵', '黄', '周'];
const LEVELS = ['A', 'B类', '重点客户', 'C'];
const SOURCES = ['展会', '转介绍', '网站', '电话营销'];
const STATES = ['正常', '流失', '潜在', '停用'];

/** The same numbers every time, spread over the whole range (Knuth's multiplicative hash). */
const spread = (i, salt) => Math.imul(i + salt * 7919, 2_654_435_761) >>> 0;
const pick = (list, i, salt) => list[spread(i, salt) % list.length];
const digits = (i, salt, length) => String(spread(i, salt)).padStart(10, '0').slice(-length);
/** One in ten is written otherwise. */
const or = (i, salt, usual, other) => (spread(i, salt + 100) % 10 === 0 ? other : usual);

const CODE = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
function creditCode(i) {
  const head = `91440300MA5${digits(i, 9, 6)}`;
  const sum = [...head].reduce((total, letter, at) => total + CODE.indexOf(letter) * (WEIGHTS[at] ?? 0), 0);
  return head + CODE[(31 - (sum % 31)) % 31];
}

const COLUMNS = {
  客户名称: (i) => {
    const brand = pick(BRANDS, i, 1) + pick(SURNAMES, i, 2);
    const name = `${pick(CITIES, i, 3)}${brand}${pick(TRADES, i, 4)}${i % 977}${pick(FORMS, i, 5)}`;
    return or(i, 1, name, ` ${brand}(客户) `);
  },
  联系人: (i) => or(i, 2, pick(SURNAMES, i, 6) + pick(NAMES, i, 7), `${pick(SURNAMES, i, 6)}经理`),
  手机: (i) => or(i, 3, `138${digits(i, 8, 8)}`, `+86 138-${digits(i, 8, 4)}-${digits(i, 9, 4)}`),
  电话: (i) => or(i, 4, `021-6${digits(i, 10, 7)}`, `（０２１）6${digits(i, 10, 7)}转80${i % 10}`),
  邮箱: (i) => or(i, 5, `user${i}@example.com`, `Ｕser${i}＠QQ.com；`),
  地址: (i) => `${pick(CITIES, i, 11)}${pick(ROADS, i, 12)}${i % 900}号${i % 30}楼${or(i, 6, '', ' 200000')}`,
  统一社会信用代码: (i) => or(i, 7, creditCode(i), digits(i, 13, 10)),
  客户级别: (i) => pick(LEVELS, i, 14),
  客户来源: (i) => pick(SOURCES, i, 15),
  客户状态: (i) => pick(STATES, i, 16),
  首次成交时间: (i) =>
    or(i, 8, `202${i % 6}-0${1 + (i % 9)}-1${i % 9}`, `2${i % 6}.${1 + (i % 12)}.${1 + (i % 28)}`),
  成交金额: (i) => or(i, 9, String(1000 + (i % 90_000)), `￥${1 + (i % 90)}.5万元`),
};
const headers = Object.keys(COLUMNS);
const makers = Object.values(COLUMNS);
const rowOf = (i) => ({ line: i + 2, cells: makers.map((make) => make(i)) });
const rowsOf = (from, count) => Array.from({ length: count }, (_, i) => rowOf(from + i));

const samples = rowsOf(0, 300).map(({ cells }) => cells);
const { text } = inferDictionary([{ name: '客户', headers, samples }], builtIn.known, 'zh-CN');
const { dictionary } = parseDictionary(text, 'crm-clean.yaml', builtIn);
const columns = mapColumns(headers, samples, dictionary, builtIn.types);

/** Milliseconds that `work` takes for all rows; making them is not counted. */
function timed(count, work) {
  let taken = 0;
  for (let from = 0; from < count; from += BATCH) {
    const rows = rowsOf(from, Math.min(BATCH, count - from));
    const begun = performance.now();
    for (const row of rows) work(row);
    taken += performance.now() - begun;
  }
  return taken;
}

const micros = (ms, cells) => ((ms * 1000) / cells).toFixed(2).padStart(8);
const nothing = (row) => row.cells.map((cell) => cell.trim().normalize('NFKC'));

timed(BATCH, makeCleaner(dictionary, columns, builtIn.types, samples));
const floor = timed(ROWS, nothing);
const whole = timed(ROWS, makeCleaner(dictionary, columns, builtIn.types, samples));
console.log(`${ROWS} rows × ${headers.length} fields`);
console.log(`floor    ${micros(floor, ROWS * headers.length)} µs a cell`);
console.log(
  `cleaning ${micros(whole, ROWS * headers.length)} µs a cell, ${(whole / floor).toFixed(1)} × the floor`,
);
console.log(`\nby column, ${ROWS_EACH} rows`);
for (const column of columns) {
  const one = makeCleaner(dictionary, [column], builtIn.types, samples);
  const ms = timed(ROWS_EACH, ({ line, cells }) => {
    const alone = [];
    alone[column.column] = cells[column.column];
    one({ line, cells: alone });
  });
  console.log(`${micros(ms, ROWS_EACH)} µs  ${column.type.padEnd(12)} ${column.header}`);
}
