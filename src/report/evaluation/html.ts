import type { Speaker } from '../../i18n/speaker.js';
import type { Evaluation, Misjudged, MisjudgedPairs, MissCause, WrongCause } from '../../model/evaluation.js';
import { moment, percent, signed, thousands } from '../figures.js';
import { fieldsText, placeText, word as reportWord } from '../phrases.js';
import { pageHead } from '../renderers/html-head.js';
import { type Content, html, type Markup } from '../renderers/html-markup.js';
import { reasons } from '../renderers/html-parts.js';
import { EVALUATION_STYLE } from './html-style.js';
import {
  bandOf,
  causeText,
  exact,
  examinedTexts,
  fieldsOf,
  metText,
  probabilityText,
  reviewedText,
  STRATUM_HEADS,
  sampleTexts,
  scoreTexts,
  stratumCells,
  truthText,
  valuesText,
  word,
} from './phrases.js';
import { plot } from './plot.js';

/** The evaluation as one self-contained page, in chunks: no script, and nothing is loaded from anywhere. */
export function* renderEvaluationHtml(
  evaluation: Evaluation,
  speaker: Speaker,
  order: readonly string[],
): Iterable<string> {
  yield head(evaluation, speaker).markup;
  yield scores(evaluation, speaker).markup;
  yield sample(evaluation, speaker)?.markup ?? '';
  yield thresholds(evaluation, speaker).markup;
  for (const kind of ['missed', 'wrong'] as const) yield* misjudged(kind, evaluation[kind], speaker, order);
  yield blocking(evaluation, speaker).markup;
  yield html`</main>
<footer>crm-clean ${evaluation.program} · ${moment(evaluation.madeAt)}</footer>
</body>
</html>
`.markup;
}

function head(evaluation: Evaluation, speaker: Speaker): Markup {
  const { madeAt, program, missed, wrong } = evaluation;
  const made = word(speaker, 'made', { time: moment(madeAt), version: program });
  const page = { lang: speaker.lang, title: word(speaker, 'title'), madeAt: moment(madeAt), made };
  const link = (id: string, n?: number) =>
    html`<a href="#${id}">${word(speaker, id)}${n === undefined ? undefined : html`<span>${thousands(n)}</span>`}</a>`;
  const sampled = evaluation.sample === undefined ? undefined : link('sample');
  return html`${pageHead({ ...page, style: EVALUATION_STYLE })}<nav><div>${sampled}${link('thresholds')}${link('missed', missed.count)}${link('wrong', wrong.count)}${link('blocking')}</div></nav>
<main>
<p class="lead">${truthText(speaker, evaluation).join(speaker.lang === 'en' ? ' ' : '')}</p>
`;
}

function headLine(speaker: Speaker, codes: readonly string[]): Markup {
  const cells = codes.map((code, index) =>
    index === 0
      ? html`<th scope="col">${word(speaker, code)}</th>`
      : html`<th scope="col" class="num">${word(speaker, code)}</th>`,
  );
  return html`<thead><tr>${cells}</tr></thead>`;
}

function line(first: Content, cells: readonly string[], kind = ''): Markup {
  return html`<tr class="${kind}"><th scope="row">${first}</th>${cells.map((cell) => html`<td class="num">${cell}</td>`)}</tr>`;
}

function scores(evaluation: Evaluation, speaker: Speaker): Markup {
  const { pairs, bcubed } = evaluation;
  const cells = ['precision', 'recall', 'f1'].map(
    (code) => html`<th scope="col" class="num">${word(speaker, code)}</th>`,
  );
  const reviewed = reviewedText(speaker, evaluation);
  return html`<p class="soft">${word(speaker, 'about_scores')}</p>
<div class="panel"><table class="scores"><thead><tr><th></th>${cells}</tr></thead><tbody>${line(word(speaker, 'pairs'), scoreTexts(pairs))}${line(word(speaker, 'bcubed'), scoreTexts(bcubed))}</tbody></table>
${reviewed === undefined ? undefined : html`<p>${reviewed}</p>`}</div>
`;
}

function thresholds(evaluation: Evaluation, speaker: Speaker): Markup {
  const lines = evaluation.thresholds.map((row) => {
    const band = bandOf(evaluation, row.probability);
    const from = html`${probabilityText(row.probability)}${band === undefined ? undefined : html` <span class="chip">${band}</span>`}`;
    const cells = [signed(row.bits), thousands(row.found), ...scoreTexts(row)];
    return line(from, cells, band === undefined ? '' : 'band-row');
  });
  return html`<section id="thresholds"><h2>${word(speaker, 'thresholds')}</h2><p class="about">${word(speaker, 'thresholds_about')}</p>
<div class="panel">${plot(speaker, evaluation)}</div>
<div class="panel"><table class="steps">${headLine(speaker, ['from', 'bits', 'found', 'precision', 'recall', 'f1'])}<tbody>${lines}</tbody></table></div></section>
`;
}

function* misjudged<Cause extends MissCause | WrongCause>(
  kind: 'missed' | 'wrong',
  pairs: MisjudgedPairs<Cause>,
  speaker: Speaker,
  order: readonly string[],
): Iterable<string> {
  const { count, causes } = pairs;
  yield html`<section id="${kind}"><h2>${word(speaker, kind)} <span class="n">${thousands(count)}</span></h2>
`.markup;
  if (count === 0) yield html`<p class="soft">${word(speaker, 'none_missed')}</p>`.markup;
  else {
    const lines = causes.map((one) => line(causeText(speaker, one.cause), [thousands(one.count)]));
    yield html`<div class="panel"><table>${headLine(speaker, ['cause', 'pairs'])}<tbody>${lines}</tbody></table>${examinedTexts(speaker, pairs).map((text) => html`<p class="soft">${text}</p>`)}</div>
`.markup;
    if (pairs.pairs.length < count)
      yield html`<p class="soft">${word(speaker, 'listed', { shown: thousands(pairs.pairs.length), count: thousands(count) })}</p>`
        .markup;
  }
  for (const pair of pairs.pairs) yield card(speaker, pair, order).markup;
  yield '</section>\n';
}

function card(speaker: Speaker, pair: Misjudged, order: readonly string[]): Markup {
  const { a, b, cause, why, evidence } = pair;
  const heads = [a, b].map(
    ({ record, customer, place }) =>
      html`<th scope="col"><b>${record}</b>${customer} · <bdi>${placeText(speaker, place)}</bdi></th>`,
  );
  const lines = fieldsOf(a.values, b.values, order).map((field) => {
    const [left, right] = [valuesText(speaker, a.values, field), valuesText(speaker, b.values, field)];
    const kind = left === right ? 'same' : left !== '' && right !== '' ? 'other' : 'one';
    return html`<tr class="${kind}"><th scope="row">${speaker.title(field)}</th><td><bdi>${left}</bdi></td><td><bdi>${right}</bdi></td></tr>`;
  });
  const said = [causeText(speaker, cause), ...(why === undefined ? [] : [speaker.say(why)])];
  const met = metText(speaker, pair);
  return html`<article class="card pair item">
<p class="cause"><span class="chance">${percent(pair.probability)}</span>${said.join(reportWord(speaker, 'colon'))}</p>
<table><thead><tr><th></th>${heads}</tr></thead><tbody>${lines}</tbody></table>
${reasons(speaker, evidence)}${met === undefined ? undefined : html`<p class="soft">${met}</p>`}
</article>
`;
}

function blocking({ blocking: told }: Evaluation, speaker: Speaker): Markup {
  const about = word(speaker, 'blocking_about', { true: thousands(told.true), any: exact(told.any) });
  const lines = told.keys.map(({ fields, share, alone }) =>
    line(fieldsText(speaker, fields), [exact(share), exact(alone)]),
  );
  const few =
    told.examined < told.true
      ? html`<p class="soft">${word(speaker, 'examined', { examined: thousands(told.examined), count: thousands(told.true) })}</p>`
      : undefined;
  return html`<section id="blocking"><h2>${word(speaker, 'blocking')}</h2><p class="about">${about}</p>${few}
<div class="panel"><table>${headLine(speaker, ['key_fields', 'key_share', 'key_alone'])}<tbody>${lines}</tbody></table></div></section>
`;
}

function sample({ sample: drawn }: Evaluation, speaker: Speaker): Markup | undefined {
  if (drawn === undefined) return undefined;
  const lines = drawn.strata.map((stratum) => {
    const [name = '', ...cells] = stratumCells(speaker, stratum);
    return line(name, cells);
  });
  const [said = '', ...more] = sampleTexts(speaker, drawn);
  return html`<section id="sample"><h2>${word(speaker, 'sample')}</h2><p>${said}</p>${more.map((text) => html`<p class="soft">${text}</p>`)}
<div class="panel"><table>${headLine(speaker, STRATUM_HEADS)}<tbody>${lines}</tbody></table></div></section>
`;
}
