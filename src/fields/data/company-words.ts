/** What company names are made of besides the place and the brand. Simplified characters, lower case, separated by space. */

/** Words of a trade that many kinds of business carry: they tell little about which business it is. */
export const GENERAL_TRADES = `
科技 技术 高科 高科技 科贸 工贸 商贸 贸易 经贸 外贸 国贸 进出口 对外贸易 国际贸易 实业 工业 企业 产业 事业 商业 农工商 发展 开发 管理 企业管理
服务 技术服务 咨询服务 综合服务 科技服务 工程 技术工程 科技工程 投资 创业投资 风险投资 股权投资 投资管理 资产管理 资产 资本 创投 控股投资 集成 系统 系统集成 国际 环球
联合 总 系列 供应链 供应链管理 连锁 连锁经营 加盟 经营 运营 运营管理 经营管理 销售 营销 批发 零售 购销 代理 代销 配送 采购 经销 产销 分销 直销 招标 招投标 策划 推广
创新 创业 孵化 孵化器 众创空间 产业园 科技园 工业园 园区 产业发展 科技发展 技术开发 技术发展 产品 制品 用品 物资 物料 材料 原料 器材 设备 设施 装备 配件 部件 零件 零配件 零部件 元件 组件
制造 加工 生产 研发 研制 设计 安装 维修 检修 修理 租赁 承包 施工 检测 检验 测试 试验 监测 监理 认证 评估 鉴定 勘察 勘测 测绘 规划 改造 建设 养护 维护 应用 智能 智能化 智慧 数字 数字化 数据
信息 信息化 资讯 信息科技 信息技术 信息系统 信息咨询 信息工程 信息服务 咨询 顾问 商务 商务服务 商务咨询 管理咨询 企业服务 企业咨询 经济 经济技术 市场 环保 新型 精密 精工 综合 资源 时尚 生活 生活服务 日用 民用 特种 专用 专业 高新技术 高新 自动 自动化 现代 新兴
股份 集团 控股 在线 平台 方案 解决方案 中试 类 专卖 直供 展销 展览服务 总汇 大全 世界 天地 用具 器具 机具 耗材 辅材 用料 制作 喷涂 涂装 装配 组装 打样 处理 深加工 开采 供应 经纪 代理 代理服务 中介 中介服务 信息科技发展 网络信息 科技信息
`;

/** Words of a trade that tell what the business does. */
export const TRADES = `
电子 电子科技 电子商务 电商 跨境电商 微电子 光电 光电子 光学 光电科技 光通信 半导体 集成电路 芯片 微电 微纳 纳米 晶圆 传感 传感器 传感技术 元器件 电子元件 电子元器件 电子器件 电路 电路板 线路板 印制电路 印刷电路 连接器 接插件 线束 显示 显示器 触控 液晶 显示技术 led 照明 灯饰 灯具 光源 激光 红外 雷达 导航 卫星 测控 遥感 定位 物联网 物联 互联网 互联 移动互联 网络 网络科技 网络技术 网路 网吧 网咖 网信 网安 信息安全 软件 软件技术 软件开发 软件科技 系统工程 计算机 计算机系统 电脑 云计算 云 大数据 人工智能 机器人 机器 区块链 算法 游戏 动漫 动画 直播 短视频 新媒体 自媒体 多媒体 媒体 传媒 文化传媒 影视传媒 文化传播 文化 文化艺术 文化创意 文化产业 文化发展 文创 文旅 传播 广告 广告传媒 广告设计 影视 影业 影院 影城 电影 电视 广播 广播电视 有线电视 视听 音像 音响 音乐 唱片 演艺 演出 娱乐 互娱 艺术 美术 书画 画廊 工艺 工艺品 工艺美术 美工 礼品 礼仪 庆典 婚庆 摄影 图文 图文设计 打印 快印 印刷 印务 印刷包装 印刷科技 包装 包装材料 包装制品 彩印 纸品 纸业 纸制品 造纸 出版 出版传媒 发行 图书 书店 文具 文化用品 办公 办公用品 办公设备 报业 杂志 新闻
通信 通信科技 通信技术 通信设备 通信工程 通讯 通讯设备 通讯技术 电信 移动通信 无线 数码 数码科技 数字科技 数字技术 手机 电话 电器 电气 电气设备 电气工程 电气自动化 自动化设备 自动化科技 自控 控制 控制系统 工控 仪器 仪表 仪器仪表 计量 衡器 电工 电机 电机制造 电梯 电缆 电线 电线电缆 线缆 光缆 光纤 电源 电池 锂电 锂电池 蓄电池 动力电池 电源技术 电源科技 储能 充电 充电桩 变压器 开关 电容 电容器 继电器 低压电器 高低压 输变电 输配电 电力 电力设备 电力工程 电力科技 电力建设 电力安装 供电 配电 发电 水电 火电 风电 热电 核电 光伏 光伏科技 太阳能 风能 风力发电 新能源 新能源科技 新能源汽车 清洁能源 绿色能源 能源 能源科技 能源投资 能源开发 节能 节能环保 节能科技 光能 氢能 动力 动力机械 供热 热力 热能 热工 制冷 制冷设备 空调 暖通 暖通空调 冷链 冷藏 冷冻 冷气 锅炉 燃气 燃料 天然气 煤气 液化气 石油 石油化工 石油天然气 石化 油气 油田 石油机械 油品 成品油 加油站 润滑油 煤炭 煤业 煤矿 煤电 焦化 矿业 矿产 矿产品 矿山 矿山机械 选矿 采矿 采掘 冶金 冶炼 有色金属 有色 金属 金属材料 金属制品 贵金属 稀土 稀有金属 钢铁 钢材 钢管 钢构 钢结构 特钢 不锈钢 不锈钢制品 钢业 铸造 铸件 铸业 锻造 锻压 压铸 冲压 粉末冶金 铜业 铜材 铝业 铝材 铝合金 铝制品 锌业 钛业 钨业 钼业 镍业 镁业 黄金 金银 金银饰品 合金 管业 管道 管材 型材 板材 带材 线材 焊接 焊接材料 电镀 表面处理 热处理 磁材 磁性材料 磁电 钣金 五金 五金制品 五金机电 五金建材 五金电器 五金交电 五金塑胶 五金塑料 五金工具 五金机械 五金配件 日杂 百货 日用百货 日用品 小商品 杂货 模具 模塑 工具 刀具 刃具 量具 磨具 磨料磨具 磨料 紧固件 标准件 螺丝 弹簧 阀门 泵业 泵阀 水泵 阀业 轴承 齿轮 传动 减速机 链条 密封 密封件 密封材料 液压 液压件 气动 风机 压缩机 机械 机械设备 机械制造 机械加工 机械工程 机械科技 机电 机电设备 机电工程 机电科技 机床 数控 数控机床 数控设备 数控科技 精密机械 精密制造 精密科技 精密工业 精密仪器 精密五金 精密电子 精密模具 重工 重型 重机 重型机械 工程机械 农机 农业机械 建筑机械 起重 起重机械 输送机械 食品机械 包装机械 印刷机械 纺织机械 塑料机械 橡塑机械 医药机械 化工机械 化工设备 叉车 石材 石业 玻璃 玻璃制品 玻璃钢 玻纤 玻璃纤维 陶瓷 陶业 卫浴 洁具 厨卫 厨具 厨房设备 橱柜 水泥 混凝土 商品混凝土 商砼 砂石 砖瓦 建材 建筑材料 新型建材 装饰材料 防水 防水材料 保温 保温材料 耐火材料 涂料 油漆 颜料 染料 胶粘 胶粘剂 胶业 门窗 幕墙 门业 窗业 地板 木业 木材 木制品 竹业 竹木 家具 家私 家居 家居用品 家饰 家装 家电 家用电器 家纺 家庭用品 家政 家政服务 家庭服务 装饰 装饰工程 装饰设计 装饰设计工程 装修 装潢 建筑 建筑工程 建筑装饰 建筑装饰工程 建筑安装 建筑安装工程 建筑设计 建筑科技 建筑劳务 建设工程 建设集团 建设发展 建设投资 建设开发 建安 建工 建业 城建 城市建设 城市 城市发展 城市开发 市政 市政工程 市政建设 园林 园林绿化 园林工程 园艺 绿化 景观 景观设计 花卉 苗木 路桥 路桥工程 公路 高速公路 高速 道路 桥梁 隧道 铁路 轨道交通 轨道 地铁 高铁 交通 交通运输 交通科技 港务 港口 码头 航道 航运 海运 船务 船舶 船业 造船 船舶重工 海洋 海洋工程 海工 航空 航空科技 航空航天 航天 航天科技 航空服务 民航 通用航空 机场 防务 军工 安防 安全 安全技术 消防 消防工程 消防器材 消防设备 保安 保安服务 安保 监控 视频 图像 水利 水利水电 水利工程 水务 水业 水处理 供水 排水 自来水 污水处理 净水 净化 净化工程 净化设备 洁净 环境 环境科技 环境工程 环境保护 环境服务 环境治理 环境技术 环境监测 环保科技 环保工程 环保设备 环保技术 环保能源 环卫 清洁 保洁 保洁服务 清洁服务 洗涤 生态 生态环境 生态农业 生态科技 再生资源 再生 资源再生 资源开发 循环 循环经济 废旧物资 回收 废品回收 固废 危废 土壤 低碳 碳素 碳业
化工 化工科技 化工原料 化工产品 化学 化学工业 化学制品 化学品 化学工程 精细化工 精细化学 日化 日用化工 煤化工 氯碱 氟化工 氟化学 硅业 有机硅 钛白粉 化肥 肥业 肥料 复合肥 农药 农化 作物科学 试剂 助剂 催化剂 树脂 塑胶 塑胶制品 塑胶电子 塑胶科技 塑料 塑料制品 塑业 橡塑 橡塑制品 橡胶 橡胶制品 轮胎 硅胶 硅橡胶 薄膜 高分子 高分子材料 新材 新材料 新材料科技 新材料技术 材料科技 材料技术 复合材料 纤维 化纤 碳纤维 膜科技 石墨 石墨烯 超导 超硬材料 功能材料 无纺布 非织造 纺织 纺织品 纺织科技 纺织印染 针织 针纺织品 棉业 棉纺 毛纺 毛织 丝绸 麻业 印染 染整 织造 织业 布业 布艺 服装 服装服饰 服装辅料 服饰 服饰鞋帽 制衣 衣业 时装 童装 内衣 羽绒 羊绒 皮革 皮具 皮业 皮草 箱包 鞋业 鞋材 鞋帽 鞋服 制鞋 帽业 袜业 纽扣 拉链 辅料 绣品 饰品 首饰 珠宝 珠宝首饰 玉器 玉石 钟表 眼镜 玩具 婴童 母婴 母婴用品 儿童用品 宠物 宠物用品 乐器 体育 体育用品 体育文化 体育发展 健身 运动 运动用品 户外 户外用品 自行车 电动车 电动自行车 电动汽车 摩托车 摩配 车业 汽车 汽车科技 汽车电子 汽车零部件 汽车部件 汽车配件 汽配 汽车销售 汽车销售服务 汽车贸易 汽车服务 汽车维修 汽车修理 汽修 汽车租赁 汽车运输 汽车用品 汽车装饰 汽车饰件 汽车内饰 汽车系统 汽贸 车辆 客车 专用车 专用汽车 商用车 零部件制造 车轮 底盘 二手车 驾驶培训 驾校 停车 停车管理 洗车 美车
物流 物流科技 物流服务 物流仓储 现代物流 国际物流 智慧物流 仓储 仓储服务 仓储物流 储运 运输 货运 货运代理 国际货运 国际货运代理 货代 运输服务 客运 公交 公共交通 出租汽车 快递 速递 快运 速运 搬家 搬运 报关 装卸 邮政 集装箱 食品 食品科技 食品工业 食品饮料 食品配料 食品添加剂 农产品 农副产品 农副食品 副食品 副食 粮油 粮食 粮油食品 米业 面业 面粉 油脂 食用油 茶油 调味品 调味食品 味业 酱业 盐业 糖业 糖酒 淀粉 豆制品 肉类 肉食 肉业 肉制品 禽业 蛋业 蛋品 水产 水产品 水产养殖 海产 海鲜 渔业 渔具 果业 果品 果蔬 水果 蔬菜 蔬果 瓜果 果汁 干果 炒货 零食 休闲食品 烘焙 蛋糕 糕点 饼业 面包 糖果 饮料 饮品 饮用水 矿泉水 乳业 乳品 奶业 奶茶 咖啡 茶业 茶叶 酒 酒业 酒水 白酒 啤酒 葡萄酒 黄酒 酿酒 酿造 酒庄 烟酒 烟草 烟花 生鲜 预制菜 速冻 餐饮 餐饮管理 餐饮服务 餐饮文化 餐具 快餐 美食 小吃 火锅 烧烤 面馆 小面馆 饭店 酒家 酒楼 茶楼 茶馆 酒店 酒店管理 大酒店 宾馆 民宿 旅馆 旅业 旅店 旅游 旅游发展 旅游开发 旅游文化 旅行 旅行社 国际旅行社 景区 度假 度假村 温泉 会展 会展服务 会议 会务 会议服务 展览 展览展示 展示 展具 票务 会务服务
农业 农业科技 农业开发 农业发展 农业技术 农业生产资料 农资 农林 农牧 农牧业 农垦 农村 农贸 种业 种子 种苗 种植 种植业 种养 养殖 养殖业 畜牧 畜牧业 畜禽 牧业 饲料 饲料科技 动物保健 动物药业 兽药 林业 林产 林木 菌业 食用菌 蚕业 蜂业 医药 医药科技 医药生物 药业 药品 制药 中药 中药材 中药饮片 中医 中医药 生物 生物科技 生物技术 生物工程 生物医药 生物制药 生物制品 生物医学 生物化学 生物农业 生物材料 生物能源 生化 生命科学 生命科技 基因 基因科技 基因技术 细胞 疫苗 血液制品 诊断 诊断技术 药妆 保健品 保健食品 保健 健康 健康科技 健康管理 健康产业 健康咨询 大健康 营养 营养品 养生 养老 养老服务 康养 康复 医疗 医疗科技 医疗器械 医疗设备 医疗电子 医疗用品 医疗管理 医疗投资 医疗服务 医疗技术 医疗美容 医用 医用材料 医学 医学检验 医学科技 医美 医械 器械 口腔 牙科 齿科 义齿 眼科 美容 美容美发 美发 美业 化妆品 日化用品 美妆 护理 护理用品 护肤 卫生用品 卫生 个人护理 香料 香精 香精香料 教育 教育科技 教育咨询 教育培训 教育管理 教育发展 教育信息咨询 教学设备 培训 职业培训 职业技能培训 早教 留学 翻译 知识产权 知识产权代理 专利 专利代理 商标 人力资源 人力资源服务 人才 人才服务 劳务 劳务派遣 劳务服务 猎头 法律 法律咨询 律师 会计 会计服务 财务 财务咨询 财务管理 财税 税务 税务师 审计 代理记账 记账 公证 公关 市场营销 市场营销策划 营销策划 企业营销策划 企业管理咨询 经济信息咨询 经济咨询 经济发展 商务信息咨询 市场管理 市场调查 调查 金融 金融服务 金融信息 金融信息服务 金融科技 互联网金融 供应链金融 融资租赁 融资担保 融资 担保 保理 商业保理 典当 拍卖 小额贷款 贷款 信贷 信托 证券 期货 基金 基金管理 私募基金 保险 保险代理 保险经纪 财产保险 人寿保险 人寿 财险 寿险 经纪 理财 财富 财富管理 支付 征信 银行 商业银行 农村商业银行 村镇银行 农商银行 清算 股权投资基金 房地产 房地产开发 房地产经纪 房地产开发经营 房产 地产 不动产 置业 置地 楼宇 物业 物业管理 物业服务 房屋 住宅 公寓 商场 商厦 大厦 广场 购物 购物中心 超市 便利 免税 珠宝城 奥特莱斯 商业管理 商业地产 商城 贸易发展
乘用车 卡车 重卡 炭素 游乐 游乐设备 输送 输送设备 输送系统 锌电 铝电 航空港 国际信托 信托投资 感光 感光材料 应急救援 天然橡胶 网络安全 皮革城 电线电缆制造 网红 月子 榨菜 酱腌菜 风味食品 基础技术 人工智能基础技术 基础软件 船舶工业 兵器工业 核工业 烟草专卖 铁路工程 水利投资 交通投资 交通建设 能源发展 国有资产 国有资本 国有资本投资 国有资本运营 城市投资 城投 交投 水投 旅投 农投 产投 建投 能投 国投 电投 人民 中医院 妇幼保健 实验 第一 第二 第三 附属 职业技术 理工 师范 财经 工商管理 科学技术 科学 研究 技术研究 科学研究 规划设计 勘察设计 建筑规划 工程设计 工程技术 工程建设 工程管理 工程咨询 工程监理 工程造价 造价 造价咨询 工程检测 工程勘察 地质 地质勘查 地理信息 测量 测绘科技 气象 防雷 无人机 智能科技 智能装备 智能制造 智能设备 智能系统 智能技术 智能家居 智能控制 智造 智控 智联 智慧城市 智慧农业 智慧能源 空间 视觉 视讯 声学 电声 音频 射频 微波 天线 高频 磁业 热能设备 换热 干燥 分离 过滤 滤清器 过滤器 压力容器 容器 制罐 罐业 瓶业 瓶盖 标签 条码 标识 标牌 防伪 丝网 筛网 金属丝 绳网 绳业 索具 锁业 锁具 卷烟 打火机 雨具 伞业 炊具 锅业 刷业 毛刷 制刷 蜡烛 烛业 香业 佛具 殡葬 殡仪 殡葬服务 陵园 公墓 彩票 福利 再制造 拆迁 拆除 爆破 打井 钻井 钻探 桩基 基础工程 地基 岩土 土石方 脚手架 模板 支护 加固 吊装 起重吊装 机电安装 设备安装 水电安装 管道安装 设备租赁 机械租赁 建筑机械租赁 钢模 机械配件 工程塑料 改性塑料 塑编 编织 草编 藤业 棕业 渔网 麻将 棋牌 桌球 台球 足浴 沐足 足疗 按摩 推拿 洗浴 桑拿 水疗 理发 造型 形象设计 美甲 美睫 纹绣 干洗 洗衣 开锁 配锁 通讯器材 手机配件 电脑配件 打字 复印 打字复印 五金水暖 水暖 水暖器材 建材五金 日用杂品 土产 土特产 特产 花店 鲜花 水族 种养殖 家禽 生猪 肉牛 奶牛 养蜂 桑蚕 水稻 马铃薯 柑橘 苹果种植 猕猴桃 茶叶种植 百货大楼 大楼 空港 内饰件 汽车内饰件 总院 研究总院 设计总院 设计研究总院 电控 氨基酸 硅材料 钢绳 综合能源 集成吊顶 吊顶 基础建设 电网 药用 药物 电磁线 特种电磁线 齿轮箱 减速器 起重机 家园 数字文化 数字创意 特殊钢 轻合金 综合开发 结算 交易 日报 铁塔 航务 电建 电力设计 核能 海上风电 叶片 泵站 电动工具 园林机械 小家电 电热 热水器 净水器 空气净化 新风 地暖 壁纸 墙纸 窗帘 床上用品 床垫 沙发 红木 红木家具 办公家具 定制家具 全屋定制 木门 铝模 铝型材 铜管 铜箔 铝箔 电子材料 半导体材料 光学仪器 镜头 镜片 助听器 轮椅 参茸 滋补品 南北货 豆腐 粉丝 米粉 面条 方便食品 罐头 屠宰 冷冻食品 宠物食品 宠物医院 动物医院 饲料添加剂 添加剂 有机肥 菌种 草坪 节水灌溉 灌溉 农膜 农用 拖拉机 车桥 变速器 变速箱 发动机 内燃机 柴油机 汽轮机 发电机 电动机 微电机 伺服 变频器 逆变器 互感器 断路器 绝缘 绝缘材料 漆包线 桥架 配电箱 开关柜 成套 成套电器 成套设备 电力电子 电力电气 成人用品 计生用品 孕婴 孕婴童 童鞋 皮鞋 布鞋 鞋 茶具 紫砂 刺绣 汉服 校服 工作服 劳保 劳保用品 防护用品 消毒 消毒用品 实验设备 实验仪器 教学仪器 教具 校具 幼教 托育 研学 艺术培训 舞蹈 武术 跆拳道 瑜伽 马术 高尔夫 游艇 滑雪 冰雪 露营 房车 电竞 剧本 密室 私房菜 农家乐 农家菜 牛肉面 拉面 麻辣烫 米线 包子 早餐 早点 烤鱼 烤鸭 卤味 熟食 甜品 冷饮 冰淇淋 酸奶 豆浆 凉茶 茶饮 川菜 湘菜 粤菜 料理 日本料理 韩国料理 西餐 自助餐 团膳 膳食 食材 配餐 供餐 黑芝麻 针纺 汽轮 器皿 真空器皿 轮毂 制动器 活性炭 装配式 研磨 功率半导体 精机 深冷 换热器 果汁 低温 精轧 聚氨酯 滑轨 精密滑轨 包材 新型包材 制版 电讯 轻量化 汽车轻量化 消费品 高教 元宇宙 积层板 超声波 量子 量子技术 新药 机房 机房环境 预应力 妇婴童用品 合纤 焊业 高端装备 新零售 海洋公园 基建 清洗 清洗设备 精密清洗 酒厂 药厂 水厂 电厂 热电厂 纸厂 钢厂 茶厂 机械厂 电缆厂 燕窝 巧克力 蜂蜜 蜂产品 大米 小麦 玉米 花生 大豆 芝麻 红枣 枸杞 人参 阿胶 灵芝 菌菇 香菇 木耳 土豆 大蒜 生姜 辣椒 花椒 火锅底料 底料 酱菜 泡菜 豆瓣 食醋 醋业 酱油 味精 鸡精 海带 紫菜 对虾 螃蟹 龙虾 小龙虾 牛羊肉 牛羊 羊肉 牛肉 猪肉 鸡业 鸭业 鹅业 兔业 毛毯 毯业 终端 影视城 馄饨 饺子 石英 直升机 水表 电表 锗业 锂业 信号 通信信号 高温材料 港湾 钒钛 青稞酒 人力 人力资本 试验场 滨水 磁铁 铁矿 萤石 石膏 石灰 硅材 碳酸钙 硫酸 纯碱 炭黑 油墨 油田服务 海洋石油 盐化 磷化工 磷业 氟业 溴业 锰业 锑业 铅锌 铬业 钢帘线 钢丝 钢丝绳 钢绞线 钢格板 丝杠 导轨 滚珠 涡轮 涡轮增压 活塞 曲轴 气缸 缸套 制动 刹车 减震 转向 悬架 车灯 车身 车桥制造 汽车座椅 座椅 方向盘 中药材种植 花卉苗木 农业机械服务 农机服务
`;

/** Legal forms of companies, the most closely fitting first when one contains another. */
export const LIMITED = '有限责任公司 有限公司 责任有限公司 有限责任';
export const JOINT_STOCK = '股份有限公司 股份公司 股份有限责任公司 股份';

/** Words before a company's legal form that belong to the form. */
export const FORM_PREFIXES = '集团 控股 股份 国际控股集团 总';

/** Other kinds of organisation: the kind of legal form, then its words. */
export const ORGANISATIONS: Readonly<Record<string, string>> = {
  company: '公司 总公司 子公司 有限',
  partnership: '合伙企业 有限合伙 普通合伙 特殊普通合伙',
  sole: '个人独资企业 独资企业 个体工商户 个体经营户 个体户 个体',
  cooperative:
    '专业合作社 农民专业合作社 股份合作社 专业合作社联合社 联合社 供销合作社 供销社 信用合作社 信用社 农村信用合作联社 信用联社 合作社 合作联社',
  factory: '总厂 工厂 分厂 厂',
  shop: '专卖店 花店 旗舰店 商店 便利店 体验店 专营店 零售店 大药房 药房 药店 总店 店 商行 车行 商贸行 行 商场 超市 商铺 铺 档口 档 摊位 摊 经营部 销售部 服务部 门市部 门市 批发部 维修部 营业部 加工部 制作部 供应部 工程部 贸易部 中介部 商贸部 设计部 回收部 租赁部 修理部 部 小卖部 经销部 经销处 经营处 服务处 营销部 收购站 回收站 服务站 加油站 加气站 供应站 维修站 批发站 站 商社 贸易社 商号 字号 摊档',
  farm: '农场 家庭农场 林场 牧场 猪场 渔场 苗圃 果园 茶园 茶场 生态园 农庄 山庄 度假村 采石场 石场 砂场 煤矿 铁矿 金矿 矿场 屠宰场 专业市场 市场 场',
  studio:
    '工作室 琴行 俱乐部 会所 健身房 网吧 网咖 影院 影城 电影院 歌舞厅 ktv 美容院 理发店 美发店 发廊 养生馆 美容馆 体育馆 游泳馆 健身馆 照相馆 茶馆 面馆 小面馆 饭馆 图书馆 博物馆 博物院 科技馆 文化馆 馆 茶楼 酒楼 酒吧 茶庄 酒庄 坊 工坊',
  hotel: '大酒店 酒店 国际酒店 大饭店 饭店 宾馆 招待所 客栈 旅馆 旅社 公寓 餐厅 餐馆 酒家 食府 美食城 食堂',
  firm: '律师事务所 会计师事务所 税务师事务所 事务所 会计师 公证处 经纪行 拍卖行 典当行 旅行社 国际旅行社 代办处 代理处 中介所 通讯社',
  bank: '商业银行 银行 钱庄',
  institute:
    '研究院 研究所 设计院 规划院 设计研究院 规划设计院 规划设计研究院 勘察设计院 勘测设计院 工程院 科学院 检测院 检验院 检验所 实验室 购物中心 中心 院 站 所',
  hospital:
    '人民医院 中医院 中医医院 妇幼保健院 附属医院 中心医院 专科医院 医院 卫生院 卫生所 卫生室 卫生服务中心 诊所 门诊部 门诊 医务室 保健院 疗养院 敬老院 养老院 福利院 护理院 血站 疾控中心 疾病预防控制中心',
  school:
    '职业技术学院 职业学院 学院 大学 职业学校 技工学校 中等专业学校 职业中学 外国语学校 实验学校 培训学校 驾驶学校 小学 中学 高中 初中 高级中学 实验小学 实验中学 学校 幼儿园 幼儿中心 托儿所 驾校 党校 技校 职高 培训班',
  association:
    '红十字会 慈善总会 工商业联合会 协会 学会 商会 联合会 研究会 促进会 基金会 委员会 理事会 工会 总工会 联盟 同乡会 慈善会 合作联盟 教会 寺 社',
  press: '日报社 晚报社 出版社 杂志社 报社 电视台 广播电台 电台 编辑部 印刷所 书店 新华书店 期刊社',
  government:
    '宣传部 组织部 统战部 武装部 财政部 教育部 商务部 公安部 外交部 司法部 科技部 国防部 交通运输部 住房和城乡建设部 农业农村部 工业和信息化部 市委 县委 区委 省委 党委 人民代表大会 政协委员会 发展和改革委员会 人民政府 街道办事处 镇政府 政府 管理委员会 管委会 居民委员会 居委会 村民委员会 村委会 公安局 派出所 教育局 财政局 税务局 管理局 监督管理局 监督局 气象局 法院 人民法院 检察院 人民检察院 海关 总局 分局 供电局 邮政局 局 财政厅 教育厅 厅 处 署 部队 总队 支队 大队 监狱 指挥部 办公室',
};

/** Organisations so general that what stands before them is a brand; of the others the word itself says who it is. */
export const PLAIN_FORMS = 'company partnership sole cooperative factory shop farm studio hotel firm';

/** Last words of a part of a company that stands for itself. */
export const BRANCH_WORDS =
  '分公司 支公司 办事处 代表处 联络处 分店 门店 直营店 加盟店 旗舰店 专卖店 体验店 专柜 分行 支行 分理处 储蓄所 营业部 营业厅 营业所 分部 分厂 分院 分校 分所 分社 分中心 分局 分队 分馆 分园 项目部 项目经理部 经理部 服务站 服务部 服务网点 网点 经营部 销售部 销售处 门市部 事业部 工程处 工程队 维修站 加油站 售后服务中心 运营中心 营销中心 研发中心 服务中心 销售中心 培训中心 结算中心 数据中心 中心 工厂 厂 仓库 仓 基地 总部 采购部 财务部 市场部 人事部 技术部 业务部 生产部 工程部 行政部 国际部 供应部 零售店 店 铺 工会 工会委员会 委员会 党委 研究院 研究所 设计院 医院 食堂 部 处 科 室 站 所 队 矿 车间';

/** Words that are too weak to be a brand when a place stands before them: 宁德时代 is the brand, not 时代. */
export const WEAK_BRANDS =
  '时代 世纪 国际 联合 国家 中心 城市 环球 新区 开发 第一 第二 第三 人民 中央 中华 全国 地方 大众 控股 集团 银行 百货 商业 华联 港 机场 明珠 之星';

/** County names that are far more often a brand or a plain word than the place they also name. */
export const NOT_A_COUNTY =
  '东方 平安 和平 新华 长安 新城 海港 白云 新兴 太平 兴隆 永安 中原 解放 前锋 前进 红旗 友谊 工农 东风 长江 五星 天桥 天元 大方 大观 朝天 古城 老城 宝塔 铁路 路桥 城中 城关 合作 互助 共和 同心 同仁 同德 卓尼 安居 凤凰 大英 名山 建设 比如 当雄 改则 天山 泰山 华山 衡山 温泉 灵山 天台 三门 三江 三台 资源 光明 龙华 龙湖 龙门 明光 金山 金门 银海 武功 太白 惠民 民乐 德清 安国 中方 城口 通道 会同 桃源 石门 鼎城 新野 社旗 商城 固始 唐河 镇平 巨野 金乡 嘉祥 梁山 微山 平原 阳信 博兴 东明 成武 曹妃甸 万年 德安 兴国 宁都 安远 定南 全南 信丰 南康 南城 乐安 东乡 金溪 资溪 万安 安福 永新 峡江 新干 永丰 泰和 高安 上高 光泽 政和 平和 华安 长泰 南靖 永春 德化 大田 将乐 泰宁 建宁 清流 宁化 永泰 罗源 天长 明光 凤阳 来安 全椒 定远 无为 繁昌 南陵 含山 和县 宏伟 振兴 振安 立山 千山 海州 太和 新荣 广灵 大通 金安 裕安 义安 迎江 宜秀 方正 双城 尚志 通河 延寿 庆安 安达 海伦 绿园 双阳 农安 德惠 万源 万全 万荣 新都 新津 大邑 金堂 长寿 永川 大足 天全 宝兴 芦山 汉源 石棉 建华 铁锋 龙沙 华龙 文峰 龙安 殷都 北关 山城 淇滨 凤泉 卫滨 爱民 东安 阳明 西安';

/** Prefectures whose bare names are rather something else: 阿里巴巴. */
export const NOT_A_PREFECTURE = '阿里 兴安 红河 海西 海北 海东 黄南 黔南 延边 三沙 白银 金昌';

/** County names written without 区 as often as with it. */
export const KNOWN_DISTRICTS =
  '海宁 江阴 昆山 常熟 宜兴 太仓 余姚 慈溪 海门 义乌 晋江 石狮 张家港 海淀 徐汇 闵行 松江 奉贤 嘉定 青浦 崇明 浦东 六合 溧水 高淳 吴中 吴江 相城 惠山 鄞州 北仑 镇海 奉化 柯桥 上虞 椒江 黄岩 瓯海 鹿城 龙湾 富阳 临安 萧山 余杭 临平 顺德 三水 禅城 花都 增城 从化 新会 潮阳 澄海 惠阳 盐田 罗湖 福田 宝安 龙岗 坪山 同安 翔安 集美 海沧 即墨 胶南 黄岛 崂山 城阳 长清 章丘 涪陵 渝中 万州 合川 璧山 双流 温江 郫都 龙泉驿 武侯 江夏 黄陂 蔡甸 汉阳 武昌 江津 綦江 番禺 荔湾 越秀 海珠 黄埔 通州 顺义 昌平 房山 怀柔 密云 平谷 石景山 门头沟 丰台 武清 津南 静海 蓟州 宝坻 藁城 鹿泉 金坛 武进 锡山 滨湖 姜堰 江都 邗江 淮阴 赣榆 铜山 贾汪 洪泽 普兰店 旅顺 旅顺口 金州 苏家屯';

/** Characters that brands are made of: a county's bare name of two of them says nothing. */
export const BRAND_CHARACTERS =
  '华兴安泰隆昌盛宏鑫福德永新和平康利通达大天宝金龙凤祥嘉瑞富丰顺长东方南北中海江山云光明阳乐万国民建明红白玉石青文武元正信义仁吉庆太上高广汇源祥宁博远景良佳美名双三星城兰';

/** What people write into a name's cell about the customer; without spaces. */
export const NOTES =
  '原 重点 重点关注 优质 优质客户 普通客户 一般客户 关注 客户 老客户 新客户 大客户 重点客户 重要客户 潜在客户 意向客户 流失客户 vip客户 vip vvip 老客户介绍 转介绍 已倒闭 倒闭 破产 已破产 停用 已停用 禁用 已注销 注销 吊销 已吊销 作废 已作废 无效 失效 已合并 合并 重复 重复客户 已删除 删除 待删除 勿用 不要用 请勿使用 待确认 待核实 待跟进 待定 未确认 已确认 已成交 成交 未成交 已签约 签约 已流失 流失 沉睡 公海 黑名单 欠款 欠费 有欠款 月结 现结 供应商 代理商 经销商 分销商 代理 合作伙伴 合作 暂停合作 停止合作 终止合作 已搬迁 搬迁 已更名 更名 改名 已改名 停业 已停业 歇业 关闭 已关闭 关店 已关店 测试 test 测试客户 样品 临时 备用 备注 重要 加急 紧急 特殊 内部 关联公司 同行 竞争对手 旧 老 新 新增 旧名 旧系统 a类 b类 c类 d类 a级 b级 c级 d级 一级 二级 开票 开票用 开票名称 全称 简称 名称 公司 总部 总公司 母公司 子公司 inactive closed duplicate dup donotuse obsolete customer client prospect lead supplier vendor old new keyaccount blacklisted blacklist bankrupt outofbusiness deleted testaccount';

/** Words that make a text in brackets or behind a name a remark, wherever they stand in it. */
export const NOTE_SIGNS =
  '倒闭 注销 吊销 破产 停业 歇业 停产 停用 作废 欠款 欠费 拖欠 拉黑 黑名单 跑路 失联 重复 勿联系 勿用 勿扰 不要联系 别联系 联系不上 打不通 空号 不合作 不再合作 没合作 未合作 已合作 老客户 新客户 大客户 潜在客户 意向客户 重点客户 重要客户 流失客户 月结 现结 现金结算 转介绍 已签 已成交 未成交 已流失 已搬 已更名 已改名 已关 已停 已退 已合并 暂停 停止合作 终止合作 开票抬头 开票信息 开票用 待跟进 待确认 待核实 待定 已确认 竞争对手 合同到期 已到期 客诉 难缠 催款 账期 优惠价 不含税 含税 发票 增票 专票 普票 介绍$ 负责$ 已拜访 已寄样 样品 donotuse blacklisted outofbusiness';

/** How a former name is introduced, as parts of a regular expression; 名 or 名称 may follow. */
export const FORMER_NAME =
  '曾用名?|原名称?|旧名|旧称|前身|前称|更名前|改名前|formerly(?: known as)?|f/k/a|fka|previously';

/** Legal forms that were misspelt or broken off, and what was most likely meant. Never put right by itself. */
export const MISSPELT_FORMS: Readonly<Record<string, string>> = {
  有限公可: '有限公司',
  有限公: '有限公司',
  有限工司: '有限公司',
  有限公斯: '有限公司',
  有限公词: '有限公司',
  有限司: '有限公司',
  有限公公司: '有限公司',
  有限公司司: '有限公司',
  有限公司公司: '有限公司',
  有限有限公司: '有限公司',
  有限公同: '有限公司',
  有陷公司: '有限公司',
  有线公司: '有限公司',
  限公司: '有限公司',
  有公司: '有限公司',
  有限责任公: '有限责任公司',
  有限责公司: '有限责任公司',
  有限任公司: '有限责任公司',
  股份有限公: '股份有限公司',
  股份有公司: '股份有限公司',
};

/** Cells that hold no name. */
export const JUNK =
  '无 暂无 没有 不详 未知 不清楚 不知道 不明 待定 待补 待补充 待填 待完善 待确认 未填 未填写 未登记 空 空白 略 同上 测试 测试数据 测试公司 测试客户 测试用户 test测试 保密 个人 个体 私人 散客 散户 零散客户 零售客户 零售 门市零售 散单 个人客户 无名氏 自由职业 无单位 无公司 无名 无名称 请选择 请输入 其他 其它 其他客户 匿名 客户 公司 公司名称 客户名称 名称 单位 单位名称 na n/a n.a n.a. #n/a #ref! #name? #value! #div/0! #null! #num! nan null none nil undefined unknown tbd tbc test testing test1 test123 tester asdf asdfg asdfgh asd qwe qwer qwerty abcdef xxx xxxx zzz 123 1234 12345 123456 1 0 00 000 11 111 1111 x xx - -- no nothing anonymous dummy sample example foo bar foobar company customer name no name noname not available not applicable not provided private individual personal self self employed';

/** Legal forms of the world as tokens (lower case, without marks), and the kind of form. The longest match wins. */
export const LATIN_FORMS: Readonly<Record<string, string>> = {
  ltd: 'co ltd|co limited|company limited|company ltd|ltd|limited|ltd co|co|company|pty ltd|pty limited|pte ltd|pte limited|pvt ltd|pvt limited|private limited|private ltd|proprietary limited|sdn bhd|bhd|ltda|limitada|ltee|limitee|cia ltda|sdn|pty|pte|pvt|co inc|co ltd inc|holding co ltd|group co ltd|holdings co ltd|group ltd|holdings ltd|group limited|holdings limited|group company limited|holding limited|intl ltd',
  inc: 'inc|incorporated|corp|corporation|inc ltd|corp ltd|corporation limited|corporation ltd|group inc|holdings inc|group corp|holdings corp|holding corp|holding inc|co corp',
  llc: 'llc|llp|lp|l l c|llc ltd|lllp|pllc|pc|limited liability company|limited partnership|limited liability partnership|ooo|fzco|fze|fz llc|fzc|wll|jsc|ojsc|cjsc|pjsc|oao|zao|pao',
  plc: 'plc|public limited company|holdings plc|group plc|public company limited|pcl|tbk|pt',
  gmbh: 'gmbh|gmbh and co kg|gmbh co kg|gmbh kg|ag|ag and co kg|ag co kg|kg|kgaa|ohg|gbr|ug|e k|ek|ev|eg|mbh|se|se and co kgaa|holding gmbh|holding ag|gesmbh|gmbh and co kgaa|gmbh and co ohg|gesellschaft mit beschrankter haftung|aktiengesellschaft',
  sa: 'sa|s a|sas|sarl|sarlu|eurl|sasu|snc|sca|sci|sa de cv|s a de c v|sa de c v|s de rl de cv|srl|s r l|spa|s p a|sapa|sl|slu|s l|sau|sociedad anonima|sociedad limitada|societe anonyme|sociedade anonima|eireli|me|epp|cv|sab de cv|sprl|bvba|scrl|sicav',
  bv: 'bv|b v|nv|n v|vof|cv|stichting|holding bv|holding nv',
  nordic: 'oy|oyj|ab|abp|as|a s|asa|aps|hf|ehf|ks|ans|da|publ|ab publ|i s|p s|ivs|amba',
  east: 'sp z o o|sp z oo|sp zoo|spzoo|spolka z o o|sp k|sp j|s a r l|doo|d o o|dd|d d|kft|zrt|nyrt|bt|sro|s r o|spol s r o|as|a s|ood|eood|ad|ead|sia|uab|ou|oue|tov|too|ooo|mchj|ltd sti|as sti|anonim sirketi|sti|san ve tic|ve tic ltd sti|san tic ltd sti',
  kk: 'kk|k k|kabushiki kaisha|kabushiki gaisha|yk|yugen kaisha|godo kaisha|gk',
  thai: 'จำกัด|จำกัด มหาชน|มหาชน',
  cyrillic: 'ооо|зао|оао|пао|ао|ип|тоо|тов|чп|пп|фоп|еоод|оод|ад|дoo|доо',
  group: 'group|holdings|holding|holding company|group holdings|holdings group|enterprises|ent',
};

/** Legal forms that stand before the name, as tokens, and the kind of form. */
export const LATIN_FORMS_BEFORE: Readonly<Record<string, string>> = {
  cyrillic: 'ооо|зао|оао|пао|ао|ип|тоо|тов|чп|пп|фоп',
  llc: 'cong ty tnhh|cong ty trach nhiem huu han|cong ty co phan|cong ty|บริษัท|شركة|pt',
};

/** Last words of a branch in Latin names. */
export const LATIN_BRANCH =
  'branch|branch office|branch company|representative office|rep office|liaison office|sales office|division|subsidiary';

/** Words of a trade in Latin names, and words no name is known by. */
export const LATIN_TRADES =
  'technology technologies tech technical technic technics electronics electronic electric electrical electro semiconductor semiconductors software systems system solutions solution services service consulting consultants consultancy consultant advisors advisory advisers engineering engineers industries industry industrial industrie industria international intl global worldwide trading trade traders import export imports exports importexport commerce commercial manufacturing manufacturer manufacturers mfg manufacture machinery machine machines mechanical equipment tools tool hardware plastics plastic rubber metals metal steel iron aluminium aluminum copper mining minerals chemicals chemical chemie chemistry pharmaceuticals pharmaceutical pharma biotech biotechnology bioscience biosciences medical medicine health healthcare hospital clinic dental laboratories laboratory labs lab instruments instrument optics optical photonics lighting lights led energy power solar oil gas petroleum petrochemical fuel fuels coal environmental environment water construction constructions building builders building materials material cement concrete glass ceramics ceramic furniture home homes house interiors interior design designs designer architecture architects property properties realty estate estates real development developments developers investment investments capital finance financial bank banking insurance assurance securities asset assets fund funds management managers mgmt holding holdings group enterprises enterprise ventures venture partners partnership associates association brothers bros sons son logistics logistic transport transportation transports shipping freight forwarding express cargo marine airlines airline airways aviation aerospace auto autos automotive automobile automobiles motors motor cars car parts components component textiles textile garments garment apparel clothing fashion fashions wear shoes footwear leather jewelry jewellery food foods beverage beverages drinks wine wines brewery brewing coffee tea bakery restaurant restaurants ristorante trattoria osteria pizzeria pizza cafe caffe coffeehouse bistro brasserie grill grille bar pub tavern diner deli delicatessen kitchen kitchens steakhouse steak seafood sushi noodle cuisine eatery barbecue bbq buffet catering hotel hotels inn resort resorts lodge motel travel travels tours tour tourism media advertising marketing communications communication telecom telecommunications network networks digital data information online internet web interactive entertainment films film pictures studio studios music publishing publishers publications press printing print packaging paper education educational school schools college university institute academy training learning research foundation society council centre center centres centers agency agencies store stores shop shops mart market markets supermarket retail wholesale supply supplies supplier suppliers distribution distributors distributor products product goods company companies corporation business businesses works factory factories mills mill plant office farm farms agriculture agricultural agro garden gardens security safety cleaning rental rentals leasing repair maintenance sports sport fitness games toys gallery';

/** Tokens that carry nothing. */
export const LATIN_STOP = 'the and of a an';

/** Japanese and Korean legal forms, as the comparing form writes them. */
export const EAST_ASIAN_FORMS =
  '株式会社 株式會社 有限会社 合同会社 合资会社 合名会社 一般社团法人 一般财団法人 公益财団法人 学校法人 医疗法人 独立行政法人 주식회사 유한회사 유한책임회사 합자회사';
