import { describe, expect, it } from 'vitest'
import { jsonTable } from './read-json.ts'

function rowsOf(pieces: readonly string[]) {
  const { push, end } = jsonTable()
  for (const piece of pieces) push(piece)
  return end().rows
}

const LIST = '[{"a": 1, "b": "]}\\"{["}, {"c": {"d": [{}]}, "a": null}]'
const ROWS = [
  ['a', 'b', 'c'],
  ['1', ']}"{[', ''],
  ['', '', '{"d":[{}]}'],
]

describe('a JSON file', () => {
  it('is a list of objects, or has one under rows, wherever its pieces are cut', () => {
    const file = `{"about": {"rows": [{"x": 1}]}, "note": "rows", "rows": ${LIST}, "more": [{"y": 2}]}`
    for (const text of [LIST, file]) {
      for (let cut = 0; cut <= text.length; cut += 1)
        expect(rowsOf([text.slice(0, cut), text.slice(cut)])).toEqual(ROWS)
      expect(rowsOf([...text])).toEqual(ROWS)
    }
  })

  it.each([
    '{"a": 1}',
    '{"rows": 3}',
    '[1, 2]',
    '[{"a": 1}',
    '[{"a": 1},, {"a": 2}]',
    '[{"a": 1} {"a": 2}]',
    '[{a: 1}]',
    '[{"a": 1}]]',
    '{"about": {"rows": [{"x": 1}]}}',
    '[{"a": 1}, 3]',
  ])('that is neither is refused: %s', (text) => {
    expect(() => rowsOf([text])).toThrow()
  })
})
