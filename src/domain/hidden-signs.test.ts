import { expect, it } from 'vitest'
import { isolated, withoutHiddenSigns } from './hidden-signs.ts'

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
