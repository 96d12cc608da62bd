import type { MapTile, TileMapModel } from '../../../charts/chart-model.ts'
import { listOf } from '../../../domain/text.ts'
import type { Colour } from '../colour.ts'
import { lineOf, NO_LINE, solidFill } from '../colour.ts'
import type { Box } from '../measures.ts'
import { TYPE } from '../measures.ts'
import { group, shape, textBox } from '../shape.ts'
import { heightOf, paragraph } from '../text.ts'
import { words } from '../words.ts'
import type { Canvas } from './canvas.ts'

const GAP = 2
const MOST = 52
const LOOKS: Readonly<Record<MapTile['state'], { fill: Colour; line: string; text: Colour }>> = {
  inside: { fill: 'accent', line: NO_LINE, text: 'accent-ink' },
  crossed: { fill: 'ground', line: lineOf('accent', 2, 'sysDash'), text: 'ink' },
  none: { fill: 'neutral-soft', line: NO_LINE, text: 'ink-2' },
}

/** The provinces as squares on a grid, each a shape of its own; beside them what the looks mean and which places are where. */
export function tileMapShapes(model: TileMapModel, box: Box, canvas: Canvas): string[] {
  const { columns, rows, tiles, states, description } = model
  const step = Math.min(MOST, box.height / rows, (box.width * 0.62) / columns)
  const side = step - GAP
  const shapes = tiles.map((tile) => {
    const place = {
      x: box.x + (tile.column - 1) * step,
      y: box.y + (tile.row - 1) * step,
      width: side,
      height: side,
    }
    return tileShape(tile.state, tile.short, place, { name: tile.name, description: tile.spoken }, canvas)
  })
  const map = { x: box.x, y: box.y, width: columns * step - GAP, height: rows * step - GAP }
  const left = box.x + map.width + 34
  const width = box.x + box.width - left
  let y = box.y
  const keys = states.flatMap(({ state, label }) => {
    const sign = { x: left, y, width: 18, height: 18 }
    const height = heightOf(label, TYPE.label, width - 30)
    y += Math.max(height, 18) + 8
    return [
      tileShape(state, '', sign, { name: words.legend[canvas.language], description: null }, canvas),
      textBox(
        { id: canvas.id(), name: words.legend[canvas.language] },
        { x: left + 30, y: sign.y - 1, width: width - 30, height },
        [paragraph([{ text: label, size: TYPE.label }], canvas.language)],
      ),
    ]
  })
  const places = tiles
    .filter((tile) => tile.places.length > 0)
    .map(({ name, places: there }) => ({
      name,
      there: listOf(
        there.map(({ label }) => label),
        canvas.language,
      ),
    }))
  const list = places.map(({ name, there }) =>
    paragraph(
      [
        { text: `${name}  `, size: TYPE.small, bold: true },
        { text: there, size: TYPE.small },
      ],
      canvas.language,
      { before: 3 },
    ),
  )
  return [
    group({ id: canvas.id(), name: words.map[canvas.language], description }, map, shapes),
    ...keys,
    ...(list.length === 0
      ? []
      : [
          textBox(
            { id: canvas.id(), name: words.rowHead[canvas.language] },
            { x: left, y: y + 8, width, height: Math.max(20, box.y + box.height - y - 8) },
            list,
          ),
        ]),
  ]
}

function tileShape(
  state: MapTile['state'],
  text: string,
  box: Box,
  name: { readonly name: string; readonly description: string | null },
  canvas: Canvas,
): string {
  const { fill, line, text: colour } = LOOKS[state]
  return shape(
    { id: canvas.id(), ...name },
    box,
    { fill: solidFill(fill), line },
    text === ''
      ? []
      : [
          paragraph([{ text, size: TYPE.small, bold: state !== 'none', colour }], canvas.language, {
            align: 'ctr',
          }),
        ],
  )
}
