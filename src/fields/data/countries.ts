import { foldHard } from '../fold.js';

/**
 * Countries and regions with a numbering plan of their own: ISO 3166 code, Chinese name, English name, and other names
 * people write, split by `|`. Codes and plain names as in Unicode CLDR.
 */
const NAMES = `
AC 阿森松岛|Ascension Island
AD 安道尔|Andorra
AE 阿拉伯联合酋长国|United Arab Emirates|阿联酋|UAE|U.A.E.|ARE
AF 阿富汗|Afghanistan
AG 安提瓜和巴布达|Antigua & Barbuda
AI 安圭拉|Anguilla
AL 阿尔巴尼亚|Albania
AM 亚美尼亚|Armenia
AO 安哥拉|Angola
AR 阿根廷|Argentina|ARG
AS 美属萨摩亚|American Samoa
AT 奥地利|Austria|Österreich|AUT
AU 澳大利亚|Australia|澳洲|AUS
AW 阿鲁巴|Aruba
AX 奥兰群岛|Åland Islands
AZ 阿塞拜疆|Azerbaijan
BA 波斯尼亚和黑塞哥维那|Bosnia & Herzegovina|波黑|Bosnia
BB 巴巴多斯|Barbados
BD 孟加拉国|Bangladesh|孟加拉|BGD
BE 比利时|Belgium|Belgique|België|BEL
BF 布基纳法索|Burkina Faso
BG 保加利亚|Bulgaria
BH 巴林|Bahrain
BI 布隆迪|Burundi
BJ 贝宁|Benin
BL 圣巴泰勒米|St. Barthélemy
BM 百慕大|Bermuda
BN 文莱|Brunei|Brunei Darussalam
BO 玻利维亚|Bolivia|Plurinational State of Bolivia
BQ 荷属加勒比区|Caribbean Netherlands
BR 巴西|Brazil|Brasil|BRA
BS 巴哈马|Bahamas
BT 不丹|Bhutan
BW 博茨瓦纳|Botswana
BY 白俄罗斯|Belarus
BZ 伯利兹|Belize
CA 加拿大|Canada|CAN
CC 科科斯群岛|Cocos (Keeling) Islands
CD 刚果（金）|DR Congo|刚果民主共和国|Congo - Kinshasa|Democratic Republic of the Congo
CF 中非共和国|Central African Republic
CG 刚果（布）|Congo|刚果共和国|刚果|Congo - Brazzaville|Republic of the Congo
CH 瑞士|Switzerland|Schweiz|Suisse|CHE
CI 科特迪瓦|Côte d’Ivoire|象牙海岸|Ivory Coast
CK 库克群岛|Cook Islands
CL 智利|Chile|CHL
CM 喀麦隆|Cameroon
CN 中国|China|中华人民共和国|中国大陆|大陆|内地|中国内地|CHN|PRC|PR China|Mainland China|China Mainland|P.R. China|P.R.C.|Peoples Republic of China
CO 哥伦比亚|Colombia|COL
CR 哥斯达黎加|Costa Rica
CU 古巴|Cuba
CV 佛得角|Cape Verde|Cabo Verde
CW 库拉索|Curaçao
CX 圣诞岛|Christmas Island
CY 塞浦路斯|Cyprus
CZ 捷克|Czechia|捷克共和国|Czech Republic|CZE
DE 德国|Germany|德意志联邦共和国|Deutschland|DEU|Federal Republic of Germany
DJ 吉布提|Djibouti
DK 丹麦|Denmark|Danmark|DNK
DM 多米尼克|Dominica
DO 多米尼加共和国|Dominican Republic|多米尼加
DZ 阿尔及利亚|Algeria
EC 厄瓜多尔|Ecuador
EE 爱沙尼亚|Estonia
EG 埃及|Egypt|EGY
EH 西撒哈拉|Western Sahara
ER 厄立特里亚|Eritrea
ES 西班牙|Spain|España|ESP
ET 埃塞俄比亚|Ethiopia
FI 芬兰|Finland|Suomi|FIN
FJ 斐济|Fiji
FK 福克兰群岛|Falkland Islands|马尔维纳斯群岛
FM 密克罗尼西亚|Micronesia
FO 法罗群岛|Faroe Islands
FR 法国|France|法兰西|FRA
GA 加蓬|Gabon
GB 英国|United Kingdom|大不列颠|联合王国|英格兰|苏格兰|威尔士|北爱尔兰|UK|U.K.|Great Britain|Britain|England|Scotland|Wales|Northern Ireland|GBR
GD 格林纳达|Grenada
GE 格鲁吉亚|Georgia
GF 法属圭亚那|French Guiana
GG 根西岛|Guernsey
GH 加纳|Ghana
GI 直布罗陀|Gibraltar
GL 格陵兰|Greenland
GM 冈比亚|Gambia
GN 几内亚|Guinea
GP 瓜德罗普|Guadeloupe
GQ 赤道几内亚|Equatorial Guinea
GR 希腊|Greece|Hellas|GRC
GT 危地马拉|Guatemala
GU 关岛|Guam
GW 几内亚比绍|Guinea-Bissau
GY 圭亚那|Guyana
HK 香港|Hong Kong|中国香港|香港特别行政区|中国香港特别行政区|HKG|Hongkong|Hong Kong SAR|Hong Kong SAR China
HN 洪都拉斯|Honduras
HR 克罗地亚|Croatia
HT 海地|Haiti
HU 匈牙利|Hungary|HUN
ID 印度尼西亚|Indonesia|印尼|IDN
IE 爱尔兰|Ireland|Éire|IRL|Republic of Ireland
IL 以色列|Israel|ISR
IM 马恩岛|Isle of Man
IN 印度|India|Bharat|IND
IO 英属印度洋领地|British Indian Ocean Territory
IQ 伊拉克|Iraq
IR 伊朗|Iran|Islamic Republic of Iran|IRN
IS 冰岛|Iceland
IT 意大利|Italy|Italia|ITA
JE 泽西岛|Jersey
JM 牙买加|Jamaica
JO 约旦|Jordan
JP 日本|Japan|日本国|JPN|にほん|にっぽん
KE 肯尼亚|Kenya|KEN
KG 吉尔吉斯斯坦|Kyrgyzstan
KH 柬埔寨|Cambodia|KHM
KI 基里巴斯|Kiribati
KM 科摩罗|Comoros
KN 圣基茨和尼维斯|St. Kitts & Nevis
KP 朝鲜|North Korea|北韩|DPRK|PRK
KR 韩国|South Korea|大韩民国|南韩|대한민국|한국|KOR|Korea|Republic of Korea|Korea, Republic of|Korea South
KW 科威特|Kuwait|KWT
KY 开曼群岛|Cayman Islands
KZ 哈萨克斯坦|Kazakhstan|KAZ
LA 老挝|Laos|Lao|Lao PDR
LB 黎巴嫩|Lebanon
LC 圣卢西亚|St. Lucia
LI 列支敦士登|Liechtenstein
LK 斯里兰卡|Sri Lanka|LKA
LR 利比里亚|Liberia
LS 莱索托|Lesotho
LT 立陶宛|Lithuania
LU 卢森堡|Luxembourg
LV 拉脱维亚|Latvia
LY 利比亚|Libya
MA 摩洛哥|Morocco
MC 摩纳哥|Monaco
MD 摩尔多瓦|Moldova|Republic of Moldova
ME 黑山|Montenegro
MF 法属圣马丁|St. Martin
MG 马达加斯加|Madagascar
MH 马绍尔群岛|Marshall Islands
MK 北马其顿|North Macedonia|马其顿|Macedonia
ML 马里|Mali
MM 缅甸|Myanmar|Burma|MMR
MN 蒙古|Mongolia|蒙古国|MNG
MO 澳门|Macao|中国澳门|澳门特别行政区|中国澳门特别行政区|Macau|Macao SAR|MAC
MP 北马里亚纳群岛|Northern Mariana Islands
MQ 马提尼克|Martinique
MR 毛里塔尼亚|Mauritania
MS 蒙特塞拉特|Montserrat
MT 马耳他|Malta
MU 毛里求斯|Mauritius
MV 马尔代夫|Maldives
MW 马拉维|Malawi
MX 墨西哥|Mexico|México|MEX
MY 马来西亚|Malaysia|大马|MYS
MZ 莫桑比克|Mozambique
NA 纳米比亚|Namibia
NC 新喀里多尼亚|New Caledonia
NE 尼日尔|Niger
NF 诺福克岛|Norfolk Island
NG 尼日利亚|Nigeria|NGA
NI 尼加拉瓜|Nicaragua
NL 荷兰|Netherlands|尼德兰|Nederland|Holland|The Netherlands|NLD
NO 挪威|Norway|Norge|NOR
NP 尼泊尔|Nepal|NPL
NR 瑙鲁|Nauru
NU 纽埃|Niue
NZ 新西兰|New Zealand|纽西兰|NZL
OM 阿曼|Oman
PA 巴拿马|Panama
PE 秘鲁|Peru
PF 法属波利尼西亚|French Polynesia
PG 巴布亚新几内亚|Papua New Guinea|巴新
PH 菲律宾|Philippines|菲国|The Philippines|PHL
PK 巴基斯坦|Pakistan|PAK
PL 波兰|Poland|Polska|POL
PM 圣皮埃尔和密克隆群岛|St. Pierre & Miquelon
PR 波多黎各|Puerto Rico
PS 巴勒斯坦|Palestinian Territories|Palestine
PT 葡萄牙|Portugal|PRT
PW 帕劳|Palau
PY 巴拉圭|Paraguay
QA 卡塔尔|Qatar|QAT
RE 留尼汪|Réunion
RO 罗马尼亚|Romania|ROU
RS 塞尔维亚|Serbia
RU 俄罗斯|Russia|俄罗斯联邦|俄国|Russian Federation|Россия|RUS
RW 卢旺达|Rwanda
SA 沙特阿拉伯|Saudi Arabia|沙特|KSA|SAU|Kingdom of Saudi Arabia
SB 所罗门群岛|Solomon Islands
SC 塞舌尔|Seychelles
SD 苏丹|Sudan
SE 瑞典|Sweden|Sverige|SWE
SG 新加坡|Singapore|星加坡|SGP|Republic of Singapore
SH 圣赫勒拿|St. Helena
SI 斯洛文尼亚|Slovenia
SJ 斯瓦尔巴和扬马延|Svalbard & Jan Mayen
SK 斯洛伐克|Slovakia|斯洛伐克共和国
SL 塞拉利昂|Sierra Leone
SM 圣马力诺|San Marino
SN 塞内加尔|Senegal
SO 索马里|Somalia
SR 苏里南|Suriname
SS 南苏丹|South Sudan
ST 圣多美和普林西比|São Tomé & Príncipe
SV 萨尔瓦多|El Salvador
SX 荷属圣马丁|Sint Maarten
SY 叙利亚|Syria|Syrian Arab Republic
SZ 斯威士兰|Eswatini|Swaziland
TA 特里斯坦-达库尼亚|Tristan da Cunha
TC 特克斯和凯科斯群岛|Turks & Caicos Islands
TD 乍得|Chad
TG 多哥|Togo
TH 泰国|Thailand|THA
TJ 塔吉克斯坦|Tajikistan
TK 托克劳|Tokelau
TL 东帝汶|Timor-Leste|East Timor
TM 土库曼斯坦|Turkmenistan
TN 突尼斯|Tunisia
TO 汤加|Tonga
TR 土耳其|Turkey|Türkiye|Turkiye|TUR
TT 特立尼达和多巴哥|Trinidad & Tobago|Trinidad
TV 图瓦卢|Tuvalu
TW 台湾|Taiwan|中国台湾|台湾省|中国台湾省|台湾地区|TWN|Taiwan, China|Taiwan China|Chinese Taipei|Taiwan, Province of China
TZ 坦桑尼亚|Tanzania|United Republic of Tanzania
UA 乌克兰|Ukraine|UKR
UG 乌干达|Uganda
US 美国|United States|美利坚合众国|美利坚|USA|U.S.A.|U.S.|America|United States of America
UY 乌拉圭|Uruguay
UZ 乌兹别克斯坦|Uzbekistan
VA 梵蒂冈|Vatican City|Holy See
VC 圣文森特和格林纳丁斯|St. Vincent & Grenadines
VE 委内瑞拉|Venezuela|Bolivarian Republic of Venezuela
VG 英属维尔京群岛|British Virgin Islands
VI 美属维尔京群岛|U.S. Virgin Islands
VN 越南|Vietnam|Viet Nam|Việt Nam|VNM
VU 瓦努阿图|Vanuatu
WF 瓦利斯和富图纳|Wallis & Futuna
WS 萨摩亚|Samoa
XK 科索沃|Kosovo
YE 也门|Yemen
YT 马约特|Mayotte
ZA 南非|South Africa|RSA|ZAF
ZM 赞比亚|Zambia
ZW 津巴布韦|Zimbabwe
`;

let codes: Map<string, string> | undefined;

function byName(): ReadonlyMap<string, string> {
  if (codes !== undefined) return codes;
  codes = new Map();
  for (const line of NAMES.trim().split('\n')) {
    const code = line.slice(0, 2);
    codes.set(foldHard(code), code);
    for (const name of line.slice(3).split('|')) codes.set(foldHard(name), code);
  }
  return codes;
}

/**
 * ISO 3166 code of a country written as a whole: 美国, USA, United States, us, `HK 香港`, `China (中国)`. Two names in
 * one text must say the same; undefined for anything else.
 */
export function countryNamed(text: string): string | undefined {
  if (text.length > 60) return undefined;
  const whole = byName().get(foldHard(text));
  if (whole !== undefined) return whole;
  const parts = text
    .split(/[/()（）,，|-]|(?<=\p{Script=Han}) |(?<=^[A-Za-z]{2,3}) /u)
    .filter((part) => /\S/.test(part));
  if (parts.length < 2) return undefined;
  const found = new Set(parts.map((part) => byName().get(foldHard(part))));
  const [only] = found;
  return found.size === 1 ? only : undefined;
}
