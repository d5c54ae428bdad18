import { sheetNames } from './places.js';
import type { StoreInput, Target } from './types.js';

/**
 * One line per source row that became a record, in record order, for programs that measure the result.
 * The columns never change and never speak a language. `customer_id` is empty before the first dedupe.
 */
export const members = {
  name: 'members',
  title: { en: 'Members', 'zh-CN': '记录归属' },
  about: {
    en: 'which row became which customer, for programs',
    'zh-CN': '每一行归入哪个客户，供程序读取',
  },
  table(input: StoreInput) {
    const namesOf = sheetNames(input);
    return {
      name: 'members',
      columns: [
        { title: 'customer_id', text: true },
        { title: 'record_id', text: false },
        { title: 'source', text: true },
        { title: 'sheet', text: true },
        { title: 'line', text: false },
      ],
      *rows() {
        const customerOf = input.store.membership();
        for (const row of input.store.rows({ kind: 'record' })) {
          yield [customerOf.get(row.id) ?? '', row.id, ...namesOf(row), row.line];
        }
      },
    };
  },
} satisfies Target;
