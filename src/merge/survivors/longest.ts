import { chars } from '../../text/tokens.js';
import type { Candidate, SurvivorshipRule } from '../types.js';
import { best, frequencies } from './best.js';

function length({ values }: Candidate): number {
  return values.reduce((sum, value) => sum + chars(value).length, 0);
}

export const longest: SurvivorshipRule = {
  name: 'longest',
  title: { en: 'Longest', 'zh-CN': '取最长的' },
  about: {
    en: 'Takes the text with the most characters, such as the most complete address. On a tie the more frequent one, then the earlier one.',
    'zh-CN': '取字数最多的内容，例如最完整的地址。字数相同时取出现更多的，再取靠前的。',
  },
  pick(candidates) {
    const count = frequencies(candidates);
    return best(candidates, (a, b) => length(b) - length(a) || count(b) - count(a)).values;
  },
};
