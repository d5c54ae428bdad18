import { DIVISIONS } from './divisions.js';

/** Taiwan, Hong Kong and Macao, whose parts have no code in the standard: the last two digits are ours. */
const BEYOND = `
71台湾省
7101台北市
7102新北市
7103桃园市
7104台中市
7105台南市
7106高雄市
7107基隆市
7108新竹市
7109嘉义市
7111宜兰县
7112彰化县
7113南投县
7114云林县
7115屏东县
7116台东县
7117花莲县
7118苗栗县
7119澎湖县
81香港特别行政区
8101九龙
8102新界
8103港岛
82澳门特别行政区
`;

/** Places that stand in names like a division: code (of the division they lie in), then names. */
const OTHER_PLACES = `
310115 浦东 外高桥 张江
440305 前海
440402 横琴
130629 雄安新区 雄安
5001 两江新区
5101 天府新区
5201 贵安新区
6101 西咸新区 西咸
3205 苏州工业园区 苏州工业园
`;

/**
 * Towns and streets that names put right after their city or county without 镇 or 街道. Cities without counties
 * (Dongguan, Zhongshan) in full, of the others those with the most businesses.
 */
const TOWNS = `
4419 东城 南城 万江 莞城 石碣 石龙 茶山 石排 企石 横沥 桥头 谢岗 东坑 常平 寮步 樟木头 大朗 黄江 清溪 塘厦 凤岗 大岭山 长安 虎门 厚街 沙田 道滘 洪梅 麻涌 望牛墩 中堂 高埗 松山湖
4420 石岐 东区 西区 南区 五桂山 火炬开发区 小榄 黄圃 民众 东凤 东升 古镇 沙溪 坦洲 港口 三角 横栏 南头 阜沙 南朗 三乡 板芙 大涌 神湾
440111 石井 三元里 松洲 景泰 黄石 同德 棠景 新市 同和 京溪 永平 均禾 嘉禾 云城 鹤龙 金沙 人和 太和 钟落潭 江高 白云湖 龙归 大源
440106 五山 员村 车陂 石牌 沙河 沙东 天河南 林和 冼村 猎德 棠下 黄村 龙洞 元岗 天园 兴华 长兴 凤凰 前进 珠吉 新塘 东圃
440105 赤岗 新港 昌岗 江南中 滨江 素社 海幢 南华西 龙凤 沙园 南石头 凤阳 瑞宝 江海 琶洲 南洲 华洲 官洲
440103 沙面 岭南 华林 多宝 昌华 逢源 龙津 金花 彩虹 南源 西村 站前 桥中 白鹤洞 冲口 花地 石围塘 茶滘 东漖 海龙 东沙 中南
440104 洪桥 北京 六榕 流花 光塔 人民 东山 农林 大东 大塘 珠光 白云 建设 华乐 梅花村 黄花岗 登峰 矿泉
440113 市桥 沙头 东环 桥南 小谷围 大石 洛浦 石壁 钟村 大龙 石碁 沙湾 石楼 化龙 南村 新造
440114 花城 新华 新雅 秀全 狮岭 花东 炭步 赤坭 花山 梯面
440306 西乡 新安 福永 沙井 松岗 石岩 福海 新桥 燕罗 航城 观澜 龙华 民治 大浪
440307 布吉 坂田 平湖 横岗 龙城 南湾 坪地 吉华 园山 宝龙 南约
440304 华强北 沙头 香蜜湖 莲花 梅林 华富 园岭 南园 福保
440303 东门 笋岗 黄贝 桂园 翠竹 东晓 莲塘 清水河
440305 南头 粤海 沙河 蛇口 招商 桃源 西丽
440605 桂城 大沥 狮山 里水 九江 西樵 丹灶 盐步 平洲 黄岐
440606 大良 容桂 伦教 勒流 北滘 陈村 乐从 龙江 杏坛 均安
330110 良渚 临平 塘栖 瓶窑 径山 仓前 闲林 五常 中泰 黄湖 百丈 鸬鸟 余杭 未来科技城
330109 临浦 瓜沥 义桥 戴村 河上 楼塔 衙前 新塘 北干 城厢 宁围 闻堰
330106 三墩 留下 转塘 古荡 翠苑 文新 蒋村 双浦
330108 西兴 长河 浦沿
330104 九堡 彭埠 笕桥 丁桥 四季青 下沙 闸弄口 凯旋 采荷
330782 稠城 北苑 稠江 江东 福田 后宅 城西 廿三里 佛堂 苏溪 上溪 大陈 义亭 赤岸
330681 店口 枫桥 大唐 草塔
330621 柯桥 钱清 杨汛桥 齐贤 安昌
320583 玉山 花桥 周市 千灯 陆家 张浦 巴城 锦溪 淀山湖 周庄
320582 杨舍 塘桥 金港 锦丰 乐余 凤凰 南丰 大新
320509 松陵 盛泽 震泽 平望 汾湖 黎里 同里 七都 桃源
320581 虞山 梅李 海虞 古里 沙家浜 支塘 董浜 辛庄 尚湖
320281 澄江 周庄 华士 新桥 长泾 顾山 祝塘 徐霞客 青阳 月城 璜土 利港
350582 青阳 梅岭 西园 罗山 新塘 灵源 陈埭 池店 安海 磁灶 内坑 紫帽 东石 永和 英林 金井 龙湖 深沪
310115 川沙 周浦 康桥 张江 金桥 外高桥 三林 高桥 曹路 惠南 临港 航头 北蔡 陆家嘴
310114 安亭 南翔 江桥 马陆 徐行 华亭 外冈 真新
310117 九亭 泗泾 新桥 洞泾 车墩 佘山 小昆山 石湖荡 新浜 泖港 叶榭
310112 七宝 莘庄 颛桥 浦江 梅陇 虹桥 华漕 马桥 吴泾
110108 中关村 上地 西三旗 清河 四季青 学院路 万寿路 羊坊店 田村 苏家坨
110105 望京 酒仙桥 三里屯 建外 朝外 十八里店 高碑店 双井 劲松 潘家园 大屯 亚运村 来广营
110106 方庄 卢沟桥 花乡 南苑 新发地 大红门 长辛店
`;

/** Countries and regions of the world as company names carry them; the code only has to be its own. */
const COUNTRIES = `
中国 美国 日本 韩国 德国 英国 法国 意大利 俄罗斯 加拿大 澳大利亚 新西兰 新加坡 马来西亚 泰国 越南 印度 印度尼西亚 印尼 菲律宾 缅甸 柬埔寨
荷兰 瑞士 瑞典 挪威 芬兰 丹麦 西班牙 葡萄牙 比利时 奥地利 巴西 墨西哥 阿根廷 智利 南非 埃及 土耳其 沙特 阿联酋 迪拜 以色列 开曼 开曼群岛 百慕大
`;

/** Parts of the world: places in brackets, but brands at the beginning of a name. */
const WORLD = '亚洲 亚太 大中华 大中华区 远东 欧洲 北美 全球 华南 华东 华北 华中 西南 西北 东北';

/** Romanised names of places: the division's short name, then the ways it is written. */
const ROMANISED = `
中国|china prc p.r.c p.r.china
北京|beijing peking
上海|shanghai
天津|tianjin
重庆|chongqing
香港|hongkong hong-kong hk
澳门|macau macao
台湾|taiwan
广东|guangdong canton
广州|guangzhou
深圳|shenzhen
东莞|dongguan
佛山|foshan
中山|zhongshan
珠海|zhuhai
惠州|huizhou
汕头|shantou
江门|jiangmen
浙江|zhejiang
杭州|hangzhou
宁波|ningbo
温州|wenzhou
绍兴|shaoxing
金华|jinhua
义乌|yiwu
台州|taizhou
嘉兴|jiaxing
湖州|huzhou
江苏|jiangsu
南京|nanjing
苏州|suzhou
无锡|wuxi
常州|changzhou
南通|nantong
扬州|yangzhou
徐州|xuzhou
福建|fujian
福州|fuzhou
厦门|xiamen
泉州|quanzhou
山东|shandong
济南|jinan
青岛|qingdao
烟台|yantai
潍坊|weifang
河北|hebei
石家庄|shijiazhuang
河南|henan
郑州|zhengzhou
洛阳|luoyang
湖北|hubei
武汉|wuhan
湖南|hunan
长沙|changsha
四川|sichuan
成都|chengdu
安徽|anhui
合肥|hefei
江西|jiangxi
南昌|nanchang
辽宁|liaoning
沈阳|shenyang
大连|dalian
吉林|jilin
长春|changchun
黑龙江|heilongjiang
哈尔滨|harbin
陕西|shaanxi
西安|xian xi'an
山西|shanxi
太原|taiyuan
云南|yunnan
昆明|kunming
贵州|guizhou
广西|guangxi
海南|hainan
甘肃|gansu
新疆|xinjiang
美国|usa us america
英国|uk
日本|japan
韩国|korea
德国|germany deutschland
法国|france
新加坡|singapore
印度|india
泰国|thailand
越南|vietnam
马来西亚|malaysia
澳大利亚|australia
加拿大|canada
意大利|italy italia
亚洲|asia
亚太|apac asia-pacific
欧洲|europe
`;

/** 1 province, 2 prefecture, 3 county, 0 a country or a part of the world. */
export type Level = 0 | 1 | 2 | 3;

export interface Division {
  /** Two digits for a province, four for a prefecture, six for a county; `x` and the name for a country, '' for China. */
  readonly code: string;
  readonly level: Level;
  /** 深圳 of 深圳市, 恩施 of 恩施土家族苗族自治州; the name itself where less than two characters would remain. */
  readonly short: string;
  /** The last character of the full name: 市, 区, 县, ... */
  readonly kind: string;
}

/** One way a division is written. `full`: with 省, 市, 区, 县 and so beyond doubt. */
export interface Place {
  readonly text: string;
  readonly full: boolean;
  readonly divisions: readonly Division[];
}

const PEOPLES =
  /(?:满|回|壮|苗|蒙古|维吾尔|土家|朝鲜|藏|羌|彝|布依|侗|哈尼|傣|白|景颇|傈僳|柯尔克孜|哈萨克|瑶|畲|仫佬|毛南|黎|仡佬|水|纳西|拉祜|佤|布朗|独龙|怒|普米|裕固|保安|东乡|撒拉|土|塔吉克|锡伯|达斡尔|鄂伦春|鄂温克|各)族/g;

/** A full name without its rank: 深圳, 恩施, 内蒙古. */
function shortName(name: string): string {
  const bare = name
    .replace(
      /(?:自治区|自治州|自治县|自治旗|特别行政区|新区|林区|矿区|地区|省|市|区|县|盟|旗|州)$/,
      (rank, at) => (rank === '州' && at < 2 ? rank : ''),
    )
    .replace(/(?<=..)(?:维吾尔)$/, '');
  const short = /自治/.test(name)
    ? bare.replace(PEOPLES, '').replace(/壮族$|回族$|蒙古$(?<=...蒙古)/, '')
    : bare;
  return short.length >= 2 ? short : name;
}

let index: Map<string, Place[]> | undefined;

/** Places by their first two characters, the longest first. */
export function placesByStart(): ReadonlyMap<string, readonly Place[]> {
  index ??= buildIndex();
  return index;
}

function lines(table: string): string[] {
  return table.split('\n').filter((line) => line !== '');
}

function buildIndex(): Map<string, Place[]> {
  const found = new Map<string, { full: boolean; divisions: Division[] }>();
  const add = (text: string, full: boolean, division: Division): void => {
    const place = found.get(text);
    if (place === undefined) found.set(text, { full, divisions: [division] });
    else {
      place.full ||= full;
      if (!place.divisions.includes(division)) place.divisions.push(division);
    }
  };
  const addDivision = (code: string, name: string): void => {
    const short = shortName(name);
    const division: Division = {
      code,
      level: (code.length / 2) as Level,
      short,
      kind: name.slice(-1),
    };
    add(name, true, division);
    if (short === name) return;
    add(short, false, division);
    // Counties become cities and districts; old names stay in use: 顺德市, 余杭市, 武进县.
    if (division.level === 3) for (const rank of ['市', '县', '区']) add(short + rank, true, division);
    else if (division.level === 2 && division.kind !== '市') add(`${short}市`, true, division);
    else if (division.level === 1 && division.kind === '区') add(`${short}省`, true, division);
  };
  for (const line of [...lines(DIVISIONS), ...lines(BEYOND)]) {
    const [head = '', ...counties] = line.split(' ');
    const code = /^\d+/.exec(head)?.[0] ?? '';
    const name = head.slice(code.length);
    if (name !== '') addDivision(code, name);
    for (const county of counties) addDivision(code + county.slice(0, 2), county.slice(2));
  }
  for (const line of lines(OTHER_PLACES)) {
    const [code = '', ...names] = line.split(' ');
    const level = Math.max(2, code.length / 2) as Level;
    for (const name of names) add(name, true, { code, level, short: name, kind: '' });
  }
  for (const name of lines(COUNTRIES).flatMap((line) => line.split(' '))) {
    add(name, true, {
      code: name === '中国' ? '' : `x${name}`,
      level: 0,
      short: name,
      kind: '',
    });
  }
  for (const name of WORLD.split(' ')) add(name, true, { code: '', level: 0, short: name, kind: 'world' });
  const byStart = new Map<string, Place[]>();
  for (const [text, place] of found) {
    const start = text.slice(0, 2);
    const list = byStart.get(start);
    if (list === undefined) byStart.set(start, [{ text, ...place }]);
    else list.push({ text, ...place });
  }
  for (const list of byStart.values()) list.sort((a, b) => b.text.length - a.text.length);
  return byStart;
}

/** The place written exactly so: 深圳, 深圳市, 中国. */
export function placeNamed(text: string): Place | undefined {
  return placesByStart()
    .get(text.slice(0, 2))
    ?.find((place) => place.text === text);
}

let towns: Map<string, string[]> | undefined;

/** Towns of a division by its code, the longest first. */
export function townsOf(code: string): readonly string[] {
  towns ??= new Map(
    lines(TOWNS).map((line) => {
      const [of = '', ...names] = line.split(' ');
      return [of, names.sort((a, b) => b.length - a.length)];
    }),
  );
  return towns.get(code) ?? [];
}

let romanised: Map<string, string> | undefined;

/** Short name of the place a Latin token stands for: `shenzhen` is 深圳. Lower case, `hong kong` as `hongkong`. */
export function placeOfLatin(token: string): string | undefined {
  if (romanised === undefined) {
    romanised = new Map();
    for (const line of lines(ROMANISED)) {
      const [name = '', forms = ''] = line.split('|');
      for (const form of forms.split(' ')) romanised.set(form.replace(/[^a-z]/g, ''), name);
    }
  }
  return romanised.get(token);
}
