import type { Claim } from '../../../dataset/edits/agreement.ts'
import type { IndicatorId, ObservationId } from '../../../domain/ids.ts'
import type { Base } from '../../../domain/number/base.ts'
import type { Quantity } from '../../../domain/number/bound.ts'
import type { Import, ImportedRow } from '../../../domain/record/imported.ts'
import type { Indicator } from '../../../domain/record/indicator.ts'
import type { OwnWords } from '../../own-words.ts'
import type { TableObservation } from '../reading.ts'

/** A value on its way in. */
export interface Draft {
  /** What two values share that are of the same thing. */
  readonly key: string
  readonly file: number
  readonly observation: TableObservation
  readonly row: Omit<ImportedRow, 'id'>
}

/** A value that is in the dataset already. */
export interface Standing {
  readonly id: string
  /** The import that it is from; null for one of the reports. */
  readonly importId: string | null
  readonly file: string | null
  readonly quantity: Quantity
  readonly unit: string
  /** Its printed token, without which 1900余万 would read 至少19,000,000, and 几十 be an unstated number. */
  readonly printed: string | null
  /** The cells that say it: of the import, or of others beside a report. Where a new value is chosen, they go. */
  readonly cells: readonly ObservationId[]
  /** What each of its sources says. */
  readonly claims: readonly Claim[]
  /** What it is a share of; null where it is no rate. */
  readonly base: Base | null
  /** Under which a choice between it and a new value is kept. */
  readonly conflict: string
}

/** One thing with two values. Where they contradict each other, nothing of it comes in before somebody chooses. */
export interface Clash {
  readonly key: string
  readonly here: readonly Standing[]
  /** Those that differ, each once. */
  readonly drafts: readonly Draft[]
}

/** One thing whose values differ and may all be right. */
export interface Agreed extends Clash {
  /** The one that says most exactly what holds; null where none does. */
  readonly leading: Standing | Draft | null
}

/**
 * `here`: only the present values stay. `both`: the new values are kept beside them, as a conflict. A number: the draft with this index
 * counts. What a report says stays in each case, but is marked as passed over.
 */
export type ClashChoice = 'here' | 'both' | number

/** A value that an earlier version of a file had otherwise, or not at all. */
export interface Change {
  readonly kind: 'added' | 'changed' | 'gone'
  readonly key: string
  readonly draft: Draft | null
  readonly before: ImportedRow | null
}

/** A file that was imported before, and of which a new file is a later version. */
export interface Earlier {
  readonly file: number
  /** Its name then. */
  readonly name: string
  readonly imports: readonly Import[]
  readonly changes: readonly Change[]
  readonly same: number
}

export type EarlierChoice = 'replace' | 'beside'

export interface Choices {
  readonly clashes: ReadonlyMap<string, ClashChoice>
  /** By the place of the file and the name of the earlier one. */
  readonly earlier: ReadonlyMap<string, EarlierChoice>
  /** Whether to leave out cells that repeat a value of the dataset. Else they are kept as further sources of it. */
  readonly leaveKnown?: boolean
  /** What the user said of indicators that neither the data nor the catalogue has, by id. */
  readonly natures?: ReadonlyMap<string, Nature>
  /** Words of files for indicators that are kept as indicators of their own, though the catalogue takes them for one that it has. */
  readonly kept?: ReadonlySet<string>
}

/** A word of a file, and the known indicator of another name that it is taken for. */
export interface Renamed {
  readonly word: string
  readonly name: Indicator['name']
  /** Whether the user keeps it as an indicator of its own. */
  readonly isKept: boolean
}

/** What is inferred of an indicator that comes with a name and a unit alone: its kind, and that it does not add up. */
export type Nature = Pick<Indicator, 'kind' | 'additive'>

export const earlierKey = ({ file, name }: Pick<Earlier, 'file' | 'name'>): string => `${file}|${name}`

/** A new value that was chosen over values that stay where they are. */
export interface Settled {
  readonly draft: Draft
  readonly conflict: string
  readonly over: readonly string[]
}

/** What would come in, and what waits. */
export interface ImportPlan {
  readonly drafts: readonly Draft[]
  readonly ready: readonly Draft[]
  /** Values that wait for an answer, or for a choice between two values. */
  readonly waiting: number
  /** How many values are in the dataset already, and the same. */
  readonly known: number
  /** Drafts that are kept as further sources of a value that is in the dataset or comes in. */
  readonly support: readonly Draft[]
  readonly clashes: readonly Clash[]
  /** Things whose values differ and may all be right. They come in. */
  readonly agreeing: readonly Agreed[]
  readonly earlier: readonly Earlier[]
  /** Imports that are replaced by those of their later version. */
  readonly replaced: readonly Import[]
  /** Values that were chosen over those of reports, which stay. */
  readonly settled: readonly Settled[]
  /** Imports that lose rows for which a new value was chosen, without those rows. */
  readonly reduced: readonly Import[]
  /** The rows whose place new values take. */
  readonly heirs: ReadonlyMap<Draft, ImportedRow>
  /** All imports before this one. */
  readonly before: readonly Import[]
  readonly words: OwnWords
  /** The indicators among them of which the kind is inferred, and whether they add up. */
  readonly inferred: readonly IndicatorId[]
  /** What comes in under another name than the files give it. */
  readonly renamed: readonly Renamed[]
}
