import type { Condition } from '../model/dictionary.js';
import type { CustomerFacts } from '../model/merge.js';
import { conditionTest } from '../text/condition.js';
import { valuesOf } from './values.js';

/** Whether all tests of the condition hold for the customer, its contacts' values counting as well. */
export function holds(condition: Condition, customer: CustomerFacts): boolean {
  return conditionTest(condition)(valuesOf(customer, condition.field));
}
