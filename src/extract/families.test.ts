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
