import type { Field } from '../model/dictionary.js';
import type { Titled, TitleIndex, TitleMatch } from './titles.js';

/** Words before a title that leave it the customer's own. */
const OWN =
  /^(?:客户|顾客|会员|用户|公司|单位|企业|厂家|商户|商家|机构|甲方|买方|购方|需方|对方|联系人?|联络人?|主要|首要|第一|注册|登记|详细|现在?|当前|最新|目前|主|常用|默认|基本|本人|个人|办公|工作|对公|开票|开户|新|我的|account|company|customer|client|organi[sz]ation|org|business|primary|main|billing|mailing|shipping|default|current|home|work|office|native|full|postal|contact|person|personal|preferred|your|crm|legacy|old)+$/;

/** Words before a title that make it somebody else's. */
const OTHERS =
  /上级|上家|母公司|集团|总公司|所属|介绍|推荐|担保|紧急|家属|父亲|母亲|父母|监护|配偶|我方|我司|本公司|供应商|供方|卖方|乙方|经销商|代理商|物流|快递|录入|创建|修改|审核|制单|客服|售后|业务|销售|跟单|跟进|竞争|竞品|产品|商品|项目|合同|订单|发票|开户行|银行|parent|manager|assistant|asst|emergency|spouse|father|mother|guardian|owner|creat|modif|updat|vendor|supplier|partner|referr|competitor|product|project|order|contract|invoice|bank|ip|mac|reporting/;

/** Types whose titles say what a column holds, whatever stands before them. */
const PLAIN_SPOKEN = new Set(['phone', 'email', 'address']);

/** What telling whose a title is needs of a field. */
export type TypedTitle = Titled & Pick<Field, 'type' | 'match'>;

/** Whose a column is, by the words before the title that was recognised. */
export function whose(
  { field, before }: TitleMatch<TypedTitle>,
  index: TitleIndex<TypedTitle>,
): 'own' | 'other' | 'unknown' {
  if (OWN.test(before)) return 'own';
  const owner = index.whole.get(before)?.field;
  const ofOther = owner !== undefined && owner.match === 'no' && owner.type === 'text';
  if (ofOther || OTHERS.test(before)) return PLAIN_SPOKEN.has(field.type) ? 'other' : 'unknown';
  return PLAIN_SPOKEN.has(field.type) ? 'own' : 'unknown';
}
