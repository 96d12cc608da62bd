import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import placeNames from '../../../../data/place-names.json' with { type: 'json' }
import places from '../../../../data/places.json' with { type: 'json' }
import catalogue from '../../../../data/standard-indicators.json' with { type: 'json' }
import { nineReports } from '../../../dataset/testing.ts'
import { StandardIndicatorsSchema } from '../../../domain/record/standard-indicator.ts'
import { runNow } from '../../../lib/steps.ts'
import { gazetteerOf } from '../../../places/gazetteer.ts'
import { readFile } from '../../read-file.ts'
import { knownWords } from '../cell/known-words.ts'
import type { Answers } from '../reading.ts'
import { tabulateFile } from '../tabulate.ts'
import { planImport } from './plan-import.ts'
import type { SheetReadings, Sides } from './targets.ts'
import { readTargets, sheetKey } from './targets.ts'

const standard = v.parse(StandardIndicatorsSchema, catalogue).indicators
const gazetteer = gazetteerOf(places, placeNames, nineReports.localities.values())
const words = knownWords(nineReports, gazetteer, standard)

/** What is read from a file of this name and text: its targets, and the other values. */
async function taken(
  file: string,
  lines: readonly string[],
  readings: SheetReadings = new Map(),
  sides: Sides = new Map(),
  answers: Answers = new Map(),
) {
  const read = await readFile(new Blob([`${lines.join('\n')}\n`]))
  const tabulated = tabulateFile({ file, read, dataset: nineReports, words, thisYear: 2026, answers })
  const dataset = nineReports
  const aims = runNow(
    readTargets([tabulated], readings, { set: '2026-02-01' }, { dataset, words, standard, sides }),
  )
  const choices = { clashes: new Map(), earlier: new Map() }
  const plan = runNow(planImport({ files: aims.files, dataset, imports: [], gazetteer, standard, choices }))
  return {
    aims,
    questions: tabulated.questions.map(({ id }) => id),
    targets: aims.targets.map(({ locality, indicator, year, value, side }) =>
      [locality, indicator, year, value, side ?? ''].join(' '),
    ),
    values: plan.ready.map(({ row }) => [row.locality, row.indicator, row.value].join(' ')),
  }
}

it('takes plans beside what was done for targets of known indicators, below whatever groups they stand', async () => {
  const { targets, values, questions } = await taken('完成情况.csv', [
    '襄城县总工会2025年工作计划完成情况,,,,',
    '类别,指标,单位,年度计划,实际完成',
    '组织建设,新发展会员,人,1500,1620',
    ',会员数,人,45000,45210',
    '协商维权,集体合同覆盖率,%,92,91.6',
  ])
  expect(questions).toEqual([])
  expect(targets).toEqual([
    'xiangcheng own-new-members 2025 1500 ',
    'xiangcheng own-members 2025 45000 ',
    'xiangcheng collective-contract-coverage 2025 92 ',
  ])
  expect(values).toEqual([
    'xiangcheng own-new-members 1620',
    'xiangcheng own-members 45210',
    'xiangcheng collective-contract-coverage 91.6',
  ])
})

describe('a sheet of targets', () => {
  const SHEET = [
    '2025年工会工作目标任务分解表,,,',
    '地区,会员人数（人）,建会率（%）,信访办结时间（天）',
    '襄城县,1000,90以上,不超过3',
    '禹州市,1200,≥95,3',
  ]

  it('is known by its title, and none of its numbers is taken for a value', async () => {
    const { targets, values, aims } = await taken('分解.csv', SHEET)
    expect(values).toEqual([])
    expect(targets.slice(0, 2)).toEqual([
      'xiangcheng own-members 2025 1000 ',
      'xiangcheng own-unionisation-rate 2025 90 ',
    ])
    // Which way is better is not known of an indicator that neither data nor catalogue has; 不超过 says it.
    expect(targets[2]).toMatch(/^xiangcheng own-[\da-f]+ 2025 3 down$/u)
    expect(targets).toHaveLength(5)
    expect(aims.targets[0]).toMatchObject({
      near: 90,
      set: '2026-02-01',
      source: { kind: 'document', name: '分解' },
    })
  })

  it('sets no target for a share that no share can reach, and says which cell it stands in', async () => {
    const sheet = [
      '2025年工会工作目标任务分解表,,',
      '地区,会员人数（人）,建会率（%）',
      '襄城县,1000,-5',
      '禹州市,1200,950000',
    ]
    const unsaid = await taken('分解.csv', sheet)
    const ofRate = (targets: readonly string[]) =>
      targets.filter((target) => target.includes('own-unionisation-rate'))
    expect(ofRate(unsaid.targets)).toEqual([])
    // What no share can be is asked about where it is read.
    expect(unsaid.questions).toEqual(['over:建会率', 'negative:建会率'])
    const insisted = new Map([['negative:建会率', '-5']])
    const { targets, aims } = await taken('分解.csv', sheet, new Map(), new Map(), insisted)
    expect(ofRate(targets)).toEqual([])
    expect(aims.leftOut.map(({ cell, reason }) => [cell, reason])).toEqual([['C3', 'limits']])
  })

  it('asks which way is better where neither table nor catalogue says it, and sets no such target before', async () => {
    const before = await taken('分解.csv', SHEET)
    expect(before.aims.asked.map(({ name }) => name.zh)).toEqual(['信访办结时间'])
    expect(before.aims.leftOut).toMatchObject([{ cell: 'D4', text: '3', reason: 'side' }])
    const [{ id } = { id: undefined }] = before.aims.asked
    if (id === undefined) throw new Error('nothing is asked')
    const after = await taken('分解.csv', SHEET, new Map(), new Map([[id, 'down']]))
    expect(after.aims.leftOut).toEqual([])
    expect(after.targets).toHaveLength(6)
    expect(after.targets[5]).toMatch(/ 2025 3 down$/u)
    // It stays there to be changed.
    expect(after.aims.asked).toHaveLength(1)
  })

  it('is one of values where the user says so, and the other way round', async () => {
    const asValues = await taken('分解.csv', SHEET, new Map([[sheetKey(0, null), 'values']]))
    expect(asValues.targets).toEqual([])
    expect(asValues.values).toHaveLength(6)
    const plain = ['2025年,,', '地区,会员人数（人）', '襄城县,1000']
    expect((await taken('会员.csv', plain)).targets).toEqual([])
    const asTargets = await taken('会员.csv', plain, new Map([[sheetKey(0, null), 'targets']]))
    expect(asTargets).toMatchObject({ targets: ['xiangcheng own-members 2025 1000 '], values: [] })
  })

  it('is none where its title speaks of what was done', async () => {
    const done = ['2025年目标完成情况,', '地区,会员人数（人）', '襄城县,1000']
    expect(await taken('完成.csv', done)).toMatchObject({
      targets: [],
      values: ['xiangcheng own-members 1000'],
    })
  })

  it('names what no value is of, and takes the direction of a part from the catalogue', async () => {
    const { aims, targets } = await taken('2025年目标分解.csv', [
      '地区,会员人数（人）,其中：女会员,欠薪投诉（件）',
      '襄城县,1000,400,5',
      '桃源镇,900,400,不超过5',
    ])
    expect(aims.asked.map(({ name }) => name.zh)).toEqual(['欠薪投诉'])
    expect(targets.some((text) => text.endsWith(' 2025 400 up'))).toBe(true)
    // The county has values in the reports; the town and the three indicators have none.
    expect(aims.unmet.map(({ zh }) => zh)).toEqual(expect.arrayContaining(['桃源镇', '会员人数', '欠薪投诉']))
    expect(aims.unmet.map(({ zh }) => zh)).not.toContain('襄城县')
  })

  it('names what fixes no target, or for no year', async () => {
    const { aims, targets } = await taken('目标.csv', [
      '地区,指标,单位,2025年,时期不明',
      '襄城县,会员人数,人,近1000,',
    ])
    expect(targets).toEqual([])
    expect(aims.leftOut).toMatchObject([{ text: '近1000', reason: 'vague' }])
  })

  it('leaves out an indicator of the reports of which neither way is better', async () => {
    const neither = [...nineReports.indicators.values()].find(({ better }) => better === 'neither')
    const unit = nineReports.units.get(neither?.unit ?? '')
    const { aims, targets } = await taken('目标.csv', [
      '地区,指标,单位,2025年',
      `襄城县,${neither?.name.zh},${unit?.zh},5`,
    ])
    expect(targets).toEqual([])
    expect(aims.leftOut).toMatchObject([{ text: '5', reason: 'neither' }])
  })
})

describe('a column of targets', () => {
  it.each<[string, readonly string[]]>([
    [
      'with a year beside one of what was done',
      ['地区,指标,2025年目标（人）,2025年完成（人）', '襄城县,会员人数,1000,900'],
    ],
    ['beside values in a list', ['地区,指标,单位,时期,数值,目标', '襄城县,会员人数,人,2025年,900,1000']],
    [
      'in the name of the indicator',
      ['2025年,,', '地区,会员人数目标（人）,会员人数（人）', '襄城县,1000,900'],
    ],
  ])('%s', async (_, lines) => {
    expect(await taken('会员.csv', lines)).toMatchObject({
      targets: ['xiangcheng own-members 2025 1000 '],
      values: ['xiangcheng own-members 900'],
    })
  })

  it('is of what the title says, where the columns only say 任务数 and 完成数', async () => {
    const { targets, values } = await taken('a.csv', [
      '2025年新发展会员情况,,',
      '地区,任务数（人）,完成数（人）',
      '襄城县,1000,900',
    ])
    expect(targets).toHaveLength(1)
    expect(values).toHaveLength(1)
    const [[place, indicator] = []] = targets.map((text) => text.split(' '))
    expect(values[0]).toBe(`${place} ${indicator} 900`)
  })

  it('is of the task of its line, and what was done is a value of that task at the time that its heading says', async () => {
    const { aims, targets } = await taken('进展.csv', [
      '2025年第三季度重点任务进展,,,,',
      '任务,责任县区,年度目标,截至9月底完成,完成率',
      '会员人数（人）,襄城县,500,412,82.4%',
      '新建工会（家）,襄城县,≥30,26,86.7%',
      '建会率,禹州市,95%以上,88.5%,',
    ])
    expect(targets.filter((target) => /own-(?:members|unionisation-rate)/u.test(target))).toEqual([
      'xiangcheng own-members 2025 500 ',
      expect.stringMatching(/own-unionisation-rate 2025 95 $/u),
    ])
    expect(targets).toHaveLength(3)
    expect(
      aims.files[0]?.observations.map(
        ({ indicator, period, quantity, unit }) =>
          `${indicator} ${period?.start ?? ''}..${period?.end} ${quantity.value}${unit}`,
      ),
    ).toEqual([
      '会员人数 ..2025-09-30 412人',
      '会员人数 · 完成率 ..2025-09-30 82.4%',
      '新建工会 ..2025-09-30 26家',
      '新建工会 · 完成率 ..2025-09-30 86.7%',
      '建会率 ..2025-09-30 88.5%',
    ])
  })

  it('of which no year is known is asked for, and is no target of every year', async () => {
    const { aims, targets } = await taken('d.csv', [
      '地区,指标,计量单位,年度目标,2025年',
      '襄城县,会员人数,人,1000,900',
    ])
    expect(targets).toEqual([])
    expect(aims.leftOut).toMatchObject([{ text: '1000', reason: 'period' }])
  })

  it('of a file that says nothing of targets changes nothing', async () => {
    const { aims, values } = await taken('b.csv', ['地区,指标,单位,2025年', '襄城县,会员人数,人,900'])
    expect(aims.files[0]?.observations).toHaveLength(1)
    expect(aims.sheets).toMatchObject([{ reading: 'values', hasColumns: false }])
    expect(values).toEqual(['xiangcheng own-members 900'])
  })
})

describe('targets of a part of a year', () => {
  it.each([
    '季度目标',
    '一季度目标',
    '2025年一季度目标',
    '半年目标',
    '上半年任务数',
    '3月目标',
    '截至6月底目标',
    '会员人数一季度目标',
    '一季度会员人数目标',
    'Q1 target',
  ])('are left out and named, and are neither values nor targets of the year: %s', async (heading) => {
    const { targets, values, aims } = await taken('进度.csv', [
      '2025年会员人数（人）,,,',
      `地区,${heading},全年目标,完成`,
      '襄城县,300,1000,280',
    ])
    expect(targets).toEqual(['xiangcheng own-members 2025 1000 '])
    expect(values).toEqual(['xiangcheng own-members 280'])
    expect(aims.leftOut.map(({ cell, reason }) => [cell, reason])).toEqual([['B3', 'part']])
  })

  it('are known by the title of their sheet', async () => {
    const { targets, values, aims } = await taken('分解.csv', [
      '2025年一季度工会工作目标任务分解表,',
      '地区,会员人数（人）',
      '襄城县,1000',
    ])
    expect([targets, values]).toEqual([[], []])
    expect(aims.leftOut.map(({ cell, reason }) => [cell, reason])).toEqual([['B3', 'part']])
  })

  it('are asked about where nothing says of what they are', async () => {
    const { questions, values } = await taken('进度.csv', [
      '2025年重点工作,,',
      '地区,季度目标（人）,完成（人）',
      '襄城县,300,280',
    ])
    expect(questions).toEqual(['task:季度目标'])
    expect(values).toEqual([])
  })
})
