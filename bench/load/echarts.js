import overview from 'virtual:overview'
import { CustomChart, HeatmapChart } from 'echarts/charts'
import { GridComponent, TooltipComponent, VisualMapComponent } from 'echarts/components'
import * as echarts from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

echarts.use([CustomChart, HeatmapChart, GridComponent, TooltipComponent, VisualMapComponent, SVGRenderer])

/** The tiles and the localities of our overview, as elements. */
function add(parent, name, text) {
  const element = parent.appendChild(document.createElement(name))
  if (text !== undefined) element.textContent = text
  return element
}

const root = document.getElementById('root')
add(root, 'h1', 'Union Metrics')
for (const { observation } of overview.headlines) {
  const tile = add(root, 'article')
  add(tile, 'h3', observation.indicator.name.en)
  add(tile, 'p', observation.printed ?? String(observation.quantity.value))
  add(tile, 'small', observation.locality.name.en)
}
for (const { locality, finding, observations } of overview.places) {
  const place = add(root, 'article')
  add(place, 'strong', locality.name.en)
  add(place, 'p', `${finding?.en} (${observations})`)
}

/** Three charts of the kinds of our overview: what is known where, the provinces as squares, and periods. */
const places = overview.places.map(({ locality }) => locality.name.en)
const themes = overview.themes.map(({ theme }) => theme.name.en)
const chartIn = (height) => {
  const element = add(root, 'div')
  element.style.height = `${height}px`
  return echarts.init(element, null, { renderer: 'svg' })
}
const cells = places.flatMap((_, y) => themes.map((_name, x) => [x, y, (x * y) % 5]))
chartIn(420).setOption({
  xAxis: { type: 'category', data: themes },
  yAxis: { type: 'category', data: places },
  visualMap: { show: false, min: 0, max: 4 },
  series: [{ type: 'heatmap', data: cells, label: { show: true } }],
})
chartIn(420).setOption({
  xAxis: { type: 'category', data: Array.from({ length: 9 }, (_, i) => i), show: false },
  yAxis: { type: 'category', data: Array.from({ length: 8 }, (_, i) => i), show: false },
  visualMap: { show: false, min: 0, max: 1 },
  series: [{ type: 'heatmap', data: Array.from({ length: 34 }, (_, i) => [i % 9, i % 8, i % 2]) }],
})
chartIn(320).setOption({
  xAxis: { type: 'time' },
  yAxis: { type: 'category', data: places },
  series: [
    {
      type: 'custom',
      data: places.map((_, i) => [i, Date.UTC(2023 + (i % 3), 0), Date.UTC(2026, 0)]),
      encode: { x: [1, 2], y: 0 },
      renderItem: (_, api) => {
        const [x, y] = api.coord([api.value(1), api.value(0)])
        const [end] = api.coord([api.value(2), api.value(0)])
        return { type: 'rect', shape: { x, y: y - 4, width: end - x, height: 8 }, style: { fill: '#888' } }
      },
    },
  ],
})
