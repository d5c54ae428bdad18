import { describe, expect, it } from 'vitest';
import { readDictionary } from '../../src/dictionary/read.js';
import { contextOf, findDuplicates } from '../../src/match/index.js';
import type { CustomerRecord, Values } from '../../src/model/record.js';
import { builtIn } from '../../src/registry.js';

/* Rules over two fields, on the dictionary that lists of companies get. */

const dictionary = readDictionary('preset: companies', builtIn.known).dictionary;
const context = contextOf({ dictionary, types: builtIn.types });

function judge(name: string, a: Values, b: Values) {
  const rule = builtIn.matchRules.find((one) => one.name === name)!;
  const [left, right] = [rule.facts(a, context), rule.facts(b, context)];
  if (left === undefined || right === undefined) return undefined;
  const verdict = rule.judge(left, right, context);
  const back = rule.judge(right, left, context);
  expect(back?.evidence?.bits).toBe(verdict?.evidence?.bits);
  expect(back?.evidence?.why.code).toBe(verdict?.evidence?.why.code);
  expect(verdict?.veto).toBeUndefined();
  return verdict?.evidence;
}

const CHARACTERS = [...'赤橙黄绿青蓝紫金木水火土日月星辰山川河海松竹梅兰荷桂'];
const charAt = (index: number): string => CHARACTERS[index % CHARACTERS.length]!;

/** Companies that have nothing to do with one another. */
const strangers = Array.from(
  { length: 300 },
  (_, i): Values => ({
    name: [`上海${charAt(i)}${charAt(i * 7 + 3)}${charAt(i * 11 + 5)}机电有限公司`],
    contact_name: [`李${charAt(i * 5)}${charAt(i * 3)}`],
    phone: [`021-6${1_000_000 + i * 733}`],
    email: [`office@corp${i}.com`],
  }),
);

function meet(a: Values, b: Values) {
  const records: CustomerRecord[] = [a, b, ...strangers].map((values, index) => ({ id: index + 1, values }));
  const { types, matchRules } = builtIn;
  const found = findDuplicates(records, { dictionary, types, rules: matchRules, decisions: [] });
  const pair = found.pairs.find((one) => one.a === 1 && one.b === 2);
  return { merged: found.clusters.some((ids) => ids.includes(1) && ids.includes(2)), pair };
}

const at = (name: string, phone: string, email: string): Values => ({
  name: [name],
  phone: [phone],
  email: [email],
});

describe('shared_domain', () => {
  const one = at('深圳市双利包装有限公司', '0755-26001234', 'zhang@shuangli.com');

  it('is more where the brand agrees too', () => {
    expect(judge('shared_domain', one, at('双利包装', '0755-26001234', 'li@shuangli.com'))?.bits).toBe(2);
    const website = { name: ['双利包装'], website: ['https://www.shuangli.com/about'] };
    expect(judge('shared_domain', one, website)?.bits).toBe(2);
  });

  it('is little where name and switchboard both differ, as in a group', () => {
    const sister = at('海通置业有限公司', '010-66001234', 'li@shuangli.com');
    expect(judge('shared_domain', one, sister)?.bits).toBe(-5);
    expect(meet(one, sister).pair).toBeUndefined();
    const sales = at('深圳市双利包装销售有限公司', '0755-66001234', 'li@shuangli.com');
    expect(judge('shared_domain', one, sales)).toBeUndefined();
    const elsewhere = at('上海双利包装有限公司', '021-66001234', 'li@shuangli.com');
    expect(judge('shared_domain', one, elsewhere)?.bits).toBe(-5);
  });

  it('says nothing of one switchboard, of names that may be one, and of free mail', () => {
    const renamed = at('海通置业有限公司', '0755-26001234-8001', 'li@shuangli.com');
    expect(judge('shared_domain', one, renamed)).toBeUndefined();
    const english = at('Shuangli Packaging Co., Ltd.', '010-66001234', 'li@shuangli.com');
    expect(judge('shared_domain', one, english)).toBeUndefined();
    const free = (name: string, phone: string) => at(name, phone, 'baozhuang@163.com');
    expect(
      judge('shared_domain', free('双利包装', '0755-26001234'), free('双利包装', '010-66001234')),
    ).toBeUndefined();
    const shop = (name: string, page: string): Values => ({
      name: [name],
      website: [`https://weibo.com/${page}`],
    });
    expect(judge('shared_domain', shop('双利包装', 'shuangli'), shop('双利包装', 'haitong'))).toBeUndefined();
  });
});

describe('phone_is_fax', () => {
  const phone = { name: ['深圳市双利包装有限公司'], phone: ['0755-26001234'] };
  const fax = { name: ['双利包装'], phone: ['0755-26009999'], fax: ['0755-26001234'] };

  it('speaks for a pair', () => {
    expect(judge('phone_is_fax', phone, fax)?.bits).toBe(6);
    const { pair } = meet(phone, fax);
    expect(pair?.evidence.map(({ rule }) => rule)).toContain('phone_is_fax');
  });

  it('is not told where the phones agree themselves, or only the faxes do', () => {
    expect(
      judge('phone_is_fax', { ...phone, fax: ['0755-26001234'] }, { ...fax, phone: phone.phone }),
    ).toBeUndefined();
    expect(judge('phone_is_fax', { name: ['双利'], fax: fax.fax }, fax)).toBeUndefined();
    expect(judge('phone_is_fax', phone, { ...fax, fax: ['0755-26001235'] })).toBeUndefined();
  });

  it('merges no two companies of other names, who share a business centre', () => {
    const neighbour = { ...fax, name: ['海通置业有限公司'] };
    expect(meet(phone, neighbour).merged).toBe(false);
  });
});

describe('same_person', () => {
  const person = (name: string, contact = '王志强', mobile = '13923800011'): Values => ({
    name: [name],
    contact_name: [contact],
    contact_mobile: [mobile],
  });
  const one = person('深圳市双利包装有限公司');

  it('tells that somebody changed employer or the company was renamed, and a person decides', () => {
    const { merged, pair } = meet(one, person('广州南方纸业有限公司'));
    expect(merged).toBe(false);
    expect(pair?.band).toBe('maybe');
    expect(pair?.evidence.map(({ why }) => why.code)).toContain('match.same_person.same');
  });

  it('does so with everything else the same', () => {
    const more = { phone: ['0755-26001234'], address: ['深圳市南山区科技路1号'] };
    const { merged, pair } = meet({ ...one, ...more }, { ...person('深圳宏远新材料有限公司'), ...more });
    expect(merged).toBe(false);
    expect(pair?.veto?.code).toBe('match.names_differ');
  });

  it('says nothing of names that may be one company, or of half a person', () => {
    expect(judge('same_person', one, person('双利包装'))).toBeUndefined();
    expect(judge('same_person', one, person('Shuangli Packaging'))).toBeUndefined();
    expect(judge('same_person', one, person('广州南方纸业有限公司', '李志强'))).toBeUndefined();
    expect(
      judge('same_person', one, person('广州南方纸业有限公司', '王志强', '13923800012')),
    ).toBeUndefined();
    expect(
      judge('same_person', one, {
        ...person('广州南方纸业有限公司'),
        former_name: ['深圳市双利包装有限公司'],
      }),
    ).toBeUndefined();
  });
});
