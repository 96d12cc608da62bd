import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textWidth } from './text-width.ts'
import { wrapNames } from './wrap-names.ts'

const OFFICE = '某某自治州机关事务管理与后勤保障服务中心工会委员会第一直属分会'

describe('names beside each other', () => {
  it('part between the wider and the narrower place, never with one character left over', () => {
    const names = ['秦皇岛市海港区', '兵团第十三师新星市', '西宁市城东区', '溧阳市']
    expect(wrapNames(names, 6, 3)).toEqual([
      ['秦皇岛市', '海港区'],
      ['兵团第十三师', '新星市'],
      ['西宁市城东区'],
      ['溧阳市'],
    ])
    // One character less than the longer name has.
    expect(wrapNames(names, 8, 3).slice(0, 2)).toEqual([['秦皇岛市海港区'], ['兵团第十三师', '新星市']])
    expect(wrapNames(['Haigang District, Qinhuangdao'], 14, 3)).toEqual([
      ['Haigang District,', 'Qinhuangdao'],
    ])
  })

  it('are filled to the last character before any of them is cut', () => {
    // Eight characters in two lines of four: behind phrases they would take three lines.
    expect(wrapNames(['文化宫服务站点乙'], 4, 2)).toEqual([['文化宫服', '务站点乙']])
  })

  it('keep their beginning where it tells them apart', () => {
    expect(wrapNames(['襄城县总工会', '高台县总工会'], 4, 1)).toEqual([['襄城县…'], ['高台县…']])
  })

  it('are cut in the middle where they would look alike', () => {
    const shown = wrapNames([`${OFFICE}甲`, `${OFFICE}乙`], 10, 2)
    expect(shown.map((lines) => lines.join(''))).toEqual([
      expect.stringMatching(/^某某自治州.*….*分会甲$/u),
      expect.stringMatching(/^某某自治州.*….*分会乙$/u),
    ])
  })

  it('show where they differ if both ends are the same', () => {
    const shown = wrapNames([`${OFFICE}甲${OFFICE}`, `${OFFICE}乙${OFFICE}`], 10, 2).map((lines) =>
      lines.join(''),
    )
    expect(shown[0]).toContain('甲')
    expect(shown[1]).toContain('乙')
  })

  it('never look alike where they are not, and keep to their lines and their width', () => {
    const part = fc.constantFrom(OFFICE, OFFICE.slice(0, 12), '甲', '乙', 'First Branch of the Union ', '7')
    const name = fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => parts.join('').trim())
    fc.assert(
      fc.property(
        fc.uniqueArray(name, { minLength: 2, maxLength: 6 }),
        fc.integer({ min: 8, max: 24 }),
        fc.integer({ min: 1, max: 3 }),
        (names, width, most) => {
          const shown = wrapNames(names, width, most)
          expect(new Set(shown.map((lines) => lines.join('\n'))).size).toBe(names.length)
          for (const lines of shown) {
            expect(lines.length).toBeLessThanOrEqual(most)
            for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(width + 0.01)
          }
        },
      ),
    )
  })
})
