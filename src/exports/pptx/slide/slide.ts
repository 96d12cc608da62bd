import type { SlideModel } from '../../../charts/deck/slide-model.ts'
import { tag, xmlns } from '../../xml.ts'
import type { SlideLayout } from '../master.ts'
import { numberField } from '../master.ts'
import type { Box } from '../measures.ts'
import { TYPE } from '../measures.ts'
import { placeholder, shapeTree, textBox } from '../shape.ts'
import { heightOf, paragraph } from '../text.ts'
import { words } from '../words.ts'
import type { Canvas } from './canvas.ts'
import { chartShapes } from './chart-shapes.ts'
import type { SlidePlaces } from './frame.ts'
import { CHART_TITLE_SIZE, halves, slidePlaces } from './frame.ts'
import type { Card } from './numbers.ts'
import { cardOf, cardShapes } from './numbers.ts'
import { nativeTable } from './pages.ts'
import { tableShape } from './table.ts'

/** Which layout of the master a slide is made after. */
export function layoutOf(slide: SlideModel): SlideLayout {
  if (slide.layout !== 'text') return 'title-only'
  return slide.opening ? 'opening' : 'text'
}

/** A slide of the deck: title, what it shows, notes below it, its source and its number. */
export function slideRoot(slide: SlideModel, canvas: Canvas): string {
  const shapes =
    slide.layout === 'text' && slide.opening ? openingShapes(slide, canvas) : slideShapes(slide, canvas)
  return tag(
    'p:sld',
    xmlns('a', 'r', 'p'),
    tag('p:cSld', {}, shapeTree(shapes)),
    tag('p:clrMapOvr', {}, tag('a:masterClrMapping')),
  )
}

/** The slide that opens a deck: its name large, below it what it is about. */
function openingShapes(slide: Extract<SlideModel, { layout: 'text' }>, canvas: Canvas): string[] {
  const { language } = canvas
  const places = slidePlaces(slide)
  return [
    placeholder({ id: canvas.id(), name: words.title[language] }, { type: 'ctrTitle' }, [
      paragraph([{ text: slide.title, size: TYPE.opening, bold: true }], language),
    ]),
    placeholder(
      { id: canvas.id(), name: words.text[language] },
      { type: 'subTitle', index: 1 },
      slide.paragraphs.map((text) =>
        paragraph([{ text, size: TYPE.text, colour: 'ink-2' }], language, { before: 8 }),
      ),
    ),
    ...places.legend.shapes(places.body.x, places.legendTop, canvas),
  ]
}

function slideShapes(slide: SlideModel, canvas: Canvas): string[] {
  const { language } = canvas
  const places = slidePlaces(slide)
  const name = (key: keyof typeof words) => ({ id: canvas.id(), name: words[key][language] })
  return [
    placeholder(
      name('title'),
      { type: 'title' },
      [paragraph([{ text: slide.title, size: places.title.size, bold: true }], language)],
      places.title.box,
      { anchor: 't' },
    ),
    ...(slide.subtitle === ''
      ? []
      : [
          textBox(name('subtitle'), places.subtitle, [
            paragraph([{ text: slide.subtitle, size: TYPE.subtitle, colour: 'ink-2' }], language),
          ]),
        ]),
    ...bodyShapes(slide, places.body, canvas),
    ...places.legend.shapes(places.body.x, legendTop(slide, places), canvas),
    ...(places.footnotes.length === 0
      ? []
      : [
          textBox(
            name('footnotes'),
            places.footnoteBox,
            places.footnotes.map((text) =>
              paragraph([{ text, size: TYPE.small, colour: 'ink-2' }], language),
            ),
          ),
        ]),
    ...(slide.source === ''
      ? []
      : [
          placeholder(
            name('source'),
            { type: 'ftr', index: 11 },
            [paragraph([{ text: slide.source, size: TYPE.small, colour: 'ink-3' }], language)],
            places.source,
            { anchor: 'b' },
          ),
        ]),
    placeholder(name('number'), { type: 'sldNum', index: 12 }, [numberField(language)]),
  ]
}

/** At the foot of what is drawn; right below a text, which may lead over to it. */
function legendTop(slide: SlideModel, { body, legendTop: foot }: SlidePlaces): number {
  return slide.layout === 'text' ? body.y + fitText(slide.paragraphs, body).height + TYPE.text : foot
}

function bodyShapes(slide: SlideModel, box: Box, canvas: Canvas): string[] {
  switch (slide.layout) {
    case 'chart':
      return chartShapes(slide.charts[0], box, canvas)
    case 'two-charts':
      return twoCharts(slide, box, canvas)
    case 'big-number':
      return cardShapes([bigNumber(slide)], box, canvas)
    case 'tiles':
      return cardShapes(slide.numbers.map(cardOf), box, canvas)
    case 'table':
      return tableBody(slide, box, canvas)
    case 'text':
      return [textBody(slide.paragraphs, box, canvas)]
  }
}

/** The number alone: where the title says what it is, no name stands above it. */
function bigNumber({ title, number }: Extract<SlideModel, { layout: 'big-number' }>): Card {
  return cardOf({ ...number, name: title.includes(number.name) ? '' : number.name })
}

function twoCharts(slide: Extract<SlideModel, { layout: 'two-charts' }>, box: Box, canvas: Canvas): string[] {
  const { language } = canvas
  const [left, right] = halves(slide)
  return slide.charts.flatMap((chart, i) => {
    const place = i === 0 ? left : right
    const heading = { x: place.x, y: box.y, width: place.width, height: place.y - box.y }
    return [
      textBox({ id: canvas.id(), name: words.subtitle[language] }, heading, [
        paragraph([{ text: chart.title, size: CHART_TITLE_SIZE, bold: true }], language),
        paragraph([{ text: chart.subtitle, size: TYPE.small, colour: 'ink-2' }], language),
      ]),
      ...chartShapes(chart, place, canvas),
    ]
  })
}

function tableBody(slide: Extract<SlideModel, { layout: 'table' }>, box: Box, canvas: Canvas): string[] {
  const { table, description } = slide
  return [tableShape(words.table[canvas.language], description, nativeTable(table), box, canvas)]
}

/** The largest size in which paragraphs have room, and the height that they take in it. */
function fitText(paragraphs: readonly string[], { width, height }: Box): { size: number; height: number } {
  const heightIn = (size: number) =>
    paragraphs.reduce((sum, text) => sum + heightOf(text, size, width) + size * 0.6, 0)
  const size = [28, 24, TYPE.text, TYPE.label].find((one) => heightIn(one) <= height) ?? TYPE.small
  return { size, height: Math.min(height, heightIn(size)) }
}

function textBody(paragraphs: readonly string[], box: Box, canvas: Canvas): string {
  const { size, height } = fitText(paragraphs, box)
  return placeholder(
    { id: canvas.id(), name: words.text[canvas.language] },
    { type: 'body', index: 1 },
    paragraphs.map((text) => paragraph([{ text, size }], canvas.language, { before: size * 0.5 })),
    { ...box, height },
    { anchor: 't' },
  )
}
