import { isDone, isOfPlan, isProgress, isTarget, saysKindAlone } from '../../../domain/record/kind-words.ts'
import type { KnownIndicator, KnownWords } from '../cell/known-words.ts'
import type { PeriodSaid } from '../cell/period-words.ts'
import { partedName, periodIn } from '../cell/period-words.ts'
import type { UnitRead } from '../cell/unit-text.ts'
import { isMoney, likelyUnit, saysCount, splitUnit } from '../cell/unit-text.ts'
import {
  bareName,
  isAmountItself,
  isAverageAlone,
  isCameAndWent,
  isChapter,
  isCountedChange,
  isGrowth,
  isOfWhich,
  isShareAlone,
  isSharePart,
  keyRoles,
  mayBePoints,
  numberingOf,
  ofNamedTotal,
  saysMeasure,
  saysNoIndicator,
  saysOnlyNumber,
  splitBy,
} from '../cell/words.ts'
import type { ValuesHeading } from '../describe/description.ts'
import type { Grid } from '../describe/grid.ts'
import { depthOfNumber } from './outline.ts'

/** What a value is of: its name in parts joined by ` · `, as the rest of the product writes it. */
export interface IndicatorName {
  readonly name: string
  readonly known: KnownIndicator | null
  /** The heading says how it was counted and not what: 人数, 金额. */
  readonly isGeneric: boolean
  /** Whether the user was asked what it is, and has not said so yet: its values wait. */
  readonly isAsked?: boolean
  /** What it may be, the likeliest first, where the lines before it leave that open. */
  readonly mayBe?: readonly string[]
  /** It says what kind of number it is, 完成, and nothing says of what: that is asked once for the columns beside each other. */
  readonly kind?: KindAsked
  /** It is a class of what the title counts, and has its unit: 12 of 工会数 · 国有企业 are unions. */
  readonly of?: IndicatorName
}

export interface KindAsked {
  /** The first of the names that ask it: 完成 before 年度目标. */
  readonly first: string
  /** The indicator before them, which it may be; empty where there is none. */
  readonly mayBe: string
}

export const DOT = ' · '
/** Whether a name only splits the indicator beside it, or says what came and went of it. */
export const isPartName = (name: string): boolean => isSharePart(name) || isCameAndWent(name)
/** Whether a name is that of some of those whom the indicator beside it counts: 女, 农民工. */
export const isShareName = isSharePart

/** A part of an indicator, or a change of it: 会员数 · 增长. */
export const partOfName = (name: IndicatorName, part: string): IndicatorName => ({
  ...name,
  name: joined(name.name, part),
  known: null,
})

/** The name of what a change is of: what was done, behind what was to be done, is the thing itself. */
const withoutDone = (name: string): string => {
  const parts = name.split(DOT)
  return parts.length > 1 && isDone(parts.at(-1) ?? '') ? parts.slice(0, -1).join(DOT) : name
}

/** The indicator of a column before that is no part, and whether both stand below one heading. */
export type NameBefore = IndicatorName & { readonly isBeside: boolean; readonly unit: UnitRead | null }

/** The name that the headings of a column give, with the indicator of the title where they name none. */
export function nameOfColumn(
  heading: ValuesHeading,
  before: NameBefore | null,
  title: { readonly indicator: IndicatorName | null; readonly stem: string },
  words: KnownWords,
): IndicatorName | null {
  const name = plainNameOf(heading, before, title, words)
  const { qualifier } = heading
  return name === null || qualifier === ''
    ? name
    : { ...name, name: joined(name.name, qualifier), known: null }
}

function plainNameOf(
  heading: ValuesHeading,
  before: NameBefore | null,
  title: { readonly indicator: IndicatorName | null; readonly stem: string },
  words: KnownWords,
): IndicatorName | null {
  const parts = heading.indicator.map(({ value }) => bareName(value)).filter((part) => part !== '')
  const generic = parts.filter((part) => isCount(part))
  const names = parts.filter((part) => !isCount(part))
  const change = parts.at(-1) ?? ''
  // 增减 over 户数 is how many more households there are, whatever those are of.
  if (generic.length > 0 && parts.length > 1 && isGrowth(change)) {
    const of = plainNameOf({ ...heading, indicator: heading.indicator.slice(0, -1) }, before, title, words)
    return of === null ? null : { name: joined(of.name, change), known: null, isGeneric: of.isGeneric }
  }
  const said = (name: string): IndicatorName => ({ name, known: words.indicator(name), isGeneric: false })
  const [counted] = generic
  if (names.length === 0) {
    // 总计 behind 人数 of several years is of the same, whatever that is.
    if (heading.isTotal && before?.isGeneric === true && before.name === counted) return before
    if (counted === undefined || heading.isTotal || isAmountItself(counted))
      return title.indicator ?? sameAs(before, heading)
    // 困难职工帮扶情况 above 人数 is 困难职工帮扶人数, where that is known to be one.
    const whole = `${title.stem}${counted}`
    if (title.stem !== '' && words.indicator(whole) !== null) return said(whole)
    // 数量 below 新建工会 is how many were set up.
    if (saysOnlyNumber(counted) && words.indicator(title.stem) !== null) return said(title.stem)
    return { name: counted, known: null, isGeneric: true }
  }
  if (counted !== undefined) {
    // 金额 below 1-9月完成 says no more than that.
    if (names.every(saysKindAlone) && words.indicator(`${names.join('')}${counted}`) === null)
      return plainNameOf(
        { ...heading, indicator: heading.indicator.filter(({ value }) => !isCount(bareName(value))) },
        before,
        title,
        words,
      )
    const whole = `${names.join('')}${counted}`
    // 绝对额 and 总量 below 会员数 are the members themselves; 总量 below 用电 says what is counted.
    const isItself =
      isAmountItself(counted) ||
      (counted === '总量' && words.indicator(whole) === null && words.indicator(names.join('')) !== null)
    return said(
      isItself || /^(?:数|数值|数据|值|合计|总数|小计|总计|value|number)$/iu.test(counted)
        ? names.join(DOT)
        : whole,
    )
  }
  const last = names.at(-1) ?? ''
  const above = names.slice(0, -1)
  if (heading.isOfWhich && before !== null && (above.length === 0 || before.isBeside))
    return said(joined(before.name, last))
  if (above.length === 0) {
    // A share or an average of what nothing names is asked.
    if (isMeasureAlone(last) && words.indicator(last) === null)
      return title.indicator === null
        ? { name: last, known: null, isGeneric: true }
        : said(joined(title.indicator.name, last))
    // 收入 below 经费情况 is 经费收入, where that is known to be one.
    const full = `${title.stem}${last}`
    if (title.stem !== '' && words.indicator(last) === null && words.indicator(full) !== null)
      return said(full)
    // 会员数合计 beside 男 and 女 is 会员数.
    const stem = last.replace(/ ?(?:合计|总计)$/u, '')
    if (stem !== last && words.indicator(stem) !== null) return said(stem)
    const isKnown = words.indicator(last) !== null
    const changed = before?.known === null ? title.indicator : (before ?? title.indicator)
    if (isCameAndWent(last) && !isKnown)
      // 净增 of what nothing names is asked.
      return changed !== null
        ? said(joined(changed.name, last))
        : { name: last, known: null, isGeneric: true }
    // 计划 and 完成 are of what the title says.
    const planned = title.indicator?.name ?? title.stem
    if (saysKindAlone(last) && !isKnown && planned !== '') return said(joined(planned, last))
    if (saysKindAlone(last) && !isKnown && !isOfPlan(last)) return kindAsked(last, before)
    // 比上年同期增长 is of the indicator before it.
    if (isGrowth(last) && !isKnown) {
      const of = before ?? title.indicator
      if (of?.kind !== undefined) return kindAsked(last, of)
      // That of what nothing names is asked.
      return of !== null
        ? said(joined(withoutDone(of.name), last))
        : { name: last, known: null, isGeneric: true }
    }
    const isPart = isSharePart(last) && !isKnown
    const holder = title.indicator ?? before
    if (isPart && holder !== null) return said(joined(holder.name.replace(/ ?(?:合计|总计)$/u, ''), last))
    // 男 of what nothing names is asked.
    return isPart ? { name: last, known: null, isGeneric: true } : said(last)
  }
  // 组织建设 above 会员数 is a chapter; 会员数 above 女 is what is split.
  const isKnownAlone =
    words.indicator(last) !== null && !heading.isOfWhich && !isSpentOn(last, above.at(-1) ?? '', words)
  if (isKnownAlone) return said(last)
  const chapter = (above.at(-1) ?? '').replace(/(?:工作)?(?:情况|概况|统计)$/u, '')
  for (const together of [`${above.at(-1) ?? ''}${last}`, `${chapter}${last}`])
    if (words.indicator(together) !== null && !heading.isOfWhich) return said(together)
  const holder = above.findLast((part) => words.indicator(part) !== null)
  return said(joined(holder ?? above.join(DOT), last))
}

/** The kind of a number of what nothing names: of the same as the name before it, where that asks for it too. */
const kindAsked = (name: string, before: IndicatorName | null): IndicatorName => ({
  name,
  known: null,
  isGeneric: true,
  kind: before?.kind ?? { first: name, mayBe: before?.name ?? '' },
})

/** 占比 and 人均 do not say of what they are; 占全年目标比例 says of the target. */
export const isMeasureAlone = (name: string): boolean =>
  (isShareAlone(name) || isAverageAlone(name)) && !saysKindAlone(name)

/**
 * The name of a share or an average that may be of several things, the likeliest first: of the only one, or asked.
 * @param of the names of what it may be of
 */
export function measureOfOthers(
  measure: string,
  of: readonly string[],
  words: KnownWords,
): IndicatorName | null {
  const names = [...new Set(of.map((each) => joined(each, measure)))]
  const [name, ...others] = names
  if (name === undefined) return null
  if (others.length > 0) return { name: measure, known: null, isGeneric: true, mayBe: names }
  // 会员占比 may be a name that is known.
  const whole = name.replaceAll(DOT, '')
  return { name, known: words.indicator(name) ?? words.indicator(whole), isGeneric: false }
}

/** 困难职工 below 支出 is what was spent on them, and not how many there are. */
const isSpentOn = (name: string, above: string, words: KnownWords): boolean =>
  isMoney(likelyUnit(above) ?? '') && !isMoney(words.indicator(name)?.unit ?? '') && !saysCount(name)

/** 9月当月（人） names no indicator: it goes on with that of the column before, where both are counted in the same. */
function sameAs(before: NameBefore | null, { periods, unit }: ValuesHeading): IndicatorName | null {
  if (before === null || periods.length === 0) return null
  const isSame = unit === null || before.unit === null || unit.value.unit === before.unit.unit
  return isSame ? { name: before.name, known: before.known, isGeneric: before.isGeneric } : null
}

/** The name of a class of what the title counts. */
export function partOfTitle(title: IndicatorName, part: string, words: KnownWords): IndicatorName {
  const name = joined(title.name, part)
  return { name, known: words.indicator(name), isGeneric: false, of: title }
}

const joined = (whole: string, part: string): string =>
  part === '' || part === whole ? whole : `${whole}${DOT}${part}`

const isCount = (part: string): boolean => saysNoIndicator(part) || keyRoles(part).includes('value')

/**
 * The name of a change that has a line or a label of its own, 同比增长, by what stands before it: of the indicator, or of the part that came
 * last, which is asked.
 * @param main the last indicator that is no part
 * @param last the last name, be it a part or not
 */
export function changeOf(change: string, main: string | null, last: string | null): IndicatorName {
  const of = (name: string) => joined(withoutDone(name), change)
  if (main === null) return { name: change, known: null, isGeneric: true }
  if (last === null || last === main) return { name: of(main), known: null, isGeneric: false }
  return { name: of(main), known: null, isGeneric: true, mayBe: [of(main), of(last)] }
}

interface Level {
  readonly indent: number
  readonly name: string
  readonly isPart: boolean
}

/** What the cell of an indicator says: its name, whether it is a part of one above it, and when it is of: 上年末会员数. */
export interface LineName {
  readonly name: IndicatorName
  readonly isPart: boolean
  /** The words that make it some of what the line above it counts: 女会员 of 其中：女会员. Empty where it may be more than that. */
  readonly ofWhich: string
  /** Whether it is counted in the unit of that one, where it says no unit: a part is, growth may be a rate. */
  readonly isCounted: boolean
  readonly periods: readonly PeriodSaid[]
}

/** Lines that part a whole below a heading of their own, 一、按性别. */
interface Block {
  /** What they part; null where no line before them, but perhaps the title says it. */
  readonly whole: Level | null
  readonly indent: number
  /** How deep its heading is numbered. */
  readonly depth: number
  readonly isNumbered: boolean
  /** What is asked about where nothing says what they part, once for all such blocks: 性别. */
  readonly asked: string
}

/** Whether a line does not stand below the heading of a block any more. */
function endsBlock(
  { indent, depth, isNumbered }: Block,
  text: string,
  line: { indent: number; name: string; hasValues: boolean },
): boolean {
  if (line.indent < indent) return true
  if (isNumbered) return numberingOf(text) !== '' && depthOfNumber(text) <= depth
  return isChapter(text) || (!line.hasValues && !isSharePart(line.name))
}

/** Reads the names of a column of indicators from the top: 其中 and what is set in are parts of the line above them. */
export function lineNames(
  grid: Grid,
  column: number,
  words: KnownWords,
  title: IndicatorName | null,
  hasValues: (row: number) => boolean,
  splitsTitle: (name: string) => boolean = () => false,
  partOf: (part: string) => IndicatorName = (part) => ({ name: part, known: null, isGeneric: false }),
): (row: number) => LineName | null {
  let lines: Level[] = []
  let zone: Level | null = null
  /** The last line that is no part. */
  let main: Level | null = null
  /** The last of these that is neither a target nor says how far something came. */
  let done: Level | null = null
  /** The last line that is no change. */
  let last: string | null = null
  /** The line without values that heads those below it. */
  let headed: string | null = null
  let block: Block | null = null
  return (row) => {
    const text = grid.at(row, column)
    const { name } = splitUnit(text)
    const whole = bareName(name)
    const parted = partedName(whole, words)
    const named = parted?.rest ?? whole
    // 会员数合计 below 男会员 and 女会员 is 会员数.
    const total = words.indicator(named) === null ? ofNamedTotal(named) : ''
    const bare = total !== '' && words.indicator(total) !== null ? total : named
    const periods = parted === null ? [] : [parted.said]
    if (bare === '') {
      // 其中： alone opens a list of parts.
      if (isOfWhich(text)) zone = main
      return null
    }
    const indent = grid.indent(row, column)
    const said = (whole: string, isPart: boolean, ofWhich = '') => {
      // A line without values only heads those below it; nothing is a part of it.
      const own = { indent, name: whole, isPart }
      lines = [...lines.filter((line) => line.indent < indent), ...(hasValues(row) ? [own] : [])]
      if (!isPart && hasValues(row)) {
        main = own
        if (!isProgress(bare) && !isTarget(bare)) done = own
      }
      if (hasValues(row)) last = whole
      else headed = whole
      const name = { name: whole, known: words.indicator(whole), isGeneric: false }
      return { name, isPart, ofWhich, isCounted: isPart, periods }
    }
    const by = words.indicator(bare) === null ? splitBy(text) : ''
    if (by !== '') {
      // 二、按年龄 behind 一、按性别 parts the same whole.
      const whole: Level | null = block === null ? main : block.whole
      const isNumbered = numberingOf(text) !== ''
      block = { whole, indent, depth: depthOfNumber(text), isNumbered, asked: block?.asked ?? by }
      zone = null
      if (hasValues(row) && whole !== null) return said(whole.name, false)
      return said(bare, false)
    }
    if (block !== null && endsBlock(block, text, { indent, name: bare, hasValues: hasValues(row) })) {
      main = block.whole
      block = null
    }
    // 其中：9月 below 新发展会员 is of the same in that month.
    const when = isOfWhich(name) ? periodIn(whole) : null
    if (when !== null && main !== null) {
      const of = { name: main.name, known: words.indicator(main.name), isGeneric: false }
      return { name: of, isPart: true, ofWhich: '', isCounted: true, periods: [when] }
    }
    if (isOfWhich(name)) {
      // 其中 set in below another 其中 is a part of that; at the same depth both are parts of the line above.
      const holder: Level | null = lines.findLast((line) => line.indent < indent) ?? main
      zone = holder
      return holder === null ? said(bare, true) : said(joined(holder.name, bare), true, bare)
    }
    const isNumbered = numberingOf(text) !== ''
    if (zone !== null && indent > zone.indent && !isNumbered) return said(joined(zone.name, bare), true, bare)
    zone = null
    const holder = isNumbered || indent === 0 ? undefined : lines.findLast((line) => line.indent < indent)
    if (holder !== undefined) return said(joined(holder.name, bare), true)
    // 绝对额 below 会员数, or below a title that names it, is the members themselves.
    const itself = isAmountItself(bare) ? (headed ?? title?.name ?? null) : null
    if (itself !== null) return said(itself, false)
    // 占比 and 人均 are of what stands above them; behind a part they may be of either.
    if (isMeasureAlone(bare) && words.indicator(bare) === null) {
      const of = [last, (main ?? title)?.name ?? null].flatMap((each) => each ?? [])
      const name = measureOfOthers(bare, of, words) ?? { name: bare, known: null, isGeneric: true }
      return { name, isPart: true, ofWhich: '', isCounted: false, periods }
    }
    // 同比增长 is no indicator: it is of the one before it.
    if (isGrowth(bare) && words.indicator(bare) === null) {
      // Behind 完成率 it is of what was done; where it may be in percentage points, it may be of that rate.
      const rate = main !== null && done !== null && isProgress(main.name) ? main.name : null
      const change =
        rate === null || done === null
          ? changeOf(bare, (main ?? title)?.name ?? null, last)
          : changeOf(bare, done.name, mayBePoints(bare) ? rate : done.name)
      return { name: change, isPart: true, ofWhich: '', isCounted: isCountedChange(bare), periods }
    }
    // 35岁及以下 below 二、按年龄 is some of what the block parts.
    if (block !== null && words.indicator(bare) === null && !saysMeasure(bare) && !saysNoIndicator(bare)) {
      const { whole, asked } = block
      const own = whole ?? (title === null ? null : { name: title.name })
      if (own === null) {
        const name = { name: bare, known: null, isGeneric: true, kind: { first: asked, mayBe: '' } }
        return { name, isPart: false, ofWhich: '', isCounted: false, periods }
      }
      const line = said(joined(own.name, bare), whole !== null, bare)
      // 其中：女 below it is some of this part.
      main = { indent, name: line.name.name, isPart: true }
      return whole === null && title !== null ? { ...line, name: partOfTitle(title, bare, words) } : line
    }
    // 男 and 女 below 会员数 split it, whether or not 其中 says so.
    if (main !== null && isSharePart(bare) && words.indicator(bare) === null)
      return said(joined(main.name, bare), true, bare)
    if (isChapter(text)) lines = []
    // 制造业 below 分行业会员数 splits what the title counts.
    if (splitsTitle(bare)) {
      const part = partOf(bare)
      return { ...said(part.name, false), name: part }
    }
    return said(bare, false)
  }
}
