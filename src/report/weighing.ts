import { listed } from '../i18n/list.js';
import type { Speaker } from '../i18n/speaker.js';
import type { LevelModel, MatchModel, PoolModel, Taught } from '../model/match.js';
import { percent, signed, thousands } from './figures.js';
import { fieldsText, word } from './phrases.js';

/* How pairs were weighed, in words: for the report, and for whoever asks on the command line. */

/** A share as people read it; small ones as one in so many. */
export function shareText(value: number): string {
  return value >= 0.001 ? `${(value * 100).toFixed(1)}%` : `1/${thousands(Math.round(1 / value))}`;
}

export const bitsOf = ({ m, u }: Pick<LevelModel, 'm' | 'u'>): number => Math.log2(m / u);

/** What a level is called, as `fields/` words it, without a full stop. */
export function levelText(speaker: Speaker, type: string, level: string): string {
  return speaker.say({ code: `level.${type}.${level}` }).replace(/[.。]$/u, '');
}

export function poolText(speaker: Speaker, { fields }: PoolModel): string {
  return fieldsText(speaker, fields);
}

/** How many of the fields that say most are named. */
const NAMED = 3;

/** How the weights came to be, and what they say most of, as sentences. `fields`: those that any record fills. */
export function weighingTexts(
  speaker: Speaker,
  model: MatchModel,
  matching: { readonly sure: number; readonly maybe: number },
  fields: ReadonlySet<string>,
): string[] {
  const { priorBits, learntFrom, taught } = model;
  const pools = filledPools(model, fields);
  const share = shareText(2 ** priorBits / (1 + 2 ** priorBits));
  const counts = taught && { decisions: taught.decisions, same: taught.same };
  return [
    word(speaker, 'weighing_begin', { share, bits: signed(priorBits) }),
    word(speaker, 'weighing_bands', {
      sure: percent(matching.sure),
      maybe: percent(matching.maybe),
      sureBits: boundText(matching.sure),
      maybeBits: boundText(matching.maybe),
    }),
    word(speaker, learntFrom === 0 ? 'weighing_usual' : 'weighing_learnt', { n: thousands(learntFrom) }),
    ...(counts === undefined
      ? []
      : [word(speaker, taught?.accepted ? 'weighing_taught' : 'weighing_not_taught', counts)]),
    ...(taught === undefined ? [] : taughtTexts(speaker, taught)),
    ...(pools.length === 0
      ? []
      : [
          word(speaker, 'weighing_most', { list: strongest(speaker, pools, 1) }),
          word(speaker, 'weighing_least', { list: strongest(speaker, pools, -1) }),
        ]),
  ];
}

export function filledPools({ pools }: MatchModel, fields: ReadonlySet<string>): PoolModel[] {
  return pools.flatMap((pool) => {
    const filled = pool.fields.filter((field) => fields.has(field));
    return filled.length === 0 ? [] : [{ ...pool, fields: filled }];
  });
}

function boundText(probability: number): string {
  const bits = Math.log2(probability / (1 - probability));
  return Number.isFinite(bits) ? signed(bits) : bits > 0 ? '+∞' : '\u2212∞';
}

/** Of each pool its strongest level that way, with its bits; the strongest pools first. */
function strongest(speaker: Speaker, pools: readonly PoolModel[], way: 1 | -1): string {
  const levels = pools.map((pool) => {
    const bits = pool.levels.map(bitsOf);
    return { pool, bits: way * Math.max(...bits.map((one) => way * one)) };
  });
  const named = levels
    .filter(({ bits }) => way * bits > 0)
    .sort((x, y) => way * (y.bits - x.bits))
    .slice(0, NAMED)
    .map(({ pool, bits }) =>
      word(speaker, 'in_brackets', { text: speaker.title(pool.fields[0] ?? ''), note: signed(bits) }),
    );
  return listed(named, speaker.lang);
}

/** Why the decisions did not change the weights, and how that was checked on decisions held back. */
function taughtTexts(speaker: Speaker, { accepted, why, before, after }: Taught): string[] {
  const reason = accepted ? [] : [speaker.say(why)];
  if (before === undefined || after === undefined) return reason;
  const losses = { before: before.logLoss.toFixed(3), after: after.logLoss.toFixed(3) };
  const merged = { sure: before.sure, wrong: before.wrong, sure_after: after.sure, wrong_after: after.wrong };
  return [...reason, word(speaker, 'weighing_checked', { ...losses, ...merged })];
}
