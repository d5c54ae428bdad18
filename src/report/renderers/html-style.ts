/**
 * The page's style. Chinese needs more air between lines than Latin, and fonts named for each system, because the
 * first match must hold simplified characters. Colours are all here, twice: light and dark.
 */
export const STYLE = `
:root{color-scheme:light dark;
--paper:#f6f6f3;--card:#fff;--ink:#1d2125;--soft:#5d646c;--line:#e3e3dd;--tint:#f0f1ec;
--good:#0f766e;--good-soft:#d5ebe7;--pale:#8cc7bf;--mark:#b45309;--mark-soft:#fbeed8;--bad:#b3261e;--bar:#c9cdc6}
@media (prefers-color-scheme:dark){:root{
--paper:#131618;--card:#1b1f22;--ink:#e5e8ea;--soft:#9ca4ab;--line:#2d3337;--tint:#22272b;
--good:#56b8ad;--good-soft:#173a37;--pale:#2d6760;--mark:#e2a654;--mark-soft:#3a2c16;--bad:#f2897f;--bar:#454c51}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-padding-top:4.5rem}
body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.6 -apple-system,"Segoe UI","Helvetica Neue","PingFang SC","Hiragino Sans GB","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC","Noto Sans SC",sans-serif;overflow-wrap:anywhere;font-variant-numeric:tabular-nums}
:lang(zh-CN){line-height:1.7;line-break:strict}
main,header.top,footer{max-width:68rem;margin:0 auto;padding:0 1.5rem}
header.top{padding-top:2.75rem}
h1{font-size:1.9rem;line-height:1.25;margin:0 0 .3rem;letter-spacing:-.01em}
:lang(zh-CN) h1{letter-spacing:.02em}
h2{font-size:1.3rem;line-height:1.3;margin:3rem 0 .35rem;display:flex;align-items:baseline;gap:.6rem}
h3{font-size:.95rem;margin:1.15rem 0 .4rem}
h2 .n{font-size:.85rem;font-weight:400;color:var(--soft);white-space:nowrap}
p{margin:.4rem 0}
.soft,.about{color:var(--soft)}
.about{max-width:52rem;margin-bottom:1rem}
.lead{font-size:1.12rem;max-width:52rem;margin:1.2rem 0 .2rem}
a{color:var(--good)}
code{font:0.92em/1.5 ui-monospace,"SF Mono",Consolas,"Cascadia Mono","Noto Sans Mono CJK SC",monospace;background:var(--tint);border-radius:4px;padding:.1em .4em}
nav{position:sticky;top:0;z-index:2;background:var(--paper);border-bottom:1px solid var(--line);margin-top:1.4rem}
nav>div{max-width:68rem;margin:0 auto;padding:.55rem 1.5rem;display:flex;flex-wrap:wrap;gap:.4rem 1.15rem;align-items:center}
nav a{color:var(--ink);text-decoration:none;font-size:.92rem;white-space:nowrap}
nav a:hover{color:var(--good)}
nav a span{color:var(--soft);font-size:.85em;margin-left:.25em}
#tools{margin-left:auto;display:flex;gap:.4rem;align-items:center}
#tools[hidden]{display:none}
input,button{font:inherit;font-size:.9rem;color:inherit;background:var(--card);border:1px solid var(--line);border-radius:6px;padding:.25rem .6rem}
input{width:12.5rem;min-width:0}
button{cursor:pointer;white-space:nowrap}
button:hover{border-color:var(--good)}
:focus-visible{outline:2px solid var(--good);outline-offset:2px}
.panel,.card{background:var(--card);border:1px solid var(--line);border-radius:10px}
.panel{padding:1.1rem 1.25rem;margin:.8rem 0}
.panel>h3:first-child{margin-top:0}
.flow{display:grid;grid-template-columns:1fr;gap:.95rem}
.flow svg{display:block;width:100%;height:14px;border-radius:4px;margin:.3rem 0}
.flow .key{display:flex;flex-wrap:wrap;gap:.1rem 1.3rem;font-size:.92rem}
.flow .key b{font-size:1.02rem}
.dot{display:inline-block;width:.6rem;height:.6rem;border-radius:2px;margin-right:.4rem;background:var(--bar)}
.dot.good{background:var(--good)}.dot.pale{background:var(--pale)}.dot.mark{background:var(--mark)}.dot.rest{background:var(--bar)}
.fill-good{fill:var(--good)}.fill-pale{fill:var(--pale)}.fill-mark{fill:var(--mark)}.fill-rest{fill:var(--bar)}.fill-bad{fill:var(--bad)}.fill-line{fill:var(--line)}
table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;padding:.42rem .9rem .42rem 0;border-bottom:1px solid var(--line);font-size:.94rem}
thead th{font-weight:500;color:var(--soft);font-size:.85rem;white-space:nowrap}
tbody th{font-weight:500}
tr:last-child>*{border-bottom:0}
th:last-child,td:last-child{padding-right:0}
.num{text-align:right;white-space:nowrap}
.meter{display:inline-block;width:84px;height:9px;vertical-align:baseline;margin-right:.5rem}
.arrow{color:var(--soft);padding:0 .35rem}
.card{margin:.65rem 0}
.many .card{content-visibility:auto;contain-intrinsic-size:auto 24rem}
.many .card:not([open]):not(.pair){contain-intrinsic-size:auto 3.2rem}
.card>summary{display:flex;flex-wrap:wrap;gap:.15rem .8rem;align-items:baseline;padding:.75rem 1.25rem;cursor:pointer;list-style:none}
.card>summary::-webkit-details-marker{display:none}
.card>summary::before{content:"";flex:none;width:.42rem;height:.42rem;border:solid var(--soft);border-width:0 1.5px 1.5px 0;transform:rotate(-45deg) translate(-1px,-1px);margin-right:-.1rem}
.card[open]>summary::before{transform:rotate(45deg) translate(-1px,-2px)}
.card .name{font-weight:600;font-size:1.03rem}
.card .id{color:var(--soft);font-size:.9rem}
.card .end{margin-left:auto;color:var(--soft);font-size:.88rem}
.card .body{padding:0 1.25rem 1.1rem;border-top:1px solid var(--line)}
.chip{display:inline-block;background:var(--tint);border-radius:99px;padding:0 .65em;font-size:.82rem;line-height:1.75}
.rows{list-style:none;margin:.8rem 0 .6rem;padding:0;font-size:.9rem;color:var(--soft)}
.rows li{display:flex;gap:.55rem;padding:.1rem 0;align-items:baseline}
.ref{flex:none;display:inline-block;min-width:1.35em;text-align:center;background:var(--good-soft);color:var(--good);border-radius:4px;font-size:.8rem;line-height:1.5;font-weight:600;padding:0 .25em;text-decoration:none;margin-right:.2rem}
.lost{color:var(--soft)}
.lost s{text-decoration-color:var(--mark);text-decoration-thickness:1px}
.lost>span{display:block}
.rule{font-size:.85rem}
.fields{table-layout:fixed}
.fields th{color:var(--soft);font-weight:400}
.fields th:first-child{width:9.5rem}
.fields th:nth-child(2){width:46%}
.people{display:grid;grid-template-columns:repeat(auto-fill,minmax(17rem,1fr));gap:.6rem;list-style:none;margin:0;padding:0}
.people>li{background:var(--tint);border-radius:8px;padding:.5rem .8rem;font-size:.92rem}
.people .who{font-weight:600}
.people .bit{display:block}
.people .lost{font-weight:400;margin-left:.35rem}
.people .lost>span{display:inline}
.why{list-style:none;margin:.2rem 0;padding:0}
.why li{display:grid;grid-template-columns:5.5rem 2.9rem 1fr;gap:.6rem;font-size:.92rem;align-items:start;padding:.08rem 0}
.why svg{width:5.5rem;height:1.65em}
.why .w{text-align:right;color:var(--soft)}
.link{margin:.4rem 0 1rem}
.link:last-child{margin-bottom:0}
.link .do{margin-top:.3rem}
.link>b{font-weight:500}
.pair{padding:.85rem 1.25rem 1rem}
.pair .chance{font-weight:600;color:var(--mark);font-size:1.05rem;margin-right:.6rem}
.pair thead th{white-space:normal;font-weight:400}
.pair thead b{display:block;color:var(--ink);font-size:.95rem}
.pair tbody th{width:8.5rem;color:var(--soft);font-weight:400}
.pair table{table-layout:fixed}
.pair thead th:first-child{width:8.5rem}
.pair td,.pair thead th+th{padding-left:.5rem;padding-right:.5rem}
.pair td:nth-child(2){border-right:.7rem solid var(--card)}
.pair tr.same td{color:var(--soft)}
.pair tr.other td{background:linear-gradient(var(--mark-soft),var(--mark-soft)) no-repeat 0 50%/100% calc(100% - .3rem)}
.sides{display:grid;grid-template-columns:1fr 1fr;gap:0 1.5rem}
.sides h3{margin-top:.8rem}
.note{background:var(--mark-soft);border-radius:6px;padding:.4rem .75rem;margin:.6rem 0;font-size:.93rem}
.do{margin:.7rem 0 0;font-size:.92rem;color:var(--soft)}
.do code,.commands code{display:inline-block;white-space:nowrap}
.problem{padding:.55rem 0;border-bottom:1px solid var(--line)}
.problem:last-child{border:0}
.problem .count{float:right;color:var(--soft);margin-left:1rem}
.examples{list-style:none;margin:.3rem 0 0;padding:0;font-size:.92rem}
.examples li{display:flex;flex-wrap:wrap;gap:0 .9rem;padding:.1rem 0}
.many-of{display:grid;grid-template-columns:repeat(auto-fill,minmax(14rem,1fr));gap:.1rem .9rem;list-style:none;margin:.3rem 0 0;padding:0;font-size:.92rem}
.many-of li{display:flex;gap:.9rem}
.many-of span+span,.many-of a+span{color:var(--soft)}
pre{margin:.3rem 0;overflow-x:auto;white-space:pre}
pre code{display:inline-block;padding:.5rem .8rem}
.more{border-left:3px solid var(--mark);padding:.2rem .9rem;margin:1rem 0}
.commands{display:grid;grid-template-columns:max-content 1fr;gap:.5rem 1.2rem;margin:.8rem 0}
.commands dt,.commands dd{margin:0}
footer{color:var(--soft);font-size:.85rem;padding-top:2.5rem;padding-bottom:3rem}
[hidden]{display:none!important}
.searching .hideable{display:none}
@media (max-width:720px){
body{font-size:15px}
main,header.top,footer{padding-left:1rem;padding-right:1rem}
nav{position:static}
nav>div{padding:.55rem 1rem}
#tools{margin-left:0;width:100%}
#tools input{flex:1}
.panel,.pair{padding-left:.95rem;padding-right:.95rem}
.card>summary{padding:.7rem .95rem}
.card .body{padding-left:.95rem;padding-right:.95rem}
.card .end{margin-left:0;width:100%}
.sides{grid-template-columns:1fr}
.stack thead{display:none}
.stack tr{display:block;padding:.5rem 0;border-bottom:1px solid var(--line)}
.stack tr:last-child{border:0}
.stack th,.stack td{display:block;border:0;padding:.08rem 0;width:auto!important;text-align:left}
.stack td[data-label]:not(:empty)::before{content:attr(data-label);color:var(--soft);font-size:.85rem;margin-right:.6rem}
.pair thead tr,.pair tbody tr{display:grid;grid-template-columns:1fr 1fr;column-gap:.6rem}
.pair table th:first-child{grid-column:1/-1;width:auto;padding-bottom:0;border-bottom:0}
.pair thead th:first-child{display:none}
.pair td:nth-child(2){border-right:0}
.why li{grid-template-columns:3.5rem 2.6rem 1fr}
.why svg{width:3.5rem}
.commands{grid-template-columns:1fr;gap:.1rem}
.commands dd{margin-bottom:.6rem}
}
@media print{
:root{--paper:#fff;--card:#fff;--ink:#000;--soft:#444;--line:#bbb;--tint:#f3f3f3;--good:#0f766e;--good-soft:#e6f2f0;--pale:#8cc7bf;--mark:#8a4308;--mark-soft:#f7eddc;--bad:#b3261e;--bar:#bbb}
body{font-size:10pt}
nav,.screen{display:none!important}
main,header.top,footer{max-width:none;padding:0}
header.top{padding-top:0}
.card,.pair,.problem,.people>li{break-inside:avoid-page;content-visibility:visible!important}
h2,h3,thead{break-after:avoid-page}
.card,.panel{border-radius:0}
svg,.chip,.ref,.note{-webkit-print-color-adjust:exact;print-color-adjust:exact}
details.card::details-content{content-visibility:visible;block-size:auto}
}
`;
