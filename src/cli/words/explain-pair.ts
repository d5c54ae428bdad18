import type { Catalog } from '../../model/words.js';

/** Words of why two records are one customer or not, and of how a customer hangs together. */
export const explainPairWords: Catalog = {
  'explain.no_record_there': {
    en: '{value} is not a record: the row was set aside, or is a header or a note. See: crm-clean explain {value}',
    'zh-CN': '{value} 不是有效记录（已跳过，或是表头、说明）。查看：crm-clean explain {value}',
  },
  'why.decided_same': {
    en: 'Records {a} and {b} are one customer, because {by} said so on {day}.',
    'zh-CN': '记录 {a} 与 {b} 是同一客户：{by} 于 {day} 已作出判断。',
  },
  'why.decided_different': {
    en: 'Records {a} and {b} are two customers, because {by} said so on {day}.',
    'zh-CN': '记录 {a} 与 {b} 不是同一客户：{by} 于 {day} 已作出判断。',
  },
  'why.decided_later': {
    en: 'That holds from the next dedupe on: crm-clean dedupe',
    'zh-CN': '这个判断从下次查重起生效：crm-clean dedupe',
  },
  'why.decided_unsure': {
    en: '{by} looked at them on {day} and could not tell.',
    'zh-CN': '{by} 于 {day} 看过，无法判断。',
  },
  'why.same': {
    en: 'Records {a} and {b} are one customer: {percent} likely.',
    'zh-CN': '记录 {a} 与 {b} 是同一客户，可能性 {percent}。',
  },
  'why.same_by_chain': {
    en: 'Records {a} and {b} are one customer through other records; these two alone would be {percent} likely.',
    'zh-CN': '记录 {a} 与 {b} 通过其他记录归为同一客户；只看这两条，可能性为 {percent}。',
  },
  'why.waiting': {
    en: 'Records {a} and {b} may be one customer ({percent} likely), and wait for a person.',
    'zh-CN': '记录 {a} 与 {b} 可能是同一客户（可能性 {percent}），等待人工判断。',
  },
  'why.apart': {
    en: 'Records {a} and {b} are two customers: {percent} likely to be one.',
    'zh-CN': '记录 {a} 与 {b} 是两个客户，属于同一客户的可能性为 {percent}。',
  },
  'why.unseen': {
    en: 'No dedupe has seen both records {a} and {b} yet; they are {percent} likely to be one customer.',
    'zh-CN': '记录 {a} 与 {b} 还没有一起查过重；目前看，属于同一客户的可能性为 {percent}。',
  },
  'why.for': { en: 'What speaks for it: {fields}.', 'zh-CN': '支持：{fields}。' },
  'why.against': { en: 'What speaks against it: {fields}.', 'zh-CN': '反对：{fields}。' },
  'why.for_none': { en: 'Nothing speaks for it.', 'zh-CN': '没有支持的依据。' },
  'why.against_none': { en: 'Nothing speaks against it.', 'zh-CN': '没有反对的依据。' },
  'why.veto': { en: 'Not merged without a person: {why}', 'zh-CN': '未自动合并的原因：{why}' },
  'why.in_customer': { en: 'customer {customer}', 'zh-CN': '客户 {customer}' },
  'why.no_customer': { en: 'not deduped yet', 'zh-CN': '尚未查重' },
  'why.weighed': { en: 'What was weighed, in bits', 'zh-CN': '各项依据（单位：比特）' },
  'why.bits': { en: 'bits', 'zh-CN': '得分' },
  'why.sum': { en: 'sum', 'zh-CN': '累计' },
  'why.mark_maybe': { en: 'maybe', 'zh-CN': '待判断' },
  'why.mark_sure': { en: 'sure', 'zh-CN': '合并' },
  'why.prior': {
    en: 'Where the sum begins: two of {records} records, taken blindly',
    'zh-CN': '起点：在 {records} 条记录中任取两条',
  },
  'why.rarity': {
    en: ' ({n} of {records} records have it)',
    'zh-CN': '（全库 {records} 条记录中有 {n} 条）',
  },
  'why.bands': {
    en: 'Merged from {sure} bits on, for a person from {maybe} bits on. One bit doubles the odds.',
    'zh-CN': '累计达到 {sure} 自动合并，达到 {maybe} 等待人工判断。每多 1 比特，可能性的胜算翻一倍。',
  },
  'why.met': {
    en: 'The two were compared because they share keys of: {fields}.',
    'zh-CN': '这两条会被拿来比较，是因为它们在以下字段有共同的分块键：{fields}。',
  },
  'why.not_met': {
    en: 'The two share no key, so dedupe never compared them; this is how they would be weighed.',
    'zh-CN': '这两条没有共同的分块键，查重时没有比较过；以上是按同样的方法现算的。',
  },
  'why.now': {
    en: 'No pair of these two was kept by the last dedupe; this is weighed now, with the weights learnt then.',
    'zh-CN': '上次查重没有保存这一对；以上是按当时的权重现算的。',
  },
  'why.chain': {
    en: 'Both are in customer {customer}, by this chain of links:',
    'zh-CN': '两条都在客户 {customer} 中，由以下几步相连：',
  },
  'why.linked': {
    en: 'Both are in customer {customer}, and this link is one of those that hold it: crm-clean explain {customer}',
    'zh-CN': '两条都在客户 {customer} 中，这一对就是其中的一个连接。详见：crm-clean explain {customer}',
  },
  'why.step': { en: '{a} – {b}: {how}', 'zh-CN': '{a} – {b}：{how}' },
  'why.said_by': { en: '{by} said so, {day}', 'zh-CN': '{by} 于 {day} 判断' },
  'why.what_if': {
    en: 'What would alter that, the smallest change first',
    'zh-CN': '哪些变化会改变结论（变化小的在前）',
  },
  'why.if_agree': {
    en: 'if {fields} agreed ({level}): {becomes}',
    'zh-CN': '如果“{fields}”一致（{level}）：{becomes}',
  },
  'why.semicolon': { en: '; ', 'zh-CN': '；' },
  'why.comma': { en: ', ', 'zh-CN': '，' },
  'why.if_less': {
    en: 'if {fields} agreed only so far: {level}: {becomes}',
    'zh-CN': '如果“{fields}”只是{level}：{becomes}',
  },
  'why.if_missing': { en: 'without {fields}: {becomes}', 'zh-CN': '如果没有“{fields}”：{becomes}' },
  'why.if_differ': { en: 'if {fields} differed: {becomes}', 'zh-CN': '如果“{fields}”不一致：{becomes}' },
  'why.then_sure': { en: 'sure, merged by themselves ({percent})', 'zh-CN': '确定，自动合并（{percent}）' },
  'why.then_maybe': {
    en: 'only maybe, for a person to say ({percent})',
    'zh-CN': '只是可能，需人工判断（{percent}）',
  },
  'why.then_maybe_up': {
    en: 'maybe, for a person to say ({percent})',
    'zh-CN': '可能，需人工判断（{percent}）',
  },
  'why.then_no': { en: 'two customers ({percent})', 'zh-CN': '视为两个客户（{percent}）' },
  'why.then_vetoed': {
    en: 'for a person to say. {why}',
    'zh-CN': '需人工判断。{why}',
  },
  'why.no_change': {
    en: 'No change of one field alone would alter that.',
    'zh-CN': '只改变任何一个字段，都不会改变结论。',
  },
  'why.decision_rules': {
    en: 'While that decision stands, no evidence alters it. To say otherwise: crm-clean review {a} {b} --same   or   --different',
    'zh-CN':
      '人工判断优先于一切依据。要改判：crm-clean review {a} {b} --same（是同一客户）或 --different（不是）',
  },
  'why.decide': {
    en: 'To decide it: crm-clean review {a} {b} --same   or   --different',
    'zh-CN': '要判断这一对：crm-clean review {a} {b} --same（是同一客户）或 --different（不是）',
  },
  'explain.customer_gone': {
    en: 'There is no customer {value} any more; crm-clean history says which runs changed customers.',
    'zh-CN': '客户 {value} 已不存在；运行 crm-clean history 可查看哪些运行改动了客户。',
  },
  'explain.customer_gone_to': {
    en: 'There is no customer {value} any more: its records are in {others} now.',
    'zh-CN': '客户 {value} 已不存在，它的记录现在属于 {others}。',
  },
  'holding.one': {
    en: 'Customer {number} is one record; nothing was merged.',
    'zh-CN': '客户 {number} 只有一条记录，没有合并过。',
  },
  'holding.whole': {
    en: 'Customer {number} is {records} records, held together by {links} {links|link|links} of {possible} possible; the weakest that it needs is {percent} likely.',
    'zh-CN':
      '客户 {number} 由 {records} 条记录组成，{possible} 对中有 {links} 对直接相连；其中必不可少的最弱一处，可能性为 {percent}。',
  },
  'holding.whole_decided': {
    en: 'Customer {number} is {records} records, held together by {links} {links|link|links} of {possible} possible, all that it needs said by people.',
    'zh-CN':
      '客户 {number} 由 {records} 条记录组成，{possible} 对中有 {links} 对直接相连；必不可少的连接都由人工判断。',
  },
  'holding.members': { en: 'Its records', 'zh-CN': '它的记录' },
  'holding.tree': { en: 'The links that hold it, strongest first', 'zh-CN': '相连的依据（由强到弱）' },
  'holding.bridge': {
    en: ' Without it, {side} {side|record|records} would part.',
    'zh-CN': '没有这一处，{side} 条记录会分离出去。',
  },
  'holding.across': {
    en: ' {others} other {others|link joins|links join} the same two sides.',
    'zh-CN': '同样的两边另有 {others} 个连接。',
  },
  'holding.weakest': {
    en: 'Weakest: {a} – {b}. On its smaller side: {side}.',
    'zh-CN': '最弱的一处：{a} – {b}，较小的一边是：{side}。',
  },
  'holding.weakest_alone': {
    en: 'It is the only link between the two sides. If they are not one customer: crm-clean review {a} {b} --different',
    'zh-CN': '两边只靠这一处相连。如果不是同一客户：crm-clean review {a} {b} --different',
  },
  'holding.threads': {
    en: 'Held by one link only: {records}.',
    'zh-CN': '只靠一个连接的记录：{records}。',
  },
  'holding.loose': {
    en: 'No link was kept for: {records} (alike in all that is compared, or activities and orders of the customer).',
    'zh-CN': '没有保存连接的记录：{records}（比较的内容完全相同，或是该客户的跟进、购买记录）。',
  },
  'holding.vetoes': {
    en: 'Inside, but a rule would not merge these by themselves',
    'zh-CN': '同在其中，但按规则不能直接合并的',
  },
  'holding.apart': {
    en: 'Inside, but people said otherwise since (from the next dedupe on)',
    'zh-CN': '同在其中，但之后有人作了其他判断（下次查重起生效）',
  },
  'holding.said_different': {
    en: '{a} – {b}: different, said {by}',
    'zh-CN': '{a} – {b}：{by} 判断不是同一客户',
  },
  'holding.said_unsure': { en: '{a} – {b}: {by} could not tell', 'zh-CN': '{a} – {b}：{by} 无法判断' },
  'holding.waiting': {
    en: 'Waiting for a person: perhaps the same customer',
    'zh-CN': '等待判断：可能也是这个客户',
  },
  'holding.waits': {
    en: '{a} – {b}: {percent} likely, {place}, customer {customer}',
    'zh-CN': '{a} – {b}：可能性 {percent}，{place}，客户 {customer}',
  },
  'holding.more': {
    en: '… and {more} more (--json lists all)',
    'zh-CN': '……还有 {more} 条（--json 可列出全部）',
  },
  'holding.change_new': { en: 'The last dedupe made it new.', 'zh-CN': '它是上次查重新增的客户。' },
  'holding.change_grown': {
    en: 'The last dedupe added {records} new {records|record|records} to it.',
    'zh-CN': '上次查重为它增加了 {records} 条新记录。',
  },
  'holding.change_merged': {
    en: 'The last dedupe joined it with {others}.',
    'zh-CN': '上次查重把它与 {others} 合并。',
  },
  'holding.change_split': {
    en: 'The last dedupe parted {others} from it.',
    'zh-CN': '上次查重从它拆分出 {others}。',
  },
};
