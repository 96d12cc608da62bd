import type { Bilingual } from '../domain/text.ts'
import type {
  AggregateAnswer,
  FacetsAnswer,
  GroupsAnswer,
  PageAnswer,
  Parts,
  SharedColumn,
  SourceColumn,
  SourceRow,
  SourceView,
} from './view.ts'

/** How far an answer is: rows looked at, of so many where it is known. */
export interface Progress {
  readonly done: number
  readonly of: number | null
}

/** What goes with a question: the signal by which it is given up, and who is told how far it is. */
export interface Asking {
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: Progress) => void
}

/** What a source can do with any number of rows. A page says what it cannot do before a reader tries. */
export interface Abilities {
  /** Free search over all columns shown. */
  readonly search: boolean
  /** Columns by which all rows can be sorted and grouped first, whatever comes behind. */
  readonly sort: readonly SourceColumn[]
  /** Columns by which rows can be sorted and grouped once they are at most {@link sortUpTo}. */
  readonly sortFew: readonly SourceColumn[]
  readonly sortUpTo: number
  /** Columns whose values can be counted. */
  readonly facets: readonly SharedColumn[]
  /** Columns that a text can be looked for in. */
  readonly text: readonly SourceColumn[]
  /** Rows that one export gives at most. */
  readonly exportUpTo: number
}

/** What a source says of itself. */
export interface SourceAbout {
  readonly kind: 'memory' | 'parquet' | 'clickhouse'
  readonly title: Bilingual
  readonly rows: number
  /** The ISO day on which its data was put together, where it says so. */
  readonly made: string | null
}

/** Some rows of an export, in the order of the view. */
export interface RowsAnswer {
  readonly parts: Parts
  readonly rows: readonly SourceRow[]
}

/** What is to be counted or added up. */
export type LookThrough =
  | { readonly for: 'groups' | 'aggregate' }
  | { readonly for: 'facets'; readonly column: SharedColumn }

/**
 * Where data comes from. The same view asked of any source of the same rows has the same answer, row by row.
 * Every method rejects with a {@link SourceError}, or with the reason of the signal where it is aborted.
 */
export interface DataSource {
  readonly about: SourceAbout
  readonly can: Abilities
  /** The rows of the view's page. */
  readonly page: (view: SourceView, asking?: Asking) => Promise<PageAnswer>
  readonly groups: (view: SourceView, asking?: Asking) => Promise<GroupsAnswer>
  readonly facets: (view: SourceView, column: SharedColumn, asking?: Asking) => Promise<FacetsAnswer>
  /** What all rows of the view come to. */
  readonly aggregate: (view: SourceView, asking?: Asking) => Promise<AggregateAnswer>
  /**
   * How many rows the source would look through for an answer, one after another; 0 where it knows the answer already. A page says so before
   * a reader waits for it. Not there where the source finds rows by means of its own.
   */
  readonly looksThrough?: (view: SourceView, ask: LookThrough) => number
  /** All rows of the view, whatever its page, piece by piece. */
  readonly rows: (view: SourceView, asking?: Asking) => AsyncIterable<RowsAnswer>
  /** Gives back what the source holds open. */
  readonly close?: () => void
}

/** Why a source gives no answer. The page has a sentence for each. */
export const SOURCE_FAULTS = [
  /** The view asks for what the source cannot do, see {@link Abilities}. */
  'cannot',
  /** More rows than the source sorts by this column, see {@link Abilities.sortUpTo}. */
  'tooManyToSort',
  /** More groups or values than an answer holds. */
  'tooMany',
  /** No address of a source: not http(s), or with a user or a password in it. */
  'address',
  /** The page may not ask this host. */
  'forbiddenHost',
  /** The gateway answers pages of another origin alone. */
  'otherOrigin',
  /** No answer: no network, no such host, or a host that does not let other pages read it. */
  'unreachable',
  /** The host answered before, and does not any more, or not to the end. */
  'lost',
  /** The gateway is there, and no server behind it. */
  'serverGone',
  /** The gateway is there, and no whole load of data behind it. */
  'notLoaded',
  'notFound',
  /** The host sends whole files alone. */
  'noRanges',
  /** What is there is no manifest, no Parquet file, or no answer of a gateway. */
  'notOurs',
  /** Made by, or for, another version. */
  'version',
  /** A file is shorter or longer than the manifest says. */
  'truncated',
  /** A file says other than the manifest, or what no row may say. */
  'broken',
  /** A file, or an answer, is larger than a page takes. */
  'tooLarge',
  /** The question asks for more than a server reads or gives for one. */
  'tooMuch',
  'tooSlow',
  /** Parts of the source did not answer, and the answer would be a part of the whole. */
  'partial',
  /** The server refuses: its limits, or its own fault. */
  'refused',
] as const
export type SourceFault = (typeof SOURCE_FAULTS)[number]

export class SourceError extends Error {
  readonly fault: SourceFault
  /** The file, the column or the host that it is about, for the reader. */
  readonly about: string

  constructor(fault: SourceFault, about = '', options?: ErrorOptions) {
    super(about === '' ? fault : `${fault}: ${about}`, options)
    this.name = 'SourceError'
    this.fault = fault
    this.about = about
  }
}

/** @throws {SourceError} `partial`, where some parts did not answer: what is made of the others would pass for the whole. */
export function wholeOnly({ asked, answered }: Parts): void {
  if (answered < asked) throw new SourceError('partial', `${answered}/${asked}`)
}
