import { simplify } from '../../text/han.js';
import { SURNAMES, surnameOf } from '../data/surnames.js';

/** Words that follow a surname or a name in speech and letters; the longest first. */
export const HAN_TITLES = [
  '女士',
  '先生',
  '小姐',
  '太太',
  '夫人',
  '老师',
  '教授',
  '博士',
  '医生',
  '大夫',
  '律师',
  '师傅',
  '同学',
  '阿姨',
  '大姐',
  '大哥',
  '总经理',
  '副总经理',
  '副总裁',
  '总裁',
  '董事长',
  '副董事长',
  '副总',
  '总监',
  '经理',
  '主任',
  '主管',
  '部长',
  '科长',
  '处长',
  '局长',
  '院长',
  '校长',
  '厂长',
  '店长',
  '组长',
  '队长',
  '站长',
  '秘书',
  '助理',
  '会计',
  '出纳',
  '采购',
  '工程师',
  '总工',
  '高工',
  '老板',
  '老板娘',
  '董',
  '总',
  '工',
  '姐',
  '哥',
  '叔',
  '姨',
].sort((a, b) => b.length - a.length);

const TITLE = new RegExp(`(?:${HAN_TITLES.join('|')})$`);

/** Words of two to four characters that begin like a surname and are none of a person. */
const NO_NAMES = new Set(
  '文员 程序员 经理 采购 财务 部门 办公 公司 单位 国内 国外 客户 安全 高级 项目 方便 时间 任何 明天 金额 空号 关机 停机 成都 石家庄 武汉 郑州 沈阳 温州 连云港 江苏 安徽 江西 贵州 云南 广州 广东 广西 万科 华为 平安 方正 金山 全国 全部 白天 晚上 周一 周末 周二 周三 周四 周五 周六 周日 常用 常联系 红色 农行 终端 易错 应付 应收 家庭 同上 水果 费用 高新 高新区 和平 任意 车间 仓库 生产 黄页 金融 银行 项目部 何时 何地 于是 宁波 宁夏 海南 江门 常州 南京 南通 南昌 西安 景点 门卫 查询 支持 支付 万一 向日葵 时尚 平台 强化 原厂 原来 单独 计划 关注 解决 解释 安装 安排 路由 代理 代办 花店 麦当劳 权限 后台 后勤 阿里 终止 储备 米其林 满意'.split(
    ' ',
  ),
);

/**
 * Whether a text of Han characters is likely the name of a person: a known surname with one or two characters
 * behind it (three or four for a compound surname), or a surname with a title (王总, 李小姐).
 */
export function isHanName(text: string): boolean {
  if (text.length < 2 || text.length > 7) return false;
  const folded = simplify(text);
  const surname = surnameOf(folded);
  if (surname === undefined) return false;
  const title = TITLE.exec(folded)?.[0] ?? '';
  const name =
    folded.length - title.length >= surname.length ? folded.slice(0, folded.length - title.length) : folded;
  if (!/^\p{Script=Han}+$/u.test(name) || NO_NAMES.has(name)) return false;
  const given = name.length - surname.length;
  return given === 0 ? title !== '' : given <= 2;
}

/** The names most cells hold: a frequent surname and one or two characters that are no title. */
export function isPlainName(cell: string): boolean {
  if (cell.length < 2 || cell.length > 3 || !/^[\u4e00-\u9fff]+$/.test(cell)) return false;
  const folded = simplify(cell);
  if (!SURNAMES.has(folded.slice(0, 1)) || surnameOf(folded) !== folded.slice(0, 1)) return false;
  return (
    isHanName(cell) && !HAN_TITLES.some((title) => folded.endsWith(title)) && !/[部厂店某等收]$/.test(folded)
  );
}
