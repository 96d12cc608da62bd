import * as v from 'valibot'
import type { DeckModel } from '../decks/slide-model.ts'
import type { Language } from '../domain/text.ts'
import { LANGUAGES } from '../domain/text.ts'
import { escapeMarkup } from '../lib/xml.ts'
import { eachLanguage } from '../words/languages.ts'

/** A deck for a page of its own: its slides in both languages, as they were when the page was made. */
export interface DeckPage {
  /** The language in which the page opens. */
  readonly language: Language
  readonly models: Readonly<Record<Language, DeckModel>>
}

const FORMAT = { format: 'union-metrics-show', version: 1 } as const
/** The id of the element with the deck: data that no browser runs. */
export const DECK_BLOCK = 'deck'
const OPEN = `<script type="application/json" id="${DECK_BLOCK}">`
const CLOSE = '</script>'

/** The outer structure of a deck. The content of its slides is not checked, since this product wrote it; a bad slide is reported in its place. */
const ModelSchema = v.custom<DeckModel>((value) =>
  v.is(
    v.object({
      id: v.string(),
      name: v.string(),
      minutes: v.nullable(v.number()),
      slides: v.pipe(
        v.array(v.looseObject({ id: v.string(), layout: v.string(), title: v.string(), notes: v.string() })),
        v.nonEmpty(),
      ),
    }),
    value,
  ),
)

const PageSchema = v.object({
  format: v.literal(FORMAT.format),
  version: v.literal(FORMAT.version),
  language: v.picklist(LANGUAGES),
  models: v.object(eachLanguage(() => ModelSchema)),
})

/** The deck in a block of data; null if there is none, or one of a later version. */
export function readDeckBlock(text: string): DeckPage | null {
  try {
    const read = v.safeParse(PageSchema, JSON.parse(text))
    return read.success ? { language: read.output.language, models: read.output.models } : null
  } catch {
    return null
  }
}

/** The deck as JSON that cannot end its script element or open a comment in it. */
const inScript = (page: DeckPage): string =>
  JSON.stringify({ ...FORMAT, ...page }).replaceAll('<', String.raw`\u003c`)

/**
 * A page that shows the deck and needs nothing else: it opens from disk, without a network and without this product. The deck is read
 * back from the page as a check.
 * @param player the page that shows a deck, still without one
 * @throws {Error} if the page does not contain the whole deck
 */
export function deckPage(player: string, page: DeckPage): string {
  const end = player.lastIndexOf('</body>')
  if (end < 0) throw new Error('the page has no body')
  const title = escapeMarkup(page.models[page.language].name)
  const html = `${player.slice(0, end)}${OPEN}${inScript(page)}${CLOSE}\n  ${player.slice(end)}`
    // A function, since a name may contain `$`, which is special in a replacement text.
    .replace(/<title>[^<]*<\/title>/u, () => `<title>${title}</title>`)
  const read = readDeckBlock(blockOf(html))
  if (read === null || inScript(read) !== inScript(page)) throw new Error('the page does not hold the deck')
  return html
}

/** The block of data of a page as a browser reads it: up to the first closing script tag. */
function blockOf(html: string): string {
  const start = html.lastIndexOf(OPEN) + OPEN.length
  return html.slice(start, html.indexOf(CLOSE, start))
}
