import { describe, expect, it } from 'vitest';
import { pairing, pairsThatFit } from '../../src/steps/pairs.js';

describe('pairing', () => {
  it('has a ceiling by the memory of the computer: a quarter of it, 24 bytes a pair', () => {
    expect(pairsThatFit(8 * 2 ** 30)).toBe(89_478_485);
    const progress = { update: () => {}, done: () => {} };
    expect(pairing({ memory: 9600, progress }).mostPairs).toBe(100);
    expect(pairing({ progress })).not.toHaveProperty('mostPairs');
  });

  it('shows the plan before comparing, how far comparing is, and what comes after', () => {
    const shown: unknown[] = [];
    const progress = { update: (...step: unknown[]) => void shown.push(step), done: () => {} };
    const { onPlan, onProgress } = pairing({ progress });
    onPlan?.(1_204_925);
    onProgress(20_000, 1_000_000);
    onProgress(1_000_000, 1_000_000);
    expect(shown).toEqual([
      [{ code: 'dedupe.blocking' }, 0, 0],
      [{ code: 'dedupe.planned', params: { pairs: '1,204,925' } }, 0, 0],
      [{ code: 'dedupe.comparing', params: { done: '20,000', total: '1,000,000' } }, 20_000, 1_000_000],
      [{ code: 'dedupe.joining' }, 0, 0],
    ]);
  });
});
