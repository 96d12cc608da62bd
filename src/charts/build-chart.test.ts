import { describe, expect, test } from 'vitest'
import { nineReports as dataset } from '../dataset/testing.ts'
import type { Quantity } from '../domain/number/bound.ts'
import { atLeast, exact, vague } from '../domain/number/bound.ts'
import { yearPeriod } from '../domain/time/period.ts'
import { byId } from '../lib/group-rows.ts'
import { indicatorChart } from './auto-chart.ts'
import { buildChart } from './build-chart.ts'
import type { ChartModel, RowsModel, StackModel } from './chart-model.ts'
import { chartPoints } from './chart-model.ts'
import type { ChartContext } from './context.ts'
import { canStack, stackChart } from './kinds/breakdown.ts'
import { trendChart } from './kinds/trend.ts'
import { valueChart } from './kinds/value.ts'
import { asRows, en, like, zh } from './testing.ts'

function chart(id: string, context: ChartContext): ChartModel {
  const spec = dataset.charts.find((s) => s.id === id)
  if (spec === undefined) throw new RangeError(id)
  return buildChart(spec, dataset, context)
}

function rows(id: string, context: ChartContext): RowsModel {
  return asRows(chart(id, context))
}

function stack(id: string, context: ChartContext): StackModel {
  const model = chart(id, context)
  if (model.kind !== 'stack') throw new RangeError(`${id} is ${model.kind}`)
  return model
}

test('the subsidies of two years are two numbers with the stated change between them, the earlier marked as derived', () => {
  const model = chart('xpcc-13-subsidy', zh)
  if (model.kind !== 'change') throw new RangeError(model.kind)
  const [from, to] = model.points
  expect(from).toMatchObject({
    label: '2024年',
    note: '推算',
    text: '约65万元',
    derived: true,
    tone: 'plain',
  })
  expect(to).toMatchObject({ label: '2025年', text: '116.3万元', tone: 'accent' })
  expect(model).toMatchObject({ change: '+78.94%', alike: true, legend: [] })
})

test('nothing leads from a year to a day, nor from the part of one year to the whole of another', () => {
  const model = chart('liyang-families', zh)
  expect(model).toMatchObject({ kind: 'change', alike: false, change: null })
  // What is inferred says so where it stands.
  expect(chartPoints(model).map(({ label }) => label)).toEqual(['2023年', '2026年1月1日（推断）'])
  expect(model.cautions).toEqual(['两个数值的时期长短、范围或口径不同，不计算变化。'])
})

test('two values say how the last one changed on the year before, as far as the bounds tell', () => {
  const years = [2024, 2025].map((year) => yearPeriod(year, 'stated'))
  const line = (last: Quantity) => {
    const rows = years.map((period, at) =>
      like({
        id: `line-${at}`,
        period,
        quantity: at === 1 ? last : exact(1000),
        printed: at === 1 ? '1100名' : '1000名',
      }),
    )
    const all = { ...dataset, observations: byId(rows) }
    return trendChart(rows, { id: 'line', dataset: all, context: en }).subtitle
  }
  expect(line(exact(1100))).toMatch(/ · \+10% on 2024$/u)
  expect(line(atLeast(1100))).toMatch(/ · at least \+10% on 2024$/u)
  expect(line(vague)).not.toContain('on 2024')
})

test('a line joins no half-year of what is counted up to years, and says that it stands in the table', () => {
  const half = { start: '2026-01-01', end: '2026-06-30', basis: 'stated' } as const
  const periods = [...[2023, 2024, 2025].map((year) => yearPeriod(year, 'stated')), half]
  const line = (kind: 'flow' | 'level') => {
    const rows = periods.map((period, at) => {
      const row = like({ id: `half-${at}`, period, quantity: exact(100 - at), printed: `${100 - at}名` })
      return { ...row, indicator: { ...row.indicator, kind } }
    })
    const all = { ...dataset, observations: byId(rows) }
    const model = trendChart(rows, { id: 'line', dataset: all, context: zh })
    if (model.kind !== 'trend') throw new RangeError(model.kind)
    return model
  }
  const flow = line('flow')
  expect(flow.series.map(({ points }) => points.length)).toEqual([3])
  expect(flow.title).toContain('2025年')
  expect(flow.title).not.toContain('2026')
  expect(flow.cautions.join()).toContain('1个数值的时期长短不同')
  // The line under the title says what is drawn.
  expect(flow.subtitle).not.toContain('2026')
  expect(flow.table.rows).toHaveLength(4)
  expect(chartPoints(flow)).toHaveLength(3)
  // A level is that of its day, however long the period is.
  expect(line('level').series.map(({ points }) => points.length)).toEqual([4])
})

test('a part of an open whole stands in it, and the whole stays open', () => {
  const model = stack('changqing-flagged', en)
  expect(model.whole.mark).toMatchObject({ solid: [0, 20_000], open: [20_000, 22_400], openEnd: 'more' })
  expect(model.axis).toMatchObject({ min: 0, max: 22_400, ticks: [] })
  expect(model.parts).toMatchObject([{ text: '3,470 people', start: 0, tone: 'accent' }])
  // How many are left of "20,000+" nobody knows.
  expect(model.rest).toBeNull()
  expect(model.parts[0]?.note).toBe('at most 17.35% (derived)')
  expect(model.title).toBe(
    'Of 20,000+ workers screened in the Longdong area, 3,470 were flagged: at most 17.35% (derived)',
  )
  expect(model.legend.map(({ mark }) => mark)).toEqual(['atLeast'])
})

test('the parts of a breakdown stand one after the other in a bar that ends where their whole does', () => {
  const { parts, whole, axis, rest, points, title } = stack('changqing-stations', zh)
  expect(parts.map(({ label, text, start, tone }) => `${start}: ${label} ${text} ${tone}`)).toEqual([
    '0: 片区级 4个 plain',
    '4: 厂处级 10个 plain',
    '14: 作业区级 41个 accent',
  ])
  expect(whole).toMatchObject({ label: '合计', text: '55个', derived: true })
  expect(axis).toMatchObject({ min: 0, max: 55 })
  expect(rest).toBeNull()
  expect(points.at(-1)).toBe(whole)
  expect(title).toBe('已建成及在建心理服务阵地55个（推算），其中作业区级41个')
})

describe('parts of a whole', () => {
  const [total, first, second] = ['total', 'a', 'b'].map((id) => like({ id, quantity: exact(100) }))
  if (total === undefined || first === undefined || second === undefined) throw new RangeError('no parts')
  const part = (quantity: Quantity) => ({ ...first, quantity })

  test.each<[string, readonly Quantity[], Quantity, boolean]>([
    ['that are all known', [exact(40), exact(30)], exact(100), true],
    ['of which the last is open', [exact(40), atLeast(30)], exact(100), true],
    [
      'of which another is open, so that nobody knows where the next begins',
      [atLeast(40), exact(30)],
      exact(100),
      false,
    ],
    ['that are more than their whole', [exact(80), exact(30)], exact(100), false],
    ['that may be no more than an open whole', [exact(80), exact(30)], atLeast(100), true],
    ['of a whole without a number', [exact(80)], vague, false],
    ['without a number', [vague], exact(100), false],
    ['below 0', [exact(-5), exact(30)], exact(100), false],
  ])('%s', (_, parts, whole, stacks) => {
    expect(canStack(whole, parts)).toBe(stacks)
  })

  test('name what they leave only where that is known', () => {
    const rest = (whole: Quantity) => {
      const options = {
        whole: { observation: { ...total, quantity: whole }, label: '合计' },
        parts: [{ observation: part(exact(40)), label: '甲' }],
        title: '',
      }
      return stackChart(options, { id: 'rest', dataset, context: zh }).rest
    }
    expect([exact(100), exact(40), atLeast(100)].map(rest)).toEqual(['其余', null, null])
  })
})

test('red says "this one": what the title names, where it does not name all', () => {
  const tones = (id: string) => chartPoints(chart(id, zh)).map(({ text, tone }) => `${text} ${tone}`)
  expect(tones('xiangcheng-organising')).toEqual([
    '2447名 accent',
    '91家 accent',
    '26家 accent',
    '200余名 plain',
    '3个月 plain',
  ])
  // Two crises are in the title, and two rooms are not.
  expect(tones('changqing-services')).toEqual(['225人次 accent', '2起 accent', '2个 plain', '30余名 plain'])
  // The title names both.
  expect(tones('overview-contest-entrants')).toEqual(['400余名 plain', '100余名 plain'])
  // Both stand out from their whole.
  expect(tones('xiangcheng-rates')).toEqual(['92% accent', '98% accent'])
})

test('the count of a title makes no value red: 3 numbers, of which one is 3', () => {
  const made = valueChart(
    [
      like({ id: 'a', quantity: exact(3) }),
      like({ id: 'b', quantity: exact(70) }),
      like({ id: 'c', quantity: vague }),
    ],
    { id: 'counted', dataset, context: zh },
  )
  expect(made.title).toContain('3个')
  expect(made.items.map(({ tone }) => tone)).toEqual(['plain', 'plain', 'plain'])
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
  const coverage = rows('xiangcheng-rates', { ...en, targetOf: () => ({ value: 95 }) }).points[0]?.target
  expect(coverage).toMatchObject({
    status: 'missed',
    statusText: 'Target not yet met, 3 percentage points to go',
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

test('a matrix is read out with the signs of its language', () => {
  const spoken = chart('overview-coverage', zh).description
  expect(spoken).toContain('岚山区：技能创新 16')
  expect(spoken).not.toContain(': ')
})

test('a matrix that is cut counts what it draws, and says of how many', () => {
  const model = chart('overview-coverage', { ...en, mostRows: 3 })
  expect(model.title).toBe('First 3 localities: data in 3 of 21 cells')
  expect(model.subtitle).toContain('of 9 localities in all')
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
  expect(chart('xiangcheng-response-time', en).title).toBe('Response time to workers’ grievances cut by 40%')
})

describe('numbers of one chart are written on one scale', () => {
  const textsOf = (numbers: readonly number[], context: ChartContext) =>
    chartPoints(
      indicatorChart(
        numbers.map((n, i) => like({ id: `scale-${i}`, place: `地区${i}`, quantity: exact(n) })),
        { id: 'scale', dataset, context },
      ),
    ).map(({ text }) => text)

  test.each([
    ['half a million beside more', [1_163_000, 650_000], ['1.163M people', '0.65M people']],
    ['unless that loses a digit', [1_163_000, 649_939], ['1.163M people', '649,939 people']],
    [
      'unless digits of a computed value would go',
      [1_163_000, 349_939.503],
      ['1.163M people', 'about 349,940 people'],
    ],
    ['unless it is far less', [1_163_000, 3470], ['1.163M people', '3,470 people']],
    ['unless none has a scale', [650_000, 540_000], ['650,000 people', '540,000 people']],
    ['unless the largest is written out', [1_163_457, 650_000], ['1,163,457 people', '650,000 people']],
  ])('in English, %s', (_, numbers, said) => {
    expect(textsOf(numbers, en)).toEqual(said)
  })

  test.each([
    [
      'the smaller one where a value would lose a digit',
      [150_000_000, 123_456_780],
      ['15,000万名', '12,345.678万名'],
    ],
    ['the smaller one beside one that is far less', [150_000_000, 90_000], ['15,000万名', '9万名']],
    ['none where no scale keeps all digits', [150_000_000, 123_456_789], ['150,000,000名', '123,456,789名']],
    ['the largest beside thousands', [150_000_000, 120_000_000, 3470], ['1.5亿名', '1.2亿名', '3470名']],
  ])('in Chinese, %s', (_, numbers, said) => {
    expect(textsOf(numbers, zh)).toEqual(said)
  })

  test('in English, none where one of millions would lose a digit', () => {
    expect(textsOf([150_000_000, 123_456_780], en)).toEqual(['150,000,000 people', '123,456,780 people'])
  })

  test('but 1.5亿余 stays as it is printed, beside whatever', () => {
    const values = [atLeast(150_000_000), exact(123_456_780)].map((quantity, i) =>
      like({ id: `open-${i}`, place: `地区${i}`, quantity, printed: i === 0 ? '1.5亿余' : '12345.678万' }),
    )
    const said = chartPoints(indicatorChart(values, { id: 'open', dataset, context: zh })).map(
      ({ text }) => text,
    )
    expect(said[0]).toBe('1.5亿余名')
  })

  test('but thousands beside 万 are as Chinese writes them, and full digits stay full', () => {
    expect(textsOf([20_000, 3470], zh)).toEqual(['2万名', '3470名'])
    expect(textsOf([1_163_000, 650_000], { ...en, notation: 'full' })).toEqual([
      '1,163,000 people',
      '650,000 people',
    ])
  })
})

test('only shares have small bars, since all of them have one scale', () => {
  const bars = (id: string) => {
    const model = chart(id, en)
    if (model.kind !== 'value') throw new RangeError(model.kind)
    return model.items.map(({ axis }) => axis !== null)
  }
  expect(bars('xiangcheng-response-time')).toEqual([false])
  expect(bars('changqing-services')).toEqual([false, false, false, false])
})

test('a generated title names a shared indicator once, and keeps names that end in a digit off the numbers', () => {
  const entrants = ['lanshan-contest-entrants', 'haigang-contest-entrants'].flatMap(
    (id) => dataset.observations.get(id) ?? [],
  )
  const title = (context: ChartContext) =>
    indicatorChart(entrants, { id: 'entrants', dataset, context }).title
  expect(title(zh)).toBe(
    '岚山区技能竞赛参赛者400余名（茶行业技能竞赛），秦皇岛市海港区100余名（秦皇岛市职工中式烹调技能大赛）',
  )
  expect(title(en)).toBe(
    'Skills-contest entrants: 400+ people (Lanshan District, tea-trade contests) and 100+ people (Haigang District, Qinhuangdao, city-wide Chinese cooking contest)',
  )
})
