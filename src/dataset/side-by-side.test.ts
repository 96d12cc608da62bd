import { expect, it } from 'vitest'
import type { Quantity } from '../domain/number/bound.ts'
import { atLeast } from '../domain/number/bound.ts'
import type { Language } from '../domain/text.ts'
import { given } from './cross-table/testing.ts'
import { valueText } from './observation-wording.ts'
import { styleByUnit, styleSideBySide } from './side-by-side.ts'
import { nineReports } from './testing.ts'

const written = (values: readonly (number | Quantity)[], language: Language): readonly string[] => {
  const rows = values.map((value) => given({ place: '东湖镇', value }))
  const style = styleSideBySide(rows, { language, notation: 'compact' })
  return rows.map((row) => valueText(row, style).replace(/名| people$/u, ''))
}

it('writes numbers side by side with all digits where one has too many for 万 or M', () => {
  expect(written([20_000, 12_345], 'zh')).toEqual(['20,000', '12,345'])
  expect(written([2_000_000, 1_234_567], 'en')).toEqual(['2,000,000', '1,234,567'])
})

it('leaves them short where all of them can be, and thousands beside 万', () => {
  expect(written([20_000, 13_500], 'zh')).toEqual(['2万', '1.35万'])
  expect(written([20_000, 3470], 'zh')).toEqual(['2万', '3470'])
  expect(written([1_163_000, 650_000], 'en')).toEqual(['1.163M', '0.65M'])
  expect(written([20_000, 12_345], 'en')).toEqual(['20,000', '12,345'])
})

it('leaves a lower bound as it is printed', () => {
  expect(written([atLeast(20_000), 12_345], 'zh')[1]).toBe('12,345')
  expect(
    styleSideBySide(
      [given({ place: '东湖镇', value: atLeast(20_000) }), given({ place: '西山镇', value: 12_345 })],
      { language: 'zh', notation: 'compact' },
    ).notation,
  ).toBe('compact')
})

it('writes numbers of one unit in one way where others of another stand beside them', () => {
  const rows = [
    'xpcc-13-loan-interest-subsidy',
    'xpcc-13-loan-interest-subsidy-increase',
    'xpcc-13-households-benefiting',
  ].flatMap((id) => nineReports.observations.get(id) ?? [])
  const style = styleByUnit(rows, { language: 'en', notation: 'compact' } as const)
  expect(rows.map((row) => valueText(row, style))).toEqual(['¥1.163M', 'about +¥0.513M', '743 households'])
})
