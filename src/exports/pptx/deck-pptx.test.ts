import { readSheet } from 'read-excel-file/node'
import { beforeAll, describe, expect, test } from 'vitest'
import { en, shipped, zh } from '../../charts/testing.ts'
import { buildDeck } from '../../decks/build-deck.ts'
import { slideOfChart } from '../../decks/chart-deck.ts'
import { shippedDecks } from '../../decks/shipped-decks.ts'
import type { DeckModel, SlideModel } from '../../decks/slide-model.ts'
import type { Language } from '../../domain/text.ts'
import { deckPptx } from './deck-pptx.ts'
import { chartModels, deckOf, otherSlides } from './testing.ts'
import type { ReadPackage, XmlElement } from './testing-package.ts'
import { all, child, readPackage, relationsOf, textIn } from './testing-package.ts'

const CONTEXTS = { zh, en } as const
const everything = (language: Language): SlideModel[] => [
  ...otherSlides(language),
  ...chartModels(language).map((chart) => slideOfChart(chart, language)),
]
const decks = (language: Language): DeckModel[] => [
  deckOf('空 & <empty>', []),
  deckOf('all', everything(language)),
  ...shippedDecks(shipped).map((deck) => buildDeck(deck, shipped, CONTEXTS[language])),
]
const CASES = (['zh', 'en'] as const).flatMap((language) =>
  decks(language).map((deck) => [deck.name, language, deck] as const),
)

const val = (element: XmlElement | undefined) => element?.attributes.val ?? ''
const parts = (file: ReadPackage, folder: string): [string, XmlElement][] =>
  [...file.xml].filter(([path]) => path.startsWith(`ppt/${folder}/`) && !path.includes('_rels'))

describe.each(CASES)('the file of %s in %s', (_, language, deck) => {
  let file: ReadPackage
  beforeAll(async () => {
    // Every part is read here, and is thereby well-formed.
    file = await readPackage(await deckPptx(deck, language))
    // A loaded machine takes its time for a hundred slides.
  }, 60_000)

  test('has what each of its parts refers to, and a type for each part', () => {
    const types = file.xml.get('[Content_Types].xml')
    const overrides = new Map(
      types?.children.map(({ attributes }) => [attributes.PartName, attributes.ContentType]),
    )
    const defaults = new Set(types?.children.map(({ attributes }) => attributes.Extension))
    for (const path of file.bytes.keys()) {
      expect(overrides.has(`/${path}`) || defaults.has(path.slice(path.lastIndexOf('.') + 1))).toBe(true)
      if (path.endsWith('.xml') && path !== '[Content_Types].xml')
        expect(overrides.has(`/${path}`), path).toBe(true)
      if (!path.includes('_rels')) {
        for (const target of relationsOf(file, path).values())
          expect([...file.bytes.keys()]).toContain(target)
      }
    }
    for (const part of overrides.keys()) {
      if (part !== undefined) expect([...file.bytes.keys()]).toContain(part.slice(1))
    }
  })

  test('names every relationship that it uses', () => {
    for (const [path, root] of file.xml) {
      const ids = relationsOf(file, path)
      const walk = (element: XmlElement): void => {
        for (const [key, value] of Object.entries(element.attributes)) {
          if (key.startsWith('r:')) expect([...ids.keys()], `${path} ${value}`).toContain(value)
        }
        element.children.forEach(walk)
      }
      walk(root)
    }
  })

  test('gives each shape of a slide an id of its own and each drawing a description', () => {
    for (const [path, root] of parts(file, 'slides')) {
      const names = all(root, 'p:cNvPr')
      const ids = names.map(({ attributes }) => attributes.id)
      expect(new Set(ids).size, path).toBe(ids.length)
      for (const frame of all(root, 'p:graphicFrame')) {
        expect(all(frame, 'p:cNvPr')[0]?.attributes.descr ?? '', path).not.toBe('')
      }
      const titles = all(root, 'p:ph').filter(
        ({ attributes: { type } }) => type === 'title' || type === 'ctrTitle',
      )
      expect(titles, path).toHaveLength(1)
    }
  })

  test('names the language of each text and a Chinese face for it', () => {
    for (const [path, root] of parts(file, 'slides')) {
      for (const run of all(root, 'a:r')) {
        expect(all(run, 'a:rPr')[0]?.attributes.lang).toBe(language === 'zh' ? 'zh-CN' : 'en-US')
        expect(all(run, 'a:ea')[0]?.attributes.typeface, path).toMatch(/^\+m[nj]-ea$/u)
      }
    }
    const theme = file.xml.get('ppt/theme/theme1.xml')
    expect(theme && all(theme, 'a:ea').map(({ attributes }) => attributes.typeface)).toEqual([
      'SimSun',
      'Microsoft YaHei',
    ])
  })

  test('has exactly two axes in each chart, which every group of series names', () => {
    for (const [path, root] of parts(file, 'charts')) {
      const axes = ['c:catAx', 'c:valAx'].flatMap((name) => all(root, name))
      const ids = axes.map((axis) => val(child(axis, 'c:axId')))
      expect(axes, path).toHaveLength(2)
      for (const axis of axes) expect(ids).toContain(val(child(axis, 'c:crossAx')))
      for (const drawn of ['c:barChart', 'c:scatterChart'].flatMap((name) => all(root, name))) {
        expect(drawn.children.filter(({ name }) => name === 'c:axId').map(val), path).toEqual(ids)
      }
    }
  })

  test('begins the axis of bars at 0 or below', () => {
    for (const [path, root] of parts(file, 'charts')) {
      if (all(root, 'c:barChart').length === 0) continue
      const [axis] = all(root, 'c:valAx')
      const least = axis === undefined ? undefined : all(axis, 'c:min')[0]
      expect(Number(val(least)), path).toBeLessThanOrEqual(0)
    }
  })

  test('keeps in each chart what its sheet holds', async () => {
    for (const [path, root] of parts(file, 'charts')) {
      const workbook = [...relationsOf(file, path).values()].find((target) => target.endsWith('.xlsx')) ?? ''
      const sheet = await readSheet(Buffer.from(file.bytes.get(workbook) ?? []))
      for (const reference of ['c:numRef', 'c:strRef'].flatMap((name) => all(root, name))) {
        const formula = reference.children.find(({ name }) => name.endsWith(':f'))?.text ?? ''
        const cached = reference.children.find(({ name }) => !name.endsWith(':f'))
        if (cached === undefined) throw new RangeError(`${path} keeps nothing of ${formula}`)
        const cells = cellsAt(sheet, formula)
        const kept = new Map(
          all(cached, 'c:pt').map((point) => [Number(point.attributes.idx), textIn(point)]),
        )
        expect(Number(val(child(cached, 'c:ptCount'))), `${path} ${formula}`).toBe(cells.length)
        expect(
          cells.map((_cell, i) => kept.get(i) ?? ''),
          `${path} ${formula}`,
        ).toEqual(cells)
      }
    }
  })

  test('says on each slide what the slide says', () => {
    const slides = parts(file, 'slides').map(([, root]) => textIn(root))
    const notes = parts(file, 'notesSlides').map(([, root]) => textIn(root))
    expect(notes).toHaveLength(slides.length)
    const [shown, told] = [slides.join('\n'), notes.join('\n')]
    // Lines end on a slide where they end on the screen.
    const unbroken = (text: string) => text.replaceAll(/[\s·]/gu, '')
    for (const slide of deck.slides) {
      const words = unbroken(shown)
      for (const text of [slide.title, slide.subtitle])
        expect(words.includes(unbroken(text)), text).toBe(true)
      const sources = [slide.source, slide.shortSource].map(unbroken)
      expect(
        sources.some((source) => words.includes(source)),
        slide.source,
      ).toBe(true)
      for (const text of [slide.description, ...slide.footnotes]) expect(told).toContain(text)
      for (const line of slide.notes.split('\n')) expect(told).toContain(line)
    }
  })
})

/** Children of elements in the order of the standard; what is not listed may not be there. */
const ORDERS: Readonly<Record<string, readonly string[]>> = {
  'c:chartSpace': ['c:date1904', 'c:lang', 'c:roundedCorners', 'c:chart', 'c:spPr', 'c:externalData'],
  'c:chart': ['c:autoTitleDeleted', 'c:plotArea', 'c:plotVisOnly', 'c:dispBlanksAs'],
  'c:plotArea': ['c:layout', 'c:barChart', 'c:scatterChart', 'c:catAx', 'c:valAx', 'c:spPr'],
  'c:barChart': [...['c:barDir', 'c:grouping', 'c:varyColors', 'c:ser', 'c:gapWidth', 'c:overlap', 'c:axId']],
  'c:scatterChart': ['c:scatterStyle', 'c:varyColors', 'c:ser', 'c:axId'],
  'c:ser': [
    ...['c:idx', 'c:order', 'c:tx', 'c:spPr', 'c:invertIfNegative', 'c:marker', 'c:dPt'],
    ...['c:cat', 'c:val', 'c:xVal', 'c:yVal', 'c:smooth'],
  ],
  'c:dPt': ['c:idx', 'c:invertIfNegative', 'c:marker', 'c:bubble3D', 'c:spPr'],
  'c:marker': ['c:symbol', 'c:size', 'c:spPr'],
  'c:scaling': ['c:logBase', 'c:orientation', 'c:max', 'c:min'],
  'c:valAx': [
    ...['c:axId', 'c:scaling', 'c:delete', 'c:axPos', 'c:numFmt', 'c:majorTickMark', 'c:minorTickMark'],
    ...['c:tickLblPos', 'c:spPr', 'c:crossAx', 'c:crosses', 'c:crossBetween'],
  ],
  'c:catAx': [
    ...['c:axId', 'c:scaling', 'c:delete', 'c:axPos', 'c:numFmt', 'c:majorTickMark', 'c:minorTickMark'],
    ...['c:tickLblPos', 'c:spPr', 'c:crossAx', 'c:crosses', 'c:auto', 'c:lblAlgn', 'c:lblOffset'],
    'c:noMultiLvlLbl',
  ],
  'p:sp': ['p:nvSpPr', 'p:spPr', 'p:txBody'],
  'p:cxnSp': ['p:nvCxnSpPr', 'p:spPr'],
  'p:spPr': [...['a:xfrm', 'a:custGeom', 'a:prstGeom', 'a:noFill', 'a:solidFill', 'a:gradFill', 'a:ln']],
  'a:custGeom': ['a:avLst', 'a:gdLst', 'a:ahLst', 'a:cxnLst', 'a:rect', 'a:pathLst'],
  'a:gradFill': ['a:gsLst', 'a:lin'],
  'a:ln': ['a:noFill', 'a:solidFill', 'a:prstDash', 'a:custDash', 'a:miter'],
  'a:p': ['a:pPr', 'a:r', 'a:br', 'a:fld', 'a:endParaRPr'],
  'a:pPr': ['a:lnSpc', 'a:spcBef'],
  'a:rPr': ['a:solidFill', 'a:latin', 'a:ea', 'a:cs'],
  'a:tcPr': ['a:lnL', 'a:lnR', 'a:lnT', 'a:lnB', 'a:noFill'],
}
/** Runs, breaks and fields may come in any order. */
const FREE = new Set(['a:r', 'a:br', 'a:fld'])

test.each(['zh', 'en'] as const)('elements stand in the order of the standard: %s', async (language) => {
  const file = await readPackage(await deckPptx(deckOf('all', everything(language)), language))
  const wrong: string[] = []
  const walk = (element: XmlElement): void => {
    const order = ORDERS[element.name]
    if (order !== undefined) {
      const names = element.children.map(({ name }) => (FREE.has(name) ? 'a:r' : name))
      const places = names.map((name) => order.indexOf(name))
      const stands = places.every((place, i) => place !== -1 && place >= (places[i - 1] ?? 0))
      if (!stands) wrong.push(`${element.name}: ${names}`)
    }
    element.children.forEach(walk)
  }
  const roots = [...parts(file, 'slides'), ...parts(file, 'charts')]
  expect(roots.length).toBeGreaterThan(0)
  for (const [, root] of roots) walk(root)
  expect(wrong).toEqual([])
})

test('words from outside do no harm: controls, NUL, markup, formulas, and names of any length', async () => {
  const hostile = `=HYPERLINK("x")\u0000\u0007<p:sp/>&amp;${'长'.repeat(3000)}`
  const chart = chartModels('zh').find(({ id }) => id === 'changqing-flagged')
  if (chart?.kind !== 'stack') throw new RangeError(`a ${chart?.kind}`)
  const slide = { ...slideOfChart(chart, 'zh'), layout: 'chart' } as const
  const named = { label: hostile, name: hostile, text: hostile }
  const hostileOnes = {
    whole: { ...chart.whole, ...named },
    points: chart.points.map((point) => ({ ...point, ...named })),
    parts: chart.parts.map((part) => ({ ...part, ...named })),
  }
  const charts = [{ ...chart, ...hostileOnes, description: hostile }] as const
  const deck = deckOf(hostile, [{ ...slide, title: hostile, subtitle: hostile, notes: hostile, charts }])
  // Reading it back is the test: no part holds a sign that XML cannot, nor markup that is none of ours.
  const file = await readPackage(await deckPptx(deck, 'zh'))
  for (const [path, root] of parts(file, 'slides')) {
    const longest = Math.max(...all(root, 'p:cNvPr').map(({ attributes }) => attributes.name?.length ?? 0))
    expect(longest, path).toBeLessThanOrEqual(200)
  }
  const workbook = [...file.bytes.keys()].find((path) => path.endsWith('.xlsx')) ?? ''
  const sheet = await readSheet(Buffer.from(file.bytes.get(workbook) ?? []))
  expect(sheet[1]?.[0]).toMatch(/^=HYPERLINK/u)
})

const EPOCH = Date.UTC(1899, 11, 30)

/** The cells of a range of one column, as a chart keeps them: texts, with nothing for nothing. */
function cellsAt(sheet: readonly (readonly unknown[])[], formula: string): string[] {
  const [, letters = '', from = '', to = from] =
    formula.match(/^Sheet1!\$([A-Z]+)\$(\d+)(?::\$[A-Z]+\$(\d+))?$/u) ?? []
  if (letters === '') throw new RangeError(`not a range: ${formula}`)
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return Array.from({ length: Number(to) - Number(from) + 1 }, (_, i) => {
    const cell = sheet[Number(from) - 1 + i]?.[column] ?? null
    if (cell instanceof Date) return String(Number(((cell.getTime() - EPOCH) / 86_400_000).toFixed(4)))
    return cell === null ? '' : String(cell)
  })
}
