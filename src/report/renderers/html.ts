import { listed } from '../../i18n/list.js';
import type { Speaker } from '../../i18n/speaker.js';
import type { Listed, MergeReport, ReportedFinding } from '../../model/report.js';
import { DEDUPE, EXPORT, HISTORY, REPORT_XLSX, REVIEW, UNDO, verdict } from '../commands.js';
import { moment, percent, thousands } from '../figures.js';
import { amount, leadText, placeText, toDoText, word } from '../phrases.js';
import { damageSection } from './html-damage.js';
import { pageHead } from './html-head.js';
import { type Content, html, type Markup } from './html-markup.js';
import { storySection, weighingSection } from './html-matching.js';
import { findingsPanel, mergeCard, waitingCard } from './html-parts.js';
import { SCRIPT } from './html-script.js';
import { STYLE } from './html-style.js';

/** How much one page shows before a browser grows slow; the page says where the rest is. `text`: characters of a list. */
export const SHOWN = { merges: 2000, waiting: 500, aside: 2000, text: 24_000_000 } as const;

const MANY = 100;

/**
 * The report as one self-contained page, in chunks. Nothing is loaded from anywhere: the content security policy
 * allows exactly the style and the script of this page, by their hashes, and nothing else.
 */
export function* renderHtml(report: MergeReport, speaker: Speaker): Iterable<string> {
  yield head(report, speaker).markup;
  yield overview(report, speaker).markup;
  yield storySection(report, speaker)?.markup ?? '';
  yield quality(report, speaker).markup;
  yield* section(speaker, 'merges', report.merges.length, {
    about: word(speaker, 'merges_about', { sure: percent(report.matching.sure) }),
    none: 'no_merges',
    items: report.merges,
    limit: SHOWN.merges,
    more: 'more_merges',
    part: (merge) => mergeCard(speaker, merge),
  });
  yield* section(speaker, 'waiting', report.waiting.length, {
    about: word(speaker, 'waiting_about'),
    none: 'no_waiting',
    items: report.waiting,
    limit: SHOWN.waiting,
    more: 'more_waiting',
    part: (pair) => waitingCard(speaker, report, pair),
  });
  const findings = [...byField(report.findings)];
  yield* section(speaker, 'findings', report.totals.findings, {
    about: word(speaker, 'findings_about'),
    none: 'no_findings',
    items: findings,
    limit: findings.length,
    more: '',
    part: ([field, list]) => findingsPanel(speaker, field, list),
  });
  yield damageSection(report, speaker)?.markup ?? '';
  yield aside(report, speaker).markup;
  yield weighingSection(report, speaker)?.markup ?? '';
  yield undo(report, speaker).markup;
}

function head(report: MergeReport, speaker: Speaker): Markup {
  const { totals, run } = report;
  const spoilt = report.damage.reduce((sum, { count }) => sum + count, 0);
  const links: readonly (readonly [string, number | undefined])[] = [
    ['overview', undefined],
    ...(report.story?.changes === undefined ? [] : [['story', undefined] as const]),
    ['quality', undefined],
    ['merges', report.merges.length],
    ['waiting', report.waiting.length],
    ['findings', totals.findings],
    ...(report.damage.length === 0 ? [] : [['damage', spoilt] as const]),
    ['aside', report.aside.length],
    ...(report.model === undefined && report.story === undefined ? [] : [['weighing', undefined] as const]),
    ['undo', undefined],
  ];
  // Browsers lay out only what is seen of a long page; a short one is laid out whole, so that a picture of it is whole.
  const many = report.merges.length + report.waiting.length > MANY ? html` class="many"` : undefined;
  const made = word(speaker, 'made', {
    time: moment(report.madeAt),
    run: run.id,
    by: run.by,
    version: report.program,
  });
  const page = { lang: speaker.lang, title: word(speaker, 'title'), madeAt: moment(report.madeAt), made };
  return html`${pageHead({ ...page, style: STYLE, script: SCRIPT })}<nav><div>${links.map(([code, n]) => html`<a href="#${code}">${word(speaker, code)}${n === undefined ? undefined : html`<span>${thousands(n)}</span>`}</a>`)}<div id="tools" hidden><input id="search" type="search" autocomplete="off" placeholder="${word(speaker, 'search')}" aria-label="${word(speaker, 'search_label')}"><button type="button">${word(speaker, 'open_all')}</button><button type="button">${word(speaker, 'close_all')}</button></div></div></nav>
<main${many}>
<p id="none" class="more" hidden>${word(speaker, 'search_none')}</p>
`;
}

/** One coloured stretch of a bar. */
interface Stretch {
  readonly code: string;
  readonly n: number;
  readonly tone: 'good' | 'pale' | 'mark' | 'rest';
}

/** A bar on the scale of all rows, with its sum as text. */
function sumBar(speaker: Speaker, whole: Stretch, parts: readonly Stretch[], scale: number): Markup {
  let at = 0;
  const rects = parts.map(({ n, tone }) => {
    const width = scale === 0 ? 0 : (n / scale) * 1000;
    const rect = html`<rect class="fill-${tone}" x="${at.toFixed(2)}" y="0" width="${width.toFixed(2)}" height="10"/>`;
    at += width;
    return rect;
  });
  const keys = parts.map(
    ({ code, n, tone }, index) =>
      html`<span>${index === 0 ? '= ' : '+ '}<span class="dot ${tone}"></span>${word(speaker, code)} <b>${thousands(n)}</b></span>`,
  );
  return html`<div><div class="key"><span>${word(speaker, whole.code)} <b>${thousands(whole.n)}</b></span>${keys}</div><svg viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">${rects}</svg></div>`;
}

function overview(report: MergeReport, speaker: Speaker): Markup {
  const { totals } = report;
  const rows: Stretch = { code: 'rows', n: totals.rows, tone: 'rest' };
  const records: Stretch = { code: 'records', n: totals.records, tone: 'rest' };
  const bars = [
    sumBar(speaker, rows, [records, { code: 'rows_aside', n: totals.aside, tone: 'mark' }], totals.rows),
    sumBar(
      speaker,
      records,
      [
        { code: 'customers', n: totals.customers, tone: 'good' },
        { code: 'merged_away', n: totals.mergedAway, tone: 'pale' },
      ],
      totals.rows,
    ),
  ];
  const sources = report.sources.map((source) => {
    const sheets = source.sheets.map((sheet) =>
      word(speaker, 'in_brackets', { text: sheet.name, note: thousands(sheet.rows) }),
    );
    return html`<tr><th scope="row">${source.name}</th><td>${listed(sheets, speaker.lang)}</td><td>${source.encoding}</td><td class="num">${amount(speaker, 'n_rows', source.rows)}</td></tr>`;
  });
  const tags = report.tags.map(
    ({ tag, count }) => html`<span class="chip">${tag} ${thousands(count)}</span> `,
  );
  return html`<section id="overview" class="hideable">
<p class="lead">${leadText(speaker, report)}</p>
<p>${toDoText(speaker, report)}</p>
<div class="panel"><h3>${word(speaker, 'totals')}</h3><div class="flow">${bars}</div></div>
<div class="panel"><h3>${word(speaker, 'sources')}</h3><table class="stack"><tbody>${sources}</tbody></table>${tags.length > 0 ? html`<h3>${word(speaker, 'tags')}</h3><p>${tags}</p>` : undefined}</div>
</section>
`;
}

function meter(share: number): Markup {
  return html`<svg class="meter" viewBox="0 0 84 9" aria-hidden="true"><rect class="fill-line" x="0" y="0" width="84" height="9" rx="2"/><rect class="fill-good" x="0" y="0" width="${(share * 84).toFixed(1)}" height="9" rx="2"/></svg>`;
}

function quality(report: MergeReport, speaker: Speaker): Markup {
  const arrow = html`<span class="arrow">→</span>`;
  const lines = report.quality.map(
    (row) => html`<tr><th scope="row">${speaker.title(row.field)}</th>
<td data-label="${word(speaker, 'filled')}">${meter(row.filledAfter)}${percent(row.filledBefore)}${arrow}${percent(row.filledAfter)}</td>
<td data-label="${word(speaker, 'valid')}">${meter(row.validBefore)}${percent(row.validBefore)}</td>
<td>${amount(speaker, 'distinct_before', row.distinctBefore)}${arrow}${amount(speaker, 'distinct_after', row.distinctAfter)}</td></tr>`,
  );
  const heads = ['field', 'filled', 'valid', 'distinct'].map(
    (code) => html`<th scope="col">${word(speaker, code)}</th>`,
  );
  return html`<section id="quality" class="hideable"><h2>${word(speaker, 'quality')}</h2>
<p class="about">${word(speaker, 'quality_about')}</p>
<div class="panel"><table class="stack"><thead><tr>${heads}</tr></thead><tbody>${lines}</tbody></table></div></section>
`;
}

interface SectionParts<T> {
  readonly about: string;
  /** Code of what is said when there is nothing. */
  readonly none: string;
  readonly items: Listed<T>;
  readonly limit: number;
  readonly more: string;
  part(item: T): Markup;
}

function* section<T>(speaker: Speaker, code: string, n: number, parts: SectionParts<T>): Iterable<string> {
  const all = parts.items.length;
  const about = all === 0 ? word(speaker, parts.none) : parts.about;
  const shown = shownParts(parts);
  yield html`<section id="${code}"><h2>${word(speaker, code)} <span class="n">${thousands(n)}</span></h2>
<p class="about">${about}</p>
${moreNote(speaker, parts.more, shown.length, all)}`.markup;
  yield* shown;
  yield '</section>\n';
}

/** The first parts, as many as a page shows. */
function shownParts<T>({ items, limit, part }: SectionParts<T>): string[] {
  const shown: string[] = [];
  let size = 0;
  for (const item of items) {
    if (shown.length === limit || size > SHOWN.text) break;
    const { markup } = part(item);
    size += markup.length;
    shown.push(markup);
  }
  return shown;
}

function moreNote(speaker: Speaker, code: string, limit: number, all: number): Content {
  if (all <= limit) return undefined;
  return html`<p class="more">${word(speaker, code, { shown: thousands(limit), all: thousands(all) })}</p>
`;
}

/** Fields in the order of their most frequent finding. */
function byField(findings: readonly ReportedFinding[]): Map<string, ReportedFinding[]> {
  const groups = new Map<string, ReportedFinding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.field);
    if (group === undefined) groups.set(finding.field, [finding]);
    else group.push(finding);
  }
  return groups;
}

function aside(report: MergeReport, speaker: Speaker): Markup {
  const lines = report.aside.slice(0, SHOWN.aside).map(({ place, reason, cells }) => {
    const filled = cells.filter((cell) => cell !== '');
    return html`<tr class="item"><th scope="row">${placeText(speaker, place)}</th><td>${speaker.say(reason)}</td><td class="soft">${filled.map((cell, index) => html`${index === 0 ? '' : ' | '}<bdi>${cell}</bdi>`)}</td></tr>`;
  });
  const heads = ['where', 'reason', 'cells'].map((code) => html`<th scope="col">${word(speaker, code)}</th>`);
  const table = html`<div class="panel"><table class="stack"><thead><tr>${heads}</tr></thead><tbody>${lines}</tbody></table></div>`;
  const unchanged =
    report.totals.unchanged === 0 ? undefined : ` ${amount(speaker, 'n_unchanged', report.totals.unchanged)}`;
  return html`<section id="aside"><h2>${word(speaker, 'aside')} <span class="n">${thousands(report.aside.length)}</span></h2>
<p class="about">${word(speaker, report.aside.length === 0 ? 'no_aside' : 'aside_about')}${unchanged}</p>
${moreNote(speaker, 'more_aside', SHOWN.aside, report.aside.length)}${lines.length > 0 ? table : undefined}</section>
`;
}

function undo(report: MergeReport, speaker: Speaker): Markup {
  const first = report.merges.slice(0, 1)[0]?.links[0];
  const commands: readonly (readonly [string, string])[] = [
    [UNDO, 'next_undo'],
    ...(first === undefined
      ? []
      : ([
          [`${verdict(first.a.record, first.b.record, false)}`, 'next_apart'],
          [DEDUPE, 'next_dedupe'],
        ] as const)),
    [HISTORY, 'next_history'],
  ];
  const onward: readonly (readonly [string, string])[] = [
    ...(report.waiting.length === 0
      ? []
      : ([
          [REVIEW, 'next_review'],
          [DEDUPE, 'next_dedupe'],
        ] as const)),
    [EXPORT, 'next_export'],
    [REPORT_XLSX, 'next_report'],
  ];
  const table = (list: readonly (readonly [string, string])[]) =>
    html`<dl class="commands">${list.map(([command, code]) => html`<dt><code>${command}</code></dt><dd>${word(speaker, code)}</dd>`)}</dl>`;
  return html`<section id="undo"><h2>${word(speaker, 'undo')}</h2>
<p class="about">${word(speaker, 'undo_about')}</p>
${table(commands)}
<h2>${word(speaker, 'next')}</h2>
${table(onward)}</section>
</main>
<footer>crm-clean ${report.program} · ${moment(report.madeAt)}</footer>
<script>${{ markup: SCRIPT }}</script>
</body>
</html>
`;
}
