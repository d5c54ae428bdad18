import { comma, listed } from '../../i18n/list.js';
import type { Speaker } from '../../i18n/speaker.js';
import type { Evidence } from '../../model/match.js';
import type {
  Merge,
  MergedField,
  MergeReport,
  Place,
  ReportedContact,
  ReportedFinding,
  ReportedMember,
  ReportedPair,
} from '../../model/report.js';
import { explaining, verdict } from '../commands.js';
import { moment, percent, signed, thousands } from '../figures.js';
import {
  amount,
  evidenceText,
  findingTexts,
  keptTexts,
  leastSure,
  placeText,
  rowName,
  ruleText,
  shown,
  word,
} from '../phrases.js';
import { type Content, html, type Markup } from './html-markup.js';

/** A value, kept apart from the writing direction and the language around it. */
function value(text: string): Markup {
  return html`<bdi>${text}</bdi>`;
}

function joined(speaker: Speaker, parts: readonly Content[]): Content[] {
  return parts.flatMap((part, index) => (index === 0 ? [part] : [comma(speaker.lang), part]));
}

/** Bits beyond which an evidence bar is full. */
const FULL_BITS = 16;

/** Its length says how much the evidence weighs, its colour whether it speaks for or against. */
export function weightBar(bits: number): Markup {
  const length = (Math.min(Math.abs(bits), FULL_BITS) / FULL_BITS) * 100;
  const fill = bits < 0 ? 'fill-mark' : 'fill-good';
  return html`<svg viewBox="0 0 100 24" preserveAspectRatio="none" aria-hidden="true"><rect class="fill-line" x="0" y="9" width="100" height="7"/><rect class="${fill}" x="0" y="9" width="${length.toFixed(1)}" height="7"/></svg>`;
}

export function reasons(speaker: Speaker, evidence: readonly Evidence[]): Markup {
  const lines = evidence.map(
    (one) =>
      html`<li>${weightBar(one.bits)}<span class="w">${signed(one.bits)}</span><span>${evidenceText(speaker, one)}</span></li>`,
  );
  return html`<ul class="why">${lines}</ul>`;
}

/** Numbers the rows of a customer, so that a value can say where it comes from in one digit. */
function rowNumbers(members: readonly ReportedMember[]): (place: Place) => number {
  const numbers = new Map<string, number>();
  for (const [index, { place }] of members.entries()) numbers.set(placeKey(place), index + 1);
  return (place) => numbers.get(placeKey(place)) ?? 0;
}

function placeKey({ source, sheet, line }: Place): string {
  return `${source}\n${sheet}\n${line}`;
}

function refs(speaker: Speaker, places: readonly Place[], numberOf: (place: Place) => number): Content[] {
  return places.map(
    (place) => html`<span class="ref" title="${placeText(speaker, place)}">${numberOf(place)}</span>`,
  );
}

export function mergeCard(speaker: Speaker, merge: Merge): Markup {
  const numberOf = rowNumbers(merge.members);
  const least = leastSure(speaker, merge.links);
  const count = word(speaker, 'n_merged', { n: merge.members.length + (merge.unlisted ?? 0) });
  const chance = least === undefined ? '' : ` · ${least}`;
  const rows = merge.members.map(
    ({ place }) =>
      html`<li><span class="ref">${numberOf(place)}</span><span>${value(placeText(speaker, place))}</span></li>`,
  );
  return html`<details class="card item" open id="${merge.customer}">
<summary><span class="name">${value(merge.name)}</span><span class="id">${merge.customer}</span>${merge.tags.map((tag) => html`<span class="chip">${tag}</span>`)}<span class="end">${count}${chance}</span></summary>
<div class="body">
<ol class="rows">${rows}</ol>${keptTexts(speaker, merge).map((text) => html`<p>${text}</p>`)}
${fieldTable(speaker, merge.fields, numberOf)}
${contacts(speaker, merge.contacts, numberOf)}
<h3>${word(speaker, 'why_joined')}</h3>
${merge.links.map((link) => linkPart(speaker, link, numberOf))}
<p class="do">${word(speaker, 'look_closer')}${word(speaker, 'colon')}<code>${explaining(merge.customer)}</code></p>
</div>
</details>
`;
}

function fieldTable(
  speaker: Speaker,
  fields: readonly MergedField[],
  numberOf: (place: Place) => number,
): Markup {
  const anyLost = fields.some((field) => field.lost.length > 0);
  const lines = fields.map((field) => {
    const kept = joined(speaker, shown(speaker, field.field, field.values).map(value));
    const rule = field.lost.length > 0 && field.rule !== '' ? ruleText(speaker, field.rule) : undefined;
    const note =
      rule === undefined ? undefined : html`<span class="rule">${word(speaker, 'by_rule', { rule })}</span>`;
    const lost = html`<td class="lost" data-label="${word(speaker, 'lost_values')}">${lostValues(speaker, field, numberOf)}${note}</td>`;
    return html`<tr><th scope="row">${speaker.title(field.field)}</th><td>${kept} ${refs(speaker, field.from, numberOf)}</td>${anyLost ? lost : undefined}</tr>`;
  });
  const head = html`<th>${word(speaker, 'field')}</th><th>${word(speaker, 'kept_values')}</th>`;
  const lostHead = anyLost ? html`<th>${word(speaker, 'lost_values')}</th>` : undefined;
  return html`<table class="fields stack"><thead><tr>${head}${lostHead}</tr></thead><tbody>${lines}</tbody></table>`;
}

function lostValues(speaker: Speaker, field: MergedField, numberOf: (place: Place) => number): Content[] {
  return field.lost.map(
    (lost) =>
      html`<span><s>${value(speaker.show(field.field, lost.value))}</s> ${refs(speaker, lost.from, numberOf)}</span>`,
  );
}

function contacts(
  speaker: Speaker,
  people: readonly ReportedContact[],
  numberOf: (place: Place) => number,
): Markup | undefined {
  if (people.length === 0) return undefined;
  const cards = people.map((person) => {
    const name = person.name === '' ? word(speaker, 'no_name') : value(person.name);
    const isName = (field: MergedField) => person.name !== '' && field.values.includes(person.name);
    const lost = (field: MergedField) =>
      field.lost.length > 0
        ? html`<span class="lost">${joined(speaker, lostValues(speaker, field, numberOf))}</span>`
        : undefined;
    const bits = person.fields
      .filter((field) => !isName(field))
      .map((field) => {
        const kept = joined(speaker, shown(speaker, field.field, field.values).map(value));
        return html`<span class="bit"><span class="soft">${speaker.title(field.field)}</span> ${kept}${lost(field)}</span>`;
      });
    return html`<li><span class="who">${name}</span> ${refs(speaker, person.from, numberOf)}${person.fields.filter(isName).map(lost)}${bits}</li>`;
  });
  return html`<h3>${word(speaker, 'contacts_kept')}</h3><ul class="people">${cards}</ul>`;
}

function linkPart(speaker: Speaker, link: ReportedPair, numberOf: (place: Place) => number): Markup {
  const title = word(speaker, 'link', { a: numberOf(link.a.place), b: numberOf(link.b.place) });
  const apart = html`<p class="do">${word(speaker, 'not_the_same')}${word(speaker, 'colon')}<code>${verdict(link.a.record, link.b.record, false)}</code></p>`;
  if (link.decided !== undefined) {
    const said = word(speaker, 'decided', { by: link.decided.by, time: moment(link.decided.at) });
    return html`<div class="link"><b>${title}</b> · ${said}${link.evidence.length > 0 ? reasons(speaker, link.evidence) : undefined}${apart}</div>`;
  }
  const why =
    link.evidence.length > 0
      ? reasons(speaker, link.evidence)
      : html`<p class="soft">${word(speaker, 'no_evidence')}</p>`;
  return html`<div class="link"><b>${title}</b> · ${word(speaker, 'chance', { p: percent(link.probability) })}${why}${apart}</div>`;
}

export function waitingCard(speaker: Speaker, report: MergeReport, pair: ReportedPair): Markup {
  const { a, b } = pair;
  const heads = [a, b].map(
    (side) =>
      html`<th scope="col"><b>${value(rowName(speaker, report, side.values))}</b>${side.customer} · ${value(placeText(speaker, side.place))}</th>`,
  );
  const present = new Set([...Object.keys(a.values), ...Object.keys(b.values)]);
  const known = report.fields.map((field) => field.name).filter((name) => present.delete(name));
  const lines = [...known, ...[...present].sort()].map((field) => {
    const left = listed(shown(speaker, field, a.values[field] ?? []), speaker.lang);
    const right = listed(shown(speaker, field, b.values[field] ?? []), speaker.lang);
    const kind = left === right ? 'same' : left !== '' && right !== '' ? 'other' : 'one';
    return html`<tr class="${kind}"><th scope="row">${speaker.title(field)}</th>${[left, right].map((text) => html`<td>${text === '' ? undefined : value(text)}</td>`)}</tr>`;
  });
  const veto =
    pair.veto === undefined
      ? undefined
      : html`<p class="note">${word(speaker, 'veto')}${word(speaker, 'colon')}${speaker.say(pair.veto)}</p>`;
  const side = (code: string, none: string, evidence: readonly Evidence[]) =>
    html`<div><h3>${word(speaker, code)}</h3>${evidence.length > 0 ? reasons(speaker, evidence) : html`<p class="soft">${word(speaker, none)}</p>`}</div>`;
  return html`<article class="card pair item">
<p><span class="chance">${percent(pair.probability)}</span><span class="soft">${word(speaker, 'probability')}</span></p>
${veto}<table><thead><tr><th></th>${heads}</tr></thead><tbody>${lines}</tbody></table>
<div class="sides">${side(
    'for',
    'nothing_for',
    pair.evidence.filter(({ bits }) => bits >= 0),
  )}${side(
    'against',
    'nothing_against',
    pair.evidence.filter(({ bits }) => bits < 0),
  )}</div>
<p class="do">${word(speaker, 'decide')}${word(speaker, 'colon')}<code>${verdict(a.record, b.record, true)}</code> ${word(speaker, 'or')} <code>${verdict(a.record, b.record, false)}</code></p>
<p class="do">${word(speaker, 'look_closer')}${word(speaker, 'colon')}<code>${explaining(a.record, b.record)}</code></p>
</article>
`;
}

/** The findings of one field. What all examples say alike is said once. */
export function findingsPanel(speaker: Speaker, field: string, findings: readonly ReportedFinding[]): Markup {
  const problems = findings.map((finding) => {
    const said = findingTexts(speaker, finding);
    const alike = said.every((text) => text === said[0]);
    const examples = finding.examples.map(({ before, place }, index) => {
      const text = before === '' ? undefined : html`<code>${value(before)}</code>`;
      const own = alike ? undefined : html`<span>${said[index]}</span>`;
      return html`<li>${text}${own}<span class="soft">${value(placeText(speaker, place))}</span></li>`;
    });
    return html`<div class="problem item"><span class="count">${amount(speaker, 'n_times', finding.count)}</span>${alike ? html`<span>${said[0]}</span>` : undefined}<ul class="examples">${examples}</ul></div>`;
  });
  const total = findings.reduce((sum, finding) => sum + finding.count, 0);
  return html`<section class="panel"><h3>${speaker.title(field)} <span class="soft">${thousands(total)}</span></h3>${problems}</section>
`;
}
