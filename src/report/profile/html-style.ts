import { STYLE } from '../renderers/html-style.js';

/** The style of the merge report, and what only a profile has. */
export const PROFILE_STYLE = `${STYLE}
.columns td,.columns th{font-size:.9rem}
.columns th a{color:inherit;text-decoration:none}
.columns th a:hover{color:var(--good)}
.pattern{font:0.9em/1.5 ui-monospace,"SF Mono",Consolas,"Cascadia Mono","Noto Sans Mono CJK SC",monospace;white-space:pre-wrap}
.told{list-style:none}
.list a{display:inline-block;margin-right:1.2rem;color:inherit;text-decoration:none}
.list a:hover{color:var(--good)}
.list a span{color:var(--soft);font-size:.85em;margin-left:.25em}
.two{display:grid;grid-template-columns:1fr 1fr;gap:.2rem 2.2rem}
.bars{width:100%}
.bars th,.bars td{border:0;padding:.12rem .6rem .12rem 0;font-size:.92rem}
.bars th{font-weight:400;width:60%}
.bars .num{width:1%}
.bars svg{width:100%;min-width:3rem;height:9px}
.remark{padding:.3rem 0 .3rem .9rem;border-left:3px solid var(--line);margin:.5rem 0}
.remark.damage,.remark.finding{border-color:var(--mark)}
.remark.outlier{border-color:var(--pale)}
.remark li bdi{color:var(--ink)}
.remark ul{margin:.2rem 0 0;padding-left:1.1rem;color:var(--soft);font-size:.92rem}
.column h3{font-size:1.05rem}
.column .meta{color:var(--soft);font-weight:400;font-size:.88rem;margin-left:.5rem}
@media (max-width:720px){.two{grid-template-columns:1fr}}
`;
