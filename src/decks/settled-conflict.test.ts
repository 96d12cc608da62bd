import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { indicatorChart } from '../charts/auto-chart.ts'
import type { ChartModel } from '../charts/chart-model.ts'
import { chartsForLocality } from '../charts/locality-charts.ts'
import { en, zh } from '../charts/testing.ts'
import { comparedFirst, indicatorAcross } from '../dataset/compare/comparison.ts'
import { leadingTiles, summariseLocality } from '../dataset/compare/locality-summary.ts'
import type { Dataset } from '../dataset/dataset.ts'
import { withImports } from '../dataset/edits/with-imports.ts'
import type { Observation } from '../dataset/observation.ts'
import { nineReports } from '../dataset/testing.ts'
import { EditSchema, editId } from '../domain/record/edit.ts'
import { ImportSchema } from '../domain/record/imported.ts'
import { DeckSchema } from '../domain/spec/deck.ts'
import { entryOf } from '../lib/entry-of.ts'
import { itemAt } from '../lib/item-at.ts'
import { buildDeck, buildSlide } from './build-deck.ts'
import { slideChoices } from './choices.ts'
import { observationsOfSlide } from './references.ts'
import { findDeck } from './shipped-decks.ts'

const REPORTED = 'xiangcheng-union-instructors'
const RATE = 'xiangcheng-grievance-resolution-rate'

/** The reports with a file that says 8 instructors where a report says 7, and 97 % where it says 98 %, of which the file's were chosen. */
const dataset = settled()

function settled(): Dataset {
  const of = (id: string, reported: string, value: number, printed: string) => {
    const { locality, indicator, unit, period } = entryOf(nineReports.observations, reported)
    return {
      ...{ id, locality: locality.id, indicator: indicator.id, unit: unit.id, breakdown: null, printed },
      period: { start: period?.start, end: period?.end, basis: 'stated' },
      ...{ value, lower: value, upper: value, bound: 'exact', line: 2, column: '数值' },
    }
  }
  const file = v.parse(ImportSchema, {
    ...{ id: 'import-1', file: '冲突小表.csv', sheet: null, imported: '2026-02-03T04:05:06.000Z' },
    ...{ themes: [], units: [], localities: [], indicators: [] },
    rows: [of('eight', REPORTED, 8, '8名'), of('ninety-seven', RATE, 97, '97')],
  })
  const { conflicts } = withImports(nineReports, [file])
  const choices = conflicts.map(({ key, observations }) =>
    v.parse(EditSchema, {
      ...{ kind: 'choice', id: editId('choice', key), of: key },
      among: observations.map(({ id }) => id),
      take: observations.find(({ status }) => status === 'imported')?.id,
    }),
  )
  return withImports(nineReports, [file], choices).dataset
}

const xiangcheng = entryOf(nineReports.observations, REPORTED).locality
const isPassedOver = ({ disputed }: Observation) => disputed?.standing === 'passed-over'
const idsIn = (charts: readonly ChartModel[]) =>
  charts.flatMap(({ table }) => table.rows.flatMap(({ observationId }) => observationId ?? []))

describe('a value that another one was chosen over', () => {
  test('stays in the data, and says which one was chosen', () => {
    const values = [REPORTED, RATE].map((id) => entryOf(dataset.observations, id))
    expect(values.map(({ disputed }) => [disputed?.standing, disputed?.others.map(({ id }) => id)])).toEqual([
      ['passed-over', ['eight']],
      ['passed-over', ['ninety-seven']],
    ])
  })

  test('is no mark of a chart, neither of an automatic one nor of one that names it', () => {
    const charts = chartsForLocality(dataset, xiangcheng.id, zh).flatMap((theme) => theme.charts)
    const drawn = idsIn(charts)
    expect(drawn).toContain('ninety-seven')
    for (const id of [REPORTED, RATE]) expect(drawn).not.toContain(id)
    const [reported, chosen] = [REPORTED, 'eight'].map((id) => entryOf(dataset.observations, id))
    if (reported === undefined || chosen === undefined) throw new RangeError('no pair')
    const draft = { id: 'pair', dataset, context: zh }
    expect(indicatorChart([reported, chosen], draft)).toMatchObject({
      kind: 'value',
      title: '襄城县工会指导员8名',
    })
  })

  test('is no number of a page or of the overview', () => {
    const { tiles, observations } = summariseLocality(dataset, xiangcheng)
    expect(tiles.map(({ observation }) => observation).filter(isPassedOver)).toEqual([])
    expect(leadingTiles(dataset).map(({ observation }) => observation.id)).toContain('ninety-seven')
    // The list of all values has it.
    expect(observations.filter(isPassedOver)).toHaveLength(2)
  })

  test('comes behind the one that was chosen where values of a place are listed', () => {
    const across = indicatorAcross(dataset, entryOf(dataset.observations, RATE).indicator)
    const own = across.places.find(({ locality }) => locality.id === xiangcheng.id)
    expect(own?.observations.map(({ id }) => id)).toEqual(['ninety-seven', RATE])
    expect(comparedFirst(across)).toContainEqual(xiangcheng)
  })

  test('is no headline of a slide, in either language', () => {
    const deck = findDeck('locality-xiangcheng', dataset, [])
    if (deck === undefined) throw new RangeError('no deck')
    for (const context of [zh, en]) {
      const said = buildDeck(deck, dataset, context).slides.map(
        ({ title, description }) => title + description,
      )
      expect(said.join()).toMatch(/(?<!\d)8(?:名| people)/u)
      expect(
        said.filter((words) =>
          /(?<!\d)7名|(?<!\d)7 (?:instr|people)|98 ?%|已选用另一数值|was chosen/u.test(words),
        ),
      ).toEqual([])
    }
    const shown = deck.slides.flatMap((slide) => observationsOfSlide(slide, dataset, zh))
    expect(shown.filter(isPassedOver)).toEqual([])
  })

  test('gives way on a slide that was made before', () => {
    const before = v.parse(DeckSchema, {
      id: 'before',
      name: { zh: '汇报' },
      minutes: null,
      slides: [
        { layout: 'big-number', id: 'one', number: { observation: REPORTED } },
        {
          layout: 'tiles',
          id: 'two',
          numbers: [{ observation: REPORTED }, { observation: 'eight' }, { observation: RATE }],
        },
        { layout: 'chart', id: 'three', chart: { observations: [RATE] } },
      ],
    })
    const [one, two, three] = buildDeck(before, dataset, zh).slides
    expect(one?.description).toBe('襄城县工会指导员：8名。')
    expect(two?.layout === 'tiles' && two.numbers.map(({ item }) => item.observationId)).toEqual([
      'eight',
      'ninety-seven',
    ])
    expect(three?.title).toContain('97%')
  })

  test('is not put on a slide with the chart of its indicator', () => {
    const choice = slideChoices(dataset).find(({ id }) => id === 'union-instructors')
    const slide = itemAt(choice?.slides() ?? [], 0)
    expect(buildSlide(slide, dataset, zh).title).not.toContain('7名')
    expect(slide).toMatchObject({ chart: { observations: ['eight'] } })
  })
})

test('a value of a file is marked as imported on slides of numbers, beside those of reports', () => {
  const slideOf = (slide: object) =>
    itemAt(v.parse(DeckSchema, { id: 'd', name: {}, minutes: null, slides: [slide] }).slides, 0)
  const numbers = ['eight', 'xiangcheng-members-recruited'].map((observation) => ({ observation }))
  const tiles = buildSlide(slideOf({ layout: 'tiles', id: 't', numbers }), dataset, zh)
  if (tiles.layout !== 'tiles') throw new RangeError(tiles.layout)
  expect(tiles.numbers.map(({ caption }) => caption.split(' · ').includes('导入'))).toEqual([true, false])
  const [number] = numbers
  expect(buildSlide(slideOf({ layout: 'big-number', id: 'n', number }), dataset, en)).toMatchObject({
    number: { facts: expect.arrayContaining(['imported']) },
  })
})
