import { STYLE } from '../renderers/html-style.js';

/** The style of the merge report, and what only an evaluation has. */
export const EVALUATION_STYLE = `${STYLE}
.plot{margin:.4rem 0}
.plot svg{display:block;width:100%;height:auto}
.plot .key{display:flex;flex-wrap:wrap;gap:.2rem 1.4rem;font-size:.92rem;margin-bottom:.4rem}
.plot .stroke{display:inline-block;width:1.6rem;border-top:3px solid var(--soft);vertical-align:middle;margin-right:.45rem}
.plot .stroke.good{border-color:var(--good)}.plot .stroke.mark{border-color:var(--mark)}.plot .stroke.soft{border-top-style:dashed}
.curve{fill:none;stroke-width:2.4;stroke-linejoin:round}
.curve.good{stroke:var(--good)}.curve.mark{stroke:var(--mark)}.curve.soft{stroke:var(--soft);stroke-dasharray:6 4}
.grid{stroke:var(--line);stroke-width:1}
.band{stroke:var(--soft);stroke-width:1;stroke-dasharray:2 3}
.tick{fill:var(--soft);font-size:12px}
.tick.small{font-size:10px}
.scores td,.scores th,.steps td,.steps th{white-space:nowrap}
.steps tr.band-row td,.steps tr.band-row th{background:var(--tint)}
.panel{overflow-x:auto}
.pair .cause{font-weight:500;margin-bottom:.2rem}
`;
