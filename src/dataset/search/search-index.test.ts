import { pinyin } from 'pinyin-pro'
import { describe, expect, it } from 'vitest'
import { nineReports } from '../testing.ts'
import { datasetEntries } from './search-entry.ts'
import { buildIndex, search } from './search-index.ts'
import { normalise } from './search-match.ts'

const read = (text: string) => pinyin(text, { toneType: 'none', type: 'array', nonZh: 'removed', v: true })
const entries = datasetEntries(nineReports)
const index = buildIndex(entries, read)

/** The best result of a query as kind/id. */
const first = (query: string, of = index) => {
  const [group] = search(of, query).groups
  return group === undefined ? null : `${group.kind}/${group.entries[0]?.id}`
}

describe('the index', () => {
  it('holds every locality with observations, every indicator and every report', () => {
    const count = (kind: string) => entries.filter((entry) => entry.kind === kind).length
    expect([count('locality'), count('indicator'), count('report')]).toEqual([
      9,
      nineReports.indicators.size,
      9,
    ])
  })
})

describe('a search', () => {
  it.each([
    ['hanzi', '襄城', 'locality/xiangcheng'],
    ['hanzi inside a name', '油田', 'locality/changqing'],
    ['full pinyin', 'xiangcheng', 'locality/xiangcheng'],
    ['pinyin that is being typed', 'xiangch', 'locality/xiangcheng'],
    ['pinyin with the right reading of 长', 'changqingyoutian', 'locality/changqing'],
    ['initials', 'cqyt', 'locality/changqing'],
    ['initials of an indicator', 'jthtfgl', 'indicator/collective-contract-coverage'],
    ['initials and syllables mixed', 'xiangcx', 'locality/xiangcheng'],
    ['ü written as v', 'huajielv', 'indicator/grievance-resolution-rate'],
    ['ü as it is', 'huajielǜ', 'indicator/grievance-resolution-rate'],
    ['an English name', 'Liyang', 'locality/liyang'],
    ['the beginning of an English word', 'patent', 'indicator/patents-filed'],
    ['initials of English words', 'ccc', 'indicator/collective-contract-coverage'],
    ['capitals and full width', 'ＬＩＹＡＮＧ', 'locality/liyang'],
    ['a code of GB/T 2260', '411025', 'locality/xiangcheng'],
    ['several words, each anywhere', 'xiangcheng recruited', 'indicator/members-recruited'],
    ['words of both languages', '襄城 recruited', 'indicator/members-recruited'],
    ['hanzi without a blank', '湖北体检', 'report/hubei-health'],
    ['a verb and a place', '比较襄城', 'comparison/xiangcheng'],
    ['words of a summary', 'doorstep', 'report/xiangcheng-instructors'],
  ])('finds by %s: %s', (_, query, expected) => expect(first(query)).toBe(expected))

  it('puts a name that begins with the query before one that holds it', () => {
    const [group] = search(index, 'contest').groups
    expect(group?.kind).toBe('indicator')
    expect(group?.entries.map(({ name }) => name.en.startsWith('Contest'))[0]).toBe(true)
  })

  it('finds nothing for what is nowhere, and says so', () => {
    expect(search(index, 'qqqqzzzz')).toEqual({ groups: [], found: 0 })
  })

  it('offers localities before anything is typed', () => {
    const { groups } = search(index, '  ')
    expect(groups.map(({ kind }) => kind)).toEqual(['locality'])
    expect(groups[0]?.entries).toHaveLength(9)
  })

  it('counts what it finds beyond what it shows', () => {
    const { groups, found } = search(index, 'workers')
    const shown = groups.reduce((sum, group) => sum + group.entries.length, 0)
    expect(found).toBeGreaterThan(shown)
  })

  it('goes by what is written until pinyin is there', () => {
    const plain = buildIndex(entries)
    expect(first('襄城', plain)).toBe('locality/xiangcheng')
    expect(first('cqyt', plain)).toBeNull()
  })

  it('stays fast whatever is pasted', () => {
    // Of the processor, which a loaded machine gives later but not more of.
    const start = process.cpuUsage()
    search(index, 'xiang'.repeat(10_000))
    expect(process.cpuUsage(start).user).toBeLessThan(2_000_000)
  })
})

it('takes for the same what a reader takes for the same', () => {
  expect(normalise(" Xī'Ān　９２％ ")).toBe('xian 92%')
})

it('offers some of very many localities before anything is typed, and says how many there are', () => {
  const [place] = entries
  if (place === undefined) throw new RangeError('there is no entry')
  const many = Array.from({ length: 3000 }, (_, k) => ({ ...place, id: `place-${k}` }))
  const { groups, found } = search(buildIndex(many), '')
  expect(found).toBe(3000)
  expect(groups.map(({ entries: shown }) => shown.length)).toEqual([24])
})
