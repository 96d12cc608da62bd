import { reportedLocalities } from '../../dataset/compare/locality-summary.ts'
import { fill } from '../../domain/fill.ts'
import type { Locality } from '../../domain/place/locality.ts'
import { wordPlaces } from '../../domain/place/locality.ts'
import type { Theme } from '../../domain/record/indicator.ts'
import { colon, comma, listOf, textIn } from '../../domain/text.ts'
import { groupRows } from '../../lib/group-rows.ts'
import { itemAt } from '../../lib/item-at.ts'
import { COUNT_OF_VALUES, TABLE_HEADINGS } from '../../words/charts/chart-texts.ts'
import { matrixWords } from '../../words/charts/matrix.ts'
import { TILE_STATES } from '../../words/charts/tile-map.ts'
import type { MatrixCell, MatrixModel } from '../chart-model.ts'
import { placeTexts } from '../chart-texts.ts'
import type { ChartContext, Draft } from '../context.ts'
import { withinLimit } from '../row-limit.ts'

/** How many values each locality has in each theme. An empty cell means "not reported", never 0. */
export function matrixChart(draft: Draft): MatrixModel {
  const { dataset, context } = draft
  const { language } = context
  const places = reportedLocalities(dataset)
  const themes = [...dataset.themes.values()]
  const observations = [...dataset.observations.values()]
  const counts = groupRows(observations, (o) => cellKey(o.locality, o.theme))
  const all = places.map((place) => {
    const cells = themes.map((theme) =>
      cellOf(place, theme, counts.get(cellKey(place, theme))?.length ?? 0, context),
    )
    const target = { locality: place.id, report: null }
    return { key: place.id, label: textIn(place.name, language), target, cells }
  })
  const { shown: rows, notes: cautions } = withinLimit(all, context)
  const cut = rows.length < all.length
  const drawn = rows.flatMap(({ cells }) => cells)
  const columns = themes.map(({ id, name }) => ({ key: id, label: textIn(name, language) }))
  // The title counts only what is drawn.
  const told = wordPlaces(places.slice(0, rows.length), language)
  const texts = placeTexts(draft, observations, {
    title: matrixWords.title[language]({
      places: cut ? fill(matrixWords.first[language], { places: told }, language) : told,
      themes: columns.length,
      cells: drawn.length,
      filled: drawn.filter(({ count }) => count > 0).length,
    }),
    subtitle: [
      matrixWords.subtitle[language],
      ...(cut ? [fill(matrixWords.total[language], { n: all.length }, language)] : []),
    ].join(' · '),
    said: rows.map(({ label, cells }) => {
      const known = cells.flatMap(({ count }, i) =>
        count === 0 ? [] : [`${itemAt(columns, i).label} ${count}`],
      )
      return `${label}${colon(language)}${listOf(known, language)}`
    }),
    cautions,
    footnotes: [matrixWords.empty[language]],
    columns: [
      { key: 'locality', label: TABLE_HEADINGS.locality[language], numeric: false },
      ...columns.map((column) => ({ ...column, numeric: true })),
    ],
    rows: all.map(({ label, cells }) => [label, ...cells.map(({ text }) => text)]),
  })
  return { ...texts, kind: 'matrix', columns, rows, most: Math.max(1, ...drawn.map(({ count }) => count)) }
}

const cellKey = (place: Pick<Locality, 'id'>, theme: Pick<Theme, 'id'>) => `${place.id}/${theme.id}`

function cellOf(place: Locality, theme: Theme, count: number, { language }: ChartContext): MatrixCell {
  const words =
    count === 0 ? TILE_STATES.none[language] : fill(COUNT_OF_VALUES[language], { n: count }, language)
  return {
    count,
    text: count === 0 ? '—' : `${count}`,
    spoken: `${textIn(place.name, language)}${comma(language)}${textIn(theme.name, language)}${colon(language)}${words}`,
  }
}
