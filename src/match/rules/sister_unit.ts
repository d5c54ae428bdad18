import { namesOf, ownNames } from '../own-names.js';
import type { FieldValue, MatchRule } from '../types.js';

const VETO = 'match.sister_unit.veto';
const LEVEL = 'sister_unit';

export const sisterUnit: MatchRule<readonly FieldValue[]> = {
  name: 'sister_unit',
  title: { en: 'Sister units', 'zh-CN': '并列单位' },
  about: {
    en: 'Names that differ in a number, a direction or a letter (plant 1 and plant 2, east and west shop) are two units as a rule, even with the same contact and phone: a person decides.',
    'zh-CN':
      '名称中的序号、方位或字母不同（一厂与二厂、东店与西店），即使联系人和电话相同，通常也是两个单位，由人工决定。',
  },
  notes: {
    veto: {
      en: 'The number, direction or letter in the names differs; they may be two units: {a} / {b}',
      'zh-CN': '名称中的序号、方位或字母不同，可能是两个单位：{a} ／ {b}',
    },
  },
  gives: 'veto',
  facts(values, context) {
    const names = namesOf(values, context);
    return names.length === 0 ? undefined : names;
  },
  judge(left, right, context) {
    const others = ownNames(right, left);
    for (const one of ownNames(left, right)) {
      const sister = others.find((other) => context.levelOf(one, other) === LEVEL);
      if (sister === undefined) continue;
      const params = { field: one.field.name, a: one.value, b: sister.value };
      return { veto: { why: { code: VETO, params }, hard: false } };
    }
    return undefined;
  },
};
