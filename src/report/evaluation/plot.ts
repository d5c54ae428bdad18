import { listed } from '../../i18n/list.js';
import type { Speaker } from '../../i18n/speaker.js';
import type { Evaluation, ThresholdRow } from '../../model/evaluation.js';
import { html, type Markup } from '../renderers/html-markup.js';
import { probabilityText, word } from './phrases.js';

/* Precision, recall and F1 over the bits from which pairs are merged, as one drawing. */

const WIDTH = 760;
const HEIGHT = 300;
const LEFT = 48;
const RIGHT = 14;
const TOP = 12;
const BOTTOM = 52;

const LINES = [
  ['precision', 'good'],
  ['recall', 'mark'],
  ['f1', 'soft'],
] as const;

interface Scale {
  x(bits: number): number;
  y(share: number): number;
  readonly least: number;
  readonly steps: readonly number[];
}

/** Shares from the lowest that is drawn up, in tenths or, where all are high, in hundredths. */
function scaleOf(curve: readonly ThresholdRow[]): Scale {
  const all = curve.flatMap(({ precision, recall, f1 }) => [precision, recall, f1]);
  const lowest = Math.min(...all);
  const step = lowest >= 0.9 ? 0.02 : 0.1;
  const least = Math.max(0, Math.floor((lowest + 1e-9) / step) * step);
  const [from, to] = [curve.at(-1)!.bits, Math.max(curve[0]!.bits, curve.at(-1)!.bits + 1)];
  const count = Math.round((1 - least) / step);
  const every = Math.ceil(count / 6);
  return {
    least,
    x: (bits) => LEFT + ((bits - from) / (to - from)) * (WIDTH - LEFT - RIGHT),
    y: (share) => TOP + ((1 - share) / (1 - least || 1)) * (HEIGHT - TOP - BOTTOM),
    steps: Array.from({ length: Math.floor(count / every) + 1 }, (_, index) => 1 - index * every * step),
  };
}

const at = (n: number): string => n.toFixed(1);

function grid({ x, y, steps }: Scale, curve: readonly ThresholdRow[]): Markup[] {
  const across = steps.map(
    (share) =>
      html`<line class="grid" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${at(y(share))}" y2="${at(y(share))}"/><text class="tick" x="${LEFT - 8}" y="${at(y(share) + 4)}" text-anchor="end">${Math.round(share * 100)}%</text>`,
  );
  const [from, to] = [Math.ceil(curve.at(-1)!.bits), Math.floor(curve[0]!.bits)];
  const every = Math.max(1, Math.ceil((to - from) / 12));
  const down = Array.from(
    { length: Math.floor((to - from) / every) + 1 },
    (_, index) => from + index * every,
  ).map(
    (bits) =>
      html`<text class="tick" x="${at(x(bits))}" y="${HEIGHT - BOTTOM + 17}" text-anchor="middle">${bits}</text><text class="tick small" x="${at(x(bits))}" y="${HEIGHT - BOTTOM + 31}" text-anchor="middle">${probabilityText(1 / (1 + 2 ** -bits))}</text>`,
  );
  return [...across, ...down];
}

/** Marks where the dictionary's own probabilities stand. */
function marks({ x }: Scale, { matching, curve }: Evaluation): Markup[] {
  const most = curve[0]!.bits;
  return (['maybe', 'sure'] as const).flatMap((band) => {
    const bits = Math.log2(matching[band] / (1 - matching[band]));
    if (!Number.isFinite(bits) || bits > most) return [];
    const place = at(x(bits));
    return [
      html`<line class="band" x1="${place}" x2="${place}" y1="${TOP}" y2="${HEIGHT - BOTTOM}"/><text class="tick" x="${at(x(bits) + 4)}" y="${HEIGHT - BOTTOM - 6}">${band}</text>`,
    ];
  });
}

export function plot(speaker: Speaker, evaluation: Evaluation): Markup | undefined {
  const { curve } = evaluation;
  if (curve.length < 2) return undefined;
  const scale = scaleOf(curve);
  const lines = LINES.map(([key, color]) => {
    const points = curve.map((row) => `${at(scale.x(row.bits))},${at(scale.y(row[key]))}`).join(' ');
    return html`<polyline class="curve ${color}" points="${points}"/>`;
  });
  const key = LINES.map(
    ([name, color]) => html`<span><i class="stroke ${color}"></i>${word(speaker, name)}</span>`,
  );
  const label = listed(
    LINES.map(([name]) => word(speaker, name)),
    speaker.lang,
  );
  return html`<figure class="plot"><div class="key">${key}</div>
<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${label}">${grid(scale, curve)}${marks(scale, evaluation)}${lines}<text class="tick" x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 4}" text-anchor="middle">${word(speaker, 'axis')}</text></svg></figure>`;
}
