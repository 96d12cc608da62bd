import type { Dataset } from '../dataset/dataset.ts'
import type { Theme } from '../domain/indicator.ts'
import type { Locality } from '../domain/locality.ts'
import type { MatrixCell, MatrixModel } from './chart-model.ts'
import type { ChartContext, Draft } from './context.ts'
import { countWords, inLocality, knownPlaces, placeFrame } from './place-frame.ts'

/** What is known where: how many values each locality has in each theme. An empty cell means "not reported", never 0. */
export function matrixChart(draft: Draft, dataset: Dataset, context: ChartContext): MatrixModel {
  const zh = context.language === 'zh'
  const places = knownPlaces(dataset)
  const themes = [...dataset.themes.values()]
  const rows = places.map((place) => {
    const cells = themes.map((theme) => cellOf(place, theme, dataset, context))
    const target = { locality: place.id, theme: null, report: null }
    return { key: place.id, label: place.name[context.language], target, cells }
  })
  const filled = rows.flatMap(({ cells }) => cells).filter(({ count }) => count > 0).length
  const columns = themes.map(({ id, name }) => ({ key: id, label: name[context.language] }))
  const all = rows.length * columns.length
  const frame = placeFrame(
    draft,
    {
      title: zh
        ? `${rows.length}个地区、${columns.length}个主题：${all}格中${filled}格有数据`
        : `${rows.length} localities, ${columns.length} themes: ${filled} of ${all} cells have data`,
      subtitle: zh ? '各地区各主题的数值个数' : 'Number of values by locality and theme',
      told: rows.map(({ label, cells }) => {
        const known = cells.flatMap((cell, i) =>
          cell.count === 0 ? [] : [`${columns[i]?.label ?? ''} ${cell.count}`],
        )
        return `${label}: ${known.join(zh ? '、' : ', ')}`
      }),
      footnotes: [
        zh
          ? '空格表示报道没有提到，不表示为零。包括推算的数值。'
          : 'An empty cell means that no report speaks of it, not that it is zero. Derived values are counted.',
      ],
      table: {
        columns: [
          { key: 'locality', label: zh ? '地区' : 'Locality', numeric: false },
          ...columns.map(({ key, label }) => ({ key, label, numeric: true })),
        ],
        rows: rows.map(({ label, cells }) => ({
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

function cellOf(place: Locality, theme: Theme, dataset: Dataset, { language }: ChartContext): MatrixCell {
  const zh = language === 'zh'
  const count = inLocality(dataset, place.id).filter((o) => o.theme.id === theme.id).length
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
