import { describe, expect, it } from 'vitest'
import { LONGEST_TEXT } from '../domain/text.ts'
import { namesSaid, rememberedNames } from './remembered-names.ts'
import { LEAVE_OUT, NEW_PLACE } from './table/reading.ts'

describe('what was said of names', () => {
  const again = (said: Readonly<Record<string, string>>) => {
    const mapping = namesSaid(new Map(Object.entries(said)))
    return mapping === null ? null : Object.fromEntries(rememberedNames([mapping]))
  }

  it('is remembered for the next file, a new place too', () => {
    expect(
      again({ 'place:城东': '青海省西宁市城东区', 'place:鼓楼区': NEW_PLACE, '1|period': '2025年' }),
    ).toEqual({
      'place:城东': '青海省西宁市城东区',
      'place:鼓楼区': NEW_PLACE,
    })
  })

  it('is not remembered where a name was left out of one file, nor what no record has room for', () => {
    expect(again({ 'place:鼓楼区': LEAVE_OUT, 'place:城东': '字'.repeat(LONGEST_TEXT + 1) })).toBeNull()
  })
})
