import { describe, expect, it } from 'vitest'
import { measures, worded } from './worded-for-tests.ts'

/** Forms that real reports print and invented texts forget. The sentences and their numbers are our own. */
describe('amounts as real reports print them', () => {
  it.each([
    ['整治危房 300 万 m2', '300 万 m2 | measure | exact 3000000 | m2'],
    ['满16岁 以上', '16岁 以上 | measure | atLeast 16 | 岁'],
    ['日均装卸7.25万车', '7.25万车 | measure | exact 72500 | 车'],
    ['死亡率12.4/10万', '12.4/10万 | measure | exact 12.4 | /10万'],
    ['死亡率6/10万', '6/10万 | measure | exact 6 | /10万'],
    ['距今近百年', '近百年 | duration | nearly 100 | 年'],
    ['上千年的渡口', '上千年 | duration | atLeast 1000 | 年'],
    ['销量破百万辆', '破百万辆 | measure | above 1000000 | 辆'],
    ['半数班组报名', '半数 | measure | exact 0.5 | '],
    ['噪声不超过65dB(A)', '不超过65dB(A) | measure | atMost 65 | dB(A)'],
    ['来了600多万员工', '600多万 | measure | atLeast 6000000 | '],
    ['连夺三金', '三金 | measure | exact 3 | 金'],
  ])('%s', (text, expected) => expect(worded(text)).toEqual([expected]))

  it.each([
    ['每千名老人有38张床位', ['38张']],
    ['以12金9银7铜收官', ['12金', '9银', '7铜']],
    ['打破百年纪录', []],
    ['走近百姓', []],
    ['已接入上百度地图', []],
    ['“1+1群”效应', []],
    ['上证50公司', []],
    ['973计划', []],
    ['性别比为104.6（女性为100）', ['104.6']],
    ['开始了一天的工作', []],
    ['每两年组织一次比武', ['两年', '一次']],
    ['每一次练习', []],
    ['近半公司盈利', ['近半']],
    ['跨越一年的纠纷', ['一年']],
    ['拿下准三双数据', []],
    ['百年老店', []],
    ['多半数据', []],
    ['千万元级企业', []],
    ['全村3组人马', ['3组']],
  ])('%s', (text, expected) => expect(measures(text)).toEqual(expected))
})

describe('dates, ranks and codes as real reports print them', () => {
  it.each([
    ['二OO六年五月七日', ['二OO六年五月七日 | date']],
    ['二○一一年', ['二○一一年 | date']],
    ['二0一九年六月', ['二0一九年六月 | date']],
    ['农历八月十六，', ['八月十六 | date']],
    ['三月二十一家', ['三月 | date', '二十一家 | measure']],
    ['分列第2、3和11位', ['第2、3和11位 | ordinal']],
    ['第2和5个', ['第2 | ordinal', '5个 | measure']],
    ['十一点开饭', ['十一点 | time']],
    ['股份（600123）', ['600123 | label']],
    ['代号35-2', ['35 | label', '2 | label']],
    ['石桥村4组', ['4组 | label']],
  ])('%s', (text, expected) =>
    expect(worded(text).map((line) => line.split(' | ').slice(0, 2).join(' | '))).toEqual(expected),
  )
})

describe('traditional characters', () => {
  it.each([
    ['補助1.3萬元', '1.3萬元 | measure | exact 13000 | 元'],
    ['慰問400餘戶', '400餘戶 | measure | atLeast 400 | 戶'],
    ['超過6億美元', '超過6億美元 | measure | above 600000000 | 美元'],
    ['共有12個單位', '12個 | measure | exact 12 | 個'],
    ['化解兩件糾紛', '兩件 | measure | exact 2 | 件'],
    ['下降0.2個百分點', '0.2個百分點 | measure | exact 0.2 | 個百分點'],
    ['歷時3週', '3週 | duration | exact 3 | 週'],
    ['約2.4萬噸', '約2.4萬噸 | measure | approx 24000 | 噸'],
  ])('%s', (text, expected) => expect(worded(text)).toEqual([expected]))
})
