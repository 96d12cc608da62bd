import { reportedLocalities } from '../../dataset/compare/locality-summary.ts'
import type { Dataset } from '../../dataset/dataset.ts'
import { fill } from '../../domain/fill.ts'
import type { Locality } from '../../domain/place/locality.ts'
import { wordPlaces } from '../../domain/place/locality.ts'
import type { Theme } from '../../domain/record/indicator.ts'
import { colon, comma, listOf, textIn } from '../../domain/text.ts'
import { groupRows } from '../../lib/group-rows.ts'
import { itemAt } from '../../lib/item-at.ts'
import { TABLE_HEADINGS } from '../../words/charts/frame.ts'
import { matrixWords } from '../../words/charts/matrix.ts'
import { TILE_STATES } from '../../words/charts/tile-map.ts'
import type { MatrixCell, MatrixModel } from '../chart-model.ts'
import type { ChartContext, Draft } from '../context.ts'
import { countWords, placeFrame } from '../place-frame.ts'
import { cutNote, mostRows } from '../row-limit.ts'

/** How many values each locality has in each theme. An empty cell means "not reported", never 0. */
export function matrixChart(draft: Draft, dataset: Dataset, context: ChartContext): MatrixModel {
  const { language } = context
  const places = reportedLocalities(dataset)
  const themes = [...dataset.themes.values()]
  const counts = groupRows(dataset.observations.values(), (o) => cellKey(o.locality, o.theme))
  const all = places.map((place) => {
    const cells = themes.map((theme) =>
      cellOf(place, theme, counts.get(cellKey(place, theme))?.length ?? 0, context),
    )
    const target = { locality: place.id, report: null }
    return { key: place.id, label: textIn(place.name, language), target, cells }
  })
  const rows = all.slice(0, mostRows(context))
  // The title counts only what is drawn.
  const drawn = places.slice(0, rows.length)
  const cut = rows.length < all.length
  const filled = rows.flatMap(({ cells }) => cells).filter(({ count }) => count > 0).length
  const columns = themes.map(({ id, name }) => ({ key: id, label: textIn(name, language) }))
  const cells = rows.length * columns.length
  const told = wordPlaces(drawn, language)
  const frame = placeFrame(
    draft,
    {
      title: matrixWords.title[language]({
        places: cut ? fill(matrixWords.first[language], { places: told }, language) : told,
        themes: columns.length,
        cells,
        filled,
      }),
      subtitle: [
        matrixWords.subtitle[language],
        ...(cut ? [fill(matrixWords.total[language], { n: all.length }, language)] : []),
      ].join(' · '),
      told: rows.map(({ label, cells }) => {
        const known = cells.flatMap((cell, i) =>
          cell.count === 0 ? [] : [`${itemAt(columns, i).label} ${cell.count}`],
        )
        return `${label}${colon(language)}${listOf(known, language)}`
      }),
      cautions: cutNote(rows.length, all.length, context),
      footnotes: [matrixWords.empty[language]],
      table: {
        columns: [
          { key: 'locality', label: TABLE_HEADINGS.locality[language], numeric: false },
          ...columns.map(({ key, label }) => ({ key, label, numeric: true })),
        ],
        rows: all.map(({ label, cells }) => ({
          observationId: null,
          quantity: null,
          cells: [label, ...cells.map(({ text }) => text)],
        })),
      },
    },
    dataset,
    context,
  )
  const most = Math.max(1, ...rows.flatMap(({ cells }) => cells.map(({ count }) => count)))
  return { ...frame, kind: 'matrix', columns, rows, most }
}

const cellKey = (place: Pick<Locality, 'id'>, theme: Pick<Theme, 'id'>) => `${place.id}/${theme.id}`

function cellOf(place: Locality, theme: Theme, count: number, { language }: ChartContext): MatrixCell {
  const words = count === 0 ? TILE_STATES.none[language] : countWords(count, language)
  return {
    target: { locality: place.id, report: null },
    count,
    text: count === 0 ? '—' : `${count}`,
    spoken: `${textIn(place.name, language)}${comma(language)}${textIn(theme.name, language)}${colon(language)}${words}`,
  }
}
