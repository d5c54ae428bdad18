import type { SurvivorshipRule } from '../types.js';
import { best } from './best.js';

export const first: SurvivorshipRule = {
  name: 'first',
  title: { en: 'First', 'zh-CN': '取第一个' },
  about: {
    en: 'Takes the value of the record that was imported first. Import the file you trust most first.',
    'zh-CN': '取最先导入的记录的值。可把最可信的文件放在最前面导入。',
  },
  pick: (candidates) => best(candidates, (a, b) => a.record - b.record).values,
};
