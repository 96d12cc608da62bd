import { describe, expect, it } from 'vitest'
import { runNow } from '../../lib/steps.ts'
import { settleDoubts } from './doubts.ts'
import type { Answers, TableObservation } from './reading.ts'
import { asker, LEAVE_OUT } from './reading.ts'
import { tabulatePasted } from './testing.ts'

const valueAt = (row: number, value: number, indicator: string, unit: string): TableObservation => ({
  locality: { kind: 'new', name: `单位${row}` },
  localityText: `单位${row}`,
  indicator,
  indicatorId: null,
  period: null,
  periodText: '',
  quantity: { bound: 'exact', value, lower: value, upper: value },
  unit,
  printed: String(value),
  sheet: null,
  cell: `B${row}`,
  heading: indicator,
  note: null,
})

const settled = (observations: readonly TableObservation[], answers: Answers = new Map()) => {
  const questions = asker(answers)
  const found = runNow(
    settleDoubts(
      observations,
      () => true,
      questions,
      ({ cell }) => cell,
    ),
  )
  return { ...found, asked: questions.asked() }
}

// Each small rate once looked for the median of all others again, which took minutes: the time that a test has is what fails.
it('asks about 15,000 small rates among 15,000 others in no time', () => {
  const rates = Array.from({ length: 30_000 }, (_, at) =>
    valueAt(at + 2, at % 2 === 0 ? 0.86 : 86.5 + (at % 7), '覆盖率', '%'),
  )
  const { asked, waiting } = settled(rates)
  expect(asked.map(({ id }) => id)).toEqual(['scale:覆盖率'])
  expect(waiting).toBe(15_000)
})

it('asks about 1.03 of a plan beside 91.2, which may be 103 %, as about 0.88, and not of what cannot pass the whole', () => {
  const rates = (name: string, values: readonly number[]) =>
    values.map((value, at) => valueAt(at + 2, value, name, '%'))
  const asked = (name: string, values: readonly number[]) =>
    settled(rates(name, values)).asked.map(({ id, options }) => `${id} ${options.join(' | ')}`)
  expect(asked('预算执行率', [91.2, 1.03, 88])).toEqual(['scale:预算执行率 1.03 = 103% | 1.03 = 1.03%'])
  expect(asked('任务完成率', [0.92, 1.03, 0.88])).toEqual(['scale:任务完成率 0.92 = 92% | 0.92 = 0.92%'])
  expect(settled(rates('任务完成率', [0.92, 1.03, 0.88])).waiting).toBe(3)
  // At the beginning of a year little is done anywhere.
  expect(asked('任务完成率', [2.1, 1.8, 3.4])).toEqual([])
  expect(asked('女会员占比', [41.2, 1.03, 40])).toEqual([])
})

it('takes no part of a 人次, 户, 份, 场, 次 or 家 for a count, and offers the share that it may be', () => {
  const about = (value: number): Pick<TableObservation, 'quantity' | 'printed'> => ({
    quantity: { bound: 'approx', value, lower: null, upper: null },
    printed: `约${value}`,
  })
  const one = { ...valueAt(2, 0.75, '参赛', '人次'), ...about(0.75) }
  const options = ['0.75 = 75%', '0.75 = 0.75万人次', LEAVE_OUT]
  expect(settled([one]).asked.map((question) => question.options)).toEqual([options])
  expect(settled([one]).observations).toEqual([])
  for (const unit of ['户', '份', '场', '次', '家'])
    expect(settled([valueAt(2, 0.5, '慰问', unit)]).waiting).toBe(1)
  // 12.5户 is no share of anything.
  const [more] = settled([valueAt(2, 12.5, '慰问', '户'), valueAt(3, 0.5, '慰问', '户')]).asked
  expect(more?.options).toEqual(['12.5 = 12.5万户', LEAVE_OUT])
  const kept = [
    valueAt(2, 0.5, '户均慰问', '份'),
    valueAt(2, 0.5, '时长', '小时'),
    valueAt(2, 12, '慰问', '户'),
    { ...valueAt(2, 12_345.6, '慰问', '户'), printed: '1.23456' },
  ]
  for (const each of kept) expect(settled([each]).observations).toEqual([each])
  const share = settled([one], new Map([['piece:参赛', '0.75 = 75%']]))
  expect(share.observations.map(({ unit, quantity }) => [quantity.bound, quantity.value, unit])).toEqual([
    ['approx', 75, '%'],
  ])
})

describe('with decimal commas', () => {
  const rate = '92,3|90,5|88,45'.split('|')
  const read = (members: readonly string[], answers: Record<string, string> = {}, heading = 'Members 2025') =>
    tabulatePasted(
      [
        `Place|${heading}|Rate 2025 (%)`,
        ...members.map(
          (each, at) => `${['Liyang', 'Xinbei District', 'Tianning District'][at]}|${each}|${rate[at]}`,
        ),
      ].join('\n'),
      answers,
      { delimiter: ';' },
    )
  const valuesOf = ({ observations }: ReturnType<typeof read>, unit: string) =>
    observations.filter((each) => each.unit === unit).map(({ quantity }) => quantity.value)

  it('1,500 people are asked about, and wait', () => {
    const asked = read(['45.210', '38.000', '1,500'])
    expect(asked.questions).toMatchObject([
      { id: 'comma:Members', kind: 'comma', about: 'what 1,500 is', options: ['1500', LEAVE_OUT] },
    ])
    expect(asked.waiting).toBe(1)
    expect(valuesOf(asked, '人')).toEqual([45_210, 38_000])
    expect(valuesOf(asked, '%')).toEqual([92.3, 90.5, 88.45])
    expect(valuesOf(read(['45.210', '38.000', '1,500'], { 'comma:Members': '1500' }), '人')).toEqual([
      45_210, 38_000, 1500,
    ])
    const left = read(['45.210', '38.000', '1,500'], { 'comma:Members': LEAVE_OUT })
    expect(left.leftOut).toMatchObject([{ where: 'B4', text: '1,500', reason: 'left out by choice' }])
  })

  it('12,000 people are no 12 people, and are a part of their total', () => {
    const table =
      'Place;Members 2025;Rate 2025 (%)\nLiyang;45.210;92,3\nXinbei District;12,000;90,5\nTotal;57.210;91,9'.replaceAll(
        ';',
        '|',
      )
    const asked = tabulatePasted(table, {}, { delimiter: ';' })
    expect(asked.questions.map(({ options }) => options)).toEqual([['12000', LEAVE_OUT]])
    expect(asked.conflicts).toEqual([])
    const answered = tabulatePasted(table, { 'comma:Members': 'thousands' }, { delimiter: ';' })
    expect(valuesOf(answered, '人')).toEqual([45_210, 12_000])
    expect(answered.conflicts).toEqual([])
  })

  it('12,5 people are asked about as 12.5 beside them is', () => {
    expect(read(['45.210', '38.000', '12,5']).questions.map(({ id }) => id)).toEqual(['scale:Members'])
  })

  it('1,500 of what has parts, or is an average, is 1.5', () => {
    const asked = read(['45.210', '38.000', '1,500'], {}, 'Dues 2025 (€ thousand)')
    expect(asked.questions).toEqual([])
    expect(
      asked.observations.filter(({ unit }) => unit !== '%').map(({ quantity }) => quantity.value),
    ).toEqual([45_210_000, 38_000_000, 1500])
  })
})
