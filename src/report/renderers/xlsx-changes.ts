import type { Speaker } from '../../i18n/speaker.js';
import type { ReportedChange } from '../../model/report.js';
import type { OutTable } from '../../model/table.js';
import { thousands } from '../figures.js';
import { word } from '../phrases.js';
import { columns, PLACE, placeCells } from './xlsx-columns.js';

/** Lines of the sheet: more nobody looks through. */
export const MOST_CHANGES = 100_000;

/** What cleaning altered, cell by cell in the order of import; no sheet where nothing was. `all`: how many there are. */
export function changesTable(
  changes: () => Iterable<ReportedChange>,
  all: number,
  speaker: Speaker,
  most = MOST_CHANGES,
): OutTable[] {
  if (all === 0) return [];
  return [
    {
      name: word(speaker, 'sheet_changes'),
      columns: columns(speaker, [...PLACE, ['field', 16], ['before', 32], ['after', 32], ['change', 50]]),
      *rows() {
        let listed = 0;
        for (const { place, field, code, before, after, params } of changes()) {
          if (listed === most) {
            const text = word(speaker, 'more_changes', { shown: thousands(most), all: thousands(all) });
            yield [text, '', '', '', '', '', ''];
            return;
          }
          listed += 1;
          const said = speaker.say({ code, params: { field, ...params } });
          yield [...placeCells(place), speaker.title(field), before, after, said];
        }
      },
    },
  ];
}
