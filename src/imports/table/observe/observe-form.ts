import { partedName } from '../cell/period-words.ts'
import { splitUnit } from '../cell/unit-text.ts'
import { bareName, isGrowth, isOfWhich, labelOf } from '../cell/words.ts'
import type { LocalityRead } from '../reading.ts'
import { fractionsIn } from './column-numbers.ts'
import type { IndicatorName } from './indicator-name.ts'
import { changeOf, isMeasureAlone, measureOfOthers } from './indicator-name.ts'
import { leaveNote } from './left-out.ts'
import type { PartRead } from './parts.ts'
import { checkParts } from './parts.ts'
import { valuePeriod } from './period-of-value.ts'
import { ownPlace, placeOfLine } from './place-of-line.ts'
import type { TableContext } from './table-context.ts'
import { valueOfCell } from './value-of-cell.ts'

/** Reads a form of labels and values. */
export function observeForm(context: TableContext): void {
  const { grid, table, words, found } = context
  const locality = placeOfForm(context)
  // 其中 is a part of what stands above it in its own column of labels, else of the label before.
  const mains = new Map<number, IndicatorName>()
  const parts: PartRead[] = []
  const start = found.observations.length
  let last: IndicatorName | null = null
  /** The last label that is no change. */
  let before: string | null = null
  for (const { row, label, value } of table.pairs) {
    const text = grid.raw(row, label)
    const says = labelOf(text)
    if (says === 'person')
      context.leave(grid.address(row, label), bareName(text), 'names of persons are not kept')
    if (says !== null) continue
    const { name, unit } = splitUnit(text)
    const parted = partedName(bareName(name), words)
    const bare = parted?.rest ?? bareName(name)
    const main = mains.get(label) ?? last
    const whole: string = isOfWhich(name) && main !== null ? `${main.name} · ${bare}` : bare
    const isChange = isGrowth(bare) && words.indicator(bare) === null
    const isMeasure = isMeasureAlone(bare) && words.indicator(bare) === null
    const measured = isMeasure
      ? measureOfOthers(
          bare,
          [before, main?.name ?? null].flatMap((each) => each ?? []),
          words,
        )
      : null
    const said: IndicatorName = isChange
      ? changeOf(bare, main?.name ?? null, before)
      : (measured ?? { name: whole, known: words.indicator(whole), isGeneric: false })
    if (!isChange && !isMeasure) before = whole
    if (!isChange && !isMeasure && !isOfWhich(name)) {
      mains.set(label, said)
      last = said
    }
    const { observation } = valueOfCell(
      {
        row,
        column: value,
        name: said,
        unitCell: '',
        lineUnit: unit,
        wholeUnit: null,
        heading: null,
        locality,
        localityText: '',
        period: () =>
          valuePeriod(parted === null ? [] : [parted.said], context.where(grid.address(row, value)), context),
        areShares: false,
        fractions: fractionsIn([[row, value]], context),
        growth: { fractions: fractionsIn([[row, value]], context), unit: null },
        cellUnits: [],
        formatUnit: null,
        saysUnits: true,
      },
      context,
    )
    if (observation === null) continue
    found.observations.push(observation)
    if (isOfWhich(name) && !isChange) parts.push({ observation, part: bare })
  }
  checkParts(parts, found.observations.slice(start), context)
  for (const { row, role } of table.lines) if (role === 'note') leaveNote(row, context)
}

/** Whom a form is about, read when the first value needs it. */
function placeOfForm(context: TableContext): () => LocalityRead {
  const { grid, table, around, where } = context
  const pair = table.pairs.find(({ row, label }) => labelOf(grid.raw(row, label)) === 'place')
  let own: LocalityRead | null = null
  return () => {
    if (own !== null) return own
    const key =
      pair === undefined
        ? null
        : placeOfLine(
            grid.raw(pair.row, pair.value),
            {
              within: around.places.map(({ value }) => value),
              where: where(grid.address(pair.row, pair.value)),
            },
            context,
          )
    own = key?.kind === 'locality' ? key.locality : ownPlace(context)
    return own
  }
}
