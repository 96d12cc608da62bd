import { readFileSync } from 'node:fs'
import { join as joinPath } from 'node:path'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { readMarked } from '../../../bench/draft/markup.ts'
import { auditTables } from '../../dataset/audit/audit.ts'
import { bundledTables } from '../../dataset/bundled.ts'
import { derivationOffers, withOffer } from '../../dataset/own-reports/derivation-offers.ts'
import { finishReport, tablesWith } from '../../dataset/own-reports/finish-report.ts'
import { withReports } from '../../dataset/own-reports/with-reports.ts'
import { parseTables } from '../../dataset/tables.ts'
import { IndicatorId } from '../../domain/ids.ts'
import { draftContext } from '../draft-context.ts'
import { testContext } from '../testing.ts'
import { newIndicatorOf, unitFor } from './answers.ts'
import { auditPart } from './audit.ts'
import { choose, describeIndicator, reject, repeats, shownFor } from './commands.ts'
import { paragraphOf, printedOf } from './document.ts'
import type { FinishedDraft } from './finish.ts'
import { finish } from './finish.ts'
import { createSuggester } from './suggested.ts'
import { workOn } from './testing.ts'

const TEXT = [
  '襄城县总工会把维权做在前头',
  '',
  '本报讯 2025年，河南省许昌市襄城县总工会组织7名指导员走访，调研企业91家，发展会员320名，其中女会员150名。维权热线12351实行24小时值守。',
  '',
  '目前，襄城县企业集体合同覆盖率达93%，职工诉求响应时间缩短超45%。7名指导员还入园宣讲。',
].join('\r\n')

const bundled = parseTables(bundledTables).tables

/** What is wrong with a finished report beside the data: nothing, where it passes `audit` and `verify`. */
function problemsOf(finished: FinishedDraft): readonly unknown[] {
  const result = finishReport(finished, bundled, [], '2026-02-11T08:00:00.000Z')
  return result.kind === 'faulty' ? result.faults : []
}

function finishedOf(work: ReturnType<typeof workOn>): FinishedDraft {
  const scene = work.scene()
  const finished = finish(scene, 0)
  if (finished === null) {
    const [part] = scene.document.parts
    const missing =
      part === undefined ? [] : auditPart(scene.document, part, scene.suggested, testContext).missing
    throw new RangeError(`not finished: ${JSON.stringify(missing)}`)
  }
  return finished
}

it('counts the paragraph of a figure by the lines that are not blank', () => {
  const { document } = workOn(TEXT, testContext).scene()
  const paragraphs = document.entries.flatMap((entry) =>
    document.parts.map((part) => [printedOf(document, entry), paragraphOf(document, part, entry)]),
  )
  expect(paragraphs.slice(0, 2)).toEqual([
    ['2025年', 2],
    ['7名', 2],
  ])
  expect(paragraphs.slice(-3)).toEqual([
    ['93%', 3],
    ['超45%', 3],
    ['7名', 3],
  ])
})

it('counts a known indicator in another word for its unit, and refuses one that counts something else', () => {
  const work = workOn('本报讯 2025年，襄城县总工会工人文化宫开展各类活动52场。', testContext)
  work.sayAbout()
  work.acceptAll()
  const finished = finishedOf(work)
  expect(finished.observations[0]).toMatchObject({ indicator: 'venue-events', printed: '52场' })
  expect(finished.units).toMatchObject([{ zh: '场', dimension: 'session' }])
  expect(problemsOf(finished)).toEqual([])
  const events = { from: 'dataset', id: v.parse(IndicatorId, 'venue-events'), name: '' } as const
  expect(unitFor(events, '人次', testContext)).toBeNull()
})

it('is finished again once what it brought is part of the data: the same rows, and nothing corrected by that', () => {
  // Union stations are of the catalogue, and no indicator of the data.
  const work = workOn('本报讯 2025年，襄城县总工会建成工会驿站156座，开办夜校12期。', testContext)
  work.sayAbout()
  work.acceptAll()
  const finished = finishedOf(work)
  expect(finished.indicators.map(({ name }) => name.zh)).toContain('工会驿站')
  const result = finishReport(finished, bundled, [], '2026-02-11T08:00:00.000Z')
  if (result.kind === 'faulty') throw new RangeError('the report is whole')
  const { dataset } = withReports(testContext.dataset, [result.own])
  const context = draftContext(dataset, testContext.gazetteer, testContext.standard)
  const { document } = work.scene()
  const again = finish({ document, suggested: createSuggester(context)(document), context }, 0)
  expect(again).toMatchObject({
    observations: finished.observations,
    indicators: finished.indicators,
    corrections: finished.corrections,
  })
})

it('has the values before and after a change side by side, and offers how far they lie apart', () => {
  const work = workOn(
    '本报讯 2025年，襄城县总工会推动维权，职工诉求办理时限由7天缩短到2天，职工诉求化解率由91.4%提高到93%。',
    testContext,
  )
  work.sayAbout()
  work.acceptAll()
  const finished = finishedOf(work)
  expect(finished.observations.map(({ printed, scope }) => [printed, scope?.zh])).toEqual([
    ['7天', '缩短前'],
    ['2天', undefined],
    ['91.4%', '提高前'],
    ['93%', undefined],
  ])
  const result = finishReport(finished, bundled, [], '2026-02-11T08:00:00.000Z')
  if (result.kind === 'faulty') throw new RangeError(JSON.stringify(result.faults))
  const { dataset } = withReports(testContext.dataset, [result.own])
  const offers = derivationOffers(result.own, dataset)
  // 2 − 7; and 93 to the unit less 91.4 to the tenth, which may be from 1.05 to 2.15.
  expect(
    offers.map(({ record, quantity, unit, inputs }) => [
      record.formula,
      inputs.map(({ printed }) => printed),
      quantity.bound,
      quantity.value,
      unit.zh,
      record.scope?.zh,
    ]),
  ).toEqual([
    ['difference', ['2天', '7天'], 'exact', -5, '天', '与缩短前相比'],
    ['difference', ['93%', '91.4%'], 'approx', 2, '个百分点', '与提高前相比'],
  ])
  const all = offers.reduce(withOffer, result.own)
  expect(auditTables(tablesWith(bundled, [all])).problems).toEqual([])
  expect(withReports(testContext.dataset, [all]).refused).toEqual([])
})

describe('a finished report', () => {
  it('is none while a figure is open', () => {
    const work = workOn(TEXT, testContext)
    work.sayAbout()
    expect(finish(work.scene(), 0)).toBeNull()
    work.acceptAll()
    expect(finish(work.scene(), 0)).not.toBeNull()
  })

  it('passes the audit of the data, and stands in its text as the ledger says', () => {
    const work = workOn(TEXT, testContext)
    work.sayAbout()
    work.acceptAll()
    const finished = finishedOf(work)
    expect(problemsOf(finished)).toEqual([])
    const values = finished.observations.map(({ printed, bound, value }) => [printed, bound, value])
    // A fall by more than 45 % is a change below −45 %.
    expect(values).toContainEqual(['超45%', 'below', -45])
    expect(values).toContainEqual(['93%', 'exact', 93])
    expect(finished.figures.find(({ printed, start }) => printed === '7名' && start > 100)).toMatchObject({
      reason: 'repeat',
    })
  })

  it('calls a number a repeat that is told again in other words, and not one that is told less exactly', () => {
    const work = workOn(
      '本报讯 2025年，襄城县总工会发展会员1200人，培训职工980人。一千二百人已领到会员卡，近千人考取证书。',
      testContext,
    )
    work.sayAbout()
    const [, members, trained] = work.entries()
    const [again, nearly] = work.entries().slice(3)
    if (!members || !trained || !again || !nearly) throw new RangeError('figures are not found')
    work.act(repeats(again, members.id))
    work.act(repeats(nearly, trained.id))
    work.acceptAll()
    const finished = finishedOf(work)
    expect(problemsOf(finished)).toEqual([])
    expect(finished.figures.slice(3)).toMatchObject([
      { printed: '一千二百人', reason: 'repeat', repeats: finished.figures[1]?.id },
      { printed: '近千人', reason: 'other' },
    ])
  })

  it('has one indicator for a name, whatever blanks are typed in it', () => {
    const idOf = (name: string) => {
      const work = workOn('本报讯 2025年，襄城县总工会发展会员1200人。', testContext)
      work.sayAbout()
      const [, members] = work.entries()
      const [theme] = testContext.dataset.themes.values()
      if (members === undefined || theme === undefined) throw new RangeError('no figure or no theme')
      work.act(choose(members, 'indicator', { from: 'new', name, unit: '人', kind: 'flow' }))
      const { scene } = work
      const shown = shownFor(scene(), work.figure('1200人')).indicator?.value
      if (shown?.from !== 'new') throw new RangeError('the indicator is not new')
      const made = newIndicatorOf(scene().document, shown, undefined, testContext)
      work.act(describeIndicator(scene().document, { ...made, theme: theme.id }))
      work.acceptAll()
      return finishedOf(work).indicators.map(({ id, name: { zh } }) => `${id} ${zh}`)
    }
    const plain = idOf('新业态VIP会员')
    expect(idOf(' 新业态 VIP 会员 ')).toEqual(
      plain.map((each) => each.replace('新业态VIP会员', '新业态 VIP 会员')),
    )
    expect(idOf('新业态ＶＩＰ会　员')).toEqual(plain)
  })

  it('asks for the English names of what the data does not have, and takes them', () => {
    const work = workOn('本报讯 2025年，陇西县总工会发展会员1200人。', testContext)
    work.sayAbout()
    const [, members] = work.entries()
    if (members === undefined) throw new RangeError('no figure is found')
    work.act(choose(members, 'scope', { kind: 'part', zh: '园区企业' }))
    work.acceptAll()
    expect(finishedOf(work).named).toContainEqual({ zh: '园区企业', en: '园区企业' })
    const { about } = work.scene().document
    work.act({ about: { ...about, names: [{ zh: '园区企业', en: 'firms in the park' }] } })
    const finished = finishedOf(work)
    expect(finished.observations[0]?.scope).toMatchObject({ zh: '园区企业', en: 'firms in the park' })
    expect(problemsOf(finished)).toEqual([])
  })

  it('has what a person said, and says what was suggested instead', () => {
    const work = workOn(TEXT, testContext)
    work.sayAbout()
    work.acceptAll()
    const period = { start: '2026-01-01', end: '2026-01-31', basis: 'stated' } as const
    work.act(choose(work.figure('93%'), 'period', period))
    work.act(reject(work.figure('91家'), 'other'))
    const { observations, figures, corrections, gold } = finishedOf(work)
    expect(observations.find(({ printed }) => printed === '93%')?.period).toEqual(period)
    expect(figures.find(({ printed }) => printed === '91家')).toMatchObject({ reason: 'other' })
    expect(corrections.map(({ text, question }) => [text, question])).toEqual([
      ['91家', 'account'],
      ['93%', 'period'],
    ])
    for (const { start, end, text } of gold) expect(TEXT.slice(start, end)).toBe(text)
  })

  it('brings the places that the data does not have, with all that contain them', () => {
    const work = workOn(
      '浙江兰溪：新业态职工有了娘家人\n\n本报讯 浙江省金华市兰溪市总工会今年新发展会员3120人。',
      testContext,
    )
    work.sayAbout()
    work.acceptAll()
    const finished = finishedOf(work)
    expect(
      finished.localities.map((locality) => ['code' in locality ? locality.code : null, locality.name.zh]),
    ).toEqual([
      ['330700', '金华市'],
      ['330781', '兰溪市'],
    ])
    expect(problemsOf(finished)).toEqual([])
  })
})

const dev = readFileSync(joinPath(import.meta.dirname, '..', '..', '..', 'bench', 'draft', 'dev.txt'), 'utf8')

describe('each text of the bench, accepted as it is suggested', () => {
  for (const { id, text } of readMarked(dev))
    it(`${id} passes the audit of the data`, () => {
      const work = workOn(text, testContext)
      work.sayAbout()
      work.acceptAll()
      const scene = work.scene()
      for (const [at, part] of scene.document.parts.entries()) {
        const { missing } = auditPart(scene.document, part, scene.suggested, testContext)
        // Whom a text is about may not be said in it.
        if (missing.some((each) => each.kind === 'part')) continue
        expect(missing).toEqual([])
        const finished = finish(scene, at)
        expect(finished === null ? 'nothing' : problemsOf(finished)).toEqual([])
      }
    })
})
