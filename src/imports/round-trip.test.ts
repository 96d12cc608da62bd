import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import placeNames from '../../data/place-names.json' with { type: 'json' }
import places from '../../data/places.json' with { type: 'json' }
import catalogue from '../../data/standard-indicators.json' with { type: 'json' }
import type { Dataset } from '../dataset/dataset.ts'
import { withImports } from '../dataset/edits/with-imports.ts'
import type { Observation } from '../dataset/observation.ts'
import type { ColumnId } from '../dataset/table/columns.ts'
import { COLUMN_IDS } from '../dataset/table/columns.ts'
import { indexRows } from '../dataset/table/store/columnar-index.ts'
import { currentView } from '../dataset/table/view/current-view.ts'
import { DEFAULT_VIEW } from '../dataset/table/view/view-state.ts'
import { nineReports } from '../dataset/testing.ts'
import { below, nearly } from '../domain/number/bound.ts'
import { StandardIndicatorsSchema } from '../domain/record/standard-indicator.ts'
import type { Language } from '../domain/text.ts'
import type { FileFormat } from '../exports/view/view-file.ts'
import { makeFile } from '../exports/view/view-file.ts'
import { runNow } from '../lib/steps.ts'
import { gazetteerOf } from '../places/gazetteer.ts'
import { readFile } from './read-file.ts'
import { openZips } from './read-zip.ts'
import { knownWords } from './table/cell/known-words.ts'
import { makeImports } from './table/plan/make-imports.ts'
import { planImport } from './table/plan/plan-import.ts'
import { tabulateFile } from './table/tabulate.ts'

const LANGUAGES: readonly Language[] = ['zh', 'en']
/** The formats that the import reads. */
const FORMATS = ['csvExcel', 'csv', 'xlsx', 'json'] as const satisfies readonly FileFormat[]
const standard = v.parse(StandardIndicatorsSchema, catalogue).indicators

/** The observations as a file holds them. */
function fileOf(
  observations: readonly Observation[],
  format: FileFormat,
  language: Language,
  columns: readonly ColumnId[],
): Promise<Blob> {
  const view = currentView(indexRows(observations, nineReports), { ...DEFAULT_VIEW, columns }, language)
  const edition = { date: '2026-02-01', version: '1.2.3' }
  const watch = { signal: new AbortController().signal, onProgress: () => undefined }
  return makeFile(format, { view, edition, notation: 'compact' }, watch)
}

/** Reads a file as the import does, and plans its import into a dataset. */
async function readOur(blob: Blob, dataset: Dataset) {
  const gazetteer = gazetteerOf(places, placeNames, dataset.localities.values())
  const words = knownWords(dataset, gazetteer, standard)
  const read = await readFile(blob)
  const file = tabulateFile({ file: 'a.xlsx', read, dataset, words, thisYear: 2026 })
  const choices = { clashes: new Map(), earlier: new Map() }
  const plan = runNow(planImport({ files: [file], dataset, imports: [], gazetteer, standard, choices }))
  return { file, plan }
}

const emptied: Dataset = { ...nineReports, observations: new Map() }

describe('our own files read back without loss', () => {
  const observations = [...nineReports.observations.values()]
  for (const language of LANGUAGES) {
    for (const format of FORMATS) {
      it(`${format} in ${language}`, async () => {
        const { plan, file } = await readOur(
          await fileOf(observations, format, language, COLUMN_IDS),
          emptied,
        )
        expect(file.questions).toEqual([])
        expect(plan.waiting).toBe(0)
        expect(
          plan.drafts.map(({ row, observation }) => ({
            locality: row.locality,
            indicator: row.indicator,
            period: row.period === null ? null : [row.period.start, row.period.end, row.period.basis],
            category: row.breakdown?.category ?? null,
            quantity: observation.quantity,
          })),
        ).toEqual(
          observations.map(({ locality, indicator, period, breakdown, quantity }) => ({
            locality: locality.id,
            indicator: indicator.id,
            period: period === null ? null : [period.start, period.end, period.basis],
            category: breakdown?.category ?? null,
            quantity,
          })),
        )
      })

      it(`${format} in ${language} is known where the same stands`, async () => {
        const { plan } = await readOur(await fileOf(observations, format, language, COLUMN_IDS), nineReports)
        expect(plan.ready).toEqual([])
        expect(plan.clashes).toEqual([])
      })
    }
  }

  it.each(['sdmx', 'markdown'] as const)(
    '%s, which holds less than the table, is refused',
    async (format) => {
      for (const language of LANGUAGES) {
        const blob = await fileOf(observations, format, language, COLUMN_IDS)
        await expect(readFile(blob)).rejects.toMatchObject({ fault: 'own-view' })
      }
    },
  )

  it('a data package is read as its table', async () => {
    const blob = await fileOf(observations, 'package', 'zh', COLUMN_IDS)
    const { tables } = await openZips([new File([blob], '数据包.zip')])
    expect(tables.map(({ name }) => name)).toEqual(['observations.csv'])
    const { plan } = await readOur(tables[0] ?? blob, nineReports)
    expect(plan.ready).toEqual([])
    expect(plan.clashes).toEqual([])
  })

  // 个 of unions is no unit of the bundled data: its id was made on the computer that took the table in.
  const table = '地区,指标,时期,数值,单位\n襄城县,基层工会数,2025年,1250,个\n高台县,平安企业,2025年,26,家\n'
  for (const format of FORMATS)
    it(`${format} with words of one's own, on a computer that lacks them`, async () => {
      const { plan, file } = await readOur(new Blob([table]), emptied)
      const { imports } = runNow(makeImports([file], plan, new Date('2026-02-01')))
      const here = withImports(emptied, imports).dataset
      for (const language of LANGUAGES) {
        const back = await readOur(
          await fileOf([...here.observations.values()], format, language, COLUMN_IDS),
          emptied,
        )
        const [unions, firms] = back.plan.drafts.map(({ row }) => row)
        const [unionsBefore] = plan.drafts.map(({ row }) => row)
        expect(unions?.indicator).toBe('own-grassroots-unions')
        expect(unions?.unit).toBe(unionsBefore?.unit)
        const unit = back.plan.words.units.find(({ id }) => id === firms?.unit)
        expect(['家', 'organisations']).toContain(unit?.zh)
      }
    })

  it.each(['csv', 'json'] as const)('%s with places of which others have the name', async (format) => {
    const towns = '许昌市鄢陵县,100\n平顶山市舞钢市,200\n南京市鼓楼区,300\n徐州市鼓楼区,400\n'
    const { plan, file } = await readOur(new Blob([`地区,2025年会员数（人）\n${towns}`]), emptied)
    const { imports } = runNow(makeImports([file], plan, new Date('2026-02-01')))
    const here = withImports(emptied, imports).dataset
    expect([...here.observations.values()].map(({ locality: { code } }) => code)).toEqual([
      '411024',
      '410481',
      '320106',
      '320302',
    ])
    for (const language of LANGUAGES) {
      const saved = await fileOf([...here.observations.values()], format, language, COLUMN_IDS)
      const back = await readOur(saved, emptied)
      expect(back.file.questions).toEqual([])
      expect(back.plan.drafts.map(({ row }) => row.locality)).toEqual(
        plan.drafts.map(({ row }) => row.locality),
      )
    }
  })

  const OWN_UNITS = ['个', '件', '项', '条', '家', '份', '天', '盘']
  it.each(FORMATS)('%s with the units of indicators of one’s own', async (format) => {
    const lines = OWN_UNITS.map(
      (unit, at) => `襄城县,自建指标${'甲乙丙丁戊己庚辛'.charAt(at)},2025年,${at + 2},${unit}`,
    )
    const { plan, file } = await readOur(
      new Blob([`地区,指标,时期,数值,单位\n${lines.join('\n')}\n`]),
      emptied,
    )
    const { imports } = runNow(makeImports([file], plan, new Date('2026-02-01')))
    const here = withImports(emptied, imports).dataset
    const things = ({ drafts }: typeof plan) =>
      drafts.map(({ row: { indicator, unit } }) => [indicator, unit])
    expect(plan.words.units.map(({ zh }) => zh).sort()).toEqual([...OWN_UNITS].sort())
    // Another computer may lack all of them, or know another unit that is called items.
    const cases = imports.map((each) => ({
      ...each,
      units: each.units.filter(({ zh }) => zh === '件'),
      rows: [],
    }))
    for (const there of [emptied, withImports(emptied, cases).dataset])
      for (const language of LANGUAGES) {
        const saved = await fileOf([...here.observations.values()], format, language, COLUMN_IDS)
        const back = await readOur(saved, there)
        expect(things(back.plan).sort()).toEqual(things(plan).sort())
      }
  })

  it.each([
    ['zh', '近', '不到'],
    ['en', 'nearly', 'less than'],
  ] as const)(
    'tells by the printed token which bound an old file meant: %s',
    async (language, name, former) => {
      const families = nineReports.observations.get('liyang-volunteer-families-2026')
      if (families === undefined) throw new Error('no such observation')
      const earlier = { start: '2025-01-01', end: '2025-12-31', basis: 'stated' } as const
      const rows = [families, { ...families, quantity: below(300), printed: '不到300组', period: earlier }]
      const text = await (await fileOf(rows, 'csvExcel', language, COLUMN_IDS)).text()
      const old = text.replaceAll(new RegExp(`,(?:${name}|不到|under),`, 'gu'), `,${former},`)
      const { file } = await readOur(new Blob([old]), emptied)
      expect(file.observations.map(({ quantity }) => quantity)).toEqual([nearly(400), below(300)])
    },
  )
})
