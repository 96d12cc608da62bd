import { describe, expect, it } from 'vitest'
import { splitUnit, unitsOfLine } from './unit-text.ts'

const said = (text: string) => {
  const { name, unit } = splitUnit(text)
  return unit === null ? name : `${name} | ${unit.factor}${unit.unit}`
}

describe('the unit behind a name', () => {
  it.each([
    ['Members (thousand)', 'Members | 1000'],
    ["Members ('000)", 'Members | 1000'],
    ['Members (’000 persons)', 'Members | 1000人'],
    ['Members, thousand persons', 'Members | 1000人'],
    ['Members (10,000 persons)', 'Members | 10000人'],
    ['Fee income (CNY million)', 'Fee income | 1000000元'],
    ['Fee income (RMB mn)', 'Fee income | 1000000元'],
    ['Fee income (million yuan)', 'Fee income | 1000000元'],
    ["Fee income (CNY'000)", 'Fee income | 1000元'],
    ['Fee income (¥m)', 'Fee income | 1000000元'],
    ['Fee income (£)', 'Fee income | 1£'],
    ['Fee income (£000)', 'Fee income | 1000£'],
    ["Fee income (£'000)", 'Fee income | 1000£'],
    ['Fee income (£m)', 'Fee income | 1000000£'],
    ['Fee income ($m)', 'Fee income | 1000000$'],
    ['Fee income (€)', 'Fee income | 1€'],
    ['Response time (days)', 'Response time | 1天'],
    ['Fee income (RMB k)', 'Fee income | 1000元'],
    ['Fee income (CNY bn)', 'Fee income | 1000000000元'],
    ['Fee income (10,000 yuan)', 'Fee income | 10000元'],
    ['Fee income (million)', 'Fee income | 1000000'],
    ['Coverage rate (%)', 'Coverage rate | 1%'],
    ['Coverage rate (per cent)', 'Coverage rate | 1%'],
    ['会员数（万）', '会员数 | 10000'],
    ['会员数（人）', '会员数 | 1人'],
    ['Members (women)', 'Members (women)'],
    ['Members aged 18 to 35', 'Members aged 18 to 35'],
    ['Course No. 5 – part 2 (persons)', 'Course No. 5 – part 2 | 1人'],
    ['会 员 数 （ 人 ）', '会员数 | 1人'],
    ['Members (m)', 'Members (m)'],
  ])('of %s is %s', (text, expected) => {
    expect(said(text)).toBe(expected)
  })
})

describe('a line of units', () => {
  it.each([
    ['单位：人、万元', ['1人', '10000元']],
    ['单位：万元（人数为人）', ['10000元', '1人']],
    ['（单位：万元，人数以人计）', ['10000元', '1人']],
    ['计量单位：金额：万元；人数：人', ['10000元', '1人']],
    ['Unit: CNY million', ['1000000元']],
    ['填报单位：襄城县总工会', []],
  ])('%s says %j', (text, expected) => {
    expect(unitsOfLine(text).map(({ unit, factor }) => `${factor}${unit}`)).toEqual(expected)
  })
})
