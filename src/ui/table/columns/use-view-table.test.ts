import { describe, expect, it } from 'vitest'
import { textWidth } from '../../../charts/layout/text-width.ts'
import type { ColumnId } from '../../../dataset/table/columns.ts'
import { COLUMN_IDS, COLUMNS, DEFAULT_COLUMNS } from '../../../dataset/table/columns.ts'
import { nineReports } from '../../../dataset/testing.ts'
import type { Language } from '../../../domain/text.ts'
import { LANGUAGES, textIn } from '../../../domain/text.ts'
import type { Period } from '../../../domain/time/period.ts'
import { wordPeriod } from '../../../domain/time/period.ts'
import { tableMessages } from '../../../words/table/table.ts'
import { pinnedThatFit, usualWidth, widthsThatFit } from './use-view-table.ts'

describe('columns that are to be in sight', () => {
  const page: readonly ColumnId[] = [
    'indicator',
    'value',
    'bound',
    'period',
    'theme',
    'scope',
    'status',
    'printed',
  ]
  const usual = new Map(page.map((id) => [id, usualWidth(id, { narrow: false, oneLine: false })]))
  const totalOf = (widths: ReadonlyMap<ColumnId, number>) =>
    [...widths.values()].reduce((sum, each) => sum + each, 0)

  it('are a little narrower on the page of a locality with imported values, which is 1200 pixels wide', () => {
    expect(totalOf(usual)).toBe(1284)
    const fitted = widthsThatFit(usual, 1200)
    expect(totalOf(fitted)).toBeLessThanOrEqual(1200)
    expect(Math.min(...fitted.values())).toBeGreaterThan(100)
  })

  it('share what room is left over: values first, until they stand on one line, then the others', () => {
    // 1284 and 60 more, all of it for values.
    expect(widthsThatFit(usual, 1344)).toEqual(new Map([...usual, ['value', 240]]))
    // The indicator and the value: 284 for the value, all the rest for the indicator.
    const two = new Map<ColumnId, number>([
      ['indicator', 248],
      ['value', 180],
    ])
    expect([...widthsThatFit(two, 1000).values()]).toEqual([716, 284])
    expect([...widthsThatFit(new Map([['value', 180]] as const), 1000).values()]).toEqual([284])
  })

  it('keep their widths where they just have room, and where they would be too narrow', () => {
    expect(widthsThatFit(usual, 1284)).toEqual(usual)
    expect(widthsThatFit(usual, 800)).toEqual(usual)
    expect(widthsThatFit(usual, null)).toEqual(usual)
  })
})

describe('pinned columns', () => {
  const widths = new Map<ColumnId, number>([
    ['locality', 92],
    ['indicator', 118],
    ['value', 148],
  ])
  const pinnedIn = (room: number | null) =>
    pinnedThatFit(['locality', 'indicator', 'value'], (id) => widths.get(id) ?? 0, room)

  it('all stay in sight where the others keep two fifths of the room', () => {
    expect(pinnedIn(1200)).toEqual(['locality', 'indicator', 'value'])
    expect(pinnedIn(null)).toEqual(['locality', 'indicator', 'value'])
  })

  it('are fewer on a telephone, the first of them first', () => {
    expect(pinnedIn(358)).toEqual(['locality', 'indicator'])
    expect(pinnedIn(240)).toEqual(['locality'])
    expect(pinnedIn(100)).toEqual([])
  })
})

/** Cells are written in 14 pixels, with 12 at each side. */
const cellWidth = (words: string) => textWidth(words) * 14 + 2 * 12

/** The width of a period with the mark that it is inferred, which is in smaller type. */
const inferredWidth = (period: Period, language: Language) =>
  cellWidth(`${wordPeriod(period, language)} `) + textWidth(tableMessages.inferred[language]) * 0.875 * 14

describe('the usual width', () => {
  it.each(LANGUAGES)('has room in one line for each inferred period of the reports, in %s', (language) => {
    const widths = [...nineReports.observations.values()].flatMap(({ period }) =>
      period?.basis === 'inferred' ? [inferredWidth(period, language)] : [],
    )
    expect(usualWidth('period', { narrow: false, oneLine: true })).toBeGreaterThanOrEqual(Math.max(...widths))
  })

  it('puts the place, the indicator and the value side by side on a telephone', () => {
    const drawn = { narrow: true, oneLine: false }
    const widths = (['locality', 'indicator', 'value'] as const).map((id) => usualWidth(id, drawn))
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(358)
  })
})

/** What stands in a heading beside its name, in pixels: the room before and behind it, its filter, and what keeps that off the edge. */
const BESIDE = { wide: 12 + 4 + 4 + 28 + 8, narrow: 8 + 4 + 4 } as const
/** The size of headings in pixels, and by how much their bold face is wider. */
const TYPE = 14 * 1.08

describe.each(LANGUAGES)('a heading in %s', (language) => {
  it.each([
    ['wide', false],
    ['wide', true],
    ['narrow', false],
  ] as const)('has room for its name in a %s table, in rows of one line: %s', (form, oneLine) => {
    const cut = COLUMN_IDS.filter((id) => {
      const room = usualWidth(id, { narrow: form === 'narrow', oneLine }) - BESIDE[form]
      return textWidth(textIn(COLUMNS[id].header, language)) * TYPE > room
    })
    expect(cut).toEqual([])
  })
})

/** What a table has of a screen of 1440 pixels, and the column by which rows are chosen. */
const SIGHT = 1192
const SELECT = 44

it.each([false, true])(
  'the usual columns stand side by side on a laptop, in rows of one line: %s',
  (oneLine) => {
    const widths = DEFAULT_COLUMNS.map((id) => usualWidth(id, { narrow: false, oneLine }))
    expect(widths.reduce((sum, width) => sum + width, SELECT)).toBeLessThanOrEqual(SIGHT)
  },
)
