import { describe, expect, test } from 'vitest'
import type { Noted } from './note-columns.ts'
import { columnBlock, inColumns } from './note-columns.ts'

/** A column of 20 em at 40 pixels and of 27 at 29, in which a page has room for 20 lines of 29 pixels. */
const ROOM = { width: 800, beside: 0, page: 800, most: 40 }

const note = (text: string, slide = 2, place = ''): Noted => ({
  place,
  lead: `第${slide}张`,
  slides: [slide],
  text,
})
const continued = (place: string) => `${place}（续）`

/** A sentence of about so many lines of a column. */
const lines = (count: number) => `${'一二三四五六七八九十'.repeat(count * 2)}。`

const textsOf = (notes: readonly Noted[], room = ROOM) =>
  inColumns(notes, room, continued).columns.map((column) => column.map(({ text }) => text))

describe('notes in columns', () => {
  test('are spread evenly over both columns of a slide', () => {
    const notes = ['甲。', '乙。', '丙。', '丁。'].map((text, i) => note(text, i + 2))
    expect(textsOf(notes)).toEqual([
      ['甲。', '乙。'],
      ['丙。', '丁。'],
    ])
    // One of three lines weighs as much as three of one.
    expect(textsOf([note(lines(3)), ...notes.slice(1)])).toEqual([[lines(3)], ['乙。', '丙。', '丁。']])
  })

  test('leave the last column empty, not the first', () => {
    expect(textsOf([note('甲。')])).toEqual([['甲。'], []])
  })

  test('have the largest type that needs no more slides, and no larger type than what stands beside them', () => {
    const few = [note('甲。'), note('乙。', 3)]
    expect(inColumns(few, ROOM, continued).size).toBe(40)
    expect(inColumns(few, { ...ROOM, most: 32 }, continued).size).toBe(32)
    const many = Array.from({ length: 30 }, (_, i) => note('甲。', i + 2))
    expect(inColumns(many, ROOM, continued)).toMatchObject({
      size: 29,
      columns: { length: 2 },
    })
  })

  test('stand beside what the slide says, and on further slides in pairs of columns where they have no room', () => {
    const beside = { ...ROOM, beside: 600 }
    expect(textsOf([note('甲。')], beside)).toEqual([['甲。']])
    const long = [2, 3, 4, 5, 6].map((slide) => note(lines(7), slide))
    expect(textsOf(long, beside).map(({ length }) => length)).toEqual([1, 2, 2])
  })

  test('are not parted where they fit in a column', () => {
    const columns = textsOf([note(lines(9)), note(lines(9), 3), note(lines(9), 4)])
    expect(columns.flat()).toEqual([lines(9), lines(9), lines(9)])
  })

  test('that are higher than a column go on in the next with a sentence', () => {
    const high = note(`${lines(12)}${lines(12)}`, 2, '甲县')
    const { columns } = inColumns([high], ROOM, continued)
    expect(columns).toEqual([
      [{ heading: '甲县', lead: '第2张', slides: [2], text: lines(12) }],
      [{ heading: '甲县（续）', lead: '第2张', slides: [2], text: lines(12) }],
    ])
  })

  test('name a place and its slides once, and again at the head of a column', () => {
    const notes = [
      note(lines(2), 2, '甲县'),
      note(lines(2), 2, '甲县'),
      note(lines(2), 3, '甲县'),
      note(lines(9), 3, '甲县'),
      note('乙。', 2, '乙县'),
    ]
    const { columns } = inColumns(notes, ROOM, continued)
    expect(columns.map((column) => column.map(({ heading, lead }) => [heading, lead]))).toEqual([
      [
        ['甲县', '第2张'],
        ['', ''],
        ['', '第3张'],
      ],
      [
        ['甲县（续）', '第3张'],
        ['乙县', '第2张'],
      ],
    ])
  })

  test('keep a place in one column rather than make both as high', () => {
    const notes = [note(lines(2), 2, '甲县'), ...[2, 3, 4].map((slide) => note('乙。', slide, '乙县'))]
    expect(inColumns(notes, ROOM, continued).columns.map(([first]) => first?.heading)).toEqual([
      '甲县',
      '乙县',
    ])
  })

  test('take as much room as they are measured to need', () => {
    const notes = [2, 3, 4, 5, 6, 7].map((slide) => note(lines(4), slide, `${slide % 2}县`))
    const { size, columns } = inColumns(notes, ROOM, continued)
    for (const column of columns)
      expect(columnBlock(column, ROOM.width, size).height).toBeLessThanOrEqual(ROOM.page)
  })
})
