import { plain } from '../text/width.js';

/** What people and exports write into a cell when they know nothing. Lower case, half-width, whole cell. */
const JUNK: ReadonlySet<string> = new Set([
  '无',
  '無',
  '暂无',
  '暫無',
  '没有',
  '沒有',
  '不详',
  '不詳',
  '未知',
  '空',
  '待补充',
  '待補充',
  '待定',
  '测试',
  '測試',
  'n/a',
  '#n/a',
  'na',
  'null',
  '(null)',
  'none',
  'nil',
  'nan',
  'undefined',
  'unknown',
  'test',
  'asdf',
  '0',
]);

/** Cells made of nothing but these signs, as often as they like: `--`, `——`, `///`, `。`. */
const SIGNS = /^[-‐‑‒–—―_/\\?.*、。·…~#]+$/;

/** `x`, `xxx`, `×××`: a form's placeholder; a lone `x` could be a value. */
const CROSSES = /^(?:x{2,}|×+)$/;

/**
 * Whether a whole cell says that nothing is known: 无, N/A, null, `--`, `?`, 0, test, xxx, 待补充 and the like, whatever
 * their width and case. A blank cell is not junk. `extra` adds words of one type; they are compared as they are
 * after width, case and spaces.
 */
export function isJunk(text: string, extra: readonly string[] = []): boolean {
  if (text.length > 40) return false;
  const folded = plain(text).toLowerCase();
  if (folded === '') return false;
  return JUNK.has(folded) || SIGNS.test(folded) || CROSSES.test(folded) || extra.includes(folded);
}
