import { listed } from '../i18n/list.js';
import type { Speaker } from '../i18n/speaker.js';
import type { DamagedCell } from '../model/damage.js';
import type { Evidence } from '../model/match.js';
import type { Values } from '../model/record.js';
import type {
  Merge,
  MergeReport,
  Place,
  ReportedDamage,
  ReportedFinding,
  ReportedPair,
} from '../model/report.js';
import type { Params } from '../model/words.js';
import { percent, thousands } from './figures.js';

/** A word or sentence of the report's own: `word(speaker, 'title')`. */
export function word(speaker: Speaker, code: string, params?: Params): string {
  return speaker.say({ code: `report.${code}`, ...(params === undefined ? {} : { params }) });
}

/** An amount with its noun: `amount(speaker, 'n_rows', 312)`. */
export function amount(speaker: Speaker, code: string, n: number): string {
  return n === 1 ? word(speaker, `${code}_1`) : word(speaker, code, { n: thousands(n) });
}

/** Where a row stands. A sheet that only repeats the file's name (as of a CSV file) is not named. */
export function placeText(speaker: Speaker, { source, sheet, line }: Place): string {
  const same = sheet === '' || sheet === source || sheet === source.replace(/\.[^.]*$/, '');
  return word(speaker, same ? 'place_file' : 'place', { source, sheet, line });
}

/** The values of a field as people write them. */
export function shown(speaker: Speaker, field: string, values: readonly string[]): string[] {
  return values.map((value) => speaker.show(field, value));
}

/** The titles of fields that are looked at together. */
export function fieldsText(speaker: Speaker, fields: readonly string[]): string {
  return listed(
    fields.map((field) => speaker.title(field)),
    speaker.lang,
  );
}

/** The fields an evidence is about, and what it says; fields are named once (not 邮箱：邮箱相同). */
export function evidenceText(speaker: Speaker, { fields, why }: Evidence): string {
  const titles = fields.map((field) => speaker.title(field));
  const [first = ''] = titles;
  const colon = word(speaker, 'colon');
  const whole = speaker.say(why);
  const twice = first !== '' && whole.startsWith(`${first}${colon}${first}`);
  const said = twice ? whole.slice(first.length + colon.length) : whole;
  if (titles.length === 0 || titles.some((title) => said.startsWith(title))) return said;
  return `${listed(titles, speaker.lang)}${colon}${said}`;
}

/** The title of a survivorship rule; its words have the code `survivor.<name>`. */
export function ruleText(speaker: Speaker, rule: string): string {
  return rule === '' ? '' : speaker.say({ code: `survivor.${rule}` });
}

/** A sentence about a field, which is named unless the sentence begins with it. */
export function aboutField(speaker: Speaker, field: string, said: string): string {
  const title = speaker.title(field);
  return said.startsWith(title) ? said : `${title}${word(speaker, 'colon')}${said}`;
}

/** What each example of a finding says; the field is always among the parameters. */
export function findingTexts(speaker: Speaker, finding: ReportedFinding): string[] {
  return finding.examples.map(({ params }) =>
    speaker.say({ code: finding.code, params: { field: finding.field, ...params } }),
  );
}

/** What the report says first. */
export function leadText(speaker: Speaker, { totals }: MergeReport): string {
  const customers = amount(speaker, 'n_customers', totals.customers);
  const contacts = amount(speaker, 'n_contacts', totals.contacts);
  // A list of persons has no contacts.
  const result = totals.contacts === 0 ? customers : word(speaker, 'with_contacts', { customers, contacts });
  const read = word(speaker, totals.aside === 0 ? 'lead_read_all' : 'lead_read', {
    rows: amount(speaker, 'n_rows', totals.rows),
    records: amount(speaker, 'n_records', totals.records),
    aside: amount(speaker, 'n_rows', totals.aside),
  });
  const merged = word(speaker, totals.mergedAway === 0 ? 'lead_nothing_merged' : 'lead_merged', {
    merged: amount(speaker, 'n_records', totals.mergedAway),
    result,
  });
  const dated = datedText(speaker, totals);
  const kept = dated === undefined ? [] : [word(speaker, 'lead_dated', { dated })];
  return [read, merged, ...kept].join(speaker.lang === 'en' ? ' ' : '');
}

type Counts = { readonly activities?: number; readonly orders?: number };

/** How many activities and orders there are, as a part of a sentence; nothing where there are none. */
function datedText(speaker: Speaker, { activities = 0, orders = 0 }: Counts) {
  const parts = [
    ...(activities === 0 ? [] : [amount(speaker, 'n_activities', activities)]),
    ...(orders === 0 ? [] : [amount(speaker, 'n_orders', orders)]),
  ];
  return parts.length === 0 ? undefined : listed(parts, speaker.lang);
}

/** What a merged customer keeps besides its values, and which of its rows are not listed. */
export function keptTexts(speaker: Speaker, merge: Merge): string[] {
  const dated = datedText(speaker, merge);
  return [
    ...(merge.unlisted === undefined ? [] : [amount(speaker, 'n_unlisted', merge.unlisted)]),
    ...(dated === undefined ? [] : [word(speaker, 'dated_kept', { dated })]),
  ];
}

/** What is left for a person, after the lead. */
export function toDoText(speaker: Speaker, { totals }: MergeReport): string {
  const decide =
    totals.pairsMaybe === 0
      ? []
      : [word(speaker, 'to_decide', { waiting: amount(speaker, 'n_pairs', totals.pairsMaybe) })];
  const cleaned = word(speaker, totals.changes > 0 ? 'to_do_listed' : 'to_do', {
    changes: amount(speaker, 'n_changes', totals.changes),
    findings: amount(speaker, 'n_findings', totals.findings),
  });
  return [...decide, cleaned].join(speaker.lang === 'en' ? ' ' : '');
}

/** How sure the weakest link is; nothing where a person joined them all. */
export function leastSure(speaker: Speaker, links: readonly ReportedPair[]): string | undefined {
  const scored = links.filter((link) => link.decided === undefined).map((link) => link.probability);
  if (scored.length === 0) return undefined;
  return word(speaker, scored.length > 1 ? 'lowest_chance' : 'chance', { p: percent(Math.min(...scored)) });
}

/** By what a row is recognised: the first field of the dictionary that it fills, usually the customer's name. */
export function rowName(speaker: Speaker, { fields }: MergeReport, values: Values): string {
  const first = fields.find(({ name }) => (values[name] ?? []).length > 0);
  return first === undefined ? '' : shown(speaker, first.name, values[first.name] ?? []).join(' ');
}

/** What happened to the cells of a column; `damage.<kind>.title` and `.advice` are the words of the kind. */
export function damageText(speaker: Speaker, kind: string, part: 'title' | 'advice'): string {
  return speaker.say({ code: `damage.${kind}.${part}` });
}

/** A damaged cell, and what was made of it. */
export function damagedText(speaker: Speaker, { line, before, after }: DamagedCell): string {
  const code = after === undefined ? 'damaged' : 'damaged_repaired';
  return word(speaker, code, { line, before, after: after ?? '' });
}

/** Kinds of damage of which cells are left that were not put right. */
export function openKinds(damage: readonly ReportedDamage[]): string[] {
  return [...new Set(damage.filter(({ count, repaired }) => repaired < count).map(({ kind }) => kind))];
}
