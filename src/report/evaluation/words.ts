import type { Catalog } from '../../model/words.js';

const frame: Catalog = {
  'evaluation.title': { en: 'How good the matching is', 'zh-CN': '查重效果评估' },
  'evaluation.made': {
    en: 'Made {time} · crm-clean {version}',
    'zh-CN': '生成时间 {time} · crm-clean {version}',
  },
  'evaluation.truth_column': {
    en: 'Compared with the column “{name}”: {records} {records|record|records}.',
    'zh-CN': '对照“{name}”列，共 {records} 条记录。',
  },
  'evaluation.truth_file': {
    en: 'Compared with {name}: {records} {records|record|records}.',
    'zh-CN': '对照 {name}，共 {records} 条记录。',
  },
  'evaluation.truth_decisions': {
    en: 'Compared with what people decided about {records} records: what would have become of these pairs without the decisions. People look at doubtful pairs, so this is lower than for all pairs; a sample says that (crm-clean sample-pairs).',
    'zh-CN':
      '对照人工决定，涉及 {records} 条记录：假如没有这些决定，程序自己会怎么判断。人工看的多是拿不准的记录对，所以这里的数字会比总体偏低；总体情况请抽样标注（crm-clean sample-pairs）。',
  },
  'evaluation.untold': {
    en: 'The truth says nothing of {untold} {untold|record|records}; {untold|it is|they are} left out.',
    'zh-CN': '另有 {untold} 条记录没有答案，不计入。',
  },
  'evaluation.pairs': { en: 'Pairs', 'zh-CN': '按记录对' },
  'evaluation.bcubed': { en: 'B-cubed (by record)', 'zh-CN': 'B³（按记录）' },
  'evaluation.precision': { en: 'Precision', 'zh-CN': '准确率' },
  'evaluation.recall': { en: 'Recall', 'zh-CN': '召回率' },
  'evaluation.f1': { en: 'F1', 'zh-CN': 'F1' },
  'evaluation.about_scores': {
    en: 'Precision: of the pairs that were merged, how many are one customer. Recall: of the pairs that are one customer, how many were merged.',
    'zh-CN': '准确率：合并的记录对里，有多少确实是同一客户。召回率：确实是同一客户的记录对里，有多少合并了。',
  },
  'evaluation.reviewed': {
    en: 'If you decide all {waiting} waiting pairs rightly ({same} of them are known to be one customer): precision {precision}, recall {recall}, F1 {f1}.',
    'zh-CN':
      '若把等待确认的 {waiting} 对都判断正确（已知其中 {same} 对是同一客户）：准确率 {precision}，召回率 {recall}，F1 {f1}。',
  },
};

const thresholds: Catalog = {
  'evaluation.thresholds': { en: 'By probability', 'zh-CN': '按概率看' },
  'evaluation.thresholds_about': {
    en: 'What merging everything from a probability on would give. “sure” and “maybe” are those of the dictionary; below “maybe” no pairs are kept. A pair that a rule makes wait is not merged at any of them.',
    'zh-CN':
      '假如达到某个概率就自动合并，结果会怎样。sure、maybe 是数据字典里的设置；低于 maybe 的记录对不保存。规则要求人工确认的，在任何概率下都不自动合并。',
  },
  'evaluation.from': { en: 'Merged from', 'zh-CN': '合并概率' },
  'evaluation.bits': { en: 'Bits', 'zh-CN': '比特' },
  'evaluation.found': { en: 'Pairs merged', 'zh-CN': '合并的对数' },
  'evaluation.axis': {
    en: 'Merged from this many bits on (probability below)',
    'zh-CN': '达到多少比特就合并（下方为概率）',
  },
};

const misjudged: Catalog = {
  'evaluation.missed': { en: 'Not merged, though one customer', 'zh-CN': '漏合并：同一客户却没有合并' },
  'evaluation.wrong': { en: 'Merged, though two customers', 'zh-CN': '误合并：不同客户却合并了' },
  'evaluation.none_missed': { en: 'None.', 'zh-CN': '没有。' },
  'evaluation.examined': {
    en: '{examined} of {count} pairs were looked at, evenly among all.',
    'zh-CN': '共 {count} 对，从中均匀抽取 {examined} 对分析。',
  },
  'evaluation.listed': { en: 'Shown: {shown} of {count}.', 'zh-CN': '列出 {shown} 对，共 {count} 对。' },
  'evaluation.cause': { en: 'Why', 'zh-CN': '原因' },
  'evaluation.cause_never_met': {
    en: 'Never compared: they share no key',
    'zh-CN': '没有比对过：没有共同的分块键',
  },
  'evaluation.likely_unmet': {
    en: '{likely} of {count} would have waited or been merged, had they been compared.',
    'zh-CN': '没有比对过的 {count} 对里，有 {likely} 对一旦比对就会合并或等待确认。',
  },
  'evaluation.cause_too_few_bits': {
    en: 'Compared, but too little speaks for them',
    'zh-CN': '比对过，但依据不足',
  },
  'evaluation.cause_veto': {
    en: 'A rule makes them wait or keeps them apart',
    'zh-CN': '规则要求人工确认或不许合并',
  },
  'evaluation.cause_cut': { en: 'The group was cut between them', 'zh-CN': '归并组在两者之间被断开' },
  'evaluation.cause_waits': { en: 'Likely, and waiting for a person', 'zh-CN': '可能性较大，正等待人工确认' },
  'evaluation.cause_decided': { en: 'A person decided so', 'zh-CN': '人工决定' },
  'evaluation.cause_left_out': {
    en: 'Likely, but not compared or not listed: too many records are like them',
    'zh-CN': '可能性较大，但相似的记录太多，没有比对或没有列出',
  },
  'evaluation.cause_linked': { en: 'What speaks for them was enough', 'zh-CN': '依据足够，直接合并' },
  'evaluation.cause_chain': {
    en: 'Other records between them were merged with both',
    'zh-CN': '经由其他记录连到一起',
  },
  'evaluation.met': { en: 'Compared because of: {fields}', 'zh-CN': '因这些字段有共同点而比对：{fields}' },
  'evaluation.pair': {
    en: 'Records {a} and {b}: {percent} likely the same customer',
    'zh-CN': '记录 {a} 与 {b}：是同一客户的可能性 {percent}',
  },
};

const blocking: Catalog = {
  'evaluation.blocking': { en: 'Which keys bring pairs together', 'zh-CN': '哪些字段让记录碰面' },
  'evaluation.blocking_about': {
    en: 'Only records that share a key are compared. Of {true} pairs of one customer {any} share one.',
    'zh-CN':
      '只有分块键相同的记录才会比对。同一客户的记录对共 {true} 对，其中 {any} 至少有一个共同的分块键。',
  },
  'evaluation.key_fields': { en: 'Fields', 'zh-CN': '字段' },
  'evaluation.key_share': { en: 'Share of pairs', 'zh-CN': '覆盖的记录对' },
  'evaluation.key_alone': { en: 'By these alone', 'zh-CN': '仅靠它碰面' },
};

const sample: Catalog = {
  'evaluation.sample': { en: 'Precision of “sure” by a sample', 'zh-CN': '抽样估计 sure 的准确率' },
  'evaluation.sample_sure': {
    en: 'Of the pairs merged without a person, {share} are one customer; by the sample it lies between {from} and {to} (95% confidence).',
    'zh-CN': '自动合并的记录对中，{share} 是同一客户；按抽样推断，在 {from} 到 {to} 之间（置信度 95%）。',
  },
  'evaluation.sample_open': {
    en: 'Not enough labels yet to say how often “sure” is right.',
    'zh-CN': '标注还不够，暂时无法推断 sure 的准确率。',
  },
  'evaluation.sample_drawn': {
    en: 'Drawn {time} by {by} from the result of run {run}; {told} of {drawn} pairs are labelled.',
    'zh-CN': '由 {by} 于 {time} 从第 {run} 次运行的结果中抽取；{drawn} 对中已标注 {told} 对。',
  },
  'evaluation.sample_older': {
    en: 'The customers were made anew since; the figures tell of the run that was sampled.',
    'zh-CN': '之后又重新查过重，这里说的是抽样时的结果。',
  },
  'evaluation.stratum': { en: 'Pairs', 'zh-CN': '记录对' },
  'evaluation.stratum_sure_low': {
    en: 'Merged, the least sure third',
    'zh-CN': '自动合并：把握最小的三分之一',
  },
  'evaluation.stratum_sure_middle': { en: 'Merged, the middle third', 'zh-CN': '自动合并：中间三分之一' },
  'evaluation.stratum_sure_high': { en: 'Merged, the surest third', 'zh-CN': '自动合并：把握最大的三分之一' },
  'evaluation.stratum_maybe': { en: 'Waiting for a person', 'zh-CN': '等待人工确认' },
  'evaluation.stratum_near': { en: 'Just short of that', 'zh-CN': '略低于此，视为不同客户' },
  'evaluation.population': { en: 'There are', 'zh-CN': '总数' },
  'evaluation.told': { en: 'Labelled', 'zh-CN': '已标注' },
  'evaluation.same': { en: 'One customer', 'zh-CN': '同一客户' },
  'evaluation.unsure': { en: 'Cannot tell', 'zh-CN': '无法判断' },
  'evaluation.interval': { en: 'Share (95%)', 'zh-CN': '比例（95% 区间）' },
};

const tables: Catalog = {
  'evaluation.table_summary': { en: 'Scores', 'zh-CN': '评分' },
  'evaluation.table_thresholds': { en: 'By probability', 'zh-CN': '按概率' },
  'evaluation.table_misjudged': { en: 'Missed and wrong', 'zh-CN': '漏合并与误合并' },
  'evaluation.table_blocking': { en: 'Keys', 'zh-CN': '分块键' },
  'evaluation.kind': { en: 'What', 'zh-CN': '类别' },
  'evaluation.kind_missed': { en: 'missed', 'zh-CN': '漏合并' },
  'evaluation.kind_wrong': { en: 'wrong', 'zh-CN': '误合并' },
  'evaluation.probability': { en: 'Probability', 'zh-CN': '概率' },
  'evaluation.evidence': { en: 'Evidence', 'zh-CN': '依据' },
  'evaluation.record_a': { en: 'Record A', 'zh-CN': '记录甲' },
  'evaluation.record_b': { en: 'Record B', 'zh-CN': '记录乙' },
  'evaluation.place_a': { en: 'Row A', 'zh-CN': '所在行甲' },
  'evaluation.place_b': { en: 'Row B', 'zh-CN': '所在行乙' },
  'evaluation.field_a': { en: '{title} A', 'zh-CN': '{title}（甲）' },
  'evaluation.field_b': { en: '{title} B', 'zh-CN': '{title}（乙）' },
  'evaluation.score': { en: 'Score', 'zh-CN': '指标' },
  'evaluation.value': { en: 'Value', 'zh-CN': '数值' },
};

/** Words of the evaluation page and its tables. */
export const words: Catalog = { ...frame, ...thresholds, ...misjudged, ...blocking, ...sample, ...tables };
