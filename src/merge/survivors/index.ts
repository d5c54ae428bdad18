import type { SurvivorshipRule } from '../types.js';
import { all } from './all.js';
import { earliest } from './earliest.js';
import { first } from './first.js';
import { latest } from './latest.js';
import { longest } from './longest.js';
import { mostFrequent } from './most_frequent.js';
import { newest } from './newest.js';
import { oldest } from './oldest.js';

export const survivors: readonly SurvivorshipRule[] = [
  mostFrequent,
  longest,
  newest,
  oldest,
  earliest,
  latest,
  first,
  all,
];
