import { damageWords } from '../../src/fields/damage/index.js';
import { say } from '../../src/i18n/say.js';
import type { Speaker } from '../../src/i18n/speaker.js';
import { EXTRA } from '../../src/model/record.js';
import type { Catalog, Lang, Message } from '../../src/model/words.js';
import { words } from '../../src/report/words.js';
import { words as targetWords } from '../../src/targets/words.js';
import { dictionary } from './sample.js';

/** Words that the fields, rules and steps would bring. */
const others: Catalog = {
  'company.same_brand': { en: 'same brand, {brand}', 'zh-CN': '字号相同（{brand}）' },
  'company.form_only': { en: 'the same but for the legal form', 'zh-CN': '仅公司类型写法不同' },
  'company.similar': { en: 'spelt almost alike', 'zh-CN': '写法非常接近' },
  'company.other_trade': { en: 'another line of business', 'zh-CN': '行业不同' },
  'phone.exact': { en: 'same number', 'zh-CN': '号码相同' },
  'phone.different': { en: 'different numbers', 'zh-CN': '号码不同' },
  'phone.too_short': {
    en: 'has {digits} digits; a mobile number has 11',
    'zh-CN': '只有 {digits} 位数字，手机号应为 11 位',
  },
  'phone.exponent': {
    en: 'a spreadsheet cut the number short; look it up in the original',
    'zh-CN': '号码被表格软件写成科学计数，后几位已丢失，请查原始资料',
  },
  'person.exact': { en: 'same name', 'zh-CN': '姓名相同' },
  'person.script': {
    en: 'same name in traditional and simplified characters',
    'zh-CN': '姓名相同（繁简不同）',
  },
  'person.different': { en: 'different people', 'zh-CN': '姓名不同' },
  'choice.synonym': { en: 'another spelling of it', 'zh-CN': '同义写法' },
  'phone.country_added': { en: 'the country code was added', 'zh-CN': '补上了国家代码' },
  'choice.different': { en: 'different', 'zh-CN': '取值不同' },
  'choice.unknown': { en: 'is not one of {allowed}', 'zh-CN': '不在允许的取值（{allowed}）之内' },
  'address.same_building': { en: 'same building', 'zh-CN': '同一栋楼' },
  'address.other_city': { en: 'another city', 'zh-CN': '城市不同' },
  'email.no_at': { en: 'has no @', 'zh-CN': '缺少 @' },
  'match.branch.veto': {
    en: 'one of them is a branch ({branch}) of the other',
    'zh-CN': '其中一方是另一方的分支机构（{branch}）',
  },
  'clean.missing_required': { en: '{field} must be filled in', 'zh-CN': '{field}为必填项' },
  'clean.totals_row': { en: 'a totals row ({text})', 'zh-CN': '合计行（{text}）' },
  'clean.no_name': { en: 'nothing to recognise a customer by', 'zh-CN': '没有可以识别客户的内容' },
  'survivor.longest': { en: 'the longest', 'zh-CN': '取最长' },
  'survivor.highest': { en: 'the highest', 'zh-CN': '取最高' },
  'survivor.oldest': { en: 'the first known', 'zh-CN': '取最早' },
  'survivor.all': { en: 'all of them', 'zh-CN': '全部保留' },
};

export function speaker(lang: Lang): Speaker {
  const catalog = { ...others, ...damageWords, ...words, ...targetWords };
  const title = (name: string) =>
    dictionary.fields.find((field) => field.name === name)?.title[lang] ??
    (name.startsWith(EXTRA) ? name.slice(EXTRA.length) : name);
  return {
    lang,
    title,
    say: (message: Message) =>
      say(message, lang, catalog, (kind, name) => (kind === 'field' ? title(name) : name)),
    show: (field, value) => {
      const type = dictionary.fields.find(({ name }) => name === field)?.type;
      return type === 'phone' ? showPhone(value) : value;
    },
  };
}

function showPhone(value: string): string {
  return value
    .replace(/^\+86(1\d{2})(\d{4})(\d{4})$/, '$1 $2 $3')
    .replace(/^\+86(10|2\d)(\d{8})$/, '0$1-$2')
    .replace(/^\+86(\d{3})(\d{7,8})$/, '0$1-$2');
}
