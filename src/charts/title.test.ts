import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { circularOf } from '../dataset/circular/circular.ts'
import { crossOf, given } from '../dataset/cross-table/testing.ts'
import { sheetCell, sheetLines } from '../dataset/scorecard/sheet.ts'
import { nineReports } from '../dataset/testing.ts'
import { UnitId } from '../domain/ids.ts'
import type { Quantity } from '../domain/number/bound.ts'
import { approx, atLeast, below, exact, nearly, vague } from '../domain/number/bound.ts'
import { yearPeriod } from '../domain/time/period.ts'
import { changeChart } from './kinds/change.ts'
import { en, like, zh } from './testing.ts'
import { movementTitle, surelyGreatest } from './title.ts'

const [exact250, open200, near240, words] = [
  like({ id: 'exact', quantity: exact(250) }),
  like({ id: 'open', quantity: atLeast(200) }),
  like({ id: 'near', quantity: below(240) }),
  like({ id: 'words', quantity: vague }),
]

test('250 is greater than nearly 240', () => {
  expect(surelyGreatest(exact250, [exact250, near240])).toBe(true)
})

test('250 is not surely greater than 200余 or 几十', () => {
  expect(surelyGreatest(exact250, [exact250, open200])).toBe(false)
  expect(surelyGreatest(exact250, [exact250, words])).toBe(false)
})

test('200余 is greater than what cannot reach 200', () => {
  const small = like({ id: 'small', quantity: exact(199) })
  expect(surelyGreatest(open200, [open200, small])).toBe(true)
})

const JANUARY = { start: '2026-01-01', end: '2026-01-31', basis: 'stated' } as const

describe('a value that is the same at two times', () => {
  const of = (year: number, quantity: Quantity, printed?: string) =>
    like({
      id: `same-${year}`,
      quantity,
      period: yearPeriod(year, 'stated'),
      ...(printed === undefined ? {} : { printed }),
    })

  test('is told once', () => {
    const [from, to] = [of(2024, exact(25)), of(2025, exact(25))]
    expect(movementTitle(from, to, zh)).toBe('某地测试指标2025年为25名，与2024年持平')
    expect(movementTitle(from, to, en)).toMatch(/: unchanged at 25 people \(2024 and 2025\)$/u)
  })

  test('is told of both times, and not as unchanged, where a year and a month are not compared', () => {
    const [year, month] = [of(2025, exact(25)), { ...of(2026, exact(25)), period: JANUARY }]
    const draft = { id: 'unlike', dataset: nineReports, context: zh }
    expect(changeChart({ from: year, to: month, stated: undefined }, draft)).toMatchObject({
      title: '某地测试指标2025年与2026年1月均为25名',
      alike: false,
    })
    const more = { ...month, quantity: exact(40), printed: '40名' }
    const risen = changeChart({ from: year, to: more, stated: undefined }, draft)
    expect(risen.title).toBe('某地测试指标在2025年为25名，2026年1月为40名')
  })

  test('has not surely stayed as it was where it is not exact', () => {
    const [from, to] = [of(2024, atLeast(200), '200余'), of(2025, atLeast(200), '200余')]
    expect(movementTitle(from, to, zh)).toBe('某地测试指标2024年与2025年均为200余名')
  })
})

describe('which way a value went is one and the same in title, scorecard and circular', () => {
  const percent = nineReports.units.get(v.parse(UnitId, 'percent'))
  if (percent === undefined) throw new Error('the data has no percentages')
  const style = { language: 'zh', notation: 'full' } as const
  const told = (before: Quantity, now: Quantity, isRate: boolean) => {
    const rows = [
      { value: before, period: 2024 },
      { value: now, period: 2025 },
    ].map((row) => ({
      ...row,
      place: '东湖镇',
      indicator: 'fees',
      like: isRate ? ({ kind: 'rate', additive: false } as const) : {},
      with: isRate
        ? { unit: percent, printed: String(row.value.value) }
        : { printed: String(row.value.value) },
    }))
    const [from, to] = rows.map((row, i) => given(row, i))
    const layout = crossOf(rows, { change: true }, 'zh')
    const [line] = sheetLines(layout)
    const [measure] = layout.table.measures
    if (from === undefined || to === undefined || line === undefined || measure === undefined)
      throw new RangeError('no values')
    const title = movementTitle(from, to, zh)
    const text = circularOf(layout, style)
      .paragraphs.map((each) => each.text)
      .join('')
    const sign = (up: RegExp, down: RegExp, words: string) =>
      up.test(words) ? 'up' : down.test(words) ? 'down' : ''
    return {
      title: sign(/升至|增至/u, /降至|减至/u, title),
      circular: /持平/u.test(text) ? 'same' : sign(/上升的有/u, /下降的有/u, text),
      change: sheetCell(layout, line, measure, style).change,
    }
  }

  test.each([
    [exact(79), exact(79.2), true, 'up', '约+0.2个百分点'],
    [exact(88.4), exact(88.5), true, 'up', '约+0.1个百分点'],
    [exact(88.46), exact(88.5), true, 'up', '约+0.04个百分点'],
    [exact(93.2), exact(91.8), true, 'down', '约−1.4个百分点'],
    [exact(94), exact(94), true, 'same', '0个百分点'],
    [exact(96.1), exact(96.1), true, 'same', '0个百分点'],
    [exact(85), nearly(90), true, '', '如有上升，不到5个百分点'],
    [exact(620), approx(650), false, 'up', ''],
    [exact(200), nearly(200), false, 'down', ''],
    [exact(200), nearly(400), false, 'up', '上升不到100%'],
    [exact(20), vague, false, '', ''],
    [approx(88), approx(88), false, '', ''],
  ] as const)('%o, %o', (before, now, isRate, way, change) => {
    expect(told(before, now, isRate)).toEqual({ title: way === 'same' ? '' : way, circular: way, change })
  })
})
