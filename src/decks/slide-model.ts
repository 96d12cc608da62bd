import type { ChartModel, LegendEntry, ValueItem } from '../charts/chart-model.ts'
import type { Layout } from '../domain/spec/deck.ts'

/**
 * What a slide shows, as plain data: the one source of the stage, the print, the images and PowerPoint. All texts are final, in one
 * language and notation; whoever draws it places and colours.
 */
interface SlideFrame {
  /** Whose deck it is of; absent where that is not said. */
  readonly imprint?: ImprintModel
  readonly id: string
  readonly layout: Layout
  /** The finding, or the user's own title. */
  readonly title: string
  /** What, where, when, unit; '' where the body says it. */
  readonly subtitle: string
  /** What the presenter says; '' where nothing. */
  readonly notes: string
  /** The marks that the slide draws or, on a slide of text, explains: each name with its meaning. */
  readonly legend: readonly LegendEntry[]
  /**
   * Bounds and comparability in sentences. They stand in the presenter's notes; those of all slides on the last one, which explains how the
   * numbers are to be read.
   */
  readonly footnotes: readonly string[]
  /** What must be in sight of the picture, in sentences: what the slide refers to and the data lacks. */
  readonly cautions: readonly string[]
  /** Which reports the values come from; '' for a slide of text. */
  readonly source: string
  /** The same as it stands below a slide, where the whole has no room. */
  readonly shortSource: string
  /** The slide told in sentences: alternative text. */
  readonly description: string
}

/** Whose deck it is, in one language; '' for what is not said. */
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
}

/** The dark squares of a QR code, row by row. */
export type QrCode = readonly (readonly boolean[])[]

/** One number, large, with what it is, where and when. */
export interface NumberModel {
  readonly item: ValueItem
  /** What it is: the indicator with its category. */
  readonly name: string
  /** Where and when, and whether it is derived or inferred. */
  readonly caption: string
  readonly change: ValueItem | null
}

/** A table as a slide shows it: the first rows of a view, and how many there are. */
export interface SlideTable {
  readonly columns: readonly { readonly key: string; readonly label: string; readonly numeric: boolean }[]
  readonly rows: readonly (readonly string[])[]
  readonly total: number
  /**
   * What is said below the table: how many of how many rows it shows, the filters and the order. One for each number of rows, from one to
   * all of them, since whoever draws it may have room for fewer.
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
      /** Whether it opens its deck: the title is the deck's name, and stands large. */
      readonly opening: boolean
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
