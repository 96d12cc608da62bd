import { describe, expect, it } from 'vitest'
import { worded } from './worded-for-tests.ts'

/** Each sentence invented, and judged by hand before it was read. */
const read = (cases: readonly (readonly [string, readonly string[]])[]) =>
  it.each(cases)('%s', (text, expected) => expect(worded(text)).toEqual(expected))

describe('large numbers with scales of their own', () => {
  read([
    ['全省投入三万八千亿元', ['三万八千亿元 | measure | exact 3800000000000 | 元']],
    ['余额达两万三千五百亿元', ['两万三千五百亿元 | measure | exact 2350000000000 | 元']],
    ['拨付5万零3百元', ['5万零3百元 | measure | exact 50300 | 元']],
    ['共補貼３千零５０萬元', ['３千零５０萬元 | measure | exact 30500000 | 元']],
    ['到会十万零三百人', ['十万零三百人 | measure | exact 100300 | 人']],
    ['增长零点八个百分点', ['零点八个百分点 | measure | exact 0.8 | 个百分点']],
  ])
})

describe('formal numerals', () => {
  read([
    ['人民币柒拾捌万玖仟元整', ['柒拾捌万玖仟元 | measure | exact 789000 | 元']],
    ['保证金贰万叁仟肆佰伍拾陆元柒角捌分', ['贰万叁仟肆佰伍拾陆元柒角捌分 | measure | exact 23456.78 | 元']],
    ['發放壹拾貳萬元整', ['壹拾貳萬元 | measure | exact 120000 | 元']],
    ['收款人民幣伍萬陸仟圓整', ['伍萬陸仟圓 | measure | exact 56000 | 圓']],
    ['捐贈叄拾餘萬元', ['叄拾餘萬元 | measure | atLeast 300000 | 元']],
    ['大陸員工参賽', []],
  ])
})

describe('ranges whose first end leaves its scale to the second', () => {
  read([
    ['合计二至三千万元', ['二至三千万元 | measure | range 20000000..30000000 | 元']],
    ['预算三至五百万元', ['三至五百万元 | measure | range 3000000..5000000 | 元']],
    ['产值四至六千亿元', ['四至六千亿元 | measure | range 400000000000..600000000000 | 元']],
    ['最高可达三至五十万元', ['三至五十万元 | measure | range 30000..500000 | 元']],
    ['投資約兩至三億元', ['約兩至三億元 | measure | range 200000000..300000000 | 元']],
    ['满意度在九、十成之间', ['九、十成 | measure | range 90..100 | %']],
    ['参与率达到八、九成', ['八、九成 | measure | range 80..90 | %']],
  ])
})

describe('numbers between two tens, and half of a tenth', () => {
  read([
    ['有十几二十万职工参加', ['十几二十万 | measure | range 100000..200000 | ']],
    ['有二三十万职工参加', ['二三十万 | measure | range 200000..300000 | ']],
    ['来了十几二十名志愿者', ['十几二十名 | measure | range 10..20 | 名']],
    ['不到半成的企业没有建会', ['不到半成 | measure | below 5 | %']],
    ['涨幅近半成', ['近半成 | measure | nearly 5 | %']],
    ['检查半成品仓库', []],
    ['近半成品仓库', []],
    ['衣服有半成新', []],
  ])
})

describe('English scales', () => {
  read([
    [
      'about half of 1.2 million workers joined',
      ['about half | measure | approx 0.5 | ', '1.2 million workers | measure | exact 1200000 | workers'],
    ],
    ['营收达3.5 billion', ['3.5 billion | measure | exact 3500000000 | ']],
    ['增长3.5%', ['3.5% | measure | exact 3.5 | %']],
  ])
})

describe('parts of a length of time', () => {
  read([
    ['会议开了三小时零十分', ['三小时 | duration | exact 3 | 小时', '十分 | duration | exact 10 | 分']],
    ['用時兩小時零八分', ['兩小時 | duration | exact 2 | 小時', '八分 | duration | exact 8 | 分']],
    ['职工十分满意', []],
    ['成绩8分03秒', ['8分 | duration | exact 8 | 分', '03秒 | duration | exact 3 | 秒']],
    ['比赛拿下8分', ['8分 | measure | exact 8 | 分']],
    ['工齡三十二年零五個月', ['三十二年 | duration | exact 32 | 年', '五個月 | duration | exact 5 | 個月']],
  ])
})

describe('months that are a term, and months that are a date', () => {
  read([
    ['比計劃提前兩個月零三天', ['兩個月 | duration | exact 2 | 個月', '三天 | duration | exact 3 | 天']],
    ['提前3个月完成', ['3个月 | duration | exact 3 | 个月']],
    ['今年前八个月入会', ['今年前八个月 | date | vague | ']],
    ['離職前十二個月的平均工資', ['十二個月 | duration | exact 12 | 個月']],
    ['期满15日内不答复', ['15日内 | duration | atMost 15 | 日']],
  ])
})

describe('decades and years of birth', () => {
  read([
    ['六、七十年代的老厂', ['六、七十年代 | date | vague | ']],
    ['厂房建于七、八十年代', ['七、八十年代 | date | vague | ']],
    ['一、七十年代建厂', ['一、 | label | exact 1 | ', '七十年代 | date | vague | ']],
    [
      '零零后、九五后和八零后',
      ['零零后 | cohort | exact 0 | ', '九五后 | cohort | exact 95 | ', '八零后 | cohort | exact 80 | '],
    ],
  ])
})

describe('names with a number in them', () => {
  read([
    ['80公斤以上级决赛', ['80公斤以上级 | label | exact 80 | ']],
    ['52公斤以下级', ['52公斤以下级 | label | exact 52 | ']],
    ['净重80公斤以上', ['80公斤以上 | measure | atLeast 80 | 公斤']],
    ['县道018通车', ['018 | label | exact 18 | ']],
    ['五代战机', ['五代 | label | exact 5 | ']],
  ])
})

describe('small words', () => {
  read([
    ['未及五成', ['未及五成 | measure | below 50 | %']],
    ['帶出卅餘名徒弟', ['卅餘名 | measure | atLeast 30 | 名']],
    ['哥仨都在车间', []],
    ['培训持续仨月', ['仨月 | duration | exact 3 | 月']],
    ['零伤亡、零距离', ['零伤亡 | measure | exact 0 | 伤亡']],
    ['成千上万名骑手', ['成千上万名 | measure | vague | 名']],
    ['几十年如一日', []],
    ['连续三夜奋战', ['三夜 | duration | exact 3 | 夜']],
  ])
})

describe('Arabic and Chinese numerals in one number', () => {
  read([
    ['技改投资1万5千亿元', ['1万5千亿元 | measure | exact 1500000000000 | 元']],
    ['贷款2万3千5百亿元', ['2万3千5百亿元 | measure | exact 2350000000000 | 元']],
    ['经费2万6千万元', ['2万6千万元 | measure | exact 260000000 | 元']],
    ['投入1万5000亿元', ['1万5000亿元 | measure | exact 1500000000000 | 元']],
    ['余额1万零5百亿元', ['1万零5百亿元 | measure | exact 1050000000000 | 元']],
    ['总额1.2万多亿元', ['1.2万多亿元 | measure | atLeast 1200000000000 | 元']],
    ['带动3万5千多亿元', ['3万5千多亿元 | measure | atLeast 3500000000000 | 元']],
    ['会员1万五千人', ['1万五千人 | measure | exact 15000 | 人']],
    ['授信1万五千亿元', ['1万五千亿元 | measure | exact 1500000000000 | 元']],
    ['到会2千零五人', ['2千零五人 | measure | exact 2005 | 人']],
    ['3万一线职工', ['3万 | measure | exact 30000 | ']],
    ['误差万分之五点二', ['万分之五点二 | measure | exact 0.00052 | ']],
    ['占４５．６％', ['４５．６％ | measure | exact 45.6 | ％']],
  ])
})

describe('numbers said about', () => {
  read([
    ['接待千百名职工', ['千百名 | measure | vague | 名']],
    ['万千气象', []],
    ['百十来户人家', ['百十来户 | measure | atLeast 110 | 户']],
    ['三两天就有回音', ['三两天 | duration | range 2..3 | 天']],
    ['百儿八十人', []],
    ['万儿八千块', []],
    ['来了百把人', ['百把人 | measure | vague | 人']],
    ['七、八百家企业', ['七、八百家 | measure | range 700..800 | 家']],
    ['三、四十人的班组', ['三、四十人 | measure | range 30..40 | 人']],
    ['来了家属、七、八十名工友', ['七、八十名 | measure | range 70..80 | 名']],
    ['一、二十大精神', ['一、 | label | exact 1 | ', '二十大 | label | vague | ']],
    ['分别提高3、4个百分点', ['3 | measure | exact 3 | ', '4个百分点 | measure | exact 4 | 个百分点']],
    [
      '由四千二涨到四千八百元',
      ['四千二 | measure | exact 4200 | ', '四千八百元 | measure | exact 4800 | 元'],
    ],
    ['人均一万出头', ['一万出头 | measure | atLeast 10000 | ']],
    ['评分四点九分', ['四点九分 | measure | exact 4.9 | 分']],
    ['下午四点五分', ['下午四点五分 | time | vague | ']],
  ])
})

describe('limits', () => {
  read([
    ['贴息最高可达20%', ['20% | measure | exact 20 | %']],
    ['最高可贷50万元', ['50万元 | measure | exact 500000 | 元']],
    ['最高奖励5万元', ['5万元 | measure | exact 50000 | 元']],
    ['最多可同时容纳300人', ['300人 | measure | exact 300 | 人']],
    ['最高报销不超过8000元', ['不超过8000元 | measure | atMost 8000 | 元']],
    ['补贴最低8000元', ['最低8000元 | measure | atLeast 8000 | 元']],
    ['期限最长3年', ['最长3年 | duration | atMost 3 | 年']],
    ['期限最长不超过3年', ['最长不超过3年 | duration | atMost 3 | 年']],
    ['公示最短15天', ['最短15天 | duration | atLeast 15 | 天']],
    ['额度最高30万元', ['最高30万元 | measure | atMost 300000 | 元']],
    // Records, peaks that were reached, and the lowest temperature of a day are not limits.
    ['单日最高完成4300立方米', ['4300立方米 | measure | exact 4300 | 立方米']],
    ['客流最高达6万人次', ['6万人次 | measure | exact 60000 | 人次']],
    ['明天最低29℃', ['29℃ | measure | exact 29 | ℃']],
    ['最长一件用了6年', ['6年 | duration | exact 6 | 年']],
    ['少于10人', ['少于10人 | measure | below 10 | 人']],
    ['多于25人', ['多于25人 | measure | above 25 | 人']],
    ['约莫30人', ['约莫30人 | measure | approx 30 | 人']],
    ['五十开外', ['五十开外 | measure | atLeast 50 | ']],
    ['六千元挂零', ['六千元挂零 | measure | atLeast 6000 | 元']],
    ['占四分之一强，', ['四分之一强 | measure | atLeast 0.25 | ']],
    ['不过三成弱。', ['三成弱 | measure | nearly 30 | %']],
    ['全国100强，', ['100强 | label | exact 100 | ']],
    ['两个星期不到', ['两个星期不到 | duration | below 2 | 个星期']],
    ['三天不到岗', ['三天 | duration | exact 3 | 天']],
  ])
})

describe('what a rate is told of', () => {
  read([
    ['每10万人有12张', ['10万人 | other | exact 100000 | ', '12张 | measure | exact 12 | 张']],
    ['每十万人口3.5例', ['十万人口 | other | exact 100000 | ', '3.5例 | measure | exact 3.5 | 例']],
    ['每100名职工有38名', ['100名 | other | exact 100 | ', '38名 | measure | exact 38 | 名']],
    ['每2小时轮换', ['2小时 | duration | exact 2 | 小时']],
    ['每25人配一台', ['25人 | measure | exact 25 | 人', '一台 | measure | exact 1 | 台']],
    ['每三年一届', ['三年 | duration | exact 3 | 年', '一届 | measure | exact 1 | 届']],
    ['每两名师傅带一批徒弟', ['两名 | measure | exact 2 | 名']],
  ])
})

describe('words with a number in them, and distances', () => {
  read([
    ['5代机和6代机', ['5代 | label | exact 5 | ', '6代 | label | exact 6 | ']],
    ['二十年磨一剑', []],
    ['一千零一夜', []],
    ['十年树木，百年树人', []],
    ['老两口', []],
    ['从0到1的突破', ['0到1 | label | exact 0 | ']],
    ['住进4人间', ['4人间 | label | exact 4 | ']],
    ['20人间接受益', ['20人 | measure | exact 20 | 人']],
    ['总比分3比1', ['3比1 | other | vague | ']],
    ['实现0事故', ['0事故 | measure | exact 0 | 事故']],
    ['电话6218-3345', ['6218-3345 | phone | vague | ']],
    ['百公里赛道', ['百公里 | measure | exact 100 | 公里']],
    ['每百公里油耗6升', ['6升 | measure | exact 6 | 升']],
    ['千里沃野', ['千里 | measure | exact 1000 | 里']],
    ['千里之行', []],
    ['千米跑道', ['千米 | measure | exact 1000 | 米']],
    ['万米长跑', []],
    ['头三个月', ['三个月 | duration | exact 3 | 个月']],
  ])
})

describe('hundred millions with a measure word before them', () => {
  read([
    ['撬动资金1.8个亿', ['1.8个亿 | measure | exact 180000000 | ']],
    ['花掉两个亿', ['两个亿 | measure | exact 200000000 | ']],
    ['建成3个亿元村', ['3个 | measure | exact 3 | 个']],
  ])
})

describe('measure words that begin other words', () => {
  read([
    ['立杆36基，架线三档', ['36基 | measure | exact 36 | 基', '三档 | measure | exact 3 | 档']],
    ['电话打了五十多通。', ['五十多通 | measure | atLeast 50 | 通']],
    ['培训200基层干部', ['200 | measure | exact 200 | ']],
    ['安排30管理人员', ['30 | measure | exact 30 | ']],
    ['交出三摞材料', ['三摞 | measure | exact 3 | 摞']],
  ])
})

describe('how often a measure word was served', () => {
  read([
    ['送餐300桌次', ['300桌次 | measure | exact 300 | 桌次']],
    ['培训12轮次', ['12轮次 | measure | exact 12 | 轮次']],
    ['挑出5件次品', ['5件 | measure | exact 5 | 件']],
    ['3名次要人员', ['3名 | measure | exact 3 | 名']],
  ])
})

describe('不到 behind 用', () => {
  read([
    ['投用不到一年', ['不到一年 | duration | below 1 | 年']],
    ['占用不到3平方米', ['不到3平方米 | measure | below 3 | 平方米']],
    ['找不到3号楼', ['3号楼 | label | exact 3 | ']],
  ])
})

describe('一 where it counts who has how many', () => {
  read([
    [
      '过去三个人管一台机，现在一个人管六台',
      [
        '三个 | measure | exact 3 | 个',
        '一台 | measure | exact 1 | 台',
        '一个 | measure | exact 1 | 个',
        '六台 | measure | exact 6 | 台',
      ],
    ],
    ['一名师傅带两名徒弟', ['一名 | measure | exact 1 | 名', '两名 | measure | exact 2 | 名']],
    ['一位老人带来3个孩子', ['3个 | measure | exact 3 | 个']],
    ['一名骑手管理员', []],
  ])
})

describe('a number next to a day of the moon', () => {
  read([
    ['除夕到初三三倍工资', ['三倍 | measure | exact 3 | 倍']],
    ['年初三百人入会', ['三百人 | measure | exact 300 | 人']],
    ['最初三五个人', ['三五个 | measure | range 3..5 | 个']],
  ])
})

describe('sums told short', () => {
  read([
    ['另发一千二红包', ['一千二 | measure | exact 1200 | ']],
    ['前后花了3万5，', ['3万5 | measure | exact 35000 | ']],
    ['奖金1亿2', ['1亿2 | measure | exact 120000000 | ']],
    ['花了3万5千', ['3万5千 | measure | exact 35000 | ']],
    ['多挣三百五工钱', ['三百五 | measure | exact 350 | ']],
    ['骂他二百五脾气', []],
  ])
})

describe('a count behind a name in Latin letters', () => {
  read([
    ['配备AED77台', ['77台 | measure | exact 77 | 台']],
    ['更换LED300盏', ['300盏 | measure | exact 300 | 盏']],
    ['乘坐C919飞机', ['C919 | label | vague | ']],
    ['乘坐G1021次列车', ['G1021 | label | vague | ']],
  ])
})
