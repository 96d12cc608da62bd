import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { csvReader, guessDelimiter } from './csv-reader.ts'

function linesOf(pieces: readonly string[], delimiter = ',') {
  const lines: string[][] = []
  const reader = csvReader(delimiter, (cells) => lines.push(cells))
  for (const piece of pieces) reader.push(piece)
  reader.end()
  return { lines, open: reader.openQuotes() }
}

describe('the lines of a CSV', () => {
  it.each([
    [
      'a,b\nc,d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a,b\r\nc,d\rx,\ny', [['a', 'b'], ['c', 'd'], ['x', ''], ['y']]],
    ['a\n\nb', [['a'], [''], ['b']]],
    ['"1,2","3\n4","5""6",""\n', [['1,2', '3\n4', '5"6', '']]],
    ['"a"b,c', [['ab', 'c']]],
    ['5" pipe,"x"\n', [['5" pipe', 'x']]],
    ['a,', [['a', '']]],
    [',', [['', '']]],
    ['', []],
  ])('%j are read', (text, lines) => {
    expect(linesOf([text])).toEqual({ lines, open: 0 })
  })

  it('are the same wherever the pieces are cut', () => {
    const text = 'a,"b ""c""\r\n,",d\r\n\r\ne,"f"g,\r"h",5" i\n"never\nclosed'
    const whole = linesOf([text])
    expect(whole.lines).toEqual([
      ['a', 'b "c"\r\n,', 'd'],
      [''],
      ['e', 'fg', ''],
      ['h', '5" i'],
      ['"never'],
      ['closed'],
    ])
    for (let cut = 0; cut <= text.length; cut += 1)
      expect(linesOf([text.slice(0, cut), text.slice(cut)])).toEqual(whole)
    expect(linesOf([...text])).toEqual(whole)
  })

  it('behind a quotation mark that is never closed are lines all the same', () => {
    expect(linesOf(['a,b\n"1,2\n3,4\n'])).toEqual({
      lines: [
        ['a', 'b'],
        ['"1', '2'],
        ['3', '4'],
      ],
      open: 1,
    })
  })

  it('behind one that is closed after a million signs only are not swallowed either', () => {
    const line = 'x,1\n'
    const many = 400_000
    const { lines, open } = linesOf([
      'a,b\n"1,2\n',
      ...Array.from({ length: 100 }, () => line.repeat(many / 100)),
      '"y",2\n',
    ])
    expect(open).toBe(1)
    expect(lines).toHaveLength(many + 3)
    expect(lines[1]).toEqual(['"1', '2'])
    expect(lines.at(-1)).toEqual(['y', '2'])
  })

  it('are those that another reader finds in what another writer wrote', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '中', ' ', '"', ',', ';', '\n', '\r\n', '\t', '👩') })
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(table, fc.constantFrom(',', ';', '\t'), fc.nat(60), (rows, delimiter, cut) => {
        const text = Papa.unparse(rows, { delimiter })
        expect(linesOf([text.slice(0, cut), text.slice(cut)], delimiter).lines).toEqual(rows)
        expect(linesOf([text], delimiter).lines).toEqual(
          Papa.parse(text, { delimiter, newline: '\r\n' }).data,
        )
      }),
    )
  })
})

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
