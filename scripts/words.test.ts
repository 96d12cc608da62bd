import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { gatheringFiles, gatherWords, staleFiles } from './words.ts'

const WORDS = resolve(import.meta.dirname, '../src/words')

describe('the files that gather the words of all languages', () => {
  it('are as npm run words writes them', () => {
    for (const [path, text] of gatheringFiles(WORDS)) {
      expect(existsSync(join(WORDS, path)), path).toBe(true)
      expect(readFileSync(join(WORDS, path), 'utf8'), path).toBe(text)
    }
    expect(staleFiles(WORDS)).toEqual([])
  })
})

describe('a folder of words', () => {
  let words = ''
  beforeEach(() => {
    words = mkdtempSync(join(tmpdir(), 'union-metrics-words-'))
    cpSync(WORDS, words, { recursive: true })
  })
  afterEach(() => rmSync(words, { recursive: true }))

  it('is a language more by itself', () => {
    cpSync(join(words, 'en'), join(words, 'pt-BR'), { recursive: true })
    gatherWords(words)
    const languages = readFileSync(join(words, 'languages.ts'), 'utf8')
    expect(languages).toContain("export const LANGUAGES = ['zh', 'en', 'pt-BR'] as const")
    expect(languages).toContain("import { language as ptBr } from './pt-BR/language.ts'")
    const gathered = readFileSync(join(words, 'table', 'cross.ts'), 'utf8')
    expect(gathered).toContain("import * as ptBr from '../pt-BR/table/cross.ts'")
    expect(gathered).toContain("'pt-BR': ptBr.crossMessages")
  })

  it('takes with it what gathered a file that is gone', () => {
    rmSync(join(words, 'zh', 'table', 'cross.ts'))
    writeFileSync(join(words, 'zh', 'table', 'other.ts'), "export const other = { a: '甲' }\n")
    gatherWords(words)
    expect(existsSync(join(words, 'table', 'cross.ts'))).toBe(false)
    expect(readFileSync(join(words, 'table', 'other.ts'), 'utf8')).toContain('zh: zh.other, en: en.other')
  })
})
