/** Chinese surnames of one character, simplified, the more frequent first; traditional forms are folded before looking. */
const SINGLE =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩邓冯曹彭曾萧肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付傅方邹熊白孟秦邱侯江尹薛闫阎段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤' +
  '康易乔赖文尚施洪季岳仇温牛樊葛邢安齐伍庞颜倪庄聂章鲁俞兰辛管殷翟申耿关焦左柳甘祝包宁欧柯阮纪霍凌梅童毕单裴成苗谷盛曲翁冉蓝路游靳辽褚房骆' +
  '卫柏解裘池屈鲍柴麦卞项滕植费涂卓岑桂时桑党仲冷宗蒲占詹丘储古米阳娄符芦晏窦戚敖尤车宫应苟景隋司阚全邬丛瞿巫臧谌匡粟艾边喻吉荣佟牟漆简茅查原商卜楼虞晋扬吾闻冀华燕亓么仝上幸巩' +
  '郁麻皮郎郗诸练狄但帅籍鄢缪揭逯郜栾刁花明连祁祖宣沙封惠农仁木计邝来干达信平代元鞠官区逄折晁芮隆初战戎火那亢奚仓暴胥支雍阴乐双山益贝寿蒙伏席强云终暨居衡步都满弘国寇广禄阙东殳沃利蔚越夔师厍勾融訾空毋乜养须丰巢蒯相红竺权逑盖后荆朴';

/** Surnames of two characters. */
const COMPOUND =
  '欧阳 上官 司马 诸葛 东方 皇甫 尉迟 公孙 令狐 慕容 司徒 司空 夏侯 端木 南宫 西门 东郭 百里 呼延 轩辕 长孙 宇文 钟离 闾丘 澹台 公冶 宗政 濮阳 淳于 单于 太叔 申屠 仲孙 赫连 独孤 拓跋 完颜 纳兰 第五 公羊 谷梁 段干 万俟 闻人 鲜于 左丘 子车 颛孙 微生 漆雕 壤驷 公良 乐正 巫马 梁丘 南门 东门 羊舌 爱新觉罗 叶赫那拉';

/** The most frequent surnames of Japan, simplified; those that are as well a place in China are left out. */
const JAPANESE =
  '佐藤 铃木 高桥 田中 渡边 渡辺 伊藤 山本 中村 小林 加藤 吉田 山田 佐佐木 佐々木 山口 松本 井上 木村 斋藤 斉藤 清水 山崎 池田 桥本 阿部 石川 前田 藤田 后藤 冈田 长谷川 村上 近藤 石井 坂本 远藤 青木 藤井 西村 福田 太田 三浦 藤原 冈本 松田 中岛 中野 原田 小川 小野 竹内 田村 和田 金子 石田 上田 森田 柴田 酒井 工藤 横山 宫崎 宫本 内田 高木 安藤 谷口 大野 丸山 今井 藤本 武田 村田 平野 增田 杉山 小岛 千叶 久保 松井 野口';
export const JAPANESE_SURNAMES: ReadonlySet<string> = new Set(JAPANESE.split(' '));

export const SURNAMES: ReadonlySet<string> = new Set(SINGLE);

/** The 120 most frequent: with 小 or 老 before them they are a way to call somebody (小王), where 小明 is a name. */
export const COMMON_SURNAMES: ReadonlySet<string> = new Set([...SURNAMES].slice(0, 120));

export const COMPOUND_SURNAMES: ReadonlySet<string> = new Set(COMPOUND.split(' '));

/** The surname a simplified Chinese or Japanese name begins with: the compound one where it fits. */
export function surnameOf(name: string): string | undefined {
  for (const length of [4, 2]) {
    const start = name.slice(0, length);
    if (start.length === length && COMPOUND_SURNAMES.has(start)) return start;
  }
  const first = name.slice(0, 1);
  const chinese = SURNAMES.has(first) ? first : undefined;
  // 田中华 is Chinese, 田中太郎 is not; neither is 佐藤健.
  if (chinese !== undefined && name.length < 4) return chinese;
  for (const length of [3, 2])
    if (name.length > length && JAPANESE_SURNAMES.has(name.slice(0, length))) return name.slice(0, length);
  return chinese;
}
