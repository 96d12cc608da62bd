import { saysKindAlone } from '../../../domain/record/kind-words.ts'
import { LONGEST_TEXT } from '../../../domain/text.ts'
import { written } from '../../../places/written-name.ts'
import { bareName, isTotal } from '../cell/words.ts'
import { LEAVE_OUT } from '../reading.ts'
import type { IndicatorName, KindAsked } from './indicator-name.ts'
import { DOT } from './indicator-name.ts'
import type { TableContext } from './table-context.ts'

/** 人数 and 金额 only say how something was counted. The user is asked what it was; until then the values wait. */
export function askedName(name: IndicatorName, where: string, context: TableContext): IndicatorName {
  const { around, asker, table, words } = context
  if (name.kind !== undefined) return nameOfKind(name, name.kind, where, context)
  const id = `indicator:${name.name}`
  const stems = around.stem === '' ? [] : [counted(around.stem, name.name)]
  // 年度任务 and 完成率 beside 人数 are of what the title says, and so the persons may be themselves.
  const isPlanned = table.columns.some(({ values }) =>
    (values?.indicator ?? []).some(({ value }) => saysKindAlone(bareName(value))),
  )
  const titled = isPlanned ? [around.indicator?.value.name ?? around.stem].filter((of) => of !== '') : []
  const answer = asker.ask({
    id,
    kind: 'indicator',
    about: `what ${name.mayBe === undefined ? name.name : name.name.split(DOT).at(-1)} counts`,
    where,
    options: name.mayBe ?? [...new Set([...titled, ...stems, name.name])],
  })
  // A name of ours with its parts is taken as it stands.
  if (answer !== null && name.mayBe?.includes(answer) === true)
    return { name: answer, known: null, isGeneric: false }
  return indicatorAnswered(id, answer, { asker, words }) ?? { ...name, isAsked: true }
}

/** What 完成 and 年度目标 are of, by one answer for the columns beside each other; until then the name stays open. */
function nameOfKind(
  name: IndicatorName,
  { first, mayBe }: KindAsked,
  where: string,
  { asker, words, isAlone, table }: TableContext,
): IndicatorName {
  const beside = [isAlone ? '' : (table.sheet ?? ''), mayBe].filter((text) => text !== '').join(DOT)
  const isLatin = !/\p{Script=Han}/u.test(`${first}${beside}`)
  const inBrackets = isLatin ? ` (${beside})` : `（${beside}）`
  const id = `task:${first}${beside === '' ? '' : inBrackets}`
  const options = mayBe === '' ? [] : [mayBe]
  const answer = asker.ask({ id, kind: 'task', about: `what ${first} is of`, where, options })
  const of = indicatorAnswered(id, answer, { asker, words })
  return of === null ? name : { name: `${of.name}${DOT}${name.name}`, known: null, isGeneric: false }
}

/** The indicator that an answer names; null where there is no answer yet, or one that is no name, which leaves the question open. */
export function indicatorAnswered(
  id: string,
  answer: string | null,
  { asker, words }: Pick<TableContext, 'asker' | 'words'>,
): IndicatorName | null {
  if (answer === null) return null
  const name = written(answer)
  if (!/\p{L}/u.test(name) || name.length > LONGEST_TEXT || answer === LEAVE_OUT || isTotal(name)) {
    asker.refuse(id)
    return null
  }
  const known = words.indicator(name)
  if (known !== null && known.name !== name) asker.means(id, known.name)
  return { name, known, isGeneric: false }
}

/** 困难职工帮扶 and 人数 are 困难职工帮扶人数; 送温暖资金 and 资金, or 职工之家个数 and 数量, are the first alone. */
const counted = (stem: string, name: string): string =>
  stem.includes(name) || (/(?:数|数量)$/u.test(stem) && /^(?:数|数量|数值|个数|合计)$/u.test(name))
    ? stem
    : `${stem}${name}`
