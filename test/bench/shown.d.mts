import type { SourceRow } from '../../src/model/record.js';

/** A cell, from 0, whose text is not what Excel shows. */
export interface Difference {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly shown: string;
}

export function means(ours: string, shown: string): boolean;
export function differences(rows: readonly SourceRow[], shown: readonly (readonly string[])[]): Difference[];
