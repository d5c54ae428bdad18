import type { FieldTypes } from '../fields/types.js';
import type { Catalog, Words } from '../model/words.js';
import type { AnyMatchRule } from './types.js';

export const words: Catalog = {
  'match.names_differ': {
    en: 'Other things agree, but the names are clearly different: a person should look.',
    'zh-CN': '其他信息一致，但名称明显不同，请人工确认。',
  },
  'match.no_name': {
    en: 'Other things agree, but one of them has no name to compare: a person should look.',
    'zh-CN': '其他信息一致，但有一方没有名称可比对，请人工确认。',
  },
  'match.names_partly': {
    en: 'Other things agree, but only a part of the name does: a person should look.',
    'zh-CN': '其他信息一致，但名称只有部分相同，请人工确认。',
  },
  'match.kin': {
    en: 'The surname agrees and the given names differ, as in a family; what else agrees, relatives share too: a person should look.',
    'zh-CN': '姓相同而名不同，可能是亲属；其他一致的信息亲属之间也会相同，请人工确认。',
  },
  'match.household': {
    en: 'The names are alike, but two of one family may be called so, and what else agrees a family shares: a person should look.',
    'zh-CN': '姓名相近，但也可能是一家人；其他一致的信息家人之间也会相同，请人工确认。',
  },
  'match.contradiction': {
    en: 'Much agrees, but {field} contradicts: a person should look.',
    'zh-CN': '多项信息一致，但“{field}”明显矛盾，请人工确认。',
  },
  'match.common': {
    en: 'All that agrees is common among these records: a person should look.',
    'zh-CN': '相同的内容在这批数据里都很常见，请人工确认。',
  },
  'match.one_reason': {
    en: 'There is only one reason to take them for the same customer: a person should look.',
    'zh-CN': '只有一项依据支持是同一客户，请人工确认。',
  },
  'match.never_alone': {
    en: 'Nothing but {formula} speaks for it, which by the data dictionary never merges by itself: a person should look.',
    'zh-CN': '只有 {formula} 支持是同一客户，按数据字典的规定不得仅凭这些自动合并，请人工确认。',
  },
  'match.decided_different': {
    en: 'A person decided that these, or others that would be merged with them, are different customers.',
    'zh-CN': '已有人工决定：这两条记录（或将随之合并的记录）不是同一客户。',
  },
  'match.decided_unsure': {
    en: 'A person looked at this pair and was not sure.',
    'zh-CN': '已人工查看，尚未确定。',
  },
  'match.decisions_disagree': {
    en: 'Decided to be the same, but other decisions keep these groups apart: check those decisions.',
    'zh-CN': '人工决定为同一客户，但与其他人工决定矛盾，请核对这些决定。',
  },
  'match.chain': {
    en: 'Merging them would also merge records that must not be merged without a person.',
    'zh-CN': '合并后会把不允许自动合并的其他记录连到一起，请人工确认。',
  },
  'match.points_at.name': {
    en: 'An activity, order or contact names the customer in full: {a}',
    'zh-CN': '跟进记录、购买记录或联系人写的就是这个客户的全称：{a}',
  },
  'match.points_at.number': {
    en: 'An activity, order or contact gives the number of the customer: {a}',
    'zh-CN': '跟进记录、购买记录或联系人写的就是这个客户的编号：{a}',
  },
  'match.points_at.several': {
    en: 'The activity, order or contact may mean several customers: a person should say which.',
    'zh-CN': '这条跟进记录、购买记录或联系人可能指几个不同的客户，请人工确认是哪一个。',
  },
  'match.same_reference': {
    en: '{count} activities or orders say the same of their customer.',
    'zh-CN': '{count} 条跟进或购买记录写的客户信息完全相同。',
  },
  'match.not_in_customer_table': {
    en: 'was not found in a customer table; all that is known of it comes from activities or orders.',
    'zh-CN': '在客户表中没有找到，只出现在跟进记录或购买记录里。',
  },
  'match.learn.too_few': {
    en: 'Too few decisions to learn from: {count}, of which {same} say the same customer. Needed are {least}, and {each} of each verdict.',
    'zh-CN':
      '人工决定太少，暂不据此调整权重：共 {count} 个，其中 {same} 个为同一客户；至少需要 {least} 个，且“是”“否”各不少于 {each} 个。',
  },
  'match.learn.better': {
    en: 'The weights were adjusted to {count} decisions of people: decisions held back for a check are told better than before.',
    'zh-CN': '已根据 {count} 个人工决定调整权重：用留出的决定检验，判断比调整前更准。',
  },
  'match.learn.no_better': {
    en: 'The weights stay as they were: adjusted to the decisions of people, they told decisions held back for a check no better.',
    'zh-CN': '权重保持不变：按人工决定调整后，用留出的决定检验，判断并没有变准。',
  },
  'match.learn.less_sure': {
    en: 'The weights stay as they were: adjusted to the decisions of people, more pairs would merge by themselves that people decided to be two customers.',
    'zh-CN': '权重保持不变：按人工决定调整后，会有更多被人工判为不同客户的记录对自动合并。',
  },
  'match.weak_bridge': {
    en: 'This pair alone would join two groups of records, and it is not strong enough for that.',
    'zh-CN': '两组记录仅靠这一对相连，依据不够强，请人工确认。',
  },
};

/** What is known of a value, after the level's own words. */
const KNOWN: Readonly<Record<string, Words>> = {
  '': { en: '', 'zh-CN': '' },
  '.counted': { en: ' ({n} records have it)', 'zh-CN': '（全库 {n} 条记录有）' },
  '.guarded': {
    en: ' (not counted: {n} records with at least {names} different names share it)',
    'zh-CN': '（不计分：{n} 条记录、至少 {names} 个不同名称共用）',
  },
};

/** A value follows, so the type's words lose their full stop. */
function opened(text: string): string {
  return text.replace(/[.。]$/u, '');
}

/** Words of one level of a type: with both values, or with the one they share. */
function levelWords(type: string, level: string, own: Words): [string, Words][] {
  return Object.entries(KNOWN).flatMap(([suffix, known]) => [
    [
      `${type}.level.${level}${suffix}`,
      {
        en: `{field}: ${opened(own.en)}: {a} / {b}${known.en}`,
        'zh-CN': `{field}：${opened(own['zh-CN'])}：{a} ／ {b}${known['zh-CN']}`,
      },
    ],
    [
      `${type}.level.${level}.same${suffix}`,
      {
        en: `{field}: ${opened(own.en)}: {a}${known.en}`,
        'zh-CN': `{field}：${opened(own['zh-CN'])}：{a}${known['zh-CN']}`,
      },
    ],
  ]);
}

/** Words of every level (`level.<type>.<level>`), and of every `why` of a comparison: `<type>.level.<level>`, with `.same`, `.counted` and `.guarded`. */
export function levelCatalog(types: FieldTypes): Catalog {
  return Object.fromEntries(
    [...types.values()].flatMap(({ name, levels }) =>
      levels.flatMap((level): [string, Words][] => [
        [`level.${name}.${level.name}`, level.words],
        ...levelWords(name, level.name, level.words),
      ]),
    ),
  );
}

/** Words of the rules: `match.<rule>.<note>`. */
export function ruleCatalog(rules: readonly AnyMatchRule[]): Catalog {
  return Object.fromEntries(
    rules.flatMap(({ name, notes }) =>
      Object.entries(notes).map(([code, note]) => [`match.${name}.${code}`, note]),
    ),
  );
}
