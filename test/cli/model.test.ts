import { copyFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { MatchModel } from '../../src/model/match.js';
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
    const { model } = JSON.parse((await room.run('explain', '--model', '--json')).out) as {
      model: MatchModel;
    };
    expect(model.learntFrom).toBeGreaterThan(100);
    for (const { levels } of model.pools)
      for (const { m, u, usualM } of levels)
        for (const p of [m, u, usualM]) expect(p > 0 && p < 1).toBe(true);
    const chinese = (await room.run('explain', '--model', '--lang', 'zh-CN')).out;
    expect(chinese).toContain(`根据本库 ${model.learntFrom} 对候选记录学习得到`);
    expect(chinese).toMatch(/统一社会信用代码 +编号相同 +\d+\.\d% +1\/[\d,]+ +\+1\d\.\d/);
    const english = (await room.run('explain', '--model', '--lang', 'en')).out;
    expect(english).toContain(`learnt from ${model.learntFrom} candidate pairs`);
    room.remove();
  });
});
