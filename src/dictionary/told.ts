import type { Dictionary } from '../model/dictionary.js';
import { plain } from '../text/width.js';

/** Titles under `columns` are meant as they stand in the file: brackets count. */
export function sameTitle(title: string): string {
  return plain(title).toLowerCase();
}

const titles = new WeakMap<Dictionary['columns'], ReadonlyMap<string, string>>();

/** What the dictionary says of a column by its title: a field's name, or `-`. A title that is there before has a number. */
export function toldField(columns: Dictionary['columns'], label: string, header: string): string | undefined {
  let told = titles.get(columns);
  if (told === undefined) {
    told = new Map(Object.entries(columns).map(([title, field]) => [sameTitle(title), field]));
    titles.set(columns, told);
  }
  return told.get(sameTitle(label)) ?? told.get(sameTitle(header));
}
