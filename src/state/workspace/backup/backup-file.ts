import * as v from 'valibot'
import type { Target } from '../../../dataset/target/target.ts'
import type { KeptDraft } from '../../drafts/draft-storage.ts'
import type { WorkspaceContent } from '../content.ts'
import { COLLECTION_NAMES } from '../content.ts'
import { HeadSchema } from '../records.ts'

/** A backup is one JSON file: what it is, how much it holds, and then all of it. */

export const PRODUCT = 'union-metrics'
export const KIND = 'workspace'

const count = v.pipe(v.number(), v.integer(), v.minValue(0))

/** How much there is. */
const CountsSchema = v.object({
  imports: count,
  rows: count,
  mappings: count,
  views: count,
  decks: count,
  /** Backups up to format 3 have none. */
  edits: v.optional(count, 0),
  /** Backups up to format 4 have none. */
  reports: v.optional(count, 0),
  /** Only where they were asked for: they hold the texts of reports. */
  drafts: v.optional(count, 0),
  /** Backups up to format 5 have neither. */
  groups: v.optional(count, 0),
  scorecards: v.optional(count, 0),
  /** Backups up to format 5 have none. */
  remarks: v.optional(count, 0),
  /** Backups up to format 6 have none. */
  headlines: v.optional(count, 0),
  targets: count,
})
export type Counts = v.InferOutput<typeof CountsSchema>

/** What a backup says of itself before it says what it holds. */
export const BackupHeadSchema = v.object({
  product: v.literal(PRODUCT),
  kind: v.literal(KIND),
  format: HeadSchema.entries.format,
  /** When it was saved, as an ISO moment. */
  saved: v.pipe(v.string(), v.isoTimestamp()),
  /** The version of the product that saved it. */
  version: v.string(),
  counts: CountsSchema,
})
export type BackupHead = v.InferOutput<typeof BackupHeadSchema>

/** The names that a backup has; another one is something that would be lost. */
export const NAMES: ReadonlySet<string> = new Set([
  ...Object.keys(BackupHeadSchema.entries),
  'targets',
  'drafts',
  ...COLLECTION_NAMES,
])

/** What a backup holds. */
export interface Backup {
  readonly content: WorkspaceContent
  readonly targets: readonly Target[]
  /** Drafts of the workbench, where they were asked for. */
  readonly drafts?: readonly KeptDraft[]
}

export const countsOf = ({ content, targets, drafts = [] }: Backup): Counts => ({
  imports: content.imports.length,
  rows: content.imports.reduce((sum, { rows }) => sum + rows.length, 0),
  mappings: content.mappings.length,
  views: content.views.length,
  decks: content.decks.length,
  edits: content.edits.length,
  reports: content.reports.length,
  drafts: drafts.length,
  groups: content.groups.length,
  scorecards: content.scorecards.length,
  remarks: content.remarks.length,
  headlines: content.headlines.length,
  targets: targets.length,
})

/** Whether there is nothing at all. */
export const isNothing = (counts: Counts): boolean => Object.values(counts).every((n) => n === 0)
