import { isDone, isOfTask, saysKindAlone } from '../../../domain/record/kind-words.ts'
import type { Period } from '../../../domain/time/period.ts'
import { tight } from '../../../places/written-name.ts'
import { periodIn } from '../cell/period-words.ts'
import { periodWithin } from '../cell/title-period.ts'
import type { TableDescription } from '../describe/description.ts'
import type { Grid } from '../describe/grid.ts'
import type { IndicatorName } from './indicator-name.ts'
import { DOT } from './indicator-name.ts'
import { baseName } from './surroundings.ts'
import type { Scope } from './table-context.ts'

/** What the title, the sheet or the file says of its values that are not reached yet: 预计 of a sheet called 2025年末（预计）. */
export interface Foreseen {
  readonly word: string
  /** The period of which it says that; null where it names none, and all values of the table are meant. */
  readonly period: Period | null
}

/** In brackets these speak of the values, and elsewhere of what was done to foresee them. */
const BRACKETED =
  /[（(](预计|预测|预估|预期|估计|估算|测算|推算|计划|预算|forecast|projected|projection|estimated?|expected|planned|plan|budget)(?:完成)?(?:数据?|值|figures?)?[)）]/iu
const ANYWHERE = /预计|预测|预估|\bforecasts?\b|\bprojections?\b/iu

/** The word by which a text says that its values are foreseen; empty where it does not. */
const foreseenIn = (text: string): string => {
  const said = periodIn(text)
  const sign = said?.kind === 'period' ? (said.qualifier ?? '') : ''
  return sign || (BRACKETED.exec(text)?.[1] ?? ANYWHERE.exec(text)?.[0] ?? '')
}

/** Null where nothing says so, or where a heading says of its own column which values are foreseen. */
export function foreseenBy(
  { titles, sheet, columns }: TableDescription,
  { file, isAlone }: Pick<Scope, 'file' | 'isAlone'>,
): Foreseen | null {
  const isOfColumn = columns.some(({ heading }) =>
    heading.some(({ text }) => isOfTask(tight(text)) || foreseenIn(text) !== ''),
  )
  if (isOfColumn) return null
  const texts = [...titles.map(({ text }) => text), sheet ?? '', ...(isAlone ? [baseName(file)] : [])]
  const text = texts.find((each) => foreseenIn(each) !== '')
  return text === undefined ? null : { word: foreseenIn(text), period: periodWithin(text)?.period ?? null }
}

/** A remark on the kind of the numbers in its line, alone or after 为: 目标数, 预计, （上年数）, estimate. */
const REMARK =
  /^(?:预[估测计]|估[计算]|测算|推算|暂估|计划|预算|上年(?:度|同期)?|去年(?:同期)?|上[期月]|forecast|projected|projection|estimated?|expected|planned|budget(?:ed)?|last year|previous year)(?:完成)?(?:数据?|值|figures?)?$/iu

/** What the remarks of a line say of the kind of its numbers, which are then not what was reached; empty where they say nothing of it. */
export function remarkedKind(row: number, grid: Grid, { columns }: TableDescription): string {
  for (const { column, role } of columns) {
    if (role !== 'note') continue
    const text = grid
      .at(row, column)
      .trim()
      .replace(/^[（(]|[)）。.]$/gu, '')
      .replace(/^(?:为|系|属于?|是)/u, '')
    const plain = tight(text)
    if (REMARK.test(text) || REMARK.test(plain) || (saysKindAlone(plain) && !isDone(plain))) return text
  }
  return ''
}

/** The name of a value that the words around its table say is foreseen: 会员数 · 预计. */
export function nameForeseen(
  name: IndicatorName,
  period: Period | null,
  foreseen: Foreseen | null,
): IndicatorName {
  if (foreseen === null || name.name.split(DOT).some((part) => isOfTask(part))) return name
  const { word, period: of } = foreseen
  const isMeant =
    of === null ||
    period === null ||
    (period.end <= of.end &&
      (of.start === null ? period.end === of.end : (period.start ?? period.end) >= of.start))
  return isMeant ? { name: `${name.name}${DOT}${word}`, known: null, isGeneric: false } : name
}
