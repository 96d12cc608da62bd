import { describe, expect, it } from 'vitest'
import { runNow } from '../../lib/steps.ts'
import { FileFaultError } from '../file-read.ts'
import { jsonSheets } from './read-json.ts'

const rowsOf = (text: string) => runNow(jsonSheets(text, () => {})).map(({ rows }) => rows)

const LIST = '[{"a": 1, "b": "]}\\"{["}, {"c": {"d": [{}]}, "a": null}]'
const ROWS = [
  ['a', 'b', 'c'],
  ['1', ']}"{[', ''],
  ['', '', '{"d":[{}]}'],
]

describe('a JSON file', () => {
  it('is a list of objects, or has one under rows', () => {
    const file = `{"about": {"rows": [{"x": 1}]}, "note": "rows", "rows": ${LIST}, "more": [{"y": 2}]}`
    expect(rowsOf(LIST)).toEqual([ROWS])
    expect(rowsOf(file)).toEqual([ROWS])
  })

  it('of objects on lines, or of lists further in, is read as well', () => {
    expect(rowsOf('{"a": 1}\r\n\n{"a": 2, "b": 3}\n')).toEqual([
      [
        ['a', 'b'],
        ['1', ''],
        ['2', '3'],
      ],
    ])
    expect(rowsOf('{"data": {"list": [{"a": 1}]}, "more": [{"b": 2}]}')).toEqual([
      [['a'], ['1']],
      [['b'], ['2']],
    ])
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
    '[{"a": 1}, 3]',
  ])('that is neither is refused: %s', (text) => {
    expect(() => rowsOf(text)).toThrow(new FileFaultError('broken-json'))
  })
})
