import type { FieldTypes } from '../fields/types.js';
import { listed } from '../i18n/list.js';
import type { Speaker } from '../i18n/speaker.js';
import type { WhatIf } from '../match/why.js';
import type { Evidence, ScoredPair } from '../model/match.js';
import { percent, signed } from '../report/figures.js';
import { evidenceText, placeText } from '../report/phrases.js';
import type { ExplainedPair, PlacedRecord } from '../steps/explain-pair.js';
import type { Shell } from './shell.js';
import { waterfall } from './waterfall.js';

/* Why two records are one customer or not, for a person. */

const SHOWN = 4;

export function printPair(shell: Shell, speaker: Speaker, types: FieldTypes, told: ExplainedPair): void {
  verdict(shell, speaker, told);
  shell.print();
  for (const one of [told.a, told.b]) shell.print(placedText(shell, speaker, one));
  shell.print();
  weighed(shell, speaker, told);
  shell.print();
  met(shell, speaker, told);
  chain(shell, speaker, told);
  whatIf(shell, speaker, types, told);
}

const SAID = { same: 'why.decided_same', different: 'why.decided_different' } as const;

function verdict(shell: Shell, speaker: Speaker, told: ExplainedPair): void {
  const { pair, decision, outcome } = told;
  const params = { a: told.a.id, b: told.b.id, percent: percent(pair.probability) };
  const byDay = decision && { by: decision.by, day: decision.at.slice(0, 10) };
  if (decision !== undefined && decision.verdict !== 'unsure') {
    shell.print(shell.colors.bold(shell.t(SAID[decision.verdict], { ...params, ...byDay })));
    if ((outcome === 'same') !== (decision.verdict === 'same')) shell.print(shell.t('why.decided_later'));
  } else {
    const isLinked = told.isKept && pair.band === 'sure';
    const code = outcome === 'same' && !isLinked ? 'same_by_chain' : outcome;
    shell.print(shell.colors.bold(shell.t(`why.${code}`, params)));
    if (byDay !== undefined) shell.print(shell.t('why.decided_unsure', byDay));
  }
  const sides = [
    sideText(
      shell,
      speaker,
      'for',
      pair.evidence.filter(({ bits }) => bits > 0),
    ),
    sideText(
      shell,
      speaker,
      'against',
      pair.evidence.filter(({ bits }) => bits < 0),
    ),
  ];
  shell.print(sides.join(shell.lang === 'en' ? ' ' : ''));
  if (pair.veto !== undefined && outcome !== 'same')
    shell.print(shell.colors.yellow(shell.t('why.veto', { why: speaker.say(pair.veto) })));
  if (told.isStale) shell.print(shell.colors.yellow(shell.t('explain.stale')));
}

function sideText(
  shell: Shell,
  speaker: Speaker,
  side: 'for' | 'against',
  evidence: readonly Evidence[],
): string {
  const fields = titles(
    shell,
    speaker,
    evidence.flatMap((one) => one.fields),
  );
  return fields === '' ? shell.t(`why.${side}_none`) : shell.t(`why.${side}`, { fields });
}

function titles(shell: Shell, speaker: Speaker, fields: readonly string[]): string {
  return listed([...new Set(fields.map((field) => speaker.title(field)))], shell.lang);
}

function placedText(shell: Shell, speaker: Speaker, { id, place, customer }: PlacedRecord): string {
  const where =
    customer === undefined ? shell.t('why.no_customer') : shell.t('why.in_customer', { customer });
  return `  ${String(id).padStart(6)}  ${placeText(speaker, place)}  ${where}`;
}

function weighed(shell: Shell, speaker: Speaker, told: ExplainedPair): void {
  const { pair, records, priorBits, sureBits, maybeBits } = told;
  shell.print(shell.colors.bold(shell.t('why.weighed')));
  const steps = [
    { bits: priorBits, text: shell.t('why.prior', { records }) },
    ...pair.evidence.map((one) => ({ bits: one.bits, text: reasonText(shell, speaker, one, records) })),
  ];
  const head = { bits: shell.t('why.bits'), sum: shell.t('why.sum') };
  const marks = [
    { bits: maybeBits, title: shell.t('why.mark_maybe') },
    { bits: sureBits, title: shell.t('why.mark_sure') },
  ];
  for (const line of waterfall(steps, marks, head, shell.world.stdout.columns)) shell.print(line);
  shell.print(shell.t('why.bands', { sure: bound(sureBits), maybe: bound(maybeBits) }));
}

const bound = (bits: number): string => (Number.isFinite(bits) ? signed(bits) : bits > 0 ? '+∞' : '−∞');

/** The evidence with how rare the value is in this store. */
function reasonText(shell: Shell, speaker: Speaker, evidence: Evidence, records: number): string {
  const { code, params = {} } = evidence.why;
  const { n } = params;
  if (!code.endsWith('.counted') || typeof n !== 'number') return evidenceText(speaker, evidence);
  const plain = { ...evidence, why: { code: code.slice(0, -'.counted'.length), params } };
  return `${evidenceText(speaker, plain)}${shell.t('why.rarity', { n, records })}`;
}

function met(shell: Shell, speaker: Speaker, { met: pools, isKept }: ExplainedPair): void {
  if (pools.length === 0) {
    shell.print(shell.t('why.not_met'));
    return;
  }
  if (!isKept) shell.print(shell.t('why.now'));
  shell.print(shell.t('why.met', { fields: titles(shell, speaker, pools.flat()) }));
}

function chain(shell: Shell, speaker: Speaker, { chain: steps, a }: ExplainedPair): void {
  const { customer = '' } = a;
  if (steps.length === 0) return;
  if (steps.length === 1) {
    shell.print(shell.t('why.linked', { customer }));
    return;
  }
  shell.print(shell.t('why.chain', { customer }));
  for (const { pair, decided } of steps) shell.print(`  ${linkText(shell, speaker, pair, decided)}`);
}

/** A link in one line: how likely, and its strongest reasons. */
export function linkText(
  shell: Shell,
  speaker: Speaker,
  { a, b, probability, evidence }: ScoredPair,
  said?: { readonly by: string; readonly at: string },
): string {
  const strongest = evidence.filter(({ bits }) => bits > 0).map((one) => evidenceText(speaker, one));
  const reasons = strongest.slice(0, 2).join(shell.t('why.semicolon'));
  const likely = evidence.length === 0 ? '' : percent(probability);
  const by = said === undefined ? '' : shell.t('why.said_by', { by: said.by, day: said.at.slice(0, 10) });
  const how = [by, likely, reasons].filter((part) => part !== '').join(shell.t('why.comma'));
  return shell.t('why.step', { a, b, how });
}

function whatIf(shell: Shell, speaker: Speaker, types: FieldTypes, told: ExplainedPair): void {
  const { pair, decision, outcome } = told;
  const ids = { a: told.a.id, b: told.b.id };
  shell.print();
  if (decision !== undefined && decision.verdict !== 'unsure') {
    shell.print(shell.t('why.decision_rules', ids));
    return;
  }
  if (told.whatIf.length === 0) shell.print(shell.t('why.no_change'));
  else shell.print(shell.colors.bold(shell.t('why.what_if')));
  for (const one of told.whatIf.slice(0, SHOWN))
    shell.print(`  ${signed(one.change).padStart(6)}  ${whatIfText(shell, speaker, types, pair, one)}`);
  if (outcome === 'waiting') shell.print(shell.t('why.decide', ids));
}

function whatIfText(
  shell: Shell,
  speaker: Speaker,
  types: FieldTypes,
  pair: ScoredPair,
  { kind, fields, type, level = '', change, band, probability, veto }: WhatIf,
): string {
  const words = types.get(type)?.levels.find(({ name }) => name === level)?.words[shell.lang] ?? level;
  const up = band === 'maybe' && pair.band === 'no' ? '_up' : '';
  const code = kind === 'agree' && change < 0 ? 'less' : kind;
  return shell.t(`why.if_${code}`, {
    fields: titles(shell, speaker, fields),
    level: words.replace(/[.。]$/u, ''),
    becomes:
      veto === undefined
        ? shell.t(`why.then_${band}${up}`, { percent: percent(probability) })
        : shell.t('why.then_vetoed', { why: speaker.say(veto) }),
  });
}
