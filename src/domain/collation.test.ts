import { describe, expect, it } from 'vitest'
import { compareTexts } from './collation.ts'

describe('the order of texts', () => {
  it('is pinyin for Chinese', () => {
    // chángqìng, gāotái, háigǎng, húběi, lánshān, lìyáng, xiāngchéng
    const sorted = ['长庆油田', '高台县', '海港区', '湖北省', '岚山区', '溧阳市', '襄城县']
    expect([...sorted].reverse().sort((a, b) => compareTexts(a, b, 'zh'))).toEqual(sorted)
  })

  it('reads digits as numbers', () => {
    expect(['第10届', '第2届'].sort((a, b) => compareTexts(a, b, 'zh'))).toEqual(['第2届', '第10届'])
  })
})
