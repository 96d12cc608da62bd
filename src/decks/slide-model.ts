import type { ChartModel, LegendEntry, ValueItem } from '../charts/chart-model.ts'
import type { ChangeWay } from '../charts/scene/change.ts'
import type { Layout } from '../domain/spec/deck.ts'
import type { Plate } from './logo-plate.ts'

/**
 * What a slide shows, as plain data: the only source for the stage, print, images and PowerPoint. All texts are final, in one language and
 * notation; the code that draws a slide only adds positions and colours.
 */
interface SlideFrame {
  /** Whose deck the slide belongs to; absent where the deck does not say. */
  readonly imprint?: ImprintModel
  readonly id: string
  readonly layout: Layout
  /** Absent where its numbers can stand in one way only. */
  readonly arrangement?: Arrangement
  /** The finding, or the user's own title. */
  readonly title: string
  /** What, where, when, unit; '' where the body says it. */
  readonly subtitle: string
  /** What the presenter says; '' where there is nothing. */
  readonly notes: string
  /** The marks that the slide draws or, on a slide of text, explains. */
  readonly legend: readonly LegendEntry[]
  /**
   * Sentences on bounds and comparability. They are in the presenter's notes, and those of all slides are on the last slide, which explains
   * how to read the numbers.
   */
  readonly footnotes: readonly string[]
  /** Sentences that must be visible on the slide itself: what the slide refers to but the data does not have. */
  readonly cautions: readonly string[]
  /** Where the footnotes are, since the slide itself has none: the slides that have them, or how many are left out. '' without footnotes. */
  readonly notesAt: string
  /** Which reports the values come from; '' for a slide of text. */
  readonly source: string
  /** A shorter form, for below a slide where the whole does not fit. */
  readonly shortSource: string
  /** The slide in sentences, as alternative text. */
  readonly description: string
}

/** Whose deck it is, in one language; '' for what is not given. */
export interface ImprintModel {
  readonly unit: string
  readonly speaker: string
  readonly date: string
  readonly logo: LogoModel | null
}

export interface LogoModel {
  /** The picture as a `data:` address. */
  readonly address: string
  /** In pixels. */
  readonly width: number
  readonly height: number
  readonly plate: Plate
}

/** The dark squares of a QR code, row by row. */
export type QrCode = readonly (readonly boolean[])[]

/** A paragraph of notes as it stands in its column. */
export interface NoteLine {
  /** The heading above it, with the first note on a place; else ''. */
  readonly heading: string
  /** The slides that it is about in words, in bold; '' where they are those of the paragraph above. */
  readonly lead: string
  /** The numbers of these slides. */
  readonly slides: readonly number[]
  readonly text: string
}

/** Notes in columns, of one type size in pixels. */
export interface NoteColumns {
  readonly size: number
  readonly columns: readonly (readonly NoteLine[])[]
}

/** How several numbers stand: below each other with their words beside them, or in so many columns. */
export type NumbersArrangement = 'rows' | number

/** How the numbers of a slide stand. It is the same in every language, so that changing over in a show moves nothing. */
export interface Arrangement {
  readonly numbers?: NumbersArrangement
  readonly change?: ChangeWay
}

/** One number, with what it counts, where and when. */
export interface NumberModel {
  readonly item: ValueItem
  /** What it counts: the indicator with its category. */
  readonly name: string
  /** Where and when, and whether it is derived, inferred or imported. */
  readonly caption: string
  /** The parts of the caption, and how exact the number is: what stands beside a number that is alone. */
  readonly facts: readonly string[]
  readonly change: ValueItem | null
}

/** A table as a slide shows it: the first rows of a view, and how many there are. */
export interface SlideTable {
  readonly columns: readonly { readonly key: string; readonly label: string; readonly numeric: boolean }[]
  readonly rows: readonly (readonly string[])[]
  readonly total: number
  /**
   * The text below the table: how many of how many rows it shows, the filters and the order. One text for each number of rows, from one
   * to all of them, because there may not be room for all when it is drawn.
   */
  readonly statements: readonly string[]
}

export type SlideModel =
  | (SlideFrame & { readonly layout: 'chart'; readonly charts: readonly [ChartModel] })
  | (SlideFrame & { readonly layout: 'two-charts'; readonly charts: readonly [ChartModel, ChartModel] })
  | (SlideFrame & { readonly layout: 'big-number'; readonly number: NumberModel })
  | (SlideFrame & { readonly layout: 'tiles'; readonly numbers: readonly NumberModel[] })
  | (SlideFrame & { readonly layout: 'table'; readonly table: SlideTable })
  | (SlideFrame & {
      readonly layout: 'text'
      readonly paragraphs: readonly string[]
      /** Its footnotes, as they stand on it. */
      readonly noted?: NoteColumns
      /** Whether its first paragraph says what the others are about; on the opening slide it is larger than they are. */
      readonly leads: boolean
      /** Whether it is the opening slide: its title is the deck's name, in large type. */
      readonly opening: boolean
      /** Whether it says where the numbers of its deck come from, and explains the marks that draw them. */
      readonly closing: boolean
      /** The code that leads to the deck, on the slide that ends it. */
      readonly code?: QrCode
    })

/** A deck as it is shown. */
export interface DeckModel {
  readonly id: string
  readonly name: string
  readonly minutes: number | null
  readonly slides: readonly SlideModel[]
}
