import { companyWords } from '../company/words.js';
import type { Comparison } from '../types.js';
import type { PreparedPerson } from './compare.js';

/** Levels that agree though the given names may not. */
const ALIKE: ReadonlySet<string> = new Set(['similar', 'shortened']);

/** Andrew Smith is not surely Jeffrey Andrew Smith, whose middle name may be his father's name. */
function sameGiven(a: PreparedPerson, b: PreparedPerson): boolean {
  const [first = '', other] = [a.words[0], b.words[0]];
  return first === other && first.length > 1;
}

/** Universal Exports in a list of people. */
function isBusiness({ words }: PreparedPerson): boolean {
  const { latinTrades } = companyWords();
  return words.some((word) => latinTrades.has(word));
}

/** Whether two of one household may be called so although the names agree on `level`; undefined: they may not. */
export function householdOf(a: PreparedPerson, b: PreparedPerson, level: string): Comparison['household'] {
  const generation = a.generation !== b.generation;
  if (!generation && (!ALIKE.has(level) || sameGiven(a, b))) return undefined;
  if (isBusiness(a) || isBusiness(b)) return undefined;
  return generation ? 'generation' : 'spelling';
}
