import { describe, expect, test } from 'vitest'
import { scopeWords } from '../dataset/observation-wording.ts'
import { nineReports } from '../dataset/testing.ts'
import { buildDeck } from '../decks/build-deck.ts'
import { shippedDecks } from '../decks/shipped-decks.ts'
import type { NumberModel } from '../decks/slide-model.ts'
import { atLeast, exact, nearly, vague } from '../domain/number/bound.ts'
import { idsInTitle } from '../domain/spec/chart-spec.ts'
import { yearPeriod } from '../domain/time/period.ts'
import { indicatorChart } from './auto-chart.ts'
import { buildChart } from './build-chart.ts'
import type { ChartModel } from './chart-model.ts'
import { chartPoints } from './chart-model.ts'
import type { ChartContext } from './context.ts'
import { AWKWARD, en, like, shipped, zh } from './testing.ts'
import { fillTitle, valuesTitle } from './title.ts'

const contexts = [
  ['zh', zh],
  ['en', en],
] as const

/** The scopes of the values of a chart that can be read neither in title and subtitle nor beside the value. */
function unreadScopes(model: ChartModel, language: 'zh' | 'en'): string[] {
  const head = `${model.title} ${model.subtitle}`.toLowerCase()
  return chartPoints(model).flatMap(({ observationId, label, note }) => {
    const observation = shipped.observations.get(observationId)
    if (observation === undefined) throw new RangeError(observationId)
    const beside = `${label} ${note ?? ''}`
    return scopeWords(observation, language).filter(
      (word) => !head.includes(word.toLowerCase()) && !beside.includes(word),
    )
  })
}

describe.each(contexts)('in %s', (language, context) => {
  test('the scope of every value can be read in each shipped chart', () => {
    for (const spec of shipped.charts) {
      expect(unreadScopes(buildChart(spec, shipped, context), language), spec.id).toEqual([])
    }
  })

  test('the scope of every value can be read on each slide of the shipped decks', () => {
    for (const deck of shippedDecks(shipped)) {
      for (const slide of buildDeck(deck, shipped, context).slides) {
        const at = `${deck.id} ${slide.id}`
        if ('charts' in slide)
          expect(
            slide.charts.flatMap((chart) => unreadScopes(chart, language)),
            at,
          ).toEqual([])
        const numbers: readonly NumberModel[] =
          slide.layout === 'tiles' ? slide.numbers : slide.layout === 'big-number' ? [slide.number] : []
        const told = numbers.flatMap(({ item, change, caption }) =>
          [item, ...(change === null ? [] : [change])].map(({ observationId }) => ({
            observationId,
            caption,
          })),
        )
        for (const { observationId, caption } of told) {
          const observation = shipped.observations.get(observationId)
          if (observation === undefined) throw new RangeError(observationId)
          for (const word of scopeWords(observation, language)) expect(caption, at).toContain(word)
        }
      }
    }
  })

  test('an authored title says the scope of each value that it names, and what is derived', () => {
    for (const spec of shipped.charts) {
      if (spec.title === undefined) continue
      const title = fillTitle(spec.title[language], shipped, context).toLowerCase()
      for (const { path, id } of idsInTitle(spec)) {
        const observation = shipped.observations.get(id)
        if (observation === undefined || path !== `title/${language}`) continue
        if (spec.title[language].includes(`{${id}|period}`)) continue
        for (const word of scopeWords(observation, language)) expect(title).toContain(word.toLowerCase())
        if (observation.status === 'derived') expect(title).toMatch(/推算|derived/u)
      }
    }
  })

  test('a title that leaves the scope out gets it', () => {
    const title = fillTitle('{changqing-workers-flagged|figure}!', nineReports, context)
    expect(title).toBe(language === 'zh' ? '3470!（陇东片区）' : '3,470! (Longdong area)')
  })
})

const LIST = /：[^，；]*；[^：]*：|为[^，；]*，为|^\p{L}+、[\p{L}、]*：|分别为/u

test('no title that ships or is made is a list of names and numbers', () => {
  const titles = [
    ...shipped.charts.map((spec) => buildChart({ ...spec, title: undefined }, shipped, zh).title),
    ...shippedDecks(shipped).flatMap((deck) => buildDeck(deck, shipped, zh).slides.map(({ title }) => title)),
    ...Object.values(AWKWARD).map(
      (rows) => indicatorChart(rows, { id: 'a', dataset: shipped, context: zh }).title,
    ),
  ]
  for (const title of titles) {
    expect(title).not.toMatch(LIST)
    expect(title).not.toMatch(/undefined|NaN|\{/u)
  }
})

describe('which is the greatest', () => {
  const title = (rows: readonly ReturnType<typeof like>[], context: ChartContext) =>
    indicatorChart(rows, { id: 'x', dataset: nineReports, context }).title
  const place = (name: string, quantity: ReturnType<typeof exact>, more = {}) =>
    like({ id: `t-${name.codePointAt(0)}-${JSON.stringify(more).length}`, place: name, quantity, ...more })

  test('is said where no bound leaves it open', () => {
    const rows = [place('甲市', exact(13_800)), place('乙市', exact(9000)), place('丙市', exact(20))]
    expect(title(rows, zh)).toBe('2025年测试指标最多的是甲市，1.38万名')
    expect(title(rows, en)).toBe('Test indicator, 2025: 甲市 highest at 13,800 people')
  })

  test('is not said where a bound, a tie, a time or a scope leaves it open', () => {
    const open = [place('甲市', exact(250)), place('乙市', atLeast(200)), place('丙市', exact(20))]
    const tie = [place('甲市', exact(250)), place('乙市', exact(250)), place('丙市', exact(20))]
    // No two places have one period, so all are drawn together.
    const times = [250, 20, 3].map((n, i) =>
      place(`${i}市`, exact(n), { period: yearPeriod(2023 + i, 'stated') }),
    )
    const scopes = [
      place('甲市', exact(250), { scope: { zh: '市区', en: 'city', kind: 'part', basis: 'stated' } }),
      place('乙市', exact(20)),
      place('丙市', exact(3)),
    ]
    for (const rows of [open, tie, times, scopes]) expect(title(rows, zh)).toBe('3个地区的测试指标')
  })

  test('is held against lines that are not drawn, and those of another time are left out', () => {
    const rows = ['甲', '乙', '丙', '丁', '戊', '己', '庚'].flatMap((name, i) =>
      [2024, 2025].map((year) =>
        like({
          id: `line-${i}-${year}`,
          place: `${name}市`,
          quantity: exact(100 - i),
          period: yearPeriod(year, 'stated'),
        }),
      ),
    )
    const county = like({
      id: 'county',
      place: '某县',
      quantity: exact(9000),
      period: yearPeriod(2026, 'stated'),
    })
    expect(title([...rows, county], zh)).toBe('2025年测试指标最多的是甲市，100名')
  })

  test('is not said of a time in which a line that goes on has more, or may have', () => {
    const at = (name: string, year: number, quantity: ReturnType<typeof exact>) =>
      like({
        id: `${name.codePointAt(0)}-${year}`,
        place: name,
        quantity,
        period: yearPeriod(year, 'stated'),
        // As typed: at least 90, which unlike 90余 may be any number.
        printed: '不少于90',
      })
    const two = ['甲市', '乙市'].flatMap((name, i) =>
      [2024, 2025].map((year) => at(name, year, exact(100 - i))),
    )
    const goesOn = (quantity: ReturnType<typeof exact>) => [
      ...two,
      at('丙市', 2025, quantity),
      at('丙市', 2026, exact(5)),
    ]
    expect(title(goesOn(exact(20)), zh)).toBe('2025年测试指标最多的是甲市，100名')
    for (const quantity of [exact(5000), atLeast(90)])
      expect(title(goesOn(quantity), zh)).toBe('3个地区的测试指标，2024年至2026年')
  })

  test('is not said on a page that does not rank', () => {
    const lone = [place('甲市', exact(13_800)), place('乙市', exact(9000)), place('丙市', exact(20))]
    const lines = ['甲市', '乙市', '丙市'].flatMap((name, i) =>
      [2024, 2025].map((year) =>
        place(name, exact(100 - i), { id: `u-${i}-${year}`, period: yearPeriod(year, 'stated') }),
      ),
    )
    for (const rows of [lone, lines]) {
      const draft = { id: 'x', ranked: false, dataset: nineReports, context: zh } as const
      expect(indicatorChart(rows, draft).title).toMatch(/^3个地区的测试指标/u)
    }
  })
})

describe('a line', () => {
  const title = (context: ChartContext, ...quantities: readonly ReturnType<typeof exact>[]) =>
    indicatorChart(
      quantities.map((quantity, i) =>
        like({ id: `line-${i}`, quantity, period: yearPeriod(2023 + i, 'stated') }),
      ),
      { id: 'x', dataset: nineReports, context },
    ).title

  test('is not told by its ends where a year between is far outside them', () => {
    expect(title(zh, exact(1375), exact(102_517), exact(3429))).toBe(
      '某地测试指标在1375名（2023年）与102,517名（2024年）之间',
    )
    expect(title(en, exact(1375), exact(102_517), exact(3429))).toBe(
      'Test indicator, 某地: between 1,375 people (2023) and 102,517 people (2024)',
    )
    expect(title(zh, exact(1000), exact(499), exact(2000))).toBe(
      '某地测试指标在499名（2024年）与2000名（2025年）之间',
    )
  })

  test('is told by its ends where the years between are near them', () => {
    for (const between of [1500, 3000, 500])
      expect(title(zh, exact(1000), exact(between), exact(2000))).toBe(
        '某地测试指标由2023年的1000名增至2025年的2000名',
      )
  })

  test('is only counted where bounds leave open between which two it lies', () => {
    expect(title(zh, exact(1000), atLeast(9000), exact(2000))).toBe('某地测试指标的3个数值')
  })
})

test('a movement says which way it went only where the bounds leave no doubt', () => {
  const year = (n: number, quantity: ReturnType<typeof exact>) =>
    like({ id: `m-${n}-${quantity.bound}`, quantity, period: yearPeriod(n, 'stated') })
  const title = (rows: readonly ReturnType<typeof like>[]) =>
    indicatorChart(rows, { id: 'x', dataset: nineReports, context: zh }).title
  expect(title([year(2022, exact(100)), year(2025, exact(300))])).toBe(
    '某地测试指标由2022年的100名增至2025年的300名',
  )
  expect(title([year(2022, vague), year(2025, exact(300))])).toBe(
    '某地测试指标在2022年为几十名，2025年为300名',
  )
})

test('a rise is said without a sign, and near as it is meant', () => {
  const growth = { kind: 'change' } as const
  const year = (n: number, quantity: ReturnType<typeof exact>) =>
    like({ id: `g-${n}`, quantity, unit: 'percent', indicator: growth, period: yearPeriod(n, 'stated') })
  const rows = [year(2023, exact(2.5)), year(2024, nearly(4))]
  expect(indicatorChart(rows, { id: 'x', dataset: nineReports, context: zh }).title).toBe(
    '某地测试指标由2023年的2.5%升至2024年的近4%',
  )
  expect(indicatorChart(rows, { id: 'x', dataset: nineReports, context: en }).title).toContain(
    'up from 2.5% in 2023 to nearly 4% in 2024',
  )
  const fall = [year(2023, exact(-2.5)), year(2024, nearly(4))]
  expect(indicatorChart(fall, { id: 'x', dataset: nineReports, context: zh }).title).toBe(
    '某地测试指标由2023年的−2.5%升至2024年的近4%',
  )
})

test('of times the longest is said, and no majority of the greatest part', () => {
  const time = (place: string, hours: number) =>
    like({ id: `h-${hours}`, place, quantity: exact(hours), unit: 'hour' })
  expect(
    indicatorChart([time('甲市', 30), time('乙市', 20)], { id: 'x', dataset: nineReports, context: zh })
      .title,
  ).toBe('2025年测试指标最长的是甲市，30小时')
  const part = (category: string, n: number) =>
    like({
      id: `part-${category}`,
      quantity: exact(n),
      category: {
        dimension: 'd',
        dimensionName: { zh: '层级', en: 'level' },
        category,
        name: { zh: category, en: category },
      },
    })
  const whole = like({ id: 'whole', quantity: exact(100) })
  const { title } = indicatorChart([part('a', 40), part('b', 35), part('c', 25), whole], {
    id: 'x',
    dataset: nineReports,
    context: en,
  })
  expect(title).toContain('a highest at 40 people')
})

test('unlike numbers are both said where they are two, and the first two of more', () => {
  const rows = [
    'xiangcheng-members-recruited',
    'xiangcheng-grievance-resolution-rate',
    'liyang-service-stations',
  ].map((id) => {
    const row = shipped.observations.get(id)
    if (row === undefined) throw new RangeError(id)
    return row
  })
  expect(valuesTitle(rows.slice(0, 2), zh)).toBe('襄城县发展会员2447名，职工诉求化解率98%')
  expect(valuesTitle(rows.slice(0, 2), en)).toBe(
    'Xiangcheng County: members recruited 2,447 people, grievance resolution rate 98%',
  )
  expect(valuesTitle(rows, zh)).toBe('襄城县发展会员2447名，职工诉求化解率98%')
  const [members, rate] = rows
  if (members === undefined || rate === undefined) throw new RangeError('no rows')
  // A change says less than a number, and where two have no room one is named.
  const change = shipped.observations.get('xiangcheng-grievance-response-time-change')
  if (change === undefined) throw new RangeError('no change')
  expect(valuesTitle([change, members, rate], zh)).toBe('襄城县发展会员2447名，职工诉求化解率98%')
  expect(valuesTitle(rows, zh, (title) => title.length < 20)).toBe('襄城县发展会员2447名')
})

test('a noun in which name and value both end is said once', () => {
  const row = (id: string) => {
    const found = shipped.observations.get(id)
    if (found === undefined) throw new RangeError(id)
    return found
  }
  expect(valuesTitle([row('changqing-consultations')], zh)).toBe('长庆油田心理咨询225人次')
  expect(valuesTitle([row('liyang-service-stations'), row('liyang-volunteer-families-2026')], en)).toBe(
    'Liyang: 22 fixed stations, volunteer families taking part nearly 400 families',
  )
})

test('a movement from or to a period without a start has no two prepositions', () => {
  const upTo = (end: string, n: number) =>
    like({ id: `u-${n}`, quantity: exact(n), period: { start: null, end, basis: 'stated' } })
  const title = (rows: readonly ReturnType<typeof like>[], context: ChartContext) =>
    indicatorChart(rows, { id: 'x', dataset: nineReports, context }).title
  const rows = [upTo('2025-06-30', 100), upTo('2026-01-31', 300)]
  expect(title(rows, zh)).toBe('某地测试指标由100名（截至2025年6月）增至300名（截至2026年1月）')
  expect(title(rows, en)).toContain('up from 100 people (up to Jun 2025) to 300 people (up to Jan 2026)')
  const year = like({ id: 'y', quantity: exact(100), period: yearPeriod(2024, 'stated') })
  expect(title([year, upTo('2026-01-31', 300)], zh)).toBe(
    // They are not compared, so that nothing is said of a rise.
    '某地测试指标在2024年为100名，截至2026年1月为300名',
  )
})

test('a title says once what an average is of', () => {
  const title = (id: string, context: ChartContext) => {
    const row = shipped.observations.get(id)
    if (row === undefined) throw new RangeError(id)
    return indicatorChart([row], { id: 'x', dataset: shipped, context }).title
  }
  expect(title('lanshan-attendances-per-school', zh)).toBe('岚山区每所学堂培训人次至少1666人次（推算）')
  expect(title('lanshan-attendances-per-school', en)).toBe(
    'Attendances per school, Lanshan District: at least 1,666 person-times (derived)',
  )
  expect(title('xpcc-13-subsidy-per-worker', zh)).toBe(
    '兵团第十三师新星市每名职工对应的贴息资金约780.5元（推算）',
  )
  expect(title('xpcc-13-subsidy-per-worker', en)).toBe(
    'Subsidy per worker, XPCC 13th Division, Xinxing: about ¥780.5 (derived)',
  )
})

test('a movement says a scope with the value that has it', () => {
  const families = [...shipped.observations.values()].filter(
    ({ indicator }) => indicator.id === 'volunteer-families',
  )
  const title = (context: ChartContext) =>
    indicatorChart(families, { id: 'x', dataset: shipped, context }).title
  expect(title(zh)).toBe('溧阳市参与的志愿者家庭在2023年为几十组（首届活动），2026年1月1日为近400组')
  expect(title(en)).toBe(
    'Volunteer families taking part, Liyang: from dozens of families (first campaign) in 2023 to nearly 400 families on 1 Jan 2026',
  )
})

test('the scope of a whole stands with the whole and not behind its part', () => {
  const rows = [...nineReports.observations.values()].filter(
    ({ indicator }) => indicator.id === 'support-stations',
  )
  expect(indicatorChart(rows, { id: 'x', dataset: nineReports, context: zh }).title).toBe(
    '长庆油田心理服务阵地55个（推算；已建成及在建），其中作业区级最多，41个',
  )
})

test('a noun that ends name and unit is said once, and a place is kept off the number', () => {
  const [members, regions] = ['xiangcheng-members-recruited', 'changqing-provincial-regions-spanned'].map(
    (id) => shipped.observations.get(id),
  )
  if (members === undefined || regions === undefined) throw new RangeError('no such value')
  expect(valuesTitle([regions], zh)).toBe('长庆油田生产区域横跨4个省区')
  expect(valuesTitle([members, regions], zh)).toBe('襄城县发展会员2447名，长庆油田生产区域横跨4个省区')
  expect(valuesTitle([members, regions], en)).toBe(
    'Members recruited, Xiangcheng County: 2,447 people; reach of operations, Changqing Oilfield: 4 provinces and regions',
  )
})

test.each([
  [
    [120, 130],
    [80, 90],
    '2个地区的测试指标，2025年均高于2024年',
    'up in each of 2 localities from 2024 to 2025',
  ],
  [
    [130, 120],
    [90, 80],
    '2个地区的测试指标，2025年均低于2024年',
    'down in each of 2 localities from 2024 to 2025',
  ],
  [
    [120, 130],
    [90, 80],
    '2个地区的测试指标，2025年比2024年1升1降',
    'up in 1 and down in 1 of 2 localities from 2024 to 2025',
  ],
  [[120, 120], [90, 80], '2个地区的测试指标，2024年与2025年', '2024 and 2025'],
] as const)(
  'lines of two times that may not be ranked say which way they went: %s, %s',
  (one, other, inZh, inEn) => {
    const values = [one, other].flatMap((line, place) =>
      line.map((n, i) =>
        like({
          id: `moved-${place}-${i}`,
          place: ['甲市', '乙市'][place] ?? '',
          quantity: exact(n),
          period: yearPeriod(2024 + i, 'stated'),
        }),
      ),
    )
    const titleIn = (context: typeof zh) =>
      indicatorChart(values, { id: 'moved', dataset: nineReports, context, ranked: false }).title
    expect(titleIn(zh)).toBe(inZh)
    expect(titleIn(en)).toContain(inEn)
  },
)
