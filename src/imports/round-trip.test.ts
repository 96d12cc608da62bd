import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Dataset } from '../dataset/dataset.ts'
import type { Observation } from '../dataset/observation.ts'
import { printedOf } from '../dataset/observation.ts'
import { indexRows } from '../dataset/table/columnar-index.ts'
import type { ColumnId } from '../dataset/table/columns.ts'
import { COLUMN_IDS, DEFAULT_COLUMNS } from '../dataset/table/columns.ts'
import { currentView } from '../dataset/table/current-view.ts'
import { runNow } from '../dataset/table/steps.ts'
import { DEFAULT_VIEW } from '../dataset/table/view-state.ts'
import { nineReports } from '../dataset/testing.ts'
import { withImports } from '../dataset/with-imports.ts'
import type { Quantity } from '../domain/bound.ts'
import { above, approx, atLeast, atMost, below, exact, nearly, range, vague } from '../domain/bound.ts'
import type { Period } from '../domain/period.ts'
import { PERIOD_BASES } from '../domain/period.ts'
import type { Language } from '../domain/text.ts'
import type { FileFormat } from '../exports/view-file.ts'
import { makeFile } from '../exports/view-file.ts'
import { cleanText } from './clean-text.ts'
import { firstTable } from './layout.ts'
import { makeImport } from './make-import.ts'
import { createOwnWords } from './own-words.ts'
import { readFile } from './read-file.ts'
import type { RowsRead } from './rows-read.ts'
import { sheetOf, understand } from './testing.ts'
import { vocabularyOf } from './vocabulary.ts'

type Candidate = RowsRead['candidates'][number]

const LANGUAGES: readonly Language[] = ['zh', 'en']
/** The formats that the import reads. */
const FORMATS = ['csvExcel', 'csv', 'xlsx', 'json'] as const satisfies readonly FileFormat[]

/** The observations as a file holds them. */
function fileOf(
  dataset: Dataset,
  observations: readonly Observation[],
  format: FileFormat,
  language: Language,
  columns: readonly ColumnId[],
): Promise<Blob> {
  const view = currentView(indexRows(observations, dataset), { ...DEFAULT_VIEW, columns }, language)
  const edition = { date: '2026-02-01', version: '1.2.3' }
  const watch = { signal: new AbortController().signal, onProgress: () => undefined }
  return makeFile(format, { view, edition, notation: 'compact' }, watch)
}

/** A file read by the import as a user's is. */
async function readOur(blob: Blob) {
  const file = await readFile(blob)
  const sheet = file.sheets[firstTable(file)]
  if (sheet === undefined) throw new Error('nothing was read')
  return { notes: file.notes, ...understand(sheet) }
}

const readBack = async (...made: Parameters<typeof fileOf>) => readOur(await fileOf(...made))

/** What must not be lost of a value. */
const kept = (
  row: Pick<Candidate, 'locality' | 'indicator' | 'breakdown' | 'quantity'> & {
    readonly period: Period | null
  },
  dimension: string,
  printed: string | null,
) => ({
  locality: row.locality,
  indicator: row.indicator,
  dimension,
  start: row.period?.start ?? null,
  end: row.period?.end ?? null,
  basis: row.period?.basis ?? null,
  category: row.breakdown?.category ?? null,
  quantity: row.quantity,
  printed,
})

const keptOf = (row: Observation) =>
  kept({ ...row, locality: row.locality.id, indicator: row.indicator.id }, row.unit.dimension, printedOf(row))

async function expectBack(
  dataset: Dataset,
  observations: readonly Observation[],
  ...[format, language, columns]: [FileFormat, Language, readonly ColumnId[]]
) {
  const { candidates, bad, words } = await readBack(dataset, observations, format, language, columns)
  expect(bad).toEqual([])
  const units = new Map([...dataset.units, ...words.units.map((unit) => [unit.id, unit] as const)])
  expect(
    candidates.map((row, at) => {
      // No report prints a derived value: there the import takes the number for its token.
      const isDerived = observations[at]?.status === 'derived'
      return kept(row, units.get(row.unit)?.dimension ?? '', isDerived ? null : row.printed)
    }),
  ).toEqual(observations.map(keptOf))
}

describe('our own files read back without loss', () => {
  const observations = [...nineReports.observations.values()]
  for (const language of LANGUAGES) {
    for (const format of FORMATS) {
      for (const [which, columns] of [
        ['all columns', COLUMN_IDS],
        ['the usual columns', DEFAULT_COLUMNS],
      ] as const) {
        it(`${format} in ${language} with ${which}`, () =>
          expectBack(nineReports, observations, format, language, columns))
      }
    }
  }

  it('and are known as what the data holds already', async () => {
    const { candidates } = await readBack(nineReports, observations, 'xlsx', 'zh', COLUMN_IDS)
    expect(candidates.every(({ known }) => known)).toBe(true)
  })
})

describe('a file of ours from before 近 and 不到 had bounds of their own', () => {
  const families = nineReports.observations.get('liyang-volunteer-families-2026')
  const earlier = { start: '2025-01-01', end: '2025-12-31', basis: 'stated' } as const
  const under = { quantity: below(300), printed: '不到300组', period: earlier }

  it.each([
    ['zh', '接近', '不到'],
    ['en', 'nearly', 'less than'],
  ] as const)('tells by the printed token which a value has: %s', async (language, name, former) => {
    if (families === undefined) throw new Error('no such observation')
    const rows = [families, { ...families, ...under }]
    const file = await fileOf(nineReports, rows, 'csvExcel', language, COLUMN_IDS)
    const text = (await file.text()).replaceAll(new RegExp(`,(?:${name}|不到|under),`, 'gu'), `,${former},`)
    const { candidates } = await readOur(new Blob([text]))
    expect(candidates.map(({ quantity }) => quantity)).toEqual([nearly(400), below(300)])
  })
})

const vocabulary = vocabularyOf(nineReports)

/** Texts that programs trip over; a value of the user's may have them all. */
const awkward = fc
  .oneof(
    fc.constantFrom(
      '=1+1',
      '+5%',
      '-3',
      '@SUM(A1)',
      '＝A1',
      '＋1',
      "'quoted",
      'say "no", twice',
      'a;b|c\td',
      'two\nlines',
      '👩‍🏭 工人',
      '\u200fعمال\u200f',
      '_x0041_',
      '007',
      '1e5',
      '2026-01-31',
      'TRUE',
      '#N/A',
      '<b>&amp;</b>',
      '甲'.repeat(60),
      'null',
    ),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
  )
  .map(cleanText)
  .filter((text) => text !== '')

const number = fc.oneof(
  fc.constantFrom(2, 20_000_000, 0, -40, 0.1, 17.35, 35.38095238095238, 1e-7, 1e21, 999_999_999_999),
  fc.integer({ min: -1_000_000, max: 20_000_000 }),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }).map((n) => (n === 0 ? 0 : n)),
)
const quantity: fc.Arbitrary<Quantity> = fc.oneof(
  ...[exact, atLeast, above, atMost, nearly, below, approx].map((make) => number.map((n) => make(n))),
  fc.tuple(number, number).map(([a, b]) => range(a, b)),
  fc.tuple(number, number, number).map((three) => {
    const [lower = 0, value = 0, upper = 0] = three.toSorted((a, b) => a - b)
    return approx(value, lower, upper)
  }),
  fc.constant(vague),
)
const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const period: fc.Arbitrary<Period | null> = fc.option(
  fc.tuple(day, day, fc.boolean(), fc.constantFrom(...PERIOD_BASES)).map(([a, b, open, basis]) => {
    const [start = a, end = b] = [a, b].toSorted()
    return { start: open ? null : start, end, basis }
  }),
)

const awkwardRow = fc.record({
  locality: awkward,
  indicator: awkward,
  // A unit that the data has would be that unit.
  unit: awkward.filter((unit) => vocabulary.unit(unit, null) === null),
  period,
  quantity,
  printed: awkward,
})

/** The bundled data with rows of the user's, as the import makes them of names and values. */
function imported(rows: readonly (typeof awkwardRow extends fc.Arbitrary<infer Row> ? Row : never)[]) {
  const words = createOwnWords()
  const candidates = rows.map(({ locality, indicator, unit, ...row }, at): Candidate => {
    const own = words.unit(unit)
    return {
      ...row,
      line: at + 2,
      column: '数值',
      locality: words.locality(locality),
      indicator: words.indicator(indicator, own),
      unit: own.id,
      breakdown: null,
      known: false,
    }
  })
  const read = { candidates, bad: [], missing: 0, words: words.all(), commas: null }
  const made = makeImport({
    file: '工会.xlsx',
    sheet: sheetOf(['a']),
    read,
    withKnown: true,
    now: new Date('2026-02-01T00:00:00Z'),
  })
  const { dataset } = withImports(nineReports, [runNow(made)])
  return { dataset, rows: [...dataset.observations.values()].filter(({ status }) => status === 'imported') }
}

describe('awkward rows of the user read back without loss', () => {
  for (const format of FORMATS) {
    it(format, () =>
      fc.assert(
        fc.asyncProperty(
          fc.uniqueArray(awkwardRow, {
            minLength: 1,
            maxLength: 8,
            selector: (row) => `${row.locality}|${row.indicator}|${row.unit}`,
          }),
          fc.constantFrom(...LANGUAGES),
          async (made, language) => {
            const { dataset, rows } = imported(made)
            await expectBack(dataset, rows, format, language, COLUMN_IDS)
          },
        ),
        { numRuns: 60 },
      ),
    )
  }
})
