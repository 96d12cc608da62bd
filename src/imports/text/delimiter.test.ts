import { describe, expect, it } from 'vitest'
import { guessDelimiter } from './delimiter.ts'

describe('what parts the cells of a line', () => {
  it.each([
    ['a,b\n1,2\n', ','],
    ['a\tb\n1,234\t2\n3,456\t4\n', '\t'],
    ['地区;2024年;2025年\n溧阳;1,5;2,5\n襄城;3,5;4,5\n', ';'],
    ['地区|数值\n溧阳|3\n', '|'],
    ['地区，数值\n溧阳，3\n', '，'],
    // A title above the table, and prose in a quoted cell.
    ['2025年统计表\n\n地区,数值,说明\n溧阳,3,"一；二;三"\n', ','],
    ['one column\nof, words\nalone\n', ','],
    ['', ','],
  ])('%j: %j', (text, delimiter) => expect(guessDelimiter(text)).toBe(delimiter))
})
