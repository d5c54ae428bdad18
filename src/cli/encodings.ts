import { encodingName } from '../formats/encoding-name.js';
import type { EncodingChoice } from '../formats/types.js';
import type { Shell } from './shell.js';

/** From here on there is little doubt, and at 1 none. */
const GOOD = 0.9;

/** The encoding of a file with how sure it is. */
export function aboutEncoding(shell: Shell, { label, certainty }: EncodingChoice): string {
  const code = certainty >= 1 ? 'encoding.certain' : certainty >= GOOD ? 'encoding.sure' : 'encoding.unsure';
  return shell.t(code, { encoding: encodingName(label) });
}
