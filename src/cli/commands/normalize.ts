import { normalizeCell } from '../../fields/normalize-cell.js';
import type { Command } from '../command.js';
import { chooseType, optionOption } from '../types.js';

export const normalizeCommand: Command = {
  name: 'normalize',
  about: {
    en: 'normalise values of a field type: one a line from standard input, one JSON a line out',
    'zh-CN': '按字段类型规范化：从标准输入逐行读取，逐行输出 JSON',
  },
  arguments: [
    {
      name: 'type',
      about: { en: 'a field type such as phone or company', 'zh-CN': '字段类型，例如 phone、company' },
    },
  ],
  options: [optionOption],
  examples: ['normalize phone < phones.txt', 'normalize phone --option country=US < phones.txt'],
  async run(shell, [name = ''], options) {
    const { type, context } = await chooseType(shell, name, options.option);
    for await (const input of shell.world.lines()) {
      const { values, changes = [], findings = [], spills = [] } = normalizeCell(type, input, context);
      const keys = [
        ...new Set(values.flatMap((value) => type.blockKeys(type.prepare(value, context.options)))),
      ];
      const [first] = values;
      // Of the first value: tools that measure us rely on this shape.
      const parts = first === undefined ? undefined : type.parts?.(first);
      const line = {
        input,
        values,
        findings,
        changes,
        spills,
        keys,
        ...(parts && { parts }),
      };
      shell.world.stdout.write(`${JSON.stringify(line)}\n`);
    }
    return 0;
  },
};
