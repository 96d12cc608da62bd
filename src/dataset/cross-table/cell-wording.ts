import { fill } from '../../domain/fill.ts'
import type { Quantity } from '../../domain/number/bound.ts'
import type { Notation } from '../../domain/number/number-format.ts'
import { isOnlyRounded } from '../../domain/number/stated.ts'
import type { Bilingual, Language } from '../../domain/text.ts'
import { textIn } from '../../domain/text.ts'
import { wordPeriodBasis } from '../../domain/time/period.ts'
import { changeInWords } from '../../domain/time/year-change.ts'
import { withoutUnit, wordValue } from '../../domain/wording.ts'
import { NO_AIM } from '../../words/table/aims.ts'
import { NO_CHANGE, NO_RANK } from '../../words/table/comparisons.ts'
import { COUNTED_CELLS, CROSS_WORDS } from '../../words/table/cross-wording.ts'
import { wordAmount, wordLeap } from '../compare/change-since.ts'
import { isInConflict } from '../edits/conflicts.ts'
import type { Observation } from '../observation.ts'
import type { NumberStyle } from '../observation-wording.ts'
import { bareValueText, scopeWords, valueText } from '../observation-wording.ts'
import { BAND_SHAPES, wordBand, wordLead, wordNumber, wordTarget } from '../target/target-wording.ts'
import { NO_TOTAL } from './cross-table.ts'
import type { Content, CrossLayout, Shared } from './layout.ts'

/** A cell in words. */
export interface CellWords {
  readonly text: string
  /** What applies only to this cell. */
  readonly notes: readonly string[]
  /** Why it is empty; null where it is not. */
  readonly empty: string | null
}

/** If one number of a column cannot be written in 万, all have full digits, so that the reader can compare them at a glance. */
export const inColumn = ({ isScaled }: Shared, style: NumberStyle): NumberStyle =>
  isScaled[style.language] ? style : { ...style, notation: 'full' }

export function cellWords(layout: CrossLayout, content: Content, style: NumberStyle): CellWords {
  const reason = emptyReason(content)
  const notes = cellNotes(layout, content, style.notation)
  if (reason !== null) return { text: '', notes, empty: textIn(reason, style.language) }
  return { text: cellText(content, style), notes, empty: null }
}

const NOTHING: Bilingual = { zh: '', en: '' }

/** Why a cell has nothing to show; null where it has something. */
function emptyReason(content: Content): Bilingual | null {
  switch (content.kind) {
    case 'blank':
      return NOTHING
    case 'value':
      return content.cell.kind === 'empty' ? CROSS_WORDS.noValue : null
    case 'change':
      return content.change.kind === 'none' ? NO_CHANGE[content.change.reason] : null
    case 'completion':
      if (content.aim.kind === 'none') return NO_AIM[content.aim.reason]
      return content.aim.completion === null ? NO_AIM.completion : null
    case 'band':
      return content.aim.kind === 'none' ? NO_AIM[content.aim.reason] : null
    case 'rank':
      return content.ranks.kind === 'none' ? NO_RANK[content.ranks.reason] : null
    case 'total':
      return null
  }
}

/** The number of a cell as text, without the notes that apply only to it. */
export function cellText(content: Content, style: NumberStyle): string {
  switch (content.kind) {
    case 'blank':
      return ''
    case 'value': {
      const { cell, shared } = content
      if (cell.kind === 'empty') return ''
      if (cell.kind === 'several') return wordValues(cell.values.length, style.language)
      if (shared.unit === null) return valueText(cell.value, style)
      // In full digits, 1万余 would lose its 余; as printed, it says more briefly how exact it is.
      return bareValueText(
        cell.value,
        cell.value.quantity.bound === 'atLeast' ? style : inColumn(shared, style),
      )
    }
    case 'total': {
      const { total, shared } = content
      if (total.kind === 'none') return ''
      const { quantity, unit } = total
      return wordValue(quantity, shared.unit === null ? unit : withoutUnit(unit), inColumn(shared, style))
    }
    case 'change': {
      const { change } = content
      if (change.kind === 'none') return ''
      // The heading has the unit of a share only, so a leap has that of its values.
      return (
        wordLeap(change.change, change.unit, style) ??
        wordAmount(changeInWords(change.change), change.direction, change.unit, style)
      )
    }
    case 'completion': {
      const { aim } = content
      if (aim.kind === 'none' || aim.completion === null) return ''
      return wordNumber(aim.completion, style)
    }
    case 'band': {
      const { aim } = content
      if (aim.kind === 'none') return ''
      return `${BAND_SHAPES[aim.status.band]} ${wordBand(aim.status, style.language)}`
    }
    case 'rank': {
      const { rank } = content
      if (rank === undefined) return ''
      return rank.from === rank.to ? String(rank.from) : `${rank.from}–${rank.to}`
    }
  }
}

/** Notes that apply only to a cell: period, scope and origin of its value; for a total, how many places and which scope, or why there is none. */
export function cellNotes(
  { table, language }: CrossLayout,
  content: Content,
  notation: Notation,
): readonly string[] {
  switch (content.kind) {
    case 'value': {
      const { cell, shared } = content
      if (cell.kind === 'empty') return []
      return cell.kind === 'several'
        ? severalNotes(cell.values, language)
        : notesOf(cell.value, shared, table.isMixed, language)
    }
    case 'total': {
      const { total } = content
      if (total.kind === 'none') return [NO_TOTAL[total.reason][language]]
      const { parts, without } = total
      const isDisputed = parts.some(isInConflict)
      return [
        sumWords(parts.length, without, language),
        // All values of a sum have the same scope, so the sum has it too.
        ...parts.slice(0, 1).flatMap((part) => scopeWords(part, language)),
        ...(parts.some(({ status }) => status === 'derived') ? [CROSS_WORDS.derived[language]] : []),
        ...(isDisputed ? [CROSS_WORDS.withConflict[language]] : []),
      ]
    }
    case 'completion': {
      const { aim, isShared, shared } = content
      if (aim.kind === 'none') return []
      const style = inColumn(shared, { language, notation })
      const { target, value, pace } = aim
      return [
        ...(isShared ? [] : [wordTarget(target, value.unit, value.indicator.kind === 'change', style)]),
        ...(pace === null ? [] : [wordLead(pace, style)]),
      ]
    }
    case 'band':
      return []
    case 'rank': {
      const { rank, ranks } = content
      if (ranks.kind === 'none') return []
      if (rank === undefined) return [CROSS_WORDS.noValue[language]]
      return rank.isTied ? [CROSS_WORDS.tied[language]] : []
    }
    case 'change':
    case 'blank':
      return []
  }
}

/** How many values a cell has, in words. */
export const wordValues = (values: number, language: Language): string =>
  fill(COUNTED_CELLS.values[language], { n: values }, language)

/** How many values of other periods a cell does not show, in words. */
export const wordEarlier = (values: number, language: Language): string =>
  fill(COUNTED_CELLS.earlier[language], { n: values }, language)

/** How many places a total covers, in words: of 6 places with a value; 3 without. */
export function sumWords(parts: number, without: number, language: Language): string {
  return fill(COUNTED_CELLS[without === 0 ? 'sum' : 'sumWithout'][language], { parts, without }, language)
}

const severalNotes = (values: readonly Observation[], language: Language): readonly string[] =>
  values.some(isInConflict) ? [CROSS_WORDS.conflict[language]] : []

/** The notes on what distinguishes a value from the others of its measure. */
function notesOf(
  value: Observation,
  shared: Shared,
  isMixed: boolean,
  language: Language,
): readonly string[] {
  const { period, status } = value
  const words: (string | null)[] = [
    shared.period === undefined ? wordPeriodBasis(period, language) : null,
    shared.period !== undefined && period?.basis === 'inferred' && shared.period?.basis !== 'inferred'
      ? CROSS_WORDS.inferred[language]
      : null,
    ...scopeWords(value, language),
    status === 'derived' || (status === 'imported' && isMixed) ? CROSS_WORDS[status][language] : null,
    isInConflict(value) ? CROSS_WORDS.conflict[language] : null,
  ]
  return words.filter((word) => word !== null)
}

/** The number of a cell for a file, if it is exact (or, for a change or a completion, only rounded); else null, and the file has the words. */
export function cellNumber(content: Content): number | null {
  switch (content.kind) {
    case 'value':
      return content.shared.unit === null || content.cell.kind !== 'one'
        ? null
        : plain(content.cell.value.quantity)
    case 'total':
      return content.total.kind === 'none' || content.shared.unit === null
        ? null
        : plain(content.total.quantity)
    case 'change': {
      if (content.change.kind === 'none') return null
      const { quantity, leap } = content.change.change
      if (leap !== undefined) return null
      return quantity.bound === 'exact' || isOnlyRounded(quantity) ? quantity.value : null
    }
    case 'completion': {
      const { aim } = content
      if (aim.kind === 'none' || aim.completion === null) return null
      const { completion } = aim
      return completion.bound === 'exact' || isOnlyRounded(completion) ? completion.value : null
    }
    case 'band':
      return null
    case 'rank':
      return content.rank !== undefined && content.rank.from === content.rank.to ? content.rank.from : null
    case 'blank':
      return null
  }
}

/**
 * The number of a change or a completion that is approximate, if only by rounding, else null: a workbook shows it as a number with the
 * sign for "about", as the page does.
 */
export function aboutNumber(content: Content): number | null {
  if (content.kind === 'change' && content.change.kind !== 'none') {
    const { quantity, leap } = content.change.change
    return quantity.bound === 'approx' && leap === undefined ? quantity.value : null
  }
  if (content.kind === 'completion' && content.aim.kind !== 'none') {
    const { completion } = content.aim
    return completion?.bound === 'approx' ? completion.value : null
  }
  return null
}

/** The number of digits that a spreadsheet keeps. */
const DIGITS = 15

const plain = (quantity: Quantity): number | null =>
  quantity.bound === 'exact' ? Number(quantity.value.toPrecision(DIGITS)) : null
