import type { Options } from '../model/dictionary.js';
import { Recent } from '../text/recent.js';
import { cleanCompany } from './company/clean.js';
import { compareCompanies } from './company/compare.js';
import { EXAMPLES } from './company/examples.js';
import { parseHan } from './company/han.js';
import { companyKeys } from './company/keys.js';
import { parseLatin } from './company/latin.js';
import { LEVELS, NOTES } from './company/levels.js';
import { maskCompany } from './company/mask.js';
import { shortNames, withFullNames } from './company/short-names.js';
import type { CompanyParts } from './company/types.js';
import { MISSPELT_FORMS } from './data/company-words.js';
import type { FieldType, Normalized, Note } from './types.js';

export type { CompanyParts } from './company/types.js';

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** A longer text is no name; only its beginning is taken apart. */
const LONGEST = 300;

/** A name is taken apart for cleaning, for its keys, for comparing and for rules, mostly in a row. */
const lately = new Recent<string, CompanyParts>(2_000);

function parse(value: string): CompanyParts {
  return lately.of(value, () => takeApart(value));
}

function takeApart(value: string): CompanyParts {
  if (value.length > LONGEST) return { ...takeApart(value.slice(0, LONGEST)), full: value, same: value };
  return CJK.test(value) ? parseHan(value) : parseLatin(value);
}

const SURE_FORM =
  /(?:公司|集团|合伙企业|事务所|合作社|研究院|研究所|商行|经营部|工作室|株式会社|有限会社|주식회사|㈱|(?:\bco\.?,? ?ltd|\binc|\bllc|\bltd|\bgmbh|\bkg|\bag|\bcorp|\bplc|\bpty|\bs\.a\.|\bs\.p\.a\.|\bb\.v\.)\.?)(?:[（(][^（）()]{1,12}[)）])?$/i;
const FORM_AT_START = /^(?:株式会社|有限会社|주식회사|\(주\)|㈱|ООО |ЗАО |ОАО )/;
const LIKELY_FORM =
  /(?:厂|店|中心|医院|学校|大学|学院|中学|小学|幼儿园|银行|酒店|宾馆|超市|协会|商会|分公司|办事处|服务部|门市部)$/;

function looksLike(cell: string): number {
  if (cell.length > 120) return 0;
  const text = cell.trim();
  if (text.length < 3 || text.length > 80) return 0;
  if (SURE_FORM.test(text)) return 1;
  if (text.includes('有限公司') || FORM_AT_START.test(text)) return 0.9;
  return LIKELY_FORM.test(text) && text.length >= 4 ? 0.7 : 0;
}

/** Names that are no more than a short name: without a legal form, or with one that is only half there. */
function isShort({ kind, form, trade, codes }: CompanyParts): boolean {
  if (kind === '' || kind === 'group' || HALF_FORMS.has(form)) return true;
  return form === '公司' && trade === '' && codes.length === 0;
}

const HALF_FORMS: ReadonlySet<string> = new Set(['股份', '有限', '有限责任']);

/** 深圳市**电子有限公司, 深圳某某公司. */
const HIDDEN = /[*＊]{2,}|\p{Script=Han}(?:[xX×]{2,}|某某)(?=\p{Script=Han})/u;

/** Only names that end so are worth taking apart here; 限公司 is as well the end of 有限公司. */
const MISSPELT_END = new RegExp(
  `(?<!有)(?:${Object.keys(MISSPELT_FORMS).join('|')})(?:（[^（）]{0,40}）)?$`,
  'u',
);

/** What is wrong with the names that stay as they are: a legal form misspelt, or none where one is required. */
function doubts(cell: string, values: readonly string[], fullName: boolean): Note[] {
  return values.flatMap((name): Note[] => {
    if (HIDDEN.test(name)) return [{ code: 'masked', before: cell }];
    if (!fullName && !MISSPELT_END.test(name)) return [];
    const parts = parse(name);
    const better = MISSPELT_FORMS[parts.form];
    if (better !== undefined)
      return [{ code: 'form_misspelt', before: cell, params: { form: parts.shown.form, better } }];
    return fullName && isShort(parts) ? [{ code: 'short_name_only', before: cell, params: { name } }] : [];
  });
}

function normalize(cell: string, options: Options): Normalized {
  const cleaned = withFullNames(cell, cleanCompany(cell), shortNames(options.short_names));
  const findings = doubts(cell, cleaned.values, options.full_name === true);
  return findings.length === 0
    ? cleaned
    : { ...cleaned, findings: [...(cleaned.findings ?? []), ...findings] };
}

/** Names of companies and other organisations. */
/** The kind of legal form of a name: `limited`, `shop`, `gmbh`; '' where it has none. */
export function formKindOf(value: string): string {
  return parse(value).kind;
}

export const company: FieldType<CompanyParts> = {
  name: 'company',
  title: { en: 'Company name', 'zh-CN': '公司名称' },
  about: {
    en: 'Name of a company, shop, school, hospital or other organisation. For comparing, it is taken apart into region, brand, trade, legal form and branch, so that a short name finds its registered name.',
    'zh-CN':
      '公司、门店、学校、医院等单位的名称。比对时拆成行政区划、字号、行业、组织形式和分支机构，因此简称也能对上工商全称。',
  },
  options: {
    full_name: {
      default: false,
      about: {
        en: 'Ask for the full registered name: a cell with only a short name becomes a finding.',
        'zh-CN': '要求填写工商全称：只有简称的单元格会列为问题。',
      },
    },
    short_names: {
      default: [],
      about: {
        en: 'Short names that may be replaced by the full name, one company a line: “华为、华为技术=华为技术有限公司”.',
        'zh-CN': '可以替换成全称的简称，每行一家公司，例如“华为、华为技术=华为技术有限公司”。',
      },
    },
  },
  notes: NOTES,
  examples: EXAMPLES,
  many: false,
  survivorship: 'longest',
  textCell: false,
  looksLike,
  normalize: (cell, { options }) => normalize(cell, options),
  levels: LEVELS,
  prepare: (value) => parse(value),
  blockKeys: companyKeys,
  agreementKeys: (parts) => [`full:${parts.full}`, `same:${parts.same}`, `brand:${parts.brand}`],
  compare: compareCompanies,
  mask: (value) => maskCompany(value, parse(value)),
  parts: (value) => ({ ...parse(value).shown }),
};
