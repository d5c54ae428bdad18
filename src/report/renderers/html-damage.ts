import type { Speaker } from '../../i18n/speaker.js';
import type { MergeReport, ReportedDamage } from '../../model/report.js';
import { thousands } from '../figures.js';
import { damagedText, damageText, openKinds, word } from '../phrases.js';
import { html, type Markup } from './html-markup.js';

/** What was spoilt, column by column, and what to do about each kind; nothing where nothing was. */
export function damageSection({ damage }: MergeReport, speaker: Speaker): Markup | undefined {
  if (damage.length === 0) return undefined;
  const heads = ['column', 'what_happened', 'cells_spoilt', 'repaired', 'examples'].map(
    (code) => html`<th scope="col">${word(speaker, code)}</th>`,
  );
  const advice = openKinds(damage).map(
    (kind) =>
      html`<li><b>${damageText(speaker, kind, 'title')}</b>${word(speaker, 'colon')}${damageText(speaker, kind, 'advice')}</li>`,
  );
  return html`<section id="damage" class="hideable"><h2>${word(speaker, 'damage')} <span class="n">${thousands(damage.reduce((sum, { count }) => sum + count, 0))}</span></h2>
<p class="about">${word(speaker, 'damage_about')}</p>
<div class="panel"><table class="stack"><thead><tr>${heads}</tr></thead><tbody>${damage.map((one) => line(one, speaker))}</tbody></table></div>
${advice.length > 0 ? html`<ul>${advice}</ul>` : undefined}</section>
`;
}

function line(one: ReportedDamage, speaker: Speaker): Markup {
  const { header, source, sheet, kind, count, repaired, examples } = one;
  const file = word(speaker, 'in_brackets', { text: source, note: sheet });
  const cells = examples.map((cell) => html`<div><bdi>${damagedText(speaker, cell)}</bdi></div>`);
  return html`<tr><th scope="row">${header}<div class="soft">${file}</div></th>
<td data-label="${word(speaker, 'what_happened')}">${damageText(speaker, kind, 'title')}</td>
<td class="num" data-label="${word(speaker, 'cells_spoilt')}">${thousands(count)}</td>
<td class="num" data-label="${word(speaker, 'repaired')}">${thousands(repaired)}</td>
<td data-label="${word(speaker, 'examples')}">${cells}</td></tr>`;
}
