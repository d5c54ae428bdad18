import type { Message } from './words.js';

/** A label on a customer with the rule that gave it. */
export interface Tag {
  /** Customer number. */
  readonly customer: string;
  readonly tag: string;
  readonly why: Message;
}
