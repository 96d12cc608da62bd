import * as v from 'valibot'
import type { Dataset } from '../../../dataset/dataset.ts'
import { OWN } from '../../../dataset/edits/own-word.ts'
import type { Side, Target } from '../../../dataset/target/target.ts'
import { takesTarget, USUAL_NEAR } from '../../../dataset/target/target.ts'
import type { IndicatorId } from '../../../domain/ids.ts'
import { LocalityId } from '../../../domain/ids.ts'
import type { Quantity } from '../../../domain/number/bound.ts'
import type { Indicator } from '../../../domain/record/indicator.ts'
import { isDone, isTarget, isTargetOfPart, targetIn } from '../../../domain/record/kind-words.ts'
import { isWithin, limitsOf } from '../../../domain/record/rate-limits.ts'
import type { StandardIndicator } from '../../../domain/record/standard-indicator.ts'
import type { Bilingual } from '../../../domain/text.ts'
import { LONGEST_TEXT } from '../../../domain/text.ts'
import type { Period } from '../../../domain/time/period.ts'
import { itemAt } from '../../../lib/item-at.ts'
import type { Steps } from '../../../lib/steps.ts'
import type { OwnWords } from '../../own-words.ts'
import type { KnownWords } from '../cell/known-words.ts'
import type { TableObservation } from '../reading.ts'
import type { FileTabulated } from '../tabulate.ts'
import { importWords } from './import-words.ts'

/** What the numbers of a sheet are: values, targets, or each what its column says, as 目标 beside 完成. */
export const SHEET_READINGS = ['values', 'targets', 'columns'] as const
export type SheetReading = (typeof SHEET_READINGS)[number]

/** What the user said of sheets, by {@link sheetKey}. */
export type SheetReadings = ReadonlyMap<string, SheetReading>

/** A sheet is known by the place of its file and its name. */
export const sheetKey = (file: number, sheet: string | null): string => `${file}|${sheet ?? ''}`

/** A sheet that may hold targets, and how it is read. */
export interface TargetSheet {
  readonly key: string
  readonly reading: SheetReading
  /** Whether it has columns that say of themselves that they are targets. */
  readonly hasColumns: boolean
}

/** Why a number on a sheet of targets is not a target. */
export type NoTarget = 'place' | 'period' | 'part' | 'vague' | 'limits' | 'neither' | 'side'

/** Which way is better, as the user says it of indicators of which neither file nor catalogue does. */
export type Sides = ReadonlyMap<IndicatorId, Side>

export interface TargetLeftOut {
  readonly file: number
  readonly cell: string
  readonly text: string
  readonly reason: NoTarget
}

/** The targets of some files, and the files with what is left of them: their values. */
export interface TargetsRead {
  readonly files: readonly FileTabulated[]
  readonly sheets: readonly TargetSheet[]
  readonly targets: readonly Target[]
  readonly leftOut: readonly TargetLeftOut[]
  /** The indicators of which it has to be said which way is better; their targets wait until then. */
  readonly asked: readonly { readonly id: IndicatorId; readonly name: Bilingual }[]
  /** Names that neither the data nor the files have a value of: targets of them wait for values under the same name. */
  readonly unmet: readonly Bilingual[]
  /** All words that the targets need, those that no value brings in among them. */
  readonly words: OwnWords
}

const DOT = ' · '
const SAYS_TARGETS = /目标|任务(?:分解|下达|分配)|指标任务|\btargets?\b/iu
const SAYS_RESULTS = /完成|进展|进度|实绩|对比|达标|\bactual|\bprogress|\bresult/iu

/** Values that are gone through between two pauses. */
const AT_ONCE = 256

/** Parts the targets of files from their values. A target is never taken for a value: what is to be reached was not. */
export function* readTargets(
  files: readonly FileTabulated[],
  readings: SheetReadings,
  now: Pick<Target, 'set'>,
  {
    dataset,
    words,
    standard,
    sides,
  }: {
    readonly dataset: Dataset
    readonly words: KnownWords
    readonly standard: readonly StandardIndicator[]
    readonly sides: Sides
  },
): Steps<TargetsRead> {
  const things = importWords(dataset, words.gazetteer, standard, files)
  const sheets: TargetSheet[] = []
  const targets: Target[] = []
  const leftOut: TargetLeftOut[] = []
  const asked = new Map<IndicatorId, Bilingual>()
  const has = { localities: new Set<string>(), indicators: new Set<string>() }
  for (const { locality, indicator } of dataset.observations.values()) {
    has.localities.add(locality.id)
    has.indicators.add(indicator.id)
  }
  const sideSaid = (name: string): Side | null => sideOfName(name, { words, standard })
  const valued: FileTabulated[] = []
  for (const [at, file] of files.entries()) {
    yield
    const names = new Set(file.observations.map(({ indicator }) => indicator))
    const stems = new Map(
      [...names].flatMap((name) => {
        const stem = stemOf(name, names, words)
        return stem === null ? [] : [[name, stem] as const]
      }),
    )
    const readingOf = new Map<string | null, SheetReading>()
    for (const { sheet } of file.sheets) {
      const key = sheetKey(at, sheet.name)
      const hasColumns = file.observations.some((one) => one.sheet === sheet.name && stems.has(one.indicator))
      const reading =
        readings.get(key) ?? (hasColumns ? 'columns' : saysTargets(file, sheet.name) ? 'targets' : 'values')
      readingOf.set(sheet.name, reading)
      sheets.push({ key, reading, hasColumns })
    }
    const wanted = new Set(stems.values())
    const values: TableObservation[] = []
    for (const [n, one] of file.observations.entries()) {
      if (n % AT_ONCE === AT_ONCE - 1) yield
      const reading = readingOf.get(one.sheet) ?? 'values'
      const stem = stems.get(one.indicator)
      if (reading === 'values' || (reading === 'columns' && stem === undefined)) {
        const value = reading === 'columns' ? withoutDone(one, wanted, words) : one
        values.push(value)
        const thing = things.thingOf(value)
        if (thing !== null) {
          has.localities.add(thing.locality)
          has.indicators.add(thing.indicator)
        }
        continue
      }
      const named = stem === undefined ? one : renamed(one, stem, words)
      const thing = things.thingOf(named)
      const indicator = thing === null ? undefined : things.indicator(thing.indicator)
      // 2025年一季度目标任务分解 sets targets of that quarter.
      const isOfPart =
        isOfPartOfYear(one.indicator) ||
        (reading === 'targets' && stem === undefined && endsWithinYear(one.period))
      const read = isOfPart
        ? 'part'
        : thing === null || indicator === undefined
          ? 'place'
          : targetOf(
              named,
              {
                locality: thing.locality,
                indicator,
                dimension: dataset.units.get(thing.unit)?.dimension ?? '',
              },
              { side: sides.get(indicator.id) ?? sideSaid(named.indicator), file: file.file, set: now.set },
            )
      if (
        read !== 'part' &&
        indicator !== undefined &&
        sideSaid(named.indicator) === null &&
        asksSide(named, indicator)
      )
        asked.set(indicator.id, indicator.name)
      if (typeof read !== 'string') targets.push(read)
      else leftOut.push({ file: at, cell: one.cell, text: one.printed, reason: read })
    }
    valued.push(
      values.length === file.observations.length && wanted.size === 0
        ? file
        : { ...file, observations: values },
    )
  }
  const asking = [...asked].map(([id, name]) => ({ id, name }))
  const all = things.all()
  const unmet = (['localities', 'indicators'] as const).flatMap((kind) => {
    const wanted = new Set(
      targets.map(({ locality, indicator }) => (kind === 'localities' ? locality : indicator)),
    )
    const named = new Map<string, Bilingual>(
      [...dataset[kind].values(), ...all[kind]].map(({ id, name }) => [id, name]),
    )
    return [...wanted].flatMap((id) => (id === null || has[kind].has(id) ? [] : (named.get(id) ?? [])))
  })
  return { files: valued, sheets, targets, leftOut, asked: asking, unmet, words: all }
}

/** Whether a name gives a target of a part of a year; those that are kept are of whole years. */
const isOfPartOfYear = (name: string): boolean =>
  isTargetOfPart(lastPartOf(name.split(DOT))) || targetIn(name)?.isOfPart === true

/** Whether a period is over before its year is. */
const endsWithinYear = (period: Period | null): boolean =>
  period !== null && yearOf(period) !== null && !period.end.endsWith('-12-31')

const lastPartOf = (parts: readonly string[]): string => itemAt(parts, parts.length - 1)

/** Which way is better by the catalogue, of a part that it knows by itself: 会员数 · 女会员. */
function sideOfName(
  name: string,
  { words, standard }: { readonly words: KnownWords; readonly standard: readonly StandardIndicator[] },
): Side | null {
  const id = words.indicator(lastPartOf(name.split(DOT)))?.id
  const better = standard.find((one) => one.id === id || `${OWN}${one.id}` === id)?.better ?? 'neither'
  return better === 'neither' ? null : better
}

/** The indicator that a name gives the target of: 会员人数 for 会员人数 · 目标 and 会员人数目标. Null if it is not a name of a target. */
function stemOf(name: string, names: ReadonlySet<string>, words: KnownWords): string | null {
  const parts = name.split(DOT)
  const last = lastPartOf(parts)
  if (parts.length > 1 && isTarget(last)) return parts.slice(0, -1).join(DOT)
  const stem = targetIn(name)?.stem
  return stem !== undefined && (names.has(stem) || words.indicator(stem) !== null) ? stem : null
}

/** 会员人数 · 完成 beside 会员人数 · 目标 is 会员人数. */
function withoutDone(
  one: TableObservation,
  wanted: ReadonlySet<string>,
  words: KnownWords,
): TableObservation {
  const parts = one.indicator.split(DOT)
  const stem = parts.slice(0, -1).join(DOT)
  return isDone(lastPartOf(parts)) && wanted.has(stem) ? renamed(one, stem, words) : one
}

const renamed = (one: TableObservation, indicator: string, words: KnownWords): TableObservation => ({
  ...one,
  indicator,
  indicatorId: words.indicator(indicator)?.id ?? null,
})

/** Whether the name of a sheet, the titles of its tables or, if the file has one sheet, the file name speak of targets and not of results. */
function saysTargets({ file, sheets }: FileTabulated, name: string | null): boolean {
  const found = sheets.find(({ sheet }) => sheet.name === name)
  const titles = found?.tables.flatMap(({ titles: own, above }) => [...own, ...(above?.titles ?? [])]) ?? []
  const said = [name ?? '', ...titles.map(({ text }) => text), ...(sheets.length === 1 ? [file] : [])]
  return said.some((text) => SAYS_TARGETS.test(text)) && !said.some((text) => SAYS_RESULTS.test(text))
}

/** Whether nobody has said which way is better: not the catalogue, nor the words of the number (90以上, 不超过3天). */
const asksSide = ({ quantity, period }: TableObservation, indicator: Indicator): boolean =>
  indicator.better === 'neither' &&
  takesTarget(indicator) &&
  aimOf(quantity)?.side === null &&
  period !== null &&
  yearOf(period) !== null

function targetOf(
  one: TableObservation,
  {
    locality,
    indicator,
    dimension,
  }: { readonly locality: string; readonly indicator: Indicator; readonly dimension: string },
  {
    side: said,
    file,
    set,
  }: { readonly side: Side | null; readonly file: string; readonly set: Target['set'] },
): Target | NoTarget {
  const aim = aimOf(one.quantity)
  if (aim === null) return 'vague'
  if (!isWithin(aim.value, limitsOf(indicator, dimension))) return 'limits'
  const year = one.period === null ? null : yearOf(one.period)
  if (year === null) return 'period'
  if (!takesTarget(indicator)) return 'neither'
  const side = aim.side ?? said
  if (indicator.better === 'neither' && side === null) return 'side'
  return {
    indicator: indicator.id,
    locality: v.parse(LocalityId, locality),
    year,
    value: aim.value,
    ...(indicator.better === 'neither' && side !== null ? { side } : {}),
    near: USUAL_NEAR,
    source: {
      kind: 'document',
      name: file
        .replace(/\.[a-z]+$/iu, '')
        .slice(0, LONGEST_TEXT)
        .slice(0, 200),
    },
    set,
  }
}

/** The number that is to be reached, and from which side where its words say so: 90以上, 不超过3天. Null where they fix none. */
function aimOf(quantity: Quantity): { readonly value: number; readonly side: Side | null } | null {
  switch (quantity.bound) {
    case 'exact':
      return { value: quantity.value, side: null }
    case 'atLeast':
    case 'above':
      return { value: quantity.value, side: 'up' }
    case 'atMost':
    case 'below':
      return { value: quantity.value, side: 'down' }
    case 'nearly':
    case 'approx':
    case 'range':
    case 'vague':
      return null
  }
}

/** The year that a period lies in; null where it is of several. */
function yearOf({ start, end }: Period): number | null {
  const year = end.slice(0, 4)
  return start === null || start.startsWith(year) ? Number(year) : null
}
