import type { Bound } from '../../domain/number/bound.ts'
import { markWordStart } from '../numeral/chars.ts'
import { WordTrie } from './trie.ts'
import {
  CLAUSE_ONLY_UNITS,
  COUNT_UNITS,
  DIGITS_ONLY_UNITS,
  LABEL_UNITS,
  NOT_UNITS,
  RATE_UNITS,
  SIZE_UNITS,
  TIME_UNITS,
  UNIT_ENDS,
} from './unit-words.ts'

/**
 * Words in which a numeral counts nothing, and words that are labels with a number in them.
 *
 * To add one, write it below: entries are parted by blanks or line ends, `#` begins a comment. A word only matters where
 * a figure would otherwise be read, and a figure that reaches further wins: `三方` does not hide `三方面`.
 */

/** Idioms, names and lexicalised words: no figure at all. */
const IDIOMS = `
# places and names
三亚 三明 三门峡 三沙 三水 三峡 三江 三江源 三原 三台县 三河市 三穗 三都 三里屯 三元桥 三星 三一重工 三菱 三峡集团 三七 四川 四平 四会市 四方区 四方股份 五常 五指山 五台山 五寨 五河 五莲 五原 五羊 五家渠 五大连池 五粮液 五峰 五矿 六安 六盘水 六枝 六合 六里桥 七台河 七里河 七里 七星区 七宝 八宿 八达岭 八公山 八宝山 八里桥 八里庄 八里店 九江 九寨沟 九台区 九龙坡 九龙 九华山 九原 九洲 十堰 十里河 十里堡 百度 百色 百事 百胜 百雀羚 千岛湖 千阳 千山 万达 万州 万宁 万荣 万年县 万科 万华 万里 万盛 万全区 万源 万载 万安 两江新区 两当 两广 两湖 两淮 两江四岸 两河口 二连浩特 二七区 二道区 二郎山 二滩 一汽 一拖 一重 三钢 三一集团 中铁一局 长三角 珠三角 金三角 张三 李四 王五 赵六 陈三 张一元 六里台 三元里 四方达 三棵树 三只松鼠 七匹狼 九牧 六必居 十三陵 百里杜鹃 千户苗寨 三坊七巷 八大关 九眼桥 四姑娘山 五道口 两弹一星 六尺巷
# days and feasts (the ones that are labels stand below)
三八节 三八妇女节 三八国际妇女节 三八红旗手 三八红旗集体 三八线 五一节 五一劳动节 五一国际劳动节 五一假期 五一期间 五一小长假 五一口号 五一劳动奖 五一劳动奖章 五一劳动奖状 五一巾帼 五一巾帼标兵 五一巾帼奖 五一 五四 五四青年节 五四运动 五四奖章 五卅 六一 六一儿童节 七一 八一 八一建军节 十一假期 十一黄金周 十一长假 十一期间 七夕 九九 九一八 七七事变 一二九 双十一 双十二 三伏 三伏天 三九天 数九 数九寒天 九三学社 九三阅兵 三月三 二十四节气 一二三产 一二三产业 二三产业
# politics and administration
两会 两新 两节 两院 两院院士 两岸 两广 两委 村两委 社区两委 两级 两高 两江 两免一补 两癌 两化 两化融合 两山 两法 两优一先 两学一做 两代表一委员 两个维护 两个确立 两个一百年 两个健康 两个毫不动摇 两个结合 两个文明 两个务必 两个先行 两个覆盖 两个普遍 两个大局 两不愁三保障 两不愁 两客一危 两重 两重一新 两非 两金 两横一纵 两纲 两规
三农 三公 三公经费 三个代表 三会一课 三严三实 三重一大 三同时 三包 三包一 三保 三支一扶 三下乡 三区三州 三去一降一补 三孩 三孩政策 三权分置 三权 三大攻坚战 三大战役 三产 三次产业 三次产业结构 二次产业 一二三次产业 三方 三方机制 三方四家 三方协商 三方协议 三方会议 三线建设 三步走 三部曲 三甲 三甲医院 三级甲等 三好学生 三好 三废 三违 三不伤害 三资 三来一补 三通一平 三定 三性 三性一岗 三北 三北工程 三北防护林 三夏 三秋 三春 三冬 三防 三审三校 三审 三管三必须 三教 三湘 三晋 三秦 三军 三伏 三高 三角 三角形 三角洲 三轮车 三轮摩托车 三轮货车 三轮电动车 电动三轮 人力三轮 骑三轮 蹬三轮 三脚架 三明治 三文鱼 三聚氰胺 三维 三优 三新 三体 三线 三线城市 三专 三化 三联 三责险 三餐 三餐四季
四个意识 四个自信 四个全面 四史 四风 四化 四好农村路 四好 四不两直 四不放过 四大名著 四大发明 四大洋 四合院 四项基本原则 四中全会 四书五经 四季 四季度 四季如春 四海 四方 四方八面 四面 四面八方 四处 四邻 四轮驱动 四环路 四梁八柱 四通八达 四舍五入 四世同堂 四五普法 四新 四德 四有 四级联动 四上企业 四下
五险一金 五险 五保 五保户 五位一体 五好 五谷 五谷丰登 五金 五官 五脏 五行 五星 五星级 五星红旗 五星好评 五环 五一村 五湖四海 五花八门 五彩 五彩斑斓 五彩缤纷 五年规划 五讲四美 五育 五育并举 五小 五治 五老 五个一工程 五味 五线谱 五项全能 五角星
六稳 六保 六和 六神无主 六边形 六六大顺 六亲 六一居士 六必治 六有工会 七上八下 七嘴八舌 七零八落 七彩 七星 七夕节 七巧板 七普 八项规定 八级工 八级工制度 八方 八方来客 八仙过海 八卦 八角 八宝粥 八路军 八荣八耻 八步沙 八段锦 八九不离十 八成新 九州 九宫格 九牛一毛 九死一生 九天 九霄 九曲 九年义务教育
十足 十分 十佳 十强 十大关系 十字 十字路口 十字架 十全十美 十拿九稳 十年十年树木 十年寒窗 十里八乡 十里长街 十月革命 十指连心 十五五 十四五 十三五 十二五 十一五 十五五规划 十四五规划 十三五规划 十二五规划 十八般武艺 十八洞 十八洞村 十三香 十二生肖 十二时辰 百家争鸣
二手 二手房 二手车 二维码 二维 二氧化碳 二氧化硫 二代身份证 二话不说 二线 二线城市 二次元 二次创业 二次加工 二次供水 二次分配 二等 二人转 二胡 二胎 二孩 二元 二元结构 二者 二来 二十四史 二十四小时便利店 二合一 三合一 二级市场
# idioms
十年一日 十年功 三百六十五里路 三天打鱼 两天晒网 三年不鸣 三日不见 三尺非一日之寒 一日不见如隔三秋 三十年河东 三十年河西 三年两载 三步并作两步 三尺柜台 三寸不烂之舌 三寸金莲 三分天下 十二分 十二万分 八字没一撇 八字还没一撇 八辈子 七十二行 七十二变 三十六行 五十步笑百步 一万年太久 一千道一万 一百单八将 几次三番 三番两次 四代同堂 五代同堂 五代十国 二十八星宿 三国演义 三国时期 三国杀 八国联军 六国论坛 三十里堡
三大纪律 八项注意 四大班子 五大发展理念 八大菜系 四大天王 四大名旦 十个明确 八个明确 十四个坚持 十三个方面成就 六个必须坚持 三个务必 两个先锋 三次元 三次分配 五班三倒 一元店 两元店 十元店 三元催化 三元悖论 三元锂 三元材料 三元电池 三元正极
一词 半条命 半条心 两地 三班两运转 四班两运转 五班三运转
廿四节气 一夜之间 三局两胜 五局三胜 七局四胜 九局五胜 如一日 廿八都 五卅运动 六年如一日 三年如一日 五年如一日 二十年如一日 三十年如一日 十年磨一剑 三尺讲台 六盘山 八小时外 三七二十一 三下五除二 三月春风 三餐四季 三分钟热度 五分钟热度 一元化 一元论 一元复始 一米线 一米阳光 一公里服务圈 一个个 一次次 一代代 一天天 一年年 三个和尚 两个轮子 一盘棋 十指 十月怀胎 三伏酷暑
朝九晚五 八大员 十之八九 千儿八百 百儿八十 万儿八千 百八十 三三制 三脚两步 一朝一夕 一心二用 一家三口之家
三三两两 三言两语 三番五次 三天两头 三年五载 三心二意 三思 三令五申 三头六臂 三顾茅庐 三生有幸 三长两短 三五成群 三六九等 三十而立 三百六十行 三十六计 三缺一 三人行 三人制 五人制 七人制 八人制 十一人制 三口之家 四分五裂 五体投地 五光十色 两口子 两边 两侧 两旁 两岸 两端 两翼 两手 两手抓 两难 两全 两全其美 两极 两极分化 两位数 三位数 四位数 一位数 两性 两地分居 两地书 两下 两下子 两码事 两回事 两点一线 三点一线 两栖 两袖清风 两步路 两肋插刀 两相 两相情愿 两败俱伤 两用 两股 两眼 两眼泪汪汪 两腿 两条腿走路 两鬓 两小无猜 两耳 两班倒 三班倒 四班三运转 四班三倒 三班两倒 两班制 三班制 三方面军
百姓 百日 百日攻坚 百分之百满意 百年 百年来 百花齐放 百花 百货 百科 百科全书 百般 百废待兴 百战百胜 百炼成钢 百折不挠 百家讲坛 百家姓 百岁 百里挑一 百闻不如一见 百叶窗 百合 百灵 百万富翁 百强 百强县 百强企业 百企 百团大战 百千万工程 百千万 百尺竿头 百草园 百味 百态 百感交集 百业 百舸争流 百川 百步
千万别 千万不要 千万不能 千万要 千方百计 千家万户 千门万户 千千万万 千言万语 千军万马 千头万绪 千辛万苦 千变万化 千载难逢 千锤百炼 千里迢迢 千里之行 千里马 千里 千山万水 千丝万缕 千古 千秋 千年 千年古城 千年古镇 千百年来 千百年 千差万别 千篇一律 千钧一发 千金 千斤顶 千层 千层饼 千企万人 千企 千村 千村示范 千人计划 千万工程 千千 千亿级 万亿级 百亿级 千万级 亿级 百万级 万级
万一 万众一心 万众 万家 万家灯火 万户千家 万里长征 万里长城 万水千山 万事 万事如意 万事俱备 万物 万物互联 万象 万象更新 万无一失 万能 万岁 万分 万分感谢 万古 万万 万万千千 万紫千红 万马奔腾 万人空巷 万元户 万国 万向 万向节 万用表 万金油 万企 万名专家 万里之行 万丈高楼 亿万 亿万职工 一千零一夜 十年树木 百年树人 百年大计 百里 万里
接二连三 张三李四 低三下四 颠三倒四 丢三落四 朝三暮四 举一反三 隔三差五 说三道四 推三阻四 不三不四 再三 四平八稳 乱七八糟 七拼八凑 横七竖八 杂七杂八 五颜六色 眼观六路 耳听八方 半斤八两 一五一十 九九归一 略知一二 独一无二 说一不二 合二为一 三合一 二合一 四合一 三位一体 四位一体 五位一体 六位一体 七位一体 三网融合 挂一漏万 以一当十 一石二鸟 一举两得 一刀两断 一清二楚 一心一意 一干二净 一来二去 一分为二 一目十行 一日千里 一泻千里 一诺千金 一掷千金 一落千丈 一传十 一穷二白 一唱百和 闻一知十 百里挑一 万里挑一 九牛二虎 一波三折 一日三餐 一年四季 一问三不知 一二线 一二线城市 一亩三分地 一国两制 一岗双责 一老一小 一正一副 一左一右 一前一后 一男一女 一带一路 一网通办 一次性 一体化 一站式 一对一 一揽子 一年半载 七天连锁酒店 一万个
准三双 三双数据 准两双 两双数据
# halves that are not measured
半导体 半岛 半径 半成品 半决赛 半夜 半山 半空 半路 半点 半壁 半壁江山 半价 半月谈 半月刊 半年报 半年刊 半边天 半身 半场 半程 半程马拉松 半马 半截 半句 半信半疑 半途而废 半自动 半挂 半挂车 半球 半封闭 半军事化 半脱产 半工半读 半生 半生不熟 半晌 半载 半日制 
# words that hold a numeral character by chance
数据 数字 数量 数额 数值 数学 数控 数智 数码 数落 数不清 数不胜数 几乎 几何 几经 几度 几率 若干意见 若干措施 若干规定 若干问题 若干政策 若干办法 首先 万寿菊 万向轮 百事通 万科企业 千禧 千禧一代 千瓦 千克 千米 百帕 亿利 亿纬 亿联 万通 万象城 万豪 万和 万博 万松 十字绣 十字会 红十字 红十字会 九九乘法 第三方 第三者 第一线 第一时间 第一手 第一手资料 第二课堂 第一课堂 第三只眼 第六感 第一人称 第一现场 第一资源 第一动力 第一要务 第一生产力
# dishes, plants and other nouns
五花肉 五香 八角茴香 三七粉 百香果 千层糕 千斤 万寿 四喜丸子 三鲜 三黄鸡 九层塔 七叶树 两面针 三叶草 四叶草 六味地黄丸 十滴水 如数家珍 百万吨死亡率 八珍 八宝饭 五粮 三脚 三轮摩托
`

/** Words for very many, which measure words may follow: 成百上千名. Each is one vague figure. */
const VERY_MANY = `
成千上万 成百上千 成千成万 成千累万 成千上百 成百成千 几十上百 数十上百 数百上千 几百上千 数千上万 几千上万 成百上万 数以十计 数以百计 数以千计 数以万计 数以十万计 数以百万计 数以千万计 数以亿计 数以百亿计
`

/** What one is glad to have none of, so that 零 before it counts: 零投诉, 零事故. 零距离, 零门槛 and 零容忍 are words. */
const COUNTED_AT_ZERO = `
投诉 事故 伤亡 死亡 差评 失误 纠纷 争议 上访 信访 违纪 违规 违章 违法 案件 发案 感染 确诊 病例 缺陷 故障 新增 欠薪 欠费 拖欠 举报 处罚 逾期 延误 差错 误差 流失 诉讼 积压 隐患 漏报 瞒报 返贫 火情 火灾 溺亡 警情 返工 退货 库存 报警 事件 工伤 罢工 停工 停机 污染 泄漏 遗漏 异议 弃权 失分 失球
`

/** Names with a number in them: kept in the ledger as labels. */
const LABELS = `
上证50 沪深300 科创50 中证500 中证1000 中证800 中证100 深证100 上证180 上证380 创业板50 北证50 标普500 纳斯达克100 日经225 恒生50 973 863 985工程 211工程 985高校 211高校 985 211 301医院 863计划 973计划 996 007 12351 12345 12315 12333 12328 12348 12355 12338 12320 12306 95598 95588 95533 95566 95599 10086 10010 10000号 110 119 120急救 120 122 315晚会 360度 24/7
12351热线 12351职工热线 12345热线 12345政务服务便民热线 12348热线 110报警
二十大 十九大 十八大 十七大 二十一大
三中全会 二中全会 四中全会 五中全会 六中全会 七中全会 一中全会 一号文件 中央一号文件
十四五 十五五 十三五 十二五 十一五 “十四五” “十五五” “十三五” “十二五” “十一五” “九五” “八五” “七五” “一五” “十五”
双12 双11 618 小四号 大年初一 正月初一 正月初八 大年三十 高一年级 高二年级 高三年级
二维码 5·12 3·15 12·4 4·26 5·1 9·18 7·20 11·9 4·23 6·26 9·3
二十国集团 七国集团 上合组织 三峡工程
`

/**
 * The words that say how exact a number is.
 *
 * Each line: the bound, then its words. A word may carry, after `!`, the characters that must not come before it:
 * 约 after 预 is the end of 预约 and says nothing of the number. Where that character ends a word of `CLOSED_WORDS`, it does
 * not count. `#` begins a comment.
 */

/** Before the number; they belong to its span. */
const BEFORE = `
nearly   近!最附就远临亲走贴新相靠邻逼晚 将近 接近 近乎 几近
below    不足!供力信 不到!看找想等收听见得做办达买拿感遇 ＜ 不满 未满 未达到 未及 不及 低于!不 少于!不 小于!不 短于!不
approx   约!预签节条合契履违邀制简公相失协婚誓守毁集特纽续和盟爽赴应解要隐大租订立缔 大约 大概 约为 约有 约占 约合 约需 约计 约达 大致 大约有 大概有 约莫 约摸 差不多 差不多有
above    ＞ 超!反赶高中英德西法意港日女欧联苏粤湘川浙鄂村 超过 超过了 逾 突破 突破了 超出 不止 不只 高于!不 多于!不 大于!不 长于!不擅善
atLeast  至少 至少有 至少要 不少于 不低于 不小于 不下 不下于 起码 ≥ ≧ 最少 最少有 最低 最短 不得少于 不得低于 不能少于 不能低于 不应少于 不应低于 不可少于 不短于 不得短于 不早于
atMost   ≤ ≦ 最高!史度 最多 最多有 最长 至多 顶多 不超过 不高于 不多于 不大于 不得超过 不得高于 不得多于 不能超过 不应超过 不可超过 未超过 没有超过 没超过 不超 不得大于 不长于 不晚于
`

/**
 * Words that end in a character which `BEFORE` does not let a qualifier follow, though here it does: 约 in 失约 says nothing of a
 * number, in 损失约120万元 it does; 中超 is a league, 其中超八成 is not. They were collected for 约, 超, 近, 上 and 不到.
 */
const CLOSED_WORDS = `
损失 流失 丢失 遗失 消失 走失 缺失 筹集 募集 征集 收集 聚集 汇集 采集 搜集 召集 归集 持续 连续 陆续 继续 后续 化解 调解 了解 和解 破解 缓解 需要 主要 只要 签订 修订 制订 预订
成立 设立 建立 创立 开立 供应 反应 响应 适应 加盟 联盟 总和 之和 环节 春节 细节 精简 办公 限制 编制 研制 绘制 印制 复制 录制 定制 整合 联合 综合 符合 政协 科协 结婚 离婚 坚守
留守 值守 遵守 烧毁 损毁 销毁 摧毁 出租 招租 承租 转租 干预 奔赴 赶赴 扩大
其中 当中 之中 工中 业中 员中 户中 人中 村中 集中 每日 今日 当日 昨日 单日 近日 即日 节日 假日 提高 增高 升高 江苏 江西 广西 陕西 山西 执法 司法 立法 普法 农村 乡村 全村 该村 香港 妇联
同意 满意 注意 生意 创意 子女 妇女 男女 四川
更新 创新 革新 翻新 成就 当晚 今晚 昨晚 每晚 送走 依靠 停靠 降临 张贴 粘贴 现场 全场 到场 各地 外地 本地 当地 参加 增加
领到 招收 吸收 回收 征收 查找 购买
`

/** Only before a scale without a digit: 上千名, 过百人. */
const BEFORE_BARE = `
atLeast  上!以线网会晚早路车身手史海马世地台桌街场岗船岛事加算称
above    过!超通经不 破!打突冲攻识侦爆残刺撞划穿踏点戳说道拆勘告
`

/** After the number or its unit; they belong to its span. */
const AFTER = `
atLeast  以上 及以上 含以上 （含）以上 (含)以上 或以上 之上 有余 开外 出头 挂零 还多 （及以上） （含以上）
below    不到
atMost   以下 及以下 含以下 （含）以下 (含)以下 或以下 以内 之内 （含）以内 (含)以内 及以内
approx   左右 上下 光景 许
`

/** Words that begin like one of AFTER but mean something else. */
const NOT_AFTER = `
以上级 以下简称 以下统称 以下称 上下游 上下班 上下联动 上下车 上下楼 上下级 左右手 左右岸 之内外 许多 许可 许昌 许愿 许诺 许某 许下 不到岗 不到场 不到位 不到会 不到家 不到校 不到职 不到期 不到账 还多了
`

/** What a unit makes of its number; `none` is a word that only looks like a unit. */
export type UnitClass = 'count' | 'time' | 'size' | 'rate' | 'label' | 'none'

/** A word that says how exact a number is, and the characters before which it says nothing. */
export interface Qualifier {
  readonly bound: Bound
  readonly notAfter: string
}

/** The entries of a lexicon template, line by line, without comments. */
function* lines(template: string): Generator<string[]> {
  for (const line of template.split('\n')) {
    const words = line
      .replace(/#.*/u, '')
      .split(/\s+/)
      .filter((w) => w !== '')
    if (words.length > 0) yield words
  }
}

function* words(template: string): Generator<string> {
  for (const line of lines(template)) yield* line
}

function unitTrie(): WordTrie<UnitClass> {
  const trie = new WordTrie<UnitClass>()
  // A later template overrides an earlier one, so a word that is both is what the last one says.
  for (const [unitClass, template] of [
    ['none', NOT_UNITS],
    ['count', COUNT_UNITS],
    ['count', CLAUSE_ONLY_UNITS],
    ['time', TIME_UNITS],
    ['size', SIZE_UNITS],
    ['rate', RATE_UNITS],
    ['label', LABEL_UNITS],
  ] as const) {
    for (const word of words(template)) trie.add(word, unitClass)
  }
  return trie
}

/** What a word with a numeral in it is: no figure at all, a label, or a vague number. */
export type WordSense = 'none' | 'label' | 'vague'

function wordTrie(): WordTrie<WordSense> {
  const trie = new WordTrie<WordSense>()
  for (const [template, sense] of [
    [IDIOMS, 'none'],
    [VERY_MANY, 'vague'],
    [LABELS, 'label'],
  ] as const) {
    for (const word of words(template)) {
      trie.add(word, sense)
      markWordStart(word)
    }
  }
  return trie
}

const BOUND_WORDS = new Map<string, Bound>(
  (['nearly', 'below', 'approx', 'above', 'atLeast', 'atMost'] as const).map((b) => [b, b]),
)

function boundNamed(name = ''): Bound {
  const bound = BOUND_WORDS.get(name)
  if (bound === undefined) throw new Error(`lexicon: a line begins with ${name}, which is no bound`)
  return bound
}

function qualifierTrie(...templates: string[]): WordTrie<Qualifier> {
  const trie = new WordTrie<Qualifier>()
  for (const template of templates) {
    for (const [name, ...entries] of lines(template)) {
      const bound = boundNamed(name)
      for (const entry of entries) {
        const [word = '', notAfter = ''] = entry.split('!')
        trie.add(word, { bound, notAfter })
      }
    }
  }
  return trie
}

function closedTrie(): WordTrie<true> {
  const trie = new WordTrie<true>()
  for (const word of words(CLOSED_WORDS)) trie.add(word, true)
  return trie
}

function afterTrie(): WordTrie<Bound | null> {
  const trie = new WordTrie<Bound | null>()
  for (const [name, ...entries] of lines(AFTER)) {
    const bound = boundNamed(name)
    for (const word of entries) trie.add(word, bound)
  }
  for (const word of words(NOT_AFTER)) trie.add(word, null)
  return trie
}

function nounTrie(): WordTrie<true> {
  const trie = new WordTrie<true>()
  for (const noun of words(COUNTED_AT_ZERO)) trie.add(noun, true)
  return trie
}

function unitEndTrie(): WordTrie<number> {
  const trie = new WordTrie<number>()
  for (const entry of words(UNIT_ENDS)) trie.add(entry.replace('|', ''), entry.indexOf('|'))
  return trie
}

export const UNITS = unitTrie()
/** The length of the unit that begins a word which another unit would be read across. */
export const CUT_UNITS = unitEndTrie()
/** Nouns that 零 counts without a measure word. */
export const ZERO_NOUNS = nounTrie()
/** Units that need more than a single Chinese digit before them. */
export const DIGITS_ONLY: ReadonlySet<string> = new Set([
  ...words(DIGITS_ONLY_UNITS),
  ...words(CLAUSE_ONLY_UNITS),
])
/** Units that are the beginning of another word if a Chinese character follows them. */
export const CLAUSE_ONLY: ReadonlySet<string> = new Set(words(CLAUSE_ONLY_UNITS))
export const WORDS = wordTrie()
export const QUALIFIERS = qualifierTrie(BEFORE)
export const BARE_QUALIFIERS = qualifierTrie(BEFORE, BEFORE_BARE)
/** Words whose last character does not make another word with a qualifier behind it. */
export const CLOSED = closedTrie()
export const AFTER_BOUNDS = afterTrie()
