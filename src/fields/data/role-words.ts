/** What people are at a company. Simplified characters, separated by space. */

/** Fields of work; with 部, 科, 组 a department: 采购部, 技术科. */
export const AREAS =
  '采购 供应链 供应 财务 会计 成本 预算 资金 税务 审计 销售 市场 营销 业务 商务 外贸 内贸 国际 国内 海外 电商 渠道 招商 招标 投标 技术 研发 工程 设计 工艺 生产 制造 计划 资材 物控 品质 品管 质量 质检 质管 仓库 仓储 物流 储运 运输 设备 动力 机电 电气 机械 安全 安环 环保 行政 人事 人力 人力资源 综合 总务 后勤 办公 办公室 文秘 信息 信息化 网络 软件 硬件 运营 运维 客服 客户 大客户 售后 售前 服务 项目 产品 法务 企划 策划 宣传 新媒体 教务 招生 医务 护理 药剂 检验 科教 基建 物业 车间 门店 餐饮 客房 培训 投资 融资 风控 战略 企管 企业管理 华东 华南 华北 华中 西南 西北 东北 大区 区域 分公司 公司 部门 集团';

export const AREA_ENDS = '部 科 处 室 中心 组 课 股';

/** Put before a position: 副总经理, 高级工程师, 代主任. */
export const RANKS = '总 副 正 主 高级 资深 首席 执行 常务 助理 代理 代 兼 兼任 兼职 第一 前任 前 原 现任';

export const POSITIONS =
  '总经理 经理 总裁 董事长 董事 董秘 监事 总监 主任 主管 部长 科长 处长 局长 厅长 院长 校长 园长 厂长 店长 组长 队长 站长 所长 行长 社长 会长 理事长 理事 秘书长 秘书 助理 会计 会计师 出纳 文员 专员 专责 内勤 外勤 采购员 业务员 销售员 营业员 销售代表 业务代表 代表 客户经理 工程师 总工程师 总工 高工 技术员 技工 设计师 设计员 绘图员 教授 讲师 教师 教练 教官 程序员 医生 医师 大夫 护士 护士长 律师 顾问 司机 保安 门卫 库管 仓管 仓管员 保管员 跟单 跟单员 质检员 检验员 调度 调度员 操作员 安全员 资料员 施工员 项目经理 班长 工长 班主任 负责人 法人 法人代表 法定代表人 股东 合伙人 创始人 创办人 书记 主席 委员 镇长 村长 县长 市长 区长 书记员 主编 编辑 记者 收银 收银员 前台 客服 财务 采购 销售 行政 人事 技术 仓库 售后 设计 运营 业务 老板 老板娘';

/** What somebody is called out of politeness; it tells no position. */
export const HONORIFICS =
  '女士 先生 小姐 太太 夫人 老师 博士 师傅 同学 阿姨 大姐 大哥 老板 老板娘 总 董 工 姐 哥 叔 姨';

/** Words beside a name that say nothing of who the person is. */
export const REMARKS =
  '及家人 家人 微信同号 同微信 微信 手机同微信 收 代收 亲收 转 转交 本人 常用 备用 主要 主要联系人 第一联系人 首要联系人 联系人 收件人 收货人 经办人 对接人 姓名 名字 新 旧 先打电话 电话联系 短信联系 老客户 新客户 勿扰 勿打 不接电话 外地';

/** Cells that say that nobody is known. */
export const NOBODY =
  '不知道 不清楚 无联系人 没联系人 暂无联系人 无人 没有人 匿名 保密 同上 略 待补 未填 未填写 未提供 无名 无名氏 佚名 某某 某人 客户 个人 本人 自己';

/** Words that positions in English are made of. */
export const LATIN_AREAS =
  'general sales purchasing procurement sourcing finance financial accounting accounts marketing technical operations operation logistics warehouse production quality project product hr human resources customer service export import business development regional area senior deputy assistant vice chief executive managing it of and the key account office plant factory r d research supply chain';
export const LATIN_POSITIONS =
  'manager director ceo cfo cto coo cio president vp chairman chairwoman secretary officer head owner founder cofounder partner accountant engineer buyer purchaser supervisor coordinator representative rep specialist consultant assistant clerk controller merchandiser receptionist principal superintendent foreman lead';
