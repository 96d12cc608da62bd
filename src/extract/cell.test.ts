import { describe, expect, it } from 'vitest'
import {
  above,
  approx,
  atLeast,
  atMost,
  below,
  exact,
  nearly,
  type Quantity,
  range,
  vague,
} from '../domain/number/bound.ts'
import { parseCell } from './cell.ts'

describe('parseCell', () => {
  it.each<[string, Quantity, string]>([
    ['近400组', nearly(400), '组'],
    ['不到75%', below(75), '%'],
    ['不足3小时', below(3), '小时'],
    ['200余名', atLeast(200), '名'],
    ['116.3万元', exact(1163000), '元'],
    ['92%', exact(92), '%'],
    [' 1,234 ', exact(1234), ''],
    ['２３人', exact(23), '人'],
    ['400 组', exact(400), '组'],
    ['(12)', exact(-12), ''],
    ['（1,234.5）', exact(-1234.5), ''],
    ['-3.5', exact(-3.5), ''],
    ['−3.5%', exact(-3.5), '%'],
    ['≥200', atLeast(200), ''],
    ['>= 200', atLeast(200), ''],
    ['>90%', above(90), '%'],
    ['<400', below(400), ''],
    ['≤3', atMost(3), ''],
    ['约300', approx(300), ''],
    ['≈300', approx(300), ''],
    // Numbers of telephones and projects in running text.
    ['约120', approx(120), ''],
    ['近12345', nearly(12345), ''],
    ['超过985', above(985), ''],
    ['20-30', range(20, 30), ''],
    ['20~30人', range(20, 30), '人'],
    ['200+', atLeast(200), ''],
    ['92%+', atLeast(92), '%'],
    ['3.5万元+', atLeast(35_000), '元'],
    ['1200人＋', atLeast(1200), '人'],
    ['几十', vague, ''],
    ['2024', exact(2024), ''],
    ['12345678', exact(12345678), ''],
    ['-3~5', range(-3, 5), ''],
    ['\ufeff5', exact(5), ''],
    ['35.38095238095238', exact(35.38095238095238), ''],
    ['-35.38095238095238%', exact(-35.38095238095238), '%'],
    ['1.5E+3', exact(1500), ''],
    ['1e-7', exact(0.0000001), ''],
    ['≥1e+21', atLeast(1e21), ''],
  ])('%s', (text, quantity, unit) => expect(parseCell(text)).toMatchObject({ quantity, unit }))

  it.each(['', '  ', '-', '—', '——', '无', 'N/A', 'n/a', '/', '…'])(
    'takes “%s” for a missing value',
    (text) => expect(parseCell(text)).toEqual({ missing: true }),
  )

  it.each(['abc', '3个5家', '近400组家庭', '12,34', '≥约200', '正在统计', '9'.repeat(500)])(
    'says what is wrong with “%s”',
    (text) => expect(parseCell(text)).toHaveProperty('fault'),
  )

  it('says that a date is one, so that an import can refuse it', () => {
    expect(parseCell('2024年')).toMatchObject({ kind: 'date' })
    expect(parseCell('00123')).toMatchObject({ kind: 'label' })
  })
})
