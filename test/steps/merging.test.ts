import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignNumbers } from '../../src/merge/numbers.js';
import type { Dictionary } from '../../src/model/dictionary.js';
import type { Values } from '../../src/model/record.js';
import { builtIn, extend, type Registry } from '../../src/registry.js';
import { saveMergedCustomers } from '../../src/steps/merging.js';
import type { Store } from '../../src/store/types.js';
import { dictionary, field } from '../merge/support.js';
import { dump, run, sheet, source, tempStores } from '../store/support.js';

const temp = tempStores();

const fields = [
  field('name', 'company', { survivorship: 'longest' }),
  field('phone', 'phone', { survivorship: 'all' }),
  field('contact_name', 'person'),
  field('order_number', 'identifier', { object: 'order' }),
];
const plain = dictionary(fields);
const other = dictionary([field('name', 'company', { survivorship: 'first' }), ...fields.slice(1)]);

const NAMES = ['华鑫达宏', '深圳市华鑫达宏电子科技有限公司', '成都蜀汉贸易有限公司'];
const values = (seed: number): Values => ({
  name: [NAMES[seed % 3]!],
  ...(seed % 2 === 0 ? { phone: [`0755-8600${String(seed).padStart(4, '0')}`] } : {}),
  ...(seed % 5 === 0 ? {} : { contact_name: [seed % 4 === 0 ? '陈红' : '李建国'] }),
  ...(seed % 7 === 0 ? { order_number: [`SO-${seed}`], 'x:仓库': ['东'] } : {}),
});
const cleaned = (seed: number) => ({ values: values(seed), changes: [], findings: [] });

function inRun<T>(store: Store, work: (id: number) => T): T {
  const id = store.beginRun(run());
  const result = store.transaction(() => work(id));
  store.finishRun(id, '2024-11-22T09:00:00.000Z', {});
  return result;
}

/** Rows as records of a new file, with their ids. */
function add(store: Store, id: number, seeds: readonly number[]): { source: number; ids: number[] } {
  const file = store.addSource(id, source());
  const table = store.addSheet(file, sheet());
  const rows = seeds.map((seed, index) => ({
    row: { kind: 'record' as const, line: index + 4, cells: [NAMES[seed % 3]!] },
    cleaned: cleaned(seed),
  }));
  store.addRows(id, table, rows);
  return { source: file, ids: [...store.rows({ sheet: table })].map((row) => row.id) };
}

const recordIds = (store: Store): number[] => [...store.records()].map(({ id }) => id);

interface Step {
  readonly do: 'add' | 'clean' | 'replace' | 'fields' | 'merge' | 'undo';
  readonly seed: number;
  readonly at: number;
}

interface Way {
  readonly dictionary?: Dictionary;
  readonly program?: string;
  readonly registry?: Registry;
}

/** The records whose ids give the same, divided by `size`, become one customer. */
function merge(store: Store, size: number, way: Way = {}): void {
  const groups = new Map<number, number[]>();
  for (const id of recordIds(store)) {
    const group = Math.floor(id / size);
    groups.set(group, [...(groups.get(group) ?? []), id]);
  }
  const clusters = [...groups.values()];
  inRun(store, (id) => {
    const given = [store.membership(), store.numbersGiven()] as const;
    const numbers = assignNumbers(clusters, ...given, plain.customerNumber, '2024-11-22');
    const { dictionary: fieldsOf = plain, program = '0.1.0', registry = builtIn } = way;
    saveMergedCustomers({ store, registry, program }, id, clusters, numbers, fieldsOf);
  });
}

/** The records that were read again to merge. */
function readFor(store: Store, size: number, way?: Way): number[] {
  const read: number[] = [];
  const recordsById: Store['recordsById'] = (ids) => {
    read.push(...ids);
    return store.recordsById(ids);
  };
  merge({ ...store, recordsById }, size, way);
  return read.sort((a, b) => a - b);
}

const clean = (store: Store, row: number, seed: number): void =>
  inRun(store, (id) => {
    store.stageCleaned([{ row, kind: 'record', cleaned: cleaned(seed) }]);
    store.applyCleaned(id, []);
  });

/** The record gives way to one of a newer file. */
function replace(store: Store, row: number, seed: number): void {
  inRun(store, (id) => {
    const { source: newer, ids } = add(store, id, [seed]);
    store.replaceRecords(newer, [{ row, by: ids[0]!, reason: { code: 'import.replaced_by' } }]);
  });
}

const undo = (store: Store): void => store.takeBack(store.runs().at(-1)!.id);

describe('customers that are the same as before', () => {
  function merged(): { store: Store; ids: number[] } {
    const store = temp.fresh();
    const ids = inRun(store, (id) => add(store, id, [0, 1, 2, 3, 4, 7]).ids);
    expect(readFor(store, 2)).toEqual(ids);
    return { store, ids };
  }

  it('are taken over, and only the others are planned from their records', () => {
    const { store } = merged();
    expect(readFor(store, 2)).toEqual([]);
    const [first] = inRun(store, (id) => add(store, id, [8, 9, 10]).ids);
    const sharing = recordIds(store).filter((id) => Math.floor(id / 2) >= Math.floor(first! / 2));
    expect(readFor(store, 2)).toEqual(sharing);
  });

  it('are planned again where the fields, the program or the rules are others', () => {
    const { store, ids } = merged();
    expect(readFor(store, 2, { dictionary: other })).toEqual(ids);
    expect(readFor(store, 2, { dictionary: other })).toEqual([]);
    expect(readFor(store, 2)).toEqual(ids);
    expect(readFor(store, 2, { program: '0.2.0' })).toEqual(ids);
    const longest = { ...builtIn.survivors.get('longest')!, pick: () => ['?'] };
    const registry = extend(builtIn, { survivors: [longest] });
    expect(readFor(store, 2, { program: '0.2.0', registry })).toEqual(ids);
    expect(readFor(store, 2, { program: '0.2.0', registry })).toEqual(ids);
    expect(readFor(store, 2, { program: '0.2.0' })).toEqual(ids);
  });

  it('are planned again after records were cleaned anew, until that is undone', () => {
    const { store, ids } = merged();
    clean(store, ids[0]!, 5);
    undo(store);
    expect(readFor(store, 2)).toEqual([]);
    undo(store);
    clean(store, ids[0]!, 5);
    expect(readFor(store, 2)).toEqual(ids);
    expect(readFor(store, 2)).toEqual([]);
  });

  it('are not those of which a record was replaced', () => {
    const { store, ids } = merged();
    replace(store, ids[0]!, 11);
    const by = recordIds(store).at(-1)!;
    const touched = [ids[0]!, by].map((id) => Math.floor(id / 2));
    expect(readFor(store, 2)).toEqual(recordIds(store).filter((id) => touched.includes(Math.floor(id / 2))));
  });

  it('law: whatever happened in between, the tables are as if all were planned from their records', () => {
    const often = ['add', 'clean', 'replace', 'fields', 'undo', 'merge', 'merge', 'merge', 'merge'] as const;
    const step: fc.Arbitrary<Step> = fc.record({
      do: fc.constantFrom(...often),
      seed: fc.nat(40),
      at: fc.nat(40),
    });
    const play = (store: Store, steps: readonly Step[], isKept: boolean) => {
      let now = plain;
      inRun(store, (id) => add(store, id, [0, 1, 2, 3, 4, 5, 6, 7]));
      for (const [index, { do: what, seed, at }] of steps.entries()) {
        const rows = recordIds(store);
        const row = rows[at % rows.length]!;
        // Of another program nothing is taken over.
        const way = { dictionary: now, program: isKept ? '0' : `${index}` };
        const few = [seed, seed + 1, seed + 2, seed + 3].slice(at % 4);
        if (what === 'add') inRun(store, (id) => add(store, id, few));
        else if (what === 'clean') clean(store, row, seed);
        else if (what === 'replace') replace(store, row, seed);
        else if (what === 'fields') now = now === plain ? other : plain;
        else if (what === 'merge') merge(store, (at % 3) + 1, way);
        else if (store.runs().length > 1) undo(store);
      }
      const { customers, members, dated, numbers } = dump(store.path);
      const { contacts, activities, orders } = store.totals();
      return { customers, members, dated, numbers, contacts, activities, orders };
    };
    let made = 0;
    const empty = () => temp.open(join(temp.folder(), `${++made}.db`), { create: true });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
        expect(play(empty(), steps, true)).toEqual(play(empty(), steps, false));
      }),
      { numRuns: 30 },
    );
  });
});
