import type { CustomerFacts } from '../model/merge.js';

/** The values of a field at the customer itself and at each of its contacts. */
export function valuesOf(customer: CustomerFacts, field: string): string[] {
  return [customer, ...customer.contacts].flatMap(({ values }) => values[field] ?? []);
}
