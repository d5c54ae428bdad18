import type { TagRule } from '../types.js';
import { invalidPhone } from './invalid_phone.js';
import { merged } from './merged.js';
import { missingRequired } from './missing_required.js';
import { notUnique } from './not_unique.js';
import { ruleBroken } from './rule_broken.js';
import { unknownNumber } from './unknown_number.js';

export const tagRules: readonly TagRule[] = [
  merged,
  missingRequired,
  invalidPhone,
  notUnique,
  ruleBroken,
  unknownNumber,
];
