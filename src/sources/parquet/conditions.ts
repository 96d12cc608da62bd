import { fold } from '../../dataset/table/search/search-text.ts'
import { likelyInterval } from '../../domain/number/interval.ts'
import { SourceError } from '../data-source.ts'
import { meetsRange, periodOfKey } from '../row-keys.ts'
import type { Name, SharedColumn, SourceFilter } from '../view.ts'
import type { NarrowColumn } from './columns.ts'
import { EXACT_CODE, quantityStored } from './columns.ts'
import type { Block } from './copy.ts'
import type { Manifest } from './manifest.ts'

/** How far the values of some rows reach. */
export type Zone = NonNullable<Manifest['zones']>[number]

/** A filter as files can be asked it. */
export interface Condition {
  readonly column: SharedColumn | 'value'
  readonly columns: readonly NarrowColumn[]
  /** For each code of the column whether it is wanted; null for a filter by number. */
  readonly wanted: Uint8Array | null
  /** Of a filter by number whether rows whose values reach so far may meet it; null for others. */
  readonly mayHold: ((zone: Zone) => boolean) | null
  /** Tells which rows of a block meet it. */
  readonly within: (block: Block) => (at: number) => boolean
}

/** A filter over shared values as the codes that it wants, from 0, the code of rows without a value. */
export function wantedCodes(filter: SourceFilter, names: readonly Name[]): Uint8Array {
  const wanted = new Uint8Array(names.length + 1)
  switch (filter.type) {
    case 'set': {
      const keys = new Set(filter.keys)
      const mark = (code: number, key: string) => {
        wanted[code] = keys.has(key) === (filter.except === true) ? 0 : 1
      }
      mark(0, '')
      for (const [at, { key }] of names.entries()) mark(at + 1, key)
      return wanted
    }
    case 'text': {
      const text = fold(filter.text)
      for (const [at, { zh, en }] of names.entries())
        wanted[at + 1] = fold(`${zh}\n${en}`).includes(text) ? 1 : 0
      return wanted
    }
    case 'period':
      for (const [at, { key }] of names.entries()) {
        const { start, end } = periodOfKey(key)
        const isIn =
          (filter.from === null || end >= filter.from) &&
          (filter.to === null || start === null || start <= filter.to)
        wanted[at + 1] = isIn ? 1 : 0
      }
      if (filter.from !== null && filter.to !== null && filter.from > filter.to) wanted.fill(0)
      return wanted
    case 'number':
      return wanted
  }
}

/** @throws {SourceError} where the files cannot be asked for it. */
export function conditionOf(
  filter: SourceFilter,
  namesOf: (column: SharedColumn) => readonly Name[],
): Condition {
  if (filter.type === 'number') return numberCondition(filter)
  const { column } = filter
  if (column === 'printed' || column === 'id') throw new SourceError('cannot', column)
  const wanted = wantedCodes(filter, namesOf(column))
  return {
    column,
    columns: [column],
    wanted,
    mayHold: null,
    within: (block) => {
      const codes = block.column(column)
      return (at) => wanted[codes[at] ?? 0] === 1
    },
  }
}

function numberCondition(filter: Extract<SourceFilter, { readonly type: 'number' }>): Condition {
  return {
    column: 'value',
    columns: ['bound', 'anchor', 'lowerEnd', 'upperEnd'],
    wanted: null,
    mayHold: ([leastFrom, mostFrom, leastTo, mostTo]) => {
      const { min, max, mode } = filter
      return mode === 'sure'
        ? (min === null || (mostFrom ?? -Infinity) >= min) && (max === null || (leastTo ?? Infinity) <= max)
        : (min === null || (mostTo ?? Infinity) >= min) && (max === null || (leastFrom ?? -Infinity) <= max)
    },
    within: (block) => {
      const [bounds, anchors] = [block.column('bound'), block.column('anchor')]
      const [lowerEnds, upperEnds] = [block.column('lowerEnd'), block.column('upperEnd')]
      return (at) => {
        const anchor = anchors[at] ?? 0
        // Most values are exact, and are compared without being made.
        if (bounds[at] === EXACT_CODE)
          return meetsRange({ from: anchor, to: anchor, fromOpen: false, toOpen: false }, filter)
        const { lower, upper, lowerOpen, upperOpen } = likelyInterval(
          quantityStored(bounds[at] ?? 0, anchor, lowerEnds[at] ?? 0, upperEnds[at] ?? 0),
        )
        return meetsRange({ from: lower, to: upper, fromOpen: lowerOpen, toOpen: upperOpen }, filter)
      }
    },
  }
}
