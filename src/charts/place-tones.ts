import type { ChartModel, Tone } from './chart-model.ts'

/** The tones of lines. Each has its own dashes too, see `scene/trend.ts`. */
export const LINE_TONES = ([1, 2, 3, 4, 5, 6] as const).map((n) => `series-${n}` as const)
type LineTone = (typeof LINE_TONES)[number]

/** The tone of each place, the same in all charts that a reader sees together: those of a page, those of a deck. */
export type PlaceTones = ReadonlyMap<string, LineTone>

/**
 * Tones for the places of several charts, in the order of the charts. If there are more places than tones, two that no chart has in common may
 * share one; a place for which none is left has none here, and takes one that is free in its chart.
 * @param charts the ids of the places of each chart, in their order
 * @param given the tones that places have already
 */
export function placeTones(
  charts: readonly (readonly string[])[],
  given: PlaceTones = new Map(),
): PlaceTones {
  const tones = new Map(given)
  for (const place of new Set(charts.flat())) {
    if (tones.has(place)) continue
    const beside = charts.filter((places) => places.includes(place)).flat()
    const taken = new Set(beside.map((other) => tones.get(other)))
    const free = LINE_TONES.find((tone) => !taken.has(tone))
    if (free !== undefined) tones.set(place, free)
  }
  return tones
}

/**
 * A tone for each line of a chart, no two alike: that of its place, as far as it is given. Further lines of a place, and places without a tone,
 * take those that no place has, then those that are free in this chart.
 * @param lines the id of the place of each line, at most as many as there are tones
 */
export function lineTones(lines: readonly string[], given: PlaceTones = new Map()): readonly Tone[] {
  const own = new Map<number, LineTone>()
  const take = (line: number, tone: LineTone | undefined) => {
    if (tone !== undefined && ![...own.values()].includes(tone)) own.set(line, tone)
  }
  for (const [i, place] of lines.entries()) if (lines.indexOf(place) === i) take(i, given.get(place))
  const kept = new Set(given.values())
  const spare = [...LINE_TONES.filter((tone) => !kept.has(tone)), ...LINE_TONES]
  return lines.map((_, i) => {
    if (!own.has(i))
      take(
        i,
        spare.find((tone) => ![...own.values()].includes(tone)),
      )
    return own.get(i) ?? 'plain'
  })
}

/** The places whose tones are given, by the number of the tone; '' for a tone that none has. */
export function placesByTone(tones: PlaceTones): string[] {
  const places = LINE_TONES.map((tone) => [...tones].find(([, own]) => own === tone)?.[0] ?? '')
  return places.slice(0, places.findLastIndex((place) => place !== '') + 1)
}

/** The reverse of {@link placesByTone}. */
export const tonesOfPlaces = (places: readonly string[]): PlaceTones =>
  new Map(LINE_TONES.flatMap((tone, i) => (places[i] ? [[places[i], tone] as const] : [])))

/** The tones that the places of a drawn chart have, so that it is drawn in the same ones elsewhere. */
export function tonesIn(model: ChartModel): PlaceTones {
  const tones = new Map<string, LineTone>()
  const plots = model.kind === 'panels' ? model.plots : model.kind === 'trend' ? [model] : []
  for (const { place, tone: drawn } of plots.flatMap(({ series }) => series)) {
    const tone = LINE_TONES.find((one) => one === drawn)
    if (tone !== undefined && !tones.has(place)) tones.set(place, tone)
  }
  return tones
}
