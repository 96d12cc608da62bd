import { expect, test } from 'vitest'
import { nineReports as dataset } from '../dataset/testing.ts'
import { indicatorChart } from './auto-chart.ts'
import { buildChart } from './build-chart.ts'
import type { ChartModel, RowsModel } from './chart-model.ts'
import type { ChartContext } from './context.ts'
import { en, zh } from './testing.ts'

function chart(id: string, context: ChartContext): ChartModel {
  const spec = dataset.charts.find((s) => s.id === id)
  if (spec === undefined) throw new RangeError(id)
  return buildChart(spec, dataset, context)
}

function rows(id: string, context: ChartContext): RowsModel {
  const model = chart(id, context)
  if (!('points' in model)) throw new RangeError(`${id} has no rows`)
  return model
}

test('the subsidy of 2024 is marked as derived, with its interval as a whisker and the stated change between the rows', () => {
  const { points, step, axis } = rows('xpcc-13-subsidy', zh)
  const [from, to] = points
  expect(from).toMatchObject({ label: '2024年', note: '推算', text: '约65万元', derived: true })
  expect(from?.mark.whisker).toEqual([649_640, 650_237])
  expect(to).toMatchObject({ label: '2025年', text: '116.3万元', mark: { solid: [0, 1_163_000] } })
  expect(step?.text).toBe('+78.94%')
  expect(axis.ticks.map(({ label }) => label)).toEqual(['0', '25万', '50万', '75万', '100万', '125万'])
})

test('ticks are K and M in English, and full digits on request', () => {
  expect(rows('xpcc-13-subsidy', en).axis.ticks.at(-1)?.label).toBe('1.25M')
  expect(rows('xpcc-13-subsidy', { language: 'zh', notation: 'full' }).axis.ticks.at(-1)?.label).toBe(
    '1,250,000',
  )
})

test('a part of an open whole keeps the whole open behind it and gives its share as a limit', () => {
  const model = rows('changqing-flagged', en)
  const [whole, part] = model.points
  expect(whole?.mark).toMatchObject({ solid: [0, 20_000], open: [20_000, 22_400], openEnd: 'more' })
  expect(part?.whole).toEqual(whole?.mark)
  expect(model.title).toBe(
    'Of 20,000+ workers screened in the Longdong area, 3,470 were flagged: at most 17.35% (derived)',
  )
  expect(model.bounds).toEqual(['atLeast'])
})

test('the parts of a breakdown stand in their natural order, the derived total last', () => {
  const { points, title } = rows('changqing-stations', zh)
  expect(points.map(({ label, text }) => `${label} ${text}`)).toEqual([
    '片区级 4个',
    '厂处级 10个',
    '作业区级 41个',
    '合计 55个',
  ])
  expect(points.at(-1)).toMatchObject({ derived: true, whole: null })
  expect(title).toBe('已建成及在建心理服务阵地55个（推算），其中作业区级41个')
})

test('a rate stands against 100 %, and an open one never beyond it', () => {
  const { axis, points } = rows('lanshan-employment', zh)
  expect(axis).toMatchObject({ min: 0, max: 100 })
  expect(points[0]).toMatchObject({
    text: '超90%',
    mark: { solid: [0, 90], open: [90, 100] },
    whole: { solid: [0, 100] },
  })
})

test('a vague value has its place in time, its words, and no height', () => {
  const model = chart('liyang-families', zh)
  if (model.kind !== 'trend') throw new RangeError('no trend')
  const [vague, nearly] = model.series[0]?.points ?? []
  expect(vague).toMatchObject({ label: '2023年', text: '几十组', mark: { at: null, stub: '几十' } })
  expect(nearly).toMatchObject({ text: '近400组', mark: { at: 400, limit: 400, openEnd: 'nearly' } })
  expect(model.axis.min).toBe(0)
})

test('localities side by side say what differs between them', () => {
  const { footnotes, points } = rows('overview-contest-entrants', zh)
  expect(points.map(({ label }) => label)).toEqual(['岚山区', '秦皇岛市海港区'])
  expect(footnotes[0]).toBe('各地的时期和范围不同，比较时要留意。')
})

test('a target is met, missed or cannot be told, as far as the bound goes', () => {
  const withTarget = (value: number) =>
    rows('lanshan-employment', { ...en, targetOf: () => ({ value }) }).points[0]?.target
  expect(withTarget(90)).toMatchObject({
    status: 'met',
    text: 'Target 90%',
    statusText: 'Target met, margin not stated',
  })
  expect(withTarget(95)).toMatchObject({
    status: 'unknown',
    statusText: 'Undetermined, less than 5 percentage points to go',
  })
  const coverage = rows('xiangcheng-contract-coverage', { ...en, targetOf: () => ({ value: 95 }) }).points[0]
    ?.target
  expect(coverage).toMatchObject({
    status: 'missed',
    statusText: 'Target not met, 3 percentage points to go',
  })
})

test('an empty cell of the matrix is "no data" and never 0', () => {
  const model = chart('overview-coverage', en)
  if (model.kind !== 'matrix') throw new RangeError('no matrix')
  const empty = model.rows.flatMap(({ cells }) => cells).find(({ count }) => count === 0)
  expect(empty).toMatchObject({ text: '—' })
  expect(empty?.spoken).toMatch(/no data$/)
  const values = model.rows.flatMap(({ cells }) => cells.map(({ count }) => count)).reduce((a, b) => a + b)
  expect(values).toBe(dataset.observations.size)
})

test('an enterprise across provinces fills no province of the map', () => {
  const model = chart('overview-map', en)
  if (model.kind !== 'tile-map') throw new RangeError('no map')
  const crossed = model.tiles.filter(({ state }) => state === 'crossed').map(({ key }) => key)
  expect(crossed.toSorted()).toEqual(['inner-mongolia', 'ningxia', 'shaanxi'])
  expect(model.tiles.find(({ key }) => key === 'gansu')).toMatchObject({ state: 'inside', count: 3 })
})

test('a title says which way a change goes by its verb, and of what', () => {
  expect(chart('xiangcheng-response-time', zh).title).toBe('职工诉求响应时间缩短40%')
  expect(chart('xiangcheng-response-time', en).title).toBe("Response time to workers' grievances cut by 40%")
})

test('the pale bar behind a fall is explained as what there was before, that behind a part as the whole', () => {
  expect(chart('xiangcheng-response-time', en).legend).toEqual([
    { mark: 'whole', form: 'bar', name: 'before', meaning: 'bar behind: the level before' },
  ])
  expect(chart('lanshan-winners', en).legend.map(({ name }) => name)).toEqual(['at least', 'whole'])
})

test('a generated title names a shared indicator once, and keeps names that end in a digit off the numbers', () => {
  const entrants = ['lanshan-contest-entrants', 'haigang-contest-entrants'].flatMap(
    (id) => dataset.observations.get(id) ?? [],
  )
  const title = (context: ChartContext) =>
    indicatorChart(entrants, { id: 'entrants' }, dataset, context).title
  expect(title(zh)).toBe(
    '技能竞赛参赛者：岚山区、秦皇岛市海港区分别为400余名（茶行业技能竞赛）、100余名（秦皇岛市职工中式烹调技能大赛）',
  )
  expect(title(en)).toBe(
    'Skills-contest entrants: 400+ people (Lanshan District, tea-trade contests) and 100+ people (Haigang District, Qinhuangdao, city-wide Chinese cooking contest)',
  )
})
