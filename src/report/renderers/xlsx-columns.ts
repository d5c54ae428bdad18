import type { Speaker } from '../../i18n/speaker.js';
import type { Place } from '../../model/report.js';
import type { OutColumn } from '../../model/table.js';
import { word } from '../phrases.js';

export type Row = readonly (string | number)[];

export type ColumnSpec = readonly [code: string, width: number, number?: 'number'];

export function columns(speaker: Speaker, specs: readonly ColumnSpec[]): OutColumn[] {
  return specs.map(([code, width, number]) => ({
    title: word(speaker, code),
    text: number === undefined,
    width,
  }));
}

export const PLACE: readonly ColumnSpec[] = [
  ['source', 24],
  ['sheet', 14],
  ['line', 8, 'number'],
];

export function placeCells({ source, sheet, line }: Place): Row {
  return [source, sheet, line];
}
