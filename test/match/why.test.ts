import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDictionary } from '../../src/dictionary/read.js';
import { rules as realRules, scorerFor } from '../../src/match/index.js';
import { whatWouldChange } from '../../src/match/why.js';
import type { Dictionary } from '../../src/model/dictionary.js';
import type { ScoredPair } from '../../src/model/match.js';
import type { CustomerRecord, Values } from '../../src/model/record.js';
import { builtIn } from '../../src/registry.js';
import { dictionary, setup } from './tiny.js';

/** A store in which the first two are asked about, and what would change them, as short text. */
function asked(a: Values, b: Values, others: readonly Values[] = [], said: Dictionary = dictionary) {
  const records = [a, b, ...others].map((values, at): CustomerRecord => ({ id: at + 1, values }));
  const given = { ...setup(), dictionary: said };
  const pair = scorerFor(records, given, [1, 2]).pair(1, 2) as ScoredPair;
  const told = whatWouldChange(pair, records[0]!, records[1]!, given);
  return {
    pair,
    told,
    short: told.map(({ kind, fields, level = '', band }) => [kind, fields.join('+'), level, band].join(' ')),
  };
}

const many = Array.from(
  { length: 60 },
  (_, at): Values => ({
    name: [`北京第${at}号有限公司`],
    phone: [`1390000${String(at).padStart(4, '0')}`],
    city: ['北京'],
  }),
);

describe('the smallest change that would alter what becomes of a pair', () => {
  const name = ['深圳华鑫达宏科技有限公司'];

  it('says what would make a pair sure, the smallest first, of fields that one of them fills', () => {
    const { pair, told, short } = asked(
      { name, city: ['深圳'] },
      { name: ['华鑫达宏'], phone: ['13800001234'] },
      many,
    );
    expect(pair.band).not.toBe('sure');
    expect(short).toContain('agree phone exact sure');
    expect(short.join()).not.toMatch(/address|uscc|contact/);
    const sizes = told.map(({ change }) => Math.abs(change));
    expect(sizes).toEqual([...sizes].sort((x, y) => x - y));
  });

  it('says what a sure pair rests on: without it there is one reason only, and a person must look', () => {
    const both = { name, phone: ['13800001234'] };
    const { pair, told } = asked(both, both, many);
    expect(pair.band).toBe('sure');
    const without = told.find(({ kind, fields }) => kind === 'missing' && fields[0] === 'phone');
    expect(without).toMatchObject({ band: 'maybe', veto: { code: 'match.one_reason' } });
  });

  it('knows that a number with a check digit is enough by itself, and that another one forbids', () => {
    const [left, right] = [
      { name, uscc: ['A1'] },
      { name: ['北京云安科技公司'], uscc: ['B2'] },
    ];
    const { pair, told } = asked(left, right, many);
    expect(pair.band).toBe('no');
    expect(told.find(({ fields }) => fields[0] === 'uscc')).toMatchObject({ kind: 'agree', band: 'sure' });
    expect(told.some(({ fields, band }) => fields[0] === 'name' && band === 'sure')).toBe(false);
  });

  it('counts what many share as the store does: no reason by itself', () => {
    const phone = ['13800001234'];
    const shared = Array.from(
      { length: 9 },
      (_, at): Values => ({ name: [`上海第${at}号甲乙丙丁有限公司${at}`], phone }),
    );
    const { pair, told } = asked({ name, phone }, { name, phone }, [...many, ...shared]);
    expect(pair.evidence.find(({ fields }) => fields[0] === 'phone')?.bits).toBe(0);
    for (const one of told.filter(({ kind }) => kind === 'missing')) expect(one.band).not.toBe('sure');
  });

  it('is nothing where no single field would alter it, and for rows that name their customer', () => {
    const { pair, told } = asked({ name: ['甲甲甲'] }, { name: ['乙乙乙'] }, many);
    expect(pair.band).toBe('no');
    expect(told.every(({ kind }) => kind === 'agree')).toBe(true);
    const record = { id: 1, values: { name } };
    const named = { ...pair, evidence: [{ rule: 'points_at', fields: [], bits: 20, why: { code: 'x' } }] };
    expect(whatWouldChange(named, record, { ...record, id: 2 }, setup())).toEqual([]);
  });
});

describe('what it says comes true', () => {
  it('of the tutorial’s waiting and merged pairs: the records changed so, and weighed again', async () => {
    const { makeRoom, TUTORIAL } = await import('../cli/harness.js');
    const { openStore } = await import('../../src/store/open.js');
    const room = makeRoom();
    for (const [at, file] of TUTORIAL.entries())
      room.write(at === 0 ? 'a.xlsx' : 'b.csv', readFileSync(file));
    expect((await room.run('run', 'a.xlsx', 'b.csv')).code).toBe(0);
    const store = openStore(room.path('crm-clean.db'), { readonly: true });
    const said = readDictionary(room.read('crm-clean.yaml'), builtIn.known).dictionary;
    const match = { dictionary: said, types: builtIn.types, rules: realRules, model: store.matchModel()! };
    const records = [...store.records()];
    const byId = new Map(records.map((record) => [record.id, record]));
    const pairs = [...store.pairs('maybe'), ...[...store.pairs('sure')].filter((_, at) => at % 2 === 0)];
    store.close();
    room.remove();
    const wrong: string[] = [];
    let count = 0;
    for (const pair of pairs) {
      const [a, b] = [byId.get(pair.a)!, byId.get(pair.b)!];
      for (const one of whatWouldChange(pair, a, b, match)) {
        if (one.kind !== 'missing') continue;
        const pool = match.model.pools.find(({ fields }) =>
          one.fields.every((field) => fields.includes(field)),
        )!;
        const values = Object.fromEntries(
          Object.entries(b.values).filter(([field]) => !pool.fields.includes(field)),
        );
        const changed = records.map((record) => (record.id === b.id ? { id: b.id, values } : record));
        const band = scorerFor(changed, match, [a.id, b.id]).pair(a.id, b.id)?.band;
        count++;
        if (band !== one.band)
          wrong.push(`${pair.a}-${pair.b} without ${one.fields}: ${one.band}, is ${band}`);
      }
    }
    expect(count).toBeGreaterThan(5);
    expect(wrong).toEqual([]);
  }, 120_000);
});
