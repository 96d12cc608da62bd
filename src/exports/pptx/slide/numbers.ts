import type { Mark, Span, ValueItem } from '../../../charts/chart-model.ts'
import type { NumberModel } from '../../../charts/deck/slide-model.ts'
import { pixelScale } from '../../../charts/layout/linear-scale.ts'
import { textWidth } from '../../../charts/layout/text-fit.ts'
import { STANDING_SHAPES } from '../../../dataset/target-wording.ts'
import { partsOf } from '../../../domain/number-parts.ts'
import { hatchFill, lineOf, NO_FILL, NO_LINE, solidFill, TONES } from '../colour.ts'
import type { Box } from '../measures.ts'
import { TYPE } from '../measures.ts'
import { group, shape, textBox } from '../shape.ts'
import { heightOf, LINE, paragraph } from '../text.ts'
import { words } from '../words.ts'
import type { Canvas } from './canvas.ts'

/** A number as a slide shows it, with what stands above and below it. */
export interface Card {
  readonly heading: string
  readonly item: ValueItem
  readonly caption: string
  readonly change: Pick<ValueItem, 'text'> | null
}

export const cardOf = ({ item, name, caption, change }: NumberModel): Card => ({
  heading: name,
  item,
  caption,
  change,
})

/** A value of a chart of values. Alone it needs no label: the title says what it is. */
export const cardOfItem = (item: ValueItem, alone: boolean): Card => ({
  heading: [...(alone ? [] : [item.label]), ...(item.note === null ? [] : [item.note])].join(' · '),
  item,
  caption: '',
  change: null,
})

const GAP = 28
/** Digits by the number of cards in a row, in points. */
const DIGITS = [130, 92, 72, 50] as const
const HEAD = 18
const LEAST_DIGITS = 22

/** Cards side by side, in up to two rows of four. */
export function cardShapes(cards: readonly Card[], box: Box, canvas: Canvas): string[] {
  const columns =
    cards.length <= 3
      ? Math.max(1, cards.length)
      : cards.length === 4
        ? 2
        : Math.min(4, Math.ceil(cards.length / 2))
  const rows = Math.max(1, Math.ceil(cards.length / columns))
  const width = (box.width - GAP * (columns - 1)) / columns
  const room = (box.height - GAP * (rows - 1)) / rows
  // One size for all, so that no number seems to weigh more than its neighbour.
  const widest = Math.max(...cards.map(({ item }) => figureWidth(item)), 1)
  const digits = Math.min(
    DIGITS[Math.min(columns, DIGITS.length) - 1] ?? 42,
    (width / widest) * 0.94,
    room * 0.34,
  )
  const tallest = (size: number) =>
    Math.max(...cards.map((card) => cardHeight(card, width, size, cards.length === 1)))
  let size = Math.max(LEAST_DIGITS, digits)
  while (size > LEAST_DIGITS && tallest(size) > room) size -= 2
  const height = Math.min(room, tallest(size))
  // What is left is shared out, so that one row of cards does not stick to the top.
  const free = (box.height - height * rows - GAP * (rows - 1)) / 2.6
  return cards.flatMap((card, i) => {
    const place = {
      x: box.x + (i % columns) * (width + GAP),
      y: box.y + free + Math.floor(i / columns) * (height + GAP),
      width,
      height,
    }
    return oneCard(card, place, size, cards.length === 1, canvas)
  })
}

const WORDS_SHARE = 0.52

/** The width of a number, in the size of its digits. */
const figureWidth = (item: ValueItem): number => {
  const { before, digits, tail, unit } = partsOf(item.wording)
  return textWidth(digits) * 1.06 + textWidth(before + tail + unit) * WORDS_SHARE * 1.06
}

type Below = { readonly text: string; readonly bold: boolean; readonly colour: 'ink' | 'ink-2' }

/** What stands below a number: its change, its target, where and when. */
const belowOf = ({ item: { target }, change, caption }: Card): Below[] => [
  ...(change === null ? [] : [{ text: change.text, bold: true, colour: 'ink' as const }]),
  ...(target === null
    ? []
    : [
        {
          text: `${STANDING_SHAPES[target.status]} ${target.text} · ${target.statusText}`,
          bold: false,
          colour: 'ink' as const,
        },
      ]),
  ...(caption === '' ? [] : [{ text: caption, bold: false, colour: 'ink-2' as const }]),
]

const RULE_ROOM = 8

/** The parts of a card and how high they are. */
function partHeights(card: Card, width: number, digits: number, alone: boolean) {
  const headSize = alone ? HEAD + 6 : HEAD
  const belowSize = alone ? HEAD : TYPE.small
  const head = heightOf(card.heading, headSize, width)
  const figure = digits * LINE
  const bar = card.item.axis === null ? 0 : alone ? 34 : 22
  const below = belowOf(card).reduce((sum, { text }) => sum + heightOf(text, belowSize, width) + 4, 0)
  return { headSize, belowSize, head, figure, bar, below }
}

function cardHeight(card: Card, width: number, digits: number, alone: boolean): number {
  const { head, figure, bar, below } = partHeights(card, width, digits, alone)
  return RULE_ROOM + head + figure + bar + below
}

function oneCard(card: Card, box: Box, digits: number, alone: boolean, canvas: Canvas): string[] {
  const { heading, item } = card
  const { language } = canvas
  const {
    headSize,
    belowSize,
    head,
    figure,
    bar,
    below: belowHeight,
  } = partHeights(card, box.width, digits, alone)
  const below = belowOf(card)
  const top = box.y + RULE_ROOM
  const { before, digits: number, tail, unit } = partsOf(item.wording)
  const colour = item.tone === 'accent' || alone ? ('accent' as const) : ('ink' as const)
  const word = { size: Math.max(TYPE.label, digits * WORDS_SHARE), colour, bold: true }
  const text = (name: string, y: number, height: number, paragraphs: readonly string[]) =>
    textBox({ id: canvas.id(), name }, { x: box.x, y, width: box.width, height }, paragraphs)
  return [
    ...(alone
      ? []
      : [
          shape(
            { id: canvas.id(), name: words.value[language], description: null },
            { x: box.x, y: box.y, width: box.width, height: 0 },
            { fill: NO_FILL, line: lineOf('rule-strong', 1), preset: 'line' },
          ),
        ]),
    ...(heading === ''
      ? []
      : [
          text(words.label[language], top, head, [
            paragraph([{ text: heading, size: headSize, colour: 'ink-2' }], language),
          ]),
        ]),
    text(`${words.value[language]}: ${item.name}`, top + head, figure, [
      paragraph(
        [
          { ...word, text: before },
          { text: number, size: digits, bold: true, colour },
          { ...word, text: `${tail}${unit}` },
        ],
        language,
      ),
    ]),
    ...miniBar(item, { x: box.x, y: top + head + figure + 4, width: box.width, height: bar - 8 }, canvas),
    ...(below.length === 0
      ? []
      : [
          text(
            words.footnotes[language],
            top + head + figure + bar + 4,
            belowHeight,
            below.map((run) => paragraph([{ ...run, size: belowSize }], language, { before: 2 })),
          ),
        ]),
  ]
}

/** The bar under a value, where it says more than the number, as a drawing of shapes. */
function miniBar(item: ValueItem, box: Box, canvas: Canvas): string[] {
  const { axis, mark, whole, tone, derived, target, name } = item
  if (axis === null) return []
  const room = { ...box, width: Math.min(box.width - 8, box.height * 36) }
  const scale = pixelScale(axis, room.x, room.x + room.width)
  const bar = (span: Span | null, fill: string, line: string): string[] => {
    if (span === null || span[0] === span[1]) return []
    const [a, b] = [scale(span[0]), scale(span[1])]
    return [
      shape(
        { id: canvas.id(), name: words.value[canvas.language], description: null },
        { x: Math.min(a, b), y: room.y, width: Math.abs(b - a), height: room.height },
        { fill, line },
      ),
    ]
  }
  const upright = (value: number, line: string): string =>
    shape(
      { id: canvas.id(), name: words.value[canvas.language], description: null },
      { x: scale(value), y: room.y - 3, width: 0, height: room.height + 6 },
      { fill: NO_FILL, line, preset: 'line' },
    )
  const colour = TONES[tone]
  const edge = ({ openEnd }: Mark) =>
    openEnd === 'more' || openEnd === 'under' ? NO_LINE : lineOf(colour, 1.5, 'sysDash')
  const shapes = [
    ...(whole === null ? [] : bar(whole.solid, solidFill('neutral-soft'), lineOf('rule-strong', 0.75))),
    ...bar(mark.open, hatchFill(colour), edge(mark)),
    ...bar(
      mark.solid,
      derived ? solidFill('ground') : solidFill(colour),
      derived ? lineOf(colour, 2.25) : NO_LINE,
    ),
    upright(0, lineOf('ink', 1.5)),
    ...(target === null ? [] : [upright(target.value, lineOf('ink', 2, 'dash'))]),
  ]
  return [group({ id: canvas.id(), name: words.value[canvas.language], description: name }, room, shapes)]
}
