import { listed } from '../../i18n/list.js';
import type { Speaker } from '../../i18n/speaker.js';
import type { LevelModel, PoolModel } from '../../model/match.js';
import type { MergeReport } from '../../model/report.js';
import type { BlockingReport, ChangeKind, CustomerChange, GuardedValue } from '../../model/story.js';
import { BLOCKING_HEADS, blockingCells, blockingTexts, keyText, tooCommon } from '../blocking.js';
import { word as evaluationWord, STRATUM_HEADS, sampleTexts, stratumCells } from '../evaluation/phrases.js';
import { signed, thousands } from '../figures.js';
import { amount, fieldsText, word } from '../phrases.js';
import { bitsOf, filledPools, levelText, poolText, shareText, weighingTexts } from '../weighing.js';
import { html, type Markup } from './html-markup.js';
import { weightBar } from './html-parts.js';

/* What became of the customers since the last time, and how duplicates were told. */

const MOST = 200;
const KINDS: readonly ChangeKind[] = ['new', 'grown', 'merged', 'split', 'vanished'];
const KIND_WORDS: Readonly<Record<ChangeKind, string>> = {
  new: 'change_new',
  grown: 'change_grown',
  merged: 'change_merged',
  split: 'change_split',
  vanished: 'change_vanished',
};

/** What happened to a customer, in a word. */
export const kindText = (speaker: Speaker, kind: ChangeKind): string => word(speaker, KIND_WORDS[kind]);
/** Names are told apart up to this many. */
const MOST_NAMES = 8;

/** Nothing for a first dedupe, when every customer is new. */
export function storySection({ story }: MergeReport, speaker: Speaker): Markup | undefined {
  const changes = story?.changes;
  if (changes === undefined) return undefined;
  const panels = KINDS.flatMap((kind) => {
    const own = changes.filter((change) => change.kind === kind);
    if (own.length === 0) return [];
    const rest = own.length - MOST;
    const more =
      rest > 0
        ? html`<p class="more">${word(speaker, 'more_changes_of', { more: thousands(rest) })}</p>`
        : undefined;
    return [
      html`<h3>${kindText(speaker, kind)} <span class="soft">${thousands(own.length)}</span></h3>
<ul class="${kind === 'new' || kind === 'grown' ? 'many-of' : 'examples'}">${own.slice(0, MOST).map((change) => changeLine(speaker, change))}</ul>${more}`,
    ];
  });
  const body =
    panels.length === 0
      ? html`<p>${word(speaker, 'no_story')}</p>`
      : html`<div class="panel">${panels}</div>`;
  return html`<section id="story" class="hideable"><h2>${word(speaker, 'story')}</h2>
<p class="about">${word(speaker, 'story_about')}</p>
${body}</section>
`;
}

function changeLine(speaker: Speaker, change: CustomerChange): Markup {
  const said = changeText(speaker, change);
  const { kind, number, records } = change;
  // Only customers of several records have a card of their own.
  const several = kind === 'grown' || kind === 'merged' || (kind === 'new' && records > 1);
  const name = several ? html`<a href="#${number}">${number}</a>` : html`<span>${number}</span>`;
  const note = said === '' ? undefined : html`<span class="soft">${said}</span>`;
  return html`<li>${name}<span>${amount(speaker, 'n_records', records)}</span>${note}</li>`;
}

/** What came in, or where it went; '' where there is nothing to add. */
export function changeText(speaker: Speaker, { kind, others }: CustomerChange): string {
  const list = listed(others, speaker.lang);
  if (kind === 'merged') return word(speaker, 'change_came', { others: list });
  if (kind === 'new' || kind === 'grown') return '';
  return list === '' ? word(speaker, 'change_gone') : word(speaker, 'change_went', { others: list });
}

/** Nothing for stores of older versions, which kept none of it. */
export function weighingSection(report: MergeReport, speaker: Speaker): Markup | undefined {
  const { model, story, matching, quality } = report;
  if (model === undefined && story === undefined) return undefined;
  const fields = new Set(quality.map(({ field }) => field));
  const texts = model === undefined ? [] : weighingTexts(speaker, model, matching, fields);
  const pools = model === undefined ? [] : filledPools(model, fields);
  const weights =
    pools.length === 0
      ? undefined
      : html`<details class="card"><summary><span class="name">${word(speaker, 'weights')}</span></summary><div class="body">
<p class="soft">${word(speaker, 'weighing_rarity')}</p>${pools.map((pool) => poolTable(speaker, pool))}</div></details>`;
  return html`<section id="weighing" class="hideable"><h2>${word(speaker, 'weighing')}</h2>
<div class="about">${texts.map((text) => html`<p>${text}</p>`)}</div>
${samplePanel(report, speaker)}${story === undefined ? undefined : html`${guardedPanel(speaker, story.guarded)}${comparedPanel(speaker, story.blocking, story.unlisted)}`}
${weights}</section>
`;
}

/** How often merging without a person was right, by pairs that people labelled. */
function samplePanel({ sample }: MergeReport, speaker: Speaker): Markup | undefined {
  if (sample === undefined) return undefined;
  const heads = STRATUM_HEADS.map((code, index) =>
    index === 0
      ? html`<th scope="col">${evaluationWord(speaker, code)}</th>`
      : html`<th scope="col" class="num">${evaluationWord(speaker, code)}</th>`,
  );
  const lines = sample.strata.map((stratum) => {
    const [name, ...cells] = stratumCells(speaker, stratum);
    const rest = cells.map(
      (cell, index) =>
        html`<td class="num" data-label="${evaluationWord(speaker, STRATUM_HEADS[index + 1] ?? '')}">${cell}</td>`,
    );
    return html`<tr><th scope="row">${name}</th>${rest}</tr>`;
  });
  const [said = '', ...more] = sampleTexts(speaker, sample);
  return html`<div class="panel"><h3>${evaluationWord(speaker, 'sample')}</h3><p>${said}</p><p class="soft">${more.join(' ')}</p>
<table class="stack"><thead><tr>${heads}</tr></thead><tbody>${lines}</tbody></table></div>
`;
}

const NUMBERS: ReadonlySet<string> = new Set(['rows_with_it', 'names_with_it', ...BLOCKING_HEADS.slice(1)]);

function headRow(speaker: Speaker, codes: readonly string[]): Markup {
  const heads = codes.map((code) =>
    NUMBERS.has(code)
      ? html`<th scope="col" class="num">${word(speaker, code)}</th>`
      : html`<th scope="col">${word(speaker, code)}</th>`,
  );
  return html`<thead><tr>${heads}</tr></thead>`;
}

function poolTable(speaker: Speaker, pool: PoolModel): Markup {
  const line = (level: LevelModel) =>
    html`<li>${weightBar(bitsOf(level))}<span class="w">${signed(bitsOf(level))}</span><span>${levelText(speaker, pool.type, level.name)} <span class="soft">${shareText(level.m)} / ${shareText(level.u)}</span></span></li>`;
  return html`<h3>${poolText(speaker, pool)}</h3><ul class="why">${pool.levels.map(line)}</ul>`;
}

function guardedPanel(speaker: Speaker, guarded: readonly GuardedValue[]): Markup {
  const [first] = guarded;
  if (first === undefined) return html`<p class="about">${word(speaker, 'no_guarded')}</p>`;
  const lines = guarded
    .slice(0, MOST)
    .map(
      (one) =>
        html`<tr><th scope="row">${speaker.title(one.field)}</th><td><bdi>${speaker.show(one.field, one.value)}</bdi></td><td class="num" data-label="${word(speaker, 'rows_with_it')}">${thousands(one.records)}</td><td class="num" data-label="${word(speaker, 'names_with_it')}">${namesText(speaker, one)}</td></tr>`,
    );
  const rest = guarded.length - MOST;
  const more =
    rest > 0
      ? html`<p class="more">${word(speaker, 'more_changes_of', { more: thousands(rest) })}</p>`
      : undefined;
  return html`<div class="panel"><h3>${word(speaker, 'guarded')} <span class="soft">${thousands(guarded.length)}</span></h3>
<p class="soft">${word(speaker, 'guarded_about')}</p>
<table class="stack">${headRow(speaker, ['field', 'value', 'rows_with_it', 'names_with_it'])}<tbody>${lines}</tbody></table>${more}
<p class="soft">${word(speaker, 'overrule_example')}</p>
<pre><code>${overruling(speaker, first)}</code></pre></div>
`;
}

export function namesText(speaker: Speaker, { names }: GuardedValue): string {
  return names < MOST_NAMES ? thousands(names) : word(speaker, 'at_least', { n: thousands(names) });
}

/** What to write into the dictionary, so that the value counts all the same. */
export function overruling(speaker: Speaker, { field, value }: GuardedValue): string {
  const said = JSON.stringify(speaker.show(field, value));
  return `matching:\n  shared:\n    - { field: ${field}, value: ${said}, counts: true }`;
}

function comparedPanel(speaker: Speaker, blocking: BlockingReport, unlisted: number): Markup {
  const { pairs, tooBig } = blocking;
  const keys = keysPanel(speaker, blocking);
  const left =
    unlisted === 0
      ? undefined
      : html`<p class="about">${word(speaker, 'unlisted_pairs', { n: thousands(unlisted) })}</p>`;
  if (tooBig.length === 0)
    return html`<p class="about">${word(speaker, 'compared', { pairs: thousands(pairs) })}</p>${left}${keys}`;
  const lines = tooBig.map(
    (one) =>
      html`<tr><th scope="row">${fieldsText(speaker, one.fields)}</th><td><bdi>${keyText(speaker, one)}</bdi></td><td class="num">${thousands(one.records)}</td></tr>`,
  );
  return html`<div class="panel"><h3>${word(speaker, 'common_keys')} <span class="soft">${thousands(tooCommon(blocking))}</span></h3>
<p class="soft">${word(speaker, 'common_keys_about', { pairs: thousands(pairs) })}</p>
<table class="stack">${headRow(speaker, ['field', 'key', 'rows_with_it'])}<tbody>${lines}</tbody></table></div>${left}${keys}
`;
}

/** By fields how many pairs their keys make; nothing for runs of older versions. */
function keysPanel(speaker: Speaker, blocking: BlockingReport): Markup | undefined {
  const rows = blockingCells(speaker, blocking);
  if (rows.length === 0) return undefined;
  const cell = (value: number, at: number) =>
    html`<td class="num" data-label="${word(speaker, BLOCKING_HEADS[at + 1] ?? '')}">${thousands(value)}</td>`;
  const lines = rows.map(
    ([name, ...numbers]) => html`<tr><th scope="row">${name}</th>${numbers.map(cell)}</tr>`,
  );
  return html`<details class="card"><summary><span class="name">${word(speaker, 'blocking')}</span></summary><div class="body">
${blockingTexts(speaker, blocking).map((text) => html`<p class="soft">${text}</p>`)}
<table class="stack">${headRow(speaker, BLOCKING_HEADS)}<tbody>${lines}</tbody></table></div></details>`;
}
