import type { ChartModel, ChartPoint } from '../charts/chart-model.ts'
import type { ChartContext } from '../charts/context.ts'
import { textWidth } from '../charts/layout/text-width.ts'
import type { Dataset } from '../dataset/dataset.ts'
import type { Observation } from '../dataset/observation.ts'
import { fill } from '../domain/fill.ts'
import type { ChartRef, Words } from '../domain/spec/deck.ts'
import type { Language } from '../domain/text.ts'
import { colon, listOf, semicolon, textIn } from '../domain/text.ts'
import { itemAt } from '../lib/item-at.ts'
import { titleForms } from '../words/charts/title.ts'
import { noteWords, slideTitles } from '../words/decks/slide-words.ts'
import { namedByTitle, observationsIn, resolveChart } from './resolve.ts'
import type { SlideTable } from './slide-model.ts'
import { wordsOr } from './words.ts'

/** The most places that are named; more are counted. */
const PLACES = 2
/** The most indicators that are named; for more, their themes are named. */
const INDICATORS = 2

/**
 * The title of two charts side by side: which places and indicators they are about. Each chart shows its own finding below it.
 */
export function pairTitle(charts: readonly ChartModel[], dataset: Dataset, language: Language): string {
  const shown = charts.map((chart) => observationsIn(chart, dataset))
  // A chart without values, for example a matrix, has no place or theme: the finding of the first chart is the title.
  if (shown.some((own) => own.length === 0)) return itemAt(charts, 0).title
  const observations = shown.flat()
  const places = [...new Set(observations.map(({ locality }) => textIn(locality.name, language)))]
  const names = [...new Set(observations.map(({ indicator }) => textIn(indicator.name, language)))]
  const themes = [...new Set(observations.map(({ theme }) => textIn(theme.name, language)))]
  const what = titleForms.names[language](names.length <= INDICATORS ? names : themes)
  return places.length <= PLACES
    ? fill(slideTitles.pair[language], { what, where: listOf(places, language) }, language)
    : fill(slideTitles.pairOfPlaces[language], { what, n: places.length }, language)
}

/** The title of a table: which place its rows are about, and how many there are. */
export function tableTitle({ total }: SlideTable, place: string | null, language: Language): string {
  if (total === 0) return slideTitles.noRows[language]
  return place === null
    ? fill(slideTitles.rows[language], { n: total }, language)
    : fill(slideTitles.rowsOf[language], { n: total, place }, language)
}

/** The most values that notes list for reading aloud. */
const READ_OUT = 6

/** In em. A name wider than this may be cut on a slide. */
const LONG_NAME = 24

interface Spoken {
  readonly points: readonly Pick<ChartPoint, 'label' | 'quantity' | 'spoken' | 'derived'>[]
  readonly footnotes: readonly string[]
  readonly source: string
}

/**
 * The notes of a slide: those that its user wrote, else each printed value that is not exact, then what one must know to read the values correctly,
 * including how each derived value was computed, then where they come from. One line each.
 */
export function speakerNotes(
  written: Words | undefined,
  { points, footnotes, source }: Spoken,
  { language }: ChartContext,
): string {
  const isOpen = ({ quantity }: Spoken['points'][number]) => quantity.bound !== 'exact'
  const printed = points.filter((point) => !point.derived && isOpen(point))
  const more = printed.length - READ_OUT
  const readOut = printed.slice(0, READ_OUT).map(({ spoken }) => spoken)
  const exact = points.length > 0 && !points.some((point) => point.derived || isOpen(point))
  // Long names in full, because the slide may have cut them.
  const long = [...new Set(points.map(({ label }) => label))].filter(
    (label) =>
      textWidth(label) > LONG_NAME && ![...readOut, ...footnotes].some((line) => line.includes(label)),
  )
  const lines = [
    ...readOut,
    ...(more > 0 ? [fill(noteWords.moreOpen[language], { n: more }, language)] : []),
    ...(exact ? [noteWords.allExact[language]] : []),
    ...(long.length > 0
      ? [fill(noteWords.inFull[language], { list: long.join(semicolon(language)) }, language)]
      : []),
    ...footnotes,
    source,
  ]
  return wordsOr(written, lines.filter((line) => line !== '').join('\n'), language)
}

/** The finding of a chart, and its values. */
interface Finding {
  readonly words: string
  /** The values of the chart that the finding may name. */
  readonly of: readonly Observation[]
}

/**
 * The finding of a chart; null where there is no such chart, or it names numbers that are not in `among`.
 * @param among the ids of the observations on the slide; absent where the finding may name any number
 */
export function findingOf(
  chart: ChartRef,
  slide: string,
  dataset: Dataset,
  context: ChartContext,
  among?: ReadonlySet<string>,
): Finding | null {
  const { model } = resolveChart(chart, slide, dataset, context)
  if (model === null) return null
  const rows = observationsIn(model, dataset)
  const named = namedByTitle(
    chart,
    rows.map(({ id }) => id),
    dataset,
  )
  if (among !== undefined && [...named].some((id) => !among.has(id))) return null
  const of = rows.filter(({ id }) => named.has(id))
  const places = [...new Set(rows.map(({ locality }) => textIn(locality.name, context.language)))]
  const [place = ''] = places
  if (places.length !== 1 || model.title.includes(place)) return { words: model.title, of }
  const words = `${place}${colon(context.language)}${titleForms.within[context.language](model.title)}`
  return { words, of }
}
