import { describe, expect, test } from 'vitest'
import { chartPoints } from '../charts/chart-points.ts'
import { buildDeck } from '../charts/deck/build-deck.ts'
import { shippedDecks } from '../charts/deck/shipped-decks.ts'
import { chartsForLocality, chartsForTheme, overviewCharts } from '../charts/locality-charts.ts'
import type { Dataset } from '../dataset/dataset.ts'
import { evidenceOf } from '../dataset/evidence.ts'
import { reportedLocalities } from '../dataset/locality-summary.ts'
import { provenanceOf, provenanceWords } from '../dataset/provenance.ts'
import { indexRows } from '../dataset/table/columnar-index.ts'
import { currentView } from '../dataset/table/current-view.ts'
import { runNow } from '../dataset/table/steps.ts'
import { DEFAULT_VIEW } from '../dataset/table/view-state.ts'
import { nineReports } from '../dataset/testing.ts'
import { withImports } from '../dataset/with-imports.ts'
import { readerColumns } from '../exports/reader-columns.ts'
import { makeImport } from './make-import.ts'
import { sheetOf, understand } from './testing.ts'

const TOWNS = ['城关镇', '紫云镇', '茨沟乡', '丁营乡', '姜庄乡', '范湖乡']
/** A yearly table as an office has it: six towns, five indicators, four years, with words, gaps and a year that fell. */
const table = sheetOf(
  ['地区', '指标', '计量单位', '2022年', '2023年', '2024年', '2025年'],
  ...TOWNS.flatMap((town, i) => [
    [town, '建会企业数', '家', `${20 + i}`, `${24 + i}`, `${27 + i}`, `${31 + i}`],
    [town, '会员人数', '人', '100余', `${3000 + i}`, `${4000 + i}`, `${13_800 - i * 900}`],
    [town, '集体合同覆盖率', '%', '60', '68', i === 2 ? '不到75' : '76', `${86 - i}`],
    [town, '会员增长率', '%', '5.2', '5', i === 1 ? '-1' : '4', '5.3'],
    [town, '慰问资金', '万元', '3', '5', '6', i === 3 ? '' : `${7 + i}`],
  ]),
)
const read = understand(table)
const one = runNow(
  makeImport({ file: '乡镇.csv', sheet: table, read, withKnown: true, now: new Date('2026-02-01') }),
)
const { dataset } = withImports(nineReports, [one])
/** The table alone, without a report. */
const own: Dataset = {
  ...dataset,
  reports: new Map(),
  charts: [],
  highlights: [],
  observations: new Map([...dataset.observations].filter(([, { status }]) => status === 'imported')),
}
const rows = [...own.observations.values()]
const zh = { language: 'zh', notation: 'compact' } as const
const en = { language: 'en', notation: 'compact' } as const

/** Sentences about reports. The name of a column that holds reports and files is none. */
const REPORTS = /报道|所印|印出|\breports?\b|\bprint(?:s|ed)?\b/iu

test('the table comes in but for the cell that is empty', () => {
  expect([rows.length, read.missing, read.bad]).toEqual([119, 1, []])
})

describe('no sentence about reports stands over rows of a file', () => {
  test.each([
    ['zh', zh],
    ['en', en],
  ] as const)('in charts, decks and evidence in %s', (language, context) => {
    const decks = shippedDecks(own).flatMap((deck) => buildDeck(deck, own, context).slides)
    for (const slide of decks) {
      const { title, subtitle, notes, legend, footnotes, source, description } = slide
      const said = [title, subtitle, notes, ...footnotes, source, description]
      const body = slide.layout === 'text' ? slide.paragraphs : []
      const marks = legend.flatMap(({ name, meaning }) => [name, meaning])
      // Every deck opens with what its marks mean, reports or not.
      const told = [...said.filter((words) => words !== notes || slide.layout !== 'text'), ...body, ...marks]
      for (const words of told) expect(words, slide.id).not.toMatch(REPORTS)
    }
    for (const { id } of reportedLocalities(own)) {
      for (const { title, footnotes } of chartsForLocality(own, id, context).flatMap(({ charts }) => charts))
        for (const words of [title, ...footnotes]) expect(words).not.toMatch(REPORTS)
    }
    for (const row of rows) {
      const { bound, periodBasis } = evidenceOf(row, context)
      expect(`${bound} ${periodBasis}`).not.toMatch(REPORTS)
    }
    expect(provenanceWords(provenanceOf(rows), language).join()).not.toMatch(REPORTS)
  })

  test('in files', () => {
    const view = currentView(indexRows(rows, { localities: own.localities, read: null }), DEFAULT_VIEW, 'zh')
    for (const { name, read: cellOf } of readerColumns(view, 'full'))
      for (const row of rows) expect(String(cellOf(row) ?? ''), name).not.toMatch(REPORTS)
  })

  test('and counts tell printed, derived and imported values apart', () => {
    const counted = provenanceOf(dataset.observations.values())
    expect(provenanceWords(counted, 'zh')).toEqual([
      '9篇报道',
      '59个报道数值',
      '16个推算值',
      '1个导入的文件',
      '119个导入的数值',
    ])
    expect(provenanceWords(provenanceOf(rows), 'en')).toEqual(['1 imported file', '119 imported values'])
  })

  test('and the map counts places of a file apart from those in provinces', () => {
    const title = overviewCharts(dataset, zh).find(({ kind }) => kind === 'tile-map')?.title
    expect(title).toBe('8个地区的报道，分布在8个省级区域；跨省企业1家；6个地区未标明省份')
  })
})

describe('the charts of a yearly table', () => {
  const theme = rows.find(({ indicator }) => indicator.name.zh === '会员人数')?.theme.id ?? ''
  const charts = chartsForTheme(dataset, theme, reportedLocalities(dataset), zh)

  test('are one for each indicator, with every town in it', () => {
    // Collective-contract coverage is an indicator of the dataset, and stands under its own theme.
    expect(charts.map(({ subtitle }) => subtitle.split(' · ')[0])).toEqual([
      '建会企业数',
      '会员人数',
      '会员增长率',
      '慰问资金',
    ])
    for (const chart of charts)
      expect(new Set(chartPoints(chart).map(({ label }) => label.split('，')[0])).size).toBe(6)
  })

  test('say in their titles which town, when, and that it is the greatest', () => {
    expect(charts.find(({ title }) => title.includes('会员人数'))?.title).toBe(
      '2025年会员人数最多的是城关镇，1.38万人',
    )
  })

  test('take a growth rate for a change and yearly money for a flow, and show both on scales that fit', () => {
    const kindOf = (name: string) => rows.find(({ indicator }) => indicator.name.zh === name)?.indicator.kind
    expect(kindOf('会员增长率')).toBe('change')
    expect(kindOf('慰问资金')).toBe('flow')
    expect(kindOf('会员人数')).toBe('level')
    const town = rows.find(({ locality }) => locality.name.zh === '城关镇')?.locality.id ?? ''
    const growth = chartsForLocality(dataset, town, zh)
      .flatMap((own) => own.charts)
      .find(({ subtitle }) => subtitle.startsWith('会员增长率'))
    expect(growth?.kind === 'trend' && growth.axis.max).toBeLessThan(10)
  })
})
