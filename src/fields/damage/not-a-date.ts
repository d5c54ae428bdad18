import { HAS } from '../../text/plausible.js';
import { plain } from '../../text/width.js';
import { isShownDate, mayBeShownDate } from './shown-date.js';
import type { ColumnFacts, Damage, DamageKind } from './types.js';

/** Types whose values are never a date. */
const NEVER_DATES: ReadonlySet<string> = new Set(['phone', 'company', 'person', 'address']);
/** Types that hold dates where the column does. */
const ANYTHING: ReadonlySet<string> = new Set(['identifier', 'text', 'choice']);

/** Cells like `3-2` that make a column one of such, and the share of them from which that is proof. */
const ENOUGH = 3;
const MOST = 0.5;
const NEARLY_ALL = 0.8;

/** The share of cells like `3-2` among those that are no dates; 0 where there are too few of them. */
function dashedShare({ profile: { filled, dates, dashed } }: ColumnFacts): number {
  return dashed < ENOUGH ? 0 : dashed / (filled - dates);
}

function isColumnOfDates({ profile: { filled, dates } }: ColumnFacts): boolean {
  return filled > 0 && dates > filled / 2;
}

function applies(column: ColumnFacts): boolean {
  if (isColumnOfDates(column)) return false;
  return NEVER_DATES.has(column.type) || (ANYTHING.has(column.type) && dashedShare(column) >= MOST);
}

function inspect(cell: string, column: ColumnFacts): Damage | undefined {
  if (!mayBeShownDate(cell.trimStart()) || !isShownDate(plain(cell))) return undefined;
  return { proved: dashedShare(column) >= NEARLY_ALL };
}

export const notADate: DamageKind = {
  name: 'not_a_date',
  title: { en: 'Dates that were not dates', 'zh-CN': '内容被误认成日期' },
  about: {
    en: 'A spreadsheet takes 3-1, 2/3 or MARCH1 for a date and shows 3月1日, 1-Mar or 2024-03-01. House numbers, sizes, ranges and codes are changed for good.',
    'zh-CN':
      '表格软件把 3-1、2/3、MARCH1 之类的内容当成日期，变成 3月1日、1-Mar 或 2024-03-01。门牌号、规格、区间和编号都会因此改变。',
  },
  advice: {
    en: 'What was typed can no longer be told: 3-1 and 3/1 give the same date. Format the column as text in the source, put the values right and export again.',
    'zh-CN':
      '原来输入的内容已无法判断（3-1 和 3/1 会变成同一个日期）。请在原表中把该列设为“文本”，改正后重新导出。',
  },
  notes: {
    proved: {
      en: 'A spreadsheet made a date of this; the other cells of the column are like 3-2. What was typed is lost: look it up in the source.',
      'zh-CN':
        '本列其他内容都是“3-2”这样的写法，这一格被表格软件变成了日期，原内容已无法还原。请与原系统核对。',
    },
    maybe: {
      en: 'There is a date here, where none belongs. A spreadsheet may have made it of something like 3-1. Compare it with the source.',
      'zh-CN': '本列不该有日期，可能是“3-1”之类的内容被表格软件变成了日期。请与原系统核对。',
    },
  },
  examples: [
    { cell: '3月1日', type: 'address', damage: 'maybe' },
    { cell: '1-Mar', type: 'company', damage: 'maybe' },
    { cell: '2024-03-01 00:00:00', type: 'phone', damage: 'maybe' },
    { cell: '２０２４／３／１', type: 'person', damage: 'maybe' },
    {
      cell: '3月1日',
      type: 'text',
      others: ['3-2', '12-5', '3月1日', '15-2', '8-1', '13-4'],
      damage: 'proved',
    },
    {
      cell: '2024-12-05',
      type: 'identifier',
      others: ['3-2', '13-5', 'A座', '15-2', '2024-12-05'],
      damage: 'maybe',
    },
    { cell: '2024-03-01', type: 'text', others: ['2024-03-02', '2024-03-05', '3-2'] },
    { cell: '2024-03-01', type: 'company', others: ['2024-03-02', '2024-03-05', '华鑫'] },
    { cell: '15-Mar-92', type: 'text', others: ['7/4/90', '12/31/1991', '3/2/88', '15-Mar-92'] },
    { cell: '3-1', type: 'address' },
    { cell: '45292', type: 'text', others: ['3-2', '12-5', '15-2'] },
  ],
  applies,
  wants: (contents, length) => (contents & HAS.digit) !== 0 && length >= 4 && length <= 30,
  inspect,
};
