import { agreementKeys, blockKeys, compare, type PreparedPerson, prepare } from './person/compare.js';
import { isHanName, isPlainName } from './person/han-name.js';
import { isPlain } from './person/latin.js';
import { levels } from './person/levels.js';
import { readCell } from './person/read.js';
import type { FieldType } from './types.js';

export const person: FieldType<PreparedPerson> = {
  name: 'person',
  title: { en: 'Person', 'zh-CN': '人名' },
  about: {
    en: 'Names of people, Chinese, Latin or both. Titles, roles, phone numbers and mail addresses beside a name are taken off, several people in a cell are taken apart, and "Smith, John" becomes "John Smith".',
    'zh-CN':
      '人名，中文、外文或中英混写。会去掉称呼和职务，拆开一格里的多个人，旁边的电话、邮箱归到各自的字段，“Smith, John”会写成“John Smith”。',
  },
  options: {},
  notes: {
    surname_only: {
      en: 'Only the surname is known (“{text}”). Ask for the full name.',
      'zh-CN': '只知道姓（原文是“{text}”），请补全姓名。',
    },
    masked: {
      en: 'Part of the name is hidden. Export the source without masking.',
      'zh-CN': '姓名已被遮盖，请从来源系统导出未脱敏的数据。',
    },
    placeholder: {
      en: 'Only a placeholder, not a name; treated as empty.',
      'zh-CN': '这是占位内容，没有人名，已按空值处理。',
    },
    no_name: { en: 'This is not the name of a person.', 'zh-CN': '这里没有人名。' },
    too_long: { en: 'Too long for the name of one person.', 'zh-CN': '内容过长，不像一个人的姓名。' },
    title: { en: 'The title “{honorific}” was taken off.', 'zh-CN': '已去掉称呼“{honorific}”。' },
    role: {
      en: 'The role “{role}” was taken off the name.',
      'zh-CN': '已把职务“{role}”从姓名中移出。',
    },
    remark: {
      en: '“{text}” was taken off; it is not part of the name.',
      'zh-CN': '已去掉“{text}”，它不是姓名的一部分。',
    },
    gone: {
      en: 'The cell says that this person has left. Ask who has taken over.',
      'zh-CN': '原文注明此人已离职，请确认接手的人。',
    },
    and_others: {
      en: 'There are more people than the cell names.',
      'zh-CN': '原文写了“等”，还有未列出的人，请补全。',
    },
    extra: {
      en: '“{text}” beside the name is not a name; it was taken off. Move it to the field it belongs to.',
      'zh-CN': '姓名旁边的“{text}”不是姓名，已移出，请放到合适的字段。',
    },
    order: { en: 'The given name was put first.', 'zh-CN': '已改为名在前、姓在后。' },
  },
  examples: [
    { cell: '张三', values: ['张三'] },
    { cell: '张　三', values: ['张三'] },
    { cell: '歐陽娜娜', values: ['歐陽娜娜'] },
    { cell: '阿不都•热合曼', values: ['阿不都·热合曼'] },
    { cell: '张三先生', values: ['张三'] },
    { cell: '张总', values: ['张'], findings: ['surname_only'] },
    { cell: '王工(采购)', values: ['王'], findings: ['surname_only'] },
    { cell: '李经理', values: ['李'], findings: ['surname_only'] },
    { cell: '李小明经理', values: ['李小明'] },
    { cell: '采购部 刘主任', values: ['刘'], findings: ['surname_only'] },
    { cell: '李小明（已离职）', values: ['李小明'], findings: ['gone'] },
    { cell: '张三等人', values: ['张三'], findings: ['and_others'] },
    { cell: '张三（采购）李四（财务）', values: ['张三', '李四'] },
    { cell: '张三 13800138000 李四 13900139000', values: ['张三', '李四'] },
    { cell: '王建工', values: ['王建工'] },
    { cell: '张三/李四、王五', values: ['张三', '李四', '王五'] },
    { cell: '张三 李四', values: ['张三', '李四'] },
    { cell: '张三和李四', values: ['张三', '李四'] },
    { cell: '张三 13800138000', values: ['张三'] },
    { cell: '张三(Jack)', values: ['张三 Jack'] },
    { cell: 'Jack Zhang 张三', values: ['张三 Jack Zhang'] },
    { cell: 'Smith, John', values: ['John Smith'] },
    { cell: 'SMITH, JOHN, JR', values: ['John Smith Jr.'] },
    { cell: 'Dr. John Smith', values: ['John Smith'] },
    { cell: 'Mr. Smith', values: ['Smith'], findings: ['surname_only'] },
    { cell: "mary o'brien-mcdonald", values: ["Mary O'Brien-McDonald"] },
    { cell: 'LUDWIG VAN DER ROHE', values: ['Ludwig van der Rohe'] },
    { cell: 'John Smith; Mary Jones', values: ['John Smith', 'Mary Jones'] },
    { cell: '华鑫科技有限公司', values: [] },
    { cell: '李**', values: [], findings: ['masked'] },
    { cell: '负责人', values: [], findings: ['no_name'] },
    { cell: '无', values: [], findings: ['placeholder'] },
  ],
  many: true,
  survivorship: 'all',
  textCell: false,

  looksLike(cell) {
    if (cell.length < 2 || cell.length > 40) return 0;
    const text = cell.trim();
    if (/^\p{Script=Han}[\p{Script=Han} \u3000]{1,4}$/u.test(text)) {
      return isHanName(text.replace(/[ \u3000]/g, '')) ? 0.9 : 0;
    }
    if (/^\p{Script=Han}{2,8}·\p{Script=Han}{2,10}$/u.test(text)) return 0.9;
    if (/^(?:Mr|Mrs|Ms|Dr)\.? \p{Lu}/u.test(text)) return 0.9;
    return /^\p{Lu}[\p{L}'-]+,? (?:\p{Lu}\. )?\p{Lu}[\p{L}'-]+$/u.test(text) ? 0.4 : 0;
  },

  normalize(cell) {
    return isPlainName(cell) || isPlain(cell) ? { values: [cell] } : readCell(cell);
  },

  levels,
  prepare,
  blockKeys,
  agreementKeys,
  compare,

  /** 张**, J*** S****: the first character of each word; a word of one character is hidden, but for the first. */
  mask(value) {
    if ([...value].length === 1) return '*';
    const [first = '', ...rest] = value.split(/(?<=[ ·])/);
    return [maskWord(first, true), ...rest.map((word) => maskWord(word, [...word.trim()].length > 1))].join(
      '',
    );
  },

  parts(value) {
    const { surname, words } = prepare(value);
    const parts: Record<string, string> = {};
    const han = (value.match(/[\p{Script=Han}〇々]+/gu) ?? []).join('');
    // Kana belongs to the name, which is not told apart then.
    const mixed = /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(value);
    if (han !== '' && !mixed) {
      if (surname !== '') parts.surname = han.slice(0, surname.length);
      if (han.length > surname.length) parts.given = han.slice(surname.length);
    }
    if (words.length > 0) parts.latin = value.replace(/[\p{Script=Han}·]+/gu, '').trim();
    return parts;
  },
};

/** The word with its separator; `keep`: its first character stays. */
function maskWord(word: string, keep: boolean): string {
  const hidden = (char: string, index: number): boolean =>
    char !== ' ' && char !== '·' && !(keep && index === 0);
  return [...word].map((char, index) => (hidden(char, index) ? '*' : char)).join('');
}
