import type { Finding } from '../../model/record.js';
import type { TagRule } from '../types.js';
import { valuesOf } from '../values.js';

/**
 * Looks field by field: a wrong mobile number is worth a call to the landline even where there is one, but not where
 * another record of the same customer had the right mobile number.
 */
export const invalidPhone: TagRule = {
  name: 'invalid_phone',
  title: { en: 'Invalid phone number', 'zh-CN': '电话无效' },
  about: {
    en: 'Customers with a phone field in which some record holds something that is not a phone number, and no record holds a valid one.',
    'zh-CN': '某个电话字段填了内容但不是有效号码，且其他记录中也没有该字段有效号码的客户。',
  },
  tag: { en: 'Invalid phone', 'zh-CN': '电话无效' },
  notes: {
    refused: {
      en: '“{text}” in {field} is not a valid phone number, and there is no other.',
      'zh-CN': '“{field}”中的“{text}”不是有效号码，也没有其他号码。',
    },
  },
  judge(customer, { fields, findings }) {
    if (findings.length === 0) return undefined;
    for (const { name, type } of fields) {
      if (type !== 'phone' || valuesOf(customer, name).length > 0) continue;
      const refused = findings.find((finding) => finding.field === name && isRefusal(finding));
      if (refused) {
        return { code: 'tag.invalid_phone.refused', params: { field: name, text: refused.before } };
      }
    }
    return undefined;
  },
};

/** A cell that says there is no number (无, n/a) is empty, not wrong. */
function isRefusal({ code, before }: Finding): boolean {
  return code.startsWith('phone.') && (code !== 'phone.placeholder' || /\p{Nd}/u.test(before));
}
