import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import placeNames from '../data/place-names.json' with { type: 'json' }
import places from '../data/places.json' with { type: 'json' }
import standard from '../data/standard-indicators.json' with { type: 'json' }
import { bundledTables } from '../src/dataset/bundled.ts'
import { buildDataset } from '../src/dataset/dataset.ts'
import { withImports } from '../src/dataset/edits/with-imports.ts'
import type { Observation } from '../src/dataset/observation.ts'
import { StandardIndicatorsSchema } from '../src/domain/record/standard-indicator.ts'
import { knownWords } from '../src/imports/table/cell/known-words.ts'
import type { Choices } from '../src/imports/table/plan/import-plan.ts'
import { makeImports } from '../src/imports/table/plan/make-imports.ts'
import { planImport } from '../src/imports/table/plan/plan-import.ts'
import { tabulateFile } from '../src/imports/table/tabulate.ts'
import { itemAt } from '../src/lib/item-at.ts'
import { runNow } from '../src/lib/steps.ts'
import { gazetteerOf } from '../src/places/gazetteer.ts'
import { CELL_KINDS } from './table-kinds/cells.ts'
import { CHANGE_KINDS } from './table-kinds/changes.ts'
import { COUNTY_KINDS } from './table-kinds/counties.ts'
import { LAYOUT_KINDS } from './table-kinds/layouts.ts'
import { NESTED_KINDS } from './table-kinds/nested.ts'
import { OFFICE_KINDS } from './table-kinds/offices.ts'
import { PERIOD_KINDS } from './table-kinds/periods.ts'
import { PLACE_KINDS } from './table-kinds/places.ts'
import { REPEAT_KINDS } from './table-kinds/repeats.ts'
import { REPORTING_KINDS } from './table-kinds/reporting.ts'
import { fileDrawn } from './table-kinds/table-drawn.ts'
import { UNION_KINDS } from './table-kinds/unions.ts'
import { UNIT_KINDS } from './table-kinds/units.ts'
import { WHOLE_KINDS } from './table-kinds/wholes.ts'
import { WORD_KINDS } from './table-kinds/words.ts'
import type { AnswersFile, Tabulated } from './tabulate-files.ts'
import { tabulateFiles, tabulateReads } from './tabulate-files.ts'

const FOLDER = join(import.meta.dirname, 'workbooks')

/** What each workbook must come to, written by those who drew them. */
const ExpectedSchema = v.record(
  v.string(),
  v.object({
    ask: v.array(v.string()),
    observations: v.array(
      v.object({
        locality: v.string(),
        indicator: v.string(),
        period: v.nullable(v.string()),
        value: v.number(),
        unit: v.string(),
      }),
    ),
    periods: v.optional(v.record(v.string(), v.string())),
    localities: v.optional(v.record(v.string(), v.string())),
    never: v.optional(v.record(v.string(), v.string())),
  }),
)
const expected = v.parse(ExpectedSchema, JSON.parse(readFileSync(join(FOLDER, 'expected.json'), 'utf8')))

const bytesOf = (name: string) => new Uint8Array(readFileSync(join(FOLDER, name)))
async function tabulated(name: string, answers: AnswersFile = {}): Promise<Tabulated> {
  const [read] = await tabulateFiles([{ name, bytes: bytesOf(name) }], answers, 2026)
  if (read === undefined || 'error' in read) throw new Error(read?.error ?? 'nothing was read')
  return read
}

const two = (n: number): string => String(n).padStart(2, '0')
const lastOf = (month: string): string =>
  `${month}-${two(new Date(Number(month.slice(0, 4)), Number(month.slice(5)), 0).getDate())}`
const startOf = (part: string): string => `${part}-01-01`.slice(0, 10)
const endOf = (part: string): string =>
  part.length === 4 ? `${part}-12-31` : part.length === 7 ? lastOf(part) : part

/** 2025, 2025-06, 2025-01..2025-06 and `up to 2025-06-30` as first and last day. */
function daysOf(period: string | null): string {
  if (period === null) return 'asked'
  if (period.startsWith('up to ')) return `..${period.slice('up to '.length)}`
  const [from = '', to = from] = period.split('..')
  return `${startOf(from.length === 7 ? `${from}-01` : from)}..${endOf(to)}`
}

const shown = ({
  locality,
  indicator,
  period_start,
  period_end,
  value,
  unit,
}: Tabulated['observations'][number]) =>
  `${locality ?? '?'} ${indicator} ${period_end === null ? 'asked' : `${period_start ?? ''}..${period_end}`} ${value}${unit}`

describe('workbooks as offices send them', () => {
  it.each(Object.entries(expected).filter(([, { observations }]) => observations.length > 0))(
    '%s comes to what it says',
    async (name, { observations, ask }) => {
      const read = await tabulated(name)
      expect(read.observations.map(shown).sort()).toEqual(
        observations
          .map(
            ({ locality, indicator, period, value, unit }) =>
              `${locality} ${indicator} ${daysOf(period)} ${value}${unit}`,
          )
          .sort(),
      )
      if (ask.length === 0) expect(read.questions).toEqual([])
    },
  )

  it('asks which place an answer names that several have, and says that one is new which no list has', async () => {
    const name = '13-indented-of-which-yoy.xlsx'
    const period = { period: '2025年' }
    const first = await tabulated(name, { ...period, locality: '朝阳' })
    expect(first.questions.find(({ id }) => id === 'place:朝阳')?.options).toContain('北京市朝阳区')
    expect(first.observations.map(({ locality }) => locality)).not.toContain('朝阳')
    const chosen = await tabulated(name, { ...period, locality: '朝阳', 'place:朝阳': '北京市朝阳区' })
    expect(new Set(chosen.observations.map(({ code }) => code))).toEqual(new Set(['110105']))
    const slip = await tabulated(name, { ...period, locality: '襄城现' })
    expect(slip.questions.map(({ id }) => id)).toContain('place:襄城现')
  })

  it('takes every file of the folder without an error', async () => {
    const names = readdirSync(FOLDER).filter((name) => name.endsWith('.xlsx'))
    const reads = await tabulateFiles(
      names.map((name) => ({ name, bytes: bytesOf(name) })),
      {},
      2026,
    )
    expect(reads.filter((read) => 'error' in read)).toEqual([])
  })

  it('reads each word for a period, and asks once for the year that two of them lack', async () => {
    const name = '10-period-words.xlsx'
    const read = await tabulated(name)
    const periods = Object.values(expected[name]?.periods ?? {}).filter(
      (period) => !period.startsWith('asked'),
    )
    const found = read.observations.flatMap(({ period_start, period_end }) =>
      period_end === null ? [] : [`${period_start ?? ''}..${period_end}`],
    )
    expect(found.sort()).toEqual(periods.map(daysOf).sort())
    expect(read.questions.map(({ id }) => id)).toEqual(['year'])
    const answered = await tabulated(name, { year: '2025年' })
    expect(answered.observations.map(shown).filter((text) => text.includes(' asked '))).toEqual([])
    expect(answered.observations.at(-1)).toMatchObject({
      period_start: '2025-06-01',
      period_end: '2025-06-30',
    })
  })

  it.each(['12-locality-names.xlsx', '39-locality-false-match.xlsx'])(
    'knows the places of %s',
    async (name) => {
      const sheet = await tabulated(name)
      const { localities = {}, never = {} } = expected[name] ?? {}
      const found = new Map(
        sheet.observations.map(({ locality_text, locality }) => [locality_text, locality]),
      )
      for (const [text, id] of Object.entries(localities))
        if (/^[a-z0-9-]+$/u.test(id)) expect([text, found.get(text)]).toEqual([text, id])
      for (const [text, id] of Object.entries(never)) expect([text, found.get(text)]).not.toEqual([text, id])
    },
  )

  it('never takes a part or a total for a new place', async () => {
    const { questions, observations } = await tabulated('12-locality-names.xlsx')
    const others = questions.filter(({ kind }) => kind !== 'part' && kind !== 'total')
    expect(others.map(({ id }) => id)).toEqual(['place:襄城', 'place:城东'])
    expect(observations.map(({ locality }) => locality)).not.toContain('全省')
  })

  it('reads marks, signs and what is missing', async () => {
    const marked = await tabulated('43-marked-numbers.xlsx')
    const of = (cell: string) => marked.observations.find((each) => each.cell === cell)
    expect([of('B2')?.note, of('B3')?.note, of('B4')?.bound]).toEqual(['①', '*', 'approx'])
    expect(['C2', 'C3', 'C4', 'C5', 'D2'].map((cell) => of(cell)?.value)).toEqual([
      -3.5, -20, 15, -5, -123000,
    ])
    expect(of('D5')).toBeUndefined()
    expect(marked.questions.map(({ id }) => id)).toEqual(['period', 'sign:年末结余', 'sign:增减', 'comma'])
    const missing = await tabulated('08-text-numbers-missing.xlsx')
    expect(missing.observations.filter(({ value }) => value === 0).map(({ cell }) => cell)).toEqual(['E5'])
    expect(missing.questions.map(({ id }) => id)).toEqual(['period'])
  })

  it('asks for each unit of a table that says none, and never for one for all', async () => {
    const { questions, observations } = await tabulated('36-no-units.xlsx')
    expect(
      questions.filter(({ kind }) => kind === 'unit').map(({ about, options }) => `${about}: ${options[0]}`),
    ).toEqual(['unit of 会员数: 人', 'unit of 新建工会数: 个', 'unit of 经费收入: 万元', 'unit of 建会率: %'])
    expect(observations.some(({ indicator }) => indicator === '经费收入')).toBe(false)
    const answered = await tabulated('36-no-units.xlsx', { 'unit of 经费收入': '万元', period: '2025年' })
    expect(answered.observations.map(shown)).toContain('xiangcheng 经费收入 2025-01-01..2025-12-31 3165000元')
  })

  it('asks what 本期 is and whose the figures are, then reads two values a line', async () => {
    const name = '13-indented-of-which-yoy.xlsx'
    expect((await tabulated(name)).questions.map(({ id }) => id)).toEqual(['period:current', 'locality'])
    const { observations, conflicts } = await tabulated(name, {
      'what 本期 is': '2025年',
      locality: '襄城县',
    })
    expect(observations.map(shown)).toContain('xiangcheng 会员数 · 农民工会员 2024-01-01..2024-12-31 8700人')
    expect(conflicts).toEqual([])
  })

  it.each([
    '31-export-edited-value-words',
    '32-export-edited-number-only',
    '33-export-edited-all',
    '34-export-edited-printed',
  ])('%s comes back as the edit that it is', async (name) => {
    const { questions, observations } = await tabulated(`${name}.xlsx`)
    expect(questions.map(({ options }) => options)).toEqual([['2500', '2447']])
    expect(observations).toEqual([])
    const taken = await tabulated(`${name}.xlsx`, { [questions[0]?.id ?? '']: '2500' })
    expect(taken.observations.map(({ value, unit }) => `${value}${unit}`)).toEqual(['2500名'])
  })

  it('sets a corrected file beside the one before and asks which holds', async () => {
    const files = ['46-same-name/v1/2025年报.xlsx', '46-same-name/v2/2025年报.xlsx']
    const [, second] = await tabulateFiles(
      files.map((name) => ({ name, bytes: bytesOf(name) })),
      {},
      2026,
    )
    if (second === undefined || 'error' in second) throw new Error('not read')
    expect(second.conflicts.map(({ values }) => values)).toEqual([['45999人', '45210人']])
    expect(second.questions.map(({ kind }) => kind)).toEqual(['replace'])
  })

  it('finds the conflicts that the page finds once all of it is taken in, and no others', () => {
    const reads = [
      '地区|会员人数（人）|建会率（%）|职工数（人）\n襄城县|1.2万|92|50000\n禹州市|300余|90|60000\n溧阳市|近400|88|70000\n岚山区|几十|80|900',
      '地区|会员人数（人）|建会率（%）|职工数（人）\n襄城县|12034|91.8|50100\n禹州市|315|90.6|60000\n溧阳市|400|88|7万\n岚山区|45|80|900',
    ].map((drawn, at) => ({ name: `${at + 1}号2025年.xlsx`, read: fileDrawn([{ drawn }]) }))
    const tabulated = tabulateReads(reads, {}, 2026)
    const conflicts = tabulated.flatMap((each) => each.conflicts)
    // By hand: 50,000 and 50,100 in full digits; 90 % and 90.6 %; 近400, which 400 is not.
    expect(conflicts.map(({ values }) => values.join(' / ')).sort()).toEqual([
      '400人 / 近400',
      '50100人 / 50000人',
      '90.6% / 90%',
    ])
    expect(
      tabulated.flatMap(({ agreements }) =>
        agreements.map(({ values, most_exact }) => `${values.join(' / ')}: ${most_exact}`),
      ),
    ).toEqual([
      '12034人 / 12000人 (1.2万): 0',
      '91.8% / 92%: 0',
      '315人 / 300余: 0',
      // A vague amount contradicts nothing, and nothing says that it is the same.
      '45人 / 几十: null',
    ])
    const dataset = buildDataset(bundledTables)
    const gazetteer = gazetteerOf(places, placeNames, dataset.localities.values())
    const { indicators } = v.parse(StandardIndicatorsSchema, standard)
    const words = knownWords(dataset, gazetteer, indicators)
    const files = reads.map(({ name, read }) =>
      tabulateFile({ file: name, read, dataset, words, thisYear: 2026 }),
    )
    const plan = (clashes: Choices['clashes']) =>
      runNow(
        planImport({
          files,
          dataset,
          imports: [],
          gazetteer,
          standard: indicators,
          choices: { clashes, earlier: new Map() },
        }),
      )
    const both = plan(new Map(plan(new Map()).clashes.map(({ key }) => [key, 'both'])))
    const { imports } = runNow(makeImports(files, both, new Date('2026-02-01T00:00:00Z')))
    const page = withImports(dataset, imports)
    const thing = ({ locality, indicator }: Observation) => `${locality.name.zh} ${indicator.name.zh}`
    expect(page.conflicts.map(({ observations }) => thing(itemAt(observations, 0))).sort()).toEqual(
      conflicts.map(({ about }) => about).sort(),
    )
    expect(page.agreements).toHaveLength(3)
  })

  it('keeps no name of a person that stands beside its label', () => {
    const drawn =
      '地区|会员数（人）||\n襄城县|45210||\n审核人：|赵某某|填表人：|钱某某\n联系电话|0374-1234567||'
    const [read] = tabulateReads([{ name: '2025.xlsx', read: fileDrawn([{ drawn }]) }], {}, 2026)
    expect(JSON.stringify(read)).toContain('审核人')
    expect(JSON.stringify(read)).not.toMatch(/赵某某|钱某某|1234567/u)
  })

  it('keeps no name of a person', async () => {
    const text = JSON.stringify(await tabulated('01-title-unit-total-note.xlsx'))
    expect(text).toContain('审核人')
    expect(text).not.toMatch(/张三|李四/u)
  })
})

describe('tables of further kinds', () => {
  it.each(
    [
      ...LAYOUT_KINDS,
      ...CHANGE_KINDS,
      ...UNION_KINDS,
      ...PLACE_KINDS,
      ...CELL_KINDS,
      ...WORD_KINDS,
      ...PERIOD_KINDS,
      ...REPEAT_KINDS,
      ...UNIT_KINDS,
      ...WHOLE_KINDS,
      ...NESTED_KINDS,
      ...OFFICE_KINDS,
      ...COUNTY_KINDS,
      ...REPORTING_KINDS,
    ].map((kind) => [kind.about, kind] as const),
  )(
    '%s',
    (_, {
      file = '表.xlsx',
      sheets,
      answers = {},
      comesTo,
      asks = [],
      says = [],
      conflicts = [],
      contradicts,
    }) => {
      const [read] = tabulateReads([{ name: file, read: fileDrawn(sheets) }], answers, 2026)
      const found = read?.observations.map(
        ({ locality, indicator, period_start, period_end, value, unit }) =>
          `${locality ?? '?'} ${indicator} ${period_end === null ? 'asked' : `${period_start ?? ''}..${period_end}`} ${value}${unit}`,
      )
      const wanted = comesTo.map((line) => {
        const [locality = '', indicator = '', period = '', value = ''] = line.split('|')
        return `${locality} ${indicator} ${period === 'asked' ? period : daysOf(period)} ${value}`
      })
      expect(found?.sort()).toEqual(wanted.sort())
      expect(read?.questions.map(({ id }) => id)).toEqual(asks)
      const reasons = read?.leftOut.map(({ text, reason }) => `${text}: ${reason}`) ?? []
      const contradictions = read?.conflicts.map(({ about, values }) => `${about}: ${values.join(' / ')}`)
      if (contradicts !== undefined) expect(contradictions).toHaveLength(contradicts)
      for (const text of conflicts) expect(contradictions).toContain(text)
      for (const text of says) expect(reasons.join('\n')).toContain(text)
    },
  )
})
