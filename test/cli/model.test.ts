import { copyFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { MatchModel } from '../../src/model/match.js';
import type { RunStory } from '../../src/model/story.js';
import { makeRoom, TUTORIAL } from './harness.js';

describe('explain --model', () => {
  it('is one of two things that explain without a row points to', async () => {
    const room = makeRoom();
    const { code, err } = await room.run('explain', '--lang', 'zh-CN');
    expect(code).toBe(2);
    expect(err).toMatch(/^请写明要追溯哪一行：.*explain --model\n$/);
    room.remove();
  });

  it('says that nothing was weighed yet, then what was, in both languages and as JSON', async () => {
    const room = makeRoom();
    for (const file of TUTORIAL) copyFileSync(file, room.path(basename(file)));
    const names = TUTORIAL.map((file) => basename(file));
    expect((await room.run('import', ...names, '--no-ask')).code).toBe(0);
    const early = await room.run('explain', '--model', '--lang', 'zh-CN');
    expect([early.code, early.err]).toEqual([
      2,
      '还没有查过重，没有可显示的权重。请先运行：crm-clean dedupe\n',
    ]);
    expect((await room.run('dedupe')).code).toBe(0);
    const { model, matching, story } = JSON.parse((await room.run('explain', '--model', '--json')).out) as {
      model: MatchModel;
      matching: { sure: number; maybe: number };
      story: RunStory;
    };
    expect(matching).toEqual({ sure: 0.95, maybe: 0.1 });
    expect(story.guarded.length).toBe(2);
    expect(model.learntFrom).toBeGreaterThan(100);
    for (const { levels } of model.pools)
      for (const { m, u, usualM } of levels)
        for (const p of [m, u, usualM]) expect(p > 0 && p < 1).toBe(true);
    const chinese = (await room.run('explain', '--model', '--lang', 'zh-CN')).out;
    expect(chinese).toContain(`权重以程序自带的为起点，根据本库的 ${model.learntFrom} 对记录学习得到。`);
    expect(chinese).toMatch(/一致时最有说服力的：统一社会信用代码（\+1\d\.\d）/);
    expect(chinese).toContain('概率达到 95%（+4.2 比特）自动合并；达到 10%（−3.2 比特）等待人工判断');
    expect(chinese).toContain('要让其中某个值仍算依据，或一律不算，请在数据字典的 matching.shared 里写明。');
    expect(chinese).toMatch(/统一社会信用代码 +编号相同 +\d+\.\d% +1\/[\d,]+ +\+1\d\.\d/);
    const english = (await room.run('explain', '--model', '--lang', 'en')).out;
    expect(english).toContain(`learnt from ${model.learntFrom} pairs of this list`);
    expect(story.blocking.budget).toEqual({ most: 300_000 });
    expect(english).toContain(`${story.blocking.pairs.toLocaleString('en')} different pairs were compared`);
    const phones = story.blocking.pools?.find(({ fields }) => fields.includes('phone'));
    expect(phones?.keys).toBeGreaterThan(10);
    expect(phones?.leftOut).toBe(0);
    expect(english).toMatch(
      new RegExp(`Company phone.* ${phones?.keys} +${phones?.largest} +${phones?.pairs} +0`),
    );
    expect(chinese).toContain(`实际比较了 ${story.blocking.pairs.toLocaleString('en')} 对`);
    expect(english).toContain('Company phone 0755-80009000: 6 records, at least 6 different names');
    room.remove();
  });
});
