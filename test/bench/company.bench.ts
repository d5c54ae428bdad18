import { bench, describe } from 'vitest';
import { company } from '../../src/fields/company.js';
import { tidy } from '../../src/text/width.js';

const regions = ['深圳市', '浙江省杭州市余杭区', '上海', '北京', '', '广东', '河北省沧州市河间市米各庄镇'];
const brands = ['华鑫达宏', '老王', '兴达', '京东世纪', '拓博', '海康威视', 'TCL', '達宏'];
const trades = ['电子科技', '五金制品', '国际物流', '建筑装饰工程', '生物医药', '新能源科技发展', '餐饮管理'];
const forms = ['有限公司', '股份有限公司', '有限责任公司', '集团有限公司', '店', '', '（集团）有限公司'];

/** 1,000 names in the order of a fixed rule. */
const names = Array.from({ length: 1000 }, (_, i) =>
  [regions[i % 7], brands[i % 8], trades[(i * 3) % 7], forms[(i * 5) % 7]].join(''),
);
const prepared = names.map((name) => company.prepare(name, {}));
const context = { options: { full_name: false }, allowed: [] };

/** Time of one call is for 1,000 names: milliseconds here are microseconds for each name. */
describe('company, 1,000 names', () => {
  bench('tidy (floor)', () => {
    for (const name of names) tidy(name);
  });
  bench('normalize', () => {
    for (const name of names) company.normalize(name, context);
  });
  bench('prepare', () => {
    for (const name of names) company.prepare(name, {});
  });
  bench('blockKeys', () => {
    for (const parts of prepared) company.blockKeys(parts);
  });
  bench('compare with the next', () => {
    for (let i = 1; i < prepared.length; i++) company.compare(prepared[i - 1]!, prepared[i]!);
  });
});
