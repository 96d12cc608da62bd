import { ViewSearch } from '../dataset/table/view/view-query.ts'
import { NOTATIONS } from '../domain/number/number-format.ts'
import { LANGUAGES } from '../domain/text.ts'
import { oneOf, text, textsOf } from '../domain/texts-of.ts'

/**
 * The query of an address as plain text: `lang=en&sort=value.desc`. Values are texts; what they mean is for the screen's own schema.
 * The router's default would write JSON, which no one can read or type.
 */
export type Query = Readonly<Record<string, string>>

export const parseQuery = (query: string): Query => Object.fromEntries(new URLSearchParams(query))

/** Writes the query without what is empty or not set; parameters are sorted by their names. */
export function writeQuery(query: Readonly<Record<string, unknown>>): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(query).sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (typeof value === 'string' && value !== '') parameters.set(name, value)
  }
  // Lists of ids are separated by commas, which need no code in a query.
  const text = parameters.toString().replaceAll('%2C', ',')
  return text === '' ? '' : `?${text}`
}

/** A show is light or dark. */
export const LOOKS = ['light', 'dark'] as const

/** Longer texts are not ids. */
const word = text(400)

/**
 * What every address may carry: the language and the notation in which its sender read it, which win over the reader's own
 * preferences, and the charts that show their tables, as ids with commas between. A value that is not known is ignored.
 */
export const SharedSearch = textsOf({
  lang: oneOf(LANGUAGES),
  numbers: oneOf(NOTATIONS),
  tables: word,
})
export type SharedSearch = ReturnType<typeof SharedSearch>

/** The ids with one put in or taken out; undefined where none is left, so that the address says nothing. */
export function withId(list: string | undefined, id: string, isIn: boolean): string | undefined {
  const others = idsOf(list).filter((known) => known !== id)
  const ids = isIn ? [...others, id] : others
  return ids.length === 0 ? undefined : ids.join(',')
}

/** The ids of a list in an address. */
export const idsOf = (list: string | undefined): readonly string[] =>
  list === undefined || list === '' ? [] : list.split(',')

const order = { sort: text() }
const theme = { theme: word, chart: word }

/** The address of a screen with a table: the columns by which it is sorted. */
export const TableSearch = textsOf(order)

/** The address of a screen that shows all themes or one, and may lead to one of its charts. */
export const ThemeSearch = textsOf(theme)

/** The address of a locality: the theme that is shown, the chart led to, and the order of the table. */
export const LocalitySearch = textsOf({ ...order, ...theme })

/** The address of a comparison: the ids of the localities with commas between, one theme or all, and the themes that are unfolded. */
export const CompareSearch = textsOf({ localities: word, theme: word, open: word })

/** To whom a circular goes, from whom, and when, and whether it has an annex. */
export const LetterSearch = textsOf({ to: word, from: word, day: word, annex: oneOf(['1']) })
export type LetterSearch = ReturnType<typeof LetterSearch>

/** The address of a circular: the view of the table, and what makes a letter of it. */
export const CircularSearch = (input: unknown) => ({ ...ViewSearch(input), ...LetterSearch(input) })

/** Characters of the address of data at most. */
export const LONGEST_ADDRESS = 2000

/**
 * The address of the table on a source: the view, where the data is, the page, counted from 1, whether its rows are drawn as charts, and the
 * id of a row whose marks are shown.
 */
export const LargeSearch = (input: unknown) => ({ ...ViewSearch(input), ...large(input) })
const large = textsOf({
  at: text(LONGEST_ADDRESS),
  page: word,
  form: oneOf(['charts']),
  mark: text(LONGEST_ADDRESS),
})

/** The address of own data, with the current indicator, locality or conflict. */
export const OwnSearch = textsOf({ indicator: word, locality: word, conflict: word })

/** The address of marks and notes: which of them are listed. */
export const ReviewSearch = textsOf({ show: word })

/** The address of a deck in the builder, with the current slide. */
export const DeckSearch = textsOf({ slide: word })

/** A deck in an address is no longer than this, see decks/deck-link.ts. */
const deckText = text(8192)

/**
 * The address of a show: the slide counted from 1, light or dark, by how much type is larger, seconds after which a lobby screen goes on and
 * whether it begins again, and the deck itself where no one keeps it. `show` is the token by which two windows know each other.
 */
export const PresentSearch = textsOf({
  slide: word,
  look: oneOf(LOOKS),
  type: word,
  auto: word,
  loop: oneOf(['1']),
  d: deckText,
  show: word,
})
export type PresentSearch = ReturnType<typeof PresentSearch>
