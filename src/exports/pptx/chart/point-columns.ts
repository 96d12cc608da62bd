import type { ChartPoint } from '../../../charts/chart-model.ts'
import type { Language } from '../../../domain/text.ts'
import { words } from '../words.ts'
import type { Sheet } from './sheet.ts'

/** What no chart draws and every editor should know: the value as it is written, with its ends and its bound, and where it comes from. */
export function addQuantities(
  sheet: Sheet,
  points: readonly ChartPoint[],
  language: Language,
  series = '',
): void {
  const add = (header: string, cell: (point: ChartPoint) => string | number | null) =>
    sheet.add(headed(header, series), points.map(cell))
  add(words.printed[language], ({ text }) => text)
  add(words.value[language], ({ quantity }) => quantity.value)
  add(words.lower[language], ({ quantity }) => quantity.lower)
  add(words.upper[language], ({ quantity }) => quantity.upper)
  add(words.bound[language], ({ quantity }) => quantity.bound)
  add(words.observation[language], ({ observationId }) => observationId)
}

/** A header, with the series before it where a chart has several. */
export const headed = (header: string, series: string): string =>
  series === '' ? header : `${series} · ${header}`
