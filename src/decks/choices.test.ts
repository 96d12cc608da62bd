import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { nineReports } from '../dataset/testing.ts'
import { SlideSchema } from '../domain/spec/deck.ts'
import { CHOICE_GROUPS, indexChoices, namedFirst, searchChoices, slideChoices } from './choices.ts'
import { missingIn } from './references.ts'

/** Enough pinyin for the names that are looked for. */
const READINGS: Readonly<Record<string, string>> = {
  襄: 'xiang',
  城: 'cheng',
  县: 'xian',
  覆: 'fu',
  盖: 'gai',
}
const read = (text: string) => [...text].map((char) => READINGS[char] ?? char)

const index = indexChoices(slideChoices(nineReports), read)
const found = (typed: string, groups = CHOICE_GROUPS as readonly (typeof CHOICE_GROUPS)[number][]) =>
  Object.fromEntries(
    searchChoices(index, typed, groups).map(({ group, choices }) => [group, choices.map(({ id }) => id)]),
  )

describe('what can be put on a slide', () => {
  it('is a slide that the dataset has, each time', () => {
    for (const choice of slideChoices(nineReports)) {
      const slides = choice.slides()
      expect(slides.length, `${choice.group}/${choice.id}`).toBeGreaterThan(0)
      for (const slide of slides) {
        expect(v.safeParse(SlideSchema, slide).issues).toBeUndefined()
        expect(missingIn(slide, nineReports)).toEqual([])
      }
    }
  })

  it('is all offered before anything is typed, and nothing of what is found is left out', () => {
    const offered = found('')
    expect(Object.keys(offered)).toEqual([...CHOICE_GROUPS])
    expect(Object.values(offered).flat()).toHaveLength(slideChoices(nineReports).length)
    // The nine reports are of nine places.
    expect(found('observation').tiles).toHaveLength(9)
  })

  it('is found by hanzi, pinyin and English', () => {
    for (const typed of ['襄城', 'xiangcheng', 'xcx', 'Xiangcheng County']) {
      expect(found(typed)).toMatchObject({
        pages: ['xiangcheng'],
        tiles: ['xiangcheng'],
        tables: ['xiangcheng'],
      })
    }
    expect(found('fugai', ['charts'])).toEqual({ charts: ['xiangcheng-rates'] })
    expect(found('coverage', ['indicators'])).toMatchObject({
      indicators: expect.arrayContaining(['collective-contract-coverage']),
    })
  })

  it('is found by what kind of slide it makes', () => {
    expect(found('表格').tables).toEqual(['all'])
    expect(found('table').tables).toEqual(['all'])
    expect(found('空白')).toEqual({ blank: ['text'] })
  })

  it('is found by the kind of its chart', () => {
    const kindOf = new Map(nineReports.charts.map(({ id, kind }) => [id, kind]))
    for (const [typed, kind] of [
      ['地图', 'tile-map'],
      ['map', 'tile-map'],
      ['分布表', 'matrix'],
      ['matrix', 'matrix'],
      ['时间轴', 'timeline'],
      ['timeline', 'timeline'],
      ['折线图', 'trend'],
    ] as const)
      expect(
        found(typed).charts?.map((id) => kindOf.get(id)),
        typed,
      ).toContain(kind)
  })

  it('is held to the groups that are wanted', () => {
    expect(Object.keys(found('xiangcheng', ['charts', 'indicators']))).not.toContain('pages')
  })
})

it('numbers that the query names come before those whose report it names', () => {
  const own = [...nineReports.observations.values()].filter(({ locality }) => locality.id === 'xiangcheng')
  expect(namedFirst(own, 'fugai', read)[0]?.id).toBe('xiangcheng-collective-contract-coverage')
  expect(namedFirst(own, '', read)).toEqual(own)
})
