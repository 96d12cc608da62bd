import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { withImports } from '../../dataset/edits/with-imports.ts'
import { nineReports } from '../../dataset/testing.ts'
import { ImportSchema } from '../../domain/record/imported.ts'
import { en, zh } from '../testing.ts'
import { tileMapChart } from './tile-map.ts'

const map = { id: 'map', dataset: nineReports, context: zh }
const chart = tileMapChart(map)
const tileOf = (key: string) => chart.tiles.find((tile) => tile.key === key)

describe('the map of what is known where', () => {
  it('tells localities from the enterprise that lies in no province', () => {
    expect(chart.title).toBe('8个地区的报道，分布在8个省级区域；跨省企业1家')
    expect(tileMapChart({ ...map, context: en }).title).toBe(
      'Reports on 8 localities in 8 provincial-level regions; 1 enterprise across provinces',
    )
  })

  it('places an XPCC division where it lies and counts it apart', () => {
    expect(tileOf('xinjiang')).toMatchObject({ state: 'inside', count: 0, apart: 15 })
    expect(tileOf('xinjiang')?.spoken).toContain('15个数值（单列）')
    expect(tileOf('shaanxi')).toMatchObject({ state: 'crossed', count: 0, apart: 0 })
  })

  it('gives every place its number in a table whose counts add up, with what is in no province in rows of its own', () => {
    const rows = chart.table.rows.map(({ cells }) => cells)
    expect(rows).toEqual([
      ['河北省', '秦皇岛市海港区', '3'],
      ['江苏省', '溧阳市', '3'],
      ['山东省', '岚山区', '16'],
      ['河南省', '襄城县', '14'],
      ['湖北省', '', '1'],
      ['甘肃省', '高台县', '3'],
      ['青海省', '西宁市城东区', '1'],
      ['兵团', '第十三师新星市', '15'],
      ['跨省企业', '长庆油田', '19'],
    ])
    // 59 printed values and 16 computed ones.
    expect(rows.reduce((sum, [, , count]) => sum + Number(count), 0)).toBe(75)
    expect(tileMapChart({ ...map, context: en }).table.rows.at(-2)?.cells).toEqual([
      'XPCC',
      '13th Division, Xinxing',
      '15',
    ])
  })

  /** The title where a file has a value of each place. */
  const withFile = (...places: string[]) => {
    const file = v.parse(ImportSchema, {
      id: 'import-1',
      file: '会员.csv',
      sheet: null,
      imported: '2026-02-03T04:05:06.000Z',
      themes: [],
      units: [],
      localities: [],
      indicators: [],
      rows: places.map((locality) => ({
        id: `mine-${locality}`,
        locality,
        indicator: 'members-recruited',
        unit: 'ming',
        period: null,
        breakdown: null,
        value: 5,
        lower: 5,
        upper: 5,
        bound: 'exact',
        printed: '5',
        line: 2,
        column: '发展会员',
      })),
    })
    return tileMapChart({ ...map, dataset: withImports(nineReports, [file]).dataset })
  }

  it('does not call places reported that only a file tells of', () => {
    const model = withFile('rizhao')
    expect(model.shortSource).toBe('来源：9篇报道；用户导入的文件“会员.csv”')
    expect(model.title).toBe('8个地区的报道与1个地区的导入数据，分布在8个省级区域；跨省企业1家')
  })

  it('counts a place of a report and of a file among those of either', () => {
    expect(withFile('rizhao', 'liyang').title).toBe(
      '8个地区的报道与2个地区的导入数据，分布在8个省级区域；跨省企业1家',
    )
  })
})
