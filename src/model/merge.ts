import type { DatedObject } from './dictionary.js';
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

/** What a customer is, without where each of its values comes from: for those who only show or judge it. */
export interface CustomerFacts extends Pick<Customer, 'number' | 'members' | 'values'> {
  readonly contacts: readonly Pick<ContactPlan, 'members' | 'values'>[];
}

/** An activity or an order of a customer. */
export interface DatedPlan {
  readonly object: DatedObject;
  readonly values: Values;
  /** The records that say exactly this, ascending. */
  readonly members: readonly number[];
}

/** A plan with what happened with the customer, by date. */
export interface FullPlan extends MergePlan {
  readonly dated: readonly DatedPlan[];
}

/** A stored activity or order, with the number of its customer. */
export interface CustomerDated extends DatedPlan {
  readonly number: string;
}

/** A customer that was saved as the generation before has it. */
export interface KeptCustomer {
  /** How many it has. */
  readonly contacts: number;
}

/** Saves the customer as it was; undefined, and nothing saved, where there was none of this number with exactly these records. */
export type CustomerKeeper = (number: string, members: readonly number[]) => KeptCustomer | undefined;
