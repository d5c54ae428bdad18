// One made-up customer list that every format gives the same cells for. Text formats hold the text that the reader
// gives for the typed cells of workbooks.

export const COLUMNS = [
  '客户名称',
  '联系人',
  '手机',
  '客户编号',
  '邮编',
  '统一社会信用代码',
  '银行账号',
  '成立日期',
  '签约时间',
  '年营业额',
  '折扣',
  '开票',
  '备注',
];

/** Number formats of the columns that are not text. */
export const FORMATS = {
  邮编: '000000',
  成立日期: 'yyyy"年"m"月"d"日"',
  签约时间: 'yyyy/m/d\\ h:mm',
  年营业额: '#,##0.00',
  折扣: '0%',
};

const text = (value) => ({ value, text: value });
const number = (value, shown = String(value)) => ({ value, text: shown });
const day = (iso) => ({ value: serial(iso), text: iso, iso: `${iso}T00:00:00.000` });
const moment = (iso) => ({ value: serial(iso), text: iso, iso: `${iso.replace(' ', 'T')}.000` });
const yes = { value: true, text: 'TRUE' };
const no = { value: false, text: 'FALSE' };
const none = { value: '', text: '' };

function serial(iso) {
  const [date, time = '00:00:00'] = iso.split(' ');
  return (Date.parse(`${date}T${time}Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;
}

/** Rows below the header; `undefined` is a blank line. */
export const ROWS = [
  [
    text('深圳市龑腾电子科技有限公司'),
    text('李堃'),
    text('013800138001'),
    text('00123'),
    number(518_000),
    text('91440300MA5EXAMPL1'),
    text('6222021234567890123'),
    day('2012-03-01'),
    moment('2012-03-05 14:30:00'),
    number(1_234_567.5),
    number(0.15),
    yes,
    text('第一行\n第二行'),
  ],
  [
    text('臺北許功蓋實業股份有限公司'),
    text('許功蓋'),
    text('+886-2-27201234'),
    text('00007'),
    number(10_020, '010020'),
    text('440301199001011234'),
    none,
    day('2000-02-29'),
    moment('2024-12-31 23:59:59'),
    number(-0.00001, '-0.00001'),
    number(1),
    no,
    text('含"引号"、逗号, 和竖线|'),
  ],
  undefined,
  [
    text('Café Müller 咖啡（上海）有限公司'),
    text('Renée'),
    text('021-65432100转8001'),
    text('1E5'),
    number(200_000),
    none,
    text('0012345678901234567'),
    day('1999-12-31'),
    moment('2012-03-05 00:00:00'),
    number(13_800_138_000),
    none,
    none,
    text('＝A1＋B1'),
  ],
  [
    text('ＡＢＣ－１２３贸易有限公司'),
    text('王喆'),
    text('０２１－６５４３２１００'),
    text('0'),
    number(1, '000001'),
    none,
    none,
    none,
    none,
    number(0),
    none,
    none,
    text('第一联系人：王喆'),
  ],
];

/** All lines as texts, the header first; a blank one is empty. */
export const TEXTS = [COLUMNS, ...ROWS.map((row) => row?.map((cell) => cell.text) ?? [])];
