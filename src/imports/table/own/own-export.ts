import * as v from 'valibot'
import type { Dataset } from '../../../dataset/dataset.ts'
import type { Observation } from '../../../dataset/observation.ts'
import { valueText } from '../../../dataset/observation-wording.ts'
import type { Quantity } from '../../../domain/number/bound.ts'
import type { Unit } from '../../../domain/number/unit.ts'
import type { Bilingual, Language } from '../../../domain/text.ts'
import { inBrackets } from '../../../domain/text.ts'
import type { Period, PeriodBasis } from '../../../domain/time/period.ts'
import { PERIOD_BASES } from '../../../domain/time/period.ts'
import { PeriodSchema } from '../../../domain/time/period-schema.ts'
import { itemAt } from '../../../lib/item-at.ts'
import type { Steps } from '../../../lib/steps.ts'
import type { Place } from '../../../places/gazetteer.ts'
import type { PlaceMatch } from '../../../places/match-place.ts'
import { PERIOD_BASIS_NAMES } from '../../../words/domain/period.ts'
import { eachLanguage } from '../../../words/languages.ts'
import type { KnownIndicator, KnownWords } from '../cell/known-words.ts'
import { inBaseUnits, isSameQuantity, numberIn } from '../cell/number-text.ts'
import type { UnitRead } from '../cell/unit-text.ts'
import { statedUnit } from '../cell/unit-text.ts'
import type { Grid } from '../describe/grid.ts'
import { placeOfLine } from '../observe/place-of-line.ts'
import { USUAL_UNITS } from '../observe/unit-of-value.ts'
import type { Asker, Conflict, LeftOut, LocalityRead, TableObservation } from '../reading.ts'
import { CORRECTION, CORRECTION_BESIDE, LEAVE_OUT, NEW_VALUE, SAME_AS_HERE } from '../reading.ts'
import type { OwnColumn, OwnRow } from './own-row.ts'
import { editedColumns, isScopeKept, periodSaid, standingOf, translatedUnit, unitNames } from './own-row.ts'
import type { RowEdit } from './row-edit.ts'
import { editOf, moved, optionsOf, statedQuantity, textOf } from './row-edit.ts'

interface OwnRead {
  readonly observations: readonly TableObservation[]
  readonly leftOut: readonly LeftOut[]
  readonly conflicts: readonly Conflict[]
  readonly waiting: number
}

/** Lines between two pauses. */
const AT_ONCE = 256

/**
 * Reads a file of ours that came back. A line that says the same as the dataset is known; if some of its cells differ, those are an edit,
 * and the user is asked whether it is meant.
 */
export function* readOwnExport(
  grid: Grid,
  columns: ReadonlyMap<OwnColumn, number>,
  dataset: Dataset,
  words: KnownWords,
  asker: Asker,
): Steps<OwnRead> {
  const observations: TableObservation[] = []
  const leftOut: LeftOut[] = []
  const conflicts: Conflict[] = []
  let waiting = 0
  const sheet = grid.name === null ? '' : `${grid.name}!`
  const standing = standingOf(dataset, columns)
  const units: ReadonlyMap<string, Unit> = dataset.units
  const placeOf = placesOfLocalities(words)
  const times = new Map<string, number>()
  // What is said of a column that the file lacks points at the first cell of the line.
  const columnOf = (name: OwnColumn): number => columns.get(name) ?? 0
  const ids = columns.get('id')
  for (let row = 1; row < grid.height && ids !== undefined; row += 1) {
    if (row % AT_ONCE === 0) yield
    const id = grid.raw(row, ids).trim()
    times.set(id, (times.get(id) ?? 0) + 1)
  }
  for (let row = 1; row < grid.height; row += 1) {
    if (row % AT_ONCE === 0) yield
    const cell: OwnRow = (name) => {
      const at = columns.get(name)
      return at === undefined ? '' : grid.raw(row, at).trim()
    }
    const address = (name: OwnColumn): string => `${sheet}${grid.address(row, columnOf(name))}`
    if (cell('locality') === '' && cell('indicator') === '' && cell('id') === '') continue
    const about = [cell('locality'), cell('indicator')].filter((text) => text !== '').join(' ') || cell('id')
    const leave = (column: OwnColumn, reason: string, text = about) =>
      leftOut.push({ where: address(column), text, reason })
    if (grid.isHiddenRow(row)) {
      leave('locality', 'a hidden line')
      continue
    }
    const place = placeIn(cell, words)
    const known = words.indicator(itemAt(cell('indicator').split(' · '), 0))
    const here = standing.about(cell, place.kind === 'place' ? place.place.locality : null, known?.id ?? null)
    if (here !== null) {
      const edited = editedColumns(cell, here, columns)
      const ofUnit = edited.find((column) => column === 'unit' || column === 'unitName')
      const said = ofUnit === undefined ? null : unitSaid(cell(ofUnit))
      if (ofUnit !== undefined && !unitNames(here).includes(said?.unit ?? '')) {
        leave(ofUnit, `${cell(ofUnit)} where the unit here is ${here.unit.zh}`, cell(ofUnit))
        continue
      }
      const ofValue = edited.filter((column) => column !== 'unit' && column !== 'unitName')
      const read: RowEdit | null =
        ofUnit !== undefined && ofValue.length === 0
          ? { column: ofUnit, quantity: here.quantity, unit: '' }
          : editOf(ofValue, cell, here)
      // 1.163万元 has its own scale.
      const edit =
        read && said !== null && read.unit === ''
          ? { ...read, quantity: inBaseUnits(read.quantity, said.factor) }
          : read
      if (edited.length === 0 || (edit !== null && isSameQuantity(edit.quantity, here.quantity))) {
        leave('number', SAME_AS_HERE)
        continue
      }
      if (edit === null) {
        const [column = 'number'] = ofValue
        leave(column, whyUnread(column, cell(column)), cell(column))
        continue
      }
      const { column } = edit
      if (edit.unit !== '' && !unitNames(here).includes(edit.unit)) {
        leave(column, `${edit.unit} where the unit here is ${here.unit.zh}`, cell(column))
        continue
      }
      const options = optionsOf(edit.quantity, here.quantity)
      const id = `edit:${address('number')}`
      const answer = asker.ask({
        id,
        kind: 'edit',
        about: `which of the two values of ${about} holds`,
        where: address(column),
        options,
        shown: shownOf(editedValue(here, edit.quantity, printedEdit(column, cell)), here, options),
      })
      conflicts.push({ kind: 'here', where: edited.map((each) => address(each)), about, values: options })
      if (answer === null) waiting += 1
      if (answer === null || answer === options[1]) continue
      if (answer === LEAVE_OUT) {
        leave(column, 'left out by choice')
        continue
      }
      const other = answer === options[0] ? null : numberIn(answer)
      const isRead =
        other === null ||
        (other.kind === 'number' && (other.unit === '' || unitNames(here).includes(other.unit)))
      if (other !== null && (other.kind !== 'number' || !isRead)) {
        asker.refuse(id)
        waiting += 1
        continue
      }
      const home = placeOf.get(here.locality.id)
      const part = here.breakdown === null ? '' : ` · ${here.breakdown.name.zh}`
      observations.push({
        locality:
          home === undefined ? { kind: 'new', name: here.locality.name.zh } : { kind: 'place', place: home },
        localityText: cell('locality'),
        indicator: `${here.indicator.name.zh}${part}`,
        indicatorId: part === '' ? here.indicator.id : null,
        period: here.period,
        ...(here.period === null ? { hasNoPeriod: true as const } : {}),
        periodText: cell('period'),
        quantity: other === null ? edit.quantity : moved(other.quantity, here.quantity),
        unit: here.unit.zh,
        printed: other === null ? printedEdit(column, cell) : answer,
        sheet: grid.name,
        cell: grid.address(row, columnOf(column)),
        heading: grid.raw(0, columnOf(column)),
        edits: here.id,
        note: null,
      })
      continue
    }
    const quantity = statedQuantity(cell)
    if (quantity === null) {
      leave('number', 'no number', cell('words'))
      continue
    }
    const was = standing.named(cell)
    const meant = was === null ? null : askMoved(was, about, cell, address)
    if (meant === 'waits') {
      waiting += 1
      continue
    }
    if (meant === LEAVE_OUT) {
      leave('number', 'left out by choice')
      continue
    }
    const where = address('locality')
    const key =
      place.kind === 'ask' && words.gazetteer.named(cell('locality')).length > 0
        ? placeOfLine(cell('locality'), { within: [], where }, { words, asker })
        : null
    const locality: LocalityRead =
      key?.kind === 'locality'
        ? key.locality
        : place.kind === 'place'
          ? { kind: 'place', place: place.place }
          : { kind: 'new', name: cell('locality') }
    if (key?.kind === 'left-out') {
      leave('locality', key.reason)
      continue
    }
    const period = periodOf(cell, was)
    const breakdown = cell('breakdown')
    const name = cell('indicator')
    // The id of a unit that somebody made on another computer says nothing here; its name does.
    const named = units.has(cell('unit')) ? cell('unit') : cell('unitName') || translatedUnit(cell('unit'))
    const unit =
      named === '' ? askedUnit({ name, known, where: address('unit') }, asker) : { unit: named, factor: 1 }
    if (unit === null) {
      waiting += 1
      continue
    }
    observations.push({
      locality,
      localityText: cell('locality'),
      indicator: breakdown === '' || name.includes(breakdown) ? name : `${name} · ${breakdown}`,
      indicatorId: breakdown === '' && !name.includes(' · ') ? (known?.id ?? null) : null,
      period,
      ...(period === null && cell('period') === '' && cell('end') === ''
        ? { hasNoPeriod: true as const }
        : {}),
      periodText: cell('period'),
      quantity: inBaseUnits(quantity, unit.factor),
      unit: unit.unit,
      printed: textOf(cell) || cell('number') || cell('words'),
      ...(cell('typed') === '' ? {} : { inFile: cell('printed') }),
      sheet: grid.name,
      cell: grid.address(row, columnOf('number')),
      heading: grid.raw(0, columnOf('number')),
      ...(was !== null && (meant === CORRECTION || meant === CORRECTION_BESIDE)
        ? { corrects: was.id, ...(isScopeKept(cell('scope'), was) ? { scopedAs: was.id } : {}) }
        : {}),
      note: null,
    })
  }
  return { observations, leftOut, conflicts, waiting }

  /**
   * What a row is that carries the id of a value and names another place, indicator or period: asked once for all that are alike. With the
   * old number it is likelier a correction; with another one, or as the second row of that id, a new value. What a report says, or what is
   * computed of it, stays beside its correction.
   */
  function askMoved(
    was: Observation,
    about: string,
    cell: OwnRow,
    address: (name: OwnColumn) => string,
  ): string {
    const isSame = editedColumns(cell, was, columns).length === 0 && times.get(was.id) === 1
    const isImported = was.status === 'imported'
    const sort = `${isImported ? '' : 'report-'}${isSame ? 'same' : 'other'}`
    const correction = isImported ? CORRECTION : CORRECTION_BESIDE
    const options = [...(isSame ? [correction, NEW_VALUE] : [NEW_VALUE, correction]), LEAVE_OUT]
    const when = cell('period')
    const id = `moved:${sort}`
    const answer = asker.ask({
      id,
      kind: 'moved',
      about: `what ${about}${when === '' ? '' : ` ${when}`} is`,
      where: address(columns.has('period') ? 'period' : 'locality'),
      options,
    })
    if (answer !== null && options.includes(answer)) return answer
    if (answer !== null) asker.refuse(id)
    return 'waits'
  }
}

/** The value of a line as it was edited. */
const editedValue = (here: Observation, quantity: Quantity, printed: string): Observation =>
  here.status === 'derived' ? { ...here, quantity } : { ...here, quantity, printed }

/** Two values to choose between, as tables write them; with their numbers behind them where they read alike. */
function shownOf(
  edit: Observation,
  here: Observation,
  options: readonly [string, string],
): readonly Bilingual[] {
  const words = (one: Observation, language: Language) =>
    valueText(one, { language, notation: one.quantity.bound === 'exact' ? 'full' : 'compact' })
  return [edit, here].map((one, at) =>
    eachLanguage((language) => {
      const isAlike = words(edit, language) === words(here, language)
      return `${words(one, language)}${isAlike ? inBrackets(itemAt(options, at), language) : ''}`
    }),
  )
}

/** What an edited row prints: the cell that was edited, or its number where that is the word of how exact it is. */
const printedEdit = (column: OwnColumn, cell: OwnRow): string =>
  column === 'bound' ? cell('number') || cell('words') : cell(column)

/** The place of a row: of several with its name the one with its code. */
function placeIn(cell: OwnRow, words: KnownWords): PlaceMatch {
  const named = words.place(cell('locality'))
  if (named.kind !== 'ask') return named
  const place = named.candidates.find(({ code }) => code !== null && code === cell('area'))
  return place === undefined ? named : { kind: 'place', place }
}

/** The unit that somebody wrote in place of the one of the export, with its scale; null where it is none. */
const unitSaid = (text: string): UnitRead | null => statedUnit(translatedUnit(text))

/** Why an edited cell gives no value. */
function whyUnread(column: OwnColumn, text: string): string {
  if (text !== '') return 'no number'
  return column === 'lower' || column === 'upper' ? 'one end without the other' : 'no value given'
}

const placesOfLocalities = ({ gazetteer }: KnownWords): ReadonlyMap<string, Place> =>
  new Map(
    [...gazetteer.places.values()].flatMap((place) =>
      place.locality === null ? [] : [[place.locality, place] as const],
    ),
  )

/** The unit of a line that somebody added without one: that of its indicator, as a proposal; of an unknown indicator it is waited for. */
function askedUnit(
  {
    name,
    known,
    where,
  }: { readonly name: string; readonly known: KnownIndicator | null; readonly where: string },
  asker: Asker,
): UnitRead | null {
  const id = `unit:${name}`
  const answer = asker.ask({
    id,
    kind: 'unit',
    about: `unit of ${name}`,
    where,
    options: known === null ? USUAL_UNITS : [known.unit],
    isApplied: known !== null,
  })
  if (answer === null) return known === null ? null : { unit: known.unit, factor: 1 }
  const said = statedUnit(answer)
  if (said !== null && said.unit !== '') return said
  if (said !== null && known !== null) return { unit: known.unit, factor: said.factor }
  asker.refuse(id)
  return null
}

const BASES = new Map<string, PeriodBasis>(
  PERIOD_BASES.flatMap((basis) =>
    [basis, ...Object.values(PERIOD_BASIS_NAMES[basis])].map((word): [string, PeriodBasis] => [word, basis]),
  ),
)

/** The period of a line, as its own columns say that it is known: what was inferred must not come back as stated. */
function periodOf(cell: OwnRow, named: Observation | null): Period | null {
  const basis = BASES.get(cell('basis'))
  const said = periodSaid(cell, named)
  if (said === null) return null
  const { output, success } = v.safeParse(PeriodSchema, { ...said, basis: basis ?? 'stated' })
  return success ? output : null
}
