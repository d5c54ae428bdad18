import type { Example } from '../types.js';

export const EXAMPLES: readonly Example[] = [
  { cell: '深圳市华鑫达宏电子科技有限公司', values: ['深圳市华鑫达宏电子科技有限公司'] },
];
