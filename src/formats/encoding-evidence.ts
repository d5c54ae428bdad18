import { simplify } from '../text/han.js';

/**
 * Characters that fill customer lists: words of headers, company names, addresses, surnames and given names,
 * and the commonest characters of running text. Simplified; other scripts are simplified before they are looked up.
 */
const FREQUENT = new Set(
  '的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运' +
    '客户称姓职务联系电话手机箱邮址地号码编级别源状态备注购买跟进负责销售采购经总监董事财会计行政助理主任部有限公司股份集团责任厂店商贸易行中心研究所事务分支代表处科技信息网络软件硬件设备仪器机械精密模具五金塑胶塑料电子电器照明光电通讯材料化工医药疗器械食品饮料服装纺织家具装饰建筑工程房地产物流运输汽车配件环保能源新农业文化传媒广告印刷包装教育咨询管理投资金融保险租赁酒店旅游进出口实业发展' +
    '省市区县镇乡村街道路巷弄号楼层室栋幢单元座大厦广场花园小区工业园开发高新技术产经济北上海天津重庆河山西辽宁吉林黑龙江苏浙安徽福建湖南广东四川贵云陕甘肃青内蒙古藏夏疆台港澳深圳州杭武汉成都南京苏无锡宁波温青岛济郑长沙昆明合肥厦门佛莞惠珠中汕头江' +
    '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉萍红兰燕辉玲鹏波斌宇浩凯健俊帆雪琳婷慧莹颖佳欣怡嘉博文博轩梓涵宏达兴盛鑫源瑞丰泰恒顺康隆昌益润富荣祥福海洋星辰诚信德邦联创智慧云数据宝龙凤麒麟先生女士小姐男女是否未已成交意向潜在普通重点无效有效正常停用启用合同订单金额数量日期时间创建更新最近首次' +
    '年月日上下午元角分个台套件箱',
);

/** What an encoding makes of the bytes: every character has a probability, and more of it means better evidence. */
export interface Candidate {
  /** A `TextDecoder` label. */
  readonly label: string;
  /** How often files that are not UTF-8 are in it, before a byte is looked at. */
  readonly prior: number;
  /** Natural logarithm of the probability of the bytes under this encoding. */
  logLikelihood(bytes: Uint8Array): number;
}

/** A character class with its share of all characters and the number of characters in it. */
const each = (share: number, size: number) => Math.log(share / size);
const WRONG = Math.log(1e-10);
const ASCII = Math.log(1 / 60);

const frequentShare = each(0.6, FREQUENT.size);

interface DoubleByte {
  readonly label: string;
  readonly prior: number;
  /** Number of bytes of the character that starts with these, 1 for a single byte. */
  width(a: number, b: number): number;
  /** Probability of a character by its bytes, when it is not a frequent one. */
  weight(a: number, b: number): number;
}

function candidate({ label, prior, width, weight }: DoubleByte): Candidate {
  return {
    label,
    prior,
    logLikelihood(bytes) {
      const decoder = new TextDecoder(label);
      let sum = 0;
      for (let i = 0; i < bytes.length; ) {
        const a = bytes[i] ?? 0;
        if (a < 0x80) {
          sum += ASCII;
          i++;
          continue;
        }
        const b = bytes[i + 1] ?? 0;
        const length = Math.min(width(a, b), bytes.length - i);
        const text = decoder.decode(bytes.subarray(i, i + length));
        if (text.includes('\ufffd')) {
          // Only the first byte is wrong; what follows may well start a character.
          sum += WRONG;
          i++;
          continue;
        }
        sum +=
          length > 1 && FREQUENT.has(label === 'gb18030' ? text : simplify(text)) && label !== 'euc-kr'
            ? frequentShare
            : weight(a, b);
        i += length;
      }
      return sum;
    },
  };
}

const within = (n: number, from: number, to: number) => n >= from && n <= to;

/** GB 2312 sorts its characters into a common level (B0 to D7) and a rare one; GBK and GB18030 add the very rare. */
const GB_PUNCTUATION = each(0.05, 500);
const GB_COMMON = each(0.33, 3_755);
const GB_RARE = each(0.02, 3_008);
const GB_EXTENSION = each(0.005, 14_240);
const GB_FOUR = each(0.0005, 40_000);

const gb18030 = candidate({
  label: 'gb18030',
  prior: 0.8,
  width: (_, b) => (within(b, 0x30, 0x39) ? 4 : 2),
  weight(a, b) {
    if (within(b, 0x30, 0x39)) return GB_FOUR;
    if (b < 0xa1 || a < 0xa1) return GB_EXTENSION;
    if (within(a, 0xb0, 0xd7)) return GB_COMMON;
    if (within(a, 0xd8, 0xf7)) return GB_RARE;
    return within(a, 0xa1, 0xa9) ? GB_PUNCTUATION : GB_EXTENSION;
  },
});

/** Big5 has the same two levels: A4 to C6, and from C9 on. */
const BIG5_PUNCTUATION = each(0.05, 408);
const BIG5_COMMON = each(0.33, 5_401);
const BIG5_RARE = each(0.02, 7_652);
const BIG5_EXTENSION = each(0.002, 5_000);

const big5 = candidate({
  label: 'big5',
  prior: 0.1,
  width: () => 2,
  weight(a, b) {
    if (within(a, 0xa1, 0xa3)) return BIG5_PUNCTUATION;
    if (within(a, 0xa4, 0xc5) || (a === 0xc6 && b <= 0x7e)) return BIG5_COMMON;
    return within(a, 0xc9, 0xf9) ? BIG5_RARE : BIG5_EXTENSION;
  },
});

/** Shift_JIS: kana make up half of Japanese text; half-width katakana are single bytes and come in lists only. */
const KANA = each(0.4, 170);
const KANJI_COMMON = each(0.2, 2_965);
const KANJI_RARE = each(0.02, 3_390);
const JIS_PUNCTUATION = each(0.08, 300);
const HALF_KATAKANA = each(0.02, 63);

const shiftJis = candidate({
  label: 'shift_jis',
  prior: 0.03,
  width: (a) => (within(a, 0xa1, 0xdf) || a === 0x80 ? 1 : 2),
  weight(a, b) {
    if (within(a, 0xa1, 0xdf)) return HALF_KATAKANA;
    if ((a === 0x82 && b >= 0x9f) || (a === 0x83 && b <= 0x96)) return KANA;
    if (within(a, 0x81, 0x84)) return JIS_PUNCTUATION;
    return within(a, 0x88, 0x97) ? KANJI_COMMON : KANJI_RARE;
  },
});

/** EUC-JP: the same characters as Shift_JIS in other places. */
const eucJp = candidate({
  label: 'euc-jp',
  prior: 0.005,
  width: (a) => (a === 0x8f ? 3 : 2),
  weight(a) {
    if (a === 0xa4 || a === 0xa5) return KANA;
    if (a < 0xa9) return JIS_PUNCTUATION;
    return within(a, 0xb0, 0xcf) ? KANJI_COMMON : KANJI_RARE;
  },
});

/** EUC-KR: nearly all of it is hangul (B0 to C8), where GB 2312 has the characters from a to r. */
const HANGUL = each(0.85, 2_350);
const HANJA = each(0.01, 4_888);

const eucKr = candidate({
  label: 'euc-kr',
  prior: 0.005,
  width: () => 2,
  weight(a, b) {
    if (b < 0xa1) return HANJA;
    if (within(a, 0xb0, 0xc8)) return HANGUL;
    return a < 0xad ? JIS_PUNCTUATION : HANJA;
  },
});

const ACCENTED = new Set(Buffer.from('àáâãäåæçèéêëìíîïñòóôõöøùúûüßÄÅÆÇÉÖØÜÑ', 'latin1'));
const COMMON_SIGNS = new Set([
  0x80, 0x91, 0x92, 0x93, 0x94, 0x96, 0x97, 0xa0, 0xa3, 0xa7, 0xa9, 0xae, 0xb0, 0xb7, 0xab, 0xbb,
]);
const UNDEFINED = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/** Western text: accented letters stand alone between ASCII letters; two high bytes in a row are rare. */
const windows1252: Candidate = {
  label: 'windows-1252',
  prior: 0.07,
  logLikelihood(bytes) {
    let sum = 0;
    let previousHigh = false;
    for (const byte of bytes) {
      const high = byte >= 0x80;
      if (!high) sum += ASCII;
      else if (UNDEFINED.has(byte)) sum += WRONG;
      else {
        const share = ACCENTED.has(byte)
          ? each(0.1, 34)
          : COMMON_SIGNS.has(byte)
            ? each(0.01, 16)
            : each(0.001, 70);
        sum += share + (previousHigh ? Math.log(0.02) : 0);
      }
      previousHigh = high;
    }
    return sum;
  },
};

export const CANDIDATES: readonly Candidate[] = [gb18030, big5, windows1252, shiftJis, eucJp, eucKr];
