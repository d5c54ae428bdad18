// Writes fixtures/tutorial: the workbook of an old system, a GBK file from another department, and the truth about
// both (which rows are one customer), which only tests read. Everything in it is made up, with a fixed seed.
import { writeFileSync } from 'node:fs';
import ExcelJS from 'exceljs';

const SEED = 20241122;
const CUSTOMERS = 205;
const out = (name) => new URL(`../fixtures/tutorial/${name}`, import.meta.url);

// mulberry32: a small generator with a fixed seed, so that every run writes the same rows.
let state = SEED;
function random() {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}
const below = (n) => Math.floor(random() * n);
const pick = (list) => list[below(list.length)];
const chance = (p) => random() < p;
const digits = (n) => Array.from({ length: n }, () => below(10)).join('');

const CITIES = [
  ['广东省', '深圳市', '南山区', '0755', '440300'],
  ['广东省', '广州市', '天河区', '020', '440100'],
  ['广东省', '东莞市', '长安镇', '0769', '441900'],
  ['浙江省', '杭州市', '余杭区', '0571', '330100'],
  ['浙江省', '宁波市', '鄞州区', '0574', '330200'],
  ['江苏省', '苏州市', '吴中区', '0512', '320500'],
  ['江苏省', '南京市', '江宁区', '025', '320100'],
  ['', '上海市', '浦东新区', '021', '310115'],
  ['', '北京市', '海淀区', '010', '110108'],
  ['四川省', '成都市', '武侯区', '028', '510100'],
  ['湖北省', '武汉市', '洪山区', '027', '420100'],
  ['山东省', '青岛市', '崂山区', '0532', '370200'],
];
const BRAND_CHARS = [
  ...'华鑫达宏锐驰博远卓越恒信瑞丰泰康联创智汇云启航凯德美佳诚明旭升腾飞盛隆顺捷安永新嘉禾同力正宇海纳星辰',
];
const TRADES = [
  '电子科技',
  '信息技术',
  '机械制造',
  '精密五金',
  '进出口贸易',
  '医疗器械',
  '新材料科技',
  '物流',
  '文化传媒',
  '食品',
  '建筑装饰工程',
  '自动化设备',
  '服装',
  '化工',
  '环保科技',
  '包装印刷',
  '软件',
  '餐饮管理',
  '汽车零部件',
  '生物科技',
];
const FORMS = [
  '有限公司',
  '有限公司',
  '有限公司',
  '有限公司',
  '有限责任公司',
  '股份有限公司',
  '集团有限公司',
];
const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧'];
const GIVEN = [
  ...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂玉华建国文斌鹏飞晓玲志红梅雪松海燕佳慧宇轩子涵',
];
const ROLES = ['采购经理', '总经理', '财务', '销售总监', '行政', '技术部经理', '采购', ''];
const INDUSTRIES = ['制造业', '批发和零售业', '信息技术', '建筑业', '交通运输', '餐饮'];
const SOURCES = ['展会', '老客户介绍', '网络推广', '电话销售', '上门拜访'];
const STREETS = ['科技园路', '人民路', '中山大道', '创业街', '工业北路', '新华街', '解放东路', '滨江路'];
const OWNERS = ['销售一部', '销售二部', '大客户部'];

const TRADITIONAL = {
  华: '華',
  达: '達',
  锐: '銳',
  驰: '馳',
  远: '遠',
  丰: '豐',
  联: '聯',
  创: '創',
  汇: '匯',
  云: '雲',
  启: '啟',
  凯: '凱',
  诚: '誠',
  腾: '騰',
  飞: '飛',
  顺: '順',
  电: '電',
  机: '機',
  贸: '貿',
  术: '術',
  医: '醫',
  疗: '療',
  务: '務',
  团: '團',
  东: '東',
  广: '廣',
  苏: '蘇',
  宁: '寧',
  国: '國',
  装: '裝',
  饰: '飾',
  设: '設',
  备: '備',
  软: '軟',
  环: '環',
  车: '車',
};
const traditional = (text) => [...text].map((c) => TRADITIONAL[c] ?? c).join('');
const fullWidth = (text) => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));

const USCC = '0123456789ABCDEFGHJKLMNPQRTUWXY';
function uscc(division) {
  const org = digits(8);
  const orgSum = [3, 7, 9, 10, 5, 8, 4, 2].reduce((sum, weight, i) => sum + weight * Number(org[i]), 0);
  const orgCheck = 11 - (orgSum % 11);
  const body = `91${division}${org}${orgCheck === 10 ? 'X' : orgCheck === 11 ? '0' : orgCheck}`;
  const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
  const sum = weights.reduce((total, weight, i) => total + weight * USCC.indexOf(body[i]), 0);
  return body + USCC[(31 - (sum % 31)) % 31];
}

const usedBrands = new Set();
function brand() {
  for (;;) {
    const text = Array.from({ length: chance(0.25) ? 3 : 2 }, () => pick(BRAND_CHARS)).join('');
    if (!usedBrands.has(text) && new Set(text).size === text.length) {
      usedBrands.add(text);
      return text;
    }
  }
}
const usedPhones = new Set();
function fresh(make) {
  for (;;) {
    const text = make();
    if (!usedPhones.has(text)) {
      usedPhones.add(text);
      return text;
    }
  }
}
// The four zeros in the middle mark the numbers as made up.
const mobile = () => fresh(() => `1${pick(['38', '39', '59', '86', '77', '99'])}0000${digits(4)}`);
// Every city here has numbers of eight digits.
const landline = (area) => fresh(() => `${area}-8000${digits(4)}`);
const person = () => pick(SURNAMES) + pick(GIVEN) + (chance(0.6) ? pick(GIVEN) : '');
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const word = (n) => Array.from({ length: n }, () => LETTERS[below(26)]).join('');

function makeContact(domain) {
  return { name: person(), position: pick(ROLES), mobile: mobile(), email: `${word(5)}@${domain}` };
}

function makeCustomer(id) {
  const [province, city, district, area, division] = pick(CITIES);
  const domain = `${word(6)}.example.${pick(['com', 'cn'])}`;
  return {
    id,
    province,
    city,
    district,
    area,
    division,
    domain,
    brand: brand(),
    trade: pick(TRADES),
    form: pick(FORMS),
    region: city,
    uscc: uscc(division),
    phone: landline(area),
    address: `${city}${district}${pick(STREETS)}${1 + below(300)}号`,
    industry: pick(INDUSTRIES),
    level: pick(['A', 'B', 'B', 'C', 'C']),
    source: pick(SOURCES),
    owner: pick(OWNERS),
    created: Date.UTC(2012 + below(9), below(12), 1 + below(28)),
    amount: chance(0.4) ? 1000 * (1 + below(900)) : 0,
    contact: makeContact(domain),
  };
}
const fullName = (c) => `${c.region}${c.brand}${c.trade}${c.form}`;

// ---- How the same thing is written by different hands ----
const mobileSpellings = [
  (p) => p,
  (p) => p,
  (p) => p,
  (p) => `${p.slice(0, 3)}-${p.slice(3, 7)}-${p.slice(7)}`,
  (p) => `${p.slice(0, 3)} ${p.slice(3, 7)} ${p.slice(7)}`,
  (p) => `+86 ${p}`,
  (p) => `0086${p}`,
  (p) => `86-${p}`,
  (p) => fullWidth(p),
  (p) => `${p}.0`,
  (p) => `手机：${p}`,
  (p) => `(+86)${p}`,
];
const landlineSpellings = [
  (p) => p,
  (p) => p,
  (p) => p.replace('-', ''),
  (p) => `(${p.replace('-', ')')}`,
  (p) => `（${p.replace('-', '）')}`,
  (p) => `+86-${p.slice(1)}`,
  (p) => p.replace('-', ' '),
  (p) => `${p}转${801 + below(9)}`,
  (p) => `${p}-${801 + below(9)}`,
];
const ymd = (time) => {
  const d = new Date(time);
  return [d.getUTCFullYear(), d.getUTCMonth() + 1, d.getUTCDate()];
};
const two = (n) => String(n).padStart(2, '0');
const dateSpellings = [
  (t) => {
    const [y, m, d] = ymd(t);
    return `${y}-${two(m)}-${two(d)}`;
  },
  (t) => {
    const [y, m, d] = ymd(t);
    return `${y}/${m}/${d}`;
  },
  (t) => {
    const [y, m, d] = ymd(t);
    return `${y}.${m}.${d}`;
  },
  (t) => {
    const [y, m, d] = ymd(t);
    return `${y}年${m}月${d}日`;
  },
  (t) => {
    const [y, m, d] = ymd(t);
    return `${y}${two(m)}${two(d)}`;
  },
];
const levelSpellings = {
  A: ['A', 'a', 'A级', '甲', 'Ａ'],
  B: ['B', 'b', 'B级', '乙'],
  C: ['C', 'c', 'C级', '丙'],
};
const sourceSpellings = { 老客户介绍: ['老客户介绍', '客户介绍'], 网络推广: ['网络推广', '网络'] };

/** A row as somebody typed it. */
function rowOf(c, changes = {}) {
  const contact = changes.contact ?? c.contact;
  return {
    cluster: c.id,
    name: changes.name ?? fullName(c),
    contact: contact.name,
    position: contact.position,
    mobile: contact.mobile === '' ? '' : pick(mobileSpellings)(contact.mobile),
    phone: (changes.phone ?? c.phone) === '' ? '' : pick(landlineSpellings)(changes.phone ?? c.phone),
    email: changes.email ?? (chance(0.7) ? contact.email : ''),
    uscc: changes.uscc ?? (chance(0.5) ? c.uscc : ''),
    address: changes.address ?? (chance(0.8) ? c.address : ''),
    industry: c.industry,
    level: pick(levelSpellings[c.level]),
    source: pick(sourceSpellings[c.source] ?? [c.source]),
    owner: c.owner,
    created: c.created,
    amount: c.amount,
    invoice: pick(['是', '否', '']),
    remark: changes.remark ?? '',
  };
}

// ---- Duplicates of every kind ----
const swapForm = {
  有限公司: '有限责任公司',
  有限责任公司: '有限公司',
  股份有限公司: '股份公司',
  集团有限公司: '集团',
};
const oneCharOff = (name) => {
  const at = name.indexOf('科') >= 0 ? name.indexOf('科') : name.length - 5;
  return `${name.slice(0, at)}${name.slice(at + 1)}`;
};
const duplicateKinds = [
  ['short name', (c) => rowOf(c, { name: `${c.brand}${c.trade}`, uscc: '' })],
  ['brand only', (c) => rowOf(c, { name: `${c.brand}公司`, uscc: c.uscc })],
  ['brand and 科技', (c) => rowOf(c, { name: `${c.region.replace('市', '')}${c.brand}`, uscc: '' })],
  ['legal form', (c) => rowOf(c, { name: `${c.region}${c.brand}${c.trade}${swapForm[c.form]}` })],
  [
    'region in brackets',
    (c) => rowOf(c, { name: `${c.brand}（${c.region.replace('市', '')}）${c.trade}${c.form}` }),
  ],
  [
    'half-width brackets',
    (c) => rowOf(c, { name: `${c.brand}(${c.region.replace('市', '')})${c.trade}${c.form}` }),
  ],
  ['second contact', (c) => rowOf(c, { contact: makeContact(c.domain) })],
  ['second contact', (c) => rowOf(c, { contact: makeContact(c.domain) })],
  ['spaces', (c) => rowOf(c, { name: ` ${c.region} ${c.brand}${c.trade} ${c.form}\u200b` })],
  ['traditional', (c) => rowOf(c, { name: traditional(fullName(c)) })],
  ['exact copy', (c) => rowOf(c)],
  ['exact copy', (c) => rowOf(c, { phone: '', email: '' })],
  ['character missing', (c) => rowOf(c, { name: oneCharOff(fullName(c)), email: c.contact.email })],
  ['note in the cell', (c) => rowOf(c, { name: `${fullName(c)}（老客户）` })],
  ['former address', (c) => rowOf(c, { address: '', remark: '已搬迁' })],
];

const rows = [];
let nextId = 1;
const customers = Array.from({ length: CUSTOMERS }, () => makeCustomer(nextId++));
for (const c of customers) rows.push(rowOf(c));
const withDuplicates = customers.slice(0, 80);
withDuplicates.forEach((c, index) => {
  const [, make] = duplicateKinds[index % duplicateKinds.length];
  rows.push(make(c));
  if (index % 9 === 0) rows.push(rowOf(c, { name: `${c.brand}${c.trade}`, uscc: '' }));
});

// ---- Look-alikes that are different customers ----
for (const c of customers.slice(100, 104)) {
  // A branch is a customer of its own.
  rows.push(
    rowOf(
      { ...c, id: nextId++, uscc: uscc(c.division) },
      {
        name: `${fullName(c)}${pick(['成都', '武汉', '青岛'])}分公司`,
        contact: makeContact(c.domain),
        phone: '',
        address: '',
      },
    ),
  );
}
const switchboard = '0755-80009000';
for (const c of customers.slice(110, 116)) {
  // Neighbours in one business park share its switchboard.
  const own = rows.find((row) => row.cluster === c.id);
  own.phone = pick(landlineSpellings.slice(0, 6))(switchboard);
}
for (const c of customers.slice(120, 123)) {
  // The same brand in another city, in another trade.
  const other = { ...makeCustomer(nextId++), brand: c.brand };
  rows.push(rowOf(other));
}
for (const c of customers.slice(130, 132)) {
  // One name, one city, two registered companies: only their codes tell them apart.
  const other = makeCustomer(nextId++);
  const twin = {
    ...c,
    id: other.id,
    form: '有限责任公司',
    uscc: uscc(c.division),
    contact: other.contact,
    phone: landline(c.area),
    address: `${c.city}${c.district}${pick(STREETS)}${1 + below(300)}号`,
  };
  const own = rows.find((row) => row.cluster === c.id);
  own.uscc = c.uscc;
  own.inBook = true;
  rows.push({ ...rowOf(twin, { uscc: twin.uscc }), inBook: true });
}
for (const c of customers.slice(140, 143)) {
  // A short name with nothing else to go by: only a person can tell.
  rows.push(
    rowOf(
      { ...c, id: nextId++ },
      {
        name: `${c.brand}${c.trade}`,
        contact: { name: '', position: '', mobile: '', email: '' },
        phone: '',
        email: '',
        uscc: '',
        address: '',
      },
    ),
  );
}
const foreign = [
  [
    'Müller Präzisionstechnik GmbH',
    'MULLER PRAZISIONSTECHNIK GMBH',
    '+49 30 901820',
    'Jürgen Groß',
    'j.gross@mueller.example.com',
  ],
  ['Acme Trading Co., Ltd.', 'ACME TRADING CO LTD', '+1 212-555-0123', 'Anna Smith', 'anna@acme.example.com'],
  ['株式会社サンプル電機', '（株）サンプル電機', '+81 3-1234-5678', '山田太郎', 'yamada@sample.example.jp'],
];
for (const [name, again, phone, contact, email] of foreign) {
  const id = nextId++;
  const c = { ...makeCustomer(id), phone, contact: { name: contact, position: '', mobile: '', email } };
  for (const spelled of [name, again]) {
    rows.push({ ...rowOf(c, { name: spelled, phone: '', uscc: '', address: '', email }), phone });
  }
}

// ---- What went wrong in single cells ----
rows[3].mobile = '1.38E+10';
rows[8].mobile = '1380000123';
rows[12].mobile = '无';
rows[17].email = 'lisi＠example。com';
rows[21].email = 'wangwu.example.com';
const badCode = rows[25].uscc || customers[25].uscc;
rows[25].uscc = `${badCode.slice(0, 17)}${badCode.endsWith('0') ? 1 : 0}`;
rows[30].created = '2019年2月30日';
rows[34].level = 'S';
rows[38].mobile = `${rows[38].mobile} / ${mobile()}`;
rows[41].contact = `${rows[41].contact}（采购）`;
rows[45].contact = '张总';
rows[50].remark = '=HYPERLINK("http://example.com","点我")';
rows[52].remark = '-- 已停止合作 --';
rows[55].amount = '12.5万';
rows[58].phone = '';
rows[60].name = '';

// Shuffle, so that duplicates do not stand side by side.
for (let i = rows.length - 1; i > 0; i--) {
  const j = below(i + 1);
  [rows[i], rows[j]] = [rows[j], rows[i]];
}
const cut = [Math.floor(rows.length * 0.45), Math.floor(rows.length * 0.7)];
// The other department's file has no column for registration codes.
const inBook = rows.filter((row, index) => index >= cut[1] && row.inBook);
const [first, second, third] = [
  [...rows.slice(0, cut[0]), ...inBook],
  rows.slice(cut[0], cut[1]),
  rows.slice(cut[1]).filter((row) => !row.inBook),
];

const truth = [];
const note = (source, sheet, line, row) => truth.push([source, sheet, line, row.cluster]);

// ---- The workbook of the old system ----
const BOOK = 'legacy-customers.xlsx';
const book = new ExcelJS.Workbook();
book.created = book.modified = new Date(Date.UTC(2024, 10, 22));

function dateCell(time) {
  if (typeof time === 'string') return time;
  return chance(0.5) ? new Date(time) : pick(dateSpellings)(time);
}
function numberCell(text) {
  // Excel turned plain mobile numbers into numbers.
  return /^1\d{10}$/.test(text) && chance(0.5) ? Number(text) : text;
}

function addSheet(name, list, { title, header, cells, after }) {
  const sheet = book.addWorksheet(name);
  let line = 0;
  const add = (values) => {
    sheet.addRow(values);
    line += 1;
  };
  for (const values of title) add(values);
  if (title.length > 0) sheet.mergeCells(1, 1, 1, header.length);
  add(header);
  sheet.getRow(line).font = { bold: true };
  list.forEach((row, index) => {
    if (index === 60) add(header); // somebody pasted two lists together
    if (index === 75) line = sheet.addRow([]).number;
    add(cells(row));
    note(BOOK, name, line, row);
    sheet.getRow(line).eachCell((cell) => {
      if (cell.value instanceof Date) cell.numFmt = chance(0.5) ? 'yyyy-mm-dd' : 'yyyy"年"m"月"d"日"';
    });
  });
  for (const values of after(list)) add(values);
}

addSheet('客户资料', first, {
  title: [['客户资料汇总表（2012—2020）'], ['制表日期：2020年12月31日', null, null, '制表部门：销售部'], []],
  header: [
    '序号',
    '客户名称',
    '联系人',
    '职务',
    '手机',
    '电话',
    '邮箱',
    '统一社会信用代码',
    '地址',
    '行业',
    '客户级别',
    '客户来源',
    '业务员',
    '建档日期',
    '成交金额（元）',
    '是否开票',
    '备注',
  ],
  cells: (row) => [
    below(900) + 1,
    row.name,
    row.contact,
    row.position,
    numberCell(row.mobile),
    row.phone,
    row.email,
    row.uscc,
    row.address,
    row.industry,
    row.level,
    row.source,
    row.owner,
    dateCell(row.created),
    row.amount || null,
    row.invoice,
    row.remark,
  ],
  after: (list) => [
    [
      '合计',
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      list.reduce((sum, row) => sum + (Number(row.amount) || 0), 0),
    ],
    ['制表人：行政部', null, null, '审核：', null],
  ],
});
addSheet('2019年新增', second, {
  title: [],
  header: [
    '公司名称',
    '联络人',
    '联系手机',
    '公司电话',
    'E-mail',
    '等级',
    '来源渠道',
    '录入时间',
    '公司地址',
    '税号',
    '备注',
  ],
  cells: (row) => [
    row.name,
    row.contact,
    numberCell(row.mobile),
    row.phone,
    row.email,
    row.level,
    row.source,
    dateCell(row.created),
    row.address,
    row.uscc,
    row.remark,
  ],
  after: () => [],
});
const hidden = book.addWorksheet('字典', { state: 'hidden' });
hidden.addRow(['级别', '说明']);
hidden.addRow(['A', '重点客户']);
await book.xlsx.writeFile(out(BOOK).pathname);

// ---- The GBK file of the other department ----
const CSV = 'marketing-dept.csv';
const gbk = new Map();
const decoder = new TextDecoder('gb18030');
for (let high = 0x81; high <= 0xfe; high++) {
  for (let low = 0x40; low <= 0xfe; low++) {
    if (low === 0x7f) continue;
    const char = decoder.decode(Uint8Array.of(high, low));
    if ([...char].length === 1 && char !== '\ufffd' && !gbk.has(char)) gbk.set(char, [high, low]);
  }
}
function encodeGbk(text) {
  return Buffer.from(
    [...text].flatMap((char) =>
      char.charCodeAt(0) < 0x80 ? [char.charCodeAt(0)] : (gbk.get(char) ?? [0x3f]),
    ),
  );
}
const quote = (value) =>
  /[",\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value);
const lines = [
  [
    '单位名称',
    '姓名',
    '联系方式',
    '电子邮件',
    '客户分类',
    '获客渠道',
    '省份',
    '城市',
    '详细地址',
    '首次登记',
    '备注',
  ],
];
third.forEach((row, index) => {
  const c = customers.find((customer) => customer.id === row.cluster);
  const phones = [row.mobile, row.phone].filter((text) => text !== '').join(pick(['/', '、', '，']));
  const created = typeof row.created === 'string' ? row.created : pick(dateSpellings)(row.created);
  lines.push([
    row.name,
    row.contact,
    phones,
    row.email,
    row.level,
    row.source,
    c?.province ?? '',
    c?.city ?? '',
    row.address,
    created,
    row.remark,
  ]);
  note(CSV, CSV.replace('.csv', ''), index + 2, row);
});
writeFileSync(out(CSV), encodeGbk(`${lines.map((line) => line.map(quote).join(',')).join('\r\n')}\r\n`));

truth.sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0));
writeFileSync(
  out('truth.csv'),
  `source,sheet,line,cluster\n${truth.map((line) => line.join(',')).join('\n')}\n`,
);
console.log(`${rows.length} rows, ${new Set(rows.map((row) => row.cluster)).size} customers`);
