import { expect, it } from 'vitest'
import type { Piece } from './join-lines.ts'
import { joinLines, linesOf } from './join-lines.ts'

/** A column of lines in type of 10 points, ten signs wide, from the top down; an indent is written as two wide blanks. */
function column(x: number, texts: readonly string[], size = 10, top = 700): Piece[] {
  return texts.map((text, at) => {
    const indent = /^　*/u.exec(text)?.[0].length ?? 0
    const words = text.slice(indent)
    const width = [...words].reduce((sum, sign) => sum + (sign < '\u0100' ? size / 2 : size), 0)
    return { text: words, x: x + indent * size, y: top - at * size * 1.5, width, size }
  })
}

const textOf = (...pages: Piece[][]): string[] => joinLines(pages.map(linesOf)).split('\n\n')

it('joins the lines of a paragraph, which ends with a short line or before an indented one', () => {
  const lines = [
    '　　今年以来全市共调研',
    '企业24家，发展会员13',
    '60名。',
    '　　目前覆盖率已经达到',
    '百分之九十五，建成书屋',
  ]
  expect(textOf(column(50, lines))).toEqual([
    '今年以来全市共调研企业24家，发展会员1360名。',
    '目前覆盖率已经达到百分之九十五，建成书屋',
  ])
})

it('goes on in the next column and on the next page, but not from a headline', () => {
  const first = column(50, ['　　小分队走访各家企业', '宣讲政策并且当场登记人'])
  const second = column(200, ['会员一共一千三百六十名', '随后逐件回访限期答复的'])
  const third = column(50, ['事项共二十四件。'])
  expect(textOf([...column(50, ['溧阳小分队'], 22, 780), ...first, ...second], third)).toEqual([
    '溧阳小分队',
    '小分队走访各家企业宣讲政策并且当场登记人会员一共一千三百六十名随后逐件回访限期答复的事项共二十四件。',
  ])
})

it('takes blanks out where a line was stretched, and sets one between words of letters', () => {
  const stretched = column(50, ['600 名 。 发 放 54.4 万'])
  expect(textOf(stretched)).toEqual(['600名。发放54.4万'])
  const english = column(50, ['Members joined', 'the trade union'])
  expect(textOf(english)).toEqual(['Members joined the trade union'])
})
