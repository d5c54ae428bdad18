import type { Tag } from '../model/tag.js';
import { readMessage, writeMessage, writeStrings } from './codec.js';
import type { Connection } from './connection.js';
import type { Generations } from './generations.js';
import { paged } from './paging.js';
import type { Store } from './types.js';

type TagMethods = Pick<Store, 'saveTags' | 'tags' | 'tagsOf'>;

type TagRow = [number, string, string, string];

const TAG = 'select id, customer, tag, why from tags';

export function tagTables(connection: Connection, generations: Generations): TagMethods {
  const add = connection.command('insert into tags (run, customer, tag, why) values (?, ?, ?, ?)');
  // The plus keeps SQLite from sorting the whole run for each page.
  const page = connection.query<TagRow>(`${TAG} where id > ? and +run = ? order by id limit ?`);
  const ofCustomers = connection.query<TagRow>(
    `${TAG} where run = ? and customer in (select value from json_each(?))`,
  );

  /** Tags belong to the customers they were given to: those given before the current customers were made are gone. */
  function current(): number | undefined {
    const tags = generations.current('tags');
    const customers = generations.current('customers');
    return tags !== undefined && customers !== undefined && tags >= customers ? tags : undefined;
  }

  return {
    saveTags(run, tags) {
      connection.atomic(() => {
        generations.mark('tags', run);
        for (const { customer, tag, why } of tags) add.run(run, customer, tag, writeMessage(why));
      });
    },
    tags() {
      const run = current();
      if (run === undefined) return [];
      const rows = paged<TagRow>((last, limit) => page.all(last?.[0] ?? 0, run, limit));
      return {
        *[Symbol.iterator]() {
          for (const row of rows) yield tagOf(row);
        },
      };
    },
    tagsOf(customers) {
      const run = current();
      if (run === undefined) return new Map();
      const found = new Map<string, Tag[]>();
      for (const row of ofCustomers.all(run, writeStrings(customers)).sort(inOrder)) {
        const tag = tagOf(row);
        const known = found.get(tag.customer);
        if (known === undefined) found.set(tag.customer, [tag]);
        else known.push(tag);
      }
      return found;
    },
  };
}

/** As they were saved. */
function inOrder([a]: TagRow, [b]: TagRow): number {
  return a - b;
}

function tagOf([, customer, tag, why]: TagRow): Tag {
  return { customer, tag, why: readMessage(why) ?? { code: '' } };
}
