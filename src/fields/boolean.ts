import type { Options } from '../model/dictionary.js';
import { fold, PLACEHOLDER, placeholder, refuse } from './fold.js';
import { isJunk } from './junk.js';
import type { FieldType, Normalized } from './types.js';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** As `fold` leaves them: simplified, half-width, lower case. */
const YES = words(
  '是 是的 已 对 对的 正确 有 真 可 可以 能 行 好 要 需要 同意 愿意 启用 开启 开 成立 属实 y yes yeah yep t true on ok 1 1.0 -1 √ ✓ ✔ ☑ ✅ ● ■ v はい 예',
);
const NO = words(
  '否 非 不 未 不是 不对 错 错误 没 没有 无 假 不可 不可以 不能 不行 不要 不需要 不同意 不愿意 停用 禁用 关闭 关 不成立 不属实 n no nope f false off 0 0.0 × ✗ ✘ ❌ ✖ ☐ □ ○ いいえ 아니요 아니오',
);

/** A state that has come about (已签约), and one that has not (未签约, 不开票, 没有合作). */
const DONE = /^已经?[\p{Script=Han}]{1,6}$/u;
const NOT_DONE = /^(?:尚未|还未|还没有?|没有?|未|不|无)[\p{Script=Han}]{1,6}$/u;
/** Nobody knows yet: such words begin like a no. */
const UNKNOWN = /^(?:不(?:详|明|清楚|知道|确定|一定)|未(?:知|定|填|填写|提供|确定|确认)|无法|无所谓|没填)/;

const MARK = '(?:[(\\[](.?)[)\\]]|([√✓✔☑✅■●v□☐○]))?';
/** A form that was printed with its boxes: □是 ☑否, 是√ 否□, (√)是 ( )否. */
const FORM = new RegExp(`^${MARK}(?:是|有|yes)${MARK}[/、,|]?${MARK}(?:否|无|no)${MARK}$`);

const LONGEST = 40;

/** `yes` and `no` as the options write them; undefined where the text is neither. */
function read(text: string, options: Options): boolean | 'undecided' | undefined {
  const own = (name: string): readonly string[] => {
    const value = options[name];
    return (typeof value === 'object' ? value : [String(value ?? '')]).map(fold);
  };
  if (own('yes').includes(text) || own('yes_words').includes(text)) return true;
  if (own('no').includes(text) || own('no_words').includes(text)) return false;
  const bare = text.replace(/ /g, '').replace(/(?<=.)[.。!！]$/, '');
  if (YES.has(bare)) return true;
  if (NO.has(bare)) return false;
  if (UNKNOWN.test(bare)) return 'undecided';
  const form = FORM.exec(bare);
  if (form !== null) return ticked(form);
  if (bare === 'x' && options.cross !== '') return options.cross === 'yes';
  if (DONE.test(bare)) return true;
  return NOT_DONE.test(bare) ? false : undefined;
}

/** The marks of a form. The one between the two words belongs to 否 where 是 has one in front of it. */
function ticked([, ...groups]: readonly (string | undefined)[]): boolean | 'undecided' {
  const [first = '', second = '', third = '', last = ''] = [0, 2, 4, 6].map(
    (at) => groups[at] ?? groups[at + 1],
  );
  const between = second || third;
  const isTick = (mark: string): boolean => mark !== '' && !/[ □☐○]/.test(mark);
  const [yes, no] = first === '' ? [isTick(between), isTick(last)] : [isTick(first), isTick(between)];
  return yes === no ? 'undecided' : yes;
}

/** An answer and what is said of it: 是（专票）, 否，客户不要. */
const WITH_MORE = /^([^ ,;:(（[]{1,3})(?: ?[,;:] ?(.+)| ?[(（[](.+?)[)）\]]?)$/u;

function withMore(cell: string, text: string, options: Options): Normalized | undefined {
  const [, word = '', after, inside] = WITH_MORE.exec(text) ?? [];
  const answer = word === '' ? undefined : read(word, options);
  if (answer === undefined || answer === 'undecided') return undefined;
  const more = (after ?? inside ?? '').trim();
  // 是，否: nobody answered.
  if (read(more, options) !== undefined) return undefined;
  const findings = [{ code: 'extra_text', before: cell, params: { text: more } }];
  return { values: [written(answer, options)], findings };
}

/** Where a column has ticks, an x stands for the cross that no keyboard has; alone, an x may be a tick itself. */
function crossOf(cells: readonly string[]): string | undefined {
  const marks = new Set(cells.map((cell) => (cell.length > 4 ? '' : fold(cell))));
  return marks.has('x') && ['√', '✓', '✔', '☑', '✅'].some((tick) => marks.has(tick)) ? 'no' : undefined;
}

function normalize(cell: string, options: Options): Normalized {
  const text = fold(cell);
  if (text === '') return { values: [] };
  if (text.length > LONGEST) return refuse('unreadable', cell, { text: `${cell.trim().slice(0, LONGEST)}…` });
  const answer = read(text, options) ?? withMore(cell, text, options);
  if (typeof answer === 'object') return answer;
  if (answer === undefined || answer === 'undecided')
    return isJunk(text) ? placeholder(cell) : refuse(answer ?? 'unreadable', cell, { text: cell.trim() });
  return { values: [written(answer, options)] };
}

function written(answer: boolean, options: Options): string {
  return answer ? String(options.yes ?? '是') : String(options.no ?? '否');
}

export const boolean: FieldType<string> = {
  name: 'boolean',
  title: { en: 'Yes or no', 'zh-CN': '是否' },
  about: {
    en: 'Yes or no, however it is written: 是, 有, √, Y, true, 1, 已签约 and their opposites. 无 and 0 mean no here.',
    'zh-CN':
      '是或否，识别各种写法：是、有、√、Y、true、1、已签约，以及相反的写法。在这里“无”和“0”表示否，不算空。',
  },
  options: {
    yes: { default: '是', about: { en: 'How yes is written.', 'zh-CN': '“是”写成什么。' } },
    no: { default: '否', about: { en: 'How no is written.', 'zh-CN': '“否”写成什么。' } },
    yes_words: {
      default: [],
      about: { en: 'Other words of yours that mean yes.', 'zh-CN': '还有哪些词表示“是”。' },
    },
    no_words: {
      default: [],
      about: { en: 'Other words of yours that mean no.', 'zh-CN': '还有哪些词表示“否”。' },
    },
    cross: {
      default: '',
      oneOf: ['', 'yes', 'no'],
      about: {
        en: 'What the letter x alone means: yes (a tick) or no (a cross). Left empty: no in a column that has ticks (√) too, else it is not read.',
        'zh-CN':
          '单独一个字母 x 表示什么：yes（打勾）或 no（打叉）。不填时，同一列里还有“√”就算“否”，否则不识别。',
      },
      fromCells: crossOf,
    },
  },
  notes: {
    placeholder: PLACEHOLDER,
    undecided: {
      en: '“{text}” says neither yes nor no. Fill in one of them.',
      'zh-CN': '“{text}”既不是“是”也不是“否”，请确认后填写。',
    },
    extra_text: {
      en: 'The answer was read; what else the cell says (“{text}”) has no field here. Put it into a column of its own.',
      'zh-CN': '已识别出是或否，但单元格里还有“{text}”，这里放不下。请放到单独的一列。',
    },
    unreadable: {
      en: '“{text}” cannot be told to be yes or no. Write it as such, or add the word to the options yes_words or no_words of this field.',
      'zh-CN':
        '看不出“{text}”是“是”还是“否”。请改成明确的写法，或把这个词加到该字段的 yes_words 或 no_words 选项里。',
    },
  },
  examples: [
    { cell: '是', values: ['是'] },
    { cell: '否', values: ['否'] },
    { cell: '有', values: ['是'] },
    { cell: '无', values: ['否'] },
    { cell: '√', values: ['是'] },
    { cell: '×', values: ['否'] },
    { cell: 'Y', values: ['是'] },
    { cell: 'TRUE', values: ['是'] },
    { cell: '0', values: ['否'] },
    { cell: '已签约', values: ['是'] },
    { cell: '未签约', values: ['否'] },
    { cell: '☑是 □否', values: ['是'] },
    { cell: 'yes', options: { yes: 'Yes', no: 'No' }, values: ['Yes'] },
    { cell: '开票', options: { yes_words: ['开票'] }, values: ['是'] },
    { cell: 'x', options: { cross: 'no' }, values: ['否'] },
    { cell: '是（专票）', values: ['是'], findings: ['extra_text'] },
    { cell: '是/否', values: [], findings: ['undecided'] },
    { cell: '待定', values: [], findings: ['placeholder'] },
    { cell: '不确定', values: [], findings: ['undecided'] },
    { cell: '看情况', values: [], findings: ['unreadable'] },
  ],
  many: false,
  survivorship: 'newest',
  textCell: true,

  looksLike(cell) {
    if (cell.length > 6) return 0;
    const text = fold(cell);
    if (/^(?:是|否|√|✓|✔|×|✗|☑|☐|true|false|yes|no)$/.test(text)) return 1;
    if (/^(?:有|无|没有|y|n|t|f)$/.test(text)) return 0.6;
    return /^[01]$/.test(text) ? 0.4 : 0;
  },
  normalize: (cell, { options }) => normalize(cell, options),

  levels: [
    { name: 'exact', m: 0.9, u: 0.6, words: { en: 'Same answer', 'zh-CN': '回答相同' } },
    { name: 'different', m: 0.1, u: 0.4, words: { en: 'Different answers', 'zh-CN': '回答不同' } },
  ],
  prepare: (value) => value,
  blockKeys: (value) => [value],
  agreementKeys: (value) => [value],
  compare: (a, b) => (a === b ? { level: 'exact', key: a } : { level: 'different' }),
  mask: () => '***',
};
