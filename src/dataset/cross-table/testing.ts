import * as v from 'valibot'
import { IndicatorId, LocalityId, ObservationId } from '../../domain/ids.ts'
import type { Quantity } from '../../domain/number/bound.ts'
import { exact } from '../../domain/number/bound.ts'
import type { Locality } from '../../domain/place/locality.ts'
import type { Indicator } from '../../domain/record/indicator.ts'
import type { Language } from '../../domain/text.ts'
import type { Period } from '../../domain/time/period.ts'
import { yearPeriod } from '../../domain/time/period.ts'
import { fingerprint } from '../../lib/fingerprint.ts'
import { runNow } from '../../lib/steps.ts'
import type { Observation, Reported } from '../observation.ts'
import { indexRows } from '../table/store/columnar-index.ts'
import { currentView } from '../table/view/current-view.ts'
import { DEFAULT_VIEW } from '../table/view/view-state.ts'
import type { Aims } from '../target/target.ts'
import { NO_AIMS } from '../target/target.ts'
import { nineReports } from '../testing.ts'
import { cellWords } from './cell-wording.ts'
import { crossTable } from './cross-table.ts'
import type { CrossLayout, Head } from './layout.ts'
import { layOut } from './layout.ts'
import type { Cross } from './settings.ts'
import { DEFAULT_CROSS } from './settings.ts'

const PATTERN = [...nineReports.observations.values()].find(
  (row): row is Reported =>
    row.status === 'reported' && row.unit.en.place === 'word' && row.unit.dimension === 'person',
)

export interface Given {
  readonly place: string
  /** The place that contains it. */
  readonly within?: string
  readonly indicator?: string
  readonly value: number | Quantity
  readonly period?: Period | number | null
  readonly like?: Partial<Indicator>
  readonly with?: Partial<
    Pick<Reported, 'breakdown' | 'scope' | 'unit' | 'base' | 'disputed' | 'printed' | 'review' | 'report'>
  >
}

/** The id of a name: the name itself if it can be an id, else an id made from it. */
const idOf = (name: string): string => (/^[a-z\d-]+$/u.test(name) ? name : `own-${fingerprint(name)}`)

/** A value of a place, by default of an additive level in persons, in 2025. */
export function given(
  { place, within, indicator = 'members', value, period = 2025, like, with: other }: Given,
  at = 0,
): Observation {
  if (PATTERN === undefined) throw new RangeError('the data has no count of persons')
  const quantity = typeof value === 'number' ? exact(value) : value
  const locality: Locality = {
    kind: 'own',
    id: v.parse(LocalityId, idOf(place)),
    name: { zh: place, en: place },
    parents: within === undefined ? [] : [v.parse(LocalityId, idOf(within))],
    province: null,
    code: null,
  }
  return {
    ...PATTERN,
    id: v.parse(ObservationId, `${idOf(place)}-${idOf(indicator)}-${at}`),
    locality,
    indicator: {
      ...PATTERN.indicator,
      id: v.parse(IndicatorId, idOf(indicator)),
      name: { zh: indicator, en: indicator },
      kind: 'level',
      additive: true,
      better: 'up',
      ...like,
    },
    quantity,
    printed: String(quantity.value ?? '几十'),
    period: typeof period === 'number' ? yearPeriod(period, 'stated') : period,
    breakdown: null,
    scope: null,
    ...other,
  }
}

/** Values as a cross-table. */
export function crossOf(
  rows: readonly Given[],
  cross: Partial<Cross> = {},
  language: Language = 'en',
  aims: Aims = NO_AIMS,
): CrossLayout {
  const index = indexRows(rows.map(given), nineReports)
  const view = currentView(index, DEFAULT_VIEW, language)
  return layOut(runNow(crossTable(view, { ...DEFAULT_CROSS, ...cross })), aims)
}

/** The text of each cell by line, with its notes after it. */
export function wordsOf(
  layout: CrossLayout,
  lines: readonly Head[] = layout.lines,
): readonly (readonly string[])[] {
  return lines.map((line) =>
    layout.columns.map((column) => {
      const { text, notes } = cellWords(layout, layout.at(line, column), {
        language: layout.language,
        notation: 'full',
      })
      return [text, ...notes].filter((word) => word !== '').join(' | ')
    }),
  )
}
