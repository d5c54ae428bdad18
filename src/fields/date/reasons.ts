/** A date of the lunar calendar, however it is said; 廿三日 alone is as well a day of the solar one. */
const LUNAR =
  /农历|阴历|旧历|夏历|正月|腊月|冬月|闰[一二三四五六七八九十\d]|初[一二三四五六七八九十]|[月][廿卅][一二三四五六七八九]?$|\([农阴]\)|^[农阴](?=[\d一二三四五六七八九十])|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年/;
/** Days that the lunar calendar gives. */
const FEAST = /除夕|春节|元宵|端午|七夕|中秋|重阳/;
/** A day that only somebody who knows when it was written can tell. */
const RELATIVE =
  /昨[天日]|今[天日]|明[天日]|前[天日]|后天|[上本这下](?:个)?(?:周|星期|礼拜|月|季度)|[去今明前]年|刚刚|刚才|近期|最近|\d+ ?(?:天|周|个月|年)[前后]|\b(?:today|yesterday|tomorrow|now|recently|ago|(?:last|next|this) (?:week|month|year))\b/;

/** Why a text (simplified, lower case) names no fixed day, before any date is looked for in it; undefined: it may. */
export function reasonAgainst(text: string): 'lunar' | 'relative' | undefined {
  if (LUNAR.test(text) || FEAST.test(text)) return 'lunar';
  return RELATIVE.test(text) ? 'relative' : undefined;
}
