import { describe, expect, it } from 'vitest';
import type { MatchModel } from '../../src/model/match.js';
import type { PairBudget, RunStory } from '../../src/model/story.js';
import type { Lang } from '../../src/model/words.js';
import { builtIn } from '../../src/registry.js';
import { buildReport } from '../../src/report/build.js';
import { renderHtml, renderJson, reportTables } from '../../src/report/renderers/index.js';
import { weighingTexts } from '../../src/report/weighing.js';
import { speakerFor } from '../../src/steps/speaker.js';
import { dictionary, sampleInput } from './sample.js';

const level = (name: string, m: number, u: number) => ({ name, m, u, usualM: m });
const model: MatchModel = {
  priorBits: -8,
  learntFrom: 1234,
  pools: [
    {
      name: 'phone',
      type: 'phone',
      fields: ['phone', 'mobile', 'nowhere'],
      levels: [level('exact', 0.7, 0.0001), level('different', 0.3, 0.9999)],
    },
    { name: 'person:absent', type: 'person', fields: ['absent'], levels: [level('exact', 0.9, 1e-9)] },
  ],
};
const story: RunStory = {
  guarded: [
    { field: 'phone', value: '+8675583000000', records: 40, names: 8 },
    { field: 'address', value: '深圳市', records: 5, names: 4 },
  ],
  blocking: { keys: 10, pairs: 1234, tooBig: [{ fields: ['name'], key: '深圳', records: 900 }] },
  unlisted: 3,
  changes: [
    { kind: 'new', number: 'C9', others: [], records: 1 },
    { kind: 'merged', number: 'C1', others: ['C7', 'C8'], records: 2 },
    { kind: 'vanished', number: 'C7', others: ['C1'], records: 1 },
    { kind: 'vanished', number: 'C8', others: [], records: 1 },
  ],
};
const speaker = (lang: Lang) => speakerFor(builtIn, dictionary, lang);
const report = (parts: { model?: MatchModel; story?: RunStory }) => buildReport(sampleInput(parts));
const page = (lang: Lang, parts: { model?: MatchModel; story?: RunStory }) =>
  [...renderHtml(report(parts), speaker(lang))].join('');
const plain = (markup: string) =>
  markup
    .replace(/<[^>]*>/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/\s+/g, ' ');

describe('how duplicates were told, in the report', () => {
  it('is told in sentences, in both languages', () => {
    const fields = new Set(['phone', 'mobile']);
    expect(weighingTexts(speaker('en'), model, { sure: 0.95, maybe: 0.1 }, fields)).toEqual([
      expect.stringContaining('with a probability of 0.4%; that is where every pair begins, at −8.0 bits.'),
      'From 95% (+4.2 bits) on, two rows were merged; from 10% (−3.2 bits) on, they wait for a person; below that they stay two customers.',
      'The weights were learnt from 1,234 pairs of this list, beginning with those that come with the program.',
      'What says most where it agrees: Phone (+12.8).',
      'What says most where it differs: Phone (−1.7).',
    ]);
    const chinese = weighingTexts(
      speaker('zh-CN'),
      { ...model, learntFrom: 0 },
      { sure: 1, maybe: 0 },
      fields,
    );
    expect(chinese[1]).toBe(
      '概率达到 100%（+∞ 比特）自动合并；达到 0%（−∞ 比特）等待人工判断；再低则视为不同客户。',
    );
    expect(chinese[2]).toBe('数据太少，不足以学习，因此使用程序自带的权重。');
  });

  it('lists what says most with the commas of its language', () => {
    const most = (lang: Lang) =>
      weighingTexts(speaker(lang), model, { sure: 0.9, maybe: 0.1 }, new Set(['phone', 'absent']))[3];
    expect(most('en')).toBe('What says most where it agrees: absent (+29.7), Phone (+12.8).');
    expect(most('zh-CN')).toBe('一致时最有说服力的：absent（+29.7）、公司电话（+12.8）。');
  });

  it('says whether decisions of people changed the weights', () => {
    const taught = { decisions: 12, same: 7, accepted: false, why: { code: 'x' } };
    const said = (accepted: boolean) =>
      weighingTexts(
        speaker('en'),
        { ...model, taught: { ...taught, accepted } },
        { sure: 0.9, maybe: 0.1 },
        new Set(),
      );
    expect(said(true).at(-1)).toBe(
      '12 decisions of people (7 of them “the same customer”) changed the weights.',
    );
    expect(said(false).join(' ')).toContain('left the weights as they are');
  });

  it('lists what was not counted with how to overrule it, and what was not compared', () => {
    const english = plain(page('en', { model, story }));
    expect(english).toContain('Values that were not counted 2');
    expect(english).toContain('Phone +8675583000000 40 at least 8 Address 深圳市 5 4');
    expect(english).toContain('matching: shared: - { field: phone, value: "+8675583000000", counts: true }');
    expect(english).toContain('Company 深圳 900');
    expect(english).toContain('3 less likely pairs are not listed');
    expect(english).toMatch(/Phone, Mobile \+12\.8 same phone number 70\.0% \/ 1\/10,000/);
    expect(english).not.toContain('absent');
    const chinese = plain(
      page('zh-CN', { story: { ...story, guarded: [], blocking: { ...story.blocking, tooBig: [] } } }),
    );
    expect(chinese).toContain('没有被很多不同名称共用、因而不能作为依据的电话、邮箱或地址。');
    expect(chinese).toContain('共比较了 1,234 对，凡有共同分块键的都作了比较');
  });

  it('says which fields brought records together, what was not compared, and whether memory was too small', () => {
    const pools = [
      { fields: ['name'], keys: 10, largest: 900, pairs: 404_600, leftOut: 403_000 },
      { fields: ['phone', 'mobile'], keys: 7, largest: 2, pairs: 7, leftOut: 0 },
    ];
    const example = { field: 'name', value: '深圳市华强电子有限公司' };
    const tooBig = [{ fields: ['name'], key: 'b:华强', example, records: 900 }];
    const told = (budget: PairBudget): RunStory => ({
      ...story,
      blocking: { ...story.blocking, tooBig, tooBigInAll: 117, pools, budget },
    });
    const english = plain(page('en', { story: told({ most: 300_000 }) }));
    expect(english).toContain(
      '1,234 different pairs were compared, each once, and up to 300,000 would have been',
    );
    expect(english).toContain('Company 10 900 404,600 403,000 Phone, Mobile 7 2 7 0');
    expect(english).toContain('Not all compared 117');
    expect(english).toContain('Company such as 深圳市华强电子有限公司 900');
    expect(english).not.toContain('memory');
    const short = told({ most: 1000, asked: 300_000 });
    expect(plain(page('en', { story: short }))).toContain(
      'Attention: the memory of this computer is too small for the 300,000 pairs that the data dictionary allows; 1,000',
    );
    expect(plain(page('zh-CN', { story: short }))).toContain(
      '注意：数据字典允许比较 300,000 对，但本机内存不足，上限降为 1,000 对。',
    );
    const tables = reportTables(report({ story: short }), speaker('zh-CN'), () => []);
    const sheet = tables.find(({ name }) => name === '分块');
    expect([...(sheet?.rows() ?? [])]).toEqual([
      ['客户名称', 10, 900, 404_600, 403_000],
      ['公司电话、手机', 7, 2, 7, 0],
    ]);
  });

  it('lists the customers that changed; links go only to customers with a card', () => {
    const html = page('en', { story });
    expect(html).toContain('<a href="#C1">C1</a>');
    expect(html).not.toContain('<a href="#C9">');
    const text = plain(html);
    expect(text).toContain('New 1 C9 1 record');
    expect(text).toContain('Joined with others 1 C1 2 records C7, C8 came in');
    expect(text).toContain('Vanished 2 C7 1 record now in C1 C8 1 record its rows are no more');
    expect(plain(page('en', { story: { ...story, changes: [] } }))).toContain('No customer changed.');
  });

  it('has no such sections for a store that kept none of it', () => {
    const html = page('en', {});
    expect(html).not.toContain('id="weighing"');
    expect(html).not.toContain('id="story"');
    const { changes: _, ...first } = story;
    expect(page('en', { story: first })).not.toContain('id="story"');
  });

  it('is in the workbook, a sheet for each, and in the JSON', () => {
    const tables = reportTables(report({ model, story }), speaker('zh-CN'), () => []);
    const sheet = (name: string) => [...(tables.find((table) => table.name === name)?.rows() ?? [])];
    expect(sheet('与上次相比')[1]).toEqual(['与其他客户合并', 'C1', 2, '并入 C7、C8']);
    expect(sheet('未作依据的值')[0]).toEqual(['公司电话', '+8675583000000', 40, '至少 8 个']);
    expect(sheet('未全部比较')).toEqual([['客户名称', '深圳', 900]]);
    expect(sheet('权重')[0]).toEqual([
      '公司电话、手机',
      '电话号码相同',
      '+12.8',
      '+12.8',
      '70.0%',
      '1/10,000',
    ]);
    const names = new Set(reportTables(report({}), speaker('en'), () => []).map(({ name }) => name));
    for (const name of ['Since the last time', 'Not counted', 'Not all compared', 'Weights'])
      expect(names).not.toContain(name);
    const json = JSON.parse([...renderJson(report({ model, story }))].join(''));
    expect([json.model, json.story]).toEqual([model, story]);
  });
});
