import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { IndicatorId, LocalityId } from '../../domain/ids.ts'
import { above, atLeast, below } from '../../domain/number/bound.ts'
import { GroupId } from '../../domain/place/place-group.ts'
import { fingerprint } from '../../lib/fingerprint.ts'
import type { Aims, Target } from '../target/target.ts'
import { DEFAULT_CROSS, decodeCross, encodeCross } from './settings.ts'
import { crossStatement } from './statement.ts'
import type { Given } from './testing.ts'
import { crossOf, wordsOf } from './testing.ts'

const placeId = (name: string) => v.parse(LocalityId, `own-${fingerprint(name)}`)
const members = v.parse(IndicatorId, 'members')
const target = (value: number, more: Partial<Target> = {}): Target => ({
  indicator: members,
  locality: null,
  value,
  near: 90,
  ...more,
})
const aims = (...targets: Target[]): Aims => ({ targets, groups: [] })

const TOWNS = [
  { place: '东湖镇', value: 1200 },
  { place: '西山镇', value: 950 },
  { place: '南江镇', value: above(850) },
  { place: '北岭镇', value: below(800) },
]
const JUDGED = { target: true, rank: true } as const

describe('a cross-table with targets', () => {
  it('tells completion and band of each place beside its rank', () => {
    expect(wordsOf(crossOf(TOWNS, JUDGED, 'zh', aims(target(1000)))).slice(0, 4)).toEqual([
      // 1200 ÷ 1000, 950 ÷ 1000, more than 850 ÷ 1000, less than 800 ÷ 1000.
      ['1200', '120', '● 达标', '1–2'],
      ['950', '95', '◐ 接近', '2–3'],
      ['超850', '超85', '◆ 无法判断', '1–3'],
      ['不到800', '不到80', '▲ 尚未达标', '4'],
    ])
  })

  it('names the target in the cell where places have different ones, and why there is none', () => {
    const [first, second] = wordsOf(
      crossOf(TOWNS.slice(0, 2), { target: true }, 'en', aims(target(1000, { locality: placeId('东湖镇') }))),
    )
    expect(first).toEqual(['1,200', '120 | Target 1,000 people', '● Met'])
    expect(second).toEqual(['950', '', ''])
    const both = aims(target(1000), target(1500, { locality: placeId('东湖镇') }))
    expect(wordsOf(crossOf(TOWNS.slice(0, 1), { target: true }, 'en', both))[0]?.[1]).toBe('80')
    const mixed = wordsOf(crossOf(TOWNS.slice(0, 2), { target: true }, 'en', both))
    expect(mixed[0]?.[1]).toBe('80 | Target 1,500 people')
    expect(mixed[1]?.[1]).toBe('95 | Target 1,000 people')
  })

  it('says how far completion is ahead of the time gone, where a day was stated', () => {
    const flow = TOWNS.slice(0, 2).map((row) => ({ ...row, like: { kind: 'flow' } as const }))
    const cross = { target: true, until: '2025-09-30' } as const
    const lines = wordsOf(crossOf(flow, cross, 'zh', aims(target(1500, { year: 2025 }))))
    // 80 % and 63.33 % of the target, with nine of twelve months gone.
    expect(lines[0]?.[1]).toBe('80 | 快于时序进度5个百分点')
    expect(lines[1]?.[1]).toMatch(/^约63\.33 \| 慢于时序进度约11\.67个百分点$/u)
  })

  it('says of itself by which rule and against which targets', () => {
    const source = { kind: 'document', name: '年度工作要点' } as const
    const layout = crossOf(TOWNS, { target: true }, 'zh', aims(target(1000, { year: 2025, source })))
    const said = crossStatement(layout).map(({ label, text }) => `${label}：${text}`)
    expect(said).toContainEqual(expect.stringContaining('完成率：数值÷目标'))
    expect(said).toContain('目标：members：2025年目标 1000名（文件：年度工作要点）')
  })
})

describe('a cross-table in groups', () => {
  const group = (id: string, name: string, ...places: string[]) => ({
    id: v.parse(GroupId, id),
    name,
    places: places.map(placeId),
  })
  const groups = [group('lake', '湖区', '西山镇', '东湖镇'), group('far', '远郊', '别处镇')]
  const layout = crossOf(TOWNS, { rank: true, grouped: true }, 'zh', { targets: [], groups })

  it('has the places of each group below its line, those in none last, and no line of a group without places', () => {
    const names = layout.lines.map((head) =>
      head.kind === 'place'
        ? head.head.locality.name.zh
        : head.kind === 'group'
          ? `[${head.group.name ?? '—'}]`
          : head.kind,
    )
    const [first, ...rest] = names
    expect(first).toBe('[湖区]')
    expect(rest.slice(0, 2).toSorted()).toEqual(['东湖镇', '西山镇'].toSorted())
    expect(rest[2]).toBe('[—]')
    expect(rest.slice(3, 5).toSorted()).toEqual(['北岭镇', '南江镇'].toSorted())
    expect(rest[5]).toBe('total')
  })

  it('adds up and ranks within each group', () => {
    const cells = new Map(
      layout.lines.map((line, at) => [
        line.kind === 'place' ? line.head.locality.name.zh : line.key,
        wordsOf(layout)[at],
      ]),
    )
    expect(cells.get('group:湖区')).toEqual(['2150 | 2地之和', ''])
    expect(cells.get('东湖镇')).toEqual(['1200', '1'])
    expect(cells.get('西山镇')).toEqual(['950', '2'])
    expect(cells.get('南江镇')).toEqual(['超850', '1'])
    expect(cells.get('北岭镇')).toEqual(['不到800', '2'])
  })

  it('is as it was where no place is in a group', () => {
    const plain = crossOf(TOWNS, { grouped: true }, 'zh', { targets: [], groups: groups.slice(1) })
    expect(plain.lines.some(({ kind }) => kind === 'group')).toBe(false)
  })

  it('can be sorted, each group within itself', () => {
    const sorted = crossOf(
      TOWNS,
      { grouped: true, sort: { by: layout.table.measures[0]?.key ?? '', direction: 'asc' } },
      'zh',
      { targets: [], groups },
    )
    expect(
      sorted.lines.flatMap((head) => (head.kind === 'place' ? [head.head.locality.name.zh] : [])),
    ).toEqual(['西山镇', '东湖镇', '北岭镇', '南江镇'])
  })
})

describe('the indicators of a cross-table', () => {
  const rows = ['a', 'b', 'c'].map((indicator) => ({ place: '东湖镇', indicator, value: atLeast(5) }))

  it('are those that were chosen, in their order; what is not there is left out', () => {
    const keys = crossOf(rows).table.measures.map(({ key }) => key)
    const [a = '', , c = ''] = keys
    const chosen = crossOf(rows, { pick: [c, 'gone|person', a] })
    expect(chosen.table.measures.map(({ key }) => key)).toEqual([c, a])
  })

  it('stand in an address with the rest', () => {
    const cross = {
      ...DEFAULT_CROSS,
      pick: ['c|person', 'a|person'],
      target: true,
      grouped: true,
      until: '2025-06-30',
    }
    const query = encodeCross(cross)
    expect(query).toMatchObject({ pick: 'c|person,a|person', with: 'target,groups', until: '2025-06-30' })
    expect(decodeCross((name) => query[name] ?? null)).toEqual(cross)
    expect(decodeCross((name) => ({ ...query, until: '2025-02-30' })[name] ?? null)?.until).toBeNull()
  })
})

describe('of two values of which at most one is right', () => {
  const said = (value: number, standing: 'open' | 'taken' | 'passed-over', year = 2025): Given => ({
    place: '东湖镇',
    value,
    period: year,
    with: { disputed: { key: `of ${year}`, standing, others: [] } },
  })
  const earlier: Given = { place: '东湖镇', value: 1000, period: 2024 }
  const other: Given = { place: '西山镇', value: 900 }
  const of = (...rows: Given[]) => wordsOf(crossOf([...rows, other], { change: true, rank: true }))[0]

  it('the one that was chosen is told, ranked and compared', () => {
    expect(of(said(1200, 'taken'), said(700, 'passed-over'), earlier)).toEqual(['1,200', '+20', '1'])
    const settled = [said(1000, 'taken', 2024), said(10, 'passed-over', 2024)]
    expect(of({ place: '东湖镇', value: 1200 }, ...settled)).toEqual(['1,200', '+20', '1'])
  })

  it('both are told while none was chosen', () => {
    expect(of(said(1200, 'open'), said(700, 'open'), earlier)?.[1]).toBe('')
  })

  it('none rose or fell though the other is not shown', () => {
    expect(of(said(1200, 'open'), earlier)?.[1]).toBe('')
    expect(of(said(700, 'passed-over'), earlier)?.[1]).toBe('')
    expect(of({ place: '东湖镇', value: 1200 }, said(10, 'open', 2024))?.[1]).toBe('')
  })

  it('the total has the one that was chosen', () => {
    const lines = wordsOf(crossOf([said(1200, 'taken'), said(700, 'passed-over'), other]))
    expect(lines.at(-1)).toEqual(['2,100 | sum of 2 localities'])
  })
})
