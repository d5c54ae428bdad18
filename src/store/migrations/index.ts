import { tables } from './0001-tables.js';
import { versions } from './0002-versions.js';
import { cleanings } from './0003-cleanings.js';
import { dated } from './0004-dated.js';
import { marks } from './0005-marks.js';
import { models } from './0006-models.js';
import { stories } from './0007-stories.js';
import { samples } from './0008-samples.js';
import { plannedWith } from './0009-planned-with.js';
import { ruledOut } from './0010-ruled-out.js';

/**
 * What brings a store from version n to n + 1, as SQL. Only ever appended to: a store says in `user_version` how many
 * of them it has seen.
 */
export const migrations: readonly string[] = [
  tables,
  versions,
  cleanings,
  dated,
  marks,
  models,
  stories,
  samples,
  plannedWith,
  ruledOut,
];
