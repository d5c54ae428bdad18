import type { Speaker } from '../../i18n/speaker.js';
import type { MergeReport } from '../../model/report.js';
import type { OutTable } from '../../model/table.js';
import { damagedText, damageText, word } from '../phrases.js';
import { columns } from './xlsx-columns.js';

/** One line for each column and kind of damage; no sheet where nothing was spoilt. */
export function damageTable({ damage }: MergeReport, speaker: Speaker): OutTable[] {
  if (damage.length === 0) return [];
  return [
    {
      name: word(speaker, 'sheet_damage'),
      columns: columns(speaker, [
        ['source', 24],
        ['sheet', 14],
        ['column', 18],
        ['field', 16],
        ['what_happened', 26],
        ['cells_spoilt', 10, 'number'],
        ['proved', 10, 'number'],
        ['repaired', 10, 'number'],
        ['examples', 50],
        ['advice', 60],
      ]),
      rows: () =>
        damage.map(({ source, sheet, header, field, kind, count, proved, repaired, examples }) => [
          source,
          sheet,
          header,
          speaker.title(field),
          damageText(speaker, kind, 'title'),
          count,
          proved,
          repaired,
          examples.map((cell) => damagedText(speaker, cell)).join('\n'),
          repaired < count ? damageText(speaker, kind, 'advice') : '',
        ]),
    },
  ];
}
