import { describe, expect, it } from 'vitest'
import placeNames from '../../data/place-names.json' with { type: 'json' }
import places from '../../data/places.json' with { type: 'json' }
import { crossOf } from '../dataset/cross-table/testing.ts'
import { nineReports } from '../dataset/testing.ts'
import { atLeast, nearly } from '../domain/number/bound.ts'
import { crossFile } from '../exports/cross/cross-file.ts'
import { gazetteerOf } from '../places/gazetteer.ts'
import { readFile } from './read-file.ts'
import { knownWords } from './table/cell/known-words.ts'
import { tabulateFile } from './table/tabulate.ts'

const gazetteer = gazetteerOf(places, placeNames, nineReports.localities.values())
const words = knownWords(nineReports, gazetteer, [])
const watch = { signal: new AbortController().signal, onProgress: () => {} }
const edition = { date: '2026-02-01', version: '1.2.3' }

const ROWS = [
  { place: '襄城县', indicator: '会员数', value: 43_100, period: 2024 },
  { place: '襄城县', indicator: '会员数', value: 45_210, period: 2025 },
  { place: '魏都区', indicator: '会员数', value: 21_000, period: 2024 },
  { place: '禹州市', indicator: '会员数', value: atLeast(52_000), period: 2025 },
  { place: '禹州市', indicator: '基层工会数', value: nearly(400), period: 2025 },
  { place: '长葛市', indicator: '基层工会数', value: 310, period: 2025 },
]
/** What the rows say, in the order of places and indicators. */
const SAID = [
  '会员数 2024 21000..21000',
  '会员数 2024 43100..43100',
  '会员数 2025 45210..45210',
  '会员数 2025 52000..',
  '基层工会数 2025 ..400',
  '基层工会数 2025 310..310',
]

async function readBack(format: 'xlsx' | 'csv', ...given: Parameters<typeof crossOf>) {
  const blob = await crossFile(format, { layout: crossOf(...given), edition, notation: 'compact' }, watch)
  const file = `cross-table.${format}`
  return tabulateFile({ file, read: await readFile(blob), dataset: nineReports, words, thisYear: 2026 })
}

const ALL = { change: true, rank: true } as const

describe('an exported cross-table', () => {
  for (const format of ['csv', 'xlsx'] as const) {
    for (const language of ['zh', 'en'] as const) {
      it(`comes back without a question, with every value under its period: ${format}, ${language}`, async () => {
        // The list has earlier values too, which only a table of periods shows.
        const periods = await readBack(format, ROWS, { columns: 'periods', ...ALL }, language)
        const latest = await readBack(format, ROWS, ALL, language)
        const said = [periods, latest].map(({ observations }) =>
          observations.map(
            ({ indicator, period, quantity }) =>
              `${indicator} ${period?.end.slice(0, 4)} ${quantity.lower ?? ''}..${quantity.upper ?? ''}`,
          ),
        )
        expect([...new Set(said.flat())].sort()).toEqual(SAID)
        // Of the latest values four are of 2025 and one of 2024.
        expect(said.map((values) => values.length)).toEqual([4, 5])
        expect([...periods.questions, ...latest.questions]).toEqual([])
        expect([...periods.conflicts, ...latest.conflicts]).toEqual([])
      })

      it(`comes back when rows and columns are swapped: ${format}, ${language}`, async () => {
        const at = '2025-01-01/2025-12-31'
        const { questions, observations } = await readBack(
          format,
          ROWS,
          { swapped: true, at, ...ALL },
          language,
        )
        expect(questions).toEqual([])
        expect(observations.map(({ quantity }) => quantity.value)).toEqual([45_210, 52_000, 400, 310])
      })
    }
  }

  it('leaves totals, changes, ranks and remarks out, and says so', async () => {
    const { leftOut } = await readBack('csv', ROWS, { columns: 'periods', ...ALL }, 'zh')
    const reasons = leftOut.map(({ reason }) => reason.split(';')[0])
    expect(reasons).toEqual(expect.arrayContaining(['a rank', 'a total', 'remarks']))
    expect(reasons).toContain('a comparison of other columns, checked against them')
  })

  it.each(['zh', 'en'] as const)(
    'of one year comes back without the changes that it computed: %s',
    async (language) => {
      const at = '2025-01-01/2025-12-31'
      const { observations, leftOut, questions } = await readBack('xlsx', ROWS, { at, ...ALL }, language)
      expect(observations.map(({ quantity }) => quantity.value)).toEqual([45_210, 52_000, 400, 310])
      expect(observations.map(({ indicator }) => indicator).filter((name) => name.includes('·'))).toEqual([])
      expect(leftOut.map(({ reason }) => reason)).toContain('a comparison of other columns')
      expect(questions).toEqual([])
    },
  )
})
