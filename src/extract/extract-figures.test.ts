import { describe, expect, it } from 'vitest'
import { faultOf } from '../domain/number/bound.ts'
import { extractFigures } from './extract-figures.ts'
import { measures, worded } from './worded-for-tests.ts'

describe('amounts', () => {
  it.each([
    ['共有2447名会员', '2447名 | measure | exact 2447 | 名'],
    ['本月约1177.01名', '约1177.01名 | measure | approx 1177.01 | 名'],
    ['不足1257.06人次', '不足1257.06人次 | measure | below 1257.06 | 人次'],
    ['本月1001.01至1002名', '1001.01至1002名 | measure | range 1001.01..1002 | 名'],
    ['本月1701.01至1703.02名', '1701.01至1703.02名 | measure | range 1701.01..1703.02 | 名'],
    ['送去1,234份慰问品', '1,234份 | measure | exact 1234 | 份'],
    ['送来两面锦旗', '两面 | measure | exact 2 | 面'],
    ['共１２３名', '１２３名 | measure | exact 123 | 名'],
    ['共１，２３４人', '１，２３４人 | measure | exact 1234 | 人'],
    ['投入116.3万元', '116.3万元 | measure | exact 1163000 | 元'],
    ['约合1.2亿', '约合1.2亿 | measure | approx 120000000 | '],
    ['存有1万2千册', '1万2千册 | measure | exact 12000 | 册'],
    ['投资3亿5000万元', '3亿5000万元 | measure | exact 350000000 | 元'],
    ['发电120万千瓦时', '120万千瓦时 | measure | exact 1200000 | 千瓦时'],
    ['装机3千瓦', '3千瓦 | measure | exact 3 | 千瓦'],
    ['提高3.2个百分点', '3.2个百分点 | measure | exact 3.2 | 个百分点'],
    ['相差两个多百分点', '两个多百分点 | measure | atLeast 2 | 个百分点'],
    ['票价12块6', '12块6 | measure | exact 12.6 | 块'],
    ['身高1米75', '1米75 | measure | exact 1.75 | 米'],
    ['跑出11秒24', '11秒24 | duration | exact 11.24 | 秒'],
    ['硫化氢≤10mg/m³', '≤10mg/m³ | measure | atMost 10 | mg/m³'],
    ['阅读量10w+', '10w+ | measure | atLeast 100000 | '],
    ['The union has 1.2m members', '1.2m members | measure | exact 1200000 | members'],
    ['joined by 3k new workers', '3k | measure | exact 3000 | '],
    ['a grant of ¥1.163M', '¥1.163M | measure | exact 1163000 | ¥'],
    ['raised $2bn', '$2bn | measure | exact 2000000000 | $'],
    ['paid 4m yuan', '4m yuan | measure | exact 4000000 | yuan'],
    ['The pool is 1.2m deep', '1.2m | measure | exact 1.2 | m'],
    ['a wall 5m long and workers', '5m | measure | exact 5 | m'],
    ['单座面积从20平方米到120平方米不等', '20平方米到120平方米 | measure | range 20..120 | 平方米'],
    ['气温零下5℃至零下3℃', '零下5℃至零下3℃ | measure | range -5..-3 | ℃'],
    ['超过应到代表的半数', '半数 | measure | exact 0.5 | '],
    ['取消资格一年。', '一年 | duration | exact 1 | 年'],
    ['覆盖率达92%', '92% | measure | exact 92 | %'],
    ['满意率９８％', '９８％ | measure | exact 98 | ％'],
    ['死亡率为7.76‰', '7.76‰ | measure | exact 7.76 | ‰'],
    ['强度降至0.62吨/万元', '0.62吨/万元 | measure | exact 0.62 | 吨/万元'],
    ['误报率仅为万分之二', '万分之二 | measure | exact 0.0002 | '],
    ['每人500元/月', '500元/月 | measure | exact 500 | 元/月'],
    ['浓度为29.3微克/立方米', '29.3微克/立方米 | measure | exact 29.3 | 微克/立方米'],
    ['慰问职工4370余人（户）', '4370余人（户） | measure | atLeast 4370 | 人（户）'],
    ['开展90余场（次）', '90余场（次） | measure | atLeast 90 | 场（次）'],
    ['指数同比-0.2%', '-0.2% | measure | exact -0.2 | %'],
    ['气温降至零下15℃', '零下15℃ | measure | exact -15 | ℃'],
    ['在零下20多摄氏度中作业', '零下20多摄氏度 | measure | atMost -20 | 摄氏度'],
    ['零下十余度的严寒', '零下十余度 | measure | atMost -10 | 度'],
    ['夜里零下近30℃', '零下近30℃ | measure | above -30 | ℃'],
    ['最冷时超过零下30℃', '超过零下30℃ | measure | below -30 | ℃'],
    ['气温低于零下20℃', '低于零下20℃ | measure | below -20 | ℃'],
    ['零下20℃以下', '零下20℃以下 | measure | atMost -20 | ℃'],
    ['气温零下三四度', '零下三四度 | measure | range -4..-3 | 度'],
    ['气温零下5至10℃', '零下5至10℃ | measure | range -10..-5 | ℃'],
    ['涉及四省区', '四省区 | measure | exact 4 | 省区'],
    ['200户外劳动者', '200 | measure | exact 200 | '],
    ['面积 1.2 万平方米', '1.2 万平方米 | measure | exact 12000 | 平方米'],
  ])('%s', (text, expected) => expect(worded(text)).toEqual([expected]))
})

describe('Chinese numerals', () => {
  it.each([
    ['化解两起纠纷', '两起 | measure | exact 2 | 起'],
    ['改造一百二十间', '一百二十间 | measure | exact 120 | 间'],
    ['奖励三万五千元', '三万五千元 | measure | exact 35000 | 元'],
    ['跨越十余年', '十余年 | duration | atLeast 10 | 年'],
    ['十几家企业', '十几家 | measure | vague | 家'],
    ['几十组家庭', '几十组 | measure | vague | 组'],
    ['观众累计数万人次', '数万人次 | measure | vague | 人次'],
    ['每月省下百元', '百元 | measure | exact 100 | 元'],
    ['突破百万大关', '突破百万 | measure | above 1000000 | '],
    ['惠及数万人次', '数万人次 | measure | vague | 人次'],
    ['若干名代表', '若干名 | measure | vague | 名'],
    ['两三个人', '两三个 | measure | range 2..3 | 个'],
    ['三四十人到场', '三四十人 | measure | range 30..40 | 人'],
    ['十七八岁', '十七八岁 | measure | range 17..18 | 岁'],
    ['增长二点五倍', '二点五倍 | measure | exact 2.5 | 倍'],
    ['百余名厨师', '百余名 | measure | atLeast 100 | 名'],
    ['上千名职工', '上千名 | measure | atLeast 1000 | 名'],
    ['成本上千万元', '上千万元 | measure | atLeast 10000000 | 元'],
    ['上万份', '上万份 | measure | atLeast 10000 | 份'],
    ['近百家', '近百家 | measure | nearly 100 | 家'],
  ])('%s', (text, expected) => expect(worded(text)).toEqual([expected]))
})

describe('bounds', () => {
  it.each([
    ['近400组', '近400组 | measure | nearly 400 | 组'],
    ['将近一半', '将近一半 | measure | nearly 0.5 | '],
    ['不足30%', '不足30% | measure | below 30 | %'],
    ['接近30%', '接近30% | measure | nearly 30 | %'],
    ['未满三年', '未满三年 | duration | below 3 | 年'],
    ['超90%', '超90% | measure | above 90 | %'],
    ['突破1000万元', '突破1000万元 | measure | above 10000000 | 元'],
    ['突破3项关键技术', '3项 | measure | exact 3 | 项'],
    ['约300人', '约300人 | measure | approx 300 | 人'],
    ['预约300人', '300人 | measure | exact 300 | 人'],
    ['挽回经济损失约120万元', '约120万元 | measure | approx 1200000 | 元'],
    ['募集约65.5万元', '约65.5万元 | measure | approx 655000 | 元'],
    ['持续约3小时', '约3小时 | duration | approx 3 | 小时'],
    ['新设立约12家', '约12家 | measure | approx 12 | 家'],
    ['签约120户', '120户 | measure | exact 120 | 户'],
    ['节约120万元', '120万元 | measure | exact 1200000 | 元'],
    ['其中超八成', '超八成 | measure | above 80 | %'],
    ['每日超200人次', '超200人次 | measure | above 200 | 人次'],
    ['提高超20%', '超20% | measure | above 20 | %'],
    ['中超20轮', '20轮 | measure | exact 20 | 轮'],
    ['更新近200台', '近200台 | measure | nearly 200 | 台'],
    ['各地上千名', '上千名 | measure | atLeast 1000 | 名'],
    ['附近3家', '3家 | measure | exact 3 | 家'],
    ['至少3名', '至少3名 | measure | atLeast 3 | 名'],
    ['不得超过2000元', '不得超过2000元 | measure | atMost 2000 | 元'],
    ['2万余名', '2万余名 | measure | atLeast 20000 | 名'],
    ['2000余万元', '2000余万元 | measure | atLeast 20000000 | 元'],
    ['20多万元', '20多万元 | measure | atLeast 200000 | 元'],
    ['200+个', '200+个 | measure | atLeast 200 | 个'],
    ['60岁及以上', '60岁及以上 | measure | atLeast 60 | 岁'],
    ['50元（含）以下', '50元（含）以下 | measure | atMost 50 | 元'],
    ['500米内', '500米内 | measure | atMost 500 | 米'],
    ['3天左右', '3天左右 | duration | approx 3 | 天'],
    ['低于4.5%', '低于4.5% | measure | below 4.5 | %'],
    ['利率高于4.5%', '高于4.5% | measure | above 4.5 | %'],
    ['高於六成', '高於六成 | measure | above 60 | %'],
    ['不得低于1960元', '不得低于1960元 | measure | atLeast 1960 | 元'],
    ['最高1万元', '最高1万元 | measure | atMost 10000 | 元'],
    ['最高不超过十二年', '最高不超过十二年 | duration | atMost 12 | 年'],
    ['最高可达300元', '300元 | measure | exact 300 | 元'],
    ['高达98%', '98% | measure | exact 98 | %'],
  ])('%s', (text, expected) => expect(worded(text)).toEqual([expected]))
})

describe('ranges', () => {
  it.each([
    ['20至30人', 'range 20..30'],
    ['12.5%~13%', 'range 12.5..13'],
    ['500元至1000元', 'range 500..1000'],
    ['5至10万元', 'range 50000..100000'],
    ['800至1万元', 'range 800..10000'],
    ['3—5天', 'range 3..5'],
    ['三至五年', 'range 3..5'],
    ['1000—2000元', 'range 1000..2000'],
    ['-5℃至3℃', 'range -5..3'],
  ])('%s', (text, quantity) => {
    const [line, ...rest] = worded(text)
    expect(rest).toEqual([])
    expect(line).toContain(quantity)
    expect(extractFigures(text)[0]?.text).toBe(text)
  })

  it('leaves a change from one value to another as two figures', () => {
    expect(measures('从3000人到5000人')).toEqual(['3000人', '5000人'])
  })

  it('leaves two ends with different units as two figures', () => {
    expect(measures('3天到5家')).toEqual(['3天', '5家'])
  })
})

describe('fractions, tenths, halves and multiples', () => {
  it.each([
    ['三分之二以上同意', '三分之二以上 | measure | atLeast 0.6666666666666666 | '],
    ['1/4的职工', '1/4 | measure | exact 0.25 | '],
    ['百分之九十', '百分之九十 | measure | exact 90 | %'],
    ['千分之三', '千分之三 | measure | exact 3 | ‰'],
    ['九成', '九成 | measure | exact 90 | %'],
    ['九成半', '九成半 | measure | exact 95 | %'],
    ['超六成', '超六成 | measure | above 60 | %'],
    ['比例为3∶1', '3∶1 | measure | exact 3 | '],
    ['过半职工', '过半 | measure | above 0.5 | '],
    ['增长3倍', '3倍 | measure | exact 3 | 倍'],
    ['增长一倍', '一倍 | measure | exact 1 | 倍'],
    ['半年多', '半年多 | duration | atLeast 0.5 | 年'],
    ['两个半小时', '两个半小时 | duration | exact 2.5 | 个小时'],
    ['3个多月', '3个多月 | duration | atLeast 3 | 个月'],
    ['一年半', '一年半 | duration | exact 1.5 | 年'],
  ])('%s', (text, expected) => expect(worded(text)).toEqual([expected]))
})

describe('durations, dates and times', () => {
  it.each([
    ['3小时内', '3小时内 | duration | atMost 3 | 小时'],
    ['近3年', '近3年 | duration | nearly 3 | 年'],
    ['连续7年', '7年 | duration | exact 7 | 年'],
    ['自收到之日起15日内', '15日内 | duration | atMost 15 | 日'],
    ['为期一年', '一年 | duration | exact 1 | 年'],
    ['2024年6月', '2024年6月 | date | vague | '],
    ['二〇二五年三月', '二〇二五年三月 | date | vague | '],
    ['今年1至9月', '今年1至9月 | date | vague | '],
    ['2021—2025年', '2021—2025年 | date | vague | '],
    ['2025年1月1日至3日', '2025年1月1日至3日 | date | vague | '],
    ['2024-05-01', '2024-05-01 | date | vague | '],
    ['前三季度', '前三季度 | date | vague | '],
    ['今年上半年', '今年上半年 | date | vague | '],
    ['20世纪80年代', '20世纪80年代 | date | vague | '],
    ['凌晨5点', '凌晨5点 | time | vague | '],
    ['8:30—17:30', '8:30—17:30 | time | vague | '],
    ['8时30分', '8时30分 | time | vague | '],
  ])('%s', (text, expected) => expect(worded(text)).toEqual([expected]))
})

describe('spaced typesetting', () => {
  it.each([
    ['2024 年 6 月 18 日', '2024 年 6 月 18 日 | date | vague | '],
    ['近 400 组', '近 400 组 | measure | nearly 400 | 组'],
    ['200 余名', '200 余名 | measure | atLeast 200 | 名'],
    ['12.5 亿元', '12.5 亿元 | measure | exact 1250000000 | 元'],
    ['20 至 30 人', '20 至 30 人 | measure | range 20..30 | 人'],
    ['第 3 届', '第 3 届 | ordinal | exact 3 | '],
    ['20 世纪 90 年代', '20 世纪 90 年代 | date | vague | '],
    ['2024-05-09 发布', '2024-05-09 | date | vague | '],
  ])('%s', (text, expected) => expect(worded(text)).toEqual([expected]))

  it('keeps the cells of a table apart', () => {
    expect(measures('南城区 92 98 14.5')).toEqual(['92', '98', '14.5'])
  })
})

describe('numbers that a year, a name or a slogan imitates', () => {
  it.each([
    ['2000双手套', ['2000双']],
    ['2025大国工匠大会', []],
    ['2024届毕业生', []],
    ['百人以上企业', ['百人以上']],
    ['三个“百”活动', []],
    ['血压120/80', []],
    ['LPR3.1%', ['3.1%']],
    ['近九成五', ['近九成五']],
    ['四口人、两头牛', ['四口', '两头']],
    ['不管三七二十一', []],
    ['第十四届大会三次会议', []],
  ])('%s', (text, expected) => expect(measures(text)).toEqual(expected))
})

describe('what names and does not measure', () => {
  it.each([
    ['第3届', 'ordinal'],
    ['首届', 'ordinal'],
    ['第二十届', 'ordinal'],
    ['排名前3', 'ordinal'],
    ['“80后”', 'cohort'],
    ['三级', 'label'],
    ['B类', 'label'],
    ['5G', 'label'],
    ['4S店', 'label'],
    ['COVID-19', 'label'],
    ['https://example.org/2024/5', 'label'],
    ['“1+3+10”', 'label'],
    ['7×24小时', 'label'],
    ['〔2024〕15号', 'label'],
    ['3号楼', 'label'],
    ['192.168.1.1', 'label'],
    ['12345678901234567890', 'label'],
    ['“十四五”', 'label'],
    ['（3）', 'label'],
    ['1. 总则', 'label'],
    ['4001234567', 'phone'],
    ['0710-3456789', 'phone'],
    ['13800000000', 'phone'],
  ])('%s is a %s', (text, kind) => expect(extractFigures(text).map((f) => f.kind)).toEqual([kind]))

  it.each(
    `一线 一名 一位 一起 一批 统一 唯一 进一步 一方面 三农 两会 五一 万家灯火 千方百计 一把手 四面八方 五湖四海 三亚 四川 九江 六安
    千岛湖 李四 万达 一带一路 十佳 百强 一站式 三方 一二三产业 百日攻坚 千企万人 “三个一” “八级工” 三八妇女节 五一劳动奖章 两新 两节
    零距离 一对一 半导体 数据 几乎 星期三 周五 十分 万一 百姓 两岸 第一时间 单位：万元 两位数 三位一体`.split(
      /\s+/,
    ),
  )('%s is no figure', (word) => expect(extractFigures(`为${word}。`)).toEqual([]))

  it('reads the longer figure where an idiom begins it', () => {
    expect(measures('三方面、三公里、四周内、十一个、十分之一')).toEqual([
      '三方面',
      '三公里',
      '四周内',
      '十一个',
      '十分之一',
    ])
  })
})

describe('one and the other small numbers', () => {
  it.each([
    ['一周后回访', ['一周']],
    ['顺延一周', ['一周']],
    ['合同期限为一年', ['一年']],
    ['提前一年建成', ['一年']],
    ['前一年', []],
    ['一年来接听2件', ['一年', '2件']],
    ['用了一个月', ['一个月']],
    ['一天要走三万步', ['一天', '三万步']],
    ['每期四周', ['四周']],
    ['只收一元', ['一元']],
    ['一等奖一名', ['一名']],
    ['每年一次', ['一次']],
    ['新的一年', []],
    ['又是一年。', []],
    ['2025年半年度报告', []],
    ['三人制篮球', []],
    ['以78比66获胜', []],
    ['一年一度', []],
    ['这一天', []],
    ['有一天', []],
    ['一天天', []],
    ['一天早上8点', []],
    ['最后一公里', []],
    ['校园四周', []],
    ['每周五天', ['五天']],
    ['一周七天', ['一周', '七天']],
    ['二十来号人', ['二十来号']],
  ])('%s', (text, expected) => expect(measures(text)).toEqual(expected))

  it.each([
    ['经过四轮协商', ['四轮']],
    ['骑三轮车', []],
    ['绕场两圈', ['两圈']],
    ['分三期建设', ['三期']],
    ['三期工程', []],
    ['三类人员', ['三类']],
    ['三类地区', []],
    ['每百元营业收入', []],
    ['每万人0.8件', ['0.8件']],
    ['单位：亿元', []],
    ['3百多亿元', ['3百多亿元']],
    ['四百六十七块五', ['四百六十七块五']],
    ['隐患2 600余处', ['2 600余处']],
    ['20日历天', ['20日历天']],
    ['已超300万次', ['超300万次']],
    ['远超300人', ['超300人']],
    ['\t+1.4个百分点', ['+1.4个百分点']],
    ['净值（-12）', ['-12']],
    ['占半数', ['半数']],
  ])('%s', (text, expected) => expect(measures(text)).toEqual(expected))
})

describe('what names and does not measure, by its place', () => {
  it.each([
    '放假期间：1）各单位值班',
    '注：1.增加值按可比价格',
    '冬月二十',
    '支持iOS 15、Android 10系统',
    '手机139****0021',
    '尾号为3586的手机',
    '欢迎拨打民生热线8888',
    '账号：6200 0000 1234。',
    '五楼508会议室',
    '单位：万元',
    '百元店和千元机',
    '如数家珍',
    '藿香和十滴水',
    '以86∶79力克对手',
    '血压128/82',
    '以女性为100',
    '结构为6.8:36.5:56.7',
    '三次产业结构',
    '1、2、3月份',
    '1、2号楼',
    '表1：2024年指标',
    '8∶30—11∶30',
    '2025.3.1-3.5',
    '每周三',
    '每月26日',
    'A类核心人才',
    '三维工作法',
  ])('%s', (text) => expect(measures(text)).toEqual([]))
})

describe('lists and sums', () => {
  it('gives one figure for each item', () => {
    expect(measures('设有4个片区级、10个厂处级和41个作业区级站点')).toEqual(['4个', '10个', '41个'])
    expect(measures('8名组员+2名干部')).toEqual(['8名', '2名'])
    expect(measures('一等奖1名、二等奖2名，各奖励500元')).toEqual(['1名', '2名', '500元'])
  })
})

it('never states a bound that contradicts itself, nor a number that is none', () => {
  const texts = [
    '9'.repeat(400),
    `${'9'.repeat(15)}万亿元`,
    '0.000000000000001%',
    '1/0',
    '0:0',
    '百分之零',
    '零分之一',
  ]
  for (const text of texts) {
    for (const { quantity } of extractFigures(text)) expect(faultOf(quantity)).toBeNull()
  }
})

describe('numbers in formal, short and joined forms', () => {
  it.each([
    ['投资一万五千亿元', ['一万五千亿元 | measure | exact 1500000000000 | 元']],
    ['会员1千零1人', ['1千零1人 | measure | exact 1001 | 人']],
    ['共2千零30万元', ['2千零30万元 | measure | exact 20300000 | 元']],
    ['挽回1亿3千多万元', ['1亿3千多万元 | measure | atLeast 130000000 | 元']],
    ['收到人民币贰仟伍佰元整', ['贰仟伍佰元 | measure | exact 2500 | 元']],
    ['叁拾余万元', ['叁拾余万元 | measure | atLeast 300000 | 元']],
    ['壹佰贰拾叁元伍角', ['壹佰贰拾叁元伍角 | measure | exact 123.5 | 元']],
    ['大陆百姓收拾队伍', []],
    ['廿五人', ['廿五人 | measure | exact 25 | 人']],
    ['卅年', ['卅年 | duration | exact 30 | 年']],
    ['俩人干了仨月', ['俩人 | measure | exact 2 | 人', '仨月 | duration | exact 3 | 月']],
    ['哥俩', []],
    ['五至十万元', ['五至十万元 | measure | range 50000..100000 | 元']],
    ['三至五百元', ['三至五百元 | measure | range 300..500 | 元']],
    ['7、8成', ['7、8成 | measure | range 70..80 | %']],
    ['来了五、六十名', ['五、六十名 | measure | range 50..60 | 名']],
    ['打七五折', ['七五折 | measure | exact 7.5 | 折']],
    ['身高一米七五', ['一米七五 | measure | exact 1.75 | 米']],
    ['跑出58秒6', ['58秒6 | duration | exact 58.6 | 秒']],
    ['近亿千瓦时', ['近亿千瓦时 | measure | nearly 100000000 | 千瓦时']],
    ['一半多', ['一半多 | measure | atLeast 0.5 | ']],
    ['实现零投诉', ['零投诉 | measure | exact 0 | 投诉']],
    ['达到百分百', ['百分百 | measure | exact 100 | %']],
    ['成百上千名职工', ['成百上千名 | measure | vague | 名']],
    ['数以万计的职工', ['数以万计 | measure | vague | ']],
    ['熬了两夜', ['两夜 | duration | exact 2 | 夜']],
    ['万米深井', ['万米 | measure | exact 10000 | 米']],
  ])('%s', (text, expected) => expect(worded(text)).toEqual(expected))
})

describe('terms, parts and names that resemble each other', () => {
  it.each([
    ['一年零三个月', ['一年', '三个月']],
    ['两小时零五分', ['两小时', '五分']],
    ['2小时09分41秒', ['2小时', '09分', '41秒']],
    ['前十二个月的平均工资', ['十二个月']],
    ['离职前3个月', ['3个月']],
    ['前11个月', []],
    ['合同期满7日', ['7日']],
    ['前6名', []],
    ['五、六十年代', []],
    ['20世纪六七十年代', []],
    ['光绪三年', []],
    ['数十年如一日', []],
    ['省道101和318国道', []],
    ['云深1井', []],
    ['三代机', []],
    ['祖孙三代', ['三代']],
    ['60公斤级', []],
    ['10万吨级码头', []],
    ['每两周一次', ['两周', '一次']],
    ['一人轻伤', ['一人']],
    ['一人一策', []],
    ['三天上下两趟', ['三天', '两趟']],
    ['中铁十二局集团工会', []],
    ['中国水电十四局', []],
    ['中铁12局', []],
    ['十二局工会', []],
    ['中建五局三公司', []],
    ['中国二十冶集团', []],
    ['第三师图木舒克市', []],
    ['共十二局工会参与', ['十二局']],
    ['连赢三局', ['三局']],
    ['每月三局', ['三局']],
    ['每周二值班两天', ['两天']],
    ['每月一次', ['一次']],
  ])('%s', (text, expected) => expect(measures(text)).toEqual(expected))

  it.each([
    ['218条线路', ['218条']],
    ['8家乡镇企业', ['8家']],
    ['5人月薪过万', ['5人', '过万']],
    ['连续3天气温偏高', ['3天']],
    ['九成都是', ['九成']],
    ['十四座车站', ['十四座']],
  ])('ends the unit where another word begins: %s', (text, expected) =>
    expect(measures(text)).toEqual(expected),
  )
})
