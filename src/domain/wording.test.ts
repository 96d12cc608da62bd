import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import type { Quantity } from './bound.ts'
import { above, approx, atLeast, atMost, below, exact, nearly, range, vague } from './bound.ts'
import { explainBound, nameBound } from './bound-wording.ts'
import { quantities } from './testing.ts'
import { UnitSchema } from './unit.ts'
import { wordValue } from './wording.ts'

const unit = (zh: string, one: string, many: string) =>
  v.parse(UnitSchema, { id: 'test', zh, en: { place: 'word', one, many }, dimension: 'test' })
const people = unit('名', 'person', 'people')
const groups = unit('组', 'group', 'groups')
const personTimes = unit('人次', 'person-time', 'person-times')
const weeks = unit('周', 'week', 'weeks')
const yuan = v.parse(UnitSchema, {
  id: 'yuan',
  zh: '元',
  en: { place: 'before', symbol: '¥' },
  dimension: 'money',
})
const percent = v.parse(UnitSchema, {
  id: 'percent',
  zh: '%',
  en: { place: 'behind', symbol: '%' },
  dimension: 'percent',
})

describe('a quantity in words', () => {
  it.each([
    [exact(2447), people, '2447名', '2,447 people'],
    [exact(1), people, '1名', '1 person'],
    [atLeast(200), people, '200余名', '200+ people'],
    [atLeast(2.94), people, '至少2.94名', '2.94+ people'],
    [atLeast(12_300), personTimes, '1.23万余人次', '12,300+ person-times'],
    [nearly(400), groups, '近400组', 'nearly 400 groups'],
    [below(75), percent, '不到75%', 'under 75%'],
    [below(1), weeks, '不到1周', 'under 1 week'],
    [exact(1_163_000), yuan, '116.3万元', '¥1.163M'],
    [atLeast(10_000), personTimes, '1万余人次', '10,000+ person-times'],
    [atLeast(20_000_000), yuan, '2000余万元', '¥20M+'],
    [above(90), percent, '超90%', 'over 90%'],
    [atMost(17.35), percent, '最多17.35%', 'at most 17.35%'],
    [atMost(1), weeks, '最多1周', 'at most 1 week'],
    [approx(300), people, '约300名', 'about 300 people'],
    [range(20, 30), people, '20至30名', '20–30 people'],
    [approx(649_938.53, 649_920.37, 649_956.69), yuan, '约64.99万元', 'about ¥649,939'],
  ] satisfies [Quantity, typeof people, string, string][])('%o', (quantity, inUnit, zh, en) => {
    expect(wordValue(quantity, inUnit, { language: 'zh', notation: 'compact' })).toBe(zh)
    expect(wordValue(quantity, inUnit, { language: 'en', notation: 'compact' })).toBe(en)
  })

  it('takes the words of a vague quantity from the printed token', () => {
    const options = { notation: 'compact', printed: '几十组' } as const
    expect(wordValue(vague, groups, { ...options, language: 'zh' })).toBe('几十组')
    expect(wordValue(vague, groups, { ...options, language: 'en' })).toBe('dozens (groups)')
  })

  it('writes full digits on request', () => {
    expect(wordValue(exact(1_163_000), yuan, { language: 'zh', notation: 'full' })).toBe('1,163,000元')
    expect(wordValue(exact(1_163_000), yuan, { language: 'en', notation: 'full' })).toBe('¥1,163,000')
  })

  it('says which way a change goes', () => {
    const options = { notation: 'compact', signed: true, language: 'en' } as const
    expect(wordValue(exact(78.94), percent, options)).toBe('+78.94%')
    expect(wordValue(exact(-40), percent, options)).toBe('−40%')
  })

  it('calls a computed fraction "about" and never raises a lower limit', () => {
    expect(wordValue(exact(1_163_000 / 21), yuan, { language: 'en', notation: 'compact' })).toBe(
      'about ¥55,381',
    )
    expect(wordValue(atLeast(10_000 / 6), people, { language: 'en', notation: 'compact' })).toBe(
      '1,666+ people',
    )
  })

  it('writes no open or vague quantity as a bare number', () => {
    const bare = /^[\d,.]+(万|亿|M|B)?$/
    fc.assert(
      fc.property(
        quantities.filter(({ bound }) => bound !== 'exact'),
        fc.constantFrom('zh', 'en'),
        fc.constantFrom('compact', 'full'),
        (quantity, language, notation) => {
          const text = wordValue(quantity, people, { language, notation })
          expect(text.replace(/( people|名)$/, '')).not.toMatch(bare)
        },
      ),
    )
  })
})

describe('the words about how exact a value is', () => {
  const share = exact((21 / 201) * 100)

  it('call a quotient that has to be rounded "about", and a printed number exact', () => {
    expect(nameBound(share, 'en')).toBe('rounded')
    expect(explainBound(share, percent, 'en')).toBe(
      'About 10.45%: computed from exact numbers, written to two decimals.',
    )
    expect(explainBound(share, percent, 'zh')).toBe('约10.45%：由确数算出，写到两位小数。')
    expect(nameBound(exact(55), 'en')).toBe('exact')
    expect(explainBound(exact(92), percent, 'en')).toBe('Exactly 92%.')
  })
})
