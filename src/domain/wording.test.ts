import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import type { Quantity } from './number/bound.ts'
import { above, approx, atLeast, atMost, below, exact, nearly, range, vague } from './number/bound.ts'
import { explainBound, nameBound, nameBoundInFull } from './number/bound-wording.ts'
import { quantities } from './number/testing.ts'
import type { Unit } from './number/unit.ts'
import { UnitSchema } from './number/unit.ts'
import { withoutUnit, wordValue } from './wording.ts'

const unit = (zh: string, one: string, many: string) =>
  v.parse(UnitSchema, { id: 'test', zh, en: { place: 'word', one, many }, dimension: 'test' })
const people = unit('名', 'person', 'people')
const groups = unit('组', 'group', 'groups')
const weeks = { ...unit('周', 'week', 'weeks'), dimension: 'week' }
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
    [atLeast(2.94), people, '至少2.94名', 'at least 2.94 people'],
    [atLeast(20_000 / 9), people, '至少2222名', 'at least 2,222 people'],
    [nearly(400), groups, '近400组', 'nearly 400 groups'],
    [below(75), percent, '不到75%', 'under 75%'],
    [below(1), weeks, '不到1周', 'under 1 week'],
    [exact(1_163_000), yuan, '116.3万元', '¥1.163M'],
    [above(90), percent, '超90%', 'over 90%'],
    [atMost(17.35), percent, '最多17.35%', 'at most 17.35%'],
    [atMost(1), weeks, '1周内', 'within 1 week'],
    [approx(300), people, '约300名', 'about 300 people'],
    [range(20, 30), people, '20至30名', '20–30 people'],
    [approx(650_000, 649_640.96, 650_236.12), yuan, '约65万元', 'about ¥650,000'],
  ] satisfies [Quantity, typeof people, string, string][])('%o', (quantity, inUnit, zh, en) => {
    expect(wordValue(quantity, inUnit, { language: 'zh', notation: 'compact' })).toBe(zh)
    expect(wordValue(quantity, inUnit, { language: 'en', notation: 'compact' })).toBe(en)
  })

  // The four wordings of a printed lower bound: compact and in full, Chinese and English.
  it.each([
    ['200余名', atLeast(200), people, '200余名', '200余名', '200+ people', '200+ people'],
    ['1700余名', atLeast(1700), people, '1700余名', '1700余名', '1,700+ people', '1,700+ people'],
    [
      '2万余名',
      atLeast(20_000),
      people,
      '2万余名',
      '不少于20,000名',
      '20,000+ people',
      'at least 20,000 people',
    ],
    [
      '20万余名',
      atLeast(200_000),
      people,
      '20万余名',
      '不少于200,000名',
      '200,000+ people',
      'at least 200,000 people',
    ],
    [
      '2000余万元',
      atLeast(20_000_000),
      yuan,
      '2000余万元',
      '不少于20,000,000元',
      '¥20M+',
      'at least ¥20,000,000',
    ],
    ['3余', atLeast(30_000), yuan, '3万余元', '不少于30,000元', '¥30,000+', 'at least ¥30,000'],
  ] satisfies [string, Quantity, typeof people, string, string, string, string][])(
    'writes %s with 余 and + only as coarse as it was printed',
    (printed, quantity, inUnit, zh, zhFull, en, enFull) => {
      const word = (language: 'zh' | 'en', notation: 'compact' | 'full') =>
        wordValue(quantity, inUnit, { language, notation, printed })
      expect([word('zh', 'compact'), word('zh', 'full')]).toEqual([zh, zhFull])
      expect([word('en', 'compact'), word('en', 'full')]).toEqual([en, enFull])
    },
  )

  it('keeps the word of a bound that may be just its number, also in 万', () => {
    for (const printed of ['不少于17332520', '17332520以上', '≥17332520', 'at least 17332520']) {
      const quantity = atLeast(17_332_520)
      const options = { notation: 'compact', printed } as const
      expect(wordValue(quantity, people, { ...options, language: 'zh' })).toBe('不少于1733.252万名')
      expect(wordValue(quantity, people, { ...options, language: 'en' })).toMatch(/^at least 17/u)
    }
  })

  it('never writes 余 at a finer place than was printed', () => {
    const scales = { '': 1, 万: 1e4, 亿: 1e8 } as const
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        fc.constantFrom('', '万', '亿'),
        fc.constantFrom('compact', 'full'),
        (n, scale, notation) => {
          const printed = `${n}${scale}余名`
          const text = wordValue(atLeast(n * scales[scale]), people, { language: 'zh', notation, printed })
          const written = /^([\d,.]+)(?:余([万亿]?)|([万亿]?)余)名$/u.exec(text)
          if (written === null) {
            expect(text).toMatch(/^不少于/u)
            return
          }
          const [, digits = '', before = '', behind = ''] = written
          const decimals = digits.split('.')[1]?.length ?? 0
          const place = (before + behind === '万' ? 1e4 : before + behind === '亿' ? 1e8 : 1) / 10 ** decimals
          expect(place).toBeGreaterThanOrEqual(scales[scale])
        },
      ),
    )
  })

  it('takes the words of a vague quantity from the printed token', () => {
    const options = { notation: 'compact', printed: '几十组' } as const
    expect(wordValue(vague, groups, { ...options, language: 'zh' })).toBe('几十组')
    expect(wordValue(vague, groups, { ...options, language: 'en' })).toBe('dozens of groups')
  })

  // Each printed word in both languages, of things, of money and of a share.
  it.each([
    ['几', '几名', 'a few people', '几元', 'a few yuan', '百分之几', 'a few per cent'],
    ['数', '数名', 'several people', '数元', 'several yuan', '百分之几', 'several per cent'],
    ['若干', '若干名', 'several people', '若干元', 'several yuan', '百分之若干', 'several per cent'],
    ['许多', '许多名', 'many people', '许多元', 'many yuan', '百分之许多', 'many per cent'],
    [
      '十几',
      '十几名',
      'a dozen or so people',
      '十几元',
      'a dozen or so yuan',
      '百分之十几',
      'a dozen or so per cent',
    ],
    ['几十', '几十名', 'dozens of people', '几十元', 'dozens of yuan', '百分之几十', 'tens of per cent'],
    [
      '数百',
      '数百名',
      'hundreds of people',
      '数百元',
      'hundreds of yuan',
      '百分之数百',
      'hundreds of per cent',
    ],
  ])('sets %s before each kind of unit as people say it', (printed, ...expected) => {
    const said = [people, yuan, percent].flatMap((of) =>
      (['zh', 'en'] as const).map((language) =>
        wordValue(vague, of, { language, notation: 'full', printed }),
      ),
    )
    expect(said).toEqual(expected)
  })

  it.each([
    ['十几万元', '十几万元', 'a hundred thousand or more yuan'],
    ['几百万元', '几百万元', 'millions of yuan'],
    ['数千万元', '数千万元', 'tens of millions of yuan'],
    ['数亿元', '数亿元', 'hundreds of millions of yuan'],
    ['几十亿元', '几十亿元', 'billions of yuan'],
    ['十几亿元', '十几亿元', 'a billion or more yuan'],
    ['数以百万计', '数百万元', 'millions of yuan'],
    ['成千上万元', '成千上万元', 'thousands of yuan'],
    ['几百上千万元', '几百上千万元', 'millions of yuan'],
    ['人数几十', '几十元', 'dozens of yuan'],
    ['百分之几十', '几十元', 'dozens of yuan'],
    ['百把块', '百把元', 'a hundred or so yuan'],
    ['万把块', '万把元', 'ten thousand or so yuan'],
    ['百十块钱', '百十元', 'a hundred or so yuan'],
    ['百十万元', '百十万元', 'a million or so yuan'],
    ['上百元', '上百元', 'a hundred or more yuan'],
    ['上百万元', '上百万元', 'a million or more yuan'],
  ])('keeps the magnitude of %s', (printed, zh, en) => {
    expect(wordValue(vague, yuan, { language: 'zh', notation: 'compact', printed })).toBe(zh)
    expect(wordValue(vague, yuan, { language: 'en', notation: 'compact', printed })).toBe(en)
  })

  it.each(['百把人', '上百人', '几十名'])('of %s holds no number that its exactness denies', (printed) => {
    for (const language of ['zh', 'en'] as const)
      expect(wordValue(vague, people, { language, notation: 'full', printed })).not.toMatch(/[0-9]/u)
    expect([nameBound(vague, 'en'), nameBound(vague, 'zh')]).toEqual(['in words', '概数'])
    expect(explainBound(vague, people, 'en')).toBe('Given in words only, with no definite number.')
    expect(explainBound(vague, people, 'zh')).toBe('只有概数，没有具体数值。')
  })

  it('says that a number is not stated in the words of its unit', () => {
    const said = (of: Unit, language: 'zh' | 'en') => wordValue(vague, of, { language, notation: 'full' })
    expect([said(people, 'zh'), said(people, 'en')]).toEqual(['若干名', 'an unstated number of people'])
    expect([said(percent, 'zh'), said(percent, 'en')]).toEqual(['百分之若干', 'an unstated percentage'])
    const each: Unit = { ...yuan, zh: '元/户', en: { place: 'before', symbol: '¥', per: 'household' } }
    expect(wordValue(vague, each, { language: 'en', notation: 'full', printed: '数千元' })).toBe(
      'thousands of yuan per household',
    )
    const bare = withoutUnit(percent)
    expect(wordValue(vague, bare, { language: 'zh', notation: 'full', printed: '几十' })).toBe('几十')
    expect(wordValue(vague, bare, { language: 'en', notation: 'full', printed: '几十' })).toBe('dozens')
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
      'at least 1,666 people',
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
    expect(explainBound(share, percent, 'en')).toBe('About 10.45%, rounded.')
    expect(explainBound(share, percent, 'zh')).toBe('约10.45%，已四舍五入。')
    expect(explainBound(atLeast(20_000_000), yuan, 'en')).toBe(
      'At least ¥20,000,000; how much more is not stated.',
    )
    expect(nameBound(exact(55), 'en')).toBe('exact')
    expect(explainBound(exact(55), people, 'en', '55人')).toBe('Exactly 55 people.')
  })

  it('say beside full digits to which place a number was printed, and are read without it', () => {
    const subsidy = exact(1_163_000)
    expect(nameBoundInFull(subsidy, yuan, 'zh', '116.3万元')).toBe('确数（到千元）')
    expect(nameBoundInFull(subsidy, yuan, 'en', '116.3万元')).toBe('exact to ¥1,000')
    expect(nameBoundInFull(exact(3_960_000), yuan, 'zh', '396万元')).toBe('确数（到万元）')
    expect(nameBoundInFull(exact(743), people, 'zh', '743户')).toBe('确数')
    // A percentage has no digits beyond the printed ones.
    expect(nameBoundInFull(exact(78.94), percent, 'en', '78.94%')).toBe('exact')
    expect(nameBoundInFull(atLeast(20_000), people, 'zh', '2万余名')).toBe('至少')
  })

  it.each<[string, number, Unit, string, string]>([
    ['116.3万元', 1_163_000, yuan, '千元', '¥1,000'],
    ['396万元', 3_960_000, yuan, '万元', '¥10,000'],
    ['3亿元', 300_000_000, yuan, '亿元', '¥100,000,000'],
    ['2.5万名', 25_000, people, '千名', '1,000 people'],
    ['92%', 92, percent, '个位', '1%'],
    ['8成', 80, percent, '十位', '10%'],
    ['78.94%', 78.94, percent, '小数点后两位', '0.01%'],
  ])('say of %s to which place it was printed, and no finer number', (printed, value, unit, zh, en) => {
    expect(explainBound(exact(value), unit, 'zh', printed)).toBe(`原文为“${printed}”，精确到${zh}。`)
    expect(explainBound(exact(value), unit, 'en', printed)).toBe(
      `Given as “${printed}”, to the nearest ${en}.`,
    )
  })
})
