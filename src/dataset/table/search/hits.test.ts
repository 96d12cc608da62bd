import { describe, expect, it, vi } from 'vitest'
import { foundBy, hitsIn } from './hits.ts'

describe('hits in a text', () => {
  it('stand where the term does, whatever the case', () =>
    expect(hitsIn('200+ People', ['200+', 'people'], null)).toEqual([
      { from: 0, to: 4 },
      { from: 5, to: 11 },
    ]))

  it('are no parts of longer numbers', () =>
    expect(hitsIn('1,923 of 92', ['92'], null)).toEqual([{ from: 9, to: 11 }]))

  it('are one where they touch', () =>
    expect(hitsIn('襄城县', ['襄城', '城县'], null)).toEqual([{ from: 0, to: 3 }]))

  it('are the whole text where it is found by what it does not show', () => {
    const place = foundBy(
      { key: 'xiangcheng', text: { zh: '襄城县', en: 'Xiangcheng County' }, also: '河南省许昌市襄城县' },
      null,
    )
    for (const term of ['许昌市襄城县', '襄城县总工会', 'xiangcheng'])
      expect(hitsIn('襄城县', [term], place)).toEqual([{ from: 0, to: 3 }])
    expect(hitsIn('襄城县', ['溧阳'], place)).toEqual([])
  })

  it('read pinyin only for a term that may be pinyin', () => {
    const read = vi.fn(() => ['xiang', 'cheng', 'xian'])
    const place = foundBy({ key: 'xiangcheng', text: { zh: '襄城县', en: 'Xiangcheng' } }, read)
    expect(hitsIn('襄城县', ['溧阳', '92'], place)).toEqual([])
    expect(read).not.toHaveBeenCalled()
    expect(hitsIn('襄城县', ['xcx'], place)).toEqual([{ from: 0, to: 3 }])
    expect(read).toHaveBeenCalledTimes(1)
  })
})
