import type { Finding } from '../model/record.js';

/**
 * Demands of a record without those that a field be filled in whose own cell has a finding already: that one says why
 * it is empty, and shows the cell.
 */
export function unsaid(demands: readonly Finding[], said: readonly Finding[]): readonly Finding[] {
  return demands.filter(
    ({ code, field }) =>
      code !== 'clean.required' || !said.some((one) => one.field === field && one.before !== ''),
  );
}
