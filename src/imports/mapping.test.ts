import { describe, expect, it } from 'vitest'
import { itemAt } from '../lib/item-at.ts'
import type { Mapping } from './mapping.ts'
import { lineMappingOf, mappingOf, remembered } from './mapping.ts'
import type { Correction } from './table/describe/description.ts'
import { tabulatePasted } from './table/testing.ts'

const recognised = (drawn: string, correction: Correction = {}) =>
  itemAt(tabulatePasted(drawn, {}, { correction }).sheets, 0)

/** What is remembered of a sheet that was corrected. */
const said = (drawn: string, correction: Correction): readonly Mapping[] => {
  const sheet = recognised(drawn, correction)
  return [mappingOf(sheet, correction), lineMappingOf(sheet, correction)].flatMap((each) => each ?? [])
}

const FORM = `
襄城县会员情况表||
县总工会填|乡镇复核|
县区|2025年会员数（人）|说法
襄城县|45210|甲`
const NEXT = `
许昌市汇总||
禹州市会员情况表||
市总工会填|乡镇复核|
县区|2026年会员数（人）|说法
禹州市|86000|乙`

describe('what was said of lines above the values', () => {
  const LINES: Correction = { lines: { 1: 'title', 2: 'heading' } }

  it('holds for the next file with that heading, wherever it stands and whatever its years are', () => {
    const mappings = said(FORM, LINES)
    expect(mappings.map(({ headings, lines }) => ({ headings, lines }))).toEqual([
      {
        headings: ['县区', '会员数(人)', '说法'],
        lines: [
          { at: -1, role: 'title' },
          { at: 0, role: 'heading' },
        ],
      },
    ])
    expect(remembered(recognised(NEXT), mappings, undefined)).toEqual({
      lines: { 2: 'title', 3: 'heading' },
    })
  })

  it('goes before what was said of the columns below that heading', () => {
    const mappings = said(FORM, { ...LINES, columns: { 2: 'left-out' } })
    const first = remembered(recognised(NEXT), mappings, undefined)
    expect(first).toEqual({ lines: { 2: 'title', 3: 'heading' } })
    const next = remembered(recognised(NEXT, first ?? {}), mappings, first ?? undefined)
    expect(next).toEqual({ lines: { 2: 'title', 3: 'heading' }, columns: { 2: 'left-out' } })
    expect(remembered(recognised(NEXT, next ?? {}), mappings, next ?? undefined)).toBe(null)
  })

  it('gives way to what somebody says of the sheet', () => {
    const mappings = said(FORM, { ...LINES, columns: { 2: 'left-out' } })
    expect(remembered(recognised(NEXT), mappings, {})).toBe(null)
    expect(remembered(recognised(NEXT), mappings, { lines: { 2: 'note' } })).toBe(null)
  })

  it('is nothing for a sheet of another form, and not of a line among the values', () => {
    expect(remembered(recognised('县区|工会数（个）\n襄城县|1250'), said(FORM, LINES), undefined)).toBe(null)
    expect(said(FORM, { lines: { 3: 'total' } })).toEqual([])
  })
})
