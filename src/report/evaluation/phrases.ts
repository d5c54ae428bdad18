import { listed } from '../../i18n/list.js';
import type { Speaker } from '../../i18n/speaker.js';
import type {
  Evaluation,
  Misjudged,
  MisjudgedPairs,
  MissCause,
  PairScores,
  SampleResult,
  StratumResult,
  WrongCause,
} from '../../model/evaluation.js';
import type { Values } from '../../model/record.js';
import type { Params } from '../../model/words.js';
import { moment, percent, thousands } from '../figures.js';
import { fieldsText, shown } from '../phrases.js';

export function word(speaker: Speaker, code: string, params?: Params): string {
  return speaker.say({ code: `evaluation.${code}`, ...(params === undefined ? {} : { params }) });
}

type AnyCause = MissCause | WrongCause;

/** The words of what an evaluation names by kind. */
const TRUTHS = { column: 'truth_column', file: 'truth_file', decisions: 'truth_decisions' } as const;
const CAUSES: Readonly<Record<MissCause | WrongCause, string>> = {
  never_met: 'cause_never_met',
  too_few_bits: 'cause_too_few_bits',
  veto: 'cause_veto',
  cut: 'cause_cut',
  waits: 'cause_waits',
  decided: 'cause_decided',
  left_out: 'cause_left_out',
  linked: 'cause_linked',
  chain: 'cause_chain',
};
const STRATA: Readonly<Record<string, string>> = {
  sure_low: 'stratum_sure_low',
  sure_middle: 'stratum_sure_middle',
  sure_high: 'stratum_sure_high',
  maybe: 'stratum_maybe',
  near: 'stratum_near',
};

/** Precision, recall and F1 as people read them. */
export function scoreTexts({
  precision,
  recall,
  f1,
}: Pick<PairScores, 'precision' | 'recall' | 'f1'>): string[] {
  return [precision, recall, f1].map(exact);
}

/** With two decimals: a tenth of a percent is a hundred pairs of a large list. */
export function exact(share: number): string {
  if (share < 1 && share >= 0.99995) return '>99.99%';
  if (share > 0 && share < 0.00005) return '<0.01%';
  return `${(share * 100).toFixed(2).replace(/\.?0+$/, '')}%`;
}

/** A probability near 1 with as many nines as tell it from its neighbours. */
export function probabilityText(p: number): string {
  const digits = p > 0.5 && p < 1 ? Math.min(8, Math.max(0, Math.ceil(-Math.log10(1 - p) - 2.001))) : 1;
  const text = (p * 100).toFixed(Math.max(digits, 0));
  return `${text.includes('.') ? text.replace(/\.?0+$/, '') : text}%`;
}

/** What the result was compared with. */
export function truthText(speaker: Speaker, { truth, records, untold }: Evaluation): string[] {
  const told = word(speaker, TRUTHS[truth.kind], { name: truth.name, records });
  return untold === 0 || truth.kind === 'decisions' ? [told] : [told, word(speaker, 'untold', { untold })];
}

export function reviewedText(speaker: Speaker, { reviewed }: Evaluation): string | undefined {
  if (reviewed.waiting === 0) return undefined;
  const [precision = '', recall = '', f1 = ''] = scoreTexts(reviewed);
  const { waiting, same } = reviewed;
  return word(speaker, 'reviewed', {
    waiting: thousands(waiting),
    same: thousands(same),
    precision,
    recall,
    f1,
  });
}

/** Whether a row of the thresholds is one of the dictionary's. */
export function bandOf({ matching }: Evaluation, probability: number): 'sure' | 'maybe' | undefined {
  const near = (p: number): boolean => Math.abs(p - probability) < 1e-9;
  return near(matching.sure) ? 'sure' : near(matching.maybe) ? 'maybe' : undefined;
}

export function causeText(speaker: Speaker, cause: MissCause | WrongCause): string {
  return word(speaker, CAUSES[cause]);
}

/** What must be known of the counts of misjudged pairs. */
export function examinedTexts<Cause extends AnyCause>(
  speaker: Speaker,
  pairs: MisjudgedPairs<Cause>,
): string[] {
  const { count, examined, likelyUnmet = 0, causes } = pairs;
  const unmet = causes.find(({ cause }) => cause === 'never_met')?.count ?? 0;
  return [
    ...(examined < count
      ? [word(speaker, 'examined', { examined: thousands(examined), count: thousands(count) })]
      : []),
    ...(likelyUnmet > 0
      ? [word(speaker, 'likely_unmet', { likely: thousands(likelyUnmet), count: thousands(unmet) })]
      : []),
  ];
}

export function metText(speaker: Speaker, { met }: Pick<Misjudged, 'met'>): string | undefined {
  if (met.length === 0) return undefined;
  return word(speaker, 'met', { fields: fieldsText(speaker, met.flat()) });
}

/** The fields that either record fills, those of `order` first. */
export function fieldsOf(a: Values, b: Values, order: readonly string[]): string[] {
  const present = new Set([...Object.keys(a), ...Object.keys(b)]);
  const known = order.filter((name) => present.delete(name));
  return [...known, ...[...present].sort()];
}

export function valuesText(speaker: Speaker, values: Values, field: string): string {
  return listed(shown(speaker, field, values[field] ?? []), speaker.lang);
}

/** What the labelled sample says, in sentences. */
export function sampleTexts(speaker: Speaker, sample: SampleResult): string[] {
  const { sure, run, by, drawnAt, current, strata } = sample;
  const sum = (key: 'drawn' | 'told' | 'unsure'): number =>
    strata.reduce((total, one) => total + one[key], 0);
  const drawn = {
    time: moment(drawnAt),
    by,
    run,
    drawn: thousands(sum('drawn')),
    told: thousands(sum('told') + sum('unsure')),
  };
  const said =
    sure === undefined
      ? word(speaker, 'sample_open')
      : word(speaker, 'sample_sure', {
          share: exact(sure.share),
          from: exact(sure.from),
          to: exact(sure.to),
        });
  return [said, word(speaker, 'sample_drawn', drawn), ...(current ? [] : [word(speaker, 'sample_older')])];
}

export function stratumText(speaker: Speaker, name: string): string {
  return word(speaker, STRATA[name] ?? 'stratum_maybe');
}

/** One line of the sample's strata. */
export function stratumCells(speaker: Speaker, stratum: StratumResult): string[] {
  const { name, population, told, same, unsure, interval } = stratum;
  const share =
    interval === undefined
      ? ''
      : `${percent(interval.share)} (${percent(interval.from)}–${percent(interval.to)})`;
  return [
    stratumText(speaker, name),
    thousands(population),
    thousands(told),
    thousands(same),
    thousands(unsure),
    share,
  ];
}

export const STRATUM_HEADS = ['stratum', 'population', 'told', 'same', 'unsure', 'interval'] as const;
