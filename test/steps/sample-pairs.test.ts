import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDictionary } from '../../src/dictionary/read.js';
import { findDuplicates } from '../../src/match/index.js';
import { builtIn } from '../../src/registry.js';
import { openStore } from '../../src/store/open.js';
import { makeRoom, TUTORIAL } from '../cli/harness.js';

const room = makeRoom();
beforeAll(async () => {
  await room.run('run', ...TUTORIAL, '--now', '2024-11-22');
});
afterAll(() => room.remove());

describe('the sample of the sure pairs', () => {
  it('is drawn from all of them: the store holds every pair that merges by itself, also beside the links that hold a customer', async () => {
    const store = openStore(room.path('crm-clean.db'), {});
    try {
      const { dictionary } = readDictionary(room.read('crm-clean.yaml'), builtIn.known);
      const found = findDuplicates(store.records(), {
        dictionary,
        types: builtIn.types,
        rules: builtIn.matchRules,
        decisions: [],
      });
      const named = (pairs: Iterable<{ readonly a: number; readonly b: number }>): string[] =>
        [...pairs].map(({ a, b }) => `${a} ${b}`).sort();
      const sure = found.pairs.filter(({ band }) => band === 'sure');
      expect(named(store.pairs('sure'))).toEqual(named(sure));
      const merged = found.clusters.reduce((sum, { length }) => sum + length - 1, 0);
      expect(sure.length).toBeGreaterThan(merged);
      const { out } = await room.run('sample-pairs', '--size', '20', '-o', 'pairs.csv', '--json');
      const { strata } = JSON.parse(out) as { strata: { name: string; population: number }[] };
      const drawnFrom = strata.filter(({ name }) => name.startsWith('sure_'));
      expect(drawnFrom.reduce((sum, { population }) => sum + population, 0)).toBe(sure.length);
    } finally {
      store.close();
    }
  });
});
