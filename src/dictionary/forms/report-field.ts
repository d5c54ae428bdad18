import { nearest } from '../../text/similarity.js';
import type { Draft } from '../draft.js';
import { fold } from './cells.js';

/** Says that there is no field of that name, and which would be nearest. */
export function reportField(
  draft: Draft,
  place: string,
  word: string,
  names: ReadonlyMap<string, string>,
): void {
  const known = [...names.keys()];
  const near = nearest(fold(word), known);
  if (near === undefined) draft.report(place, 'unknown_field', { word, known: [...new Set(names.values())] });
  else draft.report(place, 'unknown_field_near', { word, near });
}
