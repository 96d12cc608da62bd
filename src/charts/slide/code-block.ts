import type { QrCode } from '../deck/slide-model.ts'
import type { Block } from '../scene/block.ts'
import type { Point } from '../scene/scene.ts'
import { partIn, rect, solid } from '../scene/scene.ts'

/** The white around a code without which readers do not find it, in squares of the code (ISO/IEC 18004). */
const QUIET = 4

/** A QR code with the white around it, black on white in every look: many readers do not know one that is light on dark. */
export function codeBlock(code: QrCode, size: number): Block {
  const square = size / (code.length + QUIET * 2)
  const box = { x: 0, y: 0, width: size, height: size }
  // The dark squares of a row that lie side by side are one area.
  const runs = code.flatMap((row, y) =>
    row.flatMap((dark, x): (readonly Point[])[] => {
      if (!dark || row[x - 1] === true) return []
      const next = row.indexOf(false, x)
      const [left, right] = [QUIET + x, QUIET + (next === -1 ? row.length : next)]
      const [top, bottom] = [QUIET + y, QUIET + y + 1]
      const corners = [
        [left, top],
        [right, top],
        [right, bottom],
        [left, bottom],
      ] as const
      return [corners.map(([across, down]): Point => [across * square, down * square])]
    }),
  )
  const nodes = [
    rect(box, { fill: solid('paper') }),
    { shape: 'path', runs, closed: true, fill: solid('paper-ink') } as const,
  ]
  return { height: size, nodes: [partIn('code', box, nodes)] }
}
