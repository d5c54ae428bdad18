import type { Message } from './words.js';

/** What the data suggest for a field of the dictionary, or for a column that stays outside it, and why. */
export interface Proposal {
  /** A field's name, or `x:` and the title of a column that is carried along. */
  readonly field: string;
  /** The setting of the field; `seen`: nothing is set, it is only good to know. */
  readonly setting:
    | 'aliases'
    | 'allowed'
    | 'columns'
    | 'length'
    | 'options'
    | 'pattern'
    | 'range'
    | 'required'
    | 'seen'
    | 'type'
    | 'unique';
  readonly why: Message;
}
