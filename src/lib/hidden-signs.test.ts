import { expect, it } from 'vitest'
import { isolated, isolatedInLines, piecesOf, unisolated, withoutHiddenSigns } from './hidden-signs.ts'

it.each([
  ['controls and zero-width signs', '\u0000=1\u0001\u200b+\u00ad1\ufeff', '=1+1'],
  ['marks that turn the direction of writing', '\u202egpj.exe\u2066x\u2069', 'gpj.exex'],
  ['joiners that join nothing', 'a\u200db', 'ab'],
])('leaves out %s', (_, text, expected) => expect(withoutHiddenSigns(text)).toBe(expected))

it.each([
  ['tabs and line ends', 'a\tb\r\nc'],
  ['emoji that are joined', '👩‍🏭'],
  ['texts from right to left', 'שלום עולם'],
  // Vietnamese with two marks on a letter, taken apart.
  ['marks as scripts write them', 'tie\u0302\u0301ng Vie\u0323\u0302t'],
])('leaves %s as they are', (_, text) => expect(withoutHiddenSigns(text)).toBe(text))

it('leaves no pile of marks on a letter', () => {
  expect(withoutHiddenSigns(`Z${'\u0353'.repeat(500)}a`)).toBe(`Z${'\u0353'.repeat(8)}a`)
})

it('sets apart what is written from right to left, and nothing else', () => {
  expect(isolated('שלום (12)')).toBe('\u2068שלום (12)\u2069')
  expect(isolated('溧阳 (12) ¥5')).toBe('溧阳 (12) ¥5')
})

it('sets nothing apart twice, and a list of names not as a whole', () => {
  const list = `${isolated('שלום')}、${isolated('بلدية')}`
  expect(isolated(list)).toBe(list)
  expect(isolated(`${isolated('שלום')} بلدية`)).toBe('\u2068שלום بلدية\u2069')
  expect(unisolated(list)).toBe('שלום、بلدية')
})

it('tells what of a sentence is set apart', () => {
  expect(piecesOf(`${isolated('שלום')}：12名，${isolated('بلدية 7')}`)).toEqual([
    { text: 'שלום', apart: true },
    { text: '：12名，', apart: false },
    { text: 'بلدية 7', apart: true },
  ])
  expect(piecesOf('溧阳')).toEqual([{ text: '溧阳', apart: false }])
})

it('sets each line of a name apart that is broken over lines', () => {
  expect(isolatedInLines(['第1张：\u2068עדד', '12 שלום\u2069 · 3名', '其他'])).toEqual([
    '第1张：\u2068עדד\u2069',
    '\u206812 שלום\u2069 · 3名',
    '其他',
  ])
  expect(isolatedInLines(['\u2068עדד\u2069：\u2068שלום', 'עדד', '5\u2069'])).toEqual([
    '\u2068עדד\u2069：\u2068שלום\u2069',
    '\u2068עדד\u2069',
    '\u20685\u2069',
  ])
})
