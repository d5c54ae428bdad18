import type { Catalog } from '../model/words.js';

/** Words of how duplicates were told, and of what became of the customers. */
export const matchingWords: Catalog = {
  'report.story': { en: 'Since the last time', 'zh-CN': '与上次相比' },
  'report.story_about': {
    en: 'What became of the customers since the dedupe before. A customer keeps the number that most of its records had.',
    'zh-CN': '与上一次查重相比，客户有哪些变化。客户沿用其多数记录原来的编号。',
  },
  'report.change_new': { en: 'New', 'zh-CN': '新客户' },
  'report.change_grown': { en: 'Grown', 'zh-CN': '增加了记录' },
  'report.change_merged': { en: 'Joined with others', 'zh-CN': '与其他客户合并' },
  'report.change_split': { en: 'Split', 'zh-CN': '被拆分' },
  'report.change_vanished': { en: 'Vanished', 'zh-CN': '编号不再使用' },
  'report.change_came': { en: '{others} came in', 'zh-CN': '并入 {others}' },
  'report.change_went': { en: 'now in {others}', 'zh-CN': '现属于 {others}' },
  'report.change_gone': { en: 'its rows are no more', 'zh-CN': '相关行已不存在' },
  'report.more_changes_of': {
    en: '… and {more} more; all of them are in the XLSX and JSON reports.',
    'zh-CN': '……另有 {more} 个，完整列表见 XLSX 和 JSON 格式的报告。',
  },
  'report.no_story': { en: 'No customer changed.', 'zh-CN': '没有客户发生变化。' },
  'report.weighing': { en: 'How duplicates were told', 'zh-CN': '重复是怎样判断的' },
  'report.weighing_begin': {
    en: 'Two records taken blindly are one customer with a probability of {share}; that is where every pair begins, at {bits} bits. Every field on which the two agree adds bits, every one on which they differ takes some away, and one bit doubles the odds.',
    'zh-CN':
      '任取两条记录，是同一客户的概率为 {share}，每一对都从 {bits} 比特开始。字段一致则加分，不一致则减分，每多 1 比特，可能性的胜算翻一倍。',
  },
  'report.weighing_bands': {
    en: 'From {sure} ({sureBits} bits) on, two rows were merged; from {maybe} ({maybeBits} bits) on, they wait for a person; below that they stay two customers.',
    'zh-CN':
      '概率达到 {sure}（{sureBits} 比特）自动合并；达到 {maybe}（{maybeBits} 比特）等待人工判断；再低则视为不同客户。',
  },
  'report.weighing_learnt': {
    en: 'The weights were learnt from {n} pairs of this list, beginning with those that come with the program.',
    'zh-CN': '权重以程序自带的为起点，根据本库的 {n} 对记录学习得到。',
  },
  'report.weighing_usual': {
    en: 'The list is too small to learn from, so these are the weights that come with the program.',
    'zh-CN': '数据太少，不足以学习，因此使用程序自带的权重。',
  },
  'report.weighing_taught': {
    en: '{decisions} decisions of people ({same} of them “the same customer”) changed the weights.',
    'zh-CN': '{decisions} 个人工判断（其中 {same} 个为“同一客户”）也用于调整权重。',
  },
  'report.weighing_not_taught': {
    en: '{decisions} decisions of people ({same} of them “the same customer”) were looked at and left the weights as they are.',
    'zh-CN': '参考了 {decisions} 个人工判断（其中 {same} 个为“同一客户”），权重未作调整。',
  },
  'report.weighing_checked': {
    en: 'The check: {before} bits lost per decision before, {after} after (0 is perfect, 1 a coin); of those that would merge by themselves {wrong} of {sure} wrongly before, {wrong_after} of {sure_after} after.',
    'zh-CN':
      '检验结果：每个决定的信息损失由 {before} 比特变为 {after} 比特（0 为全对，1 相当于抛硬币）；会自动合并的，调整前 {sure} 对中有 {wrong} 对有误，调整后 {sure_after} 对中有 {wrong_after} 对有误。',
  },
  'report.weighing_most': {
    en: 'What says most where it agrees: {list}.',
    'zh-CN': '一致时最有说服力的：{list}。',
  },
  'report.weighing_least': {
    en: 'What says most where it differs: {list}.',
    'zh-CN': '不一致时最能说明是两个客户的：{list}。',
  },
  'report.weighing_rarity': {
    en: 'Agreeing on a rare value weighs more than this says, on a common one less. After each level stand its share among pairs of one customer and its share among pairs of two.',
    'zh-CN':
      '取值越少见，一致时的实际权重比这里越高；越常见则越低。每一级后面是它在同一客户的记录对中、在不同客户的记录对中所占的比例。',
  },
  'report.weights': { en: 'The weights', 'zh-CN': '权重表' },
  'report.agreement': { en: 'How well they agree', 'zh-CN': '一致程度' },
  'report.weight': { en: 'Bits', 'zh-CN': '权重（比特）' },
  'report.among_one': { en: 'Among pairs of one customer', 'zh-CN': '同一客户时的比例' },
  'report.among_two': { en: 'Among pairs of two', 'zh-CN': '不同客户时的比例' },
  'report.usual_weight': { en: 'As it comes', 'zh-CN': '自带权重' },
  'report.guarded': { en: 'Values that were not counted', 'zh-CN': '没有作为依据的值' },
  'report.guarded_about': {
    en: 'Many different names share these, as with an agent, a switchboard or a placeholder, so agreeing on them was no reason to merge. If one of them does belong to one customer, say so in crm-clean.yaml and run dedupe again; with counts: false, a value never counts.',
    'zh-CN':
      '以下内容被很多不同名称共用（如代理、总机、占位内容），因此相同也不作为合并依据。如果其中某个确实属于同一客户，请在 crm-clean.yaml 中写明并重新查重；写 counts: false 则一律不算。',
  },
  'report.no_guarded': {
    en: 'No phone, e-mail or address was shared by so many different names that it stopped being a reason.',
    'zh-CN': '没有被很多不同名称共用、因而不能作为依据的电话、邮箱或地址。',
  },
  'report.rows_with_it': { en: 'Records', 'zh-CN': '记录数' },
  'report.names_with_it': { en: 'Different names', 'zh-CN': '不同名称' },
  'report.at_least': { en: 'at least {n}', 'zh-CN': '至少 {n} 个' },
  'report.common_keys': { en: 'Not all compared', 'zh-CN': '没有全部比较的' },
  'report.common_keys_about': {
    en: 'Records meet where they share a key. These keys are so common that the records holding one were compared only where a second such key agrees too, or where what they say is next in order; duplicates among them may have been missed. {pairs} pairs were compared in all.',
    'zh-CN':
      '有共同分块键的记录才互相比较。以下分块键过于常见，只有另有一个这样的键也相同、或按内容排序后位置相邻的记录才作了比较，因此其中可能有漏掉的重复。总共比较了 {pairs} 对。',
  },
  'report.compared': {
    en: '{pairs} pairs were compared: all that share a key. No key was too common.',
    'zh-CN': '共比较了 {pairs} 对，凡有共同分块键的都作了比较，没有过于常见的键。',
  },
  'report.blocking': { en: 'What brought records together', 'zh-CN': '哪些字段让记录碰面' },
  'report.blocking_about': {
    en: 'Two records were compared where they share a key: part of a name, the end of a phone number. How many pairs the keys of each field make was reckoned before any was made (a pair counts for each key that it shares): of all that, {pairs} different pairs were compared, each once, and up to {most} would have been allowed.',
    'zh-CN':
      '两条记录有共同的分块键（如名称的一部分、电话的末几位）才会互相比较。每组字段会产生多少对，在比较之前先行估算（一对记录每有一个共同的键就计一次）；实际比较了 {pairs} 对，每对只比一次，上限为 {most} 对。',
  },
  'report.blocking_short': {
    en: 'Attention: the memory of this computer is too small for the {asked} pairs that the data dictionary allows; {most} were allowed instead. More keys than usual were too common to be compared in full, and a computer with more memory may find more duplicates. Run dedupe on one, or write a smaller pairs_per_record under matching in crm-clean.yaml, so that the result is the same on every computer.',
    'zh-CN':
      '注意：数据字典允许比较 {asked} 对，但本机内存不足，上限降为 {most} 对。因此没有全部比较的分块键比平时多，换一台内存更大的电脑可能会找到更多重复。请在内存更大的电脑上重新查重，或在 crm-clean.yaml 的 matching 下把 pairs_per_record 写小，这样在任何电脑上结果都相同。',
  },
  'report.key_fields': { en: 'Fields', 'zh-CN': '字段' },
  'report.keys': { en: 'Keys', 'zh-CN': '分块键数' },
  'report.largest_key': { en: 'Records with the commonest', 'zh-CN': '最常见的键有多少条记录' },
  'report.pairs_in_full': { en: 'Pairs they make', 'zh-CN': '产生的记录对' },
  'report.pairs_left': { en: 'Not compared', 'zh-CN': '其中未比较' },
  'report.sheet_blocking': { en: 'Keys', 'zh-CN': '分块' },
  'report.key_such_as': { en: 'such as {value}', 'zh-CN': '如“{value}”' },
  'report.key': { en: 'Key', 'zh-CN': '分块键' },
  'report.unlisted_pairs': {
    en: '{n} less likely pairs are not listed: each of their records has ten likelier ones that wait.',
    'zh-CN': '另有 {n} 对可能性较低的记录没有列出：其中每条记录都已有十对可能性更高的在等待判断。',
  },
  'report.look_closer': { en: 'Why, in full', 'zh-CN': '查看详细依据' },
  'report.overrule_example': { en: 'For example:', 'zh-CN': '例如：' },
  'report.sheet_story': { en: 'Since the last time', 'zh-CN': '与上次相比' },
  'report.sheet_weights': { en: 'Weights', 'zh-CN': '权重' },
  'report.sheet_guarded': { en: 'Not counted', 'zh-CN': '未作依据的值' },
  'report.sheet_common': { en: 'Not all compared', 'zh-CN': '未全部比较' },
  'report.what_changed': { en: 'What changed', 'zh-CN': '变化' },
  'report.other_customers': { en: 'Other customers', 'zh-CN': '相关客户' },
};
