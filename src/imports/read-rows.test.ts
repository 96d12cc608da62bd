import { describe, expect, it } from 'vitest'
import { runNow } from '../dataset/table/steps.ts'
import { nineReports } from '../dataset/testing.ts'
import { guessLayout, mappingOf } from './layout.ts'
import { readRows } from './read-rows.ts'
import { isLocality, sheetOf, understand } from './testing.ts'

describe('the rows of a table', () => {
  it('are values with their bounds, matched to the words of the dataset', () => {
    const { candidates, bad } = understand(
      sheetOf(
        ['地区', '指标', '数值', '时期'],
        ['襄城', '发展会员', '200余名', '2025年'],
        ['320481', '发展会员', '近４００名', '2025'],
      ),
    )
    expect(bad).toEqual([])
    expect(
      candidates.map(({ locality, indicator, unit, quantity, printed, line }) => ({
        locality,
        indicator,
        unit,
        quantity,
        printed,
        line,
      })),
    ).toEqual([
      {
        locality: 'xiangcheng',
        indicator: 'members-recruited',
        unit: 'ming',
        quantity: { bound: 'atLeast', value: 200, lower: 200, upper: null },
        printed: '200余名',
        line: 2,
      },
      {
        locality: 'liyang',
        indicator: 'members-recruited',
        unit: 'ming',
        quantity: { bound: 'nearly', value: 400, lower: null, upper: 400 },
        printed: '近４００名',
        line: 3,
      },
    ])
  })

  it('below a title, with a column for each indicator and the unit in the heading', () => {
    const { candidates, words } = understand(
      sheetOf(
        ['2025年工作情况统计表', '', ''],
        ['地区', '慰问金（万元）', '集体合同覆盖率(%)'],
        ['溧阳市', '1.163', '92'],
        ['第一工厂', '', '超90%'],
        ['第二工厂', '无', '无'],
      ),
    )
    expect(candidates.map(({ quantity, unit }) => [quantity.bound, quantity.value, unit])).toEqual([
      ['exact', 11630, 'yuan'],
      ['exact', 92, 'percent'],
      ['above', 90, 'percent'],
    ])
    expect(words.localities.map(({ name }) => name.zh)).toEqual(['第一工厂'])
    expect(words.indicators.map(({ name, unit }) => [name.zh, unit])).toEqual([['慰问金', 'yuan']])
    expect(candidates[1]?.indicator).toBe('collective-contract-coverage')
  })

  it('with a column for each year', () => {
    const sheet = sheetOf(['单位名称', '2024年', '2025年'], ['溧阳', '3', '5'])
    const layout = {
      ...guessLayout(sheet, isLocality, []),
      constants: { locality: '', indicator: '发展会员', unit: '', period: '' },
    }
    const { candidates } = runNow(readRows(sheet, layout, nineReports, new Map()))
    expect(candidates.map(({ period, quantity }) => [period?.start, quantity.value])).toEqual([
      ['2024-01-01', 3],
      ['2025-01-01', 5],
    ])
  })

  it('that cannot be understood are named with the reason', () => {
    const { bad, missing, candidates } = understand(
      sheetOf(
        ['地区', '指标', '数值', '时期'],
        ['溧阳', '发展会员', '很多', '2025年'],
        ['溧阳', '发展会员', '无', '2025年'],
        ['', '发展会员', '3名', '2025年'],
        ['溧阳', '发展会员', '3%', '2025年'],
        ['溧阳', '发展会员', '3名', '去年'],
        ['溧阳', '发展会员', '3名', '1/2/2026'],
        ['溧阳', '发展会员', '3名', '2024年'],
        ['溧阳', '发展会员', '4名', '2024年'],
        ['溧阳', '新指标', '4', '2024年'],
        ['长'.repeat(50_000), '发展会员', '3名', '2024年'],
      ),
    )
    expect(bad.map(({ line, reason, detail }) => [line, reason, detail])).toEqual([
      [2, 'no-value', '“很多” holds no number'],
      [4, 'no-locality', ''],
      [5, 'other-unit', '%'],
      [6, 'no-period', ''],
      [7, 'which-day', ''],
      [9, 'differs', '8'],
      [10, 'no-unit', ''],
      [11, 'long-name', '50000'],
    ])
    expect(missing).toBe(1)
    expect(candidates).toHaveLength(1)
  })

  it('with decimal commas are read so where the columns show it, else asked about', () => {
    const rows = (...values: readonly string[]) =>
      understand(
        sheetOf(
          ['地区', '指标', '数值'],
          ...values.map((value, at) => [`第${at}工厂`, '慰问金', `${value}元`]),
        ),
        ';',
      )
    const values = ({ candidates }: ReturnType<typeof rows>) =>
      candidates.map(({ quantity }) => quantity.value)
    const decimal = rows('1,5', '1.234,25', '1,500', '1.500', '3')
    expect(values(decimal)).toEqual([1.5, 1234.25, 1.5, 1500, 3])
    expect(decimal.commas).toEqual({ mark: 'comma', example: '1,5元' })
    expect(values(rows('1,500', '2.5'))).toEqual([1500, 2.5])
    const asked = rows('1,500', '3')
    expect(values(asked)).toEqual([3])
    expect(asked.bad).toMatchObject([{ line: 2, reason: 'which-decimal', cell: '1,500元' }])
  })

  it('with a column for each end have decimal commas there too, and name the end that is no number', () => {
    const { candidates, bad } = understand(
      sheetOf(
        ['地区', '指标', '数值', '单位', '界', '下限', '上限'],
        ['溧阳', '慰问金', '1,5', '元', 'atLeast', '1,5', ''],
        ['襄城', '慰问金', '2,5', '元', 'atLeast', '2,5', 'x'],
      ),
      ';',
    )
    expect(candidates.map(({ quantity }) => quantity)).toEqual([
      { bound: 'atLeast', value: 1.5, lower: 1.5, upper: null },
    ])
    expect(bad).toMatchObject([{ line: 3, at: 6, heading: '上限', cell: 'x', reason: 'no-value' }])
  })

  it('that say the same twice are told from those that contradict each other, and formulas from errors', () => {
    const { bad, words } = understand(
      sheetOf(
        ['地区', '指标', '数值'],
        ['溧阳', '发展会员', '3名'],
        ['溧阳', '发展会员', '3'],
        ['溧阳', '发展会员', '3余名'],
        ['第一工厂', '发展会员', '=SUM(A1:A9)'],
        ['第二工厂', '发展会员', '#DIV/0!'],
        ['第三工厂', '新指标', '3'],
      ),
    )
    expect(bad.map(({ line, reason, detail }) => [line, reason, reason === 'differs' ? detail : ''])).toEqual(
      [
        [3, 'twice', ''],
        [4, 'differs', '2'],
        [5, 'formula', ''],
        [6, 'sheet-error', ''],
        [7, 'no-unit', ''],
      ],
    )
    // The names of bad cells are not taken in, and so are not listed as new.
    expect(words.localities).toEqual([])
    expect(words.indicators).toEqual([])
  })

  it('that name a district without its city, or with all above it, are those of the data', () => {
    const { candidates } = understand(
      sheetOf(
        ['地區', '指標', '數值'],
        ['城东区', '发展会员', '3名'],
        ['海港', '发展会员', '4名'],
        ['江苏省常州市溧阳市', '发展会员', '5名'],
        ['许昌市襄城县', '发展会员', '6名'],
      ),
    )
    expect(candidates.map(({ locality }) => locality)).toEqual([
      'chengdong',
      'haigang',
      'liyang',
      'xiangcheng',
    ])
  })

  it('that hold a date, a code or a rank in place of a value are not taken for values without a number', () => {
    const cells = ['2024年6月', 'A类', '第3名', '0411025', '90后', '3年']
    const { candidates, bad } = understand(
      sheetOf(['地区', '指标', '数值'], ...cells.map((cell, at) => [`第${at}工厂`, '新指标', cell])),
    )
    expect(bad.map(({ reason }) => reason)).toEqual(Array.from({ length: 5 }, () => 'not-measured'))
    expect(candidates.map(({ printed }) => printed)).toEqual(['3年'])
  })

  it('can be mended cell by cell', () => {
    const sheet = sheetOf(['地区', '指标', '数值', '时期'], ['溧阳', '发展会员', '很多', '2025年'])
    const layout = guessLayout(sheet, isLocality, [])
    const { candidates, bad } = runNow(readRows(sheet, layout, nineReports, new Map([['2:2', '几十名']])))
    expect(bad).toEqual([])
    expect(candidates[0]?.quantity.bound).toBe('vague')
    expect(candidates[0]?.printed).toBe('几十名')
  })

  it('are understood again as they were before', () => {
    const sheet = sheetOf(['甲', '乙'], ['溧阳', '3'])
    const guessed = guessLayout(sheet, isLocality, [])
    const told = { ...guessed, roles: ['locality', 'value'] as const, dayOrder: 'day-first' as const }
    expect(guessLayout(sheet, isLocality, [mappingOf(sheet, told)])).toEqual(told)
  })

  it('with __proto__ as a heading harm nothing', () => {
    const { candidates } = understand(
      sheetOf(['地区', '__proto__', '指标', '数值'], ['溧阳', 'x', '发展会员', '3名']),
    )
    expect(candidates).toHaveLength(1)
  })

  it('may be a hundred thousand', () => {
    const rows = Array.from({ length: 100_000 }, (_, n) => [`第${n}工厂`, '发展会员', `${n}余名`, '2025年'])
    const { candidates } = understand(sheetOf(['地区', '指标', '数值', '时期'], ...rows))
    expect(candidates.length).toBeGreaterThan(99_000)
  })
})
