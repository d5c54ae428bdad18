import type { FieldTypes } from '../fields/types.js';
import type { Speaker } from '../i18n/speaker.js';
import type { LevelModel, MatchModel, PoolModel, Taught } from '../model/match.js';
import type { Shell } from './shell.js';
import { table } from './table.js';

/* What agreement weighs, as it was learnt, for the terminal. */

const bits = (m: number, u: number): string => {
  const value = Math.log2(m / u);
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1)}`;
};

/** A share as people read it; small ones as one in so many. */
function share(value: number): string {
  return value >= 0.001 ? `${(value * 100).toFixed(1)}%` : `1/${Math.round(1 / value).toLocaleString('en')}`;
}

export function printModel(shell: Shell, speaker: Speaker, types: FieldTypes, model: MatchModel): void {
  const n = model.learntFrom;
  shell.print(shell.t(n === 0 ? 'model.usual' : 'model.learnt', { n }));
  shell.print(
    shell.t('model.prior', { share: share(2 ** model.priorBits), bits: model.priorBits.toFixed(1) }),
  );
  if (model.taught !== undefined) printTaught(shell, speaker, model.taught);
  const head = ['field', 'level', 'm', 'u', 'bits', 'usual_bits'].map((name) => shell.t(`model.${name}`));
  const rows = model.pools.flatMap((pool) =>
    pool.levels.map((level, index) => row(pool, level, index === 0, shell, speaker, types)),
  );
  shell.print();
  shell.print(table(head, rows));
  shell.print(shell.t('model.rarity'));
}

/** What people's decisions did to the weights, and how that was checked. */
function printTaught(shell: Shell, speaker: Speaker, { why, before, after }: Taught): void {
  shell.print(speaker.say(why));
  if (before === undefined || after === undefined) return;
  const losses = { before: before.logLoss.toFixed(3), after: after.logLoss.toFixed(3) };
  shell.print(shell.t('model.held_out', losses));
  const counts = { sure: before.sure, wrong: before.wrong, after: after.sure, wrong_after: after.wrong };
  shell.print(shell.t('model.held_out_sure', counts));
}

function row(
  { type, fields }: PoolModel,
  { name, m, u, usualM }: LevelModel,
  isFirst: boolean,
  shell: Shell,
  speaker: Speaker,
  types: FieldTypes,
): string[] {
  const words = types.get(type)?.levels.find((level) => level.name === name)?.words[shell.lang] ?? name;
  const titles = isFirst
    ? fields.map((field) => speaker.title(field)).join(shell.t('import.list_comma'))
    : '';
  return [titles, words.replace(/[.。]$/u, ''), share(m), share(u), bits(m, u), bits(usualM, u)];
}
