import type { AnyMatchRule } from '../types.js';
import { branchAndParent } from './branch_and_parent.js';
import { differentIdentifier } from './different_identifier.js';
import { namedMailbox } from './named_mailbox.js';
import { otherTown } from './other_town.js';
import { registeredName } from './registered_name.js';
import { sisterUnit } from './sister_unit.js';

/** Every built-in match rule, in the order they are asked. */
export const rules: readonly AnyMatchRule[] = [
  differentIdentifier,
  branchAndParent,
  sisterUnit,
  registeredName,
  namedMailbox,
  otherTown,
];
