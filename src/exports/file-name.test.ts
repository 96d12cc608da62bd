import { describe, expect, it } from 'vitest'
import { fileStem, titledFile } from './file-name.ts'

describe('the name of a file', () => {
  it('is its title and its language', () => {
    expect(titledFile('长庆油田', 'deck-1', 'zh', 'pptx')).toBe('长庆油田.zh.pptx')
    expect(titledFile('Changqing Oilfield', 'deck-1', 'en', 'png')).toBe('Changqing-Oilfield.en.png')
  })

  it('keeps the signs of a number, without which it would be another', () => {
    expect(fileStem('贴息116.3万元，+78.94%', 'x')).toBe('贴息116.3万元，+78.94%')
    expect(fileStem('Response time −40%', 'x')).toBe('Response-time-−40%')
  })

  it.each([
    ['A/B: "what?" <C>|D*', 'A-B-what-C-D'],
    ['..\\..\\secret', 'secret'],
    ['  two\nlines\t', 'two-lines'],
    ['\u202Egnp.exe\u202C', 'gnp.exe'],
    ['CON', 'CON_'],
    ['nul.backup', 'nul_.backup'],
    ['Console', 'Console'],
    ['', 'deck-1'],
    ['???', 'deck-1'],
  ])('gives systems nothing that they do not take: %j', (title, stem) => {
    expect(fileStem(title, 'deck-1')).toBe(stem)
  })

  it('fits the systems, with a hanzi as three bytes', () => {
    expect(fileStem('会'.repeat(200), 'x')).toBe('会'.repeat(60))
    expect(fileStem('𠮷'.repeat(200), 'x')).toBe('𠮷'.repeat(45))
  })

  it('is cut between words, and before a number that would be broken', () => {
    const words = `${'word '.repeat(15)}1163000 yuan`
    expect(fileStem(words, 'x')).toBe('word-'.repeat(15).slice(0, -1))
    expect(fileStem(`${'会'.repeat(58)}1234567人`, 'x')).toBe('会'.repeat(58))
  })
})
