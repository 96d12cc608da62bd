import { reportedLocalities } from '../../dataset/compare/locality-summary.ts'
import type { Dataset } from '../../dataset/dataset.ts'
import type { Locality } from '../../domain/place/locality.ts'
import { wordPlaces } from '../../domain/place/locality.ts'
import type { Theme } from '../../domain/record/indicator.ts'
import { listOf } from '../../domain/text.ts'
import { groupRows } from '../../lib/group-rows.ts'
import type { MatrixCell, MatrixModel } from '../chart-model.ts'
import type { ChartContext, Draft } from '../context.ts'
import { countWords, placeFrame } from '../place-frame.ts'
import { cutNote, mostRows } from '../row-limit.ts'

/** What is known where: how many values each locality has in each theme. An empty cell means "not reported", never 0. */
export function matrixChart(draft: Draft, dataset: Dataset, context: ChartContext): MatrixModel {
  const zh = context.language === 'zh'
  const places = reportedLocalities(dataset)
  const themes = [...dataset.themes.values()]
  const counts = groupRows(dataset.observations.values(), (o) => cellKey(o.locality, o.theme))
  const all = places.map((place) => {
    const cells = themes.map((theme) =>
      cellOf(place, theme, counts.get(cellKey(place, theme))?.length ?? 0, context),
    )
    const target = { locality: place.id, theme: null, report: null }
    return { key: place.id, label: place.name[context.language], target, cells }
  })
  const rows = all.slice(0, mostRows(context))
  // A title counts what is drawn.
  const drawn = places.slice(0, rows.length)
  const cut = rows.length < all.length
  const filled = rows.flatMap(({ cells }) => cells).filter(({ count }) => count > 0).length
  const columns = themes.map(({ id, name }) => ({ key: id, label: name[context.language] }))
  const cells = rows.length * columns.length
  const frame = placeFrame(
    draft,
    {
      title: zh
        ? `${cut ? '前' : ''}${wordPlaces(drawn, 'zh')}、${columns.length}个主题：${cells}格中${filled}格有数据`
        : `${cut ? 'First ' : ''}${wordPlaces(drawn, 'en')}: data in ${filled} of ${cells} cells`,
      subtitle: `${zh ? '各地区各主题的数值个数' : 'Number of values by locality and theme'}${
        cut ? (zh ? ` · 共${all.length}个地区和企业` : ` · of ${all.length} places in all`) : ''
      }`,
      told: rows.map(({ label, cells }) => {
        const known = cells.flatMap((cell, i) =>
          cell.count === 0 ? [] : [`${columns[i]?.label ?? ''} ${cell.count}`],
        )
        return `${label}: ${listOf(known, context.language)}`
      }),
      cautions: cutNote(rows.length, all.length, context),
      footnotes: [
        zh
          ? '没有数字的格子表示没有数据，不等于零。包括推算的数值。'
          : 'A cell without a number means no data, not zero. Derived values are counted.',
      ],
      table: {
        columns: [
          { key: 'locality', label: zh ? '地区' : 'Locality', numeric: false },
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
  const zh = language === 'zh'
  const words = count === 0 ? (zh ? '没有数据' : 'no data') : countWords(count, zh)
  return {
    target: { locality: place.id, theme: theme.id, report: null },
    count,
    text: count === 0 ? '—' : `${count}`,
    spoken: zh
      ? `${place.name.zh}，${theme.name.zh}：${words}`
      : `${place.name.en}, ${theme.name.en}: ${words}`,
  }
}
