import type { OutColumn } from '../model/table.js';
import { customerNames, fieldColumns, filledKeys, uniqueTitles } from './columns.js';
import type { Target } from './types.js';

/** One line per contact, with the number and name of its customer. */
export const contacts: Target = {
  name: 'contacts',
  title: { en: 'Contacts', 'zh-CN': '联系人' },
  about: { en: 'one line per person at a customer', 'zh-CN': '每位联系人一行' },
  table(input) {
    const { speaker, store } = input;
    const fields = fieldColumns(input, 'contacts', 'contact', filledKeys(input).contacts);
    const own = (code: string, width: number): OutColumn => ({
      title: speaker.say({ code: `target.${code}` }),
      text: true,
      width,
    });
    return {
      name: contacts.title[speaker.lang],
      columns: uniqueTitles([
        own('customer_number', 18),
        own('customer_name', 32),
        ...fields.map(({ column }) => column),
      ]),
      *rows() {
        const nameOf = customerNames(input);
        for (const customer of store.customerFacts()) {
          const name = nameOf(customer.values);
          for (const { values } of customer.contacts) {
            yield [customer.number, name, ...fields.map((field) => field.cell(values))];
          }
        }
      },
    };
  },
};
