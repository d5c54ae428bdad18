import type { RefusedFile } from '../steps/failed-files.js';
import type { Shell } from './shell.js';

/** Says which files could not be read, and why; gives the exit code: not all that was asked for is done. */
export function printRefused(shell: Shell, refused: readonly RefusedFile[]): 0 | 1 {
  if (refused.length === 0) return 0;
  shell.print();
  shell.print(shell.colors.red(shell.t('import.refused', { count: refused.length })));
  for (const { why } of refused) shell.print(`  ${shell.say(why)}`);
  return 1;
}
