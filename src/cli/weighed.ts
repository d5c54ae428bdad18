import type { Speaker } from '../i18n/speaker.js';
import type { LevelModel, MatchModel, PoolModel } from '../model/match.js';
import type { RunStory } from '../model/story.js';
import { BLOCKING_HEADS, blockingCells, blockingTexts, keyText, tooCommon } from '../report/blocking.js';
import { signed, thousands } from '../report/figures.js';
import { fieldsText, word } from '../report/phrases.js';
import { bitsOf, levelText, poolText, shareText, weighingTexts } from '../report/weighing.js';
import type { Shell } from './shell.js';
import { guardedText } from './story.js';
import { cut, table } from './table.js';

/* What agreement weighs, how that was learnt, and what was not counted or compared, for the terminal. */

/** Values and keys listed at most; `--json` has all. */
const LISTED = 50;
const KEY_WIDTH = 40;

/** What a dedupe weighed with. */
export interface Weighed {
  readonly model: MatchModel;
  readonly matching: { readonly sure: number; readonly maybe: number };
  readonly story: RunStory | undefined;
  /** Fields that any record fills. */
  readonly fields: ReadonlySet<string>;
}

export function printModel(
  shell: Shell,
  speaker: Speaker,
  { model, matching, story, fields }: Weighed,
): void {
  for (const text of weighingTexts(speaker, model, matching, fields)) shell.print(text);
  const head = ['field', 'level', 'm', 'u', 'bits', 'usual_bits'].map((name) => shell.t(`model.${name}`));
  const rows = model.pools.flatMap((pool) =>
    pool.levels.map((level, index) => row(pool, level, index === 0, speaker)),
  );
  shell.print();
  shell.print(table(head, rows));
  shell.print(shell.t('model.rarity'));
  if (story !== undefined) {
    guarded(shell, speaker, story);
    brought(shell, speaker, story);
    common(shell, speaker, story);
  }
}

function row(
  pool: PoolModel,
  { name, m, u, usualM }: LevelModel,
  isFirst: boolean,
  speaker: Speaker,
): string[] {
  return [
    isFirst ? poolText(speaker, pool) : '',
    levelText(speaker, pool.type, name),
    shareText(m),
    shareText(u),
    signed(bitsOf({ m, u })),
    signed(bitsOf({ m: usualM, u })),
  ];
}

function guarded(shell: Shell, speaker: Speaker, story: RunStory): void {
  if (story.guarded.length === 0) return;
  shell.print();
  shell.print(shell.t('story.guarded', { n: story.guarded.length }));
  for (const one of story.guarded.slice(0, LISTED)) shell.print(guardedText(shell, speaker, one));
  more(shell, story.guarded.length);
  shell.print(shell.t('model.overrule'));
}

function brought(shell: Shell, speaker: Speaker, { blocking }: RunStory): void {
  const rows = blockingCells(speaker, blocking);
  if (rows.length === 0) return;
  shell.print();
  for (const text of blockingTexts(speaker, blocking)) shell.print(text);
  const heads = BLOCKING_HEADS.map((code) => word(speaker, code));
  const cells = rows.map(([name, ...numbers]) => [name, ...numbers.map(thousands)]);
  shell.print();
  shell.print(table(heads, cells));
}

function common(shell: Shell, speaker: Speaker, { blocking }: RunStory): void {
  const n = tooCommon(blocking);
  if (n === 0) return;
  shell.print();
  shell.print(shell.t('model.too_common', { n }));
  for (const one of blocking.tooBig.slice(0, LISTED)) {
    const titles = fieldsText(speaker, one.fields);
    shell.print(
      shell.t('model.common_key', {
        titles,
        key: cut(keyText(speaker, one), KEY_WIDTH),
        records: one.records,
      }),
    );
  }
  more(shell, n);
}

function more(shell: Shell, all: number): void {
  if (all > LISTED) shell.print(`  ${shell.t('holding.more', { more: all - LISTED })}`);
}
