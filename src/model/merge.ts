import type { Values } from './record.js';

/** A value that was not taken over, and the records that had it. */
export interface LostValue {
  readonly value: string;
  readonly from: readonly number[];
}

/** Where the surviving values of one field come from. */
export interface Survival {
  /** The survivorship rule that decided. */
  readonly rule: string;
  /** Records that hold the surviving values. */
  readonly from: readonly number[];
  readonly lost: readonly LostValue[];
}

/** Fields by name; only fields with a value or a loss are there. */
export type Survived = Readonly<Record<string, Survival>>;

/** A person at a customer, from one or several records. */
export interface ContactPlan {
  readonly values: Values;
  readonly survived: Survived;
  readonly members: readonly number[];
}

/** What the records of one cluster become. A cluster of one record is a plan too. */
export interface MergePlan {
  /** Record ids, ascending. */
  readonly members: readonly number[];
  readonly values: Values;
  readonly survived: Survived;
  readonly contacts: readonly ContactPlan[];
}

/** A stored plan: the customer with its number, stable from run to run. */
export interface Customer extends MergePlan {
  readonly number: string;
}
