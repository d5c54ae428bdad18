import type { Catalog } from '../../model/words.js';

/** Words of `crm-clean dictionary infer`. */
export const inferWords: Catalog = {
  'dictionary_infer.exists': {
    en: '{path} is there already and is not written over. Name another file.',
    'zh-CN': '{path} 已经存在，不会覆盖它。请换一个文件名。',
  },
  'dictionary_infer.written': {
    en: 'Wrote {path}: {count} {count|proposal|proposals} from {records} {records|record|records}, each with its reason beside it.',
    'zh-CN': '已写入 {path}：根据 {records} 条记录给出 {count} 项建议，每项旁边都有理由。',
  },
  'dictionary_infer.next': {
    en: 'Look it over, change what you know better, and use it with: crm-clean import FILES --config {path}',
    'zh-CN': '请过目并修改；使用时运行：crm-clean import 文件 --config {path}',
  },
};
