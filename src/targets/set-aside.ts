import type { OutColumn } from '../model/table.js';
import { columnLetters } from '../text/lists.js';
import { sheetNames } from './places.js';
import type { Target } from './types.js';

/** One line per row that is not a customer, with the reason and its cells as they stood. */
export const setAside: Target = {
  name: 'set-aside',
  title: { en: 'Rows set aside', 'zh-CN': '跳过的行' },
  about: { en: 'rows that are not customers, each with its reason', 'zh-CN': '不是客户的行，逐行注明原因' },
  table(input) {
    const { speaker, store } = input;
    const namesOf = sheetNames(input);
    let width = 0;
    for (const { cells } of store.rows({ kind: 'aside' })) width = Math.max(width, cells.length);
    const own = (code: string, size: number, text = true): OutColumn => ({
      title: speaker.say({ code: `target.${code}` }),
      text,
      width: size,
    });
    return {
      name: setAside.title[speaker.lang],
      columns: [
        own('source', 24),
        own('sheet', 14),
        own('line', 8, false),
        own('reason', 36),
        ...Array.from({ length: width }, (_, index) => ({
          title: speaker.say({ code: 'target.cell', params: { letter: columnLetters(index) } }),
          text: true,
          width: 16,
        })),
      ],
      *rows() {
        for (const row of store.rows({ kind: 'aside' })) {
          const reason = row.reason === undefined ? '' : speaker.say(row.reason);
          const empty = Array<string>(width - row.cells.length).fill('');
          yield [...namesOf(row), row.line, reason, ...row.cells, ...empty];
        }
      },
    };
  },
};
