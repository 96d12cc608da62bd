import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import placeNames from '../../data/place-names.json' with { type: 'json' }
import places from '../../data/places.json' with { type: 'json' }
import catalogue from '../../data/standard-indicators.json' with { type: 'json' }
import type { Dataset } from '../dataset/dataset.ts'
import { withoutSetAside } from '../dataset/edits/conflicts.ts'
import { withImports } from '../dataset/edits/with-imports.ts'
import type { Observation } from '../dataset/observation.ts'
import { isSetAside } from '../dataset/observation.ts'
import { besideValues } from '../dataset/table/beside-values.ts'
import type { ColumnId } from '../dataset/table/columns.ts'
import { COLUMN_IDS, DEFAULT_COLUMNS } from '../dataset/table/columns.ts'
import { indexRows } from '../dataset/table/store/columnar-index.ts'
import { currentView } from '../dataset/table/view/current-view.ts'
import type { ViewState } from '../dataset/table/view/view-state.ts'
import { DEFAULT_VIEW } from '../dataset/table/view/view-state.ts'
import { nineReports } from '../dataset/testing.ts'
import type { Quantity } from '../domain/number/bound.ts'
import { above, approx, atLeast, atMost, below, exact, nearly, range, vague } from '../domain/number/bound.ts'
import type { Notation } from '../domain/number/number-format.ts'
import type { Import } from '../domain/record/imported.ts'
import { ImportSchema } from '../domain/record/imported.ts'
import { StandardIndicatorsSchema } from '../domain/record/standard-indicator.ts'
import type { Language } from '../domain/text.ts'
import type { FileFormat } from '../exports/view/view-file.ts'
import { makeFile } from '../exports/view/view-file.ts'
import { runNow } from '../lib/steps.ts'
import { gazetteerOf } from '../places/gazetteer.ts'
import { createOwnWords } from './own-words.ts'
import { readFile } from './read-file.ts'
import { knownWords } from './table/cell/known-words.ts'
import { makeImports } from './table/plan/make-imports.ts'
import { planImport } from './table/plan/plan-import.ts'
import type { Answers } from './table/reading.ts'
import { SAME_AS_HERE } from './table/reading.ts'
import { tabulateFile } from './table/tabulate.ts'

/** Every value has a target, so that the columns beside it are not empty. */
const AIM = { value: 100, side: 'up', near: 90 } as const

const LANGUAGES: readonly Language[] = ['zh', 'en']
const NOTATIONS: readonly Notation[] = ['compact', 'full']
const FORMATS = ['csvExcel', 'csv', 'xlsx', 'json'] as const satisfies readonly FileFormat[]
const standard = v.parse(StandardIndicatorsSchema, catalogue).indicators

/** Rows of the user's own with every bound, digits that no export writes, no period, and names beside the known ones. */
function ownRows(): Import {
  const words = createOwnWords()
  const people = words.unit('人')
  const share = words.unit('%')
  const members = words.indicator('本街道会员', people)
  const change = words.indicator('办结时间 · 变化', share)
  const town = words.locality('东风街道', null)
  const year = { start: '2025-01-01', end: '2025-12-31', basis: 'stated' } as const
  const quantities: readonly [Quantity, string][] = [
    [exact(45_210), '45210'],
    [exact(35.38095238095238), '35.38095238095238'],
    [exact(1e-7), '1E-07'],
    [exact(0), '0'],
    [atLeast(200), '200余'],
    [above(90), '超90'],
    [atMost(3), '3以内'],
    [nearly(400), '近400'],
    [below(400), '不到400'],
    [approx(300), '约300'],
    [range(20, 30), '20至30'],
    [vague, '几十'],
  ]
  const row = (quantity: Quantity, printed: string, at: number) => ({
    id: `import-00000001-${at}`,
    locality: town,
    indicator: members,
    unit: people.id,
    period: at === 0 ? null : { ...year, start: null, end: `${2000 + at}-12-31` },
    breakdown: null,
    ...quantity,
    printed,
    line: at + 2,
    column: '会员',
  })
  return v.parse(ImportSchema, {
    id: 'import-00000001',
    file: '街道.xlsx',
    sheet: null,
    imported: '2026-02-01T00:00:00.000Z',
    ...words.all(),
    rows: [
      ...quantities.map(([quantity, printed], at) => row(quantity, printed, at)),
      // Printed as it is said, and kept with the sign that its words have.
      { ...row(exact(-40), '40%', 40), indicator: change, unit: share.id, period: year },
    ],
  })
}

const dataset: Dataset = withImports(nineReports, [ownRows()]).dataset
const all: readonly Observation[] = [...dataset.observations.values()]
const beside = besideValues(dataset, () => AIM)
const gazetteer = gazetteerOf(places, placeNames, dataset.localities.values())
const words = knownWords(dataset, gazetteer, standard)

interface Made {
  readonly format: FileFormat
  readonly language: Language
  readonly notation?: Notation
  readonly view?: Partial<ViewState>
}

/** A view of the dataset as a file. */
function fileOf({ format, language, notation = 'compact', view = {} }: Made): Promise<Blob> {
  return makeFile(
    format,
    {
      view: currentView(indexRows(all, { ...dataset, beside }), { ...DEFAULT_VIEW, ...view }, language),
      edition: { date: '2026-02-01', version: '1.2.3' },
      notation,
    },
    { signal: new AbortController().signal, onProgress: () => undefined },
  )
}

async function readBack(blob: Blob, answers: Answers = new Map()) {
  const file = tabulateFile({
    file: 'a.xlsx',
    read: await readFile(blob),
    dataset,
    words,
    thisYear: 2026,
    answers,
  })
  const choices = { clashes: new Map(), earlier: new Map() }
  const plan = runNow(
    planImport({ files: [file], dataset, imports: [ownRows()], gazetteer, standard, choices }),
  )
  return { file, plan }
}

/** Expects that a file that nobody edited changes nothing, and that each of its rows is known. */
async function expectUnchanged(blob: Blob, rows: number) {
  const { file, plan } = await readBack(blob)
  expect(file.questions).toEqual([])
  expect(file.conflicts).toEqual([])
  expect(file.observations).toEqual([])
  expect(file.leftOut.filter(({ reason }) => reason === SAME_AS_HERE)).toHaveLength(rows)
  expect([plan.ready, plan.waiting, plan.earlier]).toEqual([[], 0, []])
}

/** All 75 rows of the reports, and the 13 above. */
const ROWS = 88
const COLUMN_SETS: readonly (readonly [string, readonly ColumnId[]])[] = [
  ['the usual columns', DEFAULT_COLUMNS],
  ['all columns', COLUMN_IDS],
  ['few columns', ['value', 'indicator']],
  ['no values', ['printed', 'period', 'locality']],
]

describe('an export that nobody edited has changed nothing', () => {
  it('of all rows of the reports and of own rows with every bound', () => {
    expect(all).toHaveLength(ROWS)
  })

  for (const format of FORMATS)
    for (const language of LANGUAGES) {
      it.each(COLUMN_SETS)(`${format} in ${language} with %s`, async (_, columns) => {
        for (const notation of NOTATIONS)
          await expectUnchanged(await fileOf({ format, language, notation, view: { columns } }), ROWS)
      })

      it(`${format} in ${language}, of filtered and sorted rows`, async () => {
        const view: Partial<ViewState> = {
          search: language === 'zh' ? '襄城' : 'Xiangcheng',
          sort: [{ column: 'value', direction: 'desc' }],
        }
        const shown = currentView(indexRows(all, dataset), { ...DEFAULT_VIEW, ...view }, language).rows.length
        expect(shown).toBeGreaterThan(5)
        await expectUnchanged(await fileOf({ format, language, view }), shown)
      })
    }

  it('as a spreadsheet shows its numbers, days and percentages', async () => {
    const csv = await (await fileOf({ format: 'csvExcel', language: 'zh' })).text()
    const shown = csv
      // Excel cuts numbers to the width of General, LibreOffice to the six decimals of the format.
      .replace(/(?<=,)(\d{5})\.(\d{6,})(?=,)/gu, (_, whole: string, decimals: string) =>
        Number(`${whole}.${decimals}`).toFixed(5),
      )
      .replace(/(?<=,)(\d{4})-(\d\d)-(\d\d)(?=,)/gu, (_, y: string, m: string, d: string) =>
        [y, Number(m), Number(d)].join('/'),
      )
      .replace(/(?<=,)\+(?=\d+(?:\.\d+)?%,)/gu, '')
    expect(shown).not.toBe(csv)
    await expectUnchanged(new Blob([shown]), ROWS)
    // LibreOffice makes a day of an English month.
    const english = await (await fileOf({ format: 'csvExcel', language: 'en' })).text()
    const dated = english.replace(/(?<=,)Jan 2026(?=,)/gu, '2026-01-01')
    expect(dated).not.toBe(english)
    await expectUnchanged(new Blob([dated]), ROWS)
  })
})

/** A table for Excel as lines of cells, so that a test can type into them. No text of it has a line end. */
class Sheet {
  readonly rows: string[][]
  constructor(csv: string) {
    const lines = csv.replace('\ufeff', '').trimEnd().split('\r\n')
    this.rows = lines.map((line) =>
      line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/u).map((cell) => cell.replace(/^"(.*)"$/u, '$1')),
    )
  }
  column(heading: string): number {
    return this.rows[0]?.indexOf(heading) ?? -1
  }
  line(id: string): string[] {
    const found = this.rows.find((cells) => cells[this.column('编号')] === id)
    if (found === undefined) throw new Error(`no line of ${id}`)
    return found
  }
  blob(): Blob {
    return new Blob([this.rows.map((cells) => cells.map((cell) => `"${cell}"`).join(',')).join('\r\n')])
  }
}

describe('an edited export comes back as the edits that were made', () => {
  const sheet = async () => new Sheet(await (await fileOf({ format: 'csvExcel', language: 'zh' })).text())

  it('of numbers, one in each third row', async () => {
    const edited = await sheet()
    const [number, id] = [edited.column('数（上下限另列）'), edited.column('编号')]
    const typed: [string, number][] = []
    for (const [at, cells] of edited.rows.entries()) {
      const before = cells[number] ?? ''
      if (at % 3 !== 1 || before === '') continue
      cells[number] = String(Number(before) + 7)
      typed.push([cells[id] ?? '', Number(cells[number])])
    }
    const asked = await readBack(edited.blob())
    expect(typed.length).toBeGreaterThan(20)
    expect(asked.file.questions.map(({ kind, options }) => [kind, Number(options[0])])).toEqual(
      typed.map(([, value]) => ['edit', value]),
    )
    expect(asked.plan.ready).toEqual([])
    const answers = new Map(asked.file.questions.map((each) => [each.id, each.options[0] ?? '']))
    const { plan } = await readBack(edited.blob(), answers)
    expect(plan.ready.map(({ observation, row }) => [observation.edits, row.value])).toEqual(typed)
    const things = typed.map(([of]) => dataset.observations.get(of))
    expect(plan.ready.map(({ row }) => [row.locality, row.indicator, row.scope ?? null])).toEqual(
      things.map((here) => [here?.locality.id, here?.indicator.id, here?.scope ?? null]),
    )
    expect(plan.waiting).toBe(0)
  })

  it.each([
    ['a bound alone', 'import-00000001-4', { 精确度: '确数' }, ['200', '≥200'], exact(200)],
    ['the words alone', 'import-00000001-4', { 数值: '300余人' }, ['300', '200'], atLeast(300)],
    ['words that say another bound', 'import-00000001-4', { 数值: '200人' }, ['200', '≥200'], exact(200)],
    ['a number where none was', 'import-00000001-11', { '数（上下限另列）': '35' }, ['35', '?'], exact(35)],
    ['an end of a range', 'import-00000001-10', { 上限: '40' }, ['20~40', '20~30'], range(20, 40)],
    ['an end of a range emptied', 'import-00000001-10', { 上限: '' }, ['≥20', '20~30'], atLeast(20)],
    [
      'an end of an exact number emptied',
      'import-00000001-0',
      { 下限: '' },
      ['≤45210', '45210'],
      atMost(45_210),
    ],
    [
      'an end of an exact number',
      'import-00000001-0',
      { 下限: '45000' },
      ['45000~45210', '45210'],
      range(45_000, 45_210),
    ],
    [
      'the scale of the unit',
      'import-00000001-0',
      { 单位: '万人' },
      ['452100000', '45210'],
      exact(452_100_000),
    ],
    [
      'a number in the place of a range',
      'import-00000001-10',
      { '数（上下限另列）': '25' },
      ['25', '20~30'],
      exact(25),
    ],
    ['the sign of a change', 'import-00000001-40', { '数（上下限另列）': '40' }, ['40', '-40'], exact(40)],
  ] as const)('%s', async (_, id, cells, options, quantity) => {
    const edited = await sheet()
    for (const [heading, text] of Object.entries(cells)) edited.line(id)[edited.column(heading)] = text
    const asked = await readBack(edited.blob())
    expect(asked.file.questions.map((question) => question.options)).toEqual([options])
    const answers = new Map([[asked.file.questions[0]?.id ?? '', options[0]]])
    const { plan } = await readBack(edited.blob(), answers)
    expect(plan.ready.map(({ observation }) => [observation.edits, observation.quantity])).toEqual([
      [id, quantity],
    ])
    // The row of the import that it corrects gives way to it.
    expect(plan.reduced.map(({ rows }) => rows.some((row) => row.id === id))).toEqual([false])
  })

  it.each([
    [
      'xiangcheng-new-form-workers-joined',
      { 数值: '300余名' },
      ['300余名', '200余名'],
      ['300+ people', '200+ people'],
    ],
    [
      'liyang-volunteer-families-2026',
      { '数（上下限另列）': '350' },
      ['近350组', '近400组'],
      ['nearly 350 families', 'nearly 400 families'],
    ],
    [
      'import-00000001-0',
      { '数（上下限另列）': '45310' },
      ['45,310人', '45,210人'],
      ['45,310 人', '45,210 人'],
    ],
  ] as const)('asked about as tables write them: %s', async (id, cells, zh, en) => {
    const edited = await sheet()
    for (const [heading, text] of Object.entries(cells)) edited.line(id)[edited.column(heading)] = text
    const { file } = await readBack(edited.blob())
    const shown = file.questions.flatMap((question) => question.shown ?? [])
    expect(shown).toEqual(zh.map((text, at) => ({ zh: text, en: en[at] })))
  })

  it('asked about with their numbers where they are written alike', async () => {
    const edited = await sheet()
    edited.line('import-00000001-1')[edited.column('数（上下限另列）')] = '35.38111'
    const { file } = await readBack(edited.blob())
    expect(file.questions[0]?.shown?.map(({ zh }) => zh)).toEqual([
      '约35.38人（35.38111）',
      '约35.38人（35.38095238095238）',
    ])
  })

  it('beyond the computed ends of a derived value, which then are those of another', async () => {
    const edited = await sheet()
    const here = all.find(
      ({ status, quantity: { bound, lower } }) =>
        status === 'derived' && bound === 'approx' && lower !== null,
    )
    edited.line(here?.id ?? '')[edited.column('数（上下限另列）')] = '9000000'
    const asked = await readBack(edited.blob())
    const answers = new Map([[asked.file.questions[0]?.id ?? '', '9000000']])
    const { plan } = await readBack(edited.blob(), answers)
    expect(plan.ready.map(({ observation }) => observation.quantity)).toEqual([approx(9_000_000)])
  })

  it('of a derived value, whose place the value of the file takes', async () => {
    const edited = await sheet()
    const id = 'xpcc-13-workers-per-household'
    edited.line(id)[edited.column('数值')] = '约3人/户'
    const asked = await readBack(edited.blob())
    const answers = new Map([[asked.file.questions[0]?.id ?? '', asked.file.questions[0]?.options[0] ?? '']])
    const { file, plan } = await readBack(edited.blob(), answers)
    const made = runNow(makeImports([file], plan, new Date('2026-02-03T00:00:00Z')))
    const after = withImports(nineReports, [ownRows(), ...made.imports], made.edits).dataset
    const values = [...after.observations.values()].filter(
      (one) => one.indicator.id === 'workers-per-household',
    )
    expect(values.map((one) => [one.status, isSetAside(one)])).toEqual([
      ['derived', true],
      ['imported', false],
    ])
    expect(withoutSetAside(values).map(({ quantity }) => quantity)).toEqual([approx(3)])
  })

  it('of another place or period, which is asked once: a correction, or a new value', async () => {
    const edited = await sheet()
    const members = edited.line('import-00000001-4')
    members[edited.column('地区')] = '西关街道'
    const later = edited.line('import-00000001-5')
    later[edited.column('时期')] = '截至2031年12月'
    const asked = await readBack(edited.blob())
    expect(asked.file.questions.map(({ kind, options }) => [kind, options])).toEqual([
      ['moved', ['a correction', 'a new value', 'leave out']],
    ])
    expect([asked.plan.ready, asked.plan.waiting]).toEqual([[], 2])
    const id = asked.file.questions[0]?.id ?? ''
    const taken = ({ plan }: Awaited<ReturnType<typeof readBack>>) =>
      plan.ready.map(({ observation }) => [observation.localityText, observation.period?.end])
    const corrected = await readBack(edited.blob(), new Map([[id, 'a correction']]))
    expect(taken(corrected)).toEqual([
      ['西关街道', '2004-12-31'],
      ['东风街道', '2031-12-31'],
    ])
    const left = corrected.plan.reduced.flatMap(({ rows }) => rows.map((row): string => row.id))
    expect(left).toHaveLength(11)
    expect(left).not.toContain('import-00000001-4')
    const added = await readBack(edited.blob(), new Map([[id, 'a new value']]))
    expect(taken(added)).toEqual(taken(corrected))
    expect(added.plan.reduced).toEqual([])
  })

  it('of another period and number, or as a second row, which is likelier a new value', async () => {
    const edited = await sheet()
    const next = edited.line('import-00000001-5')
    next[edited.column('时期')] = '截至2031年12月'
    next[edited.column('数（上下限另列）')] = '95'
    edited.rows.push(
      edited
        .line('import-00000001-4')
        .map((cell, at) => (at === edited.column('时期') ? '截至2030年12月' : cell)),
    )
    const { file } = await readBack(edited.blob())
    expect(file.questions.map(({ options }) => options)).toEqual([
      ['a new value', 'a correction', 'leave out'],
    ])
  })

  it('of another period of what a report says, which stays as it was printed', async () => {
    const edited = await sheet()
    const report = all.find(({ status, period }) => status === 'reported' && period?.start === '2025-01-01')
    edited.line(report?.id ?? '')[edited.column('时期')] = '2019年'
    const asked = await readBack(edited.blob())
    expect(asked.file.questions.map(({ options }) => options)).toEqual([
      ['a correction of what stays', 'a new value', 'leave out'],
    ])
    const taken = async (answer: string) => {
      const answers = new Map([[asked.file.questions[0]?.id ?? '', answer]])
      const { file, plan } = await readBack(edited.blob(), answers)
      expect(plan.ready.map(({ row }) => [row.period?.end, row.scope ?? null])).toEqual([
        ['2019-12-31', answer === 'a new value' ? null : (report?.scope ?? null)],
      ])
      const made = runNow(makeImports([file], plan, new Date('2026-02-03T00:00:00Z')))
      const { dataset: after, conflicts } = withImports(nineReports, [ownRows(), ...made.imports], made.edits)
      const was = after.observations.get(report?.id ?? '')
      return {
        was: [was?.period?.start, was?.disputed?.standing],
        settled: conflicts.map((one) => one.settled),
      }
    }
    expect(await taken('a new value')).toEqual({ was: ['2025-01-01', undefined], settled: [] })
    const corrected = await taken('a correction of what stays')
    expect(corrected.was).toEqual(['2025-01-01', 'passed-over'])
    expect(corrected.settled).toEqual([expect.stringMatching(/^import-/u)])
  })

  it('of how exact it is alone: its number is what the file prints', async () => {
    const edited = await sheet()
    edited.line('import-00000001-0')[edited.column('精确度')] = '约数'
    const { file } = await readBack(edited.blob())
    const { plan } = await readBack(
      edited.blob(),
      new Map([[file.questions[0]?.id ?? '', file.questions[0]?.options[0] ?? '']]),
    )
    expect(plan.ready.map(({ observation: { quantity, printed } }) => [quantity, printed])).toEqual([
      [approx(45_210), '45210'],
    ])
  })

  it('says so where a cell was given another unit', async () => {
    const edited = await sheet()
    edited.line('import-00000001-4')[edited.column('数值')] = '300家'
    edited.line('import-00000001-5')[edited.column('单位')] = '个'
    const { file } = await readBack(edited.blob())
    expect(file.questions).toEqual([])
    expect(
      file.leftOut.filter(({ reason }) => reason !== SAME_AS_HERE).map(({ text, reason }) => [text, reason]),
    ).toEqual([
      ['300家', '家 where the unit here is 人'],
      ['个', '个 where the unit here is 人'],
    ])
  })

  it('says so where a value was emptied, or an end that the rest contradicts', async () => {
    const edited = await sheet()
    const id = all.find(({ quantity: { bound, lower } }) => bound === 'approx' && lower !== null)?.id
    edited.line(id ?? '')[edited.column('下限')] = ''
    edited.line('import-00000001-0')[edited.column('数（上下限另列）')] = ''
    const { file } = await readBack(edited.blob())
    expect(file.questions).toEqual([])
    expect(file.leftOut.filter(({ reason }) => reason !== SAME_AS_HERE).map(({ reason }) => reason)).toEqual([
      'one end without the other',
      'no value given',
    ])
  })

  it('is none where both ends are emptied beside their number', async () => {
    const edited = await sheet()
    for (const heading of ['下限', '上限']) edited.line('import-00000001-0')[edited.column(heading)] = ''
    await expectUnchanged(edited.blob(), ROWS)
  })
})
