import { comma, listedApart } from '../../i18n/list.js';
import type { Speaker } from '../../i18n/speaker.js';
import type { ColumnProfile, FieldProfile, Profile, SharedValue, TableProfile } from '../../model/profile.js';
import { moment, percent, thousands } from '../figures.js';
import { pageHead } from '../renderers/html-head.js';
import { type Content, html, type Markup } from '../renderers/html-markup.js';
import { PROFILE_STYLE } from './html-style.js';
import {
  countText,
  distinctText,
  elsewhereRemarks,
  fieldText,
  leadText,
  oneLine,
  placeOf,
  type Remark,
  remarksOn,
  sharedText,
  tableCounts,
  word,
} from './remarks.js';

/** The profile as one self-contained page, in chunks: no script, and nothing is loaded from anywhere. */
export function* renderProfileHtml(profile: Profile, speaker: Speaker): Iterable<string> {
  yield head(profile, speaker).markup;
  yield sharedSection(profile, speaker)?.markup ?? '';
  for (const [index, table] of profile.tables.entries()) {
    yield tableHead(profile, table, index, speaker).markup;
    if (table.records > 0)
      for (const column of table.columns) yield columnPanel(table, column, index, speaker).markup;
    yield '</section>\n';
  }
  yield fieldsSection(profile, speaker).markup;
  yield html`</main>
<footer>crm-clean ${profile.program} · ${moment(profile.madeAt)}</footer>
</body>
</html>
`.markup;
}

/** More tables than this are listed on the page and not above it. */
const MOST_LINKS = 8;

function head(profile: Profile, speaker: Speaker): Markup {
  const made = word(speaker, 'made', { time: moment(profile.madeAt), version: profile.program });
  const page = { lang: speaker.lang, title: word(speaker, 'title'), madeAt: moment(profile.madeAt), made };
  const links = profile.tables.map(
    (table, index) =>
      html`<a href="#t${index}">${placeOf(speaker, table)}<span>${thousands(table.records)}</span></a>`,
  );
  // The list of tables stays in sight while the page scrolls, so it must not fill the screen.
  const isLong = links.length > MOST_LINKS;
  const nav = isLong
    ? html`<a href="#tables">${word(speaker, 'tables')}<span>${thousands(links.length)}</span></a>`
    : links;
  const list = isLong
    ? html`<div class="panel list" id="tables"><h3>${word(speaker, 'tables')}</h3>${links}</div>`
    : undefined;
  const notes = profile.sources.flatMap(({ name, notes: list }) =>
    list.map((note) => html`<li>${name}${word(speaker, 'colon')}${speaker.say(note)}</li>`),
  );
  const refused = profile.refused.map(({ why }) => html`<li>${speaker.say(why)}</li>`);
  const told = [...refused, ...notes];
  return html`${pageHead({ ...page, style: PROFILE_STYLE })}<nav><div>${nav}<a href="#fields">${word(speaker, 'fields')}</a></div></nav>
<main>
<p class="lead">${leadText(speaker, profile)}</p>
<p class="soft">${word(speaker, 'about_patterns')}</p>
${told.length > 0 ? html`<ul class="note told">${told}</ul>` : undefined}
${list}
`;
}

function value(text: string): Markup {
  return html`<bdi>${oneLine(text)}</bdi>`;
}

function pattern(text: string): Markup {
  return html`<bdi class="pattern">${text}</bdi>`;
}

function meter(share: number): Markup {
  return html`<svg class="meter" viewBox="0 0 84 9" aria-hidden="true"><rect class="fill-line" x="0" y="0" width="84" height="9" rx="2"/><rect class="fill-good" x="0" y="0" width="${(share * 84).toFixed(1)}" height="9" rx="2"/></svg>`;
}

function shareOf(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

/** The columns of a table, one line each. */
function tableHead(profile: Profile, table: TableProfile, index: number, speaker: Speaker): Markup {
  const { headerLine, records, columns } = table;
  const about = records === 0 ? word(speaker, 'no_records') : word(speaker, 'about_columns');
  const heads = ['column', 'field', 'filled', 'distinct', 'usual_pattern', 'findings'].map(
    (code) => html`<th scope="col">${word(speaker, code)}</th>`,
  );
  const lines = columns.map((column) => columnLine(table, column, index, speaker));
  const lined =
    records === 0
      ? undefined
      : html`<div class="panel"><table class="stack columns"><thead><tr>${heads}</tr></thead><tbody>${lines}</tbody></table></div>`;
  const beside = elsewhereRemarks(speaker, table);
  const title = profile.tables.filter(
    (other) => other.source === table.source && other.sheet === table.sheet,
  );
  const place = placeOf(speaker, table) + (title.length > 1 ? ` (${headerLine})` : '');
  return html`<section id="t${index}"><h2>${place} <span class="n">${thousands(records)}</span></h2>
<p class="about">${tableCounts(speaker, table)}<br>${about}</p>
${lined}
${beside.length === 0 ? undefined : html`<div class="panel"><h3>${word(speaker, 'elsewhere')}</h3>${beside.map(remark)}</div>`}
`;
}

function problems({ findings, damage, outlierCount, junkCount }: ColumnProfile): number {
  const sum = (list: readonly { readonly count: number }[]): number =>
    list.reduce((total, { count }) => total + count, 0);
  return sum(findings) + sum(damage) + outlierCount + junkCount;
}

function columnLine(table: TableProfile, column: ColumnProfile, index: number, speaker: Speaker): Markup {
  const share = shareOf(column.filled, table.records);
  const [first] = column.patterns;
  const usual =
    first === undefined
      ? undefined
      : html`${pattern(first.pattern)} <span class="soft">${percent(shareOf(first.count, column.filled))}</span>`;
  const found = problems(column);
  return html`<tr><th scope="row"><a href="#t${index}c${column.column}">${value(column.header)}</a></th>
<td data-label="${word(speaker, 'field')}">${fieldText(speaker, column)}</td>
<td data-label="${word(speaker, 'filled')}">${meter(share)}${percent(share)}</td>
<td data-label="${word(speaker, 'distinct')}">${distinctText(speaker, column.distinct)}</td>
<td data-label="${word(speaker, 'usual_pattern')}">${usual}</td>
<td data-label="${word(speaker, 'findings')}">${found === 0 ? undefined : thousands(found)}</td></tr>`;
}

/** Everything about one column. */
function columnPanel(table: TableProfile, column: ColumnProfile, index: number, speaker: Speaker): Markup {
  const { filled, type, field, distinct, common, patterns, otherPatterns } = column;
  const named = [fieldText(speaker, column), speaker.say({ code: `type.${type}` }), speaker.say(column.why)];
  if (column.hidden) named.push(word(speaker, 'hidden'));
  const share = percent(shareOf(filled, table.records));
  const facts = [
    word(speaker, 'filled_of', {
      filled: thousands(filled),
      records: thousands(table.records),
      share,
    }),
    `${word(speaker, 'distinct')}${word(speaker, 'colon')}${distinctText(speaker, distinct)}`,
    ...rangeTexts(speaker, column),
  ];
  const other =
    otherPatterns === 0
      ? []
      : [bar(html`<span class="soft">${word(speaker, 'other_patterns')}</span>`, otherPatterns, filled)];
  const written = [
    ...patterns.map((one) => bar(pattern(one.pattern), one.count, filled, one.first.text)),
    ...other,
  ];
  const most = common.map((one) => bar(value(one.text), one.count, filled, '', countText(speaker, one)));
  const none = filled > 1 && common.length === 0 ? word(speaker, 'all_different') : undefined;
  const lists =
    filled === 0
      ? undefined
      : html`<div class="two">
<div><h3>${word(speaker, 'patterns')}</h3><table class="bars"><tbody>${written}</tbody></table></div>
<div><h3>${word(speaker, 'common')}</h3><table class="bars"><tbody>${most}</tbody></table><p class="soft">${none}</p></div>
</div>
${lengths(speaker, column)}`;
  const id = `t${index}c${column.column}`;
  return html`<div class="panel column" id="${id}" data-field="${field}"><h3>${value(column.header)}<span class="meta">${named.join(' · ')}</span></h3>
<p>${listedApart(facts, speaker.lang)}</p>
${lists}
${remarksOn(speaker, column).map(remark)}</div>
`;
}

function bar(label: Content, count: number, whole: number, title = '', counted = thousands(count)): Markup {
  const share = shareOf(count, whole);
  const width = (share * 100).toFixed(2);
  const bare = html`<svg viewBox="0 0 100 9" preserveAspectRatio="none" aria-hidden="true"><rect class="fill-line" x="0" y="0" width="100" height="9"/><rect class="fill-good" x="0" y="0" width="${width}" height="9"/></svg>`;
  return html`<tr><th scope="row" title="${oneLine(title)}">${label}</th><td>${bare}</td><td class="num">${counted}</td><td class="num soft">${percent(share)}</td></tr>`;
}

function rangeTexts(speaker: Speaker, { range }: ColumnProfile): string[] {
  if (range === undefined) return [];
  const { least, most, quartiles } = range;
  const [from, middle, to] = quartiles;
  const ends = { least: least.text, leastLine: least.line, most: most.text, mostLine: most.line };
  return [
    `${word(speaker, 'range')}${word(speaker, 'colon')}${word(speaker, 'range_line', ends)}`,
    word(speaker, 'quartiles', { from, middle, to }),
  ];
}

function lengths(speaker: Speaker, { shortest, longest }: ColumnProfile): Markup | undefined {
  if (shortest === undefined || longest === undefined || shortest.length === longest.length) return undefined;
  const lines = [shortest, longest].map(
    ({ length, line, text }) =>
      html`<li>${word(speaker, 'length', { length, line, text: oneLine(text) })}</li>`,
  );
  return html`<h3>${word(speaker, 'lengths')}</h3><ul class="examples">${lines}</ul>`;
}

function remark({ kind, said, cells }: Remark): Markup {
  const list = cells.map((cell) => html`<li><bdi>${cell}</bdi></li>`);
  return html`<div class="remark ${kind}">${said}${list.length > 0 ? html`<ul>${list}</ul>` : undefined}</div>`;
}

function sharedSection({ fields }: Profile, speaker: Speaker): Markup | undefined {
  const found = fields.filter(({ shared }) => shared.length > 0);
  if (found.length === 0) return undefined;
  const parts = found.map(
    ({ field, shared, sharedCount }) =>
      html`<div class="panel"><h3>${speaker.title(field)} <span class="soft">${thousands(sharedCount)}</span></h3>${shared.map((one) => sharedValue(speaker, one))}${sharedCount > shared.length ? html`<p class="soft">${word(speaker, 'and_more', { n: thousands(sharedCount - shared.length) })}</p>` : undefined}</div>`,
  );
  return html`<section id="shared"><h2>${word(speaker, 'shared')}</h2><p class="about">${word(speaker, 'shared_about')}</p>${parts}</section>
`;
}

function sharedValue(speaker: Speaker, one: SharedValue): Markup {
  const cells = one.examples.map(
    ({ name, place }) =>
      html`<li><bdi>${oneLine(name)}</bdi> <span class="soft">${placeOf(speaker, place)} · ${word(speaker, 'line', { line: place.line })}</span></li>`,
  );
  return html`<div class="remark outlier">${sharedText(speaker, one)}<ul>${cells}</ul></div>`;
}

function fieldsSection({ fields, records }: Profile, speaker: Speaker): Markup {
  const heads = ['field', 'type', 'filled', 'distinct', 'common'].map(
    (code) => html`<th scope="col">${word(speaker, code)}</th>`,
  );
  const line = ({ field, type, filled, distinct, common }: FieldProfile): Markup => {
    const share = shareOf(filled, records);
    const most = common.slice(0, 3).map((one, index) => {
      const shown = html`${value(speaker.show(field, one.text))} <span class="soft">${countText(speaker, one)}</span>`;
      return index === 0 ? shown : html`${comma(speaker.lang)}${shown}`;
    });
    return html`<tr><th scope="row">${speaker.title(field)}</th><td>${speaker.say({ code: `type.${type}` })}</td><td>${meter(share)}${percent(share)}</td><td>${distinctText(speaker, distinct)}</td><td>${most}</td></tr>`;
  };
  return html`<section id="fields"><h2>${word(speaker, 'fields')}</h2><p class="about">${word(speaker, 'fields_about')}</p>
<div class="panel"><table class="stack columns"><thead><tr>${heads}</tr></thead><tbody>${fields.map(line)}</tbody></table></div></section>
`;
}
