import { describe, expect, test } from 'vitest'
import type { ChartModel } from '../../charts/chart-model.ts'
import { chartsForLocality, overviewCharts, shownIn } from '../../charts/locality-charts.ts'
import { extentOf } from '../../charts/scene/extent.ts'
import type { Scene } from '../../charts/scene/scene.ts'
import { drawn, partsIn } from '../../charts/scene/scene.ts'
import { en, shipped, zh } from '../../charts/testing.ts'
import {
  headlineTiles,
  reportedLocalities,
  summariseLocality,
} from '../../dataset/compare/locality-summary.ts'
import { pagePicture } from '../page-picture.ts'
import type { PagePicture } from './page-scene.ts'
import { HIGHEST, pageScenes } from './page-scene.ts'

const CONTEXTS = { zh, en } as const
const MADE = 'Union Metrics 0.1.0 · 2026-03-05'

function pages(language: 'zh' | 'en'): PagePicture[] {
  const context = CONTEXTS[language]
  const overview = {
    title: 'Overview',
    lead: '',
    tiles: headlineTiles(shipped),
    charts: overviewCharts(shipped, context),
  }
  const places = reportedLocalities(shipped).map((locality) => {
    const charts = chartsForLocality(shipped, locality.id, context).flatMap((of) => of.charts)
    const { tiles } = summariseLocality(shipped, locality, null, { drawn: shownIn(charts) })
    return { title: locality.name[language], lead: '', tiles, charts }
  })
  return [overview, ...places].map((page) => pagePicture(page, shipped, context))
}

const words = ({ nodes }: Pick<Scene, 'nodes'>): string =>
  [...drawn(nodes)]
    .map((node) => (node.shape === 'text' ? node.lines.join('') : ''))
    .join('')
    .replaceAll(/[\s·]/gu, '')
const bare = (text: string) => text.replaceAll(/[\s·]/gu, '')

describe.each(['zh', 'en'] as const)('a page as a long picture, in %s', (language) => {
  test('has its title, every number, every chart with its finding and notes, and the sources', () => {
    for (const page of pages(language)) {
      const [picture, ...others] = pageScenes(page, MADE, language)
      if (picture === undefined) throw new RangeError(page.title)
      expect(others).toEqual([])
      const said = words(picture)
      const wanted = [
        page.title,
        page.source,
        ...page.charts.flatMap((chart) => [chart.title, chart.shortSource]),
      ]
      for (const one of wanted) expect(said).toContain(bare(one))
      for (const { name, caption } of page.numbers)
        for (const one of [name, caption]) expect(said).toContain(bare(one))
      expect([...partsIn(picture.nodes, 'chart')]).toHaveLength(page.charts.length)
    }
  })

  test('stands within its edges, for the screen of a phone', () => {
    for (const page of pages(language)) {
      for (const { width, height, nodes } of pageScenes(page, MADE, language)) {
        expect(width).toBe(1080)
        const box = extentOf(nodes)
        expect(box.x, page.title).toBeGreaterThanOrEqual(0)
        expect(box.y, page.title).toBeGreaterThanOrEqual(0)
        expect(box.x + box.width, page.title).toBeLessThanOrEqual(width)
        expect(box.y + box.height, page.title).toBeLessThanOrEqual(height)
      }
    }
  })
})

test('a long picture says once where all its values come from, and when it was made', () => {
  const all = pages('zh')
  const alone = all.find(({ charts, numbers }) => charts.length === 1 && numbers.length > 0)
  if (alone === undefined) throw new RangeError('no page with one chart')
  const said = (page: PagePicture) => pageScenes(page, MADE, 'zh').map(words).join('')
  const times = (page: PagePicture) => said(page).split('来源：').length - 1
  expect(times(alone)).toBe(1)
  expect(said(alone)).toContain(bare(MADE))
  // Where parts have sources of their own, each is named with its part.
  const numbersSource = '来源：用户导入的文件“甲.xlsx”'
  expect(times({ ...alone, numbersSource })).toBe(3)
  expect(said({ ...alone, numbersSource })).toContain(bare(numbersSource))
})

test('a page that is too high goes on in further pictures, which say which they are and lose nothing', () => {
  const [overview] = pages('zh')
  if (overview === undefined) throw new RangeError('no page')
  const charts: ChartModel[] = Array.from({ length: 12 }, () => overview.charts).flat()
  const pictures = pageScenes({ ...overview, charts }, MADE, 'zh')
  expect(pictures.length).toBeGreaterThan(2)
  for (const [i, picture] of pictures.entries()) {
    expect(picture.height).toBeLessThanOrEqual(HIGHEST)
    expect(words(picture)).toContain(`第${i + 1}张，共${pictures.length}张`)
  }
  expect(pictures.flatMap(({ nodes }) => [...partsIn(nodes, 'chart')])).toHaveLength(charts.length)
  expect(words(pictures.at(-1) ?? { nodes: [] })).toContain(bare(overview.source))
})
