import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { colon, comma, inBrackets, listOf, semicolon } from './text.ts'

describe('the signs that join texts', () => {
  it('are those of each language', () => {
    expect(`总数${colon('zh')}甲${semicolon('zh')}乙${comma('zh')}丙`).toBe('总数：甲；乙，丙')
    expect(`Total${colon('en')}a${semicolon('en')}b${comma('en')}c`).toBe('Total: a; b, c')
    expect(listOf(['甲', '乙'], 'zh')).toBe('甲、乙')
    expect(`会员数${inBrackets('人', 'zh')}`).toBe('会员数（人）')
    expect(`Members${inBrackets('persons', 'en')}`).toBe('Members (persons)')
  })

  it('leave out brackets with nothing in them', () => {
    expect(inBrackets('', 'zh')).toBe('')
    expect(inBrackets('', 'en')).toBe('')
  })

  it('are chosen in one file', () => {
    const root = join(import.meta.dirname, '..')
    const choosing = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/u.test(file) && !file.endsWith('.test.ts'))
      .filter((file) => /\? '[：，；、]' : '[:,;] '/u.test(readFileSync(join(root, file), 'utf8')))
    expect(choosing).toEqual([])
  })
})
