import * as v from 'valibot'
import { expect, it } from 'vitest'
import { nineReports } from '../dataset/testing.ts'
import { ThemeId } from '../domain/ids.ts'
import type { Indicator } from '../domain/record/indicator.ts'
import { createOwnWords, isInferred } from './own-words.ts'

it('takes what is counted in units of time for a duration, and says the units in English', () => {
  const words = createOwnWords()
  const told = ['天', '日', '星期', '分钟'].map((word) => {
    const unit = words.unit(word)
    const found = words.indicatorOf(words.indicator('投诉平均办结时长', unit))
    return [unit.en.place === 'word' ? unit.en.many : null, found?.kind]
  })
  expect(told).toEqual([
    ['days', 'duration'],
    ['days', 'duration'],
    ['weeks', 'duration'],
    ['minutes', 'duration'],
  ])
  const complaints = words.indicatorOf(words.indicator('欠薪投诉', words.unit('条')))
  expect(complaints?.kind).toBe('level')
})

it('takes what is told in percentage points for a change, whatever its name', () => {
  const words = createOwnWords()
  const unit = words.unit('个百分点')
  const kindOf = (name: string) => words.indicatorOf(words.indicator(name, unit))?.kind
  expect(kindOf('建会率 · 同比增减')).toBe('change')
  expect(kindOf('建会率比全市高')).toBe('change')
})

it.each(['会员数 · 比上年', '会员数 · 较上年末', '会员数 · 同比增减', 'Members · vs last year'])(
  'takes %s for a change, in people too',
  (name) => {
    const words = createOwnWords()
    const unit = nineReports.units.get('ren')
    if (unit === undefined) throw new Error('no unit of people')
    expect(words.indicatorOf(words.indicator(name, unit))?.kind).toBe('change')
    expect(words.indicatorOf(words.indicator('会员数', unit))?.kind).toBe('level')
  },
)

it.each([
  ['新建驿站数', '个', 'flow'],
  ['新增驿站', '个', 'flow'],
  ['会员数 · 新增', '人', 'flow'],
  ['会员数 · 转出', '人', 'flow'],
  ['New members', '人', 'flow'],
  ['Cases settled', '件', 'flow'],
  ['技能培训', '人次', 'flow'],
  ['送文艺下基层', '场', 'flow'],
  ['救助困难职工家庭', '户', 'flow'],
  ['调解欠薪争议', '件', 'flow'],
  ['发放慰问品', '份', 'flow'],
  ['发放慰问金金额', '元', 'flow'],
  ['会员数 · 女', '人', 'level'],
  ['Members', '人', 'level'],
  ['培训基地', '个', 'level'],
  ['调解委员会数', '个', 'level'],
  ['在档帮扶职工', '户', 'level'],
  ['累计新建驿站', '个', 'level'],
  ['新就业形态会员', '人', 'level'],
  ['高新发展区会员', '人', 'level'],
])('takes %s in %s for a %s by its name', (name, word, kind) => {
  const words = createOwnWords()
  const known = [...nineReports.units.values()].find(({ zh }) => zh === word)
  expect(words.indicatorOf(words.indicator(name, known ?? words.unit(word)))?.kind).toBe(kind)
})

it('shows a Chinese name with the brackets of Chinese, and knows it by either', () => {
  const words = createOwnWords()
  const unit = words.unit('册')
  const nameOf = (name: string) => words.indicatorOf(words.indicator(name, unit))?.name.zh
  expect(nameOf('会员(女)')).toBe('会员（女）')
  expect(nameOf('组织建设(30分) · 县(市)')).toBe('组织建设（30分） · 县（市）')
  expect(nameOf('Members (women)')).toBe('Members (women)')
  expect(words.indicator('会员(女)', unit)).toBe(words.indicator('会员（女）', unit))
})

it('takes any word for a unit', () => {
  expect(createOwnWords().unit('constructor').en).toEqual({
    place: 'word',
    one: 'constructor',
    many: 'constructor',
  })
})

it('knows an indicator of which nobody said the kind from one of which somebody did', () => {
  const words = createOwnWords()
  const unit = words.unit('册')
  const books = words.indicatorOf(words.indicator('职工书屋藏书', unit))
  if (books === undefined) throw new Error('the indicator was not taken in')
  expect(isInferred(books, unit)).toBe(true)
  const said: readonly Partial<Indicator>[] = [
    { kind: 'flow' },
    { additive: true },
    { theme: v.parse(ThemeId, 'culture') },
  ]
  for (const one of said) expect(isInferred({ ...books, ...one }, unit)).toBe(false)
})
