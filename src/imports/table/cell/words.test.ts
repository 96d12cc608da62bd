import { describe, expect, it, test } from 'vitest'
import { againstOf, bareName, isCountedChange, isGrowth, isNameOfChange, saysFall } from './words.ts'

test('the name of an indicator keeps its words apart, without what numbers it', () => {
  expect(bareName('一、 GDP 增速①')).toBe('GDP 增速')
  expect(bareName('其中： IT 企业会员：')).toBe('IT 企业会员')
})

describe('the words of a change', () => {
  it.each([
    ['较上年', 'last'],
    ['比上年', 'last'],
    ['比去年', 'last'],
    ['比年初', 'start'],
    ['较年初', 'start'],
    ['比去年末', 'start'],
    ['较上年底', 'start'],
    ['较去年同期', 'year'],
    ['同比', 'year'],
    ['同比±', 'year'],
    ['比上季度', 'quarter'],
    ['较上月', 'month'],
    ['环比', 'step'],
    ['比上期', 'period'],
    ['比2024年', 'open'],
    ['增长', 'open'],
    ['比上年减少', 'last'],
    ['vs last year', 'last'],
    ['change on 2024', 'open'],
    ['Change since year-end 2024', 'start'],
    ['YoY', 'year'],
    ['% change', 'open'],
    ['vs. the same period last year', 'year'],
    ['month-on-month', 'step'],
  ])('%s: held against the %s', (words, against) => {
    expect([isGrowth(words), againstOf(words)]).toEqual([true, against])
  })

  it.each([
    '上年',
    '年初',
    '上年末',
    '同期',
    '2024年',
    '本年增加',
    '比例',
    '比重',
    'last year',
    '2024',
    'rate',
    'Members',
  ])('%s is no change', (words) => expect(isGrowth(words)).toBe(false))

  it('count as the thing does unless they say growth', () => {
    const counted = ['较上年', '比上年±', '同比增减', 'vs last year', 'change on 2024']
    const inPercent = ['同比', '同比增长', '增幅', '增长率', 'YoY', '% change', 'growth']
    expect(counted.filter((words) => !isCountedChange(words))).toEqual([])
    expect(inPercent.filter(isCountedChange)).toEqual([])
  })

  it('stand behind the name of what changed', () => {
    expect(isNameOfChange('会员数 · 较上年')).toBe(true)
    expect(isNameOfChange('增长')).toBe(false)
    expect(isNameOfChange('会员数 · 女')).toBe(false)
  })

  it('say a fall only where they say no rise', () => {
    expect(['比上年减少', '同比下降'].every(saysFall)).toBe(true)
    expect(['增减', '比上年升降', '较上年'].some(saysFall)).toBe(false)
  })
})
