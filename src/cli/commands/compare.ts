import type { Command } from '../command.js';
import { chooseType, optionOption } from '../types.js';

export const compareCommand: Command = {
  name: 'compare',
  about: {
    en: 'compare values of a field type: tab-separated pairs from standard input, one JSON a line out',
    'zh-CN': '按字段类型比较：从标准输入逐行读取以制表符分隔的两个值，逐行输出 JSON',
  },
  arguments: [
    {
      name: 'type',
      about: { en: 'a field type such as phone or company', 'zh-CN': '字段类型，例如 phone、company' },
    },
  ],
  options: [optionOption],
  examples: ['compare company < pairs.tsv'],
  async run(shell, [name = ''], options) {
    const { type, context } = await chooseType(shell, name, options.option);
    const prepared = (cell: string): unknown[] =>
      type.normalize(cell, context).values.map((value) => type.prepare(value, context.options));
    for await (const line of shell.world.lines()) {
      const [a = '', b = ''] = line.split('\t');
      const pairs = prepared(a).flatMap((left) => prepared(b).map((right) => type.compare(left, right)));
      const rank = (level: string): number => type.levels.findIndex((known) => known.name === level);
      const [best] = pairs.sort((x, y) => rank(x.level) - rank(y.level));
      const level = type.levels.find((known) => known.name === best?.level);
      // Nothing known on one side is no evidence: no level, no bits.
      const verdict =
        level === undefined
          ? { level: null, bits: 0, why: null }
          : {
              level: level.name,
              bits: Number(Math.log2(level.m / level.u).toFixed(3)),
              // Programs read this, so it is a code in every language.
              why: {
                code: `${type.name}.${best?.why?.code ?? `level.${level.name}`}`,
                params: best?.why?.params ?? {},
              },
            };
      shell.world.stdout.write(`${JSON.stringify({ a, b, ...verdict })}\n`);
    }
    return 0;
  },
};
