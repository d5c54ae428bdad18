import { describe, expect, test } from 'vitest';
import { freeName, nameOf } from '../../src/dictionary/field-name.js';
import { toPinyin } from '../../src/text/pinyin.js';

describe('names of fields by their titles', () => {
  test.each([
    ['成交概率', 'cheng_jiao_gai_lv'],
    ['開戶行', 'kai_hu_hang'],
    ['还款日', 'huan_kuan_ri'],
    ['绿色通道', 'lv_se_tong_dao'],
    ['VIP等级', 'vip_deng_ji'],
    ['２０２４年销售额（万元）', 'nian_xiao_shou_e_wan_yuan'],
    ['Renewal date', 'renewal_date'],
  ])('%s is %s', (title, name) => {
    expect(nameOf([title])).toBe(name);
  });

  test('the first title that makes a name counts', () => {
    expect(nameOf(['', '★', '续约 日期', 'Renewal'])).toBe('xu_yue_ri_qi');
    expect(nameOf(['123', '—'])).toBeUndefined();
    expect(nameOf(['constructor'])).toBeUndefined();
  });

  test('what is taken gets a number', () => {
    expect(freeName('a', (name) => ['a', 'a_2'].includes(name))).toBe('a_3');
  });

  test('every character of the commonest level has a reading', () => {
    const bytes = Array.from({ length: 3755 }, (_, n) => [0xb0 + Math.floor(n / 94), 0xa1 + (n % 94)]).flat();
    const chars = new TextDecoder('gbk').decode(Uint8Array.from(bytes));
    expect(toPinyin(chars)).toMatch(/^[a-z ]+$/);
  });
});
