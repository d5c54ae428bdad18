import type { AnyMatchRule } from '../types.js';
import { branchAndParent } from './branch_and_parent.js';
import { differentIdentifier } from './different_identifier.js';
import { namedMailbox } from './named_mailbox.js';
import { otherTown } from './other_town.js';
import { phoneIsFax } from './phone_is_fax.js';
import { registeredName } from './registered_name.js';
import { samePerson } from './same_person.js';
import { sharedDomain } from './shared_domain.js';
import { sisterCompany } from './sister_company.js';
import { sisterUnit } from './sister_unit.js';

/** Every built-in match rule, in the order they are asked. */
export const rules: readonly AnyMatchRule[] = [
  differentIdentifier,
  branchAndParent,
  sisterUnit,
  sisterCompany,
  registeredName,
  namedMailbox,
  otherTown,
  sharedDomain,
  phoneIsFax,
  samePerson,
];
