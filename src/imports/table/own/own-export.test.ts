import { describe, expect, it } from 'vitest'
import { tabulatePasted } from '../testing.ts'

const LINES = `
地区|指标|数值|数|下限|上限|单位|精确度|时期
襄城县|会员数|45210|45210|45210|45210||确数|2025年
`

describe('a line that somebody added to a file of ours without a unit', () => {
  it('is proposed the unit of its indicator, and asked', () => {
    const found = tabulatePasted(LINES, {})
    expect(found.observations.map(({ unit, quantity }) => [quantity.value, unit])).toEqual([[45_210, '人']])
    expect(found.asked).toMatchObject([{ id: 'unit:会员数', options: ['人'], isApplied: true }])
  })

  it('has the unit that is answered, with its scale', () => {
    const [value] = tabulatePasted(LINES, { 'unit:会员数': '万人' }).observations
    expect(value).toMatchObject({ unit: '人', quantity: { value: 452_100_000 } })
  })

  it('waits where nobody knows the indicator', () => {
    const found = tabulatePasted(LINES.replace('会员数', '灯笼'), {})
    expect(found.observations).toEqual([])
    expect(found.waiting).toBe(1)
    expect(found.questions).toMatchObject([{ id: 'unit:灯笼', kind: 'unit' }])
  })
})
