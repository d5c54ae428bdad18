import { it } from 'vitest';
import { writeFileSync } from 'node:fs';
import { buildReport } from '/work/main/src/report/build.js';
import { renderHtml, renderJson, renderTerminal, reportTables } from '/work/main/src/report/renderers/index.js';
import { sampleInput, customers, records, links } from '/work/main/test/report/sample.js';
import { speaker } from '/work/main/test/report/speaker.js';
it('big', () => {
  const N = 8300; // x12 records = 100k
  const rs: any[] = [], cs: any[] = [], ls: any[] = [], ws: any[] = [];
  const base = sampleInput();
  const w = [...base.waiting];
  for (let i = 0; i < N; i++) {
    const o = i * 12;
    for (const r of records) rs.push({ ...r, id: r.id + o });
    const sh = (x: any) => ({ ...x, from: x.from.map((n: number) => n + o), lost: x.lost.map((l: any) => ({ ...l, from: l.from.map((n: number) => n + o) })) });
    const sv = (s: any) => Object.fromEntries(Object.entries(s).map(([k, v]) => [k, sh(v)]));
    for (const c of customers) cs.push({ ...c, number: `C${String(i).padStart(6, '0')}${c.number.slice(-3)}`, members: c.members.map((m) => m + o), survived: sv(c.survived), contacts: c.contacts.map((p) => ({ ...p, members: p.members.map((m) => m + o), survived: sv(p.survived) })) });
    for (const l of links) ls.push({ ...l, a: l.a + o, b: l.b + o });
    for (const l of w) ws.push({ ...l, a: l.a + o, b: l.b + o });
  }
  const t0 = performance.now();
  const input = sampleInput({
    customers: cs, records: rs, links: ls, waiting: ws, decisions: [], tags: [],
    totals: { rows: N * 12 + 2, records: N * 12, aside: 2, customers: N * 8, contacts: N * 8, pairsSure: N * 5, findings: N * 6, changes: N * 4 },
    sources: [{ name: 'a', sheets: [{ name: 's', rows: N * 12 + 2 }] }],
    origins: (ids) => new Map(ids.map((id) => [id, { source: 'a.xlsx', sheet: 's', line: id }])),
  });
  const before = process.memoryUsage().heapUsed;
  const r = buildReport(input);
  const t1 = performance.now();
  console.log('build', t1 - t0, 'heap +MB', (process.memoryUsage().heapUsed - before) / 1e6);
  const h = [...renderHtml(r, speaker('zh-CN'))].join('');
  const t2 = performance.now();
  console.log('html', t2 - t1, h.length);
  writeFileSync('/tmp/rep/big.html', h);
  let n = 0; for (const c of renderJson(r)) n += c.length;
  const t3 = performance.now();
  console.log('json', t3 - t2, n);
  let rows = 0; for (const t of reportTables(r, speaker('zh-CN'))) for (const _ of t.rows()) rows++;
  console.log('xlsx rows', performance.now() - t3, rows);
  renderTerminal(r, speaker('zh-CN'), { color: false, width: 100 });
});
