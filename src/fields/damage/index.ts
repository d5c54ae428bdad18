import type { Catalog, Words } from '../../model/words.js';
import { contents } from '../../text/plausible.js';
import { cutDigits } from './cut-digits.js';
import { exponent } from './exponent.js';
import { leadingZeros } from './leading-zeros.js';
import { mojibake } from './mojibake.js';
import { notADate } from './not-a-date.js';
import type { ColumnFacts, Damage, DamageKind } from './types.js';

/** Every kind of damage; of two in one cell the first is said. */
export const damageKinds: readonly DamageKind[] = [mojibake, cutDigits, exponent, notADate, leadingZeros];

/** Damage with the name of its kind. */
export interface FoundDamage extends Damage {
  readonly kind: string;
}

/** Looks at one cell of a column. */
export type Inspector = (cell: string) => FoundDamage | undefined;

/** The inspector of a column; most columns can have one or two kinds only. */
export function inspectorOf(column: ColumnFacts): Inspector {
  const kinds = damageKinds.filter((kind) => kind.applies(column));
  if (kinds.length === 0) return () => undefined;
  return (cell) => {
    const held = contents(cell);
    for (const kind of kinds) {
      if (!kind.wants(held, cell.length)) continue;
      const damage = kind.inspect(cell, column);
      if (damage !== undefined) return { kind: kind.name, ...damage };
    }
    return undefined;
  };
}

/**
 * The code of what is said of a damaged cell: `damage.<kind>` where it is beyond doubt, otherwise with `.maybe`,
 * `.repaired` or a note of the kind behind it.
 */
export function codeOf({ kind, proved, repaired, note }: FoundDamage): string {
  if (repaired !== undefined) return `damage.${kind}.repaired`;
  if (note !== undefined) return `damage.${kind}.${note}`;
  return proved ? `damage.${kind}` : `damage.${kind}.maybe`;
}

const ABOUT_KINDS = ['title', 'about', 'advice'] as const;

/** Words of everything said of damage; title, about and advice of a kind at `damage.<kind>.title` and so on. */
export const damageWords: Catalog = Object.fromEntries(
  damageKinds.flatMap((kind) => {
    const code = `damage.${kind.name}`;
    const entries: [string, Words][] = ABOUT_KINDS.map((name) => [`${code}.${name}`, kind[name]]);
    for (const [note, words] of Object.entries(kind.notes))
      entries.push([note === 'proved' ? code : `${code}.${note}`, words]);
    return entries;
  }),
);
