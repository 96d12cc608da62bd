import { expect, it } from 'vitest'
import { decodeView } from '../../dataset/table/view/view-address.ts'
import { DEFAULT_VIEW } from '../../dataset/table/view/view-state.ts'
import type { DataSource } from '../../sources/data-source.ts'
import { SourceError } from '../../sources/data-source.ts'
import { MarksChoice } from './marked-rows.tsx'
import { answerable, sourceState } from './rows-view.ts'
import type { Form } from './source-table.tsx'
import { SourceTable } from './source-table.tsx'
import { drawn } from './testing.tsx'

const refuse = () => Promise.reject(new SourceError('cannot', 'search'))

/** Files of three million rows, of which nothing is known but that all would be looked through. */
const source: DataSource = {
  about: { kind: 'parquet', title: { zh: '试验数据', en: 'Test data' }, rows: 3_000_000, made: null },
  can: {
    search: false,
    sort: ['locality'],
    sortFew: [],
    sortUpTo: 500_000,
    facets: ['locality', 'theme'],
    text: [],
    exportUpTo: 3_000_000,
  },
  page: refuse,
  groups: refuse,
  facets: refuse,
  aggregate: refuse,
  looksThrough: () => 3_000_000,
  async *rows() {},
}

/** The table as it is first drawn at an address. */
const drawnAt = (address: Record<string, string>, of = source, form: Form = 'list'): Promise<string> =>
  drawn(
    <SourceTable
      source={of}
      state={sourceState(decodeView(address))}
      form={form}
      page={0}
      onViewChange={() => {}}
      onForm={() => {}}
      onPage={() => {}}
      tool={null}
    />,
  )

it('offers to drop the search of an address where nothing can be searched, and asks for no rows until then', async () => {
  const html = await drawnAt({ q: 'Gaotai <b>' })
  expect(html).toMatch(/role="alert".*searches for.*Gaotai &lt;b&gt;/u)
  expect(html).toContain('>Show the rows without this search</button>')
  expect(html).not.toContain('Reading')
  expect(html).not.toContain('Export rows')
})

it('draws the table where a source can be searched, or nothing is', async () => {
  const can = { ...source.can, search: true }
  expect(await drawnAt({ q: 'Gaotai' }, { ...source, can })).toContain('Reading …')
  expect(await drawnAt({ q: ' ' })).toContain('Reading …')
})

it('says before groups are asked for that many rows are looked through, and again while they are', async () => {
  expect(await drawnAt({})).toContain('groups look through 3,000,000 rows')
  expect(await drawnAt({ group: 'theme' })).toContain('>Looks through 3,000,000 rows …<')
  const quick = await drawnAt({ group: 'theme' }, { ...source, looksThrough: () => 0 })
  expect(quick).toContain('Reading …')
  expect(quick).not.toContain('look through')
})

it('says what cannot be sorted only where rows are sorted', async () => {
  const never = 'cannot be sorted by'
  expect(await drawnAt({})).toContain(never)
  expect(await drawnAt({ group: 'theme' })).not.toContain(never)
  expect(await drawnAt({}, source, 'charts')).not.toContain(never)
  expect(await drawnAt({}, source, 'cross')).not.toContain(never)
})

it('says up to how many rows a column sorts only of more rows than that', async () => {
  const few: DataSource = { ...source, can: { ...source.can, sortFew: ['value'] } }
  const limit = 'at most 500,000 rows'
  expect(await drawnAt({}, few)).toContain(limit)
  expect(await drawnAt({}, { ...few, about: { ...few.about, rows: 500_000 } })).not.toContain(limit)
})

it('says how many rows are exported at once only of more rows than that', async () => {
  const limit = 'At most 1,000,000 rows are exported at once'
  const million: DataSource = { ...source, can: { ...source.can, exportUpTo: 1_000_000 } }
  expect(await drawnAt({}, million)).toContain(limit)
  expect(await drawnAt({}, { ...million, about: { ...source.about, rows: 1_000_000 } })).not.toContain(limit)
})

it('looks for the marked rows that an address asks for, and shows no others meanwhile', async () => {
  const html = await drawnAt({ 'f.review': 'questioned' })
  expect(html).toContain('Looking for marked rows …')
  expect(html).toContain('Review: questioned')
  expect(html).not.toContain('Export rows')
})

it.each([
  ['en', 'rows with notes alone are not listed'],
  ['zh', '不列出只有备注的行'],
] as const)('says which rows a filter by marks cannot show, in %s', async (language, sentence) => {
  const choice = (
    <MarksChoice source={source} state={DEFAULT_VIEW} filter={undefined} onChange={() => undefined} />
  )
  expect(await drawn(choice, language)).toContain(sentence)
})

it('leaves out a filter that would need the rows without marks', () => {
  for (const address of ['!questioned', '~', 'questioned,~', 'unheard-of'])
    expect(sourceState(decodeView({ 'f.review': address })).filters).toEqual([])
})

it('offers to take away what the data can never be asked, before it is asked', async () => {
  const said = 'filters, sorts or groups by As printed, Value, Report or file, which this data cannot do.'
  const html = await drawnAt({ 'f.printed': '200', sort: 'value.desc,locality.asc', group: 'report' })
  expect(html).toContain('>Show the rows without that</button>')
  expect(html).not.toContain('Reading')
  const vain = sourceState(
    decodeView({ 'f.printed': '200', sort: 'value.desc,locality.asc', group: 'report' }),
  )
  expect(answerable(vain, source.can)).toMatchObject({
    filters: [],
    sort: [{ column: 'locality', direction: 'asc' }],
    grouping: [],
  })
  expect(html).toContain(said)
})
