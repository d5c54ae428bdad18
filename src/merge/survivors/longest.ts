import { chars } from '../../text/tokens.js';
import type { Candidate, SurvivorshipRule } from '../types.js';
import { believable, best } from './best.js';

function length({ values }: Candidate): number {
  return values.reduce((sum, value) => sum + chars(value).length, 0);
}

export const longest: SurvivorshipRule = {
  name: 'longest',
  title: { en: 'Longest', 'zh-CN': '取最长的' },
  about: {
    en: 'Takes the text with the most characters, such as the most complete address. On a tie the more frequent one, then the one without lost letters, then that of the record with more filled fields.',
    'zh-CN':
      '取字数最多的内容，例如最完整的地址。字数相同时取出现更多的；其次没有乱码的优先，再取填写更完整的记录。',
  },
  pick(candidates) {
    const order = believable(candidates);
    return best(candidates, (a, b) => length(b) - length(a) || order(a, b)).values;
  },
};
