import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import placeNames from '../../../data/place-names.json' with { type: 'json' }
import places from '../../../data/places.json' with { type: 'json' }
import catalogue from '../../../data/standard-indicators.json' with { type: 'json' }
import { nineReports } from '../../dataset/testing.ts'
import { StandardIndicatorsSchema } from '../../domain/record/standard-indicator.ts'
import { gazetteerOf } from '../../places/gazetteer.ts'
import type { FileRead } from '../file-read.ts'
import { knownWords } from './cell/known-words.ts'
import type { Correction } from './describe/description.ts'
import { tabulateFile } from './tabulate.ts'

const gazetteer = gazetteerOf(places, placeNames, nineReports.localities.values())
const words = knownWords(nineReports, gazetteer, v.parse(StandardIndicatorsSchema, catalogue).indicators)

/** What a sheet comes to where somebody pointed at it: cell, indicator, year and value of each observation. */
function corrected(drawn: string, correction: Correction, name = '2025年') {
  const rows = drawn
    .trim()
    .split('\n')
    .map((line) => line.split('|'))
  const read: FileRead = { kind: 'csv', sheets: [{ name, rows }], encoding: null, delimiter: null, notes: [] }
  const { observations, leftOut } = tabulateFile({
    file: '表.xlsx',
    read,
    dataset: nineReports,
    words,
    thisYear: 2026,
    corrections: new Map([[0, correction]]),
  })
  return {
    values: observations.map(
      ({ cell, indicator, period, quantity }) =>
        `${cell} ${indicator} ${period?.end.slice(0, 4) ?? '?'} ${quantity.value}`,
    ),
    leftOut: leftOut.map(({ where, reason }) => `${where}: ${reason}`),
  }
}

const TABLE = `
地区|会员数（人）|基层工会数（个）
襄城县|45210|1250
溧阳市|63050|1400
岚山区|31875|900`

it('takes a change in that two columns come to, where somebody says that it holds values', () => {
  const table = `地区|2024年会员数（人）|2025年会员数（人）|增长（%）\n襄城县|43100|45210|9.9`
  expect(corrected(table, {}, '表').values).toEqual(['B2 会员数 2024 43100', 'C2 会员数 2025 45210'])
  expect(corrected(table, { columns: { 3: 'values' } }, '表').values.at(-1)).toBe('D2 会员数 · 增长 2025 9.9')
})

describe('a line', () => {
  it('that is said to be left out does not come in, and is named', () => {
    const { values, leftOut } = corrected(TABLE, { lines: { 2: 'left-out' } })
    expect(values).toEqual([
      'B2 会员数 2025 45210',
      'C2 基层工会数 2025 1250',
      'B4 会员数 2025 31875',
      'C4 基层工会数 2025 900',
    ])
    expect(leftOut).toContain('2025年!A3: left out by choice')
  })

  it('that is said to be a total is held against the others', () => {
    const { values, leftOut } = corrected(`地区|会员数（人）\n襄城县|45210\n溧阳市|63050\n两地|108261`, {
      lines: { 3: 'total' },
    })
    expect(values).toEqual(['B2 会员数 2025 45210', 'B3 会员数 2025 63050'])
    expect(leftOut.join()).toContain('says 108261, the lines come to 108260')
  })

  it('that is said to be the heading names the columns, whatever stands above', () => {
    const { values } = corrected(`单位|人|个\n地区|会员数|基层工会数\n襄城县|45210|1250`, {
      lines: { 0: 'title', 1: 'heading' },
    })
    expect(values.map((value) => value.replace(/ \d{4} /u, ' '))).toEqual([
      'B3 会员数 45210',
      'C3 基层工会数 1250',
    ])
  })

  it('of numbers that is said to be data is read as such', () => {
    const { values } = corrected(`地区|会员数（人）\n小计|45210\n襄城县|63050`, { lines: { 1: 'note' } })
    expect(values).toEqual(['B3 会员数 2025 63050'])
  })
})

describe('a column', () => {
  it('that is said to be left out does not come in', () => {
    expect(corrected(TABLE, { columns: { 2: 'left-out' } }).values).toEqual([
      'B2 会员数 2025 45210',
      'B3 会员数 2025 63050',
      'B4 会员数 2025 31875',
    ])
  })

  it('that is said to be values comes in, though it numbers the lines', () => {
    const { values } = corrected(`序号|地区|会员数（人）\n1|襄城县|45210\n2|溧阳市|63050`, {
      columns: { 0: 'values' },
    })
    expect(values).toContain('C2 会员数 2025 45210')
    // What the numbers are is asked; until then they wait.
    expect(values).toHaveLength(2)
  })

  it('that is said to be the period, the indicator or the place is read as that', () => {
    const { values } = corrected(
      `甲|乙|丙|数值\n襄城县|会员数（人）|2024|43100\n襄城县|会员数（人）|2025|45210`,
      {
        columns: { 0: 'place', 1: 'indicator', 2: 'period', 3: 'values' },
      },
    )
    expect(values).toEqual(['D2 会员数 2024 43100', 'D3 会员数 2025 45210'])
  })

  it('that is said to be a breakdown splits the indicator', () => {
    const { values } = corrected(`地区|组别|会员数（人）\n襄城县|男|26910\n襄城县|女|18300`, {
      columns: { 1: 'breakdown' },
    })
    expect(values).toEqual(['C2 会员数 · 男 2025 26910', 'C3 会员数 · 女 2025 18300'])
  })
})

describe('a cell', () => {
  it('is read as it is said to be', () => {
    expect(corrected(TABLE, { cells: { B2: '45,211', C2: '不详' } }).values).toEqual([
      'B2 会员数 2025 45211',
      'B3 会员数 2025 63050',
      'C3 基层工会数 2025 1400',
      'B4 会员数 2025 31875',
      'C4 基层工会数 2025 900',
    ])
  })
})

describe('what the file holds', () => {
  const inFiles = (cells: Record<string, string>) => {
    const rows = TABLE.trim()
      .split('\n')
      .map((line) => line.split('|'))
    const read: FileRead = {
      kind: 'csv',
      sheets: [{ name: '2025年', rows }],
      encoding: null,
      delimiter: null,
      notes: [],
    }
    const { observations } = tabulateFile({
      file: '表.xlsx',
      read,
      dataset: nineReports,
      words,
      thisYear: 2026,
      corrections: new Map([[0, { cells }]]),
    })
    return observations.flatMap(({ cell, printed, inFile }) =>
      inFile === undefined ? [] : [`${cell} ${printed} ${inFile}`],
    )
  }

  it('is kept beside what a person typed over it', () => {
    expect(inFiles({ B2: '4.5万余', C4: '900余' })).toEqual(['B2 4.5万余 45210', 'C4 900余 900'])
  })

  it('is not said to be typed over where the same was typed', () => {
    expect(inFiles({ B2: '45210' })).toEqual([])
  })
})

describe('a number of more digits than are kept', () => {
  const long = '9'.repeat(300)

  it('in the first line below the headings is a value that is refused, and no heading', () => {
    const { values, leftOut } = corrected(
      `地区|会员数（人）|基层工会数（个）
襄城县|${long}|1250
溧阳市|63050|1400`,
      {},
    )
    expect(values).toEqual(['C2 基层工会数 2025 1250', 'B3 会员数 2025 63050', 'C3 基层工会数 2025 1400'])
    expect(leftOut).toEqual(['2025年!B2: more digits than are kept'])
  })

  it('alone on its line or in its column keeps the headings too', () => {
    const alone = corrected(`地区|指标|数值|单位\n襄城县|会员数|${long}人|人\n溧阳市|会员数|63050|人`, {})
    expect(alone.values).toEqual(['C3 会员数 2025 63050'])
    expect(alone.leftOut).toEqual(['2025年!C2: more digits than are kept'])
    const only = corrected(`地区|会员数（人）\n襄城县|${long}`, {})
    expect(only.values).toEqual([])
    expect(only.leftOut).toEqual(['2025年!B2: more digits than are kept'])
  })

  it('as long as a code stands in a column of texts, and makes no heading', () => {
    const { values, leftOut } = corrected(
      `地区|联系人证件号|会员数（人）
襄城县|110101199003070000|45210
溧阳市|110101199003070001|63050`,
      {},
    )
    expect(values).toEqual(['C2 会员数 2025 45210', 'C3 会员数 2025 63050'])
    expect(leftOut).toHaveLength(1)
  })
})
