import type { Command } from '../command.js';
import { cleanCommand } from './clean.js';
import { compareCommand } from './compare.js';
import { dedupeCommand } from './dedupe.js';
import { dictionaryCommand } from './dictionary/index.js';
import { evaluateCommand } from './evaluate.js';
import { explainCommand } from './explain.js';
import { exportCommand } from './export.js';
import { historyCommand } from './history.js';
import { importCommand } from './import.js';
import { initCommand } from './init.js';
import { normalizeCommand } from './normalize.js';
import { profileCommand } from './profile.js';
import { reportCommand } from './report.js';
import { reviewCommand } from './review.js';
import { runCommand } from './run.js';
import { samplePairsCommand } from './sample-pairs.js';
import { statusCommand } from './status.js';
import { tagCommand } from './tag.js';
import { undoCommand } from './undo.js';

/** Every command, in the order the help shows them: the one that does it all, then step by step. */
export const commands: readonly Command[] = [
  runCommand,
  initCommand,
  dictionaryCommand,
  profileCommand,
  importCommand,
  cleanCommand,
  dedupeCommand,
  reviewCommand,
  explainCommand,
  tagCommand,
  exportCommand,
  reportCommand,
  statusCommand,
  historyCommand,
  undoCommand,
  evaluateCommand,
  samplePairsCommand,
  normalizeCommand,
  compareCommand,
];
